//! The next day on which something on the site differs, by what is public today.

use crate::document::{Act, Date, Day, Fact, Known, day_after, months_earlier, months_later};
use crate::view::edition::Edition;
use crate::view::subject::{Subject, effect};

impl Subject<'_, '_> {
    /// The next day on which its pages differ: its state or text changes, a part begins or ends, it comes to end before long.
    pub(crate) fn next_boundary(&self) -> Option<Date> {
        let today = self.edition.day();
        let standing = self.standing;
        let mut days: Vec<Date> = standing.next.map(|next| next.day).into_iter().collect();
        for (_, event) in self.published.events(self.edition.setting.site.process) {
            days.extend([event.date, effect(event)].iter().filter_map(|day| day.known()).map(|day| day.range().earliest));
            let phases = match &event.act {
                Act::Issued(it) => &it.phases,
                Act::Amended(it) | Act::Revised(it) => &it.phases,
                _ => continue,
            };
            for phase in phases {
                let exact = |fact: &Fact<Day>| fact.is().map(|day| day.range().earliest);
                days.extend(exact(&phase.effective));
                days.extend(exact(&phase.until).into_iter().flat_map(|day| [day, day_after(day)]));
            }
        }
        days.extend(self.versions().iter().filter_map(|(_, version)| match version.from {
            Known::Known(day) => Some(day.range().latest),
            Known::Unknown => None,
        }));
        if let Some(until) = standing.until.filter(|_| !standing.status.has_ended()) {
            days.extend([until, day_after(until), self.edition.begins_to_end_soon(until)]);
        }
        days.into_iter().filter(|day| *day > today && *day < Date::MAX).min()
    }
}

impl Edition<'_> {
    /// The first day on which a document with this last day is told to end before long.
    fn begins_to_end_soon(&self, until: Date) -> Date {
        let months = self.setting.profile.ending_soon.value.in_months();
        let mut day = months_earlier(until, months);
        // Months of different lengths: at most three days are missing.
        for _ in 0..3 {
            if months_later(day, months) >= until {
                break;
            }
            day = day_after(day);
        }
        day
    }
}
