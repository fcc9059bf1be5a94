//! JSON-LD of a page: schema.org `Legislation`, as far as the record says it. Its words are those of the page's own state.
//!
//! The context is in the file itself, so that nothing has to be fetched to read it. Articles are no parts here: they stand in the document's
//! record and in Akoma Ntoso.

use serde_json::{Map, Value, json};

use super::catalogue::plain_text;
use super::identity;
use crate::document::{Authority, BasisSource, Day, Kind, Known, Status, Term, Version};
use crate::register::RelationKind;
use crate::view::files::is_public;
use crate::view::route::Route;
use crate::view::subject::Subject;
use crate::view::version;
use crate::view::words;

impl<'r> Subject<'_, 'r> {
    /// What the page of a text says, for programs; the text by its place, none where the document has no text.
    pub(crate) fn json_ld(&self, place: Option<usize>) -> String {
        let (edition, published) = (self.edition, self.published);
        let work = Route::Document(published.id());
        let is_work = self.from == work;
        let iri = identity::work(edition.setting, published);
        let mut it = Map::new();
        let mut put = |key: &str, value: Value| {
            if !value.is_null() && value.as_array().is_none_or(|list| !list.is_empty()) {
                it.insert(key.to_owned(), value);
            }
        };
        put("@context", json!({ "@vocab": "https://schema.org/" }));
        put("@id", json!(edition.address_or_link(&self.from, &self.from)));
        put("@type", json!(schema_type(published.kind())));
        put("url", json!({ "@id": edition.address_or_link(&self.from, &self.from) }));
        let title = place.map_or(published.title(), |at| self.title_with(at));
        put("name", json!(edition.title(title)));
        put("inLanguage", json!("zh-CN"));
        let issue = published.issue();
        let number = issue.and_then(|(_, _, issue)| issue.number.is()).map(|number| number.as_str().to_owned());
        put("legislationIdentifier", json!(number.into_iter().chain([iri.clone()]).collect::<Vec<_>>()));
        put("legislationType", json!(words::kind(published.kind())));
        put("legislationDate", day_value(issue.map(|(_, event, _)| event.date)));
        put("datePublished", day_value(published.publication().map(|(_, event, _)| event.date)));
        put("keywords", json!(published.topics()));
        let body = |name: &str| json!({ "@type": "Organization", "name": name });
        put("legislationPassedBy", json!(published.issuers().iter().map(|it| body(it)).collect::<Vec<_>>()));
        put("legislationResponsible", published.drafter().map_or(Value::Null, body));
        let place_code = identity::place(edition.setting);
        if let Some(region) = place_code.strip_prefix("cn-") {
            put("legislationJurisdiction", json!({ "@type": "AdministrativeArea", "identifier": region }));
        }
        let current = self.shown_version().map(|(at, _)| at);
        if self.shows_validity() {
            put("legislationLegalForce", self.force(place == current || is_work));
            if is_work {
                put("temporalCoverage", self.coverage().map_or(Value::Null, Value::String));
            }
        }
        if let Some((_, text)) = self.versions().into_iter().find(|(at, _)| Some(*at) == place) {
            self.text_of(place.unwrap_or_default(), text, &iri, &mut put);
        }
        if !is_work {
            put("exampleOfWork", json!({ "@id": edition.address_or_link(&self.from, &work) }));
        }
        self.acts_and_bases(is_work, &mut put);
        safe(&Value::Object(it))
    }

    /// What stands in what form, and from when it binds.
    fn text_of(&self, place: usize, text: Version<'r>, iri: &str, put: &mut dyn FnMut(&str, Value)) {
        let (edition, published) = (self.edition, self.published);
        let labels = version::labels(&published.versions());
        let label = &labels[place];
        put("legislationDateVersion", day_value(Some(text.from)));
        let shown = self.shown_version().map(|(at, _)| at) == Some(place);
        let file = |route: &Route<'_>, format: &str| {
            json!({
                "@type": "LegislationObject",
                "contentUrl": edition.address_or_link(&self.from, route),
                "encodingFormat": format,
                "legislationLegalValue": { "@id": "https://schema.org/UnofficialLegalValue" },
            })
        };
        let mut files = vec![file(&self.from, "text/html")];
        if is_public(text.text) {
            let plain = Route::Face(plain_text(published, shown, label).into());
            files.push(file(&plain, "text/plain"));
            files.push(file(&Route::Akn(published.id(), label.as_str().into()), "application/akn+xml"));
        }
        put("encoding", json!(files));
        if text.authority == Authority::Editorial {
            let before = self.versions().into_iter().filter(|(at, _)| *at < place).take(1);
            let original = before.map(|(at, _)| json!({ "@id": edition.address_or_link(&self.from, &self.route_of(at)) }));
            let acts = self.published.events(false).take_while(|(at, _)| *at <= text.event).filter_map(|(_, event)| {
                let changes = matches!(event.act, crate::document::Act::Amended(_) | crate::document::Act::Revised(_));
                let instrument = event.instrument().filter(|_| changes)?;
                match instrument {
                    crate::document::InstrumentRef::Kept(id) => {
                        let (_, other) = edition.find(id)?;
                        Some(json!({ "@id": edition.address_or_link(&self.from, &Route::Document(other.id())) }))
                    }
                    crate::document::InstrumentRef::Elsewhere { title, .. } => {
                        Some(json!({ "@type": "Legislation", "name": edition.quoted(title) }))
                    }
                }
            });
            put("legislationConsolidates", json!(original.chain(acts).collect::<Vec<_>>()));
        }
        put("version", json!(identity::expression(iri, label, place == 0)));
    }

    /// What it does to others, and on what it rests; said once, on the page of the work.
    fn acts_and_bases(&self, is_work: bool, put: &mut dyn FnMut(&str, Value)) {
        if !is_work {
            return;
        }
        let edition = self.edition;
        let link = |id| json!({ "@id": edition.address_or_link(&self.from, &Route::Document(id)) });
        let mut of: [(&str, Vec<Value>); 4] = [
            ("legislationAmends", Vec::new()),
            ("legislationRepeals", Vec::new()),
            ("legislationCorrects", Vec::new()),
            ("legislationChanges", Vec::new()),
        ];
        for (kind, other, _) in self.acts() {
            let at = match kind {
                RelationKind::Amends | RelationKind::Revises => 0,
                RelationKind::Repeals | RelationKind::RepealsInPart | RelationKind::DeclaresLapsed | RelationKind::Annuls => 1,
                RelationKind::Corrects => 2,
                RelationKind::Succeeds | RelationKind::IsBasisOf => continue,
                _ => 3,
            };
            of[at].1.push(link(other.id()));
        }
        for (key, values) in of {
            put(key, json!(values));
        }
        let bases = self.published.basis().iter().filter_map(|basis| match &basis.source {
            BasisSource::Law(id) => {
                let law = edition.setting.laws.get(id)?;
                let iri = identity::law(edition.setting, law);
                Some(json!({ "@type": "Legislation", "name": law.title, "legislationIdentifier": iri }))
            }
            BasisSource::Document(id) => edition.find(id).map(|(_, other)| link(other.id())),
        });
        put("legislationEnsuresImplementationOf", json!(bases.collect::<Vec<_>>()));
    }

    /// Whether it binds: schema.org has three words, and none for what nobody knows.
    fn force(&self, is_current: bool) -> Value {
        let word = match self.standing.status {
            Status::Unknown | Status::Preparing | Status::Unpublished => return Value::Null,
            _ if !is_current => "NotInForce",
            Status::InForce => "InForce",
            Status::PartlyInForce => "PartiallyInForce",
            Status::Pending | Status::Suspended | Status::Lapsed | Status::Repealed | Status::Annulled => "NotInForce",
        };
        json!({ "@id": format!("https://schema.org/{word}") })
    }

    /// `2021-07-15/2026-07-14`, both days included; `2021-07-15/..` where no end is stated; nothing where one of them is not known.
    fn coverage(&self) -> Option<String> {
        let Some(Known::Known(Day::Exact(from))) = self.commencement() else { return None };
        if self.standing.status == Status::Unknown {
            return None;
        }
        let silent = self.term().is_none_or(|(term, _): (&Term, _)| term.is_silent());
        match self.standing.until {
            // A document that ended before it was to begin never bound.
            Some(until) if until < from => None,
            Some(until) => Some(format!("{from}/{until}")),
            None if self.standing.status.has_ended() => None,
            None if silent || !self.published.kind().can_lapse() => Some(format!("{from}/..")),
            None => None,
        }
    }
}

/// Plans, lists and reports are no law.
fn schema_type(kind: Kind) -> &'static str {
    match kind {
        Kind::Plan | Kind::List => "DigitalDocument",
        Kind::Report => "Report",
        _ => "Legislation",
    }
}

fn day_value(day: Option<Known<Day>>) -> Value {
    match day {
        Some(Known::Known(day)) => json!(day.to_string()),
        _ => Value::Null,
    }
}

/// JSON that ends no script element, whatever its words.
fn safe(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_words_end_the_script_that_holds_them() {
        let said = safe(&json!({ "name": "</script><script>alert(1)</script><!--" }));
        assert!(!said.contains('<') && !said.contains('>'), "{said}");
        let back: Value = serde_json::from_str(&said).expect("JSON");
        assert_eq!(back["name"], "</script><script>alert(1)</script><!--");
    }
}
