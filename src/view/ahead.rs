//! The terms of the documents in force as bars on one axis of years, the one that ends first on top; only if the office shows its process.

use serde::Serialize;

use super::column::Column;
use super::edition::Edition;
use super::frame::Frame;
use super::page::PageData;
use super::pager::{PAGE, Pager, pager};
use super::route::Route;
use super::sentence::according_to_us;
use super::shelf::Shelf;
use super::subject::Subject;
use super::words;
use crate::document::{Date, Day, days_between, months_later};

/// How many years the axis shows on either side of the year of the edition.
const YEARS: i16 = 5;
/// How wide a year is drawn.
const YEAR_WIDTH: i64 = 100;

/// A page of terms.
#[derive(Clone, Debug, Serialize)]
pub struct AheadPage {
    /// What every page carries.
    pub frame: Frame,
    /// How many terms there are, and how many end within a year.
    pub lead: String,
    /// How many documents in force state no last day.
    pub without: usize,
    /// The years of the axis.
    pub years: Vec<i16>,
    /// How wide the picture is.
    pub width: i64,
    /// Where the day of the edition stands in it.
    pub today: i64,
    /// The terms, the one that ends first in front.
    pub terms: Vec<TermBar>,
    /// The other pages.
    pub pager: Option<Pager>,
}

/// The term of a document, as words and as a bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TermBar {
    /// The document's title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// From when it binds.
    pub from: String,
    /// Its last day.
    pub until: String,
    /// Whether that day was counted.
    pub is_computed: bool,
    /// That it ends before long.
    pub soon: Option<String>,
    /// Where the bar begins.
    pub x: i64,
    /// How long it is.
    pub length: i64,
    /// Whether the term began before the axis does, or ends after it.
    pub is_cut: (bool, bool),
}

impl PageData for AheadPage {}

/// The documents in force or stopped that have a last day, the one that ends first in front, by their places in the register.
pub fn terms(edition: &Edition<'_>) -> Vec<usize> {
    let living = [Shelf::InForce, Shelf::Suspended].into_iter().flat_map(|shelf| edition.on(shelf));
    let mut terms: Vec<(Date, usize)> = living.filter_map(|at| Some((edition.standing(*at).until?, *at))).collect();
    terms.sort_unstable();
    terms.into_iter().map(|(_, at)| at).collect()
}

/// How many pages the terms take.
pub fn ahead_pages(terms: &[usize]) -> usize {
    terms.len().div_ceil(PAGE)
}

/// A page of terms, from 1.
pub fn ahead_page(edition: &Edition<'_>, terms: &[usize], page: usize) -> AheadPage {
    let route = Route::Column(Column::Ahead, page);
    let axis = Axis::around(edition.day());
    let pages = ahead_pages(terms);
    let first = (page - 1) * PAGE;
    let shown = &terms[first.min(terms.len())..(first + PAGE).min(terms.len())];
    let year_from_now = months_later(edition.day(), 12);
    let within = terms.iter().filter(|at| edition.standing(**at).until.is_some_and(|until| until <= year_from_now)).count();
    let by = according_to_us(edition.day());
    let without = edition.on(Shelf::InForce).iter().filter(|at| edition.standing(**at).until.is_none()).count();
    let title = if page > 1 { format!("有效期一览（第{page}页）") } else { "有效期一览".to_owned() };
    AheadPage {
        frame: edition.column_frame(Column::Ahead, &route, title, None),
        lead: format!(
            "{by}{}件行政规范性文件登记有有效期的最后一日，其中{within}件在一年以内。届满后是否延续，以发布机关公告为准。",
            terms.len()
        ),
        without,
        years: axis.years().collect(),
        width: axis.width(),
        today: axis.place(edition.day()),
        terms: shown.iter().filter_map(|at| bar(edition, *at, &axis, &route)).collect(),
        pager: (pages > 1).then(|| pager(&route, page, pages, |page| Route::Column(Column::Ahead, page))),
    }
}

fn bar(edition: &Edition<'_>, at: usize, axis: &Axis, route: &Route<'_>) -> Option<TermBar> {
    let subject = Subject::new(edition, at, route.clone())?;
    let until = subject.standing.until?;
    let begun = subject.commencement()?;
    let from = begun.known().map(|day: &Day| day.range().earliest);
    let x = from.map_or(0, |from| axis.place(from));
    // The last day is a day of the term, so the bar ends where the day after begins; a bar is never too thin to be seen.
    let end = axis.place(crate::document::day_after(until));
    Some(TermBar {
        title: edition.title(subject.published.title()).into_owned(),
        href: route.to(&Route::Document(subject.published.id())),
        from: words::day_cell(begun),
        until: until.to_string(),
        is_computed: subject.standing.computed_until,
        soon: edition.soon(subject.standing),
        x,
        length: (end - x).max(3),
        is_cut: (from.is_none_or(|from| from < axis.first), until > axis.last),
    })
}

/// An axis of whole years.
struct Axis {
    first: Date,
    last: Date,
}

impl Axis {
    fn around(day: Date) -> Self {
        let year = |year: i16, month, date| Date::new(year.clamp(1, 9998), month, date).unwrap_or(day);
        Self { first: year(day.year() - YEARS, 1, 1), last: year(day.year() + YEARS, 12, 31) }
    }

    fn years(&self) -> impl Iterator<Item = i16> + use<> {
        self.first.year()..=self.last.year()
    }

    fn width(&self) -> i64 {
        i64::from(self.last.year() - self.first.year() + 1) * YEAR_WIDTH
    }

    /// Where a day stands; days outside stand at the ends.
    fn place(&self, day: Date) -> i64 {
        if day <= self.first {
            return 0;
        }
        if day > self.last {
            return self.width();
        }
        let begun = Date::constant(day.year(), 1, 1);
        i64::from(day.year() - self.first.year()) * YEAR_WIDTH
            + days_between(begun, day) * YEAR_WIDTH / i64::from(day.days_in_year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_stands_in_its_year_and_one_outside_at_the_end() {
        let axis = Axis::around(date(2026, 11, 24));
        assert_eq!((axis.width(), axis.years().next(), axis.years().last()), (1100, Some(2021), Some(2031)));
        assert_eq!(axis.place(date(2021, 1, 1)), 0);
        assert_eq!(axis.place(date(2026, 1, 1)), 500);
        assert_eq!(axis.place(date(2026, 7, 2)), 549);
        assert_eq!(axis.place(date(2031, 12, 31)), 1099);
        assert_eq!((axis.place(date(1998, 6, 1)), axis.place(date(2040, 1, 1))), (0, 1100));
    }
}
