//! Rules about how a document comes about.

pub(super) mod gates_passed;
pub(super) mod number_form;
