//! Which message an error has, and the values it needs.

use std::io;

use super::Words;
use crate::error::{Error, Uncommittable};
use crate::finding::Arg;

type KeyAndArgs = (&'static str, Vec<(&'static str, Arg)>);

pub(super) fn key_and_args(words: Words, error: &Error) -> KeyAndArgs {
    let path = |path: &std::path::Path| ("path", Arg::Text(path.display().to_string()));
    match error {
        Error::Io { action, path: at, source } => {
            let action = ("action", Arg::Text((*action).to_owned()));
            ("error-io", vec![action, path(at), ("reason", reason(words, source))])
        }
        Error::NoOffice { path: at } => ("error-no-office", vec![path(at)]),
        Error::NoDocuments { path: at } => ("error-no-documents", vec![path(at)]),
        Error::ForeignOutput { path: at } => ("error-foreign-output", vec![path(at)]),
        Error::OutputInsideInput { path: at } => ("error-output-inside-input", vec![path(at)]),
        Error::Busy { path: at } => ("error-busy", vec![path(at)]),
        Error::NotEmpty { path: at } => ("error-not-empty", vec![path(at)]),
        Error::Repository { path: at, reason } => ("error-repository", vec![path(at), ("reason", Arg::Text(reason.clone()))]),
        Error::NoRepository { path: at } => ("error-no-repository", vec![path(at)]),
        Error::NoSuchRevision { revision, reason, shallow } => {
            let mut args = of_revision(revision, *shallow);
            args.extend(reason.iter().map(|reason| ("reason", Arg::Text(reason.clone()))));
            ("error-no-such-revision", args)
        }
        Error::NoCommonCommit { revision, shallow } => ("error-no-common-commit", of_revision(revision, *shallow)),
        Error::NoHistory { path: at, lack } => {
            ("error-no-history", vec![path(at), ("lack", Arg::Text(lack.as_str().to_owned()))])
        }
        Error::PartOfHistory { since } => ("error-part-of-history", vec![("since", Arg::Text(since.clone()))]),
        Error::NothingRecorded { day, since, shallow } => {
            let shallow = if *shallow { "yes" } else { "no" };
            let args = [("day", day.as_str()), ("since", since), ("shallow", shallow)];
            ("error-nothing-recorded", args.map(|(name, value)| (name, Arg::Text(value.to_owned()))).to_vec())
        }
        Error::NoOfficeRecorded { revision } => ("error-no-office-recorded", vec![("revision", Arg::Text(revision.clone()))]),
        Error::NotCommitted { why, .. } => {
            let file = match why {
                Uncommittable::Changed(file) => Some(("file", Arg::Text(file.clone()))),
                _ => None,
            };
            let mut args = vec![("why", Arg::Text(why.as_str().to_owned()))];
            args.extend(file);
            ("error-not-committed", args)
        }
        Error::ChangedMeanwhile { path: at } => ("error-changed-meanwhile", vec![("path", Arg::Text(at.clone()))]),
        Error::NoManifest { path: at } => ("error-no-manifest", vec![path(at)]),
        Error::NoTool { name, reason } => {
            let args = vec![("tool", Arg::Text((*name).to_owned())), ("said", Arg::Text(reason.clone()))];
            ("error-no-tool", args)
        }
        Error::Template { name, line, reason, .. } => {
            let line = i64::try_from(*line).unwrap_or(i64::MAX);
            let name = ("name", Arg::Text(name.clone()));
            ("error-template", vec![name, ("line", Arg::Number(line)), ("reason", Arg::Text(reason.clone()))])
        }
        Error::NoSuchCode { code, nearest } => {
            let mut args = vec![("code", Arg::Text(code.clone()))];
            args.extend(nearest.iter().map(|nearest| ("nearest", Arg::Text(nearest.clone()))));
            ("error-no-such-code", args)
        }
        Error::NoSuchDocument { id, nearest } => {
            let mut args = vec![("id", Arg::Text(id.clone()))];
            args.extend(nearest.iter().map(|nearest| ("nearest", Arg::Text(nearest.clone()))));
            ("error-no-such-document", args)
        }
    }
}

/// A revision, and whether a part of the history is missing.
fn of_revision(revision: &str, shallow: bool) -> Vec<(&'static str, Arg)> {
    let shallow = if shallow { "yes" } else { "no" };
    vec![("revision", Arg::Text(revision.to_owned())), ("shallow", Arg::Text(shallow.to_owned()))]
}

/// What the system said, in words of the language where there are some.
fn reason(words: Words, source: &io::Error) -> Arg {
    let key = match source.kind() {
        io::ErrorKind::NotFound => "io-not-found",
        io::ErrorKind::PermissionDenied => "io-permission-denied",
        io::ErrorKind::AlreadyExists => "io-already-exists",
        io::ErrorKind::NotADirectory => "io-not-a-directory",
        io::ErrorKind::IsADirectory => "io-is-a-directory",
        io::ErrorKind::DirectoryNotEmpty => "io-directory-not-empty",
        io::ErrorKind::ReadOnlyFilesystem => "io-read-only",
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "io-storage-full",
        io::ErrorKind::CrossesDevices => "io-crosses-devices",
        io::ErrorKind::ResourceBusy => "io-busy",
        _ => return Arg::Text(source.to_string()),
    };
    Arg::Text(words.term(key))
}
