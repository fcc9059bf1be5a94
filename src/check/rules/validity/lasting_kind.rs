//! A kind that never lapses is given no end by the calendar.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Act;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::Setting;

/// Rules, regulations, plans, standards, guidance, lists, instruments and reports state no term and are not extended.
///
/// Their kind keeps the calendar from ending them, so a term that they state would count for nothing: one of the two facts is
/// wrong.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("term-of-lasting-kind"),
    family: Family::Integrity,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::Logic,
        numbers: &[],
        wrong: "title = \"江门市某某专项规划（2021—2035年）\"\nkind = \"plan\"\n…\nuntil = 2035-12-31   # 规划期，不是有效期",
        right: "title = \"江门市某某专项规划（2021—2035年）\"\nkind = \"plan\"",
    },
};

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let document = &record.document;
    if document.kind.can_lapse() {
        return Vec::new();
    }
    let stated = document.events.iter().enumerate().filter_map(|(at, event)| {
        let keys: &[&'static str] = match &event.act {
            Act::Issued(_) | Act::Amended(_) | Act::Revised(_) => &["until", "term", "until-condition", "term-from"],
            Act::Confirmed(_) => &["until"],
            Act::Extended(_) => &["type"],
            _ => &[],
        };
        keys.iter().find_map(|key| record.places.exact((Table::event(at), key))).map(|span| (event, span))
    });
    stated
        .map(|(event, span)| {
            Finding::integrity(RULE.code, record.path(), Some(span))
                .term("kind", format!("kind-{}", document.kind.as_str()))
                .term("event", format!("event-{}", event.event_type().as_str()))
        })
        .collect()
}
