//! `status.json`: what each document is on the day, and the next day on which that differs.

use std::collections::BTreeMap;

use serde::Serialize;

use super::state::State;
use crate::document::Date;
use crate::view::edition::Edition;
use crate::view::route::Route;
use crate::view::subject::Subject;

#[derive(Serialize)]
struct StatusFace<'r> {
    schema: &'static str,
    #[serde(rename = "$schema")]
    definition: &'static str,
    as_of: String,
    for_other_day: bool,
    next_boundary: Option<Boundary<'r>>,
    documents: BTreeMap<&'r str, State>,
}

#[derive(Serialize)]
struct Boundary<'r> {
    day: String,
    documents: Vec<&'r str>,
}

/// The next day on which the site differs, and the documents that do it, by what is public today.
pub fn next_boundary<'r>(edition: &Edition<'r>) -> Option<(Date, Vec<&'r str>)> {
    let mut next: Option<(Date, Vec<&str>)> = None;
    for at in edition.positions() {
        let Some(subject) = subject(edition, at) else { continue };
        let Some(day) = subject.next_boundary() else { continue };
        let id = subject.published.id().as_str();
        match &mut next {
            Some((first, ids)) if *first == day => ids.push(id),
            Some((first, _)) if *first < day => {}
            _ => next = Some((day, vec![id])),
        }
    }
    next
}

/// `status.json`: `guiju.site.status/1`, with the next day on which the site differs.
pub fn status<'r>(edition: &Edition<'r>, next: Option<&(Date, Vec<&'r str>)>) -> String {
    let states = edition.positions().filter_map(|at| {
        let subject = subject(edition, at)?;
        Some((subject.published.id().as_str(), subject.face_state()))
    });
    super::one_line(&StatusFace {
        schema: "guiju.site.status/1",
        definition: "status.schema.json",
        as_of: edition.day().to_string(),
        for_other_day: edition.other_day,
        next_boundary: next.map(|(day, documents)| Boundary { day: day.to_string(), documents: documents.clone() }),
        documents: states.collect(),
    })
}

fn subject<'e, 'r>(edition: &'e Edition<'r>, at: usize) -> Option<Subject<'e, 'r>> {
    Subject::new(edition, at, Route::Document(edition.published(at)?.id()))
}
