//! What one document is on a day, put together: status, since, until, the text that binds, what is owed, what comes next.

use std::collections::BTreeSet;

use super::life::{Life, stated};
use super::obligation::{self, Obligation};
use super::status::{self, Cause, CauseKind, Missing};
use super::term;
use crate::document::{Act, Date, DayRange, Document, Fact, Known, Reached, Status, day_after, day_before};
use crate::setting::Setting;

/// What a document is on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its status.
    pub status: Status,
    /// Why, and by which event.
    pub cause: Cause,
    /// The first day of the status; none when it has always been so.
    pub since: Option<Date>,
    /// The last day on which it binds, inclusive, as far as is known on the day.
    pub until: Option<Date>,
    /// Whether that last day was counted from a term and not stated.
    pub computed_until: bool,
    /// The event that set the last valid day, by its place in the file.
    pub term_event: Option<usize>,
    /// The text that binds, by its place among the document's versions; the last that bound, when it has ended.
    pub version: Option<usize>,
    /// What happens next, as far as is known on the day.
    pub next: Option<Next>,
    /// What is owed.
    pub obligations: Vec<Obligation>,
    /// Facts that nobody has looked up, or only vaguely, and that the answer rests on.
    pub missing: Vec<Missing>,
    /// Years of the working-day calendar that an obligation needs and that are not there.
    pub missing_years: BTreeSet<i16>,
}

/// What happens next to a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Next {
    /// The first day on which it is so.
    pub day: Date,
    /// What changes.
    pub what: Change,
}

/// What changes on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// It begins to bind.
    TakesEffect,
    /// It binds again after a stop, or in all its parts.
    Resumes,
    /// Some of its parts no longer bind, or not yet.
    BindsInPart,
    /// It is stopped.
    IsSuspended,
    /// It lapses.
    Lapses,
    /// It is repealed.
    IsRepealed,
    /// It is annulled.
    IsAnnulled,
    /// Another text of it binds.
    NewText,
    /// The record does not say what it is from then on.
    BecomesUnclear,
    /// It is issued or published.
    IsIssued,
}

impl Change {
    /// Every change.
    pub const ALL: [Change; 10] = [
        Change::TakesEffect,
        Change::Resumes,
        Change::BindsInPart,
        Change::IsSuspended,
        Change::Lapses,
        Change::IsRepealed,
        Change::IsAnnulled,
        Change::NewText,
        Change::BecomesUnclear,
        Change::IsIssued,
    ];

    /// The word in JSON and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Change::TakesEffect => "takes-effect",
            Change::Resumes => "resumes",
            Change::BindsInPart => "binds-in-part",
            Change::IsSuspended => "is-suspended",
            Change::Lapses => "lapses",
            Change::IsRepealed => "is-repealed",
            Change::IsAnnulled => "is-annulled",
            Change::NewText => "new-text",
            Change::BecomesUnclear => "becomes-unclear",
            Change::IsIssued => "is-issued",
        }
    }

    pub(super) fn between(from: Status, to: Status) -> Self {
        match (from, to) {
            (Status::Suspended | Status::PartlyInForce, Status::InForce) => Change::Resumes,
            (Status::Suspended, Status::PartlyInForce) => Change::Resumes,
            (_, Status::InForce) => Change::TakesEffect,
            (Status::Pending | Status::Unpublished, Status::PartlyInForce) => Change::TakesEffect,
            (_, Status::PartlyInForce) => Change::BindsInPart,
            (_, Status::Suspended) => Change::IsSuspended,
            (_, Status::Lapsed) => Change::Lapses,
            (_, Status::Repealed) => Change::IsRepealed,
            (_, Status::Annulled) => Change::IsAnnulled,
            (_, Status::Unknown) => Change::BecomesUnclear,
            (_, Status::Preparing | Status::Unpublished | Status::Pending) => Change::IsIssued,
        }
    }
}

pub(super) fn compute(document: &Document, setting: &Setting, day: Date) -> Standing {
    let life = Life::new(document, &setting.profile);
    let all = |_: usize| true;
    let (status, cause) = status::on(&life, day, &all);
    let boundaries = status::boundaries(&life, None);
    let since = boundaries.iter().rev().find(|boundary| **boundary <= day).copied();
    let last = term::on(&life, day, &all);
    let (until, computed_until) = until(&life, day, status, cause, last);
    let ended_on = status.has_ended().then(|| ending_day(&life, cause, last)).flatten();
    let version = version(&life, day, ended_on);
    let next = next(&life, day, status, boundaries);
    let (obligations, missing_years) = obligation::owed(&life, setting, day, status, last);
    let missing = missing(&life, day, cause);
    let term_event = last.map(|last| last.event);
    Standing { status, cause, since, until, computed_until, term_event, version, next, obligations, missing, missing_years }
}

/// The range of days on which the ending took effect.
fn ending_day(life: &Life<'_>, cause: Cause, last: Option<term::LastDay>) -> Option<DayRange> {
    match cause.kind {
        CauseKind::TermEnded => last.map(|last| last.range.map(day_after)),
        _ => cause.event.map(|at| life.effect[at]),
    }
}

fn until(life: &Life<'_>, day: Date, status: Status, cause: Cause, last: Option<term::LastDay>) -> (Option<Date>, bool) {
    if status == Status::Preparing {
        return (None, false);
    }
    let term_end = last.and_then(|last| last.range.exact().map(|end| (end, last.computed)));
    if status.has_ended() {
        let end = ending_day(life, cause, last).and_then(DayRange::exact).map(day_before);
        return (end, cause.kind == CauseKind::TermEnded && term_end.is_some_and(|(_, computed)| computed));
    }
    let events = life.document.events.iter().enumerate();
    let announced = events
        .filter(|(at, event)| life.in_view(*at, day) && ends_as_a_whole(&event.act))
        .map(|(at, _)| life.effect[at])
        .filter(|effect| effect.latest > day)
        .min_by_key(|effect| effect.latest);
    let term_end = term_end.filter(|(end, _)| announced.is_none_or(|announced| *end < announced.earliest));
    match (term_end, announced) {
        (Some((end, computed)), _) => (Some(end), computed),
        (None, announced) => (announced.and_then(DayRange::exact).map(day_before), false),
    }
}

fn ends_as_a_whole(act: &Act) -> bool {
    match act {
        Act::Repealed(repeal) => repeal.articles.is_empty(),
        Act::Lapsed(_) | Act::Annulled(_) => true,
        _ => false,
    }
}

/// The day from which the text of a version binds.
fn text_from(life: &Life<'_>, event: usize) -> DayRange {
    if life.issued.is_some_and(|(issue, _)| issue == event) { life.commenced } else { life.effect[event] }
}

fn version(life: &Life<'_>, day: Date, ended: Option<DayRange>) -> Option<usize> {
    let versions = life.document.versions();
    let bound = versions.iter().enumerate().filter(|(_, version)| {
        let from = text_from(life, version.event);
        from.reached(day) == Reached::Yes && ended.is_none_or(|ended| from.latest < ended.latest)
    });
    bound.max_by_key(|(_, version)| (text_from(life, version.event).latest, version.event)).map(|(at, _)| at)
}

/// What comes next; `boundaries` are those by everything recorded, which serve where all of it is in view.
fn next(life: &Life<'_>, day: Date, status: Status, boundaries: Vec<Date>) -> Option<Next> {
    let boundary = turns(life, day, boundaries).next();
    match (boundary, new_texts(life, day, status).min_by_key(|text| text.day)) {
        (Some(boundary), Some(text)) if text.day < boundary.day => Some(text),
        (None, text) => text,
        (boundary, _) => boundary,
    }
}

/// Everything that is to come, as far as is known on the day, in order and one for a day, until the document has ended.
pub(super) fn ahead(document: &Document, setting: &Setting, day: Date) -> Vec<Next> {
    let life = Life::new(document, &setting.profile);
    let status = status::on(&life, day, &|_| true).0;
    let mut ahead: Vec<Next> = turns(&life, day, status::boundaries(&life, None)).collect();
    ahead.extend(new_texts(&life, day, status));
    // A turn of the status stands before the new text of the same day, and is what is told.
    ahead.sort_by_key(|next| next.day);
    ahead.dedup_by_key(|next| next.day);
    let ends = |next: &Next| matches!(next.what, Change::Lapses | Change::IsRepealed | Change::IsAnnulled);
    let kept = ahead.iter().position(ends).map_or(ahead.len(), |end| end + 1);
    ahead.truncate(kept);
    ahead
}

/// The days on which the status turns.
fn turns<'l>(life: &'l Life<'_>, day: Date, boundaries: Vec<Date>) -> impl Iterator<Item = Next> + 'l {
    let counts = move |at: usize| life.in_view(at, day);
    let all_in_view = (0..life.document.events.len()).all(counts);
    let boundaries = if all_in_view { boundaries } else { status::boundaries(life, Some(day)) };
    boundaries.into_iter().filter(move |boundary| *boundary > day).map(move |boundary| {
        let to = status::on(life, boundary, &counts).0;
        let from = status::on(life, day_before(boundary), &counts).0;
        Next { day: boundary, what: Change::between(from, to) }
    })
}

/// The days from which other texts are to bind.
fn new_texts<'l>(life: &'l Life<'_>, day: Date, status: Status) -> impl Iterator<Item = Next> + 'l {
    let binds_or_will = !status.has_ended() && status != Status::Preparing;
    let issue = life.issued.map(|(at, _)| at);
    let versions = if binds_or_will { life.document.versions() } else { Vec::new() };
    let ahead = versions.into_iter().filter(move |version| life.in_view(version.event, day) && Some(version.event) != issue);
    let days = ahead.map(|version| text_from(life, version.event).latest).filter(move |from| *from > day && *from < Date::MAX);
    days.map(|day| Next { day, what: Change::NewText })
}

fn missing(life: &Life<'_>, day: Date, cause: Cause) -> Vec<Missing> {
    let mut missing = BTreeSet::new();
    let vague = |range: DayRange| range.exact().is_none();
    if let Some((at, event, issue)) = life.document.issue() {
        if vague(super::life::range(&event.date)) {
            missing.insert(Missing { event: at, key: "date" });
        }
        if stated(&issue.effective).map_or(life.document.kind.states_commencement(), vague) {
            missing.insert(Missing { event: at, key: "effective" });
        }
    }
    if let Some((at, event, _)) = life.document.publication()
        && vague(super::life::range(&event.date))
    {
        missing.insert(Missing { event: at, key: "at" });
    }
    for (at, event) in life.document.events.iter().enumerate().filter(|(at, _)| life.in_view(*at, day)) {
        let terms = match &event.act {
            Act::Issued(it) if life.document.kind.can_lapse() => Some(&it.term),
            Act::Amended(it) | Act::Revised(it) => Some(&it.term),
            Act::Extended(it) => Some(&it.term),
            _ => None,
        };
        if terms.is_some_and(|term| term.until.as_ref().is_some_and(Known::is_unknown)) {
            missing.insert(Missing { event: at, key: "until" });
        }
        let effect = match &event.act {
            Act::Amended(it) | Act::Revised(it) => Some(&it.effective),
            Act::Repealed(it) => Some(&it.effective),
            Act::Lapsed(it) | Act::Annulled(it) => Some(&it.effective),
            Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => Some(&it.from),
            _ => None,
        };
        if let Some(effect) = effect
            && vague(life.effect[at])
        {
            let key = match (effect, &event.act) {
                (Fact::NotStated | Fact::Nonexistent, _) => "date",
                (_, Act::Suspended(_) | Act::Resumed(_) | Act::Disapplied(_)) => "from",
                _ => "effective",
            };
            missing.insert(Missing { event: at, key });
        }
    }
    if cause.kind == CauseKind::FactsMissing
        && let Some(event) = cause.event
        && !missing.iter().any(|it: &Missing| it.event == event)
    {
        // What else keeps the answer open is the last valid day: by the day of the act that set it, or by the day it gave.
        let key = if vague(life.happened[event]) { "date" } else { "until" };
        missing.insert(Missing { event, key });
    }
    missing.into_iter().collect()
}
