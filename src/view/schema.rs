//! The JSON Schemas (draft-07) of the files of an office folder, for editors that complete and check while one types.
//!
//! They are made from the tables of keys that reading follows, so a key that is read is a key that is offered. Words stand in Chinese and in
//! English in the one file. A value with several forms is `anyOf` of full branches without a type beside it: one editor takes a TOML day for a
//! string, another wants a branch for it. What an event may hold follows from its type by `if` and `then`, which keeps a complaint at the
//! faulty value; as editors do not complete through them, the keys of all events stand beside them too.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::document::EventType;
use crate::finding::Arg;
use crate::message::{Lang, Words};
use crate::parse::keys::{self, Key, Shape};
use crate::setting::Profile;
use crate::setting::keys as setting_keys;

/// A kind of TOML file in an office folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SchemaFile {
    /// `documents/…/document.toml`
    Document,
    /// `guiju.toml`
    Office,
    /// `profile.toml`
    Profile,
    /// `calendar/<year>.toml`
    Calendar,
    /// `laws/<id>.toml`
    Law,
}

impl SchemaFile {
    /// Every kind.
    pub const ALL: [SchemaFile; 5] =
        [SchemaFile::Document, SchemaFile::Office, SchemaFile::Profile, SchemaFile::Calendar, SchemaFile::Law];

    /// Its name: `document`, `office`, …
    pub fn as_str(self) -> &'static str {
        match self {
            SchemaFile::Document => "document",
            SchemaFile::Office => "office",
            SchemaFile::Profile => "profile",
            SchemaFile::Calendar => "calendar",
            SchemaFile::Law => "law",
        }
    }

    fn keys(self) -> &'static [Key] {
        match self {
            SchemaFile::Document => keys::DOCUMENT,
            SchemaFile::Office => setting_keys::OFFICE_FILE,
            SchemaFile::Profile => Profile::TABLE,
            SchemaFile::Calendar => setting_keys::CALENDAR,
            SchemaFile::Law => setting_keys::LAW,
        }
    }

    /// The largest count that is read.
    fn largest_count(self) -> u32 {
        if self == SchemaFile::Document { u32::MAX } else { u32::from(u16::MAX) }
    }
}

/// The schema of a kind of file, as text.
pub fn schema(file: SchemaFile) -> String {
    let mut draft = Draft { file, definitions: BTreeMap::new() };
    let words = both(|words| words.term(&format!("schema-file-{}", file.as_str())));
    let mut root = draft.table(file.keys(), file.as_str());
    root.insert("$schema".to_owned(), json!("http://json-schema.org/draft-07/schema#"));
    root.insert("title".to_owned(), json!(words.join(" · ")));
    root.insert("definitions".to_owned(), json!(draft.definitions));
    format!("{:#}\n", Value::Object(root))
}

const LANGS: [Lang; 2] = [Lang::Chinese, Lang::English];

fn both(say: impl Fn(Words) -> String) -> [String; 2] {
    LANGS.map(|lang| say(Words::new(lang)))
}

/// A schema as it grows.
struct Draft {
    file: SchemaFile,
    /// The tables in it, by name.
    definitions: BTreeMap<String, Value>,
}

impl Draft {
    /// A table with these keys; `name` is how its messages begin.
    fn table(&mut self, keys: &[Key], name: &str) -> Map<String, Value> {
        let properties: Map<String, Value> = keys.iter().map(|key| (key.name.to_owned(), self.key(key, name))).collect();
        object(properties, keys)
    }

    /// Keeps a table once and refers to it.
    fn refer(&mut self, name: &str, table: Map<String, Value>) -> Value {
        let table = Value::Object(table);
        let kept = self.definitions.iter().find(|(_, kept)| **kept == table).map(|(name, _)| name.clone());
        let name = kept.unwrap_or_else(|| {
            self.definitions.insert(name.to_owned(), table);
            name.to_owned()
        });
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    /// What may stand at a key, with its words.
    fn key(&mut self, key: &Key, table: &str) -> Value {
        let said = self.said(key.name, table);
        with_words(self.shape(key), choices(key.shape), &said)
    }

    /// The message of a key: that of its table, of its file, or of the key wherever it stands.
    fn said(&self, key: &str, table: &str) -> String {
        let own = [table, self.file.as_str()].map(|place| format!("schema-{place}-{key}"));
        own.into_iter().find(|message| Words::new(Lang::Chinese).has(message)).unwrap_or_else(|| format!("schema-{key}"))
    }

    /// What may stand at a key.
    fn shape(&mut self, key: &Key) -> Map<String, Value> {
        let mut forms = self.forms(key);
        let absent: Vec<&str> =
            [("unknown", key.unknown), ("none", key.none)].into_iter().filter(|(_, may)| *may).map(|(word, _)| word).collect();
        if !absent.is_empty() {
            forms.push(json!({ "type": "string", "enum": absent }));
        }
        match <[Value; 1]>::try_from(forms) {
            Ok([form]) if form.get("$ref").is_some() => Map::from_iter([("allOf".to_owned(), json!([form]))]),
            Ok([Value::Object(form)]) => form,
            Ok([form]) => Map::from_iter([("anyOf".to_owned(), json!([form]))]),
            Err(forms) => Map::from_iter([("anyOf".to_owned(), json!(forms))]),
        }
    }

    fn forms(&mut self, key: &Key) -> Vec<Value> {
        match key.shape {
            Shape::Text => vec![text()],
            Shape::Texts if key.required => vec![json!({ "type": "array", "items": text(), "minItems": 1 })],
            Shape::Texts => vec![list(text())],
            Shape::Id => vec![pattern(ID)],
            Shape::Day => vec![date(), pattern(DAY)],
            Shape::Date => vec![date(), pattern(DATE)],
            Shape::Dates => vec![list(json!({ "anyOf": [date(), pattern(DATE)] }))],
            Shape::Moment => {
                vec![json!({ "type": "string", "format": "partial-date-time" }), date(), pattern(MOMENT), pattern(DAY)]
            }
            Shape::Length => vec![pattern(LENGTH)],
            Shape::Flag => vec![json!({ "type": "boolean" })],
            Shape::Count => vec![json!({ "type": "integer", "minimum": 0, "maximum": self.file.largest_count() })],
            Shape::Choice(words) => vec![choice(words)],
            Shape::Choices(words) => vec![list(choice(words))],
            Shape::File => vec![pattern(FILE)],
            Shape::Instrument => {
                let table = self.table(keys::INSTRUMENT, "instrument");
                vec![pattern(ID), self.refer("instrument", table)]
            }
            Shape::Table(inner) => {
                let table = self.table(inner, key.name);
                vec![self.refer(key.name, table)]
            }
            Shape::Tables(inner) => {
                let table = self.table(inner, key.name);
                vec![list(self.refer(key.name, table))]
            }
            Shape::Events => {
                let table = self.event();
                vec![list(self.refer("event", table))]
            }
        }
    }

    /// Any event: its type, the keys of all types, and what each type makes of them.
    fn event(&mut self) -> Map<String, Value> {
        let mut shapes: BTreeMap<&'static str, Vec<Map<String, Value>>> = BTreeMap::new();
        for key in EventType::ALL.iter().copied().flat_map(keys::event) {
            let shape = self.shape(key);
            let known = shapes.entry(key.name).or_default();
            if !known.contains(&shape) {
                known.push(shape);
            }
        }
        let mut properties = Map::new();
        for key in EventType::ALL.iter().copied().flat_map(keys::event) {
            let shape = match shapes[key.name].as_slice() {
                _ if key.name == "type" => object_of(choice(&keys::event_words())),
                [shape] => shape.clone(),
                several => Map::from_iter([("anyOf".to_owned(), json!(several))]),
            };
            let said = self.said(key.name, "event");
            let mut same = EventType::ALL.iter().copied().flat_map(keys::event).filter(|it| it.name == key.name);
            let words = match same.find_map(|it| Some(choices(it.shape)).filter(|words| !words.is_empty())) {
                _ if key.name == "type" => keys::event_words(),
                words => words.unwrap_or_default().to_vec(),
            };
            properties.entry(key.name).or_insert_with(|| with_words(shape, &words, &said));
        }
        let mut rules: Vec<(Value, Vec<&str>)> = Vec::new();
        for event in EventType::ALL.iter().copied() {
            let rule = self.rule(event, &shapes);
            match rules.iter_mut().find(|(known, _)| *known == rule) {
                Some((_, types)) => types.push(event.as_str()),
                None => rules.push((rule, vec![event.as_str()])),
            }
        }
        let rules: Vec<Value> = rules
            .into_iter()
            .map(|(rule, types)| {
                let then = self.refer(&format!("event-{}", types[0]), object_of(rule));
                json!({ "if": { "properties": { "type": { "enum": types } }, "required": ["type"] }, "then": then })
            })
            .collect();
        let mut event = Map::new();
        event.insert("type".to_owned(), json!("object"));
        event.insert("properties".to_owned(), Value::Object(properties));
        event.insert("required".to_owned(), json!(["type"]));
        event.insert("allOf".to_owned(), json!(rules));
        event
    }

    /// What a type makes of the keys; one that means the same in every event is said once, beside the rules.
    fn rule(&mut self, event: EventType, shapes: &BTreeMap<&'static str, Vec<Map<String, Value>>>) -> Value {
        let keys = keys::event(event);
        let properties = keys.iter().map(|key| {
            let several = key.name != "type" && shapes[key.name].len() > 1;
            (key.name.to_owned(), if several { Value::Object(self.shape(key)) } else { json!({}) })
        });
        Value::Object(object(properties.collect(), keys))
    }
}

/// `^[a-z0-9]…$`, as [`DocumentId::parse`](crate::document::DocumentId::parse) reads it.
const ID: &str = "^[a-z0-9]([a-z0-9-]{0,62}[a-z0-9])?$";
const DAY: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
const DATE: &str = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
const MOMENT: &str = r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[T ][0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?$";
const LENGTH: &str = "^([1-9][0-9]?|100) years?$|^([1-9][0-9]{0,2}|1[01][0-9]{2}|1200) months?$";
/// Parts between `/`, none of them empty, `.` or `..`.
const FILE: &str = r"^(\.*[^./\\:][^/\\:]*|\.{3,})(/(\.*[^./\\:][^/\\:]*|\.{3,}))*$";

fn text() -> Value {
    pattern(r"\S")
}

fn date() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn pattern(pattern: &str) -> Value {
    json!({ "type": "string", "pattern": pattern })
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

/// One of these words, each with its meaning.
fn choice(words: &[&str]) -> Value {
    json!({ "type": "string", "enum": words, "x-taplo": { "docs": { "enumValues": meanings(words) } } })
}

/// The groups of the catalogue that a list of words may come from; what fits none of them has words of its own.
const GROUPS: [&str; 6] = ["kind", "disclosure", "conclusion", "gate", "event", "confidence"];

/// The words that a key takes, when it takes no others.
fn choices(shape: Shape) -> &'static [&'static str] {
    match shape {
        Shape::Choice(words) | Shape::Choices(words) => words,
        _ => &[],
    }
}

fn meanings(words: &[&str]) -> Vec<String> {
    let chinese = Words::new(Lang::Chinese);
    let group = GROUPS.into_iter().find(|group| words.iter().all(|word| chinese.has(&format!("{group}-{word}"))));
    let message = |word: &&str| format!("{}-{word}", group.unwrap_or("schema-word"));
    words.iter().map(|word| both(|words| words.term(&message(word))).join(" · ")).collect()
}

fn object(properties: Map<String, Value>, keys: &[Key]) -> Map<String, Value> {
    let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.name).collect();
    object_of(json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false }))
}

fn object_of(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// Title and description in both languages; of a choice, what each word means.
fn with_words(mut shape: Map<String, Value>, choices: &[&str], message: &str) -> Value {
    let mut described = both(|words| {
        let name = words.term(message);
        match words.attribute(message, "about", &[]) {
            Some(about) => words.text("schema-described", &[("name", Arg::Text(name)), ("about", Arg::Text(about))]),
            None => name,
        }
    })
    .to_vec();
    described.extend(choices.iter().zip(meanings(choices)).map(|(word, meaning)| format!("- `{word}`: {meaning}")));
    shape.insert("title".to_owned(), json!(both(|words| words.term(message)).join(" · ")));
    shape.insert("description".to_owned(), json!(described.join("\n")));
    Value::Object(shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_and_word_is_said_in_both_languages() {
        let mut missing: Vec<String> = Vec::new();
        for file in SchemaFile::ALL {
            for part in schema(file).split("schema-").skip(1) {
                let word: String =
                    part.chars().take_while(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || *c == '-').collect();
                missing.push(format!("schema-{word} = …   ({}, in both schema.ftl)", file.as_str()));
            }
        }
        missing.sort();
        missing.dedup();
        assert!(missing.is_empty(), "src/message/*/schema.ftl lacks:\n{}", missing.join("\n"));
    }

    #[test]
    fn no_words_are_left_over() {
        let all = SchemaFile::ALL.map(schema).concat();
        let messages = include_str!("../message/zh-CN/schema.ftl").lines().filter(|line| line.starts_with("schema-"));
        let stale: Vec<&str> = messages
            .filter_map(|line| line.split_once(" ="))
            .map(|(key, _)| key)
            .filter(|key| *key != "schema-described")
            .filter(|key| {
                let said = serde_json::to_string(&both(|words| words.term(key)).join(" · ")).expect("a text");
                !all.contains(said.trim_matches('"'))
            })
            .collect();
        assert!(stale.is_empty(), "no key has these: {stale:?}");
    }

    #[test]
    fn every_key_that_is_read_is_offered_and_no_other_is_let_pass() {
        let document: Value = serde_json::from_str(&schema(SchemaFile::Document)).expect("JSON");
        assert_eq!(document["properties"].as_object().expect("keys").len(), keys::DOCUMENT.len());
        let event = &document["definitions"]["event"];
        for rule in event["allOf"].as_array().expect("rules") {
            let name = rule["then"]["$ref"].as_str().expect("a table").trim_start_matches("#/definitions/");
            let table = &document["definitions"][name];
            assert_eq!(table["additionalProperties"], json!(false));
            for word in rule["if"]["properties"]["type"]["enum"].as_array().expect("types") {
                let kind = EventType::parse(word.as_str().expect("a word")).expect("an event");
                let read: Vec<&str> = keys::event(kind).iter().map(|key| key.name).collect();
                assert_eq!(table["properties"].as_object().expect("keys").len(), read.len(), "{name}");
                for key in read {
                    assert!(table["properties"].get(key).is_some() && event["properties"].get(key).is_some(), "{name}: {key}");
                }
            }
        }
    }

    #[test]
    fn unknown_and_none_may_stand_only_where_the_table_says() {
        let key = SchemaFile::Document.keys().iter().find(|key| key.name == "index-number").expect("a key");
        let mut draft = Draft { file: SchemaFile::Document, definitions: BTreeMap::new() };
        let shape = Value::Object(draft.shape(key));
        assert_eq!(shape["anyOf"][1]["enum"], json!(["unknown", "none"]));
        assert!(shape.get("type").is_none(), "a type beside anyOf makes one editor refuse days");
    }
}
