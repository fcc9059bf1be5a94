//! `catalog.json`: every document that the site shows, a row each, made where its texts are read.

use serde::Serialize;

use super::fact::{Facts, day};
use super::state::State;
use super::{TextFacts, identity};
use crate::document::{Authority, Date, Known, Version};
use crate::register::Published;
use crate::view::edition::Edition;
use crate::view::files::is_public;
use crate::view::route::Route;
use crate::view::subject::Subject;
use crate::view::version;
use crate::view::words;

/// A document as every list of documents tells of it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Row<'r> {
    id: &'r str,
    iri: String,
    title: String,
    kind: &'static str,
    kind_label: &'static str,
    list: &'static str,
    topics: &'r [String],
    unit: Option<&'r str>,
    issuers: &'r [String],
    drafter: Option<&'r str>,
    disclosure: &'static str,
    #[serde(flatten)]
    facts: Facts<'r>,
    #[serde(flatten)]
    state: State,
    next_boundary: Option<String>,
    versions: Vec<VersionRow>,
    faces: Faces,
}

/// A text of a document.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct VersionRow {
    label: String,
    iri: String,
    from: Option<String>,
    act: &'static str,
    authority: &'static str,
    current: bool,
    ahead: bool,
    text_sha256: Option<String>,
    page: String,
    text: Option<String>,
    akn: Option<String>,
}

/// Where the faces of a document lie.
#[derive(Clone, Debug, Serialize)]
struct Faces {
    page: String,
    record: String,
    state: String,
    badge: String,
    timemap: Option<String>,
}

impl<'r> Subject<'_, 'r> {
    /// The title of the text that its page shows.
    pub(crate) fn shown_title(&self) -> &'r str {
        self.shown_version().map_or(self.published.title(), |(at, _)| self.title_with(at))
    }

    /// The unit in charge of it.
    pub(crate) fn unit(&self) -> Option<&'r str> {
        self.published.responsible().is().map(String::as_str)
    }

    /// Whether there is more than one text and each binds from a known day, so that a time leads to one.
    pub(crate) fn has_timemap(&self) -> bool {
        let versions = self.versions();
        versions.len() > 1
            && versions.iter().all(|(_, version)| matches!(version.from, Known::Known(crate::document::Day::Exact(_))))
    }

    /// The row of the document, with what is known of its texts.
    pub(crate) fn row(&self, at: usize, texts: &[TextFacts]) -> Row<'r> {
        let (edition, published) = (self.edition, self.published);
        let work = identity::work(edition.setting, published);
        Row {
            id: published.id().as_str(),
            title: edition.title(self.shown_title()).into_owned(),
            kind: published.kind().as_str(),
            kind_label: words::kind(published.kind()),
            list: edition.shelf(at).map_or("", crate::view::shelf::Shelf::as_str),
            topics: published.topics(),
            unit: self.unit(),
            issuers: published.issuers(),
            drafter: published.drafter(),
            disclosure: published.disclosure().as_str(),
            facts: self.face_facts(),
            state: self.face_state(),
            next_boundary: self.next_boundary().map(|day| day.to_string()),
            versions: self.version_rows(&work, texts),
            faces: Faces {
                page: Route::Document(published.id()).path(),
                record: Route::Record(published.id()).path(),
                state: Route::State(published.id()).path(),
                badge: Route::StateBadge(published.id()).path(),
                timemap: self.has_timemap().then(|| Route::TimeMap(published.id()).path()),
            },
            iri: work,
        }
    }

    /// Its announced texts, in order.
    fn version_rows(&self, work: &str, texts: &[TextFacts]) -> Vec<VersionRow> {
        let published = self.published;
        let labels = version::labels(&published.versions());
        let shown = self.shown_version().map(|(at, _)| at);
        let row = |(at, it): (usize, Version<'_>)| {
            let label = labels[at].clone();
            let there = is_public(it.text);
            VersionRow {
                iri: identity::expression(work, &label, at == 0),
                from: day(it.from),
                act: self.event(it.event).map_or("", |event| event.event_type().as_str()),
                authority: match it.authority {
                    Authority::Official => "official",
                    Authority::Editorial => "editorial",
                },
                current: Some(at) == shown,
                ahead: version::is_ahead(it.from, self.edition.day()),
                text_sha256: texts.iter().find(|text| text.place == at).map(|text| text.sha256.clone()),
                page: self.route_of(at).path(),
                text: there.then(|| plain_text(published, Some(at) == shown, &label)),
                akn: there.then(|| Route::Akn(published.id(), label.as_str().into()).path()),
                label,
            }
        };
        self.versions().into_iter().map(row).collect()
    }
}

/// The plain file of a text.
pub(crate) fn plain_text(published: Published<'_>, shown: bool, label: &str) -> String {
    match shown {
        true => Route::Text(published.id()).path(),
        false => Route::VersionText(published.id(), label.into()).path(),
    }
}

/// The row of a document in one line of JSON, without a line end.
pub fn row(edition: &Edition<'_>, at: usize, texts: &[TextFacts]) -> Option<String> {
    let subject = Subject::new(edition, at, Route::Document(edition.published(at)?.id()))?;
    let row = subject.row(at, texts);
    Some(serde_json::to_string(&row).expect("a row holds only strings, numbers and lists"))
}

#[derive(Serialize)]
struct Head<'r> {
    schema: &'static str,
    #[serde(rename = "$schema")]
    definition: &'static str,
    title: &'r str,
    office: &'r str,
    base: Option<String>,
    demonstration: bool,
    as_of: String,
    next_boundary: Option<String>,
    left_out: usize,
    count: usize,
}

/// `catalog.json`: `guiju.site.catalog/1`, from the rows of all documents in the register's order and the next day on which the site differs.
pub fn catalogue(edition: &Edition<'_>, rows: &[String], next: Option<Date>) -> String {
    let head = Head {
        schema: "guiju.site.catalog/1",
        definition: "catalog.schema.json",
        title: &edition.setting.site.title,
        office: &edition.setting.office.name,
        base: edition.base(),
        demonstration: edition.setting.site.demonstration,
        as_of: edition.day().to_string(),
        next_boundary: next.map(|day| day.to_string()),
        left_out: edition.left_out,
        count: rows.len(),
    };
    let mut out = serde_json::to_string(&head).expect("a head holds only strings and numbers");
    // A row a line, so that two days can be compared by any program that compares lines.
    out.truncate(out.len() - 1);
    out.push_str(",\"documents\":[");
    for (at, row) in rows.iter().enumerate() {
        out.push_str(if at > 0 { ",\n" } else { "\n" });
        out.push_str(row);
    }
    out.push_str("\n]}\n");
    out
}
