//! Two texts compared: by the command, on the site, and measured on real laws that stand in two versions, where they are at hand.

use std::collections::BTreeMap;
use std::time::Instant;

use guiju::compare::{Change, compare};
use guiju::structure;
use guiju::structure::left_behind::left_behind;
use guiju::structure::reference::references;
use serde_json::Value;

use crate::corpus::folder;
use crate::harness::{Office, TODAY, files};

/// The texts of each law that stands in several versions, the oldest first: `名称(日期).md`.
fn families() -> Option<BTreeMap<String, Vec<(String, String)>>> {
    let Some(texts) = folder::texts() else {
        eprintln!("skipped: no real texts at ../shared/corpus, nor where GUIJU_CORPUS says");
        return None;
    };
    let mut families: BTreeMap<String, Vec<(String, String)>> = BTreeMap::new();
    for (name, text) in texts {
        let Some((title, day)) = name.trim_end_matches(".md").rsplit_once('(') else { continue };
        families.entry(title.to_owned()).or_default().push((day.trim_end_matches(')').to_owned(), text));
    }
    families.retain(|_, texts| texts.len() > 1);
    families.values_mut().for_each(|texts| texts.sort());
    Some(families)
}

#[test]
fn laws_in_two_versions_are_compared_whole_and_quickly() {
    let Some(families) = families() else { return };
    assert!(families.len() > 8, "{} laws stand in several versions", families.len());
    for (title, texts) in &families {
        for pair in texts.windows(2) {
            let [(old_day, old), (new_day, new)] = pair else { continue };
            let (old, new) = (structure::read(old), structure::read(new));
            let start = Instant::now();
            let comparison = compare(&old, &new);
            let time = start.elapsed();
            let side = &comparison.articles;
            assert_eq!((side.old.len(), side.new.len()), (old.articles().count(), new.articles().count()), "{title}");
            let counts = side.counts();
            let told: Vec<String> = Change::ALL.iter().map(|change| format!("{} {}", change.as_str(), counts[*change])).collect();
            eprintln!(
                "{title} {old_day} {new_day}: {} → {} articles, {}, {time:?}",
                side.old.len(),
                side.new.len(),
                told.join(", ")
            );
            // A revision keeps something: where nothing does, articles were not told apart from one another.
            assert!(counts[Change::New] + counts[Change::Removed] < side.pairs.len(), "{title}");
            let same = compare(&new, &new);
            assert!(same.is_unchanged(), "{title}: a text beside itself");
        }
    }
}

const OLD: &str = "documents/sample/text/2024-07-15.md";
const NEW: &str = "documents/sample/text/2025-01-01.md";
const RECORD: &str = "documents/sample/document.toml";

/// The plain office with a second text of `sample`: one article is amended, one is added, two are renumbered.
fn amended() -> Office {
    let office = Office::base();
    let event = "\n[[event]]\ntype = \"amended\"\ndate = 2024-12-01\neffective = 2025-01-01\ntext = \"text/2025-01-01.md\"\n\
                 authority = \"official\"\ninstrument = { title = \"关于修改路灯管理规定的决定\", number = \"示城管〔2024〕9号\" }\n";
    let record = std::fs::read_to_string(office.path(RECORD)).expect("a record") + event;
    let text = "# 示例市路灯管理规定\n\n第一条　为了加强路灯管理，制定本规定。\n\n第二条　路灯由市政设施管理机构负责养护。\n\n\
                第三条　任何单位和个人不得损毁、挪用路灯。\n\n第四条　本规定自2024年7月15日起施行，有效期5年。\n";
    office.with(RECORD, record).with(NEW, text)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn two_texts_are_named_by_files_by_a_document_and_by_days() {
    let office = amended();
    let told = office.run("compare sample --json");
    assert_eq!(told.code, 0, "{told:?}");
    let report = json(&told.stdout);
    assert_eq!(report["schema"], "guiju.compare/1");
    let pairs: Vec<(Value, Value, Value)> = report["pairs"]
        .as_array()
        .expect("pairs")
        .iter()
        .map(|pair| (pair["old"].clone(), pair["new"].clone(), pair["change"].clone()))
        .collect();
    let pair = |old: Option<&str>, new: Option<&str>, change: &str| (Value::from(old), Value::from(new), Value::from(change));
    let expected = [
        pair(Some("art_1"), Some("art_1"), "unchanged"),
        pair(None, Some("art_2"), "new"),
        pair(Some("art_2"), Some("art_3"), "amended"),
        pair(Some("art_3"), Some("art_4"), "renumbered"),
    ];
    assert_eq!(pairs, expected);
    assert_eq!(report["pairs"][0]["similarity"], 1.0);
    let counts = json(r#"{"unchanged":1,"renumbered":1,"moved":0,"amended":1,"new":1,"removed":0,"split":0,"merged":0}"#);
    assert_eq!(report["counts"], counts);
    for words in [
        format!("compare {OLD} {NEW}"),
        "compare sample@2024-08-01 sample@2025-03-01".to_owned(),
        "compare sample@2024-07-15 @2025-01-01".to_owned(),
        format!("compare sample@2024-08-01 {NEW}"),
        format!("compare {OLD} sample"),
        "compare sample@2024-08-01".to_owned(),
    ] {
        let same = office.run(&format!("{words} --json"));
        assert_eq!((same.code, &same.stdout), (0, &told.stdout), "{words}: {same:?}");
    }
    let back = json(&office.run(&format!("compare {NEW} {OLD} --json")).stdout);
    assert_eq!(back["counts"]["removed"], 1);
}

#[test]
fn what_cannot_be_compared_is_told_with_what_there_is() {
    let office = amended();
    for (words, told) in [
        ("compare steady", "steady"),
        ("compare sample@2020-01-01 sample", "2025-01-01"),
        ("compare sampel", "sample"),
        ("compare @2025-01-01", "2025-01-01"),
        ("compare nothing.md sample", "nothing.md"),
        ("compare sample --json --html", "--html"),
    ] {
        let refused = office.run(words);
        assert_eq!(refused.code, 2, "{words}: {refused:?}");
        assert!(refused.stderr.contains(told) && refused.stdout.is_empty(), "{words}: {refused:?}");
    }
}

#[test]
fn the_table_has_three_columns_and_shows_hostile_words_as_they_are() {
    let office = amended();
    let text = std::fs::read_to_string(office.path(NEW)).expect("a text").replace("挪用", "<script>alert(1)</script>|挪用*");
    let office = office.with(NEW, text);
    let markdown = office.run("--lang zh compare sample --markdown").stdout;
    assert!(
        markdown.contains("| 现行（自2024-07-15起的文本） | 修改后（自2025-01-01起的文本） | 说明 |\n|---|---|---|\n"),
        "{markdown}"
    );
    assert!(markdown.contains("|  | **第二条**　<ins>路灯由市政设施管理机构负责养护。</ins> | 新增 |"), "{markdown}");
    assert!(markdown.contains("&lt;script&gt;alert(1)&lt;/script&gt;\\|挪用\\*") && !markdown.contains("<script"), "{markdown}");
    assert!(markdown.contains("修改1条，新增1条，另有1条仅调整序号"), "{markdown}");
    let html = office.run("--lang zh compare sample --html").stdout;
    assert!(html.starts_with("<!doctype html>\n<html lang=\"zh-CN\">"), "{html}");
    for never in ["<script", "src=", "href=", "http://", "https://"] {
        assert!(!html.contains(never), "{never}: {html}");
    }
    assert!(html.contains("&lt;script&gt;") && html.contains("<ins>") && html.contains("<th scope=\"col\">现行"), "{html}");
    let english = office.run("--lang en compare sample --html").stdout;
    assert!(english.contains("<html lang=\"en\">") && english.contains("renumbered only: 1"), "{english}");
}

#[test]
fn a_text_on_the_site_stands_beside_the_one_before_it() {
    let office = amended();
    assert_eq!(office.run(&format!("build --as-of {TODAY}")).code, 0);
    let page = |path: &str| {
        std::fs::read_to_string(office.path(&format!("public/{path}"))).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let compared = page("d/sample/compared/2024-07-15--2025-01-01.html");
    assert!(compared.contains("修改1条，新增1条，另有1条仅调整序号。"), "{compared}");
    assert!(compared.contains("修改前：") && !compared.contains("现行："), "the older text is not the present one");
    let document = page("d/sample.html");
    assert!(document.contains("href=\"sample/compared/2024-07-15--2025-01-01.html\">对照上一文本</a>"), "{document}");
    let changed = "2025年1月1日";
    for (article, is_new) in [("art_1", false), ("art_2", true), ("art_3", true), ("art_4", false)] {
        let words = document
            .split(&format!("<div class=\"article\" id=\"{article}\">"))
            .nth(1)
            .and_then(|rest| rest.split("</div>").next());
        let words = words.unwrap_or_else(|| panic!("{article}: {document}"));
        // What reads as it did at the beginning is not told article by article.
        let told = words.contains(&format!("本条文字自<span class=\"nowrap\">{changed}</span>起适用"));
        assert_eq!((told, words.contains("本条文字自")), (is_new, is_new), "{article}: {words}");
        assert_eq!(words.contains(&format!("compared/2024-07-15--2025-01-01.html#{article}\"")), is_new, "{article}: {words}");
        assert!(!is_new || compared.contains(&format!("id=\"{article}\"")), "{article} has a row");
    }
    assert!(document.contains("没有注明的，文字与最初的文本相同"), "{document}");
    let older = page("d/sample/2024-07-15.html");
    assert!(older.contains("适用期间：") && older.contains("2024年12月31日"), "{older}");
    assert!(!older.contains("本条文字自"), "it is said of the text that is shown now");
}

#[test]
fn a_text_that_is_not_announced_yet_is_not_compared_and_no_page_is_empty() {
    let office = amended();
    assert_eq!(office.run("build --as-of 2024-11-01").code, 0);
    assert!(files(&office.path("public")).iter().all(|(path, _)| !path.contains("compared")));
    let empty = amended().with(OLD, "<!-- 空 -->\n").with(NEW, "<!-- 空 -->\n");
    assert_eq!(empty.run(&format!("build --as-of {TODAY}")).code, 0);
    for (path, bytes) in files(&empty.path("public")) {
        let text = String::from_utf8_lossy(&bytes);
        assert!(!path.contains("compared") && !text.contains("/compared/"), "{path}");
    }
}

#[test]
fn real_amendments_left_no_reference_behind() {
    let Some(families) = families() else { return };
    let mut told = Vec::new();
    let mut pairs = 0;
    for (title, texts) in &families {
        for pair in texts.windows(2) {
            let [(_, old), (_, new)] = pair else { continue };
            let (before, text) = (structure::read(old), structure::read(new));
            pairs += 1;
            let found = left_behind(&before, &text, &references(&text));
            told.extend(found.into_iter().map(|it| format!("{title}: {} is now {}", &new[it.span], it.meant)));
        }
    }
    println!("{pairs} pairs, {} references left behind:\n{}", told.len(), told.join("\n"));
    assert!(told.is_empty(), "{}", told.join("\n"));
}
