//! Days as a text writes them.

use crate::document::Date;
use crate::structure::article::leading_numeral;
use crate::structure::is_blank;

/// A day at the start: 2021年7月15日, ２０２１年１月１日, 一九九四年一月一日.
pub(super) fn leading_day(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = part(text, '年')?;
    let (month, rest) = part(rest, '月')?;
    let (day, rest) = part(rest, '日')?;
    let date = Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
    (date.year() >= 1900).then_some((date, rest))
}

fn part(text: &str, unit: char) -> Option<(u32, &str)> {
    let (number, rest) = leading_numeral(text.trim_start_matches(is_blank))?;
    Some((number, rest.trim_start_matches(is_blank).strip_prefix(unit)?))
}
