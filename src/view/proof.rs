//! What is kept or handed out to prove something, as JSON: an anchor of the history.

use serde::{Deserialize, Serialize};

use super::json::to_json;
use crate::history::verify::Anchor;

/// A kept anchor: `guiju.anchor/1`. The provenance of a site holds the same two values and serves as one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct AnchorTold {
    #[serde(default)]
    schema: String,
    commit: String,
    register: String,
}

/// An anchor as it is kept in a file.
pub fn anchor_to_json(anchor: &Anchor) -> String {
    to_json(&AnchorTold { schema: "guiju.anchor/1".to_owned(), commit: anchor.commit.clone(), register: anchor.register.clone() })
}

/// Reads a kept anchor, or the provenance of a site that was built from a commit; none when it is neither.
pub fn anchor_from_json(text: &str) -> Option<Anchor> {
    let told: AnchorTold = serde_json::from_str(text).ok()?;
    Some(Anchor { commit: told.commit, register: told.register })
}
