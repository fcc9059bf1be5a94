//! A text as a page shows it: made by `site`, put into the template beside the page's facts.

use serde::Serialize;

use crate::citation::CitedPlace;

/// A rendered text with its contents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ShownText {
    /// The text as HTML; already escaped.
    pub html: String,
    /// Its chapters, and what else a reader may want to jump to.
    pub contents: Vec<ContentsLine>,
    /// Whether it holds a table that wants the whole width of the page.
    pub wide: bool,
    /// The terms that it defines, in order.
    pub terms: Vec<TermLine>,
    /// Whether it says below articles since when they read as they do.
    pub marks_changes: bool,
}

/// A term that the text defines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermLine {
    /// The term.
    pub term: String,
    /// The id of the article that defines it.
    pub id: String,
    /// What that article is called.
    pub place: String,
}

/// Words of a text that name another document which the site shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TextLink {
    /// Where they begin, in bytes of the text.
    pub start: usize,
    /// Where they end.
    pub end: usize,
    /// Where they lead: the page.
    pub href: String,
    /// The place in that document that they name, by its place in the register; where it stands on the page is looked up when the page is made.
    #[serde(skip)]
    pub place: Option<(usize, CitedPlace)>,
    /// What is to be known before one relies on it; nothing where it binds.
    pub state: Option<&'static str>,
}

/// A line of the contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ContentsLine {
    /// The id it leads to.
    pub id: String,
    /// How deep it stands, from 1.
    pub level: u8,
    /// Its words.
    pub label: String,
}

/// The texts of a page.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ShownTexts {
    /// The text itself.
    pub body: Option<ShownText>,
    /// 印发通知
    pub notice: Option<ShownText>,
    /// 政策解读
    pub interpretation: Option<ShownText>,
    /// The attachments that are texts themselves, in the page's order; nothing where one is another kind of file.
    pub attachments: Vec<Option<ShownText>>,
    /// The rows of a list, as its row template made them.
    pub rows: String,
    /// The head of the host site's pages; as it is.
    pub host_header: Option<String>,
    /// The foot of the host site's pages; as it is.
    pub host_footer: Option<String>,
}
