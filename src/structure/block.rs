//! One block of a legal text: what it is, where it stands, its words.

use crate::finding::Span;
use crate::structure::ArticleNumber;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block<'a> {
    /// What it is.
    pub kind: BlockKind<'a>,
    /// Its bytes in the text, marks included.
    pub span: Span,
    /// Its words without marks of a heading or a list, and without space around them.
    pub text: &'a str,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind<'a> {
    /// The title of the text: a `#` heading that comes first.
    Title,
    /// 编, 分编, 章, 节, 附则, or another heading.
    Heading {
        /// The rank that its word says.
        rank: Rank,
        /// Its number within the rank; 附则 often has none.
        number: Option<u32>,
        /// How many `#` it carries; none when only its words say that it is a heading.
        marks: u8,
    },
    /// A line of a table of contents that the text itself carries.
    ContentsLine,
    /// 条, with its first 款.
    Article {
        /// Its number.
        number: ArticleNumber,
        /// The number as it is written: `第一条`.
        label: &'a str,
        /// Its caption with the brackets it is written in: `（目的）`, `【依据】`, or in bold without brackets.
        caption: Option<&'a str>,
        /// The words after label and caption.
        rest: &'a str,
    },
    /// 款, or a paragraph outside articles.
    Paragraph,
    /// 项.
    Point {
        /// The number as it is written: `（一）`.
        label: &'a str,
    },
    /// 目.
    Indent {
        /// The number as it is written: `1.`, `（1）`.
        label: &'a str,
    },
    /// A table: its Markdown rows.
    Table,
    /// Other Markdown: lists, quotes, code, HTML.
    Raw,
}

/// The rank of a heading, as its word says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// 编
    Book,
    /// 分编
    Part,
    /// 章, also 总则 and 附则 without a number.
    Chapter,
    /// 节
    Section,
    /// A heading of another kind.
    Other,
}
