//! What happens to a document in its life. Every event is dated; two on one day act in file order.

use super::day::{Day, Moment};
use super::identity::{DocumentId, DocumentNumber, FilePath, RegistrationNumber};
use super::known::{Fact, Known};
use super::term::Term;

/// One thing that happened, as recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day it happened: 成文日期 of an issue, the day of publication, the first day of a consultation.
    pub date: Known<Day>,
    /// A remark of the office.
    pub note: Option<String>,
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
        #[allow(missing_docs, reason = "the words are in the table; their meaning is at `Act`")]
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

/// The document by which something is done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InstrumentRef {
    /// One that is kept in this repository.
    Kept(DocumentId),
    /// One that is not kept here.
    Elsewhere {
        /// Its title.
        title: String,
        /// Its 文号.
        number: Fact<DocumentNumber>,
        /// Its day.
        date: Fact<Day>,
        /// Who issued it.
        issuer: Option<String>,
    },
}

/// 征求意见.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consultation {
    /// The last day for opinions; the first is the event's date.
    pub to: Fact<Day>,
    /// Where it was held.
    pub at: Option<String>,
    /// The draft that was shown to the public.
    pub text: Option<FilePath>,
    /// Why it was shorter than the profile asks.
    pub reason: Option<String>,
    /// What came in.
    pub opinions: Option<Opinions>,
}

/// What a consultation brought.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinions {
    /// Opinions received.
    pub received: Option<u32>,
    /// Opinions adopted.
    pub adopted: Option<u32>,
    /// The paper that lists them.
    pub record: Option<FilePath>,
}

/// A review that must have been passed before a document is issued.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    /// 风险评估
    Risk,
    /// 公平竞争审查
    FairCompetition,
    /// 合法性审核
    Legality,
    /// 集体审议
    Deliberation,
    /// 批准
    Approval,
}

impl Gate {
    /// Every gate.
    pub const ALL: [Gate; 5] = [Gate::Risk, Gate::FairCompetition, Gate::Legality, Gate::Deliberation, Gate::Approval];

    /// The type of the event that records it.
    pub fn event_type(self) -> EventType {
        match self {
            Gate::Risk => EventType::RiskAssessed,
            Gate::FairCompetition => EventType::FairCompetitionReviewed,
            Gate::Legality => EventType::LegalityReviewed,
            Gate::Deliberation => EventType::Deliberated,
            Gate::Approval => EventType::Approved,
        }
    }
}

/// A gate that was passed, or that was found not to apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateReview {
    /// Which gate.
    pub gate: Gate,
    /// The body that reviewed.
    pub by: Option<String>,
    /// What it concluded.
    pub conclusion: Option<String>,
    /// The paper that says so.
    pub record: Option<FilePath>,
    /// Why the gate does not apply.
    pub not_applicable: Option<String>,
}

/// 印发.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// 发文字号
    pub number: Fact<DocumentNumber>,
    /// 统一登记编号
    pub registration: Fact<RegistrationNumber>,
    /// 令号 of a rule
    pub order: Fact<String>,
    /// 通过日期 of a rule
    pub adopted: Fact<Day>,
    /// 施行日期
    pub effective: Fact<Day>,
    /// 有效期
    pub term: Term,
    /// From which day a length is counted, where it is not the commencement.
    pub term_from: Fact<Day>,
    /// The text that was issued.
    pub text: Option<FilePath>,
    /// 印发通知, 附件
    pub parts: Vec<Part>,
    /// Parts that start later, end earlier, or bind only somewhere.
    pub phases: Vec<Phase>,
}

/// A part of what was issued, beside the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What part it is.
    pub role: PartRole,
    /// 附件 number
    pub number: Option<u32>,
    /// Its title.
    pub title: Option<String>,
    /// Its file.
    pub file: FilePath,
}

/// What part a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartRole {
    /// 印发通知
    Notice,
    /// 附件
    Attachment,
}

/// A part of the text with days of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// 条、款、项、附件, in the version that binds on the event's effective day; all of it when empty.
    pub articles: Vec<String>,
    /// The first day, where it is later.
    pub effective: Fact<Day>,
    /// The last day, inclusive, where it is earlier.
    pub until: Fact<Day>,
    /// Where it binds, when not everywhere.
    pub area: Option<String>,
    /// A remark.
    pub note: Option<String>,
}

/// 公布; the day and time stand in the event's date and here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Publication {
    /// The moment, as recorded.
    pub at: Known<Moment>,
    /// Where it was published.
    pub place: Option<String>,
}

/// 备案.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filing {
    /// The body it was filed with.
    pub with: Option<String>,
    /// The filing number.
    pub number: Fact<String>,
    /// What that body found.
    pub result: Option<String>,
}

/// 解读.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpretation {
    /// The interpretation's file.
    pub record: Option<FilePath>,
}

/// 实施后评估.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evaluation {
    /// What it concluded.
    pub conclusion: Fact<Conclusion>,
    /// Why.
    pub reason: Option<String>,
    /// The report.
    pub record: Option<FilePath>,
}

/// What an evaluation concluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conclusion {
    /// 继续有效
    Continue,
    /// 续期
    Extend,
    /// 修改
    Amend,
    /// 修订
    Revise,
    /// 废止
    Repeal,
    /// 到期失效
    Lapse,
}

impl Conclusion {
    /// Every conclusion.
    pub const ALL: [Conclusion; 6] =
        [Conclusion::Continue, Conclusion::Extend, Conclusion::Amend, Conclusion::Revise, Conclusion::Repeal, Conclusion::Lapse];

    /// The word that stands in `document.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Conclusion::Continue => "continue",
            Conclusion::Extend => "extend",
            Conclusion::Amend => "amend",
            Conclusion::Revise => "revise",
            Conclusion::Repeal => "repeal",
            Conclusion::Lapse => "lapse",
        }
    }

    /// Reads the word that stands in `document.toml`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }
}

/// 确认继续有效.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// The catalogue or decision that confirms it.
    pub instrument: Option<InstrumentRef>,
    /// The last valid day it gives, inclusive.
    pub until: Option<Known<Day>>,
}

/// 续期.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extension {
    /// The notice that extends it.
    pub instrument: Option<InstrumentRef>,
    /// The new last valid day, inclusive, or a length added to the term.
    pub term: Term,
    /// Why it is recorded although it came after the lapse.
    pub disputed: Option<String>,
}

/// 修改 or 修订.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Amendment {
    /// The decision that amends it.
    pub instrument: Option<InstrumentRef>,
    /// The day from which the new text binds; the event's date when not stated.
    pub effective: Fact<Day>,
    /// The new text.
    pub text: Option<FilePath>,
    /// The new title, if it changes.
    pub title: Option<String>,
    /// Whether the new text was published by the maker or put together by the office.
    pub authority: Authority,
    /// A new term; the old one runs on when silent.
    pub term: Term,
    /// 附件
    pub parts: Vec<Part>,
    /// Parts that start later, end earlier, or bind only somewhere.
    pub phases: Vec<Phase>,
}

/// Whose words a consolidated text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Authority {
    /// Published by the maker.
    Official,
    /// Put together by the office; the published texts prevail.
    Editorial,
}

/// A stop, its end, or the disapplication of articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restriction {
    /// The body that decided it.
    pub by: Option<String>,
    /// The decision.
    pub instrument: Option<InstrumentRef>,
    /// The articles concerned; the whole document when empty.
    pub articles: Vec<String>,
    /// The first day of its effect; the event's date when not stated.
    pub from: Fact<Day>,
}

/// 更正: what was wrong and what is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The field that was wrong.
    pub field: Option<String>,
    /// The corrected text's file.
    pub text: Option<FilePath>,
    /// What it said.
    pub was: Option<String>,
    /// What it should say.
    pub is: Option<String>,
    /// The notice.
    pub instrument: Option<InstrumentRef>,
}

/// 废止.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repeal {
    /// The decision, or the new document that repeals it.
    pub instrument: Option<InstrumentRef>,
    /// The first day on which it no longer binds; the event's date when not stated.
    pub effective: Fact<Day>,
    /// The articles repealed; the whole document when empty.
    pub articles: Vec<String>,
    /// The document that takes its place.
    pub successor: Option<DocumentId>,
    /// It ends because it does not stand in a catalogue of those kept.
    pub by_omission: bool,
}

/// 宣布失效 or 撤销.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// The announcement or decision.
    pub instrument: Option<InstrumentRef>,
    /// The first day on which it no longer binds; the event's date when not stated.
    pub effective: Fact<Day>,
    /// Why.
    pub reason: Option<String>,
}

/// An outside law or a document of this repository on which a document rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The law or document.
    pub source: BasisSource,
    /// The article relied on.
    pub article: Option<String>,
    /// The version the drafters relied on.
    pub as_of: Fact<Day>,
}

/// Where a basis is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BasisSource {
    /// `laws/<id>.toml`
    Law(DocumentId),
    /// A document of this repository.
    Document(DocumentId),
}

/// A finding that the office has looked at and accepts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accepted {
    /// The finding's code.
    pub code: String,
    /// Why it is accepted.
    pub reason: Option<String>,
    /// Who accepted it.
    pub by: Option<String>,
    /// The last day of the acceptance.
    pub until: Option<Day>,
}

/// The document that a 转发 passes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forwarded {
    /// Its title.
    pub title: String,
    /// Its 文号.
    pub number: Fact<DocumentNumber>,
    /// Who issued it.
    pub issuer: Option<String>,
}

/// From which day a length is counted when a document is extended by a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExtensionFrom {
    /// From the day after the last valid day.
    PreviousEnd,
    /// From the day of the extension.
    EventDay,
}
