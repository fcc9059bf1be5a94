//! An extension comes on or before the last valid day.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Known;
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
        if !lifecycle::came_too_late(document, setting, at) {
            continue;
        }
        let Known::Known(extended) = event.date else { continue };
        let Some(last) = lifecycle::last_day_before(document, setting, at) else { continue };
        let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(at), "date"))
            .day("last", last.latest)
            .text("extended", extended.to_string());
        if let Some(reason) = &event.disputed {
            finding = finding.text("disputed", reason.clone());
        }
        found.push(finding);
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Arg;
    use crate::register::tests::record;

    /// What is told of an extension of a document that is valid until a day.
    fn told(until: &str, extended: &str) -> Vec<Finding> {
        let text = format!(
            "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n{until}\n\
             [[event]]\ntype = \"extended\"\n{extended}\nuntil = 2029-12-31\n"
        );
        run(&record("sample", &text), &Setting::for_tests())
    }

    #[test]
    fn an_extension_on_the_last_day_is_in_time_and_one_on_the_day_after_is_late() {
        assert_eq!(told("until = 2026-07-14", "date = 2026-07-14"), []);
        let late = told("until = 2026-07-14", "date = 2026-07-15");
        assert_eq!(late.len(), 1);
        assert_eq!(late[0].args["last"], Arg::Day(jiff::civil::date(2026, 7, 14)));
        assert!(!late[0].args.contains_key("disputed"));
    }

    #[test]
    fn what_may_have_been_in_time_is_not_blamed() {
        assert_eq!(told("until = 2026-07-14", "date = \"2026-07\""), []);
        assert_eq!(told("until = \"2026-07\"", "date = 2026-07-31"), []);
        assert_eq!(told("until = \"2026-07\"", "date = 2026-08-01").len(), 1);
        assert_eq!(told("until = \"unknown\"", "date = 2026-08-01"), []);
        assert_eq!(told("until = 2026-07-14", "date = \"unknown\""), []);
        assert_eq!(told("", "date = 2026-08-01"), [], "without a term nothing had ended");
    }

    #[test]
    fn a_disputed_extension_is_told_with_the_offices_reason() {
        let told = told("until = 2026-07-14", "date = 2026-08-01\ndisputed = \"上级已认可\"");
        assert_eq!(told[0].args["disputed"], Arg::Text("上级已认可".to_owned()));
    }
}
