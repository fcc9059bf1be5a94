//! What differs between two answers: of one record on two days, or of two records, and whether time or the record did it.

use std::collections::BTreeMap;

use crate::document::{Date, Document, DocumentId, Event, Status};
use crate::lifecycle::{self, Transition};
use crate::register::{Record, Register};
use crate::setting::Setting;

/// A record, asked for a day.
#[derive(Clone, Copy, Debug)]
pub struct Held<'a> {
    /// The documents as recorded.
    pub register: &'a Register,
    /// The setting as recorded.
    pub setting: &'a Setting,
    /// The day.
    pub day: Date,
}

/// What a document is held to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeldToBe {
    /// Its status.
    pub status: Status,
    /// The last day on which it binds.
    pub until: Option<Date>,
    /// The file of the text that binds.
    pub text: Option<String>,
}

/// A document that is held to be something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its id.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// What it was held to be; none where the first record had it not, or could not read it.
    pub before: Option<HeldToBe>,
    /// What it is held to be; none where the second record has it not, or cannot read it.
    pub after: Option<HeldToBe>,
    /// What time brings between the two days, by the second record.
    pub by_time: Vec<Transition>,
    /// Events that only the second record has, where they make a difference.
    pub recorded: Vec<Event>,
    /// Events that only the first record has, where they make a difference.
    pub removed: Vec<Event>,
    /// Whether the records answer differently for the second day.
    pub by_record: bool,
}

/// The documents that differ, by id.
pub fn difference(before: Held<'_>, after: Held<'_>) -> Vec<Differing> {
    let mut both: BTreeMap<&DocumentId, (Option<&Record>, Option<&Record>)> = BTreeMap::new();
    for record in before.register.records() {
        both.entry(&record.document.id).or_default().0 = Some(record);
    }
    for record in after.register.records() {
        both.entry(&record.document.id).or_default().1 = Some(record);
    }
    both.into_values().filter_map(|(old, new)| of_document(before, after, old, new)).collect()
}

fn of_document(before: Held<'_>, after: Held<'_>, old: Option<&Record>, new: Option<&Record>) -> Option<Differing> {
    let document = &new.or(old)?.document;
    let was = old.map(|old| held_to_be(&old.document, before.setting, before.day));
    let is = new.map(|new| held_to_be(&new.document, after.setting, after.day));
    let by_time = new.map_or_else(Vec::new, |new| lifecycle::transitions(&new.document, after.setting, before.day, after.day));
    // Asked for one day, two records differ by what they say alone.
    let of_old = old.map(|old| held_to_be(&old.document, before.setting, after.day));
    let by_record = of_old != is;
    if was == is && by_time.is_empty() && !by_record {
        return None;
    }
    let events = |record: Option<&Record>| record.map_or(&[][..], |record| &record.document.events[..]).to_vec();
    let only = |of: Vec<Event>, other: &[Event]| -> Vec<Event> {
        if by_record { of.into_iter().filter(|event| !other.contains(event)).collect() } else { Vec::new() }
    };
    Some(Differing {
        id: document.id.clone(),
        title: document.title.clone(),
        before: was,
        after: is,
        by_time,
        recorded: only(events(new), &events(old)),
        removed: only(events(old), &events(new)),
        by_record,
    })
}

fn held_to_be(document: &Document, setting: &Setting, day: Date) -> HeldToBe {
    let standing = lifecycle::standing(document, setting, day);
    let text = standing.version.and_then(|at| document.versions().get(at).map(|version| version.text.to_string()));
    HeldToBe { status: standing.status, until: standing.until, text }
}
