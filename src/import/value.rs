//! The value behind a label, or in a cell under a heading, as a record writes it.

use super::fact::{Facts, Key, Place, What};
use super::line::plain;
use super::words::{self, Label};
use crate::structure::is_blank;

/// Takes the value behind a label, or a cell under a heading; what is not understood is told.
pub(super) fn value_of(label: Label, value: &str, place: Place, facts: &mut Facts) {
    let value = value.trim_matches(|c: char| is_blank(c));
    let says_nothing = value.is_empty() || value.chars().all(|c| "—-－/／无暂".contains(c)) || value.eq_ignore_ascii_case("null");
    if says_nothing {
        return;
    }
    let unread = |facts: &mut Facts, place: &Place| facts.doubt(What::NotRead, place.told().0, value);
    match label {
        Label::Number => match words::number(value) {
            Some(number) => facts.take(Key::Number, number, place),
            None => unread(facts, &place),
        },
        Label::Registration => facts.take(Key::Registration, plain(value), place),
        Label::Index => facts.take(Key::IndexNumber, plain(value), place),
        Label::Responsible => facts.take(Key::Responsible, value, place),
        Label::Title | Label::Other => {}
        Label::Issuer => {
            for body in value.split(['、', '，', ',', ';', '；', ' ', '\u{3000}']).filter(|body| !body.is_empty()) {
                facts.take(Key::Issuer, body, place.clone());
            }
        }
        Label::Topics => {
            for topic in value
                .split(['、', '，', ',', ';', '；', '\\', '/'])
                .map(|topic| topic.trim_matches(is_blank))
                .filter(|topic| !topic.is_empty())
            {
                facts.take(Key::Topic, topic, place.clone());
            }
        }
        Label::Issued | Label::Effective => match words::day(value) {
            Some(day) => facts.take(if label == Label::Issued { Key::Date } else { Key::Effective }, day.to_string(), place),
            None => unread(facts, &place),
        },
        Label::Published => match moment(value) {
            Some(moment) => facts.take(Key::Published, moment, place),
            None => unread(facts, &place),
        },
        Label::Until => until(value, place, facts),
        Label::Disclosure => match words::disclosure(value) {
            Some(disclosure) => facts.take(Key::Disclosure, disclosure, place),
            None => unread(facts, &place),
        },
        Label::State => match plain(value).as_str() {
            "失效" | "已失效" | "宣布失效" | "过期失效" | "到期失效" => {
                facts.take(Key::Lapsed, "unknown", place)
            }
            "废止" | "已废止" | "宣布废止" | "作废" => facts.take(Key::Repealed, "unknown", place),
            "有效" | "现行有效" | "继续有效" | "现行" => {}
            _ => unread(facts, &place),
        },
    }
}

/// `5年`, `至2026年7月14日`, `2026-07-14`; 长期 states no term.
fn until(value: &str, place: Place, facts: &mut Facts) {
    let bare = value.trim_start_matches(['至', '到']).trim_end_matches('止');
    if let Some(day) = words::day(bare) {
        return facts.take(Key::Until, day.to_string(), place);
    }
    let plain = plain(value);
    if plain.starts_with("长期") || plain == "无期限" || plain == "未规定" {
        return;
    }
    let length = crate::structure::article::leading_numeral(&plain).and_then(|(count, rest)| match rest {
        "年" => Some(count * 12),
        "个月" | "月" => Some(count),
        _ => None,
    });
    match length.and_then(term) {
        Some(term) => facts.take(Key::Term, term, place),
        None => facts.doubt(What::NotRead, place.told().0, value),
    }
}

/// A length as a record writes it.
pub(super) fn term(months: u32) -> Option<String> {
    let length = crate::document::Length::months(u16::try_from(months).ok()?)?;
    crate::document::Length::parse(&length.to_string()).map(|length| length.to_string())
}

/// A day, with the time where one stands there: `2021-06-18T09:30:00`.
pub(super) fn moment(value: &str) -> Option<String> {
    let value = value.trim_matches(is_blank);
    let day = words::day(value)?;
    let time = value.split([' ', 'T', '\u{3000}']).nth(1).unwrap_or_default().trim_end_matches('Z');
    let parts: Vec<u8> = time.split(':').map(|part| part.parse().unwrap_or(u8::MAX)).collect();
    Some(match parts.as_slice() {
        [hour @ 0..=23, minute @ 0..=59] => format!("{day}T{hour:02}:{minute:02}:00"),
        [hour @ 0..=23, minute @ 0..=59, second @ 0..=59] => format!("{day}T{hour:02}:{minute:02}:{second:02}"),
        _ => day.to_string(),
    })
}
