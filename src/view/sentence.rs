//! One plain sentence for each status: whose statement it is, as of which day, and what it means. Never "you are (not) bound".

use super::prose::Prose;
use super::route::Route;
use super::subject::{Subject, effect};
use super::words;
use crate::document::{Act, Date, Day, Event, Fact, Known, Moment, Phase, Status, day_after};
use crate::lifecycle::{CauseKind, Change};

/// `据本局登记，截至2026年11月24日，`
pub(crate) fn according_to_us(day: Date) -> String {
    format!("据本局登记，截至{}，", words::date(day))
}

impl<'r> Subject<'_, 'r> {
    /// The sentence under the title.
    pub(crate) fn sentence(&self) -> Prose<'r> {
        let mut prose = Prose::of(according_to_us(self.edition.day()));
        match self.standing.status {
            Status::InForce | Status::PartlyInForce => self.in_force(&mut prose),
            Status::Pending => self.pending(&mut prose),
            Status::Suspended => self.suspended(&mut prose),
            Status::Lapsed | Status::Repealed | Status::Annulled => self.ended(&mut prose),
            Status::Unpublished => {
                prose.push("本文件已印发、尚未公布。");
            }
            Status::Preparing => {
                prose.push("本文件正在起草。");
            }
            Status::Unknown => {
                prose.push("登记资料尚不足以判断本文件是否有效");
                let missing = self.missing();
                if !missing.is_empty() {
                    prose.push(format!("，待核实：{}", missing.join("、")));
                }
                prose.push("。");
            }
        }
        let missing = self.missing();
        if self.standing.status != Status::Unknown && !missing.is_empty() {
            prose.push(format!("登记资料中待核实的事项：{}。", missing.join("、")));
        }
        prose
    }

    /// The sentence for kinds that bear no validity badge.
    pub(crate) fn plain_sentence(&self) -> Prose<'r> {
        let mut prose = Prose::of("据本局登记，本文件");
        let issued = self.published.issue().and_then(|(_, event, _)| event.date.known().copied());
        match (issued, published_on(self)) {
            (Some(issued), Some(published)) if issued == published => prose.push(format!("{}印发并公布。", words::day(issued))),
            (Some(issued), Some(published)) => prose.push(format!("{}印发，{}公布。", words::day(issued), words::day(published))),
            (Some(issued), None) => prose.push(format!("{}印发，公布日期{}。", words::day(issued), words::UNVERIFIED)),
            (None, Some(published)) => prose.push(format!("{}公布，成文日期{}。", words::day(published), words::UNVERIFIED)),
            (None, None) => prose.push(format!("的成文日期、公布日期{}。", words::UNVERIFIED)),
        };
        prose
    }

    fn in_force(&self, prose: &mut Prose<'r>) {
        prose.push("本文件");
        match self.commencement().as_ref().and_then(|day| day.known()) {
            Some(day) => prose.push(format!("自{}起施行", words::day(*day))),
            None => prose.push("已经施行"),
        };
        let validity = self.validity();
        if !validity.is_empty() {
            prose.push(format!("，{validity}"));
        }
        if self.standing.status == Status::PartlyInForce {
            prose.push("，其中一部分另有规定，见下");
        }
        prose.push("。");
        let first = self.versions().first().map(|(at, _)| *at);
        if let Some((at, version)) = self.shown_version()
            && Some(at) != first
            && let Some(day) = version.from.known()
        {
            prose.push(format!("本页文本自{}起施行。", words::day(*day)));
        }
        self.ahead(prose);
    }

    /// What is announced for a later day, other than the end.
    fn ahead(&self, prose: &mut Prose<'r>) {
        let Some(next) = self.standing.next else { return };
        let day = words::date(next.day);
        match next.what {
            Change::NewText => {
                prose.push(format!("自{day}起施行修改后的"));
                let ahead = self.versions().into_iter().find(|(_, version)| version.from == Known::Known(Day::Exact(next.day)));
                match ahead.and_then(|(at, _)| self.label_of(at)) {
                    Some(label) => prose.link("文本", self.from.to(&Route::Version(self.published.id(), label.into()))),
                    None => prose.push("文本"),
                };
                prose.push("。");
            }
            Change::IsSuspended => {
                prose.push(format!("将自{day}起停止执行。"));
            }
            Change::Resumes if self.standing.status == Status::Suspended => {
                prose.push(format!("将自{day}起恢复执行。"));
            }
            _ => {}
        }
    }

    fn pending(&self, prose: &mut Prose<'r>) {
        match published_on(self) {
            Some(day) => prose.push(format!("本文件已于{}公布，尚未施行", words::day(day))),
            None => prose.push("本文件已经公布，尚未施行"),
        };
        match self.commencement().as_ref().and_then(|day| day.known()) {
            Some(day) => prose.push(format!("，自{}起施行。", words::day(*day))),
            None => prose.push("。"),
        };
    }

    fn suspended(&self, prose: &mut Prose<'r>) {
        prose.push("本文件");
        if let Some(event) = self.cause() {
            let word = if self.standing.cause.kind == CauseKind::Disapplied { "停止适用" } else { "停止执行" };
            prose.push(self.day_from(event, word));
            self.in_brackets(prose, event);
        }
        prose.push("，没有登记恢复。");
        self.ahead(prose);
    }

    fn ended(&self, prose: &mut Prose<'r>) {
        let event = self.cause();
        match (self.standing.cause.kind, event) {
            (CauseKind::TermEnded, _) => {
                prose.push(format!("本文件{}", self.ending().unwrap_or_default()));
                match self.standing.until {
                    Some(until) => prose.push(format!("，自{}起失效。", words::date(day_after(until)))),
                    None => prose.push("。"),
                };
                self.extended_too_late(prose);
            }
            (CauseKind::Omitted, Some(event)) => {
                prose.push("本文件未列入继续有效的文件目录");
                self.in_brackets(prose, event);
                prose.push(format!("，{}。", self.day_from(event, "废止")));
            }
            (_, Some(event)) => {
                prose.push(format!("本文件{}", self.ending().unwrap_or_default()));
                if !self.is_replaced_by_its_instrument() {
                    self.in_brackets(prose, event);
                }
                if let Some(successor) = self.successor() {
                    prose.push("，由").append(successor).push("替代");
                }
                prose.push("。");
            }
            (_, None) => {
                prose.push(format!("本文件{}。", self.word()));
            }
        }
        prose.push("本页保留原文，供查阅此前适用的规定。");
    }

    /// An extension that was decided after the term had ended is told, not hidden; it revives nothing.
    fn extended_too_late(&self, prose: &mut Prose<'r>) {
        for (at, event) in self.published.events(true) {
            if self.came_too_late(at)
                && let Some(day) = event.date.known()
            {
                prose.push(format!("{}另有延长有效期的决定，作出时有效期已经届满。", words::day(*day)));
            }
        }
    }

    fn in_brackets(&self, prose: &mut Prose<'r>, event: &'r Event) {
        if let Some(instrument) = self.edition.instrument(event.instrument(), &self.from) {
            prose.push("（依据").append(instrument).push("）");
        }
    }

    /// What binds otherwise than the whole: a line a part, with its days.
    pub(crate) fn parts_apart(&self) -> Vec<PartApart> {
        let mut lines = Vec::new();
        let today = self.edition.day();
        let reached = |event: &Event| effect(event).known().is_none_or(|day| day.range().earliest <= today);
        let rewritten = self.published.events(true).filter(|(_, event)| {
            matches!(event.act, Act::Revised(_)) && effect(event).known().is_some_and(|day| day.range().latest <= today)
        });
        let since = rewritten.map(|(at, _)| at).last().unwrap_or(0);
        for (at, event) in self.published.events(true).filter(|(at, _)| *at >= since) {
            match &event.act {
                Act::Repealed(it) if !it.articles.is_empty() => {
                    let words = format!("{}：{}", it.articles.join("、"), self.day_from(event, "废止"));
                    lines.push(PartApart { words, limits: reached(event) });
                }
                Act::Suspended(it) | Act::Disapplied(it) if !it.articles.is_empty() => {
                    let word = if matches!(event.act, Act::Suspended(_)) { "停止执行" } else { "停止适用" };
                    let resumed = |article: &&String| self.resumed_after(at, article);
                    let still: Vec<&str> = it.articles.iter().filter(|a| !resumed(a)).map(String::as_str).collect();
                    if !still.is_empty() {
                        let words = format!("{}：{}", still.join("、"), self.day_from(event, word));
                        lines.push(PartApart { words, limits: reached(event) });
                    }
                }
                Act::Issued(it) => lines.extend(it.phases.iter().map(|it| phase(it, today))),
                Act::Amended(it) | Act::Revised(it) => lines.extend(it.phases.iter().map(|it| phase(it, today))),
                _ => {}
            }
        }
        lines
    }

    fn resumed_after(&self, at: usize, article: &String) -> bool {
        self.published.events(true).any(|(other, event)| {
            other > at && matches!(&event.act, Act::Resumed(it) if it.articles.is_empty() || it.articles.contains(article))
        })
    }
}

/// A part that binds otherwise than the whole.
pub(crate) struct PartApart {
    /// `第九条：自2027年1月1日起施行`
    pub(crate) words: String,
    /// Whether that keeps the document from binding as a whole on the day.
    pub(crate) limits: bool,
}

fn phase(phase: &Phase, today: Date) -> PartApart {
    let mut said = Vec::new();
    let mut limits = false;
    if let Some(area) = &phase.area {
        said.push(format!("仅在{area}施行"));
    }
    match &phase.effective {
        Fact::Is(day) => {
            limits |= day.range().latest > today;
            said.push(format!("自{}起施行", words::day(*day)));
        }
        Fact::Unknown => {
            limits = true;
            said.push(format!("施行日期{}", words::UNVERIFIED));
        }
        Fact::NotStated | Fact::Nonexistent => {}
    }
    match &phase.until {
        Fact::Is(day) => {
            limits |= day.range().earliest < today;
            said.push(format!("施行至{}", words::day(*day)));
        }
        Fact::Unknown => {
            limits = true;
            said.push(format!("截止日期{}", words::UNVERIFIED));
        }
        Fact::NotStated | Fact::Nonexistent => {}
    }
    let part = if phase.articles.is_empty() { "全文".to_owned() } else { phase.articles.join("、") };
    let said = if said.is_empty() { "另有规定".to_owned() } else { said.join("，") };
    PartApart { words: format!("{part}：{said}"), limits }
}

fn published_on(subject: &Subject<'_, '_>) -> Option<Day> {
    let (_, event, publication) = subject.published.publication()?;
    publication.at.known().copied().map(Moment::day).or(event.date.known().copied())
}
