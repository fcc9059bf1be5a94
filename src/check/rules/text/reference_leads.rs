//! What a text refers to in itself is there.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::reference::{LeadsTo, Missing, references_in};

/// Every 条, 款 and 项 that a text names in itself exists.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("reference-nowhere"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("修改后重排条文序号的通行做法", Confidence::Inferred, "全国"),
        numbers: &[],
        wrong: "# 全文只有二十条\n第十九条　违反本办法第二十五条规定的，责令改正。",
        right: "第十九条　违反本办法第十五条规定的，责令改正。",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let found = references_in(text.tree).into_iter().filter_map(|it| match it.leads_to {
        LeadsTo::Nothing(missing) => Some((it.span, missing)),
        LeadsTo::Article(_) | LeadsTo::Elsewhere => None,
    });
    found
        .map(|(span, missing)| {
            let words = &text.file.text[span.clone()];
            let finding = Finding::compliance(RULE.code, text.file.path.clone(), Some(span.clone())).text("words", words);
            match missing {
                Missing::Article(number) => finding.term("what", "missing-article").text("number", number.to_string()),
                Missing::Paragraph(number) => finding.term("what", "missing-paragraph").number("number", i64::from(number)),
                Missing::Point(number) => finding.term("what", "missing-point").number("number", i64::from(number)),
                Missing::Before => finding.term("what", "missing-before"),
            }
        })
        .collect()
}
