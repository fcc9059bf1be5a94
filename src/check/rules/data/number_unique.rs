//! No two documents bear one number.

use std::collections::BTreeMap;

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::Confidence;

/// 文号 and 登记编号 are used once, however they are spelled.
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
    let mut seen: BTreeMap<(&'static str, String), (&Record, usize)> = BTreeMap::new();
    let mut found = Vec::new();
    for record in whole.register.records() {
        let Some((at, _, issue)) = record.document.issue() else { continue };
        let numbers = [
            issue.number.is().map(|it| ("number", it.normalized(), it.as_str())),
            issue.registration.is().map(|it| ("registration", it.as_str().to_uppercase(), it.as_str())),
        ];
        for (key, normal, written) in numbers.into_iter().flatten() {
            match seen.get(&(key, normal.clone())) {
                None => {
                    seen.insert((key, normal), (record, at));
                }
                Some((first, first_at)) => {
                    let mut finding = Finding::integrity(RULE.code, record.path(), record.span(Table::event(at), key))
                        .text("number", written)
                        .text("other", first.document.id.as_str());
                    if let Some(span) = first.span(Table::event(*first_at), key) {
                        finding = finding.related(first.path(), span);
                    }
                    found.push(finding);
                }
            }
        }
    }
    found
}
