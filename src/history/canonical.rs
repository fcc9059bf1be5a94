//! What was promised, as a hash that no new layout changes: the words of a text, and the life of a document.
//!
//! A text is normalised to NFC; its lines lose the marks of headings and the spaces around them, runs of spaces (the full-width one
//! included) become one, empty lines are left away. A life is the title, kind, makers, disclosure and bases of a document and
//! everything its events state, key by key, whatever their order in the file's tables.

use std::collections::BTreeMap;
use std::fmt;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

use crate::document::Moment;
use crate::parse::{ParsedDocument, ParsedTable, ParsedValue};

/// A SHA-256.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hash([u8; 32]);

impl Hash {
    /// The hash of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({self})")
    }
}

/// The hash of a text's words.
pub fn text_hash(markdown: &str) -> Hash {
    Hash::of(text(markdown).as_bytes())
}

/// The words of a text, a line each.
pub fn text(markdown: &str) -> String {
    let mut canonical = String::with_capacity(markdown.len() + 16);
    canonical.push_str("guiju text 1\n");
    for line in markdown.trim_start_matches('\u{feff}').lines() {
        let heading = line.trim_start();
        let words = heading.trim_start_matches('#');
        // `#` is the mark of a heading only where a space follows it.
        let words = if words.len() < heading.len() && !words.starts_with(char::is_whitespace) { heading } else { words };
        let words = one_line(words);
        if !words.is_empty() {
            canonical.push_str(&words);
            canonical.push('\n');
        }
    }
    canonical
}

/// NFC, with one space where there were spaces.
fn one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.chars().all(stands_alone) { line } else { line.nfc().collect() }
}

/// Whether NFC leaves a character as it is, whatever stands beside it: nearly all that legal texts are written with.
fn stands_alone(c: char) -> bool {
    c.is_ascii()
        || matches!(c, '\u{3001}'..='\u{3029}' | '\u{4e00}'..='\u{9fff}' | '\u{ff01}'..='\u{ff5e}' | '“' | '”' | '—' | '…')
}

/// The keys at the top of a record that belong to the life; the others say how the office sorts and keeps it.
const LIFE: [&str; 6] = ["title", "kind", "issuers", "disclosure", "forwards", "basis"];

/// The hash of a document's life.
pub fn life_hash(record: &ParsedDocument) -> Hash {
    Hash::of(life(record).as_bytes())
}

/// The life of a document, a line for each fact and each event.
pub fn life(record: &ParsedDocument) -> String {
    let mut canonical = String::from("guiju life 1\n");
    for key in LIFE {
        if let Some(stated) = record.top.get(key) {
            canonical.push_str(&format!("{key}={}\n", value(stated)));
        }
    }
    for event in record.top.tables("event") {
        canonical.push_str(&format!("event={}\n", table(event)));
    }
    canonical
}

/// What a table states, key by key.
pub(super) fn keys(table: &ParsedTable) -> BTreeMap<&'static str, String> {
    table.spans().filter_map(|(key, _)| Some((key, value(table.get(key)?)))).collect()
}

/// A value, written in one way.
pub(super) fn value(stated: &ParsedValue) -> String {
    match stated {
        ParsedValue::Unknown => "?".to_owned(),
        ParsedValue::Nonexistent => "-".to_owned(),
        ParsedValue::Text(text) => quoted(text),
        ParsedValue::Id(id) => id.to_string(),
        ParsedValue::Day(day) => day.to_string(),
        ParsedValue::Moment(Moment::On(day)) => day.to_string(),
        ParsedValue::Moment(Moment::At(at)) => at.to_string(),
        ParsedValue::Length(length) => length.to_string(),
        ParsedValue::Flag(flag) => flag.to_string(),
        ParsedValue::Count(count) => count.to_string(),
        ParsedValue::Texts(texts) => format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(",")),
        ParsedValue::File(file) => quoted(file.as_str()),
        ParsedValue::Table(inner) => table(inner),
        ParsedValue::Tables(tables) => format!("[{}]", tables.iter().map(table).collect::<Vec<_>>().join(",")),
    }
}

fn table(stated: &ParsedTable) -> String {
    let keys: Vec<String> = keys(stated).into_iter().map(|(key, value)| format!("{key}={value}")).collect();
    format!("{{{}}}", keys.join(","))
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;
    use crate::source::SourceFile;

    #[test]
    fn layout_changes_no_text_and_a_word_does() {
        let promised = text_hash("# 某某办法\n\n## 第一章　总则\n\n第一条　为了加强管理，制定本办法。\n");
        for same in [
            "\u{feff}# 某某办法\r\n\r\n\r\n### 第一章  总则\r\n第一条 为了加强管理，制定本办法。  ",
            "某某办法\n第一章 总则\n\n  第一条　　为了加强管理，制定本办法。",
        ] {
            assert_eq!(text_hash(same), promised, "{same:?}");
        }
        for other in [
            "# 某某办法\n\n## 第一章　总则\n\n第一条　为了加强管理、制定本办法。\n",
            "# 某某办法\n\n## 第一章　总则\n\n第一条　为了加强管理，\n\n制定本办法。\n",
            "# 某某办法\n\n## 第一章　总则\n\n#第一条　为了加强管理，制定本办法。\n",
        ] {
            assert_ne!(text_hash(other), promised, "{other:?}");
        }
    }

    #[test]
    fn an_accent_written_in_one_character_or_two_is_the_same_text() {
        assert_eq!(text_hash("caf\u{e9}"), text_hash("cafe\u{301}"));
    }

    #[test]
    fn the_order_of_keys_and_comments_change_no_life_and_a_day_does() {
        let of = |text: &str| {
            let (parsed, findings) = parse::document(&SourceFile { path: "a".to_owned(), text: text.to_owned() });
            assert!(findings.is_empty(), "{findings:?}");
            life_hash(&parsed)
        };
        let head = "title = \"某某办法\"\nkind = \"policy\"\nissuers = [\"某局\"]\ndisclosure = \"active\"\n";
        let promised = of(&format!("{head}\n[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-15\n"));
        let moved = of(&format!(
            "topics = [\"甲\"]\n{head}\n# 一\n[[event]]\neffective = 2021-07-15\ntype   = \"issued\"\ndate = 2021-06-15\n"
        ));
        assert_eq!(moved, promised, "topics say how the office sorts it");
        let other = of(&format!("{head}\n[[event]]\ntype = \"issued\"\ndate = 2021-06-15\neffective = 2021-07-16\n"));
        assert_ne!(other, promised);
    }
}
