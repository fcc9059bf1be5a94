//! A review says what it found.

use super::{before_issue, began_by};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Gate};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// A review that the profile demands has a conclusion, a paper, or the reason why it does not apply.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("gate-inconclusive"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《公平竞争审查条例》（国务院令第783号）第十三条、第十八条；国办发〔2018〕37号（六）",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &["gate"],
        wrong: "[[event]]\ntype = \"fair-competition-reviewed\"\ndate = 2025-01-20",
        right: "[[event]]\ntype = \"fair-competition-reviewed\"\ndate = 2025-01-20\nby = \"法规科\"\nconclusion = \"不具有排除、限制竞争效果\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let mut found = Vec::new();
    for (at, event) in before_issue(document) {
        let (Act::Gate(review), Some(day)) = (&event.act, event.date.known()) else { continue };
        // What was deliberated or approved and then issued was agreed to: the issue itself says so.
        let gives_an_opinion = matches!(review.gate, Gate::Risk | Gate::FairCompetition | Gate::Legality);
        let says = review.conclusion.is_some() || review.record.is_some() || review.not_applicable.is_some();
        let mut duties = setting.profile.gates_of(document.kind);
        if says || !gives_an_opinion || !duties.any(|duty| duty.gate == review.gate && began_by(duty.since, day.range())) {
            continue;
        }
        found.push(
            Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "type"))
                .term("gate", format!("event-{}", review.gate.event_type().as_str())),
        );
    }
    found
}
