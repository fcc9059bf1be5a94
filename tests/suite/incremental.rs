//! A build on top of what the last one left gives the very bytes of a build from nothing, whatever was done in between.

use std::fs;
use std::path::Path;
use std::time::Duration;

use crate::harness::{Office, files};

/// Numbers that look thrown, the same in every run.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).expect("small")
    }

    fn one_of<'t, T>(&mut self, all: &'t [T]) -> &'t T {
        &all[self.throw(all.len())]
    }
}

/// The folder of the demonstration, or of what is there of it.
fn demonstration() -> Office {
    laid_in(Office::empty())
}

fn laid_in(office: Office) -> Office {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut office = office.with("guiju.toml", fs::read(root.join("guiju.toml")).expect("the demonstration"));
    for folder in ["documents", "laws", "office"] {
        for (path, bytes) in files(&root.join(folder)) {
            office = office.with(&format!("{folder}/{path}"), bytes);
        }
    }
    office
}

/// The files of a site; of where it comes from all but the site before it.
fn site(dir: &Path) -> Vec<(String, String)> {
    let text = |(path, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let kept: Vec<&str> = text.lines().filter(|line| path != "provenance.json" || !line.contains("\"previous\"")).collect();
        (path, kept.join("\n"))
    };
    files(dir).into_iter().map(text).collect()
}

/// Does something to the office; says what.
fn change(office: &Office, dice: &mut Dice) -> String {
    let documents = files(&office.path("documents"));
    let of = |ending: &str| -> Vec<String> {
        let paths = documents.iter().map(|(path, _)| format!("documents/{path}"));
        paths.filter(|path| path.ends_with(ending) && !path.contains("/records/")).collect()
    };
    let edit = |path: &str, edit: &dyn Fn(String) -> String| {
        let text = fs::read_to_string(office.path(path)).unwrap_or_default();
        fs::create_dir_all(office.path(path).parent().expect("a parent")).expect("a folder");
        fs::write(office.path(path), edit(text)).expect("written");
    };
    let (texts, records) = (of(".md"), of("document.toml"));
    match dice.throw(12) {
        0..4 => {
            let path = dice.one_of(&texts);
            let word = *dice.one_of(&["", "城市", "《江门市建筑垃圾管理办法》第三条", "本办法所称", "（示例）"]);
            let kind = dice.throw(3);
            edit(path, &|text| match kind {
                0 => format!("{text}\n第九百条　{word}另行规定。\n"),
                1 => text.replacen('。', &format!("{word}。"), 1),
                _ => text.replacen("应当", "可以", 2),
            });
            format!("{path}: {word} {kind}")
        }
        4..6 => {
            let path = dice.one_of(&records);
            let kind = dice.throw(3);
            edit(path, &|text| match kind {
                0 => text.replacen("title        = \"", "title        = \"新", 1).replacen("title = \"", "title = \"新", 1),
                1 => text.replace("topics       = [", "topics       = [\"水\", ").replace("topics = [", "topics = [\"水\", "),
                _ => text.replace("2026-", "2025-"),
            });
            format!("{path}: {kind}")
        }
        6 => {
            let name = *dice.one_of(&["404.html", "site.css", "guide.html"]);
            let path = office.path(&format!("site-templates/{name}"));
            if path.exists() {
                fs::remove_file(path).expect("removed");
            } else {
                edit(&format!("site-templates/{name}"), &|_| "<p>另一个模板</p>\n".to_owned());
            }
            name.to_owned()
        }
        7 => {
            let name = *dice.one_of(&["甲", "乙"]);
            edit("guiju.toml", &|text| text.replacen("title = \"", &format!("title = \"{name}"), 1));
            format!("guiju.toml: {name}")
        }
        8 => {
            let record = dice.one_of(&records);
            let folder = record.trim_end_matches("/document.toml");
            fs::rename(office.path(folder), office.path(&format!("{folder}-x"))).expect("renamed");
            format!("{folder}-x")
        }
        _ => {
            let pages = files(&office.path("public"));
            let (path, _) = dice.one_of(&pages);
            let full = office.path("public").join(path);
            match dice.throw(3) {
                0 => fs::remove_file(&full).expect("removed"),
                1 => fs::write(&full, "由人改动").expect("written"),
                _ => {
                    let mut text = fs::read(&full).expect("read");
                    text.iter_mut().filter(|byte| **byte == b'2').for_each(|byte| *byte = b'3');
                    fs::remove_file(&full).expect("removed");
                    fs::write(&full, text).expect("written");
                }
            }
            format!("public/{path}")
        }
    }
}

#[test]
fn a_build_on_top_of_the_last_one_is_a_build_from_nothing() {
    let mut dice = Dice(20_261_124);
    let mut office = demonstration();
    // What was touched a moment ago is not trusted, so let the files grow old enough to be.
    std::thread::sleep(Duration::from_millis(2100));
    let mut done: Vec<String> = Vec::new();
    let mut built = 0;
    for step in 0..24 {
        let day = *dice.one_of(&["2026-11-24", "2026-11-24", "2026-12-31", "2027-01-01", "2025-06-30"]);
        let on_top = office.run(&format!("build --as-of {day}"));
        let fresh = Office::empty();
        let fresh =
            ["guiju.toml"].into_iter().fold(fresh, |fresh, path| fresh.with(path, fs::read(office.path(path)).expect("there")));
        let fresh = ["documents", "laws", "office", "site-templates"].into_iter().fold(fresh, |fresh, folder| {
            let there = if office.path(folder).exists() { files(&office.path(folder)) } else { Vec::new() };
            there.into_iter().fold(fresh, |fresh, (path, bytes)| fresh.with(&format!("{folder}/{path}"), bytes))
        });
        let from_nothing = fresh.run(&format!("build --as-of {day}"));
        assert_eq!(on_top.code, from_nothing.code, "step {step} after {done:#?}\n{}\n{}", on_top.stderr, from_nothing.stderr);
        if on_top.code != 0 {
            // What stops a build is taken back, and everything else with it.
            done.push("taken back".to_owned());
            fs::remove_dir_all(office.path("documents")).expect("removed");
            office = laid_in(office);
        } else {
            built += 1;
            let (on_top, from_nothing) = (site(&office.path("public")), site(&fresh.path("public")));
            let names = |site: &[(String, String)]| site.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
            assert_eq!(names(&on_top), names(&from_nothing), "step {step} after {done:#?}");
            let both = on_top.iter().zip(&from_nothing).filter(|(on_top, from_nothing)| on_top != from_nothing);
            let other: Vec<&str> = both.map(|((path, _), _)| path.as_str()).collect();
            assert!(other.is_empty(), "{other:?} at step {step} after {done:#?}");
        }
        done.push(change(&office, &mut dice));
    }
    assert!(built > 12, "{built} of 24 builds could be compared: {done:#?}");
}

#[test]
fn what_would_come_out_the_same_is_the_very_file_of_the_last_site() {
    let office = demonstration();
    std::thread::sleep(Duration::from_millis(2100));
    let built = |words: &str| assert_eq!(office.run(words).code, 0);
    built("build --as-of 2026-11-24");
    let times = || -> Vec<(String, std::time::SystemTime)> {
        let all = files(&office.path("public")).into_iter();
        all.map(|(path, _)| {
            let time = fs::metadata(office.path("public").join(&path)).and_then(|it| it.modified()).expect("a time");
            (path, time)
        })
        .collect()
    };
    let before = times();
    let texts = files(&office.path("documents"));
    let (path, text) = texts.iter().find(|(path, _)| path.contains("/text/")).expect("a text");
    fs::write(office.path("documents").join(path), [text.as_slice(), "\n另行规定。\n".as_bytes()].concat()).expect("written");
    built("build --as-of 2026-11-24");
    let after = times();
    let touched: Vec<&str> =
        before.iter().zip(&after).filter(|(before, after)| before != after).map(|(it, _)| it.0.as_str()).collect();
    let id = path.rsplit('/').nth(2).expect("an id");
    assert!(!touched.is_empty() && touched.len() < 20, "{touched:?}");
    let proofs = ["manifest.json", "SHA256SUMS", "provenance.json", ".guiju-site", "catalog.json", "catalog.jsonld"];
    let is_of_it = |path: &&str| path.contains(id) || proofs.contains(path) || path.starts_with("search");
    assert!(touched.iter().all(is_of_it), "{touched:?}");
}

#[test]
fn where_nothing_changed_nothing_is_built_and_whatever_did_is_seen() {
    let mut office = demonstration();
    std::thread::sleep(Duration::from_millis(2100));
    let is_unchanged = |office: &Office, words: &str| {
        let done = office.run(words);
        assert_eq!(done.code, 0, "{}", done.stderr);
        done.stderr.contains("没有变化")
    };
    let build = "build --as-of 2026-11-24";
    assert!(!is_unchanged(&office, build));
    let first = site(&office.path("public"));
    assert!(is_unchanged(&office, build));
    assert!(!is_unchanged(&office, "build --as-of 2026-11-25"), "another day");
    assert!(!is_unchanged(&office, build));

    fs::write(office.path("public/d/added.html"), "由人加上").expect("written");
    assert!(!is_unchanged(&office, build), "a file more in the site");
    fs::remove_file(office.path("public/404.html")).expect("removed");
    assert!(!is_unchanged(&office, build), "a file less");
    fs::write(office.path("public/404.html"), "由人改动").expect("written");
    assert!(!is_unchanged(&office, build), "another file");
    fs::write(office.path("public/manifest.json.sig"), "签名").expect("written");
    assert!(is_unchanged(&office, build), "a signature holds while the site is the same");
    assert!(!is_unchanged(&office, "build --as-of 2026-11-24 --out elsewhere"), "another place");
    assert_eq!(site(&office.path("elsewhere")), first);

    assert!(!is_unchanged(&office, build), "only the last place is known");
    office = office.with("documents/note.txt", "一");
    assert!(!is_unchanged(&office, build), "a file that was not there");
    fs::remove_file(office.path("documents/note.txt")).expect("removed");
    office = office.commit("2026-11-20", "记录");
    assert!(!is_unchanged(&office, build), "a first commit");
}
