//! A 文号 is written as GB/T 9704—2012 asks.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::{DocumentNumber, Kind, NumberFault};
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// Full year in 〔〕, no 第, no leading zero.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("document-number-form"),
    family: Family::Integrity,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("《党政机关公文格式》（GB/T 9704—2012）的公开摘要", Confidence::TextSeenQuoted, "全国"),
        numbers: &[],
        wrong: "number = \"江府[2020]018号\"",
        right: "number = \"江府〔2020〕18号\"",
    },
};

fn run(record: &Record, _: &Setting) -> Vec<Finding> {
    let document = &record.document;
    if matches!(document.kind, Kind::Rule | Kind::Regulation | Kind::Standard) {
        return Vec::new();
    }
    let Some((at, _, issue)) = document.issue() else { return Vec::new() };
    let Some(number) = issue.number.is() else { return Vec::new() };
    let Some(fault) = number.fault() else { return Vec::new() };
    let form = match fault {
        NumberFault::Brackets => "form-brackets",
        NumberFault::Serial => "form-serial",
        NumberFault::Shape => "form-shape",
    };
    let mut finding = Finding::integrity(RULE.code, record.path(), record.span(Table::event(at), "number"))
        .text("number", number.as_str())
        .term("form", form);
    let normal = number.normalized();
    if DocumentNumber::new(&normal).fault().is_none() {
        finding = finding.text("suggestion", normal);
    }
    vec![finding]
}
