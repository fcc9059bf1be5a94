//! What is known already and can be offered: units, numbers, days, instruments, what was written the last time.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use guiju::document::{Act, Date, Day, DocumentId, EventType, Kind, Known, day_after, days_later, last_day};
use guiju::lifecycle;
use guiju::register::Record;
use guiju::register::numbering::{self, NUMBERS_FILE, Series, Skip};

use super::ask::Offer;
use super::flags::Given;
use crate::office::Office;

/// The folder of a new document: under its year where most documents lie under theirs.
pub(crate) fn folder_for(office: &Office, id: &DocumentId, day: Date) -> String {
    let records = office.register.records();
    let under_years = records.iter().filter(|record| record.folder.matches('/').count() > 1).count();
    if under_years * 2 > records.len() { format!("documents/{}/{id}", day.year()) } else { format!("documents/{id}") }
}

/// The units that are reminded, and those that documents name, each once.
pub(crate) fn units(office: &Office) -> Vec<String> {
    let contacts = office.setting.contacts.iter().map(|contact| contact.responsible.clone());
    let named = office.register.records().iter().filter_map(|record| record.document.responsible.is().cloned());
    let mut units: Vec<String> = Vec::new();
    for unit in contacts.chain(named) {
        if !units.contains(&unit) {
            units.push(unit);
        }
    }
    units
}

/// The numbers that were passed over, with every fault of their file.
pub(crate) fn skips(office: &Office) -> (Vec<Skip>, Vec<guiju::finding::Finding>) {
    match office.folder.read(NUMBERS_FILE) {
        Ok(file) => numbering::skips(&file),
        Err(finding) if finding.code == guiju::source::FILE_MISSING => (Vec::new(), Vec::new()),
        Err(finding) => (Vec::new(), vec![*finding]),
    }
}

/// The next number of the word that the office used last, in a year.
pub(crate) fn next_number(office: &Office, year: i16) -> Option<String> {
    let series = numbering::series(&office.register, &skips(office).0);
    let last = last_prefix(office)?;
    let of_year = series.iter().find(|series| series.prefix == last && series.year == year);
    let empty = || Series { prefix: last.clone(), year, used: BTreeMap::new(), skipped: BTreeMap::new() };
    let series = of_year.cloned().unwrap_or_else(empty);
    Some(series.number(series.next()).as_str().to_owned())
}

/// The word of the number that the newest document bears.
fn last_prefix(office: &Office) -> Option<String> {
    let issued = office.register.records().iter().filter_map(|record| {
        let (_, event, issue) = record.document.issue()?;
        let (prefix, _, _) = issue.number.is()?.parts()?;
        Some((event.date.known()?.range().latest, prefix))
    });
    issued.max().map(|(_, prefix)| prefix)
}

/// What is offered for a key. What was merely used before is to be chosen; what follows from the record stands by itself.
pub(super) fn offer(office: &Office, given: &Given, key: &str) -> Offer {
    let record = given.ids.first().and_then(|id| office.register.record(&DocumentId::parse(id)?));
    let one = |words: Option<String>| words.map_or(Offer::Nothing, Offer::Default);
    let date = given.intent().and_then(|intent| intent.day()).and_then(Day::exact);
    let today = Offer::Default(office.as_of.day.to_string());
    let Some(event) = given.event else { return Offer::Nothing };
    match (event, key) {
        (_, "date" | "at") | (EventType::Consulted, "from") => today,
        (EventType::Consulted, "to") => {
            let days = office.setting.profile.consult_days_market.value;
            one(date.map(|from| days_later(from, days.saturating_sub(1)).to_string()))
        }
        (EventType::Issued, "effective") => {
            one(record.zip(date).map(|(record, date)| first_day(office, record.document.kind, date).to_string()))
        }
        (EventType::Issued, "number") => one(next_number(office, date.unwrap_or(office.as_of.day).year())),
        (EventType::Issued, "registration") => Offer::Default("unknown".to_owned()),
        (EventType::Transferred, _) => Offer::Nothing,
        (_, "from" | "effective") => one(date.map(|day| day.to_string())),
        (_, "term") => one(record.and_then(|record| term(office, record))),
        (EventType::Extended, "until") => one(record.and_then(|record| extended_to(office, record)).map(|day| day.to_string())),
        (_, "text") => match record.map(|record| texts(office, record)).unwrap_or_default().as_slice() {
            [] => Offer::Nothing,
            [one] => Offer::Default(one.clone()),
            several => Offer::Choice(several.iter().map(|path| (path.clone(), String::new())).collect()),
        },
        (EventType::Interpreted, "record") => {
            let there = record.filter(|record| office.folder.look(&format!("{}/interpretation.md", record.folder)).is_ok());
            one(there.map(|_| "interpretation.md".to_owned()))
        }
        (_, "instrument") => match instruments(office) {
            offers if offers.is_empty() => Offer::Nothing,
            offers => Offer::Choice(offers),
        },
        (_, "by" | "where" | "with" | "conclusion" | "result") => one(last_used(office, event, key)),
        _ => Offer::Nothing,
    }
}

/// The day from which a new document can bind, by the profile.
fn first_day(office: &Office, kind: Kind, issued: Date) -> Date {
    let profile = &office.setting.profile;
    let waits = profile.effect_delay_kinds.value.contains(&kind);
    if waits { days_later(issued, profile.effect_delay_days.value) } else { issued }
}

/// The longest term that the profile allows for a document of that kind and title.
fn term(office: &Office, record: &Record) -> Option<String> {
    let profile = &office.setting.profile;
    let document = &record.document;
    let is_trial = ["暂行", "试行"].iter().any(|word| document.title.contains(word));
    let cap = if is_trial { profile.trial_cap.value } else { profile.term_cap.value };
    cap.filter(|_| document.kind == Kind::Normative).map(|length| length.to_string())
}

/// The last valid day after the longest extension that the profile allows.
fn extended_to(office: &Office, record: &Record) -> Option<Date> {
    let profile = &office.setting.profile;
    let last = lifecycle::last_day_before(&record.document, &office.setting, record.document.events.len())?.exact()?;
    Some(last_day(day_after(last), profile.extension_cap.value?, profile.end_convention.value))
}

/// The Markdown files of a document that no event names yet.
fn texts(office: &Office, record: &Record) -> Vec<String> {
    let named: Vec<String> = record.document.files().into_iter().map(|(_, _, file)| record.path_of(file)).collect();
    let mut texts = office.folder.texts(&record.folder);
    texts.retain(|path| !named.contains(path));
    texts.into_iter().filter_map(|path| path.strip_prefix(&format!("{}/", record.folder)).map(str::to_owned)).collect()
}

/// The instruments of the register, the newest first, a handful of them.
fn instruments(office: &Office) -> Vec<(String, String)> {
    const OFFERED: usize = 5;
    let mut all: Vec<(Date, &Record)> = Vec::new();
    for record in office.register.records().iter().filter(|record| record.document.kind == Kind::Instrument) {
        if let Some((_, event, _)) = record.document.issue()
            && let Known::Known(day) = event.date
        {
            all.push((day.range().latest, record));
        }
    }
    all.sort_by_key(|(day, record)| (Reverse(*day), &record.document.id));
    let named = |record: &Record| (record.document.id.as_str().to_owned(), record.document.title.clone());
    all.into_iter().take(OFFERED).map(|(_, record)| named(record)).collect()
}

/// What the newest event of that type in the register states for a key.
fn last_used(office: &Office, event: EventType, key: &str) -> Option<String> {
    let events = office.register.records().iter().flat_map(|record| &record.document.events);
    let stated = events.filter(|it| it.event_type() == event).filter_map(|it| {
        let day = it.date.known()?.range().latest;
        let words = match (&it.act, key) {
            (Act::Gate(gate), "by") => gate.by.clone(),
            (Act::Gate(gate), "conclusion") => gate.conclusion.clone(),
            (Act::Consulted(consultation), "where") => consultation.at.clone(),
            (Act::Published(publication), "where") => publication.place.clone(),
            (Act::Filed(filing), "with") => filing.with.clone(),
            (Act::Filed(filing), "result") => filing.result.clone(),
            (Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it), "by") => it.by.clone(),
            _ => None,
        };
        Some((day, words?))
    });
    stated.max().map(|(_, words)| words)
}
