//! What a decision quotes: 修改为：“…”, over one paragraph or several.

use crate::finding::Span;
use crate::structure::is_blank;

/// Quoted words as the amended text will have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// Where they stand in the decision, without the marks around them.
    pub span: Span,
    /// Each paragraph without the mark that opens it anew; marks within marks are raised by one rank.
    pub lines: Vec<String>,
}

impl Quoted {
    /// Takes the words at a place of a decision.
    pub(super) fn at(source: &str, span: Span) -> Self {
        let mut lines: Vec<&str> = Vec::new();
        for (count, line) in source[span.clone()].split('\n').enumerate() {
            let line = line.trim_matches(is_blank);
            let line = if count > 0 { line.strip_prefix('“').unwrap_or(line) } else { line };
            let line = line.trim_matches(is_blank);
            if !line.is_empty() {
                lines.push(line);
            }
        }
        let raised = are_lowered(&lines);
        let lines = lines.into_iter().map(|line| if raised { turned(line) } else { line.to_owned() }).collect();
        Self { span, lines }
    }

    /// The words, where they are of one paragraph.
    pub fn words(&self) -> Option<&str> {
        match self.lines.as_slice() {
            [line] => Some(line),
            _ => None,
        }
    }
}

/// Words as they stand within quotation marks: “ becomes ‘ and the other way round (GB/T 15834—2011, 4.8.3.2).
pub(super) fn turned(words: &str) -> String {
    let turn = |c| match c {
        '“' => '‘',
        '”' => '’',
        '‘' => '“',
        '’' => '”',
        c => c,
    };
    words.chars().map(turn).collect()
}

/// Whether the marks within follow the rule: no “ outside ‘ ’.
fn are_lowered(lines: &[&str]) -> bool {
    lines.iter().all(|line| {
        let mut depth = 0_i32;
        line.chars().all(|c| {
            match c {
                '‘' => depth += 1,
                '’' => depth -= 1,
                _ => {}
            }
            depth > 0 || !matches!(c, '“' | '”')
        })
    })
}

/// The quotations in some words, outermost ones, without their marks; `Err` holds the place of a mark that nothing closes.
///
/// A line within a quotation opens with “ once more, as print has it.
pub(super) fn quotations(words: &str) -> Result<Vec<Span>, usize> {
    let mut found = Vec::new();
    let (mut depth, mut start, mut line_opens) = (0_usize, 0, false);
    for (at, c) in words.char_indices() {
        match c {
            '\n' => {
                line_opens = true;
                continue;
            }
            '“' if depth > 0 && line_opens => {}
            '“' => {
                if depth == 0 {
                    start = at + c.len_utf8();
                }
                depth += 1;
            }
            '”' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    found.push(start..at);
                }
            }
            _ => {}
        }
        line_opens = line_opens && is_blank(c);
    }
    if depth == 0 { Ok(found) } else { Err(start) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &str) -> Vec<Vec<String>> {
        let spans = quotations(words).expect("closed");
        spans.into_iter().map(|span| Quoted::at(words, span).lines).collect()
    }

    #[test]
    fn a_quotation_goes_over_paragraphs_that_open_anew() {
        assert_eq!(
            read("修改为：“甲。\n\n“（一）乙；\n\n“（二）丙。”其中“丁”删去"),
            [vec!["甲。".to_owned(), "（一）乙；".to_owned(), "（二）丙。".to_owned()], vec!["丁".to_owned()]]
        );
        assert_eq!(quotations("修改为：“甲。\n\n乙"), Err("修改为：“".len()));
    }

    #[test]
    fn marks_within_marks_are_raised() {
        assert_eq!(read("“应当认定为‘恶意透支’。”"), [["应当认定为“恶意透支”。"]]);
        assert_eq!(read("“所称“甲”，是指乙。”"), [["所称“甲”，是指乙。"]], "some decisions do not lower them");
    }
}
