//! How long a document is to last, as it says of itself.

use std::fmt;

use super::day::{Date, Day};

/// A length of validity such as `5 years` or `18 months`; never zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Length {
    months: u16,
}

impl Length {
    /// Makes a length of whole years.
    pub fn years(years: u8) -> Option<Self> {
        (years > 0).then(|| Self { months: u16::from(years) * 12 })
    }

    /// Makes a length of months.
    pub fn months(months: u16) -> Option<Self> {
        (months > 0).then_some(Self { months })
    }

    /// Reads `5 years`, `1 year`, `18 months` or `1 month`, up to 100 years.
    pub fn parse(text: &str) -> Option<Self> {
        let (count, unit) = text.trim().split_once(' ')?;
        let count: u16 = count.parse().ok().filter(|n| *n > 0)?;
        let months = match unit.trim() {
            "year" | "years" => count.checked_mul(12)?,
            "month" | "months" => count,
            _ => return None,
        };
        (months <= 1200).then_some(Self { months })
    }

    /// The length in months.
    pub fn in_months(self) -> u16 {
        self.months
    }
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, unit) = if self.months.is_multiple_of(12) { (self.months / 12, "year") } else { (self.months, "month") };
        write!(f, "{count} {unit}{}", if count == 1 { "" } else { "s" })
    }
}

/// 有效期, as the text states it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Term {
    /// `term`: a length, counted from the commencement.
    pub length: Option<Length>,
    /// `until`: the last valid day, inclusive.
    pub until: Option<super::known::Known<Day>>,
    /// `until-condition`: ends when something has come about, such as 至…任务完成.
    pub condition: Option<String>,
}

impl Term {
    /// Whether nothing is stated about the end.
    pub fn is_silent(&self) -> bool {
        self.length.is_none() && self.until.is_none() && self.condition.is_none()
    }
}

/// How the last day of a term is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EndConvention {
    /// The first day counts: 5 years from 2021-07-15 end on 2026-07-14 (practice of Guangdong's offices).
    DayBefore,
    /// The first day does not count: they end on 2026-07-15 (民法典第二百零一条、第二百零二条).
    CivilCode,
}

/// The last valid day, inclusive, of a term that begins on a day.
///
/// A month end that does not exist is clamped first (29 February + 1 year = 28 February), then the day is taken off.
/// A term that would leave the calendar ends on its last day.
pub fn last_day(first: Date, length: Length, convention: EndConvention) -> Date {
    let months = jiff::Span::new().months(i32::from(length.months));
    let Ok(counterpart) = first.checked_add(months) else { return Date::MAX };
    match convention {
        EndConvention::DayBefore => super::day::day_before(counterpart),
        EndConvention::CivilCode => counterpart,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn last(first: Date, text: &str, convention: EndConvention) -> Date {
        last_day(first, Length::parse(text).expect("a length"), convention)
    }

    #[test]
    fn five_years_end_on_the_day_before_the_counterpart() {
        assert_eq!(last(date(2021, 7, 15), "5 years", EndConvention::DayBefore), date(2026, 7, 14));
        assert_eq!(last(date(2022, 1, 1), "5 years", EndConvention::DayBefore), date(2026, 12, 31));
        assert_eq!(last(date(2020, 6, 5), "3 years", EndConvention::DayBefore), date(2023, 6, 4));
        assert_eq!(last(date(2022, 1, 1), "5 years", EndConvention::CivilCode), date(2027, 1, 1));
    }

    #[test]
    fn the_29th_of_february_is_clamped_before_the_day_is_taken_off() {
        assert_eq!(last(date(2020, 2, 29), "5 years", EndConvention::DayBefore), date(2025, 2, 27));
        assert_eq!(last(date(2020, 2, 29), "5 years", EndConvention::CivilCode), date(2025, 2, 28));
        assert_eq!(last(date(2020, 2, 29), "4 years", EndConvention::DayBefore), date(2024, 2, 28));
    }

    #[test]
    fn a_length_is_a_count_and_a_unit() {
        assert_eq!(Length::parse("5 years").map(Length::in_months), Some(60));
        assert_eq!(Length::parse("1 year").map(|l| l.to_string()).as_deref(), Some("1 year"));
        assert_eq!(Length::parse("18 months").map(|l| l.to_string()).as_deref(), Some("18 months"));
        for wrong in ["", "5", "5年", "0 years", "-1 years", "101 years", "5 weeks"] {
            assert_eq!(Length::parse(wrong), None, "{wrong}");
        }
    }
}
