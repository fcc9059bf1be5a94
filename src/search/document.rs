//! One document as it is searched: its passages, written short, and its pairs.

use super::code;
use super::fold::has_traditional;
use super::pairs::{Pairs, Tally};

/// Where words stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the text.
    Text,
    /// In a heading, the caption of an article, or a topic.
    Heading,
    /// In the title, or in a number of the document.
    Title,
}

impl Place {
    /// How much better it is to be found there.
    pub(super) fn rank(self) -> u8 {
        match self {
            Place::Text => 0,
            Place::Heading => 2,
            Place::Title => 3,
        }
    }
}

/// A part of a text that a hit leads to: an article, or what stands under a heading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// Its id on the document's page; empty where it has none.
    pub anchor: String,
    /// How it is called, with its caption: `第三条`, `第二章　管理职责`. It is searched too.
    pub label: String,
    /// Whether the label is a heading above other passages.
    pub is_heading: bool,
    /// Whether the first paragraph stands in one line with the label, so that a phrase may reach from one into the other.
    pub runs_on: bool,
    /// Its words.
    pub paragraphs: Vec<String>,
}

/// A document as it is searched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The passages, written short; a script reads them with the [phrases](super::phrase_list).
    pub text: Vec<u16>,
    /// The pairs of everything that is searched.
    pub pairs: Pairs,
    /// Whether there is a traditional character in it.
    pub has_traditional: bool,
}

impl Document {
    /// Takes what is searched beside the text (title, numbers, topics) and the passages of the text.
    pub fn new<'a>(beside: impl IntoIterator<Item = (&'a str, Place)>, passages: &[Passage]) -> Self {
        let mut tally = Tally::new();
        let mut has_any = false;
        for (words, place) in beside {
            tally.add(words, place);
            has_any |= has_traditional(words);
        }
        for passage in passages {
            tally.add(&passage.label, Place::Heading);
            let mut paragraphs = passage.paragraphs.as_slice();
            if let Some((first, rest)) = paragraphs.split_first().filter(|_| passage.runs_on) {
                tally.add(&format!("{}{first}", passage.label), Place::Text);
                paragraphs = rest;
            }
            for paragraph in paragraphs {
                tally.add(paragraph, Place::Text);
            }
        }
        let text = written(passages);
        has_any |= has_traditional(&text);
        let units: Vec<u16> = text.encode_utf16().collect();
        Self { text: code::encode(&units), pairs: tally.finish(), has_traditional: has_any }
    }
}

/// The passages as one text: a line `anchor TAB label`, the paragraphs, an empty line. A TAB behind the label says that the first
/// paragraph stands in one line with it.
///
/// The anchor has `#` before it under a heading's label, is left out where it is the last one counted on by one, and is `-` where there is none.
pub(super) fn written(passages: &[Passage]) -> String {
    let mut out = String::with_capacity(passages.iter().map(|it| it.label.len() + 16 + length(&it.paragraphs)).sum());
    let mut expected = String::new();
    for (at, passage) in passages.iter().enumerate() {
        if at > 0 {
            out.push('\n');
        }
        if passage.is_heading {
            out.push('#');
        }
        if passage.anchor.is_empty() {
            out.push('-');
        } else {
            if passage.anchor != expected {
                out.push_str(&passage.anchor);
            }
            expected = counted_on(&passage.anchor);
        }
        out.push('\t');
        line(&passage.label, &mut out);
        if passage.runs_on {
            out.insert(out.len() - 1, '\t');
        }
        for paragraph in passage.paragraphs.iter().filter(|paragraph| !paragraph.trim().is_empty()) {
            line(paragraph, &mut out);
        }
    }
    out
}

fn length(paragraphs: &[String]) -> usize {
    paragraphs.iter().map(|it| it.len() + 1).sum()
}

/// Words on one line.
fn line(words: &str, out: &mut String) {
    if words.contains(['\n', '\t']) {
        out.extend(words.chars().map(|c| if matches!(c, '\n' | '\t') { ' ' } else { c }));
    } else {
        out.push_str(words);
    }
    out.push('\n');
}

/// `art_13` after `art_12`.
fn counted_on(anchor: &str) -> String {
    let stem = anchor.trim_end_matches(|c: char| c.is_ascii_digit());
    match anchor[stem.len()..].parse::<u32>() {
        Ok(number) if number < u32::MAX => format!("{stem}{}", number + 1),
        _ => String::new(),
    }
}
