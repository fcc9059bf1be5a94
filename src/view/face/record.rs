//! `documents/<id>.json`: every public fact of a document, its life, its texts with their articles, its relations from both ends.

use serde::Serialize;

use super::catalogue::Row;
use super::fact::day;
use super::happening::Names;
use super::relation::{Other, Relation};
use super::text::ArticleLine;
use super::{TextFacts, one_line};
use crate::document::{Act, Event};
use crate::view::edition::Edition;
use crate::view::files::TextFiles;
use crate::view::route::{Route, relative};
use crate::view::subject::{Subject, effect};
use crate::view::version;
use crate::view::words;

#[derive(Serialize)]
struct RecordFace<'r> {
    schema: &'static str,
    #[serde(rename = "$schema")]
    definition: String,
    as_of: String,
    base: Option<String>,
    #[serde(flatten)]
    row: Row<'r>,
    says: String,
    note: Vec<String>,
    validity: String,
    parts: Vec<String>,
    missing: Vec<String>,
    events: Vec<EventLine<'r>>,
    relations: Vec<Relation<'r>>,
    texts: Vec<TextLine<'r>>,
    attachments: Vec<FileLine>,
}

/// Something that happened.
#[derive(Serialize)]
struct EventLine<'r> {
    id: String,
    #[serde(rename = "type")]
    event_type: &'static str,
    label: &'static str,
    date: Option<String>,
    takes_effect: Option<String>,
    says: String,
    by: Option<Other<'r>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    articles: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    term: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    until: Option<String>,
}

#[derive(Serialize)]
struct TextLine<'r> {
    label: String,
    articles: &'r [ArticleLine],
}

#[derive(Serialize)]
struct FileLine {
    label: String,
    path: String,
}

/// `documents/<id>.json`: `guiju.site.document/1`.
pub fn record(edition: &Edition<'_>, at: usize, files: &TextFiles, texts: &[TextFacts]) -> Option<String> {
    let published = edition.published(at)?;
    let subject = Subject::new(edition, at, Route::Document(published.id()))?;
    let shown = subject.shows_validity();
    let sentence = if shown { subject.sentence() } else { subject.plain_sentence() };
    let mut names = Names::default();
    let events =
        published.events(edition.setting.site.process).map(|(place, event)| event_line(&subject, (place, event), &mut names));
    let labels = version::labels(&published.versions());
    let own = Route::Record(published.id()).path();
    Some(one_line(&RecordFace {
        schema: "guiju.site.document/1",
        definition: relative(&own, "documents/document.schema.json"),
        as_of: edition.day().to_string(),
        base: edition.base(),
        row: subject.row(at, texts),
        says: sentence.plain(),
        note: subject.note().clauses,
        validity: if shown { subject.validity() } else { String::new() },
        parts: if shown { subject.parts_apart().into_iter().map(|part| part.words).collect() } else { Vec::new() },
        missing: subject.missing(),
        events: events.collect(),
        relations: subject.face_relations(),
        texts: texts.iter().map(|text| TextLine { label: labels[text.place].clone(), articles: &text.articles }).collect(),
        attachments: files.attachments.iter().map(|it| FileLine { label: it.label.clone(), path: it.target.clone() }).collect(),
    }))
}

fn event_line<'r>(subject: &Subject<'_, 'r>, (place, event): (usize, &'r Event), names: &mut Names) -> EventLine<'r> {
    let kind = event.event_type();
    let (articles, term) = match &event.act {
        Act::Issued(it) => (Vec::new(), Some(&it.term)),
        Act::Amended(it) | Act::Revised(it) => (Vec::new(), Some(&it.term)),
        Act::Extended(it) => (Vec::new(), Some(&it.term)),
        Act::Repealed(it) => (it.articles.clone(), None),
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => (it.articles.clone(), None),
        _ => (Vec::new(), None),
    };
    let confirmed = match &event.act {
        Act::Confirmed(it) => it.until,
        _ => None,
    };
    EventLine {
        id: names.next(kind.as_str(), event.date),
        event_type: kind.as_str(),
        label: words::event(kind),
        date: day(event.date),
        takes_effect: day(effect(event)),
        says: subject.step(place, event).map(|(prose, _)| prose.plain()).unwrap_or_default(),
        by: subject.edition.instrument_end(event.instrument()),
        articles,
        term: term.and_then(|term| term.length).map(|length| length.to_string()),
        until: term.and_then(|term| term.until).or(confirmed).and_then(day),
    }
}
