//! The life of a document as a picture: when it binds, when it was stopped, what happened on which day, and where today stands.
//!
//! Places are hundredths of a percent of the width, counted in whole days, so that the picture is the same on any machine.

use serde::Serialize;

use super::life::Step;
use super::subject::{Subject, effect};
use crate::document::{Act, Date, Day, Known, Status, day_after, days_between, days_earlier, days_later};

/// The picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Timeline {
    /// The stretches of time, in order.
    pub bars: Vec<Bar>,
    /// What happened on which day.
    pub marks: Vec<Mark>,
    /// The years below, as many as there is room for.
    pub years: Vec<Year>,
    /// Where the day of the edition stands.
    pub today: String,
}

/// A stretch of time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Bar {
    /// Where it begins: `12.50%`.
    pub x: String,
    /// How wide it is.
    pub width: String,
    /// What it is: `binds`, `ahead`, `open` where no last day is known, `stopped`.
    pub is: &'static str,
}

/// A day on which something happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Where it stands.
    pub x: String,
    /// What kind of step it is, as in the list: `birth`, `change`, `end`, `other`.
    pub mark: &'static str,
    /// Whether it lies ahead.
    pub is_ahead: bool,
}

/// The first of January of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Year {
    /// Where it stands.
    pub x: String,
    /// The year.
    pub label: i16,
}

/// How many years may be named below the picture on a narrow screen.
const MOST_YEARS: i16 = 5;

impl Subject<'_, '_> {
    /// The picture of the steps; none where the record knows too little to draw one, or the document bears no validity.
    pub(crate) fn timeline(&self, steps: &[Step<'_>]) -> Option<Timeline> {
        if !self.shows_validity() || self.standing.status == Status::Unknown {
            return None;
        }
        let today = self.edition.day();
        let begins = self.commencement()?.known().and_then(|day| day.exact())?;
        let days: Vec<(Date, &Step<'_>)> =
            steps.iter().filter_map(|step| Some((step.datetime.as_ref()?.parse().ok()?, step))).collect();
        let ends = self.standing.until;
        let known = days.iter().map(|(day, _)| *day).chain(ends).chain([begins, today]);
        let first = known.clone().min()?;
        let last = known.max()?;
        let axis = Axis::of(first, last);

        let mut bars = Vec::new();
        let end = ends.map_or(axis.to, day_after);
        let turn = today.clamp(begins.min(end), end);
        bars.extend(axis.bar(begins, turn, "binds"));
        bars.extend(axis.bar(turn, end, if ends.is_some() { "ahead" } else { "open" }));
        bars.extend(self.stops(end).into_iter().filter_map(|(from, to)| axis.bar(from.max(begins), to, "stopped")));
        let marks = days.iter().filter(|(_, step)| step.mark != "today");
        let mut marks: Vec<Mark> =
            marks.map(|(day, step)| Mark { x: axis.at(*day), mark: step.mark, is_ahead: step.is_ahead }).collect();
        marks.dedup();
        Some(Timeline { bars, marks, years: axis.years(), today: axis.at(today) })
    }

    /// When it was stopped as a whole: from the first day until the day on which it resumed or ended.
    fn stops(&self, end: Date) -> Vec<(Date, Date)> {
        let mut stops = Vec::new();
        let mut since = None;
        for (_, event) in self.published.events(true) {
            let Known::Known(Day::Exact(day)) = effect(event) else { continue };
            match &event.act {
                Act::Suspended(it) | Act::Disapplied(it) if it.articles.is_empty() => since = since.or(Some(day)),
                Act::Resumed(it) if it.articles.is_empty() => stops.extend(since.take().map(|from| (from, day))),
                _ => {}
            }
        }
        stops.extend(since.map(|from| (from, end)));
        stops
    }
}

/// The days from one edge of the picture to the other.
struct Axis {
    from: Date,
    to: Date,
}

impl Axis {
    /// Some room on either side, so that no mark stands on the edge.
    fn of(first: Date, last: Date) -> Self {
        let room = u16::try_from(days_between(first, last) / 24 + 20).unwrap_or(u16::MAX);
        Self { from: days_earlier(first, room), to: days_later(last, room) }
    }

    fn hundredths(&self, day: Date) -> i64 {
        let all = days_between(self.from, self.to).max(1);
        (days_between(self.from, day) * 10_000 / all).clamp(0, 10_000)
    }

    fn at(&self, day: Date) -> String {
        percent(self.hundredths(day))
    }

    fn bar(&self, from: Date, to: Date, is: &'static str) -> Option<Bar> {
        let (from, to) = (self.hundredths(from), self.hundredths(to));
        (from < to).then(|| Bar { x: percent(from), width: percent(to - from), is })
    }

    fn years(&self) -> Vec<Year> {
        let (first, last) = (self.from.year() + 1, self.to.year());
        let step = ((last - first + MOST_YEARS) / MOST_YEARS).max(1);
        let named = (first..=last).step_by(usize::from(step.unsigned_abs()));
        named.filter_map(|year| Some(Year { x: self.at(Date::new(year, 1, 1).ok()?), label: year })).collect()
    }
}

fn percent(hundredths: i64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
