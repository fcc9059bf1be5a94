//! One document of an edition, as seen from one page: the days and events that banner, sentence, list and timeline all speak of.

use super::edition::Edition;
use super::prose::Prose;
use super::route::Route;
use super::words;
use crate::document::{Act, Date, Day, Event, Fact, InstrumentRef, Known, Status, Term, Version, day_after, day_before};
use crate::lifecycle::{self, CauseKind, Change, Standing};
use crate::register::Published;

/// One document of an edition, as seen from one page.
pub(crate) struct Subject<'e, 'r> {
    pub(crate) edition: &'e Edition<'r>,
    pub(crate) published: Published<'r>,
    pub(crate) standing: &'r Standing,
    /// The page that speaks of it.
    pub(crate) from: Route<'e>,
}

/// From what the governing term counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TermBasis {
    /// From the commencement, or from another day that the issue states.
    Commencement,
    /// From the day on which an amended or revised text binds.
    Amendment(Option<Day>),
    /// It prolongs an earlier term.
    Extension,
}

impl<'e, 'r> Subject<'e, 'r> {
    /// The document at a place of the register, if the site shows it.
    pub(crate) fn new(edition: &'e Edition<'r>, at: usize, from: Route<'e>) -> Option<Self> {
        let published = edition.published(at)?;
        Some(Self { edition, published, standing: edition.standing(at), from })
    }

    /// The event at a place of the file, if it is announced.
    pub(crate) fn event(&self, at: usize) -> Option<&'r Event> {
        self.published.events(true).find(|(place, _)| *place == at).map(|(_, event)| event)
    }

    /// The event that made the document what it is.
    pub(crate) fn cause(&self) -> Option<&'r Event> {
        self.event(self.standing.cause.event?)
    }

    /// Whether an extension came when the term had ended.
    pub(crate) fn came_too_late(&self, at: usize) -> bool {
        let record = self.edition.register.record(self.published.id());
        record.is_some_and(|record| lifecycle::came_too_late(&record.document, self.edition.setting, at))
    }

    /// The word for its status.
    pub(crate) fn word(&self) -> &'static str {
        words::status(self.standing.status, self.standing.cause.kind)
    }

    /// Whether its pages say what its validity is: always when it has ended or is stopped, else by its kind.
    pub(crate) fn shows_validity(&self) -> bool {
        let stopped = self.standing.status.has_ended() || self.standing.status == Status::Suspended;
        self.published.kind().bears_validity() || stopped
    }

    /// The commencement as recorded: absent when the document need not say it and does not.
    pub(crate) fn commencement(&self) -> Option<Known<Day>> {
        let (_, _, issue) = self.published.issue()?;
        match &issue.effective {
            Fact::Is(day) => Some(Known::Known(*day)),
            Fact::Unknown => Some(Known::Unknown),
            Fact::NotStated | Fact::Nonexistent => self.published.kind().states_commencement().then_some(Known::Unknown),
        }
    }

    /// The texts that are announced, with their places among all of them.
    pub(crate) fn versions(&self) -> Vec<(usize, Version<'r>)> {
        let versions = self.published.versions().into_iter().enumerate();
        versions.filter(|(_, version)| self.event(version.event).is_some()).collect()
    }

    /// The text that the document's page shows: the one that binds or last bound; before that, the first there is.
    pub(crate) fn shown_version(&self) -> Option<(usize, Version<'r>)> {
        let versions = self.versions();
        let bound = self.standing.version.and_then(|at| versions.iter().find(|(place, _)| *place == at));
        let fallback = if self.standing.status == Status::Pending { versions.first() } else { versions.last() };
        bound.or(fallback).copied()
    }

    /// The term that governs, and from what it counts: the one that the lifecycle names, or, where there is no last day,
    /// what the issue or a later text says.
    pub(crate) fn term(&self) -> Option<(&'r Term, TermBasis)> {
        let stated = |event: &'r Event| match &event.act {
            Act::Issued(issue) => Some((&issue.term, TermBasis::Commencement)),
            Act::Amended(change) | Act::Revised(change) if !change.term.is_silent() => {
                let from = change.effective.is().copied().or_else(|| event.date.known().copied());
                Some((&change.term, TermBasis::Amendment(from)))
            }
            Act::Extended(extension) => Some((&extension.term, TermBasis::Extension)),
            _ => None,
        };
        match self.standing.term_event {
            Some(at) => self.event(at).and_then(stated),
            None => {
                let texts = self.published.events(true).filter(|(_, event)| !matches!(event.act, Act::Extended(_)));
                texts.filter_map(|(_, event)| stated(event)).last()
            }
        }
    }

    /// Until when it is valid, in words: 有效期至…, 有效期5年（推算至…）, 未规定有效期; empty for kinds that do not lapse.
    pub(crate) fn validity(&self) -> String {
        let standing = self.standing;
        if let Some(ending) = self.announced_ending() {
            return ending;
        }
        if !self.published.kind().can_lapse() {
            return String::new();
        }
        let term = self.term();
        let length = term.and_then(|(term, basis)| term.length.map(|length| (words::length(length), basis)));
        match (standing.until, standing.computed_until, length) {
            (Some(until), true, Some((length, basis))) => {
                let term = match basis {
                    TermBasis::Amendment(Some(from)) => format!("有效期自{}起{length}", words::day(from)),
                    TermBasis::Extension => format!("有效期延长{length}"),
                    TermBasis::Commencement | TermBasis::Amendment(None) => format!("有效期{length}"),
                };
                format!("{term}（推算至{}）", words::date(until))
            }
            (Some(until), _, _) => format!("有效期至{}", words::date(until)),
            (None, _, Some((length, _))) => format!("有效期{length}（届满日{}）", words::UNVERIFIED),
            (None, _, None) => match term.map(|(term, _)| term) {
                Some(Term { until: Some(Known::Known(day)), .. }) => format!("有效期至{}", words::day(*day)),
                Some(Term { until: Some(Known::Unknown), .. }) => format!("有效期届满日{}", words::UNVERIFIED),
                Some(Term { condition: Some(condition), .. }) => format!("有效期：{condition}"),
                _ => "未规定有效期".to_owned(),
            },
        }
    }

    /// An ending that is announced for a later day than the edition's.
    pub(crate) fn announced_ending(&self) -> Option<String> {
        let next = self.standing.next?;
        let word = match next.what {
            Change::IsRepealed => "废止",
            Change::IsAnnulled => "撤销",
            // The end of the term is no announcement.
            Change::Lapses if self.declared_lapse_ahead(next.day) => "失效",
            _ => return None,
        };
        let ends = !self.standing.status.has_ended() && self.standing.until == Some(day_before(next.day));
        ends.then(|| format!("自{}起{word}", words::date(next.day)))
    }

    /// Whether the document is declared to lapse on a day to come.
    pub(crate) fn declared_lapse_ahead(&self, day: Date) -> bool {
        self.published.events(true).any(|(_, event)| {
            matches!(&event.act, Act::Lapsed(ending) if matches!(&ending.effective, Fact::Is(Day::Exact(from)) if *from == day))
        })
    }

    /// `自…起废止`: the day on which an act takes effect, as vague as the record.
    pub(crate) fn day_from(&self, event: &Event, word: &str) -> String {
        match effect(event) {
            Known::Known(day @ Day::Exact(_)) => format!("自{}起{word}", words::day(day)),
            Known::Known(day) => format!("{}{word}（具体日期{}）", words::day(day), words::UNVERIFIED),
            Known::Unknown => format!("{word}（日期{}）", words::UNVERIFIED),
        }
    }

    /// How it ended, in one phrase with the day; nothing when it has not.
    pub(crate) fn ending(&self) -> Option<String> {
        let until = self.standing.until;
        Some(match (self.standing.cause.kind, self.cause()) {
            (CauseKind::TermEnded, _) => match until {
                Some(until) if self.standing.computed_until => match self.term().and_then(|(term, _)| term.length) {
                    Some(length) => format!("有效期{}，推算至{}届满", words::length(length), words::date(until)),
                    None => format!("有效期推算至{}届满", words::date(until)),
                },
                Some(until) => format!("有效期已于{}届满", words::date(until)),
                None => "有效期已经届满".to_owned(),
            },
            (CauseKind::DeclaredLapsed, Some(event)) => self.day_from(event, "失效"),
            (CauseKind::Repealed | CauseKind::Replaced | CauseKind::Omitted, Some(event)) => self.day_from(event, "废止"),
            (CauseKind::Annulled, Some(event)) => self.day_from(event, "被撤销"),
            _ => return None,
        })
    }

    /// The first day on which it no longer binds, or the last on which it did, for a table: `2026-07-14届满`, `2024-10-15废止`.
    pub(crate) fn ending_cell(&self) -> (String, &'static str) {
        let word = match self.standing.cause.kind {
            CauseKind::TermEnded => "届满",
            CauseKind::DeclaredLapsed => "失效",
            CauseKind::Annulled => "撤销",
            _ => "废止",
        };
        let day = match (self.standing.until, self.standing.cause.kind) {
            (Some(until), CauseKind::TermEnded) => until.to_string(),
            (Some(until), _) => day_after(until).to_string(),
            (None, _) => self.cause().map_or_else(|| words::UNVERIFIED.to_owned(), |event| words::day_cell(effect(event))),
        };
        (day, word)
    }

    /// The document that took its place.
    pub(crate) fn successor(&self) -> Option<Prose<'r>> {
        let Act::Repealed(repeal) = &self.cause()?.act else { return None };
        let (_, successor) = self.edition.find(repeal.successor.as_ref()?)?;
        Some(self.edition.name(successor, &self.from))
    }

    /// Whether the document that repealed it is the one that took its place, so that it need be named only once.
    pub(crate) fn is_replaced_by_its_instrument(&self) -> bool {
        let Some(Act::Repealed(repeal)) = self.cause().map(|event| &event.act) else { return false };
        let named = matches!((&repeal.instrument, &repeal.successor), (Some(InstrumentRef::Kept(by)), Some(to)) if by == to);
        named && self.successor().is_some()
    }

    /// What is missing from the record, in words.
    pub(crate) fn missing(&self) -> Vec<String> {
        let mut missing = Vec::new();
        for it in &self.standing.missing {
            let Some(event) = self.event(it.event) else { continue };
            let words = words::missing(event.event_type(), it.key);
            if !missing.contains(&words) {
                missing.push(words);
            }
        }
        missing
    }
}

/// The day on which an event takes effect, as recorded: stated, or the event's own.
pub(crate) fn effect(event: &Event) -> Known<Day> {
    let stated = match &event.act {
        Act::Issued(it) => &it.effective,
        Act::Amended(it) | Act::Revised(it) => &it.effective,
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => &it.from,
        Act::Repealed(it) => &it.effective,
        Act::Lapsed(it) | Act::Annulled(it) => &it.effective,
        _ => &Fact::NotStated,
    };
    match stated {
        Fact::Is(day) => Known::Known(*day),
        Fact::Unknown => Known::Unknown,
        Fact::NotStated | Fact::Nonexistent => event.date,
    }
}
