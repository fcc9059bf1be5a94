//! What is known, what nobody has looked up, and what does not exist.

/// A fact that was looked up, or one that nobody has looked up yet (`"unknown"`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Known<T> {
    /// The fact as it is.
    Known(T),
    /// Nobody has looked it up; never guessed.
    Unknown,
}

impl<T> Known<T> {
    /// The fact, if it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Known::Known(value) => Some(value),
            Known::Unknown => None,
        }
    }

    /// Applies a function to the fact; arithmetic on the unknown stays unknown.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Known<U> {
        match self {
            Known::Known(value) => Known::Known(f(value)),
            Known::Unknown => Known::Unknown,
        }
    }

    /// Whether nobody has looked it up.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Known::Unknown)
    }
}

/// A fact that may also be absent: not stated at all, or stated not to exist (`"none"`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Fact<T> {
    /// The key is not there.
    #[default]
    NotStated,
    /// `"none"`: it was looked up, and there is none.
    Nonexistent,
    /// `"unknown"`: nobody has looked it up.
    Unknown,
    /// The fact as it is.
    Is(T),
}

impl<T> Fact<T> {
    /// The fact, if there is one and it is known.
    pub fn is(&self) -> Option<&T> {
        match self {
            Fact::Is(value) => Some(value),
            Fact::NotStated | Fact::Nonexistent | Fact::Unknown => None,
        }
    }

    /// Whether nobody has looked it up.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Fact::Unknown)
    }
}
