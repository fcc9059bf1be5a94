//! What a life brings after the birth: evaluation, extension, amendment, stops, corrections, endings.

use super::day::Day;
use super::identity::{DocumentId, DocumentNumber, FilePath};
use super::issue::{Part, Phase};
use super::known::{Fact, Known};
use super::term::Term;

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
}

/// From which day a length is counted when a document is extended by a length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ExtensionFrom {
    /// From the day after the last valid day.
    PreviousEnd,
    /// From the day of the extension.
    EventDay,
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
