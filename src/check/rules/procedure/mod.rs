//! Rules about how a document comes about.

pub(super) mod consultation_held;
pub(super) mod consultation_long_enough;
pub(super) mod deliberated_together;
pub(super) mod effect_after_publication;
pub(super) mod exception_ends;
pub(super) mod filed_in_time;
pub(super) mod filed_late;
pub(super) mod gates_before_issue;
pub(super) mod gates_in_order;
pub(super) mod gates_passed;
pub(super) mod interpreted_in_time;
pub(super) mod issuer_stands_alone;
pub(super) mod number_form;
pub(super) mod number_year;
pub(super) mod published_in_time;
pub(super) mod published_late;
pub(super) mod registration_form;
pub(super) mod registration_stated;
pub(super) mod review_length;
pub(super) mod reviews_concluded;
pub(super) mod rule_order;

use crate::check::rule::OnDay;
use crate::document::{Act, Day, DayRange, Document, Event, Gate, RegistrationPattern, days_between};
use crate::finding::{Code, Finding};
use crate::lifecycle::{ObligationState, What};
use crate::register::Table;
use crate::setting::Profile;

/// The issue of a document, its place in the file and its day.
struct Issued {
    at: usize,
    day: DayRange,
}

/// The issue of a document; none where nobody knows its day.
fn issued(document: &Document) -> Option<Issued> {
    let (at, event, _) = document.issue()?;
    Some(Issued { at, day: event.date.known()?.range() })
}

/// The issue of a document to which a duty applied that holds from a day on, whichever days the record may mean.
fn issued_since(document: &Document, since: Day) -> Option<Issued> {
    issued(document).filter(|issued| began_by(since, issued.day))
}

/// Whether what holds from a day on held already, whichever days are meant.
fn began_by(since: Day, happened: DayRange) -> bool {
    happened.earliest >= since.range().latest
}

/// What happened before the issue; everything, where the document is not issued.
fn before_issue(document: &Document) -> impl Iterator<Item = (usize, &Event)> {
    let end = document.issue().map_or(document.events.len(), |(at, _, _)| at);
    document.events[..end].iter().enumerate()
}

/// Whether a step was recorded that may have been taken by the day of the issue.
fn passed_by_issue(document: &Document, gate: Gate, issued: &Issued) -> bool {
    // What stands before the issue in the file was there, or its days are told to be in disorder.
    let (before, after) = document.events.split_at(issued.at);
    let in_time = |event: &Event| event.date.known().is_none_or(|day| day.range().earliest <= issued.day.latest);
    before.iter().any(|event| is_gate(event, gate)) || after.iter().any(|event| is_gate(event, gate) && in_time(event))
}

/// A step recorded only after the issue, by its place in the file; where the text was changed or ended later, it is a step of that.
fn passed_after_issue(document: &Document, gate: Gate, issued: &Issued) -> Option<usize> {
    let later = &document.events[issued.at..];
    let changes = |act: &Act| matches!(act, Act::Amended(_) | Act::Revised(_) | Act::Extended(_) | Act::Repealed(_));
    if passed_by_issue(document, gate, issued) || later.iter().any(|event| changes(&event.act)) {
        return None;
    }
    later.iter().position(|event| is_gate(event, gate)).map(|at| issued.at + at)
}

fn is_gate(event: &Event, gate: Gate) -> bool {
    matches!(&event.act, Act::Gate(review) if review.gate == gate)
}

/// Whether the record shows that a document touches the business of undertakings: it was reviewed for fair competition, and
/// the review was not found needless (公平竞争审查条例第二条: what concerns their economic activity is reviewed).
fn concerns_market(document: &Document) -> bool {
    before_issue(document).any(|(_, event)| {
        matches!(&event.act, Act::Gate(review) if review.gate == Gate::FairCompetition && review.not_applicable.is_none())
    })
}

/// Whether a document needs the long consultation: by its kind, or by what it concerns.
fn needs_long_consultation(document: &Document, profile: &Profile) -> bool {
    profile.consult_market_kinds.value.contains(&document.kind) || document.kind.is_catalogued() && concerns_market(document)
}

/// The form of the registration number of a document, where its place has one: that of a government, or of a department.
fn registration_pattern<'p>(document: &Document, profile: &'p Profile) -> Option<&'p RegistrationPattern> {
    let pattern = if is_of_a_government(document) {
        &profile.registration_pattern_government
    } else {
        &profile.registration_pattern_department
    };
    pattern.value.as_ref()
}

/// Whether a government issued it, or its office (粤府令第277号第二条: 政府规范性文件).
fn is_of_a_government(document: &Document) -> bool {
    let leading = document.issuers.first().map_or("", String::as_str);
    ["人民政府", "人民政府办公室", "人民政府办公厅"].iter().any(|ending| leading.ends_with(ending))
}

/// Where the days of something owed count from: a key of an event.
type Since = Option<(usize, &'static str)>;

/// What is owed and due soon, for information; what is overdue, as a warning.
fn owed(on: &OnDay<'_>, code: Code, what: What, since: Since) -> Vec<Finding> {
    let span = since.and_then(|(at, key)| on.record.span(Table::event(at), key));
    let due = on.standing.obligations.iter().filter(|it| it.what == what && it.state != ObligationState::Open);
    let told = due.map(|it| {
        let finding = Finding::compliance(code, on.record.path(), span.clone())
            .day("due", it.due)
            .term("state", format!("state-{}", it.state.as_str()))
            .number("days", days_between(it.due, on.day).abs());
        if it.state == ObligationState::Overdue { finding } else { finding.as_info() }
    });
    told.collect()
}
