//! Where the files of a site go.

use super::key::PageKey;
use crate::error::Result;

/// Takes the files of a site; several threads may give them.
pub trait Output: Sync {
    /// Takes a file over from the site that is there, when that one was made from just the same; whether it did.
    ///
    /// # Errors
    /// That it cannot be written.
    fn take_over(&self, _path: &str, _key: PageKey) -> Result<bool> {
        Ok(false)
    }

    /// Takes over all files below a folder of the site that is there, when each was made from just this; their paths, sorted, where it did.
    ///
    /// # Errors
    /// That one cannot be written.
    fn take_over_all(&self, _folder: &str, _key: PageKey) -> Result<Option<Vec<String>>> {
        Ok(None)
    }

    /// Puts a file away, by its path with `/`.
    ///
    /// # Errors
    /// That it cannot be written.
    fn put(&self, path: &str, key: PageKey, bytes: &[u8]) -> Result<()>;
}

impl<F: Fn(&str, &[u8]) -> Result<()> + Sync> Output for F {
    fn put(&self, path: &str, _: PageKey, bytes: &[u8]) -> Result<()> {
        self(path, bytes)
    }
}
