//! One document before a step and after it, once it is public: what is no longer as it was.

use std::collections::BTreeSet;

use super::correction::Correction;
use super::{
    ATTACHMENT_CHANGED, Alteration, DISCLOSURE_WITHDRAWN, EFFECTIVE_MOVED, EVENT_EDITED, EVENT_REMOVED, EVENTS_REORDERED,
    FACTS_CHANGED, ID_CHANGED, TEXT_CHANGED, TEXT_REMOVED, of_commit,
};
use crate::document::{Act, Date, EventType};
use crate::finding::{Arg, Code, Finding};
use crate::history::canonical;
use crate::history::events::{Matched, matched};
use crate::history::facts::{Contents, EventFacts, Facts, MISSING};
use crate::history::state::{RECORD, State};
use crate::history::{Commit, History};

/// Keys that say something of the force of a document: where they are left out, that is said too, and adding them changes it.
const OF_FORCE: [&str; 13] = [
    "type",
    "date",
    "at",
    "effective",
    "from",
    "to",
    "until",
    "term",
    "term-from",
    "until-condition",
    "articles",
    "phase",
    "by-omission",
];
/// Keys for the office's own use.
const OF_THE_OFFICE: [&str; 2] = ["note", "record"];

/// A step that touched a document.
pub(super) struct Comparison<'a> {
    history: &'a History,
    contents: &'a Contents<'a>,
    old: (&'a Facts, &'a State),
    new: (&'a Facts, &'a State),
    matched: Vec<Matched>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(
        history: &'a History,
        contents: &'a Contents<'a>,
        old: (&'a Facts, &'a State),
        new: (&'a Facts, &'a State),
    ) -> Self {
        let matched = matched(&old.0.events, &new.0.events);
        Self { history, contents, old, new, matched }
    }

    /// The corrections that the step records.
    pub(super) fn corrections(&self) -> Vec<Correction> {
        let added = self.matched.iter().filter_map(|found| match found {
            Matched::Added(at) => self.new.0.document.events.get(*at),
            _ => None,
        });
        let corrections = added.filter_map(|event| match &event.act {
            Act::Corrected(correction) => Some(Correction { step: self.step(), field: correction.field.clone() }),
            _ => None,
        });
        corrections.collect()
    }

    /// What is no longer as it was.
    pub(super) fn alterations(&self) -> Vec<Alteration> {
        let mut found = Vec::new();
        for one in &self.matched {
            match *one {
                Matched::Edited(from, to) => self.edited(&self.old.0.events[from], &self.new.0.events[to], &mut found),
                Matched::Removed(at) => found.push(self.removed(&self.old.0.events[at])),
                Matched::Same(..) | Matched::Added(_) => {}
            }
        }
        found.extend(self.reordered());
        found.extend(self.facts());
        if self.old.1.id != self.new.1.id {
            let wrote = self.history.wrote_file(self.step(), &self.new.1.id, RECORD, self.new.1.files.get(RECORD).copied());
            let finding = Finding::integrity(ID_CHANGED, self.new.1.folder.clone(), None);
            let finding = finding.text("was", self.old.1.id.clone()).text("id", self.new.1.id.clone());
            found.push(self.alteration("", false, finding, wrote));
        }
        found
    }

    fn step(&self) -> u32 {
        self.new.1.step
    }

    fn record(&self) -> String {
        format!("{}/{RECORD}", self.new.1.folder)
    }

    fn alteration(&self, key: &'static str, correctable: bool, finding: Finding, wrote: Option<&Commit>) -> Alteration {
        let day: Option<Date> = self.history.commit_of(self.step()).map(|commit| commit.day);
        Alteration { step: self.step(), key, correctable, finding: of_commit(finding, wrote, day) }
    }

    fn edited(&self, old: &EventFacts, new: &EventFacts, found: &mut Vec<Alteration>) {
        let keys: BTreeSet<&'static str> = old.keys.keys().chain(new.keys.keys()).copied().collect();
        let mut others = Vec::new();
        for key in keys {
            let (was, is) = (old.keys.get(key).map(String::as_str), new.keys.get(key).map(String::as_str));
            if was == is || OF_THE_OFFICE.contains(&key) {
                continue;
            }
            match key {
                "text" => found.extend(self.text(old, new, was, is)),
                "parts" => found.push(self.of_event(ATTACHMENT_CHANGED, key, new)),
                _ if looked_up(key, was, is) => {}
                "effective" => found.push(self.moved(key, new, was, is)),
                "from" if is_restriction(new.event_type) => found.push(self.moved(key, new, was, is)),
                _ => others.push(key),
            }
        }
        if let Some(first) = others.first() {
            let mut alteration = self.of_event(EVENT_EDITED, first, new);
            let keys = others.iter().map(|key| (*key).to_owned()).collect();
            alteration.finding = alteration.finding.arg("keys", Arg::List(keys));
            found.push(alteration);
        }
    }

    /// A text by its words; one that was missing may come.
    fn text(&self, old: &EventFacts, new: &EventFacts, was: Option<&str>, is: Option<&str>) -> Option<Alteration> {
        let was = was.filter(|was| *was != MISSING)?;
        let is = is.filter(|is| *is != MISSING && *is != was);
        let code = if is.is_some() { TEXT_CHANGED } else { TEXT_REMOVED };
        let file = new.file.as_ref().or(old.file.as_ref())?;
        let holds = self.new.1.files.get(file).copied();
        let wrote = self.history.wrote_file(self.step(), &self.new.1.id, file, holds);
        let finding = Finding::integrity(code, format!("{}/{file}", self.new.1.folder), None);
        Some(self.alteration("text", is.is_some(), finding, wrote))
    }

    fn of_event(&self, code: Code, key: &'static str, event: &EventFacts) -> Alteration {
        let wrote = self.history.wrote_event(self.contents, self.step(), &self.new.1.id, event);
        let finding = about(Finding::integrity(code, self.record(), None), event);
        self.alteration(key, true, finding, wrote)
    }

    fn moved(&self, key: &'static str, event: &EventFacts, was: Option<&str>, is: Option<&str>) -> Alteration {
        let mut alteration = self.of_event(EFFECTIVE_MOVED, key, event);
        for (name, value) in [("was", was), ("is", is)] {
            if let Some(value) = value.filter(|value| !matches!(*value, "?" | "-")) {
                alteration.finding = alteration.finding.text(name, value);
            }
        }
        alteration
    }

    fn removed(&self, event: &EventFacts) -> Alteration {
        let wrote = self.history.unwrote_event(self.contents, self.step(), &self.new.1.id, event);
        let finding = about(Finding::integrity(EVENT_REMOVED, self.record(), None), event);
        self.alteration("", false, finding, wrote)
    }

    /// Two events of one day, or of which one has no day, that act in another order.
    fn reordered(&self) -> Option<Alteration> {
        let kept: Vec<(usize, usize)> = self
            .matched
            .iter()
            .filter_map(|found| match *found {
                Matched::Same(from, to) | Matched::Edited(from, to) => Some((from, to)),
                _ => None,
            })
            .collect();
        let day = |at: usize| self.old.0.events[at].day();
        let open = |day: &str| day.is_empty() || day == "?";
        let together = |a: usize, b: usize| day(a) == day(b) || open(day(a)) || open(day(b));
        let crossed = kept.iter().enumerate().find_map(|(at, (from, to))| {
            let later = kept[at + 1..].iter();
            later.filter(|(other, _)| together(*from, *other)).find(|(_, now)| now < to).map(|(other, _)| *other)
        })?;
        let record = self.new.1.files.get(RECORD).copied();
        let wrote = self.history.wrote_file(self.step(), &self.new.1.id, RECORD, record);
        let finding = about(Finding::integrity(EVENTS_REORDERED, self.record(), None), &self.old.0.events[crossed]);
        Some(self.alteration("", false, finding, wrote))
    }

    /// What the top of the record says.
    fn facts(&self) -> Vec<Alteration> {
        let (old, new) = (self.old.0, self.new.0);
        let record = self.new.1.files.get(RECORD).copied();
        let wrote = self.history.wrote_file(self.step(), &self.new.1.id, RECORD, record);
        let mut found = Vec::new();
        for key in ["title", "kind", "issuers"] {
            let said = |facts: &Facts| facts.parsed.top.get(key).map(canonical::value);
            let renamed = key == "title" && self.renames();
            if said(old) != said(new) && !renamed {
                let finding = Finding::integrity(FACTS_CHANGED, self.record(), None).term("key", format!("key-{key}"));
                found.push(self.alteration(key, true, finding, wrote));
            }
        }
        if old.document.disclosure.is_public() && !new.document.disclosure.is_public() {
            let finding = Finding::integrity(DISCLOSURE_WITHDRAWN, self.record(), None);
            found.push(self.alteration("", false, finding, wrote));
        }
        found
    }

    /// Whether the step records an amendment that gives a new title.
    fn renames(&self) -> bool {
        self.matched.iter().any(|found| match found {
            Matched::Added(at) => match self.new.0.document.events.get(*at).map(|event| &event.act) {
                Some(Act::Amended(change) | Act::Revised(change)) => change.title.is_some(),
                _ => false,
            },
            _ => false,
        })
    }
}

/// Names an event in a finding.
fn about(finding: Finding, event: &EventFacts) -> Finding {
    let finding = finding.term("event", format!("event-{}", event.event_type.as_str()));
    match event.day() {
        "" | "?" => finding,
        day => finding.text("date", day),
    }
}

fn is_restriction(event: EventType) -> bool {
    matches!(event, EventType::Suspended | EventType::Resumed | EventType::Disapplied)
}

/// Whether a value was only looked up: it was unknown, or vaguer, or it was left out and says nothing of force.
fn looked_up(key: &str, was: Option<&str>, is: Option<&str>) -> bool {
    match (was, is) {
        (Some("?"), Some(_)) => true,
        (None, Some(_)) => !OF_FORCE.contains(&key),
        (Some(was), Some(is)) => is.strip_prefix(was).is_some_and(|rest| rest.starts_with(['-', 'T'])),
        (_, None) => false,
    }
}
