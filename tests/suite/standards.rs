//! What the public site owes its readers by the rules of publication, looked at on its files: the fields and tags of the
//! disclosure platform, exact lists, marks on what has ended, nothing from outside, nothing from inside the office.

use std::collections::{BTreeMap, BTreeSet};

use crate::harness::{Office, TODAY, files};
use crate::site::demonstration;

/// Days on which the demonstration differs: before and after an annulment, around the end of terms, far ahead.
const DAYS: [&str; 6] = ["2022-03-20", "2023-05-22", "2025-03-17", TODAY, "2026-11-25", "2031-06-01"];

/// The files of the demonstration on a day, by path.
fn site_on(office: &Office, day: &str) -> BTreeMap<String, String> {
    let built = office.run(&format!("build --as-of {day} --out site"));
    assert_eq!(built.code, 0, "{built:?}");
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    files(&office.path("site")).into_iter().map(|(path, bytes)| (path, text(bytes))).collect()
}

fn pages(site: &BTreeMap<String, String>) -> impl Iterator<Item = (&str, &str)> {
    site.iter().filter(|(path, _)| path.ends_with(".html")).map(|(path, page)| (path.as_str(), page.as_str()))
}

/// The page of each document, by id.
fn documents(site: &BTreeMap<String, String>) -> BTreeMap<&str, &str> {
    let id = |path: &'_ str| {
        path.strip_prefix("d/").and_then(|name| name.strip_suffix(".html")).filter(|id| !id.contains('/')).is_some()
    };
    pages(site).filter(|(path, _)| id(path)).map(|(path, page)| (&path[2..path.len() - 5], page)).collect()
}

/// What stands between two marks, each time.
fn between<'p>(page: &'p str, open: &str, close: &str) -> Vec<&'p str> {
    page.split(open).skip(1).filter_map(|rest| rest.split(close).next()).collect()
}

/// Words without tags.
fn words(html: &str) -> String {
    html.split('<')
        .enumerate()
        .map(|(at, part)| if at == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) })
        .collect()
}

/// The values of a meta tag.
fn metas<'p>(page: &'p str, name: &str) -> Vec<&'p str> {
    between(page, &format!("<meta name=\"{name}\" content=\""), "\"")
}

/// What the command says of each document on a day: its kind and status.
fn statuses(office: &Office, day: &str) -> BTreeMap<String, (String, String)> {
    let output = office.run(&format!("status --json --as-of {day}"));
    let told: serde_json::Value = serde_json::from_str(&output.stdout).expect("JSON");
    let word = |it: &serde_json::Value, key: &str| it[key].as_str().expect("a word").to_owned();
    let all = told["statuses"].as_array().expect("a list");
    all.iter().map(|it| (word(it, "id"), (word(it, "kind"), word(it, "status")))).collect()
}

#[test]
fn every_document_shows_the_fields_of_the_disclosure_platform_in_its_order() {
    let office = demonstration();
    let site = site_on(&office, TODAY);
    let statuses = statuses(&office, TODAY);
    let documents = documents(&site);
    assert!(documents.len() > 30);
    for (id, page) in documents {
        let labels = between(page, "<dt>", "</dt>");
        let platform = ["索引号", "分类", "发布机构", "成文日期", "名称", "文号", "发布日期", "主题词"];
        let shown: Vec<&str> = labels.iter().copied().map(|label| if label == "令号" { "文号" } else { label }).take(8).collect();
        assert_eq!(shown, platform, "{id}");
        for value in between(page, "<dd", "</dd>") {
            assert!(!words(&format!("<{value}")).trim().is_empty(), "{id} shows a field without a word");
        }
        let catalogued = ["normative", "discretion-benchmark"].contains(&statuses[id].0.as_str());
        if catalogued {
            assert!(labels.contains(&"有效性"), "{id}");
            assert!(labels.contains(&"有效期至") != labels.contains(&"终止日期"), "{id}: one of them");
        }
    }
}

#[test]
fn every_page_carries_the_tags_that_a_government_site_needs_and_the_moment_of_publication() {
    let office = Office::base().replacing(
        "guiju.toml",
        "[profile]",
        "domain = \"www.example.gov.cn\"\nid-code = \"4407000001\"\n\n[profile]",
    );
    let site = site_on(&office, TODAY);
    let column = ["ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType"];
    let content = ["ColumnName", "ArticleTitle", "PubDate", "ContentSource"];
    for (path, page) in pages(&site) {
        let own: &[&str] = match path {
            _ if path.starts_with("d/") => &content,
            "404.html" => &["ColumnName"],
            _ => &column,
        };
        for name in ["SiteName", "SiteDomain", "SiteIDCode"].iter().chain(own) {
            let values = metas(page, name);
            assert!(matches!(values[..], [value] if !value.trim().is_empty()), "{path}: {name} is {values:?}");
        }
    }
    let documents = documents(&site);
    assert_eq!(documents.len(), 2);
    for (id, page) in documents {
        assert_eq!(metas(page, "PubDate"), ["2024-06-05 09:30"], "{id}");
        assert_eq!(metas(page, "ContentSource"), ["示例市城市管理局"], "{id}");
    }
}

/// Whether a page is one of the lists on which each document stands once.
fn is_whole_list(path: &str) -> bool {
    let lists =
        ["index", "pending", "suspended", "unverified", "ended", "rules", "policies", "plans", "lists", "instruments", "reports"];
    path.strip_suffix(".html").is_some_and(|name| lists.contains(&name))
}

#[test]
fn each_document_stands_on_the_one_list_of_its_state_on_every_day() {
    let office = demonstration();
    for day in DAYS {
        let site = site_on(&office, day);
        let statuses = statuses(&office, day);
        let mut listed: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (path, page) in pages(&site).filter(|(path, _)| is_whole_list(path)) {
            for row in between(page, "<th scope=\"row\"><a href=\"d/", ".html\"") {
                listed.entry(row).or_default().push(path.trim_end_matches(".html"));
            }
        }
        let shown: BTreeSet<&str> = documents(&site).into_keys().collect();
        assert_eq!(listed.keys().copied().collect::<BTreeSet<_>>(), shown, "{day}: listed, and with a page");
        for (id, lists) in listed {
            let (kind, status) = &statuses[id];
            assert_eq!(lists.len(), 1, "{day}: {id} stands on {lists:?}");
            if !["normative", "discretion-benchmark"].contains(&kind.as_str()) {
                assert!(
                    !["index", "pending", "suspended", "unverified", "ended"].contains(&lists[0]),
                    "{day}: {id} is no normative document"
                );
                continue;
            }
            let expected = match status.as_str() {
                "in-force" | "partly-in-force" => "index",
                "lapsed" | "repealed" | "annulled" => "ended",
                "unknown" => "unverified",
                other => other,
            };
            assert_eq!(lists[0], expected, "{day}: {id} is {status}");
        }
    }
}

#[test]
fn what_has_ended_bears_its_mark_with_the_day_and_the_act_and_nothing_else_bears_one() {
    let office = demonstration();
    let marks = [("lapsed", "已失效"), ("repealed", "已废止"), ("annulled", "被撤销")];
    let mut seen = BTreeSet::new();
    for day in DAYS {
        let site = site_on(&office, day);
        let statuses = statuses(&office, day);
        for (id, page) in documents(&site) {
            let status = statuses[id].1.as_str();
            let title = between(page, "<title>", "</title>")[0];
            let banner = words(between(page, "<div class=\"banner ", "</div>")[0]);
            let mark = marks.iter().find(|(ended, _)| *ended == status).map(|(_, word)| *word);
            for (_, word) in marks {
                assert_eq!(title.contains(&format!("（{word}）")), mark == Some(word), "{day}: {id} is {status}, titled {title}");
            }
            let Some(word) = mark else { continue };
            seen.insert(word);
            assert!(banner.contains(word), "{day}: {id}: {banner}");
            assert!(banner.contains('年') && banner.contains('日'), "{day}: {id} does not say when: {banner}");
            let record =
                files(&office.path("documents")).into_iter().find(|(path, _)| path.ends_with(&format!("{id}/document.toml")));
            let record = String::from_utf8(record.expect("a record").1).expect("UTF-8");
            let act =
                record.split("[[event]]").find(|event| event.contains(&format!("\"{status}\"")) && event.contains("instrument"));
            assert!(
                act.is_none() || banner.contains('《') || banner.contains("替代文件"),
                "{day}: {id} does not name the act: {banner}"
            );
            let plain = site.get(&format!("d/{id}.txt"));
            assert!(
                plain.is_none_or(|text| text.contains(&format!("［{word}］"))),
                "{day}: the plain text of {id} bears no mark"
            );
            assert!(page.contains("id=\"text\""), "{day}: {id} keeps its text for old cases");
        }
    }
    assert_eq!(seen.len(), 3, "each ending occurs: {seen:?}");
}

#[test]
fn no_address_leaves_the_site_and_none_names_a_host() {
    let site = site_on(&demonstration(), TODAY);
    let mut links = 0;
    for (path, page) in pages(&site) {
        for tag in page.split('<').skip(1).filter_map(|rest| rest.split('>').next()) {
            for name in [" href=\"", " src=\"", " srcset=\"", " action=\"", " data=\""] {
                let Some(link) = tag.split(name).nth(1).and_then(|rest| rest.split('"').next()) else { continue };
                links += 1;
                if tag.contains("rel=\"canonical\"") || link == "data:," {
                    continue;
                }
                let rooted = link.starts_with('/') && !(path == "404.html" && link.starts_with("/xxgk/gfxwj/"));
                assert!(!link.contains(':') && !link.starts_with("//") && !rooted, "{path} leads to {link}");
            }
        }
    }
    assert!(links > 1000, "{links} links were looked at");
    let style = &site["site.css"];
    assert!(!style.contains("://") && !style.contains("@import"), "the style sheet loads from elsewhere");
}

#[test]
fn everything_can_be_found_read_and_taken_home_without_a_server() {
    let site = site_on(&demonstration(), TODAY);
    // Found: a link leads from the first page to each file, over pages without a script.
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut open = vec!["index.html".to_owned()];
    while let Some(path) = open.pop() {
        let page = &site[&path];
        // A script is a file of the site and only adds to what the links already give; data for machines is none.
        let within = page
            .split("<script")
            .skip(1)
            .any(|script| !script.starts_with(" src=\"") && !script.starts_with(" type=\"application/ld+json\""));
        assert!(!within, "{path} needs more than a file");
        // A form leads to the search alone.
        let forms = between(page, "<form", ">");
        assert!(forms.iter().all(|form| form.contains("search.html\"") && form.contains("method=\"get\"")), "{path}: {forms:?}");
        let links = ["href=\"", "action=\"", "<script src=\""].map(|attribute| between(page, attribute, "\""));
        for link in links.into_iter().flatten() {
            let target = link.split(['#', '?']).next().unwrap_or_default();
            if target.is_empty() || target.contains(':') {
                continue;
            }
            let to = resolve(&path, &percent_decoded(target));
            assert!(site.contains_key(&to), "{path} leads to {to}, which is not there");
            if reached.insert(to.clone()) && to.ends_with(".html") {
                open.push(to);
            }
        }
    }
    let lost: Vec<_> = site
        .keys()
        .filter(|path| !reached.contains(*path) && *path != "404.html" && !path.starts_with('.') && !path.ends_with(".js"))
        .collect();
    assert!(lost.is_empty(), "no link leads to {lost:?}");
    // Read and taken home: where the record has a text, the page holds it, and offers it as a plain file that says the same.
    let (mut texts, mut compared) = (0, 0);
    for (id, page) in documents(&site) {
        let Some(plain) = site.get(&format!("d/{id}.txt")) else {
            assert!(page.contains("本栏目没有收录本文件的全文"), "{id} has no text, and does not say so");
            continue;
        };
        texts += 1;
        assert!(page.contains(&format!("href=\"{id}.txt\"")), "{id} does not offer its text");
        // An article opens with its number and a space as wide as a character; what follows is looked for.
        for (_, article) in plain.lines().filter(|line| line.starts_with('第')).filter_map(|line| line.split_once('　')) {
            let start: String = article.chars().take_while(|c| !"《“".contains(*c)).take(12).collect();
            compared += 1;
            assert!(words(page).contains(&start), "{id}: the page does not hold ‘{start}’");
        }
    }
    assert!(texts > 20 && compared > 200, "{texts} texts, {compared} articles");
}

/// Where a relative link leads from a page.
fn resolve(from: &str, link: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

fn percent_decoded(link: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = link.as_bytes();
    while let [first, after @ ..] = rest {
        let coded = (*first == b'%').then(|| after.get(..2)).flatten();
        let byte = coded.and_then(|hex| u8::from_str_radix(std::str::from_utf8(hex).ok()?, 16).ok());
        bytes.push(byte.unwrap_or(*first));
        rest = if byte.is_some() { &after[2..] } else { after };
    }
    String::from_utf8(bytes).expect("UTF-8")
}

#[test]
fn what_reviews_and_deliberations_said_stays_inside_the_office() {
    let office = demonstration();
    let mut inside = BTreeSet::new();
    for (path, bytes) in files(&office.path("documents")) {
        if !path.ends_with("document.toml") {
            continue;
        }
        let record: toml::Table = String::from_utf8(bytes).expect("UTF-8").parse().expect("TOML");
        for event in record.get("event").and_then(toml::Value::as_array).into_iter().flatten() {
            let kind = event["type"].as_str().expect("a type");
            let keys: &[&str] = match kind {
                "consulted" => &["reason", "text"],
                "legality-reviewed" | "fair-competition-reviewed" | "risk-assessed" | "deliberated" | "approved" => {
                    &["by", "conclusion", "record", "not-applicable"]
                }
                "evaluated" => &["reason", "record"],
                "filed" => &["result"],
                _ => &[],
            };
            inside.extend(
                keys.iter()
                    .filter_map(|key| event.get(key)?.as_str())
                    .filter(|words| words.chars().count() > 6)
                    .map(str::to_owned),
            );
        }
    }
    assert!(inside.len() > 30, "the demonstration has reviews: {}", inside.len());
    // The names of other bodies stand on public pages for other reasons.
    inside.retain(|words| !words.starts_with("江门市"));
    for day in DAYS {
        for (path, page) in site_on(&office, day) {
            for words in &inside {
                assert!(!page.contains(words.as_str()), "{day}: {path} tells {words}");
            }
            assert!(!path.contains("records") && !path.contains("draft"), "{day}: {path} is a working paper");
        }
    }
}
