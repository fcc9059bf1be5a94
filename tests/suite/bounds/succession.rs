//! One document in the place of another: re-issues, and two under one title.

use guiju::finding::Severity::{Info, Warning};

use super::{Files, SILENT, entitled, event, five_years, issued, sample};
use crate::harness::TODAY;

/// The sample, from 2021-07-15 until 2026-07-14, that a second document takes the place of.
fn succession(repeal: &str, old_keys: &str, new: &str) -> Files {
    let old =
        issued("2021-06-15", &format!("effective = 2021-07-15\nterm = \"5 years\"\n{old_keys}")) + &event("repealed", repeal);
    sample(&old).and_document("second", "示例市路灯管理规定", "normative", new)
}

#[test]
fn the_new_document_binds_from_the_day_after_the_old_ones_last() {
    let by = "date = 2026-06-03\nsuccessor = \"second\"\neffective = ";
    let told = |repealed: &str, effective: &str| {
        succession(&format!("{by}{repealed}"), "", &issued("2026-06-03", &format!("effective = {effective}"))).told("reissue-gap")
    };
    assert_eq!(told("2026-07-01", "2026-07-01"), SILENT);
    assert_eq!(told("2026-07-01", "2026-07-02"), [Warning]);
    assert_eq!(told("2026-07-10", "2026-07-01"), SILENT, "both for a while");
    assert_eq!(told("2026-09-01", "2026-07-15"), SILENT, "from the day after the term");
    assert_eq!(told("2026-09-01", "2026-09-01"), [Warning], "the term ended before the repeal took effect");
    assert_eq!(told("\"unknown\"", "2026-07-16"), [Warning], "the term ended in any case");
    assert_eq!(told("\"2026-07\"", "2026-07-15"), SILENT, "perhaps repealed on that day");
    assert_eq!(told("2026-07-01", "\"2026-07\""), SILENT, "perhaps from the first of July");
    assert_eq!(told("2026-07-01", "\"unknown\""), SILENT);
}

#[test]
fn the_gap_is_named_with_its_days() {
    let life = succession(
        "date = 2026-06-03\nsuccessor = \"second\"\neffective = 2026-07-01",
        "",
        &issued("2026-06-03", "effective = 2026-07-15"),
    );
    let found = life.findings("reissue-gap", TODAY);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].path, "documents/second/document.toml");
    let args = format!("{:?}", found[0].args);
    assert!(args.contains("\"days\": Number(14)") && args.contains("Day(2026-06-30)"), "{args}");
}

#[test]
fn what_a_new_document_repeals_by_itself_is_succeeded_by_it_and_what_a_decision_repeals_is_not() {
    let new = issued("2026-06-03", "effective = 2026-08-01");
    let repeal = "date = 2026-06-03\ninstrument = \"second\"\neffective = 2026-07-01";
    assert_eq!(succession(repeal, "", &new).told("reissue-gap"), [Warning]);
    let decision = sample(&five_years(&event("repealed", repeal))).and_document("second", "关于废止的决定", "instrument", &new);
    assert_eq!(decision.told("reissue-gap"), SILENT);
    let in_part = succession(&format!("{repeal}\narticles = [\"第二条\"]"), "", &new);
    assert_eq!(in_part.told("reissue-gap"), SILENT);
    let old = sample(
        &(issued("2015-06-15", "effective = 2015-07-15") + &event("repealed", "date = 2019-06-03\nsuccessor = \"second\"")),
    )
    .and_document("second", "示例市路灯管理规定", "normative", &issued("2019-06-03", "effective = 2019-08-01"));
    assert_eq!(old.told("reissue-gap"), SILENT, "issued before the rule of the province");
}

#[test]
fn thirty_days_before_the_old_one_ends_are_early_enough() {
    let by = "date = 2026-06-03\nsuccessor = \"second\"\neffective = 2026-07-15";
    let told = |published: &str, effective: &str| {
        let new = event("issued", &format!("date = 2026-06-01\neffective = {effective}"))
            + &event("published", &format!("at = {published}"));
        succession(by, "", &new).told("reissue-late")
    };
    assert_eq!(told("2026-06-14", "2026-07-15"), SILENT);
    assert_eq!(told("2026-06-15", "2026-07-15"), [Info]);
    assert_eq!(told("\"2026-06\"", "2026-07-15"), SILENT, "perhaps early enough");
    assert_eq!(told("\"unknown\"", "2026-07-15"), SILENT);
    assert_eq!(told("2026-06-15", "2026-07-16"), SILENT, "told as a gap");
    let early = event("issued", "date = 2023-06-01\neffective = 2023-07-01") + &event("published", "at = 2023-06-20");
    let midway = succession("date = 2023-06-01\nsuccessor = \"second\"\neffective = 2023-07-01", "", &early);
    assert_eq!(midway.told("reissue-late"), SILENT, "the term had three years to run");
}

#[test]
fn what_takes_anothers_place_is_numbered_anew() {
    let by = "date = 2026-06-03\nsuccessor = \"second\"\neffective = 2026-07-15";
    let told = |old: &str, new: &str| {
        succession(by, old, &issued("2026-06-03", &format!("effective = 2026-07-15\n{new}"))).told("reissue-number").len()
    };
    let number = "number = \"示城管〔2026〕3号\"";
    assert_eq!(told("", number), 0);
    assert_eq!(told("", "number = \"unknown\""), 0, "there, and not looked up");
    assert_eq!(told("", "number = \"none\""), 1);
    assert_eq!(told("", ""), 1);
    assert_eq!(told("registration = \"SLFG2021001\"", number), 1);
    assert_eq!(told("registration = \"SLFG2021001\"", &format!("{number}\nregistration = \"SLFG2026001\"")), 0);
    assert_eq!(told("registration = \"none\"", number), 0, "the old one had none either");
    let other = |kind: &str| {
        let (old, new) = (five_years(&event("repealed", by)), issued("2026-06-03", "effective = 2026-07-15"));
        sample(&old).and_document("second", "示例市路灯管理意见", kind, &new).told("reissue-number").len()
    };
    assert_eq!((other("normative"), other("policy")), (1, 0), "a policy needs no number");
    let old = issued("2015-06-15", "effective = 2015-07-15")
        + &event("repealed", "date = 2019-06-03\nsuccessor = \"second\"\neffective = 2019-08-01");
    let new = issued("2019-06-03", "effective = 2019-08-01");
    let before = sample(&old).and_document("second", "示例市路灯管理规定", "normative", &new);
    assert_eq!(before.told("reissue-number"), SILENT, "issued before the rule of the province");
}

#[test]
fn two_documents_in_force_do_not_bear_one_title() {
    let life = |day: &str| issued(day, "effective = 2024-07-15\nterm = \"5 years\"");
    let with = |title: &str, kind: &str, more: &str| {
        sample(&life("2024-06-03"))
            .and_document("second", title, kind, &(life("2024-06-04") + more))
            .findings("title-in-force-twice", TODAY)
    };
    let told = with("示例市路灯管理规定", "normative", "");
    assert_eq!(
        told.iter().map(|finding| finding.path.as_str()).collect::<Vec<_>>(),
        ["documents/second/document.toml"],
        "the younger one"
    );
    for edition in
        ["示例市路灯管理暂行规定", "示例市路灯管理规定（试行）", "示例市路灯管理规定(2024年修订)", "示例市 路灯管理规定"]
    {
        assert_eq!(with(edition, "normative", "").len(), 1, "{edition}");
    }
    for other in ["示例市路灯管理规定（二类）", "示例市路灯管理规定实施细则"] {
        assert_eq!(with(other, "normative", "").len(), 0, "{other}");
    }
    let ended = event("repealed", "date = 2025-06-03");
    assert_eq!(with("示例市路灯管理规定", "normative", &ended).len(), 0, "one of them has ended");
    let announced = event("repealed", "date = 2026-06-03\neffective = 2027-01-01");
    assert_eq!(with("示例市路灯管理规定", "normative", &announced).len(), 0, "the end of one is recorded for later");
    for act in ["lapsed", "annulled"] {
        let announced = event(act, "date = 2026-06-03\neffective = 2027-01-01");
        assert_eq!(with("示例市路灯管理规定", "normative", &announced).len(), 0, "{act}, for later");
    }
    let in_part = event("repealed", "date = 2025-06-03\narticles = [\"第二条\"]");
    assert_eq!(with("示例市路灯管理规定", "normative", &in_part).len(), 1, "the rest of it is in force");
    let twins = entitled("示例市路灯管理规定", "report", &issued("2024-06-03", "")).and_document(
        "second",
        "示例市路灯管理规定",
        "report",
        &issued("2024-06-04", ""),
    );
    assert_eq!(twins.findings("title-in-force-twice", TODAY).len(), 0, "a report bears no validity");
}

#[test]
fn the_younger_of_two_is_told_and_one_that_does_not_bind_is_no_second() {
    let with = |other: &str| {
        sample(&issued("2024-06-03", "effective = 2024-07-15"))
            .and_document("second", "示例市路灯管理规定", "normative", other)
            .findings("title-in-force-twice", TODAY)
    };
    let older = with(&issued("2021-06-03", "effective = 2021-07-15"));
    assert_eq!(older.iter().map(|it| it.path.as_str()).collect::<Vec<_>>(), ["documents/sample/document.toml"]);
    assert_eq!(with(&issued("2021-06-03", "effective = 2021-07-15\nterm = \"5 years\"")).len(), 0, "its term is over");
    assert_eq!(with(&issued("2026-11-03", "effective = 2027-01-01")).len(), 0, "it is still to come");
}
