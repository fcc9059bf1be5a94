//! Makes a site aside and exchanges it with the old one in one step, so that no reader ever meets half a site.
//!
//! Takes files by their path in the site. A build that is given up, or killed, leaves the old site as it was.
//! Deliberately absent: what the files say, and durability against a power cut: a site can be built again.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File, Metadata, TryLockError};
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use rayon::prelude::*;

use crate::error::{Error, Result};

/// The file that says that a folder is ours to replace.
const MARKER: &str = ".guiju-site";
const MARKER_TEXT: &str = "这个文件夹由 guiju 生成，每次整体替换，不要在此修改。\n";
/// What stands in the office folder and is read, or kept, by guiju.
const INPUTS: [&str; 7] = ["documents", "laws", "calendar", "office", "site-templates", ".git", ".guiju"];

/// A site in the making.
#[derive(Debug)]
pub struct Press {
    /// Where the finished site will stand, without links in the path.
    out: PathBuf,
    /// The unfinished site, beside it.
    aside: PathBuf,
    /// The folders that exist in the unfinished site.
    folders: RwLock<HashSet<PathBuf>>,
    /// Whether `aside` holds nothing of ours any more.
    settled: bool,
    /// Held while the build runs; the system lets go of both when the process ends, however it ends.
    _office_lock: File,
    _aside_lock: File,
}

impl Press {
    /// Opens a site in the making for `out`, and removes what killed builds left behind.
    pub fn open(office_root: &Path, out: &Path) -> Result<Self> {
        let root = office_root.canonicalize().map_err(Error::io("read", office_root))?;
        let out = resolve(out)?;
        refuse_inputs(&root, &out)?;
        let office_lock = lock_office(&root)?;
        refuse_foreign(&out)?;
        let (parent, name) = place(&out)?;
        fs::create_dir_all(parent).map_err(Error::io("create", parent))?;
        let prefix = aside_prefix(name);
        remove_leftovers(parent, &prefix);
        let aside = create_aside(parent, &prefix)?;
        let marked = mark(&aside, &out);
        match marked {
            Ok(aside_lock) => Ok(Self {
                out,
                aside,
                folders: RwLock::new(HashSet::new()),
                settled: false,
                _office_lock: office_lock,
                _aside_lock: aside_lock,
            }),
            Err(error) => {
                // What was begun is taken away again; the error that matters is the first one.
                let _ = fs::remove_dir_all(&aside);
                Err(error)
            }
        }
    }

    /// Writes one file of the site, and says what the system knows of it then. A path that leaves the site, or that is written twice, is refused.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<Metadata> {
        let full = self.place_of(path)?;
        let old = self.out.join(path);
        // The very file that the old site has is one file in both: nothing is written, and it keeps the day on which it last changed.
        let found = fs::symlink_metadata(&old).ok().filter(|old| old.is_file() && old.len() == bytes.len() as u64);
        if let Some(found) = found
            && fs::read(&old).is_ok_and(|old| old == bytes)
            && fs::hard_link(&old, &full).is_ok()
        {
            return Ok(found);
        }
        let mut file = File::create_new(&full).map_err(Error::io("create", &full))?;
        file.write_all(bytes).map_err(Error::io("write", &full))?;
        file.metadata().map_err(Error::io("read", &full))
    }

    /// Takes a file over from the old site when that is in the state the caller knows it in; whether it did. Where a file system has no
    /// second names for a file, nothing is taken over.
    pub fn take_over(&self, path: &str, is_as_known: impl Fn(&Metadata) -> bool) -> Result<bool> {
        let full = self.place_of(path)?;
        let old = self.out.join(path);
        let is_known = fs::symlink_metadata(&old).is_ok_and(|old| old.is_file() && is_as_known(&old));
        Ok(is_known && fs::hard_link(&old, &full).is_ok())
    }

    /// Whether the old site has a file in the state the caller knows it in, on a file system that can take it over.
    pub fn stands(&self, path: &str, is_as_known: impl Fn(&Metadata) -> bool) -> bool {
        fs::symlink_metadata(self.out.join(path)).is_ok_and(|old| old.is_file() && is_as_known(&old))
    }

    /// The file that says that the site is ours: its path, and what the system knows of it.
    pub fn marker(&self) -> Result<(&'static str, Metadata)> {
        let path = self.aside.join(MARKER);
        Ok((MARKER, fs::symlink_metadata(&path).map_err(Error::io("read", &path))?))
    }

    /// Where a site would stand, without links in the path.
    ///
    /// # Errors
    /// [`Error::Io`] when nothing can stand there.
    pub fn place(out: &Path) -> Result<PathBuf> {
        resolve(out)
    }

    /// Where the finished site will stand, without links in the path.
    pub fn out(&self) -> &Path {
        &self.out
    }

    /// Where a file goes, its folder made.
    fn place_of(&self, path: &str) -> Result<PathBuf> {
        let full = self.aside.join(path);
        if !stays_inside(path) {
            let reason = io::Error::new(io::ErrorKind::InvalidInput, "the path leaves the site");
            return Err(Error::io("write", Path::new(path))(reason));
        }
        if let Some(folder) = full.parent() {
            self.ensure_folder(folder)?;
        }
        Ok(full)
    }

    /// Puts the finished site in the place of the old one, which is then removed.
    pub fn finish(mut self) -> Result<()> {
        refuse_foreign(&self.out)?;
        if fs::symlink_metadata(&self.out).is_ok() {
            self.exchange()?;
        } else {
            fs::rename(&self.aside, &self.out).map_err(Error::io("rename", &self.out))?;
        }
        self.settled = true;
        // Now the old site, if there was one. The new one stands, so this is no failure; the next build tries again.
        remove(&self.aside);
        Ok(())
    }

    fn ensure_folder(&self, folder: &Path) -> Result<()> {
        if folder == self.aside || self.folders.read().unwrap_or_else(PoisonError::into_inner).contains(folder) {
            return Ok(());
        }
        fs::create_dir_all(folder).map_err(Error::io("create", folder))?;
        self.folders.write().unwrap_or_else(PoisonError::into_inner).insert(folder.to_path_buf());
        Ok(())
    }

    /// Exchanges the two folders; afterwards `aside` is the old site.
    fn exchange(&self) -> Result<()> {
        match exchange_at_once(&self.aside, &self.out) {
            Ok(()) => Ok(()),
            Err(error) if lacks_exchange(&error) => self.exchange_in_steps(),
            Err(error) => Err(Error::io("rename", &self.out)(error)),
        }
    }

    /// For file systems that cannot exchange: for a moment there is no site, and if it goes wrong the old one is put back.
    fn exchange_in_steps(&self) -> Result<()> {
        let mut away = self.aside.clone().into_os_string();
        away.push("0");
        let away = PathBuf::from(away);
        fs::rename(&self.out, &away).map_err(Error::io("rename", &self.out))?;
        if let Err(error) = fs::rename(&self.aside, &self.out) {
            fs::rename(&away, &self.out).map_err(Error::io("rename", &away))?;
            return Err(Error::io("rename", &self.out)(error));
        }
        // The old site takes the name that the new one had; where even that fails, the next build removes it.
        let _ = fs::rename(&away, &self.aside);
        Ok(())
    }
}

impl Drop for Press {
    fn drop(&mut self) {
        if !self.settled {
            let _ = fs::remove_dir_all(&self.aside);
        }
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange_at_once(aside: &Path, out: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, aside, CWD, out, RenameFlags::EXCHANGE)?)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange_at_once(_: &Path, _: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Whether the system says that it, or the file system, knows no exchange.
fn lacks_exchange(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::Unsupported | io::ErrorKind::InvalidInput)
}

/// The output folder without links and steps up in its path, also where it does not exist yet.
fn resolve(out: &Path) -> Result<PathBuf> {
    let absolute = std::path::absolute(out).map_err(Error::io("read", out))?;
    let mut missing: Vec<&OsStr> = Vec::new();
    let mut known = absolute.as_path();
    loop {
        match known.canonicalize() {
            Ok(found) => {
                let mut resolved = found;
                resolved.extend(missing.iter().rev());
                return Ok(resolved);
            }
            // A link that leads nowhere is somebody's, and so is a place under a file.
            Err(_) if fs::symlink_metadata(known).is_ok() => return Err(Error::ForeignOutput { path: out.to_path_buf() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(Error::io("read", out)(error)),
        }
        match (known.parent(), known.components().next_back()) {
            (Some(parent), Some(Component::Normal(name))) => {
                missing.push(name);
                known = parent;
            }
            _ => {
                let reason = io::Error::new(io::ErrorKind::InvalidInput, "the path steps up from a folder that does not exist");
                return Err(Error::io("read", out)(reason));
            }
        }
    }
}

/// The output folder must lie neither in nor around what guiju reads.
fn refuse_inputs(root: &Path, out: &Path) -> Result<()> {
    let refused = || Error::OutputInsideInput { path: out.to_path_buf() };
    if root.starts_with(out) {
        return Err(refused());
    }
    for input in INPUTS {
        let named = root.join(input);
        // An input folder may be a link; then both its names are out of bounds.
        let real = named.canonicalize().unwrap_or_else(|_| named.clone());
        if out.starts_with(&named) || out.starts_with(&real) || real.starts_with(out) {
            return Err(refused());
        }
    }
    Ok(())
}

/// What stands at the output's place must be nothing, an empty folder, or a site that guiju made.
fn refuse_foreign(out: &Path) -> Result<()> {
    let foreign = || Error::ForeignOutput { path: out.to_path_buf() };
    let kind = match fs::symlink_metadata(out) {
        Ok(metadata) => metadata.file_type(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::io("read", out)(error)),
    };
    if !kind.is_dir() {
        return Err(foreign());
    }
    let is_ours = fs::symlink_metadata(out.join(MARKER)).is_ok_and(|marker| marker.is_file());
    let is_empty = || fs::read_dir(out).map(|mut names| names.next().is_none()).map_err(Error::io("list", out));
    if is_ours || is_empty()? { Ok(()) } else { Err(foreign()) }
}

fn lock_office(root: &Path) -> Result<File> {
    let folder = root.join(".guiju");
    fs::create_dir_all(&folder).map_err(Error::io("create", &folder))?;
    let path = folder.join("build.lock");
    let lock = File::options().create(true).truncate(false).write(true).open(&path).map_err(Error::io("create", &path))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Error::Busy { path: root.to_path_buf() }),
        Err(TryLockError::Error(error)) => Err(Error::io("create", &path)(error)),
    }
}

fn place(out: &Path) -> Result<(&Path, &OsStr)> {
    match (out.parent(), out.file_name()) {
        (Some(parent), Some(name)) => Ok((parent, name)),
        _ => Err(Error::OutputInsideInput { path: out.to_path_buf() }),
    }
}

fn aside_prefix(name: &OsStr) -> OsString {
    let mut prefix = OsString::from(".");
    prefix.push(name);
    prefix.push(".making-");
    prefix
}

/// Removes what killed builds left; the folder of one that still runs, for another office, is locked and stays.
fn remove_leftovers(parent: &Path, prefix: &OsStr) {
    let Ok(names) = fs::read_dir(parent) else { return };
    for found in names.flatten() {
        let name = found.file_name();
        let serial = name.as_encoded_bytes().strip_prefix(prefix.as_encoded_bytes());
        let named_by_us =
            serial.is_some_and(|serial| !serial.is_empty() && serial.iter().all(|b| b.is_ascii_digit() || *b == b'-'));
        if !named_by_us || !found.file_type().is_ok_and(|kind| kind.is_dir()) {
            continue;
        }
        let marker = File::options().write(true).open(found.path().join(MARKER));
        if marker.is_ok_and(|marker| marker.try_lock().is_err()) {
            continue;
        }
        let _ = fs::remove_dir_all(found.path());
    }
}

fn create_aside(parent: &Path, prefix: &OsStr) -> Result<PathBuf> {
    let process = std::process::id();
    for count in 0_u32.. {
        let mut name = prefix.to_os_string();
        name.push(format!("{process}-{count}"));
        let aside = parent.join(name);
        match fs::create_dir(&aside) {
            Ok(()) => return Ok(aside),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
            Err(error) => return Err(Error::io("create", &aside)(error)),
        }
    }
    Err(Error::io("create", parent)(io::ErrorKind::AlreadyExists.into()))
}

/// Marks the new folder as ours, holds it, and lets in whom the old one let in.
fn mark(aside: &Path, out: &Path) -> Result<File> {
    let path = aside.join(MARKER);
    let mut marker = File::create_new(&path).map_err(Error::io("create", &path))?;
    // Where the file system knows no locks the office's own lock has refused already.
    if matches!(marker.try_lock(), Err(TryLockError::WouldBlock)) {
        return Err(Error::Busy { path: out.to_path_buf() });
    }
    marker.write_all(MARKER_TEXT.as_bytes()).map_err(Error::io("write", &path))?;
    if let Ok(old) = fs::metadata(out) {
        fs::set_permissions(aside, old.permissions()).map_err(Error::io("write", aside))?;
    }
    Ok(marker)
}

/// Removes a site, its many documents on all hands; what cannot be removed stays.
fn remove(site: &Path) {
    if let Ok(names) = fs::read_dir(site.join("d")) {
        names.flatten().collect::<Vec<_>>().into_par_iter().for_each(|found| {
            let is_folder = found.file_type().is_ok_and(|kind| kind.is_dir());
            let _ = if is_folder { fs::remove_dir_all(found.path()) } else { fs::remove_file(found.path()) };
        });
    }
    let _ = fs::remove_dir_all(site);
}

/// Whether a path names a file below the folder it is joined to, on any system.
fn stays_inside(path: &str) -> bool {
    !path.is_empty()
        && !path.contains(['\\', '\0', ':'])
        && path.split('/').all(|part| !part.is_empty() && part != "." && part != "..")
}

#[cfg(test)]
#[path = "publish_tests.rs"]
mod tests;
