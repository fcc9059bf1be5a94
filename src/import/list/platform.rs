//! What a disclosure platform of Guangdong lists (`gkmlpt/api/all`): its articles as rows, days counted in seconds, two of its values JSON within JSON.

use serde_json::{Map, Value};

use super::{Row, titled};
use crate::document::day_in_shanghai;
use crate::import::Refused;
use crate::import::fact::{Facts, Key, Place};
use crate::import::value::{moment, value_of};
use crate::import::words::Label;

/// No list has more articles.
const MOST_ARTICLES: usize = 200_000;

/// The articles of a list: one page, several in an array, or the articles alone.
pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, Refused> {
    let text = std::str::from_utf8(bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)).map_err(|_| Refused::Encoding)?;
    let root: Value = serde_json::from_str(text).map_err(|_| Refused::Broken)?;
    let mut articles: Vec<&Map<String, Value>> = Vec::new();
    let pages: Vec<&Value> = match &root {
        Value::Array(pages) => pages.iter().collect(),
        page => vec![page],
    };
    for page in pages {
        let Some(page) = page.as_object() else { continue };
        match page.get("articles").and_then(Value::as_array) {
            Some(own) => articles.extend(own.iter().filter_map(Value::as_object)),
            None if page.contains_key("title") => articles.push(page),
            None => {}
        }
    }
    if articles.is_empty() {
        return Err(Refused::NoArticles);
    }
    if articles.len() > MOST_ARTICLES {
        return Err(Refused::TooLarge);
    }
    Ok(articles.into_iter().enumerate().filter_map(|(at, article)| row(at + 1, article)).collect())
}

fn row(number: usize, article: &Map<String, Value>) -> Option<Row> {
    let title = said(article, "title")?;
    let place = Place::Line(number, title.clone());
    let address = said(article, "url").or_else(|| said(article, "post_url"));
    let id = article.get("id").and_then(|id| id.as_u64().or_else(|| id.as_str()?.parse().ok()));
    let mut row =
        Row { number, name: id.map(|id| format!("post-{id}")), address: address.as_deref().map(plain_address), ..Row::default() };
    if !titled(&mut row, &title, &place) {
        return None;
    }
    let facts = &mut row.facts;
    // Inside and outside may differ; what stands outside is what the platform shows.
    let inside: Map<String, Value> =
        said(article, "json_ext").and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let fields = [
        (article, "document_number", Label::Number),
        (&inside, "EXT_wh", Label::Number),
        (article, "identifier", Label::Index),
        (article, "publisher", Label::Issuer),
        (&inside, "EXT_fbjg", Label::Issuer),
        (article, "classify_theme_name", Label::Topics),
    ];
    for (map, field, label) in fields {
        // A body that is named twice is one.
        if let Some(value) = said(map, field).filter(|_| label != Label::Issuer || !facts.has(Key::Issuer)) {
            value_of(label, &value, place.clone(), facts);
        }
    }
    if let Some(day) = day(article.get("date")) {
        facts.take(Key::Date, day, place.clone());
    }
    let published = ["first_publish_time", "display_publish_time"].iter().find_map(|field| published(article.get(*field)));
    facts.take(Key::Published, published.unwrap_or_else(|| "unknown".to_owned()), place.clone());
    if is_true(article.get("is_expired")) {
        facts.take(Key::Lapsed, "unknown", place.clone());
        if let Some(day) = day(article.get("expired_time")) {
            facts.take(Key::Until, day, place.clone());
        }
    }
    if is_true(article.get("is_abolished")) {
        facts.take(Key::Repealed, "unknown", place.clone());
    }
    public(facts);
    Some(row)
}

/// What the platform lists is disclosed.
fn public(facts: &mut Facts) {
    facts.take(Key::Disclosure, "active", Place::Platform);
}

/// The words of a field that says anything.
fn said(map: &Map<String, Value>, field: &str) -> Option<String> {
    let text = match map.get(field)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty() && text != "null").then_some(text)
}

/// A day, counted in seconds since 1970 or written out; 0 is none.
fn day(value: Option<&Value>) -> Option<String> {
    match value? {
        Value::Number(seconds) => {
            seconds.as_i64().filter(|seconds| in_reach(*seconds)).map(|seconds| day_in_shanghai(seconds).to_string())
        }
        Value::String(text) => match text.parse::<i64>() {
            Ok(seconds) => in_reach(seconds).then(|| day_in_shanghai(seconds).to_string()),
            Err(_) => crate::import::words::day(text).map(|day| day.to_string()),
        },
        _ => None,
    }
}

/// A moment, counted in seconds since 1970 or written out.
fn published(value: Option<&Value>) -> Option<String> {
    let seconds = match value? {
        Value::Number(seconds) => seconds.as_i64(),
        Value::String(text) => match text.parse::<i64>() {
            Ok(seconds) => Some(seconds),
            Err(_) => return moment(text),
        },
        _ => None,
    };
    let seconds = seconds.filter(|seconds| in_reach(*seconds))?;
    // Asia/Shanghai has been eight hours ahead since before any platform.
    let of_day = (seconds + 8 * 3600).rem_euclid(86_400);
    Some(format!("{}T{:02}:{:02}:{:02}", day_in_shanghai(seconds), of_day / 3600, of_day / 60 % 60, of_day % 60))
}

/// Whether seconds lie between 1901 and 2199, and are not the 0 of an empty field.
fn in_reach(seconds: i64) -> bool {
    seconds != 0 && (-2_170_000_000..7_250_000_000).contains(&seconds)
}

fn is_true(value: Option<&Value>) -> bool {
    match value {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::Number(number)) => number.as_i64() == Some(1),
        Some(Value::String(text)) => matches!(text.as_str(), "1" | "true"),
        _ => false,
    }
}

/// An address as two are compared: without its scheme and what follows a `#`.
fn plain_address(address: &str) -> String {
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    bare.split('#').next().unwrap_or_default().trim_end_matches('/').to_lowercase()
}
