//! The state of a document before everything else: word, icon, day, cause, successor; and its badge in a list.

use serde::Serialize;

use super::prose::Prose;
use super::subject::Subject;
use super::words;
use crate::document::{Kind, Status};
use crate::lifecycle::CauseKind;

/// The state of a document, at the head of its page.
#[derive(Clone, Debug, Serialize)]
pub struct Banner<'r> {
    /// The class that gives it its colour and icon.
    pub tone: &'static str,
    /// The word for the state.
    pub word: &'static str,
    /// The day that matters most.
    pub day: String,
    /// What made it so.
    pub cause: Prose<'r>,
    /// The document that took its place.
    pub successor: Prose<'r>,
    /// That it ends before long.
    pub soon: Option<String>,
    /// The first day in force, for scripts.
    pub from: Option<String>,
    /// The last day in force, for scripts; none for what has ended.
    pub until: Option<String>,
}

/// The state of a document in a list.
#[derive(Clone, Debug, Serialize)]
pub struct Badge {
    /// The class that gives it its colour.
    pub tone: &'static str,
    /// The word for the state.
    pub word: &'static str,
}

/// The colour and icon of a status.
pub(crate) fn tone(status: Status) -> &'static str {
    match status {
        Status::InForce => "in-force",
        Status::PartlyInForce => "partly",
        Status::Pending => "pending",
        Status::Suspended => "suspended",
        Status::Lapsed => "lapsed",
        Status::Repealed => "repealed",
        Status::Annulled => "annulled",
        Status::Unknown | Status::Preparing | Status::Unpublished => "unverified",
    }
}

impl<'r> Subject<'_, 'r> {
    /// Its state in a list; none for kinds that bear no validity badge.
    pub(crate) fn badge(&self) -> Option<Badge> {
        self.shows_validity().then(|| Badge { tone: tone(self.standing.status), word: self.word() })
    }

    /// Its state at the head of its page.
    pub(crate) fn banner(&self) -> Banner<'r> {
        if !self.shows_validity() {
            return self.plain_banner();
        }
        let status = self.standing.status;
        let day = match status {
            Status::InForce | Status::PartlyInForce => self.validity_or_start(),
            Status::Pending => match self.commencement().as_ref().and_then(|day| day.known()) {
                Some(day) => format!("自{}起施行", words::day(*day)),
                None => format!("施行日期{}", words::UNVERIFIED),
            },
            Status::Suspended => self.cause().map(|event| self.day_from(event, "停止执行")).unwrap_or_default(),
            Status::Lapsed | Status::Repealed | Status::Annulled => self.ending().unwrap_or_default(),
            Status::Unknown | Status::Preparing | Status::Unpublished => {
                let missing = self.missing();
                if missing.is_empty() { String::new() } else { format!("尚缺：{}", missing.join("、")) }
            }
        };
        let soon = self.edition.soon(self.standing);
        let (from, until) = (self.first_day(), self.last_day());
        let successor = self.successor().unwrap_or_default();
        Banner { tone: tone(status), word: self.word(), day, cause: self.cause_words(), successor, soon, from, until }
    }

    /// 有效期至…, or, for what does not lapse, 自…起施行.
    fn validity_or_start(&self) -> String {
        let validity = self.validity();
        if !validity.is_empty() {
            return validity;
        }
        match self.commencement().as_ref().and_then(|day| day.known()) {
            Some(day) => format!("自{}起施行", words::day(*day)),
            None => String::new(),
        }
    }

    /// What made it so, with a link to the document that did it.
    fn cause_words(&self) -> Prose<'r> {
        let mut prose = Prose::new();
        // The act that set the last day did not end the document; the calendar did.
        if self.standing.cause.kind == CauseKind::TermEnded {
            return prose;
        }
        let Some(event) = self.cause() else { return prose };
        let instrument = self.edition.instrument(event.instrument(), &self.from);
        let instrument = instrument.filter(|_| !self.is_replaced_by_its_instrument());
        let date = event.date.known().map(|day| words::day(*day)).unwrap_or_default();
        match self.standing.cause.kind {
            CauseKind::Extended => prose.push(format!("{date}延长有效期")),
            CauseKind::Confirmed => prose.push(format!("{date}经清理确认继续有效")),
            CauseKind::Omitted => prose.push("未列入继续有效的文件目录"),
            _ if self.standing.status == Status::PartlyInForce => {
                let parts = self.parts_apart().into_iter().filter(|part| part.limits);
                prose.push(parts.map(|part| part.words).collect::<Vec<_>>().join("；"))
            }
            _ => &mut prose,
        };
        if let Some(instrument) = instrument {
            prose.push(if prose.is_empty() { "依据：" } else { "，依据：" });
            prose.append(instrument);
        }
        prose
    }

    /// For the kinds that bear no validity badge: what they are instead.
    fn plain_banner(&self) -> Banner<'r> {
        let day = match self.published.kind() {
            Kind::Plan => "名称中的年份是规划期，不是有效期",
            Kind::List => "实行动态调整，以最近一次公布的内容为准",
            Kind::Instrument => "用于修改、延长、废止或者清理其他文件，其作用见“文件关系”",
            Kind::Report => "年度报告",
            _ => "",
        };
        Banner {
            tone: "plain",
            word: words::kind(self.published.kind()),
            day: day.to_owned(),
            cause: Prose::new(),
            successor: Prose::new(),
            soon: None,
            from: None,
            until: None,
        }
    }
}
