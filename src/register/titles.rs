//! The documents by the titles that they bear or bore.

use std::collections::HashMap;

use super::Record;
use crate::document::title_key;

/// The documents by the titles they bear or bore.
#[derive(Clone, Debug, Default)]
pub(super) struct Titles(HashMap<String, Vec<u32>>);

impl Titles {
    pub(super) fn of(records: &[Record]) -> Self {
        let mut titles: HashMap<String, Vec<u32>> = HashMap::with_capacity(records.len());
        for (at, record) in records.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let former = record.document.versions().into_iter().filter_map(|version| version.title);
            for title in former.chain([record.document.title.as_str()]) {
                let bearers = titles.entry(title_key(title)).or_default();
                if !bearers.contains(&at) {
                    bearers.push(at);
                }
            }
        }
        Self(titles)
    }

    /// The places of the documents that bear a title.
    pub(super) fn of_title(&self, title: &str) -> &[u32] {
        self.0.get(&title_key(title)).map_or(&[], Vec::as_slice)
    }
}
