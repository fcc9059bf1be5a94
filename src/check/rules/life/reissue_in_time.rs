//! A document that takes another's place is published well before the other's term ends.

use super::{Succession, asked_since_evaluations, successions};
use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::{Date, days_earlier};
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;

/// The new document is published so many days before the last valid day of the old one; a gap is told by itself.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("reissue-late"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited(
            "《湖南省规范性文件管理办法》，见岳阳市城市管理和综合执法局2025年的政策解读",
            Confidence::TextSeenQuoted,
            "湖南省",
        ),
        numbers: &["reissue-lead", "evaluation-since"],
        wrong: "until = 2026-07-14   # 旧文件\n\nat = 2026-07-10   # 接替它的新文件公布",
        right: "until = 2026-07-14   # 旧文件\n\nat = 2026-06-10   # 接替它的新文件公布",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let Some(lead) = whole.setting.profile.reissue_lead.value else { return Vec::new() };
    let asked = |it: &Succession<'_>| asked_since_evaluations(it, whole.setting) && it.gap().is_none();
    successions(whole).filter(asked).filter_map(|it| told(&it, lead)).collect()
}

fn told(it: &Succession<'_>, lead: u16) -> Option<Finding> {
    let last = it.term.filter(|term| term.latest != Date::MAX)?.latest;
    let due = days_earlier(last, lead);
    let (at, published, _) = it.new.document.publication()?;
    let published = published.date.known()?;
    if published.range().earliest <= due {
        return None;
    }
    Some(
        Finding::compliance(RULE.code, it.new.path(), it.new.span(Table::event(at), "at"))
            .text("other", it.old.document.id.as_str())
            .day("last", last)
            .day("due", due)
            .text("published", published.to_string())
            .number("lead", i64::from(lead)),
    )
}
