//! A registration number has the form of its place.

use super::{issued_since, registration_pattern};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// 统一登记编号 follows the form that the profile gives; without a form nothing is compared.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("registration-form"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("《江门市水资源管理办法》（江府〔2020〕18号）的编号JMFG2020012", Confidence::DataSeen, "江门市"),
        numbers: &["registration-pattern-government", "registration-pattern-department", "registration-since"],
        wrong: "issuers = [\"江门市人民政府\"]\n…\nregistration = \"JMFG-2020-12\"",
        right: "issuers = [\"江门市人民政府\"]\n…\nregistration = \"JMFG2020012\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let Some((_, _, issue)) = document.issue() else { return Vec::new() };
    let Some(issued) = issued_since(document, profile.registration_since.value) else { return Vec::new() };
    let (Some(number), Some(pattern)) = (issue.registration.is(), registration_pattern(document, profile)) else {
        return Vec::new();
    };
    if pattern.year_of(number).is_some() {
        return Vec::new();
    }
    vec![
        Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), "registration"))
            .text("number", number.as_str())
            .text("pattern", pattern.to_string()),
    ]
}
