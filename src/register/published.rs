//! A document as the public may see it: the only thing a public page accepts, and only the register can make one.

use super::Record;
use crate::document::{
    Act, Basis, Date, Disclosure, DocumentId, Event, Fact, Forwarded, IndexNumber, Issue, Kind, Publication, Reached, Version,
};

/// A document that was published by a day, with what of it is public.
///
/// Working papers, accepted findings and the steps before the issue cannot be reached through it.
#[derive(Clone, Copy, Debug)]
pub struct Published<'r> {
    record: &'r Record,
    day: Date,
}

impl<'r> Published<'r> {
    /// Published means: to be disclosed (actively or in part), and a publication recorded that is or may be reached on the day.
    pub(super) fn new(record: &'r Record, day: Date) -> Option<Self> {
        let document = &record.document;
        let (_, event, _) = document.publication()?;
        let reached = event.date.known().map_or(Reached::Maybe, |date| date.range().reached(day));
        (document.disclosure.is_public() && document.issue().is_some() && reached != Reached::No).then_some(Self { record, day })
    }

    /// The day for which it is public.
    pub fn day(self) -> Date {
        self.day
    }

    /// Its permanent name.
    pub fn id(self) -> &'r DocumentId {
        &self.record.document.id
    }

    /// Its title, as it stands in its record.
    pub fn title(self) -> &'r str {
        &self.record.document.title
    }

    /// Its kind.
    pub fn kind(self) -> Kind {
        self.record.document.kind
    }

    /// Whether all or only part of it is public.
    pub fn disclosure(self) -> Disclosure {
        self.record.document.disclosure
    }

    /// 制定机关, the leading one first.
    pub fn issuers(self) -> &'r [String] {
        &self.record.document.issuers
    }

    /// 起草单位, where it is another.
    pub fn drafter(self) -> Option<&'r str> {
        self.record.document.drafter.as_deref()
    }

    /// 承办科室.
    pub fn responsible(self) -> &'r Fact<String> {
        &self.record.document.responsible
    }

    /// Its topics.
    pub fn topics(self) -> &'r [String] {
        &self.record.document.topics
    }

    /// 索引号.
    pub fn index_number(self) -> &'r Fact<IndexNumber> {
        &self.record.document.index_number
    }

    /// 制定依据.
    pub fn basis(self) -> &'r [Basis] {
        &self.record.document.basis
    }

    /// The document that a 转发 passes on.
    pub fn forwards(self) -> Option<&'r Forwarded> {
        self.record.document.forwards.as_ref()
    }

    /// Its issue, with the event and its place in the file.
    pub fn issue(self) -> Option<(usize, &'r Event, &'r Issue)> {
        self.record.document.issue()
    }

    /// Its first publication.
    pub fn publication(self) -> Option<(usize, &'r Event, &'r Publication)> {
        self.record.document.publication()
    }

    /// Its texts, in file order.
    pub fn versions(self) -> Vec<Version<'r>> {
        self.record.document.versions()
    }

    /// The public events of its life up to the day, with their places in the file.
    ///
    /// What came before the issue, and evaluations, are public only if the office shows its process.
    pub fn events(self, process: bool) -> impl Iterator<Item = (usize, &'r Event)> {
        let day = self.day;
        self.record.document.events.iter().enumerate().filter(move |(_, event)| {
            let inner = matches!(
                event.act,
                Act::Planned | Act::Drafted | Act::Submitted | Act::Consulted(_) | Act::Gate(_) | Act::Evaluated(_)
            );
            let begun = event.date.known().is_none_or(|date| date.range().earliest <= day);
            begun && (process || !inner)
        })
    }

    /// The path of one of its published files, from the office folder.
    pub fn path_of(self, file: &crate::document::FilePath) -> String {
        self.record.path_of(file)
    }
}
