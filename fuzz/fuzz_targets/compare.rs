//! Compares whatever two texts it is given, parted by a line of `====`, and fails when a part stands in no pair or in two, when a pair does not
//! fit its change, when rows lose a word, or when a text beside itself is not unchanged.

#![no_main]

use std::collections::HashSet;

use guiju::compare::{Change, Side, Unit, compare, rows};
use guiju::structure;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|source: &str| {
    let (old, new) = source.split_once("\n====\n").unwrap_or((source, source));
    let (old, new) = (structure::read(old), structure::read(new));
    let comparison = compare(&old, &new);
    for side in [&comparison.articles, &comparison.beside] {
        is_whole(side);
    }
    assert!(compare(&old, &old).is_unchanged(), "a text beside itself");
});

fn is_whole(side: &Side) {
    let (mut olds, mut news) = (HashSet::new(), HashSet::new());
    for pair in &side.pairs {
        assert!(pair.old.iter().all(|at| olds.insert(*at)) && pair.new.iter().all(|at| news.insert(*at)), "{pair:?} twice");
        let fits = match (pair.change, pair.old.len(), pair.new.len()) {
            (Change::New, 0, 1) | (Change::Removed, 1, 0 | 1) => true,
            (Change::Split, 1, pieces) | (Change::Merged, pieces, 1) => pieces > 1,
            (_, 1, 1) => true,
            _ => false,
        };
        assert!(fits && pair.similarity <= 1000, "{pair:?}");
        assert!(pair.similarity < 1000 || pair.change.leaves_words(), "{pair:?}");
        let (before, after): (Vec<&Unit>, Vec<&Unit>) = (side.old_of(pair).collect(), side.new_of(pair).collect());
        let rows = rows(&before, &after);
        let said = |units: &[&Unit]| -> String { units.iter().flat_map(|unit| &unit.lines).map(|line| format!("{}{}", line.label, line.words)).collect() };
        let old: String = rows.iter().flat_map(|row| &row.edits).map(|edit| edit.old.as_str()).collect();
        let new: String = rows.iter().flat_map(|row| &row.edits).map(|edit| edit.new.as_str()).collect();
        assert_eq!((old, new), (said(&before), said(&after)), "words were lost");
    }
    assert_eq!((olds.len(), news.len()), (side.old.len(), side.new.len()), "a part stands in no pair");
    assert_eq!(side.counts().total(), side.pairs.len());
}
