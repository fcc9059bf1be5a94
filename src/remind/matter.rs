//! One thing that falls due: a window, a day, how near it is, and why it is asked for.

use super::topic::Topic;
use crate::calendar::Calendar;
use crate::document::{Date, days_between, days_earlier};
use crate::setting::{Confidence, Profile};

/// One thing that falls due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Its stable name, such as `urban-water-use/evaluate@2026-07-14`.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// The document, by its place in the register; none where it concerns the office as a whole.
    pub document: Option<usize>,
    /// What else it concerns: a law's title, the code of a finding, a year.
    pub about: Option<String>,
    /// 承办科室; none where nobody is named.
    pub responsible: Option<String>,
    /// The first day of its window.
    pub opens: Date,
    /// The last day on which it is in time; none where no day is set.
    pub due: Option<Date>,
    /// The working day by which to act: the due day, or the working day before it.
    pub act_by: Option<Date>,
    /// How near it is.
    pub stage: Stage,
    /// Working days from the day until the due day, negative when it has passed; none where no day is set or the calendar
    /// lacks a year.
    pub working_days: Option<i64>,
    /// The last day on which the document binds; no acknowledgement reaches it.
    pub ends: Option<Date>,
    /// Why it is asked for.
    pub ground: Ground,
}

/// Why something is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ground {
    /// The law or practice, with its article; none where it follows from the record itself.
    pub source: Option<String>,
    /// How well that is known.
    pub confidence: Option<Confidence>,
    /// Whether it binds an office of the place; what does not is told for information and is never overdue.
    pub binds: bool,
}

impl Ground {
    /// Whether its source was only deduced or remembered.
    pub fn is_unsure(&self) -> bool {
        matches!(self.confidence, Some(Confidence::Inferred | Confidence::Recalled))
    }
}

/// How near a matter is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Its window is open.
    Open,
    /// It falls due soon.
    Due,
    /// It is in its last days.
    LastDays,
    /// Its due day has passed.
    Overdue,
    /// It came about, and nothing can be done in time any more; told once.
    Happened,
}

impl Stage {
    /// Every stage.
    pub const ALL: [Stage; 5] = [Stage::Open, Stage::Due, Stage::LastDays, Stage::Overdue, Stage::Happened];

    /// The word in JSON and in the ledger.
    pub fn as_str(self) -> &'static str {
        match self {
            Stage::Open => "open",
            Stage::Due => "due",
            Stage::LastDays => "last-days",
            Stage::Overdue => "overdue",
            Stage::Happened => "happened",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.as_str() == word)
    }

    /// The order in which a person needs them.
    pub(super) fn urgency(self) -> u8 {
        match self {
            Stage::Overdue => 0,
            Stage::LastDays => 1,
            Stage::Due => 2,
            Stage::Happened => 3,
            Stage::Open => 4,
        }
    }
}

/// The day, the calendar and the numbers by which matters are weighed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Weigh<'s> {
    pub(super) day: Date,
    pub(super) calendar: &'s Calendar,
    pub(super) profile: &'s Profile,
}

impl Weigh<'_> {
    /// The working day by which to act; the due day itself where the calendar lacks the year.
    pub(super) fn act_by(self, due: Date) -> Date {
        if self.profile.due_roll_back.value { self.calendar.roll_back(due).unwrap_or(due) } else { due }
    }

    /// Working days until a day, negative when it has passed.
    pub(super) fn working_days(self, due: Date) -> Option<i64> {
        if due >= self.day {
            self.calendar.working_days_between(self.day, due).ok().map(i64::from)
        } else {
            self.calendar.working_days_between(due, self.day).ok().map(|days| -i64::from(days))
        }
    }
}

impl Matter {
    /// How near the matter was or will be on a day; none before its window opens.
    pub(super) fn stage_on(&self, day: Date, profile: &Profile) -> Option<Stage> {
        if day < self.opens {
            return None;
        }
        if self.topic == Topic::Lapsed {
            return Some(Stage::Happened);
        }
        let (Some(due), Some(act_by)) = (self.due, self.act_by) else { return Some(Stage::Open) };
        Some(if day > due {
            Stage::Overdue
        } else if day >= days_earlier(act_by, profile.last_days.value) {
            Stage::LastDays
        } else if day >= days_earlier(act_by, profile.due_soon_days.value) {
            Stage::Due
        } else {
            Stage::Open
        })
    }

    /// Days from a day until the due day, negative when it has passed.
    pub fn days_left(&self, day: Date) -> Option<i64> {
        self.due.map(|due| days_between(day, due))
    }

    /// Whether it is overdue and something is to be done about it.
    pub fn is_overdue(&self) -> bool {
        self.stage == Stage::Overdue && self.ground.binds
    }
}
