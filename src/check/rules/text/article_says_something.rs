//! No article is empty.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::form::empty_articles;

/// An article says something, if only that it was deleted.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("article-empty"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("本系统的约定：删去的条文只留条号的，写明删去", Confidence::Inferred, "本系统"),
        numbers: &[],
        wrong: "第五条",
        right: "第五条　（删去）",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    empty_articles(text.tree).map(|article| text.tell(RULE.code, article.label_span()).text("words", article.label())).collect()
}
