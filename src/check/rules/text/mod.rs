//! Rules about the texts.

pub(super) mod title_agrees;
