//! The house as data: which room may use which, and in which rooms a crate may be named.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// A room, the rooms it may use, and the crates that are named only in such rooms.
struct Room {
    name: &'static str,
    uses: &'static [&'static str],
    crates: &'static [&'static str],
}

const ROOMS: &[Room] = &[
    Room { name: "error", uses: &[], crates: &["thiserror"] },
    Room { name: "finding", uses: &["document"], crates: &[] },
    Room { name: "document", uses: &[], crates: &["jiff"] },
    Room { name: "calendar", uses: &["document"], crates: &[] },
    Room {
        name: "source",
        uses: &["document", "finding", "error"],
        crates: &["walkdir", "git2", "encoding_rs", "simdutf8", "unicode_normalization", "tempfile", "rustix", "serde"],
    },
    Room { name: "setting", uses: &["document", "calendar", "finding", "source", "parse"], crates: &["toml", "strsim"] },
    Room { name: "parse", uses: &["source", "document", "finding"], crates: &["toml", "strsim"] },
    Room { name: "edit", uses: &["document", "parse", "source", "finding", "structure"], crates: &["toml_edit"] },
    Room {
        name: "import",
        uses: &["document", "structure"],
        crates: &["calamine", "csv", "encoding_rs", "html5gum", "quick_xml", "serde_json", "simdutf8", "toml_edit", "zip"],
    },
    Room { name: "register", uses: &["parse", "source", "document", "finding", "error"], crates: &[] },
    Room { name: "lifecycle", uses: &["document", "calendar", "setting", "register"], crates: &[] },
    Room { name: "structure", uses: &["document", "finding"], crates: &["memchr", "rustc_hash", "unicode_normalization"] },
    Room { name: "compare", uses: &["document", "finding", "structure"], crates: &["rustc_hash", "similar"] },
    Room { name: "citation", uses: &["document", "finding", "setting", "register", "lifecycle", "structure"], crates: &[] },
    Room {
        name: "history",
        uses: &["document", "error", "finding", "lifecycle", "parse", "register", "setting", "source"],
        crates: &["git2", "sha2", "tempfile", "unicode_normalization"],
    },
    Room {
        name: "check",
        uses: &[
            "document",
            "finding",
            "parse",
            "source",
            "setting",
            "register",
            "lifecycle",
            "structure",
            "citation",
            "store",
            "history",
        ],
        crates: &["memchr", "sha2", "toml_edit"],
    },
    Room {
        name: "remind",
        uses: &["document", "calendar", "finding", "parse", "source", "setting", "register", "lifecycle", "check"],
        crates: &["sha2", "toml_edit"],
    },
    Room {
        name: "view",
        uses: &[
            "document",
            "setting",
            "register",
            "lifecycle",
            "parse",
            "finding",
            "message",
            "structure",
            "citation",
            "compare",
            "history",
            "remind",
            "import",
        ],
        crates: &["serde", "serde_json", "encoding_rs"],
    },
    Room {
        name: "site",
        uses: &[
            "document",
            "view",
            "structure",
            "search",
            "citation",
            "compare",
            "setting",
            "register",
            "lifecycle",
            "error",
            "finding",
        ],
        crates: &["minijinja", "comrak", "sha2", "rustix", "simdutf8", "walkdir"],
    },
    Room { name: "search", uses: &[], crates: &[] },
    Room {
        name: "store",
        uses: &["document", "finding", "source", "structure"],
        crates: &["serde", "postcard", "sha2", "walkdir"],
    },
    Room {
        name: "trial",
        uses: &["document", "finding", "error", "source", "setting", "register", "lifecycle", "check", "store"],
        crates: &[],
    },
    Room { name: "message", uses: &["finding", "error"], crates: &["fluent_bundle", "unic_langid"] },
];

/// Crates that any room may name.
const EVERYWHERE: &[&str] = &["std", "core", "alloc", "crate", "super", "self", "rayon"];

/// Rooms that must stay free of serde, of input and output, and of parsers.
const PURE: &[&str] = &["document", "calendar", "lifecycle", "structure", "compare", "search"];

fn sources() -> Vec<(String, String, String)> {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    for entry in walkdir::WalkDir::new(&src).sort_by_file_name().into_iter().flatten() {
        let path = entry.path().strip_prefix(&src).expect("below src").to_string_lossy().replace('\\', "/");
        let test = path.ends_with("tests.rs") || path.contains("/tests/");
        if path.ends_with(".rs") && path != "lib.rs" && !path.starts_with("bin/") && !test {
            let room = path.split(['/', '.']).next().expect("a room").to_owned();
            files.push((room, path, fs::read_to_string(entry.path()).expect("a source file")));
        }
    }
    files
}

/// The code without comments, strings being kept; test modules are left away.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().map(|line| line.split("//").next().unwrap_or_default()).collect::<Vec<_>>().join("\n")
}

/// What follows `crate::` wherever it is named, groups included.
fn rooms_named(code: &str) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for part in code.split("crate::").skip(1) {
        if let Some(group) = part.strip_prefix('{') {
            let end = group.find('}').unwrap_or(group.len());
            named.extend(group[..end].split(',').map(|name| first_word(name.trim())));
        } else {
            named.insert(first_word(part));
        }
    }
    named.remove("");
    named
}

fn first_word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The crates named by `use` or by a path that begins a word.
fn crates_named(code: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut named = BTreeSet::new();
    for name in known {
        let needle = format!("{name}::");
        let found = code.match_indices(&needle).any(|(at, _)| {
            let before = code[..at].chars().next_back();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':')
        });
        if found {
            named.insert(name.clone());
        }
    }
    named
}

/// The package's own dependencies, as they are written in code.
fn dependencies() -> BTreeSet<String> {
    let manifest = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml")).expect("Cargo.toml");
    let table: toml::Table = manifest.parse().expect("TOML");
    table["dependencies"].as_table().expect("a table").keys().map(|name| name.replace('-', "_")).collect()
}

#[test]
fn every_room_uses_only_the_rooms_it_may() {
    let rooms: BTreeMap<&str, &Room> = ROOMS.iter().map(|room| (room.name, room)).collect();
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        let Some(allowed) = rooms.get(room.as_str()) else {
            wrong.push(format!("{path}: the room {room} is not in the table"));
            continue;
        };
        for used in rooms_named(&code(&text)) {
            if used != room && rooms.contains_key(used.as_str()) && !allowed.uses.contains(&used.as_str()) {
                wrong.push(format!("{path}: {room} may not use {used}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_crate_is_named_only_where_the_table_says() {
    let known = dependencies();
    let rooms: BTreeMap<&str, &Room> = ROOMS.iter().map(|room| (room.name, room)).collect();
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        let Some(allowed) = rooms.get(room.as_str()) else { continue };
        for used in crates_named(&code(&text), &known) {
            if !allowed.crates.contains(&used.as_str()) && !EVERYWHERE.contains(&used.as_str()) {
                wrong.push(format!("{path}: {used} may not be named in {room}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_table_names_no_arrow_and_no_crate_that_is_gone() {
    let mut used: BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)> = BTreeMap::new();
    let known = dependencies();
    for (room, _, text) in sources() {
        let entry = used.entry(room).or_default();
        entry.0.extend(rooms_named(&code(&text)));
        entry.1.extend(crates_named(&code(&text), &known));
    }
    let mut stale = Vec::new();
    for room in ROOMS {
        let Some((rooms, crates)) = used.get(room.name) else {
            stale.push(format!("the room {} is gone", room.name));
            continue;
        };
        stale.extend(room.uses.iter().filter(|it| !rooms.contains(**it)).map(|it| format!("{} no longer uses {it}", room.name)));
        stale.extend(
            room.crates.iter().filter(|it| !crates.contains(**it)).map(|it| format!("{} no longer names {it}", room.name)),
        );
    }
    assert!(stale.is_empty(), "{}", stale.join("\n"));
}

#[test]
fn the_rooms_of_pure_thought_touch_nothing_outside() {
    let mut wrong = Vec::new();
    for (room, path, text) in sources() {
        if PURE.contains(&room.as_str()) {
            for word in ["serde", "std::fs", "std::io", "std::time", "std::env", "toml::", "println!"] {
                if code(&text).contains(word) {
                    wrong.push(format!("{path}: {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_rooms_do_not_go_in_circles() {
    let uses: BTreeMap<&str, &[&str]> = ROOMS.iter().map(|room| (room.name, room.uses)).collect();
    fn reaches(uses: &BTreeMap<&str, &[&str]>, from: &str, to: &str, depth: usize) -> bool {
        depth < 20 && uses[from].iter().any(|next| *next == to || reaches(uses, next, to, depth + 1))
    }
    let circles: Vec<&str> = ROOMS.iter().map(|room| room.name).filter(|name| reaches(&uses, name, name, 0)).collect();
    assert!(circles.is_empty(), "{circles:?}");
}

#[test]
fn no_file_is_too_long_to_read() {
    let long: Vec<String> = sources()
        .into_iter()
        .filter(|(_, _, text)| text.lines().count() > 460)
        .map(|(_, path, text)| format!("{path}: {} lines", text.lines().count()))
        .collect();
    assert!(long.is_empty(), "split by noun: {}", long.join(", "));
}
