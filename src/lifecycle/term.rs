//! The last valid day: what the issue gives, and what extensions, confirmations and amendments make of it.

use super::life::{Life, hull, range, stated};
use crate::document::{Act, Date, DayRange, Reached, Term, day_after, last_day};

/// The last valid day on a day, and how it came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct LastDay {
    /// The day, inclusive, as far as it is known.
    pub(super) range: DayRange,
    /// Whether it was counted from a term and not stated.
    pub(super) computed: bool,
    /// The event that set it.
    pub(super) event: usize,
}

/// The last valid day by the acts that have been reached on a day, of those that count.
pub(super) fn on(life: &Life<'_>, day: Date, counts: &dyn Fn(usize) -> bool) -> Option<LastDay> {
    through(life, counts, |range| range.reached(day))
}

/// The last valid day in force before an event's own effect, by the events that stand before it.
pub(super) fn before_event(life: &Life<'_>, event: usize) -> Option<DayRange> {
    through(life, &|at| at < event, |_| Reached::Yes).map(|last| last.range)
}

/// What the issue states and what its term comes to, where both can be said.
pub(super) fn issued_end(life: &Life<'_>) -> Option<(Option<Date>, Option<Date>)> {
    let (_, _, issue) = life.document.issue()?;
    let stated_end = issue.term.until.as_ref().and_then(|until| range(until).exact());
    let base = stated(&issue.term_from).unwrap_or(life.commenced);
    let computed =
        issue.term.length.and_then(|length| base.exact().map(|first| last_day(first, length, life.profile.end_convention.value)));
    Some((stated_end, computed))
}

/// Goes through the events that count, in file order; `reached` says which act's day has come.
fn through(life: &Life<'_>, counts: &dyn Fn(usize) -> bool, reached: impl Fn(DayRange) -> Reached) -> Option<LastDay> {
    if !life.document.kind.can_lapse() {
        return None;
    }
    life.issued?;
    let mut last: Option<LastDay> = None;
    for (at, event) in life.document.events.iter().enumerate().filter(|(at, _)| counts(*at)) {
        match &event.act {
            Act::Issued(issue) => {
                let base = stated(&issue.term_from).unwrap_or(life.commenced);
                last = of_term(life, &issue.term, base).map(|(range, computed)| LastDay { range, computed, event: at });
            }
            Act::Amended(change) | Act::Revised(change) => {
                let acts = life.effect[at];
                if let Some((range, computed)) = of_term(life, &change.term, acts) {
                    last = apply(last, LastDay { range, computed, event: at }, acts, reached(acts));
                } else if change.term.condition.is_some() {
                    last = conditional(last, at, acts, reached(acts));
                }
            }
            Act::Extended(extension) => {
                let acts = life.happened[at];
                let base = match (life.profile.extension_from.value, last) {
                    (crate::document::ExtensionFrom::PreviousEnd, Some(last)) => last.range.map(day_after),
                    _ => acts,
                };
                if let Some((range, computed)) = of_term(life, &extension.term, base) {
                    let new = never_earlier(LastDay { range, computed, event: at }, last);
                    last = apply(last, new, acts, reached(acts));
                }
            }
            Act::Confirmed(confirmation) => {
                let acts = life.happened[at];
                if let Some(until) = &confirmation.until {
                    let new = never_earlier(LastDay { range: range(until), computed: false, event: at }, last);
                    last = apply(last, new, acts, reached(acts));
                }
            }
            _ => {}
        }
    }
    last
}

/// The last day that a term gives, and whether it was counted.
fn of_term(life: &Life<'_>, term: &Term, base: DayRange) -> Option<(DayRange, bool)> {
    match (&term.until, term.length) {
        (Some(until), _) => Some((range(until), false)),
        (None, Some(length)) => Some((base.map(|first| last_day(first, length, life.profile.end_convention.value)), true)),
        (None, None) => None,
    }
}

/// An extension never shortens; where it reaches no further, the last day is still the former one.
fn never_earlier(new: LastDay, last: Option<LastDay>) -> LastDay {
    let Some(old) = last else { return new };
    let range = DayRange { earliest: new.range.earliest.max(old.range.earliest), latest: new.range.latest.max(old.range.latest) };
    if old.range.latest >= new.range.latest { LastDay { range, ..old } } else { LastDay { range, ..new } }
}

/// A condition takes the place of the last valid day: none is left, or it reaches to the last day there is.
fn conditional(last: Option<LastDay>, event: usize, acts: DayRange, reached: Reached) -> Option<LastDay> {
    let old = last?;
    if reached == Reached::No || acts.earliest > old.range.latest {
        return last;
    }
    if acts.latest <= old.range.earliest && reached == Reached::Yes {
        return None;
    }
    Some(LastDay { range: DayRange { latest: Date::MAX, ..old.range }, computed: false, event })
}

/// What an act makes of the last valid day, given whether the act came in time and whether its day has come.
fn apply(last: Option<LastDay>, new: LastDay, acts: DayRange, reached: Reached) -> Option<LastDay> {
    if reached == Reached::No {
        return last;
    }
    let Some(old) = last else {
        return Some(match reached {
            Reached::Yes => new,
            _ => LastDay { range: DayRange { earliest: new.range.earliest, latest: Date::MAX }, ..new },
        });
    };
    if acts.earliest > old.range.latest {
        return last;
    }
    if acts.latest <= old.range.earliest && reached == Reached::Yes {
        return Some(new);
    }
    Some(LastDay { range: hull(old.range, new.range), ..new })
}
