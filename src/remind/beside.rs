//! Matters beside the duties of a life: standards, consultations, bases, exceptions, what the baseline knows, the calendar.

use super::matter::{Ground, Matter, Stage, Weigh};
use super::owed::{Grounds, Of};
use super::topic::Topic;
use crate::check::{self, Baseline};
use crate::document::{Act, Date, Day, Kind, Status, day_after, days_earlier, days_later, months_earlier, months_later};
use crate::finding::Arg;
use crate::lifecycle::AsOf;
use crate::register::Register;
use crate::setting::Setting;

/// 标准化法第二十九条: a standard is reviewed at intervals; an evaluation, a confirmation or a new text is a review.
pub(super) fn review(of: Of<'_>) -> Option<Matter> {
    let profile = of.weigh.profile;
    let interval = profile.standard_review_interval.value?;
    if of.document.kind != Kind::Standard || of.standing.status.has_ended() || of.standing.status == Status::Preparing {
        return None;
    }
    let reviewed = of.document.events.iter().filter(|event| {
        matches!(event.act, Act::Issued(_) | Act::Evaluated(_) | Act::Confirmed(_) | Act::Amended(_) | Act::Revised(_))
    });
    let days = reviewed.filter_map(|event| event.date.known().map(|day| day.range().latest));
    let last = days.filter(|day| *day <= of.weigh.day).max()?;
    let due = months_later(last, interval.in_months());
    let opens = months_earlier(due, profile.evaluation_notice.value.in_months());
    (of.weigh.day >= opens).then(|| of.matter(Topic::Review, due, opens, Some(due)))
}

/// A consultation has ended, nothing says what came in, and the document is not published yet.
pub(super) fn opinions(of: Of<'_>) -> Vec<Matter> {
    let Some(days) = of.weigh.profile.opinions_days.value else { return Vec::new() };
    if !matches!(of.standing.status, Status::Preparing | Status::Unpublished) {
        return Vec::new();
    }
    let open = of.document.events.iter().filter_map(|event| match &event.act {
        Act::Consulted(it) if it.opinions.is_none() => it.to.is().copied().and_then(Day::exact),
        _ => None,
    });
    let ended = open.filter(|to| *to < of.weigh.day);
    ended.map(|to| of.matter(Topic::Opinions, to, day_after(to), Some(days_later(to, days)))).collect()
}

/// Exceptions that the office accepts until a day, from soon before that day on.
pub(super) fn exceptions(of: Of<'_>) -> Vec<Matter> {
    let (day, soon) = (of.weigh.day, of.weigh.profile.due_soon_days.value);
    let until = of.document.accepted.iter().filter_map(|it| Some((it, it.until?.range().latest)));
    let near = until.filter(|(_, until)| day >= days_earlier(*until, soon));
    near.map(|(it, until)| {
        let matter = of.matter(Topic::Exception, until, days_earlier(until, soon), Some(until));
        Matter { id: format!("{}/exception-{}@{until}", of.document.id, it.code), about: Some(it.code.clone()), ..matter }
    })
    .collect()
}

/// Laws and documents that others rest on, and that changed since anyone looked.
pub(super) fn bases(register: &Register, as_of: &AsOf, setting: &Setting, grounds: &Grounds) -> Vec<Matter> {
    let weigh = Weigh { day: as_of.day, calendar: &setting.calendar, profile: &setting.profile };
    let found = check::of_register("basis-changed", register, as_of, setting);
    let of_path = |path: &str| {
        let id = path.strip_suffix("/document.toml")?.rsplit('/').next().and_then(crate::document::DocumentId::parse)?;
        register.position(&id)
    };
    let matters = found.iter().filter_map(|finding| {
        let at = of_path(&finding.path)?;
        let (Some(Arg::Text(title)), Some(Arg::Text(day))) = (finding.args.get("title"), finding.args.get("day")) else {
            return None;
        };
        let changed = Day::parse(day)?.range().latest;
        let of = Of { at, document: &register.records()[at].document, standing: &as_of.standings[at], weigh, grounds };
        let key = if matches!(finding.args.get("change"), Some(Arg::Term(word)) if word == "basis-ended") {
            "ended"
        } else {
            "changed"
        };
        let matter = of.matter(Topic::Basis, changed, changed, None);
        Some(Matter { id: format!("{}/basis-{key}-{title}@{changed}", of.document.id), about: Some(title.clone()), ..matter })
    });
    matters.collect()
}

/// Findings that the baseline knows until a day, from soon before that day on.
pub(super) fn known(register: &Register, baseline: &Baseline, weigh: Weigh<'_>) -> Vec<Matter> {
    let soon = weigh.profile.due_soon_days.value;
    let near = baseline.known_until().filter(|(_, _, until)| weigh.day >= days_earlier(*until, soon));
    let mut found: Vec<Matter> = near
        .map(|(path, code, until)| {
            let document = register.records().iter().position(|record| path.starts_with(&format!("{}/", record.folder)));
            let named = document.map_or_else(|| path.to_owned(), |at| register.records()[at].document.id.to_string());
            let responsible = document.and_then(|at| register.records()[at].document.responsible.is().cloned());
            let whole = Whole { topic: Topic::Baseline, about: code.to_owned(), opens: days_earlier(until, soon), due: until };
            let matter = whole.matter(weigh, Ground { binds: true, ..Ground::default() });
            Matter { id: format!("{named}/baseline-{code}@{until}"), document, responsible, ..matter }
        })
        .collect();
    // The same code may be known in several places of a document until one day.
    found.dedup_by(|a, b| a.id == b.id);
    found
}

/// Years without a notice of working days: the next one from a while before it begins, and those that a duty needs today.
pub(super) fn years(as_of: &AsOf, setting: &Setting, grounds: &Grounds) -> Vec<Matter> {
    let weigh = Weigh { day: as_of.day, calendar: &setting.calendar, profile: &setting.profile };
    let next = as_of.day.year().saturating_add(1);
    let lead = setting.profile.calendar_notice.value.in_months();
    let known: Vec<i16> = setting.calendar.years().collect();
    let near = |year: i16| Date::new(year, 1, 1).is_ok_and(|first| as_of.day >= months_earlier(first, lead));
    let mut missing: Vec<i16> = as_of.missing_years.iter().copied().collect();
    missing.extend([as_of.day.year(), next].into_iter().filter(|year| !known.contains(year) && near(*year)));
    missing.sort_unstable();
    missing.dedup();
    let matters = missing.into_iter().filter_map(|year| {
        let first = Date::new(year, 1, 1).ok()?;
        let due = crate::document::day_before(first);
        let whole =
            Whole { topic: Topic::Calendar, about: year.to_string(), opens: months_earlier(first, lead).min(as_of.day), due };
        let matter = whole.matter(weigh, grounds.of(Topic::Calendar));
        Some(Matter { id: format!("calendar@{year}"), ..matter })
    });
    matters.collect()
}

/// A matter that is no document's.
struct Whole {
    topic: Topic,
    about: String,
    opens: Date,
    due: Date,
}

impl Whole {
    fn matter(self, weigh: Weigh<'_>, ground: Ground) -> Matter {
        let mut matter = Matter {
            id: String::new(),
            topic: self.topic,
            document: None,
            about: Some(self.about),
            responsible: None,
            opens: self.opens,
            due: Some(self.due),
            act_by: Some(weigh.act_by(self.due)),
            stage: Stage::Open,
            working_days: weigh.working_days(self.due),
            ends: None,
            ground,
        };
        matter.stage = matter.stage_on(weigh.day, weigh.profile).unwrap_or(Stage::Open);
        matter
    }
}
