//! Chinese words are punctuated in full width.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// No mark of half width stands between Chinese words.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("punctuation-width"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《标点符号用法》（GB/T 15834—2011）", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "为了加强管理,制定本规定。",
        right: "为了加强管理，制定本规定。",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::HalfWidth)
}
