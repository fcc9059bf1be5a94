//! One block of a legal text: what it is, where it stands, its words.

use crate::finding::Span;
use crate::structure::ArticleNumber;
use crate::structure::label::Label;

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Block<'a> {
    /// What it is.
    pub(super) kind: BlockKind<'a>,
    /// Its bytes in the text, marks included.
    pub(super) span: Span,
    /// Its words without marks of a heading or a list, and without space around them.
    pub(super) text: &'a str,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BlockKind<'a> {
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
        /// No other line can go on with it: it is a heading, or bold from end to end.
        sealed: bool,
    },
    /// 款, or a paragraph outside articles.
    Paragraph,
    /// A line that opens with a number of its own: `一、`, `（一）`, `1.`, `（1）`, `①`.
    Labelled(Label<'a>),
    /// `附件1` and what it is called, alone on a line or in a heading.
    Attachment {
        /// The word and the number as they are written: `附件1`.
        label: &'a str,
        /// Its number.
        number: Option<u32>,
        /// The words behind it.
        rest: &'a str,
        /// How many `#` it carries.
        marks: u8,
    },
    /// A table: its Markdown rows.
    Table,
    /// A comment, which no reader sees.
    Comment,
    /// A line that only parts what is above from what is below: `---`.
    Rule,
    /// Other Markdown: lists, quotes, code, HTML.
    Raw,
}

/// The rank of a heading, as its word says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Rank {
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
