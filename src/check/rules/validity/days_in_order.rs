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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Arg;
    use crate::register::tests::{HEAD, record};
    use crate::setting::Setting;

    const ISSUED: &str = "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n";

    /// Each reversal: what should come first, what should follow, and the words underlined.
    fn reversed(events: &str) -> Vec<(String, String, String)> {
        let record = record("sample", events);
        let file = format!("{HEAD}{events}");
        let term = |finding: &Finding, name| match &finding.args[name] {
            Arg::Term(term) => term.clone(),
            other => panic!("{other:?}"),
        };
        let found = run(&record, &Setting::for_tests());
        found
            .iter()
            .map(|finding| {
                let words = file[finding.span.clone().expect("a place")].to_owned();
                (term(finding, "earlier"), term(finding, "later"), words)
            })
            .collect()
    }

    #[track_caller]
    fn check(events: &str, earlier: &str, later: &str, words: &str) {
        assert_eq!(reversed(events), [(earlier.to_owned(), later.to_owned(), words.to_owned())], "{events}");
    }

    fn event(kind: &str, keys: &str) -> String {
        format!("[[event]]\ntype = \"{kind}\"\n{keys}\n")
    }

    #[test]
    fn an_event_is_compared_with_the_latest_that_stands_before_it() {
        let filed = |date: &str| event("filed", &format!("date = {date}"));
        let published = |at: &str| event("published", &format!("at = {at}"));
        let life = |at: &str, date: &str| format!("{ISSUED}{}{}", published(at), filed(date));
        assert_eq!(reversed(&life("2021-06-18", "2021-06-18")), []);
        check(&life("2021-06-18", "2021-06-17"), "event-published", "event-filed", "2021-06-17");
        check(&life("2021-06-15", "2021-06-14"), "event-issued", "event-filed", "2021-06-14");
        check(&life("2021-06-14", "2021-06-15"), "event-issued", "event-published", "2021-06-14");
        check(&life("\"unknown\"", "2021-06-14"), "event-issued", "event-filed", "2021-06-14");
    }

    #[test]
    fn a_consultation_stands_on_its_first_day() {
        let held = |keys: &str| format!("{}{}", event("drafted", "date = 2021-03-01"), event("consulted", keys));
        assert_eq!(reversed(&held("from = 2021-03-01\nto = 2021-03-01")), []);
        check(&held("from = 2021-02-28\nto = 2021-03-30"), "event-drafted", "event-consulted", "2021-02-28");
        check(&held("from = 2021-03-10\nto = 2021-03-09"), "key-from", "key-to", "2021-03-09");
    }

    #[test]
    fn a_vague_day_is_not_blamed_for_what_may_be_in_order() {
        let filed = |date: &str| format!("{ISSUED}{}", event("filed", &format!("date = \"{date}\"")));
        assert_eq!(reversed(&filed("2021-06")), []);
        assert_eq!(reversed(&filed("2021")), []);
        check(&filed("2021-05"), "event-issued", "event-filed", "\"2021-05\"");
        check(&filed("2020"), "event-issued", "event-filed", "\"2020\"");
    }

    #[test]
    fn a_document_is_adopted_before_it_is_issued_and_ends_after_it_begins() {
        let issued = |keys: &str| event("issued", &format!("date = 2021-06-15\n{keys}"));
        assert_eq!(reversed(&issued("effective = 2021-07-15\nadopted = 2021-06-15\nuntil = 2021-07-15")), []);
        check(&issued("effective = 2021-07-15\nadopted = 2021-06-16"), "key-adopted", "event-issued", "2021-06-15");
        check(&issued("effective = 2021-07-15\nuntil = 2021-07-14"), "key-effective", "key-until", "2021-07-14");
    }

    #[test]
    fn a_new_last_day_comes_after_the_act_that_gives_it() {
        let later = |kind: &str, keys: &str| format!("{ISSUED}{}", event(kind, &format!("date = 2023-01-10\n{keys}")));
        for kind in ["amended", "revised"] {
            let text = "text = \"text/b.md\"\n";
            assert_eq!(reversed(&later(kind, &format!("{text}effective = 2023-02-01\nuntil = 2023-02-01"))), []);
            check(
                &later(kind, &format!("{text}effective = 2023-02-01\nuntil = 2023-01-31")),
                "key-effective",
                "key-until",
                "2023-01-31",
            );
        }
        for kind in ["extended", "confirmed"] {
            assert_eq!(reversed(&later(kind, "until = 2023-01-10")), []);
            check(&later(kind, "until = 2023-01-09"), &format!("event-{kind}"), "key-until", "2023-01-09");
        }
    }

    #[test]
    fn a_phase_ends_no_earlier_than_it_begins() {
        let phase = |until: &str| format!("[[event.phase]]\narticles = [\"第二条\"]\neffective = 2024-02-01\nuntil = {until}\n");
        let amended = event("amended", "date = 2024-01-10\ntext = \"text/b.md\"\neffective = 2024-01-15");
        for begin in [ISSUED.to_owned(), format!("{ISSUED}{amended}")] {
            assert_eq!(reversed(&format!("{begin}{}", phase("2024-02-01"))), []);
            check(&format!("{begin}{}", phase("2024-01-31")), "key-effective", "key-until", "2024-01-31");
        }
    }
}
