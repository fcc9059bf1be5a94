//! Amending decisions from outside: real ones counted, real texts led from one version to the next, and the commands in an office folder.

use std::collections::BTreeMap;
use std::fs;

use guiju::compare::amend::draft::{self, About};
use guiju::compare::amend::instruction::Order;
use guiju::compare::amend::law::law;
use guiju::compare::amend::{self, Consolidated};
use guiju::structure;

use crate::corpus::texts;
use crate::harness::Office;
use crate::site::demonstration;

/// How many changes a decision announces, counted without the reader: by the words that stand outside quotations.
fn counted(text: &str) -> usize {
    let mut outside = String::new();
    let mut depth = 0_usize;
    for line in text.lines() {
        // A quotation over several paragraphs opens each of them anew.
        let line = if depth > 0 { line.strip_prefix('“').unwrap_or(line) } else { line };
        for c in line.chars() {
            match c {
                '“' => depth += 1,
                '”' => depth = depth.saturating_sub(1),
                c if depth == 0 => outside.push(c),
                _ => {}
            }
        }
        outside.push('\n');
    }
    let mut count = 0;
    for sentence in outside.split(['。', '；', '\n']) {
        count += sentence.matches("修改为：").count() + sentence.matches("中的修改为").count() + sentence.matches("增加").count();
        count += sentence.matches("删去").count() + sentence.matches("改为第").count() + sentence.matches("改为修改后").count();
        // 第四条作为第五条: a number and nothing else.
        count += usize::from(sentence.contains("作为第") && !sentence.contains("增加"));
    }
    count
}

#[test]
fn real_decisions_are_understood() {
    let Some(texts) = texts() else { return };
    let decides = |name: &str| name.contains("修正案") || (name.contains("修改") && name.contains("决定"));
    let (mut decisions, mut all, mut understood) = (0, 0, 0);
    for (name, text) in texts.iter().filter(|(name, _)| decides(name)) {
        let decision = amend::read(text);
        let orders = |order: &Order| !matches!(order, Order::Adjust);
        let read = decision.parts.iter().flat_map(|part| &part.instructions).filter(|it| orders(&it.order)).count();
        let unread: usize = decision.parts.iter().map(|part| part.unread.len()).sum();
        let counted = counted(text);
        eprintln!("{name}: counted {counted}, understood {read}, not understood {unread}");
        assert_eq!((read, unread), (counted, 0), "{name}");
        (decisions, all, understood) = (decisions + 1, all + counted, understood + read);
    }
    eprintln!("{understood} of {all} instructions in {decisions} decisions understood");
    assert!(decisions >= 3 && all >= 34, "{decisions} decisions, {all} instructions");
}

#[test]
fn real_versions_lead_from_one_to_the_other_by_the_decision_that_is_drafted() {
    let Some(texts) = texts() else { return };
    let mut families: BTreeMap<&str, Vec<&(String, String)>> = BTreeMap::new();
    for text in &texts {
        families.entry(text.0.split('(').next().unwrap_or_default().trim_end_matches(".md")).or_default().push(text);
    }
    let (mut pairs, mut orders) = (0, 0);
    for (title, mut versions) in families.into_iter().filter(|(_, versions)| versions.len() > 1) {
        versions.sort();
        for pair in versions.windows(2) {
            for (old, new) in [(pair[0], pair[1]), (pair[1], pair[0])] {
                let about = About { title, issuer: "", from: None };
                let drafted =
                    draft::decision(&old.1, &new.1, &about).unwrap_or_else(|why| panic!("{} to {}: {why:?}", old.0, new.0));
                let decision = amend::read(&drafted.text);
                let done = amend::consolidate(&old.1, &decision.parts[0]).expect("it fits");
                let said = |text: &str| law(&structure::read(text));
                assert_eq!(said(&done.text), said(&new.1), "{} to {}", old.0, new.0);
                pairs += 1;
                orders += decision.parts[0].instructions.len();
            }
        }
    }
    eprintln!("{pairs} pairs of real versions, {orders} instructions, each leads to the other version");
    assert!(pairs >= 22, "{pairs} pairs");
}

/// What an instruction did to a real text, and whether all else kept its bytes.
fn kept(base: &str, done: &Consolidated) -> bool {
    let lines = |text: &str| text.lines().map(str::to_owned).collect::<Vec<_>>();
    let (old, new) = (lines(base), lines(&done.text));
    let changed = similar::TextDiff::from_slices(
        &old.iter().map(String::as_str).collect::<Vec<_>>(),
        &new.iter().map(String::as_str).collect::<Vec<_>>(),
    );
    changed.iter_all_changes().filter(|it| it.tag() != similar::ChangeTag::Equal && !it.value().trim().is_empty()).count() <= 2
}

#[test]
fn one_instruction_on_a_real_text_changes_one_line() {
    let Some(texts) = texts() else { return };
    let mut tried = 0;
    for (name, text) in &texts {
        let read = structure::read(text);
        let articles: Vec<_> = read.articles().filter(|it| it.children().count() == 1 && it.leaves().count() == 1).collect();
        let Some(article) = articles.get(articles.len() / 2) else { continue };
        let number = article.article().expect("an article has a number");
        if read.articles().find(|it| it.article() == Some(number)).map(|it| it.place()) != Some(article.place()) {
            continue;
        }
        let decision = amend::read(&format!("# 决定\n\n将{number}修改为：“新的规定。”\n"));
        let done = amend::consolidate(text, &decision.parts[0]).unwrap_or_else(|why| panic!("{name} {number}: {why:?}"));
        assert!(kept(text, &done), "{name} {number}");
        tried += 1;
    }
    eprintln!("{tried} real texts, one line changed in each");
    assert!(tried * 10 >= texts.len() * 9, "{tried} of {}", texts.len());
}

const DECISION: &str = "documents/package-decision-2024/text/2024-09-09.md";

#[test]
fn the_decision_of_the_demonstration_gives_the_texts_that_were_published() {
    let office = demonstration();
    for (id, old) in [("planned-water-use", "2021-07-15"), ("water-saving-subsidy", "2022-12-26")] {
        let output = office.run(&format!("consolidate documents/{id}/text/{old}.md {DECISION}"));
        assert_eq!(output.code, 0, "{output:?}");
        let published = fs::read_to_string(office.path(&format!("documents/{id}/text/2024-10-15.md"))).expect("a text");
        assert_eq!(output.stdout, published, "{id}");
    }
    let output = office.run(&format!("consolidate documents/planned-water-use/text/2021-07-15.md {DECISION}"));
    for said in ["第三条第一款第（一）项改写", "新增第十八条", "第八条 → 第七条", "指令 7 条"] {
        assert!(output.stderr.contains(said), "{said}: {}", output.stderr);
    }
}

#[test]
fn an_instruction_that_does_not_fit_is_told_with_both_places_and_nothing_is_written() {
    let office = demonstration().replacing(DECISION, "将第六条第一款中的“十月三十一日”", "将第六条第一款中的“十月三十日”");
    let output = office.run(&format!("consolidate documents/planned-water-use/text/2021-07-15.md {DECISION} --out new.md"));
    assert_eq!(output.code, 1, "{output:?}");
    for said in
        ["此处没有“十月三十日”", &format!("{DECISION}:13:"), "documents/planned-water-use/text/2021-07-15.md:31:", "什么也没有写"]
    {
        assert!(output.stderr.contains(said), "{said}: {}", output.stderr);
    }
    assert!(output.stdout.is_empty() && !office.path("new.md").exists());
}

#[test]
fn a_text_that_the_decision_does_not_amend_is_refused() {
    let office = demonstration();
    let output = office.run(&format!("consolidate documents/car-wash/text/2020-11-01.md {DECISION}"));
    assert_eq!(output.code, 1, "{output:?}");
    assert!(output.stderr.contains("江门市市区公共供水计划用水工作细则"), "{output:?}");
}

/// The demonstration before the subsidy was amended.
pub(crate) fn before_the_amendment() -> Office {
    let office = demonstration();
    let record = "documents/water-saving-subsidy/document.toml";
    let text = fs::read_to_string(office.path(record)).expect("a record");
    let start = text.find("# 决定没有附全文").expect("the comment");
    let end = start + text[start..].find("[[event]]\ntype       = \"evaluated\"").expect("the next event");
    fs::remove_file(office.path("documents/water-saving-subsidy/text/2024-10-15.md")).expect("the text goes");
    office.with(record, format!("{}{}", &text[..start], &text[end..]))
}

#[test]
fn a_document_is_amended_only_when_it_is_confirmed() {
    let office = before_the_amendment();
    let record = "documents/water-saving-subsidy/document.toml";
    let (before, new) =
        (fs::read_to_string(office.path(record)).expect("a record"), "documents/water-saving-subsidy/text/2024-10-15.md");
    let shown = office.run("amend water-saving-subsidy --instrument package-decision-2024");
    assert_eq!(shown.code, 0, "{shown:?}");
    for said in ["+type       = \"amended\"", "+authority  = \"editorial\"", "+第四条　补助标准为器具购置费用的百分之五十"]
    {
        assert!(shown.stdout.contains(said), "{said}: {}", shown.stdout);
    }
    assert!(shown.stderr.contains("还没有写入"), "{shown:?}");
    assert_eq!(fs::read_to_string(office.path(record)).expect("a record"), before);
    assert!(!office.path(new).exists());

    let written = office.run("amend water-saving-subsidy --instrument package-decision-2024 --confirm");
    assert_eq!(written.code, 0, "{written:?}");
    let published = fs::read_to_string(demonstration().path(new)).expect("a text");
    assert_eq!(fs::read_to_string(office.path(new)).expect("the new text"), published);
    let after = fs::read_to_string(office.path(record)).expect("a record");
    let event = "[[event]]\ntype       = \"amended\"\ndate       = 2024-09-09\ninstrument = \"package-decision-2024\"\n\
                 effective  = 2024-10-15\ntext       = \"text/2024-10-15.md\"\nauthority  = \"editorial\"\n\n";
    assert_eq!(after.replacen(event, "", 1), before, "all else is as it was");
    assert_eq!(office.run("check").code, 0);
    let again = office.run("amend water-saving-subsidy --instrument package-decision-2024 --confirm");
    assert_eq!(again.code, 2, "{again:?}");
}

#[test]
fn a_day_that_the_decision_does_not_say_is_told() {
    let office = before_the_amendment();
    let said = "决定写明自 2024-10-15 起施行，而新文本按 2024-11-01 起施行登记";
    let other = office.run("amend water-saving-subsidy --instrument package-decision-2024 --effective 2024-11-01");
    assert!(other.stderr.contains(said), "{other:?}");
    assert!(other.stdout.contains("text/2024-11-01.md"), "{other:?}");
    let same = office.run("amend water-saving-subsidy --instrument package-decision-2024 --effective 2024-10-15");
    assert!(!same.stderr.contains("决定写明自"), "{same:?}");
}

#[test]
fn a_drafted_decision_is_what_consolidate_takes() {
    let office = demonstration();
    let drafted = office.run("draft-decision planned-water-use --from 2021-07-15 --to 2024-10-15");
    assert_eq!(drafted.code, 0, "{drafted:?}");
    for said in ["删去第七条。", "第六条第一款中的“十月三十一日”修改为“十一月三十日”", "本决定自2024年10月15日起施行。"]
    {
        assert!(drafted.stdout.contains(said), "{said}: {}", drafted.stdout);
    }
    let office = office.with("draft.md", &drafted.stdout);
    let output = office.run("consolidate documents/planned-water-use/text/2021-07-15.md draft.md --out new.md");
    assert_eq!(output.code, 0, "{output:?}");
    let published = fs::read_to_string(office.path("documents/planned-water-use/text/2024-10-15.md")).expect("a text");
    assert_eq!(fs::read_to_string(office.path("new.md")).expect("the new text"), published);
}
