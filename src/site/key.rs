//! The key of a page: everything that its bytes follow from, in one hash.
//!
//! A page is a function of what its view shows (facts, the profile's numbers and the day's state, no more of them than it shows), the bytes
//! of the files it holds, the templates, and guiju's version. A page whose key has not changed need not be written again.

use std::fmt;

use sha2::{Digest, Sha256};

use super::templates::Templates;

/// What tells the bytes of a file from others: their SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileDigest([u8; 32]);

impl FileDigest {
    /// The digest of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl From<[u8; 32]> for FileDigest {
    fn from(digest: [u8; 32]) -> Self {
        Self(digest)
    }
}

impl From<FileDigest> for [u8; 32] {
    fn from(digest: FileDigest) -> Self {
        digest.0
    }
}

impl fmt::Display for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hexadecimal(&self.0, f)
    }
}

impl fmt::Debug for FileDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FileDigest({self})")
    }
}

/// What the bytes of a page follow from.
pub struct PageInputs<'a> {
    /// The template that makes it.
    pub template: &'a str,
    /// What its view shows, serialized.
    pub facts: &'a [u8],
    /// The files that it is made from, before they are rendered; none where it could hold one and does not.
    pub files: &'a [Option<FileDigest>],
}

/// The key of a page.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PageKey([u8; 32]);

impl PageInputs<'_> {
    /// The key under a set of templates.
    pub fn key(&self, templates: &Templates) -> PageKey {
        let mut hash = Sha256::new();
        field(&mut hash, env!("CARGO_PKG_VERSION").as_bytes());
        field(&mut hash, templates.fingerprint());
        field(&mut hash, self.template.as_bytes());
        field(&mut hash, self.facts);
        for file in self.files {
            field(&mut hash, file.as_ref().map_or(&[], |digest| &digest.0));
        }
        PageKey(hash.finalize().into())
    }
}

impl PageKey {
    /// The key of a file that goes to the site as it is.
    pub fn as_it_is(digest: FileDigest) -> Self {
        Self(digest.0)
    }
}

impl From<[u8; 32]> for PageKey {
    fn from(key: [u8; 32]) -> Self {
        Self(key)
    }
}

impl From<PageKey> for [u8; 32] {
    fn from(key: PageKey) -> Self {
        key.0
    }
}

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        hexadecimal(&self.0, f)
    }
}

impl fmt::Debug for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageKey({self})")
    }
}

fn hexadecimal(bytes: &[u8], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    bytes.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
}

/// Adds a field with its length, so that no two lists of fields run together alike.
pub(crate) fn field(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}
