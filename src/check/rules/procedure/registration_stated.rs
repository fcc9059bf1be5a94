//! A normative document bears a registration number.

use super::{is_of_a_government, issued_since, registration_pattern};
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Fact;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// 统一登记编号 is recorded; for a department of a place where no such number was seen this is told for information.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("registration-missing"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "规范性文件统一登记、统一编号、统一公布的做法：《江门市水资源管理办法》（江府〔2020〕18号）的编号JMFG2020012",
            Confidence::DataSeen,
            "江门市",
        ),
        numbers: &["registered-kinds", "registration-since", "registration-pattern-department"],
        wrong: "registration = \"none\"",
        right: "registration = \"JMFG2020012\"   # 还没有查到的写 \"unknown\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let Some((_, _, issue)) = document.issue() else { return Vec::new() };
    let Some(issued) = issued_since(document, profile.registration_since.value) else { return Vec::new() };
    let stated = matches!(issue.registration, Fact::Is(_) | Fact::Unknown);
    if stated || !profile.registered_kinds.value.contains(&document.kind) {
        return Vec::new();
    }
    let finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), "registration"))
        .text("since", profile.registration_since.value.to_string());
    let is_known_to_be_used = is_of_a_government(document) || registration_pattern(document, profile).is_some();
    vec![if is_known_to_be_used { finding } else { finding.as_info() }]
}
