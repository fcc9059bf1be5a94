//! What was recorded although a rule speaks against it stays told.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle;
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// An event that states `disputed` is told with its reason as long as it stands; of a late extension the rule on late extensions tells it.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("event-disputed"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("本系统的做法：与规定不符仍要登记的，写明理由，此后一直提示", Confidence::Inferred, "本系统"),
        numbers: &[],
        wrong: "[[event]]\ntype     = \"extended\"\ndate     = 2026-06-10\nuntil    = 2034-07-14\ndisputed = \"市政府常务会议已定\"",
        right: "[[accepted]]\ncode   = \"event-disputed\"\nreason = \"已书面请示市司法局，2026年9月答复同意\"\nby     = \"法规科\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let events = record.document.events.iter().enumerate();
    let found = events.filter_map(|(at, event)| {
        let reason = event.disputed.as_ref()?;
        if lifecycle::came_too_late(&record.document, setting, at) {
            return None;
        }
        let finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "disputed"));
        Some(finding.term("event", format!("event-{}", event.event_type().as_str())).text("disputed", reason.clone()))
    });
    found.collect()
}
