//! The folders that guiju is measured on are plausible, without a fault of the record, and always the same.

#[path = "../../benches/generator/mod.rs"]
pub(crate) mod offices;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use guiju::finding::Family;
use guiju::store::Store;
use guiju::{check, lifecycle, register, setting, source};

fn files_of(root: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry.expect("the folder was just written");
        if entry.file_type().is_file() {
            let path = entry.path().strip_prefix(root).expect("below the root").to_string_lossy().into_owned();
            files.insert(path, std::fs::read(entry.path()).expect("a file just written"));
        }
    }
    files
}

#[test]
fn a_generated_folder_is_admitted_whole_and_has_no_fault_of_the_record() {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let written = offices::write(dir.path(), 60, offices::SEED).expect("a folder of sixty documents");
    assert!(written.files > 120, "{written:?}");
    let per_document = written.text_bytes / 60;
    assert!((8_000..32_000).contains(&per_document), "{per_document} bytes of text a document");

    let folder = source::Folder::open(dir.path()).expect("an office folder");
    let (files, faults) = folder.settings();
    assert_eq!(faults, []);
    let (setting, faults) = setting::read(&files);
    assert_eq!(faults, []);
    let setting = setting.expect("a setting");
    let (register, faults) = register::admit(&folder).expect("documents that can be listed");
    assert_eq!(faults, []);
    assert_eq!(register.skipped(), []);
    assert_eq!(register.records().len(), 60);

    let day = setting.site.demonstration_day.expect("a demonstration has its day");
    let as_of = lifecycle::as_of(&register, &setting, day);
    let findings = check::run(&folder, &register, &as_of, &setting, &Store::none(), check::Depth::Texts).findings;
    let integrity: Vec<_> = findings.iter().filter(|finding| finding.family == Family::Integrity).collect();
    assert!(integrity.is_empty(), "{integrity:#?}");
    assert!(!findings.is_empty(), "a real office has findings of compliance");
    let statuses: BTreeSet<&str> = as_of.standings.iter().map(|standing| standing.status.as_str()).collect();
    assert!(statuses.len() >= 4, "{statuses:?}");
}

#[test]
fn the_same_number_and_seed_make_the_same_bytes() {
    let (one, other) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
    offices::write(one.path(), 60, offices::SEED).expect("a first folder");
    offices::write(other.path(), 60, offices::SEED).expect("a second folder");
    assert!(files_of(one.path()) == files_of(other.path()), "two runs differ");
}

#[test]
fn what_was_read_before_is_told_again_word_for_word_and_an_edited_text_is_read_anew() {
    let dir = tempfile::tempdir().expect("a folder");
    offices::write(dir.path(), 40, offices::SEED).expect("a folder");
    let folder = source::Folder::open(dir.path()).expect("an office folder");
    let (setting, _) = setting::read(&folder.settings().0);
    let setting = setting.expect("a setting");
    let (register, _) = register::admit(&folder).expect("documents that can be listed");
    let day = setting.site.demonstration_day.expect("a demonstration has its day");
    let as_of = lifecycle::as_of(&register, &setting, day);
    // Long after the files were written, so that all of them count as settled.
    let now = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(60_000_000_000);
    let check = |store: &Store| check::run(&folder, &register, &as_of, &setting, store, check::Depth::Folders);
    let told = |store: &Store| {
        let checked = check(store);
        (checked.findings, checked.citations)
    };
    let plain = told(&Store::none());
    for _ in 0..2 {
        let store = Store::open(&folder, &[b"guiju"], now);
        assert_eq!(told(&store), plain);
        store.save(&folder);
    }
    let texts = || {
        let records = register.records().iter();
        records.flat_map(|record| record.document.versions().into_iter().map(|it| record.path_of(it.text)).collect::<Vec<_>>())
    };
    let store = Store::open(&folder, &[b"guiju"], now);
    let kept = texts().filter(|path| store.knows(path)).count();
    assert_eq!(kept, texts().count(), "every text is kept");
    // One text gets an article that nothing precedes.
    let path = dir.path().join(texts().next().expect("a text"));
    let text = std::fs::read_to_string(&path).expect("read");
    std::fs::write(&path, format!("{text}\n第九百条　依照第九百零一条处理。\n")).expect("written");
    let (edited, _) = told(&store);
    assert!(edited.len() > plain.0.len(), "an edited text is read anew");
    assert_eq!(edited, check(&Store::none()).findings);
}
