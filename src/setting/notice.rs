//! The yearly notices about days off, built in and in `calendar/<year>.toml`.

use std::collections::BTreeSet;

use super::keys;
use super::reader::{Reader, Section, Value, read_file};
use crate::calendar::{Calendar, YearNotice, is_weekend};
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

/// The texts of the built-in notices, by year.
#[cfg(test)]
pub(super) fn texts() -> &'static [(i16, &'static str)] {
    BUILT_IN
}

/// The year that a file in `calendar/` is for.
pub(super) fn year_of(name: &str) -> Option<i16> {
    name.parse().ok().filter(|year| (1949..=9998).contains(year) && name.len() == 4)
}

/// Reads the notice for a year; nothing when a list of it is missing or a day in it cannot be taken.
pub(super) fn read(reader: &mut Reader, year: i16, file: Section<'_, '_>) -> Option<YearNotice> {
    reader.only(file, keys::CALENDAR);
    reader.required(file, "source", Reader::text);
    reader.optional(file, "number", Reader::fact);
    let holidays: Option<BTreeSet<Date>> = days(reader, file, year, "holidays", |_| true);
    // A worked day that is no weekend, or is off as well, is a slip of the pen.
    let off = |day: &Date| holidays.as_ref().is_some_and(|days| days.contains(day));
    let workdays = days(reader, file, year, "workdays", |day| is_weekend(*day) && !off(day));
    Some(YearNotice { holidays: holidays?, workdays: workdays? })
}

/// Reads a list of days, all of the notice's year or of the December before.
fn days(
    reader: &mut Reader,
    file: Section<'_, '_>,
    year: i16,
    key: &'static str,
    fits: impl Fn(&Date) -> bool,
) -> Option<BTreeSet<Date>> {
    let day = |reader: &mut Reader, key, member: &Value<'_>| {
        let day = reader.date(key, member)?;
        if day.year() != year && (day.year() != year - 1 || day.month() != 12) {
            return reader.not_allowed(key, Some(member.span()), &day.to_string(), &[&year.to_string()]);
        }
        if !fits(&day) {
            return reader.not_allowed(key, Some(member.span()), &day.to_string(), &[]);
        }
        Some(day)
    };
    reader.required(file, key, |reader, key, value| reader.whole_list(key, value, day)).map(BTreeSet::from_iter)
}
