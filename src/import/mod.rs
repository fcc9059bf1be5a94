//! Documents from outside: Word, web pages, plain texts, lists and platforms as folders of the office.
//!
//! Takes bytes, gives files and what is recorded, each value with the place that says it, and every line that found no place.
//! Nothing is guessed: what a file does not say is `unknown`. Files come from anywhere, so archives, markup and tables are read within limits.
//! Deliberately absent: reading and writing files, other programs, and words for people.
//!
//! ```text
//! .docx ─▶ docx ┐
//! .html ─▶ page ┼▶ Lines ─▶ split ─▶ markdown ─▶ structure ─▶ gather ─▶ Facts ─▶ record ─▶ document.toml
//! .txt ─▶ plain ┘                                                       ▲
//! .xlsx .csv ─▶ list::table, platform JSON ─▶ list::platform ───────────┘
//! ```

mod archive;
mod docx;
mod encoding;
mod fact;
mod gather;
mod kept;
mod label;
mod line;
mod list;
mod markdown;
mod name;
mod page;
mod plain;
mod record;
mod refused;
mod split;
mod text;
mod value;
mod words;
mod xml;

#[cfg(test)]
mod tests;

pub use fact::{Asked, Doubt, Fact, Facts, Key, Place, What};
pub use kept::{Kept, KeptDocument};
pub use line::{Aside, AsideKind, Line, Lines};
pub use list::{List, ListFormat, ListedDocument, list};
pub use name::free;
pub use plain::Breaks;
pub use record::Lacks;
pub use refused::Refused;
pub use split::Left;
pub use text::{Format, Given, Imported, LeftLine, document, lines};

/// What a file is, told by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sniffed {
    /// An archive that holds a Word document.
    Docx,
    /// An archive that holds a workbook.
    Sheet,
    /// An archive that holds neither.
    OtherArchive,
    /// The old form of Office files, or a locked one.
    Compound,
    /// A PDF.
    Pdf,
    /// A web page.
    Page,
    /// JSON.
    Json,
    /// Rich text.
    RichText,
    /// Anything else.
    Other,
}

/// Tells what a file is by what stands in it; endings are often wrong.
pub fn sniff(bytes: &[u8]) -> Sniffed {
    let head = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first: Vec<u8> = head.iter().copied().skip_while(u8::is_ascii_whitespace).take(512).collect();
    if bytes.starts_with(b"PK\x03\x04") {
        let names = archive::Archive::open(bytes).map(|archive| archive.names()).unwrap_or_default();
        return if names.iter().any(|name| name.ends_with("workbook.xml")) {
            Sniffed::Sheet
        } else if names.iter().any(|name| name.starts_with("word/")) {
            Sniffed::Docx
        } else {
            Sniffed::OtherArchive
        };
    }
    let opening = String::from_utf8_lossy(&first).to_ascii_lowercase();
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        Sniffed::Compound
    } else if opening.starts_with("%pdf") {
        Sniffed::Pdf
    } else if opening.starts_with("{\\rtf") {
        Sniffed::RichText
    } else if opening.starts_with(['{', '[']) {
        Sniffed::Json
    } else if opening.starts_with("<!doctype html")
        || opening.starts_with("<html")
        || opening.starts_with('<')
            && (opening.contains("<body") || opening.contains("<head") || opening.contains("<p") || opening.contains("<div"))
    {
        Sniffed::Page
    } else {
        Sniffed::Other
    }
}
