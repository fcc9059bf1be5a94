//! What leans on a document or a law, at first and second hand, so that an office knows what to review when that changes.
//!
//! Takes the register, what each document is on the day and the citations of the texts that count; gives those that lean, with why.

use std::collections::{BTreeMap, BTreeSet};

use super::{Citation, Target, TextPlace};
use crate::document::{BasisSource, Document, title_key};
use crate::lifecycle::Standing;
use crate::register::{Record, Register};
use crate::structure::ArticleNumber;

/// What leans on something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Impact {
    /// What names it.
    pub first: Vec<Leaning>,
    /// What names one of those, and not the thing itself.
    pub second: Vec<Leaning>,
}

/// A document that leans on something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaning {
    /// Its place in the register.
    pub document: usize,
    /// Why it does.
    pub ties: Vec<Tie>,
}

/// Why a document leans on something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tie {
    /// A `[[basis]]` of it, by its place in the file.
    Basis {
        /// What it is of.
        on: Target,
        /// Its place among the document's.
        basis: usize,
    },
    /// Words of its text.
    Citation {
        /// The text.
        text: TextPlace,
        /// The words.
        citation: Citation,
    },
}

impl Tie {
    /// What it leans on.
    pub fn on(&self) -> &Target {
        match self {
            Tie::Basis { on, .. } => on,
            Tie::Citation { citation, .. } => &citation.target,
        }
    }
}

/// The text of a document that counts: the one that binds or is to bind; for a draft the last there is. None for one that has ended.
pub fn text_that_counts(record: &Record, standing: &Standing) -> Option<usize> {
    let last = record.document.versions().len().checked_sub(1)?;
    (!standing.status.has_ended()).then(|| standing.version.unwrap_or(last))
}

/// What leans on a target, or on one article of it; `texts` are the citations of the texts that count.
///
/// Whoever names the whole leans on each article of it.
pub fn impact(
    register: &Register,
    texts: &BTreeMap<TextPlace, Vec<Citation>>,
    counts: impl Fn(usize) -> bool,
    target: &Target,
    article: Option<ArticleNumber>,
) -> Impact {
    let named = |on: &Target, place: Option<ArticleNumber>| {
        same(on, target) && (article.is_none() || place.is_none() || place == article)
    };
    let first = leaning(register, texts, &counts, &named);
    let at_first: BTreeSet<usize> = first.iter().map(|it| it.document).collect();
    let second = leaning(register, texts, &counts, &|on, _| matches!(on, Target::Document(at) if at_first.contains(at)));
    let own = |at: usize| *target == Target::Document(at);
    let second = second.into_iter().filter(|it| !at_first.contains(&it.document) && !own(it.document)).collect();
    Impact { first: first.into_iter().filter(|it| !own(it.document)).collect(), second }
}

fn leaning(
    register: &Register,
    texts: &BTreeMap<TextPlace, Vec<Citation>>,
    counts: &impl Fn(usize) -> bool,
    is_meant: &impl Fn(&Target, Option<ArticleNumber>) -> bool,
) -> Vec<Leaning> {
    let mut found = Vec::new();
    for (document, record) in register.records().iter().enumerate().filter(|(at, _)| counts(*at)) {
        let bases = bases(register, &record.document).filter(|(_, on, place)| is_meant(on, *place));
        let mut ties: Vec<Tie> = bases.map(|(basis, on, _)| Tie::Basis { on, basis }).collect();
        for (text, citations) in texts.range((document, 0)..(document + 1, 0)) {
            let meant = citations.iter().filter(|it| it.target != Target::Document(document) && !it.ends);
            let meant = meant.filter(|it| is_meant(&it.target, it.place.map(|place| place.article)));
            ties.extend(meant.map(|citation| Tie::Citation { text: *text, citation: citation.clone() }));
        }
        if !ties.is_empty() {
            found.push(Leaning { document, ties });
        }
    }
    found
}

/// The bases of a document: the place of each, what it is, and the article where only one is relied on.
fn bases<'a>(
    register: &'a Register,
    document: &'a Document,
) -> impl Iterator<Item = (usize, Target, Option<ArticleNumber>)> + 'a {
    document.basis.iter().enumerate().filter_map(|(at, basis)| {
        let on = match &basis.source {
            BasisSource::Law(id) => Target::Law(id.clone()),
            BasisSource::Document(id) => Target::Document(register.position(id)?),
        };
        Some((at, on, basis.article.as_deref().and_then(first_article)))
    })
}

/// The article that the words of a basis name: `第三十五条第一款`.
fn first_article(words: &str) -> Option<ArticleNumber> {
    let end = words.find('条')? + '条'.len_utf8();
    ArticleNumber::parse(words[..end].trim())
}

/// Whether two targets are one; texts that are kept nowhere are compared by their titles, however they are cited.
fn same(a: &Target, b: &Target) -> bool {
    match (a, b) {
        (Target::Title(a), Target::Title(b)) => title_key(a) == title_key(b),
        _ => a == b,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citation::CitedPlace;
    use crate::register::tests::record;

    fn citation(target: Target, article: Option<u32>) -> Citation {
        let place = article.map(|number| CitedPlace { article: ArticleNumber::new(number), paragraph: None, point: None });
        Citation { span: 0..0, article: None, target, place, ends: false }
    }

    /// a rests on 《甲法》; b names a; c names b; d names article 3 of 《乙法》, e the whole of it, f article 4.
    fn office() -> (Register, BTreeMap<TextPlace, Vec<Citation>>) {
        let mut records = vec![record("a", "[[basis]]\nlaw = \"jia\"\narticle = \"第三条第一款\"\n")];
        records.extend(["b", "c", "d", "e", "f"].map(|id| record(id, "")));
        let yi = || Target::Title("乙法".to_owned());
        let texts = BTreeMap::from([
            ((1, 0), vec![citation(Target::Document(0), Some(2))]),
            ((2, 0), vec![citation(Target::Document(1), None), citation(Target::Document(2), None)]),
            ((3, 0), vec![citation(yi(), Some(3))]),
            ((4, 0), vec![citation(Target::Title("中华人民共和国乙法（2021年修正）".to_owned()), None)]),
            ((5, 0), vec![citation(yi(), Some(4)), citation(Target::Document(4), None)]),
        ]);
        (Register::new(records, Vec::new()), texts)
    }

    fn leaning(target: &Target, article: Option<u32>) -> (Vec<usize>, Vec<usize>) {
        let (register, texts) = office();
        let found = impact(&register, &texts, |_| true, target, article.map(ArticleNumber::new));
        let places = |leaning: &[Leaning]| leaning.iter().map(|it| it.document).collect();
        (places(&found.first), places(&found.second))
    }

    #[test]
    fn what_leans_on_a_law_and_what_leans_on_that() {
        let law = Target::Law(crate::document::DocumentId::parse("jia").expect("an id"));
        assert_eq!(leaning(&law, None), (vec![0], vec![1]));
        assert_eq!(leaning(&law, Some(3)), (vec![0], vec![1]));
        assert_eq!(leaning(&law, Some(4)), (vec![], vec![]));
        assert_eq!(leaning(&Target::Document(0), None), (vec![1], vec![2]));
    }

    #[test]
    fn who_names_the_whole_leans_on_each_article() {
        let law = Target::Title("乙法".to_owned());
        assert_eq!(leaning(&law, None), (vec![3, 4, 5], vec![]));
        assert_eq!(leaning(&law, Some(3)), (vec![3, 4], vec![5]), "the one that names another article leans by way of another");
    }

    #[test]
    fn what_does_not_count_leans_on_nothing() {
        let (register, texts) = office();
        let found = impact(&register, &texts, |at| at != 1, &Target::Document(0), None);
        assert_eq!(found, Impact::default());
    }
}
