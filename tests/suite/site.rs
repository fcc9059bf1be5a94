//! The site as a whole: the same bytes anywhere, nothing left over, nothing lost when a build is killed.

use std::fs;
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use crate::generator::offices;
use crate::harness::{Office, TODAY, files};

/// The repository's own demonstration, in a folder of its own.
pub(crate) fn demonstration() -> Office {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut office = Office::empty().with("guiju.toml", fs::read(root.join("guiju.toml")).expect("guiju.toml"));
    for folder in ["documents", "laws"] {
        for (path, bytes) in files(&root.join(folder)) {
            office = office.with(&format!("{folder}/{path}"), bytes);
        }
    }
    office
}

/// The names of a site's files.
fn names(office: &Office, out: &str) -> Vec<String> {
    files(&office.path(out)).into_iter().map(|(path, _)| path).collect()
}

#[test]
fn two_builds_in_other_zones_and_languages_give_the_same_bytes() {
    let office = demonstration();
    let here =
        office.run_with(&format!("build --as-of {TODAY} --out a"), &[("TZ", "America/Los_Angeles"), ("LANG", "en_US.UTF-8")]);
    let there = office.run_with(
        &format!("build --as-of {TODAY} --out b"),
        &[("TZ", "Asia/Shanghai"), ("LC_ALL", "zh_CN.UTF-8"), ("RAYON_NUM_THREADS", "1")],
    );
    assert_eq!((here.code, there.code), (0, 0), "{here:?} {there:?}");
    let (one, other) = (files(&office.path("a")), files(&office.path("b")));
    assert!(one.len() > 80, "the demonstration has many pages");
    assert_eq!(one.len(), other.len());
    for ((path, bytes), (other_path, other_bytes)) in one.iter().zip(&other) {
        assert_eq!(path, other_path);
        assert!(bytes == other_bytes, "{path} differs");
    }
}

#[test]
fn the_site_of_two_documents_is_these_files_and_no_other() {
    let office = Office::base();
    let built = office.run(&format!("build --as-of {TODAY}"));
    assert_eq!(built.code, 0, "{built:?}");
    let expected = [
        ".guiju-site",
        "404.html",
        "SHA256SUMS",
        "api/all/normative.json",
        "calendar/expiry.ics",
        "catalog.csv",
        "catalog.json",
        "catalog.jsonld",
        "catalog.schema.json",
        "d/sample.html",
        "d/sample.txt",
        "d/sample/2024-07-15.akn.xml",
        "d/sample/badge.svg",
        "d/sample/state.json",
        "d/steady.html",
        "d/steady.txt",
        "d/steady/2024-07-15.akn.xml",
        "d/steady/badge.svg",
        "d/steady/state.json",
        "data.html",
        "documents/document.schema.json",
        "documents/sample.json",
        "documents/steady.json",
        "feeds/all-2024.xml",
        "feeds/all.xml",
        "feeds/topic-15b10f00a8b3.xml",
        "feeds/topic-caf51f0a4cac.xml",
        "feeds/unit-86f0cef1b9c5.xml",
        "feeds/unit-b5052909883f.xml",
        "how-to-read.html",
        "how-to-verify.html",
        "ids.json",
        "ids.schema.json",
        "index.html",
        "manifest.json",
        "provenance.json",
        "robots.txt",
        "site.css",
        "state.schema.json",
        "status.json",
        "status.schema.json",
    ];
    assert_eq!(names(&office, "public"), expected);
}

#[test]
fn no_working_paper_and_no_unpublished_document_reaches_the_site() {
    let office = demonstration();
    assert_eq!(office.run(&format!("build --as-of {TODAY} --out site")).code, 0);
    let mut papers = Vec::new();
    for (path, bytes) in files(&office.path("documents")) {
        let words = String::from_utf8_lossy(&bytes).into_owned();
        if path.contains("/records/") {
            papers.extend(words.lines().filter(|line| line.chars().count() > 14 && !line.starts_with('|')).map(str::to_owned));
        }
    }
    assert!(papers.len() > 20, "the demonstration has working papers");
    let unpublished = ["street-lighting", "street-furniture", "duty-procedures", "equipment-guidance", "bridge-space-regulation"];
    for (path, bytes) in files(&office.path("site")) {
        let text = String::from_utf8_lossy(&bytes);
        for line in &papers {
            assert!(!text.contains(line.trim()), "{path} shows a working paper: {line}");
        }
        for id in unpublished {
            assert!(!path.contains(id) && !text.contains(&format!("{id}.html")), "{path} names {id}");
        }
    }
}

#[test]
fn a_build_for_another_day_says_so_on_every_page() {
    let office = demonstration();
    assert_eq!(office.run("build --as-of 2025-03-01 --out site").code, 0);
    for (path, bytes) in files(&office.path("site")) {
        if path.ends_with(".html") {
            let text = String::from_utf8(bytes).expect("UTF-8");
            assert!(text.contains("2025年3月1日"), "{path} does not say for which day it is");
        }
    }
}

#[test]
fn a_demonstration_says_so_in_every_title() {
    let office = demonstration();
    assert_eq!(office.run(&format!("build --as-of {TODAY} --out site")).code, 0);
    for (path, bytes) in files(&office.path("site")) {
        if path.ends_with(".html") {
            let text = String::from_utf8(bytes).expect("UTF-8");
            let title = text.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next()).unwrap_or_default();
            assert!(title.contains("【演示】"), "{path}: {title}");
            assert!(text.contains("noindex"), "{path} may be indexed");
        }
    }
}

#[test]
fn hostile_words_are_shown_and_do_nothing() {
    let office = Office::base()
        .replacing("documents/sample/document.toml", "示例市路灯管理规定", "<script>alert(1)</script>\\\"'&规定")
        .with(
            "documents/sample/text/2024-07-15.md",
            "# x\n\n第一条　<script>alert(2)</script><img src=x onerror=alert(3)> [点](javascript:alert(4)) ![图](https://example.com/x.png)\n\n<iframe src=https://example.com></iframe>\n",
        );
    let built = office.run(&format!("build --as-of {TODAY}"));
    assert_eq!(built.code, 0, "{built:?}");
    for (path, bytes) in files(&office.path("public")) {
        if path.ends_with(".html") {
            let text = String::from_utf8(bytes).expect("UTF-8").to_lowercase();
            for wrong in ["<script>alert", "<img src=x", "href=\"javascript", "<iframe", "src=\"https://example"] {
                assert!(!text.contains(wrong), "{path} holds {wrong}");
            }
        }
    }
}

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_site_whole() {
    let office = Office::empty();
    offices::write(office.root(), 400, offices::SEED).expect("an office folder");
    assert_eq!(office.run(&format!("build --as-of {TODAY}")).code, 0);
    // Which site it took the place of stands in its provenance alone.
    let whole = || files(&office.path("public")).into_iter().filter(|(path, _)| path != "provenance.json").collect::<Vec<_>>();
    let before = whole();
    for round in 0..10_u64 {
        let mut child = office
            .command()
            .args(["build", "--as-of", "2025-01-15"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the command");
        std::thread::sleep(Duration::from_millis(15 + round * 37 % 250));
        let _ = child.kill();
        let ended = child.wait().expect("an end");
        if ended.success() {
            // It was quicker than the kill: the new site stands whole; the next rounds start from the old day again.
            assert_eq!(office.run(&format!("build --as-of {TODAY}")).code, 0);
        }
        assert!(whole() == before, "round {round}: the old site is not whole");
    }
    assert_eq!(office.run(&format!("build --as-of {TODAY}")).code, 0);
    let left: Vec<String> = fs::read_dir(office.root())
        .expect("a list")
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .filter(|name| name.contains("making"))
        .collect();
    assert_eq!(left, [""; 0], "what killed builds left is removed by the next");
}

#[test]
fn a_term_that_a_revision_began_anew_is_not_counted_from_the_first_commencement() {
    let office = demonstration();
    assert_eq!(office.run(&format!("build --as-of {TODAY} --out site")).code, 0);
    let page = fs::read_to_string(office.path("site/d/benchmark-city-appearance.html")).expect("a page");
    assert!(page.contains("有效期自2025年1月20日起5年（推算至2030年1月19日）"));
}
