//! What a page says from a later day on, when no newer build took its place: careful words, ready for the script.
//!
//! A last day that passes is told as registered and as open to news (登记有效期已于…届满，是否延续以发布机关公告为准), never as 已失效:
//! nobody has looked at the record since.

use serde::Serialize;

use super::edition::Edition;
use super::subject::Subject;
use super::version::from_words;
use super::words;
use crate::document::{Date, Day, Known, Status, Version, day_before, months_later};
use crate::lifecycle::{self, Change, Next};

/// What a page says from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Boundary {
    /// The first day on which it is said: `2027-01-01`.
    pub from: String,
    /// The word in place of the state's; empty where the state keeps its word.
    pub word: &'static str,
    /// The sentence.
    pub says: String,
}

/// By what the script tells on a page which day it is, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Clock {
    /// The day of the edition: `2026-11-24`.
    pub day: String,
    /// After how many days the page says that it is old; none where the office does not ask for it.
    pub stale_after: Option<u16>,
    /// How many months before its last day a document is said to end before long.
    pub soon_months: u16,
    /// The words for that: `6个月内届满`.
    pub soon_words: String,
}

impl Edition<'_> {
    /// What the script goes by.
    pub(crate) fn clock(&self) -> Clock {
        Clock {
            day: self.day().to_string(),
            stale_after: self.setting.site.stale_after,
            soon_months: self.setting.profile.ending_soon.value.in_months(),
            soon_words: self.soon_words(),
        }
    }

    /// The last days of documents, for a count that falls as they pass: `2026-12-31 2027-03-14*2`.
    ///
    /// Only those within a year are told; a page that is older says so itself.
    pub fn last_days(&self, of: &[usize]) -> String {
        let limit = months_later(self.day(), 12);
        let mut days: Vec<Date> = of.iter().filter_map(|at| self.standing(*at).until).filter(|day| *day <= limit).collect();
        days.sort_unstable();
        let mut told = String::new();
        for same in days.chunk_by(|one, other| one == other) {
            if !told.is_empty() {
                told.push(' ');
            }
            told.push_str(&same[0].to_string());
            if same.len() > 1 {
                told.push('*');
                told.push_str(&same.len().to_string());
            }
        }
        told
    }
}

impl Subject<'_, '_> {
    /// The first day in force, where it is known.
    pub(crate) fn first_day(&self) -> Option<String> {
        self.commencement().and_then(|day| day.known().and_then(|day| day.exact())).map(|day| day.to_string())
    }

    /// The last day in force, where it is known and has not passed.
    pub(crate) fn last_day(&self) -> Option<String> {
        self.standing.until.filter(|_| !self.standing.status.has_ended()).map(|day| day.to_string())
    }

    /// What the document's page says on later days.
    pub(crate) fn boundaries(&self) -> Vec<Boundary> {
        if self.standing.next.is_none() || !self.shows_validity() {
            return Vec::new();
        }
        let register = self.edition.register;
        let Some(at) = register.position(self.published.id()) else { return Vec::new() };
        let ahead = lifecycle::ahead(&register.records()[at].document, self.edition.setting, self.edition.day());
        ahead.into_iter().filter_map(|next| self.boundary(next)).collect()
    }

    /// What the page of a text that is still to bind says once its day has come.
    pub(crate) fn text_boundary(&self, version: &Version<'_>) -> Option<Boundary> {
        let Known::Known(Day::Exact(day)) = version.from else { return None };
        let says = format!("按登记的施行日期，自{}起施行。", words::date(day));
        (day > self.edition.day()).then(|| Boundary { from: day.to_string(), word: "", says })
    }

    fn boundary(&self, next: Next) -> Option<Boundary> {
        let day = words::date(next.day);
        let last = words::date(day_before(next.day));
        let (word, says) = match next.what {
            Change::TakesEffect => ("施行日期已到", format!("按登记的施行日期，自{day}起施行。")),
            Change::Resumes if self.standing.status == Status::Suspended => {
                ("恢复执行日期已到", format!("按登记，自{day}起恢复执行。"))
            }
            Change::Resumes => ("效力有变化", format!("按登记，自{day}起全文施行。")),
            Change::BindsInPart => ("效力有变化", format!("按登记，自{day}起其中一部分的效力有变化。")),
            Change::IsSuspended => ("停止执行日期已到", format!("按登记，自{day}起停止执行。")),
            Change::Lapses if self.declared_lapse_ahead(next.day) => ("失效日期已到", format!("按登记，自{day}起失效。")),
            Change::Lapses if self.standing.computed_until => {
                ("登记有效期已届满", format!("登记有效期推算已于{last}届满，是否延续以发布机关公告为准。"))
            }
            Change::Lapses => ("登记有效期已届满", format!("登记有效期已于{last}届满，是否延续以发布机关公告为准。")),
            Change::IsRepealed => ("废止日期已到", format!("按登记，自{day}起废止。")),
            Change::IsAnnulled => ("撤销日期已到", format!("按登记，自{day}起撤销。")),
            Change::NewText => ("", self.new_text(next.day)),
            Change::BecomesUnclear => (words::UNVERIFIED, format!("自{day}起是否有效，登记资料不足以判断。")),
            Change::IsIssued => return None,
        };
        Some(Boundary { from: next.day.to_string(), word, says })
    }

    fn new_text(&self, day: Date) -> String {
        let ahead = self.versions().into_iter().find(|(_, version)| version.from == Known::Known(Day::Exact(day)));
        let named = ahead.map_or_else(|| "修改后的文本".to_owned(), |(_, version)| from_words(version.from));
        format!("按登记，自{}起施行修改后的文本，本页显示的是此前的文本；见“历次文本”中{named}。", words::date(day))
    }
}
