//! A rule or a normative document does not bear the name of a law or an ordinance.

use super::without_remarks;
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Kind;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// No title of a rule or a normative document ends with 条例 or 法.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("title-rank"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("《规章制定程序条例》（国务院令第322号）第七条", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "title = \"江门市户外广告管理条例\"\nkind = \"normative\"",
        right: "title = \"江门市户外广告管理办法\"\nkind = \"normative\"",
    },
};

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let document = &record.document;
    if !matches!(document.kind, Kind::Normative | Kind::DiscretionBenchmark | Kind::Rule) {
        return Vec::new();
    }
    let title = without_remarks(&document.title);
    // 办法 ends with 法 too, and is just what it should be.
    let word = if title.ends_with("条例") {
        "条例"
    } else if title.ends_with('法') && !title.ends_with("办法") {
        "法"
    } else {
        return Vec::new();
    };
    let finding = Finding::compliance(RULE.code, record.path(), record.span(Table::Top, "title"))
        .text("word", word)
        .term("kind", format!("kind-{}", document.kind.as_str()));
    vec![finding]
}
