//! The order that publishes a rule states its number and the day of adoption.

use super::issued_since;
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{Fact, Kind};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// 令号 and 通过日期 of a rule are recorded, or that nobody has looked them up.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("rule-order"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("《规章制定程序条例》（国务院令第322号）第三十条", Confidence::TextSeen, "全国"),
        numbers: &["rule-order-since"],
        wrong: "kind = \"rule\"\n…\n[[event]]\ntype = \"issued\"\ndate = 2024-02-01   # 没有 order 和 adopted",
        right: "[[event]]\ntype = \"issued\"\ndate = 2024-02-01\norder = \"江门市人民政府令第9号\"\nadopted = 2024-01-15",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    if document.kind != Kind::Rule {
        return Vec::new();
    }
    let Some((_, _, issue)) = document.issue() else { return Vec::new() };
    let Some(issued) = issued_since(document, setting.profile.rule_order_since.value) else { return Vec::new() };
    let absent = [
        ("order", matches!(issue.order, Fact::NotStated | Fact::Nonexistent)),
        ("adopted", matches!(issue.adopted, Fact::NotStated | Fact::Nonexistent)),
    ];
    let told = absent.into_iter().filter(|(_, absent)| *absent).map(|(key, _)| {
        Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), key))
            .term("what", format!("key-{key}"))
            .text("key", key)
    });
    told.collect()
}
