//! A legal text as HTML: headings and articles with lasting addresses, 款 项 目 as paragraphs, tables that scroll.
//!
//! Takes Markdown, gives markup that is safe to print and valid to the letter; raw HTML is shown as the words it is.
//! What a browser is not told: the title, which the page shows itself, and comments.

mod address;
mod escape;
mod markup;

use std::fmt::Write as _;

use crate::structure::label::Style;
use crate::structure::{Block, BlockKind, Rank, blocks, is_blank};

use address::Addresses;
use markup::Markup;

/// A text ready for a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RenderedText {
    /// The text as HTML, from `<h2>` down.
    pub html: String,
    /// Its headings, in order.
    pub contents: Vec<ContentsEntry>,
    /// How many articles it has.
    pub articles: usize,
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

/// Renders a text.
pub fn render(markdown: &str) -> RenderedText {
    let blocks = blocks(markdown);
    let mut page = Page {
        html: String::with_capacity(markdown.len() + markdown.len() / 4),
        contents: Vec::new(),
        articles: 0,
        in_article: false,
        addresses: Addresses::default(),
        levels: Levels::of(&blocks),
        markup: Markup::default(),
    };
    for block in &blocks {
        page.block(block);
    }
    page.close_article();
    RenderedText { html: page.html, contents: page.contents, articles: page.articles }
}

struct Page {
    html: String,
    contents: Vec<ContentsEntry>,
    articles: usize,
    in_article: bool,
    addresses: Addresses,
    levels: Levels,
    markup: Markup,
}

impl Page {
    fn block(&mut self, block: &Block<'_>) {
        match block.kind {
            BlockKind::Title => {}
            BlockKind::Heading { rank, number, marks } => self.heading(rank, number, marks, block.text),
            BlockKind::ContentsLine => self.paragraph("<p class=\"contents\">", block.text),
            BlockKind::Article { number, label, caption, rest, .. } => {
                self.close_article();
                self.articles += 1;
                self.in_article = true;
                let id = self.addresses.article(number);
                // A label is made of numerals alone, so there is nothing in it to escape.
                let _ = write!(
                    self.html,
                    "<div class=\"article\" id=\"{id}\">\n<p><a class=\"num\" href=\"#{id}\" aria-label=\"{label}的永久链接\">{label}</a>"
                );
                if let Some(caption) = caption {
                    if !caption.starts_with(['（', '(', '【', '[', '［', '〔']) {
                        self.html.push('\u{3000}');
                    }
                    self.html.push_str("<span class=\"caption\">");
                    self.markup.words(caption, &mut self.html);
                    self.html.push_str("</span>");
                }
                if !rest.is_empty() {
                    self.html.push('\u{3000}');
                    self.markup.words(rest, &mut self.html);
                }
                self.html.push_str("</p>\n");
            }
            BlockKind::Paragraph => self.paragraph("<p>", block.text),
            BlockKind::Attachment { marks, .. } => self.heading(Rank::Other, None, marks, block.text),
            BlockKind::Labelled(label) => match label.style {
                Style::Han => self.paragraph("<p>", block.text),
                Style::HanInBrackets => self.paragraph("<p class=\"point\">", block.text),
                _ => self.paragraph("<p class=\"indent\">", block.text),
            },
            BlockKind::Comment | BlockKind::Rule | BlockKind::Table | BlockKind::Raw => {
                self.markup.block(block.text, &mut self.html)
            }
        }
    }

    fn paragraph(&mut self, open: &str, text: &str) {
        self.html.push_str(open);
        self.markup.words(text, &mut self.html);
        self.html.push_str("</p>\n");
    }

    fn heading(&mut self, rank: Rank, number: Option<u32>, marks: u8, text: &str) {
        self.close_article();
        let level = self.levels.level(rank, marks);
        let words = heading_words(rank, number, text);
        let id = self.addresses.heading(rank, number, &words);
        let _ = write!(self.html, "<h{level} id=\"{id}\">");
        self.markup.words(&words, &mut self.html);
        let _ = writeln!(self.html, "</h{level}>");
        self.contents.push(ContentsEntry { id, level, label: self.markup.plain(&words) });
    }

    fn close_article(&mut self) {
        if self.in_article {
            self.html.push_str("</div>\n");
            self.in_article = false;
        }
    }
}

/// Which level a heading has: the ranks that the text uses stand one below another, and none is skipped.
struct Levels {
    used: [bool; 4],
    last: u8,
}

impl Levels {
    fn of(blocks: &[Block<'_>]) -> Self {
        let mut used = [false; 4];
        for block in blocks {
            if let BlockKind::Heading { rank, .. } = block.kind
                && let Some(used) = used.get_mut(rank as usize)
            {
                *used = true;
            }
        }
        Self { used, last: 1 }
    }

    fn level(&mut self, rank: Rank, marks: u8) -> u8 {
        let wanted = match rank {
            Rank::Other => marks.clamp(2, 6),
            rank => 2 + self.used[..rank as usize].iter().map(|used| u8::from(*used)).sum::<u8>(),
        };
        self.last = wanted.min(self.last + 1);
        self.last
    }
}

/// The words of a heading as law prints them: `第一章　总则`, whatever spaces part them in the file.
fn heading_words(rank: Rank, number: Option<u32>, text: &str) -> String {
    let word = match rank {
        Rank::Book => "编",
        Rank::Part => "分编",
        Rank::Chapter => "章",
        Rank::Section => "节",
        Rank::Other => "",
    };
    let end = match number {
        Some(_) if !word.is_empty() => text.find(word).map_or(0, |at| at + word.len()),
        _ => 0,
    };
    let (number, name) = text.split_at(end);
    let mut out = String::with_capacity(text.len() + 3);
    out.push_str(number);
    if !number.is_empty() && !name.is_empty() {
        out.push('\u{3000}');
    }
    for part in name.split(is_blank).filter(|part| !part.is_empty()) {
        let apart = out.len() > end
            && !out.ends_with('\u{3000}')
            && !out.chars().next_back().is_some_and(is_wide)
            && !part.chars().next().is_some_and(is_wide);
        if apart {
            out.push(' ');
        } else if rank == Rank::Other && !out.is_empty() && part.chars().nth(1).is_some() {
            // `附表　裁量权基准` stays apart; `附　则` does not.
            out.push('\u{3000}');
        }
        out.push_str(part);
    }
    out
}

/// Whether a character is written in a full square, so that no space parts it from its neighbour.
fn is_wide(c: char) -> bool {
    matches!(
        c,
        '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{fe30}'..='\u{fe4f}' | '\u{ff00}'..='\u{ffef}'
            | '\u{20000}'..='\u{3ffff}' | '\u{2014}' | '\u{2018}'..='\u{201d}' | '\u{2026}'
    )
}

#[cfg(test)]
mod tests;
