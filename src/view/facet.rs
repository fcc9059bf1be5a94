//! What a list can be narrowed by: kind, topic, unit, year; each value that occurs has pages of its own.
//!
//! The address of a value follows from the value alone, so it stays when other values come and go. Kinds and years are plain words
//! already; a topic or a unit is named by a number made from its characters.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::edition::Edition;
use super::route::Route;
use super::shelf::Shelf;
use super::subject::Subject;
use super::words;
use crate::document::{Date, Fact, days_later};

/// How many days ahead the pages tell a script which documents leave a list; a site is built again long before.
const DAYS_TOLD: u16 = 60;

/// What a list can be narrowed by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// 类别
    Kind,
    /// 主题
    Topic,
    /// 承办科室
    Unit,
    /// 施行年份
    Year,
}

impl Facet {
    /// Everything by which a list can be narrowed, in the order in which it is offered.
    pub const ALL: [Facet; 4] = [Facet::Kind, Facet::Topic, Facet::Unit, Facet::Year];

    /// The word in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Facet::Kind => "kind",
            Facet::Topic => "topic",
            Facet::Unit => "unit",
            Facet::Year => "year",
        }
    }

    /// Its label.
    pub fn label(self) -> &'static str {
        match self {
            Facet::Kind => "类别",
            Facet::Topic => "主题",
            Facet::Unit => "承办科室",
            Facet::Year => "施行年份",
        }
    }
}

/// One value of a facet, with the documents of a list that have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// By what it narrows.
    pub facet: Facet,
    /// The word in its address: lower-case ASCII letters, digits, hyphens.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// The documents, in the order of the list, by their places in the register.
    pub positions: Vec<usize>,
    /// The last days of those of them that end before long, earliest first.
    pub ends: Vec<Date>,
}

/// The values of one facet as they are offered on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FacetLinks {
    /// `kind`, `topic`, `unit` or `year`.
    pub facet: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Its values.
    pub choices: Vec<ChoiceLink>,
}

/// A value as it is offered on a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChoiceLink {
    /// Its name.
    pub name: String,
    /// The word in its address.
    pub slug: String,
    /// Where it leads.
    pub href: String,
    /// How many documents have it.
    pub count: usize,
    /// The last days of those of them that end before long, for scripts: `2026-12-01 2026-12-31`.
    pub ends: String,
    /// Whether the page is narrowed by it.
    pub is_current: bool,
}

/// The values that occur on a list: kinds in their own order, topics and units by how many documents have them, years newest first.
pub fn choices(edition: &Edition<'_>, shelf: Shelf) -> Vec<Choice> {
    let mut found: BTreeMap<(Facet, String), (String, Vec<usize>)> = BTreeMap::new();
    for at in edition.on(shelf) {
        for (facet, key, name) in values(edition, *at, shelf) {
            found.entry((facet, key)).or_insert_with(|| (name, Vec::new())).1.push(*at);
        }
    }
    let last = days_later(edition.day(), DAYS_TOLD);
    let ends = |positions: &[usize]| {
        let until = positions.iter().filter_map(|at| edition.standing(*at).until);
        let mut ends: Vec<Date> = until.filter(|until| *until >= edition.day() && *until <= last).collect();
        ends.sort_unstable();
        ends
    };
    let mut choices: Vec<Choice> = Vec::with_capacity(found.len());
    let mut taken: BTreeSet<(Facet, String)> = BTreeSet::new();
    for ((facet, key), (name, positions)) in found {
        let slug = match facet {
            Facet::Kind | Facet::Year => key,
            Facet::Topic | Facet::Unit => free(&mut taken, facet, slug(&name)),
        };
        choices.push(Choice { facet, slug, name, ends: ends(&positions), positions });
    }
    choices.sort_by(|a, b| {
        let order = match a.facet {
            Facet::Year => b.slug.cmp(&a.slug),
            _ => b.positions.len().cmp(&a.positions.len()),
        };
        a.facet.cmp(&b.facet).then(order).then_with(|| a.name.cmp(&b.name))
    });
    choices
}

/// The values of one document.
fn values(edition: &Edition<'_>, at: usize, shelf: Shelf) -> Vec<(Facet, String, String)> {
    let Some(subject) = Subject::new(edition, at, Route::List(shelf, 1)) else { return Vec::new() };
    let published = subject.published;
    let kind = published.kind();
    let mut values = vec![(Facet::Kind, kind.as_str().to_owned(), words::kind(kind).to_owned())];
    let mut topics: Vec<&String> = published.topics().iter().collect();
    topics.sort_unstable();
    topics.dedup();
    values.extend(topics.into_iter().map(|topic| (Facet::Topic, topic.clone(), topic.clone())));
    if let Fact::Is(unit) = published.responsible() {
        values.push((Facet::Unit, unit.clone(), unit.clone()));
    }
    if let Some(day) = subject.commencement().as_ref().and_then(|day| day.known()) {
        let year = day.range().earliest.year();
        values.push((Facet::Year, year.to_string(), format!("{year}年")));
    }
    values
}

/// The choices as they are offered on a page of a list.
pub(crate) fn facet_links(from: &Route<'_>, shelf: Shelf, choices: &[Choice], current: Option<&Choice>) -> Vec<FacetLinks> {
    let link = |choice: &Choice| ChoiceLink {
        name: choice.name.clone(),
        slug: choice.slug.clone(),
        href: from.to(&Route::Choice(shelf, choice.facet, choice.slug.as_str().into(), 1)),
        count: choice.positions.len(),
        ends: choice.ends.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
        is_current: current.is_some_and(|it| it.facet == choice.facet && it.slug == choice.slug),
    };
    let of = |facet: Facet| FacetLinks {
        facet: facet.as_str(),
        label: facet.label(),
        choices: choices.iter().filter(|choice| choice.facet == facet).map(link).collect(),
    };
    Facet::ALL.into_iter().map(of).filter(|links| !links.choices.is_empty()).collect()
}

/// The word in the address of a name: 64 bits of its UTF-8, as the Fowler–Noll–Vo hash 1a mixes them, in hexadecimal digits.
pub fn slug(name: &str) -> String {
    let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

/// The word, longer where another name of the facet has it already.
fn free(taken: &mut BTreeSet<(Facet, String)>, facet: Facet, mut slug: String) -> String {
    while !taken.insert((facet, slug.clone())) {
        slug.push('x');
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_of_a_name_follows_from_the_name_alone() {
        // The values of the published test suite of FNV-1a, for the empty text, `a` and `foobar`.
        assert_eq!(slug(""), "cbf29ce484222325");
        assert_eq!(slug("a"), "af63dc4c8601ec8c");
        assert_eq!(slug("foobar"), "85944171f73967e8");
        assert_ne!(slug("供水节水"), slug("市容环卫"));
    }

    #[test]
    fn two_names_never_share_an_address() {
        let mut taken = BTreeSet::new();
        let words: Vec<String> = [Facet::Topic, Facet::Topic, Facet::Topic, Facet::Unit]
            .into_iter()
            .map(|facet| free(&mut taken, facet, "a".to_owned()))
            .collect();
        assert_eq!(words, ["a", "ax", "axx", "a"]);
    }
}
