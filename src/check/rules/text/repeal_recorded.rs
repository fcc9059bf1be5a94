//! A document that a text kept here ends with the words 同时废止 has its end recorded.

use crate::check::rule::{Citing, Docs, Rule, Scope, Source};
use crate::citation::Named;
use crate::document::{Act, Document};
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;
use crate::structure::cited::{By, Ends};

/// What 同时废止 names and is kept here has a `repealed` event.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("repeal-unrecorded"),
    family: Family::Compliance,
    scope: Scope::Citing(run),
    docs: Docs {
        source: Source::cited("公开目录的通行做法：废止的文件标明废止，不再列为有效", Confidence::DataSeen, "全国"),
        numbers: &[],
        wrong: "# 新文件的文本：“《江门市甲办法》同时废止。”\n# documents/jia/document.toml 里没有废止",
        right: "# documents/jia/document.toml\n[[event]]\ntype = \"repealed\"\ndate = 2024-02-01\ninstrument = \"yi\"\neffective = 2024-03-01",
    },
};

fn run(text: &Citing<'_>) -> Vec<Finding> {
    let document = &text.record.document;
    let mut found = Vec::new();
    for cited in text.cited {
        let By::Title { span, title, .. } = &cited.by else { continue };
        if cited.ends == Ends::No {
            continue;
        }
        for named in text.kept.named(title) {
            let Named::Document(other, standing) = named else { continue };
            let is_recorded = has_it_recorded(&other.document, cited.ends == Ends::InPart);
            if other.document.id == document.id || standing.status.has_ended() || is_recorded {
                continue;
            }
            let finding = Finding::compliance(RULE.code, text.path, Some(span.clone()))
                .text("title", title.as_str())
                .text("id", document.id.as_str())
                .text("other", other.document.id.as_str());
            found.push(match other.span(Table::Top, "title") {
                Some(span) => finding.related(other.path(), span),
                None => finding,
            });
        }
    }
    found.dedup();
    found
}

/// Whether an event ends it, today or on a day to come; of some articles only where the text ends no more.
fn has_it_recorded(document: &Document, in_part: bool) -> bool {
    document.events.iter().any(|event| match &event.act {
        Act::Repealed(repeal) => in_part || repeal.articles.is_empty(),
        Act::Lapsed(_) | Act::Annulled(_) => true,
        _ => false,
    })
}
