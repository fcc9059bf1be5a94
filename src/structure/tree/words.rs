//! What the words of a block say it is: a signature, a note, an attachment, a number that opens a list.

use crate::structure::article::leading_numeral;
use crate::structure::clause::date;
use crate::structure::{Block, BlockKind, Rank, is_blank, numeral};

/// Whether articles come before the next 附件.
pub(super) fn articles_follow(blocks: &[Block<'_>]) -> bool {
    let part = blocks
        .iter()
        .take_while(|block| !matches!(block.kind, BlockKind::Heading { rank: Rank::Other, .. } if is_attachment(block.text)));
    part.into_iter().any(|block| matches!(block.kind, BlockKind::Article { .. }))
}

/// Which blocks are a 落款: a line that is a day alone, and the short lines right above it.
pub(super) fn signatures(blocks: &[Block<'_>]) -> Vec<bool> {
    let mut signed = vec![false; blocks.len()];
    for at in 0..blocks.len() {
        if blocks[at].kind != BlockKind::Paragraph || !is_day(blocks[at].text) {
            continue;
        }
        signed[at] = true;
        for above in (at.saturating_sub(3)..at).rev() {
            let block = &blocks[above];
            let name = block.kind == BlockKind::Paragraph
                && block.text.chars().count() <= 30
                && !block.text.contains(['。', '；', '：', '，', '、', '（']);
            if !name {
                break;
            }
            signed[above] = true;
        }
    }
    signed
}

fn is_day(words: &str) -> bool {
    date(words.trim_matches(is_blank)).is_some_and(|(_, rest)| rest.is_empty())
}

/// Words that say by whom and when a text was made or changed.
pub(super) fn is_note(words: &str) -> bool {
    let acts = ["通过", "公布", "发布", "批准", "修正", "修订", "施行", "修改", "颁布"];
    words.contains('年') && words.contains('月') && acts.iter().any(|act| words.contains(act))
}

/// `附件`, `附件1`, `附表二`
pub(super) fn is_attachment(words: &str) -> bool {
    ["附件", "附录", "附表"].iter().any(|word| words.starts_with(word))
}

/// The number of a 一、 and the words behind it.
pub(super) fn clause_number(words: &str) -> Option<(u32, &str)> {
    let (number, rest) = leading_numeral(words)?;
    let written = &words[..words.len() - rest.len()];
    let rest = rest.strip_prefix('、')?;
    (!written.contains(|c: char| c.is_ascii_digit())).then(|| (number, rest.trim_start_matches(is_blank)))
}

pub(super) fn point_number(label: &str) -> Option<u32> {
    let inner: String = label.chars().filter(|c| numeral::is_numeral(*c)).collect();
    numeral::parse(&inner)
}

pub(super) fn ends_sentence(words: &str) -> bool {
    words.trim_end_matches(is_blank).ends_with(['。', '.', '！', '？', '”', '）', ')'])
}
