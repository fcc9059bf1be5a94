//! Round brackets and title marks come in pairs.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// A bracket, and a title mark, has a partner of its own width in the same paragraph.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("bracket-pair"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《标点符号用法》（GB/T 15834—2011）", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "县（市、区)",
        right: "县（市、区）",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    let mut found = text.marked(RULE.code, Slip::MixedBrackets);
    found.extend(text.marked(RULE.code, Slip::LoneBracket));
    found
}
