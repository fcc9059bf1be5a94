//! A 文号 in a text has its year in 〔〕.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// The year of a 文号 that a text names stands in 〔〕.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("number-brackets"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《党政机关公文格式》（GB/T 9704—2012）的公开摘要", Confidence::TextSeenQuoted, "全国"),
        numbers: &[],
        wrong: "示城管[2024]2号",
        right: "示城管〔2024〕2号",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::NumberBracket)
}
