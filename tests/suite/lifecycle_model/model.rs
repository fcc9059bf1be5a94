//! The rule of `docs/lifecycle.md`, line by line, for one day at a time; slow, and without any code of the engine.

use guiju::document::{
    Act, Date, Day, Disclosure, Document, EndConvention, EventType, ExtensionFrom, Fact, Kind, Known, Phase, Status, Term,
};

/// A day as a count from 1 January of the year 0; the ends of time lie far outside.
pub(super) type N = i64;
const BEGINNING: N = -100_000_000;
const END: N = 100_000_000;

/// The days something may mean, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Range {
    first: N,
    last: N,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Come {
    No,
    Maybe,
    Yes,
}

const ANY_DAY: Range = Range { first: BEGINNING, last: END };

impl Range {
    fn come(self, day: N) -> Come {
        if day >= self.last {
            Come::Yes
        } else if day < self.first {
            Come::No
        } else {
            Come::Maybe
        }
    }

    fn one_day(self) -> Option<N> {
        (self.first == self.last && self.first != END && self.first != BEGINNING).then_some(self.first)
    }

    fn each(self, step: impl Fn(N) -> N) -> Range {
        let moved = |day| if day == BEGINNING || day == END { day } else { step(day) };
        Range { first: moved(self.first), last: moved(self.last) }
    }

    fn day_after(self) -> Range {
        self.each(|day| day + 1)
    }

    fn hull(self, other: Range) -> Range {
        Range { first: self.first.min(other.first), last: self.last.max(other.last) }
    }

    fn not_after(&mut self, day: N) {
        if self.first <= day && day < self.last {
            self.last = day;
        }
    }

    fn not_before(&mut self, day: N) {
        if self.first < day && day <= self.last {
            self.first = day;
        }
    }
}

fn is_leap(year: N) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

fn days_of_month(year: N, month: N) -> N {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The days before 1 January of a year.
fn days_before(year: N) -> N {
    let y = year - 1;
    year * 365 + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400)
}

fn number(year: N, month: N, day: N) -> N {
    days_before(year) + (1..month).map(|m| days_of_month(year, m)).sum::<N>() + day - 1
}

fn calendar(day: N) -> (N, N, N) {
    let mut year = day.div_euclid(366);
    while days_before(year + 1) <= day {
        year += 1;
    }
    let mut rest = day - days_before(year);
    let mut month = 1;
    while rest >= days_of_month(year, month) {
        rest -= days_of_month(year, month);
        month += 1;
    }
    (year, month, rest + 1)
}

/// The number of a date.
pub(super) fn from_date(date: Date) -> N {
    number(date.year().into(), date.month().into(), date.day().into())
}

/// The date of a number.
pub(super) fn to_date(day: N) -> Date {
    let (year, month, day) = calendar(day);
    let small = "the model walks within the calendar";
    jiff::civil::date(i16::try_from(year).expect(small), i8::try_from(month).expect(small), i8::try_from(day).expect(small))
}

fn range_of(day: Day) -> Range {
    match day {
        Day::Exact(date) => Range { first: from_date(date), last: from_date(date) },
        Day::Month(date) => {
            let (year, month) = (date.year().into(), date.month().into());
            Range { first: number(year, month, 1), last: number(year, month, days_of_month(year, month)) }
        }
        Day::Year(date) => Range { first: number(date.year().into(), 1, 1), last: number(date.year().into(), 12, 31) },
    }
}

fn range_of_known(day: Known<Day>) -> Range {
    match day {
        Known::Known(day) => range_of(day),
        Known::Unknown => ANY_DAY,
    }
}

/// None when it is not stated, or `"none"`.
fn range_if_stated(day: Fact<Day>) -> Option<Range> {
    match day {
        Fact::Is(day) => Some(range_of(day)),
        Fact::Unknown => Some(ANY_DAY),
        Fact::NotStated | Fact::Nonexistent => None,
    }
}

/// The last valid day, and whether it was counted from a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Last {
    range: Range,
    counted: bool,
}

/// A document as the model sees it: every event with its D and F, and which of them are in view.
#[derive(Clone)]
pub(super) struct Model<'d> {
    document: &'d Document,
    end_convention: EndConvention,
    extension_from: ExtensionFrom,
    d: Vec<Range>,
    f: Vec<Range>,
    seen: Vec<bool>,
    days: Option<ThreeDays>,
}

#[derive(Clone, Copy)]
struct ThreeDays {
    issued: Range,
    published: Option<Range>,
    commenced: Range,
}

impl<'d> Model<'d> {
    pub(super) fn new(document: &'d Document, end_convention: EndConvention, extension_from: ExtensionFrom) -> Self {
        let d = dates(document);
        let f = document.events.iter().zip(&d).map(|(event, d)| takes_effect(&event.act, *d)).collect();
        let seen = vec![true; document.events.len()];
        let mut model = Self { document, end_convention, extension_from, d, f, seen, days: None };
        model.days = model.three_days();
        model
    }

    /// The events in view, in file order.
    fn acts(&self) -> impl Iterator<Item = (usize, &'d Act)> {
        self.document.events.iter().enumerate().filter(|(at, _)| self.seen[*at]).map(|(at, event)| (at, &event.act))
    }

    fn three_days(&self) -> Option<ThreeDays> {
        let document = self.document;
        let acts = || document.events.iter().map(|event| &event.act).enumerate();
        let first_issue = acts().find_map(|(at, act)| match act {
            Act::Issued(issue) => Some((at, issue)),
            _ => None,
        });
        let first_publication = acts().find_map(|(at, act)| match act {
            Act::Published(publication) => Some((at, publication)),
            _ => None,
        });
        let (at, issue) = first_issue?;
        let publication = first_publication;
        let need_not_be_published = matches!(document.disclosure, Disclosure::OnRequest | Disclosure::None);
        let mut issued = self.d[at];
        let mut published = if need_not_be_published { Some(issued) } else { publication.map(|(at, _)| self.d[at]) };
        let must_say =
            matches!(document.kind, Kind::Normative | Kind::DiscretionBenchmark | Kind::Rule | Kind::Regulation | Kind::Policy);
        let commenced = match range_if_stated(issue.effective) {
            Some(stated) => stated,
            None if must_say => ANY_DAY,
            None => published.unwrap_or(issued),
        };
        let at_is_unknown = publication.is_some_and(|(_, it)| it.at.is_unknown());
        if let Some(published) = published.as_mut().filter(|_| at_is_unknown && !need_not_be_published) {
            published.not_after(commenced.last);
        }
        if document.events[at].date.is_unknown() {
            // Where P is I, P says nothing of I; it is written before it binds all the same.
            let bound = published.filter(|_| !need_not_be_published).unwrap_or(commenced);
            issued.not_after(bound.last);
        }
        if need_not_be_published {
            published = Some(issued);
        }
        Some(ThreeDays { issued, published, commenced })
    }

    fn counted(&self, first: N, months: N) -> N {
        let (year, month, day) = calendar(first);
        let months = year * 12 + month - 1 + months;
        let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
        let counterpart = number(year, month, day.min(days_of_month(year, month)));
        match self.end_convention {
            EndConvention::DayBefore => counterpart - 1,
            EndConvention::CivilCode => counterpart,
        }
    }

    fn end_of(&self, term: &Term, base: Range) -> Option<Last> {
        if let Some(until) = term.until {
            return Some(Last { range: range_of_known(until), counted: false });
        }
        let months = N::from(term.length?.in_months());
        Some(Last { range: base.each(|first| self.counted(first, months)), counted: true })
    }

    /// L as it stands on a day.
    fn last_valid_day(&self, day: N) -> Option<Last> {
        if !matches!(self.document.kind, Kind::Normative | Kind::DiscretionBenchmark | Kind::Policy) {
            return None;
        }
        let days = self.days?;
        let mut last: Option<Last> = None;
        for (at, act) in self.acts() {
            let lengthened = |term: &Term, last: Option<Last>| {
                let base = match (self.extension_from, last) {
                    (ExtensionFrom::PreviousEnd, Some(last)) => last.range.day_after(),
                    _ => self.d[at],
                };
                let new = self.end_of(term, base);
                let kept = last.zip(new).is_some_and(|(old, new)| old.range.last >= new.range.last);
                match (last, new) {
                    (Some(old), Some(new)) => Some(Last {
                        range: Range { first: old.range.first.max(new.range.first), last: old.range.last.max(new.range.last) },
                        counted: if kept { old.counted } else { new.counted },
                    }),
                    (_, new) => new,
                }
            };
            let (when, new) = match act {
                Act::Issued(issue) => {
                    last = self.end_of(&issue.term, range_if_stated(issue.term_from).unwrap_or(days.commenced));
                    continue;
                }
                Act::Amended(it) | Act::Revised(it) if !silent(&it.term) => (self.f[at], self.end_of(&it.term, self.f[at])),
                Act::Extended(it) if it.term.until.is_some() || it.term.length.is_some() => {
                    (self.d[at], lengthened(&it.term, last))
                }
                Act::Confirmed(it) if it.until.is_some() => {
                    let term = Term { length: None, until: it.until, condition: None };
                    (self.d[at], lengthened(&term, last))
                }
                _ => continue,
            };
            let come = when.come(day);
            if come == Come::No {
                continue;
            }
            let certainly_after = last.is_some_and(|last| when.first > last.range.last);
            if certainly_after {
                continue;
            }
            let certainly_not_after = last.is_none_or(|last| when.last <= last.range.first);
            if certainly_not_after && come == Come::Yes {
                last = new;
                continue;
            }
            // No last day at all counts as one at the end of time.
            let never = Range { first: END, last: END };
            let range = last.map_or(never, |it| it.range).hull(new.map_or(never, |it| it.range));
            last = (last.is_some() || new.is_some()).then(|| {
                let of = |what: fn(&Last) -> bool| new.or(last).as_ref().is_some_and(what);
                Last { range, counted: of(|it| it.counted) }
            });
        }
        last
    }

    /// The acts that end the whole document, in file order.
    fn ending_acts(&self) -> Vec<(usize, Status)> {
        let status = |act: &Act| match act {
            Act::Repealed(it) if it.articles.is_empty() => Some(Status::Repealed),
            Act::Lapsed(_) => Some(Status::Lapsed),
            Act::Annulled(_) => Some(Status::Annulled),
            _ => None,
        };
        self.acts().filter_map(|(at, act)| status(act).map(|status| (at, status))).collect()
    }

    /// The ending that counts on a day, if one is certain: when it is, what it is, whether it is the end of the term.
    fn ending(&self, day: N) -> Option<(Range, Status, Option<Last>)> {
        let mut found: Option<(Range, Status, Option<Last>)> = None;
        for (at, status) in self.ending_acts() {
            if self.f[at].come(day) == Come::Yes && found.is_none_or(|(best, ..)| self.f[at].last < best.last) {
                found = Some((self.f[at], status, None));
            }
        }
        let is_published = self.days?.published.is_some_and(|published| published.come(day) == Come::Yes);
        if let Some(last) = self.last_valid_day(day).filter(|_| is_published) {
            let after = last.range.day_after();
            if after.come(day) == Come::Yes && found.is_none_or(|(best, ..)| after.last < best.last) {
                found = Some((after, Status::Lapsed, Some(last)));
            }
        }
        found
    }

    /// Status on a day: the first line that applies.
    pub(super) fn status(&self, day: N) -> Status {
        let Some(days) = self.days else { return Status::Preparing };
        match days.issued.come(day) {
            Come::No => return Status::Preparing,
            Come::Maybe => return Status::Unknown,
            Come::Yes => {}
        }
        if let Some((_, status, _)) = self.ending(day) {
            return status;
        }
        if self.ending_acts().iter().any(|(at, _)| self.f[*at].come(day) == Come::Maybe) {
            return Status::Unknown;
        }
        match days.published.map_or(Come::No, |published| published.come(day)) {
            Come::No => return Status::Unpublished,
            Come::Maybe => return Status::Unknown,
            Come::Yes => {}
        }
        if self.last_valid_day(day).is_some_and(|last| last.range.day_after().come(day) == Come::Maybe) {
            return Status::Unknown;
        }
        match days.commenced.come(day) {
            Come::No => return Status::Pending,
            Come::Maybe => return Status::Unknown,
            Come::Yes => {}
        }
        match self.stopped(day) {
            Come::Maybe => return Status::Unknown,
            Come::Yes => return Status::Suspended,
            Come::No => {}
        }
        if self.in_part(day) { Status::PartlyInForce } else { Status::InForce }
    }

    fn stopped(&self, day: N) -> Come {
        let mut turns = Vec::new();
        for (at, act) in self.acts() {
            let stops = match act {
                Act::Suspended(it) | Act::Disapplied(it) if it.articles.is_empty() => true,
                Act::Resumed(it) if it.articles.is_empty() => false,
                _ => continue,
            };
            match self.f[at].come(day) {
                Come::No => {}
                Come::Maybe => return Come::Maybe,
                Come::Yes => turns.push((self.f[at].last, at, stops)),
            }
        }
        turns.sort_unstable();
        if turns.last().is_some_and(|(.., stops)| *stops) { Come::Yes } else { Come::No }
    }

    fn in_part(&self, day: N) -> bool {
        self.acts().any(|(at, act)| {
            let applies = match act {
                Act::Repealed(it) => !it.articles.is_empty(),
                Act::Disapplied(it) => !it.articles.is_empty(),
                Act::Suspended(it) => it.articles.iter().any(|article| !self.is_resumed(at, article, day)),
                Act::Issued(it) => it.phases.iter().any(|phase| phase_counts(phase, day)),
                Act::Amended(it) | Act::Revised(it) => it.phases.iter().any(|phase| phase_counts(phase, day)),
                _ => false,
            };
            applies && self.f[at].come(day) != Come::No && !self.is_cleared(at, day)
        })
    }

    fn comes_before(&self, one: usize, other: usize) -> bool {
        (self.f[one].last, one) < (self.f[other].last, other)
    }

    fn is_resumed(&self, stop: usize, article: &str, day: N) -> bool {
        self.acts().any(|(at, act)| match act {
            Act::Resumed(it) => {
                (it.articles.is_empty() || it.articles.iter().any(|named| named == article))
                    && self.f[at].come(day) == Come::Yes
                    && self.comes_before(stop, at)
            }
            _ => false,
        })
    }

    fn is_cleared(&self, item: usize, day: N) -> bool {
        self.acts()
            .any(|(at, act)| matches!(act, Act::Revised(_)) && self.f[at].come(day) == Come::Yes && self.comes_before(item, at))
    }

    /// The place of the text that binds, among the document's texts.
    pub(super) fn version(&self, day: N) -> Option<usize> {
        let before = match self.ending(day) {
            Some((range, ..)) if self.status(day).has_ended() => range.last,
            _ => END,
        };
        let mut texts = Vec::new();
        for (at, event) in self.document.events.iter().enumerate() {
            match &event.act {
                Act::Issued(it) if it.text.is_some() => texts.push((at, self.days.map_or(self.f[at], |days| days.commenced))),
                Act::Amended(it) | Act::Revised(it) if it.text.is_some() => texts.push((at, self.f[at])),
                _ => {}
            }
        }
        texts
            .iter()
            .enumerate()
            .filter(|(_, (at, from))| self.seen[*at] && from.come(day) == Come::Yes && from.last < before)
            .max_by_key(|(_, (at, from))| (from.last, *at))
            .map(|(place, _)| place)
    }

    /// The status, and the text while one binds.
    pub(super) fn status_and_binding_text(&self, day: N) -> (Status, Option<usize>) {
        let status = self.status(day);
        let binds = matches!(status, Status::InForce | Status::PartlyInForce);
        (status, if binds { self.version(day) } else { None })
    }

    /// The same document with only the events that are in view on a day.
    pub(super) fn in_view(&self, day: N) -> Self {
        let mut model = self.clone();
        model.seen = self.d.iter().zip(&self.f).map(|(d, f)| d.first.min(f.first) <= day).collect();
        let sees =
            |word| self.document.events.iter().position(|event| event.event_type() == word).is_some_and(|at| model.seen[at]);
        // The three days stay what they are; what is not in view has not come about.
        let need_not_be_published = matches!(self.document.disclosure, Disclosure::OnRequest | Disclosure::None);
        model.days = self.days.filter(|_| sees(EventType::Issued)).map(|days| ThreeDays {
            published: days.published.filter(|_| need_not_be_published || sees(EventType::Published)),
            ..days
        });
        model
    }

    pub(super) fn sees(&self) -> &[bool] {
        &self.seen
    }

    /// The last day on which it binds, and whether it was counted from a term.
    pub(super) fn until(&self, day: N) -> (Option<N>, bool) {
        if self.status(day).has_ended() {
            return self.ending(day).map_or((None, false), |(range, _, term)| {
                (range.one_day().map(|day| day - 1), term.is_some_and(|term| term.counted && term.range.one_day().is_some()))
            });
        }
        if self.status(day) == Status::Preparing {
            return (None, false);
        }
        let view = self.in_view(day);
        let last = view.last_valid_day(day).and_then(|last| last.range.one_day().map(|day| (day, last.counted)));
        let ends = view.ending_acts();
        let first = ends.iter().map(|(at, _)| view.f[*at]).filter(|f| f.last > day).min_by_key(|f| f.last);
        match (last, first) {
            (Some((last, counted)), None) => (Some(last), counted),
            (Some((last, counted)), Some(first)) if last < first.first => (Some(last), counted),
            (_, first) => (first.and_then(Range::one_day).map(|day| day - 1), false),
        }
    }

    /// Whether the issue's text is kept and every text binds from one known day, each later than the one before.
    pub(super) fn texts_are_plain(&self) -> bool {
        let mut from = Vec::new();
        for (at, act) in self.acts() {
            match act {
                Act::Issued(it) if it.text.is_some() => from.push(self.days.and_then(|days| days.commenced.one_day())),
                Act::Issued(_) => return false,
                Act::Amended(it) | Act::Revised(it) if it.text.is_some() => from.push(self.f[at].one_day()),
                _ => {}
            }
        }
        from.iter().all(Option::is_some) && from.windows(2).all(|two| two[0] < two[1])
    }

    /// The days of a stretch on which something is not as on the day before.
    pub(super) fn changes<T: PartialEq>(&self, from: N, to: N, what: impl Fn(&Self, N) -> T) -> Vec<N> {
        let mut before = what(self, from);
        let mut found = Vec::new();
        for day in from + 1..=to {
            let now = what(self, day);
            if now != before {
                found.push(day);
                before = now;
            }
        }
        found
    }
}

fn silent(term: &Term) -> bool {
    term.length.is_none() && term.until.is_none() && term.condition.is_none()
}

fn phase_counts(phase: &Phase, day: N) -> bool {
    let not_yet = range_if_stated(phase.effective).is_some_and(|range| range.come(day) != Come::Yes);
    let no_more = range_if_stated(phase.until).is_some_and(|range| range.day_after().come(day) != Come::No);
    not_yet || no_more
}

/// D of every event: as recorded, narrowed down the file, then up.
fn dates(document: &Document) -> Vec<Range> {
    let mut dates: Vec<Range> = document
        .events
        .iter()
        .map(|event| match &event.act {
            Act::Published(it) => match it.at {
                Known::Known(moment) => range_of(moment.day()),
                Known::Unknown => ANY_DAY,
            },
            _ => range_of_known(event.date),
        })
        .collect();
    for at in 1..dates.len() {
        let above = dates[at - 1].first;
        dates[at].not_before(above);
    }
    for at in (1..dates.len()).rev() {
        let below = dates[at].last;
        dates[at - 1].not_after(below);
    }
    dates
}

fn takes_effect(act: &Act, d: Range) -> Range {
    let stated = match act {
        Act::Issued(it) => it.effective,
        Act::Amended(it) | Act::Revised(it) => it.effective,
        Act::Repealed(it) => it.effective,
        Act::Lapsed(it) | Act::Annulled(it) => it.effective,
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => it.from,
        _ => Fact::NotStated,
    };
    range_if_stated(stated).unwrap_or(d)
}
