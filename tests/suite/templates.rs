//! The templates as an office meets them: listed, printed, written for changing, and documented with the data that they get.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::harness::Office;

/// Where the part of the page that is written from the code begins.
const MARKER: &str =
    "<!-- What follows is written from the types of the page data: SNAPSHOTS=overwrite cargo test --test suite templates:: -->\n";

/// The data of each template.
const DATA: &[(&str, &str)] = &[
    ("layout.html", "Frame"),
    ("list.html", "ListPage"),
    ("list-row.html", "Row"),
    ("changes.html", "ChangesPage"),
    ("topics.html", "TopicsPage"),
    ("topic.html", "TopicPage"),
    ("interpretations.html", "InterpretationsPage"),
    ("consultations.html", "ConsultationsPage"),
    ("year-ahead.html", "AheadPage"),
    ("evaluations.html", "EvaluationsPage"),
    ("site-map.html", "SiteMapPage"),
    ("accessibility.html", "AccessibilityPage"),
    ("gone.html", "GonePage"),
    ("document.html", "DocumentPage"),
    ("version.html", "VersionPage"),
    ("comparison.html", "ComparisonPage"),
    ("sheet.html", "Sheet"),
    ("guide.html", "GuidePage"),
    ("verify.html", "VerifyPage"),
    ("data.html", "DataPage"),
    ("search.html", "SearchPage"),
    ("certificate.html", "CertificatePage"),
    ("404.html", "NotFoundPage"),
];

/// A type of the page data: what it is, and its fields with their types and what they hold.
struct Shape {
    about: String,
    fields: Vec<(String, String, String)>,
}

/// Every struct of `src/view` with its fields, by name.
fn shapes() -> BTreeMap<String, Shape> {
    let view = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/view");
    let mut shapes = BTreeMap::new();
    for file in walkdir::WalkDir::new(view).sort_by_file_name().into_iter().flatten() {
        if file.path().extension().is_some_and(|ending| ending == "rs") {
            read(&fs::read_to_string(file.path()).expect("a source file"), &mut shapes);
        }
    }
    shapes
}

fn read(source: &str, shapes: &mut BTreeMap<String, Shape>) {
    let mut about = String::new();
    let mut current: Option<(String, Shape)> = None;
    let mut field_type = String::new();
    let mut is_skipped = false;
    for line in source.lines() {
        let line = line.trim();
        if let Some(words) = line.strip_prefix("///") {
            about = if about.is_empty() { words.trim().to_owned() } else { format!("{about} {}", words.trim()) };
        } else if let (Some(head), None) = (line.strip_prefix("pub struct "), &current) {
            if let Some(name) = head.strip_suffix('{') {
                let name = name.split(['<', ' ']).next().expect("a name").to_owned();
                current = Some((name, Shape { about: std::mem::take(&mut about), fields: Vec::new() }));
            }
        } else if line == "}" {
            shapes.extend(current.take());
            about.clear();
        } else if let Some((_, shape)) = &mut current {
            if line == "#[serde(skip)]" {
                is_skipped = true;
            } else if let Some((name, rest)) = line.strip_prefix("pub ").and_then(|field| field.split_once(": ")) {
                field_type.clear();
                field_type.push_str(rest.trim_end_matches(','));
                let about = std::mem::take(&mut about);
                // A template does not get it.
                if !std::mem::take(&mut is_skipped) {
                    shape.fields.push((name.to_owned(), field_type.clone(), about));
                }
            }
        } else if !line.starts_with("#[") {
            about.clear();
        }
    }
}

/// A type as a template sees it, and the names of the types it holds.
fn shown(of: &str, shapes: &BTreeMap<String, Shape>, held: &mut Vec<String>) -> String {
    let of = of.trim();
    let inner =
        |name: &str| of.strip_prefix(name).and_then(|rest| rest.strip_prefix('<')).and_then(|rest| rest.strip_suffix('>'));
    if let Some(inner) = inner("Option") {
        return format!("{}, or none", shown(inner, shapes, held));
    }
    if let Some(inner) = inner("Vec") {
        return format!("list of {}", shown(inner, shapes, held));
    }
    if inner("BTreeMap").is_some() {
        return "table".to_owned();
    }
    let reference = of.strip_prefix('&').map(|rest| rest.trim_start_matches(|c: char| c == '\'' || c.is_lowercase()).trim());
    if let Some(referred) = reference.filter(|it| !it.is_empty()) {
        return shown(referred, shapes, held);
    }
    if of.starts_with('[') || of.starts_with('(') {
        return "list of text".to_owned();
    }
    let name = of.split('<').next().unwrap_or(of);
    match name {
        "bool" => "yes or no".to_owned(),
        "usize" | "u8" | "u16" | "u32" | "u64" | "i16" | "i32" | "i64" => "number".to_owned(),
        "Prose" => {
            held.push("Run".to_owned());
            "list of `Run`".to_owned()
        }
        name if shapes.contains_key(name) => {
            held.push(name.to_owned());
            format!("`{name}`")
        }
        _ => "text".to_owned(),
    }
}

/// The part of the page that is written from the code.
fn written() -> String {
    let shapes = shapes();
    let mut text = String::from("| template | `page` |\n|---|---|\n");
    let mut names: Vec<String> = vec!["ShownTexts".to_owned()];
    for (template, data) in DATA {
        text.push_str(&format!("| `{template}` | `{data}` |\n"));
        names.push((*data).to_owned());
    }
    let mut at = 0;
    while let Some(name) = names.get(at).cloned() {
        at += 1;
        let shape = shapes.get(&name).unwrap_or_else(|| panic!("no struct {name} in src/view"));
        text.push_str(&format!("\n### `{name}`\n\n{}\n\n| name | value | |\n|---|---|---|\n", shape.about));
        for (field, of, about) in &shape.fields {
            let mut held = Vec::new();
            let of = shown(of, &shapes, &mut held);
            assert!(!about.is_empty(), "{name}.{field} is not explained");
            text.push_str(&format!("| `{field}` | {of} | {} |\n", about.replace('|', "\\|")));
            for more in held {
                if !names.contains(&more) {
                    names.push(more);
                }
            }
        }
    }
    text
}

#[test]
fn the_page_on_templates_says_what_data_each_gets() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/templates.md");
    let page = fs::read_to_string(&path).expect("the page");
    let (by_hand, from_code) = page.split_once(MARKER).expect("the marker");
    let written = written();
    if std::env::var("SNAPSHOTS").is_ok_and(|value| value == "overwrite") {
        fs::write(&path, format!("{by_hand}{MARKER}{written}")).expect("written");
        return;
    }
    snapbox::assert_data_eq!(from_code.to_owned(), snapbox::Data::text(written).raw());
}

#[test]
fn every_template_is_listed_printed_and_explained() {
    let office = Office::base();
    for language in ["zh", "en"] {
        let listed = office.run(&format!("--lang {language} templates"));
        assert_eq!(listed.code, 0);
        for line in listed.stdout.lines() {
            let (name, about) = line.split_once("  ").expect("a name and what it shows");
            assert!(about.trim().chars().count() > 1 && !about.contains("template-"), "{language}: {line}");
            let printed = office.run(&format!("templates {name}"));
            let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("site-templates").join(name);
            assert_eq!(printed.stdout, fs::read_to_string(source).expect("a template"), "{name}");
        }
    }
    let fields = office.run("templates document.html --fields").stdout;
    for part in ["### `DocumentPage`", "### `Banner`", "### `Frame`", "| `successor` | list of `Run` |"] {
        assert!(fields.contains(part), "{part} is missing in:\n{fields}");
    }
    assert!(!fields.contains("### `ListPage`"));
}

#[test]
fn a_template_is_written_for_changing_once_and_then_used() {
    let office = Office::base();
    assert_eq!(office.run("templates 404.html --write").code, 0);
    let office = office.replacing("site-templates/404.html", "没有找到这个页面", "找不到");
    let again = office.run("templates 404.html --write");
    assert_eq!(again.code, 2, "{again:?}");
    assert!(fs::read_to_string(office.path("site-templates/404.html")).expect("the file").contains("找不到"));
    assert!(office.run("templates").stdout.lines().any(|line| line.starts_with("404.html") && line.contains("本单位已有")));
    assert_eq!(office.run("build --as-of 2026-11-24").code, 0);
    assert!(fs::read_to_string(office.path("public/404.html")).expect("a page").contains("<h1>找不到</h1>"));
    let wrong = office.run("--lang en templates dokument.html");
    assert_eq!(wrong.code, 2);
    assert!(wrong.stderr.contains("document.html"), "{wrong:?}");
}

#[test]
fn a_template_with_a_fault_stops_a_build_at_its_line_and_the_old_site_stays() {
    let broken = "{% extends \"layout.html\" %}\n{% block main %}\n<p>{{ page.titel }}</p>\n{% endblock %}\n";
    let office = Office::base();
    assert_eq!(office.run("build --as-of 2026-11-24").code, 0);
    let before = fs::read(office.path("public/index.html")).expect("a page");
    let office = office.with("site-templates/document.html", broken);
    for command in ["build --as-of 2026-11-24", "check --as-of 2026-11-24"] {
        let told = office.run(command);
        assert_eq!(told.code, 1, "{told:?}");
        assert!(told.stderr.contains("site-templates/document.html:3"), "{told:?}");
        assert!(told.stderr.contains("template-broken") && told.stderr.contains('^'), "{told:?}");
    }
    assert_eq!(fs::read(office.path("public/index.html")).expect("the page"), before);
    let office = office.with("site-templates/document.html", "{% block main %}");
    assert_eq!(office.run("build --as-of 2026-11-24 --keep-going").code, 1);
    assert!(office.path("public/d/sample.html").is_file(), "the built-in template takes its place");
}
