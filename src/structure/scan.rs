//! The one pass over the lines of a text that makes blocks of them.

use crate::finding::Span;
use crate::structure::opening::{ArticleOpening, Opening, opening};
use crate::structure::{ArticleNumber, Block, BlockKind, Rank, is_blank};

/// Reads a text as blocks, in order; their spans do not overlap and leave out nothing but blank space.
pub(super) fn blocks(text: &str) -> Vec<Block<'_>> {
    let mut scan =
        Scan { text, at: 0, blocks: Vec::new(), open: Open::Nothing, last: None, contents: None, unclosed: Unclosed::default() };
    while let Some(line) = scan.next_line() {
        scan.take(line);
    }
    scan.blocks
}

/// A line of the text: its bytes without space around them.
#[derive(Clone, Copy)]
struct Line<'a> {
    text: &'a str,
    start: usize,
    /// It opens with the two wide spaces that open a paragraph in print.
    set_in: bool,
    /// It opens with so much plain space that a list above it may go on.
    under_list: bool,
}

impl Line<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// What the next line may go on with.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    /// The last block, which holds words from `start` on; an article also has its own words from `rest` on.
    Words {
        start: usize,
        rest: usize,
    },
    List,
    /// A list after a blank line.
    ListAfterBlank,
    Quote,
    Html,
    Table,
}

/// What was looked for and not found further on, so that it is not looked for again.
#[derive(Default)]
struct Unclosed {
    comment: bool,
    /// The shortest fence that nothing closes, of `` ` `` and of `~`.
    fences: [Option<usize>; 2],
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    blocks: Vec<Block<'a>>,
    open: Open,
    last: Option<ArticleNumber>,
    /// The headings met since 目录, which are a table of contents if the first of them comes again.
    contents: Option<Vec<usize>>,
    unclosed: Unclosed,
}

impl<'a> Scan<'a> {
    fn next_line(&mut self) -> Option<Line<'a>> {
        if self.at >= self.text.len() {
            return None;
        }
        let rest = &self.text[self.at..];
        let (raw, length) = match rest.find('\n') {
            Some(end) => (&rest[..end], end + 1),
            None => (rest, rest.len()),
        };
        let opened = raw.trim_start_matches(is_blank);
        let before = raw.len() - opened.len();
        let space = &raw[..before];
        let line = Line {
            text: opened.trim_end_matches(is_blank),
            start: self.at + before,
            set_in: space.contains('\u{3000}'),
            under_list: space.contains('\t') || space.len() >= 2,
        };
        self.at += length;
        Some(line)
    }

    fn take(&mut self, line: Line<'a>) {
        if line.text.is_empty() {
            self.open = if matches!(self.open, Open::List | Open::ListAfterBlank) { Open::ListAfterBlank } else { Open::Nothing };
            return;
        }
        if self.goes_on(line) {
            self.extend(line);
            return;
        }
        match opening(line.text) {
            Opening::Article(article) if self.is_article(article) => self.article(line, article),
            Opening::Heading { rank, number, marks, text } => self.heading(line, rank, number, marks, text),
            Opening::Contents { text } => {
                self.contents = Some(Vec::new());
                self.push(line, BlockKind::ContentsLine, text);
            }
            Opening::Labelled { label, text } => self.words(line, BlockKind::Labelled(label), text),
            Opening::Attachment { label, number, rest, marks } => {
                // 附件 counts its articles anew.
                self.last = None;
                self.push(line, BlockKind::Attachment { label, number, rest, marks }, line.text);
            }
            Opening::Comment => match self.comment_end(line) {
                Some(end) => self.raw_until(line, end, BlockKind::Comment),
                None => self.plain(line),
            },
            Opening::Fence { mark, length } => match self.fence_end(mark, length) {
                Some(end) => self.raw_until(line, end, BlockKind::Raw),
                None => self.plain(line),
            },
            Opening::Rule => self.push(line, BlockKind::Rule, line.text),
            Opening::Quote => self.raw(line, Open::Quote),
            Opening::List => self.raw(line, Open::List),
            Opening::Html => self.raw(line, Open::Html),
            Opening::Article(_) | Opening::Plain => self.plain(line),
        }
    }

    /// Whether a line belongs to the raw block or table that is open, whatever it opens with.
    fn goes_on(&self, line: Line<'a>) -> bool {
        match self.open {
            Open::Nothing | Open::Words { .. } => false,
            Open::Quote => line.text.starts_with('>'),
            Open::Html => !matches!(opening(line.text), Opening::Heading { .. } | Opening::Article(_)),
            Open::Table => line.text.contains('|'),
            Open::List => line.under_list || matches!(opening(line.text), Opening::List | Opening::Rule | Opening::Plain),
            Open::ListAfterBlank => {
                (line.under_list && !line.set_in) || matches!(opening(line.text), Opening::List | Opening::Rule)
            }
        }
    }

    fn extend(&mut self, line: Line<'a>) {
        if self.open == Open::ListAfterBlank {
            self.open = Open::List;
        }
        if let Some(block) = self.blocks.last_mut() {
            block.span.end = line.end();
            block.text = &self.text[block.span.clone()];
        }
    }

    /// A line of words: goes on with the paragraph above it, or opens one, or is the head of a table.
    fn plain(&mut self, line: Line<'a>) {
        if line.text.contains('|') && self.delimiter_row_follows() {
            self.push(line, BlockKind::Table, line.text);
            self.open = Open::Table;
            return;
        }
        if let Open::Words { start, rest } = self.open
            && !line.set_in
            && let Some(block) = self.blocks.last_mut()
        {
            block.span.end = line.end();
            block.text = &self.text[start..line.end()];
            if let BlockKind::Article { rest: words, .. } = &mut block.kind {
                *words = self.text[rest..line.end()].trim_start_matches(is_blank);
            }
            return;
        }
        self.words(line, BlockKind::Paragraph, line.text);
    }

    fn words(&mut self, line: Line<'a>, kind: BlockKind<'a>, text: &'a str) {
        let start = line.end() - text.len();
        self.push(line, kind, text);
        self.open = Open::Words { start, rest: start };
    }

    fn article(&mut self, line: Line<'a>, found: ArticleOpening<'a>) {
        let ArticleOpening { number, label, caption, rest, text, sealed, .. } = found;
        self.contents = None;
        self.last = Some(number);
        self.push(line, BlockKind::Article { number, label, caption, rest, sealed }, text);
        if !sealed {
            self.open = Open::Words { start: line.end() - text.len(), rest: line.end() - rest.len() };
        }
    }

    /// A label that nothing parts from its words is one if the numbers run on.
    fn is_article(&self, found: ArticleOpening<'a>) -> bool {
        !found.doubtful || found.number.follows(self.last)
    }

    fn heading(&mut self, line: Line<'a>, rank: Rank, number: Option<u32>, marks: u8, text: &'a str) {
        if marks == 1 && self.blocks.is_empty() && rank == Rank::Other {
            self.push(line, BlockKind::Title, text);
            return;
        }
        let here = self.blocks.len();
        if rank == Rank::Other {
            // 附件 counts its articles anew.
            self.last = None;
        }
        if rank != Rank::Other
            && let Some(listed) = &mut self.contents
        {
            let comes_again = listed.first().is_some_and(|first| {
                matches!(self.blocks[*first].kind, BlockKind::Heading { rank: r, number: n, .. } if (r, n) == (rank, number))
            });
            if comes_again {
                for at in self.contents.take().unwrap_or_default() {
                    self.blocks[at].kind = BlockKind::ContentsLine;
                }
            } else {
                listed.push(here);
            }
        }
        self.push(line, BlockKind::Heading { rank, number, marks }, text);
    }

    fn raw(&mut self, line: Line<'a>, open: Open) {
        self.push(line, BlockKind::Raw, line.text);
        self.open = open;
    }

    /// A raw block that ends with a later line.
    fn raw_until(&mut self, line: Line<'a>, end: usize, kind: BlockKind<'a>) {
        let rest = &self.text[end..];
        self.at = rest.find('\n').map_or(self.text.len(), |at| end + at + 1);
        let whole = self.text[line.start..self.at].trim_end_matches(is_blank);
        // Words behind a comment are no part of it.
        let kind = if kind == BlockKind::Comment && !whole.ends_with("-->") { BlockKind::Raw } else { kind };
        self.push(Line { text: whole, ..line }, kind, whole);
    }

    fn push(&mut self, line: Line<'a>, kind: BlockKind<'a>, text: &'a str) {
        let span: Span = line.start..line.end();
        self.blocks.push(Block { kind, span, text });
        self.open = Open::Nothing;
    }

    fn comment_end(&mut self, line: Line<'a>) -> Option<usize> {
        if self.unclosed.comment {
            return None;
        }
        let from = line.start + "<!--".len();
        match self.text[from..].find("-->") {
            Some(at) => Some(from + at + "-->".len()),
            None => {
                self.unclosed.comment = true;
                None
            }
        }
    }

    /// Where the line that closes a fence starts.
    fn fence_end(&mut self, mark: u8, length: usize) -> Option<usize> {
        // Few lengths only, so that a text of ever shorter fences is not searched again for each.
        let length = length.min(8);
        let unclosed = &mut self.unclosed.fences[usize::from(mark == b'~')];
        if unclosed.is_some_and(|shortest| shortest <= length) {
            return None;
        }
        let mut at = self.at;
        for raw in self.text[self.at..].split_inclusive('\n') {
            let line = raw.trim_matches(is_blank);
            if line.len() >= length && line.bytes().all(|b| b == mark) {
                return Some(at);
            }
            at += raw.len();
        }
        *unclosed = Some(length);
        None
    }

    fn delimiter_row_follows(&self) -> bool {
        let rest = &self.text[self.at..];
        let bytes = rest.bytes().take_while(|b| *b != b'\n');
        let (mut dashes, mut bars) = (false, false);
        for b in bytes {
            match b {
                b'-' => dashes = true,
                b'|' => bars = true,
                b':' | b' ' | b'\t' | b'\r' => {}
                _ => return false,
            }
        }
        dashes && bars
    }
}

#[cfg(test)]
#[path = "scan_tests.rs"]
mod tests;
