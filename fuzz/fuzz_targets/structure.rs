//! Reads whatever it is given and fails when something is lost, stands outside what holds it, or shares its address with another.

#![no_main]

use std::collections::HashSet;

use guiju::structure::{self, form, mark, sequence};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    let text = structure::read(source);
    let mut at = 0;
    let mut ids = HashSet::new();
    let is_mark = |c: char| structure::is_blank(c) || "#*_-+".contains(c);
    for node in text.nodes() {
        for span in [node.label_span(), node.heading_span(), node.words_span()] {
            if !span.is_empty() {
                assert!(source[at..span.start].chars().all(is_mark), "lost before {}", node.id());
                at = span.end;
            }
        }
        assert!(node.is_leaf() || node.words().is_empty(), "{} has words and parts", node.id());
        if let Some(parent) = node.parent() {
            assert!(parent.span().start <= node.span().start && node.span().end <= parent.span().end, "{} lies outside", node.id());
        }
        assert!(ids.insert(node.id()), "{} is there twice", node.id());
        let _ = (node.caption(), node.name());
    }
    assert!(source[at..].chars().all(is_mark), "lost at the end");
    for mark in mark::marks(&text) {
        assert!(source.get(mark.span.clone()).is_some_and(|words| !words.is_empty()), "{mark:?} is no piece of the text");
    }
    let _ = (sequence::articles(&text).len(), sequence::divisions(&text).len(), sequence::points(&text).len());
    let _ = (form::labels(&text).len(), form::levels(&text).len(), form::empty_articles(&text).count());
});
