//! The days of the documents as calendars: from when each binds, and the last day of each; evaluations where the office shows its process.
//!
//! A calendar holds a year that is over and all that is known ahead. A name stays with the document: a day that moves moves in the calendars of
//! those who subscribed, under a number that grows with what is recorded.

use crate::document::{Date, Day, Known, Status, day_after, months_earlier};
use crate::lifecycle::What;
use crate::view::edition::Edition;
use crate::view::reminder::agenda::{Appointment, written};
use crate::view::route::Route;
use crate::view::subject::{Subject, effect};
use crate::view::words;

/// A calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// Its path in the site.
    pub path: &'static str,
    /// What it is called.
    pub name: String,
    /// The calendar as iCalendar.
    pub text: String,
}

/// How many months a day stays in the calendars when it is over.
const KEPT: u16 = 12;

/// The calendars of the site; one without a day is none.
pub fn calendars(edition: &Edition<'_>) -> Vec<Calendar> {
    let mut calendars = vec![
        put_together(edition, "calendar/effective.ics", "施行日期", &effective),
        put_together(edition, "calendar/expiry.ics", "有效期届满和终止", &ending),
    ];
    if edition.setting.site.process {
        calendars.push(put_together(edition, "calendar/evaluation.ics", "实施后评估", &evaluation));
    }
    calendars.into_iter().flatten().collect()
}

type Days = Vec<(String, Date, String, &'static str)>;

fn put_together(
    edition: &Edition<'_>,
    path: &'static str,
    what: &str,
    days: &dyn Fn(&Subject<'_, '_>) -> Days,
) -> Option<Calendar> {
    let first = months_earlier(edition.day(), KEPT);
    let mut appointments = Vec::new();
    for at in edition.positions() {
        let Some(published) = edition.published(at) else { continue };
        let route = Route::Document(published.id());
        let Some(subject) = Subject::new(edition, at, route.clone()).filter(Subject::shows_validity) else { continue };
        for (name, day, word, category) in days(&subject) {
            if day < first {
                continue;
            }
            let title = edition.quoted(subject.shown_title());
            let number = published.issue().and_then(|(_, _, issue)| issue.number.is());
            let number = number.map(|number| format!("（{number}）")).unwrap_or_default();
            appointments.push(Appointment {
                id: format!("{}/{name}", published.id()),
                day,
                summary: format!("{word}：{title}"),
                description: format!("{}{title}{number}{word}。{}", words::date(day), subject.validity()),
                category: category.to_owned(),
                cancelled: false,
                stamp: last_day(&subject),
                sequence: u32::try_from(published.events(false).count()).unwrap_or(u32::MAX),
                url: edition.address(&route.path()),
            });
        }
    }
    if appointments.is_empty() {
        return None;
    }
    appointments.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    let name = format!("{}{}：{what}", edition.setting.site.mark(), edition.setting.site.title);
    let about = format!("据{}登记，截至{}", edition.setting.office.name, words::date(edition.day()));
    let text = written(&name, &about, &edition.setting.office.code, &appointments);
    Some(Calendar { path, name, text })
}

/// The last day on which something happened to it that is public.
fn last_day(subject: &Subject<'_, '_>) -> Date {
    let exact = |day: Known<Day>| day.known().and_then(|day| day.exact());
    let days = subject.published.events(false).filter_map(|(_, event)| exact(event.date));
    days.max().unwrap_or_else(|| subject.edition.day())
}

fn effective(subject: &Subject<'_, '_>) -> Days {
    let mut days = Days::new();
    if let Some(Known::Known(Day::Exact(day))) = subject.commencement() {
        days.push(("effective".to_owned(), day, "施行".to_owned(), "EFFECTIVE"));
    }
    for (_, event) in subject.published.events(false) {
        let Known::Known(Day::Exact(day)) = effect(event) else { continue };
        if let (crate::document::Act::Amended(_) | crate::document::Act::Revised(_), Some(word)) =
            (&event.act, crate::view::life::in_effect(event))
        {
            days.push((format!("{}-{day}", event.event_type().as_str()), day, word, "EFFECTIVE"));
        }
    }
    // Two changes of one day are one day in a calendar.
    days.dedup_by(|a, b| a.0 == b.0);
    days
}

fn ending(subject: &Subject<'_, '_>) -> Days {
    let standing = subject.standing;
    if standing.status == Status::Unknown {
        return Days::new();
    }
    let Some(until) = standing.until else { return Days::new() };
    let word = match (standing.status.has_ended(), subject.announced_ending()) {
        (true, _) if subject.ending_cell().1 == "届满" => "有效期最后一日".to_owned(),
        (true, _) => format!("最后有效日（{}起{}）", words::date(day_after(until)), subject.ending_cell().1),
        (false, Some(ending)) => format!("最后有效日（{ending}）"),
        (false, None) if standing.computed_until => "有效期最后一日（推算）".to_owned(),
        (false, None) => "有效期最后一日".to_owned(),
    };
    vec![("until".to_owned(), until, word, "EXPIRY")]
}

fn evaluation(subject: &Subject<'_, '_>) -> Days {
    let owed = subject.standing.obligations.iter().filter(|owed| owed.what == What::Evaluate);
    owed.map(|owed| (owed.id(), owed.due, "实施后评估期限".to_owned(), "EVALUATION")).collect()
}
