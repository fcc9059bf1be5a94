//! Rules about the texts.

pub(super) mod benchmark_basis;
pub(super) mod benchmark_frame;
pub(super) mod benchmark_steps;
pub(super) mod cited_article_there;
pub(super) mod closing_clause;
pub(super) mod note_agrees;
pub(super) mod reference_leads;
pub(super) mod relies_on_living;
pub(super) mod repeal_recorded;
pub(super) mod term_defined_once;
pub(super) mod title_agrees;
