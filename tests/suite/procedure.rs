//! The rules about how a document comes about, at their bounds: what is just enough stays silent, one day less is told.
//!
//! Each test records one invented life in the plain office, runs the real command, and looks for one code.

use crate::harness::{Office, TODAY};

/// What is told of a code: how loudly, once for each finding.
#[track_caller]
fn told(code: &str, record: Record<'_>) -> Vec<String> {
    let Record { kind, issuers, issued, before, after, profile, day } = record;
    let text = format!(
        "title = \"示例市路灯管理规定\"\nkind = \"{kind}\"\nissuers = [{issuers}]\nresponsible = \"市政科\"\ndisclosure = \"active\"\n\
         topics = []\nindex-number = \"unknown\"\n{before}\n[[event]]\ntype = \"issued\"\n{issued}\n{after}\n"
    );
    let office = Office::base().with("documents/sample/document.toml", text).with("profile.toml", profile);
    let output = office.run(&format!("check --format json --as-of {day}"));
    let json: serde_json::Value = serde_json::from_str(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    let findings = json["findings"].as_array().expect("findings");
    let unread = findings.iter().find(|it| it["path"] == "documents/sample/document.toml" && it["severity"] == "error");
    assert!(unread.is_none(), "the record itself is at fault: {unread:?}");
    let of_it = findings.iter().filter(|it| it["code"] == code && it["path"] == "documents/sample/document.toml");
    of_it.filter_map(|it| it["severity"].as_str().map(str::to_owned)).collect()
}

/// An invented record: what differs from a plain document that was issued on 2025-03-03 and published two days later.
#[derive(Clone, Copy)]
struct Record<'t> {
    kind: &'t str,
    issuers: &'t str,
    /// The keys of the issue.
    issued: &'t str,
    /// The events before it.
    before: &'t str,
    /// The events after it.
    after: &'t str,
    /// The office's own numbers.
    profile: &'t str,
    /// The day on which it is looked at.
    day: &'t str,
}

/// The plain document.
const PLAIN: Record<'_> = Record {
    kind: "normative",
    issuers: "\"示例市城市管理局\"",
    issued: "date = 2025-03-03\nnumber = \"示城管〔2025〕2号\"\nregistration = \"unknown\"\neffective = 2025-05-01\nterm = \"5 years\"",
    before: "",
    after: "[[event]]\ntype = \"published\"\nat = 2025-03-05T09:30:00",
    profile: "",
    day: TODAY,
};

const NOTHING: [&str; 0] = [];

/// A consultation, with what else it says.
fn consulted(from: &str, to: &str, more: &str) -> String {
    format!("[[event]]\ntype = \"consulted\"\nfrom = {from}\nto = {to}\n{more}\n")
}

/// A step before the issue, with what else it says.
fn step(event: &str, date: &str, more: &str) -> String {
    format!("[[event]]\ntype = \"{event}\"\ndate = {date}\n{more}\n")
}

/// A review for fair competition of something that concerns undertakings.
const OF_THE_MARKET: &str =
    "[[event]]\ntype = \"fair-competition-reviewed\"\ndate = 2025-02-20\nconclusion = \"不具有排除、限制竞争效果\"\n";

#[test]
fn what_concerns_undertakings_is_consulted_on_for_thirty_days() {
    let short = |from, to, more| {
        let before = consulted(from, to, more) + OF_THE_MARKET;
        told("consultation-short", Record { before: &before, ..PLAIN })
    };
    assert_eq!(short("2025-01-01", "2025-01-30", ""), NOTHING, "exactly thirty days, both ends counted");
    assert_eq!(short("2025-01-02", "2025-01-30", ""), ["warning"], "twenty-nine days");
    assert_eq!(short("2025-01-02", "2025-01-10", "reason = \"汛期将至\""), NOTHING, "shorter, and it says why");
    assert_eq!(short("2025-01-02", "\"2025-01\"", ""), NOTHING, "it may have been thirty days");
    assert_eq!(short("2025-01-02", "\"unknown\"", ""), NOTHING, "nobody knows");
    assert_eq!(short("\"unknown\"", "2025-01-10", ""), NOTHING, "nobody knows");
}

#[test]
fn anything_else_is_consulted_on_for_ten_days() {
    let short = |from, to, kind, more: &str| {
        let before = consulted(from, to, "") + more;
        told("consultation-short", Record { kind, before: &before, ..PLAIN })
    };
    assert_eq!(short("2025-01-06", "2025-01-15", "normative", ""), NOTHING, "ten days");
    assert_eq!(short("2025-01-06", "2025-01-14", "normative", ""), ["warning"], "nine days");
    let without_term = PLAIN.issued.replace("\nterm = \"5 years\"", "");
    let before = consulted("2025-01-06", "2025-01-14", "");
    let plan = told("consultation-short", Record { kind: "plan", issued: &without_term, before: &before, ..PLAIN });
    assert_eq!(plan, NOTHING, "the number is not one of plans");
    let needless = step("fair-competition-reviewed", "2025-02-20", "not-applicable = \"不涉及经营者经济活动\"");
    assert_eq!(short("2025-01-06", "2025-01-15", "normative", &needless), NOTHING, "it does not concern undertakings");
    assert_eq!(short("2018-05-01", "2018-05-05", "normative", ""), NOTHING, "before the duty began");
    assert_eq!(short("2018-05-16", "2018-05-20", "normative", ""), ["warning"], "on the day on which it began");
}

#[test]
fn the_longest_of_several_consultations_counts() {
    let before = consulted("2025-01-01", "2025-01-30", "") + &consulted("2025-02-05", "2025-02-09", "") + OF_THE_MARKET;
    assert_eq!(told("consultation-short", Record { before: &before, ..PLAIN }), NOTHING);
}

#[test]
fn a_consultation_is_missed_where_the_record_shows_that_it_must_be() {
    let missing = |record| told("consultation-missing", record);
    assert_eq!(missing(Record { before: OF_THE_MARKET, ..PLAIN }), ["warning"]);
    assert_eq!(missing(PLAIN), NOTHING, "whether it is important is for people to judge");
    let own = "[consulted-kinds]\nvalue = [\"normative\"]\nsource = \"本局规定\"\n";
    assert_eq!(missing(Record { profile: own, ..PLAIN }), ["warning"], "an office may ask it of all");
    let held = consulted("2025-01-06", "2025-01-15", "");
    assert_eq!(missing(Record { before: &held, profile: own, ..PLAIN }), NOTHING);
    let late = format!("{}\n{}", PLAIN.after, consulted("2025-06-02", "2025-07-02", ""));
    assert_eq!(missing(Record { after: &late, profile: own, ..PLAIN }), ["warning"], "one after the issue is of a change");
    let vague = "date = \"2018\"\nnumber = \"unknown\"\neffective = \"2018\"";
    let published = "[[event]]\ntype = \"published\"\nat = \"unknown\"";
    assert_eq!(missing(Record { issued: vague, after: published, profile: own, ..PLAIN }), NOTHING, "it may be older");
    let order = "date = 2025-03-03\norder = \"1\"\nadopted = 2025-02-01\neffective = 2025-05-01";
    assert_eq!(missing(Record { kind: "rule", issued: order, ..PLAIN }), ["warning"], "a rule always is");
}

#[test]
fn a_review_on_the_day_of_the_issue_is_in_time_and_one_a_day_later_is_not() {
    let late = |date: &str, more: &str| {
        let after = format!("{}\n{}{more}", step("legality-reviewed", date, "conclusion = \"合法\""), PLAIN.after);
        let record = Record { after: &after, before: "", ..PLAIN };
        (told("gate-late", record), told("gate-missing", record).len())
    };
    let one = vec!["warning".to_owned()];
    // The deliberation is missing in all of them, and the fair competition review.
    assert_eq!(late("2025-03-03", ""), (vec![], 2));
    assert_eq!(late("2025-03-04", ""), (one, 2));
    assert_eq!(late("\"2025-03\"", ""), (vec![], 2), "it may have been on the day of the issue");
    let amended = "\n[[event]]\ntype = \"amended\"\ndate = 2025-09-01\n";
    assert_eq!(late("2025-03-04", amended), (vec![], 3), "a review after the issue may be one of the amendment");
}

#[test]
fn a_review_has_a_conclusion_or_a_reason_why_it_does_not_apply() {
    let of = |event, more| {
        let before = step(event, "2025-02-10", more);
        told("gate-inconclusive", Record { before: &before, ..PLAIN })
    };
    assert_eq!(of("legality-reviewed", ""), ["warning"]);
    assert_eq!(of("legality-reviewed", "conclusion = \"合法\""), NOTHING);
    assert_eq!(of("legality-reviewed", "record = \"records/minutes.md\""), NOTHING);
    assert_eq!(of("fair-competition-reviewed", "by = \"法规科\""), ["warning"]);
    assert_eq!(of("fair-competition-reviewed", "not-applicable = \"不涉及经营者经济活动\""), NOTHING);
    assert_eq!(of("deliberated", ""), NOTHING, "the issue says how it ended");
    assert_eq!(of("risk-assessed", ""), NOTHING, "the profile does not ask for it");
}

#[test]
fn the_steps_before_the_issue_follow_one_another() {
    let order = |steps: &[(&str, &str)]| {
        let before: String = steps.iter().map(|(event, date)| step(event, date, "conclusion = \"合法\"")).collect();
        told("gates-in-order", Record { before: &before, ..PLAIN })
    };
    assert_eq!(order(&[("deliberated", "2025-02-10"), ("legality-reviewed", "2025-02-11")]), ["warning"]);
    assert_eq!(order(&[("deliberated", "2025-02-10"), ("legality-reviewed", "2025-02-10")]), NOTHING, "on one day");
    assert_eq!(order(&[("deliberated", "\"2025-02\""), ("legality-reviewed", "2025-02-11")]), NOTHING, "it may have been later");
    assert_eq!(order(&[("deliberated", "\"unknown\""), ("legality-reviewed", "2025-02-11")]), NOTHING);
    let again = [("deliberated", "2025-02-10"), ("legality-reviewed", "2025-02-11"), ("deliberated", "2025-02-20")];
    assert_eq!(order(&again), NOTHING, "it was deliberated again");
    let again = [("legality-reviewed", "2025-02-01"), ("deliberated", "2025-02-10"), ("legality-reviewed", "2025-02-11")];
    assert_eq!(order(&again), NOTHING, "the second review is of the changes");
    assert_eq!(order(&[("legality-reviewed", "2025-02-10"), ("fair-competition-reviewed", "2025-02-11")]), ["info"]);
    let before = step("legality-reviewed", "2025-01-10", "conclusion = \"合法\"");
    let early = format!("{}{before}", consulted("2025-01-01", "2025-01-31", ""));
    assert_eq!(told("gates-in-order", Record { before: &early, ..PLAIN }), ["info"], "before the consultation was over");
    let early = early.replace("2025-01-10", "2025-01-31");
    assert_eq!(told("gates-in-order", Record { before: &early, ..PLAIN }), NOTHING, "on its last day");
}

#[test]
fn an_exception_from_fair_competition_ends_by_a_day_a_condition_or_in_a_part() {
    let review = OF_THE_MARKET.replace("conclusion", "exception = \"第十二条第二项\"\nconclusion");
    let without = |issued: &str, before: &str| {
        let issued = PLAIN.issued.replace("term = \"5 years\"", issued);
        told("exception-without-end", Record { issued: &issued, before, ..PLAIN })
    };
    assert_eq!(without("", &review), ["warning"]);
    assert_eq!(without("", OF_THE_MARKET), NOTHING, "no exception was needed");
    for end in ["term = \"5 years\"", "until = \"unknown\"", "until-condition = \"至过渡期结束\""] {
        assert_eq!(without(end, &review), NOTHING, "{end}");
    }
    assert_eq!(without("phase = [{ articles = [\"第八条\"], until = 2026-12-31 }]", &review), NOTHING);
    assert_eq!(without("phase = [{ articles = [\"第八条\"], effective = 2026-12-31 }]", &review), ["warning"]);
}

#[test]
fn a_legality_review_takes_from_five_to_fifteen_working_days() {
    let took = |submitted, reviewed: &str| {
        let before = step("submitted", submitted, "") + &step("legality-reviewed", reviewed, "conclusion = \"合法\"");
        told("review-length", Record { before: &before, ..PLAIN })
    };
    assert_eq!(took("2025-02-10", "2025-02-17"), NOTHING, "five working days");
    assert_eq!(took("2025-02-11", "2025-02-17"), ["info"], "four");
    assert_eq!(took("2025-02-04", "2025-02-10"), NOTHING, "five, for 2025-02-08 is a Saturday on which offices worked");
    assert_eq!(took("2024-11-04", "2024-11-25"), NOTHING, "fifteen");
    assert_eq!(took("2024-11-01", "2024-11-25"), ["info"], "sixteen");
    assert_eq!(took("\"2025-02\"", "2025-02-10"), NOTHING, "nobody knows how many");
    assert_eq!(took("2022-12-01", "2022-12-02"), NOTHING, "the year of the number is all that is known of its beginning");
    assert_eq!(took("2023-01-03", "2023-01-04"), ["info"]);
}

#[test]
fn each_submission_is_measured_to_the_review_that_answers_it() {
    let legal = |date| step("legality-reviewed", date, "conclusion = \"合法\"");
    let returned = step("submitted", "2024-11-04", "") + &legal("2024-11-15") + &legal("2025-02-10");
    assert_eq!(told("review-length", Record { before: &returned, ..PLAIN }), NOTHING);
    assert_eq!(told("review-length", Record { before: &legal("2025-02-10"), ..PLAIN }), NOTHING, "no submission is recorded");
}

#[test]
fn a_deliberation_is_held_by_a_meeting() {
    let by = |by: &str| {
        let before = step("deliberated", "2025-02-20", by);
        told("deliberation-body", Record { before: &before, ..PLAIN })
    };
    assert_eq!(by("by = \"局长\""), ["info"]);
    for fine in ["局务会议", "市政府第16届27次常务会议", "局党组", "局领导班子", "局领导集体讨论"] {
        assert_eq!(by(&format!("by = \"{fine}\"")), NOTHING, "{fine}");
    }
    assert_eq!(by(""), NOTHING, "nobody is named");
    let own = "[deliberating-bodies]\nvalue = [\"局长\"]\nsource = \"本局制度\"\n";
    let before = step("deliberated", "2025-02-20", "by = \"局长\"");
    assert_eq!(told("deliberation-body", Record { before: &before, profile: own, ..PLAIN }), NOTHING);
}

const GOVERNMENT: Record<'_> = Record { issuers: "\"江门市人民政府\"", ..PLAIN };

/// The plain issue with another registration.
fn registered(registration: &str) -> String {
    PLAIN.issued.replace("registration = \"unknown\"", registration)
}

#[test]
fn a_governments_document_bears_a_registration_number_since_one_was_seen() {
    let missing = |issued: &str, record: Record<'_>| told("registration-missing", Record { issued, ..record });
    for absent in ["", "registration = \"none\""] {
        assert_eq!(missing(&registered(absent), GOVERNMENT), ["warning"], "{absent}");
        assert_eq!(missing(&registered(absent), PLAIN), ["info"], "on a department's document none was seen");
    }
    assert_eq!(missing(PLAIN.issued, GOVERNMENT), NOTHING, "nobody has looked it up, which is a gap and no fault");
    let on = |date| registered("").replace("2025-03-03", date).replace("2025-05-01", "2026-05-01");
    assert_eq!(missing(&on("2020-04-30"), GOVERNMENT), ["warning"]);
    assert_eq!(missing(&on("2020-04-29"), GOVERNMENT), NOTHING);
    assert_eq!(missing(&on("\"2020\""), GOVERNMENT), NOTHING, "it may be older");
    assert_eq!(missing(&registered(""), Record { kind: "policy", ..GOVERNMENT }), NOTHING);
    let own = "[registration-pattern-department]\nvalue = \"SLBG{year}{serial:3}\"\nsource = \"本局规定\"\n";
    assert_eq!(missing(&registered(""), Record { profile: own, ..PLAIN }), ["warning"], "an office that has the numbers");
}

#[test]
fn a_registration_number_has_the_form_of_its_place() {
    let form = |number: &str, record: Record<'_>| {
        told("registration-form", Record { issued: &registered(&format!("registration = \"{number}\"")), ..record })
    };
    assert_eq!(form("JMFG2025012", GOVERNMENT), NOTHING);
    assert_eq!(form("JMFG-2025-12", GOVERNMENT), ["warning"]);
    let office = Record { issuers: "\"江门市人民政府办公室\"", ..PLAIN };
    assert_eq!(form("JMFG-2025-12", office), ["warning"], "a government's office issues for it");
    assert_eq!(form("JMFG-2025-12", PLAIN), NOTHING, "the form of a department is not known");
    let off = "[registration-pattern-government]\nvalue = \"none\"\nsource = \"本市规定\"\n";
    assert_eq!(form("JMFG-2025-12", Record { profile: off, ..GOVERNMENT }), NOTHING);
}

#[test]
fn the_year_in_a_number_is_that_of_the_document() {
    let differs = |record| told("number-year", record);
    assert_eq!(differs(PLAIN), NOTHING);
    let number = PLAIN.issued.replace("〔2025〕", "〔2024〕");
    assert_eq!(differs(Record { issued: &number, ..PLAIN }), ["warning"]);
    let vague = number.replace("date = 2025-03-03", "date = \"2025\"");
    assert_eq!(differs(Record { issued: &vague, ..PLAIN }), ["warning"], "every day of 2025 is in 2025");
    let unknown = number.replace("date = 2025-03-03", "date = \"unknown\"");
    assert_eq!(differs(Record { issued: &unknown, ..PLAIN }), NOTHING);
    let registration = registered("registration = \"JMFG2024012\"");
    assert_eq!(differs(Record { issued: &registration, ..GOVERNMENT }), ["warning"]);
    assert_eq!(differs(Record { issued: &registration, ..PLAIN }), NOTHING, "where its year stands is not known");
}

#[test]
fn a_document_binds_thirty_days_after_its_publication_or_says_why_sooner() {
    let soon = |effective: &str, kind, after: &str| {
        let issued = PLAIN.issued.replace("effective = 2025-05-01", &format!("effective = {effective}"));
        told("effect-delay", Record { issued: &issued, kind, after, ..PLAIN })
    };
    // It is published on 2025-03-05.
    assert_eq!(soon("2025-04-04", "normative", PLAIN.after), NOTHING, "exactly thirty days");
    assert_eq!(soon("2025-04-03", "normative", PLAIN.after), ["warning"], "twenty-nine");
    assert_eq!(soon("2025-04-03\neffective-reason = \"汛期将至\"", "normative", PLAIN.after), NOTHING);
    assert_eq!(soon("2025-03-05", "normative", PLAIN.after), ["warning"], "on the very day");
    assert_eq!(soon("\"2025-04\"", "normative", PLAIN.after), NOTHING, "it may be late in April");
    assert_eq!(soon("2025-04-03", "policy", PLAIN.after), NOTHING, "not asked of this kind");
    let in_march = "[[event]]\ntype = \"published\"\nat = \"2025-03\"";
    assert_eq!(soon("2025-03-31", "normative", in_march), NOTHING, "it may have been published on the first");
    assert_eq!(soon("2025-03-30", "normative", in_march), ["warning"], "whenever it was published");
    assert_eq!(soon("2025-04-03", "normative", "[[event]]\ntype = \"published\"\nat = \"unknown\""), NOTHING);
    assert_eq!(soon("2025-04-03", "normative", ""), NOTHING, "it is not published yet");
}

#[test]
fn what_is_owed_after_the_issue_is_told_when_it_falls_due_and_warned_of_the_day_after() {
    let on = |code, day, after: &str| told(code, Record { day, after, ..PLAIN });
    // Twenty working days after 2025-03-03 is 2025-03-31; thirty days after 2025-03-05, 2025-04-04; three working days, 2025-03-10.
    assert_eq!(on("publication-due", "2025-03-31", ""), ["info"]);
    assert_eq!(on("publication-due", "2025-04-01", ""), ["warning"]);
    assert_eq!(on("publication-due", "2025-04-01", PLAIN.after), NOTHING, "it is published");
    for (code, last, next) in [("filing-due", "2025-04-04", "2025-04-05"), ("interpretation-due", "2025-03-10", "2025-03-11")] {
        assert_eq!(on(code, last, PLAIN.after), ["info"], "{code}");
        assert_eq!(on(code, next, PLAIN.after), ["warning"], "{code}");
        assert_eq!(on(code, next, ""), NOTHING, "{code}: it is not published");
    }
    let repealed = format!("{}\n[[event]]\ntype = \"repealed\"\ndate = 2025-06-02\n", PLAIN.after);
    assert_eq!(on("filing-due", TODAY, &repealed), NOTHING, "what has ended owes nothing");
    assert_eq!(on("interpretation-due", TODAY, &repealed), NOTHING);
}

#[test]
fn what_was_late_is_told_although_it_was_done() {
    let published =
        |at: &str| told("publication-late", Record { after: &format!("[[event]]\ntype = \"published\"\nat = {at}"), ..PLAIN });
    assert_eq!(published("2025-03-31"), NOTHING, "the twentieth working day");
    assert_eq!(published("2025-04-01"), ["warning"]);
    assert_eq!(published("\"2025\""), NOTHING);
    assert_eq!(published("\"2025-04\""), ["warning"], "whenever in April it was");
    let filed = |date: &str, kind| {
        let after = format!("{}\n{}", PLAIN.after, step("filed", date, ""));
        told("filing-late", Record { after: &after, kind, ..PLAIN })
    };
    assert_eq!(filed("2025-04-04", "normative"), NOTHING, "the thirtieth day");
    assert_eq!(filed("2025-04-05", "normative"), ["warning"]);
    assert_eq!(filed("2025-04-05", "policy"), NOTHING, "policies are not filed");
    assert_eq!(filed("\"unknown\"", "normative"), NOTHING);
}

#[test]
fn no_section_of_the_office_issues_a_document() {
    let internal = |issuers: &str| told("issuer-internal", Record { issuers, ..PLAIN });
    assert_eq!(internal("\"示例市城市管理局法规科\""), ["warning"], "behind the office's own name");
    assert_eq!(internal("\"示例市城市管理局办公室\""), ["warning"]);
    assert_eq!(internal("\"市政科\""), ["warning"], "what the record itself names as the responsible unit");
    assert_eq!(internal("\"示例市城市管理局\", \"示例市城市管理局法规科\""), ["warning"], "jointly");
    for alone in [
        "示例市城市管理局",
        "示例市人民政府办公室",
        "示例市市政府办公室",
        "示例市城市管理局直属分局",
        "示例市园林绿化管理处",
        "示例市城市管理局垃圾分类工作领导小组办公室",
        "示例市城市管理委员会办公室",
        "园林科",
    ] {
        assert_eq!(internal(&format!("\"{alone}\"")), NOTHING, "{alone}");
    }
    let policy = Record { kind: "policy", issuers: "\"市政科\"", ..PLAIN };
    assert_eq!(told("issuer-internal", policy), NOTHING, "the notice is on normative documents");
    let old = "date = 2018-05-15\neffective = 2018-07-01";
    assert_eq!(told("issuer-internal", Record { issued: old, issuers: "\"市政科\"", after: "", ..PLAIN }), NOTHING);
}

#[test]
fn a_unit_with_a_contact_is_a_unit_and_a_governments_office_is_none() {
    let told = |name: &str, issuer: &str| {
        let office = Office::base()
            .replacing("guiju.toml", "示例市城市管理局", name)
            .replacing("guiju.toml", "[profile]", "[[contact]]\nresponsible = \"法规科\"\nchannel = \"legal\"\n\n[profile]")
            .replacing("documents/sample/document.toml", "\"示例市城市管理局\"", &format!("\"{issuer}\""));
        let output = office.run(&format!("check --format json --as-of {TODAY}"));
        output.stdout.contains("\"issuer-internal\"")
    };
    assert!(told("示例市城市管理局", "法规科"));
    assert!(!told("示例市人民政府", "示例市人民政府办公室"), "it issues for the government");
    assert!(told("示例市人民政府", "示例市人民政府法规科"));
    assert!(told("示例市发展改革委员会", "示例市发展改革委员会法规科"), "a committee has sections too");
    assert!(!told("示例市城市管理委员会办公室", "示例市城市管理委员会办公室"), "the office itself");
}

#[test]
fn the_order_of_a_rule_states_its_number_and_the_day_of_adoption() {
    let order = |keys: &str, kind| {
        let issued = format!("date = 2025-03-03\neffective = 2025-05-01\n{keys}");
        told("rule-order", Record { kind, issued: &issued, ..PLAIN }).len()
    };
    assert_eq!(order("", "rule"), 2);
    assert_eq!(order("order = \"none\"\nadopted = 2025-02-01", "rule"), 1);
    assert_eq!(order("order = \"unknown\"\nadopted = \"unknown\"", "rule"), 0, "a gap, and no fault");
    assert_eq!(order("", "normative"), 0);
    let on = |date| {
        let issued = format!("date = {date}\neffective = 2025-05-01");
        told("rule-order", Record { kind: "rule", issued: &issued, after: "", ..PLAIN }).len()
    };
    assert_eq!((on("2002-01-01"), on("2001-12-31"), on("\"2002\""), on("\"unknown\"")), (2, 0, 2, 0));
}
