//! What a face says of a text: the hash of its words, and its articles with their addresses.

use serde::Serialize;

use crate::history::canonical::{self, Hash};
use crate::structure::{Kind, Text};

/// A text as a face tells of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextFacts {
    /// Its place among the document's texts.
    pub place: usize,
    /// SHA-256 of its words, whatever their layout.
    pub sha256: String,
    /// Its parts that are cited by number, in order.
    pub(crate) articles: Vec<ArticleLine>,
}

/// A part of a text that is cited by its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct ArticleLine {
    /// Its address in the text, and in the Akoma Ntoso file.
    #[serde(rename = "eId")]
    eid: String,
    /// Its number as it is written.
    label: String,
    /// Its caption.
    #[serde(skip_serializing_if = "String::is_empty")]
    heading: String,
    /// Whether only its number is left.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    removed: bool,
}

impl TextFacts {
    /// A text of which the words are known and the parts are not.
    pub fn by_words(place: usize, words: [u8; 32]) -> Self {
        Self { place, sha256: Hash::from(words).to_string(), articles: Vec::new() }
    }

    /// The hash of the words of a text.
    pub fn words(markdown: &str) -> [u8; 32] {
        canonical::text_hash(markdown).into()
    }

    /// Notes the parts of the text.
    pub fn read(&mut self, tree: &Text<'_>) {
        let cited = tree.nodes().filter(|node| matches!(node.kind(), Kind::Article | Kind::Clause) && !node.label().is_empty());
        let line = |node: crate::structure::Node<'_, '_>| ArticleLine {
            eid: node.id(),
            label: node.label().trim_end_matches(['、', '：', ':']).to_owned(),
            heading: node.heading_squeezed(),
            removed: node.is_repealed(),
        };
        self.articles = cited.map(line).collect();
    }
}
