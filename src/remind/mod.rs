//! What falls due, whom to tell, and what was told: reminders in windows, not on days.
//!
//! Takes the register on a day, a setting, the ledger of what was told, gives a [`Reminder`]: every matter that is open, and
//! which of them to tell now. Discharged is only what the record discharges; a matter goes when the event that law asks for is
//! there. [`Plan`] looks at a whole year. Deliberately absent: words and forms (`view`), files, clocks, connections.

mod acknowledgement;
mod beside;
mod gone;
mod ledger;
mod matter;
mod owed;
mod plan;
mod reminder;
mod scale;
#[cfg(test)]
mod tests;
mod topic;

pub use acknowledgement::{NotAcknowledged, acknowledge};
pub use gone::{Dated, ends_ahead, gone};
pub use ledger::{Acknowledged, LEDGER_FILE, LastRun, Ledger, ToldBefore};
pub use matter::{Ground, Matter, Stage};
pub use plan::{Crowded, Month, Move, Plan, Task, plan};
pub use reminder::{Fewer, News, Reminder, Seen, Told, open_matters, remind};
pub use topic::Topic;

pub use crate::check::BASELINE_FILE;
