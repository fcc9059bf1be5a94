//! Which words of a line were replaced: whole runs as a reader would mark them, no confetti of single characters.
//!
//! Numbers are compared whole, 三十 as well as 30. What stays between two changes and is too short to be read is part of the change.

use std::collections::HashMap;
use std::ops::Range;

use similar::{Algorithm, DiffOp, capture_diff_slices};

use super::fold::{folded, is_mark};
use crate::structure::numeral;

/// A run of words of both texts: the same on both sides, or what stood there and what stands there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// As the old text has it.
    pub old: String,
    /// As the new text has it.
    pub new: String,
    /// Whether a reader finds no difference.
    pub is_same: bool,
}

/// A word that is compared whole.
struct Word {
    bytes: Range<usize>,
    key: u32,
}

/// What of two lines must stay for their runs to be marked one by one, in thousandths; else the whole line was replaced.
const WORTH_MARKING: usize = 300;

/// The runs of two lines.
pub(super) fn edits(old: &str, new: &str) -> Vec<Edit> {
    let mut names = HashMap::new();
    let (olds, news) = (words(old, &mut names), words(new, &mut names));
    let keys = |words: &[Word]| words.iter().map(|word| word.key).collect::<Vec<u32>>();
    let (old_keys, new_keys) = (keys(&olds), keys(&news));
    let mut pieces = pieces(&capture_diff_slices(Algorithm::Myers, &old_keys, &new_keys));
    let kept: usize = pieces.iter().filter(|piece| piece.is_same).map(|piece| piece.old.len()).sum();
    let whole = olds.len().max(news.len());
    if kept < whole && kept * 2000 < WORTH_MARKING * (olds.len() + news.len()) {
        pieces = vec![Piece { old: 0..olds.len(), new: 0..news.len(), is_same: false }];
    }
    let absorbed =
        absorb(pieces, |range| olds[range].iter().filter(|word| !old[word.bytes.clone()].chars().all(is_mark)).count());
    let mut pieces = absorbed;
    let spoken = |at: usize| olds.get(at).map(|word| &old[word.bytes.clone()]);
    widen(&mut pieces, |at| match spoken(at) {
        Some(word) if word.chars().all(is_mark) => Sort::Mark,
        Some(word) if word.chars().filter_map(folded).all(|c| c.is_ascii_digit() || numeral::is_numeral(c)) => Sort::Number,
        Some(_) => Sort::Word,
        None => Sort::Mark,
    });
    slide(&mut pieces, (&old_keys, &new_keys), |key| char::from_u32(key).is_some_and(is_mark));
    let text = |text: &str, words: &[Word], range: &Range<usize>| match (words.get(range.start), range.is_empty()) {
        (Some(first), false) => text[first.bytes.start..words[range.end - 1].bytes.end].to_owned(),
        _ => String::new(),
    };
    let edit =
        |piece: Piece| Edit { old: text(old, &olds, &piece.old), new: text(new, &news, &piece.new), is_same: piece.is_same };
    pieces.into_iter().map(edit).collect()
}

/// Words of a line: a number, a word of another script, or one character.
fn words(line: &str, names: &mut HashMap<String, u32>) -> Vec<Word> {
    let sort = |c: char| match c {
        _ if c.is_ascii_alphanumeric() => 1,
        _ if numeral::is_numeral(c) => 2,
        _ => 0,
    };
    let mut words: Vec<Word> = Vec::with_capacity(line.len() / 3);
    let mut last = 0;
    let mut name = String::new();
    for (at, c) in line.char_indices() {
        let Some(folded) = folded(c) else {
            // A space belongs to what it stands behind.
            if let Some(word) = words.last_mut() {
                word.bytes.end = at + c.len_utf8();
            }
            last = 0;
            continue;
        };
        let sort = sort(folded);
        if sort != 0 && sort == last {
            name.push(folded);
            if let Some(word) = words.last_mut() {
                word.bytes.end = at + c.len_utf8();
                let next = u32::try_from(names.len()).unwrap_or(0) + 0x11_0000;
                word.key = *names.entry(name.clone()).or_insert(next);
            }
        } else {
            name.clear();
            name.push(folded);
            words.push(Word { bytes: at..at + c.len_utf8(), key: u32::from(folded) });
        }
        last = sort;
    }
    words
}

/// A run of words by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Piece {
    old: Range<usize>,
    new: Range<usize>,
    is_same: bool,
}

fn pieces(ops: &[DiffOp]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for op in ops {
        let is_same = matches!(op, DiffOp::Equal { .. });
        push(&mut pieces, Piece { old: op.old_range(), new: op.new_range(), is_same });
    }
    pieces
}

/// Adds a run to the last one where both are of a kind.
fn push(pieces: &mut Vec<Piece>, piece: Piece) {
    match pieces.last_mut() {
        Some(last) if last.is_same == piece.is_same => {
            last.old.end = piece.old.end;
            last.new.end = piece.new.end;
        }
        _ => pieces.push(piece),
    }
}

/// Makes what stays between two changes, and is too short beside them, part of the change.
fn absorb(pieces: Vec<Piece>, said: impl Fn(Range<usize>) -> usize) -> Vec<Piece> {
    let size = |piece: &Piece| piece.old.len().max(piece.new.len());
    let replaces = |piece: &Piece| !piece.old.is_empty() && !piece.new.is_empty();
    let mut done: Vec<Piece> = Vec::with_capacity(pieces.len());
    let mut rest = pieces.into_iter().peekable();
    while let Some(piece) = rest.next() {
        let is_short = piece.is_same
            && match (done.last(), rest.peek()) {
                (Some(left), Some(right)) => match said(piece.old.clone()) {
                    0 | 1 => true,
                    2 => replaces(left) && replaces(right) || size(left) + size(right) >= 5,
                    3 => size(left).min(size(right)) >= 5,
                    _ => false,
                },
                _ => false,
            };
        push(&mut done, Piece { is_same: piece.is_same && !is_short, ..piece });
    }
    done
}

/// What a word is to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
    Mark,
    Number,
    Word,
}

/// Takes a single character into the replaced words beside it where a mark or the end of the line leaves it alone: 义[务]，, [依]照; not beside
/// a number, which is a word of its own.
fn widen(pieces: &mut [Piece], sort: impl Fn(usize) -> Sort) {
    let is_mark = |at: usize| sort(at) == Sort::Mark;
    let is_number = |at: usize| sort(at) == Sort::Number;
    for at in 0..pieces.len() {
        if pieces[at].is_same || pieces[at].old.is_empty() || pieces[at].new.is_empty() {
            continue;
        }
        let next = pieces.get(at + 1).map_or(0..0, |next| next.old.clone());
        let last = pieces[at].old.end - 1;
        if next.len() > 1 && !is_mark(next.start) && is_mark(next.start + 1) && !is_number(last) {
            let (left, right) = pieces.split_at_mut(at + 1);
            (left[at].old.end, left[at].new.end) = (left[at].old.end + 1, left[at].new.end + 1);
            (right[0].old.start, right[0].new.start) = (right[0].old.start + 1, right[0].new.start + 1);
        }
        let before = at.checked_sub(1).map_or(0..0, |before| pieces[before].old.clone());
        let first = pieces[at].old.start;
        if before.len() > 1 && !is_mark(before.end - 1) && is_mark(before.end - 2) && !is_number(first) {
            let (left, right) = pieces.split_at_mut(at);
            (left[at - 1].old.end, left[at - 1].new.end) = (left[at - 1].old.end - 1, left[at - 1].new.end - 1);
            (right[0].old.start, right[0].new.start) = (right[0].old.start - 1, right[0].new.start - 1);
        }
    }
}

/// Moves what was only added, or only left out, to where a reader sees it: behind the mark that ends what is before.
///
/// 甲、[乙、]丙 and 甲[、乙]、丙 say the same; the first is how a drafter would put it.
fn slide(pieces: &mut [Piece], keys: (&[u32], &[u32]), is_mark: impl Fn(u32) -> bool) {
    for at in 1..pieces.len().saturating_sub(1) {
        let piece = pieces[at].clone();
        let (words, range) = match (piece.is_same, piece.old.is_empty(), piece.new.is_empty()) {
            (false, true, false) => (keys.1, piece.new),
            (false, false, true) => (keys.0, piece.old),
            _ => continue,
        };
        let (before, after) = (pieces[at - 1].old.len(), pieces[at + 1].old.len());
        let fits = |by: isize| {
            let start = range.start.checked_add_signed(by)?;
            let end = range.end.checked_add_signed(by)?;
            // 2 where a sentence's part begins and ends with the run; 1 where the run begins with the mark that parts it.
            let behind_mark = start == 0 || is_mark(words[start - 1]);
            let score = match (
                behind_mark,
                is_mark(words[end - 1]),
                is_mark(words[start]),
                words.get(end).is_none_or(|key| is_mark(*key)),
            ) {
                (true, true, ..) => 4,
                (true, _, _, true) => 3,
                (_, _, true, true) => 3,
                (true, ..) | (_, true, ..) => 1,
                _ => 0,
            };
            Some((score, std::cmp::Reverse(by.unsigned_abs()), by))
        };
        let mut best = fits(0);
        let mut left = 0;
        while left < before.saturating_sub(1).min(40) && words[range.start - 1 - left] == words[range.end - 1 - left] {
            left += 1;
            best = best.max(isize::try_from(left).ok().and_then(|left| fits(-left)));
        }
        let mut right = 0;
        while right < after.saturating_sub(1).min(40) && words[range.start + right] == words[range.end + right] {
            right += 1;
            best = best.max(isize::try_from(right).ok().and_then(&fits));
        }
        let Some((_, _, by)) = best.filter(|(_, _, by)| *by != 0) else { continue };
        let shift = |place: usize| place.saturating_add_signed(by);
        pieces[at - 1].old.end = shift(pieces[at - 1].old.end);
        pieces[at - 1].new.end = shift(pieces[at - 1].new.end);
        let moved = &mut pieces[at];
        moved.old = shift(moved.old.start)..shift(moved.old.end);
        moved.new = shift(moved.new.start)..shift(moved.new.end);
        pieces[at + 1].old.start = shift(pieces[at + 1].old.start);
        pieces[at + 1].new.start = shift(pieces[at + 1].new.start);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Runs as a person writes them: `[-甲-]{+乙+}`.
    fn marked(old: &str, new: &str) -> String {
        let mut out = String::new();
        for edit in edits(old, new) {
            match edit.is_same {
                true => out.push_str(&edit.new),
                false => {
                    let wrap = |words: &str, open: &str, close: &str| {
                        if words.is_empty() { String::new() } else { format!("{open}{words}{close}") }
                    };
                    out.push_str(&wrap(&edit.old, "[-", "-]"));
                    out.push_str(&wrap(&edit.new, "{+", "+}"));
                }
            }
        }
        out
    }

    #[test]
    fn runs_are_those_a_reader_would_mark() {
        for (old, new, expected) in [
            ("处二百元以下罚款。", "处三百元以下罚款。", "处[-二百-]{+三百+}元以下罚款。"),
            ("责令改正，处二百元罚款", "责令改正，处三百元罚款", "责令改正，处[-二百-]{+三百+}元罚款"),
            ("自2021年6月15日起", "自2024年10月5日起", "自[-2021年6月15-]{+2024年10月5+}日起"),
            ("甲、乙、丁。", "甲、乙、丙、丁。", "甲、乙、{+丙、+}丁。"),
            ("市水务局负责，区水务局配合。", "市水务局负责。", "市水务局负责[-，区水务局配合-]。"),
            ("应当公示。", "应当公示，并说明理由。", "应当公示{+，并说明理由+}。"),
            ("（一）甲 ,乙", "(一)甲，乙", "(一)甲，乙"),
            ("对违反规定的单位", "全部资料由其保存", "[-对违反规定的单位-]{+全部资料由其保存+}"),
            ("依法执行职务受保护", "依法履行职责受保护", "依法[-执行职务-]{+履行职责+}受保护"),
            ("履行付款的义务，保护权益", "提供咨询的服务，保护权益", "[-履行付款的义务-]{+提供咨询的服务+}，保护权益"),
            ("责令改正，处一千元以下罚款", "责令限期改正，可以处一千元以下罚款", "责令{+限期+}改正，{+可以+}处一千元以下罚款"),
        ] {
            assert_eq!(marked(old, new), expected);
        }
    }

    #[test]
    fn what_was_cut_to_pieces_is_one_change() {
        let told = marked("本市各级城市管理部门应当依法履行职责", "本市镇街及综合执法机构须当尽力履行职责");
        assert!(told.matches("[-").count() <= 1, "{told}");
    }
}
