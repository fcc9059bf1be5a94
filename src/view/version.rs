//! The texts of a document: which stands on which page, and what its page says of it.

use serde::Serialize;

use super::route::Route;
use super::subject::Subject;
use super::words;
use crate::document::{Authority, Date, Day, Known, Version, day_before};

/// A link to a text of the document.
#[derive(Clone, Debug, Serialize)]
pub struct VersionLink {
    /// From when it binds.
    pub label: String,
    /// What brought it: 印发, 修改, 修订.
    pub act: &'static str,
    /// Its page; none for the one that is shown.
    pub href: Option<String>,
    /// Whether it is the text that the document's own page shows.
    pub is_current: bool,
    /// Whether it is to bind only later.
    pub is_ahead: bool,
    /// The page on which it is compared with the text before it.
    pub compared: Option<String>,
    /// Its lasting name in addresses: `2021-07-15`.
    pub day: String,
}

/// The addresses of texts: the day from which each binds; one without a day, or the second of a day, is numbered.
pub fn labels(versions: &[Version<'_>]) -> Vec<String> {
    let mut labels: Vec<String> = Vec::with_capacity(versions.len());
    for version in versions {
        let day = version.from.known().map_or_else(|| "undated".to_owned(), ToString::to_string);
        let mut label = day.clone();
        let mut count = 1;
        while labels.contains(&label) {
            count += 1;
            label = format!("{day}_{count}");
        }
        labels.push(label);
    }
    labels
}

impl<'r> Subject<'_, 'r> {
    /// The address of a text, by its place among all.
    pub(crate) fn label_of(&self, at: usize) -> Option<String> {
        labels(&self.published.versions()).into_iter().nth(at)
    }

    /// The texts that have a page of their own: all but the one that the document's page shows.
    pub(crate) fn other_versions(&self) -> Vec<(usize, Version<'r>)> {
        let shown = self.shown_version().map(|(at, _)| at);
        self.versions().into_iter().filter(|(at, _)| Some(*at) != shown).collect()
    }

    /// The page that shows a text, by its place among all.
    pub(crate) fn route_of(&self, at: usize) -> Route<'_> {
        if Some(at) == self.shown_version().map(|(at, _)| at) {
            return Route::Document(self.published.id());
        }
        Route::Version(self.published.id(), self.label_of(at).unwrap_or_default().into())
    }

    /// Every text, newest first; empty when there is only one. `compared` are the addresses of the pages that compare two of them.
    pub(crate) fn version_links(&self, compared: &[String]) -> Vec<VersionLink> {
        let shown = self.shown_version().map(|(at, _)| at);
        let labels = labels(&self.published.versions());
        let versions = self.versions();
        if versions.len() < 2 {
            return Vec::new();
        }
        let link = |(at, version): (usize, Version<'r>)| {
            let is_current = Some(at) == shown;
            let route = self.route_of(at);
            let ending = format!("--{}", labels[at]);
            let compared = compared.iter().find(|days| days.ends_with(&ending));
            let page = |days: &String| self.from.to(&Route::Comparison(self.published.id(), days.as_str().into()));
            VersionLink {
                label: from_words(version.from),
                act: self.event(version.event).map_or("", |event| words::event(event.event_type())),
                href: (route != self.from).then(|| self.from.to(&route)),
                is_current,
                is_ahead: is_ahead(version.from, self.edition.day()),
                compared: compared.map(page),
                day: labels[at].clone(),
            }
        };
        versions.into_iter().rev().map(link).collect()
    }

    /// When a text binds or bound, as far as it is known: `2021年7月15日至2024年10月14日`, `自2024年10月15日起`.
    pub(crate) fn window(&self, at: usize) -> String {
        let versions = self.versions();
        let Some(place) = versions.iter().position(|(place, _)| *place == at) else { return String::new() };
        let from = match versions[place].1.from.known() {
            Some(day) => words::day(*day),
            None => format!("起始日期{}", words::UNVERIFIED),
        };
        let next = versions.get(place + 1).map(|(_, version)| version.from);
        // What ended before the next text was to bind, ended with the document.
        let ended = self.standing.until.filter(|_| self.standing.status.has_ended());
        let until = match (next, ended) {
            (Some(Known::Known(Day::Exact(next))), ended) => {
                let before = day_before(next);
                Some(words::date(ended.map_or(before, |ended| ended.min(before))))
            }
            (Some(Known::Known(vague)), _) => Some(format!("{}（具体日期{}）", words::day(vague), words::UNVERIFIED)),
            (Some(Known::Unknown), _) => Some(format!("终止日期{}", words::UNVERIFIED)),
            (None, Some(ended)) => Some(words::date(ended)),
            (None, None) => None,
        };
        match (until, versions[place].1.from.known().is_some()) {
            (Some(until), true) => format!("{from}至{until}"),
            (Some(until), false) => format!("{from}，至{until}"),
            (None, true) => format!("自{from}起"),
            (None, false) => from,
        }
    }

    /// The title that goes with a text: its own, the one before it, or the record's.
    pub(crate) fn title_with(&self, at: usize) -> &'r str {
        let versions = self.published.versions();
        versions[..=at.min(versions.len().saturating_sub(1))]
            .iter()
            .rev()
            .find_map(|version| version.title)
            .unwrap_or_else(|| self.published.title())
    }
}

/// `自2024年10月15日起施行的文本`
pub(crate) fn from_words(from: Known<crate::document::Day>) -> String {
    match from.known() {
        Some(day) => format!("自{}起施行的文本", words::day(*day)),
        None => format!("施行日期{}的文本", words::UNVERIFIED),
    }
}

/// Whether a text is to bind only later.
pub(crate) fn is_ahead(from: Known<crate::document::Day>, day: Date) -> bool {
    from.known().is_some_and(|from| from.range().earliest > day)
}

/// What is said of a text that the office put together.
pub(crate) fn authority_note(authority: Authority) -> Option<&'static str> {
    (authority == Authority::Editorial).then_some("编辑整合文本，以公布文本为准。")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Day, FilePath};

    #[test]
    fn two_texts_of_one_day_have_two_addresses() {
        let file = FilePath::parse("text/a.md").expect("a path");
        let version = |from| Version { event: 0, from, text: &file, authority: Authority::Official, title: None, parts: &[] };
        let day = Known::Known(Day::parse("2021-07-15").expect("a day"));
        let texts = [version(day), version(Known::Unknown), version(day), version(Known::Unknown)];
        assert_eq!(labels(&texts), ["2021-07-15", "undated", "2021-07-15_2", "undated_2"]);
    }
}
