//! Rules about the life after the issue.

pub(super) mod evaluation_in_time;
pub(super) mod extension_in_time;
pub(super) mod folder_kept;
pub(super) mod periodic_evaluation;
