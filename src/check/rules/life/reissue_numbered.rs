//! A document that takes another's place bears numbers of its own.

use super::{Succession, asked_since_evaluations, successions};
use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::Fact;
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;

/// The new document has a 文号, and a registration number where the old one had one. Those used twice are told elsewhere.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("reissue-number"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited("山东省司法厅规范性文件办法第二十三条：重新登记、编制登记号、公布", Confidence::TextSeen, "山东省"),
        numbers: &["evaluation-since"],
        wrong: "registration = \"JMFG2021003\"   # 旧文件\n\nregistration = \"none\"   # 接替它的新文件",
        right: "registration = \"JMFG2021003\"   # 旧文件\n\nregistration = \"JMFG2026007\"   # 接替它的新文件",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let asked = |it: &Succession<'_>| asked_since_evaluations(it, whole.setting) && it.new.document.kind.is_catalogued();
    successions(whole).filter(asked).flat_map(|it| told(&it)).collect()
}

fn told(it: &Succession<'_>) -> Vec<Finding> {
    let (Some((at, _, new)), Some((_, _, old))) = (it.new.document.issue(), it.old.document.issue()) else { return Vec::new() };
    let number = lacks(&new.number).then_some("number");
    let registration = (lacks(&new.registration) && matches!(old.registration, Fact::Is(_))).then_some("registration");
    let missing = [number, registration].into_iter().flatten();
    missing
        .map(|key| {
            Finding::compliance(RULE.code, it.new.path(), it.new.span(Table::event(at), key))
                .term("what", format!("key-{key}"))
                .text("key", key)
                .text("other", it.old.document.id.as_str())
        })
        .collect()
}

fn lacks<T>(number: &Fact<T>) -> bool {
    matches!(number, Fact::NotStated | Fact::Nonexistent)
}
