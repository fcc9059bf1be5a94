//! A document that takes another's place binds from the day on which the other ends.

use super::{Succession, asked_since_evaluations, successions};
use crate::check::rule::{Docs, Rule, Scope, Source, Whole};
use crate::document::days_between;
use crate::finding::{Code, Family, Finding};
use crate::register::Table;
use crate::setting::Confidence;

/// Between the last day of the old document and the first of the new there is no day on which neither binds.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("reissue-gap"),
    family: Family::Compliance,
    scope: Scope::Register(run),
    docs: Docs {
        source: Source::cited(
            "由有效期届满自动失效推断（《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条）",
            Confidence::Inferred,
            "广东省",
        ),
        numbers: &["evaluation-since"],
        wrong: "until = 2026-07-14   # 旧文件\n\neffective = 2026-09-01   # 接替它的新文件，中间四十八天没有依据",
        right: "until = 2026-07-14   # 旧文件\n\neffective = 2026-07-15   # 接替它的新文件",
    },
};

fn run(whole: &Whole<'_>) -> Vec<Finding> {
    let asked = |it: &Succession<'_>| asked_since_evaluations(it, whole.setting);
    successions(whole).filter(asked).filter_map(|it| told(&it)).collect()
}

fn told(it: &Succession<'_>) -> Option<Finding> {
    let (last, first) = it.gap()?;
    let (at, _, _) = it.new.document.issue()?;
    let mut finding = Finding::compliance(RULE.code, it.new.path(), it.new.span(Table::event(at), "effective"))
        .text("other", it.old.document.id.as_str())
        .day("last", last)
        .day("first", first)
        .number("days", days_between(last, first) - 1);
    if let Some(span) = it.old.span(Table::event(it.at), "type") {
        finding = finding.related(it.old.path(), span);
    }
    Some(finding)
}
