//! A normative document is issued by a body, not by a unit inside one.

use super::issued_since;
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::Document;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// No issuer is an inner unit of the office: one that the office names as such, or its own name with a unit's behind it.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("issuer-internal"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited("国办发〔2018〕37号（一）", Confidence::TextSeen, "全国"),
        numbers: &["issuer-since", "inner-unit-endings", "own-body-words"],
        wrong: "issuers = [\"江门市城市管理和综合执法局法规科\"]",
        right: "issuers = [\"江门市城市管理和综合执法局\"]",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let document = &record.document;
    if !document.kind.is_catalogued() || issued_since(document, setting.profile.issuer_since.value).is_none() {
        return Vec::new();
    }
    let inner = document.issuers.iter().filter(|issuer| is_inner_unit(issuer, document, setting));
    let told = inner.map(|issuer| {
        Finding::compliance(RULE.code, record.path(), record.span(Table::Top, "issuers"))
            .text("issuer", issuer)
            .text("office", &setting.office.name)
    });
    told.collect()
}

fn is_inner_unit(issuer: &str, document: &Document, setting: &Setting) -> bool {
    let (office, profile) = (setting.office.name.as_str(), &setting.profile);
    let ends_like_one = profile.inner_unit_endings.value.iter().any(|ending| issuer.ends_with(ending.as_str()));
    // The office's own name may hold such a word, as 某某委员会 does; what stands behind it decides.
    let unit = issuer.strip_prefix(office).unwrap_or(issuer).trim();
    let stands_alone = profile.own_body_words.value.iter().any(|word| unit.contains(word.as_str()));
    // A government issues through its office.
    let of_a_government = office.ends_with("人民政府") && ["办公室", "办公厅"].contains(&unit);
    if !ends_like_one || unit.is_empty() || stands_alone || of_a_government {
        return false;
    }
    let named_as_unit = |name: &str| name == unit && name != office;
    unit.len() < issuer.len()
        || document.responsible.is().is_some_and(|name| named_as_unit(name))
        || setting.contacts.iter().any(|contact| named_as_unit(&contact.responsible))
}
