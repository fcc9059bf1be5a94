//! Readings as bytes and back: titles and paths once each, numbers short. What cannot be read in full is no store.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::{Reading, Stamps};
use crate::document::{Date, Day};
use crate::finding::{Arg, Code, Family, Finding, Related, Severity, Span, lasting};
use crate::structure::ArticleNumber;
use crate::structure::cited::{By, Cited, CitedPlace, Ends};

/// Goes up with every change of what follows.
const FORM: u32 = 1;

#[derive(Serialize, Deserialize)]
struct Whole {
    form: u32,
    made_by: [u8; 32],
    words: Vec<String>,
    texts: Vec<Text>,
}

#[derive(Serialize, Deserialize)]
struct Text {
    path: String,
    stamps: Stamps,
    cited: Vec<CitedText>,
    findings: Option<Vec<Found>>,
}

type Word = u32;
type Range = (u32, u32);
type Number = (u32, Option<u32>);

#[derive(Serialize, Deserialize)]
struct CitedText {
    span: Range,
    within: Option<Number>,
    by: Named,
    place: Option<(Number, Option<u32>, Option<u32>)>,
    ends: u8,
}

#[derive(Serialize, Deserialize)]
enum Named {
    Title(Range, Word, Option<Word>),
    Name(Word),
    Number(Word),
}

#[derive(Serialize, Deserialize)]
struct Found {
    code: Word,
    is_integrity: bool,
    severity: u8,
    path: Word,
    span: Option<Range>,
    related: Option<(Word, Range)>,
    args: Vec<(Word, Value)>,
}

#[derive(Serialize, Deserialize)]
enum Value {
    Text(String),
    Day(String),
    Number(i64),
    List(Vec<String>),
    Term(Word),
}

/// The bytes of a store; none when a place in a text is too large to be kept.
pub(super) fn write(readings: &[(String, Stamps, Reading)], made_by: [u8; 32]) -> Option<Vec<u8>> {
    let mut words = Words::default();
    let mut texts = Vec::with_capacity(readings.len());
    for (path, stamps, reading) in readings {
        let cited = reading.cited.iter().map(|it| words.cited(it)).collect::<Option<_>>()?;
        let findings = match &reading.findings {
            Some(found) => Some(found.iter().map(|it| words.found(it)).collect::<Option<_>>()?),
            None => None,
        };
        texts.push(Text { path: path.clone(), stamps: stamps.clone(), cited, findings });
    }
    postcard::to_allocvec(&Whole { form: FORM, made_by, words: words.list, texts }).ok()
}

/// The readings in some bytes; none when they were made by another program, under other settings, or are damaged.
pub(super) fn read(bytes: &[u8], made_by: [u8; 32]) -> Option<Vec<(String, Stamps, Reading)>> {
    let whole: Whole = postcard::from_bytes(bytes).ok()?;
    if whole.form != FORM || whole.made_by != made_by {
        return None;
    }
    let words = &whole.words;
    let text = |it: Text| {
        let cited = it.cited.into_iter().map(|it| it.read(words)).collect::<Option<_>>()?;
        let findings = match it.findings {
            Some(found) => Some(found.into_iter().map(|it| it.read(words)).collect::<Option<_>>()?),
            None => None,
        };
        Some((it.path, it.stamps, Reading { cited, findings }))
    };
    whole.texts.into_iter().map(text).collect()
}

/// Every word once.
#[derive(Default)]
struct Words {
    list: Vec<String>,
    places: HashMap<String, Word>,
}

impl Words {
    fn word(&mut self, word: &str) -> Option<Word> {
        if let Some(place) = self.places.get(word) {
            return Some(*place);
        }
        let place = u32::try_from(self.list.len()).ok()?;
        self.list.push(word.to_owned());
        self.places.insert(word.to_owned(), place);
        Some(place)
    }

    fn cited(&mut self, cited: &Cited) -> Option<CitedText> {
        let by = match &cited.by {
            By::Title { span, title, number } => {
                let number = match number {
                    Some(number) => Some(self.word(number)?),
                    None => None,
                };
                Named::Title(range(span)?, self.word(title)?, number)
            }
            By::Name(name) => Named::Name(self.word(name)?),
            By::Number(number) => Named::Number(self.word(number)?),
        };
        let number = |it: ArticleNumber| (it.main, it.inserted);
        Some(CitedText {
            span: range(&cited.span)?,
            within: cited.within.map(number),
            by,
            place: cited.place.map(|it| (number(it.article), it.paragraph, it.point)),
            ends: match cited.ends {
                Ends::No => 0,
                Ends::InPart => 1,
                Ends::Whole => 2,
            },
        })
    }

    fn found(&mut self, finding: &Finding) -> Option<Found> {
        let related = match &finding.related {
            Some(related) => Some((self.word(&related.path)?, range(&related.span)?)),
            None => None,
        };
        let mut args = Vec::with_capacity(finding.args.len());
        for (name, value) in &finding.args {
            let value = match value {
                Arg::Text(text) => Value::Text(text.clone()),
                Arg::Day(day) => Value::Day(day.to_string()),
                Arg::Number(number) => Value::Number(*number),
                Arg::List(list) => Value::List(list.clone()),
                Arg::Term(term) => Value::Term(self.word(term)?),
            };
            args.push((self.word(name)?, value));
        }
        Some(Found {
            code: self.word(finding.code.0)?,
            is_integrity: finding.family == Family::Integrity,
            severity: match finding.severity {
                Severity::Error => 0,
                Severity::Warning => 1,
                Severity::Info => 2,
            },
            path: self.word(&finding.path)?,
            span: match &finding.span {
                Some(span) => Some(range(span)?),
                None => None,
            },
            related,
            args,
        })
    }
}

impl CitedText {
    fn read(self, words: &[String]) -> Option<Cited> {
        let word = |at: Word| words.get(at as usize).cloned();
        let by = match self.by {
            Named::Title(at, title, number) => By::Title {
                span: span(at),
                title: word(title)?,
                number: match number {
                    Some(number) => Some(word(number)?),
                    None => None,
                },
            },
            Named::Name(name) => By::Name(word(name)?),
            Named::Number(number) => By::Number(word(number)?),
        };
        let number = |(main, inserted)| ArticleNumber { main, inserted };
        Some(Cited {
            span: span(self.span),
            within: self.within.map(number),
            by,
            place: self.place.map(|(article, paragraph, point)| CitedPlace { article: number(article), paragraph, point }),
            ends: match self.ends {
                0 => Ends::No,
                1 => Ends::InPart,
                2 => Ends::Whole,
                _ => return None,
            },
        })
    }
}

impl Found {
    fn read(self, words: &[String]) -> Option<Finding> {
        let word = |at: Word| words.get(at as usize);
        let mut args = std::collections::BTreeMap::new();
        for (name, value) in self.args {
            let value = match value {
                Value::Text(text) => Arg::Text(text),
                Value::Day(day) => Arg::Day(read_day(&day)?),
                Value::Number(number) => Arg::Number(number),
                Value::List(list) => Arg::List(list),
                Value::Term(term) => Arg::Term(word(term)?.clone()),
            };
            args.insert(lasting(word(name)?), value);
        }
        Some(Finding {
            code: Code(lasting(word(self.code)?)),
            family: if self.is_integrity { Family::Integrity } else { Family::Compliance },
            severity: match self.severity {
                0 => Severity::Error,
                1 => Severity::Warning,
                2 => Severity::Info,
                _ => return None,
            },
            path: word(self.path)?.clone(),
            span: self.span.map(span),
            related: match self.related {
                Some((path, at)) => Some(Related { path: word(path)?.clone(), span: span(at) }),
                None => None,
            },
            args,
        })
    }
}

fn read_day(text: &str) -> Option<Date> {
    Day::parse(text)?.exact()
}

fn range(span: &Span) -> Option<Range> {
    Some((u32::try_from(span.start).ok()?, u32::try_from(span.end).ok()?))
}

fn span((start, end): Range) -> Span {
    start as usize..end as usize
}
