//! The machine faces as files: those of a document in the worker that reads its texts, those of the site when all documents are written.
//!
//! What they say is settled in `view::face`; here it becomes XML, CSV, SVG. Of a document only its row of the list is kept.

mod address;
mod akn;
mod atom;
mod badge;
mod comma;
mod xml;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::build::Press;
use super::key::PageKey;
use super::source::Trees;
use crate::document::{Date, DocumentId};
use crate::error::Result;
use crate::view::face::{self, BulkFile, Happening, TextFacts};
use crate::view::{Edition, Route, TextFiles};

/// A file that was written.
type Written = (String, PageKey);

/// The texts of a document that have faces, by their places.
#[derive(Default)]
pub(super) struct Seen(Vec<(usize, String)>);

impl Seen {
    /// Writes the Akoma Ntoso file of a text, and notes that the other faces tell of it.
    pub(super) fn text(
        &mut self,
        press: &Press<'_, '_>,
        at: usize,
        files: &TextFiles,
        trees: &Trees<'_>,
    ) -> Result<Option<Written>> {
        let (Some(place), Some(path)) = (files.version, &files.text) else { return Ok(None) };
        let Some(id) = press.edition().published(at).map(|it| it.id()) else { return Ok(None) };
        let Some(mut markup) = face::markup(press.edition(), at, place, &files.attachments) else { return Ok(None) };
        self.0.push((place, path.clone()));
        let sources = trees.sources();
        let notice = files.notice.as_deref();
        let mut digests = vec![sources.digest(path), notice.and_then(|path| sources.digest(path))];
        for (_, (other, _)) in &markup.places {
            digests.push(press.anchors.digest(*other)?);
        }
        let key = press.key_of("akn", format!("{markup:?}").as_bytes(), &digests);
        let route = Route::Akn(id, markup.label.clone().into());
        let make = || {
            let Some(tree) = trees.tree(path)? else { return Ok(Vec::new()) };
            for (link, (other, place)) in &markup.places {
                if let Some(id) = press.anchors.id(*other, place)? {
                    markup.links[*link].1.push_str(&format!("/~{id}"));
                }
            }
            let notice = notice.map(|path| sources.markdown(path)).transpose()?;
            Ok(akn::akn(&markup, tree, notice).into_bytes())
        };
        press.made(route.path(), key, make).map(Some)
    }

    /// Writes the other faces of the document, and gives its row of the list.
    pub(super) fn document(
        mut self,
        press: &Press<'_, '_>,
        at: usize,
        files: &TextFiles,
        trees: &Trees<'_>,
        written: &mut Vec<Written>,
    ) -> Result<Option<String>> {
        let edition = press.edition();
        let Some(published) = edition.published(at) else { return Ok(None) };
        let id: &DocumentId = published.id();
        self.0.sort_unstable();
        let words = |(place, path): &(usize, String)| Ok(TextFacts::by_words(*place, press.words(path, trees.sources())?));
        let mut texts: Vec<TextFacts> = self.0.iter().map(words).collect::<Result<_>>()?;
        if let Some(bare) = face::record(edition, at, files, &texts) {
            let digests: Vec<_> = self.0.iter().map(|(_, path)| trees.sources().digest(path)).collect();
            let key = press.key_of("record", bare.as_bytes(), &digests);
            let make = || {
                for (facts, (_, path)) in texts.iter_mut().zip(&self.0) {
                    if let Some(tree) = trees.tree(path)? {
                        facts.read(tree);
                    }
                }
                Ok(face::record(edition, at, files, &texts).unwrap_or(bare).into_bytes())
            };
            written.push(press.made(Route::Record(id).path(), key, make)?);
        }
        let faces = [
            (Route::State(id), face::state(edition, at)),
            (Route::StateBadge(id), face::badge(edition, at).map(|it| badge::svg(&it))),
            (Route::TimeMap(id), face::timemap(edition, at)),
        ];
        for (route, text) in faces {
            if let Some(text) = text {
                written.push(press.file(route.path(), text.as_bytes())?);
            }
        }
        Ok(face::row(edition, at, &texts))
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
    let table = comma::csv(&face::table(edition));
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
