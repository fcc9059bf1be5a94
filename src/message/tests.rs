//! Both catalogues say the same things, and nothing that has a name is without a word.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::catalogue::sources;
use super::*;
use crate::document::{Conclusion, Disclosure, EventType, Gate, Kind, Status};
use crate::finding::Code;
use crate::lifecycle::{CauseKind, Change, ObligationState, What};
use crate::register::RelationKind;
use jiff::civil::date;

/// The messages and attributes of a language, each with the variables it uses.
fn messages(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (name, source) in sources(lang) {
        let mut message = String::new();
        let mut here = String::new();
        for line in source.lines().filter(|line| !line.starts_with('#')) {
            if let Some((key, _)) = line.split_once(" =").filter(|(key, _)| key.starts_with(|c: char| c.is_ascii_lowercase())) {
                message = key.to_owned();
                here.clone_from(&message);
                assert!(found.insert(here.clone(), BTreeSet::new()).is_none(), "{name}: {here} stands there twice");
            } else if let Some((attribute, _)) = line.strip_prefix("    .").and_then(|rest| rest.split_once(" =")) {
                here = format!("{message}.{attribute}");
                found.insert(here.clone(), BTreeSet::new());
            }
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_ascii_lowercase() || *c == '-')
                    .collect::<String>()
                    .trim_end_matches('-')
                    .to_owned()
            });
            found.entry(here.clone()).or_default().extend(variables);
        }
    }
    found.remove("");
    found
}

fn has(key: &str) {
    for lang in Lang::ALL {
        assert!(Words::new(lang).has(key), "{} has no {key}", lang.tag());
    }
}

#[test]
fn every_catalogue_can_be_read() {
    for lang in Lang::ALL {
        for (name, source) in sources(lang) {
            if let Err((_, errors)) = fluent_bundle::FluentResource::try_new((*source).to_owned()) {
                panic!("{}/{name}: {errors:?}", lang.tag());
            }
        }
    }
}

#[test]
fn what_one_language_says_the_other_says_too() {
    let (chinese, english) = (messages(Lang::Chinese), messages(Lang::English));
    let keys = |of: &BTreeMap<String, BTreeSet<String>>| of.keys().cloned().collect::<BTreeSet<_>>();
    let differing: Vec<_> = keys(&chinese).symmetric_difference(&keys(&english)).cloned().collect();
    assert!(differing.is_empty(), "only in one language: {differing:?}");
    for (key, variables) in &chinese {
        // A Chinese sentence needs no count to choose its form, so only what is told must agree.
        assert_eq!(variables, &english[key], "{key}");
    }
}

#[test]
fn every_finding_has_words_and_no_others_do() {
    let codes: BTreeSet<String> = crate::check::codes().iter().map(|code| format!("finding-{}", code.0)).collect();
    let worded: BTreeSet<String> =
        messages(Lang::Chinese).into_keys().filter(|key| key.starts_with("finding-") && !key.contains('.')).collect();
    assert_eq!(codes, worded);
}

#[test]
fn every_word_of_the_field_is_there_in_both_languages() {
    EventType::ALL.iter().for_each(|it| has(&format!("event-{}", it.as_str())));
    Gate::ALL.iter().for_each(|it| has(&format!("gate-{}", it.event_type().as_str())));
    Kind::ALL.iter().for_each(|it| has(&format!("kind-{}", it.as_str())));
    Status::ALL.iter().for_each(|it| has(&format!("status-{}", it.as_str())));
    Disclosure::ALL.iter().for_each(|it| has(&format!("disclosure-{}", it.as_str())));
    Conclusion::ALL.iter().for_each(|it| has(&format!("conclusion-{}", it.as_str())));
    CauseKind::ALL.iter().for_each(|it| has(&format!("cause-{}", it.as_str())));
    What::ALL.iter().for_each(|it| has(&format!("what-{}", it.as_str())));
    ObligationState::ALL.iter().for_each(|it| has(&format!("state-{}", it.as_str())));
    Change::ALL.iter().for_each(|it| has(&format!("change-{}", it.as_str())));
    RelationKind::ALL.iter().for_each(|it| has(&format!("relation-{}", it.as_str())));
}

#[test]
fn every_term_that_the_code_names_is_there() {
    let groups = ["type-", "table-", "form-", "key-"];
    let mut files = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            let members = std::fs::read_dir(&path).expect("a folder of sources").flatten().map(|member| member.path());
            files.extend(members.filter(|path| !path.ends_with("bin") && !path.ends_with("site")));
        } else if path.extension().is_some_and(|it| it == "rs") && !path.ends_with("message/tests.rs") {
            let text = std::fs::read_to_string(&path).expect("a source");
            let text = text.split("#[cfg(test)]").next().unwrap_or_default();
            for group in groups {
                for rest in text.split(&format!("\"{group}")).skip(1) {
                    let word: String = rest.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
                    let closed = rest[word.len()..].starts_with('"');
                    if closed && !word.is_empty() {
                        has(&format!("{group}{word}"));
                    }
                }
            }
        }
    }
}

#[test]
fn no_message_preaches_or_ends_with_a_full_stop() {
    for lang in Lang::ALL {
        for (name, source) in sources(lang) {
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let words = line.replace("依申请", "");
                // An explanation is whole sentences; everything else is a phrase.
                let ending = if *name == "explain" { "" } else { line.trim_end() };
                assert!(!ending.ends_with('。'), "{name}: {line}");
                assert!(!ending.ends_with('.') || ending.ends_with("..."), "{name}: {line}");
                assert!(!words.contains("请") && !words.contains("非法"), "{name}: {line}");
                assert!(!line.to_lowercase().contains("invalid"), "{name}: {line}");
            }
        }
    }
}

#[test]
fn a_finding_is_one_phrase_a_label_and_a_help_line() {
    let finding = Finding::integrity(Code("validity-end-date"), "documents/a/document.toml", None)
        .day("stated", date(2026, 11, 30))
        .day("computed", date(2026, 7, 14))
        .text("length", "5 years");
    let text = Words::new(Lang::Chinese).finding(&finding);
    assert_eq!(text.message, "有效期届满日与按有效期推算的不一致");
    assert_eq!(text.label.as_deref(), Some("按 5 年推算为 2026-07-14"));
    let text = Words::new(Lang::English).finding(&finding);
    assert_eq!(text.label.as_deref(), Some("5 years come to 2026-07-14"));
}

#[test]
fn a_value_that_is_not_given_changes_the_sentence() {
    let words = Words::new(Lang::Chinese);
    let finding = Finding::integrity(Code("unknown-key"), "a", None).text("key", "efective");
    assert_eq!(words.finding(&finding).message, "没有“efective”这一项");
    assert_eq!(words.finding(&finding).label.as_deref(), Some("不认识这一项"));
    let finding = finding.text("nearest", "effective").term("table", "table-event");
    assert_eq!(words.finding(&finding).message, "“事件”里没有“efective”这一项");
    assert_eq!(words.finding(&finding).help.as_deref(), Some("写作 effective"));
}

#[test]
fn a_term_is_told_in_words_and_chooses_by_its_key() {
    let finding = Finding::integrity(Code("wrong-type"), "a", None).text("key", "topics").term("expected", "type-list");
    let text = Words::new(Lang::Chinese).finding(&finding);
    assert_eq!(text.label.as_deref(), Some("应为列表"));
    assert_eq!(text.help.as_deref(), Some("用方括号括起，如 topics = [\"…\", \"…\"]"));
}

#[test]
fn what_a_catalogue_does_not_have_is_shown_as_it_stands() {
    let words = Words::new(Lang::English);
    assert_eq!(words.term("status-nowhere"), "status-nowhere");
    let text = words.finding(&Finding::integrity(Code("no-such-code"), "a", None));
    assert_eq!((text.message.as_str(), text.label, text.help), ("no-such-code", None, None));
}

#[test]
fn the_toml_reader_is_put_into_words() {
    let reason = |lang, text: &str| {
        let finding = Finding::integrity(Code("toml-syntax"), "a", None).text("reason", text);
        Words::new(lang).finding(&finding).label
    };
    let told = |text: &str| toml::de::DeTable::parse_recoverable(text).1.first().map(|error| error.message().to_owned());
    for (text, chinese) in [
        ("a = 1\na = 2\n", "同一项写了两次"),
        ("title = 江门\n", "等号后面应有值，文字用英文双引号括起"),
        ("a = \"b\n", "引号不成对，或引号内有不能直接写的字符"),
        ("a =\n", "等号后面应有值，文字用英文双引号括起"),
        ("a = [1, 2\n", "列表缺少右方括号"),
        ("date = 2026-02-30\n", "没有这样的日期或时间"),
        ("标题 = \"a\"\n", "等号前面只能是英文字母、数字、连字符"),
        ("a = 1 b = 2\n", "值的后面应当换行"),
    ] {
        let message = told(text).expect("a fault");
        assert_eq!(reason(Lang::Chinese, &message).as_deref(), Some(chinese), "{text}: {message}");
    }
    assert_eq!(reason(Lang::Chinese, "something new").as_deref(), Some("something new"));
}

#[test]
fn an_error_names_its_path_and_the_next_step() {
    let error = Error::io("read", Path::new("guiju.toml"))(std::io::Error::from(std::io::ErrorKind::NotFound));
    let text = Words::new(Lang::Chinese).error(&error);
    assert_eq!(text.message, "无法读取 guiju.toml：不存在");
    let nearest = Some("car-wash".to_owned());
    let text = Words::new(Lang::English).error(&Error::NoSuchDocument { id: "carwash".to_owned(), nearest });
    assert_eq!(
        (text.message.as_str(), text.help.as_deref()),
        ("no document has the id ‘carwash’", Some("did you mean car-wash"))
    );
}
