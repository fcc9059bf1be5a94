//! The site as files: when a page must be written again, what a template may get wrong, what a page never holds.

use std::collections::BTreeMap;
use std::fs;
use std::sync::Mutex;

use jiff::civil::date;

use super::*;
use crate::document::Date;
use crate::error::Error;
use crate::lifecycle;
use crate::register;
use crate::setting::Setting;
use crate::source::Folder;
use crate::view::Occasion;

const TODAY: Date = date(2026, 11, 24);

fn record(title: &str, until: &str) -> String {
    format!(
        "title = \"{title}\"\nkind = \"normative\"\nissuers = [\"局\"]\nresponsible = \"科\"\ndisclosure = \"active\"\n\
         topics = []\nindex-number = \"unknown\"\n[[event]]\ntype = \"issued\"\ndate = 2021-06-15\nnumber = \"江城管示〔2021〕3号\"\n\
         registration = \"unknown\"\neffective = 2021-07-15\nuntil = {until}\ntext = \"text/a.md\"\n\
         parts = [{{ role = \"attachment\", number = 1, title = \"表\", file = \"attachments/表 1.csv\" }}]\n\
         [[event]]\ntype = \"published\"\nat = 2021-06-18T09:30:00\n"
    )
}

struct Built {
    summary: BuildSummary,
    files: BTreeMap<String, String>,
}

impl Built {
    #[track_caller]
    fn key(&self, path: &str) -> PageKey {
        self.summary.files.iter().find(|(name, _)| name == path).map(|(_, key)| *key).expect("the page is built")
    }

    fn pages(&self) -> impl Iterator<Item = (&String, &String)> {
        self.files.iter().filter(|(path, _)| path.ends_with(".html"))
    }
}

/// Builds two documents, `a` and `b`; what differs from case to case are a's record and text, the day, and the templates.
fn build_with(a: &str, text: &str, day: Date, own: Vec<(String, String)>, occasion: Occasion<'_>) -> Result<Built, Error> {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("guiju.toml"), "").expect("written");
    for (id, record, text) in [("a", a, text), ("b", &*record("乙", "2030-12-31"), "第一条　乙。\n")] {
        let folder = dir.path().join("documents").join(id);
        fs::create_dir_all(folder.join("text")).expect("made");
        fs::create_dir_all(folder.join("attachments")).expect("made");
        fs::write(folder.join("document.toml"), record).expect("written");
        fs::write(folder.join("text/a.md"), text).expect("written");
        fs::write(folder.join("attachments/表 1.csv"), "一,二\n").expect("written");
    }
    let folder = Folder::open(dir.path()).expect("an office folder");
    let (register, findings) = register::admit(&folder).expect("read");
    assert!(register.skipped().is_empty(), "{findings:?}");
    let setting = Setting::for_tests();
    let as_of = lifecycle::as_of(&register, &setting, day);
    let files = Mutex::new(BTreeMap::new());
    let read = |path: &str| Ok(folder.bytes(path).expect("the file is there"));
    let put = |path: &str, bytes: &[u8]| {
        // What the search reads is written in UTF-16.
        let text = String::from_utf8_lossy(bytes).into_owned();
        files.lock().expect("no worker fails").insert(path.to_owned(), text);
        Ok(())
    };
    let summary = build(&register, &as_of, &setting, &Templates::new(own)?, &read, &put, occasion)?;
    Ok(Built { summary, files: files.into_inner().expect("no worker fails") })
}

fn built(a: &str, text: &str) -> Built {
    build_with(a, text, TODAY, Vec::new(), Occasion::default()).expect("built")
}

#[test]
fn a_page_is_written_again_when_its_facts_or_its_text_change_and_only_then() {
    let before = built(&record("甲", "2029-12-31"), "第一条　甲。\n");
    let other_text = built(&record("甲", "2029-12-31"), "第一条　甲二。\n");
    assert_ne!(before.key("d/a.html"), other_text.key("d/a.html"));
    assert_eq!(before.key("index.html"), other_text.key("index.html"));
    let other_facts = built(&record("甲", "2029-12-30"), "第一条　甲。\n");
    assert_ne!(before.key("d/a.html"), other_facts.key("d/a.html"));
    assert_ne!(before.key("index.html"), other_facts.key("index.html"));
    for other in [other_text, other_facts] {
        assert_eq!(before.key("d/b.html"), other.key("d/b.html"));
        assert_eq!(before.key("how-to-read.html"), other.key("how-to-read.html"));
    }
}

#[test]
fn a_template_of_the_office_takes_the_place_of_the_built_in_one_and_changes_every_key() {
    let a = record("甲", "2029-12-31");
    let own = vec![("404.html".to_owned(), "<p>{{ page.frame.office }}</p>".to_owned())];
    let ours = build_with(&a, "第一条　甲。\n", TODAY, own, Occasion::default()).expect("built");
    assert_eq!(ours.files["404.html"], "<p>江门市城市管理和综合执法局</p>");
    assert_ne!(ours.key("d/a.html"), built(&a, "第一条　甲。\n").key("d/a.html"));
}

#[test]
fn a_misspelt_name_in_a_template_is_told_with_its_line() {
    let own = vec![("404.html".to_owned(), "<p>\n{{ page.frame.ofice }}</p>".to_owned())];
    let failed = build_with(&record("甲", "2029-12-31"), "", TODAY, own, Occasion::default()).err().expect("it fails");
    assert!(matches!(failed, Error::Template { ref name, line: 2, .. } if name == "404.html"), "{failed}");
}

#[test]
fn a_file_that_no_page_would_use_is_refused() {
    let refused = Templates::new(vec![("style.css".to_owned(), String::new())]).expect_err("it is refused");
    assert!(refused.to_string().contains("site.css"), "{refused}");
}

/// A page without the data for programs in its head, which no browser runs.
fn without_data(page: &str) -> String {
    let Some((before, rest)) = page.split_once("<script type=\"application/ld+json\">") else { return page.to_owned() };
    let (data, after) = rest.split_once("</script>").expect("the data ends");
    assert!(!data.contains(['<', '>']), "{data}");
    format!("{before}{after}")
}

#[test]
fn a_title_cannot_become_markup() {
    let built = built(&record("甲<script>alert('x')</script>&", "2029-12-31"), "第一条　甲。\n");
    for (path, page) in built.pages() {
        assert!(!without_data(page).contains("<script>"), "{path}");
    }
    assert!(built.files["d/a.html"].contains("甲&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;"));
}

#[test]
fn no_page_has_a_style_a_script_of_its_own_or_anything_from_elsewhere() {
    let built = built(&record("甲", "2029-12-31"), "第一条　甲。\n");
    for (path, page) in built.pages() {
        for never in [" style=", "<style", " onclick", "src=\"http", "href=\"//"] {
            assert!(!without_data(page).contains(never), "{path} holds {never}");
        }
        // A script is a file of the site; the policy refuses any other.
        let own = without_data(page);
        assert_eq!(own.matches("<script").count(), own.matches("<script src=\"").count(), "{path}");
        assert!(page.contains("http-equiv=\"Content-Security-Policy\""), "{path}");
        assert!(page.contains("<html lang=\"zh-CN\" data-day=\"2026-11-24\""), "{path}");
    }
}

#[test]
fn every_link_leads_to_a_file_of_the_site() {
    let built = built(&record("甲", "2029-12-31"), "第一条　甲。\n");
    for (path, page) in built.pages().filter(|(path, _)| *path != "404.html") {
        for link in page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
            let target = link.split('#').next().unwrap_or_default();
            // What proves the site is written beside its pages, once they are all there.
            let beside = ["manifest.json", "SHA256SUMS", "provenance.json"].contains(&target);
            if target.is_empty() || target.contains(':') || beside {
                continue;
            }
            let found = built.files.keys().any(|file| crate::view::relative(path, file) == target);
            assert!(found, "{path} links to {link}");
        }
    }
}

#[test]
fn an_attachment_lies_beside_its_document_and_is_offered() {
    let built = built(&record("甲", "2029-12-31"), "第一条　甲。\n");
    assert_eq!(built.files["d/a/files/表 1.csv"], "一,二\n");
    assert!(built.files["d/a.html"].contains("<a href=\"a/files/%E8%A1%A8%201.csv\" download>附件1　表</a>"));
}

#[test]
fn a_site_for_another_day_says_so_on_every_page() {
    let occasion = Occasion { built_for_other_day: true, ..Occasion::default() };
    let a = record("甲", "2029-12-31");
    let built = build_with(&a, "第一条　甲。\n", date(2030, 1, 1), Vec::new(), occasion).expect("built");
    for (path, page) in built.pages() {
        assert!(page.contains("的情况生成，不是今天的情况。"), "{path}");
    }
    assert!(built.files["ended.html"].contains("d/a.html"));
    assert!(!built.files["index.html"].contains("d/a.html"));
    assert!(built.files["d/a.html"].contains("<title>甲（已失效） - 行政规范性文件"));
}
