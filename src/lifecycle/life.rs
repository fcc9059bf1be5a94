//! The days of one document, narrowed as far as the record allows: D and F of each event, I, P and C.

use crate::document::{Act, DayRange, Document, Fact, Known, Reached};
use crate::setting::Profile;

/// A document with the ranges of its days.
pub(super) struct Life<'d> {
    pub(super) document: &'d Document,
    pub(super) profile: &'d Profile,
    /// D: when each event happened.
    pub(super) happened: Vec<DayRange>,
    /// F: when each event takes effect.
    pub(super) effect: Vec<DayRange>,
    /// I: the place of the issue, and its day.
    pub(super) issued: Option<(usize, DayRange)>,
    /// P: the day of publication; none while nothing is recorded that publishes it.
    pub(super) published: Option<DayRange>,
    /// C: the day of commencement.
    pub(super) commenced: DayRange,
}

/// The range of a fact that may be stated; none when it is not.
pub(super) fn stated(fact: &Fact<crate::document::Day>) -> Option<DayRange> {
    match fact {
        Fact::Is(day) => Some(day.range()),
        Fact::Unknown => Some(DayRange::UNKNOWN),
        Fact::NotStated | Fact::Nonexistent => None,
    }
}

/// The range of a day that may be unknown.
pub(super) fn range(day: &Known<crate::document::Day>) -> DayRange {
    day.known().map_or(DayRange::UNKNOWN, |day| day.range())
}

/// A range that ends no later than another, unless that would leave nothing.
fn ends_by(own: DayRange, other: DayRange) -> DayRange {
    let latest = own.latest.min(other.latest);
    if own.earliest <= latest { DayRange { latest, ..own } } else { own }
}

/// A range that begins no earlier than another, unless that would leave nothing.
fn starts_from(own: DayRange, other: DayRange) -> DayRange {
    let earliest = own.earliest.max(other.earliest);
    if earliest <= own.latest { DayRange { earliest, ..own } } else { own }
}

impl<'d> Life<'d> {
    pub(super) fn new(document: &'d Document, profile: &'d Profile) -> Self {
        let happened = narrowed(document);
        let effect: Vec<DayRange> =
            document.events.iter().zip(&happened).map(|(event, own)| stated_effect(&event.act).unwrap_or(*own)).collect();

        let issue = document.issue();
        let publication = document.publication().map(|(at, _, _)| happened[at]);
        let mut issued = issue.map(|(at, _, _)| (at, happened[at]));
        let mut published = if document.disclosure.is_public() { publication } else { issued.map(|(_, day)| day) };
        let commenced = issue.map_or(DayRange::UNKNOWN, |(at, _, issue)| {
            stated(&issue.effective).unwrap_or_else(|| {
                if document.kind.states_commencement() { DayRange::UNKNOWN } else { published.unwrap_or(happened[at]) }
            })
        });
        if let (Some(day), Some((_, event, _))) = (published, document.publication())
            && document.disclosure.is_public()
            && event.date.is_unknown()
        {
            published = Some(ends_by(day, commenced));
        }
        if let (Some((at, day)), Some((_, event, _))) = (issued, issue)
            && event.date.is_unknown()
        {
            let public = document.disclosure.is_public();
            issued = Some((at, ends_by(day, published.filter(|_| public).unwrap_or(commenced))));
            if !public {
                published = issued.map(|(_, day)| day);
            }
        }
        Self { document, profile, happened, effect, issued, published, commenced }
    }

    /// Whether an event is announced or at work on a day.
    pub(super) fn in_view(&self, event: usize, day: crate::document::Date) -> bool {
        self.happened[event].earliest.min(self.effect[event].earliest) <= day
    }
}

/// D of each event, narrowed by its neighbours: events stand in the order in which they happened.
fn narrowed(document: &Document) -> Vec<DayRange> {
    let mut days: Vec<DayRange> = document.events.iter().map(|event| range(&event.date)).collect();
    for at in 1..days.len() {
        days[at] = starts_from(days[at], days[at - 1]);
    }
    for at in (1..days.len()).rev() {
        days[at - 1] = ends_by(days[at - 1], days[at]);
    }
    days
}

/// The stated day of effect of an act.
fn stated_effect(act: &Act) -> Option<DayRange> {
    match act {
        Act::Issued(it) => stated(&it.effective),
        Act::Amended(it) | Act::Revised(it) => stated(&it.effective),
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => stated(&it.from),
        Act::Repealed(it) => stated(&it.effective),
        Act::Lapsed(it) | Act::Annulled(it) => stated(&it.effective),
        _ => None,
    }
}

/// The smallest range that holds both.
pub(super) fn hull(a: DayRange, b: DayRange) -> DayRange {
    DayRange { earliest: a.earliest.min(b.earliest), latest: a.latest.max(b.latest) }
}

/// Whether the day after the range has come.
pub(super) fn day_after_reached(range: DayRange, day: crate::document::Date) -> Reached {
    if day <= range.earliest {
        Reached::No
    } else if range.latest < day {
        Reached::Yes
    } else {
        Reached::Maybe
    }
}
