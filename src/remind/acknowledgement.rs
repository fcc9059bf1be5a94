//! That the office has taken note of a matter: a reason, a last day, and never past the end of the document.

use super::ledger::Ledger;
use super::matter::{Matter, Stage};
use crate::document::Date;

/// Why a matter cannot be acknowledged as asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotAcknowledged {
    /// No matter bears the name.
    NoSuchMatter,
    /// No reason is given.
    NoReason,
    /// The last day is not after today.
    NotAhead,
    /// The document no longer binds on that day.
    PastTheEnd {
        /// The last day on which it binds.
        ends: Date,
    },
    /// It came about; there is nothing left to put off.
    Happened,
}

/// The ledger with an acknowledgement in it, and the matter.
///
/// # Errors
/// Why it cannot be acknowledged.
pub fn acknowledge<'m>(
    ledger: &Ledger,
    matters: &'m [Matter],
    asked: &str,
    until: Date,
    reason: &str,
    day: Date,
) -> Result<(Ledger, &'m Matter), NotAcknowledged> {
    let matter = matters.iter().find(|matter| matter.id == asked).ok_or(NotAcknowledged::NoSuchMatter)?;
    if reason.trim().is_empty() {
        return Err(NotAcknowledged::NoReason);
    }
    if until <= day {
        return Err(NotAcknowledged::NotAhead);
    }
    if matter.stage == Stage::Happened {
        return Err(NotAcknowledged::Happened);
    }
    if let Some(ends) = matter.ends.filter(|ends| until >= *ends) {
        return Err(NotAcknowledged::PastTheEnd { ends });
    }
    Ok((ledger.acknowledging(matter, until, reason.trim()), matter))
}
