//! A part of a sentence ends with one mark.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// No mark stands right behind another.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("punctuation-doubled"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《标点符号用法》（GB/T 15834—2011）", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "不得损毁路灯。。",
        right: "不得损毁路灯。",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::DoubledMark)
}
