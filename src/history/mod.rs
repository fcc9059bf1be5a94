//! Record time: who recorded what, when, in which commit; and whether what was published was ever changed afterwards.
//!
//! Takes a repository, walks its commits once, gives [`History`]: for each document the commits that touched it. The main line is the chain
//! of first parents; something is recorded on the day on which it came into that line, by whoever wrote it, on a branch perhaps. Days
//! are of the committer's time, in Asia/Shanghai. Deliberately absent: legal time, which is in the record itself; words; and any
//! writing to the repository.

mod attribution;
pub mod canonical;
mod commit;
mod difference;
mod events;
mod facts;
mod life;
pub mod promise;
pub mod ssh;
mod state;
mod tree;
pub mod verify;
mod walk;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use git2::{Oid, Repository};

use crate::document::Date;
use crate::error::{Error, Result};
use crate::source::Folder;

pub use commit::{Commit, Signed};
pub use difference::{Differing, Held, HeldToBe, difference};
pub use life::{RecordedEvent, RecordedLife, RecordedMove, RecordedOn};

use commit::Step;
use state::Touch;

/// The commits of a repository, as far as they touched an office folder.
#[derive(Debug)]
pub struct History {
    /// The repository itself, where git keeps it.
    git: PathBuf,
    commits: Vec<Commit>,
    /// Each addition to the main line that touched a document, oldest first; the last may be what is not committed yet.
    steps: Vec<Step>,
    /// What was touched, by the document's id, in the order of the steps.
    touches: BTreeMap<String, Vec<Touch>>,
    /// What is not committed yet, by the id it would have.
    uncommitted: HashMap<Oid, Vec<u8>>,
    /// The day of the oldest commit there is, where the repository holds only a part of the history.
    begins: Option<Date>,
    /// Commits that are dated more than a day before the one on which they stand, with its day.
    dated_back: Vec<(Commit, Date)>,
    /// How far back from HEAD the setting has asked for signatures without a break.
    signed_since: Option<usize>,
    /// The documents whose record went in a step, and those that came in it.
    lost: BTreeMap<u32, Vec<String>>,
    came: BTreeMap<u32, Vec<String>>,
}

impl History {
    /// Walks the commits from HEAD on; `folder` lies in a work tree, or is known by a commit of a repository.
    ///
    /// # Errors
    /// [`Error::NoHistory`] without a repository or a commit, [`Error::Repository`] when it cannot be read.
    pub fn read(dir: &Path) -> Result<Self> {
        let (repository, root, within) = Folder::repository(dir)?;
        let unreadable = |error: git2::Error| Error::Repository { path: root.clone(), reason: error.message().to_owned() };
        let walked = walk::walk(&repository, &root, &within)?;
        let begins = if repository.is_shallow() { Some(walked.oldest) } else { None };
        let mut history = Self {
            git: repository.path().to_path_buf(),
            commits: walked.commits,
            steps: walked.steps,
            touches: walked.touches,
            uncommitted: HashMap::new(),
            begins,
            dated_back: walked.dated_back,
            signed_since: walked.signed_since,
            lost: BTreeMap::new(),
            came: BTreeMap::new(),
        };
        if !repository.is_bare() {
            history.add_uncommitted(&repository, &root, &within).map_err(unreadable)?;
        }
        for (id, touches) in &history.touches {
            for touch in touches.iter().filter(|touch| touch.file == state::RECORD) {
                let list = if touch.new.is_some() { &mut history.came } else { &mut history.lost };
                list.entry(touch.step).or_default().push(id.clone());
            }
        }
        Ok(history)
    }

    /// The day of the oldest commit there is, where the repository holds only a part of the history.
    pub fn begins(&self) -> Option<Date> {
        self.begins
    }

    /// How many additions to the main line touched a document.
    pub fn len(&self) -> usize {
        self.steps.len()
    }

    /// Whether no commit touched a document.
    pub fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The repository, opened anew: libgit2's is no thing to share between threads.
    fn repository(&self) -> Result<Repository> {
        Repository::open(&self.git)
            .map_err(|error| Error::Repository { path: self.git.clone(), reason: error.message().to_owned() })
    }

    /// Adds what the work tree holds and the last commit does not, as the last step.
    fn add_uncommitted(&mut self, repository: &Repository, root: &Path, within: &str) -> std::result::Result<(), git2::Error> {
        let step = u32::try_from(self.steps.len()).unwrap_or(u32::MAX);
        let mut touched = false;
        for (path, old, bytes) in walk::uncommitted(repository, root, within)? {
            let new = bytes.map(|bytes| Ok::<_, git2::Error>((Oid::hash_object(git2::ObjectType::Blob, &bytes)?, bytes)));
            let new = new.transpose()?;
            let id = new.as_ref().map(|(id, _)| *id);
            if let Some((document, touch)) = state::touch(step, &path, old, id).filter(|_| old != id) {
                self.uncommitted.extend(new);
                self.touches.entry(document).or_default().push(touch);
                touched = true;
            }
        }
        if touched {
            self.steps.push(Step { commit: None, back: 0, sides: Vec::new() });
        }
        Ok(())
    }
}
