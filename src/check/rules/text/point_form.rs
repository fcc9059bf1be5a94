//! 项 and 目 are numbered in the printed form.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::form::labels;

/// Numbers below the article are written 一、（一）1.（1）.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("point-form"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited(
            "《党政机关公文格式》（GB/T 9704—2012）的公开摘要；《中华人民共和国立法法》第六十五条",
            Confidence::TextSeenQuoted,
            "全国",
        ),
        numbers: &[],
        wrong: "(一)供水；\n\n1、计划",
        right: "（一）供水；\n\n1.计划",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    let forms = labels(text.tree);
    let Some(first) = forms.first() else { return Vec::new() };
    let finding = text.tell_of_form(RULE.code, first.span.clone(), forms.len());
    vec![finding.text("words", &text.file.text[first.span.clone()]).text("instead", first.instead.as_str())]
}
