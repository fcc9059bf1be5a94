//! The files of an office as a build asks for them, and the texts of one document, each read at most once and only when a page is made.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::key::FileDigest;
use crate::error::Result;
use crate::structure::{self, Text};

/// The files of an office folder.
pub trait Files: Sync {
    /// Reads a file.
    ///
    /// # Errors
    /// That it cannot be read.
    fn bytes(&self, path: &str) -> Result<Vec<u8>>;

    /// How long a file is.
    ///
    /// # Errors
    /// That it cannot be looked at.
    fn length(&self, path: &str) -> Result<u64> {
        self.bytes(path).map(|bytes| bytes.len() as u64)
    }

    /// The hash of the words of a text, whatever their layout, where it is known.
    fn words(&self, _path: &str) -> Option<[u8; 32]> {
        None
    }

    /// What tells a file's bytes from others, with the bytes where they had to be read for it.
    ///
    /// # Errors
    /// That it cannot be read.
    fn look(&self, path: &str) -> Result<(FileDigest, Option<Vec<u8>>)> {
        let bytes = self.bytes(path)?;
        Ok((FileDigest::of(&bytes), Some(bytes)))
    }
}

impl<F: Fn(&str) -> Result<Vec<u8>> + Sync> Files for F {
    fn bytes(&self, path: &str) -> Result<Vec<u8>> {
        self(path)
    }
}

/// The texts that the pages of one document are made from.
pub(crate) struct Sources<'f> {
    files: &'f dyn Files,
    of: BTreeMap<String, Source>,
}

struct Source {
    digest: FileDigest,
    markdown: OnceCell<String>,
}

impl<'f> Sources<'f> {
    /// Looks at the files; what the digests are known of is not read yet.
    pub(crate) fn look(files: &'f dyn Files, paths: impl Iterator<Item = String>) -> Result<Self> {
        let mut of = BTreeMap::new();
        for path in paths {
            if of.contains_key(&path) {
                continue;
            }
            let (digest, bytes) = files.look(&path)?;
            let markdown = OnceCell::new();
            if let Some(bytes) = bytes {
                markdown.get_or_init(|| decode(bytes));
            }
            of.insert(path, Source { digest, markdown });
        }
        Ok(Self { files, of })
    }

    /// What tells a file's bytes from others.
    pub(crate) fn digest(&self, path: &str) -> Option<FileDigest> {
        self.of.get(path).map(|source| source.digest)
    }

    /// What a file says.
    pub(crate) fn markdown(&self, path: &str) -> Result<&str> {
        let Some(source) = self.of.get(path) else { return Ok("") };
        if let Some(markdown) = source.markdown.get() {
            return Ok(markdown);
        }
        let read = decode(self.files.bytes(path)?);
        Ok(source.markdown.get_or_init(|| read))
    }
}

/// The same texts as trees, each grown when it is first asked for.
pub(crate) struct Trees<'s> {
    sources: &'s Sources<'s>,
    of: BTreeMap<&'s str, OnceCell<Text<'s>>>,
}

impl<'s> Trees<'s> {
    /// Trees of these texts, none of them grown yet.
    pub(crate) fn new(sources: &'s Sources<'s>) -> Self {
        Self { sources, of: sources.of.keys().map(|path| (path.as_str(), OnceCell::new())).collect() }
    }

    /// The texts.
    pub(crate) fn sources(&self) -> &'s Sources<'s> {
        self.sources
    }

    /// A text as a tree; none of a file that the document's pages are not made from.
    pub(crate) fn tree(&self, path: &str) -> Result<Option<&Text<'s>>> {
        let Some(cell) = self.of.get(path) else { return Ok(None) };
        if cell.get().is_none() {
            let markdown = self.sources.markdown(path)?;
            cell.get_or_init(|| structure::read(markdown));
        }
        Ok(cell.get())
    }
}

/// The text of a file without a byte order mark; findings have told of bytes that are not UTF-8 long before.
pub(crate) fn decode(mut bytes: Vec<u8>) -> String {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    match simdutf8::basic::from_utf8(&bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => String::from_utf8_lossy(&bytes).into_owned(),
    }
}
