//! An exception from fair competition has an end.

use super::{before_issue, began_by, issued};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Fact, Gate};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// What is issued under an exception states a term, a last day or a condition that ends it, of the whole or of a part.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("exception-without-end"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("《公平竞争审查条例》（国务院令第783号）第十二条", Confidence::TextSeen, "全国"),
        numbers: &["gate"],
        wrong: "[[event]]\ntype = \"fair-competition-reviewed\"\nexception = \"第十二条第二项\"\n…\n[[event]]\ntype = \"issued\"   # 没有有效期",
        right: "[[event]]\ntype = \"issued\"\nuntil-condition = \"至过渡期结束\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let (Some(issued), Some((_, _, issue))) = (issued(document), document.issue()) else { return Vec::new() };
    let mut duties = setting.profile.gates_of(document.kind);
    let applies = duties.any(|duty| duty.gate == Gate::FairCompetition && began_by(duty.since, issued.day));
    let a_part_ends = issue.phases.iter().any(|phase| matches!(phase.until, Fact::Is(_) | Fact::Unknown));
    if !applies || a_part_ends || !issue.term.is_silent() {
        return Vec::new();
    }
    let excepted = before_issue(document).filter_map(|(at, event)| match &event.act {
        // No other review states one.
        Act::Gate(review) => Some((at, review.exception.as_ref()?)),
        _ => None,
    });
    let told = excepted.map(|(at, exception)| {
        Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "exception")).text("exception", exception)
    });
    told.collect()
}
