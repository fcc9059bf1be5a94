//! Sentences with links in them, made in the view so that a template only has to go through their runs.

use std::borrow::Cow;

use serde::Serialize;

/// A piece of a sentence, with a link or without.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Run<'r> {
    /// The words.
    pub text: Cow<'r, str>,
    /// Where they lead.
    pub href: Option<String>,
}

/// A sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Prose<'r>(Vec<Run<'r>>);

impl<'r> Prose<'r> {
    /// A sentence to be written.
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// A sentence without links.
    pub(crate) fn of(text: impl Into<Cow<'r, str>>) -> Self {
        let mut prose = Self::new();
        prose.push(text);
        prose
    }

    /// Adds words.
    pub(crate) fn push(&mut self, text: impl Into<Cow<'r, str>>) -> &mut Self {
        let text = text.into();
        match self.0.last_mut() {
            _ if text.is_empty() => {}
            Some(last) if last.href.is_none() => last.text.to_mut().push_str(&text),
            _ => self.0.push(Run { text, href: None }),
        }
        self
    }

    /// Adds words that lead somewhere.
    pub(crate) fn link(&mut self, text: impl Into<Cow<'r, str>>, href: String) -> &mut Self {
        self.0.push(Run { text: text.into(), href: Some(href) });
        self
    }

    /// Adds another sentence.
    pub(crate) fn append(&mut self, other: Prose<'r>) -> &mut Self {
        for run in other.0 {
            match run.href {
                Some(href) => self.link(run.text, href),
                None => self.push(run.text),
            };
        }
        self
    }

    /// Whether nothing is said.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The words without links.
    pub fn plain(&self) -> String {
        self.0.iter().map(|run| run.text.as_ref()).collect()
    }
}
