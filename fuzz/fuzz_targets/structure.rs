//! Reads whatever it is given and fails when something is lost, stands outside what holds it, or shares its address with another.

#![no_main]

use std::collections::HashSet;

use guiju::structure::{self, amount, benchmark, definition, form, mark, note, sequence};
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
            assert!(
                parent.span().start <= node.span().start && node.span().end <= parent.span().end,
                "{} lies outside",
                node.id()
            );
        }
        assert!(ids.insert(node.id()), "{} is there twice", node.id());
        let _ = (node.caption(), node.name());
    }
    assert!(source[at..].chars().all(is_mark), "lost at the end");
    readers(&text);
    for mark in mark::marks(&text) {
        assert!(source.get(mark.span.clone()).is_some_and(|words| !words.is_empty()), "{mark:?} is no piece of the text");
    }
    let _ = (sequence::articles(&text).len(), sequence::divisions(&text).len(), sequence::points(&text).len());
    let _ = (form::labels(&text).len(), form::levels(&text).len(), form::empty_articles(&text).count());
});

/// What is read off the tree stands in the text, where it says.
fn readers(text: &structure::Text<'_>) {
    let source = text.source();
    let noted = note::noted(text);
    for act in &noted.acts {
        assert!(!source[act.day_span.clone()].is_empty() && act.span.start == act.day_span.start, "an act begins with its day");
        for span in [&act.body, &act.order, &act.instrument].into_iter().flatten() {
            assert!(act.span.start <= span.start && span.end <= act.span.end, "{} lies outside its act", &source[span.clone()]);
        }
        let _ = act.order_number(source);
    }
    noted.unread.iter().for_each(|span| assert!(source.get(span.clone()).is_some(), "what is not read is a piece of the text"));
    let definitions = definition::definitions(text);
    for it in &definitions {
        let part = text.node(it.part).expect("a definition stands in a part").span();
        assert!(
            part.start <= it.term.start && it.term.end <= it.meaning.start && it.meaning.end <= part.end,
            "a definition lies outside"
        );
        assert!(!source[it.term.clone()].is_empty() && !source[it.meaning.clone()].is_empty(), "a definition says something");
    }
    assert!(definition::contradictions(text, &definitions).len() <= definitions.len());
    for matter in benchmark::matters(text) {
        for step in &matter.steps {
            for range in amount::ranges(&source[step.penalty.clone()]).ranges {
                assert!(!source[step.penalty.clone()][range.span].is_empty(), "a range has words");
            }
        }
    }
    let _ = amount::ranges(source);
}
