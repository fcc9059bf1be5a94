//! iCalendar (RFC 5545, RFC 7986): the days on which things fall due, each under a name that stays; what no longer falls due is
//! cancelled under the same name. Lines are folded at 75 octets, never inside a character.

use super::notice::{Notices, line};
use crate::document::{Date, day_after};
use crate::finding::Arg;
use crate::message::Words;
use crate::remind::{Dated, Topic};

/// A day in a calendar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// The name of the matter.
    pub id: String,
    /// The day.
    pub day: Date,
    /// What falls due.
    pub summary: String,
    /// By when, why and what next.
    pub description: String,
    /// What it is about, in capital letters.
    pub category: String,
    /// Whether it no longer falls due.
    pub cancelled: bool,
    /// The day on which it was last changed, by the record: the same record gives the same bytes.
    pub stamp: Date,
    /// How often it was changed.
    pub sequence: u32,
    /// The page that tells more.
    pub url: Option<String>,
}

/// The calendar of those who are chosen: every open matter with a day, the ends ahead, and what is gone since.
pub fn calendar(words: Words, notices: &Notices, name: &str, ahead: &[Dated], gone: &[Dated]) -> String {
    let mut appointments: Vec<Appointment> = notices
        .all
        .iter()
        .filter_map(|notice| {
            Some(Appointment {
                id: notice.id.clone(),
                day: notice.due?,
                summary: notice.line.clone(),
                description: format!("{}\n{}\n{}", notice.when, notice.why, notice.next),
                category: category(notice.topic),
                cancelled: false,
                stamp: notices.day,
                sequence: 0,
                url: None,
            })
        })
        .collect();
    let named = |it: &Dated, cancelled: bool| {
        let due = Arg::Text(it.due.to_string());
        let what = words.text(&format!("topic-{}", it.topic.as_str()), &[("due", due), ("about", Arg::Text(String::new()))]);
        Appointment {
            id: it.id.clone(),
            day: it.due,
            summary: line(words, &what, &it.title),
            description: String::new(),
            category: category(it.topic),
            cancelled,
            stamp: notices.day,
            sequence: cancelled.into(),
            url: None,
        }
    };
    appointments.extend(ahead.iter().map(|it| named(it, false)));
    appointments.extend(gone.iter().map(|it| named(it, true)));
    // What is open comes first, and stays when the same name is there twice.
    appointments.sort_by(|a, b| (&a.id, a.cancelled).cmp(&(&b.id, b.cancelled)));
    appointments.dedup_by(|a, b| a.id == b.id);
    appointments.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
    written(name, &notices.summary.join(" "), &notices.code, &appointments)
}

/// A topic as a category.
pub(super) fn category(topic: Topic) -> String {
    topic.as_str().to_uppercase()
}

/// The calendar as text.
pub fn written(name: &str, about: &str, office: &str, appointments: &[Appointment]) -> String {
    let mut out = String::new();
    let mut add = |text: &str| fold(text, &mut out);
    let version = env!("CARGO_PKG_VERSION");
    let head = ["BEGIN:VCALENDAR", "VERSION:2.0", &format!("PRODID:-//guiju//guiju {version}//ZH"), "CALSCALE:GREGORIAN"];
    head.iter().for_each(|text| add(text));
    add("METHOD:PUBLISH");
    for key in ["NAME", "X-WR-CALNAME"] {
        add(&format!("{key}:{}", escaped(name)));
    }
    add(&format!("DESCRIPTION:{}", escaped(about)));
    add("REFRESH-INTERVAL;VALUE=DURATION:P1D");
    for it in appointments {
        add("BEGIN:VEVENT");
        add(&format!("UID:{}@{office}", it.id.replace(['/', '@'], ".")));
        add(&format!("DTSTAMP:{}T000000Z", compact(it.stamp)));
        add(&format!("DTSTART;VALUE=DATE:{}", compact(it.day)));
        add(&format!("DTEND;VALUE=DATE:{}", compact(day_after(it.day))));
        add(&format!("SEQUENCE:{}", it.sequence));
        add(&format!("STATUS:{}", if it.cancelled { "CANCELLED" } else { "CONFIRMED" }));
        add(&format!("SUMMARY:{}", escaped(&it.summary)));
        if !it.description.is_empty() {
            add(&format!("DESCRIPTION:{}", escaped(&it.description)));
        }
        if let Some(url) = &it.url {
            add(&format!("URL:{url}"));
        }
        add(&format!("CATEGORIES:{}", it.category));
        add("TRANSP:TRANSPARENT");
        add("END:VEVENT");
    }
    add("END:VCALENDAR");
    out
}

fn compact(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// TEXT of RFC 5545, section 3.3.11.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// RFC 5545, section 3.1: no line has more than 75 octets, the line end not counted; a line that goes on begins with a space.
fn fold(text: &str, out: &mut String) {
    let mut octets = 0;
    for c in text.chars() {
        if octets + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_by_octets_and_never_inside_a_character() {
        let mut out = String::new();
        let text = format!("SUMMARY:{}", "规".repeat(60));
        fold(&text, &mut out);
        assert!(out.split("\r\n").all(|line| line.len() <= 75), "{out}");
        assert_eq!(out.replace("\r\n ", ""), format!("{text}\r\n"));
    }

    #[test]
    fn marks_of_the_form_are_escaped() {
        assert_eq!(escaped("甲,乙;丙\\丁\n戊\r"), "甲\\,乙\\;丙\\\\丁\\n戊 ");
    }
}
