//! The folders that guiju is measured on are plausible, without a fault of the record, and always the same.

#[path = "../../benches/generator/mod.rs"]
pub(crate) mod offices;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use guiju::finding::Family;
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
    let findings = check::run(&folder, &register, &as_of, &setting, check::Depth::Texts).findings;
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
