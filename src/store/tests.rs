//! What is kept comes back as it was, and nothing that is in doubt.

use std::fs;
use std::time::{Duration, SystemTime};

use proptest::prelude::*;

use super::*;
use crate::document::Date;
use crate::finding::Code;
use crate::structure::cited::cited;
use crate::structure::clause::clauses;
use crate::structure::read;
use crate::structure::reference::references;

const TEXT: &str = "documents/a/text/a.md";
const RECORD: &str = "documents/a/document.toml";

fn office() -> (tempfile::TempDir, Folder) {
    let dir = tempfile::tempdir().expect("a folder");
    fs::write(dir.path().join("guiju.toml"), "").expect("written");
    fs::create_dir_all(dir.path().join("documents/a/text")).expect("made");
    fs::write(dir.path().join(TEXT), "第一条　甲。\n").expect("written");
    fs::write(dir.path().join(RECORD), "title = \"甲\"\n").expect("written");
    let folder = Folder::open(dir.path()).expect("an office");
    (dir, folder)
}

fn stamps(folder: &Folder) -> Stamps {
    [TEXT, RECORD].map(|path| folder.stamp(path).expect("a file")).to_vec()
}

fn reading() -> Reading {
    let text = "第一条　依照《乙法》第二条之一第三款第（四）项、《丙条例》（江府〔2020〕18号）、刑法第五条和江府〔2021〕1号执行。\n\n第二条　本办法自2024年1月1日起施行，《丁办法》同时废止，《戊办法》第九条同时废止。\n";
    let tree = read(text);
    let finding = Finding::compliance(Code("closing-clause"), TEXT, Some(3..9))
        .text("said", "2024年")
        .day("day", Date::constant(2024, 1, 1))
        .number("count", -3)
        .term("what", "key-term")
        .arg("list", crate::finding::Arg::List(vec!["甲".to_owned(), "乙".to_owned()]))
        .related(RECORD, 1..2)
        .as_info();
    let whole = Finding::integrity(Code("not-utf8"), TEXT, None);
    Reading { cited: cited(&tree, &references(&tree), &clauses(text)), findings: Some(vec![finding, whole]) }
}

fn later() -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(64_000_000_000)
}

#[test]
fn what_is_kept_comes_back_as_it_was_while_neither_file_has_changed() {
    let (dir, folder) = office();
    let store = Store::open(&folder, &[b"guiju"], later());
    assert_eq!(store.get(TEXT, &stamps(&folder)), None);
    store.put(TEXT, stamps(&folder), reading());
    store.put("documents/a/text/gone.md", stamps(&folder), reading());
    store.save(&folder);
    let store = Store::open(&folder, &[b"guiju"], later());
    assert!(reading().cited.len() > 5, "{:?}", reading().cited);
    assert_eq!(store.get(TEXT, &stamps(&folder)), Some(&reading()));
    assert_eq!(store.known.len(), 1, "what lies no more in the folder is forgotten");
    for path in [TEXT, RECORD] {
        let old = fs::read(dir.path().join(path)).expect("read");
        fs::write(dir.path().join(path), [&old[..], b"\n"].concat()).expect("written");
        assert_eq!(store.get(TEXT, &stamps(&folder)), None, "{path}");
        fs::write(dir.path().join(path), old).expect("written");
        assert_eq!(store.get(TEXT, &stamps(&folder)), None, "the same words written again are looked at again");
    }
    assert_eq!(fs::read_to_string(dir.path().join(".guiju/.gitignore")).expect("read"), "*\n");
}

#[test]
fn what_is_in_doubt_is_read_again() {
    let (dir, folder) = office();
    let now = stamps(&folder)[0].changed_at() + Duration::from_secs(1);
    let store = Store::open(&folder, &[b"guiju"], now);
    store.put(TEXT, stamps(&folder), reading());
    store.save(&folder);
    assert!(!dir.path().join(FILE).exists(), "a text that was written a moment ago is not kept");

    let store = Store::open(&folder, &[b"guiju"], later());
    store.put(TEXT, stamps(&folder), reading());
    store.save(&folder);
    assert!(Store::open(&folder, &[b"guij", b"u"], later()).known.is_empty(), "another program or other settings");
    let path = dir.path().join(FILE);
    let bytes = fs::read(&path).expect("read");
    fs::write(&path, &bytes[..bytes.len() - 1]).expect("written");
    assert!(Store::open(&folder, &[b"guiju"], later()).known.is_empty(), "a store that was cut off");

    let none = Store::none();
    none.put(TEXT, stamps(&folder), reading());
    assert!(!none.keeps());
}

proptest! {
    #[test]
    fn no_bytes_make_the_reader_fall(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = wire::read(&bytes, [0; 32]);
    }
}
