//! What becomes of a document: decisions, extensions, re-issues, endings.

use guiju::finding::Severity::{Info, Warning};

use super::{SILENT, event, issued, sample};

/// From 2021-07-15 for five years: until 2026-07-14.
fn five_years(more: &str) -> String {
    issued("2021-06-15", "effective = 2021-07-15\nterm = \"5 years\"") + more
}

#[test]
fn a_decision_is_told_in_the_last_thirty_days_and_after_the_end() {
    let told = |day: &str| sample(&five_years("")).told_on("decision-due", day);
    assert_eq!(told("2026-06-13"), SILENT);
    assert_eq!(told("2026-06-14"), [Warning]);
    assert_eq!(told("2026-07-14"), [Warning], "the last day");
    assert_eq!(told("2026-07-15"), [Warning], "lapsed, and nobody had decided");
    assert_eq!(told("2030-01-01"), [Warning]);
}

#[test]
fn a_term_that_was_meant_to_end_is_not_told() {
    for conclusion in ["lapse", "repeal"] {
        let life = five_years(&event("evaluated", &format!("date = 2026-01-12\nconclusion = \"{conclusion}\"")));
        assert_eq!(sample(&life).told_on("decision-due", "2026-07-15"), SILENT, "{conclusion}");
    }
    let unfinished =
        five_years(&event("evaluated", "date = 2026-01-12\nconclusion = \"extend\"\nrecord = \"records/minutes.md\""));
    assert_eq!(sample(&unfinished).told_on("decision-due", "2026-07-15"), [Warning], "to be extended, and never was");
    for act in ["lapsed", "repealed", "annulled"] {
        let life = five_years(&event(act, "date = 2026-09-01"));
        assert_eq!(sample(&life).told_on("decision-due", "2026-10-01"), SILENT, "{act}");
    }
    let in_part = five_years(&event("repealed", "date = 2026-02-02\narticles = [\"第二条\"]"));
    assert_eq!(sample(&in_part).told_on("decision-due", "2026-07-15"), [Warning]);
    let extended = five_years(&event("extended", "date = 2026-06-10\nuntil = 2028-07-14"));
    assert_eq!(sample(&extended).told_on("decision-due", "2026-07-14"), SILENT);
    assert_eq!(sample(&extended).told_on("decision-due", "2028-07-15"), [Warning], "the extended term ended undecided");
    let late = five_years(&event("extended", "date = 2026-08-10\nuntil = 2028-07-14"));
    assert_eq!(sample(&late).told_on("decision-due", "2026-09-01"), SILENT, "told as an extension after the lapse");
}

#[test]
fn a_decision_is_not_asked_for_what_ended_before_evaluations_were() {
    let old = |end: &str| sample(&issued("2015-06-15", &format!("effective = 2015-07-15\nuntil = {end}")));
    assert_eq!(old("2020-07-31").told("decision-due"), SILENT);
    assert_eq!(old("2020-08-01").told("decision-due"), [Warning]);
    assert_eq!(old("\"2020\"").told("decision-due"), SILENT, "perhaps it ended before");
}

#[test]
fn the_steps_before_a_decision_are_told_one_after_the_other_and_only_for_information() {
    let step = |day: &str| {
        let found = sample(&five_years("")).findings("decision-step", day);
        assert!(found.iter().all(|finding| finding.severity == Info));
        found.first().map(|finding| format!("{:?} {:?}", finding.args["step"], finding.args["state"]))
    };
    // Until 2026-07-14: with the reviewers by 05-14, with the maker by 06-14, and from then on the decision itself is due.
    let (review, submit) = ("Term(\"decision-step-review\")", "Term(\"decision-step-submit\")");
    assert_eq!(step("2026-04-13"), None);
    assert_eq!(step("2026-04-14"), Some(format!("{review} Term(\"state-due\")")));
    assert_eq!(step("2026-05-14"), Some(format!("{review} Term(\"state-due\")")));
    assert_eq!(step("2026-05-15"), Some(format!("{submit} Term(\"state-due\")")));
    assert_eq!(step("2026-06-13"), Some(format!("{submit} Term(\"state-due\")")));
    assert_eq!(step("2026-06-14"), None, "decision-due speaks from here on");
}

#[test]
fn a_step_that_an_office_does_not_know_is_not_told_and_a_missed_one_is() {
    let profile = "[review-lead]\nvalue = \"none\"\nsource = \"本局制度\"\n[submit-lead]\nvalue = \"2 months\"\nsource = \"本局制度\"\n\
                   [due-soon-days]\nvalue = 10\nsource = \"本局制度\"\n";
    let told = |day: &str| sample(&five_years("")).with_profile(profile).findings("decision-step", day);
    assert_eq!(told("2026-05-03").len(), 0);
    assert_eq!(told("2026-05-04").len(), 1);
    assert_eq!(format!("{:?}", told("2026-06-01")[0].args["state"]), "Term(\"state-overdue\")");
    let decided = five_years(&event("extended", "date = 2026-05-01\nuntil = 2028-07-14"));
    assert_eq!(sample(&decided).with_profile(profile).told_on("decision-step", "2026-06-01"), SILENT);
}
