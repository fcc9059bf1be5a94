//! Texts of a small office, and what each names.

use super::*;
use crate::document::Date;
use crate::lifecycle;
use crate::register::Register;
use crate::register::tests::record;
use crate::setting::Setting;
use crate::structure::cited as structure;
use crate::structure::clause::clauses;
use crate::structure::read;
use crate::structure::reference::references;

fn issued(number: &str, effective: &str) -> String {
    format!(
        "[[event]]\ntype = \"issued\"\ndate = {effective}\nnumber = \"{number}\"\neffective = {effective}\ntext = \"text/a.md\"\n[[event]]\ntype = \"published\"\nat = {effective}\n"
    )
}

/// Three documents of one title: one that was repealed, the one that took its place, and one with a number of its own.
fn office() -> (Register, Setting) {
    let ended = format!(
        "{}[[event]]\ntype = \"repealed\"\ndate = 2024-01-01\ninstrument = \"new\"\neffective = 2024-02-01\n",
        issued("江城管〔2015〕1号", "2015-01-01")
    );
    let records = vec![record("old", &ended), record("new", &issued("江城管〔2024〕2号", "2024-02-01"))];
    (Register::new(records, Vec::new()), Setting::for_tests())
}

/// Each citation of a text as its words, its target and its place.
fn cited(source: &str) -> Vec<String> {
    let (register, setting) = office();
    let as_of = lifecycle::as_of(&register, &setting, Date::constant(2026, 11, 24));
    let kept = Kept::new(&register, &as_of, &setting);
    let text = read(source);
    let found = citations(&structure::cited(&text, &references(&text), &clauses(source)), &kept);
    let documents = found.iter().any(|it| matches!(it.target, Target::Document(_)));
    assert!(kept.is_named_in(source) || !documents, "the quick look misses nothing");
    found
        .into_iter()
        .map(|it| {
            let target = match it.target {
                Target::Document(at) => register.records()[at].document.id.to_string(),
                Target::Law(id) => format!("law {id}"),
                Target::Title(title) => format!("《{title}》"),
            };
            let place = it.place.map_or(String::new(), |place| place.article.id());
            let ends = if it.ends { " ends it" } else { "" };
            format!("{} | {target} | {place} | {}{ends}", &source[it.span], it.article.map_or(String::new(), |it| it.id()))
        })
        .collect()
}

#[test]
fn of_two_documents_with_one_title_the_one_that_binds_is_meant_unless_the_number_says_otherwise() {
    let text = "# 甲细则\n\n第一条　根据《路灯管理规定》第三条、第五条和《乙法》，制定本细则。\n\n第二条　原《路灯管理规定》（江城管〔2015〕1号）第二条的许可继续有效。\n\n第三条　依照江城管〔2024〕2号文执行。\n";
    assert_eq!(
        cited(text),
        [
            "《路灯管理规定》第三条 | new | art_3 | art_1",
            "第五条 | new | art_5 | art_1",
            "《乙法》 | 《乙法》 |  | art_1",
            "《路灯管理规定》（江城管〔2015〕1号）第二条 | old | art_2 | art_2",
            "江城管〔2024〕2号 | new |  | art_3",
        ]
    );
}

#[test]
fn what_a_text_ends_is_marked_and_what_it_quotes_is_passed_over() {
    let text = "# 甲细则\n\n第一条　将“《路灯管理规定》”改为“本细则”。\n\n第二条　本细则自2024年2月1日起施行，《路灯管理规定》（江城管〔2015〕1号）同时废止。\n";
    assert_eq!(cited(text), ["《路灯管理规定》 | old |  | art_2 ends it"]);
}

#[test]
fn citations_are_answered_from_both_ends() {
    let citation = |at: usize| Citation { span: 0..1, article: None, target: Target::Document(at), place: None, ends: false };
    let citations = Citations::new([
        ((2, 0), vec![citation(0), citation(1), citation(0)]),
        ((0, 1), vec![citation(0)]),
        ((1, 0), vec![citation(0)]),
        ((3, 0), vec![]),
    ]);
    assert_eq!(citations.of_others_on(0), [(1, 0), (2, 0)], "a document that names itself is not another");
    assert_eq!(citations.of_others_on(1), [(2, 0)]);
    assert_eq!(citations.of_others_on(2), []);
    assert_eq!(citations.of((2, 0)).len(), 3);
    assert_eq!(citations.texts().count(), 3);
}
