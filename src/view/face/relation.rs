//! The relations of a document as data: the same as its page shows, each named from this document's side.

use serde::Serialize;

use super::fact::day;
use super::identity;
use crate::citation::Target;
use crate::document::{Act, BasisSource, Event, Fact, InstrumentRef};
use crate::register::{Published, RelationKind};
use crate::view::edition::Edition;
use crate::view::route::Route;
use crate::view::subject::{Subject, effect};

/// One relation to a document, a law, or a text that is not kept here.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Relation<'r> {
    relation: &'static str,
    #[serde(flatten)]
    other: Other<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    articles: Vec<String>,
}

/// The other end of a relation.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Other<'r> {
    /// A document of the site.
    Document { id: &'r str, iri: String, title: String, number: Option<&'r str>, page: String },
    /// An outside law.
    Law { id: &'r str, iri: String, title: &'r str, issuer: &'r str, checked_on: Option<String> },
    /// A text that is kept elsewhere.
    Elsewhere { title: String, number: Option<&'r str>, issuer: Option<&'r str> },
}

impl<'r> Edition<'r> {
    /// A document of the site as the other end.
    fn document_end(&self, published: Published<'r>) -> Other<'r> {
        let number = published.issue().and_then(|(_, _, issue)| issue.number.is()).map(|it| it.as_str());
        Other::Document {
            id: published.id().as_str(),
            iri: identity::work(self.setting, published),
            title: self.title(published.title()).into_owned(),
            number,
            page: Route::Document(published.id()).path(),
        }
    }

    /// The document that acts; none while it is not public.
    pub(crate) fn instrument_end(&self, instrument: Option<&'r InstrumentRef>) -> Option<Other<'r>> {
        match instrument? {
            InstrumentRef::Kept(id) => self.find(id).map(|(_, published)| self.document_end(published)),
            InstrumentRef::Elsewhere { title, number, issuer, .. } => Some(Other::Elsewhere {
                title: format!("{}{title}", self.setting.site.mark()),
                number: number.is().map(|it| it.as_str()),
                issuer: issuer.as_deref(),
            }),
        }
    }

    fn law_end(&self, id: &crate::document::DocumentId) -> Option<Other<'r>> {
        let law = self.setting.laws.get(id)?;
        Some(Other::Law {
            id: law.id.as_str(),
            iri: identity::law(self.setting, law),
            title: &law.title,
            issuer: &law.issuer,
            checked_on: day(law.checked_on),
        })
    }
}

impl<'r> Subject<'_, 'r> {
    /// Every relation, what it rests on first.
    pub(crate) fn face_relations(&self) -> Vec<Relation<'r>> {
        let mut relations = self.rests_on();
        for (_, event) in self.published.events(false) {
            if let (Some(word), Some(other)) = (passive(event), self.edition.instrument_end(event.instrument())) {
                let articles = match &event.act {
                    Act::Repealed(repeal) => repeal.articles.clone(),
                    Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => it.articles.clone(),
                    _ => Vec::new(),
                };
                relations.push(Relation { relation: word, other, day: day(event.date), articles });
            }
            if let Act::Repealed(repeal) = &event.act
                && let Some((_, successor)) = repeal.successor.as_ref().and_then(|id| self.edition.find(id))
            {
                let other = self.edition.document_end(successor);
                relations.push(Relation { relation: "succeeded-by", other, day: day(event.date), articles: Vec::new() });
            }
        }
        relations.extend(self.acts().into_iter().map(|(kind, other, event)| {
            let articles = match event.map(|event| &event.act) {
                Some(Act::Repealed(repeal)) => repeal.articles.clone(),
                _ => Vec::new(),
            };
            let day = event.and_then(|event| day(effect(event)));
            Relation { relation: kind.as_str(), other: self.edition.document_end(other), day, articles }
        }));
        relations.extend(self.citing());
        relations
    }

    fn rests_on(&self) -> Vec<Relation<'r>> {
        let mut relations = Vec::new();
        for basis in self.published.basis() {
            let other = match &basis.source {
                BasisSource::Law(id) => self.edition.law_end(id),
                BasisSource::Document(id) => self.edition.find(id).map(|(_, other)| self.edition.document_end(other)),
            };
            let articles = basis.article.iter().cloned().collect();
            let day = basis.as_of.is().map(ToString::to_string);
            relations.extend(other.map(|other| Relation { relation: "rests-on", other, day, articles }));
        }
        if let Some(forwarded) = self.published.forwards() {
            let other = Other::Elsewhere {
                title: format!("{}{}", self.edition.setting.site.mark(), forwarded.title),
                number: match &forwarded.number {
                    Fact::Is(number) => Some(number.as_str()),
                    _ => None,
                },
                issuer: forwarded.issuer.as_deref(),
            };
            relations.push(Relation { relation: "forwards", other, day: None, articles: Vec::new() });
        }
        relations
    }

    /// What it does to others, only where the other end is public and the act announced.
    pub(crate) fn acts(&self) -> Vec<(RelationKind, Published<'r>, Option<&'r Event>)> {
        let mut acts = Vec::new();
        for relation in self.edition.register.relations_from(self.published.id()) {
            let Some((_, other)) = self.edition.find(&relation.on) else { continue };
            let event = relation.event.map(|at| other.events(false).find(|(place, _)| *place == at).map(|(_, event)| event));
            match event {
                Some(None) => {}
                Some(event) => acts.push((relation.kind, other, event)),
                None => acts.push((relation.kind, other, None)),
            }
        }
        acts
    }

    /// What its shown text names, and whose shown texts name it.
    fn citing(&self) -> Vec<Relation<'r>> {
        let edition = self.edition;
        let Some(own) = edition.register.position(self.published.id()) else { return Vec::new() };
        let mut relations: Vec<Relation<'r>> = Vec::new();
        if let Some((shown, _)) = self.shown_version() {
            let mut named: Vec<(&Target, Vec<String>)> = Vec::new();
            for citation in edition.citations.of((own, shown)) {
                let place = citation.place.map(|place| place.article.to_string());
                match named.iter_mut().find(|(target, _)| **target == citation.target) {
                    Some((_, places)) => places.extend(place.filter(|place| !places.contains(place))),
                    None => named.push((&citation.target, place.into_iter().collect())),
                }
            }
            for (target, articles) in named {
                let other = match target {
                    Target::Document(at) if *at != own => edition.published(*at).map(|other| edition.document_end(other)),
                    Target::Law(id) => edition.law_end(id),
                    Target::Document(_) | Target::Title(_) => None,
                };
                relations.extend(other.map(|other| Relation { relation: "cites", other, day: None, articles }));
            }
        }
        for (document, version) in edition.citations.of_others_on(own) {
            let route = Route::Document(self.published.id());
            let Some(citing) = Subject::new(edition, *document, route) else { continue };
            let names =
                edition.citations.of((*document, *version)).iter().any(|it| it.target == Target::Document(own) && !it.ends);
            if names && citing.shown_version().is_some_and(|(shown, _)| shown == *version) {
                let other = edition.document_end(citing.published);
                relations.push(Relation { relation: "cited-by", other, day: None, articles: Vec::new() });
            }
        }
        relations
    }
}

/// What an event's instrument did to the document, from the document's side.
fn passive(event: &Event) -> Option<&'static str> {
    Some(match &event.act {
        Act::Confirmed(_) => "confirmed-by",
        Act::Extended(_) => "extended-by",
        Act::Amended(_) => "amended-by",
        Act::Revised(_) => "revised-by",
        Act::Suspended(_) => "suspended-by",
        Act::Resumed(_) => "resumed-by",
        Act::Disapplied(_) => "disapplied-by",
        Act::Corrected(_) => "corrected-by",
        Act::Repealed(repeal) if repeal.articles.is_empty() => "repealed-by",
        Act::Repealed(_) => "repealed-in-part-by",
        Act::Lapsed(_) => "declared-lapsed-by",
        Act::Annulled(_) => "annulled-by",
        _ => return None,
    })
}
