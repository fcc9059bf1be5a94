//! Round brackets in pairs: which are of half width around Chinese words, of two widths, or alone.

use crate::structure::is_blank;
use crate::structure::mark::is_word;

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
                if belongs || !inside.contains(is_word) { Vec::new() } else { vec![Fault::Half(start, open), Fault::Half(at, c)] }
            }
            ('(', _) => vec![Fault::Mixed(start, open)],
            (_, ')') => vec![Fault::Mixed(at, c)],
            _ => Vec::new(),
        }
    }

    /// What has no partner when the paragraph ends.
    pub(super) fn finish(&mut self) -> Vec<Fault> {
        let mut lone = std::mem::take(&mut self.lone);
        lone.extend(self.open.drain(..).map(|(at, c)| Fault::Lone(at, c)));
        lone
    }
}

fn is_number(words: &str) -> bool {
    !words.is_empty() && words.chars().all(|c| is_blank(c) || crate::structure::numeral::is_numeral(c))
}

/// Whether nothing but space and marks of Markdown stands before a place in its line.
fn opens_line(source: &str, at: usize) -> bool {
    source[..at]
        .rsplit('\n')
        .next()
        .is_some_and(|before| before.chars().all(|c| is_blank(c) || matches!(c, '*' | '_' | '#' | '-')))
}

/// Whether a closing bracket ends a number that opens its line: `1）`, `a)`.
fn closes_label(source: &str, at: usize) -> bool {
    let line = source[..at].rsplit('\n').next().unwrap_or_default().trim_start_matches(is_blank);
    let length = line.chars().take(5).count();
    let is_label = |c: char| c.is_ascii_alphanumeric() || crate::structure::numeral::is_numeral(c);
    (1..=4).contains(&length) && line.chars().all(is_label)
}
