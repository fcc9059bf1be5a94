//! What the badge of a document says: the state and its last day, by whose record and as of which day.

use crate::document::Status;
use crate::view::banner::tone;
use crate::view::edition::Edition;
use crate::view::route::Route;
use crate::view::subject::Subject;
use crate::view::words;

/// The words of a badge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadgeFace {
    /// The class of its colour: that of the banner.
    pub tone: &'static str,
    /// The state, or what the document is where it bears none.
    pub word: &'static str,
    /// 有效期至 2026-12-31, where it binds and has a last day.
    pub until: Option<String>,
    /// 截至 2026-11-24
    pub as_of: String,
    /// All of it in one sentence, for those who hear it.
    pub sentence: String,
}

/// The words of a document's badge.
pub fn badge(edition: &Edition<'_>, at: usize) -> Option<BadgeFace> {
    let published = edition.published(at)?;
    let subject = Subject::new(edition, at, Route::Document(published.id()))?;
    let shown = subject.shows_validity();
    let standing = subject.standing;
    let (tone, word) = if shown { (tone(standing.status), subject.word()) } else { ("plain", words::kind(published.kind())) };
    let binds = matches!(standing.status, Status::InForce | Status::PartlyInForce | Status::Suspended | Status::Pending);
    let until = standing.until.filter(|_| shown && binds).map(|until| match subject.announced_ending() {
        Some(ending) => ending,
        None if standing.computed_until => format!("有效期推算至{until}"),
        None => format!("有效期至{until}"),
    });
    let title = edition.quoted(subject.shown_title());
    let rest = until.as_ref().map(|until| format!("，{until}")).unwrap_or_default();
    let sentence = format!("{title}：{word}{rest}，据{}登记，截至{}", edition.setting.office.name, words::date(edition.day()));
    Some(BadgeFace { tone, word, until, as_of: format!("截至{}", edition.day()), sentence })
}
