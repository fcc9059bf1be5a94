//! One document in both times: what happened when, and when it was recorded, by whom, in which commit.

use super::History;
use super::canonical::Hash;
use super::commit::Commit;
use super::events::{Matched, matched};
use super::facts::{Contents, EventFacts, Facts};
use super::state::{self, RECORD, State, Touch};
use crate::document::{Date, DocumentId, Event, FilePath, days_between};
use crate::error::Result;

/// When something came into the record, and who wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedOn {
    /// The day on which it came into the main line; none while it is not committed.
    pub day: Option<Date>,
    /// The commit in which it was written; none while it is not committed.
    pub commit: Option<Commit>,
    /// Whether it may have been recorded before: it stands in the oldest commit of a repository that holds only a part of the history.
    pub or_before: bool,
}

/// An event in both times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedEvent {
    /// What happened, as it stands now, or as it last stood.
    pub event: Event,
    /// When it was first recorded.
    pub recorded: RecordedOn,
    /// How many days after it took effect it was recorded; none where it was not late, or where a day is not known.
    pub late_by: Option<i64>,
    /// When what it states was changed.
    pub changed: Vec<RecordedOn>,
    /// When it was taken out of the record.
    pub removed: Option<RecordedOn>,
    /// The text that it brought, with the hash of its words.
    pub text: Option<(FilePath, Hash)>,
    /// When that text was first recorded with these words.
    pub text_recorded: Option<RecordedOn>,
}

/// A move of the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedMove {
    /// Where it lay.
    pub from: String,
    /// Where it lies since.
    pub to: String,
    /// When it was moved.
    pub recorded: RecordedOn,
}

/// The life of a document in both times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordedLife {
    /// Its id.
    pub id: DocumentId,
    /// Its title.
    pub title: String,
    /// Its events in the order of the file, then those that were taken out.
    pub events: Vec<RecordedEvent>,
    /// Where its folder lay before.
    pub moves: Vec<RecordedMove>,
    /// When its folder was deleted, if it is gone.
    pub deleted: Option<RecordedOn>,
    /// The hash of its life, when its record can be read.
    pub life: Hash,
}

/// An event while the record is followed.
struct Followed {
    facts: EventFacts,
    event: Event,
    first: u32,
    changed: Vec<u32>,
    removed: Option<u32>,
    worded: Option<u32>,
}

impl History {
    /// The ids that any commit has recorded, sorted.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.touches.keys().map(String::as_str)
    }

    /// The life of a document in both times; none when no commit holds a record of it that can be read.
    ///
    /// # Errors
    /// [`crate::error::Error::Repository`] when the repository cannot be opened.
    pub fn life(&self, id: &DocumentId) -> Result<Option<RecordedLife>> {
        let repository = self.repository()?;
        let contents = Contents::new(&repository, &self.uncommitted);
        let states = self.states(id.as_str());
        let mut followed: Vec<Followed> = Vec::new();
        let mut gone: Vec<Followed> = Vec::new();
        let mut last: Option<Facts> = None;
        for state in &states {
            let Some(facts) = Facts::read(&contents, state) else { continue };
            follow(&mut followed, &mut gone, &facts, state.step);
            last = Some(facts);
        }
        let (Some(facts), Some(latest)) = (last, states.last()) else { return Ok(None) };
        let told = |one: Followed| self.told(&contents, &states, one);
        let deleted = latest.files.is_empty().then(|| self.recorded_on(latest.step, self.commit_of(latest.step)));
        Ok(Some(RecordedLife {
            id: id.clone(),
            title: facts.document.title.clone(),
            life: facts.life_hash(),
            events: followed.into_iter().chain(gone).map(told).collect(),
            moves: self.moves(&states),
            deleted,
        }))
    }

    /// The states of a document, oldest first, under the names it had before too.
    pub(super) fn states(&self, id: &str) -> Vec<State> {
        let Some(touches) = self.touches.get(id) else { return Vec::new() };
        let own = state::states(id, touches);
        let Some(first) = own.first() else { return own };
        match self.former(touches, first.step) {
            Some(former) => {
                let mut all = self.states(former);
                all.retain(|state| state.step < first.step);
                all.extend(own);
                all
            }
            None => own,
        }
    }

    /// The id that a document bore before: one whose record went in the step in which this one came, with the same record or the same text.
    fn former(&self, touches: &[Touch], step: u32) -> Option<&str> {
        let lost = self.lost.get(&step)?;
        let came: Vec<_> = touches.iter().filter(|touch| touch.step == step).filter_map(|touch| touch.new).collect();
        let went = |touches: &[Touch]| {
            let lost = touches.iter().filter(|touch| touch.step == step && touch.new.is_none());
            let record = lost.clone().any(|touch| touch.file == RECORD);
            record && lost.into_iter().any(|touch| touch.old.is_some_and(|old| came.contains(&old)))
        };
        lost.iter().find(|other| self.touches.get(*other).is_some_and(|touches| went(touches))).map(String::as_str)
    }

    /// The id that a document bears since a step in which its record went under the old one.
    pub(super) fn heir(&self, id: &str, step: u32) -> Option<&str> {
        let came = self.came.get(&step)?.iter().filter(|other| *other != id);
        let is_heir = |other: &&String| {
            let touches = self.touches.get(*other).map_or(&[][..], Vec::as_slice);
            touches.first().is_some_and(|first| first.step == step) && self.former(touches, step) == Some(id)
        };
        came.into_iter().find(is_heir).map(String::as_str)
    }

    /// The step in which a document was last touched.
    pub(super) fn last_step(&self, id: &str) -> Option<u32> {
        self.touches.get(id)?.last().map(|touch| touch.step)
    }

    fn moves(&self, states: &[State]) -> Vec<RecordedMove> {
        let moved = states.windows(2).filter(|pair| pair[0].folder != pair[1].folder && !pair[1].files.is_empty());
        moved
            .map(|pair| RecordedMove {
                from: pair[0].folder.clone(),
                to: pair[1].folder.clone(),
                recorded: {
                    let record = pair[1].files.get(RECORD).copied();
                    self.recorded_on(pair[1].step, self.wrote_file(pair[1].step, &pair[1].id, RECORD, record))
                },
            })
            .collect()
    }

    fn told(&self, contents: &Contents<'_>, states: &[State], one: Followed) -> RecordedEvent {
        let id_at = |step: u32| states.iter().rev().find(|state| state.step <= step).map_or("", |state| state.id.as_str());
        let wrote = |step: u32| self.recorded_on(step, self.wrote_event(contents, step, id_at(step), &one.facts));
        // How it read when it was first recorded is no longer at hand once it was changed; then the step's commit answers.
        let first =
            if one.changed.is_empty() { wrote(one.first) } else { self.recorded_on(one.first, self.commit_of(one.first)) };
        let late_by = match (one.event.takes_effect(), first.day) {
            (Some(effect), Some(day)) if !first.or_before => Some(days_between(effect.latest, day)).filter(|days| *days > 0),
            _ => None,
        };
        let text = one.facts.file.as_deref().and_then(FilePath::parse).and_then(|file| {
            let state = states.iter().rev().find(|state| state.files.contains_key(file.as_str()))?;
            Some((contents.words(*state.files.get(file.as_str())?)?, file))
        });
        RecordedEvent {
            recorded: first,
            late_by,
            changed: one.changed.iter().map(|step| wrote(*step)).collect(),
            removed: one.removed.map(|step| self.recorded_on(step, self.commit_of(step))),
            text: text.map(|(hash, file)| (file, hash)),
            text_recorded: one.worded.map(|step| {
                let file = one.facts.file.as_deref().unwrap_or_default();
                let holds = states.iter().rev().find(|state| state.step <= step).and_then(|state| state.files.get(file)).copied();
                self.recorded_on(step, self.wrote_file(step, id_at(step), file, holds))
            }),
            event: one.event,
        }
    }

    /// When a step came into the main line, and who wrote what is asked about.
    pub(super) fn recorded_on(&self, step: u32, wrote: Option<&Commit>) -> RecordedOn {
        let or_before = self.begins.is_some() && step == 0;
        RecordedOn { day: self.commit_of(step).map(|commit| commit.day), commit: wrote.cloned(), or_before }
    }
}

/// Takes what a later record says into what is followed.
fn follow(followed: &mut Vec<Followed>, gone: &mut Vec<Followed>, facts: &Facts, step: u32) {
    let before: Vec<EventFacts> = followed.iter().map(|one| one.facts.clone()).collect();
    let mut old: Vec<Option<Followed>> = std::mem::take(followed).into_iter().map(Some).collect();
    let mut new: Vec<Option<Followed>> = facts.events.iter().map(|_| None).collect();
    for found in matched(&before, &facts.events) {
        match found {
            Matched::Same(from, to) => new[to] = old[from].take(),
            Matched::Edited(from, to) => {
                new[to] = old[from].take().map(|mut one| {
                    let now = &facts.events[to];
                    if one.facts.without_files() != now.without_files() {
                        one.changed.push(step);
                    }
                    if one.facts.keys.get("text") != now.keys.get("text") {
                        one.worded = Some(step);
                    }
                    one
                });
            }
            Matched::Removed(from) => gone.extend(old[from].take().map(|one| Followed { removed: Some(step), ..one })),
            Matched::Added(to) => {
                let stated = facts.events[to].clone();
                let worded = stated.file.is_some().then_some(step);
                let event = facts.document.events[to].clone();
                new[to] = Some(Followed { facts: stated, event, first: step, changed: Vec::new(), removed: None, worded });
            }
        }
    }
    for ((one, stated), event) in new.into_iter().zip(&facts.events).zip(&facts.document.events) {
        followed.extend(one.map(|one| Followed { facts: stated.clone(), event: event.clone(), ..one }));
    }
}
