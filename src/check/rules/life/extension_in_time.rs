//! An extension comes on or before the last valid day.

use crate::check::rule::{Docs, Rule, Scope, Source};
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
        source: Source::cited(
            "《深圳市行政机关规范性文件管理规定》（深圳市人民政府令第305号）第三十三条",
            Confidence::Inferred,
            "深圳市",
        ),
        numbers: &["extension-from"],
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
