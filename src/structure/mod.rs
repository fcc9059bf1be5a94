//! The legal-text reader: a text as blocks in order, 编 章 节 条 款 项 目, told by the words that open each line.
//!
//! Takes Markdown as offices write and paste it, gives blocks with byte spans; it never fails and loses nothing.
//! Deliberately absent: HTML, files, clocks, and whatever needs more than one pass.

pub mod article;
pub mod numeral;

pub use article::ArticleNumber;
