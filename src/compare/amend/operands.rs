//! What stands in an order: places, titles, quotations, and the words between them.

use super::instruction::{Instruction, Order};
use super::phrase::Phrase;
use super::place::Place;
use super::quoted::Quoted;
use super::sentence::QUOTE;
use crate::finding::Span;
use crate::structure::is_blank;
use crate::structure::title::titles;

/// The endings of the names of texts.
const NAMES: [&str; 12] = ["法", "条例", "办法", "规定", "细则", "规则", "解释", "法典", "标准", "章程", "意见", "通知"];

impl<'o> Phrase<'o> {
    /// The places that come next, each with what the one before it says.
    pub(super) fn places(&mut self) -> Option<Vec<Place>> {
        let named = self.on.last().copied().or(self.context);
        self.places_after(named)
    }

    pub(super) fn places_after(&mut self, named: Option<Place>) -> Option<Vec<Place>> {
        self.take_blanks();
        let (first, length) = Place::opening(self.rest())?;
        self.at += length;
        let mut places = vec![named.map_or(first, |named| first.after(named))];
        loop {
            let (at, last) = (self.at, *places.last()?);
            let range = ["至", "到"].iter().any(|word| self.take(word));
            let joined = range || ["、", "和", "与", "及", "以及"].iter().any(|word| self.take(word));
            self.take("原");
            let Some((next, length)) = Place::opening(self.rest()).filter(|_| joined) else {
                self.at = at;
                return Some(places);
            };
            self.at += length;
            let next = next.after(last);
            if range {
                places.extend(between(last, next)?);
            }
            places.push(next);
        }
    }

    /// 《甲办法》 before a place, or before what is done with its text.
    pub(super) fn named_title(&self) -> Option<(Span, usize)> {
        let rest = self.rest();
        let opens = rest.starts_with('《');
        let title = titles(rest).into_iter().next().filter(|_| opens)?;
        let end = self.at + title.end + '》'.len_utf8();
        Some((self.outer.place(self.base + self.at + title.start..self.base + self.at + title.end), end))
    }

    pub(super) fn take_title(&mut self) {
        if let Some((_, end)) = self.named_title() {
            self.at = end;
        }
    }

    /// （江府〔2010〕1号）
    pub(super) fn take_remark(&mut self) {
        let rest = self.rest();
        if rest.starts_with(['（', '('])
            && let Some(end) = rest.find(['）', ')'])
            && !rest.starts_with("（一）")
        {
            self.at += end;
            self.skip(&["）", ")"]);
        }
    }

    /// Several quotations: “甲”、“乙”和“丙”.
    pub(super) fn quotes(&mut self) -> Option<Vec<Quoted>> {
        let mut found = vec![self.quote()?];
        loop {
            let at = self.at;
            self.skip(&["、", "和", "以及", "及", "或者", "或"]);
            match self.quote() {
                Some(next) => found.push(next),
                None => {
                    self.at = at;
                    return Some(found);
                }
            }
        }
    }

    pub(super) fn quote(&mut self) -> Option<Quoted> {
        let at = self.at;
        self.skip(&["：", ":"]);
        let quote = self.outer.quote(self.base + self.at).filter(|_| self.rest().starts_with(QUOTE)).cloned();
        match quote {
            Some(quote) => {
                self.at += QUOTE.len_utf8();
                Some(quote)
            }
            None => {
                self.at = at;
                None
            }
        }
    }

    pub(super) fn push(&mut self, order: Order) {
        let span = self.outer.place(self.base + self.start..self.base + self.at);
        self.found.instructions.push(Instruction { order, span });
        self.start = self.at;
    }

    pub(super) fn rest(&self) -> &'o str {
        &self.words[self.at..]
    }

    pub(super) fn take(&mut self, word: &str) -> bool {
        self.take_blanks();
        let taken = self.rest().starts_with(word);
        if taken {
            self.at += word.len();
        }
        taken
    }

    pub(super) fn take_blanks(&mut self) {
        self.at = self.words.len() - self.rest().trim_start_matches(is_blank).len();
    }

    pub(super) fn skip(&mut self, words: &[&str]) {
        while words.iter().any(|word| self.take(word)) {}
        self.take_blanks();
    }
}

/// The places between two of one level: 第五条至第八条.
fn between(first: Place, last: Place) -> Option<Vec<Place>> {
    let level = first.level().filter(|level| last.level() == Some(*level))?;
    let (from, to) = (first.number()?, last.number()?);
    (from < to && to - from < 1_000).then(|| (from + 1..to).map(|number| first.with(level, number)).collect())
}

/// 本办法, 刑法: the name of a text without marks, before a place or words in it.
pub(super) fn own_name(rest: &str) -> Option<usize> {
    let end = rest.char_indices().take(24).find(|(_, c)| matches!(*c, '第' | '中') || *c == QUOTE)?.0;
    let name = &rest[..end];
    let plain = !name.is_empty() && name.chars().all(char::is_alphabetic);
    (plain && NAMES.iter().any(|ending| name.ends_with(ending))).then_some(end)
}
