//! Rules about the record as data.

pub(super) mod event_disputed;
pub(super) mod facts_known;
pub(super) mod number_unique;
pub(super) mod relation_target;
