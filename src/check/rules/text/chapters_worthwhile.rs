//! A short text has no chapters.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::document::Kind as DocumentKind;
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;
use crate::structure::Kind;

/// A text of few articles is not parted into 章 and 节.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("chapters-needless"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited("《规章制定程序条例》第八条（除内容复杂的外，一般不分章、节）", Confidence::TextSeen, "全国"),
        numbers: &["chapter-min-articles"],
        wrong: "## 第一章　总则   # 全文只有八条",
        right: "第一条　为了加强管理，……",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    let asked = matches!(text.record.document.kind, DocumentKind::Normative | DocumentKind::Rule);
    let Some(least) = text.setting.profile.chapter_min_articles.value.filter(|_| asked) else { return Vec::new() };
    let own = || text.tree.nodes().filter(|node| !node.ancestors().any(|it| it.kind() == Kind::Attachment));
    let articles = own().filter(|node| node.kind() == Kind::Article).count();
    let Some(chapter) = own().find(|node| node.kind() == Kind::Chapter && node.number().is_some()) else { return Vec::new() };
    if articles == 0 || articles >= usize::from(least) {
        return Vec::new();
    }
    let count = i64::try_from(articles).unwrap_or(i64::MAX);
    let finding = text.tell(RULE.code, chapter.label_span()).number("articles", count).number("least", i64::from(least));
    vec![finding.as_info()]
}
