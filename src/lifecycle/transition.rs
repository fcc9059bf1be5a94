//! The days between two days on which what a document is changes, and why.

use std::collections::BTreeSet;

use super::standing::{self, Change};
use super::status::Cause;
use crate::document::{Date, Document, Known, Status, day_before};
use crate::setting::Setting;

/// A day on which what a document is changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition {
    /// The first day on which it is so.
    pub day: Date,
    /// What changes.
    pub what: Change,
    /// What it was on the day before.
    pub from: Status,
    /// What it is from then on.
    pub to: Status,
    /// Why.
    pub cause: Cause,
}

/// The changes after one day and until another, in their order, by everything recorded.
pub fn transitions(document: &Document, setting: &Setting, after: Date, until: Date) -> Vec<Transition> {
    let mut days: BTreeSet<Date> = super::boundaries(document, setting).into_iter().collect();
    days.extend(document.versions().iter().filter_map(|version| match version.from {
        Known::Known(day) => Some(day.range().latest),
        Known::Unknown => None,
    }));
    let changes = days.into_iter().filter(|day| *day > after && *day <= until).filter_map(|day| {
        let before = standing::compute(document, setting, day_before(day));
        let now = standing::compute(document, setting, day);
        let what = if before.status != now.status {
            Change::between(before.status, now.status)
        } else if before.version != now.version && binds(now.status) {
            Change::NewText
        } else {
            return None;
        };
        Some(Transition { day, what, from: before.status, to: now.status, cause: now.cause })
    });
    changes.collect()
}

/// Whether a text of a document in this state binds, or is only stopped.
fn binds(status: Status) -> bool {
    matches!(status, Status::InForce | Status::PartlyInForce | Status::Suspended)
}
