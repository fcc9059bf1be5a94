//! Words are written with their own characters.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// No character stands for one that it only looks like.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("look-alike-character"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《出版物上数字用法》（GB/T 15835—2011）；本系统的约定", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "二○二四年七月",
        right: "二〇二四年七月",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::LookAlike)
}
