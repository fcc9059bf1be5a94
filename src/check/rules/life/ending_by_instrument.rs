//! An ending says by which document and when.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Act, Fact};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// A repeal, in whole or in part, a declared lapse and an annulment name their instrument and a day; one by omission from a
/// catalogue needs only the day.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("ending-instrument"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("由各地公布废止、失效目录的做法推断：都写明决定的名称和日期", Confidence::Inferred, "全国"),
        numbers: &[],
        wrong: "[[event]]\ntype = \"repealed\"\ndate = 2026-11-20   # 凭哪份文件废止？",
        right: "[[event]]\ntype = \"repealed\"\ndate = 2026-11-20\ninstrument = \"repeal-decision-2026\"",
    },
};

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, event) in record.document.events.iter().enumerate() {
        let (instrument, effective, by_omission) = match &event.act {
            Act::Repealed(it) => (&it.instrument, &it.effective, it.by_omission),
            Act::Lapsed(it) | Act::Annulled(it) => (&it.instrument, &it.effective, false),
            _ => continue,
        };
        let told = |key, form: &str| {
            Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), key))
                .term("event", format!("event-{}", event.event_type().as_str()))
                .term("form", form)
        };
        if instrument.is_none() && !by_omission {
            found.push(told("type", "form-not-named"));
        }
        if event.date.is_unknown() && !matches!(effective, Fact::Is(_)) {
            found.push(told("date", "form-no-day"));
        }
    }
    found
}
