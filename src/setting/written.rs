//! A number of a profile as `profile.toml` writes it.

use crate::document::{Day, EndConvention, ExtensionFrom, Kind, Length, RegistrationPattern};

/// A number as `profile.toml` writes it, without quotes.
pub(super) trait Written {
    /// Its words.
    fn written(&self) -> String;
}

impl Written for Length {
    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for Day {
    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for u16 {
    fn written(&self) -> String {
        self.to_string()
    }
}

impl<T: Written> Written for Option<T> {
    fn written(&self) -> String {
        self.as_ref().map_or_else(|| NONE.to_owned(), Written::written)
    }
}

impl Written for Vec<Kind> {
    fn written(&self) -> String {
        self.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl Written for Vec<String> {
    fn written(&self) -> String {
        self.join(", ")
    }
}

impl Written for RegistrationPattern {
    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for EndConvention {
    fn written(&self) -> String {
        word_of(END_CONVENTIONS, *self)
    }
}

impl Written for ExtensionFrom {
    fn written(&self) -> String {
        word_of(EXTENSIONS_FROM, *self)
    }
}

/// The words for how the last day of a term is counted.
pub(super) const END_CONVENTIONS: &[(&str, EndConvention)] =
    &[("day-before", EndConvention::DayBefore), ("civil-code", EndConvention::CivilCode)];
/// The words for the day from which an extension is counted.
pub(super) const EXTENSIONS_FROM: &[(&str, ExtensionFrom)] =
    &[("previous-end", ExtensionFrom::PreviousEnd), ("event-day", ExtensionFrom::EventDay)];

/// The word for a choice.
fn word_of<T: PartialEq>(words: &[(&str, T)], choice: T) -> String {
    words.iter().find(|(_, it)| *it == choice).map(|(word, _)| (*word).to_owned()).unwrap_or_default()
}

/// The word for a number that does not apply.
pub(super) const NONE: &str = "none";
