//! Puts a built site in the old one's place: made aside, then exchanged by renaming.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use guiju::error::{Error, Result};

/// The file by which a folder is known as guiju's own.
const MARK: &str = ".guiju-site";

/// A site that is being made aside.
pub(crate) struct Press {
    out: PathBuf,
    site: PathBuf,
    aside: tempfile::TempDir,
}

impl Press {
    /// Begins a site; a folder that holds something else than a site of guiju's is refused.
    pub(crate) fn start(office: &Path, out: &Path) -> Result<Self> {
        let parent = out.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(Error::io("create", parent))?;
        let parent = parent.canonicalize().map_err(Error::io("read", parent))?;
        let out = out.file_name().map_or_else(|| parent.clone(), |name| parent.join(name));
        let read = ["documents", "laws", "calendar", "office", "site-templates"].map(|name| office.join(name));
        if office.starts_with(&out) || read.iter().any(|folder| out.starts_with(folder)) {
            return Err(Error::OutputInsideInput { path: out });
        }
        let holds_something = match fs::read_dir(&out) {
            Ok(mut members) => members.next().is_some(),
            Err(error) if error.kind() == ErrorKind::NotFound => false,
            Err(error) => return Err(Error::io("list", &out)(error)),
        };
        if holds_something && !out.join(MARK).is_file() {
            return Err(Error::ForeignOutput { path: out });
        }
        let aside = tempfile::Builder::new().prefix(".guiju-").tempdir_in(&parent).map_err(Error::io("create", &parent))?;
        // A folder of its own inside, for the temporary one is closed to everybody else.
        let site = aside.path().join("site");
        fs::create_dir(&site).map_err(Error::io("create", &site))?;
        fs::write(site.join(MARK), "").map_err(Error::io("write", &site))?;
        Ok(Self { out, site, aside })
    }

    /// Puts away a file of the site.
    pub(crate) fn put(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let full = self.site.join(path);
        if let Some(folder) = full.parent() {
            fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
        }
        fs::write(&full, bytes).map_err(Error::io("write", &full))
    }

    /// Puts the site in the old one's place; the old one goes with the temporary folder.
    pub(crate) fn publish(self) -> Result<()> {
        let old = self.aside.path().join("old");
        if self.out.exists() {
            fs::rename(&self.out, &old).map_err(Error::io("rename", &self.out))?;
        }
        fs::rename(&self.site, &self.out).map_err(|error| {
            let _ = fs::rename(&old, &self.out);
            Error::io("rename", &self.out)(error)
        })
    }
}
