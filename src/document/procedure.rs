//! What comes before the issue: consultation and the reviews that must be passed.

use super::day::Day;
use super::event::EventType;
use super::identity::FilePath;
use super::known::Fact;

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
    /// Under which exception a measure that restricts competition may be issued all the same (公平竞争审查条例第十二条); of a
    /// fair competition review only.
    pub exception: Option<String>,
}
