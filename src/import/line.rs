//! A document from outside as lines: what every format is turned into before anything is told apart.

use crate::structure::is_blank;

/// A document as lines, and what stands beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// The lines, in order.
    pub lines: Vec<Line>,
    /// What the file holds that is no line of the document.
    pub asides: Vec<Aside>,
}

/// A paragraph or a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The number of the paragraph or line in the file, from 1.
    pub number: usize,
    /// Its words, the number that the word processor counts included; empty for a table.
    pub words: String,
    /// The rows of a table, all of one length.
    pub rows: Vec<Vec<String>>,
    /// Whether the file sets it as a title.
    pub is_title: bool,
    /// Its level as a heading, from 1.
    pub heading: Option<u8>,
    /// Whether it is set in the middle.
    pub is_centred: bool,
    /// Whether a page begins with it.
    pub opens_page: bool,
    /// Whether an empty line stands before it.
    pub is_apart: bool,
}

/// Something that a file holds beside the lines of the document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// What it is.
    pub kind: AsideKind,
    /// The line at which it is anchored, from 1; 0 where it belongs to the whole file.
    pub number: usize,
    /// Its words; empty for a picture.
    pub words: String,
}

/// What stands beside the lines of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AsideKind {
    /// 页眉
    Header,
    /// 页脚
    Footer,
    /// 脚注、尾注
    Footnote,
    /// 文本框
    TextBox,
    /// 批注
    Comment,
    /// Words that are set as hidden.
    Hidden,
    /// Words that a tracked change takes out.
    Deleted,
    /// Words that a tracked change puts in, which stand in the text.
    Inserted,
    /// A picture.
    Picture,
    /// A character of a symbol font.
    Symbol,
    /// The frame of a web page: navigation, head and foot.
    PageFrame,
    /// The title and the marks that a web page carries for machines.
    PageTitle,
}

impl AsideKind {
    /// Every kind.
    pub const ALL: [Self; 12] = [
        Self::Header,
        Self::Footer,
        Self::Footnote,
        Self::TextBox,
        Self::Comment,
        Self::Hidden,
        Self::Deleted,
        Self::Inserted,
        Self::Picture,
        Self::Symbol,
        Self::PageFrame,
        Self::PageTitle,
    ];

    /// Its word in the catalogue and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Header => "header",
            Self::Footer => "footer",
            Self::Footnote => "footnote",
            Self::TextBox => "text-box",
            Self::Comment => "comment",
            Self::Hidden => "hidden",
            Self::Deleted => "deleted",
            Self::Inserted => "inserted",
            Self::Picture => "picture",
            Self::Symbol => "symbol",
            Self::PageFrame => "page-frame",
            Self::PageTitle => "page-title",
        }
    }
}

impl Line {
    /// A paragraph.
    pub(super) fn of(number: usize, words: &str) -> Self {
        Self { number, words: tidied(words), ..Self::default() }
    }

    /// A table; rows that are shorter than others are filled up.
    pub(super) fn table(number: usize, mut rows: Vec<Vec<String>>) -> Self {
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        rows.iter_mut().for_each(|row| row.resize(columns, String::new()));
        Self { number, rows, ..Self::default() }
    }

    /// Whether it is a table.
    pub fn is_table(&self) -> bool {
        !self.rows.is_empty()
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.rows.iter().flatten().all(String::is_empty)
    }

    /// All its words, those of a table cell by cell.
    pub fn said(&self) -> String {
        if self.is_table() { self.rows.iter().flatten().map(String::as_str).collect() } else { self.words.clone() }
    }
}

/// Words without any space.
pub(super) fn plain(words: &str) -> String {
    words.chars().filter(|c| !is_blank(*c)).collect()
}

/// Words without the space around them, and of another kind of space only what law prints: one wide space, or a narrow one.
pub(super) fn tidied(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.chars() {
        match c {
            '\u{feff}' | '\u{200b}' | '\u{ad}' | '\r' => {}
            '\t' | '\u{2003}' => out.push('\u{3000}'),
            '\u{a0}' | '\u{2002}' | '\u{2009}' | '\u{202f}' | '\n' => out.push(' '),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out.trim_matches(is_blank).to_owned()
}
