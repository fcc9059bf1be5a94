//! The page of the search, and what it says of each document: what it is called, where it stands, what it is, and from which day that may
//! have changed.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::Serialize;

use super::banner::Badge;
use super::edition::Edition;
use super::frame::{Crumb, Frame, NavLink, PageHead, meta};
use super::route::Route;
use super::subject::Subject;
use super::words;
use crate::document::{Date, Fact, day_before};
use crate::lifecycle::Change;

/// The page of the search.
#[derive(Clone, Debug, Serialize)]
pub struct SearchPage {
    /// What every page carries.
    pub frame: Frame,
    /// What is searched, and as of which day.
    pub lead: String,
    /// The script.
    pub script: String,
    /// The folder of the index.
    pub index: String,
    /// What tells this index from an older one that a browser may have kept.
    pub edition: String,
    /// The lists, for whoever has no script or finds nothing.
    pub lists: Vec<NavLink>,
}

/// What the search says of a document; names are short, since there is one of these for each.
#[derive(Clone, Debug, Serialize)]
pub struct SearchRecord<'r> {
    /// Its title as it is shown.
    #[serde(rename = "t")]
    pub title: Cow<'r, str>,
    /// Its page.
    #[serde(rename = "h")]
    pub href: String,
    /// Its numbers: 文号 or 令号, 统一编号, 索引号.
    #[serde(rename = "n")]
    pub numbers: Vec<&'r str>,
    /// Its topics.
    #[serde(rename = "p")]
    pub topics: Vec<&'r str>,
    /// Its state: the class of its colour and the word; for kinds that bear none, nothing.
    #[serde(rename = "s")]
    pub badge: Option<(&'static str, &'static str)>,
    /// What it is.
    #[serde(rename = "k")]
    pub kind: &'static str,
    /// The day by which it is known: 施行, or else 成文.
    #[serde(rename = "d")]
    pub day: String,
    /// From which day the state may be another, and what is said then.
    #[serde(rename = "b")]
    pub boundary: Option<(String, String)>,
    /// The first day of `day`, for sorting and for the years.
    #[serde(skip)]
    pub since: Option<Date>,
    /// The first day of `boundary`.
    #[serde(skip)]
    pub changes: Option<Date>,
    /// How early it stands among hits that are equal otherwise: 0 in force, 1 to come or not known, 2 ended.
    #[serde(skip)]
    pub order: u8,
}

/// What is loaded before the first answer: enough to count, to sort and to filter all documents.
#[derive(Clone, Debug, Default, Serialize)]
pub struct SearchCore {
    /// How many documents there are.
    pub documents: usize,
    /// How many bits of a key name its shard.
    pub bits: u32,
    /// Whether there is a traditional character in any text.
    pub traditional: bool,
    /// The states: class of the colour, word, order.
    pub states: Vec<(&'static str, &'static str, u8)>,
    /// The kinds.
    pub kinds: Vec<&'static str>,
    /// For each document a digit: its state.
    pub state: String,
    /// For each document a digit: its kind.
    pub kind: String,
    /// For each document three digits: its day.
    pub since: String,
    /// For each document three digits: the day from which its state may be another.
    pub changes: String,
}

impl SearchCore {
    /// Puts the records of all documents together, in their order.
    pub fn of<'a, 'r: 'a>(records: impl Iterator<Item = &'a SearchRecord<'r>> + Clone) -> Self {
        let state = |record: &SearchRecord<'_>| {
            let (tone, word) = record.badge.unwrap_or(("plain", "不标注效力"));
            (record.order, tone, word)
        };
        let states: BTreeSet<_> = records.clone().map(state).collect();
        let kinds: BTreeSet<_> = records.clone().map(|it| it.kind).collect();
        let mut core = Self { kinds: kinds.iter().copied().collect(), ..Self::default() };
        for record in records {
            core.documents += 1;
            core.state.push(digit(states.range(..state(record)).count()));
            core.kind.push(digit(kinds.range(..record.kind).count()));
            push_day(record.since, &mut core.since);
            push_day(record.changes, &mut core.changes);
        }
        core.states = states.into_iter().map(|(order, tone, word)| (tone, word, order)).collect();
        core
    }
}

/// The characters of a number: all of ASCII from `#` to `~` but the backslash.
const DIGITS: usize = 91;

fn digit(value: usize) -> char {
    let code = 35 + (value % DIGITS) as u8;
    char::from(if code >= b'\\' { code + 1 } else { code })
}

/// A day as three digits, later ones greater; 0 for none. Every month has 31 days here.
fn push_day(day: Option<Date>, out: &mut String) {
    let counted = day.map_or(0, |day| {
        let years = usize::try_from(day.year()).unwrap_or_default().saturating_sub(1900);
        let part = |value: i8| usize::try_from(value).unwrap_or_default();
        (years * 12 + part(day.month()) - 1) * 31 + part(day.day())
    });
    for power in [DIGITS * DIGITS, DIGITS, 1] {
        out.push(digit(counted / power % DIGITS));
    }
}

/// A value as it stands in a script.
pub fn json_words(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("the values hold only strings, numbers and lists")
}

/// The page of the search; `edition_of_index` tells the index from any other.
pub fn search_page(edition: &Edition<'_>, edition_of_index: String) -> SearchPage {
    let route = Route::Search;
    let title = "搜索";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    metas.extend(meta("ColumnDescription", "按名称、文号和正文查找本栏目的文件，结果列到条"));
    metas.extend(meta("ColumnKeywords", "搜索,文号,正文"));
    metas.extend(meta("ColumnType", "信息公开指南"));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    let count = edition.positions().count();
    let lists = edition.shelves().map(|shelf| NavLink {
        label: shelf.label(),
        href: edition.link(&route, &Route::List(shelf, 1)),
        leaving: None,
        count: Some(edition.on(shelf).len()),
        is_current: false,
    });
    SearchPage {
        lead: format!("在{}件文件的名称、文号、主题词和现行文本中查找，登记情况截至{}。", count, words::date(edition.day())),
        script: route.to(&Route::SearchScript),
        index: "search/".to_owned(),
        edition: edition_of_index,
        lists: lists.collect(),
        frame: edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs }),
    }
}

/// What the search says of the document at a place of the register.
pub fn search_record<'r>(edition: &Edition<'r>, at: usize) -> Option<SearchRecord<'r>> {
    let subject = Subject::new(edition, at, Route::Search)?;
    let published = subject.published;
    let issue = published.issue();
    let mut numbers: Vec<&'r str> = Vec::new();
    if let Some((_, _, issue)) = issue {
        numbers.extend(issue.order.is().map(String::as_str));
        numbers.extend(issue.number.is().map(|number| number.as_str()));
        numbers.extend(issue.registration.is().map(|number| number.as_str()));
    }
    numbers.extend(published.index_number().is().map(|number| number.as_str()));
    let effective = issue.and_then(|(_, _, issue)| match issue.effective {
        Fact::Is(day) => Some((day, "施行")),
        _ => None,
    });
    let issued = issue.and_then(|(_, event, _)| event.date.known().map(|day| (*day, "成文")));
    let day = effective.or(issued);
    let boundary = boundary(&subject);
    let status = subject.standing.status;
    Some(SearchRecord {
        title: edition.title(published.title()),
        href: Route::Search.to(&Route::Document(published.id())),
        numbers,
        topics: published.topics().iter().map(String::as_str).collect(),
        badge: subject.badge().map(|Badge { tone, word }| (tone, word)),
        kind: words::kind(published.kind()),
        day: day.map(|(day, word)| format!("{day} {word}")).unwrap_or_default(),
        since: day.map(|(day, _)| day.range().earliest),
        changes: boundary.as_ref().map(|(day, _)| *day),
        boundary: boundary.map(|(day, words)| (day.to_string(), words)),
        order: if status.binds() { 0 } else { 1 + u8::from(status.has_ended()) },
    })
}

/// From which day the state may be another, and what is said until somebody has looked: never that it has ended, or has begun.
fn boundary(subject: &Subject<'_, '_>) -> Option<(Date, String)> {
    if !subject.shows_validity() {
        return None;
    }
    let next = subject.standing.next?;
    let day = words::date(next.day);
    if let Some(ending) = subject.announced_ending() {
        return Some((next.day, format!("登记{ending}，以发布机关公告为准")));
    }
    let words = match next.what {
        Change::TakesEffect => format!("登记的施行日期{day}已到，是否施行以发布机关公告为准"),
        Change::Lapses => {
            let last = words::date(day_before(next.day));
            format!("登记有效期已于{last}届满，是否延续以发布机关公告为准")
        }
        _ => format!("登记的状态自{day}起有变化，以发布机关公告为准"),
    };
    Some((next.day, words))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_so_that_later_ones_are_greater_and_none_is_first() {
        let written = |day: Option<Date>| {
            let mut out = String::new();
            push_day(day, &mut out);
            out
        };
        assert_eq!(written(None), "###");
        let days = [(1900, 1, 1), (1998, 12, 31), (1999, 1, 1), (2026, 2, 28), (2026, 3, 1), (2999, 12, 31)];
        let dates = days.map(|(year, month, day)| Date::new(year, month, day).ok());
        let all: Vec<String> = std::iter::once(None).chain(dates).map(written).collect();
        assert!(all.windows(2).all(|pair| pair[0] < pair[1]), "{all:?}");
        assert!(all.iter().all(|it| it.len() == 3 && !it.contains(['"', '\\'])));
    }
}
