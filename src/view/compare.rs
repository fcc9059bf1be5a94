//! Two texts side by side as JSON: `guiju.compare/1`.

use serde::Serialize;

use crate::compare::{Change, Comparison, Counts, Side};

/// What became of each article, for programs.
#[derive(Clone, Debug, Serialize)]
pub struct CompareReport<'c> {
    schema: &'static str,
    pairs: Vec<ReportedPair<'c>>,
    counts: ReportedCounts,
    /// What became of the parts outside articles, by their own addresses.
    beside: Vec<ReportedPair<'c>>,
}

/// One article became one other; what was split or merged stands once for each piece.
#[derive(Clone, Debug, Serialize)]
struct ReportedPair<'c> {
    old: Option<&'c str>,
    new: Option<&'c str>,
    change: &'static str,
    similarity: f64,
}

#[derive(Clone, Copy, Debug, Serialize)]
struct ReportedCounts {
    unchanged: usize,
    renumbered: usize,
    moved: usize,
    amended: usize,
    new: usize,
    removed: usize,
    split: usize,
    merged: usize,
}

/// What became of each part of a text.
pub fn compare_report(comparison: &Comparison) -> CompareReport<'_> {
    let pairs = reported(&comparison.articles);
    let counted = Counts::of(
        comparison
            .articles
            .pairs
            .iter()
            .flat_map(|pair| std::iter::repeat_n(pair.change, pair.old.len().max(1) * pair.new.len().max(1))),
    );
    let counts = ReportedCounts {
        unchanged: counted[Change::Unchanged],
        renumbered: counted[Change::Renumbered],
        moved: counted[Change::Moved],
        amended: counted[Change::Amended],
        new: counted[Change::New],
        removed: counted[Change::Removed],
        split: counted[Change::Split],
        merged: counted[Change::Merged],
    };
    CompareReport { schema: "guiju.compare/1", pairs, counts, beside: reported(&comparison.beside) }
}

impl CompareReport<'_> {
    /// The report as JSON text.
    pub fn to_json(&self) -> String {
        super::json::to_json(self)
    }
}

fn reported(side: &Side) -> Vec<ReportedPair<'_>> {
    let mut out = Vec::with_capacity(side.pairs.len());
    for pair in &side.pairs {
        let ids = |units: &[usize]| match units {
            [] => vec![None],
            units => units.iter().copied().map(Some).collect::<Vec<Option<usize>>>(),
        };
        for old in ids(&pair.old) {
            for new in ids(&pair.new) {
                out.push(ReportedPair {
                    old: old.map(|at| side.old[at].id.as_str()),
                    new: new.map(|at| side.new[at].id.as_str()),
                    change: pair.change.as_str(),
                    similarity: f64::from(pair.similarity) / 1000.0,
                });
            }
        }
    }
    out
}
