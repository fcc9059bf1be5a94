//! Rules about the life after the issue.

pub(super) mod decision_before_the_end;
pub(super) mod decision_prepared;
pub(super) mod ending_by_instrument;
pub(super) mod evaluation_in_time;
pub(super) mod extension_by_instrument;
pub(super) mod extension_in_time;
pub(super) mod extension_within_the_cap;
pub(super) mod folder_kept;
pub(super) mod periodic_evaluation;

use crate::check::rule::OnDay;
use crate::document::Date;
use crate::finding::Span;
use crate::register::Table;

/// The words that set the last valid day: of the event that did, or of the issue.
fn span_of_term(on: &OnDay<'_>) -> Option<Span> {
    let (issue, _, _) = on.record.document.issue()?;
    let places = &on.record.places;
    let set_by = Table::event(on.standing.term_event.unwrap_or(issue));
    let stated = ["until", "term"].into_iter().find_map(|key| places.exact((set_by, key)));
    stated.or_else(|| on.record.span(set_by, "type"))
}

/// How many days lie between two days; negative when the second is earlier.
fn days_between(from: Date, to: Date) -> i64 {
    from.duration_until(to).as_hours() / 24
}
