//! What an office owes a document on a day: publication, filing, interpretation, evaluation, a decision before the term ends.
//!
//! An obligation has a window that opens, a due day, and an event that discharges it; no date that is moved discharges anything.

use std::collections::BTreeSet;

use super::life::Life;
use super::term::LastDay;
use crate::calendar::MissingYear;
use crate::document::{
    Act, Conclusion, Date, DayRange, Length, Reached, Status, day_after, days_earlier, days_later, months_earlier, months_later,
};
use crate::setting::{Setting, Sourced};

/// What is owed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// 公开: within the working days of 政府信息公开条例第二十六条.
    Publish,
    /// 解读
    Interpret,
    /// 备案
    File,
    /// 实施后评估
    Evaluate,
    /// 届满前决定: extend, amend, repeal or let lapse
    Decide,
}

impl What {
    /// Everything that can be owed.
    pub const ALL: [What; 5] = [What::Publish, What::Interpret, What::File, What::Evaluate, What::Decide];

    /// The word in JSON and in obligation ids.
    pub fn as_str(self) -> &'static str {
        match self {
            What::Publish => "publish",
            What::Interpret => "interpret",
            What::File => "file",
            What::Evaluate => "evaluate",
            What::Decide => "decide",
        }
    }
}

/// Where an obligation stands on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ObligationState {
    /// Its window is open.
    Open,
    /// It falls due soon.
    Due,
    /// Its due day has passed.
    Overdue,
}

impl ObligationState {
    /// Every state.
    pub const ALL: [ObligationState; 3] = [ObligationState::Open, ObligationState::Due, ObligationState::Overdue];

    /// The word in JSON.
    pub fn as_str(self) -> &'static str {
        match self {
            ObligationState::Open => "open",
            ObligationState::Due => "due",
            ObligationState::Overdue => "overdue",
        }
    }
}

/// Something that is owed on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Obligation {
    /// What is owed.
    pub what: What,
    /// The day that names it: the last valid day for an evaluation or decision before it, else the due day.
    pub anchor: Date,
    /// For what is owed at an interval: the day from which the interval counts.
    pub since: Option<Date>,
    /// The first day of its window.
    pub opens: Date,
    /// The last day on which it is in time.
    pub due: Date,
    /// Where it stands.
    pub state: ObligationState,
}

impl Obligation {
    /// Its stable name within the document, such as `evaluate@2026-07-14`.
    pub fn id(&self) -> String {
        format!("{}@{}", self.what.as_str(), self.anchor)
    }
}

/// What is owed on a day, soonest first, and the calendar years that would be needed to say more.
pub(super) fn owed(
    life: &Life<'_>,
    setting: &Setting,
    day: Date,
    status: Status,
    last: Option<LastDay>,
) -> (Vec<Obligation>, BTreeSet<i16>) {
    let mut owed = Owed { day, soon: setting.profile.due_soon_days.value, found: Vec::new(), missing_years: BTreeSet::new() };
    if !status.has_ended() && status != Status::Preparing {
        publication(life, setting, status, &mut owed);
        after_publication(life, setting, &mut owed);
        if status != Status::Unpublished {
            evaluation(life, day, last, &mut owed);
        }
    }
    owed.found.sort_by_key(|it| (it.due, it.what));
    (owed.found, owed.missing_years)
}

struct Owed {
    day: Date,
    soon: u16,
    found: Vec<Obligation>,
    missing_years: BTreeSet<i16>,
}

impl Owed {
    fn add(&mut self, what: What, anchor: Date, opens: Date, due: Date) {
        self.add_since(what, anchor, None, opens, due);
    }

    fn add_since(&mut self, what: What, anchor: Date, since: Option<Date>, opens: Date, due: Date) {
        if self.day < opens {
            return;
        }
        let soon = days_earlier(due, self.soon);
        let state = if self.day > due {
            ObligationState::Overdue
        } else if self.day >= soon {
            ObligationState::Due
        } else {
            ObligationState::Open
        };
        self.found.push(Obligation { what, anchor, since, opens, due, state });
    }

    fn add_or_miss(&mut self, what: What, opens: Date, due: Result<Date, MissingYear>) {
        match due {
            Ok(due) => self.add(what, due, opens, due),
            Err(MissingYear(year)) => {
                self.missing_years.insert(year);
            }
        }
    }
}

/// Whether an event of a kind has happened by a day.
fn happened(life: &Life<'_>, day: Date, is: impl Fn(&Act) -> bool) -> bool {
    let events = life.document.events.iter().enumerate();
    events.filter(|(_, event)| is(&event.act)).any(|(at, _)| life.happened[at].reached(day) == Reached::Yes)
}

/// Whether a duty that began on a day applies to something that happened in a range.
fn applies(since: &Sourced<crate::document::Day>, happened: Date) -> bool {
    happened >= since.value.range().latest
}

fn publication(life: &Life<'_>, setting: &Setting, status: Status, owed: &mut Owed) {
    let Some(issued) = life.issued.and_then(|(_, issued)| issued.exact()) else { return };
    let profile = &setting.profile;
    if status != Status::Unpublished || !applies(&profile.disclosure_since, issued) {
        return;
    }
    owed.add_or_miss(What::Publish, issued, setting.calendar.working_day_after(issued, profile.disclosure_working_days.value));
}

fn after_publication(life: &Life<'_>, setting: &Setting, owed: &mut Owed) {
    let profile = &setting.profile;
    let kind = life.document.kind;
    let Some(published) = life.published.filter(|_| life.document.disclosure.is_public()).and_then(DayRange::exact) else {
        return;
    };
    if owed.day < published {
        return;
    }
    let day = owed.day;
    if profile.filed_kinds.value.contains(&kind)
        && applies(&profile.filing_since, published)
        && !happened(life, day, |act| matches!(act, Act::Filed(_)))
    {
        let due = days_later(published, profile.filing_days.value);
        owed.add(What::File, due, published, due);
    }
    if profile.interpreted_kinds.value.contains(&kind)
        && applies(&profile.interpretation_since, published)
        && !happened(life, day, |act| matches!(act, Act::Interpreted(_)))
    {
        let due = setting.calendar.working_day_after(published, profile.interpretation_working_days.value);
        owed.add_or_miss(What::Interpret, published, due);
    }
}

fn back(day: Date, length: Length) -> Date {
    months_earlier(day, length.in_months())
}

/// 粤府令第277号第三十四条: an evaluation before the term ends, or at least every five years where there is no term.
fn evaluation(life: &Life<'_>, day: Date, last: Option<LastDay>, owed: &mut Owed) {
    let profile = life.profile;
    if !life.document.kind.can_lapse() || !profile.evaluated_kinds.value.contains(&life.document.kind) {
        return;
    }
    // Those that count, of the events from a place in the file on.
    let evaluations = |from: usize| {
        life.document.events.iter().enumerate().skip(from).filter_map(|(at, event)| match &event.act {
            Act::Evaluated(it) if it.record.is_some() && life.happened[at].reached(day) == Reached::Yes => {
                it.conclusion.is().map(|conclusion| (life.happened[at], *conclusion))
            }
            _ => None,
        })
    };
    match last {
        Some(last) => {
            let Some(end) = last.range.exact() else { return };
            let due = back(end, profile.evaluation_lead.value);
            let opens = back(due, profile.evaluation_notice.value);
            let in_window = evaluations(last.event).filter(|(when, _)| when.earliest >= opens);
            let concluded = in_window.map(|(_, conclusion)| conclusion).next_back();
            if concluded.is_none() && applies(&profile.evaluation_since, due) {
                owed.add(What::Evaluate, end, opens, due);
            }
            if concluded != Some(Conclusion::Lapse) && !ending_announced(life, day) {
                owed.add(What::Decide, end, back(end, profile.decision_lead.value), end);
            }
        }
        None => {
            let evaluated = evaluations(0).map(|(when, _)| when.latest).max();
            let commenced = (life.commenced.earliest != Date::MIN).then_some(life.commenced.earliest);
            let Some(since) = evaluated.or(commenced) else { return };
            let base = since.max(profile.evaluation_since.value.range().earliest);
            let due = months_later(base, profile.evaluation_interval.value.in_months());
            let opens = back(due, profile.evaluation_notice.value).max(day_after(base));
            owed.add_since(What::Evaluate, due, Some(base), opens, due);
        }
    }
}

/// Whether an act that ends the document is announced on the day.
fn ending_announced(life: &Life<'_>, day: Date) -> bool {
    life.document.events.iter().enumerate().any(|(at, event)| {
        let ends = match &event.act {
            Act::Repealed(it) => it.articles.is_empty(),
            Act::Lapsed(_) | Act::Annulled(_) => true,
            _ => false,
        };
        ends && life.in_view(at, day)
    })
}
