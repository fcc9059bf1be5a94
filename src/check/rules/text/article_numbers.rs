//! Articles are numbered through the text.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::sequence;

/// Each article bears the number behind that of the one before it.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("article-numbers"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国立法法》第六十五条（条的序号用中文数字依次表述）", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "第三条　……\n\n第五条　……",
        right: "第三条　……\n\n第四条　……",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    sequence::articles(text.tree).iter().map(|it| text.out_of_sequence(RULE.code, it)).collect()
}
