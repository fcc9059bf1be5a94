//! What becomes of a document: decisions, extensions, endings, and what it rests on.

use guiju::finding::Severity::{Info, Warning};

use super::{Files, SILENT, entitled, event, five_years, issued, sample};
use crate::harness::TODAY;

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
fn an_act_with_an_end_that_came_too_late_is_told_as_late_and_one_without_is_no_decision() {
    let on_that_day = |act: &str, keys: &str| {
        sample(&five_years(&event(act, &format!("date = 2026-08-10\n{keys}")))).told_on("decision-due", "2026-09-01")
    };
    for act in ["confirmed", "amended", "revised"] {
        assert_eq!(on_that_day(act, "until = 2028-07-14"), SILENT, "{act}");
        assert_eq!(on_that_day(act, ""), [Warning], "{act}, and said nothing of the end");
    }
}

#[test]
fn what_was_decided_of_a_former_end_decides_nothing_of_the_present_one() {
    let extended = event("extended", "date = 2026-06-10\nuntil = 2028-07-14");
    for (act, keys) in [
        ("evaluated", "date = 2026-01-12\nconclusion = \"lapse\""),
        ("confirmed", "date = 2026-01-12\nuntil = 2026-12-31"),
        ("amended", "date = 2026-01-12\nterm = \"5 years\""),
        ("extended", "date = 2026-01-12\nuntil = 2026-12-31"),
    ] {
        let last = if act == "amended" { "until = 2033-07-14" } else { "until = 2028-07-14" };
        let life = five_years(&(event(act, keys) + &extended.replace("until = 2028-07-14", last)));
        assert_eq!(sample(&life).told_on("decision-due", "2034-01-01"), [Warning], "{act} before the extension");
    }
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

#[test]
fn an_extension_names_what_can_be_looked_up() {
    let code = "extension-instrument";
    let by = |instrument: &str| {
        sample(&five_years(&event("extended", &format!("date = 2026-06-10\nuntil = 2028-07-14\n{instrument}"))))
    };
    let told = |instrument: &str| by(instrument).told(code);
    assert_eq!(told(""), [Warning]);
    assert_eq!(told("instrument = { title = \"通知\", number = \"示城管〔2026〕4号\", date = 2026-06-10 }"), SILENT);
    assert_eq!(told("instrument = { title = \"通知\", date = 2026-06-10 }"), [Warning], "no number");
    assert_eq!(told("instrument = { title = \"通知\", number = \"none\", date = 2026-06-10 }"), [Warning], "no number");
    assert_eq!(told("instrument = { title = \"通知\", number = \"示城管〔2026〕4号\" }"), [Warning], "no day");
    assert_eq!(
        told("instrument = { title = \"通知\", number = \"unknown\", date = \"unknown\" }"),
        SILENT,
        "there, and not looked up"
    );
    assert_eq!(told("instrument = { title = \"通知\", number = \"unknown\", date = 2026-06-11 }"), [Warning], "it came later");
    assert_eq!(
        told("instrument = { title = \"通知\", number = \"unknown\", date = \"2026-06\" }"),
        SILENT,
        "perhaps of that day"
    );
    let kept = |issue: &str| {
        by("instrument = \"notice\"").and_document("notice", "关于延长有效期的通知", "instrument", issue).told(code)
    };
    assert_eq!(kept(&issued("2026-06-10", "number = \"示城管〔2026〕4号\"")), SILENT);
    assert_eq!(kept(&issued("2026-06-10", "")), [Warning], "no number");
    assert_eq!(kept(&issued("2026-06-11", "number = \"示城管〔2026〕4号\"")), [Warning], "it came later");
    assert_eq!(kept(&event("drafted", "date = 2026-06-01")), [Warning], "a draft extends nothing");
}

#[test]
fn an_extension_by_five_years_is_within_the_cap_and_a_longer_one_is_not() {
    let told = |keys: &str| sample(&five_years(&event("extended", &format!("date = 2026-06-10\n{keys}")))).told("extension-cap");
    assert_eq!(told("term = \"5 years\""), SILENT);
    assert_eq!(told("term = \"61 months\""), [Warning]);
    assert_eq!(told("until = 2031-07-14"), SILENT);
    assert_eq!(told("until = 2031-07-15"), SILENT, "by the other way to count");
    assert_eq!(told("until = 2031-07-16"), [Warning]);
    assert_eq!(told("until = \"2031\""), SILENT, "it may be within");
    assert_eq!(told("until = \"unknown\""), SILENT);
    let ended = event("extended", "date = 2026-06-10\nterm = \"10 years\"") + &event("repealed", "date = 2026-09-01");
    assert_eq!(sample(&five_years(&ended)).told("extension-cap"), SILENT, "no longer of any use");
    let confirmed = five_years(&event("confirmed", "date = 2025-06-10\nuntil = 2032-12-31"));
    assert_eq!(sample(&confirmed).told("extension-cap"), [Warning], "an extension by another name");
    let confirmed = event("confirmed", "date = 2025-06-10") + &event("extended", "date = 2026-06-10\nterm = \"1 year\"");
    assert_eq!(sample(&five_years(&confirmed)).told("extension-cap"), SILENT, "what names no day extends nothing");
    let policy = "[extension-cap]\nvalue = \"none\"\nsource = \"本市规定\"\n";
    let long = five_years(&event("extended", "date = 2026-06-10\nterm = \"20 years\""));
    assert_eq!(sample(&long).with_profile(policy).told("extension-cap"), SILENT);
}

#[test]
fn a_second_extension_is_told_unless_a_revision_began_the_term_anew() {
    let first = event("extended", "date = 2024-06-10\nterm = \"1 year\"");
    let second = event("extended", "date = 2024-09-10\nterm = \"1 year\"");
    let told = |life: &str| sample(&five_years(life)).told("extension-cap");
    assert_eq!(told(&first), SILENT);
    assert_eq!(told(&format!("{first}{second}")), [Warning]);
    let anew = event("revised", "date = 2024-07-10\nterm = \"3 years\"");
    assert_eq!(told(&format!("{first}{anew}{second}")), SILENT);
    let amended = event("amended", "date = 2024-07-10");
    assert_eq!(told(&format!("{first}{amended}{second}")), [Warning]);
    let twice = "[extensions-max]\nvalue = 2\nsource = \"本市规定\"\n";
    assert_eq!(sample(&five_years(&format!("{first}{second}"))).with_profile(twice).told("extension-cap"), SILENT);
}

#[test]
fn an_ending_says_by_what_and_when() {
    let told = |act: &str, keys: &str| sample(&five_years(&event(act, keys))).told("ending-instrument");
    for act in ["repealed", "lapsed", "annulled"] {
        assert_eq!(told(act, "date = 2024-06-10"), [Warning], "{act}");
        assert_eq!(told(act, "date = 2024-06-10\ninstrument = { title = \"关于废止的决定\" }"), SILENT, "{act}");
        assert_eq!(told(act, "date = \"unknown\"\ninstrument = { title = \"关于废止的决定\" }"), [Warning], "{act}");
        assert_eq!(
            told(act, "date = \"2024\"\ninstrument = { title = \"关于废止的决定\" }"),
            SILENT,
            "{act}: as exact as it is known"
        );
        let effective = "date = \"unknown\"\neffective = 2024-07-01\ninstrument = { title = \"关于废止的决定\" }";
        assert_eq!(told(act, effective), SILENT, "{act}: the day that counts is known");
    }
    assert_eq!(told("repealed", "date = 2024-06-10\narticles = [\"第二条\"]"), [Warning], "in part too");
    assert_eq!(told("repealed", "date = 2024-06-10\nby-omission = true"), SILENT, "no catalogue named it, which is the ground");
}

const LAW: &str = "title = \"路灯条例\"\nissuer = \"示例机关\"\nchecked-on = 2026-11-20\n";

/// The sample, issued on 2021-06-15 and resting on a law.
fn rests_on(basis: &str, law: &str, more: &str) -> Files {
    let rest = format!(
        "[[basis]]\nlaw = \"lamps\"\n{basis}\n{}",
        five_years(&(event("extended", "date = 2026-01-05\nuntil = 2028-07-14") + more))
    );
    sample(&rest).and("laws/lamps.toml", &format!("{LAW}{law}\n"))
}

#[test]
fn a_newer_text_of_the_law_is_told_until_somebody_looks_again() {
    let code = "basis-changed";
    let revised = "versions = [{ from = 2015-01-01 }, { from = 2025-05-01, note = \"修订\" }]";
    let on = |day: &str| rests_on("as-of = 2015-01-01", revised, "").told_on(code, day);
    assert_eq!(on("2025-04-30"), SILENT, "not in force yet");
    assert_eq!(on("2025-05-01"), [Warning]);
    for review in ["evaluated", "confirmed", "amended", "revised"] {
        let keys = |day: &str| {
            if review == "evaluated" { format!("date = {day}\nconclusion = \"continue\"") } else { format!("date = {day}") }
        };
        let reviewed = |day: &str| rests_on("as-of = 2015-01-01", revised, &event(review, &keys(day))).told(code);
        assert_eq!(reviewed("2025-05-01"), SILENT, "{review} on the very day");
        assert_eq!(reviewed("2025-04-30"), [Warning], "{review} before it");
        assert_eq!(reviewed("\"2025\""), SILENT, "{review}, perhaps after it");
    }
    let later = event("evaluated", "date = 2026-08-03\nconclusion = \"continue\"");
    assert_eq!(rests_on("as-of = 2015-01-01", revised, &later).told_on(code, "2026-08-02"), [Warning], "not looked at yet");
    let filed = event("filed", "date = 2026-08-03");
    assert_eq!(rests_on("as-of = 2015-01-01", revised, &filed).told(code), [Warning], "filing is no review");
}

#[test]
fn the_text_relied_on_is_the_one_stated_or_that_of_the_issue() {
    let told = |basis: &str, from: &str| {
        rests_on(basis, &format!("versions = [{{ from = 2015-01-01 }}, {{ from = {from} }}]"), "").told("basis-changed")
    };
    assert_eq!(told("", "2021-06-15"), SILENT, "in force on the day of issue");
    assert_eq!(told("", "2021-06-16"), [Warning]);
    assert_eq!(told("as-of = \"unknown\"", "2021-06-16"), [Warning]);
    assert_eq!(told("as-of = 2022-01-01", "2021-06-16"), SILENT, "it rests on the new text");
    assert_eq!(told("as-of = 2015-01-01", "2018-03-01"), [Warning], "it was drafted from an old text");
    assert_eq!(told("as-of = \"2021\"", "2021-06-16"), SILENT, "perhaps it rests on the new text");
    assert_eq!(told("", "\"2021\""), SILENT, "perhaps in force on the day of issue");
    assert_eq!(told("", "\"unknown\""), SILENT);
    assert_eq!(told("", "2027-01-01"), SILENT, "still to come");
}

#[test]
fn a_law_that_ended_is_told_before_a_new_text_of_it() {
    let law = "versions = [{ from = 2015-01-01 }, { from = 2025-05-01 }]\nended = { date = 2024-03-01, by = \"另一条例\" }";
    let found = rests_on("", law, "").findings("basis-changed", TODAY);
    assert_eq!(found.len(), 1);
    let args = format!("{:?}", found[0].args);
    assert!(args.contains("basis-ended") && args.contains("另一条例") && args.contains("2024-03-01"), "{args}");
    let ended =
        |date: &str| rests_on("", &format!("versions = [{{ from = 2015-01-01 }}]\nended = {date}"), "").told("basis-changed");
    assert_eq!(ended("\"none\""), SILENT);
    assert_eq!(ended("\"unknown\""), SILENT);
    assert_eq!(ended("{ date = \"unknown\" }"), SILENT);
    assert_eq!(ended("{ date = 2027-01-01 }"), SILENT, "still to come");
}

#[test]
fn a_kept_document_is_watched_like_a_law() {
    let on = |other: &str| {
        let rest = format!("[[basis]]\ndocument = \"second\"\n{}", issued("2024-06-03", "effective = 2024-07-15"));
        let life = issued("2015-06-03", "effective = 2015-07-15") + other;
        sample(&rest).and_document("second", "示例市照明规定", "normative", &life).told("basis-changed")
    };
    assert_eq!(on(""), SILENT);
    assert_eq!(on(&event("amended", "date = 2024-06-03\neffective = 2024-06-03")), SILENT, "before or on the day of issue");
    assert_eq!(on(&event("amended", "date = 2025-01-06\neffective = 2025-02-01")), [Warning]);
    assert_eq!(on(&event("amended", "date = 2026-10-06\neffective = 2027-02-01")), SILENT, "still to come");
    assert_eq!(on(&event("repealed", "date = 2025-01-06")), [Warning]);
    assert_eq!(on(&event("suspended", "date = 2025-01-06")), SILENT, "it has not ended");
}

#[test]
fn what_has_ended_and_what_an_office_does_not_review_is_not_watched() {
    let law = format!("{LAW}versions = [{{ from = 2015-01-01 }}, {{ from = 2025-05-01 }}]\n");
    let told = |kind: &str, more: &str| {
        let rest = format!("[[basis]]\nlaw = \"lamps\"\n{}{more}", issued("2021-06-15", "effective = 2021-07-15"));
        entitled("示例市路灯某某", kind, &rest).and("laws/lamps.toml", &law).told("basis-changed")
    };
    for kind in ["normative", "discretion-benchmark", "policy", "guidance", "rule", "standard", "list"] {
        assert_eq!(told(kind, ""), [Warning], "{kind}");
    }
    for kind in ["regulation", "plan", "instrument", "report"] {
        assert_eq!(told(kind, ""), SILENT, "{kind}");
    }
    assert_eq!(told("normative", &event("repealed", "date = 2026-01-05")), SILENT);
    let draft = format!("[[basis]]\nlaw = \"lamps\"\n{}", event("drafted", "date = 2021-06-15"));
    assert_eq!(sample(&draft).and("laws/lamps.toml", &law).told("basis-changed"), SILENT, "a draft is not issued yet");
}

#[test]
fn a_law_in_use_is_looked_up_every_year() {
    let code = "law-not-checked";
    let checked = |checked: &str| {
        let rest = format!("[[basis]]\nlaw = \"lamps\"\n[[basis]]\nlaw = \"lamps\"\n{}", five_years(""));
        let law = format!("title = \"路灯条例\"\nissuer = \"示例机关\"\nversions = [{{ from = 2015-01-01 }}]\n{checked}\n");
        sample(&rest).and("laws/lamps.toml", &law)
    };
    let on = |day: &str| checked("checked-on = 2025-03-01").told_on(code, day);
    assert_eq!(on("2026-03-01"), SILENT, "a year to the day");
    assert_eq!(on("2026-03-02"), [Info]);
    assert_eq!(checked("checked-on = \"2025-03\"").told_on(code, "2026-03-31"), SILENT, "perhaps looked up on the 31st");
    assert_eq!(checked("checked-on = \"2025-03\"").told_on(code, "2026-04-01"), [Info]);
    assert_eq!(checked("checked-on = \"unknown\"").told_on(code, "2026-03-01"), [Info]);
    assert_eq!(checked("").told_on(code, "2026-03-01"), [Info]);
    assert_eq!(checked("").told_on(code, "2026-08-01"), SILENT, "the only document resting on it has lapsed");
    let off = "[law-check-interval]\nvalue = \"none\"\nsource = \"本局制度\"\n";
    assert_eq!(checked("").with_profile(off).told_on(code, "2026-03-01"), SILENT);
    let found = checked("").findings(code, "2026-03-01");
    assert_eq!(found[0].path, "laws/lamps.toml");
    assert_eq!(format!("{:?}", found[0].args["documents"]), "Number(1)", "a document counts once");
}

#[test]
fn the_evaluation_before_the_end_is_due_six_months_before_and_told_a_month_ahead() {
    // Until 2026-07-14: due on 2026-01-14, told from 2025-12-15.
    let on = |day: &str| sample(&five_years("")).findings("evaluation-due", day);
    assert_eq!(on("2025-12-14").len(), 0);
    let state = |day: &str| format!("{:?}", on(day)[0].args["state"]);
    assert_eq!(state("2025-12-15"), "Term(\"state-due\")");
    assert_eq!(state("2026-01-14"), "Term(\"state-due\")", "on the day it is in time");
    assert_eq!(state("2026-01-15"), "Term(\"state-overdue\")");
    assert_eq!(on("2026-07-15").len(), 0, "it has lapsed; from here on decision-due speaks");
}

#[test]
fn an_evaluation_counts_with_a_conclusion_and_a_record_and_from_the_opening_of_its_window() {
    let after = |keys: &str| sample(&five_years(&event("evaluated", keys))).told_on("evaluation-due", "2026-02-02");
    let record = "record = \"records/minutes.md\"";
    assert_eq!(after(&format!("date = 2025-07-14\nconclusion = \"extend\"\n{record}")), SILENT, "a year before the end");
    assert_eq!(after(&format!("date = 2025-07-13\nconclusion = \"extend\"\n{record}")), [Warning], "a day too early");
    assert_eq!(after("date = 2026-01-12\nconclusion = \"extend\""), [Warning], "no record");
    assert_eq!(after(&format!("date = 2026-01-12\nconclusion = \"unknown\"\n{record}")), [Warning], "no conclusion");
    let moved = five_years(&event("extended", "date = 2025-06-10\nuntil = 2026-12-31"));
    assert_eq!(sample(&moved).told_on("evaluation-due", "2026-02-02"), SILENT, "the last day was moved");
    assert_eq!(sample(&moved).told_on("evaluation-due", "2026-07-01"), [Warning], "and owes its own evaluation");
}

#[test]
fn an_evaluation_is_owed_since_the_rule_of_the_province_and_for_a_day_that_is_known() {
    let until = |end: &str| sample(&issued("2015-06-15", &format!("effective = 2015-07-15\nuntil = {end}")));
    assert_eq!(until("2021-02-01").told_on("evaluation-due", "2020-12-01"), [Warning], "due on 2020-08-01");
    assert_eq!(until("2021-01-31").told_on("evaluation-due", "2020-12-01"), SILENT, "due on 2020-07-31");
    assert_eq!(until("\"2021\"").told_on("evaluation-due", "2020-12-01"), SILENT);
    assert_eq!(until("\"unknown\"").told_on("evaluation-due", "2026-11-24"), SILENT);
}

#[test]
fn a_document_without_a_term_is_evaluated_every_five_years() {
    let code = "periodic-evaluation";
    let without = |keys: &str, more: &str| sample(&(issued("2021-06-15", keys) + more));
    let from = "effective = 2021-07-15";
    assert_eq!(without(from, "").told_on(code, "2026-07-15"), SILENT, "five years to the day");
    assert_eq!(without(from, "").told_on(code, "2026-07-16"), [Warning]);
    let evaluated = event("evaluated", "date = 2024-03-01\nconclusion = \"continue\"\nrecord = \"records/minutes.md\"");
    assert_eq!(without(from, &evaluated).told_on(code, "2029-03-01"), SILENT);
    assert_eq!(without(from, &evaluated).told_on(code, "2029-03-02"), [Warning]);
    let unrecorded = event("evaluated", "date = 2024-03-01\nconclusion = \"continue\"");
    assert_eq!(without(from, &unrecorded).told_on(code, "2026-07-16"), [Warning]);
    let condition = format!("{from}\nuntil-condition = \"至任务完成\"");
    assert_eq!(without(&condition, "").told_on(code, "2026-07-16"), [Warning], "a condition is no term");
    assert_eq!(without(&format!("{from}\nterm = \"10 years\""), "").told_on(code, "2026-07-16"), SILENT);
    let legacy = sample(&issued("\"1998\"", "effective = \"1998\""));
    assert_eq!(legacy.told_on(code, "2025-08-01"), SILENT, "counted from the rule of the province");
    let legacy = sample(&issued("\"1998\"", "effective = \"1998\""));
    assert_eq!(legacy.told_on(code, "2025-08-02"), [Warning]);
}
