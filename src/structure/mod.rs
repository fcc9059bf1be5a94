//! The legal-text reader: a text as blocks in order, 编 章 节 条 款 项 目, told by the words that open each line.
//!
//! Takes Markdown as offices write and paste it, gives blocks with byte spans; it never fails and loses nothing.
//! Deliberately absent: HTML, files, clocks, and whatever needs more than one pass.

pub mod article;
pub mod block;
pub mod clause;
pub mod mention;
pub mod numeral;
mod opening;
mod quotation;
pub mod reference;
mod scan;
pub mod tree;

pub use article::ArticleNumber;
pub use block::{Block, BlockKind, Rank};
pub use scan::blocks;

/// Whether a character is white space on paper: also the marks of no width that editors leave behind.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}
