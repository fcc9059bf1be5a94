//! The words of the product, in Chinese and in English: findings, errors, terms of the field, the command line.
//!
//! Takes values without words, gives text from the Fluent catalogues beside this file. A key that a catalogue does not have
//! is shown as it stands. Deliberately absent: printing, colours, places in files.

mod catalogue;
mod lang;
mod place;
mod reason;
mod refusal;

#[cfg(test)]
mod tests;

use fluent_bundle::FluentArgs;

use crate::document::Length;
use crate::error::Error;
use crate::finding::{Arg, Finding};

pub use lang::Lang;

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FindingText {
    /// One phrase that states the fact.
    pub message: String,
    /// What was expected, for the author's words.
    pub label: Option<String>,
    /// What the second place is.
    pub related: Option<String>,
    /// What to write.
    pub help: Option<String>,
}

/// An error in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorText {
    /// What happened.
    pub message: String,
    /// The next step.
    pub help: Option<String>,
}

/// The words of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub lang: Lang,
}

impl Words {
    /// The words of a language.
    pub fn new(lang: Lang) -> Self {
        Self { lang }
    }

    /// A finding in words.
    pub fn finding(self, finding: &Finding) -> FindingText {
        let key = format!("finding-{}", finding.code.0);
        let args = self.args(finding.args.iter().map(|(name, value)| (*name, value)));
        let attribute = |name| catalogue::format(self.lang, &key, Some(name), &args);
        FindingText {
            message: catalogue::format(self.lang, &key, None, &args).unwrap_or_else(|| finding.code.0.to_owned()),
            label: attribute("label"),
            related: attribute("related"),
            help: attribute("help"),
        }
    }

    /// An error in words.
    pub fn error(self, error: &Error) -> ErrorText {
        let (key, args) = refusal::key_and_args(self, error);
        let args = self.args(args.iter().map(|(name, value)| (*name, value)));
        ErrorText {
            message: catalogue::format(self.lang, key, None, &args).unwrap_or_else(|| error.to_string()),
            help: catalogue::format(self.lang, key, Some("help"), &args),
        }
    }

    /// A word of the field, such as `status-in-force`.
    pub fn term(self, key: &str) -> String {
        self.text(key, &[])
    }

    /// Whether the catalogue has a message of that key.
    pub fn has(self, key: &str) -> bool {
        catalogue::format(self.lang, key, None, &FluentArgs::new()).is_some()
    }

    /// A message with its values; the key itself when the catalogue does not have it.
    pub fn text(self, key: &str, args: &[(&'static str, Arg)]) -> String {
        let args = self.args(args.iter().map(|(name, value)| (*name, value)));
        catalogue::format(self.lang, key, None, &args).unwrap_or_else(|| key.to_owned())
    }

    /// An attribute of a message with its values, such as `help`; none when the catalogue does not have it.
    pub fn attribute(self, key: &str, name: &str, args: &[(&'static str, Arg)]) -> Option<String> {
        catalogue::format(self.lang, key, Some(name), &self.args(args.iter().map(|(name, value)| (*name, value))))
    }

    /// A length of validity: `5年`, `18个月`; `5 years`, `18 months`.
    pub fn length(self, length: Length) -> String {
        let months = i64::from(length.in_months());
        let (key, count) = if months % 12 == 0 { ("length-years", months / 12) } else { ("length-months", months) };
        self.text(key, &[("count", Arg::Number(count))])
    }

    /// A place whose law applies, by its Chinese name; one that the catalogue does not know is shown as it stands.
    pub fn place(self, name: &str) -> String {
        place::in_words(self, name)
    }

    /// Words joined as the language joins them.
    pub fn list(self, words: &[String]) -> String {
        words.join(self.lang.separator())
    }

    /// The values as the catalogue takes them. A term is there twice: in words, and as its key under `<name>-key`.
    fn args<'a>(self, given: impl Iterator<Item = (&'static str, &'a Arg)>) -> FluentArgs<'a> {
        let mut args = FluentArgs::new();
        for (name, value) in given {
            match value {
                Arg::Text(text) if matches!(name, "length" | "cap") => {
                    args.set(name, Length::parse(text).map_or_else(|| text.clone(), |length| self.length(length)));
                }
                Arg::Text(text) if name == "reason" => args.set(name, reason::in_words(self, text)),
                Arg::Text(text) => args.set(name, text.as_str()),
                Arg::Day(day) => args.set(name, day.to_string()),
                Arg::Number(number) => args.set(name, *number),
                Arg::List(words) => args.set(name, self.list(words)),
                Arg::Term(key) => {
                    args.set(name, self.term(key));
                    args.set(format!("{name}-key"), key.as_str());
                }
            }
        }
        args
    }
}
