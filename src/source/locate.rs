//! From a path of the office folder to the file that lies there: never over a link, never out of the folder, and only plain files.
//!
//! Linux is asked in one call that refuses links on the whole way; where it cannot, every part of the way is looked at.

use std::fs::{self, File};
use std::io::{Error as IoError, ErrorKind};
use std::path::{Path, PathBuf};

use super::{FILE_MISSING, FILE_UNREADABLE, LARGEST, LINK, unreadable};
use crate::document::FilePath;
use crate::finding::Finding;

type Found<T> = Result<T, Box<Finding>>;

/// A plain file that was opened.
pub(super) struct Opened {
    pub(super) file: File,
    /// Its length in bytes.
    pub(super) length: usize,
}

/// Opens a plain file for reading.
pub(super) fn open(root: &Path, path: &str) -> Found<Opened> {
    let relative = within(path)?;
    let file = match in_one_step(root, &relative, Purpose::Read) {
        Some(Ok(file)) => file,
        Some(Err(error)) => return Err(refused(root, &relative, path, &error)),
        None => {
            let full = step_by_step(root, &relative, path)?;
            File::open(full).map_err(|error| Box::new(unreadable(path, &error)))?
        }
    };
    let metadata = file.metadata().map_err(|error| Box::new(unreadable(path, &error)))?;
    is_plain(&metadata, path)?;
    Ok(Opened { file, length: usize::try_from(metadata.len()).unwrap_or(0) })
}

/// Looks at a plain file; it need not be readable.
pub(super) fn look(root: &Path, path: &str) -> Found<fs::Metadata> {
    let relative = within(path)?;
    let metadata = match in_one_step(root, &relative, Purpose::Look) {
        Some(Ok(file)) => file.metadata(),
        Some(Err(error)) => return Err(refused(root, &relative, path, &error)),
        None => step_by_step(root, &relative, path).map(fs::symlink_metadata)?,
    };
    let metadata = metadata.map_err(|error| Box::new(unreadable(path, &error)))?;
    is_plain(&metadata, path)?;
    Ok(metadata)
}

fn within(path: &str) -> Found<FilePath> {
    FilePath::parse(path).ok_or_else(|| Box::new(Finding::integrity(FILE_MISSING, path, None).text("file", path)))
}

/// Why a file is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Read,
    Look,
}

/// Opens a file in one call that follows no link; none where the system has no such call.
#[cfg(target_os = "linux")]
fn in_one_step(root: &Path, relative: &FilePath, purpose: Purpose) -> Option<std::io::Result<File>> {
    use rustix::fs::{CWD, Mode, OFlags, ResolveFlags, openat2};
    use rustix::io::Errno;

    // Opening a FIFO would wait for somebody to write into it.
    let flags = match purpose {
        Purpose::Read => OFlags::RDONLY | OFlags::NONBLOCK,
        Purpose::Look => OFlags::PATH,
    };
    let full = root.join(relative.as_str());
    match openat2(CWD, &full, flags | OFlags::CLOEXEC, Mode::empty(), ResolveFlags::NO_SYMLINKS) {
        Ok(file) => Some(Ok(File::from(file))),
        Err(Errno::NOSYS | Errno::INVAL | Errno::PERM) => None,
        Err(error) => Some(Err(error.into())),
    }
}

#[cfg(not(target_os = "linux"))]
fn in_one_step(_: &Path, _: &FilePath, _: Purpose) -> Option<std::io::Result<File>> {
    None
}

/// What to tell of a refusal: which part of the way is a link or is missing is looked up again, for the words.
fn refused(root: &Path, relative: &FilePath, path: &str, error: &IoError) -> Box<Finding> {
    match step_by_step(root, relative, path) {
        Err(finding) => finding,
        Ok(_) => Box::new(unreadable(path, error)),
    }
}

/// Looks at every part of the way.
fn step_by_step(root: &Path, relative: &FilePath, path: &str) -> Found<PathBuf> {
    let mut full = root.to_path_buf();
    let mut last = None;
    for part in relative.as_str().split('/') {
        full.push(part);
        let metadata = match fs::symlink_metadata(&full) {
            Ok(metadata) => metadata,
            Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => {
                return Err(Box::new(Finding::integrity(FILE_MISSING, path, None).text("file", path)));
            }
            Err(error) => return Err(Box::new(unreadable(path, &error))),
        };
        if metadata.is_symlink() {
            return Err(Box::new(Finding::integrity(LINK, path, None)));
        }
        last = Some(metadata);
    }
    if let Some(metadata) = last {
        is_plain(&metadata, path)?;
    }
    Ok(full)
}

fn is_plain(metadata: &fs::Metadata, path: &str) -> Found<()> {
    if metadata.is_file() && metadata.len() <= LARGEST {
        return Ok(());
    }
    let reason = "not a plain file of at most 64 MiB";
    Err(Box::new(Finding::integrity(FILE_UNREADABLE, path, None).text("reason", reason)))
}

#[cfg(all(test, unix))]
mod tests {
    use std::os::unix::fs::symlink;

    use super::*;

    fn office() -> tempfile::TempDir {
        let dir = tempfile::tempdir().expect("a folder");
        let root = dir.path();
        fs::create_dir_all(root.join("documents/a/text")).expect("made");
        fs::write(root.join("documents/a/text/a.md"), "第一条").expect("written");
        fs::write(root.join("outside.md"), "秘密").expect("written");
        symlink("../../../outside.md", root.join("documents/a/text/link.md")).expect("linked");
        symlink("a", root.join("documents/b")).expect("linked");
        symlink("nowhere", root.join("documents/a/broken.md")).expect("linked");
        dir
    }

    #[test]
    fn links_are_refused_wherever_they_stand_and_what_is_missing_is_missing() {
        let dir = office();
        let root = dir.path().canonicalize().expect("a path");
        for (path, code) in [
            ("documents/a/text/a.md", None),
            ("documents/a/text/link.md", Some(LINK)),
            ("documents/b/text/a.md", Some(LINK)),
            ("documents/a/broken.md", Some(LINK)),
            ("documents/a/text/b.md", Some(FILE_MISSING)),
            ("documents/a/text/a.md/b", Some(FILE_MISSING)),
            ("documents/a/text", Some(FILE_UNREADABLE)),
            ("../outside.md", Some(FILE_MISSING)),
        ] {
            assert_eq!(open(&root, path).err().map(|finding| finding.code), code, "{path}");
            assert_eq!(look(&root, path).err().map(|finding| finding.code), code, "{path}");
            let relative = FilePath::parse(path);
            let slow = relative.and_then(|relative| step_by_step(&root, &relative, path).err());
            assert_eq!(slow.map(|finding| finding.code), code.filter(|_| !path.starts_with("..")), "{path}");
        }
    }
}
