//! A document from outside as the files of a folder: the record, the text, the notice around it, the attachments.

use super::fact::{Asked, Facts, Key, What};
use super::gather::{Papers, gather};
use super::kept::Kept;
use super::line::{Aside, Line, Lines};
use super::plain::Breaks;
use super::record::{self, Lacks, Named};
use super::split::{Left, Place, Split, joined, split};
use super::{Refused, docx, encoding, markdown, name, page, plain, words};
use crate::structure;

/// How a file that holds one document is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// .docx
    Docx,
    /// A web page.
    Page,
    /// Plain text.
    Plain(Breaks),
}

/// A document brought in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// Its name, if nobody bears it yet.
    pub name: String,
    /// What is recorded of it, and what has to be looked at.
    pub facts: Facts,
    /// `document.toml`, or what it cannot be without.
    pub record: Result<String, Lacks>,
    /// The other files, as paths in its folder, with what they say.
    pub files: Vec<(String, String)>,
    /// The lines that are in none of the files, and why; with those that only the record states.
    pub left: Vec<LeftLine>,
    /// What stands beside the lines of the file.
    pub asides: Vec<Aside>,
    /// The encoding, where it was not UTF-8.
    pub encoding: Option<&'static str>,
    /// How many articles the text has.
    pub articles: usize,
}

/// A line that is in none of the files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftLine {
    /// The line or paragraph of the file, from 1.
    pub number: usize,
    /// What it says.
    pub words: String,
    /// Why; none where the record states what it says.
    pub why: Option<Left>,
}

/// What a file is brought in with.
#[derive(Clone, Debug)]
pub struct Given<'g> {
    /// The name of the file without its ending.
    pub stem: Option<&'g str>,
    /// What the office keeps.
    pub kept: &'g Kept,
    /// What the command states.
    pub asked: &'g Asked,
}

/// Brings in a document.
///
/// # Errors
/// [`Refused`] when the file cannot be read, or holds no words.
pub fn document(bytes: &[u8], format: Format, given: &Given<'_>) -> Result<Imported, Refused> {
    let (lines, encoding) = lines(bytes, format)?;
    if lines.lines.iter().all(Line::is_empty) {
        return Err(Refused::Empty);
    }
    let mut imported = assembled(lines, given);
    imported.encoding = encoding;
    if format == Format::Plain(Breaks::Pages) {
        imported.facts.doubt(What::Joined, 0, "");
    }
    Ok(imported)
}

/// The lines of a file, and the encoding where it was not UTF-8.
///
/// # Errors
/// [`Refused`] when the file cannot be read.
pub fn lines(bytes: &[u8], format: Format) -> Result<(Lines, Option<&'static str>), Refused> {
    Ok(match format {
        Format::Docx => (docx::read(bytes)?, None),
        Format::Page => {
            let (text, encoding) = encoding::decoded(bytes, page::stated_encoding(bytes).as_deref())?;
            (page::read(&text)?, encoding)
        }
        Format::Plain(breaks) => {
            let (text, encoding) = encoding::decoded(bytes, None)?;
            (plain::read(&text, breaks), encoding)
        }
    })
}

fn assembled(lines: Lines, given: &Given<'_>) -> Imported {
    let split = split(&lines.lines);
    let files = Files::of(&lines.lines, &split);
    let text = structure::read(&files.text);
    let notice = files.notice.as_deref().map(structure::read);
    let papers = Papers { notice: notice.as_ref(), text: &text };
    let facts = gather(&lines, &split, &papers, given.kept, given.asked);
    let articles = text.articles().count();
    let (named, files) = files.named(&facts);
    let record = record::written(&facts, &named);
    let left = split.places.iter().zip(&lines.lines).filter_map(|(place, line)| {
        let why = match place {
            Place::Left(why) => Some(*why),
            Place::Record => None,
            _ => return None,
        };
        // A number above the title stands below it.
        let said = line.said();
        let moved = split.number.is_some_and(|at| lines.lines[at].number == line.number && lines.lines[at].words == line.words);
        (!said.is_empty() && !moved).then_some(LeftLine { number: line.number, words: said, why })
    });
    let mut left: Vec<LeftLine> = left.collect();
    left.extend(off_titles(&lines.lines, &split));
    left.sort_by_key(|line| line.number);
    Imported { name: name::name(given.stem, &facts), record, left, files, facts, asides: lines.asides, encoding: None, articles }
}

/// What is taken off titles: the mark of an end, which the record states, and the label of an attachment, whose number it states.
fn off_titles(lines: &[Line], split: &Split) -> Vec<LeftLine> {
    let mut found = Vec::new();
    let mut last = None;
    for (at, place) in split.places.iter().enumerate() {
        let opens = last.replace(*place) != Some(*place);
        if !opens || !matches!(place, Place::Title | Place::NoticeTitle | Place::AttachmentTitle(_)) {
            continue;
        }
        let behind = at + split.places[at..].iter().take_while(|own| *own == place).count();
        let title = joined(lines, at..behind);
        let number = lines[at].number;
        if let Some((_, mark)) = words::unmarked(&title).1 {
            found.push(LeftLine { number, words: mark.to_owned(), why: None });
        }
        let label = matches!(place, Place::AttachmentTitle(_)).then(|| words::attachment(&title)).flatten();
        if let Some((_, name)) = label.filter(|(_, name)| !name.is_empty()) {
            let label = title.strip_suffix(name.as_str()).unwrap_or(&title).to_owned();
            found.push(LeftLine { number, words: label, why: Some(Left::Label) });
        }
    }
    found
}

/// The files of a document before they have names.
struct Files {
    text: String,
    notice: Option<String>,
    /// Number, title and words of each attachment.
    attachments: Vec<(Option<u32>, String, String)>,
}

impl Files {
    fn of(lines: &[Line], split: &Split) -> Self {
        let of = |wanted: Place| {
            let number = split.number.filter(|_| wanted == if split.has_notice { Place::Notice } else { Place::Text });
            let own = split.places.iter().zip(lines).filter(move |(place, _)| **place == wanted).map(|(_, line)| line);
            number.map(|at| &lines[at]).into_iter().chain(own)
        };
        let titled = |wanted: Place| {
            let first = split.places.iter().position(|place| *place == wanted);
            let behind = |first: usize| first + split.places[first..].iter().take_while(|place| **place == wanted).count();
            let title = first.map(|first| joined(lines, first..behind(first))).unwrap_or_default();
            words::unmarked(&title).0.to_owned()
        };
        let text = markdown::file(&titled(Place::Title), of(Place::Text));
        let notice = split.has_notice.then(|| markdown::file(&titled(Place::NoticeTitle), of(Place::Notice)));
        let attachments = split.attachments.iter().enumerate().map(|(at, listed)| {
            let title = titled(Place::AttachmentTitle(at));
            // 附件1：申请表 on one line: the number is the record's.
            let own = words::attachment(&title).map(|(_, name)| name).filter(|name| !name.is_empty());
            let title = own.unwrap_or(if title.is_empty() { listed.title.clone() } else { title });
            let words = markdown::file(&title, of(Place::Attachment(at)));
            (listed.number, title, words)
        });
        Self { text, notice, attachments: attachments.collect() }
    }

    /// The files under their names.
    fn named(self, facts: &Facts) -> (Named, Vec<(String, String)>) {
        let day = |key: Key| facts.value(key).filter(|day| *day != "unknown");
        let changed = facts.all(Key::Amended).chain(facts.all(Key::Revised)).map(|fact| fact.value.as_str()).max();
        let day = changed.or_else(|| day(Key::Effective)).or_else(|| day(Key::Date));
        let text = day.map_or_else(|| "text/text.md".to_owned(), |day| format!("text/{day}.md"));
        let mut named = Named { text: Some(text.clone()), ..Named::default() };
        let mut files = vec![(text, self.text)];
        if let Some(notice) = self.notice {
            named.notice = Some("text/notice.md".to_owned());
            files.push(("text/notice.md".to_owned(), notice));
        }
        for (at, (number, title, words)) in self.attachments.into_iter().enumerate() {
            let file = format!("attachments/attachment-{}.md", at + 1);
            named.attachments.push((number, title, file.clone()));
            files.push((file, words));
        }
        (named, files)
    }
}
