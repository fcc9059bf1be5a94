//! `document.toml` as a person would write it: keys aligned, events in order.

use std::fmt::Write as _;

use super::chance::Chance;
use super::chinese;
use super::identity::Identity;
use super::life::{Event, quoted};
use super::words;

/// The text of a `document.toml`.
pub(super) fn document(who: &Identity, events: &[Event], seed: u64, all: &[Identity]) -> String {
    let mut chance = Chance::of(seed ^ 0x0D0C, who.at as u64);
    let mut out = String::with_capacity(3072);
    let issuer = match who.kind {
        "rule" => words::GOVERNMENT,
        "regulation" => "清川市人民代表大会常务委员会",
        _ if who.issued.year() < 2019 => words::OLD_OFFICE,
        _ => words::OFFICE,
    };
    let mut keys = vec![
        ("title", quoted(&who.title)),
        ("kind", quoted(who.kind)),
        ("issuers", format!("[{}]", quoted(issuer))),
        ("drafter", quoted(words::OFFICE)),
        ("responsible", quoted(who.topic.unit)),
    ];
    match (who.kind, chance.below(100)) {
        ("guidance", 0..=24) => {
            keys.push(("disclosure", quoted("on-request")));
            keys.push(("disclosure-basis", quoted("涉及作业点位和装备，经审查依申请公开（示例）")));
        }
        ("guidance", 25..=34) => {
            keys.push(("disclosure", quoted("none")));
            keys.push(("disclosure-basis", quoted("内部工作流程（示例）")));
        }
        ("policy", 0..=9) => {
            keys.push(("disclosure", quoted("partial")));
            keys.push(("disclosure-basis", quoted("附件含个人信息（示例）")));
        }
        _ => keys.push(("disclosure", quoted("active"))),
    }
    keys.push(("topics", format!("[{}]", quoted(who.topic.name))));
    let index = match chance.below(3) {
        0 => format!("QC00{:05}/{}-{:05}", 1234, who.issued.year(), who.serial),
        _ => "unknown".to_owned(),
    };
    keys.push(("index-number", quoted(&index)));
    table(&mut out, None, &keys);
    if who.purpose.is_none() && chance.in_thousand(750) {
        let article = format!("第{}条", chinese::number(chance.between(3, 60) as usize));
        let law = [
            ("law", quoted(who.topic.law)),
            ("article", quoted(&article)),
            ("as-of", if who.issued.year() < 2017 { "2008-05-01".to_owned() } else { "2017-09-01".to_owned() }),
        ];
        table(&mut out, Some("basis"), &law);
    }
    let other = &all[chance.below(all.len())];
    if chance.in_thousand(60) && other.issued < who.issued && matches!(other.kind, "normative" | "rule" | "regulation") {
        table(&mut out, Some("basis"), &[("document", quoted(&other.id))]);
    }
    for event in events {
        table(&mut out, Some("event"), &event.keys);
    }
    if chance.in_thousand(10) {
        let keys = [
            ("code", quoted("evaluation-due")),
            ("reason", quoted("拟与上位法修订同步评估，已报分管领导同意")),
            ("by", quoted("法规科")),
            ("until", "2027-12-31".to_owned()),
        ];
        table(&mut out, Some("accepted"), &keys);
    }
    out
}

fn table(out: &mut String, name: Option<&str>, keys: &[(&'static str, String)]) {
    if let Some(name) = name {
        let _ = write!(out, "\n[[{name}]]\n");
    }
    let width = keys.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
    for (key, value) in keys {
        let _ = writeln!(out, "{key:width$} = {value}");
    }
}
