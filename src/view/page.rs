//! What all page data have in common.

use serde::Serialize;

use super::compare::Sheet;
use super::comparison::ComparisonPage;
use super::document::{DocumentPage, VersionPage};
use super::guide::{GuidePage, NotFoundPage};
use super::list::ListPage;

/// The data of a page: all that a template can show of the register, the profile and the day.
pub trait PageData: Serialize {
    /// The data as bytes, alike whenever the page shows the same.
    fn facts(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("page data hold only strings, numbers and lists")
    }
}

impl PageData for ListPage<'_> {}
impl PageData for DocumentPage<'_> {}
impl PageData for VersionPage<'_> {}
impl PageData for GuidePage {}
impl PageData for NotFoundPage {}
impl PageData for ComparisonPage {}
impl PageData for Sheet {}
