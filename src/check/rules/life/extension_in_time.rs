//! An extension comes on or before the last valid day.

use crate::check::rule::{Docs, Rule, Scope};
use crate::document::{Act, Date, Known};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle;
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// What has lapsed is not extended.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("extension-after-lapse"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        asks: "An extension is made on or before the last valid day; one that comes later revives nothing by itself, and a person decides the public wording.",
        source: "《深圳市行政机关规范性文件管理规定》（市政府令第305号）第三十三条; for Guangdong by inference",
        confidence: Confidence::Inferred,
        jurisdiction: "广东省",
        wrong: "until = 2026-07-14\n…\n[[event]]\ntype = \"extended\"\ndate = 2026-08-01",
        right: "until = 2026-07-14\n…\n[[event]]\ntype = \"extended\"\ndate = 2026-06-10",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let mut found = Vec::new();
    for (at, event) in document.events.iter().enumerate() {
        let Act::Extended(extension) = &event.act else { continue };
        let Known::Known(extended) = event.date else { continue };
        let Some(last) = lifecycle::last_day_before(document, setting, at) else { continue };
        if last.latest == Date::MAX || extended.range().earliest <= last.latest {
            continue;
        }
        let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "date"))
            .day("last", last.latest)
            .text("extended", extended.to_string());
        if let Some(reason) = &extension.disputed {
            finding = finding.text("disputed", reason.clone());
        }
        found.push(finding);
    }
    found
}
