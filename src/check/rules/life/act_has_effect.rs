//! An act on the force of a document finds one that is in force.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Day, Event, Known};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// Nothing is extended, amended, stopped or ended that had ended by an act, and nothing resumes that was not stopped.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("act-without-effect"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "本系统的推断：已经终止的文件没有可以延长、修改、停止或再次终止的效力",
            Confidence::Inferred,
            "全国",
        ),
        numbers: &[],
        wrong: "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\n\n[[event]]\ntype = \"extended\"\ndate = 2025-06-01\nuntil = 2028-07-14",
        right: "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01",
    },
};

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let mut ended: Option<(usize, Day)> = None;
    let mut is_stopped = false;
    let mut found = Vec::new();
    for (at, event) in record.document.events.iter().enumerate() {
        let told = |form: &str| {
            Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "type"))
                .term("event", format!("event-{}", event.event_type().as_str()))
                .term("form", form)
        };
        if let Some((by, day)) = ended.filter(|(_, day)| acts(&event.act) && comes_after(event, *day)) {
            let end = &record.document.events[by];
            let mut finding =
                told("form-ended").term("ended", format!("event-{}", end.event_type().as_str())).text("day", day.to_string());
            if let Some(span) = record.span(Table::event(by), "type") {
                finding = finding.related(record.path(), span);
            }
            found.push(finding);
        } else if matches!(&event.act, Act::Resumed(_)) && !is_stopped {
            found.push(told("form-not-stopped"));
        }
        match &event.act {
            Act::Suspended(_) | Act::Disapplied(_) => is_stopped = true,
            Act::Repealed(it) if it.articles.is_empty() => ended = ended.or(effect(event).map(|day| (at, day))),
            Act::Lapsed(_) | Act::Annulled(_) => ended = ended.or(effect(event).map(|day| (at, day))),
            _ => {}
        }
    }
    found
}

/// Whether an act is one on the force of a document.
fn acts(act: &Act) -> bool {
    matches!(
        act,
        Act::Confirmed(_)
            | Act::Extended(_)
            | Act::Amended(_)
            | Act::Revised(_)
            | Act::Suspended(_)
            | Act::Resumed(_)
            | Act::Disapplied(_)
            | Act::Repealed(_)
            | Act::Lapsed(_)
    )
}

/// The day from which an ending takes effect, as far as it is known.
fn effect(event: &Event) -> Option<Day> {
    let range = event.takes_effect()?;
    range.exact().map(Day::Exact).or_else(|| event.date.known().copied())
}

fn comes_after(event: &Event, day: Day) -> bool {
    matches!(event.date, Known::Known(own) if own.range().earliest >= day.range().latest)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::tests::record;
    use crate::setting::Setting;

    const ISSUED: &str = "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n";

    fn told(events: &str) -> usize {
        run(&record("sample", &format!("{ISSUED}{events}")), &Setting::for_tests()).len()
    }

    #[test]
    fn what_was_repealed_is_neither_extended_nor_repealed_again_from_the_day_on_which_that_takes_effect() {
        let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\neffective = 2025-04-01\n";
        let then = |event: &str, day: &str| told(&format!("{repealed}[[event]]\ntype = \"{event}\"\ndate = {day}\n"));
        assert_eq!((then("suspended", "2025-03-31"), then("suspended", "2025-04-01")), (0, 1));
        assert_eq!((then("repealed", "2025-05-01"), then("confirmed", "2025-05-01")), (1, 1));
        assert_eq!((then("filed", "2025-05-01"), then("corrected", "2025-05-01"), then("annulled", "2025-05-01")), (0, 0, 0));
        let in_part = "[[event]]\ntype = \"repealed\"\ndate = 2025-03-01\narticles = [\"第三条\"]\n";
        assert_eq!(told(&format!("{in_part}[[event]]\ntype = \"suspended\"\ndate = 2025-05-01\n")), 0);
        assert_eq!(
            told("[[event]]\ntype = \"repealed\"\ndate = \"unknown\"\n[[event]]\ntype = \"suspended\"\ndate = 2025-05-01\n"),
            0
        );
    }

    #[test]
    fn nothing_resumes_that_was_not_stopped() {
        let resumed = "[[event]]\ntype = \"resumed\"\ndate = 2025-05-01\n";
        assert_eq!(told(resumed), 1);
        assert_eq!(told(&format!("[[event]]\ntype = \"suspended\"\ndate = 2025-04-01\n{resumed}")), 0);
    }
}
