//! What happened in public to the documents of an edition: published, changed, ended, corrected, by the day it was made public.
//!
//! One list for the page of changes and for feeds. Running past the last day is an ending too, though no event records it.

use std::collections::BTreeMap;

use super::edition::Edition;
use super::prose::Prose;
use super::route::Route;
use super::row::published_day;
use super::subject::{Subject, effect};
use super::words;
use crate::document::{Act, Correction, Date, Day, Event, InstrumentRef, Known, day_after};
use crate::lifecycle::{CauseKind, Change};

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HappeningKind {
    /// 公布
    Published,
    /// 发布政策解读
    Interpreted,
    /// 修改
    Amended,
    /// 修订
    Revised,
    /// 延长有效期
    Extended,
    /// 经清理确认继续有效
    Confirmed,
    /// 停止执行
    Suspended,
    /// 恢复执行
    Resumed,
    /// 停止适用
    Disapplied,
    /// 职责划转
    Transferred,
    /// 更正
    Corrected,
    /// 废止, in whole or in part
    Repealed,
    /// 有效期届满, by the calendar alone
    TermEnded,
    /// 宣布失效
    Lapsed,
    /// 撤销
    Annulled,
}

impl HappeningKind {
    /// The word in identifiers.
    pub fn as_str(self) -> &'static str {
        match self {
            HappeningKind::Published => "published",
            HappeningKind::Interpreted => "interpreted",
            HappeningKind::Amended => "amended",
            HappeningKind::Revised => "revised",
            HappeningKind::Extended => "extended",
            HappeningKind::Confirmed => "confirmed",
            HappeningKind::Suspended => "suspended",
            HappeningKind::Resumed => "resumed",
            HappeningKind::Disapplied => "disapplied",
            HappeningKind::Transferred => "transferred",
            HappeningKind::Corrected => "corrected",
            HappeningKind::Repealed => "repealed",
            HappeningKind::TermEnded => "term-ended",
            HappeningKind::Lapsed => "lapsed",
            HappeningKind::Annulled => "annulled",
        }
    }

    /// The word on a page.
    pub fn label(self) -> &'static str {
        match self {
            HappeningKind::Published => "公布",
            HappeningKind::Interpreted => "解读",
            HappeningKind::Amended => "修改",
            HappeningKind::Revised => "修订",
            HappeningKind::Extended => "延期",
            HappeningKind::Confirmed => "确认有效",
            HappeningKind::Suspended => "停止执行",
            HappeningKind::Resumed => "恢复执行",
            HappeningKind::Disapplied => "停止适用",
            HappeningKind::Transferred => "职责划转",
            HappeningKind::Corrected => "更正",
            HappeningKind::Repealed => "废止",
            HappeningKind::TermEnded => "届满",
            HappeningKind::Lapsed => "失效",
            HappeningKind::Annulled => "撤销",
        }
    }

    /// The class that gives it its colour: of a birth, a change, an ending, a correction.
    pub fn tone(self) -> &'static str {
        match self {
            HappeningKind::Published | HappeningKind::Interpreted => "pending",
            HappeningKind::Amended
            | HappeningKind::Revised
            | HappeningKind::Extended
            | HappeningKind::Confirmed
            | HappeningKind::Resumed => "in-force",
            HappeningKind::Suspended | HappeningKind::Disapplied | HappeningKind::Corrected => "soon",
            HappeningKind::Transferred => "plain",
            HappeningKind::TermEnded | HappeningKind::Lapsed => "lapsed",
            HappeningKind::Repealed | HappeningKind::Annulled => "repealed",
        }
    }

    fn of(act: &Act) -> Option<Self> {
        Some(match act {
            Act::Published(_) => HappeningKind::Published,
            Act::Interpreted(_) => HappeningKind::Interpreted,
            Act::Amended(_) => HappeningKind::Amended,
            Act::Revised(_) => HappeningKind::Revised,
            Act::Extended(_) => HappeningKind::Extended,
            Act::Confirmed(_) => HappeningKind::Confirmed,
            Act::Suspended(_) => HappeningKind::Suspended,
            Act::Resumed(_) => HappeningKind::Resumed,
            Act::Disapplied(_) => HappeningKind::Disapplied,
            Act::Transferred { .. } => HappeningKind::Transferred,
            Act::Corrected(_) => HappeningKind::Corrected,
            Act::Repealed(_) => HappeningKind::Repealed,
            Act::Lapsed(_) => HappeningKind::Lapsed,
            Act::Annulled(_) => HappeningKind::Annulled,
            _ => return None,
        })
    }
}

/// Something that happened in public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Happening {
    /// Its permanent name: `shop-signs/corrected@2023-11-06`; the second of its sort on a day ends in `.2`.
    pub id: String,
    /// The document, by its place in the register.
    pub at: usize,
    /// What happened.
    pub kind: HappeningKind,
    /// The event, by its place in the file; none for a term that ran out.
    pub event: Option<usize>,
    /// The day on which it was made public: that of the document that did it, where that came out later than the act.
    pub day: Known<Day>,
}

impl Happening {
    /// The first day it may have been made public.
    pub fn earliest(&self) -> Option<Date> {
        self.day.known().map(|day| day.range().earliest)
    }
}

/// Everything that happened in public, newest first; what has no day comes last.
pub fn happenings(edition: &Edition<'_>) -> Vec<Happening> {
    let mut all: Vec<Happening> = edition.positions().flat_map(|at| of_one(edition, at)).collect();
    let key = |it: &Happening| (std::cmp::Reverse(it.earliest()), it.at, std::cmp::Reverse(it.event.unwrap_or(usize::MAX)));
    all.sort_by_key(key);
    all
}

/// What happened to one document, in the order of its file.
fn of_one(edition: &Edition<'_>, at: usize) -> Vec<Happening> {
    let Some(published) = edition.published(at) else { return Vec::new() };
    let mut named: BTreeMap<String, usize> = BTreeMap::new();
    let mut name = |kind: HappeningKind, day: &str| {
        let plain = format!("{}/{}@{day}", published.id(), kind.as_str());
        let count = named.entry(plain.clone()).or_default();
        *count += 1;
        if *count > 1 { format!("{plain}.{count}") } else { plain }
    };
    let mut happened = Vec::new();
    for (place, event) in published.events(false) {
        let Some(kind) = HappeningKind::of(&event.act) else { continue };
        let day = made_public(edition, event);
        // The name holds the day of the act, which is not looked up again when another document's record changes.
        let own = match &event.act {
            Act::Published(_) => day,
            _ => event.date,
        };
        let own = own.known().map_or_else(|| "unknown".to_owned(), ToString::to_string);
        happened.push(Happening { id: name(kind, &own), at, kind, event: Some(place), day });
    }
    let standing = edition.standing(at);
    if standing.cause.kind == CauseKind::TermEnded
        && let Some(until) = standing.until
        && published.kind().can_lapse()
    {
        let first = day_after(until);
        let id = name(HappeningKind::TermEnded, &first.to_string());
        happened.push(Happening { id, at, kind: HappeningKind::TermEnded, event: None, day: Known::Known(Day::Exact(first)) });
    }
    happened
}

/// The day on which an act was made public.
fn made_public(edition: &Edition<'_>, event: &Event) -> Known<Day> {
    if let Act::Published(publication) = &event.act {
        return publication.at.known().map_or(event.date, |at| Known::Known(at.day()));
    }
    let by = match event.instrument() {
        Some(InstrumentRef::Kept(id)) => edition.find(id).and_then(|(_, instrument)| published_day(instrument)),
        Some(InstrumentRef::Elsewhere { .. }) | None => None,
    };
    match (event.date, by) {
        (Known::Known(own), Some(by)) if by.range().earliest > own.range().earliest => Known::Known(by),
        (Known::Unknown, Some(by)) => Known::Known(by),
        (own, _) => own,
    }
}

/// What happened, as a sentence on a page: with the document, the days and the act; nothing where the site does not show the document.
pub fn told<'r>(edition: &Edition<'r>, happening: &Happening, from: &Route<'_>) -> Option<Prose<'r>> {
    let subject = Subject::new(edition, happening.at, from.clone())?;
    let name = edition.name(subject.published, from);
    let mut prose = Prose::new();
    let Some(event) = happening.event.and_then(|place| subject.event(place)) else {
        prose.append(name).push(subject.ending()?);
        if let Some(until) = subject.standing.until {
            prose.push(format!("，自{}起失效", words::date(day_after(until))));
        }
        prose.push("。");
        return Some(prose);
    };
    match &event.act {
        Act::Published(_) => {
            prose.push("公布").append(name);
            if let Some(day) = subject.commencement().as_ref().and_then(|day| day.known()) {
                prose.push(format!("，自{}起施行", words::day(*day)));
            }
        }
        Act::Interpreted(_) => {
            prose.push("发布").append(name).push("的政策解读");
        }
        Act::Corrected(correction) => {
            prose.append(name).push(subject.wrong(edition, happening.event.unwrap_or_default(), correction));
        }
        Act::Amended(_) | Act::Revised(_) => {
            let word = words::event(event.event_type());
            prose.append(name).push(word);
            if effect(event) != event.date {
                prose.push(match effect(event).known() {
                    Some(day) => format!("，{word}后的文本自{}起施行", words::day(*day)),
                    None => format!("，{word}后的文本的施行日期{}", words::UNVERIFIED),
                });
            }
        }
        Act::Extended(extension) => {
            prose.append(name).push("延长有效期");
            match (extension.term.until, extension.term.length) {
                (Some(Known::Known(until)), _) => prose.push(format!("至{}", words::day(until))),
                (_, Some(length)) => prose.push(words::length(length)),
                _ => &mut prose,
            };
            if happening.event.is_some_and(|at| subject.came_too_late(at)) {
                prose.push("（作出时有效期已经届满）");
            }
        }
        Act::Confirmed(confirmation) => {
            prose.append(name).push("经清理确认继续有效");
            if let Some(Known::Known(until)) = confirmation.until {
                prose.push(format!("，有效期至{}", words::day(until)));
            }
        }
        Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => {
            prose.append(name).push(it.articles.join("、"));
            prose.push(subject.day_from(event, words::event(event.event_type())));
        }
        Act::Repealed(it) => {
            prose.append(name).push(it.articles.join("、")).push(subject.day_from(event, "废止"));
            if it.by_omission {
                prose.push("（未列入继续有效的文件目录）");
            }
            let successor = it.successor.as_ref().and_then(|id| edition.find(id));
            if let Some((_, successor)) = successor.filter(|_| it.articles.is_empty()) {
                prose.push("，由").append(edition.name(successor, from)).push("替代");
            }
        }
        Act::Lapsed(_) => {
            prose.append(name).push(subject.day_from(event, "失效"));
        }
        Act::Annulled(_) => {
            prose.append(name).push(subject.day_from(event, "被撤销"));
        }
        Act::Transferred { from, to } => {
            prose.append(name).push(format!("的职责由{from}划转至{to}"));
        }
        _ => return None,
    }
    let replaced = matches!(&event.act, Act::Repealed(it) if matches!((&it.instrument, &it.successor), (Some(InstrumentRef::Kept(by)), Some(to)) if by == to));
    if !replaced && let Some(instrument) = edition.instrument(event.instrument(), from) {
        prose.push("，依据").append(instrument);
    }
    prose.push("。");
    Some(prose)
}

impl Subject<'_, '_> {
    /// What was wrong since when, and what it should say: `文字有误：自2023年11月1日公布起写作“…”，应为“…”`.
    fn wrong(&self, edition: &Edition<'_>, at: usize, correction: &Correction) -> String {
        let what = match correction.field.as_deref() {
            Some("title") => "名称",
            Some("number") => "文号",
            Some("registration") => "统一编号",
            Some("date") => "成文日期",
            Some("effective") => "施行日期",
            Some("until" | "term") => "有效期",
            Some("index-number") => "索引号",
            Some(other) if !other.is_ascii() => other,
            _ => "文字",
        };
        let since = match self.wrong_since(edition, at).known() {
            Some(day) => format!("自{}公布起", words::day(*day)),
            None => format!("公布日期{}，公布时", words::UNVERIFIED),
        };
        match (&correction.was, &correction.is) {
            (Some(was), Some(is)) => format!("{what}有误：{since}写作“{was}”，应为“{is}”"),
            (Some(was), None) => format!("{what}有误：{since}写作“{was}”，已经更正"),
            (None, Some(is)) => format!("{what}有误：{since}有误，应为“{is}”"),
            (None, None) => format!("{what}有误：{since}有误，已经更正"),
        }
    }

    /// The day on which the words that a correction concerns were made public: with the last text before it.
    fn wrong_since(&self, edition: &Edition<'_>, at: usize) -> Known<Day> {
        let texts = self.published.events(false).filter(|(place, event)| {
            *place < at
                && match &event.act {
                    Act::Published(_) => true,
                    Act::Amended(it) | Act::Revised(it) => it.text.is_some(),
                    _ => false,
                }
        });
        texts.last().map_or(Known::Unknown, |(_, event)| made_public(edition, event))
    }

    /// What is announced for a day before long, in careful words, with that day; nothing where nothing is.
    pub(crate) fn before_long(&self, last: Date) -> Option<(Date, String)> {
        let next = self.standing.next.filter(|next| next.day > self.edition.day() && next.day <= last)?;
        let day = words::date(next.day);
        let words = match next.what {
            Change::TakesEffect => format!("自{day}起施行。"),
            Change::NewText => format!("自{day}起施行修改后的文本。"),
            Change::IsSuspended => format!("将自{day}起停止执行。"),
            Change::Resumes => format!("将自{day}起恢复执行。"),
            Change::IsRepealed | Change::IsAnnulled => format!("{}。", self.announced_ending()?),
            Change::Lapses => match self.announced_ending() {
                Some(announced) => format!("{announced}。"),
                None => format!("登记的{}，届满后是否延续以发布机关公告为准。", self.validity()),
            },
            Change::BindsInPart | Change::BecomesUnclear | Change::IsIssued => return None,
        };
        Some((next.day, words))
    }
}
