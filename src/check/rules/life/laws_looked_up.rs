//! The laws that documents rest on are looked up from time to time.

use std::collections::BTreeMap;

use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::{BasisSource, DocumentId, Known, Status, months_later};
use crate::finding::{Code, Family, Finding};
use crate::setting::Confidence;

/// A law on which a document in force rests was looked up within the interval.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("law-not-checked"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited(
            "由《广东省行政规范性文件管理规定》（粤府令第277号）第三十六条推断：没有人查对，就看不到调整",
            Confidence::Inferred,
            "广东省",
        ),
        numbers: &["law-check-interval"],
        wrong: "checked-on = 2024-03-01   # laws/urban-water-supply-regulation.toml，到 2026 年没有再查",
        right: "checked-on = 2026-11-20",
    },
};

/// No law asks for this, so it is told for information, once for each law.
fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let Some(interval) = whole.setting.profile.law_check_interval.value else { return Vec::new() };
    let found = resting(whole).into_iter().filter_map(|(id, documents)| {
        let law = whole.setting.laws.get(id)?;
        let told = Finding::compliance(RULE.code, format!("laws/{id}.toml"), None)
            .as_info()
            .text("title", law.title.clone())
            .number("documents", documents);
        match &law.checked_on {
            Known::Unknown => Some(told),
            Known::Known(day) => {
                let due = months_later(day.range().latest, interval.in_months());
                (whole.as_of.day > due).then(|| told.text("day", day.to_string()).text("length", interval.to_string()))
            }
        }
    });
    found.collect()
}

/// How many documents that are issued and have not ended rest on each law.
fn resting<'w>(whole: &'w Whole<'_>) -> BTreeMap<&'w DocumentId, i64> {
    let mut resting = BTreeMap::new();
    for (record, standing) in whole.register.records().iter().zip(&whole.as_of.standings) {
        if standing.status.has_ended() || standing.status == Status::Preparing {
            continue;
        }
        let mut laws: Vec<&DocumentId> = record
            .document
            .basis
            .iter()
            .filter_map(|basis| if let BasisSource::Law(id) = &basis.source { Some(id) } else { None })
            .collect();
        laws.sort_unstable();
        laws.dedup();
        for law in laws {
            *resting.entry(law).or_insert(0) += 1;
        }
    }
    resting
}
