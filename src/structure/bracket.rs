//! Round brackets and title marks in pairs: which are of half width around Chinese words, of two widths, or alone.

use crate::structure::mark::is_word;
use crate::structure::{is_blank, numeral};

/// What is wrong with a bracket: its place and itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is of half width and its pair holds Chinese words.
    Half(usize, char),
    /// It is of half width and its partner is not.
    Mixed(usize, char),
    /// It has no partner.
    Lone(usize, char),
}

/// The brackets of a paragraph.
#[derive(Debug, Default)]
pub(super) struct Brackets {
    open: Vec<(usize, char)>,
    /// 《 and 〈 that are open.
    titles: [Vec<usize>; 2],
    lone: Vec<Fault>,
}

impl Brackets {
    /// Takes a bracket; gives what is wrong with the pair that it closes.
    pub(super) fn take(&mut self, source: &str, at: usize, c: char) -> Vec<Fault> {
        if matches!(c, '(' | '（') {
            self.open.push((at, c));
            return Vec::new();
        }
        let Some((start, open)) = self.open.pop() else {
            if !closes_label(source, at) {
                self.lone.push(Fault::Lone(at, c));
            }
            return Vec::new();
        };
        match (open, c) {
            ('(', ')') => {
                let inside = &source[start + 1..at];
                // The address of a link stands in such brackets; those of a number that opens a line are told with it.
                let belongs = source[..start].ends_with([']', '\\']) || (is_number(inside) && opens_line(source, start));
                // In brackets within brackets each is looked through, so only so far.
                let says_words = inside.chars().take(200).any(is_word);
                if belongs || !says_words { Vec::new() } else { vec![Fault::Half(start, open), Fault::Half(at, c)] }
            }
            ('(', _) => vec![Fault::Mixed(start, open)],
            (_, ')') => vec![Fault::Mixed(at, c)],
            _ => Vec::new(),
        }
    }

    /// Takes 《 or 〈, or what closes it.
    pub(super) fn take_title(&mut self, at: usize, c: char) {
        let open = &mut self.titles[usize::from(matches!(c, '〈' | '〉'))];
        if matches!(c, '《' | '〈') {
            open.push(at);
        } else if open.pop().is_none() {
            self.lone.push(Fault::Lone(at, c));
        }
    }

    /// What has no partner when the paragraph ends.
    pub(super) fn finish(&mut self) -> Vec<Fault> {
        let mut lone = std::mem::take(&mut self.lone);
        lone.extend(self.open.drain(..).map(|(at, c)| Fault::Lone(at, c)));
        for (open, c) in self.titles.iter_mut().zip(['《', '〈']) {
            lone.extend(open.drain(..).map(|at| Fault::Lone(at, c)));
        }
        lone
    }
}

fn is_number(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| is_blank(c) || numeral::is_numeral(c))
}

/// Whether nothing but space and marks of Markdown stands before a place in its line.
fn opens_line(source: &str, at: usize) -> bool {
    let mut before = source[..at].chars().rev().take_while(|c| *c != '\n');
    before.all(|c| is_blank(c) || matches!(c, '*' | '_' | '#' | '-'))
}

/// Whether a closing bracket ends a number that opens its line: `1）`, `a)`.
fn closes_label(source: &str, at: usize) -> bool {
    const LONGEST: usize = 4;
    let is_label = |c: &char| c.is_ascii_alphanumeric() || numeral::is_numeral(*c);
    let length: usize = source[..at].chars().rev().take_while(is_label).take(LONGEST + 1).map(char::len_utf8).sum();
    let label = &source[at - length..at];
    (1..=LONGEST).contains(&label.chars().count()) && opens_line(source, at - length)
}
