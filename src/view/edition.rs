//! The site on a day: which documents it shows, on which list each stands, and what every page needs to name another document.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::column::Column;
use super::prose::Prose;
use super::route::Route;
use super::shelf::Shelf;
use super::words;
use crate::citation::Citations;
use crate::document::{Date, DocumentId, Fact, InstrumentRef, Status, months_later};
use crate::lifecycle::{AsOf, Standing};
use crate::register::{Published, Register};
use crate::setting::Setting;

/// What the caller settles about an edition.
#[derive(Clone, Copy, Debug, Default)]
pub struct Occasion<'a> {
    /// Whether the day is another than today, which every page then says.
    pub built_for_other_day: bool,
    /// Documents whose record has a fault and whose page is withheld.
    pub withheld: Option<&'a BTreeSet<DocumentId>>,
    /// Which texts name which documents, where that was asked.
    pub citations: Option<&'a Citations>,
}

static NO_CITATIONS: Citations = Citations::none();

/// The site on a day.
#[derive(Clone, Debug)]
pub struct Edition<'r> {
    pub(crate) register: &'r Register,
    pub(crate) as_of: &'r AsOf,
    pub(crate) setting: &'r Setting,
    pub(crate) citations: &'r Citations,
    pub(crate) other_day: bool,
    /// How many documents are left out because their record has a fault.
    pub(crate) left_out: usize,
    shelf_of: Vec<Option<Shelf>>,
    shelves: BTreeMap<Shelf, Vec<usize>>,
    /// The last days of those in force, as every page with their count carries them.
    leaving: String,
    columns: Vec<Column>,
    withheld: Option<&'r BTreeSet<DocumentId>>,
}

impl<'r> Edition<'r> {
    /// Puts the published documents on their lists.
    pub fn new(register: &'r Register, as_of: &'r AsOf, setting: &'r Setting, occasion: Occasion<'r>) -> Self {
        let mut shelf_of = vec![None; register.records().len()];
        let mut shelves: BTreeMap<Shelf, Vec<usize>> = BTreeMap::new();
        let mut left_out = register.skipped().len();
        for (at, standing) in as_of.standings.iter().enumerate() {
            let Some(published) = register.published(at, as_of.day) else { continue };
            let Some(shelf) = Shelf::of(published.kind(), standing.status) else { continue };
            if occasion.withheld.is_some_and(|withheld| withheld.contains(published.id())) {
                left_out += 1;
                continue;
            }
            shelf_of[at] = Some(shelf);
            shelves.entry(shelf).or_default().push(at);
        }
        let mut edition = Self {
            register,
            as_of,
            setting,
            citations: occasion.citations.unwrap_or(&NO_CITATIONS),
            other_day: occasion.built_for_other_day,
            left_out,
            shelf_of,
            shelves: BTreeMap::new(),
            leaving: String::new(),
            columns: Vec::new(),
            withheld: occasion.withheld,
        };
        for (shelf, positions) in &mut shelves {
            positions.sort_by_cached_key(|at| edition.order(*shelf, *at));
        }
        edition.shelves = shelves;
        edition.leaving = edition.last_days(edition.on(Shelf::InForce));
        edition.columns = Column::ALL.into_iter().filter(|column| column.stands(&edition)).collect();
        edition
    }

    /// Newest first; on the list of those that ended, the one that ended last. What has no day comes last, then the id decides.
    fn order(&self, shelf: Shelf, at: usize) -> (bool, std::cmp::Reverse<Date>, usize) {
        let ended = self.standing(at).status.has_ended();
        let begun = || {
            let (_, event, issue) = self.register.records()[at].document.issue()?;
            let day = issue.effective.is().copied().or(event.date.known().copied())?;
            Some(day.range().earliest)
        };
        let day = if shelf == Shelf::Ended { self.standing(at).since } else { begun() };
        (ended, std::cmp::Reverse(day.unwrap_or(Date::MIN)), at)
    }

    /// The day of the edition.
    pub fn day(&self) -> Date {
        self.as_of.day
    }

    /// The lists that are not empty, and the first, which every site has.
    pub fn shelves(&self) -> impl Iterator<Item = Shelf> {
        Shelf::ALL.into_iter().filter(|shelf| *shelf == Shelf::InForce || self.shelves.contains_key(shelf))
    }

    /// The documents of a list, by their places in the register.
    pub fn on(&self, shelf: Shelf) -> &[usize] {
        self.shelves.get(&shelf).map_or(&[], Vec::as_slice)
    }

    /// The last days of those that leave a list as they pass, for the script that keeps its count right.
    pub(crate) fn leaving(&self, shelf: Shelf) -> Option<String> {
        (shelf == Shelf::InForce && !self.leaving.is_empty()).then(|| self.leaving.clone())
    }

    /// The columns beside the lists that have anything to show.
    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether a document's page is withheld, because its record has a fault.
    pub(crate) fn is_withheld(&self, id: &DocumentId) -> bool {
        self.withheld.is_some_and(|withheld| withheld.contains(id))
    }

    /// The places of all documents that the site shows, in the register's order.
    pub fn positions(&self) -> impl Iterator<Item = usize> {
        self.shelf_of.iter().enumerate().filter(|(_, shelf)| shelf.is_some()).map(|(at, _)| at)
    }

    /// The list of a document, when the site shows it.
    pub fn shelf(&self, at: usize) -> Option<Shelf> {
        self.shelf_of.get(at).copied().flatten()
    }

    /// A document that the site shows.
    pub fn published(&self, at: usize) -> Option<Published<'r>> {
        self.shelf(at)?;
        self.register.published(at, self.as_of.day)
    }

    /// A document that the site shows, by its id.
    pub(crate) fn find(&self, id: &DocumentId) -> Option<(usize, Published<'r>)> {
        let at = self.register.position(id)?;
        self.published(at).map(|published| (at, published))
    }

    /// What a document is on the day.
    pub(crate) fn standing(&self, at: usize) -> &'r Standing {
        &self.as_of.standings[at]
    }

    /// A title as it is shown: marked on a demonstration.
    pub(crate) fn title(&self, title: &'r str) -> Cow<'r, str> {
        self.setting.site.titled(title)
    }

    /// A title in quotation marks as it is shown.
    pub(crate) fn quoted(&self, title: &str) -> String {
        let mark = self.setting.site.mark();
        format!("{mark}{}", words::quoted(title))
    }

    /// Whether a document that binds ends before long, by the profile.
    pub(crate) fn ends_soon(&self, standing: &Standing) -> bool {
        let limit = months_later(self.day(), self.setting.profile.ending_soon.value.in_months());
        matches!(standing.status, Status::InForce | Status::PartlyInForce | Status::Suspended)
            && standing.until.is_some_and(|until| until >= self.day() && until <= limit)
    }

    /// `6个月内届满` for a document that ends before long, by the profile.
    pub(crate) fn soon(&self, standing: &Standing) -> Option<String> {
        self.ends_soon(standing).then(|| match standing.until {
            Some(until) if until == self.day() => "本日届满".to_owned(),
            _ => self.soon_words(),
        })
    }

    /// `6个月内届满`
    pub(crate) fn soon_words(&self) -> String {
        format!("{}内届满", words::length(self.setting.profile.ending_soon.value))
    }

    /// The title of a document on the page from which it is linked, with its number.
    pub(crate) fn name(&self, published: Published<'r>, from: &Route<'_>) -> Prose<'r> {
        let mut prose = Prose::new();
        prose.link(self.quoted(published.title()), from.to(&Route::Document(published.id())));
        if let Some((_, _, issue)) = published.issue()
            && let Some(number) = issue.number.is()
        {
            prose.push(format!("（{number}）"));
        }
        prose
    }

    /// The document that acts: linked when the site shows it, named when it is not kept here, unnamed when it is not public.
    pub(crate) fn instrument(&self, instrument: Option<&'r InstrumentRef>, from: &Route<'_>) -> Option<Prose<'r>> {
        match instrument? {
            InstrumentRef::Kept(id) => self.find(id).map(|(_, published)| self.name(published, from)),
            InstrumentRef::Elsewhere { title, number, .. } => {
                let mut prose = Prose::of(self.quoted(title));
                if let Fact::Is(number) = number {
                    prose.push(format!("（{number}）"));
                }
                Some(prose)
            }
        }
    }
}
