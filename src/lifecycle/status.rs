//! The status on a day, with its cause and what was missing to say more; and the days on which it changes.

use super::life::{Life, day_after_reached, stated};
use super::term;
use crate::document::{Act, Date, DayRange, Phase, Reached, Status, day_after};

/// Why a document is what it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CauseKind {
    /// No issue is recorded, or its day has not come.
    NotIssued,
    /// Issued, and no publication is recorded, or its day has not come.
    NotPublished,
    /// Its day of commencement has not come.
    NotCommenced,
    /// It has commenced.
    Commenced,
    /// It has commenced, and was extended.
    Extended,
    /// It has commenced, and was confirmed with a new last day.
    Confirmed,
    /// It was stopped.
    Suspended,
    /// Its application was stopped.
    Disapplied,
    /// Some of its articles were repealed.
    ArticlesRepealed,
    /// Some of its articles were stopped.
    ArticlesSuspended,
    /// Some of its articles no longer apply.
    ArticlesDisapplied,
    /// A part of it starts later.
    PartPending,
    /// A part of it has ended.
    PartEnded,
    /// Its term has ended.
    TermEnded,
    /// It was declared lapsed.
    DeclaredLapsed,
    /// It was repealed.
    Repealed,
    /// It was repealed, and another document took its place.
    Replaced,
    /// It ended because it stands in no catalogue of those kept.
    Omitted,
    /// It was annulled.
    Annulled,
    /// What the record does not know keeps the answer open.
    FactsMissing,
}

impl CauseKind {
    /// Every cause.
    pub const ALL: [CauseKind; 20] = [
        CauseKind::NotIssued,
        CauseKind::NotPublished,
        CauseKind::NotCommenced,
        CauseKind::Commenced,
        CauseKind::Extended,
        CauseKind::Confirmed,
        CauseKind::Suspended,
        CauseKind::Disapplied,
        CauseKind::ArticlesRepealed,
        CauseKind::ArticlesSuspended,
        CauseKind::ArticlesDisapplied,
        CauseKind::PartPending,
        CauseKind::PartEnded,
        CauseKind::TermEnded,
        CauseKind::DeclaredLapsed,
        CauseKind::Repealed,
        CauseKind::Replaced,
        CauseKind::Omitted,
        CauseKind::Annulled,
        CauseKind::FactsMissing,
    ];

    /// The word in JSON and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            CauseKind::NotIssued => "not-issued",
            CauseKind::NotPublished => "not-published",
            CauseKind::NotCommenced => "not-commenced",
            CauseKind::Commenced => "commenced",
            CauseKind::Extended => "extended",
            CauseKind::Confirmed => "confirmed",
            CauseKind::Suspended => "suspended",
            CauseKind::Disapplied => "disapplied",
            CauseKind::ArticlesRepealed => "articles-repealed",
            CauseKind::ArticlesSuspended => "articles-suspended",
            CauseKind::ArticlesDisapplied => "articles-disapplied",
            CauseKind::PartPending => "part-pending",
            CauseKind::PartEnded => "part-ended",
            CauseKind::TermEnded => "term-ended",
            CauseKind::DeclaredLapsed => "declared-lapsed",
            CauseKind::Repealed => "repealed",
            CauseKind::Replaced => "replaced",
            CauseKind::Omitted => "omitted",
            CauseKind::Annulled => "annulled",
            CauseKind::FactsMissing => "facts-missing",
        }
    }
}

/// Why a document is what it is, and the event that made it so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The kind of cause.
    pub kind: CauseKind,
    /// The event, by its place in the file.
    pub event: Option<usize>,
}

/// A fact that nobody has looked up, or only vaguely, and that the answer rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Missing {
    /// The event, by its place in the file.
    pub event: usize,
    /// The key.
    pub key: &'static str,
}

/// A status and its cause.
pub(super) type Answer = (Status, Cause);

fn answer(status: Status, kind: CauseKind, event: impl Into<Option<usize>>) -> Answer {
    (status, Cause { kind, event: event.into() })
}

/// The status on a day by the events that `counts` lets count.
pub(super) fn on(life: &Life<'_>, day: Date, counts: &dyn Fn(usize) -> bool) -> Answer {
    let unknown = |event: usize| answer(Status::Unknown, CauseKind::FactsMissing, event);
    let Some((issue_at, issued)) = life.issued else {
        return answer(Status::Preparing, CauseKind::NotIssued, None);
    };
    if !counts(issue_at) {
        return answer(Status::Preparing, CauseKind::NotIssued, None);
    }
    match issued.reached(day) {
        Reached::No => return answer(Status::Preparing, CauseKind::NotIssued, None),
        Reached::Maybe => return unknown(issue_at),
        Reached::Yes => {}
    }
    let published_at = life.document.publication().map(|(at, _, _)| at);
    let published = if life.document.disclosure.is_public() {
        published_at.filter(|at| counts(*at)).and(life.published).map_or(Reached::No, |range| range.reached(day))
    } else {
        Reached::Yes
    };

    let ends = endings(life, counts);
    let last = term::on(life, day, counts);
    let term_over = last.map_or(Reached::No, |last| day_after_reached(last.range, day));

    let act = ends.iter().filter(|end| end.effect.reached(day) == Reached::Yes).min_by_key(|end| (end.effect.latest, end.event));
    let term = last.filter(|_| published == Reached::Yes && term_over == Reached::Yes);
    match (act, term) {
        (Some(end), Some(last)) if end.effect.latest > day_after(last.range.latest) => {
            return answer(Status::Lapsed, CauseKind::TermEnded, last.event);
        }
        (Some(end), _) => return answer(end.status, end.cause, end.event),
        (None, Some(last)) => return answer(Status::Lapsed, CauseKind::TermEnded, last.event),
        (None, None) => {}
    }
    if let Some(end) = ends.iter().find(|end| end.effect.reached(day) == Reached::Maybe) {
        return unknown(end.event);
    }
    match published {
        Reached::No => return answer(Status::Unpublished, CauseKind::NotPublished, issue_at),
        Reached::Maybe => return unknown(published_at.unwrap_or(issue_at)),
        Reached::Yes => {}
    }
    if let (Reached::Maybe, Some(last)) = (term_over, last) {
        return unknown(last.event);
    }
    match life.commenced.reached(day) {
        Reached::No => return answer(Status::Pending, CauseKind::NotCommenced, issue_at),
        Reached::Maybe => return unknown(issue_at),
        Reached::Yes => {}
    }
    if let Some(stopped) = stopped(life, day, counts) {
        return stopped;
    }
    if let Some(part) = in_part(life, day, counts) {
        return part;
    }
    let set_by = last.map(|last| last.event).filter(|at| *at != issue_at);
    match set_by.map(|at| (at, &life.document.events[at].act)) {
        Some((at, Act::Extended(_))) => answer(Status::InForce, CauseKind::Extended, at),
        Some((at, Act::Confirmed(_))) => answer(Status::InForce, CauseKind::Confirmed, at),
        _ => answer(Status::InForce, CauseKind::Commenced, issue_at),
    }
}

/// An act that ends the document as a whole.
struct End {
    status: Status,
    cause: CauseKind,
    event: usize,
    effect: DayRange,
}

fn endings(life: &Life<'_>, counts: &dyn Fn(usize) -> bool) -> Vec<End> {
    let events = life.document.events.iter().enumerate().filter(|(at, _)| counts(*at));
    events
        .filter_map(|(event, it)| {
            let (status, cause) = match &it.act {
                Act::Repealed(repeal) if repeal.articles.is_empty() => {
                    let cause = if repeal.by_omission {
                        CauseKind::Omitted
                    } else if repeal.successor.is_some() {
                        CauseKind::Replaced
                    } else {
                        CauseKind::Repealed
                    };
                    (Status::Repealed, cause)
                }
                Act::Lapsed(_) => (Status::Lapsed, CauseKind::DeclaredLapsed),
                Act::Annulled(_) => (Status::Annulled, CauseKind::Annulled),
                _ => return None,
            };
            Some(End { status, cause, event, effect: life.effect[event] })
        })
        .collect()
}

/// Whether the document is stopped as a whole, or may be.
fn stopped(life: &Life<'_>, day: Date, counts: &dyn Fn(usize) -> bool) -> Option<Answer> {
    let mut steps = Vec::new();
    for (at, event) in life.document.events.iter().enumerate().filter(|(at, _)| counts(*at)) {
        let stops = match &event.act {
            Act::Suspended(it) if it.articles.is_empty() => Some(CauseKind::Suspended),
            Act::Disapplied(it) if it.articles.is_empty() => Some(CauseKind::Disapplied),
            Act::Resumed(it) if it.articles.is_empty() => None,
            _ => continue,
        };
        match life.effect[at].reached(day) {
            Reached::No => {}
            Reached::Maybe => return Some(answer(Status::Unknown, CauseKind::FactsMissing, at)),
            Reached::Yes => steps.push((life.effect[at].latest, at, stops)),
        }
    }
    steps.sort_by_key(|(latest, at, _)| (*latest, *at));
    let (_, at, stops) = steps.pop()?;
    stops.map(|cause| answer(Status::Suspended, cause, at))
}

/// Whether some of the document's parts do not bind, or may not.
fn in_part(life: &Life<'_>, day: Date, counts: &dyn Fn(usize) -> bool) -> Option<Answer> {
    let events = &life.document.events;
    let order = |at: usize| (life.effect[at].latest, at);
    let rewritten = (0..events.len())
        .filter(|at| counts(*at) && matches!(events[*at].act, Act::Revised(_)) && life.effect[*at].reached(day) == Reached::Yes)
        .map(order)
        .max();
    let stands = |at: usize| rewritten.is_none_or(|revised| order(at) >= revised);
    let resumed = |at: usize, article: &String| {
        (0..events.len()).any(|other| {
            counts(other)
                && matches!(&events[other].act, Act::Resumed(it) if it.articles.is_empty() || it.articles.contains(article))
                && life.effect[other].reached(day) == Reached::Yes
                && order(other) > order(at)
        })
    };
    let mut found: Option<(CauseKind, usize)> = None;
    let mut note = |cause: CauseKind, at: usize| {
        if found.is_none_or(|(first, _)| cause < first) {
            found = Some((cause, at));
        }
    };
    for (at, event) in events.iter().enumerate() {
        if !counts(at) || life.effect[at].reached(day) == Reached::No || !stands(at) {
            continue;
        }
        match &event.act {
            // Of articles: a repeal of the whole, reached or perhaps reached, has been answered before.
            Act::Repealed(_) => note(CauseKind::ArticlesRepealed, at),
            Act::Disapplied(it) if !it.articles.is_empty() => note(CauseKind::ArticlesDisapplied, at),
            Act::Suspended(it) if it.articles.iter().any(|article| !resumed(at, article)) => {
                note(CauseKind::ArticlesSuspended, at);
            }
            Act::Issued(it) => it.phases.iter().filter_map(|phase| limits(phase, day)).for_each(|cause| note(cause, at)),
            Act::Amended(it) | Act::Revised(it) => {
                it.phases.iter().filter_map(|phase| limits(phase, day)).for_each(|cause| note(cause, at));
            }
            _ => {}
        }
    }
    found.map(|(cause, at)| answer(Status::PartlyInForce, cause, at))
}

/// How a phase limits the document on a day.
fn limits(phase: &Phase, day: Date) -> Option<CauseKind> {
    if stated(&phase.effective).is_some_and(|starts| starts.reached(day) != Reached::Yes) {
        return Some(CauseKind::PartPending);
    }
    let ended = stated(&phase.until).is_some_and(|last| day_after_reached(last, day) != Reached::No);
    ended.then_some(CauseKind::PartEnded)
}

/// The days on which the status differs from that of the day before, by the events in view on a day, or by all.
pub(super) fn boundaries(life: &Life<'_>, seen_from: Option<Date>) -> Vec<Date> {
    let counts = |at: usize| seen_from.is_none_or(|day| life.in_view(at, day));
    let mut days = Vec::new();
    let mut add = |range: DayRange| days.extend([range.earliest, range.latest]);
    for at in 0..life.document.events.len() {
        if counts(at) {
            add(life.happened[at]);
            add(life.effect[at]);
            let phases: &[Phase] = match &life.document.events[at].act {
                Act::Issued(it) => &it.phases,
                Act::Amended(it) | Act::Revised(it) => &it.phases,
                _ => &[],
            };
            for phase in phases {
                stated(&phase.effective).into_iter().for_each(&mut add);
                stated(&phase.until).map(|last| last.map(day_after)).into_iter().for_each(&mut add);
            }
        }
    }
    life.issued.into_iter().for_each(|(_, range)| add(range));
    life.published.into_iter().for_each(&mut add);
    add(life.commenced);
    let lasts: Vec<DayRange> =
        days.iter().chain([&Date::MIN]).filter_map(|day| term::on(life, *day, &counts)).map(|last| last.range).collect();
    days.extend(lasts.into_iter().flat_map(|last| [day_after(last.earliest), day_after(last.latest)]));
    days.sort_unstable();
    days.dedup();
    // Nothing changes between two of these days, so the day before one is as the one before it.
    let mut before = on(life, Date::MIN, &counts).0;
    days.retain(|day| {
        let status = on(life, *day, &counts).0;
        let changes = status != before && *day != Date::MAX;
        before = status;
        changes
    });
    days
}
