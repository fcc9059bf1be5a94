//! The pages that list: the catalogue whole and narrowed, the other columns, what changed, topics, and the pages about the site itself.
//!
//! A document stands on several pages of lists, so its row is rendered once, when the first of them is written, and its key is part of
//! the key of each. Links in a row are written as from the site's folder itself; a page further down sets `../` before them.

use std::sync::OnceLock;

use rayon::prelude::*;

use super::build::Press;
use super::key::{FileDigest, PageKey};
use super::templates::Templates;
use crate::error::Result;
use crate::view::{self, Choice, Column, Edition, ListPage, Listing, PageData, Route, Row, Shelf, ShownTexts, SiteParts};

/// The lists that can be narrowed.
const NARROWED: [Shelf; 2] = [Shelf::InForce, Shelf::Ended];

/// A file of the site, with its key.
type Written = (String, PageKey);
/// Makes one page.
type Job<'a> = Box<dyn Fn() -> Result<Written> + Send + Sync + 'a>;

/// Writes all pages that list.
pub(super) fn put(press: &Press<'_, '_>) -> Result<Vec<Written>> {
    let edition = press.edition;
    let rows = &Rows::of(edition, press.templates);
    let choices: Vec<(Shelf, Vec<Choice>)> = NARROWED.map(|shelf| (shelf, view::choices(edition, shelf))).into();
    let of = |shelf: Shelf| choices.iter().find(|(known, _)| *known == shelf).map_or(&[][..], |(_, of)| of.as_slice());
    let topics = view::topics(edition);
    let happenings = view::happenings(edition);
    let interpretations = view::interpretations(edition);
    let terms = view::terms(edition);
    let parts = SiteParts { choices: &choices, topics: &topics, happenings: &happenings };

    let mut jobs: Vec<Job<'_>> = Vec::new();
    for shelf in edition.shelves() {
        let choices = of(shelf);
        for by in std::iter::once(None).chain(choices.iter().map(Some)) {
            let listing = Listing { shelf, choices, by };
            for page in 1..=listing.pages(edition) {
                jobs.push(Box::new(move || press.list(listing, page, rows)));
            }
        }
    }
    if !edition.on(Shelf::InForce).is_empty() {
        jobs.push(Box::new(move || press.list_data(of(Shelf::InForce), rows)));
        jobs.push(Box::new(|| press.file(Route::ListScript.path(), press.templates.beside("lists.js").as_bytes())));
    }
    for column in edition.columns() {
        match column {
            Column::Changes => {
                for route in view::changes_routes(&happenings) {
                    let happenings = &happenings;
                    jobs.push(Box::new(move || {
                        press.page(&route, "changes.html", &view::changes_page(edition, happenings, &route))
                    }));
                }
            }
            Column::Topics => {
                jobs.push(Box::new(|| press.page(&column.route(), "topics.html", &view::topics_page(edition, &topics))));
                for (at, page) in view::topic_routes(&topics) {
                    let topic = &topics[at];
                    jobs.push(Box::new(move || {
                        let route = Route::Topic(topic.slug.as_str().into(), page);
                        press.page(&route, "topic.html", &view::topic_page(edition, topic, of(Shelf::InForce), page))
                    }));
                }
            }
            Column::Interpretations => {
                for page in 1..=view::interpretation_pages(&interpretations) {
                    let all = &interpretations;
                    jobs.push(Box::new(move || {
                        let shown = view::interpretations_page(edition, all, page);
                        press.page(&Route::Column(*column, page), "interpretations.html", &shown)
                    }));
                }
            }
            Column::Consultations => {
                jobs.push(Box::new(|| press.page(&column.route(), "consultations.html", &view::consultations_page(edition))))
            }
            Column::Ahead => {
                for page in 1..=view::ahead_pages(&terms) {
                    let terms = &terms;
                    jobs.push(Box::new(move || {
                        let shown = view::ahead_page(edition, terms, page);
                        press.page(&Route::Column(*column, page), "year-ahead.html", &shown)
                    }));
                }
            }
            Column::Evaluations => {
                jobs.push(Box::new(|| press.page(&column.route(), "evaluations.html", &view::evaluations_page(edition))))
            }
        }
    }
    for (_, id) in view::withheld(edition) {
        jobs.push(Box::new(move || press.page(&Route::Document(id), "gone.html", &view::withheld_page(edition, id))));
    }
    for gone in view::gone(edition) {
        jobs.push(Box::new(move || press.page(&Route::Document(&gone.id), "gone.html", &view::gone_page(edition, gone))));
    }
    jobs.push(Box::new(|| press.page(&Route::SiteMap, "site-map.html", &view::site_map_page(edition, parts))));
    jobs.push(Box::new(|| press.page(&Route::Accessibility, "accessibility.html", &view::accessibility_page(edition))));
    jobs.par_iter().map(|job| job()).collect()
}

impl Press<'_, '_> {
    /// A page of a list, whole or narrowed.
    fn list(&self, listing: Listing<'_>, page: usize, rows: &Rows<'_, '_>) -> Result<Written> {
        let shown: ListPage = view::list_page(self.edition, listing, page);
        let listed: Vec<&Listed<'_>> = shown.positions.iter().filter_map(|at| rows.get(*at)).collect();
        let keys: Vec<Option<FileDigest>> = listed.iter().map(|listed| Some(listed.key)).collect();
        let key = self.key("list.html", &shown, &keys);
        let path = listing.route(page).path();
        if self.take_over(&path, key)? {
            return Ok((path, key));
        }
        let up = "../".repeat(path.matches('/').count());
        let mut html = String::new();
        for row in listed {
            let row = row.html(rows.templates)?;
            match up.as_str() {
                "" => html.push_str(row),
                up => html.push_str(&row.replace("href=\"d/", &format!("href=\"{up}d/"))),
            }
        }
        self.write(path, "list.html", &shown, ShownTexts { rows: html, ..ShownTexts::default() }, key)
    }

    /// The whole list of documents in force as a script reads it: a file that any browser may load, from a folder too.
    fn list_data(&self, choices: &[Choice], rows: &Rows<'_, '_>) -> Result<Written> {
        let positions = self.edition.on(Shelf::InForce).iter();
        let listed: Vec<(usize, &Row<'_>)> = positions.filter_map(|at| Some((*at, &rows.get(*at)?.row))).collect();
        let data = view::list_data(self.edition, choices, &listed);
        self.file(Route::ListData(Shelf::InForce).path(), data.script().as_bytes())
    }
}

/// The rows of all documents that the site shows, by their places in the register.
struct Rows<'t, 'r> {
    templates: &'t Templates,
    rows: Vec<Option<Listed<'r>>>,
}

/// A row, its key, and what it looks like once it is asked for.
struct Listed<'r> {
    row: Row<'r>,
    key: FileDigest,
    html: OnceLock<String>,
}

impl<'t, 'r> Rows<'t, 'r> {
    fn of(edition: &Edition<'r>, templates: &'t Templates) -> Self {
        let shown: Vec<usize> = edition.positions().collect();
        let listed = |at: &usize| {
            let row = view::list_row(edition, *at)?;
            let key = FileDigest::of(&row.facts());
            Some((*at, Listed { row, key, html: OnceLock::new() }))
        };
        let made: Vec<(usize, Listed<'r>)> = shown.par_iter().filter_map(listed).collect();
        let mut rows: Vec<Option<Listed<'r>>> = Vec::new();
        for (at, listed) in made {
            rows.resize_with(at + 1, || None);
            rows[at] = Some(listed);
        }
        Self { templates, rows }
    }

    fn get(&self, at: usize) -> Option<&Listed<'r>> {
        self.rows.get(at)?.as_ref()
    }
}

impl Listed<'_> {
    fn html(&self, templates: &Templates) -> Result<&str> {
        if let Some(html) = self.html.get() {
            return Ok(html);
        }
        let html = templates.render_row(&self.row)?;
        Ok(self.html.get_or_init(|| html))
    }
}
