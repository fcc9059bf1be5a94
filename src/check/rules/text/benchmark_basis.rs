//! The 设定依据 of a benchmark row names an article, and one that is there.

use std::collections::{HashMap, HashSet};

use crate::check::cited::Named;
use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::Kind;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::benchmark::matters;
use crate::structure::mention::{Of, mentions};
use crate::structure::{ArticleNumber, read};

/// Every 设定依据 has the form 《…》第…条; of a document kept here with its text, the article exists.
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
    let mut articles: HashMap<String, Option<HashSet<ArticleNumber>>> = HashMap::new();
    let mut found = Vec::new();
    for span in matters(text.tree).into_iter().filter_map(|matter| matter.basis) {
        let cell = &words[span.clone()];
        let mut names_an_article = false;
        for mention in mentions(cell) {
            let Of::Title(title) = &mention.of else { continue };
            let title = &cell[title.clone()];
            for place in &mention.places {
                let Some(number) = place.article else { continue };
                names_an_article = true;
                let known = articles.entry(title.to_owned()).or_insert_with(|| articles_of(title, text));
                if known.as_ref().is_some_and(|known| !known.contains(&number)) {
                    let at = span.start + place.span.start..span.start + place.span.end;
                    found.push(
                        Finding::compliance(RULE.code, text.file.path.clone(), Some(at))
                            .term("what", "basis-missing")
                            .text("title", title)
                            .text("number", number.to_string()),
                    );
                }
            }
        }
        if !names_an_article {
            let finding = Finding::compliance(RULE.code, text.file.path.clone(), Some(span.clone()));
            found.push(finding.term("what", "basis-vague").text("words", cell));
        }
    }
    found
}

/// The articles of every text of the document that bears a title; none where it is not kept here, or without a text that can be read.
fn articles_of(title: &str, text: &TextOf<'_>) -> Option<HashSet<ArticleNumber>> {
    let mut articles = HashSet::new();
    for named in text.cited.named(title) {
        // A law is kept without its text.
        let Named::Document(record, _) = named else { return None };
        for file in text.cited.texts(record)? {
            articles.extend(read(&file.text).articles().filter_map(|article| article.article()));
        }
    }
    (!articles.is_empty()).then_some(articles)
}
