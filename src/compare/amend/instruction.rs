//! What a decision orders, one instruction at a time.

use super::place::{Level, Place};
use super::quoted::Quoted;
use crate::finding::Span;

/// One instruction, with the words that give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instruction {
    /// What it orders.
    pub order: Order,
    /// Its bytes in the decision.
    pub span: Span,
}

/// What is ordered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Order {
    /// 将第五条修改为：“…”
    Replace {
        /// Which parts of the text, by its old numbers.
        places: Vec<Place>,
        /// The new words.
        with: Quoted,
    },
    /// 第十条改为第十二条; also 将第二款改为第十九条
    Renumber {
        /// The old numbers.
        from: Vec<Place>,
        /// The new ones, as many.
        to: Vec<Place>,
    },
    /// 增加一条，作为第八条：“…”
    Insert {
        /// What is added.
        unit: Level,
        /// How many of them.
        count: u32,
        /// In which part, by the old numbers.
        within: Option<Place>,
        /// Beside which part, by the old numbers.
        beside: Option<(Side, Place)>,
        /// Which numbers they take in the new text.
        to: Vec<Place>,
        /// Their words.
        words: Quoted,
        /// Of a chapter the first article that it takes, by the new numbers: 包括第九条至第十五条.
        holds: Option<Place>,
    },
    /// 删去第三章章名
    DeleteHeading {
        /// Of which chapter or section, by the old numbers; what stands below it stays.
        place: Place,
    },
    /// 删去第六条
    Delete {
        /// Which parts, by the old numbers.
        places: Vec<Place>,
    },
    /// 将第五条、第六条合并，作为第五条
    Merge {
        /// Which articles, by the old numbers.
        places: Vec<Place>,
        /// The number in the new text.
        to: Place,
        /// The new words.
        with: Quoted,
    },
    /// 将第七条中的“甲”修改为“乙”
    Words {
        /// In which parts, by the old numbers; the whole text when empty.
        places: Vec<Place>,
        /// The words there.
        from: Quoted,
        /// The words in their place.
        to: String,
    },
    /// 名称修改为“…”
    Title {
        /// The new title.
        with: Quoted,
    },
    /// 将第三章章名修改为“…”
    Heading {
        /// Of which chapter or section, by the old numbers.
        place: Place,
        /// The new name.
        with: Quoted,
    },
    /// 条文顺序作相应调整
    Adjust,
}

/// On which side of a part something is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// 在第三条前
    Before,
    /// 在第三条后
    After,
}

impl Order {
    /// Its name in messages.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::Replace { .. } => "replace",
            Self::Renumber { .. } => "renumber",
            Self::Insert { .. } => "insert",
            Self::Delete { .. } => "delete",
            Self::DeleteHeading { .. } => "delete-heading",
            Self::Merge { .. } => "merge",
            Self::Words { .. } => "words",
            Self::Title { .. } => "title",
            Self::Heading { .. } => "heading",
            Self::Adjust => "adjust",
        }
    }
}
