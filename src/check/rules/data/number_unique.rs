//! No two documents bear one number.

use std::collections::BTreeMap;

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::Confidence;

/// 文号, 登记编号 and 索引号 are used once, however they are spelled.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("document-number-unique"),
    family: Family::Integrity,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited("公开目录的实例：一则公布通知把一个文号列了两次", Confidence::DataSeen, "全国"),
        numbers: &[],
        wrong: "number = \"江城管示〔2021〕3号\"   # 两件文件都是这个文号",
        right: "number = \"江城管示〔2021〕4号\"   # 各用自己的文号",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let mut seen: BTreeMap<(&'static str, String), (&Record, Table)> = BTreeMap::new();
    let mut found = Vec::new();
    for record in whole.register.records() {
        for (table, key, normal, written) in numbers(record) {
            match seen.get(&(key, normal.clone())) {
                None => {
                    seen.insert((key, normal), (record, table));
                }
                Some((first, first_table)) => {
                    let mut finding = Finding::integrity(RULE.code, record.path(), record.span(table, key))
                        .term("what", format!("key-{key}"))
                        .text("number", written)
                        .text("other", first.document.id.as_str());
                    if let Some(span) = first.span(*first_table, key) {
                        finding = finding.related(first.path(), span);
                    }
                    found.push(finding);
                }
            }
        }
    }
    found
}

/// The numbers of a document: where each stands, spelled alike, and as it was written.
fn numbers(record: &Record) -> Vec<(Table, &'static str, String, &str)> {
    let plain = |text: &str| text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect();
    let index = record.document.index_number.is().map(|it| (Table::Top, "index-number", plain(it.as_str()), it.as_str()));
    let issue = record.document.issue().map(|(at, _, issue)| {
        let number = issue.number.is().map(|it| (Table::event(at), "number", it.normalized(), it.as_str()));
        let registration = issue.registration.is().map(|it| (Table::event(at), "registration", plain(it.as_str()), it.as_str()));
        [number, registration]
    });
    [index].into_iter().chain(issue.into_iter().flatten()).flatten().collect()
}
