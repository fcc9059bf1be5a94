//! The second pass: blocks in order become a tree. Looks back at what is open and, over a bounded stretch or by a table made before, ahead.

mod around;
mod headed;
mod listed;
mod paragraph;

use crate::finding::Span;
use crate::structure::block::{Block, BlockKind};
use crate::structure::growth::{Growth, Level, Open, Seed};
use crate::structure::kind::Kind;
use crate::structure::label::Style;
use crate::structure::node::Text;
use crate::structure::quotation::Quotations;
use crate::structure::scan::blocks;
use crate::structure::{ArticleNumber, is_blank};

const ATTACHMENT: Level = 1;
/// 编; 分编, 章 and 节 follow.
const BOOK: Level = 2;
const HEADING: Level = 6;
/// 目录, 附件说明, 落款
const ASIDE: Level = 7;
/// 一、 as a part of the text; `（一）` and what stands below it in that role follow.
const CLAUSE: Level = 8;
const ARTICLE: Level = 13;
const PARAGRAPH: Level = 14;
/// `一、` in a list; `（一）` and what stands below it follow.
const LIST: Level = 15;

/// Reads a text.
pub fn read(source: &str) -> Text<'_> {
    let blocks = blocks(source);
    let mut nest = Nest {
        blocks: &blocks,
        ahead: ahead(&blocks),
        growth: Growth::new(source, blocks.len()),
        quotations: Quotations::default(),
        has_articles: blocks.iter().any(|block| matches!(block.kind, BlockKind::Article { .. })),
        in_preface: true,
        is_signed: false,
        last_article: None,
        counted: [0; 12],
        last_words: 0..0,
    };
    let mut at = 0;
    while at < blocks.len() {
        at = nest.block(at);
    }
    nest.growth.finish()
}

/// For each block the next label of each style, before another article or heading; 0 is none.
fn ahead(blocks: &[Block<'_>]) -> Vec<[u32; 5]> {
    let mut next = [0; 5];
    let mut ahead = vec![next; blocks.len()];
    for (at, block) in blocks.iter().enumerate().rev() {
        ahead[at] = next;
        match block.kind {
            BlockKind::Labelled(label) => next[label.style as usize] = label.number,
            BlockKind::Article { .. } | BlockKind::Heading { .. } | BlockKind::Attachment { .. } | BlockKind::Title => {
                next = [0; 5]
            }
            _ => {}
        }
    }
    ahead
}

/// A tree in the making and what is known of the text around the block in hand.
struct Nest<'b, 'a> {
    blocks: &'b [Block<'a>],
    ahead: Vec<[u32; 5]>,
    growth: Growth<'a>,
    quotations: Quotations,
    has_articles: bool,
    /// Nothing but a title, notes and short lines was met.
    in_preface: bool,
    is_signed: bool,
    last_article: Option<ArticleNumber>,
    /// The last number met at each level from [`CLAUSE`] on.
    counted: [u32; 12],
    /// The words that were placed last.
    last_words: Span,
}

impl<'b, 'a> Nest<'b, 'a> {
    /// Places a block, and others with it if they belong together; says which comes next.
    fn block(&mut self, at: usize) -> usize {
        let block = &self.blocks[at];
        let was_preface = self.in_preface;
        if !matches!(block.kind, BlockKind::Title | BlockKind::Comment | BlockKind::Rule | BlockKind::Paragraph) {
            self.in_preface = false;
        }
        match block.kind {
            BlockKind::Title => self.title(block),
            BlockKind::ContentsLine => self.contents_line(block),
            BlockKind::Heading { rank, number, marks } => self.heading(block, rank, number, marks),
            BlockKind::Attachment { label, number, rest, marks } => self.attachment(at, label, number, rest, marks),
            BlockKind::Article { .. } => self.article(at),
            BlockKind::Labelled(label) => self.labelled(at, label),
            BlockKind::Table => self.table(at, Kind::Table),
            BlockKind::Raw => self.table(at, Kind::Other),
            BlockKind::Comment => self.comment(block),
            BlockKind::Rule => self.rule(block),
            BlockKind::Paragraph => {
                let preface = was_preface && self.preface(at);
                if preface {
                    return at + 1;
                }
                if !was_preface && let Some(end) = self.signature(at) {
                    return end;
                }
                self.paragraph(at);
            }
        }
        self.quoted(at)
    }

    /// Keeps what the block quotes as quotation; says which block comes next.
    fn quoted(&mut self, at: usize) -> usize {
        if !matches!(self.blocks[at].kind, BlockKind::Paragraph | BlockKind::Labelled(_) | BlockKind::Article { .. }) {
            return at + 1;
        }
        let Some(end) = self.quotations.end(self.blocks, at) else { return at + 1 };
        for quoted in at + 1..end {
            self.quotation(quoted);
        }
        end
    }

    fn quotation(&mut self, at: usize) {
        let span = self.blocks[at].span.clone();
        self.growth.put(Kind::Quotation, Seed { words: span.clone(), span: span.clone(), ..Seed::default() });
        self.last_words = span;
    }

    /// Where words that are a piece of the source stand in it.
    fn place(&self, words: &str) -> Span {
        let start = (words.as_ptr() as usize).wrapping_sub(self.growth.source.as_ptr() as usize);
        debug_assert!(self.growth.source.get(start..start + words.len()) == Some(words), "words are a piece of the source");
        start..start + words.len()
    }

    /// Words without space around them and where they stand.
    fn trimmed(&self, words: &'a str) -> Span {
        self.place(words.trim_matches(is_blank))
    }

    fn words(&self, span: &Span) -> &'a str {
        &self.growth.source[span.clone()]
    }

    fn is_in_article(&self) -> bool {
        self.growth.open().any(|open| open.level == ARTICLE)
    }

    /// Ends a 目录, a 附件说明 or a signature that is open.
    fn leave_aside(&mut self) {
        while self.growth.open().any(|open| open.level == ASIDE) {
            let innermost = self.growth.top().at;
            self.growth.close_while(|open| open.at == innermost);
        }
    }

    /// The innermost list element that is open.
    fn in_list(&self) -> Option<Open> {
        self.growth.open().next().filter(|open| open.level >= LIST).copied()
    }

    /// The innermost list element after which the text, further on, goes on with the next number.
    fn interrupted(&self, at: usize) -> Option<Open> {
        self.followed_by(at, |number, next| next - number == 1)
    }

    /// The innermost list element after which the text, further on, goes on with a number beyond the next.
    fn lacks_a_number(&self, at: usize) -> Option<Open> {
        self.followed_by(at, |number, next| next - number > 1)
    }

    fn followed_by(&self, at: usize, is_so: impl Fn(u32, u32) -> bool) -> Option<Open> {
        let follows = |open: &&Open| {
            let next = self.ahead[at][usize::from(open.level.saturating_sub(LIST))];
            self.growth.elements[open.at].number.is_some_and(|number| next > number && is_so(number, next))
        };
        self.growth.open().take_while(|open| open.level >= LIST).find(follows).copied()
    }
}

/// The level of a list element, and of a part of the text that carries such a number.
fn list_level(style: Style) -> Level {
    LIST + style as Level
}

fn clause_level(style: Style) -> Level {
    CLAUSE + style as Level
}

#[cfg(test)]
mod tests;
