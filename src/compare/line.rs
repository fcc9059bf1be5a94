//! The lines of a part: 款, 项, 目, rows of a table, each with its own number.

use super::fold;
use crate::structure::{Kind, Node};

/// A 款, 项 or 目 of an article, or a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it is.
    pub kind: Kind,
    /// The number it is printed with, `（三）`; empty where there is none.
    pub label: String,
    /// Its words on one line, its caption before them.
    pub words: String,
    /// The number as a number, so that `(3)` and `（三）` are one.
    pub(super) number: Option<u32>,
}

/// The lines of a part, its own number left away.
pub(super) fn lines(node: Node<'_, '_>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    // What a part that holds others is called stands before its first words.
    let mut pending: Option<Line> = None;
    for part in std::iter::once(node).chain(node.descendants()) {
        let is_whole = part.place() == node.place();
        let mut words = String::new();
        fold::on_one_line(part.heading(), &mut words);
        if matches!(part.kind(), Kind::Table) {
            lines.extend(pending.take());
            lines.extend(rows_of_table(part.words()));
            continue;
        }
        if part.is_leaf() {
            fold::on_one_line(part.words(), &mut words);
        }
        let (label, number) = if is_whole || part.label().is_empty() {
            (String::new(), None)
        } else {
            (part.label().trim_end_matches(['：', ':']).to_owned(), part.number())
        };
        let line = Line { kind: part.kind(), label, words, number };
        match pending.take() {
            // A 款 or the words before a list go on in the line of the number that they stand behind.
            Some(mut open) if line.label.is_empty() => {
                open.words.push_str(&line.words);
                pending = Some(open);
            }
            open => {
                lines.extend(open);
                pending = Some(line);
            }
        }
        if part.is_leaf() {
            lines.extend(pending.take().filter(|line| !line.label.is_empty() || !line.words.is_empty()));
        }
    }
    lines.extend(pending.filter(|line| !line.label.is_empty() || !line.words.is_empty()));
    lines
}

/// The rows of a table as lines, but for the one that only rules it.
fn rows_of_table(words: &str) -> impl Iterator<Item = Line> {
    let is_rule = |row: &str| row.contains('-') && row.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '));
    words.lines().map(str::trim).filter(move |row| !row.is_empty() && !is_rule(row)).map(|row| {
        let cells = row.trim_matches('|').split('|').map(str::trim);
        Line { kind: Kind::Table, label: String::new(), words: cells.collect::<Vec<_>>().join("｜"), number: None }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure;

    #[test]
    fn an_article_is_its_paragraphs_and_points() {
        let text = structure::read("第二条（用水）下列用水：\n\n（一）甲：\n\n1. 乙；\n\n2. 丙。\n\n（二）丁。\n\n局负责。\n");
        let article = text.articles().next().expect("an article");
        let told: Vec<(String, String)> = lines(article).into_iter().map(|line| (line.label, line.words)).collect();
        let line = |label: &str, words: &str| (label.to_owned(), words.to_owned());
        assert_eq!(
            told,
            [
                line("", "（用水）下列用水："),
                line("（一）", "甲："),
                line("1.", "乙；"),
                line("2.", "丙。"),
                line("（二）", "丁。"),
                line("", "局负责。")
            ]
        );
    }

    #[test]
    fn a_table_is_its_rows() {
        let text = structure::read("附件：\n\n| 项目 | 标准 |\n|:--|--:|\n| 水 | 1 |\n");
        let table = text.nodes().find(|node| node.kind() == Kind::Table).expect("a table");
        let told: Vec<String> = lines(table).into_iter().map(|line| line.words).collect();
        assert_eq!(told, ["项目｜标准", "水｜1"]);
    }
}
