//! References of random texts: every one stands in the text and leads to a part of it, and what is named of other texts is a piece of the words.

#![no_main]

use guiju::structure::cited::{By, cited};
use guiju::structure::clause::clauses;
use guiju::structure::destination::Destinations;
use guiju::structure::left_behind::left_behind;
use guiju::structure::reference::{LeadsTo, references};
use guiju::structure;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    let text = structure::read(source);
    let found = references(&text);
    let destinations = Destinations::of(&text);
    for it in &found {
        let within = text.node(it.within).expect("a reference stands in a part").words_span();
        assert!(within.start <= it.span.start && it.span.end <= within.end, "{it:?} lies outside its part");
        assert!(!source[it.span.clone()].is_empty(), "a reference has words");
        if let Some(part) = destinations.leads_to(it) {
            assert!(matches!(it.leads_to, LeadsTo::Article(_)) && text.find(&part.id()).is_some(), "{it:?} leads to no part");
        }
    }
    for it in cited(&text, &found, &clauses(source)) {
        let words = &source[it.span.clone()];
        if let By::Title { span, title, .. } = &it.by {
            assert_eq!(&source[span.clone()], title, "a title is a piece of the words");
        }
        assert!(!words.is_empty(), "what is named has words");
    }
    assert!(left_behind(&text, &text, &found).is_empty(), "a text left nothing behind in itself");
});
