//! Days stand in an order that can be true.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Day, DayRange, Fact, Known};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::Setting;

/// Events in the order in which they happened; nothing ends before it begins.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("days-in-order"),
    family: Family::Integrity,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::Logic,
        numbers: &[],
        wrong: "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\n\n[[event]]\ntype = \"published\"\nat = 2021-06-01",
        right: "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\n\n[[event]]\ntype = \"published\"\nat = 2021-06-18",
    },
};

/// A day of the record with its name and place.
struct Stated {
    what: String,
    day: Day,
    table: Table,
    key: &'static str,
}

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let mut found = Vec::new();
    events_in_file_order(record, &mut found);
    pairs(record, &mut found);
    found
}

fn events_in_file_order(record: &Record, found: &mut Vec<Finding>) {
    let mut latest_so_far: Option<Stated> = None;
    for (at, event) in record.document.events.iter().enumerate() {
        let Known::Known(day) = event.date else { continue };
        let key = match event.act {
            Act::Published(_) => "at",
            Act::Consulted(_) => "from",
            _ => "date",
        };
        let what = format!("event-{}", event.event_type().as_str());
        let stated = Stated { what, day, table: Table::event(at), key };
        if let Some(before) = &latest_so_far {
            tell_if_reversed(record, before, &stated, found);
        }
        if latest_so_far.as_ref().is_none_or(|before| before.day.range().earliest < day.range().earliest) {
            latest_so_far = Some(stated);
        }
    }
}

fn pairs(record: &Record, found: &mut Vec<Finding>) {
    for (at, event) in record.document.events.iter().enumerate() {
        let table = Table::event(at);
        let stated =
            |what: &str, day: &Fact<Day>, table, key| day.is().map(|day| Stated { what: what.to_owned(), day: *day, table, key });
        let until = |day: &Option<Known<Day>>| {
            day.as_ref().and_then(Known::known).map(|day| Stated { what: "key-until".to_owned(), day: *day, table, key: "until" })
        };
        let mut pair = |first: Option<Stated>, second: Option<Stated>| {
            if let (Some(first), Some(second)) = (first, second) {
                tell_if_reversed(record, &first, &second, found);
            }
        };
        let date = || {
            event.date.known().map(|day| Stated {
                what: format!("event-{}", event.event_type().as_str()),
                day: *day,
                table,
                key: "date",
            })
        };
        match &event.act {
            Act::Consulted(it) => {
                let from = event.date.known().map(|day| Stated { what: "key-from".to_owned(), day: *day, table, key: "from" });
                pair(from, stated("key-to", &it.to, table, "to"));
            }
            Act::Issued(it) => {
                pair(stated("key-adopted", &it.adopted, table, "adopted"), date());
                pair(stated("key-effective", &it.effective, table, "effective"), until(&it.term.until));
            }
            Act::Amended(it) | Act::Revised(it) => {
                pair(stated("key-effective", &it.effective, table, "effective"), until(&it.term.until));
            }
            Act::Extended(it) => pair(date(), until(&it.term.until)),
            Act::Confirmed(it) => pair(date(), until(&it.until)),
            _ => {}
        }
        let phases = match &event.act {
            Act::Issued(it) => it.phases.as_slice(),
            Act::Amended(it) | Act::Revised(it) => it.phases.as_slice(),
            _ => &[],
        };
        for (inner, phase) in phases.iter().enumerate() {
            let table = Table::Phase(u16::try_from(at).unwrap_or(u16::MAX), u16::try_from(inner).unwrap_or(u16::MAX));
            pair(
                stated("key-effective", &phase.effective, table, "effective"),
                stated("key-until", &phase.until, table, "until"),
            );
        }
    }
}

fn tell_if_reversed(record: &Record, first: &Stated, second: &Stated, found: &mut Vec<Finding>) {
    let (before, after): (DayRange, DayRange) = (first.day.range(), second.day.range());
    if before.earliest <= after.latest {
        return;
    }
    let mut finding = Finding::integrity(RULE.code, record.path(), record.span(second.table, second.key))
        .term("earlier", first.what.clone())
        .term("later", second.what.clone())
        .text("first", first.day.to_string())
        .text("second", second.day.to_string());
    if let Some(span) = record.span(first.table, first.key) {
        finding = finding.related(record.path(), span);
    }
    found.push(finding);
}
