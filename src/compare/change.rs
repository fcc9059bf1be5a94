//! What was done to a part, by name.

use std::collections::{BTreeMap, HashMap};
use std::ops::Index;

use super::align::Group;
use super::order;
use super::unit::Unit;
use super::{Pair, Side};
use crate::finding::Span;
use crate::structure::reference::{LeadsTo, Reference, references};
use crate::structure::{ArticleNumber, Text, numeral};

/// What was done to a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// Nothing.
    Unchanged,
    /// Its number changed, or the numbers by which it names other articles; no other word.
    Renumbered,
    /// It stands in another chapter or order; its words are the same.
    Moved,
    /// Its words changed; it may also stand elsewhere or bear another number.
    Amended,
    /// There was none before.
    New,
    /// There is none any more, or only its number is left.
    Removed,
    /// What it said stands in several now.
    Split,
    /// What several said stands in it now.
    Merged,
}

impl Change {
    /// Every change, in the order in which they are counted.
    pub const ALL: [Self; 8] =
        [Self::Unchanged, Self::Renumbered, Self::Moved, Self::Amended, Self::New, Self::Removed, Self::Split, Self::Merged];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged",
            Self::Renumbered => "renumbered",
            Self::Moved => "moved",
            Self::Amended => "amended",
            Self::New => "new",
            Self::Removed => "removed",
            Self::Split => "split",
            Self::Merged => "merged",
        }
    }

    /// Whether it leaves every word as it was.
    pub fn leaves_words(self) -> bool {
        matches!(self, Self::Unchanged | Self::Renumbered | Self::Moved)
    }
}

/// How often each change was made.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts([usize; 8]);

impl Counts {
    /// Counts changes.
    pub fn of(changes: impl IntoIterator<Item = Change>) -> Self {
        let mut counts = Self::default();
        changes.into_iter().for_each(|change| counts.0[change as usize] += 1);
        counts
    }

    /// How many there are in all.
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }
}

impl Index<Change> for Counts {
    type Output = usize;

    fn index(&self, change: Change) -> &usize {
        &self.0[change as usize]
    }
}

/// Names what was done to each group; `texts` are those of articles, which name one another and stand in chapters.
pub(super) fn name(old: Vec<Unit>, new: Vec<Unit>, groups: Vec<Group>, texts: Option<(&Text<'_>, &Text<'_>)>) -> Side {
    let moved = moved(&old, &new, &groups, texts.is_some());
    let is_touched = |group: &Group| is_single(group) && !old[group.old[0]].says_the_same(&new[group.new[0]]);
    let carried: Vec<bool> = match texts {
        Some(texts) if groups.iter().any(is_touched) => {
            let (olds, news) = (Named::of(texts.0, &old, &groups, false), Named::of(texts.1, &new, &groups, true));
            let is_carried =
                |group: &Group| is_touched(group) && olds.words(&old[group.old[0]]).eq(news.words(&new[group.new[0]]));
            groups.iter().map(is_carried).collect()
        }
        _ => vec![false; groups.len()],
    };
    let pairs = groups.into_iter().zip(moved).zip(carried).map(|((group, is_moved), is_carried)| {
        let change = change(&old, &new, &group, is_moved, is_carried);
        let is_same = is_single(&group) && old[group.old[0]].says_the_same(&new[group.new[0]]);
        let similarity = if is_same { 1000 } else { group.similarity.min(999) };
        Pair { old: group.old, new: group.new, change, similarity, is_moved, is_carried }
    });
    let pairs = pairs.collect();
    Side { old, new, pairs }
}

fn is_single(group: &Group) -> bool {
    group.old.len() == 1 && group.new.len() == 1
}

fn change(old: &[Unit], new: &[Unit], group: &Group, is_moved: bool, is_carried: bool) -> Change {
    let (before, after) = match (group.old.as_slice(), group.new.as_slice()) {
        ([], _) => return Change::New,
        (_, []) => return Change::Removed,
        ([before], [after]) => (&old[*before], &new[*after]),
        ([_], _) => return Change::Split,
        _ => return Change::Merged,
    };
    if after.is_repealed && !before.is_repealed {
        return Change::Removed;
    }
    let is_renumbered = match (before.article, after.article) {
        (Some(before), Some(after)) => before != after,
        _ => !before.label.chars().filter_map(super::fold::folded).eq(after.label.chars().filter_map(super::fold::folded)),
    };
    match (before.says_the_same(after) || is_carried, is_moved) {
        (false, _) => Change::Amended,
        (true, true) => Change::Moved,
        (true, false) if is_renumbered || is_carried => Change::Renumbered,
        (true, false) => Change::Unchanged,
    }
}

/// Which groups stand elsewhere than before: what breaks the order, and what stands below a heading that became neither the new one nor part of it.
fn moved(old: &[Unit], new: &[Unit], groups: &[Group], have_chapters: bool) -> Vec<bool> {
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        if let (Some(before), Some(_)) = (group.old.first(), group.new.first()) {
            kept.push((at, *before));
        }
    }
    let olds: Vec<usize> = kept.iter().map(|(_, old)| *old).collect();
    let mut moved = vec![false; groups.len()];
    kept.iter().for_each(|(at, _)| moved[*at] = true);
    order::rising(&olds).into_iter().for_each(|place| moved[kept[place].0] = false);
    if have_chapters {
        let chapters = |at: usize| (old[groups[at].old[0]].chapter_place, new[groups[at].new[0]].chapter_place);
        let mut together: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        kept.iter().for_each(|(at, _)| *together.entry(chapters(*at)).or_default() += 1);
        let (mut of_old, mut of_new) = (BTreeMap::new(), BTreeMap::new());
        for ((before, after), count) in together {
            keep_most(of_old.entry(before).or_insert((count, after)), (count, after));
            keep_most(of_new.entry(after).or_insert((count, before)), (count, before));
        }
        for (at, _) in kept {
            let (before, after) = chapters(at);
            moved[at] |= of_old[&before].1 != after && of_new[&after].1 != before;
        }
    }
    moved
}

fn keep_most(most: &mut (usize, usize), other: (usize, usize)) {
    if other.0 > most.0 {
        *most = other;
    }
}

/// A text in which references to its own articles stand as the groups that these belong to.
struct Named<'t> {
    source: &'t str,
    /// The label of an article in each reference, in order, with the group of the article.
    labels: Vec<(Span, usize)>,
}

impl<'t> Named<'t> {
    fn of(text: &Text<'t>, units: &[Unit], groups: &[Group], is_new: bool) -> Self {
        let mut group_of: HashMap<ArticleNumber, usize> = HashMap::new();
        let mut of_unit = vec![0; units.len()];
        for (at, group) in groups.iter().enumerate() {
            let side = if is_new { &group.new } else { &group.old };
            side.iter().for_each(|unit| of_unit[*unit] = at);
        }
        for (unit, group) in units.iter().zip(of_unit) {
            if let Some(number) = unit.article {
                group_of.entry(number).or_insert(group);
            }
        }
        let source = text.source();
        let label = |it: Reference| {
            let (LeadsTo::Article(number), Some(place)) = (it.leads_to, it.place) else { return None };
            let group = group_of.get(&number).copied().filter(|_| place.article == Some(number))?;
            Some((place.span.start..label_end(source, place.span), group))
        };
        let mut labels: Vec<(Span, usize)> = references(text).into_iter().filter_map(label).collect();
        labels.sort_unstable_by_key(|(span, _)| span.start);
        Self { source, labels }
    }

    /// The words of a part, each label of an article as the number of its group beyond all characters.
    fn words(&self, unit: &Unit) -> impl Iterator<Item = usize> {
        let from = self.labels.partition_point(|(span, _)| span.start < unit.span.start);
        let mut labels = self.labels[from..].iter().peekable();
        let mut skip_until = 0;
        let start = unit.span.start;
        self.source[unit.span.clone()].char_indices().filter_map(move |(at, c)| {
            let at = start + at;
            if at < skip_until {
                return None;
            }
            match labels.next_if(|(span, _)| span.start <= at) {
                Some((span, group)) => {
                    skip_until = span.end;
                    Some(*group + BEYOND)
                }
                None => super::fold::folded(c).map(|c| c as usize),
            }
        })
    }
}

/// Behind the last character that there is.
const BEYOND: usize = 0x11_0000;

/// Where `第十二条` or `第二条之一` ends in `第十二条第二款`.
fn label_end(source: &str, place: Span) -> usize {
    let words = &source[place.clone()];
    let Some(at) = words.find('条') else { return place.end };
    let rest = &words[at + '条'.len_utf8()..];
    let inserted = rest.strip_prefix('之').map_or(0, |rest| {
        let digits = rest.len() - rest.trim_start_matches(numeral::is_numeral).len();
        if digits == 0 { 0 } else { '之'.len_utf8() + digits }
    });
    place.start + at + '条'.len_utf8() + inserted
}
