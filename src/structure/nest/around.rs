//! What stands around the text proper: title, 题注, 目录, 附件说明, 落款, 附件.

use super::{ASIDE, ATTACHMENT, Nest, list_level};
use crate::finding::Span;
use crate::structure::block::{Block, BlockKind};
use crate::structure::growth::Seed;
use crate::structure::kind::Kind;
use crate::structure::label::{Label, Style};
use crate::structure::wording;
use crate::structure::{is_blank, squeezed};

/// Nobody signs with more lines than that.
const MOST_SIGNERS: usize = 12;

impl<'a> Nest<'_, 'a> {
    pub(super) fn title(&mut self, block: &Block<'a>) {
        let words = self.place(block.text);
        self.growth.put(Kind::Title, Seed { words, span: block.span.clone(), ..Seed::default() });
    }

    /// Takes a paragraph before the text proper that is its title or a note; says whether it was one.
    pub(super) fn preface(&mut self, at: usize) -> bool {
        let block = &self.blocks[at];
        let before = self.growth.elements.iter().rev().find(|it| it.kind != Kind::Comment).map(|it| (it.kind, it.words.clone()));
        let kind = match before {
            Some((Kind::Text, _)) if wording::is_title(block.text) && at + 1 < self.blocks.len() => Kind::Title,
            Some((Kind::Note, note)) if wording::goes_on_with(self.words(&note)) => Kind::Note,
            _ if wording::is_note(block.text) => Kind::Note,
            _ => {
                self.in_preface = wording::is_heading_like(block.text);
                return false;
            }
        };
        self.growth.close_from(ATTACHMENT + 1);
        let words = self.trimmed(block.text);
        self.growth.put(kind, Seed { words, span: block.span.clone(), ..Seed::default() });
        true
    }

    pub(super) fn contents_line(&mut self, block: &Block<'a>) {
        let words = self.place(block.text);
        let at = self.growth.top().at;
        if self.growth.kind(at) != Kind::Contents {
            self.leave_aside();
            self.growth.close_while(|open| open.level > ATTACHMENT);
            let is_heading = squeezed(block.text, "") == "目录";
            let heading = if is_heading { words.clone() } else { 0..0 };
            self.growth.open_part(Kind::Contents, ASIDE, 0, Seed { heading, span: block.span.clone(), ..Seed::default() });
            if is_heading {
                return;
            }
        }
        self.growth.put(Kind::ContentsLine, Seed { words, span: block.span.clone(), ..Seed::default() });
    }

    pub(super) fn attachment(&mut self, at: usize, label: &'a str, number: Option<u32>, rest: &'a str, marks: u8) {
        let block = &self.blocks[at];
        self.leave_aside();
        self.growth.close_while(|open| open.level > ATTACHMENT);
        let whole = self.up_to_name(block, label, rest);
        if marks == 0 && self.is_listed(at, label, rest) {
            return self.enclosures(block, whole, rest);
        }
        self.growth.close_while(|open| open.level >= ATTACHMENT);
        self.last_article = None;
        let heading = if rest.is_empty() { 0..0 } else { self.trimmed(rest) };
        let seed = Seed { number, label: whole, heading, span: block.span.clone(), ..Seed::default() };
        self.growth.open_part(Kind::Attachment, ATTACHMENT, marks, seed);
        self.last_words = 0..0;
    }

    /// The label with the colon that parts it from the name.
    fn up_to_name(&self, block: &Block<'a>, label: &'a str, rest: &'a str) -> Span {
        let start = self.place(label).start;
        let end = if rest.is_empty() { self.place(block.text).end } else { self.place(rest).start };
        start..start + self.words(&(start..end)).trim_end_matches(is_blank).len()
    }

    /// Whether a line that names an attachment only lists it (GB/T 9704—2012, 7.3.4: below the text, above the signature).
    fn is_listed(&self, at: usize, label: &str, rest: &str) -> bool {
        let next = self.blocks.get(at + 1);
        if rest.is_empty() {
            let first =
                |block: &Block<'_>| matches!(block.kind, BlockKind::Labelled(Label { style: Style::Arabic, number: 1, .. }));
            return self.blocks[at].text.ends_with(['：', ':']) && next.is_some_and(first) && !self.is_signed;
        }
        if Label::opening(rest).is_some_and(|label| label.style == Style::Arabic) {
            return true;
        }
        if self.is_signed {
            return false;
        }
        match next {
            None => label.starts_with("附件"),
            Some(Block { kind: BlockKind::Attachment { .. }, .. }) => true,
            Some(_) => self.signature_at(at + 1).is_some(),
        }
    }

    fn enclosures(&mut self, block: &Block<'a>, label: Span, rest: &'a str) {
        self.growth.open_part(Kind::Enclosures, ASIDE, 0, Seed { label, span: block.span.clone(), ..Seed::default() });
        self.last_words = block.span.end..block.span.end;
        if rest.is_empty() {
            return;
        }
        let Some(first) = Label::opening(rest) else {
            let words = self.trimmed(rest);
            self.growth.put(Kind::Paragraph, Seed { span: words.clone(), words, ..Seed::default() });
            return;
        };
        self.growth.top().last = Some((list_level(first.style), first.number));
        let words = self.trimmed(&rest[first.text.len()..]);
        let label = self.place(first.text);
        let seed = Seed { number: Some(first.number), span: label.start..words.end, label, words, ..Seed::default() };
        self.growth.put(Kind::Indent, seed);
    }

    /// Takes a signature that begins with the block; says which block comes behind it.
    pub(super) fn signature(&mut self, at: usize) -> Option<usize> {
        let (lines, end) = self.signature_at(at)?;
        self.leave_aside();
        self.growth.close_while(|open| open.level > ATTACHMENT);
        self.last_article = None;
        self.is_signed = true;
        let span = self.blocks[at].span.start..self.blocks[end - 1].span.end;
        self.growth.open_part(Kind::Signature, ASIDE, 0, Seed { span, ..Seed::default() });
        for line in lines {
            let kind = if wording::is_day(self.words(&line)) { Kind::SigningDay } else { Kind::Signer };
            self.growth.put(kind, Seed { span: line.clone(), words: line, ..Seed::default() });
        }
        self.last_words = 0..0;
        Some(end)
    }

    /// The lines of a signature that begins with a block, and the place behind its last block: bodies, then a day, and no law behind it.
    pub(super) fn signature_at(&self, at: usize) -> Option<(Vec<Span>, usize)> {
        let mut lines = Vec::new();
        for (place, block) in self.blocks.iter().enumerate().skip(at).take(MOST_SIGNERS) {
            if block.kind != BlockKind::Paragraph {
                return None;
            }
            let mut rest = block.text.lines().peekable();
            while let Some(line) = rest.next() {
                lines.push(self.trimmed(line));
                if wording::is_day(line) {
                    let law = matches!(
                        self.blocks.get(place + 1),
                        Some(Block { kind: BlockKind::Article { .. } | BlockKind::Labelled(_), .. })
                    );
                    return (rest.peek().is_none() && !law).then_some((lines, place + 1));
                }
                if !wording::is_signer(line) || lines.len() > MOST_SIGNERS {
                    return None;
                }
            }
        }
        None
    }
}
