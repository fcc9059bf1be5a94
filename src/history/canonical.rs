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

impl From<[u8; 32]> for Hash {
    fn from(hash: [u8; 32]) -> Self {
        Self(hash)
    }
}

impl From<Hash> for [u8; 32] {
    fn from(hash: Hash) -> Self {
        hash.0
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
        let begin = canonical.len();
        add_line(words, &mut canonical);
        if canonical.len() > begin {
            canonical.push('\n');
        }
    }
    canonical
}

/// NFC, with one space where there were spaces.
fn one_line(words: &str) -> String {
    let mut line = String::with_capacity(words.len());
    add_line(words, &mut line);
    line
}

/// Adds words on one line.
fn add_line(words: &str, line: &mut String) {
    let begin = line.len();
    // Where the word that is open begins, and whether NFC may change anything.
    let (mut open, mut is_plain) = (None, true);
    let mut add = |word: &str| {
        if line.len() > begin {
            line.push(' ');
        }
        line.push_str(word);
    };
    for (at, c) in words.char_indices() {
        let is_ideograph = matches!(c, '\u{4e00}'..='\u{9fff}');
        if !is_ideograph && c.is_whitespace() {
            open.take().into_iter().for_each(|from: usize| add(&words[from..at]));
        } else {
            open.get_or_insert(at);
            is_plain = is_plain && (is_ideograph || stands_alone(c));
        }
    }
    open.into_iter().for_each(|from| add(&words[from..]));
    if !is_plain {
        let composed: String = line[begin..].nfc().collect();
        line.truncate(begin);
        line.push_str(&composed);
    }
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

    proptest::proptest! {
        #[test]
        fn a_line_is_its_words_with_one_space_between_them_in_nfc(line in "[ \u{3000}\u{85}\t第一条为了（）“”—caf\u{e9}e\u{301}가-힣ァ-ン\u{3099}]{0,40}") {
            let words: Vec<&str> = line.split_whitespace().collect();
            proptest::prop_assert_eq!(one_line(&line), words.join(" ").nfc().collect::<String>());
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
