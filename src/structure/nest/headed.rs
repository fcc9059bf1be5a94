//! What carries a heading: 编 分编 章 节, other headings, articles.

use super::{ARTICLE, ATTACHMENT, BOOK, HEADING, Nest, PARAGRAPH, clause_level};
use crate::finding::Span;
use crate::structure::block::{Block, BlockKind, Rank};
use crate::structure::growth::Seed;
use crate::structure::is_blank;
use crate::structure::kind::Kind;
use crate::structure::label::{Label, Style};
use crate::structure::wording;

impl<'a> Nest<'_, 'a> {
    pub(super) fn heading(&mut self, block: &Block<'a>, rank: Rank, number: Option<u32>, marks: u8) {
        self.leave_aside();
        self.last_words = 0..0;
        match rank {
            Rank::Other => self.other_heading(block, marks),
            _ => self.ranked_heading(block, rank, number, marks),
        }
    }

    /// 编, 分编, 章, 节: each stands in the nearest that ranks higher.
    fn ranked_heading(&mut self, block: &Block<'a>, rank: Rank, number: Option<u32>, marks: u8) {
        let level = BOOK + rank as u8;
        loop {
            let open = *self.growth.top();
            // A heading right above, with fewer marks, is one for chapters; one that has words of its own, as a 序言 has, is none.
            let is_above = open.level == HEADING && open.marks < marks && self.growth.top_is_bare();
            if open.level < level || is_above {
                break;
            }
            self.growth.close_while(|it| it.at == open.at);
        }
        let (kind, word) = match rank {
            Rank::Book => (Kind::Book, "编"),
            Rank::Part => (Kind::Part, "分编"),
            Rank::Chapter => (Kind::Chapter, "章"),
            _ => (Kind::Section, "节"),
        };
        let end = match number {
            Some(_) => block.text.find(word).map_or(0, |at| at + word.len()),
            None => 0,
        };
        let (label, name) = block.text.split_at(end);
        let seed =
            Seed { number, label: self.place(label), heading: self.trimmed(name), span: block.span.clone(), ..Seed::default() };
        self.growth.open_part(kind, level, marks, seed);
    }

    fn other_heading(&mut self, block: &Block<'a>, marks: u8) {
        if let Some(label) = Label::opening(block.text) {
            return self.numbered_heading(block, label, marks);
        }
        let heading = self.place(block.text);
        if self.names_attachment() {
            return self.name_top(heading, block);
        }
        self.last_article = None;
        // Unmarked chapters do not say whether a marked heading stands in them or ends them.
        let mut is_unplaced = false;
        while self.growth.top().level > ATTACHMENT {
            let open = *self.growth.top();
            if open.marks > 0 && open.marks < marks {
                break;
            }
            is_unplaced |= open.marks == 0 && (BOOK..HEADING).contains(&open.level);
            self.growth.close_while(|it| it.at == open.at);
        }
        let seed = Seed { heading, span: block.span.clone(), is_unplaced, ..Seed::default() };
        self.growth.open_part(Kind::Heading, HEADING, marks, seed);
    }

    /// `## 一、总体要求`
    fn numbered_heading(&mut self, block: &Block<'a>, label: Label<'a>, marks: u8) {
        let level = clause_level(label.style);
        self.growth.close_while(|open| open.level >= level || (open.level == HEADING && open.marks >= marks));
        let name = &block.text[label.text.len()..];
        let is_unplaced = self.counts_wrongly(level, label.number);
        let seed = Seed {
            number: Some(label.number),
            label: self.place(label.text),
            heading: self.trimmed(name),
            span: block.span.clone(),
            is_unplaced,
            ..Seed::default()
        };
        self.growth.open_part(kind_of_division(label.style), level, marks, seed);
    }

    /// Whether the innermost open part is an attachment that still lacks a name.
    pub(super) fn names_attachment(&mut self) -> bool {
        let at = self.growth.top().at;
        self.growth.kind(at) == Kind::Attachment && self.growth.top_is_bare() && self.growth.elements[at].heading.is_empty()
    }

    /// Gives the innermost open part its name, or the rest of it.
    pub(super) fn name_top(&mut self, heading: std::ops::Range<usize>, block: &Block<'a>) {
        let at = self.growth.top().at;
        let element = &mut self.growth.elements[at];
        let start = if element.heading.is_empty() { heading.start } else { element.heading.start };
        element.heading = start..heading.end;
        element.span.end = block.span.end;
    }

    pub(super) fn article(&mut self, at: usize) {
        let block = &self.blocks[at];
        let BlockKind::Article { number, label, caption, rest, sealed } = block.kind else { return };
        self.leave_aside();
        let is_unplaced = self.last_article.is_some_and(|last| number <= last);
        self.last_article = Some(number);
        self.growth.close_from(ARTICLE);
        let mut heading = caption.unwrap_or_default();
        let mut words = rest.trim_matches(is_blank);
        let is_stub = wording::is_repealed(heading) && words.is_empty();
        if is_stub {
            (heading, words) = ("", heading);
        }
        let is_repealed = is_stub || (heading.is_empty() && wording::is_repealed(words));
        let goes_on = || matches!(self.blocks.get(at + 1), Some(Block { kind: BlockKind::Paragraph, .. }));
        if sealed && heading.is_empty() && wording::is_heading_like(words) && !is_repealed && goes_on() {
            (heading, words) = (words, "");
        }
        let seed = Seed {
            number: Some(number.main),
            inserted: number.inserted,
            label: self.with_colon(self.place(label), heading, words, block),
            heading: if heading.is_empty() { 0..0 } else { self.place(heading) },
            span: block.span.clone(),
            is_unplaced,
            is_repealed,
            ..Seed::default()
        };
        self.growth.open_part(Kind::Article, ARTICLE, 0, seed);
        self.last_words = block.span.end..block.span.end;
        if !words.is_empty() {
            self.open_words(Kind::Paragraph, PARAGRAPH, words);
        }
    }

    /// `第三条：` with the colon that parts it from its words, where neither caption nor words have it.
    fn with_colon(&self, label: Span, heading: &str, words: &str, block: &Block<'a>) -> Span {
        let next = [heading, words].into_iter().find(|it| !it.is_empty()).map_or(block.span.end, |it| self.place(it).start);
        let between = self.words(&(label.end..next.max(label.end)));
        match between.trim_matches(is_blank) {
            "：" | ":" => label.start..label.end + between.trim_end_matches(is_blank).len(),
            _ => label,
        }
    }

    /// Opens a part that is words and nothing else, as yet.
    pub(super) fn open_words(&mut self, kind: Kind, level: u8, words: &'a str) {
        let words = self.trimmed(words);
        self.growth.open_part(kind, level, 0, Seed { span: words.clone(), words: words.clone(), ..Seed::default() });
        self.last_words = words;
    }
}

/// What a part of a text is that carries such a number and no heading word.
pub(super) fn kind_of_division(style: Style) -> Kind {
    match style {
        Style::Han => Kind::Clause,
        Style::HanInBrackets => Kind::Point,
        _ => Kind::Indent,
    }
}
