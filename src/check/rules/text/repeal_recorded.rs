//! A document that a text kept here ends with the words 同时废止 has its end recorded.

use crate::check::cited::Named;
use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::Act;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::clause::{Says, clauses};

/// What 同时废止 names and is kept here has a `repealed` event.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("repeal-unrecorded"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("公开目录的通行做法：废止的文件标明废止，不再列为有效", Confidence::DataSeen, "全国"),
        numbers: &[],
        wrong: "# 新文件的文本：“《江门市甲办法》同时废止。”\n# documents/jia/document.toml 里没有废止",
        right: "# documents/jia/document.toml\n[[event]]\ntype = \"repealed\"\ndate = 2024-02-01\ninstrument = \"yi\"\neffective = 2024-03-01",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let document = &text.record.document;
    if !text.file.text.contains("废止") && !text.file.text.contains("停止执行") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for clause in clauses(&text.file.text) {
        let Says::Repeals(titles) = clause.says else { continue };
        for title in titles {
            let words = &text.file.text[title.clone()];
            for named in text.cited.named(words) {
                let Named::Document(other, _) = named else { continue };
                let ended = other
                    .document
                    .events
                    .iter()
                    .any(|event| matches!(event.act, Act::Repealed(_) | Act::Lapsed(_) | Act::Annulled(_)));
                if ended || other.document.id == document.id {
                    continue;
                }
                let finding = Finding::compliance(RULE.code, text.file.path.clone(), Some(title.clone()))
                    .text("title", words)
                    .text("id", document.id.as_str())
                    .text("other", other.document.id.as_str());
                found.push(match other.span(crate::register::Table::Top, "title") {
                    Some(span) => finding.related(other.path(), span),
                    None => finding,
                });
            }
        }
    }
    found
}
