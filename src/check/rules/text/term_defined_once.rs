//! A text does not define one term in two ways.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::definition::{Definition, contradictions, definitions};

/// No term is given two meanings for the whole text.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("term-defined-twice"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("《规章制定程序条例》第八条（用语应当准确、简洁）", Confidence::Recalled, "全国"),
        numbers: &[],
        wrong: "第三条　本办法所称建筑垃圾，是指工程渣土。\n第五条　本办法所称建筑垃圾，是指拆除垃圾和装修垃圾。",
        right: "第三条　本办法所称建筑垃圾，是指工程渣土、拆除垃圾和装修垃圾。",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let definitions = definitions(text.tree);
    let twice = contradictions(text.tree, &definitions).into_iter();
    twice
        .map(|(first, again)| {
            let whole = |it: &Definition| it.term.start..it.meaning.end;
            Finding::compliance(RULE.code, text.file.path.clone(), Some(whole(again)))
                .text("term", &text.file.text[again.term.clone()])
                .related(text.file.path.clone(), whole(first))
        })
        .collect()
}
