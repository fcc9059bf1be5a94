//! A 通告 is for a short time, where the place says so.

use super::{Cap, over_the_cap};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::Record;
use crate::setting::{Confidence, Setting};

/// The term of a 通告 is within its cap.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("notice-term-cap"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《上海市行政规范性文件制定和备案规定》（上海市人民政府令第26号）第二十六条",
            Confidence::TextSeenQuoted,
            "上海市",
        ),
        numbers: &["notice-cap", "term-cap-since"],
        wrong: "title = \"关于某某区域禁止停放车辆的通告\"\n…\nterm = \"5 years\"",
        right: "title = \"关于某某区域禁止停放车辆的通告\"\n…\nterm = \"1 year\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    over_the_cap(record, setting, Cap::Notice, RULE.code)
}
