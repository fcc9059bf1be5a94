//! An article of another document that a text names is there.

use crate::check::rule::{Citing, Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;
use crate::structure::cited::By;

/// Every article that a text names of a document kept here exists in one of that document's texts.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("cited-article-missing"),
    family: Family::Compliance,
    scope: Scope::Citing(run),
    docs: Docs {
        source: Source::cited("修改后重排条文序号的通行做法", Confidence::Inferred, "全国"),
        numbers: &[],
        wrong: "第三条　依照《江门市甲办法》第四十条执行。   # 甲办法只有二十条",
        right: "第三条　依照《江门市甲办法》第十四条执行。",
    },
};

fn run(text: &Citing<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for cited in text.cited {
        let (By::Title { title, .. }, Some(place)) = (&cited.by, cited.place) else { continue };
        // Of two documents with one title either may be meant.
        let bearers: Vec<usize> = text.kept.bearers(title).collect();
        let articles: Option<Vec<_>> = bearers.iter().map(|at| text.articles.of(*at)).collect();
        let Some(articles) = articles.filter(|articles| !articles.is_empty()) else { continue };
        if articles.iter().any(|articles| articles.contains(&place.article)) {
            continue;
        }
        let finding = Finding::compliance(RULE.code, text.path, Some(cited.span.clone()))
            .text("title", title.as_str())
            .text("number", place.article.to_string());
        let other = bearers.first().and_then(|at| text.kept.record(*at));
        found.push(match other.and_then(|other| Some((other.path(), other.span(Table::Top, "title")?))) {
            Some((path, span)) => finding.related(path, span),
            None => finding,
        });
    }
    found
}
