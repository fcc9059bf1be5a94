//! A document without a term is evaluated at least every five years.

use crate::check::rule::{Docs, OnDay, Rule, Scope, Source};
use crate::finding::{Code, Family, Finding};
use crate::lifecycle::{ObligationState, What};
use crate::register::Table;
use crate::setting::Confidence;

/// The periodic evaluation of a document without a term is not overdue.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("periodic-evaluation"),
    family: Family::Compliance,
    scope: Scope::Day(run),
    docs: Docs {
        source: Source::cited(
            "《广东省行政规范性文件管理规定》（粤府令第277号）第三十四条",
            Confidence::TextSeenQuoted,
            "广东省",
        ),
        numbers: &["evaluation-interval", "evaluation-since", "evaluated-kinds"],
        wrong: "effective = 2018-01-01   # 没有有效期，到 2026 年仍没有评估",
        right: "[[event]]\ntype = \"evaluated\"\ndate = 2022-11-30\nconclusion = \"continue\"\nrecord = \"records/evaluation-2022.md\"",
    },
};

fn run(on: &OnDay<'_>) -> Vec<Finding> {
    let years = i64::from(on.setting.profile.evaluation_interval.value.in_months() / 12);
    let owed = on.standing.obligations.iter().filter(|it| it.what == What::Evaluate && it.state == ObligationState::Overdue);
    owed.filter_map(|it| it.since.map(|since| (it, since)))
        .map(|(it, since)| {
            let issue = on.record.document.issue().map(|(at, _, _)| at);
            let span = issue.and_then(|at| on.record.span(Table::event(at), "effective"));
            Finding::compliance(RULE.code, on.record.path(), span)
                .text("since", since.to_string())
                .day("due", it.due)
                .number("years", years)
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

    /// What is told on a day of a document in force from 2021-07-15, without a term unless one is given.
    fn told(day: &str, term: &str) -> Vec<Finding> {
        let text = format!(
            "[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n{term}\
             [[event]]\ntype = \"published\"\nat = 2021-06-18\n"
        );
        let (record, setting) = (record("sample", &text), Setting::for_tests());
        let day = day.parse().expect("a day");
        let standing = lifecycle::standing(&record.document, &setting, day);
        run(&OnDay { record: &record, standing: &standing, day, setting: &setting })
    }

    #[test]
    fn five_years_may_pass_without_an_evaluation_and_no_day_more() {
        assert_eq!(told("2026-07-15", ""), []);
        let told = told("2026-07-16", "");
        assert_eq!(told.len(), 1);
        assert_eq!(told[0].args["since"], Arg::Text("2021-07-15".to_owned()));
        assert_eq!(told[0].args["years"], Arg::Number(5));
    }

    #[test]
    fn a_document_with_a_term_is_evaluated_before_it_ends_and_not_at_intervals() {
        assert_eq!(told("2027-01-16", "until = 2027-07-14\n"), []);
    }
}
