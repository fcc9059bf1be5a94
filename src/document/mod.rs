//! The field's nouns as types, and the glossary of the product.
//!
//! One English word for a concept, used alike in code, TOML keys, addresses and documentation.
//!
//! | type | 中文 | note |
//! |---|---|---|
//! | [`Document`], [`Kind`] | 文件；规范性文件、规章、裁量权基准、规划、清单… | the kind decides whether it can lapse |
//! | [`Version`] | 文本（某日起） | one legal text, from a day |
//! | [`InstrumentRef`] | 决定、通知（修改、续期、废止） | a document too; acts on many documents |
//! | [`Event`], [`Act`] | 印发 公布 评估 续期 修改 修订 停止执行 废止 宣布失效 更正 … | always dated |
//! | [`DocumentNumber`] [`RegistrationNumber`] [`IndexNumber`] | 文号 登记编号 索引号 | three types; the form of the second is the profile's, a [`RegistrationPattern`] |
//! | [`Term`] | 有效期 | a length, or an explicit last day, or a condition, or nothing stated |
//! | [`Status`] | 状态 | lapsed is not repealed; unknown is an answer |
//! | [`Known<T>`](Known), [`Fact<T>`](Fact) | 已知 / 未知 | in place of sentinels; a fact may also not exist or not be stated |
//! | [`Day`], [`DayRange`] | 日期（可只知年月） | a vague day is a range of days |
//!
//! Adopted, issued, published, effective, expires and evaluated are separate facts. A last valid day is inclusive.
//! Deliberately absent: serde, input and output, clocks, lifetimes of a parser.

mod change;
mod day;
mod event;
mod identity;
mod issue;
mod kind;
mod known;
mod life;
mod procedure;
mod reference;
mod registration;
mod status;
mod term;
mod title;

pub use change::{
    Amendment, Authority, Conclusion, Confirmation, Correction, Ending, Evaluation, Extension, ExtensionFrom, InstrumentRef,
    Repeal, Restriction,
};
pub use day::{
    Date, DateTime, Day, DayRange, Moment, Reached, day_after, day_before, day_in_shanghai, days_between, days_earlier,
    days_later, months_earlier, months_later,
};
pub use event::{Act, Event, EventType};
pub use identity::{DocumentId, DocumentNumber, FilePath, IndexNumber, NumberFault, RegistrationNumber};
pub use issue::{Filing, Interpretation, Issue, Part, PartRole, Phase, Publication};
pub use kind::{Disclosure, Kind};
pub use known::{Fact, Known};
pub use life::{Document, Version};
pub use procedure::{Consultation, Gate, GateReview, Opinions};
pub use reference::{Accepted, Basis, BasisSource, Forwarded};
pub use registration::RegistrationPattern;
pub use status::Status;
pub use term::{EndConvention, Length, Term, last_day};
pub use title::title_key;
