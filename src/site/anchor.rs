//! Where the places of documents that other texts name stand on the pages of those documents.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use super::key::FileDigest;
use super::source::{Files, decode};
use crate::citation::CitedPlace;
use crate::error::Result;
use crate::structure::destination::Destinations;
use crate::structure::{self, Node};
use crate::view::{self, Edition, NamedPlaces, TextLink};

/// The ids of the places of one document.
type Ids = BTreeMap<CitedPlace, String>;

/// The places that the texts of a site name; a document is read for them once, when the first page that leads there is made.
pub(super) struct Anchors<'a, 'r> {
    edition: &'a Edition<'r>,
    files: &'a dyn Files,
    named: NamedPlaces,
    found: Mutex<HashMap<usize, Arc<Ids>>>,
}

impl<'a, 'r> Anchors<'a, 'r> {
    pub(super) fn new(edition: &'a Edition<'r>, files: &'a dyn Files) -> Self {
        Self { edition, files, named: view::named_places(edition), found: Mutex::default() }
    }

    /// What the ids in a document follow from: its shown text.
    pub(super) fn digest(&self, at: usize) -> Result<Option<FileDigest>> {
        let text = view::document_files(self.edition, at).and_then(|files| files.text);
        text.map(|path| Ok(self.files.look(&path)?.0)).transpose()
    }

    /// The links with the ids of the places that they lead to; one that is not there leads to the page.
    pub(super) fn found(&self, links: &[TextLink]) -> Result<Vec<TextLink>> {
        let found = |link: &TextLink| {
            let mut link = link.clone();
            if let Some((at, place)) = link.place
                && let Some(id) = self.ids(at)?.get(&place)
            {
                link.href = format!("{}#{id}", link.href);
            }
            Ok(link)
        };
        links.iter().map(found).collect()
    }

    /// The id of a place on the page of its document; none where it is not there.
    pub(super) fn id(&self, at: usize, place: &CitedPlace) -> Result<Option<String>> {
        Ok(self.ids(at)?.get(place).cloned())
    }

    fn ids(&self, at: usize) -> Result<Arc<Ids>> {
        let known = || self.found.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(ids) = known().get(&at) {
            return Ok(Arc::clone(ids));
        }
        // Two workers may read the same text at once; they find the same.
        let ids = Arc::new(self.read(at)?);
        known().insert(at, Arc::clone(&ids));
        Ok(ids)
    }

    fn read(&self, at: usize) -> Result<Ids> {
        let text = view::document_files(self.edition, at).and_then(|files| files.text);
        let (Some(path), Some(places)) = (text, self.named.get(&at)) else { return Ok(Ids::new()) };
        let text = decode(self.files.bytes(&path)?);
        let tree = structure::read(&text);
        let destinations = Destinations::of(&tree);
        let id = |place: &CitedPlace| destinations.place(place.article, place.paragraph, place.point).map(Node::id);
        Ok(places.iter().filter_map(|place| Some((*place, id(place)?))).collect())
    }
}
