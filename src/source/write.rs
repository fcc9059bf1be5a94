//! Putting a text away in one step: it is written beside its place and takes it when it is whole.

use std::fs;
use std::io::{Error as IoError, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::document::FilePath;
use crate::error::{Error, Result};

/// Writes a file of an office folder.
pub(super) fn file(root: &Path, path: &str, text: &[u8]) -> Result<()> {
    let staged = stage(root, path, text)?;
    staged.aside.persist(&staged.full).map_err(|refused| Error::io("write", &staged.full)(refused.error))?;
    Ok(())
}

/// Writes several files of an office folder: all of them, or none. All are written aside before the first takes its place, in the order given;
/// when one cannot take its place, those before it are put back.
pub(super) fn together(root: &Path, files: &[(&str, &str)]) -> Result<()> {
    let made = folders_to_make(root, files);
    let done = all_or_none(root, files);
    if done.is_err() {
        // A folder that was made for a file that did not come would be a document without a record.
        made.iter().rev().for_each(|folder| drop(fs::remove_dir(folder)));
    }
    done
}

/// The folders that are not there yet, the outer before the inner.
fn folders_to_make(root: &Path, files: &[(&str, &str)]) -> Vec<PathBuf> {
    let above = files.iter().flat_map(|(path, _)| path.match_indices('/').map(|(at, _)| root.join(&path[..at])));
    let mut made: Vec<PathBuf> = above.filter(|folder| !folder.exists()).collect();
    made.sort();
    made.dedup();
    made
}

fn all_or_none(root: &Path, files: &[(&str, &str)]) -> Result<()> {
    let staged: Vec<Staged> = files.iter().map(|(path, text)| stage(root, path, text.as_bytes())).collect::<Result<_>>()?;
    let mut done: Vec<(PathBuf, Option<Vec<u8>>)> = Vec::new();
    for Staged { full, aside } in staged {
        let old = match fs::read(&full) {
            Ok(old) => Some(old),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => {
                put_back(root, done);
                return Err(Error::io("read", &full)(error));
            }
        };
        if let Err(refused) = aside.persist(&full) {
            put_back(root, done);
            return Err(Error::io("write", &full)(refused.error));
        }
        done.push((full, old));
    }
    Ok(())
}

/// Puts whole folders away, each with its files: all of them, or none. They are made aside and take their places one after the other; what lies in
/// one of the places already is never touched.
pub(super) fn folders(root: &Path, folders: &[NewFolder]) -> Result<()> {
    let taken = |path: &Path| Error::io("create", path)(IoError::new(ErrorKind::AlreadyExists, "it is there already"));
    let base = root.join("documents");
    if base.is_symlink() {
        return Err(Error::io("create", &base)(IoError::new(ErrorKind::InvalidInput, "it is a symbolic link")));
    }
    fs::create_dir_all(&base).map_err(Error::io("create", &base))?;
    let aside = tempfile::Builder::new().prefix(".guiju-new-").tempdir_in(&base).map_err(Error::io("create", &base))?;
    for (at, folder) in folders.iter().enumerate() {
        if FilePath::parse(&folder.path).is_none()
            || !folder.path.starts_with("documents/")
            || root.join(&folder.path).symlink_metadata().is_ok()
        {
            return Err(taken(&root.join(&folder.path)));
        }
        for (path, text) in &folder.files {
            file(aside.path(), &format!("{at}/{path}"), text.as_bytes())?;
        }
    }
    let mut done: Vec<(PathBuf, PathBuf)> = Vec::new();
    for (at, folder) in folders.iter().enumerate() {
        let (from, to) = (aside.path().join(at.to_string()), root.join(&folder.path));
        let above = to.parent().unwrap_or(root);
        let moved = match above.is_symlink() || to.symlink_metadata().is_ok() {
            true => Err(taken(&to)),
            false => fs::create_dir_all(above).and_then(|()| fs::rename(&from, &to)).map_err(Error::io("create", &to)),
        };
        if let Err(error) = moved {
            for (from, to) in done.into_iter().rev() {
                // The error that is told is the one that stopped the writing.
                let _ = fs::rename(to, from);
            }
            return Err(error);
        }
        done.push((from, to));
    }
    Ok(())
}

/// A folder to be made, with its files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFolder {
    /// Where, from the office folder, with `/`; below `documents/`.
    pub path: String,
    /// Its files, as paths in it, with what they say.
    pub files: Vec<(String, String)>,
}

/// Gives files back what they said; what was not there is taken away.
fn put_back(root: &Path, done: Vec<(PathBuf, Option<Vec<u8>>)>) {
    for (full, old) in done.into_iter().rev() {
        // The error that is told is the one that stopped the writing.
        let _ = match old {
            None => fs::remove_file(&full),
            Some(old) => {
                tempfile::Builder::new().prefix(".guiju-").tempfile_in(full.parent().unwrap_or(root)).and_then(|mut aside| {
                    aside.write_all(&old)?;
                    aside.as_file().set_permissions(fs::metadata(&full)?.permissions())?;
                    aside.persist(&full).map(|_| ()).map_err(|refused| refused.error)
                })
            }
        };
    }
}

/// A file written beside its place.
struct Staged {
    full: PathBuf,
    aside: NamedTempFile,
}

fn stage(root: &Path, path: &str, text: &[u8]) -> Result<Staged> {
    let Some(relative) = FilePath::parse(path) else {
        return Err(Error::io("write", Path::new(path))(IoError::new(ErrorKind::InvalidInput, "the path leaves the folder")));
    };
    let full = root.join(relative.as_str());
    let folder = full.parent().unwrap_or(root);
    let mut above = root.to_path_buf();
    for part in relative.as_str().split('/') {
        above.push(part);
        if above.is_symlink() {
            return Err(Error::io("write", &above)(IoError::new(ErrorKind::InvalidInput, "it is a symbolic link")));
        }
    }
    fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
    let mut aside = tempfile::Builder::new().prefix(".guiju-").tempfile_in(folder).map_err(Error::io("write", &full))?;
    put(&mut aside, &full, text).map_err(Error::io("write", &full))?;
    Ok(Staged { full, aside })
}

/// Writes the text aside, readable for whom the old file was readable.
fn put(aside: &mut NamedTempFile, full: &Path, text: &[u8]) -> std::io::Result<()> {
    aside.write_all(text)?;
    match fs::metadata(full) {
        Ok(old) => aside.as_file().set_permissions(old.permissions())?,
        Err(_) => readable(aside)?,
    }
    aside.as_file().sync_all()
}

/// A new file is readable like any other; one made aside is the owner's alone.
#[cfg(unix)]
fn readable(aside: &NamedTempFile) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    aside.as_file().set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn readable(_: &NamedTempFile) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_put_away_whole_and_leaves_nothing_beside_it() {
        let dir = tempfile::tempdir().expect("a folder");
        file(dir.path(), "office/baseline.toml", "a\n".as_bytes()).expect("written");
        file(dir.path(), "office/baseline.toml", "b\n".as_bytes()).expect("written again");
        assert_eq!(fs::read_to_string(dir.path().join("office/baseline.toml")).expect("a file"), "b\n");
        assert_eq!(fs::read_dir(dir.path().join("office")).expect("a folder").count(), 1);
    }

    #[test]
    fn several_files_are_put_away_together_or_not_at_all() {
        let dir = tempfile::tempdir().expect("a folder");
        file(dir.path(), "a/document.toml", b"old\n").expect("written");
        fs::create_dir_all(dir.path().join("b/taken")).expect("a folder in the place of a file");
        let files = [("a/text.md", "new\n"), ("c/text/draft.md", "new\n"), ("a/document.toml", "new\n"), ("b/taken", "new\n")];
        assert!(together(dir.path(), &files).is_err());
        assert!(!dir.path().join("c").exists(), "a folder that was made for it is taken back too");
        assert!(!dir.path().join("a/text.md").exists(), "what was put away before is taken back");
        assert_eq!(fs::read_to_string(dir.path().join("a/document.toml")).expect("a file"), "old\n");
        together(dir.path(), &[("a/text.md", "new\n"), ("a/document.toml", "new\n")]).expect("written");
        assert_eq!(fs::read_to_string(dir.path().join("a/document.toml")).expect("a file"), "new\n");
        assert_eq!(fs::read_dir(dir.path().join("a")).expect("a folder").count(), 2);
    }

    #[test]
    fn folders_are_put_away_together_and_never_over_another() {
        let dir = tempfile::tempdir().expect("a folder");
        let new = |path: &str| NewFolder {
            path: path.to_owned(),
            files: vec![("document.toml".to_owned(), "a\n".to_owned()), ("text/a.md".to_owned(), "b\n".to_owned())],
        };
        folders(dir.path(), &[new("documents/2021/a"), new("documents/b")]).expect("written");
        assert_eq!(fs::read_to_string(dir.path().join("documents/2021/a/text/a.md")).expect("a file"), "b\n");
        fs::write(dir.path().join("documents/b/document.toml"), "mine\n").expect("written");
        for there in ["documents/b", "documents/../c", "laws/d"] {
            assert!(folders(dir.path(), &[new("documents/c"), new(there)]).is_err(), "{there}");
        }
        assert!(!dir.path().join("documents/c").exists(), "none is written where one cannot be");
        assert_eq!(fs::read_to_string(dir.path().join("documents/b/document.toml")).expect("a file"), "mine\n");
        assert_eq!(fs::read_dir(dir.path().join("documents")).expect("a folder").count(), 2, "nothing is left beside them");
    }

    #[test]
    fn nothing_is_written_out_of_the_folder_or_over_a_link() {
        let dir = tempfile::tempdir().expect("a folder");
        let outside = tempfile::tempdir().expect("a folder");
        assert!(file(dir.path(), "../a.toml", "a".as_bytes()).is_err());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(outside.path(), dir.path().join("office")).expect("a link");
            assert!(file(dir.path(), "office/baseline.toml", "a".as_bytes()).is_err());
            assert_eq!(fs::read_dir(outside.path()).expect("a folder").count(), 0);
        }
    }
}
