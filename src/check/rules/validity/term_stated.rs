//! A normative document says how long it is valid, where the place demands it.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Event};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// A term, a last day or a condition is stated by the issue or by an act after it.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("term-stated"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条：有效期可以规定，也可以不规定；要求写明的是各市各单位自己的规定",
            Confidence::TextSeenQuoted,
            "广东省",
        ),
        numbers: &["require-term"],
        wrong: "type = \"issued\"\neffective = 2026-01-01   # 没有有效期",
        right: "type = \"issued\"\neffective = 2026-01-01\nterm = \"5 years\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let (Some(since), Some((at, event, _))) = (setting.profile.require_term.value, document.issue()) else { return Vec::new() };
    let asked = event.date.known().is_some_and(|day| day.range().earliest >= since.range().latest);
    if !asked || !document.kind.is_catalogued() || document.events.iter().any(states_an_end) {
        return Vec::new();
    }
    vec![
        Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "effective"))
            .text("since", since.to_string()),
    ]
}

fn states_an_end(event: &Event) -> bool {
    match &event.act {
        Act::Issued(it) => !it.term.is_silent(),
        Act::Amended(it) | Act::Revised(it) => !it.term.is_silent(),
        Act::Extended(_) => true,
        Act::Confirmed(it) => it.until.is_some(),
        _ => false,
    }
}
