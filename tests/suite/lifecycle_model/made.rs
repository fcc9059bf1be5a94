//! Documents for the comparison: told in a few words, or made up by proptest.

use std::fmt;

use guiju::document::{
    Act, Amendment, Authority, Confirmation, Consultation, Date, Day, Disclosure, Document, DocumentId, Ending, Evaluation,
    Event, EventType, Extension, Fact, FilePath, Filing, Interpretation, Issue, Kind, Known, Length, Moment, Phase, Publication,
    Repeal, Restriction, Term,
};
use proptest::prelude::*;

/// A document with these events: `normative`, to be published.
pub(super) fn document(events: impl IntoIterator<Item = Event>) -> Document {
    Document {
        id: DocumentId::parse("a").expect("an id"),
        title: "办法".to_owned(),
        kind: Kind::Normative,
        issuers: vec!["市城管局".to_owned()],
        drafter: None,
        responsible: Fact::NotStated,
        disclosure: Disclosure::Active,
        disclosure_basis: None,
        topics: Vec::new(),
        index_number: Fact::NotStated,
        basis: Vec::new(),
        events: events.into_iter().collect(),
        accepted: Vec::new(),
        forwards: None,
    }
}

fn known(day: &str) -> Known<Day> {
    if day == "unknown" { Known::Unknown } else { Known::Known(Day::parse(day).expect("a day")) }
}

fn fact(day: &str) -> Fact<Day> {
    match day {
        "" => Fact::NotStated,
        "none" => Fact::Nonexistent,
        "unknown" => Fact::Unknown,
        day => Fact::Is(Day::parse(day).expect("a day")),
    }
}

/// An event of a type that the rule speaks of (or one it passes over), with nothing stated but its date.
fn bare(kind: EventType, date: Known<Day>) -> Event {
    let amendment = || {
        Box::new(Amendment {
            instrument: None,
            effective: Fact::NotStated,
            text: None,
            title: None,
            authority: Authority::Official,
            term: Term::default(),
            parts: Vec::new(),
            phases: Vec::new(),
        })
    };
    let restriction = Restriction { by: None, instrument: None, articles: Vec::new(), from: Fact::NotStated };
    let ending = Ending { instrument: None, effective: Fact::NotStated, reason: None };
    let act = match kind {
        EventType::Consulted => {
            Act::Consulted(Consultation { to: Fact::NotStated, at: None, text: None, reason: None, opinions: None })
        }
        EventType::Issued => Act::Issued(Box::new(Issue {
            number: Fact::NotStated,
            registration: Fact::NotStated,
            order: Fact::NotStated,
            adopted: Fact::NotStated,
            effective: Fact::NotStated,
            effective_reason: None,
            term: Term::default(),
            term_from: Fact::NotStated,
            text: FilePath::parse("text/0.md"),
            parts: Vec::new(),
            phases: Vec::new(),
        })),
        EventType::Published => Act::Published(Publication { at: date.map(Moment::On), place: None }),
        EventType::Confirmed => Act::Confirmed(Confirmation { instrument: None, until: None }),
        EventType::Extended => Act::Extended(Extension { instrument: None, term: Term::default() }),
        EventType::Amended => Act::Amended(amendment()),
        EventType::Revised => Act::Revised(amendment()),
        EventType::Suspended => Act::Suspended(restriction),
        EventType::Resumed => Act::Resumed(restriction),
        EventType::Disapplied => Act::Disapplied(restriction),
        EventType::Repealed => Act::Repealed(Repeal {
            instrument: None,
            effective: Fact::NotStated,
            articles: Vec::new(),
            successor: None,
            by_omission: false,
        }),
        EventType::Lapsed => Act::Lapsed(ending),
        EventType::Annulled => Act::Annulled(ending),
        EventType::Drafted => Act::Drafted,
        EventType::Filed => Act::Filed(Filing { with: None, number: Fact::NotStated, result: None }),
        EventType::Interpreted => Act::Interpreted(Interpretation { record: None }),
        EventType::Evaluated => Act::Evaluated(Evaluation { conclusion: Fact::NotStated, reason: None, record: None }),
        other => panic!("{other:?} is not told here"),
    };
    Event { date, note: None, disputed: None, act }
}

/// An event by its word in `document.toml`.
pub(super) fn event(word: &str, date: &str) -> Event {
    bare(EventType::parse(word).expect("a type"), known(date))
}

/// What else an event says, in the words of `document.toml`.
pub(super) trait Told: Sized {
    fn put(self, change: impl FnOnce(&mut Self)) -> Self;
    fn effective(self, day: &str) -> Self;
    fn term(self, length: &str) -> Self;
    fn until(self, day: &str) -> Self;
    fn condition(self) -> Self;
    fn text(self) -> Self;
    fn articles(self, articles: &[&str]) -> Self;
    fn phase(self, effective: &str, until: &str) -> Self;
}

fn term_of(event: &mut Event) -> &mut Term {
    match &mut event.act {
        Act::Issued(it) => &mut it.term,
        Act::Extended(it) => &mut it.term,
        Act::Amended(it) | Act::Revised(it) => &mut it.term,
        other => panic!("no term in {other:?}"),
    }
}

fn set_effective(event: &mut Event, day: Fact<Day>) {
    match &mut event.act {
        Act::Issued(it) => it.effective = day,
        Act::Amended(it) | Act::Revised(it) => it.effective = day,
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => it.from = day,
        Act::Repealed(it) => it.effective = day,
        Act::Lapsed(it) | Act::Annulled(it) => it.effective = day,
        _ => {}
    }
}

fn set_articles(event: &mut Event, articles: Vec<String>) {
    match &mut event.act {
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => it.articles = articles,
        Act::Repealed(it) => it.articles = articles,
        _ => {}
    }
}

fn add_phase(event: &mut Event, effective: Fact<Day>, until: Fact<Day>) {
    let phase = Phase { articles: vec!["第二条".to_owned()], effective, until, area: None, note: None };
    match &mut event.act {
        Act::Issued(it) => it.phases.push(phase),
        Act::Amended(it) | Act::Revised(it) => it.phases.push(phase),
        _ => {}
    }
}

impl Told for Event {
    fn put(mut self, change: impl FnOnce(&mut Self)) -> Self {
        change(&mut self);
        self
    }

    fn effective(self, day: &str) -> Self {
        self.put(|it| set_effective(it, fact(day)))
    }

    fn term(self, length: &str) -> Self {
        self.put(|it| term_of(it).length = Length::parse(length))
    }

    fn until(self, day: &str) -> Self {
        self.put(|it| match &mut it.act {
            Act::Confirmed(confirmation) => confirmation.until = Some(known(day)),
            _ => term_of(it).until = Some(known(day)),
        })
    }

    fn condition(self) -> Self {
        self.put(|it| term_of(it).condition = Some("至任务完成".to_owned()))
    }

    fn text(self) -> Self {
        self.put(|it| match &mut it.act {
            Act::Amended(change) | Act::Revised(change) => change.text = FilePath::parse("text/new.md"),
            other => panic!("no text in {other:?}"),
        })
    }

    fn articles(self, articles: &[&str]) -> Self {
        self.put(|it| set_articles(it, articles.iter().map(|&article| article.to_owned()).collect()))
    }

    fn phase(self, effective: &str, until: &str) -> Self {
        self.put(|it| add_phase(it, fact(effective), fact(until)))
    }
}

/// How exactly a day is written down.
#[derive(Clone, Copy, Debug)]
enum Written {
    Exactly,
    Month,
    Year,
    Unknown,
}

fn written(vague: u32) -> impl Strategy<Value = Written> {
    prop_oneof![
        20 => Just(Written::Exactly),
        vague => Just(Written::Month),
        vague => Just(Written::Year),
        vague => Just(Written::Unknown),
    ]
}

fn write(day: Date, written: Written) -> Known<Day> {
    Known::Known(match written {
        Written::Exactly => Day::Exact(day),
        Written::Month => Day::Month(day.first_of_month()),
        Written::Year => Day::Year(day.first_of_year()),
        Written::Unknown => return Known::Unknown,
    })
}

fn later(day: Date, days: i32) -> Date {
    day + jiff::Span::new().days(days)
}

/// Which days a life is told in: all, or only the first and last of months, where days often meet.
#[derive(Clone, Copy, Debug)]
enum Grid {
    Days,
    Months,
}

impl Grid {
    fn later(self, date: Date, days: i32) -> Date {
        let day = later(date, days);
        match self {
            Grid::Months if days != 0 && day.day() <= 15 => day.first_of_month(),
            Grid::Months if days != 0 => day.last_of_month(),
            _ => day,
        }
    }
}

/// A day told by its distance from the event's date.
#[derive(Clone, Debug)]
enum Stated {
    Not,
    Nonexistent,
    At(i32, Written),
}

impl Stated {
    fn fact(&self, date: Date, grid: Grid) -> Fact<Day> {
        match self {
            Stated::Not => Fact::NotStated,
            Stated::Nonexistent => Fact::Nonexistent,
            Stated::At(days, written) => match write(grid.later(date, *days), *written) {
                Known::Known(day) => Fact::Is(day),
                Known::Unknown => Fact::Unknown,
            },
        }
    }
}

fn stated(days: std::ops::Range<i32>, vague: u32) -> BoxedStrategy<Stated> {
    prop_oneof![
        9 => Just(Stated::Not),
        1 => Just(Stated::Nonexistent),
        9 => (prop_oneof![Just(0), Just(1), days], written(vague)).prop_map(|(days, written)| Stated::At(days, written)),
    ]
    .boxed()
}

#[derive(Clone, Debug)]
struct TermTold {
    months: Option<u16>,
    until: Option<(i32, Written)>,
    condition: bool,
}

fn term_told(vague: u32) -> BoxedStrategy<TermTold> {
    let months = prop_oneof![Just(1_u16), Just(12), 1_u16..25];
    (prop::option::weighted(0.5, months), prop::option::weighted(0.4, (-20..600, written(vague))), prop::bool::weighted(0.1))
        .prop_map(|(months, until, condition)| TermTold { months, until, condition })
        .boxed()
}

impl TermTold {
    /// A term that does not consist of a condition alone; `examples` says what is open there.
    fn renewed(&self, date: Date, grid: Grid) -> Term {
        let term = self.term(date, grid);
        if term.length.is_none() && term.until.is_none() { Term::default() } else { term }
    }

    fn term(&self, date: Date, grid: Grid) -> Term {
        Term {
            length: self.months.and_then(Length::months),
            until: self.until.map(|(days, written)| write(grid.later(date, days), written)),
            condition: self.condition.then(|| "至任务完成".to_owned()),
        }
    }
}

/// One event, told by its distance from the one before.
#[derive(Clone, Debug)]
struct EventTold {
    kind: EventType,
    gap: i32,
    /// Moved to the month's end, where the calendar has its traps.
    to_month_end: bool,
    date: Written,
    effective: Stated,
    term: TermTold,
    term_from: Stated,
    articles: u8,
    phase: Option<(Stated, Stated)>,
    text: bool,
}

fn event_told(kind: impl Strategy<Value = EventType> + 'static, vague: u32) -> BoxedStrategy<EventTold> {
    let gap = prop_oneof![4 => Just(0), 2 => Just(1), 10 => 0..200, 1 => -60..0];
    let effective = prop_oneof![3 => stated(0..200, vague), 1 => stated(-200..300, vague)];
    let term_from = prop_oneof![5 => Just(Stated::Not), 1 => stated(-100..100, vague)];
    let phase = prop::option::weighted(0.25, (stated(-50..400, vague), stated(-50..400, vague)));
    let articles = prop_oneof![Just(0_u8), 1_u8..8];
    let small = (prop::bool::weighted(0.2), prop::bool::weighted(0.8), articles);
    (kind, gap, written(vague), effective, term_told(vague), term_from, phase, small)
        .prop_map(|(kind, gap, date, effective, term, term_from, phase, (to_month_end, text, articles))| EventTold {
            kind,
            gap,
            to_month_end,
            date,
            effective,
            term,
            term_from,
            articles,
            phase,
            text,
        })
        .boxed()
}

impl EventTold {
    fn event(&self, date: Date, grid: Grid) -> Event {
        let mut event = bare(self.kind, write(date, self.date));
        let new_text = || if self.text { FilePath::parse("text/new.md") } else { None };
        match &mut event.act {
            Act::Issued(it) => {
                it.term = self.term.term(date, grid);
                it.term_from = self.term_from.fact(date, grid);
                it.text = new_text();
            }
            Act::Amended(it) | Act::Revised(it) => {
                // Most amendments leave the term alone.
                if self.articles < 3 {
                    it.term = self.term.renewed(date, grid);
                }
                it.text = new_text();
            }
            Act::Extended(it) => it.term = self.term.renewed(date, grid),
            Act::Confirmed(it) => it.until = self.term.term(date, grid).until,
            _ => {}
        }
        set_effective(&mut event, self.effective.fact(date, grid));
        let articles = ["第一条", "第二条", "第三条"].iter().enumerate();
        let named = articles.filter(|(at, _)| self.articles & (1 << at) != 0).map(|(_, name)| (*name).to_owned());
        set_articles(&mut event, named.collect());
        if let Some((effective, until)) = &self.phase {
            add_phase(&mut event, effective.fact(date, grid), until.fact(date, grid));
        }
        event
    }
}

/// What a made-up life is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum About {
    /// Anything, on any ground.
    Anything,
    /// Last days and endings, of a document that certainly binds.
    Ends,
    /// Stops and parts, of a document that certainly binds.
    Parts,
}

fn later_kinds(about: About) -> impl Strategy<Value = EventType> {
    use EventType::{
        Amended, Annulled, Confirmed, Disapplied, Drafted, Extended, Lapsed, Published, Repealed, Resumed, Revised, Suspended,
    };
    let ends = [Extended, Extended, Extended, Confirmed, Amended, Revised, Repealed, Lapsed, Annulled];
    let parts = [Suspended, Suspended, Resumed, Resumed, Disapplied, Repealed, Amended, Revised];
    prop::sample::select(match about {
        About::Anything => ends.iter().chain(&parts).copied().chain([Drafted, Published]).collect::<Vec<_>>(),
        About::Ends => ends.to_vec(),
        About::Parts => parts.to_vec(),
    })
}

/// A made-up life, with the stretch of days on which everything in it happens.
#[derive(Clone)]
pub(super) struct Life {
    pub(super) document: Document,
    pub(super) first: Date,
    pub(super) last: Date,
}

impl fmt::Debug for Life {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {:?}", self.document.kind.as_str(), self.document.disclosure)?;
        self.document.events.iter().try_for_each(|event| write!(f, "\n  {}", in_words(event)))
    }
}

/// An event on one line, with what it states, as in `document.toml`.
fn in_words(event: &Event) -> String {
    let day = |key: &str, day: Fact<Day>| match day {
        Fact::NotStated => String::new(),
        Fact::Nonexistent => format!(" {key}=none"),
        Fact::Unknown => format!(" {key}=unknown"),
        Fact::Is(day) => format!(" {key}={day}"),
    };
    let known = |known: Known<Day>| known.known().map_or(Fact::Unknown, |day| Fact::Is(*day));
    let until = |until: Option<Known<Day>>| day("until", until.map_or(Fact::NotStated, known));
    let term = |term: &Term| {
        let length = term.length.map_or(String::new(), |length| format!(" term={length}"));
        let condition = if term.condition.is_some() { " until-condition" } else { "" };
        length + &until(term.until) + condition
    };
    let articles = |articles: &[String]| articles.iter().map(|article| format!(" {article}")).collect::<String>();
    let text = |text: &Option<FilePath>| if text.is_some() { "" } else { " without text" };
    let phases = |phases: &[Phase]| {
        phases
            .iter()
            .map(|it| format!(" [phase{}{}]", day("effective", it.effective), day("until", it.until)))
            .collect::<String>()
    };
    let more = match &event.act {
        Act::Issued(it) => {
            let days = day("effective", it.effective) + &day("term-from", it.term_from);
            days + &term(&it.term) + text(&it.text) + &phases(&it.phases)
        }
        Act::Amended(it) | Act::Revised(it) => {
            day("effective", it.effective) + &term(&it.term) + text(&it.text) + &phases(&it.phases)
        }
        Act::Extended(it) => term(&it.term),
        Act::Confirmed(it) => until(it.until),
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => day("from", it.from) + &articles(&it.articles),
        Act::Repealed(it) => day("effective", it.effective) + &articles(&it.articles),
        Act::Lapsed(it) | Act::Annulled(it) => day("effective", it.effective),
        _ => String::new(),
    };
    format!("{}{}{more}", event.event_type().as_str(), day("", known(event.date)).replace('=', ""))
}

/// Made-up lives; of 20 days about `3 * vague` are not written down exactly.
pub(super) fn lives(about: About, vague: u32) -> impl Strategy<Value = Life> {
    let solid = about != About::Anything;
    let before =
        prop::collection::vec(event_told(prop::sample::select(vec![EventType::Drafted, EventType::Consulted]), vague), 0..2);
    let first_vague = if solid { 0 } else { vague };
    let issue = prop::option::weighted(if solid { 0.999 } else { 0.97 }, event_told(Just(EventType::Issued), first_vague));
    let publication =
        prop::option::weighted(if solid { 0.999 } else { 0.85 }, event_told(Just(EventType::Published), first_vague));
    let meets = prop::option::weighted(if about == About::Ends { 0.5 } else { 0.1 }, -1..3);
    let after = prop::collection::vec((event_told(later_kinds(about), vague), meets), 0..5);
    let kind = prop_oneof![4 => Just(Kind::Normative), 2 => prop::sample::select(Kind::ALL.to_vec())];
    let disclosure = prop_oneof![4 => Just(Disclosure::Active), 1 => prop::sample::select(Disclosure::ALL.to_vec())];
    let grid = prop_oneof![Just(Grid::Days), Just(Grid::Months)];
    (before, issue, publication, after, kind, disclosure, (grid, 0..400)).prop_map(
        move |(before, mut issue, mut publication, after, kind, disclosure, (grid, start))| {
            if let (true, Some(issue), Some(publication)) = (solid, &mut issue, &mut publication) {
                issue.effective = Stated::At(issue.gap.abs() % 40, Written::Exactly);
                publication.gap = publication.gap.abs() % 20;
                if about == About::Parts {
                    issue.term = TermTold { months: None, until: None, condition: false };
                }
            }
            let mut day = grid.later(jiff::civil::date(2019, 2, 1), start);
            let mut latest = day;
            let mut months = 0;
            let mut end: Option<Date> = None;
            let mut events = Vec::new();
            let told = before.iter().chain(&issue).chain(&publication).map(|told| (told, None));
            for (told, meets) in told.chain(after.iter().map(|(told, meets)| (told, *meets))) {
                day = grid.later(day, told.gap);
                if told.to_month_end {
                    day = day.last_of_month();
                }
                // Near the last day, where acts come just in time or just too late.
                if let (Some(meets), Some(end)) = (meets, end) {
                    day = day.max(later(end, meets));
                }
                latest = latest.max(day);
                months += i32::from(told.term.months.unwrap_or(0));
                let event = told.event(day, grid);
                end = roughly_ends(&event, day, end);
                events.push(event);
            }
            let mut document = document(events);
            if about == About::Anything {
                document.kind = kind;
                document.disclosure = disclosure;
            }
            // No day told lies further than 600 days, and the rest of its year, from an event.
            let last = later(latest, 600 + 366 + 40).saturating_add(jiff::Span::new().months(months));
            Life { document, first: jiff::civil::date(2016, 12, 31), last }
        },
    )
}

/// About when the document ends by its term: good enough to place an event near it.
fn roughly_ends(event: &Event, date: Date, end: Option<Date>) -> Option<Date> {
    let exact = |day: &Day| if let Day::Exact(day) = day { Some(*day) } else { None };
    let effective = |day: &Fact<Day>| day.is().and_then(exact).unwrap_or(date);
    let (term, base) = match &event.act {
        Act::Issued(it) => (&it.term, effective(&it.effective)),
        Act::Amended(it) | Act::Revised(it) => (&it.term, effective(&it.effective)),
        Act::Extended(it) => (&it.term, end.map_or(date, |end| later(end, 1))),
        _ => return end,
    };
    let counted = term.length.map(|length| later(base + jiff::Span::new().months(length.in_months()), -1));
    term.until.as_ref().and_then(|until| until.known().and_then(exact)).or(counted).or(end)
}
