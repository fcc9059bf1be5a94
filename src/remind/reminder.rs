//! A run: every matter that is open, which of them to tell now, and the name by which the run is confirmed.

use std::collections::BTreeSet;

use rayon::prelude::*;
use sha2::{Digest, Sha256};

use super::beside;
use super::ledger::{Ledger, ToldBefore};
use super::matter::{Matter, Weigh};
use super::owed::{Grounds, Of, of_life};
use super::scale::{self, Message};
use crate::check::{self, Baseline};
use crate::document::{Date, days_earlier};
use crate::lifecycle::AsOf;
use crate::register::Register;
use crate::setting::Setting;

/// What a run looks at.
#[derive(Clone, Copy, Debug)]
pub struct Seen<'o> {
    /// The documents.
    pub register: &'o Register,
    /// The setting.
    pub setting: &'o Setting,
    /// What each document is on the day.
    pub as_of: &'o AsOf,
    /// What is known of an old collection, where there is such a file.
    pub baseline: Option<&'o Baseline>,
}

/// A run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminder {
    /// The day.
    pub day: Date,
    /// Its name: the day and what it tells. The same record, ledger and day give the same name.
    pub run: String,
    /// How many documents it looked at, those that could not be read among them.
    pub documents: usize,
    /// How many of them could not be read.
    pub skipped: usize,
    /// The ids of those; what the ledger holds of them is kept until they can be read again.
    pub unread: Vec<String>,
    /// Every matter that is open, the most urgent first.
    pub matters: Vec<Matter>,
    /// Which of them to tell now, in the same order.
    pub told: Vec<Told>,
    /// How many are silent because the office took note of them.
    pub acknowledged: usize,
    /// How many are silent because the office accepts the finding that asks for them.
    pub accepted: usize,
    /// Whether something is overdue of which the office has taken no note.
    pub overdue: bool,
    /// How many documents were looked at before, where they were more.
    pub fewer: Option<Fewer>,
}

/// A matter to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which, by its place among the run's matters.
    pub matter: usize,
    /// Why now.
    pub news: News,
}

/// Why a matter is told now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum News {
    /// It was never told.
    New,
    /// It has come nearer.
    Nearer,
    /// It stands as it did, and time has passed.
    Again,
}

impl News {
    /// Every reason.
    pub const ALL: [News; 3] = [News::New, News::Nearer, News::Again];

    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            News::New => "new",
            News::Nearer => "nearer",
            News::Again => "again",
        }
    }
}

/// That the last confirmed run looked at more documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fewer {
    /// How many it looked at.
    pub before: usize,
    /// Its day.
    pub day: Date,
}

/// How many days back an end is told when no run was ever confirmed, or the ledger is lost.
const LOOK_BACK: u16 = 366;

/// Every matter that is open, the most urgent first, and how many the office accepts; an end is told when it came since a day.
pub fn open_matters(seen: &Seen<'_>, ended_since: Date) -> (Vec<Matter>, usize) {
    let Seen { register, setting, as_of, baseline } = *seen;
    let weigh = Weigh { day: as_of.day, calendar: &setting.calendar, profile: &setting.profile };
    let grounds = Grounds::new(&setting.profile);
    let of_documents =
        register.records().par_iter().zip(&as_of.standings).enumerate().flat_map_iter(|(at, (record, standing))| {
            let of = Of { at, document: &record.document, standing, weigh, grounds: &grounds };
            let mut found = of_life(of, ended_since);
            found.extend(beside::review(of));
            found.extend(beside::opinions(of));
            found.extend(beside::exceptions(of));
            found
        });
    let mut matters: Vec<Matter> = of_documents.collect();
    matters.extend(beside::bases(register, as_of, setting, &grounds));
    matters.extend(baseline.into_iter().flat_map(|baseline| beside::known(register, baseline, weigh)));
    matters.extend(beside::years(as_of, setting, &grounds));
    let all = matters.len();
    matters.retain(|matter| !is_accepted(register, matter, as_of.day));
    let accepted = all - matters.len();
    matters.sort_by(|a, b| key(a).cmp(&key(b)));
    matters.dedup_by(|a, b| a.id == b.id);
    (matters, accepted)
}

fn key(matter: &Matter) -> (u8, bool, Option<Date>, &str) {
    (matter.stage.urgency(), matter.act_by.is_none(), matter.act_by, &matter.id)
}

/// Whether the office accepts the finding that asks for a matter; that an exception ends cannot be accepted.
fn is_accepted(register: &Register, matter: &Matter, day: Date) -> bool {
    let record = matter.document.and_then(|at| register.records().get(at));
    record.zip(matter.topic.rule()).is_some_and(|(record, rule)| check::accepted(record, rule, day).is_some())
}

/// What to tell on a day: what is new, came nearer, or has been silent for long since the last confirmed run.
///
/// With `since` the ledger is set aside: all that was open on that day counts as told then.
pub fn remind(seen: &Seen<'_>, ledger: &Ledger, since: Option<Date>) -> Reminder {
    let (day, profile) = (seen.as_of.day, &seen.setting.profile);
    let before = since.or(ledger.last.as_ref().map(|last| last.day));
    // An end that came on the very day of the last run was told only as coming.
    let ended_since = before.map_or(days_earlier(day, LOOK_BACK), |before| days_earlier(before, LOOK_BACK.min(31)));
    let (matters, accepted) = open_matters(seen, ended_since);
    let noted = |matter: &Matter| ledger.acknowledged(&matter.id).filter(|it| day <= it.until);
    let news = |matter: &Matter, message: Message| match since {
        Some(since) => {
            let then = matter.stage_on(since, profile).map(|stage| ToldBefore { stage, day, times: 1 });
            scale::tells(matter, then.as_ref(), noted(matter), day, profile, message)
        }
        None => scale::tells(matter, ledger.told(&matter.id), ledger.acknowledged(&matter.id), day, profile, message),
    };
    let hears = matters.iter().filter(|matter| news(matter, Message::OnlyForThis).is_some());
    let hears: BTreeSet<Option<&str>> = hears.map(|matter| matter.responsible.as_deref()).collect();
    let mut told = Vec::new();
    for (at, matter) in matters.iter().enumerate().filter(|(_, matter)| hears.contains(&matter.responsible.as_deref())) {
        told.extend(news(matter, Message::GoesOut).map(|news| Told { matter: at, news }));
    }
    let acknowledged = matters.iter().filter(|matter| noted(matter).is_some()).count();
    let overdue = matters.iter().any(|matter| matter.is_overdue() && noted(matter).is_none());
    let documents = seen.register.records().len() + seen.register.skipped().len();
    let fewer = ledger.last.as_ref().filter(|last| last.documents > documents);
    Reminder {
        day,
        run: name(day, &matters, &told),
        documents,
        skipped: seen.register.skipped().len(),
        unread: seen.register.skipped().iter().filter_map(|it| it.id.as_ref().map(ToString::to_string)).collect(),
        fewer: fewer.map(|last| Fewer { before: last.documents, day: last.day }),
        matters,
        told,
        acknowledged,
        accepted,
        overdue,
    }
}

/// The name of a run.
fn name(day: Date, matters: &[Matter], told: &[Told]) -> String {
    let mut hash = Sha256::new();
    for it in told {
        let matter = &matters[it.matter];
        for part in [matter.id.as_str(), matter.stage.as_str()] {
            hash.update(part.as_bytes());
            hash.update([0]);
        }
    }
    let digest: String = hash.finalize().iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    format!("{day}-{digest}")
}

impl Reminder {
    /// The units that have something to be told, sorted; none stands for the office as a whole.
    pub fn units(&self) -> BTreeSet<Option<&str>> {
        self.told.iter().map(|it| self.matters[it.matter].responsible.as_deref()).collect()
    }

    /// The day in the name of a run.
    pub fn day_of(run: &str) -> Option<Date> {
        run.get(..10).and_then(|day| day.parse().ok())
    }
}
