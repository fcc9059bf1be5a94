//! What a text says: of its own life, of others, and of its own articles.

use guiju::finding::Severity;

use super::{Files, entitled, event};
use crate::harness::TODAY;

const TITLE: &str = "示例市路灯管理规定";
const NOTHING: [Severity; 0] = [];
const WARNING: [Severity; 1] = [Severity::Warning];
/// The other document of the plain office, as it is recorded there.
const STEADY: &str = "[[event]]\ntype = \"issued\"\ndate = 2024-06-03\nnumber = \"示城管〔2024〕3号\"\neffective = 2024-07-15";
const PUBLISHED: &str = "[[event]]\ntype = \"published\"\nat = 2024-06-05";

/// A document whose text says this, under an issue that says that.
fn saying(issue: &str, words: &str) -> Files {
    let events = format!(
        "[[event]]\ntype = \"issued\"\ndate = 2024-06-03\n{issue}\ntext = \"text/2024-07-15.md\"\n[[event]]\ntype = \"published\"\nat = 2024-06-05"
    );
    entitled(TITLE, "normative", &events)
        .and("documents/sample/text/2024-07-15.md", &format!("# {TITLE}\n\n第一条　甲。\n\n第二条　{words}\n"))
}

/// The other document with what happened to it after its issue.
fn with_steady(files: Files, term: &str, after: &str) -> Files {
    files.and_document("steady", "示例市公园管理规定", "normative", &format!("{STEADY}\n{term}\n{PUBLISHED}\n{after}"))
}

#[test]
fn a_closing_clause_is_held_against_the_days_that_its_words_can_mean() {
    let told = |issue: &str, words: &str| saying(issue, words).told("closing-clause");
    let from = |day: &str| format!("effective = {day}");
    assert_eq!(told(&from("2024-07-15"), "本规定自2024年7月15日起施行。"), NOTHING);
    assert_eq!(told(&from("2024-07-16"), "本规定自2024年7月15日起施行。"), WARNING);
    for day in ["2024-06-03", "2024-06-05"] {
        assert_eq!(told(&from(day), "本规定自公布之日起施行。"), NOTHING, "the issue or the publication: {day}");
    }
    assert_eq!(told(&from("2024-06-06"), "本规定自公布之日起施行。"), WARNING);
    for day in ["2024-07-03", "2024-07-05", "2024-07-06"] {
        assert_eq!(told(&from(day), "本规定自公布之日起30日后施行。"), NOTHING, "from either day, counted either way: {day}");
    }
    assert_eq!(told(&from("2024-07-07"), "本规定自公布之日起30日后施行。"), WARNING);
    assert_eq!(told(&from("\"2024\""), "本规定自2024年7月15日起施行。"), NOTHING, "it may be that day");
    assert_eq!(told(&from("\"unknown\""), "本规定自2024年7月15日起施行。"), NOTHING);
}

#[test]
fn a_term_that_only_the_text_states_is_told() {
    let told = |issue: &str, words: &str| saying(&format!("effective = 2024-07-15\n{issue}"), words).told("closing-clause");
    let start = "本规定自2024年7月15日起施行，";
    assert_eq!(told("", &format!("{start}有效期5年。")), WARNING);
    assert_eq!(told("term = \"5 years\"", &format!("{start}有效期五年。")), NOTHING);
    assert_eq!(told("term = \"3 years\"", &format!("{start}有效期五年。")), WARNING);
    assert_eq!(told("until = 2029-07-14", &format!("{start}有效期至2029年7月14日。")), NOTHING);
    assert_eq!(told("until = 2029-07-15", &format!("{start}有效期至2029年7月14日。")), WARNING);
    assert_eq!(told("term = \"5 years\"", &format!("{start}有效期至2029年7月14日。")), NOTHING, "the term comes to that day");
    assert_eq!(told("term = \"5 years\"", &format!("{start}有效期至2029年7月15日。")), WARNING, "a day more than the term");
    assert_eq!(told("until = 2029-07-13", &format!("{start}有效期至2029年7月14日。")), WARNING);
    assert_eq!(told("until = \"2029-07\"", &format!("{start}有效期至2029年7月14日。")), NOTHING, "it may be that day");
    assert_eq!(told("until = \"unknown\"", &format!("{start}有效期至2029年7月14日。")), NOTHING);
    assert_eq!(told("", &format!("{start}有效期至2029年7月14日。")), WARNING, "the record knows no end");
    assert_eq!(told("until-condition = \"至任务完成\"", &format!("{start}有效期至2029年7月14日。")), NOTHING);
    assert_eq!(told("until-condition = \"至任务完成\"", &format!("{start}有效期5年。")), NOTHING);
}

#[test]
fn the_words_of_the_text_are_named_as_they_can_be_written() {
    let said = |issue: &str, words: &str| {
        let found = saying(issue, words).findings("closing-clause", TODAY);
        assert_eq!(found.len(), 1, "{words}");
        format!("{:?}", found[0].args["said"])
    };
    let from = "effective = 2024-07-15\nterm = \"3 years\"";
    assert_eq!(said(from, "本规定自2024年7月15日起施行，有效期五年。"), "Text(\"5 years\")");
    assert_eq!(said(from, "本规定自2024年7月15日起施行，有效期18个月。"), "Text(\"18 months\")");
    assert_eq!(said("effective = 2024-07-16", "本规定自2024年7月15日起施行。"), "Text(\"2024-07-15\")");
    assert_eq!(said("effective = 2024-07-16", "本规定自公布之日起施行。"), "Text(\"2024-06-03–2024-06-05\")");
}

#[test]
fn only_the_text_of_the_issue_is_held_against_the_issue() {
    let amended = |words: &str| {
        let later = event("amended", "date = 2026-01-10\neffective = 2026-02-01\ntext = \"text/2026-02-01.md\"");
        let first = saying("effective = 2024-07-15", "本规定自2024年7月15日起施行。");
        let Files(mut files) = first;
        files[0].1.push_str(&later);
        Files(files).and("documents/sample/text/2026-02-01.md", &format!("# {TITLE}\n\n第一条　{words}\n"))
    };
    assert_eq!(amended("本规定自2026年2月1日起施行。").told("closing-clause"), NOTHING);
    let ended = "[[event]]\ntype = \"repealed\"\ndate = 2026-01-10\ninstrument = { title = \"某决定\" }";
    let relies = |files: Files, day: &str| with_steady(files, "", ended).told_on("relies-on-ended", day);
    assert_eq!(relies(amended("根据《示例市公园管理规定》执行。"), "2026-03-01"), WARNING);
    assert_eq!(relies(amended("根据《示例市公园管理规定》执行。"), "2026-01-31"), NOTHING, "this text does not bind yet");
    let former = amended("甲。")
        .and("documents/sample/text/2024-07-15.md", &format!("# {TITLE}\n\n第一条　根据《示例市公园管理规定》执行。\n"));
    assert_eq!(relies(former, "2026-03-01"), NOTHING, "the former text binds no more");
}

#[test]
fn a_decision_and_what_has_ended_may_name_what_they_ended() {
    let of = |kind: &str, own: &str| {
        let Files(mut files) = saying("effective = 2024-07-15", "根据《示例市公园管理规定》执行。");
        files[0].1 = files[0].1.replace("\"normative\"", &format!("\"{kind}\"")) + own;
        let ended = "[[event]]\ntype = \"repealed\"\ndate = 2026-01-10\ninstrument = { title = \"某决定\" }";
        with_steady(Files(files), "", ended).told("relies-on-ended")
    };
    assert_eq!(of("normative", ""), WARNING);
    assert_eq!(of("instrument", ""), NOTHING);
    assert_eq!(of("normative", &event("repealed", "date = 2026-02-10")), NOTHING);
}

#[test]
fn a_text_in_force_may_name_a_law_until_it_has_ended() {
    let told = |ended: &str, words: &str| {
        let law = format!(
            "title = \"路灯条例\"\nissuer = \"示例机关\"\nchecked-on = 2026-11-20\nversions = [{{ from = 2015-01-01 }}]\nended = {ended}\n"
        );
        saying("effective = 2024-07-15", words).and("laws/lamps.toml", &law).told("relies-on-ended")
    };
    let words = "根据《路灯条例》执行。";
    assert_eq!(told("{ date = 2026-11-24 }", words), WARNING, "it ended today");
    assert_eq!(told("{ date = 2026-11-25 }", words), NOTHING, "it ends tomorrow");
    assert_eq!(told("{ date = \"2026\" }", words), NOTHING, "perhaps it ends later this year");
    for nothing in ["{ date = \"unknown\" }", "\"unknown\"", "\"none\""] {
        assert_eq!(told(nothing, words), NOTHING, "{nothing}");
    }
    assert_eq!(told("{ date = 2024-01-01 }", "《路灯条例》同时废止。"), NOTHING, "it ends the law itself");
}

#[test]
fn what_a_text_ends_has_its_end_recorded_unless_it_was_over_already() {
    let ending = || saying("effective = 2024-07-15", "《示例市公园管理规定》同时废止。");
    let told = |term: &str, after: &str| with_steady(ending(), term, after).told("repeal-unrecorded");
    let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2026-01-10\ninstrument = \"sample\"";
    assert_eq!(told("term = \"5 years\"", ""), WARNING);
    assert_eq!(told("term = \"5 years\"", repealed), NOTHING);
    assert_eq!(told("term = \"5 years\"", &format!("{repealed}\neffective = 2027-01-01")), NOTHING, "it ends on a day to come");
    assert_eq!(
        told("term = \"5 years\"", &format!("{repealed}\narticles = [\"第二条\"]")),
        WARNING,
        "only an article of it ended"
    );
    assert_eq!(told("term = \"1 year\"", ""), NOTHING, "it had lapsed by itself");
    for act in ["lapsed", "annulled"] {
        let later = event(act, "date = 2026-01-10\neffective = 2027-01-01\ninstrument = \"sample\"");
        assert_eq!(told("term = \"5 years\"", &later), NOTHING, "{act} on a day to come");
    }
    let in_part = |after: &str| {
        let ending = saying("effective = 2024-07-15", "《示例市公园管理规定》（示城管〔2024〕3号）第二条同时废止。");
        with_steady(ending, "", after).told("repeal-unrecorded")
    };
    assert_eq!(in_part(&format!("{repealed}\narticles = [\"第二条\"]")), NOTHING, "only an article was to end");
    assert_eq!(in_part(""), WARNING);
}

#[test]
fn a_text_in_force_may_name_what_binds_and_what_it_ends_itself() {
    let told = |words: &str, after: &str| with_steady(saying("effective = 2024-07-15", words), "", after).told("relies-on-ended");
    let repealed = "[[event]]\ntype = \"repealed\"\ndate = 2026-01-10\ninstrument = { title = \"某决定\" }";
    assert_eq!(told("根据《示例市公园管理规定》执行。", ""), NOTHING);
    assert_eq!(told("根据《示例市公园管理规定》执行。", repealed), WARNING);
    assert_eq!(told("根据《示例市公园管理规定》和《示例市公园管理规定》执行。", repealed), WARNING, "told once");
    assert_eq!(told("《示例市公园管理规定》同时废止。", repealed), NOTHING, "it is what ended it");
    assert_eq!(told("根据《示例市公园管理规定（试行）》执行。", repealed), NOTHING, "a 试行 is another document");
}
