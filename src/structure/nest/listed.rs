//! What carries a number of its own below the article: 项 and 目 in a list, and 一、 where it parts the text.

use super::headed::kind_of_division;
use super::{ARTICLE, ASIDE, CLAUSE, LIST, Nest, PARAGRAPH, clause_level, list_level};
use crate::structure::block::{Block, BlockKind, Rank};
use crate::structure::growth::{Level, Seed};
use crate::structure::kind::Kind;
use crate::structure::label::{Label, Style};
use crate::structure::wording::{self, Ending};

impl<'a> Nest<'_, 'a> {
    pub(super) fn labelled(&mut self, at: usize, label: Label<'a>) {
        if self.goes_on_with_enclosures(at, label) {
            return;
        }
        self.leave_aside();
        if self.divides(at, label) {
            self.division(at, label);
        } else {
            self.list_element(at, label);
        }
    }

    /// Whether a number parts the text itself and opens no element of a list.
    fn divides(&self, at: usize, label: Label<'a>) -> bool {
        let in_article = self.is_in_article();
        if label.style == Style::Han && !in_article {
            return true;
        }
        let next = self.blocks.get(at + 1).map(|block| block.kind);
        let heads = match next {
            Some(BlockKind::Article { .. }) => true,
            Some(BlockKind::Heading { rank, .. }) => label.style == Style::Han && rank != Rank::Other,
            _ => false,
        };
        if !heads || !wording::is_heading_like(self.words_behind(at, label)) {
            return false;
        }
        match label.number {
            1 => Ending::of(self.words(&self.last_words)) != Ending::Announces,
            number => self.growth.open().any(|open| {
                open.level == clause_level(label.style)
                    && self.growth.elements[open.at].number.and_then(|it| it.checked_add(1)) == Some(number)
            }),
        }
    }

    fn division(&mut self, at: usize, label: Label<'a>) {
        let block = &self.blocks[at];
        let level = clause_level(label.style);
        self.growth.close_from(level);
        let words = self.words_behind(at, label);
        let is_heading = wording::is_heading_like(words) && self.is_followed(at, label);
        let is_unplaced = self.counts_wrongly(level, label.number);
        let seed = Seed {
            number: Some(label.number),
            label: self.place(label.text),
            heading: if is_heading { self.trimmed(words) } else { 0..0 },
            span: block.span.clone(),
            is_unplaced,
            ..Seed::default()
        };
        self.growth.open_part(kind_of_division(label.style), level, 0, seed);
        self.last_words = block.span.end..block.span.end;
        if !is_heading && !words.is_empty() {
            self.open_words(Kind::Paragraph, PARAGRAPH, words);
        }
    }

    /// Whether what comes next can stand under the block as under a heading.
    fn is_followed(&self, at: usize, label: Label<'a>) -> bool {
        match self.blocks.get(at + 1) {
            Some(Block { kind: BlockKind::Paragraph, text, .. }) => {
                !wording::ends_the_text(text) && self.signature_at(at + 1).is_none()
            }
            Some(Block { kind: BlockKind::Labelled(next), .. }) => next.style > label.style,
            Some(Block { kind, .. }) => matches!(kind, BlockKind::Article { .. } | BlockKind::Table | BlockKind::Raw),
            None => false,
        }
    }

    fn list_element(&mut self, at: usize, label: Label<'a>) {
        let block = &self.blocks[at];
        let level = list_level(label.style);
        self.growth.close_from(level);
        let open = *self.growth.top();
        let in_article = self.is_in_article();
        match self.growth.kind(open.at) {
            // 第五条 with nothing behind it: the list is its 款.
            Kind::Article => self.open_bare_paragraph(block.span.start),
            Kind::Paragraph if !in_article && open.last.is_none() => {
                let words = self.growth.elements[open.at].words.clone();
                if Ending::of(self.words(&words)) != Ending::Announces {
                    self.growth.close_from(PARAGRAPH);
                }
            }
            _ => {}
        }
        let is_unplaced = self.counts_wrongly(level, label.number);
        if is_unplaced && label.number == 1 && in_article && self.growth.top().level == PARAGRAPH {
            // A list that begins anew needs a 款 of its own, though no words tell of it.
            self.growth.close_from(PARAGRAPH);
            self.open_bare_paragraph(block.span.start);
            self.growth.top().last = Some((level, 1));
        }
        let kind = if matches!(label.style, Style::Han | Style::HanInBrackets) { Kind::Point } else { Kind::Indent };
        let words = self.trimmed(self.words_behind(at, label));
        let seed = Seed {
            number: Some(label.number),
            label: self.place(label.text),
            words: words.clone(),
            span: block.span.clone(),
            is_unplaced,
            ..Seed::default()
        };
        self.growth.open_part(kind, level, 0, seed);
        self.last_words = words;
    }

    fn open_bare_paragraph(&mut self, start: usize) {
        self.growth.open_part(Kind::Paragraph, PARAGRAPH, 0, Seed { span: start..start, ..Seed::default() });
    }

    /// Notes a number in the innermost open part; whether it begins anew, or not at one, without words that say so.
    pub(super) fn counts_wrongly(&mut self, level: Level, number: u32) -> bool {
        // Some texts count their 1. 2. 3. through all their parts.
        let counted = &mut self.counted[usize::from(level.saturating_sub(CLAUSE))];
        let runs_on = counted.checked_add(1) == Some(number);
        *counted = number;
        let last = self.growth.top().last.replace((level, number)).filter(|(before, _)| *before == level);
        match last {
            Some(_) => number == 1,
            None => number != 1 && !runs_on,
        }
    }

    fn words_behind(&self, at: usize, label: Label<'a>) -> &'a str {
        let text = self.blocks[at].text;
        text.get(label.text.len()..).unwrap_or_default()
    }

    /// `2. 乙` below `附件：1. 甲`.
    fn goes_on_with_enclosures(&mut self, at: usize, label: Label<'a>) -> bool {
        let Some(place) =
            self.growth.open().find(|open| open.level == ASIDE && self.growth.kind(open.at) == Kind::Enclosures).map(|it| it.at)
        else {
            return false;
        };
        self.growth.close_while(|open| open.at != place);
        let last = self.growth.top().last.map_or(0, |(_, number)| number);
        if label.style != Style::Arabic || Some(label.number) != last.checked_add(1) {
            return false;
        }
        self.growth.top().last = Some((list_level(label.style), label.number));
        let words = self.trimmed(self.words_behind(at, label));
        let seed = Seed {
            number: Some(label.number),
            label: self.place(label.text),
            words: words.clone(),
            span: self.blocks[at].span.clone(),
            ..Seed::default()
        };
        self.growth.put(Kind::Indent, seed);
        self.last_words = words;
        true
    }

    /// A table, or Markdown that is no law: in the list element it interrupts or was announced by, else in what is open around the 款.
    pub(super) fn table(&mut self, at: usize, kind: Kind) {
        self.leave_aside();
        match self.interrupted(at) {
            Some(element) => self.growth.close_while(|open| open.level >= LIST && open.at != element.at),
            None if Ending::of(self.words(&self.last_words)) == Ending::Announces => {}
            None => self.growth.close_while(|open| open.level > ARTICLE),
        }
        let span = self.blocks[at].span.clone();
        let is_unplaced = kind == Kind::Other;
        self.growth.put(kind, Seed { words: span.clone(), span, is_unplaced, ..Seed::default() });
        self.last_words = 0..0;
    }
}
