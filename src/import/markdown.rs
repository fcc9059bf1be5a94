//! Lines as the Markdown of an office folder: the title first, headings marked, an empty line between paragraphs, tables with a head.

use super::line::Line;
use super::words::division;
use crate::structure::{ArticleNumber, is_blank};

/// A file of Markdown under a title.
pub(super) fn file<'l>(title: &str, lines: impl Iterator<Item = &'l Line>) -> String {
    let lines: Vec<&Line> = lines.filter(|line| !line.is_empty()).collect();
    let has_books = lines.iter().any(|line| division(&line.words) == Some(0));
    let mut out = if title.is_empty() { String::new() } else { format!("# {}\n", escaped(title)) };
    for line in lines {
        if !out.is_empty() {
            out.push('\n');
        }
        if line.is_table() { table(&line.rows, &mut out) } else { paragraph(line, has_books, &mut out) }
    }
    out
}

fn paragraph(line: &Line, has_books: bool, out: &mut String) {
    let words = line.words.as_str();
    let marks = match division(words) {
        // Below the title come 编, or else 章.
        Some(rank) => 2 + rank - usize::from(!has_books && rank > 0),
        None if is_named_annex(words) => 2,
        None => 0,
    };
    if marks > 0 {
        out.push_str(&"#".repeat(marks));
        out.push(' ');
        out.push_str(&escaped(words));
    } else if let Some((_, length)) = ArticleNumber::opening(words).filter(|(_, length)| words[*length..].starts_with(is_blank)) {
        let (label, rest) = words.split_at(length);
        out.push_str(label);
        out.push('\u{3000}');
        out.push_str(&escaped(rest.trim_start_matches(is_blank)));
    } else {
        out.push_str(&opening_escaped(&escaped(words)));
    }
    out.push('\n');
}

/// 附表　裁量权基准, 附件2：申请表 on one line, which stays in the text.
fn is_named_annex(words: &str) -> bool {
    let Some(rest) = ["附表", "附录", "附图"].iter().find_map(|word| words.strip_prefix(word)) else { return false };
    let rest = rest.trim_start_matches(crate::structure::numeral::is_numeral);
    let name = rest.trim_start_matches(|c: char| is_blank(c) || "：:".contains(c));
    name.len() < rest.len() && !name.is_empty() && name.chars().count() <= 60 && !name.contains(['。', '；', '，'])
}

/// The rows of a table; the first is its head.
fn table(rows: &[Vec<String>], out: &mut String) {
    for (at, row) in rows.iter().enumerate() {
        out.push('|');
        for cell in row {
            let cell = escaped(cell).replace('|', "\\|");
            out.push_str(&if cell.is_empty() { " |".to_owned() } else { format!(" {cell} |") });
        }
        out.push('\n');
        if at == 0 {
            out.push_str(&format!("|{}\n", "---|".repeat(row.len())));
        }
    }
}

/// Words whose marks mean nothing in Markdown: only a pair of marks does, so a lone one stays as it is.
fn escaped(words: &str) -> String {
    let pairs = ['*', '_', '`'].map(|mark| words.matches(mark).count() > 1);
    let mut out = String::with_capacity(words.len());
    let mut rest = words.chars().peekable();
    while let Some(c) = rest.next() {
        let next = rest.peek().copied().unwrap_or(' ');
        let escapes = match c {
            '*' => pairs[0],
            '_' => pairs[1],
            '`' => pairs[2],
            '\\' => next.is_ascii_punctuation(),
            '<' => next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'),
            '&' => next.is_ascii_alphabetic() || next == '#',
            _ => false,
        };
        if escapes {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// Words that would open a heading, a list, a quotation or a table, and do not.
fn opening_escaped(words: &str) -> String {
    let opens = words.starts_with(['#', '>', '|', '-', '+', '=']) || words.starts_with("~~~") || words.starts_with("* ");
    if opens { format!("\\{words}") } else { words.to_owned() }
}

/// Markdown without its marks, as the words it was made from: for tests that nothing is lost.
#[cfg(test)]
pub(super) fn unmarked(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let escaped = line.strip_prefix("\\").filter(|rest| rest.starts_with(['#', '>', '|', '-', '+', '=', '~']));
        let line = escaped.unwrap_or_else(|| line.trim_start_matches('#'));
        let is_rule = escaped.is_none() && line.starts_with("|-") && line.chars().all(|c| c == '|' || c == '-');
        if is_rule {
            continue;
        }
        let is_row = escaped.is_none() && line.starts_with('|') && line.ends_with('|');
        let mut chars = line.chars().peekable();
        while let Some(c) = chars.next() {
            match c {
                '\\' => out.extend(chars.next()),
                '|' if is_row => {}
                c => out.push(c),
            }
        }
    }
    out
}
