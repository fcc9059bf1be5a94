//! How a document and its articles are cited: 《title》（number）第X条, with the day of the text where it is not the only one.

use serde::Serialize;

use super::route::Route;
use super::subject::Subject;
use super::version::{self, from_words};
use crate::document::{Fact, Version};

/// What a reader needs to cite a text, whole or by article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CitedText {
    /// The title in quotation marks: `《江门市…办法》`.
    pub title: String,
    /// Its number, or that of its order: `江城管示〔2021〕3号`; empty where there is none.
    pub number: String,
    /// Which text it is, where it is not the one that the document's page shows: `自2021年7月15日起施行的文本`; empty otherwise.
    pub text: String,
    /// The document as a whole: title, number and text.
    pub whole: String,
    /// The lasting name of the text in addresses: `2021-07-15`.
    pub day: String,
    /// The document's page, from this one.
    pub page: String,
    /// The whole address of this page, where the host is known; empty otherwise.
    pub address: String,
}

impl Subject<'_, '_> {
    /// How a text is cited, by its place among the document's texts; `title` is as the page shows it.
    pub(crate) fn cited_as(&self, title: &str, shown: Option<(usize, Version<'_>)>, is_current: bool) -> CitedText {
        let mark = self.edition.setting.site.mark();
        let title = self.edition.quoted(title.strip_prefix(mark).unwrap_or(title));
        let number = self.published.issue().and_then(|(_, _, issue)| match (&issue.number, &issue.order) {
            (Fact::Is(number), _) => Some(number.as_str().to_owned()),
            (_, Fact::Is(order)) => Some(order.clone()),
            _ => None,
        });
        let number = number.unwrap_or_default();
        let text = shown.filter(|_| !is_current).map(|(_, version)| from_words(version.from)).unwrap_or_default();
        let beside: Vec<&str> = [number.as_str(), text.as_str()].into_iter().filter(|it| !it.is_empty()).collect();
        let whole = if beside.is_empty() { title.clone() } else { format!("{title}（{}）", beside.join("，")) };
        let day = shown.and_then(|(place, _)| version::labels(&self.published.versions()).into_iter().nth(place));
        let site = &self.edition.setting.site;
        let address = site.domain.is().map(|domain| format!("https://{domain}{}{}", site.base_path, self.from.path()));
        let page = self.from.to(&Route::Document(self.published.id()));
        CitedText { title, number, text, whole, day: day.unwrap_or_default(), page, address: address.unwrap_or_default() }
    }
}
