//! The year in a number is the year of the document.

use super::{issued, registration_pattern};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Kind;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// 文号 and 统一登记编号 carry the year of 成文日期.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("number-year"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("发文字号、登记编号按年编排的通行做法", Confidence::Inferred, "全国"),
        numbers: &["registration-pattern-government", "registration-pattern-department"],
        wrong: "date = 2025-03-03\nnumber = \"江城管示〔2024〕4号\"",
        right: "date = 2025-03-03\nnumber = \"江城管示〔2025〕4号\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    let (Some(issued), Some((_, event, issue))) = (issued(document), document.issue()) else { return Vec::new() };
    let bears_an_order_number = matches!(document.kind, Kind::Rule | Kind::Regulation | Kind::Standard);
    let number = issue.number.is().filter(|_| !bears_an_order_number).map(|it| ("number", it.as_str(), it.year()));
    let pattern = registration_pattern(document, &setting.profile);
    let registration = issue.registration.is().map(|it| ("registration", it.as_str(), pattern.and_then(|form| form.year_of(it))));
    let years = issued.day.earliest.year()..=issued.day.latest.year();
    let told = number.into_iter().chain(registration).filter_map(|(key, written, year)| {
        let year = year.filter(|year| !years.contains(year))?;
        let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), key))
            .term("key", format!("key-{key}"))
            .text("number", written)
            .text("year", year.to_string())
            .text("issued", event.date.known().map(ToString::to_string).unwrap_or_default());
        if let Some(span) = record.span(Table::event(issued.at), "date") {
            finding = finding.related(record.path(), span);
        }
        Some(finding)
    });
    told.collect()
}
