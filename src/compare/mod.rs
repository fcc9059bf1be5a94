//! Two texts of a document side by side: which article became which, what was done to it, and which words a reader would mark.
//!
//! Takes two texts as [`structure`](crate::structure) reads them, and gives every article of both sides in exactly one [`Pair`], named
//! by its [`Change`]: renumbered, moved, amended, split, merged and so on. Inside a pair [`rows`] sets 款 and 项 side by side
//! and marks whole runs of words.
//!
//! Articles are told by their words, never by their numbers: first those that are the same, then by the rare words that two share, then
//! by their place between neighbours that are certain. What stands outside articles, as headings and the tables of attachments, is
//! paired alike in a list of its own. Spaces, and the width of brackets and digits, make no difference.
//! Time is near linear in the length of the texts, whatever they say. Deliberately absent: serde, input and output, clocks, words of ours.

mod align;
pub mod amend;
mod change;
mod fold;
mod gram;
mod line;
mod order;
mod redline;
mod run;
mod share;
mod unit;

pub use change::{Change, Counts};
pub use line::Line;
pub use redline::{Row, rows};
pub use run::Edit;
pub use unit::Unit;

use crate::structure::Text;

/// Two texts and what became of each of their parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The articles, or in a text without them its 一、二、, in the order of the new text; what was removed stands behind what it followed.
    pub articles: Side,
    /// The parts outside articles: title, headings, paragraphs and tables of attachments, signature; not 题注 and 目录.
    pub beside: Side,
}

/// Parts of one sort, of both texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Those of the old text, in its order.
    pub old: Vec<Unit>,
    /// Those of the new text, in its order.
    pub new: Vec<Unit>,
    /// Each of them exactly once.
    pub pairs: Vec<Pair>,
}

/// What became of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair {
    /// Places among the old parts: none for a new one, several where they were merged.
    pub old: Vec<usize>,
    /// Places among the new parts: none for one that was removed, several where it was split.
    pub new: Vec<usize>,
    /// What was done.
    pub change: Change,
    /// How much of the words both sides share, in thousandths: 1000 says that they are the same.
    pub similarity: u16,
    /// Whether it also stands elsewhere than before: in another chapter, or before or behind others.
    pub is_moved: bool,
    /// Whether it only names other articles by their new numbers.
    pub is_carried: bool,
}

/// Compares two texts.
pub fn compare(old: &Text<'_>, new: &Text<'_>) -> Comparison {
    let (old_units, new_units) = (unit::units(old), unit::units(new));
    let groups = align::align(&old_units.articles, &new_units.articles);
    let articles = change::name(old_units.articles, new_units.articles, groups, Some((old, new)));
    let groups = align::align(&old_units.beside, &new_units.beside);
    let beside = change::name(old_units.beside, new_units.beside, groups, None);
    Comparison { articles, beside }
}

impl Comparison {
    /// Whether no part of either text was touched, not even in its number or place.
    pub fn is_unchanged(&self) -> bool {
        [&self.articles, &self.beside].into_iter().flat_map(|side| &side.pairs).all(|pair| pair.change == Change::Unchanged)
    }
}

impl Side {
    /// How often each change was made, by pairs: an article split in two counts once.
    pub fn counts(&self) -> Counts {
        Counts::of(self.pairs.iter().map(|pair| pair.change))
    }

    /// The old parts of a pair.
    pub fn old_of<'s>(&'s self, pair: &'s Pair) -> impl Iterator<Item = &'s Unit> {
        pair.old.iter().map(|at| &self.old[*at])
    }

    /// The new parts of a pair.
    pub fn new_of<'s>(&'s self, pair: &'s Pair) -> impl Iterator<Item = &'s Unit> {
        pair.new.iter().map(|at| &self.new[*at])
    }
}

#[cfg(test)]
mod agreement_tests;
#[cfg(test)]
mod edits_tests;
#[cfg(test)]
mod tests;
