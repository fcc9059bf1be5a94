//! Headings stand at the level of their rank.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::form::{Level, levels};

/// 节 stands in 章, 分编 in 编, and the marks of Markdown say the same.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("heading-level"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国立法法》第六十五条（编、章、节、条、款、项、目）", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "## 第一章　总则\n\n## 第一节　规划",
        right: "## 第一章　总则\n\n### 第一节　规划",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    levels(text.tree)
        .into_iter()
        .map(|it| {
            let place = if it.part.label().is_empty() { it.part.heading_span() } else { it.part.label_span() };
            let finding = text.tell(RULE.code, place.clone()).text("words", &text.file.text[place]);
            match it.why {
                Level::Orphan => finding.term("why", "level-orphan"),
                Level::NotBelow => finding.term("why", "level-not-below"),
                Level::Uneven { others: 0 } => finding.term("why", "level-unmarked"),
                Level::Uneven { others } => finding.term("why", "level-uneven").text("marks", "#".repeat(others)),
            }
        })
        .collect()
}
