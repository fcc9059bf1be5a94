//! What stands in a text can be read everywhere.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// No character of a private font and no trace of a lost one stands in a text.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("unreadable-character"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《信息技术 中文编码字符集》（GB 18030—2022）", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "高程103<U+E105>5米",
        right: "高程103.5米",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::Unreadable)
}
