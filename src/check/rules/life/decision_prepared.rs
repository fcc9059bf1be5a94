//! The steps inside the house that come before the decision.

use super::span_of_term;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::{days_between, days_earlier, months_earlier};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::{ObligationState, What};
use crate::setting::Confidence;

/// The report to the legal reviewers and the submission to the maker are told before they are due; the latest of the two.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("decision-step"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited("徐府办发〔2012〕14号", Confidence::TextSeen, "上海市"),
        numbers: &["review-lead", "submit-lead", "due-soon-days"],
        wrong: "until = 2026-07-14   # 2026-05-01 仍没有报送评估报告",
        right: "[[event]]\ntype = \"extended\"\ndate = 2026-06-10\ninstrument = \"extension-notice-2026\"\nuntil = 2031-07-14",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let profile = &on.setting.profile;
    // Where the decision itself is due, that is told, and no step before it.
    let owed = on.standing.obligations.iter().find(|it| it.what == What::Decide && it.state == ObligationState::Open);
    let Some(end) = owed.map(|it| it.due) else { return Vec::new() };
    let steps = [("decision-step-review", profile.review_lead.value), ("decision-step-submit", profile.submit_lead.value)];
    let begun = steps
        .into_iter()
        .filter_map(|(step, lead)| Some((months_earlier(end, lead?.in_months()), step)))
        .filter(|(due, _)| on.day >= days_earlier(*due, profile.due_soon_days.value));
    let Some((due, step)) = begun.max_by_key(|(due, _)| *due) else { return Vec::new() };
    let state = if on.day > due { ObligationState::Overdue } else { ObligationState::Due };
    vec![
        Finding::compliance(RULE.code, on.record.path(), span_of_term(on))
            .as_info()
            .term("step", step)
            .term("state", format!("state-{}", state.as_str()))
            .number("days", days_between(on.day, due).abs())
            .day("due", due)
            .day("last", end),
    ]
}
