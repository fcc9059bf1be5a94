//! Admission: every document folder is read, lifted, and taken into the register or named as skipped.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::{Record, Register, Skipped, lift};
use crate::document::{Document, DocumentId};
use crate::error::Result;
use crate::finding::{Code, Finding};
use crate::parse;
use crate::parse::{ID_MALFORMED, ParsedDocument};
use crate::source::{DocumentFolder, Folder, SourceFile};

/// Two folders bear the same id.
pub const ID_TWICE: Code = Code("id-twice");

/// Reads the `document.toml` of every document; texts stay on disk.
///
/// # Errors
/// [`crate::error::Error::Io`] when the documents folder cannot be listed. A document that cannot be read is no error:
/// it is skipped, counted, and named.
pub fn admit(folder: &Folder) -> Result<(Register, Vec<Finding>)> {
    let (folders, mut findings) = folder.documents()?;
    let mut skipped: Vec<Skipped> =
        findings.iter().map(|finding| Skipped { path: finding.path.clone(), id: None, code: finding.code }).collect();
    let read: Vec<(Option<Record>, Option<Skipped>, Vec<Finding>)> = folders.into_par_iter().map(read).collect();
    let mut records = Vec::with_capacity(read.len());
    for (record, left_out, found) in read {
        findings.extend(found);
        records.extend(record);
        skipped.extend(left_out);
    }
    let (records, twins) = without_twins(records);
    for (record, other) in twins {
        let id = record.document.id.clone();
        findings.push(Finding::integrity(ID_TWICE, record.path(), None).text("id", id.as_str()).text("other", other.clone()));
        skipped.push(Skipped { path: record.folder, id: Some(id), code: ID_TWICE });
    }
    Ok((Register::new(records, skipped), findings))
}

/// One record read by itself, as it stood at some time: its facts and the table they were lifted from; none while it has a fault.
pub fn read_alone(id: &DocumentId, file: &SourceFile) -> Option<(Document, ParsedDocument)> {
    let (parsed, findings) = parse::document(file);
    if !findings.is_empty() || !parsed.is_toml {
        return None;
    }
    let (lifted, found) = lift::document(id, &parsed);
    let (document, _) = lifted.filter(|_| found.is_empty())?;
    Some((document, parsed))
}

fn read(folder: DocumentFolder) -> (Option<Record>, Option<Skipped>, Vec<Finding>) {
    let DocumentFolder { path, name, record } = folder;
    let id = DocumentId::parse(&name);
    let file = match record {
        Ok(file) => file,
        Err(finding) => return (None, Some(Skipped { path, id, code: finding.code }), vec![*finding]),
    };
    let Some(id) = id else {
        let finding = Finding::integrity(ID_MALFORMED, &*path, None).text("id", name);
        return (None, Some(Skipped { path, id: None, code: ID_MALFORMED }), vec![finding]);
    };
    let (parsed, mut findings) = parse::document(&file);
    let lifted = if parsed.is_toml {
        let (lifted, found) = lift::document(&id, &parsed);
        findings.extend(found);
        lifted
    } else {
        None
    };
    match (lifted, findings.first()) {
        (Some((document, places)), None) => (Some(Record { document, folder: path, places }), None, findings),
        (_, Some(first)) => {
            let skipped = Skipped { path, id: Some(id), code: first.code };
            (None, Some(skipped), findings)
        }
        (None, None) => {
            let finding = Finding::integrity(crate::finding::code::MISSING_KEY, &*file.path, None)
                .text("key", "title")
                .term("table", "table-document");
            let skipped = Skipped { path, id: Some(id), code: finding.code };
            (None, Some(skipped), vec![finding])
        }
    }
}

/// Records whose id no other bears; and those whose id another bears, with the other's folder.
fn without_twins(records: Vec<Record>) -> (Vec<Record>, Vec<(Record, String)>) {
    let mut folders: BTreeMap<DocumentId, Vec<String>> = BTreeMap::new();
    for record in &records {
        folders.entry(record.document.id.clone()).or_default().push(record.folder.clone());
    }
    let mut alone = Vec::with_capacity(records.len());
    let mut twins = Vec::new();
    for record in records {
        let other = folders[&record.document.id].iter().find(|folder| **folder != record.folder);
        match other {
            Some(other) => twins.push((record, other.clone())),
            None => alone.push(record),
        }
    }
    (alone, twins)
}
