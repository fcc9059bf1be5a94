//! Days as an office records them: exact, a month, a year; and the range of days such a record may mean.

use std::fmt;

pub use jiff::civil::{Date, DateTime};

/// A day as it was recorded; old facts may be as vague as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Day {
    /// `2021-07-15`
    Exact(Date),
    /// `"1988-06"`: some day of that month; the date held is its first.
    Month(Date),
    /// `"1988"`: some day of that year; the date held is its first.
    Year(Date),
}

impl Day {
    /// Reads `2021-07-15`, `1988-06` or `1988`; nothing else is a day.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts.next().filter(|s| digits(s, 4))?.parse::<i16>().ok().filter(|y| *y > 0)?;
        let Some(month) = parts.next() else {
            return Date::new(year, 1, 1).ok().map(Day::Year);
        };
        let month = Some(month).filter(|s| digits(s, 2))?.parse::<i8>().ok()?;
        let Some(day) = parts.next() else {
            return Date::new(year, month, 1).ok().map(Day::Month);
        };
        let day = Some(day).filter(|s| digits(s, 2))?.parse::<i8>().ok()?;
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month, day).ok().map(Day::Exact)
    }

    /// The days it may mean.
    pub fn range(self) -> DayRange {
        match self {
            Day::Exact(day) => DayRange { earliest: day, latest: day },
            Day::Month(first) => DayRange { earliest: first, latest: first.last_of_month() },
            Day::Year(first) => DayRange { earliest: first, latest: first.last_of_year() },
        }
    }

    /// The day itself, when the record is exact.
    pub fn exact(self) -> Option<Date> {
        match self {
            Day::Exact(day) => Some(day),
            Day::Month(_) | Day::Year(_) => None,
        }
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Day::Exact(day) => write!(f, "{day}"),
            Day::Month(first) => write!(f, "{:04}-{:02}", first.year(), first.month()),
            Day::Year(first) => write!(f, "{:04}", first.year()),
        }
    }
}

/// Whether something has come about by a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Certainly not yet.
    No,
    /// The record is too vague to say.
    Maybe,
    /// Certainly.
    Yes,
}

/// The days on which something may have come about, both ends included.
///
/// A known day is a range of one day; an unknown one reaches from the first day there is to the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayRange {
    /// The earliest day possible.
    pub earliest: Date,
    /// The latest day possible.
    pub latest: Date,
}

impl DayRange {
    /// Nothing is known about the day.
    pub const UNKNOWN: Self = Self { earliest: Date::MIN, latest: Date::MAX };

    /// One known day.
    pub fn exactly(day: Date) -> Self {
        Self { earliest: day, latest: day }
    }

    /// Whether it has come about by that day.
    pub fn reached(self, day: Date) -> Reached {
        if day < self.earliest {
            Reached::No
        } else if day >= self.latest {
            Reached::Yes
        } else {
            Reached::Maybe
        }
    }

    /// The day, when there is only one.
    pub fn exact(self) -> Option<Date> {
        (self.earliest == self.latest).then_some(self.earliest)
    }

    /// Both ends moved by the same step; an end that is not known stays so.
    pub fn map(self, step: impl Fn(Date) -> Date) -> Self {
        let moved = |day: Date| if day == Date::MIN || day == Date::MAX { day } else { step(day) };
        Self { earliest: moved(self.earliest), latest: moved(self.latest) }
    }
}

/// The day before; the first day there is has none and stays.
pub fn day_before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

/// The day after; the last day there is has none and stays.
pub fn day_after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// A number of days later; stays within the calendar.
pub fn days_later(day: Date, days: u16) -> Date {
    day.saturating_add(jiff::Span::new().days(i32::from(days)))
}

/// A number of days earlier; stays within the calendar.
pub fn days_earlier(day: Date, days: u16) -> Date {
    day.saturating_sub(jiff::Span::new().days(i32::from(days)))
}

/// How many days lie between two days; negative when the second is earlier.
pub fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}

/// The day of a moment in Asia/Shanghai, given in seconds since the beginning of 1970 in UTC; stays within the calendar.
pub fn day_in_shanghai(seconds: i64) -> Date {
    let days = seconds.saturating_add(8 * 60 * 60).div_euclid(24 * 60 * 60);
    // More days than the calendar has, and few enough for a span.
    let days = i32::try_from(days.clamp(-5_000_000, 5_000_000)).unwrap_or_default();
    Date::constant(1970, 1, 1).saturating_add(jiff::Span::new().days(days))
}

/// A number of months later, clamped to the month's end; stays within the calendar.
pub fn months_later(day: Date, months: u16) -> Date {
    day.saturating_add(jiff::Span::new().months(i32::from(months)))
}

/// A number of months earlier, clamped to the month's end; stays within the calendar.
pub fn months_earlier(day: Date, months: u16) -> Date {
    day.saturating_sub(jiff::Span::new().months(i32::from(months)))
}

/// A moment as recorded: a day, or a day with the local time in Asia/Shanghai.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Moment {
    /// Only the day was recorded.
    On(Day),
    /// The day and the time, Asia/Shanghai.
    At(DateTime),
}

impl Moment {
    /// The day of the moment.
    pub fn day(self) -> Day {
        match self {
            Moment::On(day) => day,
            Moment::At(at) => Day::Exact(at.date()),
        }
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Moment::On(day) => write!(f, "{day}"),
            Moment::At(at) => write!(f, "{} {:02}:{:02}", at.date(), at.hour(), at.minute()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_day_may_be_exact_a_month_or_a_year() {
        assert_eq!(Day::parse("2021-07-15"), Some(Day::Exact(date(2021, 7, 15))));
        assert_eq!(Day::parse("1988-06"), Some(Day::Month(date(1988, 6, 1))));
        assert_eq!(Day::parse("1988"), Some(Day::Year(date(1988, 1, 1))));
        for wrong in ["", "88", "1988-6", "1988-13", "2023-02-29", "2021-07-15-1", "2021/07/15", "+988", "0000"] {
            assert_eq!(Day::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_day_begins_in_shanghai_eight_hours_earlier_whatever_the_century() {
        for (seconds, day) in [
            (0, "1970-01-01"),
            (1_795_449_599, "2026-11-23"),
            (1_795_449_600, "2026-11-24"),
            (-28_801, "1969-12-31"),
            (-1_000_000_000, "1938-04-25"),
            (4_102_444_800, "2100-01-01"),
            (i64::MAX, "9999-12-31"),
            (i64::MIN, "-009999-01-01"),
        ] {
            assert_eq!(day_in_shanghai(seconds).to_string(), day, "{seconds}");
        }
    }

    #[test]
    fn a_month_reaches_from_its_first_to_its_last_day() {
        let range = Day::parse("2024-02").expect("a month").range();
        assert_eq!((range.earliest, range.latest), (date(2024, 2, 1), date(2024, 2, 29)));
        assert_eq!(range.reached(date(2024, 1, 31)), Reached::No);
        assert_eq!(range.reached(date(2024, 2, 28)), Reached::Maybe);
        assert_eq!(range.reached(date(2024, 2, 29)), Reached::Yes);
    }
}
