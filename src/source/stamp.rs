//! The state of a file, without reading it.

use std::fs::Metadata;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};

/// What the system says of a file: length, times to the nanosecond, and which file it is. Any writing changes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    /// Since 1970, in nanoseconds; what is before is 0.
    modified: u64,
    /// The same for its place in folders and its rights, which no tool can set back.
    changed: u64,
    file: u64,
    device: u64,
}

/// The state of a file that guiju wrote itself: another name for the same file is no other state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    length: u64,
    modified: u64,
    file: u64,
}

impl Mark {
    /// The mark of a file.
    pub fn of(metadata: &Metadata) -> Self {
        let Stamp { length, modified, file, .. } = Stamp::of(metadata);
        Self { length, modified, file }
    }

    /// How long the file is.
    pub fn length(&self) -> u64 {
        self.length
    }
}

impl Stamp {
    /// How long the file is.
    pub fn length(&self) -> u64 {
        self.length
    }

    #[cfg(unix)]
    pub(super) fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let nanoseconds = |seconds: i64, more: i64| {
            u64::try_from(seconds)
                .ok()
                .and_then(|it| it.checked_mul(1_000_000_000)?.checked_add(u64::try_from(more).ok()?))
                .unwrap_or(0)
        };
        Self {
            length: metadata.len(),
            modified: nanoseconds(metadata.mtime(), metadata.mtime_nsec()),
            changed: nanoseconds(metadata.ctime(), metadata.ctime_nsec()),
            file: metadata.ino(),
            device: metadata.dev(),
        }
    }

    #[cfg(not(unix))]
    pub(super) fn of(metadata: &Metadata) -> Self {
        let since = metadata.modified().ok().and_then(|at| at.duration_since(SystemTime::UNIX_EPOCH).ok());
        let modified = since.and_then(|since| u64::try_from(since.as_nanos()).ok()).unwrap_or(0);
        Self { length: metadata.len(), modified, changed: modified, file: 0, device: 0 }
    }

    /// When it was last changed in any way.
    pub fn changed_at(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_nanos(self.modified.max(self.changed))
    }
}
