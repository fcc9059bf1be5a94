//! What a reader sees, as data: pages of the public site and answers of the commands, all that is `Serialize` in guiju.
//!
//! Takes a register, a day and a setting as an [`Edition`]; gives one page at a time, borrowed, inside the worker that renders it.
//! Wording, dates, order and links are settled here; a template has only `for` and `if`. Public pages are made from
//! [`Published`](crate::register::Published) alone; [`json`] answers the office and takes everything, [`sarif`], [`github`] and
//! [`gitlab`] tell the programs of others what a check found, [`record`] who recorded what, [`changes`] what differs between two days,
//! [`proof`] and [`certificate`] what anybody can verify, [`reminder`] what falls due, [`outline`] how a text is read, [`impact`] what leans on what, and [`schema`]
//! what may stand in the office's files.
//! Deliberately absent: HTML, texts, and the words of findings.

mod banner;
pub mod certificate;
pub mod changes;
mod citing;
pub mod compare;
mod comparison;
mod document;
mod edition;
mod facts;
mod files;
mod frame;
pub mod github;
pub mod gitlab;
mod guide;
pub mod impact;
pub mod json;
mod life;
mod list;
pub mod outline;
mod page;
mod pager;
pub mod proof;
mod prose;
pub mod record;
mod relation;
pub mod reminder;
pub mod report;
mod route;
pub mod sarif;
pub mod schema;
mod search;
mod sentence;
pub mod sheet;
mod shelf;
mod subject;
mod text;
mod version;
pub mod words;

#[cfg(test)]
mod tests;

pub use banner::{Badge, Banner};
pub use citing::{Anchors, NamedPlaces, named_places};
pub use comparison::{ComparisonPage, Neighbours, SideLink, Since, comparison_page, neighbours, since};
pub use document::{Attachment, DocumentPage, TextNote, VersionPage, document_page, version_page};
pub use edition::{Edition, Occasion};
pub use facts::FactRow;
pub use files::{AttachmentFile, TextFiles, document_files, version_files};
pub use frame::{Crumb, FootLine, Frame, Meta, NavLink};
pub use guide::{GuidePage, NotFoundPage, StateMeaning, guide_page, not_found_page};
pub use life::{Note, Step};
pub use list::{ListPage, Row, list_page, page_count};
pub use page::PageData;
pub use pager::{Pager, PagerLink};
pub use prose::{Prose, Run};
pub use relation::RelationGroup;
pub use route::{Route, relative};
pub use search::{SearchCore, SearchPage, SearchRecord, json_words, search_page, search_record};
pub use shelf::Shelf;
pub use text::{ContentsLine, ShownText, ShownTexts, TermLine, TextLink};
pub use version::{VersionLink, labels as version_labels};
