//! The pages of what changed: the latest first and what is announced, then a page a year, a hundred a page.

use serde::Serialize;

use super::column::Column;
use super::edition::Edition;
use super::frame::Frame;
use super::happening::{Happening, told};
use super::page::PageData;
use super::pager::{PAGE, Pager, pager};
use super::prose::Prose;
use super::route::Route;
use super::sentence::according_to_us;
use super::subject::Subject;
use super::words;
use crate::document::{Date, Day, days_later};

/// How many of the latest stand on the first page.
const LATEST: usize = 50;

/// A page of what changed.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// Its heading.
    pub heading: String,
    /// What stands here, by whose record.
    pub lead: String,
    /// What is announced for the next days; on the first page alone.
    pub ahead: Vec<Announced<'r>>,
    /// How far ahead that looks.
    pub ahead_days: u16,
    /// The pages of the years, newest first.
    pub years: Vec<YearLink>,
    /// What happened, a group a day.
    pub days: Vec<DayGroup<'r>>,
    /// The other pages of the year.
    pub pager: Option<Pager>,
}

/// What is announced for a day to come.
#[derive(Clone, Debug, Serialize)]
pub struct Announced<'r> {
    /// The first day on which it is so.
    pub from: String,
    /// What is announced.
    pub sentence: Prose<'r>,
}

/// The page of a year.
#[derive(Clone, Debug, Serialize)]
pub struct YearLink {
    /// `2026年`, or 日期待核实.
    pub label: String,
    /// Where it leads.
    pub href: String,
    /// How much happened in it.
    pub count: usize,
    /// Whether the page is of that year.
    pub is_current: bool,
}

/// What was made public on one day.
#[derive(Clone, Debug, Serialize)]
pub struct DayGroup<'r> {
    /// The day, as vague as the record.
    pub day: String,
    /// The day for machines, when it is exact.
    pub datetime: Option<String>,
    /// What happened.
    pub lines: Vec<ChangeLine<'r>>,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeLine<'r> {
    /// What happened, in a word.
    pub word: &'static str,
    /// The class that gives the word its colour.
    pub tone: &'static str,
    /// What happened, in a sentence.
    pub sentence: Prose<'r>,
}

impl PageData for ChangesPage<'_> {}

/// The years of a list of happenings, newest first, with the places of each; those without a day come last, as no year.
pub fn years_of(happenings: &[Happening]) -> Vec<(Option<i16>, std::ops::Range<usize>)> {
    let mut years: Vec<(Option<i16>, std::ops::Range<usize>)> = Vec::new();
    for (at, happening) in happenings.iter().enumerate() {
        let year = happening.earliest().map(Date::year);
        match years.last_mut() {
            Some((last, places)) if *last == year => places.end = at + 1,
            _ => years.push((year, at..at + 1)),
        }
    }
    years
}

/// Every page of what changed: the first, then each page of each year.
pub fn changes_routes(happenings: &[Happening]) -> Vec<Route<'static>> {
    let mut routes = vec![Column::Changes.route()];
    for (year, places) in years_of(happenings) {
        routes.extend((1..=places.len().div_ceil(PAGE)).map(|page| Route::ChangesOf(year, page)));
    }
    routes
}

/// A page of what changed.
pub fn changes_page<'r>(edition: &Edition<'r>, happenings: &[Happening], route: &Route<'_>) -> ChangesPage<'r> {
    let years = years_of(happenings);
    let mut links = Vec::with_capacity(years.len());
    let (mut shown, mut pages, mut page, mut current) = (0..LATEST.min(happenings.len()), 1, 1, None);
    for (year, places) in &years {
        let is_current = matches!(route, Route::ChangesOf(of, _) if of == year);
        if let (true, Route::ChangesOf(_, at)) = (is_current, route) {
            page = *at;
            pages = places.len().div_ceil(PAGE);
            let first = places.start + (page - 1) * PAGE;
            shown = first..(first + PAGE).min(places.end);
            current = Some((year_label(*year), *year, places.len()));
        }
        let href = route.to(&Route::ChangesOf(*year, 1));
        links.push(YearLink { label: year_label(*year), href, count: places.len(), is_current });
    }
    let heading = match &current {
        Some((label, _, _)) => format!("{label}的变动"),
        None => "最近变动".to_owned(),
    };
    let by = according_to_us(edition.day());
    let lead = match &current {
        Some((label, Some(_), count)) => format!("{by}{label}公开的变动共{count}项，按公开日期排列，最近的在前。"),
        Some((_, None, count)) => format!("{by}公开日期待核实的变动共{count}项。"),
        None => format!("{by}最近公开的{}项变动，按公开日期排列；更早的见各年份。", shown.len()),
    };
    let title = if page > 1 { format!("{heading}（第{page}页）") } else { heading.clone() };
    let own = current.as_ref().map(|(label, _, _)| label.clone());
    let ahead = if current.is_none() { announced(edition, route) } else { Vec::new() };
    ChangesPage {
        frame: edition.column_frame(Column::Changes, route, title, own),
        heading,
        lead,
        ahead,
        ahead_days: edition.setting.profile.new_days.value,
        years: links,
        days: groups(edition, &happenings[shown], route),
        pager: current.filter(|_| pages > 1).map(|(_, year, _)| pager(route, page, pages, |page| Route::ChangesOf(year, page))),
    }
}

fn year_label(year: Option<i16>) -> String {
    year.map_or_else(|| format!("日期{}", words::UNVERIFIED), |year| format!("{year}年"))
}

fn groups<'r>(edition: &Edition<'r>, happenings: &[Happening], route: &Route<'_>) -> Vec<DayGroup<'r>> {
    let mut groups: Vec<DayGroup<'r>> = Vec::new();
    let mut last = None;
    for happening in happenings {
        let Some(sentence) = told(edition, happening, route) else { continue };
        if last != Some(happening.day) {
            last = Some(happening.day);
            let day = happening.day.known().map_or_else(|| words::UNVERIFIED.to_owned(), |day| words::day(*day));
            let exact = happening.day.known().copied().and_then(Day::exact);
            groups.push(DayGroup { day, datetime: exact.map(|day| day.to_string()), lines: Vec::new() });
        }
        let line = ChangeLine { word: happening.kind.label(), tone: happening.kind.tone(), sentence };
        groups.last_mut().expect("a group was begun above").lines.push(line);
    }
    groups
}

/// What is announced for the next days, soonest first.
fn announced<'r>(edition: &Edition<'r>, route: &Route<'_>) -> Vec<Announced<'r>> {
    let last = days_later(edition.day(), edition.setting.profile.new_days.value);
    let mut ahead: Vec<(Date, Announced<'r>)> = Vec::new();
    for at in edition.positions() {
        let Some(subject) = Subject::new(edition, at, route.clone()) else { continue };
        let Some((day, words)) = subject.before_long(last) else { continue };
        let mut sentence = edition.name(subject.published, route);
        sentence.push(words);
        ahead.push((day, Announced { from: day.to_string(), sentence }));
    }
    ahead.sort_by_key(|(day, _)| *day);
    ahead.into_iter().map(|(_, announced)| announced).collect()
}
