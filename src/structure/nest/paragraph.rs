//! Where a paragraph without a number belongs: a new 款, more of a 项, the end of a list's sentence, or the text around.

use super::{ARTICLE, BOOK, CLAUSE, HEADING, LIST, Nest, PARAGRAPH};
use crate::structure::block::{Block, BlockKind};
use crate::structure::growth::{Open, Seed};
use crate::structure::kind::Kind;
use crate::structure::opening::refers;
use crate::structure::quotation;
use crate::structure::wording::{self, Ending};
use crate::structure::{ArticleNumber, is_blank};

impl<'a> Nest<'_, 'a> {
    pub(super) fn paragraph(&mut self, at: usize) {
        let block = &self.blocks[at];
        let words = block.text;
        self.leave_aside();
        if self.goes_on_with_heading(at) {
            return;
        }
        if self.is_quotation(words) {
            return self.quotation(at);
        }
        if !self.is_in_article() && wording::ends_the_text(words) {
            self.growth.close_from(CLAUSE);
        }
        let mut is_unplaced = looks_like_an_article(words);
        let place = match self.in_list() {
            Some(innermost) => self.beside_a_list(at, innermost, &mut is_unplaced),
            None => Place::Own,
        };
        match place {
            Place::Own => {
                self.growth.close_from(PARAGRAPH);
                is_unplaced |= self.has_articles && (BOOK..HEADING).contains(&self.growth.top().level);
                self.open_words(Kind::Paragraph, PARAGRAPH, words);
            }
            Place::WrapUp => {
                self.growth.close_from(LIST);
                self.put_words(Kind::WrapUp, words);
            }
            Place::Beside(element) => {
                self.growth.close_while(|open| open.level >= element.level);
                let number = self.growth.elements[element.at].number.and_then(|number| number.checked_add(1));
                self.growth.top().last = number.map(|number| (element.level, number));
                let words = self.trimmed(words);
                let seed = Seed { number, span: words.clone(), words: words.clone(), ..Seed::default() };
                self.growth.open_part(self.growth.kind(element.at), element.level, 0, seed);
                self.last_words = words;
            }
            Place::In(element) => {
                self.growth.close_while(|open| open.level >= LIST && open.at != element.at);
                self.make_heading_of_words(element.at);
                self.put_words(Kind::Paragraph, words);
                if let Some(host) = self.growth.host_of(element.at) {
                    host.holds_paragraphs = true;
                }
            }
        }
        if let Some(last) = self.growth.elements.last_mut() {
            last.is_unplaced |= is_unplaced;
        }
    }

    fn beside_a_list(&self, at: usize, innermost: Open, is_unplaced: &mut bool) -> Place {
        if let Some(element) = self.interrupted(at) {
            return Place::In(element);
        }
        let host = self.growth.open().find(|open| open.level < LIST);
        // Below a heading a 项 is often one itself; below a sentence a list ends with it.
        let under_text_itself = host.is_none_or(|host| host.level != PARAGRAPH);
        let siblings_hold_paragraphs = self.growth.open().any(|open| open.holds_paragraphs);
        let ending = Ending::of(self.words(&self.last_words));
        match ending {
            Ending::Announces => return Place::In(innermost),
            Ending::Broken => return Place::WrapUp,
            Ending::Series if self.growth.last_kind() == Kind::Paragraph => return Place::In(innermost),
            Ending::Series if let Some(element) = self.lacks_a_number(at) => {
                *is_unplaced = true;
                return Place::Beside(element);
            }
            Ending::Series => {
                // Either the end of the sentence or the last 项, whose number got lost.
                *is_unplaced = true;
                return Place::WrapUp;
            }
            Ending::Bare if under_text_itself || siblings_hold_paragraphs => return Place::In(innermost),
            Ending::Bare => *is_unplaced = true,
            Ending::Finished if under_text_itself && siblings_hold_paragraphs => {
                *is_unplaced = true;
                return Place::In(innermost);
            }
            Ending::Finished => {}
        }
        Place::Own
    }

    fn put_words(&mut self, kind: Kind, words: &'a str) {
        let words = self.trimmed(words);
        self.growth.put(kind, Seed { span: words.clone(), words: words.clone(), ..Seed::default() });
        self.last_words = words;
    }

    /// A 项 with paragraphs below it and words that are no sentence has these as its heading.
    fn make_heading_of_words(&mut self, at: usize) {
        let words = self.growth.elements[at].words.clone();
        if at + 1 == self.growth.elements.len() && wording::is_heading_like(self.words(&words)) {
            let element = &mut self.growth.elements[at];
            element.words = words.end..words.end;
            element.heading = words;
        }
    }

    /// Whether the paragraph is the rest of a heading that was broken over two lines, or the name of an attachment; then it is put there.
    fn goes_on_with_heading(&mut self, at: usize) -> bool {
        let block = &self.blocks[at];
        if !wording::is_heading_like(block.text) {
            return false;
        }
        if self.names_attachment() {
            self.name_top(self.place(block.text), block);
            return true;
        }
        let top = *self.growth.top();
        let next_is_article = matches!(self.blocks.get(at + 1), Some(Block { kind: BlockKind::Article { .. }, .. }));
        let is_broken = (BOOK..HEADING).contains(&top.level) && self.growth.top_is_bare() && next_is_article;
        if is_broken {
            self.name_top(self.place(block.text), block);
            self.growth.elements[top.at].is_unplaced = true;
        }
        is_broken
    }

    /// Whether a paragraph is quoted from end to end in a text that amends another.
    fn is_quotation(&self, words: &str) -> bool {
        let announced = Ending::of(self.words(&self.last_words)) == Ending::Announces;
        quotation::quotes_an_article(words) || (announced && quotation::is_quoted_whole(words))
    }

    pub(super) fn comment(&mut self, block: &Block<'a>) {
        let span = block.span.clone();
        self.growth.put(Kind::Comment, Seed { words: span.clone(), span, ..Seed::default() });
    }

    pub(super) fn rule(&mut self, block: &Block<'a>) {
        let span = block.span.clone();
        self.leave_aside();
        self.growth.close_while(|open| open.level > ARTICLE);
        self.growth.put(Kind::Rule, Seed { words: span.clone(), span, ..Seed::default() });
    }
}

enum Place {
    /// A paragraph of its own.
    Own,
    /// The end of the sentence that the list is part of.
    WrapUp,
    /// A list element next to another, without a number.
    Beside(Open),
    /// More of a list element.
    In(Open),
}

/// Whether a paragraph opens like an article but was not taken for one, as its number does not follow.
fn looks_like_an_article(words: &str) -> bool {
    ArticleNumber::opening(words).is_some_and(|(_, length)| {
        let rest = &words[length..];
        !refers(rest) && !rest.starts_with(|c: char| is_blank(c) || matches!(c, '（' | '('))
    })
}
