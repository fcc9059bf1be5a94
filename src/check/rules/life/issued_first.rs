//! What follows from an issue is recorded of what was issued.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Act;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::Setting;

/// A record that holds anything later than the steps before the issue holds the issue.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("event-without-issue"),
    family: Family::Integrity,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::Logic,
        numbers: &[],
        wrong: "[[event]]\ntype = \"published\"\nat = 2021-06-18   # 没有印发",
        right: "[[event]]\ntype = \"issued\"\ndate = \"unknown\"\n…\n[[event]]\ntype = \"published\"\nat = 2021-06-18",
    },
};

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let document = &record.document;
    if document.issue().is_some() || document.is_in_preparation() {
        return Vec::new();
    }
    // One finding is enough: the first of them is where the issue is missing.
    let before = |act: &Act| matches!(act, Act::Planned | Act::Drafted | Act::Submitted | Act::Consulted(_) | Act::Gate(_));
    let first = document.events.iter().enumerate().find(|(_, event)| !before(&event.act));
    let found = first.map(|(at, event)| {
        Finding::integrity(RULE.code, record.path(), record.span(Table::event(at), "type"))
            .term("event", format!("event-{}", event.event_type().as_str()))
    });
    found.into_iter().collect()
}
