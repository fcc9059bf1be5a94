//! Rules about the life after the issue.

pub(super) mod act_has_effect;
pub(super) mod basis_watched;
pub(super) mod decision_before_the_end;
pub(super) mod decision_prepared;
pub(super) mod ending_by_instrument;
pub(super) mod evaluation_in_time;
pub(super) mod extension_by_instrument;
pub(super) mod extension_evaluated;
pub(super) mod extension_in_time;
pub(super) mod extension_within_the_cap;
pub(super) mod folder_kept;
pub(super) mod issued_first;
pub(super) mod laws_looked_up;
pub(super) mod periodic_evaluation;
pub(super) mod reissue_in_time;
pub(super) mod reissue_numbered;
pub(super) mod reissue_without_gap;
pub(super) mod title_in_force_once;

use crate::check::rule::{OnDay, Whole};
use crate::document::{Act, Date, DayRange, Fact, InstrumentRef, day_after, day_before};
use crate::finding::Span;
use crate::lifecycle;
use crate::register::{Record, Register, Table};
use crate::setting::Setting;

/// The words that set the last valid day: of the event that did, or of the issue.
fn span_of_term(on: &OnDay<'_>) -> Option<Span> {
    let (issue, _, _) = on.record.document.issue()?;
    let places = &on.record.places;
    let set_by = Table::event(on.standing.term_event.unwrap_or(issue));
    let stated = ["until", "term"].into_iter().find_map(|key| places.exact((set_by, key)));
    stated.or_else(|| on.record.span(set_by, "type"))
}

/// A document that was repealed, and the one that took its place.
struct Succession<'r> {
    old: &'r Record,
    /// The repeal, by its place in the old document's file.
    at: usize,
    new: &'r Record,
    /// The last valid day that the term of the old document gave, as far as it is known.
    term: Option<DayRange>,
    /// The day from which the repeal takes effect.
    repealed: DayRange,
}

/// Every succession: by the successor that a repeal names, or by a new document that is itself the instrument of the repeal.
fn successions<'w>(whole: &'w Whole<'_>) -> impl Iterator<Item = Succession<'w>> {
    let register = whole.register;
    register.records().iter().flat_map(move |old| {
        let events = old.document.events.iter().enumerate();
        events.filter_map(move |(at, event)| {
            let Act::Repealed(repeal) = &event.act else { return None };
            let named = repeal.successor.as_ref().and_then(|id| register.record(id));
            let new = named.or_else(|| new_document(repeal.instrument.as_ref()?, register))?;
            let effective = match &repeal.effective {
                Fact::Is(day) => Some(day.range()),
                Fact::NotStated | Fact::Nonexistent => event.date.known().map(|day| day.range()),
                Fact::Unknown => None,
            };
            let term = lifecycle::last_day_before(&old.document, whole.setting, at);
            let repealed = effective.unwrap_or(DayRange::UNKNOWN);
            (repeal.articles.is_empty() && old.document.id != new.document.id).then_some(Succession {
                old,
                at,
                new,
                term,
                repealed,
            })
        })
    })
}

/// The instrument of a repeal, where it is no mere decision but a document with rules of its own.
fn new_document<'r>(instrument: &InstrumentRef, register: &'r Register) -> Option<&'r Record> {
    let InstrumentRef::Kept(id) = instrument else { return None };
    register.record(id).filter(|record| record.document.kind.can_lapse())
}

impl Succession<'_> {
    /// The last day of the old document and the first of the new, where certainly neither binds between them.
    fn gap(&self) -> Option<(Date, Date)> {
        let (_, _, issue) = self.new.document.issue()?;
        let first = issue.effective.is()?.range().earliest;
        let by_repeal = if self.repealed.latest == Date::MAX { Date::MAX } else { day_before(self.repealed.latest) };
        let last = self.term.map_or(by_repeal, |term| by_repeal.min(term.latest));
        // Where nobody knows that it ended, `last` is the last day there is, and nothing comes after it.
        (day_after(last) < first).then_some((last, first))
    }
}

/// Whether the new document was issued since evaluations are asked for; what was done before is left in peace.
fn asked_since_evaluations(it: &Succession<'_>, setting: &Setting) -> bool {
    let since = setting.profile.evaluation_since.value.range().latest;
    it.new.document.issue().is_some_and(|(_, event, _)| event.date.known().is_some_and(|day| day.range().earliest >= since))
}
