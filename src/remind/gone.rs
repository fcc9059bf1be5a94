//! For calendars: the ends that lie ahead, and the days that are gone because something was done, extended or ended.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::topic::Topic;
use crate::document::{Act, Date, day_before, months_earlier, months_later};
use crate::lifecycle::{self, AsOf, Standing, What};
use crate::register::{Record, Register};
use crate::setting::Setting;

/// A day under the name of a matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// The stable name.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// The document's title.
    pub title: String,
    /// 承办科室
    pub responsible: Option<String>,
    /// The day.
    pub due: Date,
}

/// How many months back what is gone is still cancelled; a calendar that was not fetched for so long is fetched whole.
const MONTHS_BACK: u16 = 13;
/// How many months ahead ends are shown.
const MONTHS_AHEAD: u16 = 24;

/// The last days of documents that bind, as far as they lie ahead.
pub fn ends_ahead(register: &Register, as_of: &AsOf) -> Vec<Dated> {
    let last = months_later(as_of.day, MONTHS_AHEAD);
    let standing = register.records().iter().zip(&as_of.standings).filter(|(_, standing)| !standing.status.has_ended());
    standing
        .filter_map(|(record, standing)| {
            let end = standing.until.filter(|end| *end >= as_of.day && *end <= last)?;
            // Where a decision is due, its day is the same, and it says more.
            let decides = standing.obligations.iter().any(|owed| owed.what == What::Decide);
            (!decides).then(|| dated(record, Topic::Ends, "ends", end, end))
        })
        .collect()
}

/// What was due on the eve of an event of the last year and is not any more.
pub fn gone(register: &Register, setting: &Setting, as_of: &AsOf) -> Vec<Dated> {
    let from = months_earlier(as_of.day, MONTHS_BACK);
    let of_documents = register.records().par_iter().zip(&as_of.standings).flat_map_iter(|(record, standing)| {
        let now: BTreeSet<String> = days(record, standing).into_iter().map(|it| it.id).collect();
        let events = record.document.events.iter().filter(|event| changes_days(&event.act));
        let happened = events.filter_map(|event| event.date.known().and_then(|day| day.exact()));
        let eves: BTreeSet<Date> = happened.filter(|day| (from..=as_of.day).contains(day)).map(day_before).collect();
        let before = eves.into_iter().flat_map(|eve| days(record, &lifecycle::standing(&record.document, setting, eve)));
        let mut gone: Vec<Dated> = before.filter(|it| !now.contains(&it.id)).collect();
        gone.sort_by(|a, b| a.id.cmp(&b.id));
        gone.dedup_by(|a, b| a.id == b.id);
        gone
    });
    of_documents.collect()
}

/// Whether an event can take a day away.
fn changes_days(act: &Act) -> bool {
    !matches!(act, Act::Planned | Act::Drafted | Act::Submitted | Act::Gate(_) | Act::Corrected(_) | Act::Transferred { .. })
}

/// The days that stand in a calendar for a document.
fn days(record: &Record, standing: &Standing) -> Vec<Dated> {
    let mut found: Vec<Dated> = standing
        .obligations
        .iter()
        .map(|owed| {
            let topic = match owed.what {
                What::Publish => Topic::Publish,
                What::Interpret => Topic::Interpret,
                What::File => Topic::File,
                What::Evaluate if owed.since.is_some() => Topic::EvaluatePeriodically,
                What::Evaluate => Topic::Evaluate,
                What::Decide => Topic::Decide,
            };
            dated(record, topic, owed.what.as_str(), owed.anchor, owed.due)
        })
        .collect();
    let end = standing.until.filter(|_| !standing.status.has_ended());
    found.extend(end.map(|end| dated(record, Topic::Ends, "ends", end, end)));
    found
}

fn dated(record: &Record, topic: Topic, word: &str, named: Date, due: Date) -> Dated {
    Dated {
        id: format!("{}/{word}@{named}", record.document.id),
        topic,
        title: record.document.title.clone(),
        responsible: record.document.responsible.is().cloned(),
        due,
    }
}
