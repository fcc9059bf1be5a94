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
        "accessibility.html",
        "api/all/normative.json",
        "calendar/expiry.ics",
        "catalog.csv",
        "catalog.json",
        "catalog.jsonld",
        "catalog.schema.json",
        "changes.html",
        "changes/2024.html",
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
        "interpretations.html",
        "kind/normative.html",
        "lists.js",
        "lists/in-force.js",
        "manifest.json",
        "provenance.json",
        "robots.txt",
        "search.html",
        "search.js",
        "search/core.js",
        "search/p/0.js",
        "search/t/0.js",
        "search/t/1.js",
        "search/traditional.js",
        "search/words.js",
        "site-map.html",
        "site.css",
        "site.js",
        "state.schema.json",
        "status.json",
        "status.schema.json",
        "topic/2a9da2acd4b47aa2.html",
        "topic/a0ebac20ab1adc92.html",
        "topics.html",
        "topics/2a9da2acd4b47aa2.html",
        "topics/a0ebac20ab1adc92.html",
        "unit/62c4c95ef97d00fe.html",
        "unit/d802dda1b1b913ea.html",
        "year/2024.html",
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

/// What an office may state for the foot of its pages.
const FOOT: &str = "organiser = \"某局\"\nundertaker = \"某中心\"\naddress = \"某路1号\"\npostcode = \"529000\"\npolice-record = \"粤公网安备44070302000001号\"\n\
                    official-mark = \"https://bszs.conac.cn/sitename?id=1\"\nreport-errors = \"/report.html\"\nsite-map = \"/map.html\"\n\
                    statement = \"https://www.example.gov.cn/statement.html\"\naccessibility = \"/accessible.html\"\nipv6 = true\n\
                    domain = \"www.example.gov.cn\"\nstale-after = 7\nhost-header = \"head.html\"\nhost-footer = \"foot.html\"\n";

#[test]
fn the_host_sites_fragments_and_the_foot_stand_on_every_page_as_the_office_states_them() {
    let include = "<!--#include virtual=\"/header/header.html\"-->";
    let plain = Office::base();
    let office = Office::base().replacing("guiju.toml", "[site]\n", &format!("[site]\n{FOOT}")).with("head.html", include);
    let office = office.with("foot.html", "<p>host foot</p>");
    for office in [&plain, &office] {
        let built = office.run(&format!("build --as-of {TODAY}"));
        assert_eq!(built.code, 0, "{built:?}");
    }
    let pages = |office: &Office| -> Vec<(String, String)> {
        let pages = files(&office.path("public")).into_iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| (path, String::from_utf8(bytes).expect("UTF-8"))).collect()
    };
    let stated = [
        include,
        "<p>host foot</p>",
        "data-stale-after=\"7\"",
        "<li>主办单位：某局</li>",
        "<li>承办单位：某中心</li>",
        "<li>地址：某路1号</li>",
        "<li>邮编：529000</li>",
        "<li>公安备案号：<a href=\"https://beian.mps.gov.cn/#/query/webSearch?code=44070302000001\" rel=\"noopener external\">粤公网安备44070302000001号<span class=\"vh\">（离开本站）</span></a></li>",
        "<li><a href=\"https://bszs.conac.cn/sitename?id=1\" rel=\"noopener external\">党政机关网站标识<span class=\"vh\">（离开本站）</span></a></li>",
        "<li><a href=\"/report.html\">我为政府网站找错</a></li>",
        "<li><a href=\"/map.html\">站点地图</a></li>",
        "<li><a href=\"https://www.example.gov.cn/statement.html\">网站声明</a></li>",
        "<li><a href=\"/accessible.html\">适老化、无障碍</a></li>",
        "<li>本网站支持IPv6</li>",
    ];
    for (path, page) in pages(&office) {
        for words in stated {
            assert!(page.contains(words), "{path} lacks {words}");
        }
    }
    for (path, page) in pages(&plain) {
        assert!(page.contains("data-stale-after=\"31\""), "{path}");
        for label in ["承办单位", "地址：", "邮编", "公安备案", "党政机关", "找错", "网站声明", "IPv6", "#include"]
        {
            assert!(!page.contains(label), "{path} shows {label}, which is not stated");
        }
    }
    let never = Office::base().replacing("guiju.toml", "[site]\n", "[site]\nstale-after = \"none\"\n");
    assert_eq!(never.run(&format!("build --as-of {TODAY}")).code, 0);
    assert!(pages(&never).iter().all(|(_, page)| !page.contains("data-stale-after")));
    let wrong = Office::base().replacing("guiju.toml", "[site]\n", "[site]\nsite-map = \"javascript:alert(1)\"\n");
    assert_eq!(wrong.run(&format!("build --as-of {TODAY}")).code, 1);
}
