//! What stands in a text can be seen.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// No character without a shape stands in a text, and no space that looks like another.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("hidden-character"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("本系统的约定：看不见的字符会使检索、比对和引用出错", Confidence::Inferred, "本系统"),
        numbers: &[],
        wrong: "路<U+200B>灯",
        right: "路灯",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::Hidden)
}
