//! Writes the site of a day: list pages, a page for each document, a page for each other text, texts and attachments for download.
//!
//! Pages are rendered in the worker that writes them, one text at a time, so memory does not grow with the texts.
//! Same register, day, setting and templates: same bytes. Deliberately absent: folders, journals, clocks; the caller's sink puts files away.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use rayon::prelude::*;

use super::anchor::Anchors;
use super::face;
use super::key::{FileDigest, PageInputs, PageKey};
use super::lists;
use super::output::Output;
use super::plain;
use super::search;
use super::source::{Files, Sources, Trees, decode};
use super::templates::Templates;
use super::text::{self, Surroundings};
use crate::compare::{self, Comparison};
use crate::error::Result;
use crate::lifecycle::AsOf;
use crate::register::Register;
use crate::setting::Setting;
use crate::structure::Text;
use crate::view::{
    self, ContentsLine, Edition, Neighbours, Occasion, PageData, Route, ShownText, ShownTexts, TermLine, TextFiles,
};

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
    files: &dyn Files,
    output: &dyn Output,
    occasion: Occasion<'_>,
) -> Result<BuildSummary> {
    let edition = Edition::new(register, as_of, setting, occasion);
    let anchors = Anchors::new(&edition, files);
    let fragment = |path: &Option<String>| path.as_deref().map(|path| Ok(decode(files.bytes(path)?))).transpose();
    let host = Host::new(fragment(&setting.site.host_header)?, fragment(&setting.site.host_footer)?);
    let press = Press { edition: &edition, templates, host, files, output, anchors };

    let positions: Vec<usize> = edition.positions().collect();
    let documents: Vec<Made> = positions.par_iter().map(|at| press.document(*at)).collect::<Result<_>>()?;
    let (documents, rows): (Vec<_>, Vec<_>) = documents.into_iter().unzip();
    let rows: Vec<String> = rows.into_iter().flatten().collect();

    let mut files: Vec<(String, PageKey)> = documents.into_iter().flatten().collect();
    files.extend(lists::put(&press)?);
    files.push(press.page(&Route::Guide, "guide.html", &view::guide_page(&edition))?);
    files.push(press.page(&Route::Verify, "verify.html", &view::proof::verify_page(&edition))?);
    files.push(press.page(&Route::NotFound, "404.html", &view::not_found_page(&edition))?);
    files.push(press.file(Route::Stylesheet.path(), templates.beside("site.css").as_bytes())?);
    files.push(press.file(Route::Script.path(), templates.beside("site.js").as_bytes())?);
    files.extend(search::put(&press)?);
    let faces = face::put(&press, &rows, &files)?;
    files.extend(faces);
    files.sort();
    files.dedup_by(|a, b| a.0 == b.0);
    let pages = files.iter().filter(|(path, _)| path.ends_with(".html")).count();
    Ok(BuildSummary { documents: positions.len(), pages, files })
}

/// The files of a document, and its row of the list that programs read.
type Made = (Vec<(String, PageKey)>, Option<String>);

/// The fragments of the host site, as they are.
struct Host {
    header: Option<String>,
    footer: Option<String>,
    /// What tells them from others.
    digests: [Option<FileDigest>; 2],
}

impl Host {
    fn new(header: Option<String>, footer: Option<String>) -> Self {
        let digests = [&header, &footer].map(|fragment| fragment.as_deref().map(|text| FileDigest::of(text.as_bytes())));
        Self { header, footer, digests }
    }
}

/// What every file of the site is made with.
pub(super) struct Press<'a, 'r> {
    pub(super) edition: &'a Edition<'r>,
    pub(super) templates: &'a Templates,
    host: Host,
    pub(super) files: &'a dyn Files,
    output: &'a dyn Output,
    pub(super) anchors: Anchors<'a, 'r>,
}

/// A text beside the one before it; they are compared when that is first asked for.
struct Compared<'s> {
    pair: Neighbours,
    trees: &'s Trees<'s>,
    comparison: OnceCell<Comparison>,
}

impl Compared<'_> {
    fn comparison(&self) -> Result<&Comparison> {
        if let Some(comparison) = self.comparison.get() {
            return Ok(comparison);
        }
        let (old, new) = (self.trees.tree(&self.pair.old_text)?, self.trees.tree(&self.pair.new_text)?);
        let compared = match (old, new) {
            (Some(old), Some(new)) => compare::compare(old, new),
            _ => Comparison::default(),
        };
        Ok(self.comparison.get_or_init(|| compared))
    }

    fn digests(&self) -> [Option<FileDigest>; 2] {
        [&self.pair.old_text, &self.pair.new_text].map(|path| self.trees.sources().digest(path))
    }
}

impl<'r> Press<'_, 'r> {
    /// What is built.
    pub(super) fn edition(&self) -> &Edition<'r> {
        self.edition
    }

    /// Everything of one document: its page, its other texts, its downloads, its faces; and its row of the list.
    fn document(&self, at: usize) -> Result<Made> {
        let mut written = Vec::with_capacity(6);
        let mut seen = face::Seen::default();
        let Some(published) = self.edition.published(at) else { return Ok((written, None)) };
        let id = published.id();
        let pairs = view::neighbours(self.edition, at);
        let own = view::document_files(self.edition, at);
        let others = view::version_files(self.edition, at);
        let paths = pairs.iter().flat_map(|pair| [&pair.old_text, &pair.new_text]);
        let of_pages = own.iter().chain(others.iter().map(|(_, files)| files));
        let paths = paths.chain(of_pages.flat_map(TextFiles::texts)).cloned();
        let sources = Sources::look(self.files, paths)?;
        let trees = Trees::new(&sources);

        let compared = self.compared(at, pairs, &trees, &mut written)?;
        let addresses: Vec<String> = compared.iter().map(|it| it.pair.label.clone()).collect();
        if let Some(mut files) = own {
            files.compared.clone_from(&addresses);
            let sizes = self.attachments(&files, &mut written)?;
            if let Some(page) = view::document_page(self.edition, at, &files, &sizes) {
                if let Some(path) = &files.text {
                    let route = Route::Text(id);
                    written.push(self.plain(&route, &page, path, &trees, |body| plain::document(&page, body))?);
                    written.extend(seen.text(self, at, &files, &trees)?);
                }
                written.push(self.text_page(&Route::Document(id), "document.html", &page, (&files, &trees), (at, &compared))?);
            }
        }
        for (label, mut files) in others {
            files.compared.clone_from(&addresses);
            let sizes = self.attachments(&files, &mut written)?;
            if let Some(page) = view::version_page(self.edition, at, &label, &files, &sizes) {
                if let Some(path) = &files.text {
                    let route = Route::VersionText(id, label.as_str().into());
                    written.push(self.plain(&route, &page, path, &trees, |body| plain::version(&page, body))?);
                    written.extend(seen.text(self, at, &files, &trees)?);
                }
                let route = Route::Version(id, label.as_str().into());
                written.push(self.text_page(&route, "version.html", &page, (&files, &trees), (at, &[]))?);
            }
        }
        let files = view::document_files(self.edition, at).unwrap_or_default();
        let row = seen.document(self, at, &files, &trees, &mut written)?;
        Ok((written, row))
    }

    /// Copies the attachments, one at a time; how large each is.
    fn attachments(&self, files: &TextFiles, written: &mut Vec<(String, PageKey)>) -> Result<BTreeMap<String, u64>> {
        let mut sizes = BTreeMap::new();
        for attachment in &files.attachments {
            let (digest, bytes) = self.files.look(&attachment.path)?;
            let length = match &bytes {
                Some(bytes) => bytes.len() as u64,
                None => self.files.length(&attachment.path)?,
            };
            sizes.insert(attachment.path.clone(), length);
            // Two texts may share an attachment; it is put away once.
            if !written.iter().any(|(path, _)| *path == attachment.target) {
                let bytes = || bytes.map_or_else(|| self.files.bytes(&attachment.path), Ok);
                written.push(self.made(attachment.target.clone(), PageKey::as_it_is(digest), bytes)?);
            }
        }
        Ok(sizes)
    }

    /// A text as a plain file.
    fn plain(
        &self,
        route: &Route<'_>,
        page: &impl PageData,
        text: &str,
        trees: &Trees<'_>,
        make: impl FnOnce(&str) -> String,
    ) -> Result<(String, PageKey)> {
        let key = self.key("plain", page, &[trees.sources().digest(text)]);
        self.made(route.path(), key, || Ok(make(trees.sources().markdown(text)?).into_bytes()))
    }

    /// The pages that set each text beside the one before it, with what they compare; texts that say nothing have none.
    fn compared<'s>(
        &self,
        at: usize,
        pairs: Vec<Neighbours>,
        trees: &'s Trees<'s>,
        written: &mut Vec<(String, PageKey)>,
    ) -> Result<Vec<Compared<'s>>> {
        let mut compared = Vec::with_capacity(pairs.len());
        for pair in pairs {
            let Some(published) = self.edition.published(at) else { continue };
            let route = Route::Comparison(published.id(), pair.label.clone().into());
            let it = Compared { pair, trees, comparison: OnceCell::new() };
            // What the page says beside the two texts follows from the record.
            let Some(bare) = view::comparison_page(self.edition, at, &it.pair, &Comparison::default()) else { continue };
            let key = self.key("comparison.html", &bare, &it.digests());
            if self.output.take_over(&route.path(), key)? {
                written.push((route.path(), key));
            } else {
                let comparison = it.comparison()?;
                if view::says_nothing(comparison) {
                    continue;
                }
                let Some(page) = view::comparison_page(self.edition, at, &it.pair, comparison) else { continue };
                written.push(self.write(route.path(), "comparison.html", &page, ShownTexts::default(), key)?);
            }
            compared.push(it);
        }
        Ok(compared)
    }

    fn text_page(
        &self,
        route: &Route<'_>,
        template: &str,
        page: &impl PageData,
        (files, trees): (&TextFiles, &Trees<'_>),
        (at, compared): (usize, &[Compared<'_>]),
    ) -> Result<(String, PageKey)> {
        let digest = |path: &Option<String>| path.as_ref().and_then(|path| trees.sources().digest(path));
        let mut digests: Vec<Option<FileDigest>> = [&files.text, &files.notice, &files.interpretation].map(digest).to_vec();
        digests.extend(files.attachments.iter().map(|attachment| trees.sources().digest(&attachment.path)));
        if !compared.is_empty() {
            digests.extend(compared.iter().flat_map(Compared::digests));
            digests.push(Some(FileDigest::of(view::since_facts(self.edition, at).as_bytes())));
        }
        for place in page.links().iter().filter_map(|link| link.place) {
            digests.extend([self.anchors.digest(place.0)?, Some(FileDigest::of(format!("{place:?}").as_bytes()))]);
        }
        let key = self.key(template, page, &digests);
        if self.output.take_over(&route.path(), key)? {
            return Ok((route.path(), key));
        }
        let links = self.anchors.found(page.links())?;
        let mut since = BTreeMap::new();
        if !compared.is_empty() {
            let all = compared.iter().map(|it| Ok((&it.pair, it.comparison()?))).collect::<Result<Vec<_>>>()?;
            since = view::since(self.edition, at, &all);
        }
        // Only the text itself keeps its addresses; beside it stand others that count their articles anew.
        let tree = |path: &Option<String>| path.as_deref().map_or(Ok(None), |path| trees.tree(path));
        let apart = |path: &Option<String>, prefix: &str| Ok(tree(path)?.map(|text| shown_apart(text, prefix)));
        let attachment =
            |(at, path): (usize, &view::AttachmentFile)| apart(&Some(path.path.clone()), &format!("attachment-{}", at + 1));
        let texts = ShownTexts {
            body: tree(&files.text)?.map(|text| shown(text, Surroundings { links: &links, since: &since })),
            notice: apart(&files.notice, "notice")?,
            interpretation: apart(&files.interpretation, "interpretation")?,
            attachments: files.attachments.iter().enumerate().map(attachment).collect::<Result<_>>()?,
            ..ShownTexts::default()
        };
        self.write(route.path(), template, page, texts, key)
    }

    /// A page that holds no text.
    pub(super) fn page(&self, route: &Route<'_>, template: &str, page: &impl PageData) -> Result<(String, PageKey)> {
        let key = self.key(template, page, &[]);
        if self.output.take_over(&route.path(), key)? {
            return Ok((route.path(), key));
        }
        self.write(route.path(), template, page, ShownTexts::default(), key)
    }

    pub(super) fn key(&self, made_by: &str, page: &impl PageData, files: &[Option<FileDigest>]) -> PageKey {
        let files: Vec<Option<FileDigest>> = files.iter().chain(&self.host.digests).copied().collect();
        self.key_of(made_by, &page.facts(), &files)
    }

    /// The key of a file that is made without a template.
    pub(super) fn key_of(&self, made_by: &str, facts: &[u8], files: &[Option<FileDigest>]) -> PageKey {
        PageInputs { template: made_by, facts, files }.key(self.templates)
    }

    /// The hash of the words of a text, read only where it is not known.
    pub(super) fn words(&self, path: &str, sources: &Sources<'_>) -> Result<[u8; 32]> {
        match self.files.words(path) {
            Some(words) => Ok(words),
            None => Ok(view::face::TextFacts::words(sources.markdown(path)?)),
        }
    }

    pub(super) fn write(
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
        self.output.put(&path, key, html.as_bytes())?;
        Ok((path, key))
    }

    /// Takes a file over from the site that stands, when it was made from just the same.
    pub(super) fn take_over(&self, path: &str, key: PageKey) -> Result<bool> {
        self.output.take_over(path, key)
    }

    /// Takes over all files below a folder, when each was made from just this.
    pub(super) fn take_over_all(&self, folder: &str, key: PageKey) -> Result<Option<Vec<(String, PageKey)>>> {
        let taken = self.output.take_over_all(folder, key)?;
        Ok(taken.map(|paths| paths.into_iter().map(|path| (path, key)).collect()))
    }

    /// Puts a file away that was made from what its key says.
    pub(super) fn put(&self, path: String, key: PageKey, bytes: &[u8]) -> Result<(String, PageKey)> {
        self.output.put(&path, key, bytes)?;
        Ok((path, key))
    }

    /// A file that is made from just what its key says, unless it is taken over.
    pub(super) fn made(&self, path: String, key: PageKey, make: impl FnOnce() -> Result<Vec<u8>>) -> Result<(String, PageKey)> {
        if !self.output.take_over(&path, key)? {
            self.output.put(&path, key, &make()?)?;
        }
        Ok((path, key))
    }

    /// A file that is there already.
    pub(super) fn file(&self, path: String, bytes: &[u8]) -> Result<(String, PageKey)> {
        let key = PageKey::as_it_is(FileDigest::of(bytes));
        if !self.output.take_over(&path, key)? {
            self.output.put(&path, key, bytes)?;
        }
        Ok((path, key))
    }
}

fn shown(text: &Text<'_>, around: Surroundings<'_>) -> ShownText {
    let rendered = text::render_read(text, around);
    let line = |entry: text::ContentsEntry| ContentsLine { id: entry.id, level: entry.level, label: entry.label };
    let term = |it: text::DefinedTerm| TermLine { term: it.term, id: it.id, place: it.place };
    let wide = has_wide_table(&rendered.html);
    ShownText {
        html: rendered.html,
        contents: rendered.contents.into_iter().map(line).collect(),
        wide,
        terms: rendered.terms.into_iter().map(term).collect(),
        marks_changes: !around.since.is_empty(),
    }
}

/// A text that stands beside another on a page: its addresses are its own.
fn shown_apart(text: &Text<'_>, prefix: &str) -> ShownText {
    let html = with_prefix(&text::render_read(text, Surroundings::NONE).html, prefix);
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
