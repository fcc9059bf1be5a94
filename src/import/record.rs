//! Facts as a `document.toml`, set as the office's own are: keys in the order of the format, values under one another.

use toml_edit::Value;

use super::fact::{Fact, Facts, Key, Place};
use crate::document::{Day, Kind};

/// The files of a document that its record names, as paths in its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) text: Option<String>,
    pub(super) notice: Option<String>,
    /// Number, title and file of each attachment.
    pub(super) attachments: Vec<(Option<u32>, String, String)>,
}

/// The ground that is recorded until somebody says whether the public may read a document.
const UNDECIDED: &str = "导入的文件没有写明公开方式，待核实";

/// The ground that is recorded where the command states the class.
const ASKED: &str = "导入时指定，依据待补";

/// Why a document has no record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lacks {
    /// Nothing says its title.
    Title,
    /// Nothing says who made it.
    Issuer,
}

impl Lacks {
    /// Its word in the catalogue and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Issuer => "issuer",
        }
    }
}

/// The record of a document.
pub(super) fn written(facts: &Facts, named: &Named) -> Result<String, Lacks> {
    let title = facts.value(Key::Title).ok_or(Lacks::Title)?;
    let issuers: Vec<&str> = facts.all(Key::Issuer).map(|fact| fact.value.as_str()).collect();
    if issuers.is_empty() {
        return Err(Lacks::Issuer);
    }
    let kind = facts.value(Key::Kind).and_then(Kind::parse).unwrap_or(Kind::Normative);
    let mut top = Table::default();
    top.text("title", title);
    top.text("kind", kind.as_str());
    top.texts("issuers", &issuers);
    top.text("responsible", facts.value(Key::Responsible).unwrap_or("unknown"));
    let disclosure = facts.value(Key::Disclosure).unwrap_or("none");
    top.text("disclosure", disclosure);
    if disclosure != "active" {
        let stated = facts.all(Key::Disclosure).next().map(|fact| match &fact.place {
            Place::Line(_, words) | Place::Beside(words) => format!("文件写明：{words}"),
            Place::Asked | Place::ByTitle | Place::Platform => ASKED.to_owned(),
        });
        top.text("disclosure-basis", stated.as_deref().unwrap_or(UNDECIDED));
    }
    let topics: Vec<&str> = facts.all(Key::Topic).map(|fact| fact.value.as_str()).collect();
    if !topics.is_empty() {
        top.texts("topics", &topics);
    }
    top.text("index-number", facts.value(Key::IndexNumber).unwrap_or("unknown"));
    let mut out = top.written("");
    for (key, name) in [(Key::BasisLaw, "law"), (Key::BasisDocument, "document")] {
        for fact in facts.all(key) {
            let mut basis = Table::default();
            basis.text(name, &fact.value);
            if let Some(article) = &fact.with {
                basis.text("article", article);
            }
            basis.text("as-of", "unknown");
            out.push_str(&basis.written("\n[[basis]]\n"));
        }
    }
    events(facts, kind, named, &mut out);
    Ok(out)
}

/// The day that events stand in the order of; one that is not known comes last.
type Placed = (Option<String>, String);

fn events(facts: &Facts, kind: Kind, named: &Named, out: &mut String) {
    let mut changes: Vec<(&Fact, &str)> = facts.all(Key::Amended).map(|fact| (fact, "amended")).collect();
    changes.extend(facts.all(Key::Revised).map(|fact| (fact, "revised")));
    changes.sort_by(|a, b| a.0.value.cmp(&b.0.value));
    let mut placed: Vec<Placed> = vec![(None, issued(facts, kind, changes.is_empty().then_some(named)))];
    if let Some(at) = facts.value(Key::Published) {
        let mut event = Table::default();
        event.text("type", "published");
        event.day("at", at);
        placed.push((Some(at.to_owned()), event.written("\n[[event]]\n")));
    }
    let last = changes.len().saturating_sub(1);
    for (at, (fact, event)) in changes.into_iter().enumerate() {
        let mut table = Table::default();
        table.text("type", event);
        table.day("date", &fact.value);
        if let Some(title) = &fact.with {
            table.raw("instrument", format!("{{ title = {}, date = {} }}", Value::from(title.as_str()), day(&fact.value)));
        }
        table.text("effective", "unknown");
        if at == last {
            files(&mut table, named);
        }
        placed.push((Some(fact.value.clone()), table.written("\n[[event]]\n")));
    }
    for (key, event) in [(Key::Lapsed, "lapsed"), (Key::Repealed, "repealed")] {
        if let Some(date) = facts.value(key) {
            let mut table = Table::default();
            table.text("type", event);
            table.day("date", date);
            placed.push((Some("9999".to_owned()), table.written("\n[[event]]\n")));
        }
    }
    // A publication whose day is not known follows the issue, as it did.
    let place = |day: &Option<String>| day.as_deref().map(|day| if day == "unknown" { String::new() } else { day.to_owned() });
    placed.sort_by_key(|(day, _)| place(day));
    placed.into_iter().for_each(|(_, written)| out.push_str(&written));
}

fn issued(facts: &Facts, kind: Kind, named: Option<&Named>) -> String {
    let mut event = Table::default();
    event.text("type", "issued");
    event.day("date", facts.value(Key::Date).unwrap_or("unknown"));
    event.text("number", facts.value(Key::Number).unwrap_or("unknown"));
    event.text("registration", facts.value(Key::Registration).unwrap_or("unknown"));
    if let Some(order) = facts.value(Key::Order) {
        event.text("order", order);
    }
    if let Some(adopted) = facts.value(Key::Adopted) {
        event.day("adopted", adopted);
    }
    let effective = facts.value(Key::Effective).or(kind.states_commencement().then_some("unknown"));
    if let Some(effective) = effective {
        event.day("effective", effective);
    }
    if let Some(term) = facts.value(Key::Term).filter(|_| kind.can_lapse()) {
        event.text("term", term);
    }
    if let Some(until) = facts.value(Key::Until).filter(|_| kind.can_lapse()) {
        event.day("until", until);
    }
    if let Some(named) = named {
        files(&mut event, named);
    }
    event.written("\n[[event]]\n")
}

fn files(table: &mut Table, named: &Named) {
    if let Some(text) = &named.text {
        table.text("text", text);
    }
    let mut parts: Vec<String> = Vec::new();
    if let Some(notice) = &named.notice {
        parts.push(format!("{{ role = \"notice\", file = {} }}", Value::from(notice.as_str())));
    }
    for (number, title, file) in &named.attachments {
        let number = number.map(|number| format!("number = {number}, ")).unwrap_or_default();
        let title = if title.is_empty() { String::new() } else { format!("title = {}, ", text(title)) };
        parts.push(format!("{{ role = \"attachment\", {number}{title}file = {} }}", Value::from(file.as_str())));
    }
    match parts.as_slice() {
        [] => {}
        [only] => table.raw("parts", format!("[{only}]")),
        _ => table.raw("parts", format!("[\n{}]", parts.iter().map(|part| format!("  {part},\n")).collect::<String>())),
    }
}

/// A table as it is written: its keys, filled up to one width.
#[derive(Default)]
struct Table {
    lines: Vec<(&'static str, String)>,
}

impl Table {
    fn text(&mut self, key: &'static str, value: &str) {
        self.raw(key, text(value));
    }

    fn texts(&mut self, key: &'static str, values: &[&str]) {
        let values: Vec<String> = values.iter().map(|value| text(value)).collect();
        self.raw(key, format!("[{}]", values.join(", ")));
    }

    fn day(&mut self, key: &'static str, value: &str) {
        self.raw(key, day(value));
    }

    fn raw(&mut self, key: &'static str, value: String) {
        self.lines.push((key, value));
    }

    fn written(&self, head: &str) -> String {
        let widest = self.lines.iter().map(|(key, _)| key.len()).max().unwrap_or_default();
        let lines = self.lines.iter().map(|(key, value)| format!("{key:widest$} = {value}\n"));
        format!("{head}{}", lines.collect::<String>())
    }
}

/// Words as TOML has them, without what no line of a record holds.
fn text(words: &str) -> String {
    let plain: String = words.chars().filter(|c| !c.is_control()).collect();
    Value::from(plain).to_string()
}

/// A day or a moment as TOML has one; one that is not exact is a text.
fn day(value: &str) -> String {
    let exact = Day::parse(value).is_some_and(|day| day.exact().is_some());
    let moment = value.split_once('T').is_some_and(|(day, _)| Day::parse(day).is_some_and(|day| day.exact().is_some()));
    if exact || moment { value.to_owned() } else { format!("\"{value}\"") }
}
