//! Quotations that go over several lines: the new wording that an amending decision gives another text.

use crate::finding::Span;

/// No quotation is longer; what looks longer lacks its closing mark.
const LONGEST: usize = 20_000;

/// The quotations over several lines, in order, marks included; a mark that nothing closes opens none.
pub(super) fn over_lines(text: &str) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let marks = text.match_indices(['“', '”']);
    for (at, mark) in marks {
        if mark == "“" {
            open.push(at);
            continue;
        }
        let Some(start) = open.pop() else { continue };
        let end = at + mark.len();
        if end - start > LONGEST || !text[start..at].contains('\n') {
            continue;
        }
        while found.last().is_some_and(|inner| inner.start > start) {
            found.pop();
        }
        found.push(start..end);
    }
    found
}

/// Whether a byte lies in one of them, behind its opening mark.
pub(super) fn inside(quotations: &[Span], at: usize) -> bool {
    let next = quotations.partition_point(|quotation| quotation.start < at);
    next > 0 && at < quotations[next - 1].end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_over_lines_is_found_and_a_mark_that_nothing_closes_is_none() {
        let text = "将第三条修改为：“第三条　甲。\n\n“乙”丙。”\n\n第四条　称为“丁”。\n\n“戊\n";
        let found = over_lines(text);
        assert_eq!(found.len(), 1);
        assert!(text[found[0].clone()].starts_with("“第三条") && text[found[0].clone()].ends_with("丙。”"));
        assert!(inside(&found, text.find("“乙").expect("there")));
        assert!(!inside(&found, text.find("第四条").expect("there")));
    }

    #[test]
    fn a_text_of_opening_marks_alone_takes_no_longer() {
        assert_eq!(over_lines(&"“第一条\n".repeat(100_000)), []);
    }
}
