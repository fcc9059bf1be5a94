//! Search in Chinese without a server: which texts hold which pairs of characters, and the texts themselves, written short.
//!
//! Takes the words of documents; gives units of 15 bits that a script in the browser reads. A reader who looks for law looks for exact
//! words, and Chinese has no spaces: so every two characters that stand side by side are listed with the documents that hold them
//! ([`Pairs`], [`Index`]), and what the lists name is checked on the text itself ([`Document`]). Nothing that is there is missed, nothing
//! that is not there is shown.
//!
//! Widths, spaces, brackets, case and traditional characters make no difference ([`folded`]).
//! Deliberately absent: files, pages, addresses, statuses (`site`, `view`), and the search itself, which is `site-templates/search.js`.

mod bits;
mod code;
mod document;
mod fold;
mod index;
mod pairs;
mod phrases;

pub use document::{Document, Passage, Place};
pub use fold::{folded, traditional};
pub use index::Index;
pub use pairs::Pairs;
pub use phrases::{PhraseList, phrase_list};

#[cfg(test)]
mod reader;
#[cfg(test)]
mod tests;
