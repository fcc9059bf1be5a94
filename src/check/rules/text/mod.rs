//! Rules about the texts.

pub(super) mod closing_clause;
pub(super) mod repeal_recorded;
pub(super) mod title_agrees;
