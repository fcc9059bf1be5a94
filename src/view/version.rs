//! The texts of a document: which stands on which page, and what its page says of it.

use serde::Serialize;

use super::route::Route;
use super::subject::Subject;
use super::words;
use crate::document::{Authority, Date, Known, Version};

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
}

/// The addresses of texts: the day from which each binds; one without a day, or the second of a day, is numbered.
pub(crate) fn labels(versions: &[Version<'_>]) -> Vec<String> {
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

    /// Every text, newest first; empty when there is only one.
    pub(crate) fn version_links(&self) -> Vec<VersionLink> {
        let shown = self.shown_version().map(|(at, _)| at);
        let labels = labels(&self.published.versions());
        let versions = self.versions();
        if versions.len() < 2 {
            return Vec::new();
        }
        let link = |(at, version): (usize, Version<'r>)| {
            let is_current = Some(at) == shown;
            let route = if is_current {
                Route::Document(self.published.id())
            } else {
                Route::Version(self.published.id(), labels[at].as_str().into())
            };
            VersionLink {
                label: from_words(version.from),
                act: self.event(version.event).map_or("", |event| words::event(event.event_type())),
                href: (route != self.from).then(|| self.from.to(&route)),
                is_current,
                is_ahead: is_ahead(version.from, self.edition.day()),
            }
        };
        versions.into_iter().rev().map(link).collect()
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
