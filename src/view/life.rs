//! The life of a document: the line under its title (沿革, or 题注 of a rule), and the timeline with the steps ahead.

use serde::Serialize;

use super::prose::Prose;
use super::subject::{Subject, effect};
use super::words;
use crate::document::{Act, Date, Day, Event, EventType, Fact, InstrumentRef, Issue, Kind, Known};
use crate::lifecycle::CauseKind;
use crate::structure::numeral;

/// One step of the timeline.
#[derive(Clone, Debug, Serialize)]
pub struct Step<'r> {
    /// The day, as vague as the record.
    pub day: String,
    /// The day for machines, when it is exact.
    pub datetime: Option<String>,
    /// What happened.
    pub what: Prose<'r>,
    /// Whether it lies ahead.
    pub is_ahead: bool,
    /// What kind of step it is, for its mark: `birth`, `change`, `end`, `today`, `other`.
    pub mark: &'static str,
}

/// The line under the title.
#[derive(Clone, Debug, Serialize)]
pub struct Note {
    /// 沿革 or 题注.
    pub label: &'static str,
    /// One clause an event.
    pub clauses: Vec<String>,
    /// Whether it stands in brackets, as a 题注 does.
    pub in_brackets: bool,
}

impl<'r> Subject<'_, 'r> {
    /// One clause for each event that made or changed the text or its validity, in the order in which they happened.
    pub(crate) fn note(&self) -> Note {
        let is_law = matches!(self.published.kind(), Kind::Rule | Kind::Regulation);
        let mut clauses = Vec::new();
        let changes = Changes::of(self.published.events(false).map(|(_, event)| event));
        let mut nth = Changes::default();
        for (at, event) in self.published.events(false) {
            let on = event.date.known().map(|day| words::day(*day)).unwrap_or_default();
            nth.count(event);
            match &event.act {
                Act::Issued(issue) if is_law => clauses.extend(self.adoption(issue, &on)),
                Act::Issued(_) if on.is_empty() => clauses.push(format!("印发日期{}", words::UNVERIFIED)),
                Act::Issued(_) => clauses.push(format!("{on}印发")),
                Act::Amended(_) if is_law => clauses.push(self.change(event, &on, nth.amended, changes.amended, "修正")),
                Act::Revised(_) if is_law => clauses.push(self.change(event, &on, nth.revised, changes.revised, "修订")),
                Act::Amended(_) => clauses.push(format!("{on}{}修改", ordinal(nth.amended, changes.amended))),
                Act::Revised(_) => clauses.push(format!("{on}{}修订", ordinal(nth.revised, changes.revised))),
                Act::Extended(extension) if !self.came_too_late(at) => {
                    let to = match extension.term.until {
                        Some(Known::Known(until)) => format!("至{}", words::day(until)),
                        _ => String::new(),
                    };
                    clauses.push(format!("{on}延长有效期{to}"));
                }
                Act::Confirmed(_) => clauses.push(format!("{on}经清理确认继续有效")),
                Act::Suspended(it) if it.articles.is_empty() => clauses.push(self.day_from(event, "停止执行")),
                Act::Resumed(it) if it.articles.is_empty() => clauses.push(self.day_from(event, "恢复执行")),
                Act::Repealed(it) if it.articles.is_empty() => clauses.push(self.ends(event, is_law, "废止")),
                Act::Repealed(it) => clauses.push(self.ends(event, is_law, &format!("废止{}", it.articles.join("、")))),
                Act::Lapsed(_) => clauses.push(self.ends(event, is_law, "失效")),
                Act::Annulled(_) => clauses.push(self.ends(event, is_law, "被撤销")),
                _ => {}
            }
        }
        if self.standing.cause.kind == CauseKind::TermEnded
            && let Some(until) = self.standing.until
        {
            clauses.push(format!("{}有效期届满", words::date(until)));
        }
        Note { label: if is_law { "题注" } else { "沿革" }, clauses, in_brackets: is_law }
    }

    /// `…通过`, `…令第12号公布`, `自…起施行`: by whom and when a rule or a regulation was made (立法法第六十五条).
    fn adoption(&self, issue: &Issue, on: &str) -> Vec<String> {
        let mut clauses = Vec::new();
        if let Fact::Is(adopted) = &issue.adopted {
            clauses.push(format!("{}通过", words::day(*adopted)));
        }
        let issuers = self.published.issuers().join("、");
        let order = issue.order.is().map(String::as_str).unwrap_or_default();
        // The order often names the body that gave it.
        let body = if order.starts_with(&issuers) { "" } else { issuers.as_str() };
        let unknown = if on.is_empty() { format!("，日期{}", words::UNVERIFIED) } else { String::new() };
        clauses.push(format!("{on}{body}{order}公布{unknown}"));
        if let Fact::Is(effective) = &issue.effective {
            clauses.push(format!("自{}起施行", words::day(*effective)));
        }
        clauses
    }

    /// `根据…《…的决定》第一次修正`: the act that changed the text, its day and, where its title does not name it, its maker.
    fn change(&self, event: &'r Event, on: &str, nth: usize, of: usize, verb: &str) -> String {
        let unknown = if on.is_empty() { format!("（日期{}）", words::UNVERIFIED) } else { String::new() };
        let by = event.instrument().and_then(|it| self.edition.instrument(Some(it), &self.from));
        let by = by.map(|it| it.plain()).unwrap_or_default();
        let maker = match event.instrument() {
            Some(InstrumentRef::Elsewhere { issuer: Some(issuer), .. }) if !by.is_empty() && !by.contains(issuer.as_str()) => {
                issuer
            }
            _ => "",
        };
        let opens = if by.is_empty() { "" } else { "根据" };
        format!("{opens}{on}{maker}{by}{}{verb}{unknown}", ordinal(nth, of))
    }

    /// `根据《…的决定》自…起废止`; a 沿革 leaves the act to the timeline.
    fn ends(&self, event: &'r Event, is_law: bool, verb: &str) -> String {
        let by = event.instrument().filter(|_| is_law).and_then(|it| self.edition.instrument(Some(it), &self.from));
        format!("{}{}", by.map(|it| format!("根据{}", it.plain())).unwrap_or_default(), self.day_from(event, verb))
    }

    /// Every public step, in order, with those ahead marked.
    pub(crate) fn steps(&self) -> Vec<Step<'r>> {
        let today = self.edition.day();
        let mut steps: Vec<(Date, usize, Step<'r>)> = Vec::new();
        let mut reached = Date::MIN;
        let process = self.edition.setting.site.process;
        for (at, event) in self.published.events(process) {
            // A step without a day stays where the record has it: after the one before.
            reached = event.date.known().map_or(reached, |day| day.range().earliest.max(reached));
            if let Some((what, mark)) = self.step(at, event) {
                steps.push((reached, at * 4, step(event.date, what, mark, today)));
            }
            let later = effect(event);
            if later != event.date
                && let Some(words) = in_effect(event)
            {
                let order = later.known().map_or(reached, |day| day.range().earliest);
                steps.push((order, at * 4 + 1, step(later, Prose::of(words), mark_of(event), today)));
            }
            for (day, words, mark) in phase_steps(event) {
                steps.push((day.range().earliest, at * 4 + 2, step(Known::Known(day), Prose::of(words), mark, today)));
            }
        }
        if let Some(until) = self.standing.until.filter(|_| self.published.kind().can_lapse()) {
            let ended_by_act = self.standing.status.has_ended() && self.standing.cause.kind != CauseKind::TermEnded;
            if !ended_by_act && self.announced_ending().is_none() {
                let words =
                    if self.standing.computed_until { "有效期最后一日（推算）" } else { "有效期最后一日" };
                let day = Known::Known(Day::Exact(until));
                steps.push((until, usize::MAX, step(day, Prose::of(words), "end", today)));
            }
        }
        if steps.iter().any(|(_, _, step)| step.is_ahead) {
            let now = Known::Known(Day::Exact(today));
            steps.push((today, usize::MAX - 1, step(now, Prose::of("登记情况截至本日"), "today", today)));
        }
        steps.sort_by_key(|(day, order, _)| (*day, *order));
        steps.into_iter().map(|(_, _, step)| step).collect()
    }

    /// What an event is called on the timeline; nothing for those that are not told.
    pub(super) fn step(&self, at: usize, event: &'r Event) -> Option<(Prose<'r>, &'static str)> {
        // What is decided on one day and takes effect on another is, on the first, only decided.
        let decides = mark_of(event) == "end" && effect(event) != event.date;
        let mut prose = Prose::of(if decides { "决定" } else { "" });
        prose.push(words::event(event.event_type()));
        match &event.act {
            Act::Issued(issue) => {
                if let Fact::Is(number) = &issue.number {
                    prose.push(format!("，{number}"));
                }
                if let Fact::Is(order) = &issue.order {
                    prose.push(format!("，{order}"));
                }
            }
            Act::Published(publication) => {
                if let Some(place) = &publication.place {
                    prose.push(format!("（{place}）"));
                }
            }
            Act::Filed(filing) => {
                prose = match &filing.with {
                    Some(with) => Prose::of(format!("报{with}备案")),
                    None => Prose::of("备案"),
                };
            }
            Act::Extended(extension) => {
                match extension.term.until {
                    Some(Known::Known(until)) => prose.push(format!("至{}", words::day(until))),
                    _ => &mut prose,
                };
                if let Some(length) = extension.term.length {
                    prose.push(words::length(length));
                }
                if self.came_too_late(at) {
                    prose.push("（作出时有效期已经届满）");
                }
            }
            Act::Confirmed(confirmation) => {
                if let Some(Known::Known(until)) = confirmation.until {
                    prose.push(format!("，有效期至{}", words::day(until)));
                }
            }
            Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) if !it.articles.is_empty() => {
                prose.push(it.articles.join("、"));
            }
            Act::Repealed(it) if !it.articles.is_empty() => {
                prose.push(it.articles.join("、"));
            }
            Act::Transferred { from, to } => {
                prose = Prose::of(format!("职责由{from}划转至{to}"));
            }
            Act::Corrected(it) => {
                if let (Some(was), Some(is)) = (&it.was, &it.is) {
                    prose.push(format!("：“{was}”应为“{is}”"));
                }
            }
            _ => {}
        }
        if let Some(instrument) = self.edition.instrument(event.instrument(), &self.from) {
            prose.push("，依据").append(instrument);
        }
        Some((prose, mark_of(event)))
    }
}

/// How often a text was changed, by the word for the change.
#[derive(Default)]
struct Changes {
    amended: usize,
    revised: usize,
}

impl Changes {
    fn of<'e>(events: impl Iterator<Item = &'e Event>) -> Self {
        let mut changes = Self::default();
        events.for_each(|event| changes.count(event));
        changes
    }

    fn count(&mut self, event: &Event) {
        match event.act {
            Act::Amended(_) => self.amended += 1,
            Act::Revised(_) => self.revised += 1,
            _ => {}
        }
    }
}

/// `第二次` where there is more than one; 修正 and 修订 are counted apart, as the notes of laws count them.
fn ordinal(nth: usize, of: usize) -> String {
    match u32::try_from(nth) {
        Ok(nth) if of > 1 => format!("第{}次", numeral::format(nth)),
        _ => String::new(),
    }
}

/// What takes effect on a later day than the event's own.
pub(super) fn in_effect(event: &Event) -> Option<String> {
    Some(match &event.act {
        Act::Issued(issue) => match (issue.term.length, &issue.term.condition) {
            (Some(length), _) => format!("施行，有效期{}", words::length(length)),
            (None, Some(condition)) => format!("施行，有效期：{condition}"),
            (None, None) => "施行".to_owned(),
        },
        Act::Amended(_) => "修改后的文本施行".to_owned(),
        Act::Revised(_) => "修订后的文本施行".to_owned(),
        Act::Suspended(_) => "停止执行生效".to_owned(),
        Act::Resumed(_) => "恢复执行生效".to_owned(),
        Act::Disapplied(_) => "停止适用生效".to_owned(),
        Act::Repealed(_) => "废止生效".to_owned(),
        Act::Lapsed(_) => "失效".to_owned(),
        Act::Annulled(_) => "撤销生效".to_owned(),
        _ => return None,
    })
}

/// The days of the parts that start later or end earlier than the whole.
fn phase_steps(event: &Event) -> Vec<(Day, String, &'static str)> {
    let phases = match &event.act {
        Act::Issued(it) => &it.phases,
        Act::Amended(it) | Act::Revised(it) => &it.phases,
        _ => return Vec::new(),
    };
    let mut steps = Vec::new();
    for phase in phases {
        let part = if phase.articles.is_empty() { "全文".to_owned() } else { phase.articles.join("、") };
        let area = phase.area.as_ref().map(|area| format!("（{area}）")).unwrap_or_default();
        if let Fact::Is(day) = phase.effective {
            steps.push((day, format!("{part}{area}施行"), "birth"));
        }
        if let Fact::Is(day) = phase.until {
            steps.push((day, format!("{part}{area}施行的最后一日"), "end"));
        }
    }
    steps
}

fn mark_of(event: &Event) -> &'static str {
    match event.event_type() {
        EventType::Issued | EventType::Published => "birth",
        EventType::Amended | EventType::Revised | EventType::Extended | EventType::Confirmed | EventType::Resumed => "change",
        EventType::Repealed | EventType::Lapsed | EventType::Annulled | EventType::Suspended | EventType::Disapplied => "end",
        _ => "other",
    }
}

fn step<'r>(day: Known<Day>, what: Prose<'r>, mark: &'static str, today: Date) -> Step<'r> {
    let exact = day.known().and_then(|day| day.exact());
    Step {
        day: words::day_cell(day),
        datetime: exact.map(|day| day.to_string()),
        what,
        is_ahead: day.known().is_some_and(|day| day.range().earliest > today),
        mark,
    }
}
