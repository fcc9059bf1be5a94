//! The page that sets a text beside the one before it, and since when each article reads as it does.

use std::collections::BTreeMap;

use serde::Serialize;

use super::document::{crumbs, metas};
use super::edition::Edition;
use super::files::is_public;
use super::frame::{Frame, PageHead};
use super::route::Route;
use super::sheet::{Sheet, SheetOptions, sheet};
use super::subject::Subject;
use super::version;
use super::words;
use crate::compare::Comparison;
use crate::document::Version;
use crate::message::{Lang, Words};

/// Two neighbouring texts of a document, both public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Neighbours {
    /// The place of the older one among the document's texts.
    pub old: usize,
    /// The place of the newer one.
    pub new: usize,
    /// The address of their page: `2022-12-26--2024-10-15`.
    pub label: String,
    /// The file of the older one, from the office folder.
    pub old_text: String,
    /// The file of the newer one.
    pub new_text: String,
}

/// The page of two neighbouring texts.
#[derive(Clone, Debug, Serialize)]
pub struct ComparisonPage {
    /// What every page carries.
    pub frame: Frame,
    /// The title that goes with the newer text.
    pub title: String,
    /// That it compares texts.
    pub label: String,
    /// What became of the articles.
    pub sheet: Sheet,
    /// The page of the older text.
    pub old: SideLink,
    /// The page of the newer text.
    pub new: SideLink,
    /// Whose words a text is, when they are not the maker's.
    pub authority: Option<&'static str>,
    /// That none of the two is the text that is shown now; empty otherwise.
    pub warning: String,
    /// The document's own page.
    pub current: String,
}

/// A text with a page.
#[derive(Clone, Debug, Serialize)]
pub struct SideLink {
    /// From when it binds.
    pub label: String,
    /// When it bound, as far as it is known.
    pub window: String,
    /// Its page.
    pub href: String,
}

/// Since when an article reads as it does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Since {
    /// 本条文字自2024年10月15日起适用
    pub words: String,
    /// Where it is set beside what stood there before.
    pub compared: String,
}

/// The neighbouring texts of a document, oldest first.
pub fn neighbours(edition: &Edition<'_>, at: usize) -> Vec<Neighbours> {
    let Some(published) = edition.published(at) else { return Vec::new() };
    let Some(subject) = Subject::new(edition, at, Route::Document(published.id())) else { return Vec::new() };
    let versions = subject.versions();
    if versions.len() < 2 {
        return Vec::new();
    }
    let labels = version::labels(&published.versions());
    let are_public = |pair: &[(usize, Version<'_>)]| pair.iter().all(|(_, version)| is_public(version.text));
    let pairs = versions.windows(2).filter(|pair| are_public(pair));
    pairs
        .map(|pair| Neighbours {
            old: pair[0].0,
            new: pair[1].0,
            label: address(&labels[pair[0].0], &labels[pair[1].0]),
            old_text: published.path_of(pair[0].1.text),
            new_text: published.path_of(pair[1].1.text),
        })
        .collect()
}

/// The address of the page of two texts, by theirs.
fn address(old: &str, new: &str) -> String {
    format!("{old}--{new}")
}

/// The page of two neighbouring texts.
pub fn comparison_page(edition: &Edition<'_>, at: usize, pair: &Neighbours, comparison: &Comparison) -> Option<ComparisonPage> {
    let published = edition.published(at)?;
    let route = Route::Comparison(published.id(), pair.label.as_str().into());
    let subject = Subject::new(edition, at, route.clone())?;
    let versions = published.versions();
    let (old, new) = (*versions.get(pair.old)?, *versions.get(pair.new)?);
    let shown = subject.shown_version().map(|(place, _)| place);
    let title = edition.title(subject.title_with(pair.new)).into_owned();
    let names = [old, new].map(|version| version::from_words(version.from));
    let link = |place: usize, label: &str| SideLink {
        label: label.to_owned(),
        window: subject.window(place),
        href: route.to(&subject.route_of(place)),
    };
    let options =
        SheetOptions { words: Words::new(Lang::Chinese), title: &title, texts: [&names[0], &names[1]], is_public: true };
    let sheet = sheet(comparison, options);
    let label = "修订对照".to_owned();
    let metas = metas(&subject, &title, &format!("{label}：{}", sheet.summary));
    let crumbs = crumbs(edition, &route, at, &title, Some(label.clone()));
    let head =
        PageHead {
            route: &route, title: format!("{title}（{label}，{}）", names[1]), shelf: edition.shelf(at), metas, crumbs
        };
    let warning = match shown {
        Some(shown) if shown == pair.new || shown == pair.old => String::new(),
        _ => format!("两个都不是本文件现在的文本。以{}计。", words::date(edition.day())),
    };
    Some(ComparisonPage {
        frame: edition.frame(head),
        label,
        old: link(pair.old, &names[0]),
        new: link(pair.new, &names[1]),
        authority: version::authority_note(new.authority).or_else(|| version::authority_note(old.authority)),
        warning,
        current: route.to(&Route::Document(published.id())),
        sheet,
        title,
    })
}

/// Whether there is nothing to show: a page without a word is none.
pub fn says_nothing(comparison: &Comparison) -> bool {
    comparison.articles.pairs.is_empty() && comparison.beside.pairs.is_empty()
}

/// All of the record from which [`since`] follows, beside what the texts say.
pub fn since_facts(edition: &Edition<'_>, at: usize) -> String {
    let Some(published) = edition.published(at) else { return String::new() };
    let Some(subject) = Subject::new(edition, at, Route::Document(published.id())) else { return String::new() };
    let shown = subject.shown_version().map(|(place, _)| place);
    let places: Vec<usize> = subject.versions().iter().map(|(place, _)| *place).collect();
    let all = published.versions();
    let days: Vec<_> = all.iter().map(|version| version.from).collect();
    format!("{shown:?} {places:?} {days:?} {:?}", version::labels(&all))
}

/// Since when each article of the text on the document's page reads as it does, by its address; only of those that were changed.
///
/// It is said only where every text from the first one on can be compared.
pub fn since(edition: &Edition<'_>, at: usize, compared: &[(&Neighbours, &Comparison)]) -> BTreeMap<String, Since> {
    let told = || -> Option<BTreeMap<String, Since>> {
        let published = edition.published(at)?;
        let route = Route::Document(published.id());
        let subject = Subject::new(edition, at, route.clone())?;
        let versions = subject.versions();
        let (shown, _) = subject.shown_version()?;
        let last = versions.iter().position(|(place, _)| *place == shown)?;
        let all = published.versions();
        // The text since which each article reads so, with its page in the comparison.
        let mut known: BTreeMap<&str, (usize, Option<String>)> = BTreeMap::new();
        for (step, window) in versions[..=last].windows(2).enumerate() {
            let (pair, comparison) = compared.iter().find(|(pair, _)| (pair.old, pair.new) == (window[0].0, window[1].0))?;
            let side = &comparison.articles;
            if step == 0 {
                known = side.old.iter().map(|unit| (unit.id.as_str(), (pair.old, None))).collect();
            }
            let mut next = BTreeMap::new();
            for it in &side.pairs {
                let before = it.old.first().filter(|_| it.change.leaves_words());
                let before = before.and_then(|old| known.get(side.old[*old].id.as_str()).cloned());
                let Some(first) = side.new_of(it).next() else { continue };
                let page = || {
                    let page = route.to(&Route::Comparison(published.id(), pair.label.as_str().into()));
                    (pair.new, Some(format!("{page}#{}", first.id)))
                };
                let since = before.unwrap_or_else(page);
                next.extend(side.new_of(it).map(|unit| (unit.id.as_str(), since.clone())));
            }
            known = next;
        }
        let words = |place: usize| match all.get(place)?.from.known() {
            Some(day) => Some(format!("本条文字自{}起适用", words::day(*day))),
            None => Some(format!("本条文字适用的起始日期{}", words::UNVERIFIED)),
        };
        let since = known
            .into_iter()
            .filter_map(|(id, (place, compared))| Some((id.to_owned(), Since { words: words(place)?, compared: compared? })));
        Some(since.collect())
    };
    told().unwrap_or_default()
}
