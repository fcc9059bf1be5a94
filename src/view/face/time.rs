//! `timemap.link`: from when each text of a document binds, as a map of the web's past (RFC 7089).

use crate::document::{Date, Day, Known, day_before};
use crate::view::edition::Edition;
use crate::view::route::{Route, relative};
use crate::view::subject::Subject;

/// The map of a document; none for one with a single text, or with a text whose first day is not known.
pub fn timemap(edition: &Edition<'_>, at: usize) -> Option<String> {
    let published = edition.published(at)?;
    let subject = Subject::new(edition, at, Route::Document(published.id()))?;
    if !subject.has_timemap() {
        return None;
    }
    let own = Route::TimeMap(published.id()).path();
    let place = |path: String| edition.address(&path).unwrap_or_else(|| relative(&own, &path));
    let original = place(Route::Document(published.id()).path());
    let mut lines = vec![
        format!("<{original}>;rel=\"original\""),
        format!("<{}>;rel=\"self\";type=\"application/link-format\"", place(own.clone())),
    ];
    for (version, text) in subject.versions() {
        let Known::Known(Day::Exact(from)) = text.from else { continue };
        let page = place(subject.route_of(version).path());
        lines.push(format!("<{page}>;rel=\"memento\";datetime=\"{}\"", midnight(from)));
    }
    Some(format!("{}\n", lines.join(",\n")))
}

/// The beginning of a day in Asia/Shanghai, in the words of RFC 9110: `Wed, 14 Jul 2021 16:00:00 GMT`.
fn midnight(day: Date) -> String {
    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let before = day_before(day);
    let month = MONTHS[usize::from(before.month().unsigned_abs()).clamp(1, 12) - 1];
    let weekday = DAYS[usize::from(before.weekday().to_monday_zero_offset().unsigned_abs()).min(6)];
    format!("{weekday}, {:02} {month} {:04} 16:00:00 GMT", before.day(), before.year())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_sixteen_hundred_the_day_before_in_greenwich() {
        assert_eq!(midnight(Date::constant(2021, 7, 15)), "Wed, 14 Jul 2021 16:00:00 GMT");
        assert_eq!(midnight(Date::constant(2024, 3, 1)), "Thu, 29 Feb 2024 16:00:00 GMT");
    }
}
