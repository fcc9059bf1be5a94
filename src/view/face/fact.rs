//! Facts as a face tells them: the value, or that nobody has looked it up, or that there is none.

use serde::Serialize;

use crate::document::{Day, Fact, Known};
use crate::view::subject::Subject;

/// The names and days of a document; what is not here is not stated, unless it stands in `unknown`.
#[derive(Clone, Debug, Default, Serialize)]
pub(crate) struct Facts<'r> {
    number: Option<&'r str>,
    registration: Option<&'r str>,
    order: Option<&'r str>,
    index_number: Option<&'r str>,
    issued: Option<String>,
    published: Option<String>,
    published_at: Option<String>,
    effective: Option<String>,
    /// What nobody has looked up.
    unknown: Vec<&'static str>,
    /// What was looked up and does not exist.
    none: Vec<&'static str>,
}

impl<'r> Subject<'_, 'r> {
    /// Its names and days.
    pub(crate) fn face_facts(&self) -> Facts<'r> {
        let mut facts = Facts::default();
        let (mut unknown, mut none) = (Vec::new(), Vec::new());
        let mut note = |name: &'static str, is_unknown: bool, is_none: bool| {
            unknown.extend(is_unknown.then_some(name));
            none.extend(is_none.then_some(name));
        };
        let published = self.published;
        if let Some((_, event, issue)) = published.issue() {
            facts.number = issue.number.is().map(|it| it.as_str());
            facts.registration = issue.registration.is().map(|it| it.as_str());
            facts.order = issue.order.is().map(String::as_str);
            facts.issued = event.date.known().map(ToString::to_string);
            note("number", issue.number.is_unknown(), issue.number == Fact::Nonexistent);
            note("registration", issue.registration.is_unknown(), issue.registration == Fact::Nonexistent);
            note("order", issue.order.is_unknown(), issue.order == Fact::Nonexistent);
            note("issued", event.date.is_unknown(), false);
        }
        facts.index_number = published.index_number().is().map(|it| it.as_str());
        note("index_number", published.index_number().is_unknown(), *published.index_number() == Fact::Nonexistent);
        if let Some((_, event, publication)) = published.publication() {
            facts.published = event.date.known().map(ToString::to_string);
            facts.published_at = publication.at.known().filter(|at| at.to_string().len() > 10).map(ToString::to_string);
            note("published", event.date.is_unknown(), false);
        }
        let effective = self.commencement();
        facts.effective = effective.and_then(|day| day.known().map(ToString::to_string));
        note("effective", effective.is_some_and(|day| day.is_unknown()), false);
        (facts.unknown, facts.none) = (unknown, none);
        facts
    }
}

/// A day as vague as the record.
pub(crate) fn day(day: Known<Day>) -> Option<String> {
    day.known().map(ToString::to_string)
}
