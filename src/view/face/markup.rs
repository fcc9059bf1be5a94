//! What a text's Akoma Ntoso file says around the text: identification, life, references. Nothing of it follows from the day of a build where any day is
//! recorded exactly, so that the file of a text changes only with the record.
//!
//! Only exact days are told: the form has no place for others. Days in it are first days: what ends, ends on the first day on which it no
//! longer binds.

use std::collections::BTreeMap;

use super::identity;
use crate::citation::{CitedPlace, Target};
use crate::document::{Act, Date, Day, Event, EventType, Known, Status, day_after};
use crate::finding::Span;
use crate::view::edition::Edition;
use crate::view::files::AttachmentFile;
use crate::view::route::Route;
use crate::view::subject::{Subject, effect};
use crate::view::version;
use crate::view::words;

/// What stands around a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup {
    /// The IRI of the work.
    pub work: String,
    /// The IRI of the text.
    pub expression: String,
    /// The name of the text in addresses.
    pub label: String,
    /// The title that goes with the text.
    pub title: String,
    /// 文号, or 令号 of a rule.
    pub number: Option<String>,
    /// Other names of the work, with what each is.
    pub aliases: Vec<(&'static str, String)>,
    /// The kind in addresses, and in Chinese.
    pub kind: (&'static str, &'static str),
    /// The country or place.
    pub place: String,
    /// A day of the work, and which it is.
    pub work_day: (Date, &'static str),
    /// The day from which the text binds, or another, and which it is.
    pub text_day: (Date, &'static str),
    /// Who made it.
    pub issuers: Vec<String>,
    /// The office that keeps it: its code and its name.
    pub office: (String, String),
    /// When and where it was published.
    pub publication: Option<(Date, String)>,
    /// Its topics.
    pub topics: Vec<String>,
    /// Whether the office put the text together.
    pub is_editorial: bool,
    /// What happened, in order, and the documents that did it.
    pub life: Life,
    /// The words of the text that name a document or a law, with its IRI and its address in the file.
    pub links: Vec<(Span, String)>,
    /// The places that links lead to in other documents, by the link's place: where they stand there is looked up when the file is made.
    pub places: Vec<(usize, (usize, CitedPlace))>,
    /// Its attachments that are files of their own.
    pub attachments: Vec<AttachmentFile>,
}

/// The life of a document, as far as exact days are known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Life {
    /// What happened, by day.
    pub events: Vec<LifeEvent>,
    /// When the document binds.
    pub in_force: Vec<MarkedInterval>,
    /// When this text of it is the text.
    pub this_text: Option<MarkedInterval>,
    /// The documents that did something to it: IRI and title, without those that are not public.
    pub sources: Vec<(String, String)>,
}

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LifeEvent {
    /// The day.
    pub day: Date,
    /// `generation`, `amendment` or `repeal`; none for what the form has no word for.
    pub form: Option<&'static str>,
    /// What it is: the word of the record, `commencement` or `expiry`; and in Chinese.
    pub what: (&'static str, &'static str),
    /// The document that did it, by its place among the sources; none where the document itself says it.
    pub source: Option<usize>,
}

/// From one event on, and until another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkedInterval {
    /// The event with which it begins, by its place.
    pub start: usize,
    /// The event with which it ends; open when there is none.
    pub end: Option<usize>,
}

/// What stands around a text of a document, by its place among the document's texts.
pub fn markup(edition: &Edition<'_>, at: usize, place: usize, attachments: &[AttachmentFile]) -> Option<Markup> {
    let published = edition.published(at)?;
    let subject = Subject::new(edition, at, Route::Document(published.id()))?;
    let text = *published.versions().get(place)?;
    let labels = version::labels(&published.versions());
    let (_, issued, issue) = published.issue()?;
    let work = identity::work(edition.setting, published);
    let exact = |day: Known<Day>| day.known().and_then(|day| day.exact());
    let published_on = published.publication().and_then(|(_, event, _)| exact(event.date));
    // The form wants a day and a name for it; it gets one that is known, under its own name.
    let known = [
        (exact(issued.date), "成文日期"),
        (published_on, "发布日期"),
        (exact(text.from), "文本施行日期"),
        (begun(issued.date), "成文月份或者年份的第一日"),
        (begun(text.from), "施行月份或者年份的第一日"),
        (published.events(false).find_map(|(_, event)| exact(event.date)), "有确切日期的第一个事项的日期"),
    ];
    let first = |order: [usize; 6]| {
        let found = order.into_iter().find_map(|at| known[at].0.map(|day| (day, known[at].1)));
        found.unwrap_or((edition.day(), "登记截至日期"))
    };
    let (work_day, text_day) = (first([0, 1, 2, 3, 4, 5]), first([2, 0, 1, 4, 3, 5]));
    let mut aliases = vec![("id", published.id().as_str().to_owned())];
    let named =
        |name: &'static str, value: Option<String>| value.filter(|value| !value.trim().is_empty()).map(|value| (name, value));
    aliases.extend(named("number", issue.number.is().map(|it| it.as_str().to_owned())));
    aliases.extend(named("registration", issue.registration.is().map(|it| it.as_str().to_owned())));
    aliases.extend(named("order", issue.order.is().cloned()));
    aliases.extend(named("index-number", published.index_number().is().map(|it| it.as_str().to_owned())));
    let publication =
        published.publication().zip(published_on).map(|((_, _, it), day)| (day, it.place.clone().unwrap_or_default()));
    let links = links(edition, at, place);
    Some(Markup {
        expression: identity::expression(&work, &labels[place], place == 0),
        label: labels[place].clone(),
        title: edition.title(subject.title_with(place)).into_owned(),
        number: issue.order.is().cloned().or_else(|| issue.number.is().map(|it| it.as_str().to_owned())),
        aliases,
        kind: (published.kind().as_str(), words::kind(published.kind())),
        place: identity::place(edition.setting),
        work_day,
        text_day,
        issuers: published.issuers().to_vec(),
        office: (edition.setting.office.code.clone(), edition.setting.office.name.clone()),
        publication,
        topics: published.topics().to_vec(),
        is_editorial: text.authority == crate::document::Authority::Editorial,
        life: subject.marked_life(place),
        places: links.iter().enumerate().filter_map(|(link, (_, place))| Some((link, (*place)?))).collect(),
        links: links.into_iter().map(|(link, _)| link).collect(),
        attachments: attachments.to_vec(),
        work,
    })
}

/// The first day of a month or a year.
fn begun(day: Known<Day>) -> Option<Date> {
    match day {
        Known::Known(Day::Month(first) | Day::Year(first)) => Some(first),
        Known::Known(Day::Exact(_)) | Known::Unknown => None,
    }
}

/// Words with what they lead to, and the place in another document that they name.
type Link = ((Span, String), Option<(usize, CitedPlace)>);

/// The words of a text that name others: documents of the site, and laws that the office keeps.
fn links(edition: &Edition<'_>, at: usize, place: usize) -> Vec<Link> {
    let iri = |citation: &crate::citation::Citation| {
        let mut iri = match &citation.target {
            Target::Document(other) if *other == at => return None,
            Target::Document(other) => identity::work(edition.setting, edition.published(*other)?),
            Target::Law(id) => identity::law_by_id(edition.setting, id),
            Target::Title(_) => return None,
        };
        // A document's place is told as its own text calls it; of a law only the article is sure.
        let elsewhere = match (&citation.target, citation.place) {
            (Target::Document(other), Some(place)) => Some((*other, place)),
            (_, Some(place)) => {
                iri.push_str("/~");
                iri.push_str(&place.article.id());
                None
            }
            _ => None,
        };
        Some(((citation.span.clone(), iri), elsewhere))
    };
    edition.citations.of((at, place)).iter().filter_map(iri).collect()
}

impl Subject<'_, '_> {
    /// The life of the document around one of its texts.
    fn marked_life(&self, place: usize) -> Life {
        let mut told = Told::default();
        for (_, event) in self.published.events(false) {
            self.tell(event, &mut told);
        }
        let standing = self.standing;
        if let (true, Some(until)) = (self.published.kind().can_lapse() && !self.ends_by_act(), standing.until) {
            told.put(day_after(until), Some("repeal"), ("expiry", "有效期届满"), None);
        }
        told.sort();
        let in_force = self.binding_intervals(&told);
        let this_text = self.this_text(place, &told);
        Life { events: told.events, in_force, this_text, sources: told.sources }
    }

    /// Whether an act, and not the calendar, gives the last day.
    fn ends_by_act(&self) -> bool {
        let ended = self.standing.status.has_ended() && self.standing.cause.kind != crate::lifecycle::CauseKind::TermEnded;
        ended || self.announced_ending().is_some()
    }

    fn tell(&self, event: &Event, told: &mut Told) {
        let exact = |day: Known<Day>| day.known().and_then(|day| day.exact());
        let kind = event.event_type();
        let form = match kind {
            EventType::Issued => Some("generation"),
            EventType::Amended | EventType::Revised => Some("amendment"),
            EventType::Repealed | EventType::Lapsed | EventType::Annulled => Some("repeal"),
            _ => None,
        };
        let source = self.edition.instrument_iri(event.instrument()).map(|named| told.source(named));
        let (own, later) = (exact(event.date), exact(effect(event)));
        let takes_effect_at_once = own == later;
        if let Some(day) = own {
            // What is decided on one day and takes effect on another is, on the first, only decided.
            let at_once = takes_effect_at_once || kind == EventType::Issued;
            let (form, what) = if at_once { (form, (kind.as_str(), words::event(kind))) } else { (None, ("decided", "决定")) };
            told.put(day, form, what, source);
        }
        let Some(later) = later else { return };
        if kind == EventType::Issued {
            told.put(later, None, ("commencement", "施行"), source);
        } else if !takes_effect_at_once {
            told.put(later, form, (kind.as_str(), words::event(kind)), source);
        }
    }

    /// When the document binds: from its commencement to its end, without the time for which it was stopped as a whole.
    fn binding_intervals(&self, told: &Told) -> Vec<MarkedInterval> {
        let standing = self.standing;
        let unclear = matches!(standing.status, Status::Unknown | Status::Preparing | Status::Unpublished);
        let exact = |day: Known<Day>| day.known().and_then(|day| day.exact());
        let published = self.published.publication().and_then(|(_, event, _)| exact(event.date));
        let (false, true, Some(commencement), Some(published)) =
            (unclear, self.shows_validity(), self.commencement().and_then(exact), published)
        else {
            return Vec::new();
        };
        let mut turns = vec![(commencement.max(published), true)];
        for (_, event) in self.published.events(false) {
            let (Some(day), turn) = (exact(effect(event)), turn(event)) else {
                if turn(event).is_some() {
                    return Vec::new();
                }
                continue;
            };
            turns.extend(turn.map(|binds| (day, binds)));
        }
        match standing.until {
            Some(until) => turns.push((day_after(until), false)),
            None if standing.status.has_ended() => return Vec::new(),
            None => {}
        }
        let last = standing.until.map_or(Date::MAX, day_after);
        turns.retain(|(day, _)| *day <= last);
        turns.sort_by_key(|(day, binds)| (*day, *binds));
        let mut intervals: Vec<MarkedInterval> = Vec::new();
        let mut binds = false;
        for (day, turn) in turns {
            let Some(at) = told.at(day) else { return Vec::new() };
            match (binds, turn) {
                (false, true) => intervals.push(MarkedInterval { start: at, end: None }),
                (true, false) => {
                    if let Some(last) = intervals.last_mut() {
                        last.end = Some(at);
                    }
                }
                _ => {}
            }
            binds = turn;
        }
        // What would begin and end on one day never was.
        intervals.retain(|it| it.end.is_none_or(|end| told.events[end].day > told.events[it.start].day));
        intervals
    }

    /// From when a text is the text, and until the next one is or the document ends.
    fn this_text(&self, place: usize, told: &Told) -> Option<MarkedInterval> {
        let exact = |day: Known<Day>| day.known().and_then(|day| day.exact());
        let versions = self.versions();
        let own = versions.iter().position(|(at, _)| *at == place)?;
        let from = exact(versions[own].1.from)?;
        let start = told.at(from)?;
        let next = match versions.get(own + 1) {
            Some((_, next)) => Some(exact(next.from)?),
            None => None,
        };
        let ends = self.standing.until.map(day_after);
        let end = [next, ends].into_iter().flatten().min().filter(|end| *end > from);
        Some(MarkedInterval { start, end: end.and_then(|end| told.at(end)) })
    }
}

/// Whether an act stops a document as a whole, or lets it bind again.
fn turn(event: &Event) -> Option<bool> {
    match &event.act {
        Act::Suspended(it) | Act::Disapplied(it) if it.articles.is_empty() => Some(false),
        Act::Resumed(it) if it.articles.is_empty() => Some(true),
        _ => None,
    }
}

/// A life as it is put together.
#[derive(Default)]
struct Told {
    events: Vec<LifeEvent>,
    sources: Vec<(String, String)>,
    known: BTreeMap<String, usize>,
}

impl Told {
    fn put(&mut self, day: Date, form: Option<&'static str>, what: (&'static str, &'static str), source: Option<usize>) {
        self.events.push(LifeEvent { day, form, what, source });
    }

    fn source(&mut self, (iri, title): (String, String)) -> usize {
        let sources = &mut self.sources;
        *self.known.entry(iri.clone()).or_insert_with(|| {
            sources.push((iri, title));
            sources.len() - 1
        })
    }

    fn sort(&mut self) {
        self.events.sort_by_key(|event| event.day);
        self.events.dedup();
    }

    /// The place of an event of a day.
    fn at(&self, day: Date) -> Option<usize> {
        self.events.iter().position(|event| event.day == day)
    }
}

impl<'r> Edition<'r> {
    /// The document that acts, by its IRI and title; none while it is not public. One that is kept elsewhere has no IRI but its number or title.
    fn instrument_iri(&self, instrument: Option<&'r crate::document::InstrumentRef>) -> Option<(String, String)> {
        match instrument? {
            crate::document::InstrumentRef::Kept(id) => {
                let (_, published) = self.find(id)?;
                Some((identity::work(self.setting, published), self.title(published.title()).into_owned()))
            }
            crate::document::InstrumentRef::Elsewhere { title, number, .. } => {
                let name = number.is().map_or(title.as_str(), |number| number.as_str());
                let title = format!("{}{title}", self.setting.site.mark());
                Some((format!("/akn/cn/act/elsewhere/{}", crate::view::route::encoded(&name.replace('/', "-"))), title))
            }
        }
    }
}
