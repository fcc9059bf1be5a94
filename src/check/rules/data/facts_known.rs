//! What nobody has looked up yet is listed, so that somebody does.

use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::{Act, Document, Event, Known, Status, Term};
use crate::finding::{Arg, Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;

/// The days and numbers of a published document in force are known; one finding lists all that are not.
///
/// 登记编号, 索引号, 承办科室 and the filing are left out: whole collections lack them, and a list of all says nothing.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("facts-unknown"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited("本系统的做法：没有查到的写 \"unknown\"，从不猜测", Confidence::Inferred, "本系统"),
        numbers: &[],
        wrong: "number = \"unknown\"",
        right: "number = \"江府〔2020〕18号\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let document = &on.record.document;
    let in_force = on.standing.status.binds() || on.standing.status == Status::Unknown;
    if !in_force || !document.disclosure.is_public() || document.publication().is_none() {
        return Vec::new();
    }
    let unknown = unknown(document);
    let Some((at, key)) = unknown.first() else { return Vec::new() };
    let mut keys: Vec<String> = Vec::new();
    for (_, key) in &unknown {
        if !keys.iter().any(|known| known == key) {
            keys.push((*key).to_owned());
        }
    }
    let count = i64::try_from(unknown.len()).unwrap_or(i64::MAX);
    vec![
        Finding::compliance(RULE.code, on.record.path(), on.record.span(Table::event(*at), key))
            .as_info()
            .number("count", count)
            .arg("keys", Arg::List(keys)),
    ]
}

/// The unknown facts, by event and key, in the order of the file.
fn unknown(document: &Document) -> Vec<(usize, &'static str)> {
    let events = document.events.iter().enumerate();
    events.flat_map(|(at, event)| unknown_in(event).into_iter().map(move |key| (at, key))).collect()
}

/// The unknown days and numbers of an event from the issue on.
fn unknown_in(event: &Event) -> Vec<&'static str> {
    let date = ("date", event.date.is_unknown());
    let end = |term: &Term| ("until", term.until.as_ref().is_some_and(Known::is_unknown));
    let facts = match &event.act {
        Act::Issued(it) => vec![
            date,
            ("number", it.number.is_unknown()),
            ("order", it.order.is_unknown()),
            ("adopted", it.adopted.is_unknown()),
            ("effective", it.effective.is_unknown()),
            ("term-from", it.term_from.is_unknown()),
            end(&it.term),
        ],
        Act::Published(_) => vec![("at", event.date.is_unknown())],
        Act::Evaluated(it) => vec![date, ("conclusion", it.conclusion.is_unknown())],
        Act::Confirmed(it) => vec![date, ("until", it.until.as_ref().is_some_and(Known::is_unknown))],
        Act::Extended(it) => vec![date, end(&it.term)],
        Act::Amended(it) | Act::Revised(it) => vec![date, ("effective", it.effective.is_unknown()), end(&it.term)],
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => vec![date, ("from", it.from.is_unknown())],
        Act::Repealed(it) => vec![date, ("effective", it.effective.is_unknown())],
        _ => Vec::new(),
    };
    facts.into_iter().filter(|(_, unknown)| *unknown).map(|(key, _)| key).collect()
}
