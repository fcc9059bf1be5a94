//! What happens to a document in its life. Every event is dated; two on one day act in file order.

use super::change::{Amendment, Confirmation, Correction, Ending, Evaluation, Extension, InstrumentRef, Repeal, Restriction};
use super::day::{Day, DayRange};
use super::issue::{Filing, Interpretation, Issue, Publication};
use super::known::{Fact, Known};
use super::procedure::{Consultation, Gate, GateReview};

/// One thing that happened, as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day it happened: 成文日期 of an issue, the day of publication, the first day of a consultation.
    pub date: Known<Day>,
    /// A remark of the office.
    pub note: Option<String>,
    /// Why it is recorded although a rule speaks against it.
    pub disputed: Option<String>,
    /// What happened.
    pub act: Act,
}

/// What happened, with what belongs to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// 列入计划
    Planned,
    /// 起草
    Drafted,
    /// 送审
    Submitted,
    /// 征求意见
    Consulted(Consultation),
    /// 风险评估、公平竞争审查、合法性审核、集体审议、批准
    Gate(GateReview),
    /// 印发
    Issued(Box<Issue>),
    /// 公布
    Published(Publication),
    /// 备案
    Filed(Filing),
    /// 解读
    Interpreted(Interpretation),
    /// 实施后评估
    Evaluated(Evaluation),
    /// 确认继续有效（清理）
    Confirmed(Confirmation),
    /// 续期（延长有效期）
    Extended(Extension),
    /// 修改: part of the text
    Amended(Box<Amendment>),
    /// 修订: the whole text
    Revised(Box<Amendment>),
    /// 停止执行
    Suspended(Restriction),
    /// 恢复执行
    Resumed(Restriction),
    /// 停止适用
    Disapplied(Restriction),
    /// 职责划转
    Transferred {
        /// The body that had the duty.
        from: String,
        /// The body that has it from then on; the printed issuer stays.
        to: String,
    },
    /// 更正
    Corrected(Correction),
    /// 废止
    Repealed(Repeal),
    /// 宣布失效
    Lapsed(Ending),
    /// 撤销
    Annulled(Ending),
}

macro_rules! event_types {
    ($($variant:ident => $word:literal,)*) => {
        /// The type of an event, as it stands in `document.toml`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the words are in the table; their meaning is at `Act`")]
        pub enum EventType { $($variant,)* }

        impl EventType {
            /// Every type, in the order of a life.
            pub const ALL: &'static [EventType] = &[$(EventType::$variant,)*];

            /// The word that stands in `document.toml`.
            pub fn as_str(self) -> &'static str {
                match self { $(EventType::$variant => $word,)* }
            }

            /// Reads the word that stands in `document.toml`.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($word => Some(EventType::$variant),)* _ => None }
            }
        }
    };
}

event_types! {
    Planned => "planned",
    Drafted => "drafted",
    Submitted => "submitted",
    Consulted => "consulted",
    RiskAssessed => "risk-assessed",
    FairCompetitionReviewed => "fair-competition-reviewed",
    LegalityReviewed => "legality-reviewed",
    Deliberated => "deliberated",
    Approved => "approved",
    Issued => "issued",
    Published => "published",
    Filed => "filed",
    Interpreted => "interpreted",
    Evaluated => "evaluated",
    Confirmed => "confirmed",
    Extended => "extended",
    Amended => "amended",
    Revised => "revised",
    Suspended => "suspended",
    Resumed => "resumed",
    Disapplied => "disapplied",
    Transferred => "transferred",
    Corrected => "corrected",
    Repealed => "repealed",
    Lapsed => "lapsed",
    Annulled => "annulled",
}

impl Event {
    /// The type of the event.
    pub fn event_type(&self) -> EventType {
        match &self.act {
            Act::Planned => EventType::Planned,
            Act::Drafted => EventType::Drafted,
            Act::Submitted => EventType::Submitted,
            Act::Consulted(_) => EventType::Consulted,
            Act::Gate(review) => match review.gate {
                Gate::Risk => EventType::RiskAssessed,
                Gate::FairCompetition => EventType::FairCompetitionReviewed,
                Gate::Legality => EventType::LegalityReviewed,
                Gate::Deliberation => EventType::Deliberated,
                Gate::Approval => EventType::Approved,
            },
            Act::Issued(_) => EventType::Issued,
            Act::Published(_) => EventType::Published,
            Act::Filed(_) => EventType::Filed,
            Act::Interpreted(_) => EventType::Interpreted,
            Act::Evaluated(_) => EventType::Evaluated,
            Act::Confirmed(_) => EventType::Confirmed,
            Act::Extended(_) => EventType::Extended,
            Act::Amended(_) => EventType::Amended,
            Act::Revised(_) => EventType::Revised,
            Act::Suspended(_) => EventType::Suspended,
            Act::Resumed(_) => EventType::Resumed,
            Act::Disapplied(_) => EventType::Disapplied,
            Act::Transferred { .. } => EventType::Transferred,
            Act::Corrected(_) => EventType::Corrected,
            Act::Repealed(_) => EventType::Repealed,
            Act::Lapsed(_) => EventType::Lapsed,
            Act::Annulled(_) => EventType::Annulled,
        }
    }

    /// The days on which it may have taken effect: as stated, else on its date; none where nobody knows.
    pub fn takes_effect(&self) -> Option<DayRange> {
        let stated = match &self.act {
            Act::Issued(it) => &it.effective,
            Act::Amended(it) | Act::Revised(it) => &it.effective,
            Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => &it.from,
            Act::Repealed(it) => &it.effective,
            Act::Lapsed(it) | Act::Annulled(it) => &it.effective,
            _ => &Fact::NotStated,
        };
        match stated {
            Fact::Is(day) => Some(day.range()),
            Fact::Unknown => None,
            Fact::NotStated | Fact::Nonexistent => self.date.known().map(|day| day.range()),
        }
    }

    /// The document that acts, where the event names one.
    pub fn instrument(&self) -> Option<&InstrumentRef> {
        match &self.act {
            Act::Confirmed(it) => it.instrument.as_ref(),
            Act::Extended(it) => it.instrument.as_ref(),
            Act::Amended(it) | Act::Revised(it) => it.instrument.as_ref(),
            Act::Suspended(it) | Act::Resumed(it) | Act::Disapplied(it) => it.instrument.as_ref(),
            Act::Corrected(it) => it.instrument.as_ref(),
            Act::Repealed(it) => it.instrument.as_ref(),
            Act::Lapsed(it) | Act::Annulled(it) => it.instrument.as_ref(),
            _ => None,
        }
    }
}
