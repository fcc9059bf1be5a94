//! The keys of `document.toml`: one table that drives reading, lifting, the order that `check --fix` keeps, and the schema.

use crate::document::EventType;

/// What a key's value may be.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Words.
    Text,
    /// The id of a document or law.
    Id,
    /// `2021-07-15`, or `"1988-06"`, or `"1988"`.
    Day,
    /// `2021-07-15`, and nothing vaguer.
    Date,
    /// Several of those.
    Dates,
    /// A day, or a day with the time.
    Moment,
    /// `"5 years"`
    Length,
    /// `true` or `false`
    Flag,
    /// A whole number from 0.
    Count,
    /// Several words.
    Texts,
    /// One of these words.
    Choice(&'static [&'static str]),
    /// Several of these words.
    Choices(&'static [&'static str]),
    /// The path of a file in the document's folder, or in the office's.
    File,
    /// A document id, or a table that describes a document not kept here.
    Instrument,
    /// A table with these keys.
    Table(&'static [Key]),
    /// Tables with these keys.
    Tables(&'static [Key]),
    /// `[[event]]`: the keys follow from `type`.
    Events,
}

/// One key.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Its name.
    pub name: &'static str,
    /// What its value may be.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// Whether `"unknown"` may stand in its place.
    pub unknown: bool,
    /// Whether `"none"` may stand in its place.
    pub none: bool,
}

/// A key that may be left out.
pub(crate) const fn key(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, required: false, unknown: false, none: false }
}

impl Key {
    /// It must be there.
    pub(crate) const fn required(self) -> Key {
        Key { required: true, ..self }
    }

    /// `"unknown"` may stand there.
    pub(crate) const fn or_unknown(self) -> Key {
        Key { unknown: true, ..self }
    }

    /// `"none"` may stand there, and `"unknown"` may not.
    pub(crate) const fn or_only_none(self) -> Key {
        Key { none: true, ..self }
    }

    /// `"unknown"` and `"none"` may stand there.
    pub(crate) const fn or_none(self) -> Key {
        Key { unknown: true, none: true, ..self }
    }
}

/// The words that `kind` may be.
pub const KINDS: &[&str] = &[
    "normative",
    "discretion-benchmark",
    "rule",
    "regulation",
    "plan",
    "standard",
    "guidance",
    "list",
    "instrument",
    "policy",
    "report",
];
const DISCLOSURES: &[&str] = &["active", "partial", "on-request", "none"];
const CONCLUSIONS: &[&str] = &["continue", "extend", "amend", "revise", "repeal", "lapse"];

/// The top of the file.
pub const DOCUMENT: &[Key] = &[
    key("title", Shape::Text).required(),
    key("kind", Shape::Choice(KINDS)).required(),
    key("issuers", Shape::Texts).required(),
    key("drafter", Shape::Text),
    key("responsible", Shape::Text).or_none(),
    key("disclosure", Shape::Choice(DISCLOSURES)).required(),
    key("disclosure-basis", Shape::Text),
    key("topics", Shape::Texts),
    key("index-number", Shape::Text).or_none(),
    key("forwards", Shape::Table(FORWARDS)),
    key("basis", Shape::Tables(BASIS)),
    key("event", Shape::Events),
    key("accepted", Shape::Tables(ACCEPTED)),
];

/// `forwards`
pub const FORWARDS: &[Key] =
    &[key("title", Shape::Text).required(), key("number", Shape::Text).or_none(), key("issuer", Shape::Text)];

/// `[[basis]]`
pub const BASIS: &[Key] =
    &[key("law", Shape::Id), key("document", Shape::Id), key("article", Shape::Text), key("as-of", Shape::Day).or_unknown()];

/// `[[accepted]]`
pub const ACCEPTED: &[Key] =
    &[key("code", Shape::Text).required(), key("reason", Shape::Text), key("by", Shape::Text), key("until", Shape::Day)];

/// The top of `office/baseline.toml`.
pub const BASELINE: &[Key] = &[key("known", Shape::Tables(KNOWN))];

/// `[[known]]`
pub const KNOWN: &[Key] = &[
    key("path", Shape::Text).required(),
    key("code", Shape::Text).required(),
    key("words", Shape::Text),
    key("count", Shape::Count),
    key("until", Shape::Date),
];

/// The top of `office/numbers.toml`.
pub const NUMBERS: &[Key] = &[key("skipped", Shape::Tables(SKIPPED))];

/// `[[skipped]]`
pub const SKIPPED: &[Key] = &[key("number", Shape::Text).required(), key("reason", Shape::Text).required()];

/// The top of `office/reminders.toml`.
pub const LEDGER: &[Key] =
    &[key("last", Shape::Table(LAST_RUN)), key("told", Shape::Tables(TOLD)), key("acknowledged", Shape::Tables(ACKNOWLEDGED))];

/// `last` of the ledger
pub const LAST_RUN: &[Key] = &[
    key("run", Shape::Text).required(),
    key("day", Shape::Date).required(),
    key("documents", Shape::Count).required(),
    key("fewer-because", Shape::Text),
];

/// `[[told]]`
pub const TOLD: &[Key] = &[
    key("obligation", Shape::Text).required(),
    key("stage", Shape::Choice(&["open", "due", "last-days", "overdue", "happened"])).required(),
    key("day", Shape::Date).required(),
    key("times", Shape::Count),
];

/// `[[acknowledged]]`
pub const ACKNOWLEDGED: &[Key] =
    &[key("obligation", Shape::Text).required(), key("until", Shape::Date).required(), key("reason", Shape::Text).required()];

/// An `instrument` that is not kept here.
pub const INSTRUMENT: &[Key] = &[
    key("title", Shape::Text).required(),
    key("number", Shape::Text).or_none(),
    key("date", Shape::Day).or_none(),
    key("issuer", Shape::Text),
];

const OPINIONS: &[Key] = &[key("received", Shape::Count), key("adopted", Shape::Count), key("record", Shape::File)];
const PARTS: &[Key] = &[
    key("role", Shape::Choice(&["notice", "attachment"])).required(),
    key("number", Shape::Count),
    key("title", Shape::Text),
    key("file", Shape::File).required(),
];
const PHASES: &[Key] = &[
    key("articles", Shape::Texts),
    key("effective", Shape::Day).or_none(),
    key("until", Shape::Day).or_none(),
    key("area", Shape::Text),
    key("note", Shape::Text),
];

const TYPE: Key = key("type", Shape::Text).required();
const DATE: Key = key("date", Shape::Day).required().or_unknown();
const NOTE: Key = key("note", Shape::Text);
const DISPUTED: Key = key("disputed", Shape::Text);
const BY: Key = key("by", Shape::Text);
const RECORD: Key = key("record", Shape::File);
const INSTRUMENT_KEY: Key = key("instrument", Shape::Instrument);
const EFFECTIVE: Key = key("effective", Shape::Day).or_none();
const TEXT: Key = key("text", Shape::File);
const TERM: Key = key("term", Shape::Length);
const UNTIL: Key = key("until", Shape::Day).or_unknown();
const CONDITION: Key = key("until-condition", Shape::Text);
const PARTS_KEY: Key = key("parts", Shape::Tables(PARTS));
const PHASE_KEY: Key = key("phase", Shape::Tables(PHASES));
const ARTICLES: Key = key("articles", Shape::Texts);
const REASON: Key = key("reason", Shape::Text);

const STEP: &[Key] = &[TYPE, DATE, DISPUTED, NOTE];
const CONSULTED: &[Key] = &[
    TYPE,
    key("from", Shape::Day).required().or_unknown(),
    key("to", Shape::Day).required().or_unknown(),
    key("where", Shape::Text),
    TEXT,
    REASON,
    key("opinions", Shape::Table(OPINIONS)),
    DISPUTED,
    NOTE,
];
const CONCLUDED: Key = key("conclusion", Shape::Text);
const NOT_APPLICABLE: Key = key("not-applicable", Shape::Text);
const GATE: &[Key] = &[TYPE, DATE, BY, CONCLUDED, RECORD, NOT_APPLICABLE, DISPUTED, NOTE];
const FAIR_COMPETITION: &[Key] =
    &[TYPE, DATE, BY, CONCLUDED, RECORD, NOT_APPLICABLE, key("exception", Shape::Text), DISPUTED, NOTE];
const ISSUED: &[Key] = &[
    TYPE,
    DATE,
    key("number", Shape::Text).or_none(),
    key("registration", Shape::Text).or_none(),
    key("order", Shape::Text).or_none(),
    key("adopted", Shape::Day).or_none(),
    EFFECTIVE,
    key("effective-reason", Shape::Text),
    TERM,
    UNTIL,
    CONDITION,
    key("term-from", Shape::Day).or_unknown(),
    TEXT,
    PARTS_KEY,
    PHASE_KEY,
    DISPUTED,
    NOTE,
];
const PUBLISHED: &[Key] = &[TYPE, key("at", Shape::Moment).required().or_unknown(), key("where", Shape::Text), DISPUTED, NOTE];
const FILED: &[Key] =
    &[TYPE, DATE, key("with", Shape::Text), key("number", Shape::Text).or_none(), key("result", Shape::Text), DISPUTED, NOTE];
const INTERPRETED: &[Key] = &[TYPE, DATE, RECORD, DISPUTED, NOTE];
const EVALUATED: &[Key] =
    &[TYPE, DATE, key("conclusion", Shape::Choice(CONCLUSIONS)).required().or_unknown(), REASON, RECORD, DISPUTED, NOTE];
const CONFIRMED: &[Key] = &[TYPE, DATE, INSTRUMENT_KEY, UNTIL, DISPUTED, NOTE];
const EXTENDED: &[Key] = &[TYPE, DATE, INSTRUMENT_KEY, UNTIL, TERM, DISPUTED, NOTE];
const AMENDED: &[Key] = &[
    TYPE,
    DATE,
    INSTRUMENT_KEY,
    key("title", Shape::Text),
    EFFECTIVE,
    TERM,
    UNTIL,
    CONDITION,
    TEXT,
    key("authority", Shape::Choice(&["official", "editorial"])),
    PARTS_KEY,
    PHASE_KEY,
    DISPUTED,
    NOTE,
];
const RESTRICTED: &[Key] = &[TYPE, DATE, BY, INSTRUMENT_KEY, ARTICLES, key("from", Shape::Day).or_none(), DISPUTED, NOTE];
const TRANSFERRED: &[Key] = &[TYPE, DATE, key("from", Shape::Text).required(), key("to", Shape::Text).required(), DISPUTED, NOTE];
const CORRECTED: &[Key] = &[
    TYPE,
    DATE,
    key("field", Shape::Text),
    TEXT,
    key("was", Shape::Text),
    key("is", Shape::Text),
    INSTRUMENT_KEY,
    DISPUTED,
    NOTE,
];
const REPEALED: &[Key] = &[
    TYPE,
    DATE,
    INSTRUMENT_KEY,
    EFFECTIVE,
    ARTICLES,
    key("successor", Shape::Id),
    key("by-omission", Shape::Flag),
    DISPUTED,
    NOTE,
];
const ENDED: &[Key] = &[TYPE, DATE, INSTRUMENT_KEY, EFFECTIVE, REASON, DISPUTED, NOTE];

/// Why a key is none, where people write it all the same: the catalogue's word for it.
///
/// A status is computed and never stored; an extension changes no text (深圳市人民政府令第305号第三十三条第二项).
pub fn never(name: &str, event: Option<EventType>) -> Option<&'static str> {
    let plain = name.to_lowercase().replace('_', "-");
    match (plain.as_str(), event) {
        ("status" | "state" | "valid" | "validity" | "expired" | "is-expired" | "is-abolished", _)
        | ("状态" | "文件状态" | "有效性" | "时效" | "时效性", _) => Some("never-status"),
        ("text" | "title" | "parts" | "authority", Some(EventType::Extended | EventType::Confirmed)) => {
            Some("never-text-of-extension")
        }
        _ => None,
    }
}

/// The words that `type` may be.
pub fn event_words() -> Vec<&'static str> {
    EventType::ALL.iter().map(|event| event.as_str()).collect()
}

/// The keys of an event.
pub fn event(event: EventType) -> &'static [Key] {
    match event {
        EventType::Planned | EventType::Drafted | EventType::Submitted => STEP,
        EventType::Consulted => CONSULTED,
        EventType::RiskAssessed | EventType::LegalityReviewed | EventType::Deliberated | EventType::Approved => GATE,
        EventType::FairCompetitionReviewed => FAIR_COMPETITION,
        EventType::Issued => ISSUED,
        EventType::Published => PUBLISHED,
        EventType::Filed => FILED,
        EventType::Interpreted => INTERPRETED,
        EventType::Evaluated => EVALUATED,
        EventType::Confirmed => CONFIRMED,
        EventType::Extended => EXTENDED,
        EventType::Amended | EventType::Revised => AMENDED,
        EventType::Suspended | EventType::Resumed | EventType::Disapplied => RESTRICTED,
        EventType::Transferred => TRANSFERRED,
        EventType::Corrected => CORRECTED,
        EventType::Repealed => REPEALED,
        EventType::Lapsed | EventType::Annulled => ENDED,
    }
}
