//! A consultation as the public may see it: that it was held, when, where, and what came in; never the papers of it.

use super::{Record, Register};
use crate::document::{Act, Consultation, Date, Day, DocumentId, Event, Fact, Known};

/// A consultation that had begun by a day, of a document that is or will be disclosed.
///
/// The draft's title was put before the public with it. Nothing else of a document that is not published can be reached.
#[derive(Clone, Copy, Debug)]
pub struct PublicConsultation<'r> {
    record: &'r Record,
    event: &'r Event,
    consultation: &'r Consultation,
}

impl<'r> PublicConsultation<'r> {
    /// The document's permanent name.
    pub fn id(self) -> &'r DocumentId {
        &self.record.document.id
    }

    /// The title under which the draft was shown.
    pub fn title(self) -> &'r str {
        &self.record.document.title
    }

    /// The first day for opinions.
    pub fn from(self) -> Known<Day> {
        self.event.date
    }

    /// The last day for opinions.
    pub fn to(self) -> &'r Fact<Day> {
        &self.consultation.to
    }

    /// Where it was held.
    pub fn place(self) -> Option<&'r str> {
        self.consultation.at.as_deref()
    }

    /// How many opinions came in and how many were adopted, as far as recorded.
    pub fn opinions(self) -> Option<(Option<u32>, Option<u32>)> {
        self.consultation.opinions.as_ref().map(|it| (it.received, it.adopted))
    }
}

impl Register {
    /// The consultations that had certainly begun by a day, document by document.
    pub fn consultations(&self, day: Date) -> impl Iterator<Item = PublicConsultation<'_>> {
        let disclosed = self.records().iter().filter(|record| record.document.disclosure.is_public());
        disclosed.flat_map(move |record| {
            record.document.events.iter().filter_map(move |event| {
                let Act::Consulted(consultation) = &event.act else { return None };
                let begun = event.date.known().is_some_and(|from| from.range().latest <= day);
                begun.then_some(PublicConsultation { record, event, consultation })
            })
        })
    }
}
