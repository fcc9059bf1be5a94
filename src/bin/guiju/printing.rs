//! What a build reads and writes, with what is known of both from the last one: a file that nobody wrote to is not read again, and a page
//! that would come out the same is not made again.

use std::io;

use rayon::prelude::*;

use guiju::document::DocumentId;
use guiju::error::{Error, Result};
use guiju::history::canonical::{self, Hash};
use guiju::register;
use guiju::site::manifest::Ledger;
use guiju::site::publish::Press;
use guiju::site::{FileDigest, Files, Output, PageKey};
use guiju::source::{Folder, Mark, SourceFile};
use guiju::store::{KnownFile, KnownFiles, KnownSite, PrintedFile};

/// The files of the office folder.
pub(crate) struct OfficeFiles<'a> {
    pub(crate) folder: &'a Folder,
    pub(crate) known: &'a KnownFiles,
}

impl OfficeFiles<'_> {
    /// The hash of a life by the path of its record, or of a text's words by the path of the text; none of what cannot be read.
    pub(crate) fn words(&self, path: &str) -> Option<Hash> {
        let found = match self.known.found(path) {
            Some(found) => found,
            None => self.read(path).ok()?.0,
        };
        found.words.map(Hash::from)
    }

    /// What a file comes to, with its bytes where they had to be read for it.
    fn read(&self, path: &str) -> Result<(KnownFile, Option<Vec<u8>>)> {
        // The stamp is taken before the bytes are read: who writes in between makes it another.
        let stamp = if self.folder.recording().is_some() { None } else { self.folder.stamp(path).ok() };
        if let Some(known) = stamp.and_then(|stamp| self.known.get(path, &stamp)) {
            return Ok((known, None));
        }
        let bytes = self.bytes(path)?;
        let found = KnownFile { digest: FileDigest::of(&bytes).into(), words: words(path, &bytes).map(Into::into) };
        if let Some(stamp) = stamp {
            self.known.put(path, stamp, found);
        }
        Ok((found, Some(bytes)))
    }

    /// A file that the check could read and the build could not.
    fn vanished(&self, path: &str) -> Error {
        Error::io("read", &self.folder.root().join(path))(io::Error::from(io::ErrorKind::NotFound))
    }
}

impl Files for OfficeFiles<'_> {
    fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        self.folder.bytes(path).map_err(|_| self.vanished(path))
    }

    fn length(&self, path: &str) -> Result<u64> {
        match self.folder.stamp(path) {
            Ok(stamp) => Ok(stamp.length()),
            Err(_) => self.bytes(path).map(|bytes| bytes.len() as u64),
        }
    }

    fn words(&self, path: &str) -> Option<[u8; 32]> {
        self.known.found(path)?.words
    }

    fn look(&self, path: &str) -> Result<(FileDigest, Option<Vec<u8>>)> {
        self.read(path).map(|(known, bytes)| (known.digest.into(), bytes))
    }
}

/// The hash of the words of a text, or of the life in a record.
fn words(path: &str, bytes: &[u8]) -> Option<Hash> {
    if path.ends_with(".md") {
        return std::str::from_utf8(bytes).ok().map(canonical::text_hash);
    }
    let id = DocumentId::parse(path.strip_suffix("/document.toml")?.rsplit('/').next()?)?;
    let text = std::str::from_utf8(bytes).ok()?.trim_start_matches('\u{feff}').to_owned();
    let record = SourceFile { path: path.to_owned(), text };
    register::read_alone(&id, &record).map(|(_, parsed)| canonical::life_hash(&parsed))
}

/// The site in the making, beside the one that stands.
pub(crate) struct Printing<'a> {
    pub(crate) press: &'a Press,
    pub(crate) ledger: Ledger,
    pub(crate) site: KnownSite,
}

impl Printing<'_> {
    /// Puts a file beside those that the manifest lists.
    pub(crate) fn put_beside(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let digest: [u8; 32] = FileDigest::of(bytes).into();
        let metadata = self.press.write(path, bytes)?;
        self.site.note(path, PrintedFile { key: digest, digest, mark: Mark::of(&metadata) });
        Ok(())
    }

    /// What is known of the site now, the file by which guiju knows it among the others.
    pub(crate) fn into_site(self) -> Result<KnownSite> {
        let (path, metadata) = self.press.marker()?;
        let digest = [0; 32];
        self.site.note(path, PrintedFile { key: digest, digest, mark: Mark::of(&metadata) });
        Ok(self.site)
    }

    fn note(&self, path: &str, file: PrintedFile) {
        self.ledger.note(path, file.mark.length(), file.digest.into());
        self.site.note(path, file);
    }

    /// A file of the site that stood just now.
    fn gone(&self, path: &str) -> Error {
        Error::io("read", &self.press.out().join(path))(io::Error::from(io::ErrorKind::NotFound))
    }

    /// Takes over the file that stands, if it is in the state in which it was put away.
    fn take(&self, path: &str, file: PrintedFile) -> Result<bool> {
        let taken = self.press.take_over(path, |found| Mark::of(found) == file.mark)?;
        if taken {
            self.note(path, file);
        }
        Ok(taken)
    }
}

impl Output for Printing<'_> {
    fn take_over(&self, path: &str, key: PageKey) -> Result<bool> {
        match self.site.get(path).filter(|file| file.key == <[u8; 32]>::from(key)) {
            Some(file) => self.take(path, *file),
            None => Ok(false),
        }
    }

    fn take_over_all(&self, folder: &str, key: PageKey) -> Result<Option<Vec<String>>> {
        let key: [u8; 32] = key.into();
        let files = self.site.below(folder);
        let stands =
            |(path, file): &(&str, PrintedFile)| file.key == key && self.press.stands(path, |it| Mark::of(it) == file.mark);
        if files.is_empty() || !files.par_iter().all(stands) {
            return Ok(None);
        }
        // Where a file system has no second names for a file, the first one tells.
        let (first, others) = files.split_first().expect("a file at least");
        if !self.take(first.0, first.1)? {
            return Ok(None);
        }
        let taken = |(path, file): &(&str, PrintedFile)| if self.take(path, *file)? { Ok(()) } else { Err(self.gone(path)) };
        others.par_iter().try_for_each(taken)?;
        Ok(Some(files.into_iter().map(|(path, _)| path.to_owned()).collect()))
    }

    fn put(&self, path: &str, key: PageKey, bytes: &[u8]) -> Result<()> {
        let (key, digest): ([u8; 32], [u8; 32]) = (key.into(), FileDigest::of(bytes).into());
        // Made from something else, and the same for all that.
        if let Some(file) = self.site.get(path).filter(|file| file.digest == digest)
            && self.take(path, PrintedFile { key, ..*file })?
        {
            return Ok(());
        }
        let metadata = self.press.write(path, bytes)?;
        self.note(path, PrintedFile { key, digest, mark: Mark::of(&metadata) });
        Ok(())
    }
}
