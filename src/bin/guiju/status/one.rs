//! One document in plain lines: what it is and why, since and until when, its text, what is owed, what nobody knows.

use std::fmt::Display;

use guiju::document::{Act, Authority, Date, Document, Event, Fact, InstrumentRef, Known, Length, Version, days_between};
use guiju::finding::Arg;
use guiju::lifecycle::{Obligation, ObligationState, Standing};
use guiju::message::Words;

use crate::office::Office;
use crate::screen::{pad, width};

/// Everything about the document at a place of the register.
pub(super) fn text(words: Words, office: &Office, at: usize) -> String {
    let (record, standing) = (&office.register.records()[at], &office.as_of.standings[at]);
    let one = One { words, office, document: &record.document, standing };
    let mut lines = Lines::new(words);
    one.identity(&mut lines);
    lines.gap();
    one.standing(&mut lines);
    lines.gap();
    one.life(&mut lines);
    one.acts_on(&mut lines);
    format!("{}\n\n{}", record.document.title, lines.text())
}

struct One<'o> {
    words: Words,
    office: &'o Office,
    document: &'o Document,
    standing: &'o Standing,
}

impl One<'_> {
    fn identity(&self, lines: &mut Lines) {
        let (words, document) = (self.words, self.document);
        lines.add("line-id", document.id.as_str());
        lines.add("line-kind", words.term(&format!("kind-{}", document.kind.as_str())));
        if let Some((_, _, issue)) = document.issue() {
            lines.add("line-number", self.fact(&issue.number));
        }
        lines.add("line-issuers", words.list(&document.issuers));
        lines.add("line-responsible", self.fact(&document.responsible));
        lines.add("line-disclosure", words.term(&format!("disclosure-{}", document.disclosure.as_str())));
    }

    fn standing(&self, lines: &mut Lines) {
        let (words, standing) = (self.words, self.standing);
        lines.add("line-as-of", self.office.as_of.day);
        lines.add("line-status", words.term(&format!("status-{}", standing.status.as_str())));
        lines.add("line-cause", self.cause());
        lines.add("line-since", standing.since.map_or_else(|| words.term("since-always"), |day| day.to_string()));
        lines.add(if standing.status.has_ended() { "line-until-ended" } else { "line-until" }, self.until());
        lines.add("line-text", self.version());
        let next = standing.next.map(|next| {
            let change = Arg::Term(format!("change-{}", next.what.as_str()));
            words.text("next", &[("day", Arg::Day(next.day)), ("change", change)])
        });
        lines.add("line-next", next.unwrap_or_else(|| words.term("next-none")));
        let owed: Vec<String> = standing.obligations.iter().map(|it| self.owed(it)).collect();
        lines.add_all("line-owed", if owed.is_empty() { vec![words.term("owed-none")] } else { owed });
        let mut missing: Vec<String> = standing.missing.iter().map(|it| self.missing(it.event, it.key)).collect();
        let years = standing.missing_years.iter();
        missing.extend(years.map(|year| words.text("missing-year", &[("year", Arg::Number(i64::from(*year)))])));
        lines.add_all("line-missing", missing);
    }

    fn cause(&self) -> String {
        let words = self.words;
        let cause = self.standing.cause;
        let told = Arg::Term(format!("cause-{}", cause.kind.as_str()));
        let Some(event) = cause.event.and_then(|at| self.document.events.get(at)) else {
            return words.text("cause", &[("cause", told)]);
        };
        let mut args = vec![("cause", told), ("day", Arg::Text(self.day(event))), ("event", event_term(event))];
        match event.instrument() {
            None => words.text("cause-by", &args),
            Some(instrument) => {
                args.push(("instrument", Arg::Text(self.instrument(instrument))));
                words.text("cause-by-instrument", &args)
            }
        }
    }

    fn until(&self) -> String {
        let (words, document) = (self.words, self.document);
        let day = |day: Date| ("day", Arg::Day(day));
        match (self.standing.until, self.standing.computed_until) {
            (Some(until), true) => match only_length(document) {
                Some(length) => words.text("until-computed", &[day(until), ("length", Arg::Text(length.to_string()))]),
                None => words.text("until-computed-plain", &[day(until)]),
            },
            (Some(until), false) => words.text("until-stated", &[day(until)]),
            (None, _) if self.standing.status.has_ended() => words.term("until-unknown"),
            (None, _) if !document.kind.can_lapse() => words.term("until-kind"),
            (None, _) => match document.issue().map(|(_, _, issue)| &issue.term) {
                Some(term) if term.length.is_some() || term.until.is_some() => words.term("until-unknown"),
                Some(term) if term.condition.is_some() => term.condition.clone().unwrap_or_default(),
                _ => words.term("until-open"),
            },
        }
    }

    fn version(&self) -> String {
        let words = self.words;
        let versions = self.document.versions();
        let Some(Version { text, from, authority, .. }) = self.standing.version.and_then(|at| versions.get(at)) else {
            return words.term("text-none");
        };
        let from = match from {
            Known::Known(day) => day.to_string(),
            Known::Unknown => words.term("day-unknown"),
        };
        let key = match authority {
            Authority::Official => "text-from",
            Authority::Editorial => "text-editorial",
        };
        words.text(key, &[("file", Arg::Text(text.to_string())), ("day", Arg::Text(from))])
    }

    fn owed(&self, owed: &Obligation) -> String {
        let days = days_between(self.office.as_of.day, owed.due);
        let args = [
            ("what", Arg::Term(format!("what-{}", owed.what.as_str()))),
            ("opens", Arg::Day(owed.opens)),
            ("due", Arg::Day(owed.due)),
            ("days", Arg::Number(days.abs())),
        ];
        let key = match owed.state {
            ObligationState::Open => "owed-open",
            ObligationState::Due if days == 0 => "owed-due-today",
            ObligationState::Due => "owed-due",
            ObligationState::Overdue => "owed-overdue",
        };
        self.words.text(key, &args)
    }

    fn missing(&self, event: usize, key: &str) -> String {
        let key = Arg::Term(format!("key-{key}"));
        match self.document.events.get(event) {
            Some(event) => self.words.text("missing-fact", &[("event", event_term(event)), ("key", key)]),
            None => self.words.text("cause", &[("cause", key)]),
        }
    }

    fn life(&self, lines: &mut Lines) {
        let told = self.document.events.iter().map(|event| {
            let mut args = vec![("day", Arg::Text(self.day(event))), ("event", event_term(event))];
            match event.instrument() {
                None => self.words.text("life-event", &args),
                Some(instrument) => {
                    args.push(("instrument", Arg::Text(self.instrument(instrument))));
                    self.words.text("life-event-by", &args)
                }
            }
        });
        lines.add_all("line-life", told.collect());
    }

    fn acts_on(&self, lines: &mut Lines) {
        let relations = self.office.register.relations_from(&self.document.id).iter();
        let told = relations.map(|relation| {
            let title = self.office.register.record(&relation.on).map(|record| record.document.title.clone());
            let args = [
                ("relation", Arg::Term(format!("relation-{}", relation.kind.as_str()))),
                ("title", Arg::Text(title.unwrap_or_else(|| relation.on.to_string()))),
                ("id", Arg::Text(relation.on.to_string())),
            ];
            self.words.text("acts-on", &args)
        });
        lines.add_all("line-acts-on", told.collect());
    }

    fn day(&self, event: &Event) -> String {
        match event.date {
            Known::Known(day) => day.to_string(),
            Known::Unknown => self.words.term("day-unknown"),
        }
    }

    fn instrument(&self, instrument: &InstrumentRef) -> String {
        let title = match instrument {
            InstrumentRef::Kept(id) => self.office.register.record(id).map(|record| record.document.title.clone()),
            InstrumentRef::Elsewhere { title, .. } => Some(title.clone()),
        };
        match (title, instrument) {
            (Some(title), _) => self.words.text("title-in-marks", &[("title", Arg::Text(title))]),
            (None, InstrumentRef::Kept(id)) => id.to_string(),
            (None, InstrumentRef::Elsewhere { title, .. }) => title.clone(),
        }
    }

    fn fact<T: Display>(&self, fact: &Fact<T>) -> String {
        match fact {
            Fact::Is(value) => value.to_string(),
            Fact::Unknown => self.words.term("fact-unknown"),
            Fact::Nonexistent => self.words.term("fact-none"),
            Fact::NotStated => self.words.term("fact-not-stated"),
        }
    }
}

fn event_term(event: &Event) -> Arg {
    Arg::Term(format!("event-{}", event.event_type().as_str()))
}

/// The length of validity, when the record states just one.
fn only_length(document: &Document) -> Option<Length> {
    let mut lengths = document.events.iter().filter_map(|event| match &event.act {
        Act::Issued(it) => it.term.length,
        Act::Amended(it) | Act::Revised(it) => it.term.length,
        Act::Extended(it) => it.term.length,
        _ => None,
    });
    lengths.next().filter(|_| lengths.next().is_none())
}

/// Lines with their names in a column of their own.
struct Lines {
    words: Words,
    lines: Vec<(String, String)>,
}

impl Lines {
    fn new(words: Words) -> Self {
        Self { words, lines: Vec::new() }
    }

    fn add(&mut self, key: &str, value: impl Display) {
        self.lines.push((self.words.term(key), value.to_string()));
    }

    fn add_all(&mut self, key: &str, values: Vec<String>) {
        for (at, value) in values.into_iter().enumerate() {
            let name = if at == 0 { self.words.term(key) } else { String::new() };
            self.lines.push((name, value));
        }
    }

    fn gap(&mut self) {
        self.lines.push((String::new(), String::new()));
    }

    fn text(self) -> String {
        let widest = self.lines.iter().map(|(name, _)| width(name)).max().unwrap_or_default();
        let line = |(name, value): &(String, String)| format!("{}\n", format!("{}  {value}", pad(name, widest)).trim_end());
        self.lines.iter().map(line).collect()
    }
}
