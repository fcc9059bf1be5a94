//! What became of a decision: the new text and what each instruction did, or why it does not fit.

use super::place::{Level, Place};
use crate::finding::Span;

/// A text after a decision.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Consolidated {
    /// The new text.
    pub text: String,
    /// What each instruction did, in the order of the decision.
    pub done: Vec<Done>,
    /// Articles, chapters and 项 that only took another number: the old place and the new one.
    pub renumbered: Vec<(Place, Place)>,
    /// References that were carried along.
    pub carried: Vec<Carried>,
    /// References that a person has to look at.
    pub left: Vec<Left>,
}

/// What one instruction did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The instruction, by its place in the part of the decision.
    pub instruction: usize,
    /// What it did.
    pub effects: Vec<Effect>,
}

/// Something that an instruction did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// A part has other words.
    Rewritten {
        /// Which, by its old number.
        place: Place,
        /// Its bytes in the base.
        span: Span,
    },
    /// A part took another number.
    Renumbered {
        /// The old place.
        from: Place,
        /// The new one.
        to: Place,
    },
    /// A part is new.
    Added {
        /// Its level and its new number.
        to: Place,
    },
    /// A part is gone.
    Removed {
        /// Which, by its old number.
        place: Place,
        /// Its bytes in the base.
        span: Span,
    },
    /// Words stand in place of others.
    Words {
        /// Where, by the old number; none for the whole text.
        place: Option<Place>,
        /// How often.
        count: usize,
        /// How often the words were left alone because they belong to the title of another text.
        in_titles: usize,
    },
    /// The text has another title.
    Title,
    /// A chapter or section has another name.
    Heading {
        /// Which, by its old number.
        place: Place,
    },
    /// Numbers close up over what is gone.
    Adjusted {
        /// How many parts took another number by it or by what was added.
        count: usize,
    },
}

/// A reference that was carried along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// Where it stands in the base.
    pub span: Span,
    /// What it says now.
    pub to: String,
}

/// A reference that a person has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Where it stands.
    pub at: LeftAt,
    /// Why.
    pub why: Doubt,
}

/// Where a reference stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LeftAt {
    /// In the base.
    Base(Span),
    /// In the new text, in words that the decision brought.
    New(Span),
}

/// Why a reference could not be carried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// What it names is gone.
    Gone,
    /// What it names was written anew or put together with others, so that its 款 and 项 may be others.
    Recast,
    /// 前款 or 前条: something else stands before it now.
    OtherBefore,
    /// Something was added within the range that it names.
    WithinRange,
    /// It leads nowhere in the new text.
    LeadsNowhere,
}

impl Doubt {
    /// Its name in messages.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Recast => "recast",
            Self::OtherBefore => "other-before",
            Self::WithinRange => "within-range",
            Self::LeadsNowhere => "leads-nowhere",
        }
    }
}

/// Why a decision was not applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It orders nothing.
    NoInstruction,
    /// Some of it was not understood, or does not fit.
    Misfits(Vec<Misfit>),
}

/// An instruction that does not fit the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// Its bytes in the decision.
    pub decision: Span,
    /// The words of the base that it clashes with, or the nearest place there is.
    pub base: Option<Span>,
    /// Why it does not fit.
    pub why: Why,
}

/// Why an instruction does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// It was not understood.
    NotUnderstood,
    /// The base has no such place.
    NoSuchPlace(Place),
    /// The base has several such places.
    SeveralPlaces(Place),
    /// The words do not stand there.
    WordsNotThere(String),
    /// Another instruction takes the same words.
    Clash,
    /// The new number would leave a gap, or is taken.
    NumberUnfit(Place),
    /// It would not stand beside what the instruction names.
    OtherBeside(Place),
    /// The new words are of more or fewer parts than the instruction says.
    CountUnfit {
        /// How many parts it says.
        said: usize,
        /// How many there are.
        found: usize,
    },
    /// The new words carry another number than the instruction says.
    LabelUnfit(String),
    /// The base has no title line.
    NoTitle,
    /// What is to be moved cannot be.
    Immovable(Level),
}

impl Why {
    /// Its name in messages.
    pub fn as_str(&self) -> &'static str {
        match self {
            Self::NotUnderstood => "not-understood",
            Self::NoSuchPlace(_) => "no-such-place",
            Self::SeveralPlaces(_) => "several-places",
            Self::WordsNotThere(_) => "words-not-there",
            Self::Clash => "clash",
            Self::NumberUnfit(_) => "number-unfit",
            Self::OtherBeside(_) => "other-beside",
            Self::CountUnfit { .. } => "count-unfit",
            Self::LabelUnfit(_) => "label-unfit",
            Self::NoTitle => "no-title",
            Self::Immovable(_) => "immovable",
        }
    }
}
