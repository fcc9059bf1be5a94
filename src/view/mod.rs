//! What a reader sees, as data: pages of the public site and answers of the commands, all that is `Serialize` in guiju.
//!
//! Takes a register, a day and a setting as an [`Edition`]; gives one page at a time, borrowed, inside the worker that renders it.
//! Wording, dates, order and links are settled here; a template has only `for` and `if`. Public pages are made from
//! [`Published`](crate::register::Published) alone; [`json`] answers the office and takes everything, [`sarif`], [`github`] and
//! [`gitlab`] tell the programs of others what a check found, [`record`] who recorded what, [`changes`] what differs between two days,
//! [`proof`] and [`certificate`] what anybody can verify, [`reminder`] what falls due, [`outline`] how a text is read, [`impact`] what leans on what, and [`schema`]
//! what may stand in the office's files.
//! [`face`] is what programs read of the site.
//! Deliberately absent: HTML, texts, and the words of findings.

mod accessibility;
mod ahead;
mod banner;
mod boundary;
pub mod certificate;
mod change_list;
pub mod changes;
mod citation;
mod citing;
mod column;
pub mod compare;
mod comparison;
mod consultation;
mod document;
mod edition;
mod evaluation;
pub mod face;
mod facet;
mod facts;
mod files;
mod frame;
pub mod github;
pub mod gitlab;
mod gone;
mod guide;
mod happening;
pub mod impact;
pub mod imported;
mod interpretation;
pub mod json;
mod life;
mod list;
mod list_data;
pub mod numbers;
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
mod row;
pub mod sarif;
pub mod schema;
mod search;
mod sentence;
pub mod sheet;
mod shelf;
mod site_map;
mod subject;
mod text;
mod timeline;
mod topics;
mod version;
pub mod words;

#[cfg(test)]
mod column_tests;
#[cfg(test)]
mod tests;

pub use accessibility::{AccessibilityPage, accessibility_page};
pub use ahead::{AheadPage, TermBar, ahead_page, ahead_pages, terms};
pub use banner::{Badge, Banner};
pub use boundary::{Boundary, Clock};
pub use change_list::{Announced, ChangeLine, ChangesPage, DayGroup, YearLink, changes_page, changes_routes, years_of};
pub use citation::CitedText;
pub use citing::{NamedPlaces, named_places};
pub use column::Column;
pub use comparison::{
    ComparisonPage, Neighbours, SideLink, Since, comparison_page, neighbours, says_nothing, since, since_facts,
};
pub use consultation::{ConsultationLine, ConsultationsPage, consultations_page};
pub use document::{Attachment, DocumentPage, Download, Follow, TextNote, VersionPage, document_page, version_page};
pub use edition::{Edition, Occasion};
pub use evaluation::{EvaluationsPage, evaluations_page};
pub use facet::{Choice, ChoiceLink, Facet, FacetLinks, choices, slug};
pub use facts::FactRow;
pub use files::{AttachmentFile, TextFiles, document_files, version_files};
pub use frame::{Alternate, Crumb, FootLine, Frame, Meta, NavLink};
pub use gone::{GonePage, gone, gone_page, withheld, withheld_page};
pub use guide::{GuidePage, NotFoundPage, StateMeaning, guide_page, not_found_page};
pub use happening::{Happening, HappeningKind, happenings, told};
pub use interpretation::{
    InterpretationLine, InterpretationsPage, Interpreted, interpretation_pages, interpretations, interpretations_page,
};
pub use life::{Note, Step};
pub use list::{ListPage, ListScript, Listing, list_page};
pub use list_data::{DataRow, ListData, list_data};
pub use page::PageData;
pub use pager::{Pager, PagerLink};
pub use prose::{Prose, Run};
pub use relation::RelationGroup;
pub use route::{Route, relative};
pub use row::{Row, list_row};
pub use search::{SearchCore, SearchPage, SearchRecord, json_words, search_page, search_record};
pub use shelf::Shelf;
pub use site_map::{SiteMapGroup, SiteMapLink, SiteMapPage, SiteParts, site_map_page};
pub use text::{ContentsLine, ShownText, ShownTexts, TermLine, TextLink};
pub use timeline::{Bar, Mark, Timeline, Year};
pub use topics::{Topic, TopicGroup, TopicLine, TopicLink, TopicPage, TopicsPage, topic_page, topic_routes, topics, topics_page};
pub use version::{VersionLink, labels as version_labels};
