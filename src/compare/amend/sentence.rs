//! The sentences of a decision outside its quotations, and the instructions in them.

use super::instruction::Instruction;
use super::phrase::Phrase;
use super::place::Place;
use super::quoted::{Quoted, quotations};
use crate::finding::Span;
use crate::structure::title::titles;

/// Stands for a quotation in the words around it.
pub(super) const QUOTE: char = '\u{fffc}';

/// The words that order something.
const MARKERS: [&str; 15] = [
    "修改为",
    "改为",
    "增加",
    "删去",
    "删除",
    "作为",
    "合并",
    "调整为",
    "替换为",
    "改成",
    "换成",
    "更正为",
    "修正为",
    "插入",
    "增写",
];

/// A statement of a decision with its quotations taken out.
pub(super) struct Outer {
    /// A mark in the place of each quotation.
    words: String,
    /// For each run of words and each quotation: where it starts here, and its bytes in the decision.
    pieces: Vec<(usize, Piece)>,
}

enum Piece {
    Words(usize),
    Quote(Quoted),
}

/// What a sentence comes to.
#[derive(Default)]
pub(super) struct Read {
    pub(super) instructions: Vec<Instruction>,
    pub(super) unread: Vec<Span>,
    /// The place that the next sentence may leave out.
    pub(super) context: Option<Place>,
    /// A text that is named before a place in it.
    pub(super) title: Option<Span>,
}

impl Outer {
    /// The statement at a place; an error when a quotation is not closed.
    pub(super) fn of(source: &str, span: Span) -> Result<Self, ()> {
        let whole = &source[span.clone()];
        let mut outer = Self { words: String::new(), pieces: Vec::new() };
        let mut at = 0;
        for quote in quotations(whole).map_err(|_| ())? {
            let opens = quote.start - '“'.len_utf8();
            outer.pieces.push((outer.words.len(), Piece::Words(span.start + at)));
            outer.words.push_str(&whole[at..opens]);
            at = quote.end + '”'.len_utf8();
            let quote = span.start + quote.start..span.start + quote.end;
            outer.pieces.push((outer.words.len(), Piece::Quote(Quoted::at(source, quote))));
            outer.words.push(QUOTE);
        }
        outer.pieces.push((outer.words.len(), Piece::Words(span.start + at)));
        outer.words.push_str(&whole[at..]);
        Ok(outer)
    }

    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// Where some of these words stand in the decision.
    pub(super) fn place(&self, range: Span) -> Span {
        self.before(range.start, false)..self.before(range.end, true)
    }

    fn before(&self, at: usize, as_end: bool) -> usize {
        let next = self.pieces.partition_point(|(start, _)| if as_end { *start < at } else { *start <= at });
        match &self.pieces[next.saturating_sub(1)] {
            (start, Piece::Words(from)) => from + at.saturating_sub(*start),
            (start, Piece::Quote(quote)) if at <= *start => quote.span.start - '“'.len_utf8(),
            (_, Piece::Quote(quote)) => quote.span.end + '”'.len_utf8(),
        }
    }

    /// The quotation for which a mark stands.
    pub(super) fn quote(&self, at: usize) -> Option<&Quoted> {
        self.pieces.iter().find_map(|(start, piece)| match piece {
            Piece::Quote(quote) if *start == at => Some(quote),
            _ => None,
        })
    }

    /// Whether a sentence orders something.
    pub(super) fn orders(&self, range: Span) -> bool {
        let words = &self.words[range];
        let marked = MARKERS.iter().any(|marker| words.contains(marker));
        let changes_some_words = words.contains("文字") && ["修改", "调整"].iter().any(|word| words.contains(word));
        if changes_some_words || words.split(['，', ',']).any(is_adjustment) {
            return true;
        }
        if names_a_place(words) {
            // Quoted law in the place of another is an order, whatever verb says so.
            let gives = words.match_indices(QUOTE).any(|(at, _)| words[..at].ends_with(['：', ':', '为', '成']));
            return marked || gives;
        }
        // Without a place and a quotation a reason is given more often than an order: 为增加透明度.
        let takes = ["删去", "删除"].iter().any(|word| words.contains(word));
        marked && (takes || words.contains(QUOTE) || ["附件", "附表", "附录"].iter().any(|word| words.contains(word)))
    }

    /// Where the words stand, in a sentence, that order something.
    pub(super) fn markers(&self, range: Span) -> Vec<Span> {
        let words = &self.words[range.clone()];
        let found = MARKERS
            .iter()
            .flat_map(|marker| words.match_indices(marker).map(|(at, marker)| range.start + at..range.start + at + marker.len()));
        found.map(|marker| self.place(marker)).collect()
    }

    /// Reads a sentence; `context` is the place named before it.
    pub(super) fn read(&self, range: Span, context: Option<Place>) -> Read {
        if !self.orders(range.clone()) {
            return Read::default();
        }
        Phrase::new(self, range, context).read()
    }

    /// The titles of which a statement says that they are amended: 对《甲办法》作如下修改.
    pub(super) fn amended(&self) -> Vec<Span> {
        let named = titles(&self.words);
        let mut chosen: Vec<Span> = Vec::new();
        for title in &named {
            let before = self.words[..title.start].trim_end_matches('《');
            let joined = chosen.last().is_some_and(|last| {
                let between = self.words[last.end..title.start].trim_start_matches('》').trim_end_matches('《');
                matches!(between, "" | "、" | "和" | "及" | "以及" | "，")
            });
            if joined || ["对", "修改", "将"].iter().any(|word| before.ends_with(word)) {
                chosen.push(title.clone());
            }
        }
        let chosen = if chosen.is_empty() && named.len() == 1 { named } else { chosen };
        chosen.into_iter().map(|title| self.place(title)).collect()
    }

    /// 《甲办法》（以下简称《办法》）: each title with its short name.
    pub(super) fn short_names(&self) -> Vec<(Span, Span)> {
        let named = titles(&self.words);
        let mut found = Vec::new();
        for (at, short) in named.iter().enumerate().skip(1) {
            if self.words[named[at - 1].end..short.start].contains("简称") {
                found.push((self.place(named[at - 1].clone()), self.place(short.clone())));
            }
        }
        found
    }
}

/// Whether words begin with 条文顺序作相应调整, 其他项序号相应调整; that some words be changed somehow, 个别文字作相应修改, is no such order.
pub(super) fn is_adjustment(words: &str) -> bool {
    let clause = words.split(['，', ',']).next().unwrap_or_default();
    let what = ["顺序", "序号", "条文", "条款", "条序"].iter().find_map(|word| clause.find(word));
    let orders_more = clause.contains(QUOTE) || clause.contains("文字") || MARKERS.iter().any(|marker| clause.contains(marker));
    what.is_some_and(|at| {
        let rest = &clause[at..];
        !orders_more && rest.contains("相应") && ADJUSTS.iter().any(|word| rest.contains(word))
    })
}

fn names_a_place(words: &str) -> bool {
    words.match_indices('第').any(|(at, _)| Place::opening(&words[at..]).is_some())
}

/// What is done to the order of articles.
pub(super) const ADJUSTS: [&str; 4] = ["调整", "修改", "改动", "变动"];

/// The sentences of a statement, without their stops.
pub(super) fn sentences(outer: &Outer) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, c) in outer.words.char_indices() {
        if matches!(c, '。' | '；' | ';' | '\n') {
            found.push(start..at);
            start = at + c.len_utf8();
        }
    }
    found.push(start..outer.words.len());
    found.retain(|range| !outer.words[range.clone()].trim().is_empty());
    found
}
