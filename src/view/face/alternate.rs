//! The links in the head of a page to the same for programs.

use super::happening::{ALL, feed_of};
use crate::view::document::Follow;
use crate::view::edition::Edition;
use crate::view::files::is_public;
use crate::view::frame::Alternate;
use crate::view::route::Route;
use crate::view::subject::Subject;
use crate::view::version;

/// What the facts of a document for programs are called.
pub(crate) const RECORD: &str = "文件数据";

impl Edition<'_> {
    /// What every page offers: the feed of everything, the list of everything, the description of the search.
    pub(crate) fn site_alternates(&self, from: &Route<'_>) -> Vec<Alternate> {
        let face = |rel, media, title, path: &'static str| Alternate {
            rel,
            media,
            title,
            href: self.link(from, &Route::Face(path.into())),
        };
        let mut alternates = vec![
            face("alternate", "application/atom+xml", "全部动态", ALL),
            face("alternate", "application/json", "文件目录", "catalog.json"),
        ];
        if self.base().is_some() {
            alternates.push(face("search", "application/opensearchdescription+xml", "站内检索", "opensearch.xml"));
        }
        alternates
    }
}

impl Subject<'_, '_> {
    /// The feeds that tell of the document: those of its topics and of its unit, which exist once its publication has a day, and that of all.
    pub(crate) fn follow(&self) -> Vec<Follow> {
        let feed = |label: String, path: String| Follow { label, href: self.from.to(&Route::Face(path.into())) };
        let mut follow = Vec::new();
        let day = self.published.publication().and_then(|(_, event, _)| event.date.known().and_then(|day| day.exact()));
        if day.is_some_and(|day| day <= self.edition.day()) {
            let topics = self.published.topics().iter();
            follow.extend(topics.map(|topic| feed(format!("主题“{topic}”的动态"), feed_of("topic", topic))));
            follow.extend(self.unit().map(|unit| feed(format!("{unit}的动态"), feed_of("unit", unit))));
        }
        follow.push(feed("全部动态".to_owned(), ALL.to_owned()));
        follow
    }

    /// What the page of a text offers beside; the text by its place.
    pub(crate) fn alternates(&self, place: Option<usize>) -> Vec<Alternate> {
        let id = self.published.id();
        let link = |rel, media, title, route: Route<'_>| Alternate { rel, media, title, href: self.from.to(&route) };
        let mut alternates = Vec::new();
        if let Some((at, _)) = self.versions().into_iter().find(|(at, it)| Some(*at) == place && is_public(it.text)) {
            let label = version::labels(&self.published.versions()).swap_remove(at);
            alternates.push(link("alternate", "application/akn+xml", "结构化文本", Route::Akn(id, label.into())));
        }
        alternates.push(link("alternate", "application/json", RECORD, Route::Record(id)));
        alternates.push(link("alternate", "application/json", "效力状态", Route::State(id)));
        alternates.push(link("alternate", "image/svg+xml", "效力状态标识", Route::StateBadge(id)));
        if self.has_timemap() {
            alternates.push(link("timemap", "application/link-format", "历次文本的时间", Route::TimeMap(id)));
        }
        alternates
    }
}
