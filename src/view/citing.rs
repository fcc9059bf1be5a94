//! What the texts of the site name of one another: links in the words, and who names a document.

use std::collections::{BTreeMap, BTreeSet};

use super::edition::Edition;
use super::prose::Prose;
use super::route::Route;
use super::subject::Subject;
use super::text::TextLink;
use crate::citation::{Citation, CitedPlace, Target};
use crate::structure::ArticleNumber;

/// The places of documents that are named, by document.
pub type NamedPlaces = BTreeMap<usize, BTreeSet<CitedPlace>>;

/// The places of documents that the texts of the site name.
pub fn named_places(edition: &Edition<'_>) -> NamedPlaces {
    let mut named = NamedPlaces::new();
    for ((document, _), citations) in edition.citations.texts() {
        if edition.published(document).is_none() {
            continue;
        }
        for citation in citations {
            if let (Target::Document(at), Some(place)) = (&citation.target, citation.place) {
                named.entry(*at).or_default().insert(place);
            }
        }
    }
    named
}

/// The links in a text of a document, by its place among the texts, on the page that shows it.
pub(crate) fn text_links(edition: &Edition<'_>, text: (usize, usize), from: &Route<'_>) -> Vec<TextLink> {
    let (document, _) = text;
    let citations = edition.citations.of(text).iter();
    let link = |citation: &Citation, at: usize| {
        let published = edition.published(at).filter(|_| at != document)?;
        let route = Route::Document(published.id());
        let href = from.to(&route);
        let place = citation.place.map(|place| (at, place));
        let subject = Subject::new(edition, at, route)?;
        let state = (!subject.standing.status.binds() && subject.shows_validity()).then(|| subject.word());
        Some(TextLink { start: citation.span.start, end: citation.span.end, href, place, state })
    };
    citations
        .filter_map(|citation| match citation.target {
            Target::Document(at) => link(citation, at),
            Target::Law(_) | Target::Title(_) => None,
        })
        .collect()
}

impl<'r> Subject<'_, 'r> {
    /// The documents whose shown texts name this one, with the articles in which they do; not those that only end it.
    pub(crate) fn cited_by(&self) -> Vec<Prose<'r>> {
        let Some(own) = self.edition.register.position(self.published.id()) else { return Vec::new() };
        let mut members = Vec::new();
        for (document, version) in self.edition.citations.of_others_on(own) {
            let route = Route::Document(self.published.id());
            let Some(citing) = Subject::new(self.edition, *document, route) else { continue };
            if citing.shown_version().is_none_or(|(shown, _)| shown != *version) {
                continue;
            }
            let citations = self.edition.citations.of((*document, *version)).iter();
            let named: Vec<&Citation> = citations.filter(|it| it.target == Target::Document(own) && !it.ends).collect();
            if named.is_empty() {
                continue;
            }
            let articles: BTreeSet<ArticleNumber> = named.iter().filter_map(|it| it.article).collect();
            let mut prose = self.edition.name(citing.published, &self.from);
            if !articles.is_empty() {
                let articles: Vec<String> = articles.iter().map(ToString::to_string).collect();
                prose.push(articles.join("、"));
            }
            self.state_of(citing.published, &mut prose);
            members.push(prose);
        }
        members
    }
}
