//! The key of a page: everything that its bytes follow from, in one hash.
//!
//! A page is a function of what its view shows (facts, the profile's numbers and the day's state, no more of them than it shows), the bytes
//! of the files it holds, the templates, and guiju's version. A page whose key has not changed need not be written again.

use std::fmt;

use sha2::{Digest, Sha256};

use super::templates::Templates;

/// What the bytes of a page follow from.
pub struct PageInputs<'a> {
    /// The template that makes it.
    pub template: &'a str,
    /// What its view shows, serialized.
    pub facts: &'a [u8],
    /// The files that it holds: texts, before they are rendered.
    pub files: &'a [&'a [u8]],
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
            field(&mut hash, file);
        }
        PageKey(hash.finalize().into())
    }
}

impl PageKey {
    /// The key as bytes.
    pub(crate) fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// The key of a file that goes to the site as it is.
    pub fn of_file(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PageKey({self})")
    }
}

/// Adds a field with its length, so that no two lists of fields run together alike.
pub(crate) fn field(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}
