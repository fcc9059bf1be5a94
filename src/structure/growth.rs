//! The tree while it grows: the parts that are open, one in another, and the numbers that ids take.

use rustc_hash::FxHashMap;

use crate::finding::Span;
use crate::structure::kind::Kind;
use crate::structure::node::{Element, Serial, Text};

/// How deep a part stands among those that can be open; a part closes all that stand as deep or deeper.
pub(super) type Level = u8;

/// A part that can still take others.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    pub(super) at: usize,
    pub(super) level: Level,
    /// How many `#` its heading carries.
    pub(super) marks: u8,
    /// The last number of the list that it holds, with the level of that list.
    pub(super) last: Option<(Level, u32)>,
    /// Whether a 项 or 目 of that list holds paragraphs of its own.
    pub(super) holds_paragraphs: bool,
}

/// What a new part is.
#[derive(Clone, Debug, Default)]
pub(super) struct Seed {
    pub(super) number: Option<u32>,
    pub(super) inserted: Option<u32>,
    pub(super) label: Span,
    pub(super) heading: Span,
    pub(super) words: Span,
    pub(super) span: Span,
    pub(super) is_unplaced: bool,
    pub(super) is_repealed: bool,
}

/// A growing tree.
pub(super) struct Growth<'a> {
    pub(super) source: &'a str,
    pub(super) elements: Vec<Element>,
    open: Vec<Open>,
    /// How many parts of each kind have ids that begin with that of an open part; a list for each depth.
    counts: Vec<Vec<(Kind, u32)>>,
    /// How often an id with a number that the text gives was asked for.
    asked: FxHashMap<(usize, Kind, Serial), u32>,
}

impl<'a> Growth<'a> {
    pub(super) fn new(source: &'a str, blocks: usize) -> Self {
        let root = Element {
            kind: Kind::Text,
            number: None,
            inserted: None,
            label: 0..0,
            heading: 0..0,
            words: 0..0,
            span: 0..source.len(),
            parent: 0,
            scope: 0,
            serial: Serial::Number(1),
            again: 0,
            end: 1,
            is_unplaced: false,
            is_repealed: false,
        };
        let open = vec![Open { at: 0, level: 0, marks: 0, last: None, holds_paragraphs: false }];
        // Few blocks become more than two parts.
        let mut elements = Vec::with_capacity(2 * blocks + 1);
        elements.push(root);
        Self { source, elements, open, counts: vec![Vec::new()], asked: FxHashMap::default() }
    }

    /// The innermost part that is open; the whole text always is.
    pub(super) fn top(&mut self) -> &mut Open {
        self.open.last_mut().expect("the whole text stays open")
    }

    /// The parts that are open, from the innermost.
    pub(super) fn open(&self) -> impl Iterator<Item = &Open> {
        self.open.iter().rev()
    }

    pub(super) fn kind(&self, at: usize) -> Kind {
        self.elements[at].kind
    }

    /// What the part is that was put last.
    pub(super) fn last_kind(&self) -> Kind {
        self.elements.last().map_or(Kind::Text, |element| element.kind)
    }

    /// Closes parts from the innermost as long as they are to be closed.
    pub(super) fn close_while(&mut self, closes: impl Fn(&Open) -> bool) {
        while self.open.len() > 1 && self.open.last().is_some_and(&closes) {
            self.open.pop();
        }
    }

    /// The open part that holds another, open one.
    pub(super) fn host_of(&mut self, at: usize) -> Option<&mut Open> {
        let parent = self.elements[at].parent;
        self.open.iter_mut().rev().find(|open| open.at == parent)
    }

    /// Whether the innermost open part holds nothing yet.
    pub(super) fn top_is_bare(&mut self) -> bool {
        let at = self.top().at;
        at + 1 == self.elements.len() && self.elements[at].words.is_empty()
    }

    /// Closes everything as deep as this or deeper.
    pub(super) fn close_from(&mut self, level: Level) {
        self.close_while(|open| open.level >= level);
    }

    /// Puts a part into the innermost open one and keeps it open.
    pub(super) fn open_part(&mut self, kind: Kind, level: Level, marks: u8, seed: Seed) -> usize {
        let at = self.put(kind, seed);
        self.open.push(Open { at, level, marks, last: None, holds_paragraphs: false });
        match self.counts.get_mut(self.open.len() - 1) {
            Some(counts) => counts.clear(),
            None => self.counts.push(Vec::new()),
        }
        at
    }

    /// Puts a part into the innermost open one.
    pub(super) fn put(&mut self, kind: Kind, seed: Seed) -> usize {
        self.make_room();
        self.add(kind, seed)
    }

    /// Words stand in leaves alone: before a part takes its first other, its own words become one.
    fn make_room(&mut self) {
        let at = self.top().at;
        let words = self.elements[at].words.clone();
        if !words.is_empty() {
            self.elements[at].words = words.end..words.end;
            self.add(Kind::Intro, Seed { span: words.clone(), words, ..Seed::default() });
        }
    }

    fn add(&mut self, kind: Kind, seed: Seed) -> usize {
        let at = self.elements.len();
        let parent = self.top().at;
        let depth = self.scope(kind);
        let scope = self.open[depth].at;
        let mut number = seed.number;
        let count = self.count(depth, kind);
        let serial = match (kind, number, seed.inserted) {
            (_, Some(number), Some(inserted)) => Serial::Inserted(number, inserted),
            (_, Some(number), None) => Serial::Number(number),
            (Kind::Chapter, None, _) if self.source[seed.heading.clone()].starts_with('附') => Serial::Final,
            (Kind::Chapter, None, _) => Serial::General,
            _ => Serial::Number(count),
        };
        if kind == Kind::Paragraph && self.kind(parent) == Kind::Article {
            number = Some(count);
        }
        let again = if kind.is_numbered_by_its_text() { self.ask(scope, kind, serial) } else { 0 };
        let Seed { inserted, label, heading, words, span, is_unplaced, is_repealed, .. } = seed;
        self.elements.push(Element {
            kind,
            number,
            inserted,
            label,
            heading,
            words,
            span,
            parent,
            scope,
            serial,
            again,
            end: 0,
            is_unplaced,
            is_repealed,
        });
        at
    }

    /// Counts one more of a kind.
    fn count(&mut self, depth: usize, kind: Kind) -> u32 {
        let counts = &mut self.counts[depth];
        match counts.iter_mut().find(|(counted, _)| *counted == kind) {
            Some((_, count)) => {
                *count += 1;
                *count
            }
            None => {
                counts.push((kind, 1));
                1
            }
        }
    }

    /// How often an id was asked for before.
    fn ask(&mut self, scope: usize, kind: Kind, serial: Serial) -> u32 {
        let asked = self.asked.entry((scope, kind, serial)).or_insert(0);
        *asked += 1;
        *asked - 1
    }

    /// At which depth the part stands whose id that of a new part begins with.
    fn scope(&self, kind: Kind) -> usize {
        let within = |kinds: &[Kind]| self.open.iter().rposition(|open| kinds.contains(&self.kind(open.at))).unwrap_or(0);
        match kind {
            Kind::Attachment => 0,
            Kind::Article | Kind::Clause | Kind::Heading | Kind::Book => within(&[Kind::Attachment]),
            Kind::Part => within(&[Kind::Book, Kind::Attachment]),
            Kind::Chapter => within(&[Kind::Part, Kind::Book, Kind::Attachment]),
            Kind::Section => within(&[Kind::Chapter, Kind::Part, Kind::Book, Kind::Attachment]),
            _ => self.open.len() - 1,
        }
    }

    /// The finished tree: each part reaches as far as what it holds.
    pub(super) fn finish(mut self) -> Text<'a> {
        let count = self.elements.len();
        for at in (0..count).rev() {
            let element = &mut self.elements[at];
            element.end = element.end.max(at + 1);
            let (end, reach, parent) = (element.end, element.span.end, element.parent);
            if at > 0 {
                let holder = &mut self.elements[parent];
                holder.end = holder.end.max(end);
                holder.span.end = holder.span.end.max(reach);
            }
        }
        Text { source: self.source, elements: self.elements }
    }
}
