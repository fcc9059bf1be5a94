//! Lines are set in by the page, not by spaces.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::mark::Slip;

/// No line opens with wide spaces.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("line-indent"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("本系统的约定：段首缩进由网页排版，不写空格", Confidence::Inferred, "本系统"),
        numbers: &[],
        wrong: "　　第一条　为了加强管理，……",
        right: "第一条　为了加强管理，……",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    text.marked(RULE.code, Slip::Indent)
}
