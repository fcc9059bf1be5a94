//! The machine faces as files: those of a document in the worker that reads its texts, those of the site when all documents are written.
//!
//! What they say is settled in `view::face`; here it becomes XML, CSV, SVG. Of a document only its row of the list is kept.

mod address;
mod akn;
mod atom;
mod badge;
mod csv;
mod xml;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::build::Press;
use super::key::PageKey;
use crate::document::{Date, DocumentId};
use crate::error::Result;
use crate::structure::Text;
use crate::view::face::{self, BulkFile, Happening, TextFacts};
use crate::view::{Edition, Route, TextFiles};

/// A file that was written.
type Written = (String, PageKey);

/// What the texts of a document left for its faces.
#[derive(Default)]
pub(super) struct Seen(Vec<TextFacts>);

impl Seen {
    /// Writes the Akoma Ntoso file of a text, and notes what the other faces say of the text.
    pub(super) fn text(
        &mut self,
        press: &Press<'_, '_>,
        at: usize,
        files: &TextFiles,
        tree: &Text<'_>,
        notice: Option<&str>,
    ) -> Result<Option<Written>> {
        let (Some(place), Some(id)) = (files.version, press.edition().published(at).map(|it| it.id())) else { return Ok(None) };
        let Some(markup) = face::markup(press.edition(), at, place, &files.attachments) else { return Ok(None) };
        self.0.push(TextFacts::of(place, tree.source(), tree));
        let label = markup.label.clone();
        press.file(Route::Akn(id, label.into()).path(), akn::akn(&markup, tree, notice).as_bytes()).map(Some)
    }

    /// Writes the other faces of the document, and gives its row of the list.
    pub(super) fn document(
        mut self,
        press: &Press<'_, '_>,
        at: usize,
        files: &TextFiles,
        written: &mut Vec<Written>,
    ) -> Result<Option<String>> {
        let edition = press.edition();
        let Some(published) = edition.published(at) else { return Ok(None) };
        let id: &DocumentId = published.id();
        self.0.sort_by_key(|text| text.place);
        let faces = [
            (Route::Record(id), face::record(edition, at, files, &self.0)),
            (Route::State(id), face::state(edition, at)),
            (Route::StateBadge(id), face::badge(edition, at).map(|it| badge::svg(&it))),
            (Route::TimeMap(id), face::timemap(edition, at)),
        ];
        for (route, text) in faces {
            if let Some(text) = text {
                written.push(press.file(route.path(), text.as_bytes())?);
            }
        }
        Ok(face::row(edition, at, &self.0))
    }
}

/// Writes the faces of the whole site; `rows` are those of its documents, `pages` every file written so far.
pub(super) fn put(press: &Press<'_, '_>, rows: &[String], pages: &[Written]) -> Result<Vec<Written>> {
    let edition = press.edition();
    let positions: Vec<usize> = edition.positions().collect();
    let happenings: Vec<Happening> =
        positions.par_iter().map(|at| face::happenings(edition, *at)).collect::<Vec<_>>().into_iter().flatten().collect();
    let feeds = face::feeds(edition, &happenings);
    let calendars = face::calendars(edition);
    let columns = face::columns(edition);

    let mut files: Vec<Written> = feeds
        .par_iter()
        .map(|feed| press.file(feed.path.clone(), atom::atom(edition, feed).as_bytes()))
        .collect::<Result<_>>()?;
    let lists: Vec<Written> = columns
        .par_iter()
        .map(|column| press.file(format!("api/all/{}.json", column.0), face::column_feed(edition, column).as_bytes()))
        .collect::<Result<_>>()?;
    files.extend(lists);
    for calendar in &calendars {
        files.push(press.file(calendar.path.to_owned(), calendar.text.as_bytes())?);
    }
    for (path, schema) in face::schema::SITE_SCHEMAS {
        files.push(press.file(path.to_owned(), schema.as_bytes())?);
    }
    let next = face::next_boundary(edition);
    files.push(press.file("status.json".to_owned(), face::status(edition, next.as_ref()).as_bytes())?);
    files.push(press.file("ids.json".to_owned(), face::ids(edition).as_bytes())?);

    let mut bulk = Vec::new();
    let catalogue = face::catalogue(edition, rows, next.map(|(day, _)| day));
    let table = csv::csv(&face::table(edition));
    let lists = [
        ("catalog.json", "application/json", "文件目录（JSON）", catalogue),
        ("catalog.csv", "text/csv", "文件目录（CSV）", table),
    ];
    for (path, media, title, text) in lists {
        let (_, key) = press.file(path.to_owned(), text.as_bytes())?;
        bulk.push(BulkFile { path, media, title, sha256: key.to_string(), length: text.len() });
        files.push((path.to_owned(), key));
    }
    let latest = happenings.iter().map(|it| it.day).max();
    files.push(press.file("catalog.jsonld".to_owned(), face::dcat(edition, &bulk, latest).as_bytes())?);
    files.push(press.page(&Route::Data, "data.html", &face::data_page(edition, &feeds, &calendars))?);
    files.extend(addresses(press, edition, &happenings, pages)?);
    Ok(files)
}

/// Writes what leads to the pages.
fn addresses(press: &Press<'_, '_>, edition: &Edition<'_>, happenings: &[Happening], pages: &[Written]) -> Result<Vec<Written>> {
    let mut last: BTreeMap<String, Date> = BTreeMap::new();
    for it in happenings {
        let day = last.entry(format!("d/{}.html", it.document)).or_insert(it.day);
        *day = it.day.max(*day);
    }
    let data = Route::Data.path();
    let mut listed: Vec<&str> = pages.iter().map(|(path, _)| path.as_str()).chain([data.as_str()]).collect();
    listed.retain(|path| path.ends_with(".html") && *path != Route::NotFound.path());
    listed.sort_unstable();
    listed.dedup();
    let listed: Vec<address::Page<'_>> = listed.into_iter().map(|path| (path, last.get(path).copied())).collect();
    let mut files = Vec::new();
    for (path, text) in address::sitemap(edition, &listed) {
        files.push(press.file(path, text.as_bytes())?);
    }
    files.push(press.file("robots.txt".to_owned(), address::robots(edition).as_bytes())?);
    if let Some(text) = address::opensearch(edition) {
        files.push(press.file("opensearch.xml".to_owned(), text.as_bytes())?);
    }
    Ok(files)
}
