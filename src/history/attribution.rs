//! Who wrote what a step of the main line brought: on a merged branch the commit that first had it, else the step's own.

use git2::Oid;

use super::History;
use super::commit::{Commit, Step};
use super::facts::{Contents, EventFacts, Facts};
use super::state::{RECORD, Touch};

impl History {
    /// The commit that first held a file so.
    pub(super) fn wrote_file(&self, step: u32, id: &str, file: &str, holds: Option<Oid>) -> Option<&Commit> {
        self.wrote(step, id, |touch| touch.file == file && touch.new == holds)
    }

    /// The commit that first recorded an event so.
    pub(super) fn wrote_event(&self, contents: &Contents<'_>, step: u32, id: &str, event: &EventFacts) -> Option<&Commit> {
        self.wrote(step, id, |touch| {
            let record = touch.new.filter(|_| touch.file == RECORD);
            let facts = record.and_then(|record| Facts::read_alone(contents, id, &touch.folder, record));
            facts.is_some_and(|facts| facts.events.iter().any(|it| it.without_files() == event.without_files()))
        })
    }

    /// The commit that first recorded the document without an event.
    pub(super) fn unwrote_event(&self, contents: &Contents<'_>, step: u32, id: &str, event: &EventFacts) -> Option<&Commit> {
        self.wrote(step, id, |touch| {
            let record = touch.new.filter(|_| touch.file == RECORD);
            let facts = record.and_then(|record| Facts::read_alone(contents, id, &touch.folder, record));
            facts.is_some_and(|facts| facts.events.iter().all(|it| it.without_files() != event.without_files()))
        })
    }

    /// The commit of a step itself.
    pub(super) fn commit_of(&self, step: u32) -> Option<&Commit> {
        self.step(step)?.commit.map(|at| &self.commits[at])
    }

    fn step(&self, step: u32) -> Option<&Step> {
        self.steps.get(step as usize)
    }

    fn wrote(&self, step: u32, id: &str, first_had: impl Fn(&Touch) -> bool) -> Option<&Commit> {
        let mut sides = self.step(step)?.sides.iter().filter(|(_, of, _)| of == id);
        let found = sides.find(|(_, _, touch)| first_had(touch));
        found.map(|(at, _, _)| &self.commits[*at]).or_else(|| self.commit_of(step))
    }
}
