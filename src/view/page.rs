//! What all page data have in common.

use serde::Serialize;

use super::comparison::ComparisonPage;
use super::document::{DocumentPage, VersionPage};
use super::guide::{GuidePage, NotFoundPage};
use super::list::ListPage;
use super::search::SearchPage;
use super::sheet::Sheet;
use super::text::TextLink;

/// The data of a page: all that a template can show of the register, the profile and the day.
pub trait PageData: Serialize {
    /// The data as bytes, alike whenever the page shows the same.
    fn facts(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("page data hold only strings, numbers and lists")
    }

    /// What the text on the page names of other documents.
    fn links(&self) -> &[TextLink] {
        &[]
    }
}

impl PageData for ListPage {}
impl PageData for DocumentPage<'_> {
    fn links(&self) -> &[TextLink] {
        &self.text.links
    }
}
impl PageData for VersionPage<'_> {
    fn links(&self) -> &[TextLink] {
        &self.text.links
    }
}
impl PageData for GuidePage {}
impl PageData for NotFoundPage {}
impl PageData for ComparisonPage {}
impl PageData for Sheet {}
impl PageData for SearchPage {}
