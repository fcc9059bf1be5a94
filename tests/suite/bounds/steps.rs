//! The steps before and after the issue, where only one of several facts is out of line.

use guiju::finding::Severity::{Error, Info, Warning};

use super::{SILENT, event, issued, sample};

const LEGAL: &str = "conclusion = \"合法\"";
const ISSUED: &str = "effective = 2025-05-01\nterm = \"5 years\"";

/// A step on a day, with what else it says.
fn step(kind: &str, day: &str, more: &str) -> String {
    event(kind, &format!("date = {day}\n{more}"))
}

/// A review for fair competition that allowed an exception.
fn excepted(day: &str) -> String {
    step("fair-competition-reviewed", day, "conclusion = \"适用例外规定\"\nexception = \"第十二条第二项\"")
}

#[test]
fn each_step_is_a_duty_from_its_own_day_on() {
    // Legality reviews and deliberations since 2018-05-16, reviews for fair competition since 2024-08-01.
    let order = |first: String, second: String| {
        sample(&(first + &second + &issued("2024-07-31", "effective = 2024-09-01"))).told("gates-in-order")
    };
    let (legal, deliberated) =
        (step("legality-reviewed", "2024-07-11", LEGAL), step("deliberated", "2024-07-10", "by = \"局务会议\""));
    assert_eq!(order(deliberated, legal.clone()), [Warning]);
    let competition = step("fair-competition-reviewed", "2024-07-12", "conclusion = \"不影响公平竞争\"");
    assert_eq!(order(legal, competition), SILENT, "not asked for yet");

    let endless =
        |day: &str| sample(&(excepted("2024-07-10") + &issued(day, "effective = 2024-10-01"))).told("exception-without-end");
    assert_eq!(endless("2024-07-31"), SILENT);
    assert_eq!(endless("2024-08-01"), [Warning]);

    let alone = |deliberated: &str, issue: &str| {
        sample(&(step("deliberated", deliberated, "by = \"局长\"") + &issued(issue, "effective = 2019-09-01")))
            .told("deliberation-body")
    };
    assert_eq!(alone("2018-05-15", "2018-06-15"), SILENT);
    assert_eq!(alone("2018-05-16", "2018-06-15"), [Info]);

    let inconclusive = |kind: &str, day: &str, issue: &str| {
        sample(&(step(kind, day, "") + &issued(issue, "effective = 2024-10-01"))).told("gate-inconclusive")
    };
    assert_eq!(inconclusive("legality-reviewed", "2018-05-15", "2018-06-15"), SILENT);
    assert_eq!(inconclusive("legality-reviewed", "2018-05-16", "2018-06-15"), [Warning]);
    assert_eq!(inconclusive("fair-competition-reviewed", "2024-07-31", "2024-08-15"), SILENT);
    assert_eq!(inconclusive("fair-competition-reviewed", "2024-08-01", "2024-08-15"), [Warning]);
}

#[test]
fn a_review_that_was_needless_comes_before_nothing() {
    let order = |day: &str, more: &str| {
        let steps = step("legality-reviewed", "2025-02-10", LEGAL) + &step("fair-competition-reviewed", day, more);
        sample(&(steps + &issued("2025-03-03", ISSUED))).told("gates-in-order")
    };
    assert_eq!(order("2025-02-11", "conclusion = \"不影响公平竞争\""), [Info]);
    assert_eq!(order("2025-02-11", "not-applicable = \"不涉及经营者经济活动\""), SILENT);
    let needless = step("deliberated", "2025-02-10", "by = \"局务会议\"")
        + &step("legality-reviewed", "2025-02-11", "not-applicable = \"依规定免于审核\"");
    assert_eq!(
        sample(&(needless + &issued("2025-03-03", ISSUED))).told("gates-in-order"),
        [Warning],
        "that the legality review is needless is said before, too"
    );
}

#[test]
fn only_the_legality_review_answers_a_submission() {
    let steps = step("submitted", "2025-02-10", "")
        + &step("fair-competition-reviewed", "2025-02-11", "conclusion = \"不影响公平竞争\"")
        + &step("legality-reviewed", "2025-02-13", LEGAL);
    let life = steps + &issued("2025-03-03", ISSUED);
    let found = sample(&life).findings("review-length", crate::harness::TODAY);
    assert_eq!(found.len(), 1);
    assert_eq!(format!("{:?}", found[0].args["days"]), "Number(3)");
}

#[test]
fn a_review_recorded_before_the_issue_is_there_whatever_its_day() {
    let life = step("legality-reviewed", "2025-03-10", LEGAL) + &issued("2025-03-03", ISSUED);
    let missing = sample(&life).findings("gate-missing", crate::harness::TODAY);
    let gates: Vec<String> = missing.iter().map(|it| format!("{:?}", it.args["gate"])).collect();
    assert_eq!(gates.len(), 2, "{gates:?}");
    assert!(!gates.iter().any(|gate| gate.contains("legality")), "told as days in disorder, and not as missing: {gates:?}");
    assert_eq!(sample(&life).told("days-in-order"), [Error, Error], "the issue and the publication before the review");
}

#[test]
fn a_filing_is_counted_from_a_publication_that_can_be_true() {
    let late = |published: &str| {
        let life = event("issued", &format!("date = 2025-03-03\n{ISSUED}"))
            + &event("published", &format!("at = {published}"))
            + &event("filed", "date = 2025-05-06");
        sample(&life).told("filing-late")
    };
    assert_eq!(late("2025-03-03"), [Warning], "published on the day of the issue");
    assert_eq!(late("2025-03-02"), SILENT, "told as days in disorder");
}
