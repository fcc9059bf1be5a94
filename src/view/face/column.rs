//! The columns in the shape of the list that the disclosure platform of Guangdong serves, so that what reads it there reads it here.
//!
//! A column holds what ended too, marked as there: `is_expired` and `is_abolished`. What has neither mark and does not bind says so in `abstract`,
//! which that platform leaves empty.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::Serialize;

use super::one_line;
use crate::document::{Date, DateTime, Kind, Moment, Status, days_between};
use crate::history::canonical::Hash;
use crate::view::edition::Edition;
use crate::view::files::document_files;
use crate::view::route::Route;
use crate::view::subject::Subject;
use crate::view::words;

/// A column: the word in its address, its name, the documents on it, newest first.
type Column = (&'static str, &'static str, Vec<usize>);

#[derive(Serialize)]
struct Feed<'r> {
    classify: Classify,
    articles: Vec<Article<'r>>,
}

#[derive(Serialize)]
struct Classify {
    id: u64,
    name: &'static str,
    parent: u64,
    post_count: usize,
    theme_count: usize,
}

#[derive(Serialize)]
struct Article<'r> {
    id: u64,
    title: String,
    document_number: &'r str,
    identifier: &'r str,
    publisher: String,
    keywords: String,
    #[serde(rename = "abstract")]
    says: String,
    date: Option<i64>,
    created_at: Option<String>,
    first_publish_time: Option<i64>,
    display_publish_time: Option<i64>,
    classify_main: u64,
    classify_main_name: &'static str,
    classify_genre_name: &'static str,
    classify_theme_name: String,
    url: String,
    post_url: String,
    attachment: Vec<File>,
    relation: &'static str,
    is_expired: bool,
    is_abolished: bool,
}

#[derive(Serialize)]
struct File {
    id: u64,
    name: String,
    #[serde(rename = "type")]
    ending: String,
    url: String,
}

/// The columns that are not empty; a benchmark stands with the normative documents, as in the catalogue.
pub fn columns(edition: &Edition<'_>) -> Vec<Column> {
    let mut columns: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for at in edition.positions() {
        let Some(published) = edition.published(at) else { continue };
        let kind = if published.kind().is_catalogued() { Kind::Normative } else { published.kind() };
        columns.entry(kind).or_default().push(at);
    }
    let issued = |at: usize| edition.published(at).and_then(|it| Some(it.issue()?.1.date.known()?.range().earliest));
    for documents in columns.values_mut() {
        documents.sort_by_cached_key(|at| (std::cmp::Reverse(issued(*at).unwrap_or(Date::MIN)), *at));
    }
    columns.into_iter().map(|(kind, documents)| (kind.as_str(), words::kind(kind), documents)).collect()
}

/// The list of a column.
pub fn column_feed(edition: &Edition<'_>, (word, name, documents): &Column) -> String {
    let articles: Vec<Article<'_>> = documents.par_iter().filter_map(|at| article(edition, *at, word, name)).collect();
    one_line(&Feed {
        classify: Classify { id: number_of(word), name, parent: 0, post_count: articles.len(), theme_count: 0 },
        articles,
    })
}

fn article<'r>(edition: &Edition<'r>, at: usize, word: &str, name: &'static str) -> Option<Article<'r>> {
    let published = edition.published(at)?;
    let route = Route::Document(published.id());
    let subject = Subject::new(edition, at, route.clone())?;
    let (_, issued, issue) = published.issue()?;
    let (_, event, publication) = published.publication()?;
    let at_night = |day: Date| day.at(0, 0, 0, 0);
    let public = match publication.at.known() {
        Some(Moment::At(at)) => Some(*at),
        _ => event.date.known().and_then(|day| day.exact()).map(at_night),
    };
    let place = |path: &str| edition.address(path).unwrap_or_else(|| path.to_owned());
    let files = document_files(edition, at).map(|files| files.attachments).unwrap_or_default();
    let file = |it: &crate::view::files::AttachmentFile| File {
        id: number_of(&it.target),
        name: it.label.clone(),
        ending: it.target.rsplit('.').next().unwrap_or_default().to_ascii_lowercase(),
        url: place(&it.target),
    };
    let status = subject.standing.status;
    let sentence = if subject.shows_validity() { subject.sentence() } else { subject.plain_sentence() };
    Some(Article {
        id: number_of(published.id().as_str()),
        title: edition.title(subject.shown_title()).into_owned(),
        document_number: issue.number.is().map_or("", |it| it.as_str()),
        identifier: published.index_number().is().map_or("", |it| it.as_str()),
        publisher: published.issuers().join("、"),
        keywords: published.topics().join(","),
        says: sentence.plain(),
        date: issued.date.known().and_then(|day| day.exact()).map(|day| seconds(at_night(day))),
        created_at: public.map(|at| format!("{} {:02}:{:02}:{:02}", at.date(), at.hour(), at.minute(), at.second())),
        first_publish_time: public.map(seconds),
        display_publish_time: public.map(seconds),
        classify_main: number_of(word),
        classify_main_name: name,
        classify_genre_name: words::kind(published.kind()),
        classify_theme_name: published.topics().first().cloned().unwrap_or_default(),
        url: place(&route.path()),
        post_url: place(&route.path()),
        attachment: files.iter().map(file).collect(),
        relation: "[]",
        is_expired: status == Status::Lapsed,
        is_abolished: matches!(status, Status::Repealed | Status::Annulled),
    })
}

/// Seconds since the beginning of 1970 in UTC, of a time in Asia/Shanghai.
fn seconds(at: DateTime) -> i64 {
    let days = days_between(Date::constant(1970, 1, 1), at.date());
    let time = i64::from(at.hour()) * 3600 + i64::from(at.minute()) * 60 + i64::from(at.second());
    days * 86_400 + time - 8 * 3600
}

/// A number for what the platform numbers: the first 48 bits of the name's SHA-256; it stays while the name stays.
fn number_of(name: &str) -> u64 {
    let digits = Hash::of(name.as_bytes()).to_string();
    u64::from_str_radix(&digits[..12], 16).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_counted_from_shanghai() {
        let at = DateTime::constant(1970, 1, 1, 8, 0, 0, 0);
        assert_eq!(seconds(at), 0);
        assert_eq!(seconds(DateTime::constant(2021, 6, 18, 9, 30, 0, 0)), 1_623_979_800);
    }
}
