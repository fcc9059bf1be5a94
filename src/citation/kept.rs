//! What a title or a number in a text names: a document kept here, an outside law, or something that is not known here.

use std::collections::HashMap;

use crate::document::{DocumentNumber, title_key};
use crate::lifecycle::{AsOf, Standing};
use crate::register::{Record, Register};
use crate::setting::{Law, Setting};
use crate::structure::cited::numbers;
use crate::structure::title::titles;

/// All that a title or a number may name, on the day.
#[derive(Debug)]
pub struct Kept<'a> {
    register: &'a Register,
    as_of: &'a AsOf,
    laws: HashMap<String, &'a Law>,
    /// The places of documents by their 文号, spelled alike.
    numbers: HashMap<String, usize>,
}

/// What a title names.
#[derive(Clone, Copy, Debug)]
pub enum Named<'a> {
    /// A document kept here, with where it stands on the day.
    Document(&'a Record, &'a Standing),
    /// An outside law.
    Law(&'a Law),
}

impl<'a> Kept<'a> {
    /// Everything that the office keeps, on a day.
    pub fn new(register: &'a Register, as_of: &'a AsOf, setting: &'a Setting) -> Self {
        let laws = setting.laws.values().map(|law| (title_key(&law.title), law)).collect();
        let numbered = register.records().iter().enumerate();
        let numbers =
            numbered.filter_map(|(at, record)| Some((record.document.issue()?.2.number.is()?.normalized(), at))).collect();
        Self { register, as_of, laws, numbers }
    }

    /// Where a document stands on the day.
    pub fn standing(&self, record: &Record) -> Option<&'a Standing> {
        self.register.position(&record.document.id).and_then(|at| self.as_of.standings.get(at))
    }

    /// Everything that bears a title; two documents may, one after the other.
    pub fn named(&self, title: &str) -> Vec<Named<'a>> {
        let documents = self.register.titled(title).filter_map(|record| Some(Named::Document(record, self.standing(record)?)));
        documents.chain(self.law(title).map(Named::Law)).collect()
    }

    /// The outside law that bears a title.
    pub fn law(&self, title: &str) -> Option<&'a Law> {
        self.laws.get(&title_key(title)).copied()
    }

    /// The places of all documents that bear or bore a title.
    pub fn bearers(&self, title: &str) -> impl Iterator<Item = usize> {
        self.register.titled(title).filter_map(|record| self.register.position(&record.document.id))
    }

    /// The record at a place of the register.
    pub fn record(&self, at: usize) -> Option<&'a Record> {
        self.register.records().get(at)
    }

    /// The place of the document that a title means: of several with one title the one that binds, else the one that did last.
    pub fn titled(&self, title: &str) -> Option<usize> {
        let rank = |at: &usize| {
            let standing = &self.as_of.standings[*at];
            (standing.status.binds(), !standing.status.has_ended(), standing.since)
        };
        self.bearers(title).max_by_key(|at| (rank(at), std::cmp::Reverse(*at)))
    }

    /// The document that bears a 文号, and where in the words its number begins: `根据江府〔2020〕18号` holds more than that.
    pub fn numbered(&self, words: &str) -> Option<(usize, usize)> {
        let open = words.find('〔')?;
        let starts = words[..open].char_indices().map(|(start, _)| start);
        starts.filter_map(|start| Some((*self.numbers.get(&DocumentNumber::new(&words[start..]).normalized())?, start))).next()
    }

    /// Whether a document kept here is named; cheap enough to ask of every text.
    pub fn is_named_in(&self, text: &str) -> bool {
        titles(text).into_iter().any(|title| self.register.titled(&text[title]).next().is_some())
            || numbers(text).into_iter().any(|number| self.numbered(&text[number]).is_some())
    }
}
