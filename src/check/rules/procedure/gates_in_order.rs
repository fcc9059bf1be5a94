//! The steps before the issue follow one another: consultation, fair competition review, legality review, deliberation.

use super::{before_issue, began_by};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Date, Day, DayRange, Document, Event, EventType, Fact, Gate};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Profile, Setting};

/// No step is over before the one that it rests on was taken.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("gates-in-order"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "国办发〔2018〕37号（六）：未经合法性审核或者经审核不合法的，不得提交集体审议；其余的先后由各环节的性质推断",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &["gate", "consult-since"],
        wrong: "[[event]]\ntype = \"deliberated\"\ndate = 2025-02-10\n\n[[event]]\ntype = \"legality-reviewed\"\ndate = 2025-02-20",
        right: "[[event]]\ntype = \"legality-reviewed\"\ndate = 2025-02-10\n\n[[event]]\ntype = \"deliberated\"\ndate = 2025-02-20",
    },
};

/// What comes first, what rests on it, and whether a text that was read says so.
const ORDER: &[(EventType, EventType, bool)] = &[
    (EventType::LegalityReviewed, EventType::Deliberated, true),
    (EventType::Consulted, EventType::LegalityReviewed, false),
    (EventType::FairCompetitionReviewed, EventType::LegalityReviewed, false),
];

/// A step before the issue with the days on which it was over.
struct Step {
    at: usize,
    day: DayRange,
    key: &'static str,
    written: String,
}

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let mut found = Vec::new();
    for &(first, second, text_seen) in ORDER {
        let Some(since) = since(first, document, &setting.profile) else { continue };
        // Several rounds are in order when any of the first was over before the last of the second.
        let earliest = steps(document, first).min_by_key(|step| step.day.earliest);
        let latest = steps(document, second).max_by_key(|step| step.day.latest);
        let (Some(earliest), Some(latest)) = (earliest, latest) else { continue };
        if earliest.day.earliest <= latest.day.latest || !began_by(since, latest.day) {
            continue;
        }
        let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(latest.at), latest.key))
            .term("first", format!("event-{}", first.as_str()))
            .term("second", format!("event-{}", second.as_str()))
            .text("over", earliest.written)
            .text("taken", latest.written);
        if let Some(span) = record.span(Table::event(earliest.at), earliest.key) {
            finding = finding.related(record.path(), span);
        }
        found.push(if text_seen { finding } else { finding.as_info() });
    }
    found
}

/// The day from which the first step is a duty of the document's kind.
fn since(step: EventType, document: &Document, profile: &Profile) -> Option<Day> {
    if step == EventType::Consulted {
        return document.kind.is_catalogued().then_some(profile.consult_since.value);
    }
    profile.gates_of(document.kind).find(|duty| duty.gate.event_type() == step).map(|duty| duty.since)
}

fn steps(document: &Document, step: EventType) -> impl Iterator<Item = Step> {
    before_issue(document).filter(move |(_, event)| event.event_type() == step).filter_map(|(at, event)| over(at, event))
}

/// When a step was over; none for one that does not apply.
fn over(at: usize, event: &Event) -> Option<Step> {
    let (day, key) = match &event.act {
        Act::Consulted(consultation) => match consultation.to {
            Fact::Is(day) => (Some(day), "to"),
            _ => (None, "to"),
        },
        Act::Gate(review) if review.not_applicable.is_some() && review.gate != Gate::Legality => return None,
        _ => (event.date.known().copied(), "date"),
    };
    let range = day.map_or(DayRange { earliest: Date::MIN, latest: Date::MAX }, Day::range);
    Some(Step { at, day: range, key, written: day.map(|day| day.to_string()).unwrap_or_default() })
}
