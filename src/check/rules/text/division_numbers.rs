//! 编, 章 and 节 are numbered one after the other.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::sequence;

/// Each 编, 分编, 章 and 节 bears the number behind that of the one before it.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("division-numbers"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited(
            "《中华人民共和国立法法》第六十五条（编、章、节的序号用中文数字依次表述）",
            Confidence::TextSeen,
            "全国",
        ),
        numbers: &[],
        wrong: "## 第二章　规划\n\n## 第四章　监督",
        right: "## 第二章　规划\n\n## 第三章　监督",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    sequence::divisions(text.tree).iter().map(|it| text.out_of_sequence(RULE.code, it)).collect()
}
