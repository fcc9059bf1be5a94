//! Characters that should not stand in a Chinese legal text as they do: marks of half width, brackets that do not match,
//! characters that nobody sees or can read, and those that only look like the right ones.
//!
//! One pass over the bytes; what most texts consist of is passed over undecoded. Says what should stand there where that is certain.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization;

use crate::finding::Span;
use crate::structure::bracket::{Brackets, Fault};
use crate::structure::{Kind, Text, is_blank, is_wide};

/// A character that should not stand as it does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What is wrong with it.
    pub slip: Slip,
    /// Where it stands.
    pub span: Span,
    /// What should stand there.
    pub instead: Instead,
}

/// What is wrong with a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Slip {
    /// A mark of half width between Chinese words: `,` `;` `:` `!` `?` `.` `(` `)`, and straight quotation marks.
    HalfWidth,
    /// A bracket whose partner has another width.
    MixedBrackets,
    /// A bracket without a partner in its paragraph.
    LoneBracket,
    /// A second mark right behind one that ends a part of a sentence.
    DoubledMark,
    /// Wide spaces that set a line in.
    Indent,
    /// A character that nobody sees, or a space that looks like another.
    Hidden,
    /// A character of a private font, or what is left of one that got lost.
    Unreadable,
    /// A character that looks like another: ○ for 〇, a radical for the word.
    LookAlike,
    /// A bracket around the year of a 文号 that is none of 〔〕.
    NumberBracket,
}

/// What should stand in a character's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Instead {
    /// Only a person can tell.
    Unknown,
    /// Nothing.
    Nothing,
    /// Another character.
    Char(char),
}

/// The characters of a text that should not stand as they do, in order; comments, code and HTML are no words of a text.
pub fn marks(text: &Text<'_>) -> Vec<Mark> {
    let mut found = scan(text.source());
    if found.is_empty() {
        return found;
    }
    let foreign: Vec<Span> = text
        .nodes()
        .filter(|node| matches!(node.kind(), Kind::Comment | Kind::Other))
        .map(crate::structure::Node::span)
        .collect();
    let front = text.nodes().find(|node| begins_the_text(node.kind())).map_or(0, |node| node.span().start);
    forgive_notes(&mut found, text.source(), front);
    found.retain(|mark| {
        let next = foreign.partition_point(|span| span.end <= mark.span.start);
        foreign.get(next).is_none_or(|span| mark.span.end <= span.start)
    });
    found
}

fn begins_the_text(kind: Kind) -> bool {
    matches!(kind, Kind::Book | Kind::Part | Kind::Chapter | Kind::Section | Kind::Article | Kind::Clause | Kind::Heading)
}

/// A 题注 often goes over several paragraphs, and its brackets with it: one that opens above the text and one that closes there are a pair.
fn forgive_notes(found: &mut Vec<Mark>, source: &str, front: usize) {
    let mut open: [Vec<usize>; 3] = Default::default();
    let mut paired = BTreeSet::new();
    for (place, mark) in found.iter().enumerate().filter(|(_, mark)| mark.slip == Slip::LoneBracket && mark.span.end <= front) {
        let (kind, opens) = match source[mark.span.clone()].chars().next() {
            Some(c @ ('《' | '》')) => (0, c == '《'),
            Some(c @ ('〈' | '〉')) => (1, c == '〈'),
            Some(c) => (2, matches!(c, '(' | '（')),
            None => continue,
        };
        if opens {
            open[kind].push(place);
        } else if let Some(partner) = open[kind].pop() {
            paired.extend([partner, place]);
        }
    }
    let mut place = 0;
    found.retain(|_| {
        place += 1;
        !paired.contains(&(place - 1))
    });
}

fn scan(source: &str) -> Vec<Mark> {
    let mut scan = Scan { source, found: Vec::new(), brackets: Brackets::default(), quotes: Vec::new(), curly: false };
    let bytes = source.as_bytes();
    let mut at = scan.line(0);
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            // Hardly a word is written with others: U+4000 to U+DFFF.
            0xE4..=0xED => 3,
            0x20 | b'a'..=b'z' | b'A'..=b'N' | b'P'..=b'Z' | b'1'..=b'9' | b'#' | b'*' | b'|' | b'-' => 1,
            // 、 and 。 stand in this row, title marks, and 【.
            0xE3 if bytes[at + 1] != 0x80 || bytes[at + 2] != 0x90 => {
                match (bytes[at + 1], bytes[at + 2]) {
                    (0x80, 0x81 | 0x82) => scan.doubled(at + 3),
                    (0x80, third @ 0x88..=0x8B) => {
                        scan.brackets.take_title(at, ['〈', '〉', '《', '》'][usize::from(third - 0x88)])
                    }
                    _ => {}
                }
                3
            }
            0xEF if bytes[at + 1] == 0xBC && matches!(bytes[at + 2], 0x8C | 0x9A | 0x9B) => {
                scan.doubled(at + 3);
                3
            }
            _ => scan.look(at),
        };
    }
    scan.paragraph_ends();
    scan.found.sort_by_key(|mark| mark.span.start);
    scan.found
}

struct Scan<'a> {
    source: &'a str,
    found: Vec<Mark>,
    brackets: Brackets,
    /// The straight quotation marks of the paragraph.
    quotes: Vec<usize>,
    /// Whether the paragraph holds other quotation marks, or words in which straight ones belong.
    curly: bool,
}

impl Scan<'_> {
    /// Looks at the character at a place; says how many bytes further the next stands.
    fn look(&mut self, at: usize) -> usize {
        let Some(c) = self.source[at..].chars().next() else { return 1 };
        let length = c.len_utf8();
        match c {
            '\n' => return self.line(at + 1) - at,
            ',' | ';' | ':' | '!' | '?' | '.' => self.half_width(at, c),
            '"' => self.quotes.push(at),
            '“' | '”' | '<' => self.curly = true,
            '(' | '（' | '[' | '［' | '【' | '﹝' => {
                if let Some(end) = self.number(at, c) {
                    return end - at;
                }
                self.bracket(at, c);
            }
            ')' | '）' => self.bracket(at, c),
            '0' | 'O' | '○' | '◯' | 'Ｏ' | '０' => self.zero(at, c),
            '\r' | '\t' => {}
            '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' => self.put(Slip::Hidden, at, c, Instead::Nothing),
            '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => {
                self.put(Slip::Hidden, at, c, Instead::Nothing);
            }
            '\u{200c}'..='\u{200f}' if !self.is_joined(at, c) => self.put(Slip::Hidden, at, c, Instead::Nothing),
            '\u{2028}' | '\u{2029}' => self.put(Slip::Hidden, at, c, Instead::Unknown),
            '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' => self.odd_space(at, c),
            '\u{e0000}'..='\u{e007f}' => self.put(Slip::Hidden, at, c, Instead::Nothing),
            '\u{e000}'..='\u{f8ff}' | '\u{fffd}' | '\u{f0000}'..='\u{10ffff}' => {
                self.put(Slip::Unreadable, at, c, Instead::Unknown);
            }
            '\u{2e9f}' | '\u{2ef3}' | '\u{2f00}'..='\u{2fd5}' | '\u{f900}'..='\u{faff}' | '\u{2f800}'..='\u{2fa1f}' => {
                self.look_alike(at, c);
            }
            _ => {}
        }
        length
    }

    fn put(&mut self, slip: Slip, at: usize, c: char, instead: Instead) {
        self.found.push(Mark { slip, span: at..at + c.len_utf8(), instead });
    }

    /// Takes the spaces that open a line; says where its words begin.
    fn line(&mut self, start: usize) -> usize {
        let rest = &self.source[start..];
        let words = rest.trim_start_matches(|c: char| c != '\n' && c != '\u{200b}' && c != '\u{feff}' && is_blank(c));
        let end = start + rest.len() - words.len();
        if words.is_empty() || words.starts_with('\n') {
            self.paragraph_ends();
            return end;
        }
        let is_odd = |c: char| matches!(c, '\u{3000}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}');
        if let Some(odd) = self.source[start..end].find(is_odd) {
            // Such spaces part paragraphs that no empty line parts.
            let before = self.source[..start].trim_end_matches('\n');
            let parted = before.len() + 1 < start || before.is_empty();
            if !parted {
                self.paragraph_ends();
            }
            let instead = if parted { Instead::Nothing } else { Instead::Char('\n') };
            self.found.push(Mark { slip: Slip::Indent, span: start + odd..end, instead });
        }
        end
    }

    fn paragraph_ends(&mut self) {
        for fault in self.brackets.finish() {
            self.found.push(of_bracket(&fault));
        }
        let even = self.quotes.len().is_multiple_of(2) && !self.curly;
        for (count, at) in std::mem::take(&mut self.quotes).into_iter().enumerate() {
            let by_words = self.before(at).is_some_and(is_wide) || self.after(at + 1).is_some_and(is_wide);
            if by_words && !self.curly {
                let curly = if count % 2 == 0 { '“' } else { '”' };
                let instead = if even { Instead::Char(curly) } else { Instead::Unknown };
                self.put(Slip::HalfWidth, at, '"', instead);
            }
        }
        self.curly = false;
    }

    fn bracket(&mut self, at: usize, c: char) {
        if matches!(c, '(' | '（' | ')' | '）') {
            for fault in self.brackets.take(self.source, at, c) {
                self.found.push(of_bracket(&fault));
            }
        }
    }

    fn before(&self, at: usize) -> Option<char> {
        self.source[..at].chars().next_back()
    }

    fn after(&self, at: usize) -> Option<char> {
        self.source[at..].chars().next()
    }

    /// A mark of half width behind a Chinese word, with another or nothing behind it.
    fn half_width(&mut self, at: usize, c: char) {
        let behind = self.before(at).is_some_and(|c| is_word(c) || matches!(c, '”' | '》' | '）' | '〕'));
        if !behind {
            return;
        }
        let rest = self.source[at + 1..].trim_start_matches(' ');
        let next = rest.chars().next();
        let ends = next.is_none_or(|c| matches!(c, '\n' | '\r'));
        let full = match c {
            ',' => '，',
            ';' => '；',
            ':' => '：',
            '!' => '！',
            '?' => '？',
            _ if ends => '。',
            _ => return,
        };
        if ends || next.is_some_and(|c| is_word(c) || matches!(c, '“' | '《' | '（' | '〔')) {
            self.put(Slip::HalfWidth, at, c, Instead::Char(full));
        }
    }

    /// The mark at a place, if it follows one that ends a part of a sentence.
    fn doubled(&mut self, at: usize) {
        if matches!(self.source.as_bytes().get(at), Some(0xE3 | 0xEF))
            && let Some(c @ ('。' | '，' | '、' | '；' | '：')) = self.after(at)
        {
            self.put(Slip::DoubledMark, at, c, Instead::Unknown);
        }
    }

    /// A zero that is none, in a numeral of Chinese digits: 二○二一年, 二0二一年.
    fn zero(&mut self, at: usize, c: char) {
        let is_digit = |c: char| is_digit_or_zero(c) || matches!(c, '0' | 'O' | '０' | '十' | '百' | '千');
        let first = self.source[..at].char_indices().rev().take(8).take_while(|(_, c)| is_digit(*c)).last();
        let Some((start, _)) = first.filter(|(_, c)| is_word(*c)) else { return };
        let run: Vec<char> = self.source[start..].chars().take(12).take_while(|c| is_digit(*c)).collect();
        let end = start + run.iter().map(|c| c.len_utf8()).sum::<usize>();
        let counts = self.after(end).is_some_and(|c| matches!(c, '年' | '月' | '日' | '号' | '条' | '〕'));
        let is_year = run.len() == 4 && run.iter().filter(|c| is_word(**c)).count() >= 2;
        if counts || is_year {
            self.put(Slip::LookAlike, at, c, Instead::Char('〇'));
        }
    }

    /// The place behind the closing bracket of the year of a 文号, if one begins at the place.
    fn number(&mut self, at: usize, open: char) -> Option<usize> {
        if !self.before(at).is_some_and(is_word) {
            return None;
        }
        let year = at + open.len_utf8();
        let digits = self.source.get(year..year + 4).filter(|it| it.bytes().all(|b| b.is_ascii_digit()))?;
        let close = self.after(year + 4).filter(|c| matches!(c, ')' | '）' | ']' | '］' | '】' | '﹞' | '〕'))?;
        let end = year + 4 + close.len_utf8();
        let serial = self.source[end..].trim_start_matches('第');
        let rest = serial.trim_start_matches(|c: char| c.is_ascii_digit());
        // （2024）3号楼 is no 文号.
        let behind = rest.strip_prefix('号')?.chars().next();
        let ends = behind.is_none_or(|c| !is_word(c) || "文公令的和及与等发规印废已中".contains(c));
        let is_year = digits.starts_with("19") || digits.starts_with("20");
        if !is_year || rest.len() == serial.len() || !ends {
            return None;
        }
        self.put(Slip::NumberBracket, at, open, Instead::Char('〔'));
        if close != '〕' {
            self.put(Slip::NumberBracket, year + 4, close, Instead::Char('〕'));
        }
        Some(end)
    }

    /// Whether a mark of no width joins letters of a script that needs it, or the parts of one picture.
    fn is_joined(&self, at: usize, c: char) -> bool {
        let needs = |c: char| matches!(c, '\u{0590}'..='\u{109f}' | '\u{1780}'..='\u{18af}' | '\u{fe00}'..='\u{fe0f}' | '\u{1f000}'..='\u{1faff}');
        self.before(at).is_some_and(needs) || self.after(at + c.len_utf8()).is_some_and(needs)
    }

    fn odd_space(&mut self, at: usize, c: char) {
        let by_words = |c: char| is_wide(c) || is_blank(c);
        if self.before(at).is_none_or(by_words) || self.after(at + c.len_utf8()).is_none_or(by_words) {
            self.put(Slip::Hidden, at, c, Instead::Char(' '));
        }
    }

    /// A radical that stands for the word, or a second code of the same character.
    fn look_alike(&mut self, at: usize, c: char) {
        let mut same = std::iter::once(c).nfkc();
        if let (Some(proper), None) = (same.next(), same.next())
            && proper != c
        {
            self.put(Slip::LookAlike, at, c, Instead::Char(proper));
        }
    }
}

fn of_bracket(fault: &Fault) -> Mark {
    let (slip, at, c) = match fault {
        Fault::Half(at, c) => (Slip::HalfWidth, *at, *c),
        Fault::Mixed(at, c) => (Slip::MixedBrackets, *at, *c),
        Fault::Lone(at, c) => (Slip::LoneBracket, *at, *c),
    };
    let instead = match (slip, c) {
        (Slip::LoneBracket, _) => Instead::Unknown,
        (_, '(') => Instead::Char('（'),
        _ => Instead::Char('）'),
    };
    Mark { slip, span: at..at + c.len_utf8(), instead }
}

/// Whether a character is part of a Chinese word.
pub(super) fn is_word(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '〇' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}')
}

fn is_digit_or_zero(c: char) -> bool {
    matches!(c, '一' | '二' | '三' | '四' | '五' | '六' | '七' | '八' | '九' | '〇' | '零' | '○' | '◯' | 'Ｏ')
}

#[cfg(test)]
#[path = "mark_tests.rs"]
mod tests;
