//! The birth of a document: issue with its parts and phases, publication, filing, interpretation.

use super::day::{Day, Moment};
use super::identity::{DocumentNumber, FilePath, RegistrationNumber};
use super::known::{Fact, Known};
use super::term::Term;

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
    /// Why it binds sooner after its publication than the profile asks.
    pub effective_reason: Option<String>,
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
