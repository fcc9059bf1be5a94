//! The legal-text reader: a text as a tree, 题注 目录 编 分编 章 节 条 款 项 目 附件 落款, told by the words that open each line.
//!
//! Takes Markdown as offices write and paste it; one pass makes blocks of its lines, a second nests them. It never fails and loses nothing:
//! every byte is in one label, heading or leaf, or is blank or a mark of Markdown between them. What it cannot place it keeps in order and marks.
//! Deliberately absent: HTML, files, clocks, and parts that call themselves.

pub mod amount;
pub mod article;
pub mod benchmark;
mod block;
mod bracket;
pub mod cited;
pub mod clause;
mod day;
pub mod definition;
pub mod destination;
pub mod form;
mod growth;
pub mod kind;
pub(crate) mod label;
pub mod left_behind;
pub mod mark;
pub mod mention;
mod nest;
pub mod node;
pub mod note;
pub mod numeral;
mod opening;
mod quotation;
pub mod reference;
mod scan;
pub mod sequence;
pub mod title;
mod wording;

pub use article::ArticleNumber;
use block::{Block, BlockKind, Rank};
pub use kind::Kind;
pub use nest::read;
pub use node::{Node, Text};

/// Whether a character is white space on paper: also the marks of no width that editors leave behind.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// Whether a character is written in a full square, so that no space parts it from its neighbour.
pub fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}'
            | '\u{20000}'..='\u{3ffff}' | '\u{2014}' | '\u{2018}'..='\u{201d}' | '\u{2026}'
    )
}

/// Words without the spaces that stand between Chinese characters in a file; `apart` is put where a word of two characters or more follows.
fn squeezed(words: &str, apart: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for part in words.split(is_blank).filter(|part| !part.is_empty()) {
        let narrow = !out.is_empty() && !out.ends_with(is_wide) && !part.starts_with(is_wide);
        if narrow {
            out.push(' ');
        } else if !out.is_empty() && part.chars().nth(1).is_some() {
            out.push_str(apart);
        }
        out.push_str(part);
    }
    out
}
