//! The JSON Schemas (draft 2020-12) of what programs read. They are promises, so they are written by hand and changed with care; tests hold every
//! face of the demonstration against them, and their words against the types.

/// The schemas of the site, by their paths in it.
pub const SITE_SCHEMAS: [(&str, &str); 5] = [
    ("catalog.schema.json", include_str!("schema/catalog.schema.json")),
    ("documents/document.schema.json", include_str!("schema/document.schema.json")),
    ("status.schema.json", include_str!("schema/status.schema.json")),
    ("state.schema.json", include_str!("schema/state.schema.json")),
    ("ids.schema.json", include_str!("schema/ids.schema.json")),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use serde_json::Value;

    use super::SITE_SCHEMAS;
    use crate::document::{EventType, Kind, Status};
    use crate::lifecycle::{CauseKind, Change};

    /// The words that a schema allows at a definition.
    fn words(path: &str, definition: &str) -> BTreeSet<String> {
        let (_, text) = SITE_SCHEMAS.iter().find(|(it, _)| *it == path).expect("a schema");
        let schema: Value = serde_json::from_str(text).expect("JSON");
        let allowed = schema["$defs"][definition]["enum"].as_array().expect("a list of words");
        allowed.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    fn of(words: impl Iterator<Item = &'static str>) -> BTreeSet<String> {
        words.map(str::to_owned).collect()
    }

    #[test]
    fn the_schemas_allow_every_word_of_the_types_and_no_other() {
        // What is not issued and published is not on the site.
        let shown = |status: &Status| !matches!(status, Status::Preparing | Status::Unpublished);
        let hidden = [CauseKind::NotIssued, CauseKind::NotPublished];
        for path in ["catalog.schema.json", "documents/document.schema.json", "status.schema.json", "state.schema.json"] {
            assert_eq!(words(path, "status"), of(Status::ALL.iter().filter(|it| shown(it)).map(|it| it.as_str())), "{path}");
            let causes = CauseKind::ALL.iter().filter(|it| !hidden.contains(it)).map(|it| it.as_str());
            assert_eq!(words(path, "cause"), of(causes), "{path}");
            assert_eq!(words(path, "change"), of(Change::ALL.iter().map(|it| it.as_str())), "{path}");
        }
        for path in ["catalog.schema.json", "documents/document.schema.json"] {
            assert_eq!(words(path, "kind"), of(Kind::ALL.iter().map(|it| it.as_str())), "{path}");
        }
        let types = words("documents/document.schema.json", "event-type");
        assert_eq!(types, of(EventType::ALL.iter().map(|it| it.as_str())));
    }
}
