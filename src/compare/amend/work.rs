//! A base while a decision is applied to it: what is gone, what is new, which numbers are given.

use std::collections::BTreeMap;

use super::decision::Part;
use super::find::Finder;
use super::layout::Layout;
use super::outcome::{Effect, Misfit, Why};
use super::place::{Level, Place};
use super::series::{At, Member, Slot};
use crate::finding::Span;
use crate::structure::{Kind, Node, Text};

/// A series of parts that are counted together: the articles of the text, the 款 of an article, the 项 of a 款.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Series {
    pub(super) level: Level,
    /// The part that holds them; the whole text for articles and chapters.
    pub(super) holder: usize,
}

/// Something new in a series.
#[derive(Clone, Debug)]
pub(super) struct New {
    pub(super) at: At,
    /// The instruction that brings it.
    pub(super) by: usize,
    /// Its lines without its label.
    pub(super) lines: Vec<String>,
    /// The chapter in which it goes, by its old number.
    pub(super) chapter: Option<u32>,
    /// The part beside which the instruction puts it.
    pub(super) beside: Option<Place>,
    /// It is written where the chapter is that brings it.
    pub(super) is_inside: bool,
    /// The article before which a chapter stands, by its new number.
    pub(super) holds: Option<Place>,
}

/// What happens in a series.
#[derive(Clone, Debug, Default)]
pub(super) struct Change {
    /// Which parts are gone, by their place in the tree.
    pub(super) gone: Vec<usize>,
    /// Which numbers instructions give, with the instruction.
    pub(super) to: BTreeMap<usize, ((u32, Option<u32>), usize)>,
    pub(super) news: Vec<New>,
    /// The result.
    pub(super) slots: Vec<Slot>,
}

/// A base in work.
pub(super) struct Work<'t, 'a> {
    pub(super) part: &'t Part,
    pub(super) finder: Finder<'t, 'a>,
    pub(super) layout: Layout<'t, 'a>,
    pub(super) changes: BTreeMap<Series, Change>,
    pub(super) effects: Vec<Vec<Effect>>,
    pub(super) misfits: Vec<Misfit>,
    /// Articles whose 款 and 项 may be others than before.
    pub(super) recast: Vec<usize>,
    pub(super) closes_up: bool,
    /// The numbers that new words of articles carry: the instruction, the article, the number.
    pub(super) labels: Vec<(usize, usize, (u32, Option<u32>))>,
}

impl<'t, 'a> Work<'t, 'a> {
    pub(super) fn new(text: &'t Text<'a>, part: &'t Part) -> Self {
        Self {
            part,
            finder: Finder::of(text),
            layout: Layout::of(text),
            changes: BTreeMap::new(),
            effects: vec![Vec::new(); part.instructions.len()],
            misfits: Vec::new(),
            recast: Vec::new(),
            closes_up: false,
            labels: Vec::new(),
        }
    }

    pub(super) fn text(&self) -> &'t Text<'a> {
        self.finder.text
    }

    pub(super) fn node(&self, at: usize) -> Node<'t, 'a> {
        self.text().nodes().nth(at).expect("a place in this tree")
    }

    /// Tells that an instruction does not fit.
    pub(super) fn misfit(&mut self, by: usize, base: Option<Span>, why: Why) {
        self.misfits.push(Misfit { decision: self.part.instructions[by].span.clone(), base, why });
    }

    /// The part at a place; what is wrong with the place is told.
    pub(super) fn find(&mut self, by: usize, place: Place) -> Option<Node<'t, 'a>> {
        match self.finder.find(place) {
            Ok(node) => Some(node),
            Err(lost) => {
                let near = lost.near.map(head_span);
                self.misfit(by, near, lost.why);
                None
            }
        }
    }

    /// The series to which a part belongs.
    pub(super) fn series_of(&self, node: Node<'t, 'a>) -> Option<Series> {
        let above = |kinds: &[Kind]| node.ancestors().find(|it| kinds.contains(&it.kind())).map_or(0, Node::place);
        let series = |level, holder| Some(Series { level, holder });
        match node.kind() {
            Kind::Article => series(Level::Article, 0),
            Kind::Chapter => series(Level::Chapter, 0),
            Kind::Section => series(Level::Section, above(&[Kind::Chapter])),
            Kind::Paragraph if node.parent().is_some_and(|it| it.kind() == Kind::Article) => {
                series(Level::Paragraph, above(&[Kind::Article]))
            }
            Kind::Point => series(Level::Point, node.parent().map_or(0, Node::place)),
            Kind::Indent => series(Level::Indent, node.parent().map_or(0, Node::place)),
            _ => None,
        }
    }

    /// The parts of a series, in order.
    pub(super) fn members(&self, series: Series) -> Vec<Node<'t, 'a>> {
        let kind = match series.level {
            Level::Article => return self.finder.articles.clone(),
            Level::Chapter => return self.finder.chapters.clone(),
            Level::Section => Kind::Section,
            Level::Paragraph => Kind::Paragraph,
            Level::Point => Kind::Point,
            Level::Indent => Kind::Indent,
        };
        self.node(series.holder).children().filter(|node| node.kind() == kind).collect()
    }

    pub(super) fn change(&mut self, series: Series) -> &mut Change {
        self.changes.entry(series).or_default()
    }

    /// The old series as it is counted anew.
    pub(super) fn old(&self, series: Series) -> Vec<Member> {
        let change = self.changes.get(&series);
        let member = |node: Node<'t, 'a>| {
            let inserted = node.article().and_then(|it| it.inserted);
            Member {
                old: (node.number().unwrap_or_default(), inserted),
                gone: change.is_some_and(|it| it.gone.contains(&node.place())),
                to: change.and_then(|it| it.to.get(&node.place())).map(|(to, _)| *to),
            }
        };
        self.members(series).into_iter().map(member).collect()
    }

    /// Takes a part away.
    pub(super) fn take(&mut self, by: usize, node: Node<'t, 'a>) {
        if let Some(series) = self.series_of(node) {
            self.change(series).gone.push(node.place());
        }
        // The articles of a chapter go with it.
        for article in node.descendants().filter(|it| it.kind() == Kind::Article) {
            self.change(Series { level: Level::Article, holder: 0 }).gone.push(article.place());
        }
        if self.layout.take(self.layout.range(node)) {
            self.misfit(by, Some(head_span(node)), Why::Clash);
        }
        let effect = Effect::Removed { place: self.finder.place_of(node), span: node.span() };
        self.effects[by].push(effect);
    }

    /// Where a part stands after the change: its place by the new numbers.
    pub(super) fn new_place(&self, node: Node<'t, 'a>) -> Place {
        let mut place = Place::default();
        for part in node.ancestors().collect::<Vec<_>>().into_iter().rev().chain([node]) {
            let Some(series) = self.series_of(part) else { continue };
            let (number, inserted) = self.new_number(series, part);
            place = match series.level {
                Level::Article => Place::article(crate::structure::ArticleNumber { main: number, inserted }),
                Level::Point | Level::Paragraph | Level::Indent if place.article.is_none() => continue,
                level => place.with(level, number),
            };
        }
        place
    }

    /// The number of a part in the new series.
    pub(super) fn new_number(&self, series: Series, node: Node<'t, 'a>) -> (u32, Option<u32>) {
        let old = (node.number().unwrap_or_default(), node.article().and_then(|it| it.inserted));
        let Some(change) = self.changes.get(&series) else { return old };
        let at = self.members(series).iter().position(|it| it.place() == node.place());
        let slot = change.slots.iter().find(|slot| at.is_some_and(|at| slot.who == super::series::Who::Old(at)));
        slot.map_or(old, |slot| slot.number)
    }
}

/// The first line of a part, to show where it stands.
pub(super) fn head_span(node: Node<'_, '_>) -> Span {
    let span = node.span();
    let first = node.leaves().map(|leaf| leaf.words_span()).find(|words| !words.is_empty());
    let start = if node.label_span().is_empty() { span.start } else { node.label_span().start };
    start..first.map_or(span.end, |words| words.end.min(span.end)).max(start)
}
