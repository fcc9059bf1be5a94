//! What programs read of the site, read with programs of others: every face by its form, and all of them against the pages.
//!
//! A dead text that looks alive in one face is what ruins an office, so each face is asked on days around every boundary.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::harness::{Office, TODAY, files, skipped_without};
use crate::site::demonstration;

/// The folder with the schema of Akoma Ntoso, where it is at hand.
fn schemas() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/schemas/akoma-ntoso");
    let folder = std::env::var_os("GUIJU_SCHEMAS").map_or(beside, |dir| PathBuf::from(dir).join("akoma-ntoso"));
    let answers = Command::new("xmllint").arg("--version").output().is_ok();
    let there = folder.join("akomantoso30.xsd").is_file();
    if !there {
        eprintln!("skipped: no schema of Akoma Ntoso at ../shared/schemas, nor where GUIJU_SCHEMAS says");
        return None;
    }
    (!skipped_without("xmllint", answers)).then_some(folder)
}

/// Reads the faces of a site with programs of others; says what was read, or nothing where they are missing.
#[track_caller]
fn read(site: &Path) -> Option<serde_json::Value> {
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faces_read.py");
    let output = Command::new(&python).arg(script).arg(site).args(schemas()).env("PYTHONUTF8", "1").output();
    let code = output.as_ref().ok().and_then(|output| output.status.code());
    let packages = "Python with the packages feedparser, icalendar, jsonschema and rdflib";
    if skipped_without(packages, output.is_ok() && code != Some(3)) {
        return None;
    }
    let output = output.expect("the check ran");
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(code, Some(0), "{said}{}", String::from_utf8_lossy(&output.stderr));
    let figures = said.lines().next().unwrap_or_default();
    eprintln!("{figures}");
    serde_json::from_str(figures).ok()
}

/// Builds an office for a day and reads its faces.
#[track_caller]
fn read_on(office: &Office, day: &str) -> Option<serde_json::Value> {
    let built = office.run(&format!("build --as-of {day} --out site"));
    assert_eq!(built.code, 0, "{built:?}");
    read(&office.path("site"))
}

fn figure(figures: &serde_json::Value, name: &str) -> u64 {
    figures[name].as_u64().unwrap_or_default()
}

#[test]
fn every_face_is_what_its_form_asks_and_says_what_the_pages_say() {
    let Some(figures) = read_on(&demonstration(), TODAY) else { return };
    for (name, least) in [("agreed", 30), ("entries", 100), ("json-ld", 500), ("akn", 30), ("akn-states", 20), ("articles", 300)]
    {
        assert!(figure(&figures, name) >= least, "{name}: {figures}");
    }
}

#[test]
fn all_faces_agree_on_each_side_of_every_boundary_of_the_demonstration() {
    // A commencement, a stop and its end, an annulment, a repeal, ends of terms that are stated and counted, an extension; far ahead.
    let days = [
        "2021-11-25",
        "2022-03-14",
        "2022-03-15",
        "2022-06-01",
        "2023-05-22",
        "2025-03-17",
        "2026-11-24",
        "2026-11-25",
        "2027-01-01",
        "2031-06-01",
    ];
    let office = demonstration();
    let mut states = BTreeSet::new();
    for day in days {
        let Some(figures) = read_on(&office, day) else { return };
        let told = figures.as_object().expect("figures");
        states.extend(told.keys().filter(|name| name.starts_with("status ")).cloned());
    }
    let expected = ["None", "annulled", "in-force", "lapsed", "partly-in-force", "pending", "repealed", "suspended", "unknown"];
    assert_eq!(states, expected.iter().map(|state| format!("status {state}")).collect(), "each state occurs");
}

#[test]
fn a_document_is_pending_in_force_and_lapsed_in_all_faces_on_the_same_days() {
    let office = Office::base().replacing("guiju.toml", "[profile]", "domain = \"www.example.gov.cn\"\n\n[profile]");
    for (day, state, next) in [
        ("2024-07-14", "pending", "2024-07-15"),
        ("2024-07-15", "in-force", "2029-01-14"),
        ("2029-07-13", "in-force", "2029-07-14"),
        ("2029-07-14", "in-force", "2029-07-15"),
        ("2029-07-15", "lapsed", ""),
    ] {
        let built = office.run(&format!("build --as-of {day} --out site"));
        assert_eq!(built.code, 0, "{built:?}");
        let text = std::fs::read_to_string(office.path("site/d/sample/state.json")).expect("a state");
        let told: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(told["status"], state, "{day}");
        let text = std::fs::read_to_string(office.path("site/status.json")).expect("the states");
        let status: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let own = &status["documents"]["sample"];
        assert_eq!((&own["status"], own["until"].as_str()), (&told["status"], Some("2029-07-14")), "{day}");
        if !next.is_empty() {
            assert_eq!(status["next_boundary"]["day"], next, "{day}");
        }
        read(&office.path("site"));
    }
}

#[test]
fn a_text_keeps_its_name_and_its_bytes_in_akoma_ntoso_until_the_record_changes() {
    let office = demonstration();
    let akn = |day: &str| -> Vec<(String, Vec<u8>)> {
        assert_eq!(office.run(&format!("build --as-of {day} --out site")).code, 0);
        files(&office.path("site")).into_iter().filter(|(path, _)| path.ends_with(".akn.xml")).collect()
    };
    // On the day after, a term is over; no event of the record lies between, but some documents have no day at all to be named by.
    let (today, tomorrow) = (akn(TODAY), akn("2026-11-25"));
    assert_eq!(today.len(), tomorrow.len());
    let changed: Vec<&str> =
        today.iter().zip(&tomorrow).filter(|(one, other)| one != other).map(|((path, _), _)| path.as_str()).collect();
    assert!(changed.iter().all(|path| path.contains("undated")), "{changed:?}");
}

#[test]
fn feeds_tell_events_by_their_own_day_whenever_the_site_is_built() {
    let office = demonstration();
    let entries = |day: &str| -> BTreeSet<String> {
        assert_eq!(office.run(&format!("build --as-of {day} --out site")).code, 0);
        let feeds = files(&office.path("site/feeds"));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        let entries = feeds.into_iter().flat_map(|(_, bytes)| {
            text(bytes)
                .split("<entry>")
                .skip(1)
                .map(|it| it.split("</entry>").next().unwrap_or_default().to_owned())
                .collect::<Vec<_>>()
        });
        entries.collect()
    };
    let (today, later) = (entries(TODAY), entries("2026-11-26"));
    let new: Vec<&String> = later.difference(&today).collect();
    assert!(today.is_subset(&later), "{:?}", today.difference(&later).next());
    assert!(
        new.len() == 1 && new[0].contains("street-stalls/expiry-2026-11-24") && new[0].contains("2026-11-25T00:00:00+08:00"),
        "{new:?}"
    );
}

#[test]
fn calendars_of_the_site_read_back_with_programs_of_others() {
    let office = demonstration().replacing("guiju.toml", "process           = false", "process           = true");
    assert_eq!(office.run(&format!("build --as-of {TODAY} --out site")).code, 0);
    let python = std::env::var("GUIJU_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/calendar_read.py");
    let output = Command::new(python).arg(script).arg(office.path("site/calendar")).output();
    let code = output.as_ref().ok().and_then(|output| output.status.code());
    if skipped_without("Python with the packages icalendar and vobject", output.is_ok() && code != Some(3)) {
        return;
    }
    let output = output.expect("the check ran");
    let said = String::from_utf8_lossy(&output.stdout);
    assert_eq!(code, Some(0), "{said}");
    for calendar in ["effective.ics", "evaluation.ics", "expiry.ics"] {
        assert!(said.contains(calendar), "{said}");
    }
}

#[test]
fn evaluations_are_in_no_calendar_of_an_office_that_does_not_show_its_process() {
    let office = demonstration();
    assert_eq!(office.run(&format!("build --as-of {TODAY} --out site")).code, 0);
    let names: Vec<String> = files(&office.path("site/calendar")).into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, ["effective.ics", "expiry.ics"]);
    for (path, bytes) in files(&office.path("site")) {
        let words = String::from_utf8_lossy(&bytes).into_owned();
        let face = path.ends_with(".json") && !path.ends_with(".schema.json") || path.ends_with(".xml");
        assert!(!face || !words.contains("\"evaluated\"") && !words.contains("实施后评估期限"), "{path}");
    }
}

#[test]
fn a_site_whose_host_is_not_known_has_no_address_that_pretends_one() {
    let office = demonstration().replacing("guiju.toml", "domain            = \"www.example.gov.cn\"\n", "");
    let Some(_) = read_on(&office, TODAY) else { return };
    for (path, bytes) in files(&office.path("site")) {
        assert!(!String::from_utf8_lossy(&bytes).contains("www.example.gov.cn"), "{path}");
        assert!(path != "sitemap.xml" && path != "opensearch.xml");
    }
}

#[test]
fn hostile_words_break_no_face() {
    let hostile = "</script>]]>&lt;<x a='\\\"'>=1+1\u{1}\u{FFFE}";
    let toml = "\\u0001\\uFFFE";
    let office = Office::base()
        .replacing("guiju.toml", "[profile]", "domain = \"www.example.gov.cn\"\n\n[profile]")
        .replacing(
            "documents/sample/document.toml",
            "示例市路灯管理规定",
            &format!("=1+1</script>]]>&lt;<x a='\\\"'>{toml}规定"),
        )
        .replacing("documents/sample/document.toml", "市政设施", "+甲,\\\"乙\\\"</script>")
        .with(
            "documents/sample/text/2024-07-15.md",
            format!("# 示例市路灯管理规定\n\n第一条　{hostile}\n\n| 甲 | 乙 |\n|---|---|\n| {hostile} | `a|b` **重** |\n\n第二条　依照第一条**办理**。\n"),
        );
    let built = office.run(&format!("build --as-of {TODAY} --out site --keep-going"));
    assert!(built.code == 0 || built.code == 1, "{built:?}");
    if !office.path("site/d/sample.html").exists() {
        // A record with such words may be withheld; then no face may know it.
        for (path, bytes) in files(&office.path("site")) {
            assert!(!String::from_utf8_lossy(&bytes).contains("sample.html"), "{path}");
        }
    }
    read(&office.path("site"));
}

#[test]
fn real_texts_become_valid_akoma_ntoso() {
    let Some(texts) = crate::corpus::texts() else { return };
    let mut office =
        Office::base().replacing("guiju.toml", "demonstration = true", "demonstration = true\ndomain = \"www.example.gov.cn\"");
    for (at, (_, text)) in texts.iter().enumerate() {
        let folder = format!("documents/real-{at}");
        let record = format!(
            "title = \"示例文件{at}\"\nkind = \"normative\"\nissuers = [\"示例市城市管理局\"]\nresponsible = \"市政科\"\n\
             disclosure = \"active\"\nindex-number = \"unknown\"\n\n[[event]]\ntype = \"issued\"\ndate = 2024-06-03\n\
             number = \"示城管〔2024〕{}号\"\nregistration = \"unknown\"\neffective = 2024-07-15\nterm = \"5 years\"\n\
             text = \"text/2024-07-15.md\"\n\n[[event]]\ntype = \"published\"\nat = 2024-06-05T09:30:00\n",
            at + 1000
        );
        office = office.with(&format!("{folder}/document.toml"), record).with(&format!("{folder}/text/2024-07-15.md"), text);
    }
    let built = office.run(&format!("build --as-of {TODAY} --out site --keep-going"));
    assert!(built.code == 0 || built.code == 1, "{built:?}");
    let Some(figures) = read(&office.path("site")) else { return };
    let (valid, all) = (figure(&figures, "akn-valid"), texts.len() as u64);
    assert!(figure(&figures, "akn") >= all, "{figures}");
    if schemas().is_some() {
        assert!(valid >= all, "{valid} of {all} texts are valid: {figures}");
    }
}
