//! Working days with 调休, from the State Council's yearly notices.
//!
//! Takes the notices as values and answers questions about days; it guesses nothing about a year without a notice.
//! Deliberately absent: the notices themselves and their files (`setting`), clocks, input and output.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Date;

/// The working days of the years whose notice is known (全国年节及纪念日放假办法; 国务院办公厅关于部分节假日安排的通知).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    notices: BTreeMap<i16, YearNotice>,
}

/// What the notice for one year arranges (国务院办公厅关于部分节假日安排的通知).
///
/// It may name days of the December before: the notice for 2012 makes 2011-12-31 a day of work.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct YearNotice {
    /// 放假的日期: days off, on weekends and on weekdays.
    pub holidays: BTreeSet<Date>,
    /// 调休上班的日期: Saturdays and Sundays on which offices work.
    pub workdays: BTreeSet<Date>,
}

/// The year whose notice is missing, and without which the question has no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MissingYear(pub i16);

impl Calendar {
    /// Makes a calendar of the notices, by the year they are for.
    pub fn new(notices: impl IntoIterator<Item = (i16, YearNotice)>) -> Self {
        Self { notices: notices.into_iter().collect() }
    }

    /// The calendar with the notice for a year added, or put in the place of the one it had.
    pub fn with_year(mut self, year: i16, notice: YearNotice) -> Self {
        self.notices.insert(year, notice);
        self
    }

    /// The years whose notice is known, ascending.
    pub fn years(&self) -> impl Iterator<Item = i16> {
        self.notices.keys().copied()
    }

    /// Whether offices work on the day.
    ///
    /// The notice for the next year may say something about the last days of December, and then has the last word.
    pub fn is_working_day(&self, day: Date) -> Result<bool, MissingYear> {
        let year = day.year();
        let own = self.notices.get(&year).ok_or(MissingYear(year))?;
        let next = year.checked_add(1).and_then(|year| self.notices.get(&year));
        for notice in next.into_iter().chain([own]) {
            if notice.holidays.contains(&day) {
                return Ok(false);
            }
            if notice.workdays.contains(&day) {
                return Ok(true);
            }
        }
        Ok(!is_weekend(day))
    }

    /// The `count`-th working day after `from`; the day itself is not counted (民法典第二百零一条), and is the answer for 0.
    pub fn working_day_after(&self, from: Date, count: u16) -> Result<Date, MissingYear> {
        let mut day = from;
        let mut left = count;
        while left > 0 {
            day = day.tomorrow().map_err(|_| MissingYear(from.year().saturating_add(1)))?;
            if self.is_working_day(day)? {
                left -= 1;
            }
        }
        Ok(day)
    }

    /// How many working days there are after `from`, through `to`; none when `to` is not later.
    pub fn working_days_between(&self, from: Date, to: Date) -> Result<u32, MissingYear> {
        let mut count = 0;
        let mut day = from;
        while day < to {
            let Ok(next) = day.tomorrow() else { break };
            day = next;
            count += u32::from(self.is_working_day(day)?);
        }
        Ok(count)
    }

    /// The day itself when it is a working day, or the last working day before it.
    pub fn roll_back(&self, day: Date) -> Result<Date, MissingYear> {
        let mut day = day;
        while !self.is_working_day(day)? {
            day = day.yesterday().map_err(|_| MissingYear(day.year().saturating_sub(1)))?;
        }
        Ok(day)
    }
}

/// Whether the day is a Saturday or a Sunday, whatever the notices say.
pub fn is_weekend(day: Date) -> bool {
    day.weekday().to_monday_one_offset() > 5
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i16, month: i8, day: i8) -> Date {
        Date::constant(year, month, day)
    }

    /// 2026 as 国务院办公厅关于2026年部分节假日安排的通知 arranges it: 春节 and 国庆节 only.
    fn calendar() -> Calendar {
        let off = (15..=23).map(|day| date(2026, 2, day)).chain((1..=7).map(|day| date(2026, 10, day)));
        let worked = [date(2026, 2, 14), date(2026, 2, 28), date(2026, 9, 20), date(2026, 10, 10)];
        Calendar::new([(2026, YearNotice { holidays: off.collect(), workdays: worked.into_iter().collect() })])
    }

    #[track_caller]
    fn check(answer: Result<Date, MissingYear>, expected: Date) {
        assert_eq!(answer, Ok(expected));
    }

    #[test]
    fn no_office_works_at_the_spring_festival() {
        for day in 15..=23 {
            assert_eq!(calendar().is_working_day(date(2026, 2, day)), Ok(false), "{day}");
        }
        assert_eq!(calendar().is_working_day(date(2026, 2, 24)), Ok(true));
    }

    #[test]
    fn offices_work_on_the_saturdays_that_were_exchanged() {
        assert_eq!(calendar().is_working_day(date(2026, 2, 14)), Ok(true));
        assert_eq!(calendar().is_working_day(date(2026, 2, 28)), Ok(true));
        assert_eq!(calendar().is_working_day(date(2026, 3, 7)), Ok(false));
    }

    #[test]
    fn the_first_day_is_not_counted() {
        check(calendar().working_day_after(date(2026, 3, 2), 1), date(2026, 3, 3));
        check(calendar().working_day_after(date(2026, 3, 2), 0), date(2026, 3, 2));
    }

    #[test]
    fn twenty_working_days_reach_over_the_spring_festival() {
        check(calendar().working_day_after(date(2026, 2, 9), 20), date(2026, 3, 13));
        assert_eq!(calendar().working_days_between(date(2026, 2, 9), date(2026, 3, 13)), Ok(20));
        assert_eq!(calendar().working_days_between(date(2026, 2, 9), date(2026, 3, 12)), Ok(19));
    }

    #[test]
    fn a_day_off_rolls_back_to_the_exchanged_saturday_before_it() {
        check(calendar().roll_back(date(2026, 2, 20)), date(2026, 2, 14));
        check(calendar().roll_back(date(2026, 2, 24)), date(2026, 2, 24));
        check(calendar().roll_back(date(2026, 3, 8)), date(2026, 3, 6));
    }

    #[test]
    fn only_a_year_that_the_question_touches_can_be_missing() {
        check(calendar().working_day_after(date(2026, 12, 30), 1), date(2026, 12, 31));
        assert_eq!(calendar().working_day_after(date(2026, 12, 30), 2), Err(MissingYear(2027)));
        check(calendar().working_day_after(date(2025, 12, 31), 1), date(2026, 1, 1));
        assert_eq!(calendar().working_days_between(date(2027, 3, 1), date(2027, 3, 1)), Ok(0));
        assert_eq!(calendar().working_days_between(date(2027, 3, 2), date(2027, 3, 1)), Ok(0));
        assert_eq!(calendar().working_days_between(date(2026, 12, 1), date(2027, 1, 4)), Err(MissingYear(2027)));
        assert_eq!(calendar().roll_back(date(2027, 1, 1)), Err(MissingYear(2027)));
        assert_eq!(calendar().is_working_day(date(2007, 5, 1)), Err(MissingYear(2007)));
    }

    #[test]
    fn the_notice_for_the_next_year_has_the_last_word_about_december() {
        let next = YearNotice {
            holidays: [date(2026, 12, 31), date(2027, 1, 1)].into_iter().collect(),
            workdays: [date(2026, 12, 27)].into_iter().collect(),
        };
        let calendar = calendar().with_year(2027, next);
        assert_eq!(calendar.is_working_day(date(2026, 12, 31)), Ok(false));
        assert_eq!(calendar.is_working_day(date(2026, 12, 27)), Ok(true));
        check(calendar.working_day_after(date(2026, 12, 30), 1), date(2027, 1, 4));
        assert_eq!(calendar.years().collect::<Vec<_>>(), [2026, 2027]);
    }

    #[test]
    fn the_ends_of_time_are_missing_years() {
        let calendar = Calendar::default().with_year(9999, YearNotice::default()).with_year(-9999, YearNotice::default());
        assert_eq!(calendar.working_day_after(Date::MAX, 1), Err(MissingYear(10000)));
        assert_eq!(calendar.working_days_between(date(9999, 12, 30), Date::MAX), Ok(1));
        assert_eq!(calendar.is_working_day(Date::MIN), Ok(true));
    }
}
