//! Rules about the validity term.

pub(super) mod days_in_order;
pub(super) mod end_date;
