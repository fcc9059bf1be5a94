//! A term is no longer than it may be.

use super::{Cap, over_the_cap};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::Record;
use crate::setting::{Confidence, Setting};

/// The term of a normative document is within the cap of the place.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("term-cap"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《广州市行政规范性文件管理规定》（广州市人民政府令第195号）等本省各市的规定和公开的失效日期",
            Confidence::Recalled,
            "广州市",
        ),
        numbers: &["term-cap", "term-cap-since"],
        wrong: "term = \"8 years\"",
        right: "term = \"5 years\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    over_the_cap(record, setting, Cap::Any, RULE.code)
}
