//! An extension is no longer than a term may be, and does not follow another.

use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::{Act, Date, DayRange, EndConvention, Event, Known, Length, Term, day_after, last_day};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle;
use crate::register::Table;
use crate::setting::Confidence;

/// The length of an extension is within its cap, and a term is extended no more often than its number says.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("extension-cap"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited("本系统的默认值：没有查到限制续期长短和次数的规定", Confidence::Inferred, "本系统"),
        numbers: &["extension-cap", "extensions-max"],
        wrong: "[[event]]\ntype = \"extended\"\ndate = 2026-06-10\nterm = \"10 years\"",
        right: "[[event]]\ntype = \"extended\"\ndate = 2026-06-10\nterm = \"5 years\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let (record, setting) = (on.record, on.setting);
    let (document, profile) = (&record.document, &setting.profile);
    // No law asks for this, so what has ended is left in peace.
    if !document.kind.can_lapse() || on.standing.status.has_ended() {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut so_far: u16 = 0;
    for (at, event) in document.events.iter().enumerate() {
        let (term, key) = match &event.act {
            Act::Extended(it) => (it.term.clone(), if it.term.until.is_some() { "until" } else { "term" }),
            Act::Confirmed(it) if it.until.is_some() => (Term { until: it.until, ..Term::default() }, "until"),
            Act::Amended(it) | Act::Revised(it) if !it.term.is_silent() => {
                so_far = 0;
                continue;
            }
            _ => continue,
        };
        so_far = so_far.saturating_add(1);
        let before = lifecycle::last_day_before(document, setting, at);
        let told =
            |key, form| Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), key)).term("form", form);
        if let Some(most) = profile.extensions_max.value.filter(|most| so_far > *most) {
            found.push(told("type", "form-again").number("times", i64::from(so_far)).number("most", i64::from(most)));
        }
        if let Some(cap) = profile.extension_cap.value.filter(|cap| is_longer(&term, event, before, *cap)) {
            found.push(told(key, "form-long").text("cap", cap.to_string()));
        }
    }
    found
}

/// Whether an extension certainly reaches further than the cap from the day after the former last day, or from its own day.
fn is_longer(term: &Term, event: &Event, before: Option<DayRange>, cap: Length) -> bool {
    let Some(Known::Known(until)) = &term.until else {
        return term.length.is_some_and(|length| length.in_months() > cap.in_months());
    };
    let first = match before {
        Some(before) => before.map(day_after).latest,
        None => event.date.known().map_or(Date::MAX, |day| day.range().latest),
    };
    first != Date::MAX && until.range().earliest > last_day(first, cap, EndConvention::CivilCode)
}
