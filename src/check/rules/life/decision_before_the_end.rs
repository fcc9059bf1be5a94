//! Somebody decides what becomes of a document before its term ends.

use super::span_of_term;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::{Act, Conclusion, Event, days_between};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::{CauseKind, ObligationState, What};
use crate::setting::Confidence;

/// A decision that is soon due is told, and a term that ended with none.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("decision-due"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited(
            "由《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条推断：评估为的是作出决定",
            Confidence::Inferred,
            "广东省",
        ),
        numbers: &["decision-lead", "due-soon-days", "evaluation-since", "evaluated-kinds"],
        wrong: "until = 2026-07-14   # 到期时没有评估结论，也没有续期、修订或废止",
        right: "[[event]]\ntype = \"evaluated\"\ndate = 2026-01-10\nconclusion = \"lapse\"\nreason = \"任务已完成，到期不再执行\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let owed = on.standing.obligations.iter().find(|it| it.what == What::Decide && it.state != ObligationState::Open);
    let told = |end| Finding::compliance(RULE.code, on.record.path(), span_of_term(on)).day("last", end);
    if let Some(owed) = owed {
        let days = days_between(on.day, owed.due).abs();
        return vec![told(owed.due).term("state", format!("state-{}", owed.state.as_str())).number("days", days)];
    }
    ended_undecided(on).map(|end| told(end).term("state", "status-lapsed")).into_iter().collect()
}

/// The last valid day of a term that ended since evaluations are asked for, and with nobody having decided that it should.
fn ended_undecided(on: &OnDay<'_>) -> Option<crate::document::Date> {
    let (document, profile) = (&on.record.document, &on.setting.profile);
    let end = on.standing.until.filter(|_| on.standing.cause.kind == CauseKind::TermEnded)?;
    let asked = profile.evaluated_kinds.value.contains(&document.kind) && end >= profile.evaluation_since.value.range().latest;
    let set_by = on.standing.term_event?;
    let decided = document.events.iter().enumerate().any(|(at, event)| decides(event, at > set_by));
    (asked && !decided).then_some(end)
}

/// Whether an event decides what becomes of the document; `later` says whether it stands after the one that set the term.
///
/// A conclusion to go on decides nothing by itself: the act has to follow. One that came too late is told where it stands.
fn decides(event: &Event, later: bool) -> bool {
    match &event.act {
        Act::Repealed(it) => it.articles.is_empty(),
        Act::Lapsed(_) | Act::Annulled(_) => true,
        Act::Extended(_) => later,
        Act::Confirmed(it) => later && it.until.is_some(),
        Act::Amended(it) | Act::Revised(it) => later && !it.term.is_silent(),
        Act::Evaluated(it) => later && matches!(it.conclusion.is(), Some(Conclusion::Lapse | Conclusion::Repeal)),
        _ => false,
    }
}
