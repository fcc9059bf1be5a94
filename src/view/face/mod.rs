//! What programs read of the site: lists, single documents, states, happenings and days, as data and as JSON.
//!
//! Takes an [`Edition`], gives faces made from [`Published`](crate::register::Published) alone, by the same words and days as the
//! pages; so no face can say what the page does not. Formats and their promises are in `docs/faces.md`. Paths in them are those of the
//! site's folder; what must be an address carries the host's domain where that is known. Deliberately absent: XML, CSV, and names of persons.

mod agenda;
mod alternate;
mod badge;
mod boundary;
mod catalogue;
mod column;
mod dcat;
mod fact;
mod happening;
mod identity;
mod ids;
mod legislation;
mod markup;
mod page;
mod record;
mod relation;
pub mod schema;
mod state;
mod status;
mod table;
mod text;
mod time;

pub use agenda::{Calendar, calendars};
pub(crate) use alternate::RECORD;
pub use badge::{BadgeFace, badge};
pub use catalogue::{catalogue, row};
pub use column::{column_feed, columns};
pub use dcat::{BulkFile, dcat};
pub use happening::{Feed, Happening, Names, feeds, happenings};
pub use ids::ids;
pub use markup::{Life, MarkedInterval, Markup, markup};
pub use page::{DataPage, data_page};
pub use record::record;
pub use state::state;
pub use status::{next_boundary, status};
pub use table::table;
pub use text::TextFacts;
pub use time::timemap;

use super::edition::Edition;
use super::route::{Route, encoded};

impl Edition<'_> {
    /// The address at which the column stands, where the host is known.
    pub fn base(&self) -> Option<String> {
        let site = &self.setting.site;
        site.domain.is().map(|domain| format!("https://{domain}{}", site.base_path))
    }

    /// The address of a file of the site, where the host is known.
    pub fn address(&self, path: &str) -> Option<String> {
        self.base().map(|base| format!("{base}{}", encoded(path)))
    }

    /// The address of a file; where the host is not known, the link from another file.
    pub(crate) fn address_or_link(&self, from: &Route<'_>, to: &Route<'_>) -> String {
        self.address(&to.path()).unwrap_or_else(|| from.to(to))
    }
}

/// JSON in one line, with a line end.
fn one_line(face: &impl serde::Serialize) -> String {
    let mut text = serde_json::to_string(face).expect("a face holds only strings, numbers and lists");
    text.push('\n');
    text
}
