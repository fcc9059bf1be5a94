//! Writes the site of a day: list pages, a page for each document, a page for each other text, texts and attachments for download.
//!
//! Pages are rendered in the worker that writes them, one text at a time, so memory does not grow with the texts.
//! Same register, day, setting and templates: same bytes. Deliberately absent: folders, journals, clocks; the caller's sink puts files away.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::key::{PageInputs, PageKey};
use super::plain;
use super::search;
use super::templates::Templates;
use super::text::{self, Surroundings};
use crate::citation::CitedPlace;
use crate::compare::{self, Comparison};
use crate::error::Result;
use crate::lifecycle::AsOf;
use crate::register::Register;
use crate::setting::Setting;
use crate::structure::destination::Destinations;
use crate::structure::{self, Node};
use crate::view::{
    self, Anchors, ContentsLine, Edition, Neighbours, Occasion, PageData, Route, ShownText, ShownTexts, Since, TermLine,
    TextFiles,
};

/// Reads a file of the office folder.
pub type Reader<'a> = &'a (dyn Fn(&str) -> Result<Vec<u8>> + Sync);
/// Puts away a file of the site, by its path with `/`; called from several threads.
pub type Sink<'a> = &'a (dyn Fn(&str, &[u8]) -> Result<()> + Sync);

/// What was built.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BuildSummary {
    /// How many documents have a page.
    pub documents: usize,
    /// How many pages there are.
    pub pages: usize,
    /// Every file with its key, sorted by path.
    pub files: Vec<(String, PageKey)>,
}

/// Builds the site of a day.
pub fn build(
    register: &Register,
    as_of: &AsOf,
    setting: &Setting,
    templates: &Templates,
    reader: Reader<'_>,
    sink: Sink<'_>,
    occasion: Occasion<'_>,
) -> Result<BuildSummary> {
    let edition = Edition::new(register, as_of, setting, occasion);
    let anchors = anchors(&edition, reader)?;
    let edition = edition.with_anchors(anchors);
    let fragment = |path: &Option<String>| path.as_deref().map(|path| Ok(decode(reader(path)?))).transpose();
    let host = Host { header: fragment(&setting.site.host_header)?, footer: fragment(&setting.site.host_footer)? };
    let press = Press { edition: &edition, templates, host, reader, sink };

    let positions: Vec<usize> = edition.positions().collect();
    let documents: Vec<Vec<(String, PageKey)>> = positions.par_iter().map(|at| press.document(*at)).collect::<Result<_>>()?;
    let lists: Vec<(view::Shelf, usize)> =
        edition.shelves().flat_map(|shelf| (1..=view::page_count(&edition, shelf)).map(move |page| (shelf, page))).collect();
    let lists: Vec<(String, PageKey)> = lists
        .par_iter()
        .map(|(shelf, page)| press.page(&Route::List(*shelf, *page), "list.html", &view::list_page(&edition, *shelf, *page)))
        .collect::<Result<_>>()?;

    let mut files: Vec<(String, PageKey)> = documents.into_iter().flatten().chain(lists).collect();
    files.push(press.page(&Route::Guide, "guide.html", &view::guide_page(&edition))?);
    files.push(press.page(&Route::Verify, "verify.html", &view::proof::verify_page(&edition))?);
    files.push(press.page(&Route::NotFound, "404.html", &view::not_found_page(&edition))?);
    files.push(press.file(Route::Stylesheet.path(), templates.stylesheet().as_bytes())?);
    files.extend(search::put(&press)?);
    files.sort();
    files.dedup_by(|a, b| a.0 == b.0);
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html")).count();
    Ok(BuildSummary { documents: positions.len(), pages, files })
}

/// The fragments of the host site, as they are.
struct Host {
    header: Option<String>,
    footer: Option<String>,
}

pub(super) struct Press<'a, 'r> {
    pub(super) edition: &'a Edition<'r>,
    pub(super) templates: &'a Templates,
    host: Host,
    pub(super) reader: Reader<'a>,
    sink: Sink<'a>,
}

/// The texts of a page as they were read.
#[derive(Default)]
struct Sources {
    body: Option<String>,
    notice: Option<String>,
    interpretation: Option<String>,
    attachments: Vec<Option<String>>,
}

/// What is known of the attachments that were copied.
#[derive(Default)]
struct Copied {
    sizes: BTreeMap<String, u64>,
    texts: Vec<Option<String>>,
}

impl Press<'_, '_> {
    /// Everything of one document: its page, its other texts, its downloads.
    fn document(&self, at: usize) -> Result<Vec<(String, PageKey)>> {
        let mut written = Vec::with_capacity(2);
        let Some(published) = self.edition.published(at) else { return Ok(written) };
        let id = published.id();
        let compared = self.compared(at, &mut written)?;
        let since = view::since(self.edition, at, &compared);
        let addresses: Vec<String> = compared.into_iter().map(|(pair, _)| pair.label).collect();
        if let Some(mut files) = view::document_files(self.edition, at) {
            files.compared.clone_from(&addresses);
            let copied = self.attachments(&files, &mut written)?;
            if let Some(page) = view::document_page(self.edition, at, &files, &copied.sizes) {
                let sources = self.sources(&files, copied.texts)?;
                if let Some(body) = &sources.body {
                    let plain = plain::document(&page, body);
                    written.push(self.file(Route::Text(id).path(), plain.as_bytes())?);
                }
                written.push(self.text_page(&Route::Document(id), "document.html", &page, sources, &since)?);
            }
        }
        for (label, mut files) in view::version_files(self.edition, at) {
            files.compared.clone_from(&addresses);
            let copied = self.attachments(&files, &mut written)?;
            if let Some(page) = view::version_page(self.edition, at, &label, &files, &copied.sizes) {
                let sources = self.sources(&files, copied.texts)?;
                if let Some(body) = &sources.body {
                    let plain = plain::version(&page, body);
                    written.push(self.file(Route::VersionText(id, label.as_str().into()).path(), plain.as_bytes())?);
                }
                let route = Route::Version(id, label.as_str().into());
                written.push(self.text_page(&route, "version.html", &page, sources, &BTreeMap::new())?);
            }
        }
        Ok(written)
    }

    /// Copies the attachments, one at a time, and keeps how large each is and the words of those that are texts.
    fn attachments(&self, files: &TextFiles, written: &mut Vec<(String, PageKey)>) -> Result<Copied> {
        let mut copied = Copied::default();
        for attachment in &files.attachments {
            let bytes = (self.reader)(&attachment.path)?;
            copied.sizes.insert(attachment.path.clone(), bytes.len() as u64);
            // Two texts may share an attachment; it is put away once.
            if !written.iter().any(|(path, _)| *path == attachment.target) {
                written.push(self.file(attachment.target.clone(), &bytes)?);
            }
            copied.texts.push(attachment.path.ends_with(".md").then(|| decode(bytes)));
        }
        Ok(copied)
    }

    fn sources(&self, files: &TextFiles, attachments: Vec<Option<String>>) -> Result<Sources> {
        let read = |path: &Option<String>| path.as_deref().map(|path| Ok(decode((self.reader)(path)?))).transpose();
        Ok(Sources {
            body: read(&files.text)?,
            notice: read(&files.notice)?,
            interpretation: read(&files.interpretation)?,
            attachments,
        })
    }

    /// The pages that set each text beside the one before it, with what they compare; texts that say nothing have none.
    fn compared(&self, at: usize, written: &mut Vec<(String, PageKey)>) -> Result<Vec<(Neighbours, Comparison)>> {
        let mut compared = Vec::new();
        for pair in view::neighbours(self.edition, at) {
            let (old, new) = (decode((self.reader)(&pair.old_text)?), decode((self.reader)(&pair.new_text)?));
            let comparison = compare::compare(&structure::read(&old), &structure::read(&new));
            let Some(page) = view::comparison_page(self.edition, at, &pair, &comparison) else { continue };
            if let Some(published) = self.edition.published(at) {
                let route = Route::Comparison(published.id(), pair.label.as_str().into());
                written.push(self.page(&route, "comparison.html", &page)?);
            }
            compared.push((pair, comparison));
        }
        Ok(compared)
    }

    fn text_page(
        &self,
        route: &Route<'_>,
        template: &str,
        page: &impl PageData,
        sources: Sources,
        since: &BTreeMap<String, Since>,
    ) -> Result<(String, PageKey)> {
        let beside = [&sources.body, &sources.notice, &sources.interpretation];
        let noted = format!("{since:?}");
        let read: Vec<&[u8]> = beside
            .into_iter()
            .chain(&sources.attachments)
            .map(|source| source.as_deref().unwrap_or_default().as_bytes())
            .chain([noted.as_bytes()])
            .collect();
        let key = self.key(template, page, &read);
        // Only the text itself keeps its addresses; beside it stand others that count their articles anew.
        let attachments = sources.attachments.iter().enumerate();
        let texts = ShownTexts {
            body: sources.body.as_deref().map(|text| shown(text, Surroundings { links: page.links(), since })),
            notice: sources.notice.as_deref().map(|text| shown_apart(text, "notice")),
            interpretation: sources.interpretation.as_deref().map(|text| shown_apart(text, "interpretation")),
            attachments: attachments
                .map(|(at, text)| text.as_deref().map(|text| shown_apart(text, &format!("attachment-{}", at + 1))))
                .collect(),
            ..ShownTexts::default()
        };
        self.write(route.path(), template, page, texts, key)
    }

    pub(super) fn page(&self, route: &Route<'_>, template: &str, page: &impl PageData) -> Result<(String, PageKey)> {
        let key = self.key(template, page, &[]);
        self.write(route.path(), template, page, ShownTexts::default(), key)
    }

    fn key(&self, template: &str, page: &impl PageData, files: &[&[u8]]) -> PageKey {
        let host = [self.host.header.as_deref(), self.host.footer.as_deref()];
        let mut files = files.to_vec();
        files.extend(host.into_iter().map(|fragment| fragment.unwrap_or_default().as_bytes()));
        PageInputs { template, facts: &page.facts(), files: &files }.key(self.templates)
    }

    fn write(
        &self,
        path: String,
        template: &str,
        page: &impl PageData,
        mut texts: ShownTexts,
        key: PageKey,
    ) -> Result<(String, PageKey)> {
        texts.host_header.clone_from(&self.host.header);
        texts.host_footer.clone_from(&self.host.footer);
        let html = self.templates.render(template, page, &texts)?;
        (self.sink)(&path, html.as_bytes())?;
        Ok((path, key))
    }

    pub(super) fn file(&self, path: String, bytes: &[u8]) -> Result<(String, PageKey)> {
        (self.sink)(&path, bytes)?;
        Ok((path, PageKey::of_file(bytes)))
    }
}

/// Where the places of documents that other texts name stand on the pages of those documents.
fn anchors(edition: &Edition<'_>, reader: Reader<'_>) -> Result<Anchors> {
    let of_one = |(at, places): (usize, BTreeSet<CitedPlace>)| -> Result<Vec<((usize, CitedPlace), String)>> {
        let Some(path) = view::document_files(edition, at).and_then(|files| files.text) else { return Ok(Vec::new()) };
        let text = decode(reader(&path)?);
        let tree = structure::read(&text);
        let destinations = Destinations::of(&tree);
        let id = |place: &CitedPlace| destinations.place(place.article, place.paragraph, place.point).map(Node::id);
        Ok(places.into_iter().filter_map(|place| Some(((at, place), id(&place)?))).collect())
    };
    let of_all: Vec<_> = view::named_places(edition).into_par_iter().map(of_one).collect::<Result<_>>()?;
    Ok(of_all.into_iter().flatten().collect())
}

fn shown(markdown: &str, around: Surroundings<'_>) -> ShownText {
    let rendered = text::render(markdown, around);
    let line = |entry: text::ContentsEntry| ContentsLine { id: entry.id, level: entry.level, label: entry.label };
    let term = |it: text::DefinedTerm| TermLine { term: it.term, id: it.id, place: it.place };
    let wide = has_wide_table(&rendered.html);
    ShownText {
        html: rendered.html,
        contents: rendered.contents.into_iter().map(line).collect(),
        wide,
        terms: rendered.terms.into_iter().map(term).collect(),
    }
}

/// A text that stands beside another on a page: its addresses are its own.
fn shown_apart(markdown: &str, prefix: &str) -> ShownText {
    let html = with_prefix(&text::render(markdown, Surroundings::NONE).html, prefix);
    ShownText { html, ..ShownText::default() }
}

/// Puts a word before every id in the tags, and in the links that lead to them.
fn with_prefix(html: &str, prefix: &str) -> String {
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    for (at, piece) in html.split('<').enumerate() {
        if at > 0 {
            out.push('<');
        }
        let (tag, words) = if at > 0 { piece.split_at(piece.find('>').unwrap_or(piece.len())) } else { ("", piece) };
        let tag = tag.replace(" id=\"", &format!(" id=\"{prefix}-"));
        out.push_str(&tag.replace(" href=\"#", &format!(" href=\"#{prefix}-")));
        out.push_str(words);
    }
    out
}

/// Whether a table has so many columns that it does not fit beside the contents.
fn has_wide_table(html: &str) -> bool {
    html.split("<table").skip(1).any(|table| table.split("</tr>").next().is_some_and(|row| row.matches("<th").count() > 5))
}

/// The text of a file without a byte order mark; findings have told of bytes that are not UTF-8 long before.
pub(super) fn decode(mut bytes: Vec<u8>) -> String {
    if bytes.starts_with(&[0xEF, 0xBB, 0xBF]) {
        bytes.drain(..3);
    }
    match simdutf8::basic::from_utf8(&bytes) {
        Ok(text) => text.to_owned(),
        Err(_) => String::from_utf8_lossy(&bytes).into_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_beside_another_keeps_its_addresses_apart() {
        let html = "<p id=\"art_1\"><a class=\"num\" href=\"#art_1\">第一条</a>写作 id=\"x\"，见<a href=\"../a.html\">甲</a></p>";
        let expected = "<p id=\"notice-art_1\"><a class=\"num\" href=\"#notice-art_1\">第一条</a>写作 id=\"x\"，见<a href=\"../a.html\">甲</a></p>";
        assert_eq!(with_prefix(html, "notice"), expected);
    }
}
