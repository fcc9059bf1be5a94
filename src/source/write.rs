//! Putting a text away in one step: it is written beside its place and takes it when it is whole.

use std::fs;
use std::io::{Error as IoError, ErrorKind, Write};
use std::path::Path;

use tempfile::NamedTempFile;

use crate::document::FilePath;
use crate::error::{Error, Result};

/// Writes a file of an office folder.
pub(super) fn file(root: &Path, path: &str, text: &[u8]) -> Result<()> {
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
    aside.persist(&full).map_err(|refused| Error::io("write", &full)(refused.error))?;
    Ok(())
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
