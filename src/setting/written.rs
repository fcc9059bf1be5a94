//! A number of a profile as `profile.toml` writes it.

use crate::document::{Day, EndConvention, ExtensionFrom, Kind, Length, RegistrationPattern};
use crate::parse::keys::{KINDS, Key, Shape, key};

/// How well a number may be known.
pub(super) const CONFIDENCES: &[&str] = &["text-seen", "text-seen-quoted", "data-seen", "inferred", "recalled"];

/// A number as `profile.toml` writes it, without quotes.
pub(super) trait Written: Sized {
    /// The key of the number itself.
    const VALUE: Key;
    /// The keys of its table.
    const NUMBER: &'static [Key] = &[
        Self::VALUE,
        key("source", Shape::Text).required(),
        key("article", Shape::Text),
        key("jurisdiction", Shape::Text),
        key("confidence", Shape::Choice(CONFIDENCES)),
    ];

    /// Its words.
    fn written(&self) -> String;
}

impl Written for Length {
    const VALUE: Key = key("value", Shape::Length).required();

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for Day {
    const VALUE: Key = key("value", Shape::Day).required();

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for u16 {
    const VALUE: Key = key("value", Shape::Count).required();

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for bool {
    const VALUE: Key = key("value", Shape::Flag).required();

    fn written(&self) -> String {
        self.to_string()
    }
}

impl<T: Written> Written for Option<T> {
    const VALUE: Key = T::VALUE.or_only_none();

    fn written(&self) -> String {
        self.as_ref().map_or_else(|| NONE.to_owned(), Written::written)
    }
}

impl Written for Vec<Kind> {
    const VALUE: Key = key("value", Shape::Choices(KINDS)).required();

    fn written(&self) -> String {
        self.iter().map(|kind| kind.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl Written for Vec<String> {
    const VALUE: Key = key("value", Shape::Texts).required();

    fn written(&self) -> String {
        self.join(", ")
    }
}

impl Written for RegistrationPattern {
    const VALUE: Key = key("value", Shape::Text).required();

    fn written(&self) -> String {
        self.to_string()
    }
}

impl Written for EndConvention {
    const VALUE: Key = key("value", Shape::Choice(&["day-before", "civil-code"])).required();

    fn written(&self) -> String {
        word_of(END_CONVENTIONS, *self)
    }
}

impl Written for ExtensionFrom {
    const VALUE: Key = key("value", Shape::Choice(&["previous-end", "event-day"])).required();

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
