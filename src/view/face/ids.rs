//! `ids.json`: by which other names a document is known, and which page they lead to.

use std::collections::BTreeMap;

use serde::Serialize;

use super::identity;
use crate::document::DocumentNumber;
use crate::view::edition::Edition;
use crate::view::route::Route;

#[derive(Serialize)]
struct IdsFace<'r> {
    schema: &'static str,
    #[serde(rename = "$schema")]
    definition: &'static str,
    as_of: String,
    ids: BTreeMap<String, Vec<Known<'r>>>,
}

#[derive(Serialize)]
struct Known<'r> {
    sort: &'static str,
    id: &'r str,
    page: String,
}

/// `ids.json`: `guiju.site.ids/1`. A name may lead to several documents, where the record gives it twice.
pub fn ids(edition: &Edition<'_>) -> String {
    let mut ids: BTreeMap<String, Vec<Known<'_>>> = BTreeMap::new();
    for at in edition.positions() {
        let Some(published) = edition.published(at) else { continue };
        let issue = published.issue().map(|(_, _, issue)| issue);
        let number = issue.and_then(|it| it.number.is()).map(DocumentNumber::normalized);
        let registration = issue.and_then(|it| it.registration.is()).map(|it| it.as_str().to_owned());
        let order = issue.and_then(|it| it.order.is()).cloned();
        let index = published.index_number().is().map(|it| it.as_str().to_owned());
        let named = [
            ("number", number),
            ("registration", registration),
            ("order", order),
            ("index-number", index),
            ("iri", Some(identity::work(edition.setting, published))),
        ];
        for (sort, name) in named {
            let Some(name) = name.filter(|name| !name.trim().is_empty()) else { continue };
            let known = Known { sort, id: published.id().as_str(), page: Route::Document(published.id()).path() };
            ids.entry(name).or_default().push(known);
        }
    }
    super::one_line(&IdsFace { schema: "guiju.site.ids/1", definition: "ids.schema.json", as_of: edition.day().to_string(), ids })
}
