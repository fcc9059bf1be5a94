//! The yearly notices about days off, built in and in `calendar/<year>.toml`.

use std::collections::BTreeSet;

use jiff::civil::Weekday;

use super::reader::{Reader, Section, Value, read_file};
use crate::calendar::{Calendar, YearNotice};
use crate::document::Date;
use crate::source::SourceFile;

macro_rules! built_in {
    ($($year:literal)*) => {
        const BUILT_IN: &[(i16, &str)] = &[$(($year, include_str!(concat!("calendar/", stringify!($year), ".toml"))),)*];
    };
}

built_in! { 2007 2008 2009 2010 2011 2012 2013 2014 2015 2016 2017 2018 2019 2020 2021 2022 2023 2024 2025 2026 }

/// The notices that come with guiju.
pub(super) fn built_in() -> Calendar {
    Calendar::new(BUILT_IN.iter().filter_map(|(year, text)| {
        let file = SourceFile { path: format!("calendar/{year}.toml"), text: (*text).to_owned() };
        // A test reads every one of them without a finding.
        read_file(&file, &mut Vec::new(), |reader, section| read(reader, *year, section)).map(|notice| (*year, notice))
    }))
}

/// The year that a file in `calendar/` is for.
pub(super) fn year_of(name: &str) -> Option<i16> {
    name.parse().ok().filter(|year| (1949..=9998).contains(year) && name.len() == 4)
}

/// Reads the notice for a year; nothing when a list of it is missing or a day in it cannot be taken.
pub(super) fn read(reader: &mut Reader, year: i16, file: Section<'_, '_>) -> Option<YearNotice> {
    reader.only(file, &["source", "number", "holidays", "workdays"]);
    reader.required(file, "source", Reader::text);
    reader.optional(file, "number", Reader::fact);
    let mut whole = true;
    let mut days = |reader: &mut Reader, key, value: &Value<'_>, fits: &dyn Fn(Date) -> bool| -> Option<BTreeSet<Date>> {
        let listed = reader.list(key, value, |reader, key, member| {
            let day = reader.date(key, member).filter(|day| {
                of_notice(reader, key, member, year, *day) && {
                    let fits = fits(*day);
                    if !fits {
                        reader.not_allowed::<()>(key, Some(member.span()), &day.to_string(), &[]);
                    }
                    fits
                }
            });
            whole &= day.is_some();
            day
        })?;
        Some(listed.into_iter().collect())
    };
    let holidays = reader.required(file, "holidays", |reader, key, value| days(reader, key, value, &|_| true));
    let weekend = |day: Date| matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
    let also_off = |day: Date| holidays.as_ref().is_some_and(|off| off.contains(&day));
    let workdays =
        reader.required(file, "workdays", |reader, key, value| days(reader, key, value, &|day| weekend(day) && !also_off(day)));
    let notice = YearNotice { holidays: holidays?, workdays: workdays? };
    whole.then_some(notice)
}

/// Whether the notice for a year can speak of the day: one of that year, or of the December before.
fn of_notice(reader: &mut Reader, key: &'static str, member: &Value<'_>, year: i16, day: Date) -> bool {
    let fits = day.year() == year || (day.year() == year - 1 && day.month() == 12);
    if !fits {
        reader.not_allowed::<()>(key, Some(member.span()), &day.to_string(), &[&year.to_string()]);
    }
    fits
}
