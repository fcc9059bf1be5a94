//! How the texts of a document are written, drafts included: what the rules over words and numbers get, and how they tell.

use std::collections::BTreeSet;

use super::rule::Scope;
use super::rules::RULES;
use crate::document::Version;
use crate::finding::{Code, Finding, Span};
use crate::register::Record;
use crate::setting::Setting;
use crate::source::{Folder, SourceFile};
use crate::structure::mark::{Instead, Mark, Slip, marks};
use crate::structure::sequence::Break;
use crate::structure::{self, Text};

/// A text as it is written.
#[derive(Clone, Copy, Debug)]
pub struct WordingOf<'a> {
    /// The document's record.
    pub record: &'a Record,
    /// What it says.
    pub file: &'a SourceFile,
    /// What it is made of.
    pub tree: &'a Text<'a>,
    /// Its characters that should not stand as they do.
    pub marks: &'a [Mark],
    /// Which text of the document; none of a draft.
    pub version: Option<Version<'a>>,
    /// The office folder, for what is issued with the text.
    pub folder: &'a Folder,
    /// The setting.
    pub setting: &'a Setting,
}

/// A text of a document that is not issued yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Where it lies, from the office folder.
    pub path: String,
    /// Whether an event names it: it was put before the public, and stays as that saw it.
    pub is_put_forward: bool,
}

/// The Markdown files in `text/` of a document that is still being prepared, sorted; none of a document that was issued.
pub fn drafts(folder: &Folder, record: &Record) -> Vec<Draft> {
    if !record.document.is_in_preparation() {
        return Vec::new();
    }
    let named: BTreeSet<String> = record.document.files().into_iter().map(|(_, _, file)| record.path_of(file)).collect();
    let texts = folder.texts(&record.folder);
    texts.into_iter().map(|path| Draft { is_put_forward: named.contains(&path), path }).collect()
}

/// What the rules over the wording find in the drafts of a document.
pub(super) fn of_drafts(folder: &Folder, record: &Record, setting: &Setting) -> Vec<Finding> {
    let mut found = Vec::new();
    for draft in drafts(folder, record) {
        match folder.read(&draft.path) {
            Ok(file) => {
                let tree = structure::read(&file.text);
                found.extend(of_text(&WordingOf {
                    record,
                    file: &file,
                    tree: &tree,
                    marks: &marks(&tree),
                    version: None,
                    folder,
                    setting,
                }));
            }
            Err(finding) => found.push(*finding),
        }
    }
    found
}

/// What the rules over the wording find in a text.
pub(super) fn of_text(text: &WordingOf<'_>) -> Vec<Finding> {
    let found = RULES.iter().map(|rule| match rule.scope {
        Scope::Wording(run) => rule.told(run(text), text.setting),
        _ => Vec::new(),
    });
    found.flatten().collect()
}

impl WordingOf<'_> {
    /// A warning at a place of the text.
    pub(super) fn tell(&self, code: Code, span: Span) -> Finding {
        Finding::compliance(code, self.file.path.clone(), Some(span))
    }

    /// How something is written: a draft can be put right, what was issued is as it is.
    pub(super) fn tell_of_form(&self, code: Code, first: Span, count: usize) -> Finding {
        let finding = self.counted(code, first, count);
        if self.version.is_some() { finding.as_info() } else { finding }
    }

    fn counted(&self, code: Code, first: Span, count: usize) -> Finding {
        self.tell(code, first).number("count", i64::try_from(count).unwrap_or(i64::MAX))
    }

    /// The marks of one kind, told once, at the first of them.
    pub(super) fn marked(&self, code: Code, slip: Slip) -> Vec<Finding> {
        let all: Vec<&Mark> = self.marks.iter().filter(|mark| mark.slip == slip).collect();
        let Some(first) = all.first() else { return Vec::new() };
        let words = &self.file.text[first.span.clone()];
        // What is lost, or shown in another order than it stands, concerns a published text no less than a draft.
        let misleads = slip == Slip::Unreadable || all.iter().any(|mark| self.file.text[mark.span.clone()].contains(turns_words));
        let place = first.span.clone();
        let finding = if misleads { self.counted(code, place, all.len()) } else { self.tell_of_form(code, place, all.len()) };
        let mut finding = finding.term("slip", name_of(slip));
        finding = match slip {
            Slip::Hidden | Slip::Unreadable => {
                let points: BTreeSet<char> = all.iter().flat_map(|mark| self.file.text[mark.span.clone()].chars()).collect();
                let points = points.into_iter().map(|c| format!("U+{:04X}", u32::from(c))).collect();
                finding.arg("points", crate::finding::Arg::List(points))
            }
            Slip::Indent => finding,
            _ => finding.text("words", words),
        };
        if let Instead::Char(c) = first.instead
            && slip != Slip::Indent
            && slip != Slip::Hidden
        {
            finding = finding.text("instead", c);
        }
        vec![finding]
    }

    /// A number that does not follow.
    pub(super) fn out_of_sequence(&self, code: Code, it: &Break<'_, '_>) -> Finding {
        let finding = self
            .tell(code, it.part.label_span())
            .text("words", it.part.label())
            .text("expected", it.expected.as_str())
            .term("way", format!("number-{}", it.way.as_str()));
        match it.before {
            Some(before) => finding.text("before", before.label()).related(self.file.path.clone(), before.label_span()),
            None => finding,
        }
    }
}

/// Whether a character shows those behind it in another order.
fn turns_words(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn name_of(slip: Slip) -> &'static str {
    match slip {
        Slip::MixedBrackets => "slip-mixed",
        Slip::LoneBracket => "slip-lone",
        _ => "slip-other",
    }
}
