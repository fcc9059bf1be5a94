//! The 设定依据 of a benchmark row names an article.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::Kind;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::benchmark::matters;
use crate::structure::mention::{Of, mentions};

/// Every 设定依据 has the form 《…》第…条.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("benchmark-basis"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("公开的行政处罚裁量权基准的通行做法：设定依据写到条", Confidence::DataSeen, "全国"),
        numbers: &[],
        wrong: "| 设定依据 |\n|---|\n| 《某市市容管理办法》 |",
        right: "| 设定依据 |\n|---|\n| 《某市市容管理办法》第十二条第（一）项 |",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    if text.record.document.kind != Kind::DiscretionBenchmark {
        return Vec::new();
    }
    let words = &text.file.text;
    let bases = matters(text.tree).into_iter().filter_map(|matter| matter.basis);
    let vague = bases.filter(|span| !names_an_article(&words[span.clone()]));
    vague
        .map(|span| {
            let cell = words[span.clone()].to_owned();
            Finding::compliance(RULE.code, text.file.path.clone(), Some(span)).text("words", cell)
        })
        .collect()
}

/// Whether a cell names an article of another text.
fn names_an_article(cell: &str) -> bool {
    let named = mentions(cell).into_iter().filter(|mention| matches!(mention.of, Of::Title(_)));
    named.flat_map(|mention| mention.places).any(|place| place.article.is_some())
}
