//! Terms, caps and kinds that have none.

use guiju::finding::Severity::{Error, Info, Warning};

use super::{SILENT, entitled, event, issued, sample};

const FROM: &str = "effective = 2024-07-15";

#[test]
fn a_term_is_asked_for_only_where_the_office_says_so_and_from_its_day_on() {
    let silent = |day: &str| sample(&issued(day, FROM));
    let required = "[require-term]\nvalue = 2024-06-03\nsource = \"本市规定\"\n";
    assert_eq!(silent("2024-06-03").told("term-stated"), SILENT, "the province lets it be silent");
    assert_eq!(silent("2024-06-03").with_profile(required).told("term-stated"), [Warning]);
    assert_eq!(silent("2024-06-02").with_profile(required).told("term-stated"), SILENT, "issued before that day");
    assert_eq!(silent("\"2024-06\"").with_profile(required).told("term-stated"), SILENT, "perhaps issued before that day");
    for end in ["term = \"5 years\"", "until = 2029-07-14", "until = \"unknown\"", "until-condition = \"至任务完成\""] {
        let stated = sample(&issued("2024-06-03", &format!("{FROM}\n{end}")));
        assert_eq!(stated.with_profile(required).told("term-stated"), SILENT, "{end}");
    }
    for (act, keys, expected) in [
        ("confirmed", "until = 2028-12-31", 0),
        ("confirmed", "", 1),
        ("extended", "until = 2028-12-31", 0),
        ("amended", "term = \"5 years\"", 0),
        ("revised", "until-condition = \"至任务完成\"", 0),
        ("revised", "", 1),
    ] {
        let later = issued("2024-06-03", FROM) + &event(act, &format!("date = 2025-03-01\n{keys}"));
        let told = sample(&later).with_profile(required).told("term-stated");
        assert_eq!(told.len(), expected, "{act} {keys}");
    }
    let plan = entitled("示例市公园规划", "plan", &issued("2024-06-03", ""));
    assert_eq!(plan.with_profile(required).told("term-stated"), SILENT, "a plan has none");
}

#[test]
fn five_years_are_within_the_cap_and_a_month_more_is_not() {
    let with = |term: &str| sample(&issued("2024-06-03", &format!("{FROM}\n{term}")));
    assert_eq!(with("term = \"5 years\"").told("term-cap"), SILENT);
    assert_eq!(with("term = \"61 months\"").told("term-cap"), [Warning]);
    assert_eq!(with("until = 2029-07-15").told("term-cap"), SILENT, "the counterpart, by the other way to count");
    assert_eq!(with("until = 2029-07-16").told("term-cap"), [Warning]);
    assert_eq!(with("until = \"2029\"").told("term-cap"), SILENT, "it may be within");
    assert_eq!(with("until = \"unknown\"").told("term-cap"), SILENT);
    assert_eq!(with("until = 2030-07-14\nterm-from = 2025-07-15").told("term-cap"), SILENT, "counted from a later day");
    assert_eq!(with("until = 2030-07-16\nterm-from = 2025-07-15").told("term-cap"), [Warning], "longer from that day too");
    let off = "[term-cap]\nvalue = \"none\"\nsource = \"本市规定\"\n";
    assert_eq!(with("term = \"20 years\"").with_profile(off).told("term-cap"), SILENT);
}

#[test]
fn a_cap_is_asked_of_what_was_issued_since_it_holds_and_of_what_is_normative() {
    let old = sample(&issued("2020-07-31", "effective = 2020-09-01\nterm = \"10 years\""));
    assert_eq!(old.told("term-cap"), SILENT);
    let new = sample(&issued("2020-08-01", "effective = 2020-09-01\nterm = \"10 years\""));
    assert_eq!(new.told("term-cap"), [Warning]);
    let policy = entitled("关于加强路灯管理的意见", "policy", &issued("2024-06-03", &format!("{FROM}\nterm = \"10 years\"")));
    assert_eq!(policy.told("term-cap"), SILENT);
    let unknown = sample(&issued("2024-06-03", "effective = \"unknown\"\nuntil = 2040-12-31"));
    assert_eq!(unknown.told("term-cap"), SILENT, "nobody knows from which day");
}

#[test]
fn a_revision_that_begins_the_term_anew_is_held_to_the_cap_too() {
    let revised = |term: &str| {
        let keys = format!("date = 2026-03-02\neffective = 2026-04-01\n{term}");
        sample(&(issued("2024-06-03", &format!("{FROM}\nterm = \"5 years\"")) + &event("revised", &keys)))
    };
    assert_eq!(revised("term = \"5 years\"").told("term-cap"), SILENT);
    assert_eq!(revised("until = 2031-04-02").told("term-cap"), [Warning]);
    assert_eq!(revised("").told("term-cap"), SILENT);
}

#[test]
fn a_trial_has_the_shorter_cap_and_a_quoted_trial_is_none() {
    let of = |title: &str, term: &str| entitled(title, "normative", &issued("2024-06-03", &format!("{FROM}\nterm = \"{term}\"")));
    for title in ["示例市路灯管理办法（试行）", "示例市路灯管理暂行规定"] {
        assert_eq!(of(title, "3 years").told("trial-term-cap"), SILENT);
        assert_eq!(of(title, "37 months").told("trial-term-cap"), [Warning]);
        assert_eq!(of(title, "10 years").told("term-cap"), SILENT, "told once, as a trial");
    }
    for title in ["关于《示例市路灯管理办法（试行）》的补充规定", "转发〈路灯试行办法〉的规定"]
    {
        assert_eq!(of(title, "5 years").told("trial-term-cap"), SILENT, "{title}");
    }
    let after_a_quotation = "关于修改《示例市路灯管理办法》的暂行规定";
    assert_eq!(of(after_a_quotation, "37 months").told("trial-term-cap"), [Warning], "the words behind a quotation count");
    let off = "[trial-cap]\nvalue = \"none\"\nsource = \"本市规定\"\n";
    let trial = || of("示例市路灯管理办法（试行）", "6 years").with_profile(off);
    assert_eq!(trial().told("trial-term-cap"), SILENT);
    assert_eq!(trial().told("term-cap"), [Warning], "the general cap still holds");
}

#[test]
fn a_trial_that_a_revision_made_permanent_is_none() {
    let life = issued("2024-06-03", &format!("{FROM}\nterm = \"3 years\""))
        + &event("revised", "date = 2026-03-02\neffective = 2026-04-01\ntitle = \"示例市路灯管理办法\"\nterm = \"5 years\"");
    assert_eq!(entitled("示例市路灯管理办法（试行）", "normative", &life).told("trial-term-cap"), SILENT);
}

#[test]
fn a_notice_is_capped_only_where_the_office_says_so() {
    let of = |title: &str, term: &str| entitled(title, "normative", &issued("2024-06-03", &format!("{FROM}\nterm = \"{term}\"")));
    let cap = "[notice-cap]\nvalue = \"1 year\"\nsource = \"本市规定\"\n";
    assert_eq!(of("关于路灯施工的通告", "5 years").told("notice-term-cap"), SILENT);
    assert_eq!(
        of("关于路灯施工的通告（2024年）", "13 months").with_profile(cap).told("notice-term-cap"),
        [Info],
        "a rule of Shanghai"
    );
    assert_eq!(of("关于路灯施工的通告", "1 year").with_profile(cap).told("notice-term-cap"), SILENT);
    assert_eq!(
        of("关于通告张贴的规定", "5 years").with_profile(cap).told("notice-term-cap"),
        SILENT,
        "it only speaks of notices"
    );
}

#[test]
fn a_rule_of_an_office_does_not_bear_the_name_of_a_law() {
    let of = |title: &str, kind: &str| entitled(title, kind, &issued("2024-06-03", FROM)).told("title-rank");
    for title in ["示例市路灯管理条例", "示例市路灯法", "示例市路灯管理条例（试行）"] {
        for kind in ["normative", "discretion-benchmark", "rule"] {
            assert_eq!(of(title, kind), [Warning], "{title}, {kind}");
        }
        for kind in ["regulation", "policy", "instrument"] {
            assert_eq!(of(title, kind), SILENT, "{title}, {kind}");
        }
    }
    for title in ["示例市路灯管理办法", "示例市路灯管理规定", "示例市《路灯管理条例》实施细则", "示例市路灯管理办法（试行）"]
    {
        assert_eq!(of(title, "normative"), SILENT, "{title}");
    }
}

#[test]
fn a_kind_that_never_lapses_is_given_no_end_and_no_extension() {
    let code = "term-of-lasting-kind";
    for kind in ["rule", "regulation", "plan", "standard", "guidance", "list", "instrument", "report"] {
        let of = |keys: &str, more: &str| {
            entitled("示例市某某", kind, &(issued("2024-06-03", &format!("{FROM}\n{keys}")) + more)).told(code)
        };
        assert_eq!(of("", ""), SILENT, "{kind}");
        for end in ["term = \"5 years\"", "until = 2029-07-14", "until = \"unknown\"", "until-condition = \"至任务完成\""] {
            assert_eq!(of(end, ""), [Error], "{kind}, {end}");
        }
        assert_eq!(of("", &event("extended", "date = 2026-01-05\nuntil = 2030-12-31")), [Error], "{kind}");
        assert_eq!(of("", &event("confirmed", "date = 2026-01-05\nuntil = 2030-12-31")), [Error], "{kind}");
        assert_eq!(of("", &event("confirmed", "date = 2026-01-05")), SILENT, "{kind}");
        let revised = "date = 2026-01-05\nterm = \"5 years\"\nuntil = 2031-01-04";
        assert_eq!(of("", &event("revised", revised)), [Error], "{kind}: told once for an event");
    }
    for kind in ["normative", "discretion-benchmark", "policy"] {
        let it = entitled("示例市某某", kind, &issued("2024-06-03", &format!("{FROM}\nterm = \"5 years\"")));
        assert_eq!(it.told(code), SILENT, "{kind}");
    }
}

#[test]
fn a_stated_last_day_and_a_term_agree_by_the_count_of_the_place() {
    let code = "validity-end-date";
    let with = |until: &str| sample(&issued("2024-06-03", &format!("{FROM}\nterm = \"5 years\"\nuntil = {until}")));
    assert_eq!(with("2029-07-14").told(code), SILENT);
    assert_eq!(with("2029-07-15").told(code), [Error]);
    assert_eq!(with("2029-07-13").told(code), [Error]);
    assert_eq!(with("\"2029-07\"").told(code), SILENT, "it may agree");
    assert_eq!(with("\"unknown\"").told(code), SILENT);
    let civil = "[end-convention]\nvalue = \"civil-code\"\nsource = \"本市规定\"\n";
    assert_eq!(with("2029-07-15").with_profile(civil).told(code), SILENT);
    assert_eq!(with("2029-07-14").with_profile(civil).told(code), [Error]);
    let later = sample(&issued("2024-06-03", &format!("{FROM}\nterm-from = 2024-08-01\nterm = \"5 years\"\nuntil = 2029-07-31")));
    assert_eq!(later.told(code), SILENT, "counted from another day");
}

#[test]
fn days_that_cannot_be_true_are_told_and_those_that_may_be_are_not() {
    let code = "days-in-order";
    let told = |events: &str| sample(events).told(code);
    let issue = |keys: &str| event("issued", &format!("date = 2024-06-03\neffective = 2024-07-15\n{keys}"));
    assert_eq!(told(&issue("until = 2024-07-15")), SILENT, "valid on one day");
    assert_eq!(told(&issue("until = 2024-07-14")), [Error], "it ends before it begins");
    assert_eq!(told(&issue("adopted = 2024-06-03")), SILENT, "adopted and issued on one day");
    assert_eq!(told(&issue("adopted = 2024-06-04")), [Error]);
    let published = |at: &str| issue("") + &event("published", &format!("at = {at}"));
    assert_eq!(told(&published("2024-06-03")), SILENT);
    assert_eq!(told(&published("2024-06-02")), [Error], "published before it was written");
    assert_eq!(told(&published("\"2024-06\"")), SILENT, "perhaps on the day");
    assert_eq!(told(&published("\"2024-05\"")), [Error]);
    assert_eq!(told(&published("\"unknown\"")), SILENT);
    let extended = |until: &str| issue("") + &event("extended", &format!("date = 2026-06-10\nuntil = {until}"));
    assert_eq!(told(&extended("2026-06-10")), SILENT);
    assert_eq!(told(&extended("2026-06-09")), [Error], "extended to a day that is over");
    let consulted = |to: &str| event("consulted", &format!("from = 2024-01-10\nto = {to}"));
    assert_eq!(told(&consulted("2024-01-10")), SILENT);
    assert_eq!(told(&consulted("2024-01-09")), [Error]);
    let phase = |until: &str| issue(&format!("[[event.phase]]\neffective = 2025-01-01\nuntil = {until}"));
    assert_eq!(told(&phase("2025-01-01")), SILENT);
    assert_eq!(told(&phase("2024-12-31")), [Error]);
}
