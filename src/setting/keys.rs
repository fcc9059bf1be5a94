//! The keys of the office's own files: the tables that reading follows and the schema is made from.

use crate::parse::keys::{Key, Shape, key};

/// `guiju.toml`
pub const OFFICE_FILE: &[Key] = &[
    key("office", Shape::Table(OFFICE)).required(),
    key("site", Shape::Table(SITE)).required(),
    key("profile", Shape::Table(PROFILE_CHOICE)).required(),
    key("history", Shape::Table(HISTORY)),
    key("contact", Shape::Tables(CONTACT)),
    key("gone", Shape::Tables(GONE)),
];

/// `[office]`
pub const OFFICE: &[Key] =
    &[key("name", Shape::Text).required(), key("code", Shape::Id).required(), key("records-root", Shape::Text)];

/// `[site]`
pub const SITE: &[Key] = &[
    key("title", Shape::Text).required(),
    key("base-path", Shape::Text),
    key("demonstration", Shape::Flag),
    key("demonstration-day", Shape::Date),
    key("domain", Shape::Text).or_none(),
    key("id-code", Shape::Text).or_none(),
    key("process", Shape::Flag),
    key("host-header", Shape::File),
    key("host-footer", Shape::File),
    key("organiser", Shape::Text).or_none(),
    key("contact", Shape::Text).or_none(),
    key("icp", Shape::Text).or_none(),
    key("stale-after", Shape::Count).or_only_none(),
    key("undertaker", Shape::Text).or_none(),
    key("address", Shape::Text).or_none(),
    key("postcode", Shape::Text).or_none(),
    key("police-record", Shape::Text).or_none(),
    key("ipv6", Shape::Flag),
    key("official-mark", Shape::Text),
    key("report-errors", Shape::Text),
    key("site-map", Shape::Text),
    key("statement", Shape::Text),
    key("accessibility", Shape::Text),
];

/// `[profile]`
pub const PROFILE_CHOICE: &[Key] = &[key("use", Shape::Choice(super::profile::NAMES)).required()];

/// `[history]`
pub const HISTORY: &[Key] = &[key("require-signature", Shape::Flag), key("allowed-signers", Shape::File)];

/// `[[contact]]`
pub const CONTACT: &[Key] = &[key("responsible", Shape::Text).required(), key("channel", Shape::Text).required()];

/// `[[gone]]`
pub const GONE: &[Key] = &[
    key("id", Shape::Id).required(),
    key("since", Shape::Date).required(),
    key("reason", Shape::Text).required(),
    key("now", Shape::Id),
];

/// `calendar/<year>.toml`
pub const CALENDAR: &[Key] = &[
    key("source", Shape::Text).required(),
    key("number", Shape::Text).or_none(),
    key("holidays", Shape::Dates).required(),
    key("workdays", Shape::Dates).required(),
];

/// `laws/<id>.toml`
pub const LAW: &[Key] = &[
    key("title", Shape::Text).required(),
    key("issuer", Shape::Text).required(),
    key("versions", Shape::Tables(LAW_VERSION)).required(),
    key("ended", Shape::Table(LAW_END)).or_none(),
    key("checked-on", Shape::Day).or_unknown(),
    key("source", Shape::Text),
];

/// A version of a law.
pub const LAW_VERSION: &[Key] = &[key("from", Shape::Day).required().or_unknown(), key("note", Shape::Text)];

/// The end of a law.
pub const LAW_END: &[Key] = &[key("date", Shape::Day).required().or_unknown(), key("by", Shape::Text)];
