//! A plain text as lines, and the lines of printed pages as paragraphs again.

use super::line::{Line, Lines, tidied};
use crate::structure::is_blank;

/// Whether the lines of a text are paragraphs, or lines as they stand on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// Each line is a paragraph.
    Paragraphs,
    /// Paragraphs are parted at the edge of the page, as in a PDF; a form feed ends a page.
    Pages,
}

/// The lines of a text.
pub(super) fn read(text: &str, breaks: Breaks) -> Lines {
    let lines = match breaks {
        Breaks::Paragraphs => paragraphs(text),
        Breaks::Pages => joined(text),
    };
    Lines { lines, asides: Vec::new() }
}

fn paragraphs(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut is_apart = false;
    let mut opens_page = false;
    for (at, line) in text.split(['\n', '\x0C']).enumerate() {
        let line = Line { is_apart, opens_page, ..Line::of(at + 1, line) };
        is_apart = line.is_empty();
        opens_page = false;
        if !line.is_empty() {
            lines.push(line);
        }
    }
    lines
}

/// A line on a page.
struct Printed<'a> {
    number: usize,
    text: &'a str,
    indent: usize,
    width: usize,
    is_apart: bool,
    opens_page: bool,
}

/// Lines on pages as paragraphs: a line goes on with the one before when that one is full and nothing opens with it.
fn joined(text: &str) -> Vec<Line> {
    let mut printed: Vec<Printed<'_>> = Vec::new();
    let (mut is_apart, mut number) = (false, 0);
    for (page, lines) in text.split('\x0C').enumerate() {
        let mut opens_page = page > 0;
        for line in lines.split('\n') {
            number += 1;
            let words = line.trim_matches(is_blank);
            if words.is_empty() {
                is_apart = true;
                continue;
            }
            let indent = columns(&line[..line.len() - line.trim_start_matches(is_blank).len()]);
            printed.push(Printed { number, text: words, indent, width: indent + columns(words), is_apart, opens_page });
            (is_apart, opens_page) = (false, false);
        }
    }
    let widest = printed.iter().map(|line| line.width).max().unwrap_or_default();
    let margin = printed.iter().filter(|line| columns(line.text) > widest / 2).map(|line| line.indent).min().unwrap_or_default();
    let mut lines: Vec<Line> = Vec::new();
    // A line of one word less than the widest is full: no line breaks within a mark.
    let is_full = |line: &Printed<'_>| line.width + 6 >= widest && columns(line.text) > 20;
    let mut full = false;
    for line in printed {
        let set_in = line.indent >= margin + 2;
        let page_number = is_page_number(line.text);
        let goes_on = full && !set_in && !page_number && !opens(line.text) && lines.last().is_some();
        full = if page_number { full } else { is_full(&line) };
        match lines.iter_mut().rev().find(|it| !is_page_number(&it.words)) {
            Some(last) if goes_on => {
                let narrow = last.words.ends_with(|c: char| c.is_ascii_alphanumeric())
                    && line.text.starts_with(|c: char| c.is_ascii_alphanumeric());
                last.words.push_str(if narrow { " " } else { "" });
                last.words.push_str(&tidied(line.text));
            }
            _ => {
                let is_centred = line.indent > margin + 6;
                lines.push(Line {
                    is_apart: line.is_apart,
                    opens_page: line.opens_page,
                    is_centred,
                    ..Line::of(line.number, line.text)
                });
            }
        }
    }
    lines
}

/// How many columns a text takes on a page.
fn columns(text: &str) -> usize {
    text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum()
}

/// Whether a line opens a part of a text, so that it goes on with none.
fn opens(line: &str) -> bool {
    let rest = line.trim_start_matches('第');
    let numeral = rest.trim_start_matches(crate::structure::numeral::is_numeral);
    let is_part = rest.len() < line.len() && numeral.len() < rest.len() && numeral.starts_with(['条', '章', '节', '编']);
    let named = is_part && {
        let after = &numeral[numeral.chars().next().map_or(0, char::len_utf8)..];
        after.is_empty() || after.starts_with(is_blank)
    };
    let listed = line.starts_with(['（', '(']) && {
        let inside = line.trim_start_matches(['（', '(']);
        let after = inside.trim_start_matches(crate::structure::numeral::is_numeral);
        after.len() < inside.len() && after.starts_with(['）', ')'])
    };
    let counted = numeral.len() < line.len() && rest.len() == line.len() && numeral.starts_with(['、', '.', '．']);
    named || listed || counted || line.starts_with("附件")
}

/// `— 3 —`, `- 3 -`, `第 3 页`, `3/12`: the number of a page.
pub(super) fn is_page_number(line: &str) -> bool {
    let plain: String = line.chars().filter(|c| !is_blank(*c)).collect();
    let dashes = ['—', '-', '－', '–', '―'];
    let inner = plain.trim_matches(dashes);
    let digits = |text: &str| !text.is_empty() && text.len() <= 5 && text.bytes().all(|b| b.is_ascii_digit());
    let between_dashes = inner.len() < plain.len() && plain.starts_with(dashes) && plain.ends_with(dashes) && digits(inner);
    let of_pages = inner.strip_prefix('第').and_then(|rest| rest.split_once('页')).is_some_and(|(number, rest)| {
        let all = rest.trim_start_matches(['，', ',', '/']).strip_prefix('共').and_then(|rest| rest.strip_suffix('页'));
        digits(number) && (rest.is_empty() || all.is_some_and(digits))
    });
    between_dashes || of_pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_numbers_are_told_from_words() {
        for line in ["— 3 —", "-12-", "第 3 页", "第3页 共12页", "－ 1 －"] {
            assert!(is_page_number(line), "{line}");
        }
        for line in ["3", "—", "第三页", "2021-3", "第3页规定的"] {
            assert!(!is_page_number(line), "{line}");
        }
    }

    #[test]
    fn the_lines_of_a_page_become_paragraphs_again() {
        let page = "          江门市示例办法\n\n    第一条　为了加强示例设施的管理，保障设施安全运行，根据有\n关法律、法规，制定本办法。\n    第二条　本办法所称设施，包括：\n    （一）灯杆；\n\
                    — 1 —\n\x0C    （二）控制箱，以及为其供电的线路和安装在公共场所的其他附\n属设备。\n";
        let words: Vec<String> = read(page, Breaks::Pages).lines.into_iter().map(|line| line.words).collect();
        assert_eq!(
            words,
            [
                "江门市示例办法",
                "第一条　为了加强示例设施的管理，保障设施安全运行，根据有关法律、法规，制定本办法。",
                "第二条　本办法所称设施，包括：",
                "（一）灯杆；",
                "— 1 —",
                "（二）控制箱，以及为其供电的线路和安装在公共场所的其他附属设备。"
            ]
        );
    }
}
