//! The state of a document, as every face tells it; and `state.json`, for the pages of others.

use serde::Serialize;

use super::{identity, one_line};
use crate::view::edition::Edition;
use crate::view::route::Route;
use crate::view::sentence::according_to_us;
use crate::view::subject::Subject;

/// What a document is on the day. A kind that bears no validity has neither status nor days.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct State {
    bears_validity: bool,
    status: Option<&'static str>,
    label: Option<&'static str>,
    cause: Option<&'static str>,
    since: Option<String>,
    until: Option<String>,
    computed: bool,
    next: Option<Next>,
}

#[derive(Clone, Debug, Serialize)]
struct Next {
    day: String,
    what: &'static str,
}

impl Subject<'_, '_> {
    /// What it is on the day; the same word as on its page.
    pub(crate) fn face_state(&self) -> State {
        let standing = self.standing;
        let shown = self.shows_validity();
        State {
            bears_validity: shown,
            status: shown.then(|| standing.status.as_str()),
            label: shown.then(|| self.word()),
            cause: shown.then(|| standing.cause.kind.as_str()),
            since: standing.since.filter(|_| shown).map(|day| day.to_string()),
            until: standing.until.filter(|_| shown).map(|day| day.to_string()),
            computed: shown && standing.computed_until,
            next: standing.next.filter(|_| shown).map(|next| Next { day: next.day.to_string(), what: next.what.as_str() }),
        }
    }
}

#[derive(Serialize)]
struct StateFace<'r> {
    schema: &'static str,
    id: &'r str,
    iri: String,
    title: &'r str,
    as_of: String,
    #[serde(flatten)]
    state: State,
    says: String,
    page: String,
}

/// `state.json` of a document: `guiju.site.state/1`.
pub fn state(edition: &Edition<'_>, at: usize) -> Option<String> {
    let published = edition.published(at)?;
    let own = Route::Document(published.id());
    let subject = Subject::new(edition, at, own.clone())?;
    let sentence = if subject.shows_validity() { subject.sentence() } else { subject.plain_sentence() };
    let mut says = sentence.plain();
    let opening = according_to_us(edition.day());
    if !says.starts_with(&opening) {
        says = format!("截至{}：{says}", crate::view::words::date(edition.day()));
    }
    Some(one_line(&StateFace {
        schema: "guiju.site.state/1",
        id: published.id().as_str(),
        iri: identity::work(edition.setting, published),
        title: &edition.title(subject.shown_title()),
        as_of: edition.day().to_string(),
        state: subject.face_state(),
        says,
        page: edition.address(&own.path()).unwrap_or_else(|| own.path()),
    }))
}
