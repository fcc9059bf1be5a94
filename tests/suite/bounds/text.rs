//! What a text says: of its own life, of others, and of its own articles.

use super::{Files, entitled};
use guiju::finding::Severity;

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
    assert_eq!(told("until-condition = \"至任务完成\"", &format!("{start}有效期5年。")), NOTHING);
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
