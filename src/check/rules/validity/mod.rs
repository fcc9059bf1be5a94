//! Rules about the validity term.

pub(super) mod days_in_order;
pub(super) mod end_date;
pub(super) mod lasting_kind;
pub(super) mod notice_term_cap;
pub(super) mod term_cap;
pub(super) mod term_stated;
pub(super) mod title_of_its_rank;
pub(super) mod trial_term_cap;

use crate::document::{Act, Date, DayRange, EndConvention, Fact, Kind, Known, Length, Term, last_day};
use crate::finding::{Code, Finding};
use crate::register::{Record, Table};
use crate::setting::{Profile, Setting};

/// What a cap on the term is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Cap {
    /// 暂行、试行
    Trial,
    /// 通告
    Notice,
    /// Any other.
    Any,
}

/// The terms of a document that are longer than they may be, where that cap is the shortest that holds.
fn over_the_cap(record: &Record, setting: &Setting, cap: Cap, code: Code) -> Vec<Finding> {
    let (document, profile) = (&record.document, &setting.profile);
    let mut title = document.title.as_str();
    let mut found = Vec::new();
    for (at, event) in document.events.iter().enumerate() {
        let (term, from) = match &event.act {
            Act::Issued(it) if matches!(it.term_from, Fact::NotStated) => (&it.term, &it.effective),
            Act::Issued(it) => (&it.term, &it.term_from),
            Act::Amended(it) | Act::Revised(it) => {
                title = it.title.as_deref().unwrap_or(title);
                (&it.term, &it.effective)
            }
            _ => continue,
        };
        let happened = event.date.known().map(|day| day.range());
        let asked = happened.is_some_and(|day| day.earliest >= profile.term_cap_since.value.range().latest);
        let Some((_, length)) = shortest_cap(title, document.kind, profile).filter(|(it, _)| asked && *it == cap) else {
            continue;
        };
        let from = match from {
            Fact::Is(day) => day.range(),
            Fact::Unknown => DayRange::UNKNOWN,
            Fact::NotStated | Fact::Nonexistent => happened.unwrap_or(DayRange::UNKNOWN),
        };
        let key = if is_longer_by_length(term, length) {
            "term"
        } else if is_longer_by_day(term, from, length) {
            "until"
        } else {
            continue;
        };
        let mut finding =
            Finding::compliance(code, record.path(), record.span(Table::event(at), key)).text("cap", length.to_string());
        if key == "term" {
            finding = finding.text("length", term.length.map(|length| length.to_string()).unwrap_or_default());
        }
        found.push(finding);
    }
    found
}

/// The shortest of the caps that hold for a document of that title and kind.
fn shortest_cap(title: &str, kind: Kind, profile: &Profile) -> Option<(Cap, Length)> {
    let (own, caps) = (own_words(title), profile);
    let trial = caps.trial_cap.value.filter(|_| ["暂行", "试行"].iter().any(|word| own.contains(word)));
    let notice = caps.notice_cap.value.filter(|_| without_remarks(&own).ends_with("通告"));
    let all = [(Cap::Trial, trial), (Cap::Notice, notice), (Cap::Any, caps.term_cap.value)];
    let held = all.into_iter().filter_map(|(cap, length)| Some((cap, length?))).filter(|_| kind.is_catalogued());
    held.min_by_key(|(_, length)| length.in_months())
}

/// A title without the titles that it quotes: 《…（试行）》 says nothing about the document that speaks of it.
fn own_words(title: &str) -> String {
    let mut depth = 0_usize;
    let mut own = String::with_capacity(title.len());
    for c in title.chars() {
        match c {
            '《' | '〈' => depth += 1,
            '》' | '〉' => depth = depth.saturating_sub(1),
            c if depth == 0 => own.push(c),
            _ => {}
        }
    }
    own
}

/// A title without the brackets at its end.
fn without_remarks(title: &str) -> &str {
    let mut title = title.trim_end();
    while let Some(open) = title.ends_with(['）', ')']).then(|| title.rfind(['（', '('])).flatten() {
        title = title[..open].trim_end();
    }
    title
}

fn is_longer_by_length(term: &Term, cap: Length) -> bool {
    term.length.is_some_and(|length| length.in_months() > cap.in_months())
}

/// Whether the stated last day lies beyond the cap, whichever days are meant and whichever way the last day is counted.
fn is_longer_by_day(term: &Term, from: DayRange, cap: Length) -> bool {
    let Some(Known::Known(until)) = &term.until else { return false };
    let furthest = if from.latest == Date::MAX { Date::MAX } else { last_day(from.latest, cap, EndConvention::CivilCode) };
    until.range().earliest > furthest
}
