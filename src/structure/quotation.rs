//! Which paragraphs an amending decision quotes: 将第十二条修改为：“第十二条 … ” over several paragraphs.
//!
//! Printed law opens each paragraph of a quotation with “ again and closes only the last; others open once. A quotation that nothing closes
//! before the next amendment is taken for a slip of the pen, so that one lost mark does not swallow the rest of a text.

use crate::structure::label::Label;
use crate::structure::{ArticleNumber, Block, BlockKind, is_blank};

/// Looks for quotations; remembers how far it looked in vain, so that a text is read only once or twice.
#[derive(Default)]
pub(super) struct Quotations {
    vain_until: usize,
}

impl Quotations {
    /// The place behind the last block of the quotation that the block opens and leaves open, if it does.
    pub(super) fn end(&mut self, blocks: &[Block<'_>], at: usize) -> Option<usize> {
        if at < self.vain_until || !leaves_open(blocks[at].text) {
            return None;
        }
        for (place, block) in blocks.iter().enumerate().skip(at + 1) {
            if stops(block, &blocks[at]) {
                self.vain_until = place;
                return None;
            }
            if closes(block.text) {
                return Some(place + 1);
            }
        }
        self.vain_until = blocks.len();
        None
    }
}

/// Whether a paragraph is itself a quoted article: “第十二条 …
pub(super) fn quotes_an_article(words: &str) -> bool {
    let Some(inner) = words.strip_prefix('“') else { return false };
    let inner = inner.trim_start_matches(is_blank);
    ArticleNumber::opening(inner)
        .is_some_and(|(_, length)| inner[length..].starts_with(|c: char| is_blank(c) || matches!(c, '（' | '【')))
}

/// Whether a paragraph is one quotation from end to end, or begins one that goes on.
pub(super) fn is_quoted_whole(words: &str) -> bool {
    let Some(inner) = words.strip_prefix('“') else { return false };
    let mut depth = 1_u32;
    for (at, c) in inner.char_indices() {
        match c {
            '“' => depth += 1,
            '”' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            let rest = inner[at..].trim_start_matches('”');
            return rest.chars().all(|c| is_blank(c) || matches!(c, '。' | '；' | '，' | '、'));
        }
    }
    true
}

/// Whether words end inside a quotation that begins them or follows a colon.
fn leaves_open(words: &str) -> bool {
    if !words.contains('“') {
        return false;
    }
    let (mut depth, mut announced, mut before) = (0_u32, false, ':');
    for c in words.chars() {
        match c {
            '“' => {
                if depth == 0 {
                    announced = matches!(before, '：' | ':');
                }
                depth += 1;
            }
            '”' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if !is_blank(c) {
            before = c;
        }
    }
    depth > 0 && announced
}

/// Whether a later paragraph of a quotation closes it.
fn closes(words: &str) -> bool {
    let mut depth = 1_u32;
    for c in words.strip_prefix('“').unwrap_or(words).chars() {
        match c {
            '“' => depth += 1,
            '”' if depth == 1 => return true,
            '”' => depth -= 1,
            _ => {}
        }
    }
    false
}

/// Whether a block can stand in no quotation that the other opened: a marked heading, or the next amendment in the same series.
fn stops(block: &Block<'_>, opener: &Block<'_>) -> bool {
    match block.kind {
        BlockKind::Heading { marks, .. } => marks > 0,
        BlockKind::Title | BlockKind::Attachment { .. } => true,
        BlockKind::Labelled(label) => {
            let next = matches!(opener.kind, BlockKind::Labelled(Label { style, number, .. })
                if style == label.style && Some(label.number) == number.checked_add(1));
            let amends = ["修改", "增加", "删去", "删除", "改为", "作为"].iter().any(|word| block.text.contains(word));
            next && amends
        }
        _ => false,
    }
}
