//! A text as a tree: what each part is, where it stands, and by which name it is called.
//!
//! All parts lie in one list, in the order of the text, each before those it holds; so nothing here calls itself, however deep a text goes.

use std::fmt::Write as _;

use crate::finding::Span;
use crate::structure::{ArticleNumber, Kind, numeral, squeezed};

/// A text and its parts, which borrow its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text<'a> {
    pub(super) source: &'a str,
    /// The first is the whole text.
    pub(super) elements: Vec<Element>,
}

/// A part as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    pub(super) kind: Kind,
    pub(super) number: Option<u32>,
    pub(super) inserted: Option<u32>,
    pub(super) label: Span,
    pub(super) heading: Span,
    /// Empty where the part holds others.
    pub(super) words: Span,
    pub(super) span: Span,
    /// The part that holds it.
    pub(super) parent: usize,
    /// The part whose id its own begins with.
    pub(super) scope: usize,
    /// The number in its id.
    pub(super) serial: Serial,
    /// How often its id was asked for before.
    pub(super) again: u32,
    /// The place behind the last part that it holds.
    pub(super) end: usize,
    pub(super) is_unplaced: bool,
    pub(super) is_repealed: bool,
}

/// What tells a part from others of its kind in an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Serial {
    /// Its number, or how many of its kind stand before it and one.
    Number(u32),
    /// 第二条之一
    Inserted(u32, u32),
    /// 总则 without a number.
    General,
    /// 附则 without a number.
    Final,
}

/// A part of a text: a place in it, cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Node<'t, 'a> {
    text: &'t Text<'a>,
    at: usize,
}

impl<'a> Text<'a> {
    /// The words that the tree was made from.
    pub fn source(&self) -> &'a str {
        self.source
    }

    /// The whole text.
    pub fn root(&self) -> Node<'_, 'a> {
        Node { text: self, at: 0 }
    }

    /// Every part in the order of the text, each before those it holds; the whole text first.
    pub fn nodes(&self) -> impl DoubleEndedIterator<Item = Node<'_, 'a>> + ExactSizeIterator {
        (0..self.elements.len()).map(|at| Node { text: self, at })
    }

    /// The part at a place among [`Text::nodes`].
    pub fn node(&self, at: usize) -> Option<Node<'_, 'a>> {
        (at < self.elements.len()).then_some(Node { text: self, at })
    }

    /// The articles, those of attachments included.
    pub fn articles(&self) -> impl Iterator<Item = Node<'_, 'a>> {
        self.nodes().filter(|node| node.kind() == Kind::Article)
    }

    /// The title, where the text carries one.
    pub fn title(&self) -> Option<Node<'_, 'a>> {
        self.root().children().find(|node| node.kind() == Kind::Title)
    }

    /// The paragraphs of the 题注.
    pub fn note(&self) -> impl Iterator<Item = Node<'_, 'a>> {
        self.root().children().filter(|node| node.kind() == Kind::Note)
    }

    /// The parts whose place is a guess.
    pub fn unplaced(&self) -> impl Iterator<Item = Node<'_, 'a>> {
        self.nodes().filter(|node| node.is_unplaced())
    }

    /// The part with this id.
    pub fn find(&self, id: &str) -> Option<Node<'_, 'a>> {
        let mut buffer = String::new();
        self.nodes().find(|node| {
            buffer.clear();
            node.write_id(&mut buffer);
            buffer == id
        })
    }
}

impl<'t, 'a> Node<'t, 'a> {
    fn element(self) -> &'t Element {
        &self.text.elements[self.at]
    }

    /// Its place among [`Text::nodes`].
    pub fn place(self) -> usize {
        self.at
    }

    /// What it is.
    pub fn kind(self) -> Kind {
        self.element().kind
    }

    /// The number it is printed with; a 款, which is printed without one, has that by which others call it.
    pub fn number(self) -> Option<u32> {
        self.element().number
    }

    /// The number of an article.
    pub fn article(self) -> Option<ArticleNumber> {
        let element = self.element();
        let main = element.number.filter(|_| element.kind == Kind::Article)?;
        Some(ArticleNumber { main, inserted: element.inserted })
    }

    /// Its bytes in the source, those of what it holds included.
    pub fn span(self) -> Span {
        self.element().span.clone()
    }

    /// The number as it is written, `第一条` or `（一）`; empty where there is none.
    pub fn label(self) -> &'a str {
        &self.text.source[self.label_span()]
    }

    /// Where the label stands.
    pub fn label_span(self) -> Span {
        self.element().label.clone()
    }

    /// The name of a chapter or the caption of an article as it is written, brackets included; empty where there is none.
    pub fn heading(self) -> &'a str {
        &self.text.source[self.heading_span()]
    }

    /// Where the heading stands.
    pub fn heading_span(self) -> Span {
        self.element().heading.clone()
    }

    /// The words of a part that holds no other; empty for one that does, whose words stand in its leaves.
    pub fn words(self) -> &'a str {
        &self.text.source[self.words_span()]
    }

    /// Where the words stand.
    pub fn words_span(self) -> Span {
        self.element().words.clone()
    }

    /// Whether it opens with such a mark in the file: `#`, where it is a heading of Markdown.
    pub fn text_starts_with(self, mark: char) -> bool {
        self.text.source[self.span()].starts_with(mark)
    }

    /// The source from where it opens in the file, marks of Markdown included.
    pub(super) fn source_from(self) -> &'a str {
        &self.text.source[self.span().start..]
    }

    /// Whether its place is a guess.
    pub fn is_unplaced(self) -> bool {
        self.element().is_unplaced
    }

    /// Whether it is an article of which only the number is left: 第五条　（删去）.
    pub fn is_repealed(self) -> bool {
        self.element().is_repealed
    }

    /// Whether it holds no other part.
    pub fn is_leaf(self) -> bool {
        self.element().end == self.at + 1
    }

    /// The part that holds it; none for the whole text.
    pub fn parent(self) -> Option<Self> {
        (self.at > 0).then(|| Self { at: self.element().parent, ..self })
    }

    /// The parts that hold it, from the nearest to the whole text.
    pub fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(self.parent(), |node| node.parent())
    }

    /// The parts that it holds directly.
    pub fn children(self) -> impl Iterator<Item = Self> {
        let end = self.element().end;
        let first = (self.at + 1 < end).then_some(Self { at: self.at + 1, ..self });
        std::iter::successors(first, move |node| {
            let next = node.element().end;
            (next < end).then_some(Self { at: next, ..*node })
        })
    }

    /// All parts below it, in order.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        (self.at + 1..self.element().end).map(move |at| Self { at, ..self })
    }

    /// The parts that hold words, in order; itself, if it does.
    pub fn leaves(self) -> impl Iterator<Item = Self> {
        (self.at..self.element().end).map(move |at| Self { at, ..self }).filter(|node| node.is_leaf())
    }

    /// Its address, unique in the text: `chp_2__sec_1`, `art_12__para_2__point_3`, `art_2-1`, `att_1__art_3`.
    ///
    /// Articles are counted through the whole text, so their addresses do not name the chapter; what is counted anew in each part carries that.
    pub fn id(self) -> String {
        let mut id = String::with_capacity(32);
        self.write_id(&mut id);
        id
    }

    fn write_id(self, out: &mut String) {
        let mut path = [0; 24];
        let mut depth = 0;
        let mut at = self.at;
        // Ranks are few, so no part stands deeper than that.
        while at > 0 && depth < path.len() {
            path[depth] = at;
            depth += 1;
            at = self.text.elements[at].scope;
        }
        if depth == 0 {
            out.push_str(Kind::Text.prefix());
        }
        for (count, at) in path[..depth].iter().rev().enumerate() {
            let element = &self.text.elements[*at];
            if count > 0 {
                out.push_str("__");
            }
            out.push_str(element.kind.prefix());
            // Writing into a string cannot fail.
            let _ = match element.serial {
                // A part holds one of these.
                Serial::Number(1) if matches!(element.kind, Kind::Title | Kind::Contents | Kind::Intro) => Ok(()),
                Serial::Number(number) => write!(out, "_{number}"),
                Serial::Inserted(number, inserted) => write!(out, "_{number}-{inserted}"),
                Serial::General => write!(out, "_general"),
                Serial::Final => write!(out, "_final"),
            };
            if element.again > 0 {
                let _ = write!(out, "_{}", element.again + 1);
            }
        }
    }

    /// Its label and heading as law prints them, whatever spaces part them in the file: `第一章　总则`, `附则`, `第二条（定义）`.
    pub fn caption(self) -> String {
        let (label, heading) = (self.label(), self.heading());
        let mut out = String::with_capacity(label.len() + heading.len() + 3);
        out.push_str(&squeezed(label, ""));
        let joined =
            label.is_empty() || heading.is_empty() || heading.starts_with(OPENING_BRACKETS) || label.ends_with(CLOSING_MARKS);
        if !joined {
            out.push('\u{3000}');
        }
        out.push_str(&self.heading_squeezed());
        out
    }

    /// Its heading without the spaces that stretch it over the line: `附则`; 附表　裁量权　基准 keeps its words apart.
    pub fn heading_squeezed(self) -> String {
        let apart = if matches!(self.kind(), Kind::Heading | Kind::Attachment) { "\u{3000}" } else { "" };
        squeezed(self.heading(), apart)
    }

    /// How it is called in a reference: `第二款`, `第（三）项`, `第1目`; its label where it has no such name.
    pub fn name(self) -> String {
        let element = self.element();
        match (element.kind, element.number) {
            (Kind::Paragraph, Some(number)) => format!("第{}款", numeral::format(number)),
            (Kind::Point, Some(number)) => format!("第（{}）项", numeral::format(number)),
            (Kind::Indent, Some(number)) => format!("第{number}目"),
            _ => self.label().to_owned(),
        }
    }
}

/// The brackets that a caption opens with.
const OPENING_BRACKETS: [char; 6] = ['（', '(', '【', '[', '［', '〔'];
/// What a label ends with when nothing parts it from the words.
const CLOSING_MARKS: [char; 8] = ['、', '）', ')', '.', '．', '：', ':', '】'];
