//! The register on a day: what each document is, since and until when, what is owed, what happens next.
//!
//! Takes a [`Register`], a [`Setting`] and a day, gives an [`AsOf`]; asks neither the clock nor git. The rule in words is
//! `docs/lifecycle.md`. A last valid day is inclusive; inside, "the day after" is compared.

mod life;
mod obligation;
mod standing;
mod status;
mod term;
mod transition;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::document::{Act, Date, Document, Known};
use crate::register::Register;
use crate::setting::Setting;

pub use obligation::{Obligation, ObligationState, What};
pub use standing::{Change, Next, Standing};
pub use status::{Cause, CauseKind, Missing};
pub use transition::{Transition, transitions};

/// The register on a day; one standing for each record, in the register's order.
#[derive(Clone, Debug)]
pub struct AsOf {
    /// The day.
    pub day: Date,
    /// What each document is on that day.
    pub standings: Vec<Standing>,
    /// Years of the working-day calendar that an open obligation needs and that are not there.
    pub missing_years: BTreeSet<i16>,
}

/// Answers for a day.
pub fn as_of(register: &Register, setting: &Setting, day: Date) -> AsOf {
    let standings: Vec<Standing> = register.records().par_iter().map(|record| standing(&record.document, setting, day)).collect();
    let missing_years = standings.iter().flat_map(|standing| standing.missing_years.iter().copied()).collect();
    AsOf { day, standings, missing_years }
}

/// What one document is on a day.
pub fn standing(document: &Document, setting: &Setting, day: Date) -> Standing {
    standing::compute(document, setting, day)
}

/// Everything that is to come of a document, as far as is known on a day, in order, until it has ended.
pub fn ahead(document: &Document, setting: &Setting, day: Date) -> Vec<Next> {
    standing::ahead(document, setting, day)
}

/// The days on which the status of a document differs from that of the day before, by everything recorded.
pub fn boundaries(document: &Document, setting: &Setting) -> Vec<Date> {
    let life = life::Life::new(document, &setting.profile);
    status::boundaries(&life, None)
}

/// The last valid day that the issue itself gives: stated, and computed from the term; either may be absent or unknown.
///
/// This is what a rule compares when both are written.
pub fn issued_end(document: &Document, setting: &Setting) -> Option<(Option<Date>, Option<Date>)> {
    let life = life::Life::new(document, &setting.profile);
    term::issued_end(&life)
}

/// The last valid day in force when an event of the document happened, before its own effect.
pub fn last_day_before(document: &Document, setting: &Setting, event: usize) -> Option<crate::document::DayRange> {
    let life = life::Life::new(document, &setting.profile);
    term::before_event(&life, event)
}

/// Whether an extension certainly came after the last valid day, so that it changes nothing.
pub fn came_too_late(document: &Document, setting: &Setting, event: usize) -> bool {
    let Some(extension) = document.events.get(event).filter(|event| matches!(event.act, Act::Extended(_))) else { return false };
    let Known::Known(day) = extension.date else { return false };
    last_day_before(document, setting, event).is_some_and(|last| day.range().earliest > last.latest)
}
