//! 项 and 目 are numbered one after the other.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::sequence;

/// Each 项, 目 and other number below the article follows the one before it in the same list.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("point-numbers"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国立法法》第六十五条（项、目的序号依次表述）", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "（一）供水；\n\n（三）节水。",
        right: "（一）供水；\n\n（二）节水。",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    sequence::points(text.tree).iter().map(|it| text.out_of_sequence(RULE.code, it)).collect()
}
