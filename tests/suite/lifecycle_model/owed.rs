//! What an office owes a document, on the numbers of 广东: publication, filing, interpretation, evaluation, a decision.

use guiju::document::{Act, Conclusion, Disclosure, Document, Event, Fact, FilePath, Kind, Length};
use guiju::lifecycle::{Standing, standing};
use guiju::setting::Setting;

use super::examples::{day, five_years, issued, published};
use super::made::{Told, document, event};

fn on(document: &Document, date: &str) -> Standing {
    standing(document, &Setting::for_tests(), day(date))
}

/// Each duty on one line: its name, its window, where it stands.
fn lines(standing: &Standing) -> Vec<String> {
    let line = |it: &guiju::lifecycle::Obligation| format!("{} {}..{} {}", it.id(), it.opens, it.due, it.state.as_str());
    standing.obligations.iter().map(line).collect()
}

#[track_caller]
fn assert_owed(document: &Document, date: &str, expected: &[&str]) {
    assert_eq!(lines(&on(document, date)), expected, "owed on {date}");
}

/// A document of 2021 that nobody need file, interpreted at once; until 2026-07-14.
fn kept(more: impl IntoIterator<Item = Event>) -> Document {
    five_years([event("interpreted", "2021-07-02")].into_iter().chain(more))
}

/// The same without a last day.
fn without_a_term(commencement: &str, more: impl IntoIterator<Item = Event>) -> Document {
    let begin = [issued("2015-06-01", commencement), published("2015-06-01")];
    document(begin.into_iter().chain(more))
}

fn evaluated(date: &str, conclusion: Conclusion) -> Event {
    event("evaluated", date).put(|it| {
        if let Act::Evaluated(evaluation) = &mut it.act {
            evaluation.conclusion = Fact::Is(conclusion);
            evaluation.record = FilePath::parse("records/evaluation.md");
        }
    })
}

const EVALUATE_OPEN: &str = "evaluate@2026-07-14 2025-07-14..2026-01-14 open";
const EVALUATE_DUE: &str = "evaluate@2026-07-14 2025-07-14..2026-01-14 due";
const EVALUATE_OVERDUE: &str = "evaluate@2026-07-14 2025-07-14..2026-01-14 overdue";
const DECIDE_OPEN: &str = "decide@2026-07-14 2026-01-14..2026-07-14 open";
const DECIDE_DUE: &str = "decide@2026-07-14 2026-01-14..2026-07-14 due";

#[test]
fn before_the_last_day_an_evaluation_is_owed_and_then_a_decision() {
    let it = kept([]);
    assert_owed(&it, "2021-07-15", &[]);
    assert_owed(&it, "2025-07-13", &[]);
    assert_owed(&it, "2025-07-14", &[EVALUATE_OPEN]);
    assert_owed(&it, "2025-12-14", &[EVALUATE_OPEN]);
    assert_owed(&it, "2025-12-15", &[EVALUATE_DUE]);
    assert_owed(&it, "2026-01-13", &[EVALUATE_DUE]);
    assert_owed(&it, "2026-01-14", &[EVALUATE_DUE, DECIDE_OPEN]);
    assert_owed(&it, "2026-01-15", &[EVALUATE_OVERDUE, DECIDE_OPEN]);
    assert_owed(&it, "2026-06-13", &[EVALUATE_OVERDUE, DECIDE_OPEN]);
    assert_owed(&it, "2026-06-14", &[EVALUATE_OVERDUE, DECIDE_DUE]);
    assert_owed(&it, "2026-07-14", &[EVALUATE_OVERDUE, DECIDE_DUE]);
    assert_owed(&it, "2026-07-15", &[]);
}

#[test]
fn a_stopped_document_is_evaluated_all_the_same() {
    assert_owed(&kept([event("suspended", "2025-01-01")]), "2025-08-01", &[EVALUATE_OPEN]);
}

#[test]
fn an_evaluation_counts_from_the_first_day_of_its_window() {
    for date in ["2025-07-14", "2025-10-10", "2026-03-01"] {
        assert_owed(&kept([evaluated(date, Conclusion::Extend)]), "2026-03-01", &[DECIDE_OPEN]);
    }
    for date in ["2022-07-14", "2025-07-13", "2025-07"] {
        assert_owed(&kept([evaluated(date, Conclusion::Extend)]), "2026-03-01", &[EVALUATE_OVERDUE, DECIDE_OPEN]);
    }
}

#[test]
fn an_evaluation_to_come_discharges_nothing_yet() {
    let it = kept([evaluated("2025-09-01", Conclusion::Continue)]);
    assert_owed(&it, "2025-08-31", &[EVALUATE_OPEN]);
    assert_owed(&it, "2025-09-01", &[]);
    assert_owed(&kept([evaluated("2025-09", Conclusion::Continue)]), "2025-09-29", &[EVALUATE_OPEN]);
    assert_owed(&kept([evaluated("2025-09", Conclusion::Continue)]), "2025-09-30", &[]);
}

#[test]
fn an_evaluation_without_a_report_or_a_conclusion_discharges_nothing() {
    let lacking = |take: fn(&mut guiju::document::Evaluation)| {
        evaluated("2025-10-10", Conclusion::Extend).put(|it| {
            if let Act::Evaluated(evaluation) = &mut it.act {
                take(evaluation);
            }
        })
    };
    for event in [lacking(|it| it.record = None), lacking(|it| it.conclusion = Fact::Unknown)] {
        assert_owed(&kept([event]), "2025-11-01", &[EVALUATE_OPEN]);
    }
}

#[test]
fn whoever_concludes_that_it_lapses_has_decided() {
    assert_owed(&kept([evaluated("2025-10-10", Conclusion::Lapse)]), "2026-03-01", &[]);
    let later = kept([evaluated("2025-10-10", Conclusion::Lapse), evaluated("2026-02-01", Conclusion::Amend)]);
    assert_owed(&later, "2026-03-01", &[DECIDE_OPEN]);
}

#[test]
fn an_announced_ending_is_a_decision_and_a_partial_repeal_is_none() {
    let with = |more| kept([evaluated("2025-10-10", Conclusion::Repeal), more]);
    for word in ["repealed", "lapsed", "annulled"] {
        assert_owed(&with(event(word, "2026-03-01").effective("2026-05-01")), "2026-03-01", &[]);
        assert_owed(&with(event(word, "2026-03-01").effective("2026-05-01")), "2026-02-28", &[DECIDE_OPEN]);
    }
    let in_part = with(event("repealed", "2026-03-01").effective("2026-05-01").articles(&["第三条"]));
    assert_owed(&in_part, "2026-03-01", &[DECIDE_OPEN]);
    assert_owed(&with(event("suspended", "2026-03-01")), "2026-03-01", &[DECIDE_OPEN]);
}

#[test]
fn a_new_last_day_asks_for_a_new_evaluation() {
    // The evaluation lies in the window of the new day too, but it was made for the former.
    let it = kept([evaluated("2026-01-10", Conclusion::Extend), event("extended", "2026-05-01").until("2026-12-31")]);
    assert_owed(&it, "2026-04-30", &[DECIDE_OPEN]);
    assert_owed(&it, "2026-05-01", &["evaluate@2026-12-31 2025-12-30..2026-06-30 open"]);
}

#[test]
fn a_last_day_before_evaluations_were_asked_for_needs_a_decision_only() {
    // 粤府令第277号 holds from 2020-08-01; the evaluation would have been due half a year before the last day.
    let ends = |until| document([issued("2016-01-01", "2016-01-01").until(until), published("2016-01-01")]);
    assert_owed(&ends("2021-01-31"), "2020-12-01", &["decide@2021-01-31 2020-07-31..2021-01-31 open"]);
    assert_owed(
        &ends("2021-02-01"),
        "2020-12-01",
        &["evaluate@2021-02-01 2020-02-01..2020-08-01 overdue", "decide@2021-02-01 2020-08-01..2021-02-01 open"],
    );
}

#[test]
fn a_last_day_that_is_not_known_to_the_day_calls_for_nothing() {
    let it = document([
        issued("2021-07-01", "2021-07-15").until("2026-07"),
        published("2021-07-01"),
        event("interpreted", "2021-07-02"),
    ]);
    assert_owed(&it, "2026-03-01", &[]);
}

#[test]
fn without_a_term_an_evaluation_is_owed_every_five_years() {
    let it = without_a_term("2021-01-01", []);
    assert_owed(&it, "2025-06-30", &[]);
    assert_owed(&it, "2025-07-01", &["evaluate@2026-01-01 2025-07-01..2026-01-01 open"]);
    assert_owed(&it, "2026-01-01", &["evaluate@2026-01-01 2025-07-01..2026-01-01 due"]);
    assert_owed(&it, "2026-01-02", &["evaluate@2026-01-01 2025-07-01..2026-01-01 overdue"]);
    assert_eq!(on(&it, "2026-01-01").obligations[0].since, Some(day("2021-01-01")));
}

#[test]
fn the_interval_begins_no_earlier_than_the_duty_and_anew_with_each_evaluation() {
    let old = without_a_term("2015-07-01", []);
    assert_owed(&old, "2025-07-01", &["evaluate@2025-08-01 2025-02-01..2025-08-01 open"]);
    let seen =
        without_a_term("2015-07-01", [evaluated("2022-06", Conclusion::Continue), evaluated("2023-03-01", Conclusion::Amend)]);
    assert_owed(&seen, "2023-02-28", &[]);
    assert_owed(&seen, "2027-08-31", &[]);
    assert_owed(&seen, "2028-01-01", &["evaluate@2028-03-01 2027-09-01..2028-03-01 open"]);
    let vague = without_a_term("2015-07-01", [evaluated("2022-06", Conclusion::Continue)]);
    assert_owed(&vague, "2027-01-01", &["evaluate@2027-06-30 2026-12-30..2027-06-30 open"]);
}

#[test]
fn nobody_is_asked_to_evaluate_again_on_the_day_of_the_evaluation() {
    let mut setting = Setting::for_tests();
    setting.profile.evaluation_interval.value = Length::months(3).expect("a length");
    let it = without_a_term("2015-07-01", [evaluated("2023-03-01", Conclusion::Continue)]);
    let owed = |date| lines(&standing(&it, &setting, day(date)));
    assert_eq!(owed("2023-03-01"), [""; 0]);
    assert_eq!(owed("2023-03-02"), ["evaluate@2023-06-01 2023-03-02..2023-06-01 open"]);
}

#[test]
fn without_a_day_of_commencement_nobody_can_say_since_when_five_years_run() {
    assert_owed(&without_a_term("unknown", []), "2026-01-01", &[]);
    assert_owed(&without_a_term("2021", []), "2025-12-31", &["evaluate@2026-01-01 2025-07-01..2026-01-01 due"]);
}

#[test]
fn only_the_kinds_that_are_evaluated_are() {
    for (kind, owed) in [
        (Kind::DiscretionBenchmark, &["evaluate@2026-01-01 2025-07-01..2026-01-01 open"][..]),
        (Kind::Policy, &[]),
        (Kind::Rule, &[]),
    ] {
        let mut it = without_a_term("2021-01-01", []);
        it.kind = kind;
        assert_owed(&it, "2025-08-01", owed);
    }
    let mut setting = Setting::for_tests();
    setting.profile.evaluated_kinds.value.push(Kind::Rule);
    let mut rule = without_a_term("2021-01-01", []);
    rule.kind = Kind::Rule;
    assert_eq!(lines(&standing(&rule, &setting, day("2025-08-01"))), [""; 0], "第三十四条 speaks of what can lapse");
}

#[test]
fn an_issued_document_is_made_public_within_twenty_working_days() {
    // 端午节 of 2024: no office works on Monday 10 June.
    let it = document([issued("2024-06-03", "2024-08-01"), published("2024-07-20")]);
    assert_owed(&it, "2024-06-02", &[]);
    assert_owed(&it, "2024-06-03", &["publish@2024-07-02 2024-06-03..2024-07-02 due"]);
    assert_owed(&it, "2024-07-02", &["publish@2024-07-02 2024-06-03..2024-07-02 due"]);
    assert_owed(&it, "2024-07-03", &["publish@2024-07-02 2024-06-03..2024-07-02 overdue"]);
    assert!(!lines(&on(&it, "2024-07-20")).iter().any(|line| line.starts_with("publish")));
}

#[test]
fn what_need_not_be_published_is_not_owed_to_the_public() {
    let mut it = document([issued("2024-06-03", "2024-08-01")]);
    it.disclosure = Disclosure::OnRequest;
    assert_owed(&it, "2024-06-20", &[]);
}

#[test]
fn the_disclosure_regulation_asks_nothing_of_what_was_issued_before_it() {
    assert_owed(&document([issued("2019-05-14", "2019-08-01")]), "2019-06-20", &[]);
    let it = document([issued("2019-05-15", "2019-08-01")]);
    assert_owed(&it, "2019-05-20", &["publish@2019-06-13 2019-05-15..2019-06-13 due"]);
    assert_owed(&document([issued("2019-06", "2019-08-01")]), "2019-07-20", &[]);
}

#[test]
fn a_published_document_is_filed_and_interpreted() {
    let it = document([issued("2024-06-03", "2024-08-01"), published("2024-06-05")]);
    assert_owed(&it, "2024-06-04", &["publish@2024-07-02 2024-06-03..2024-07-02 due"]);
    let (interpret, file) = ("interpret@2024-06-11 2024-06-05..2024-06-11", "file@2024-07-05 2024-06-05..2024-07-05");
    assert_owed(&it, "2024-06-05", &[&format!("{interpret} due"), &format!("{file} due")]);
    assert_owed(&it, "2024-06-12", &[&format!("{interpret} overdue"), &format!("{file} due")]);
    assert_owed(&it, "2024-07-06", &[&format!("{interpret} overdue"), &format!("{file} overdue")]);
}

#[test]
fn filing_and_interpreting_discharge_from_the_day_they_are_done() {
    let begin = || [issued("2024-06-03", "2024-08-01"), published("2024-06-05")];
    let it = document(begin().into_iter().chain([event("interpreted", "2024-06-07"), event("filed", "2024-06-20")]));
    let on =
        |date| lines(&on(&it, date)).iter().map(|line| line.split('@').next().unwrap_or_default().to_owned()).collect::<Vec<_>>();
    assert_eq!(on("2024-06-06"), ["interpret", "file"]);
    assert_eq!(on("2024-06-07"), ["file"]);
    assert_eq!(on("2024-06-19"), ["file"]);
    assert_eq!(on("2024-06-20"), [""; 0]);
    let vague = document(begin().into_iter().chain([event("interpreted", "2024-06-07"), event("filed", "2024-06")]));
    assert_owed(&vague, "2024-06-29", &["file@2024-07-05 2024-06-05..2024-07-05 due"]);
    assert_owed(&vague, "2024-06-30", &[]);
}

#[test]
fn filing_is_owed_from_the_day_on_which_the_rule_surely_held() {
    // Of 江府办〔2022〕2号 only the year is known.
    let filed = |date: &str| {
        let it = document([issued(date, "2023-06-01"), published(date), event("interpreted", date)]);
        lines(&on(&it, "2023-01-10"))
    };
    assert_eq!(filed("2022-12-30"), [""; 0]);
    assert_eq!(filed("2022-12-31"), ["file@2023-01-30 2022-12-31..2023-01-30 due"]);
}

#[test]
fn a_plan_is_neither_filed_nor_interpreted() {
    let mut it = document([issued("2024-06-03", "2024-08-01"), published("2024-06-05")]);
    it.kind = Kind::Plan;
    assert_owed(&it, "2024-06-20", &[]);
    it.kind = Kind::DiscretionBenchmark;
    assert_eq!(on(&it, "2024-06-20").obligations.len(), 2);
}

#[test]
fn a_publication_on_a_vague_day_sets_no_clock_going() {
    assert_owed(&document([issued("2024-06-03", "2024-08-01"), published("2024-06")]), "2024-07-20", &[]);
}

#[test]
fn what_has_ended_owes_nothing() {
    let it = document([issued("2024-06-03", "2024-08-01"), published("2024-06-05"), event("repealed", "2024-09-01")]);
    assert_eq!(on(&it, "2024-08-31").obligations.len(), 2);
    assert_owed(&it, "2024-09-01", &[]);
}

#[test]
fn a_due_day_in_a_year_without_a_notice_is_not_guessed() {
    let it = document([issued("2026-12-20", "2027-03-01"), published("2026-12-30")]);
    let years = |date| on(&it, date).missing_years.into_iter().collect::<Vec<_>>();
    assert_eq!(years("2026-12-19"), [0; 0]);
    assert_eq!(years("2026-12-20"), [2027], "to publish");
    assert_eq!(years("2026-12-30"), [2027], "to interpret");
    assert_owed(&it, "2026-12-30", &["file@2027-01-29 2026-12-30..2027-01-29 due"]);
    let unpublished = document([issued("2026-12-20", "2027-03-01")]);
    assert_owed(&unpublished, "2027-02-01", &[]);
}
