//! Where each file of the site lies, and how one page names another: explicit file names, relative links.
//!
//! An address never changes: it follows from the permanent id and the day of a text, not from titles or from the way pages are cut.

use std::borrow::Cow;

use super::column::Column;
use super::facet::Facet;
use super::shelf::Shelf;
use crate::document::DocumentId;

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Route<'a> {
    /// A page of a list, from 1.
    List(Shelf, usize),
    /// A page of a list narrowed by one value, by the word in its address, from 1.
    Choice(Shelf, Facet, Cow<'a, str>, usize),
    /// What a script reads to narrow and sort a whole list.
    ListData(Shelf),
    /// The script that narrows and sorts a list.
    ListScript,
    /// A page of another column, from 1.
    Column(Column, usize),
    /// A page of what changed in a year, from 1; without a year, of what has no day.
    ChangesOf(Option<i16>, usize),
    /// A page of the documents of a topic, by the word in its address, from 1.
    Topic(Cow<'a, str>, usize),
    /// All columns on one page.
    SiteMap,
    /// What is done for readers with a disability, and how to complain.
    Accessibility,
    /// The page of a document, with the text that binds.
    Document(&'a DocumentId),
    /// The page of another text of it, by the day from which it binds.
    Version(&'a DocumentId, Cow<'a, str>),
    /// Two texts of it side by side, by the days from which they bind.
    Comparison(&'a DocumentId, Cow<'a, str>),
    /// The text of a document as a plain file.
    Text(&'a DocumentId),
    /// Another text of it as a plain file.
    VersionText(&'a DocumentId, Cow<'a, str>),
    /// A published attachment.
    File(&'a DocumentId, Cow<'a, str>),
    /// What the states mean.
    Guide,
    /// How the site is verified.
    Verify,
    /// The page that a server shows for an address that does not exist.
    NotFound,
    /// The stylesheet.
    Stylesheet,
    /// The script.
    Script,
    /// What the machine faces of the site are.
    Data,
    /// A text of a document as Akoma Ntoso, by the day from which it binds; the text that is shown has one too.
    Akn(&'a DocumentId, Cow<'a, str>),
    /// All public facts of a document, for programs.
    Record(&'a DocumentId),
    /// The state of a document, for the pages of others.
    State(&'a DocumentId),
    /// The same as a picture.
    StateBadge(&'a DocumentId),
    /// When each text of a document binds (RFC 7089).
    TimeMap(&'a DocumentId),
    /// A face of the whole site, by its path.
    Face(Cow<'a, str>),
    /// The page of the search.
    Search,
    /// Its script.
    SearchScript,
}

impl Route<'_> {
    /// Its path in the site's folder, with `/`.
    pub fn path(&self) -> String {
        match self {
            Route::List(shelf, 1) => format!("{}.html", shelf.as_str()),
            Route::List(shelf, page) => format!("{}-{page}.html", shelf.as_str()),
            Route::Choice(Shelf::InForce, facet, slug, page) => numbered(&format!("{}/{slug}", facet.as_str()), *page),
            Route::Choice(shelf, facet, slug, page) => numbered(&format!("{}/{}/{slug}", shelf.as_str(), facet.as_str()), *page),
            Route::ListData(Shelf::InForce) => "lists/in-force.js".to_owned(),
            Route::ListData(shelf) => format!("lists/{}.js", shelf.as_str()),
            Route::ListScript => "lists.js".to_owned(),
            Route::Column(column, page) => numbered(column.as_str(), *page),
            Route::ChangesOf(Some(year), page) => numbered(&format!("changes/{year}"), *page),
            Route::ChangesOf(None, page) => numbered("changes/unknown", *page),
            Route::Topic(slug, page) => numbered(&format!("topics/{slug}"), *page),
            Route::SiteMap => "site-map.html".to_owned(),
            Route::Accessibility => "accessibility.html".to_owned(),
            Route::Document(id) => format!("d/{id}.html"),
            Route::Version(id, day) => format!("d/{id}/{day}.html"),
            Route::Comparison(id, days) => format!("d/{id}/compared/{days}.html"),
            Route::Text(id) => format!("d/{id}.txt"),
            Route::VersionText(id, day) => format!("d/{id}/{day}.txt"),
            Route::File(id, name) => format!("d/{id}/files/{name}"),
            Route::Guide => "how-to-read.html".to_owned(),
            Route::Verify => "how-to-verify.html".to_owned(),
            Route::NotFound => "404.html".to_owned(),
            Route::Stylesheet => "site.css".to_owned(),
            Route::Script => "site.js".to_owned(),
            Route::Data => "data.html".to_owned(),
            Route::Akn(id, day) => format!("d/{id}/{day}.akn.xml"),
            Route::Record(id) => format!("documents/{id}.json"),
            Route::State(id) => format!("d/{id}/state.json"),
            Route::StateBadge(id) => format!("d/{id}/badge.svg"),
            Route::TimeMap(id) => format!("d/{id}/timemap.link"),
            Route::Face(path) => path.clone().into_owned(),
            Route::Search => "search.html".to_owned(),
            Route::SearchScript => "search.js".to_owned(),
        }
    }

    /// The link from this page to another file, relative, so that it holds under any base path and in a folder.
    pub fn to(&self, other: &Route<'_>) -> String {
        relative(&self.path(), &other.path())
    }
}

/// The path of a page that may have others after it.
fn numbered(stem: &str, page: usize) -> String {
    if page == 1 { format!("{stem}.html") } else { format!("{stem}-{page}.html") }
}

/// The relative link between two paths of the site's folder.
pub fn relative(from: &str, to: &str) -> String {
    let from: Vec<&str> = from.split('/').collect();
    let to: Vec<&str> = to.split('/').collect();
    let shared = from[..from.len() - 1].iter().zip(&to[..to.len() - 1]).take_while(|(a, b)| a == b).count();
    let mut link = "../".repeat(from.len() - 1 - shared);
    for (at, part) in to[shared..].iter().enumerate() {
        if at > 0 {
            link.push('/');
        }
        encode(part, &mut link);
    }
    link
}

/// A path of the site's folder as it stands in an address.
pub(crate) fn encoded(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for (at, part) in path.split('/').enumerate() {
        if at > 0 {
            out.push('/');
        }
        encode(part, &mut out);
    }
    out
}

/// Writes a part of a path so that it can stand in a link (RFC 3986: unreserved characters stay).
fn encode(part: &str, out: &mut String) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for byte in part.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_relative_to_the_page_that_holds_it() {
        for (from, to, link) in [
            ("index.html", "ended.html", "ended.html"),
            ("index.html", "d/a.html", "d/a.html"),
            ("d/a.html", "index.html", "../index.html"),
            ("d/a.html", "d/b.html", "b.html"),
            ("d/a.html", "d/a/files/form.docx", "a/files/form.docx"),
            ("d/a/2021-07-15.html", "d/a.html", "../a.html"),
            ("d/a/2021-07-15.html", "d/b.html", "../b.html"),
            ("d/a/2021-07-15.html", "site.css", "../../site.css"),
            ("d/a/2021-07-15.html", "d/a/2024-10-15.html", "2024-10-15.html"),
        ] {
            assert_eq!(relative(from, to), link, "{from} -> {to}");
        }
    }

    #[test]
    fn a_file_name_that_is_not_plain_is_encoded_in_a_link() {
        assert_eq!(relative("d/a.html", "d/a/files/表 1#.docx"), "a/files/%E8%A1%A8%201%23.docx");
    }
}
