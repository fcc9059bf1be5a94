//! A document binds some time after it was made public, or says why sooner.

use super::issued_since;
use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::document::days_later;
use crate::finding::{Code, Family, Finding};
use crate::register::{Record, Table};
use crate::setting::{Confidence, Setting};

/// Between the publication and the commencement lie as many days as the profile says, or the issue gives the reason.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("effect-delay"),
    family: Family::Compliance,
    scope: Scope::Document(run),
    docs: Docs {
        source: Source::cited(
            "《规章制定程序条例》第三十二条；规范性文件依《广东省行政规范性文件管理规定》（粤府令第277号），待核实",
            Confidence::Recalled,
            "广东省",
        ),
        numbers: &["effect-delay-days", "effect-delay-kinds", "effect-delay-since"],
        wrong: "effective = 2025-03-10\n…\n[[event]]\ntype = \"published\"\nat = 2025-03-05",
        right: "effective = 2025-03-10\neffective-reason = \"汛期将至，不立即施行将有碍施行\"",
    },
};

fn run(record: &Record, setting: &Setting) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let Some(issued) = issued_since(document, profile.effect_delay_since.value) else { return Vec::new() };
    let (Some((_, _, issue)), Some((at, publication, _))) = (document.issue(), document.publication()) else { return Vec::new() };
    if issue.effective_reason.is_some() || !profile.effect_delay_kinds.value.contains(&document.kind) {
        return Vec::new();
    }
    let (Some(effective), Some(published)) = (issue.effective.is(), publication.date.known()) else { return Vec::new() };
    let (binds, public) = (effective.range(), published.range());
    let days = profile.effect_delay_days.value;
    let soon = binds.latest < days_later(public.earliest, days);
    // What binds before it is public is no question of days.
    if !soon || binds.latest < public.earliest {
        return Vec::new();
    }
    let mut finding = Finding::compliance(RULE.code, record.path(), record.span(Table::event(issued.at), "effective"))
        .text("published", published.to_string())
        .number("days", i64::from(days))
        .day("first", days_later(public.earliest, days));
    if let Some(span) = record.span(Table::event(at), "at") {
        finding = finding.related(record.path(), span);
    }
    vec![finding]
}
