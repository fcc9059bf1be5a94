//! Where in its `document.toml` each fact of a record stands, so that a rule can underline the author's words.

use crate::finding::Span;

/// A table of `document.toml`, by its place in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Table {
    /// The top of the file.
    Top,
    /// `[[event]]`
    Event(u16),
    /// `[[event.phase]]`
    Phase(u16, u16),
    /// `parts` of an event
    Part(u16, u16),
    /// An inline table of an event: `instrument`, `opinions`
    Inline(u16),
    /// `[[basis]]`
    Basis(u16),
    /// `[[accepted]]`
    Accepted(u16),
    /// `forwards`
    Forwards,
}

impl Table {
    /// The event with that place in the file.
    pub fn event(at: usize) -> Self {
        Table::Event(u16::try_from(at).unwrap_or(u16::MAX))
    }
}

/// A key in a table; the empty key is the table itself.
pub type Place = (Table, &'static str);

/// The spans of one record's keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Places(Vec<(Table, &'static str, u32, u32)>);

impl Places {
    /// Collects the spans of the values, in any order.
    pub fn new(spans: impl IntoIterator<Item = (Place, Span)>) -> Self {
        let narrow = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let mut places: Vec<_> =
            spans.into_iter().map(|((table, key), span)| (table, key, narrow(span.start), narrow(span.end))).collect();
        places.sort_unstable();
        places.shrink_to_fit();
        Self(places)
    }

    /// The span of a key's value, or of its table when the key is not there.
    pub fn span(&self, place: Place) -> Option<Span> {
        self.exact(place).or_else(|| self.exact((place.0, ""))).or_else(|| self.exact((Table::Top, "")))
    }

    /// The span of a key's value, if it is there.
    pub fn exact(&self, (table, key): Place) -> Option<Span> {
        let found = self.0.binary_search_by(|(t, k, _, _)| (t, k).cmp(&(&table, &key))).ok()?;
        let (_, _, start, end) = self.0[found];
        Some(start as usize..end as usize)
    }
}
