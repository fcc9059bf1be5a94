//! What is called 暂行 or 试行 is for a short time.

use super::{Cap, over_the_cap};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::Record;
use crate::setting::{Confidence, Setting};

/// The term of a document whose own title says 暂行 or 试行 is within the shorter cap.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("trial-term-cap"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("增府办规〔2020〕6号（试行）公开的失效日期", Confidence::DataSeen, "广州市"),
        numbers: &["trial-cap", "term-cap-since"],
        wrong: "title = \"江门市某某办法（试行）\"\n…\nterm = \"5 years\"",
        right: "title = \"江门市某某办法（试行）\"\n…\nterm = \"3 years\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    over_the_cap(record, setting, Cap::Trial, RULE.code)
}
