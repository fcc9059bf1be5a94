//! What a text refers to in itself was renumbered along with its articles.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::left_behind::left_behind;

/// No reference names by its old number an article that an amendment renumbered.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("reference-left-behind"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("修改后重排条文序号的通行做法", Confidence::Inferred, "全国"),
        numbers: &[],
        wrong: "第六条　违反第二条的，责令改正。   # 修改时在前面增加一条，原第二条改为第三条",
        right: "第六条　违反第三条的，责令改正。",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let Some(before) = text.before else { return Vec::new() };
    let found = left_behind(before, text.tree, text.references).into_iter();
    found
        .map(|it| {
            Finding::compliance(RULE.code, text.file.path.clone(), Some(it.span))
                .text("names", it.names.to_string())
                .text("meant", it.meant.to_string())
        })
        .collect()
}
