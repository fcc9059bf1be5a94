//! A document with a term is evaluated before the term ends.

use super::span_of_term;
use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::document::days_between;
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::{ObligationState, What};
use crate::setting::Confidence;

/// The evaluation before the end of the term is not overdue, and soon due ones are told.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("evaluation-due"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited(
            "《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条",
            Confidence::TextSeenQuoted,
            "广东省",
        ),
        numbers: &["evaluation-lead", "evaluation-notice", "evaluation-since", "evaluated-kinds"],
        wrong: "until = 2026-07-14   # 2026-03-01 仍没有评估",
        right: "[[event]]\ntype = \"evaluated\"\ndate = 2026-01-10\nconclusion = \"extend\"\nrecord = \"records/evaluation-2026.md\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let owed = on.standing.obligations.iter().filter(|it| it.what == What::Evaluate && it.since.is_none());
    owed.filter(|it| it.state != ObligationState::Open)
        .map(|it| {
            Finding::compliance(RULE.code, on.record.path(), span_of_term(on))
                .day("last", it.anchor)
                .day("due", it.due)
                .term("state", format!("state-{}", it.state.as_str()))
                .number("days", days_between(it.due, on.day).abs())
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Arg;
    use crate::lifecycle;
    use crate::register::tests::record;
    use crate::setting::Setting;

    /// What is told on a day of a document that is valid until 2026-07-14, evaluated or not.
    fn told(day: &str, more: &str) -> Vec<Finding> {
        let text = format!(
            "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\nterm = \"5 years\"\n\
             [[event]]\ntype = \"published\"\nat = 2021-06-18\n{more}"
        );
        let (record, setting) = (record("sample", &text), Setting::for_tests());
        let day = day.parse().expect("a day");
        let standing = lifecycle::standing(&record.document, &setting, day);
        run(&OnDay { record: &record, standing: &standing, day, setting: &setting })
    }

    #[test]
    fn an_evaluation_is_told_thirty_days_before_it_is_due_and_afterwards() {
        assert_eq!(told("2025-12-14", ""), [], "the window is open, and there is time");
        for (day, state, days) in [("2025-12-15", "due", 30), ("2026-01-14", "due", 0), ("2026-01-15", "overdue", 1)] {
            let told = told(day, "");
            assert_eq!(told.len(), 1, "{day}");
            assert_eq!(told[0].args["state"], Arg::Term(format!("state-{state}")), "{day}");
            assert_eq!(told[0].args["days"], Arg::Number(days), "{day}");
        }
    }

    #[test]
    fn the_decision_that_is_due_after_an_evaluation_is_no_evaluation() {
        let evaluated =
            "[[event]]\ntype = \"evaluated\"\ndate = 2026-01-10\nconclusion = \"extend\"\nrecord = \"records/e.md\"\n";
        assert_eq!(told("2026-07-14", evaluated), []);
    }
}
