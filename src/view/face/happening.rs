//! What happened to the documents of the site, for feeds: an entry for each legal event and each day that came, by its own day.
//!
//! A name of an entry follows from the document, the event and its day, never from the day of a build. What has no exact day is no entry: a
//! feed must say when, and a day is not made up; it stands in the document's own record.

use std::collections::BTreeMap;

use crate::document::{Act, Date, DateTime, Day, Event, EventType, Known, Moment, Status, day_after};
use crate::history::canonical::Hash;
use crate::lifecycle::CauseKind;
use crate::view::edition::Edition;
use crate::view::life::in_effect;
use crate::view::route::Route;
use crate::view::subject::{Subject, effect};

/// Something that happened to a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// Its name within the document: `published-2021-06-18`.
    pub id: String,
    /// The document.
    pub document: String,
    /// Its day.
    pub day: Date,
    /// The time of that day, where it is recorded.
    pub at: Option<DateTime>,
    /// What kind of event it is: the word of the record, or `commencement`, `expiry`.
    pub kind: &'static str,
    /// What happened and to which document.
    pub title: String,
    /// The same with its particulars.
    pub summary: String,
    /// Who made the document.
    pub issuers: Vec<String>,
    /// Its topics.
    pub topics: Vec<String>,
    /// The unit in charge.
    pub unit: Option<String>,
}

/// The names of events within a document: type and day, and a number for the second on one day.
#[derive(Debug, Default)]
pub struct Names(BTreeMap<String, usize>);

impl Names {
    /// The name of the next event of a type on a day.
    pub fn next(&mut self, kind: &str, day: Known<Day>) -> String {
        let name = match day {
            Known::Known(day) => format!("{kind}-{day}"),
            Known::Unknown => format!("{kind}-undated"),
        };
        let count = self.0.entry(name.clone()).or_default();
        *count += 1;
        if *count > 1 { format!("{name}_{count}") } else { name }
    }
}

/// What happened to a document up to the day, in order.
pub fn happenings(edition: &Edition<'_>, at: usize) -> Vec<Happening> {
    let Some(published) = edition.published(at) else { return Vec::new() };
    let Some(subject) = Subject::new(edition, at, Route::Document(published.id())) else { return Vec::new() };
    let today = edition.day();
    let title = edition.quoted(subject.shown_title());
    let (topics, unit) = (published.topics().to_vec(), subject.unit().map(str::to_owned));
    let made = |id: String, day: Date, kind: &'static str, what: &str, more: &str| Happening {
        id,
        document: published.id().as_str().to_owned(),
        day,
        at: None,
        kind,
        title: format!("{what}：{title}"),
        summary: format!("{}，{title}：{more}。", crate::view::words::date(day)),
        issuers: published.issuers().to_vec(),
        topics: topics.clone(),
        unit: unit.clone(),
    };
    let mut found = Vec::new();
    let mut names = Names::default();
    for (place, event) in published.events(edition.setting.site.process) {
        let kind = event.event_type();
        let id = names.next(kind.as_str(), event.date);
        if let (true, Some(day)) = (is_told(kind), exact(event.date).filter(|day| *day <= today)) {
            let what = crate::view::words::event(kind);
            let more = subject.step(place, event).map(|(prose, _)| prose.plain()).unwrap_or_else(|| what.to_owned());
            let one = made(id.clone(), day, kind.as_str(), what, &more);
            found.push(Happening { at: moment(event), ..one });
        }
        let later = effect(event);
        if later != event.date
            && let (Some(words), Some(day)) = (in_effect(event), exact(later).filter(|day| *day <= today))
        {
            let kind = if kind == EventType::Issued { "commencement" } else { kind.as_str() };
            found.push(made(format!("{id}-effect"), day, kind, &words, &words));
        }
    }
    let standing = subject.standing;
    if let (Status::Lapsed, CauseKind::TermEnded, Some(until)) = (standing.status, standing.cause.kind, standing.until)
        && subject.shows_validity()
    {
        let words = subject.ending().unwrap_or_else(|| "有效期已经届满".to_owned());
        found.push(made(format!("expiry-{until}"), day_after(until), "expiry", "有效期届满", &words));
    }
    found
}

/// Whether an event is told by itself: an issue is told by its publication, a filing is no change of the law.
fn is_told(kind: EventType) -> bool {
    !matches!(kind, EventType::Issued | EventType::Filed)
}

fn exact(day: Known<Day>) -> Option<Date> {
    day.known().and_then(|day| day.exact())
}

fn moment(event: &Event) -> Option<DateTime> {
    match &event.act {
        Act::Published(publication) => match publication.at.known() {
            Some(Moment::At(at)) => Some(*at),
            _ => None,
        },
        _ => None,
    }
}

/// A feed: its address, its title, what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed<'h> {
    /// Its path in the site.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it holds, newest first.
    pub entries: Vec<&'h Happening>,
    /// The feed whose older entries it keeps (RFC 5005); none for a feed that one subscribes to.
    pub current: Option<String>,
    /// The archive before it.
    pub previous: Option<String>,
    /// The archive behind it.
    pub next: Option<String>,
}

/// How many entries a feed has at least, where there are so many.
const SHORTEST: usize = 40;
/// How many entries a feed of a topic or a unit has at most.
const LONGEST: usize = 100;
/// The feed of everything.
pub(crate) const ALL: &str = "feeds/all.xml";

/// Every feed of the site: all happenings of the running year with archives of the years before, and one for each topic and each unit.
pub fn feeds<'h>(edition: &Edition<'_>, happenings: &'h [Happening]) -> Vec<Feed<'h>> {
    let mut sorted: Vec<&Happening> = happenings.iter().collect();
    sorted.sort_by(|a, b| (b.day, b.at, &a.document, &a.id).cmp(&(a.day, a.at, &b.document, &b.id)));
    let year = edition.day().year();
    let name = &edition.setting.site.title;
    let running = sorted.iter().take_while(|it| it.day.year() >= year).count();
    let mut years: Vec<i16> = sorted.iter().map(|it| it.day.year()).filter(|it| *it < year).collect();
    years.dedup();
    let archive = |year: &i16| format!("feeds/all-{year:04}.xml");
    let mut feeds = vec![Feed {
        path: ALL.to_owned(),
        title: format!("{}{name}：全部动态", edition.setting.site.mark()),
        entries: sorted[..running.max(SHORTEST).min(sorted.len())].to_vec(),
        current: None,
        previous: years.first().map(archive),
        next: None,
    }];
    for (at, year) in years.iter().enumerate() {
        feeds.push(Feed {
            path: archive(year),
            title: format!("{}{name}：{year}年动态", edition.setting.site.mark()),
            entries: sorted.iter().copied().filter(|it| it.day.year() == *year).collect(),
            current: Some(ALL.to_owned()),
            previous: years.get(at + 1).map(archive),
            next: at.checked_sub(1).map(|before| archive(&years[before])),
        });
    }
    let mut some = |prefix: &str, label: &str, of: &dyn Fn(&'h Happening) -> Vec<&'h str>| {
        let mut groups: BTreeMap<&str, Vec<&Happening>> = BTreeMap::new();
        for it in &sorted {
            for word in of(it) {
                let group = groups.entry(word).or_default();
                if group.len() < LONGEST {
                    group.push(it);
                }
            }
        }
        feeds.extend(groups.into_iter().map(|(word, entries)| Feed {
            path: feed_of(prefix, word),
            title: format!("{}{name}：{label}“{word}”", edition.setting.site.mark()),
            entries,
            current: None,
            previous: None,
            next: None,
        }));
    };
    some("topic", "主题", &|it| it.topics.iter().map(String::as_str).collect());
    some("unit", "承办科室", &|it| it.unit.as_deref().into_iter().collect());
    feeds
}

/// The path of the feed of a topic or of a unit.
pub(crate) fn feed_of(prefix: &str, word: &str) -> String {
    format!("feeds/{prefix}-{}.xml", short(word))
}

/// A Chinese word in an address: the first twelve digits of its SHA-256, which stay while the word stays.
fn short(word: &str) -> String {
    Hash::of(word.as_bytes()).to_string()[..12].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_event_of_a_type_on_a_day_is_numbered() {
        let mut names = Names::default();
        let day = Known::Known(Day::parse("2021-06-18").expect("a day"));
        assert_eq!(names.next("corrected", day), "corrected-2021-06-18");
        assert_eq!(names.next("corrected", day), "corrected-2021-06-18_2");
        assert_eq!(names.next("corrected", Known::Unknown), "corrected-undated");
    }
}
