//! A legal text as HTML: headings and articles with lasting addresses, 款 项 目 set in as in print, tables that scroll.
//!
//! Takes Markdown, reads it as a tree, gives markup that is safe to print and valid to the letter; raw HTML is shown as the words it is.
//! What a browser is not told: the title, which the page shows itself, and comments.

mod escape;
mod links;
mod markup;
mod passages;

use std::collections::{BTreeMap, HashSet};
use std::fmt::Write as _;

use crate::structure::definition::definitions;
use crate::structure::reference::references;
use crate::structure::{self, Kind, Node, Text, is_wide};
use crate::view::{Since, TextLink};

use links::{Link, Pending};
use markup::Markup;

pub(crate) use passages::passages;

/// A text ready for a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedText {
    /// The text as HTML, from `<h2>` down.
    pub html: String,
    /// Its headings and attachments, in order.
    pub contents: Vec<ContentsEntry>,
    /// How many articles it has.
    pub articles: usize,
    /// The terms that it defines, in order.
    pub terms: Vec<DefinedTerm>,
}

/// A term that the text defines, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DefinedTerm {
    /// The term, without markup.
    pub term: String,
    /// The id, in the HTML, of the article that defines it.
    pub id: String,
    /// The article as it is called: 第三条.
    pub place: String,
}

/// A heading of the text, for its table of contents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ContentsEntry {
    /// The heading's id in the HTML.
    pub id: String,
    /// The heading's level in the HTML: 2 to 6.
    pub level: u8,
    /// The heading's words, without markup.
    pub label: String,
}

/// What a page knows around a text.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    /// Where its words on other documents lead.
    pub links: &'a [TextLink],
    /// Since when its articles read as they do, by their addresses; said below each.
    pub since: &'a BTreeMap<String, Since>,
}

impl Surroundings<'_> {
    /// Nothing is known.
    pub const NONE: Surroundings<'static> = Surroundings { links: &[], since: &BTreeMap::new() };
}

/// Renders a text; what it refers to in itself leads there, and what is known around it stands at its place.
pub fn render(markdown: &str, around: Surroundings<'_>) -> RenderedText {
    render_read(&structure::read(markdown), around)
}

/// The same for a text that was read before.
pub fn render_read(text: &Text<'_>, around: Surroundings<'_>) -> RenderedText {
    let source = text.source();
    let links = links::links(text, &references(text), around.links);
    let html = String::with_capacity(source.len() + source.len() / 3);
    let (markup, since) = (Markup::default(), around.since);
    let mut page = Page { html, contents: Vec::new(), articles: 0, markup, source, links, since };
    page.parts(text.root(), 2);
    let terms = defined_terms(text, &page.markup);
    RenderedText { html: page.html, contents: page.contents, articles: page.articles, terms }
}

/// The words of one paragraph without any markup, put together as they are read: a new line only where one breaks for good.
pub(crate) fn plain_lines(words: &str) -> Vec<String> {
    let markup = Markup::default();
    if words.contains(['\n', '\r']) {
        return markup::joined(words).iter().map(|line| markup.plain(line)).collect();
    }
    vec![markup.plain(words)]
}

/// The terms that a text defines in an article, or in a part that is numbered like one; each once for an article.
fn defined_terms(text: &Text<'_>, markup: &Markup) -> Vec<DefinedTerm> {
    let mut terms: Vec<DefinedTerm> = Vec::new();
    let mut told = HashSet::new();
    for definition in definitions(text) {
        let Some(part) = text.node(definition.part) else { continue };
        let above = std::iter::once(part).chain(part.ancestors());
        let Some(holder) = above.into_iter().find(|it| matches!(it.kind(), Kind::Article | Kind::Clause)) else { continue };
        let term = markup.plain(&text.source()[definition.term]);
        let (id, place) = (holder.id(), holder.label().trim_end_matches(['：', ':', '、']).to_owned());
        if !term.is_empty() && told.insert((term.clone(), id.clone())) {
            terms.push(DefinedTerm { term, id, place });
        }
    }
    terms
}

struct Page<'s> {
    html: String,
    contents: Vec<ContentsEntry>,
    articles: usize,
    markup: Markup,
    source: &'s str,
    links: Vec<Link>,
    since: &'s BTreeMap<String, Since>,
}

impl Page<'_> {
    /// The parts of a part, whose headings have this level. Ranks are few, so this calls itself a bounded number of times.
    fn parts(&mut self, node: Node<'_, '_>, level: u8) {
        for child in node.children() {
            self.part(child, level);
        }
    }

    fn part(&mut self, node: Node<'_, '_>, level: u8) {
        if is_heading(node) {
            return self.heading(node, level);
        }
        match node.kind() {
            // The page shows the title; one that is not marked as such may be another.
            Kind::Title if node.text_starts_with('#') => {}
            Kind::Comment => {}
            Kind::Article | Kind::Clause => self.numbered(node, level),
            Kind::Point | Kind::Indent => self.listed(node, level),
            Kind::Paragraph => self.paragraph(node, level),
            Kind::Table => self.table(node),
            Kind::Other => self.linked(node, |page| page.markup.block(node.words(), &mut page.html)),
            Kind::Rule => self.html.push_str("<hr>\n"),
            Kind::Contents => {
                if !node.heading().is_empty() {
                    self.words("<p class=\"contents\">", &node.heading_squeezed());
                }
                self.parts(node, level);
            }
            Kind::ContentsLine => self.words("<p class=\"contents\">", node.words()),
            Kind::Enclosures => self.enclosures(node, level),
            Kind::Signer | Kind::SigningDay => self.words("<p class=\"signed\">", node.words()),
            Kind::Note => self.words("<p class=\"adopted\">", node.words()),
            Kind::Quotation => self.words("<p class=\"quoted\">", node.words()),
            Kind::Intro | Kind::WrapUp | Kind::Title => self.words_of("<p>", node),
            _ => self.parts(node, level),
        }
    }

    fn heading(&mut self, node: Node<'_, '_>, level: u8) {
        let (id, words) = (node.id(), node.caption());
        // 一、 stands at the left in print, 第一章 in the middle.
        let class = if matches!(node.kind(), Kind::Clause | Kind::Point | Kind::Indent) { " class=\"clause\"" } else { "" };
        let _ = write!(self.html, "<h{level}{class} id=\"{id}\">");
        self.markup.words(&words, &mut self.html);
        let _ = writeln!(self.html, "</h{level}>");
        self.contents.push(ContentsEntry { id, level, label: self.markup.plain(&words) });
        self.parts(node, (level + 1).min(6));
    }

    /// 条, or 一、 that is no heading: its number, a link to itself, stands in the line of its first words.
    fn numbered(&mut self, node: Node<'_, '_>, level: u8) {
        let (id, label) = (node.id(), node.label().trim_end_matches(['：', ':']));
        self.articles += usize::from(node.kind() == Kind::Article);
        let first = node.children().next().filter(|child| child.kind() == Kind::Paragraph);
        let _ = write!(self.html, "<div class=\"article\" id=\"{id}\">\n<p");
        if let Some(first) = first {
            let _ = write!(self.html, " id=\"{}\"", first.id());
        }
        // A label is made of numerals and marks alone, so there is nothing in it to escape.
        let _ = write!(self.html, "><a class=\"num\" href=\"#{id}\" aria-label=\"{label}的永久链接\">{label}</a>");
        let heading = node.heading();
        if !heading.is_empty() {
            if !heading.starts_with(['（', '(', '【', '[', '［', '〔']) {
                self.html.push('\u{3000}');
            }
            self.html.push_str("<span class=\"caption\">");
            self.markup.words(heading, &mut self.html);
            self.html.push_str("</span>");
        }
        let intro = first.map(|first| first.children().next().filter(|it| it.kind() == Kind::Intro).unwrap_or(first));
        if let Some(intro) = intro.filter(|intro| !intro.words().is_empty()) {
            if node.kind() == Kind::Article {
                self.html.push('\u{3000}');
            }
            self.linked(intro, |page| page.markup.words(intro.words(), &mut page.html));
        }
        self.html.push_str("</p>\n");
        if let Some(first) = first {
            self.behind_intro(first, level);
        }
        for child in node.children().skip(usize::from(first.is_some())) {
            self.part(child, level);
        }
        self.since(&id);
        self.html.push_str("</div>\n");
    }

    /// Since when an article reads as it does.
    fn since(&mut self, id: &str) {
        let Some(since) = self.since.get(id) else { return };
        self.words("<p class=\"since\">", &since.words);
        // The paragraph is left open again for the link; addresses are made of letters, digits and hyphens.
        self.html.truncate(self.html.len() - "</p>\n".len());
        let _ = writeln!(self.html, "，<a href=\"{}\">对照修改</a></p>", since.compared);
    }

    /// 款, or more words of a 项; what it holds stands behind its own first words.
    fn paragraph(&mut self, node: Node<'_, '_>, level: u8) {
        let holder = node.parent().map_or(Kind::Text, Node::kind);
        let class = match holder {
            Kind::Point => " class=\"point\"",
            Kind::Indent => " class=\"indent\"",
            _ => "",
        };
        let has_address = matches!(holder, Kind::Article | Kind::Clause);
        let intro = node.children().next().filter(|it| it.kind() == Kind::Intro).unwrap_or(node);
        if !intro.words().is_empty() {
            let _ = write!(self.html, "<p{class}");
            if has_address {
                let _ = write!(self.html, " id=\"{}\"", node.id());
            }
            self.words_of(">", intro);
        }
        self.behind_intro(node, level);
    }

    /// 项 and 目
    fn listed(&mut self, node: Node<'_, '_>, level: u8) {
        let depth = node.ancestors().filter(|above| above.kind() == Kind::Indent).count();
        let class = match (node.kind(), depth) {
            (Kind::Point, _) => "point",
            (_, 0) => "indent",
            _ => "indent deeper",
        };
        let label = node.label();
        let _ = write!(self.html, "<p class=\"{class}\" id=\"{}\">{label}", node.id());
        if label.ends_with('.') {
            self.html.push(' ');
        }
        self.markup.words(node.heading(), &mut self.html);
        let intro = node.children().next().filter(|it| it.kind() == Kind::Intro).unwrap_or(node);
        self.words_of("", intro);
        self.behind_intro(node, level);
    }

    fn behind_intro(&mut self, node: Node<'_, '_>, level: u8) {
        for child in node.children().filter(|child| child.kind() != Kind::Intro) {
            self.part(child, level);
        }
    }

    /// `附件：1. 甲`, and the others below it.
    fn enclosures(&mut self, node: Node<'_, '_>, level: u8) {
        self.html.push_str("<p>");
        self.html.push_str(node.label());
        let mut children = node.children();
        if let Some(first) = children.next() {
            self.html.push_str(first.label());
            if first.label().ends_with('.') {
                self.html.push(' ');
            }
            self.markup.words(first.words(), &mut self.html);
        }
        self.html.push_str("</p>\n");
        for child in children {
            self.part(child, level);
        }
    }

    /// A table, which is called after the heading that it stands under.
    fn table(&mut self, node: Node<'_, '_>) {
        let above = node.ancestors().find(|above| is_heading(*above));
        let name = above.map(|above| self.markup.plain(&above.caption())).unwrap_or_default();
        self.linked(node, |page| page.markup.table(node.words(), &name, &mut page.html));
    }

    /// Words of the law, with what they lead to.
    fn words_of(&mut self, open: &str, node: Node<'_, '_>) {
        self.linked(node, |page| page.words(open, node.words()));
    }

    /// Writes the words of a part, the links in them made.
    fn linked(&mut self, node: Node<'_, '_>, write: impl FnOnce(&mut Self)) {
        self.markup.pending = Pending::of(self.source, &node.words_span(), &self.links);
        write(self);
        self.markup.pending = Pending::default();
    }

    fn words(&mut self, open: &str, text: &str) {
        self.html.push_str(open);
        self.markup.words(text, &mut self.html);
        self.html.push_str("</p>\n");
    }
}

/// Whether a part is shown as a heading: chapters and what else parts the text, if it has a name.
fn is_heading(node: Node<'_, '_>) -> bool {
    match node.kind() {
        Kind::Book | Kind::Part | Kind::Chapter | Kind::Section | Kind::Heading | Kind::Attachment => true,
        Kind::Clause => !node.heading().is_empty(),
        Kind::Point | Kind::Indent => {
            !node.heading().is_empty()
                && (node.text_starts_with('#') || node.children().any(|child| child.kind() == Kind::Article))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests;
