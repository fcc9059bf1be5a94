//! A document as a row of a list: the same wherever it is listed, so it is made once.

use std::borrow::Cow;

use serde::Serialize;

use super::banner::Badge;
use super::edition::Edition;
use super::facts;
use super::list::layout;
use super::page::PageData;
use super::prose::Prose;
use super::route::Route;
use super::subject::Subject;
use super::words;
use crate::document::{Date, Day, Fact, Moment, Status, days_earlier};
use crate::register::Published;

/// A document in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Row<'r> {
    /// Its title.
    pub title: Cow<'r, str>,
    /// Its page.
    pub href: String,
    /// Its number.
    pub number: String,
    /// Its topics.
    pub topics: String,
    /// Who is in charge of it.
    pub responsible: Option<&'r str>,
    /// 成文日期
    pub issued: String,
    /// 发布日期
    pub published: String,
    /// The same as a phrase: `2021-06-15 发布`.
    pub published_words: String,
    /// 施行日期
    pub effective: String,
    /// 有效期至
    pub until: String,
    /// Whether that day was counted.
    pub is_computed: bool,
    /// Its state; none on columns that bear none.
    pub badge: Option<Badge>,
    /// That it ends before long.
    pub soon: Option<String>,
    /// How it ended: the day.
    pub ended_on: String,
    /// How it ended: the word.
    pub ended_how: &'static str,
    /// Why it ended, and what took its place.
    pub cause: Prose<'r>,
    /// What is missing.
    pub missing: String,
    /// That it was published not long ago.
    pub is_new: bool,
    /// The first day on which it is announced to bind, while that lies ahead; for scripts.
    pub begins: Option<String>,
    /// The last day on which it binds, while it does; for scripts.
    pub ends: Option<String>,
    /// Which columns its table has: `in-force`, `unverified`, `ended`, `rules` or `plain`.
    pub layout: &'static str,
}

/// A document as a row of its list, with links as from a page in the site's folder itself; none where the site does not show it.
pub fn list_row<'r>(edition: &Edition<'r>, at: usize) -> Option<Row<'r>> {
    let shelf = edition.shelf(at)?;
    let route = Route::List(shelf, 1);
    let subject = Subject::new(edition, at, route.clone())?;
    let published = subject.published;
    let issue = published.issue();
    let (until, is_computed) = subject.validity_day();
    let has_ended = subject.standing.status.has_ended();
    let (ended_on, ended_how) = if has_ended { subject.ending_cell() } else { (String::new(), "") };
    let unverified = subject.standing.status == Status::Unknown;
    let banner = (has_ended || subject.standing.status == Status::Suspended).then(|| subject.banner());
    let mut cause = Prose::new();
    if let Some(banner) = banner {
        cause.append(banner.cause);
        if !banner.successor.is_empty() {
            cause.push(if cause.is_empty() { "由" } else { "，由" }).append(banner.successor).push("替代");
        }
    }
    let published_on = published.publication().map(|(_, event, publication)| match publication.at.known() {
        Some(at) => at.day().to_string(),
        None => words::day_cell(event.date),
    });
    Some(Row {
        title: edition.title(published.title()),
        href: route.to(&Route::Document(published.id())),
        number: facts::number(&subject),
        topics: published.topics().join("、"),
        responsible: match published.responsible() {
            Fact::Is(responsible) => Some(responsible.as_str()),
            Fact::NotStated | Fact::Nonexistent | Fact::Unknown => None,
        },
        issued: issue.map(|(_, event, _)| words::day_cell(event.date)).unwrap_or_default(),
        published_words: published_on.as_deref().map_or_else(String::new, |day| match day {
            words::UNVERIFIED => format!("发布日期{day}"),
            day => format!("{day} 发布"),
        }),
        published: published_on.unwrap_or_default(),
        effective: subject.commencement().map(words::day_cell).unwrap_or_default(),
        until,
        is_computed,
        badge: subject.badge(),
        soon: edition.soon(subject.standing),
        ended_on,
        ended_how,
        cause,
        missing: if unverified { subject.missing().join("、") } else { String::new() },
        is_new: edition.is_new(published),
        begins: subject.begins_ahead().map(|day| day.to_string()),
        ends: subject.standing.until.filter(|_| !has_ended && subject.shows_validity()).map(|day| day.to_string()),
        layout: layout(shelf),
    })
}

impl PageData for Row<'_> {}

impl Edition<'_> {
    /// Whether a document was published not long ago, by the office's own number of days.
    pub(crate) fn is_new(&self, published: Published<'_>) -> bool {
        let since = days_earlier(self.day(), self.setting.profile.new_days.value);
        published_day(published).and_then(Day::exact).is_some_and(|day| day > since && day <= self.day())
    }
}

/// The day of a document's first publication, as exact as it is recorded.
pub(crate) fn published_day(published: Published<'_>) -> Option<Day> {
    let (_, event, publication) = published.publication()?;
    publication.at.known().copied().map(Moment::day).or(event.date.known().copied())
}

impl Subject<'_, '_> {
    /// The day on which it is announced to begin, while that lies ahead and is exact.
    pub(crate) fn begins_ahead(&self) -> Option<Date> {
        let day = self.commencement()?.known()?.exact()?;
        (self.standing.status == Status::Pending && day > self.edition.day()).then_some(day)
    }
}
