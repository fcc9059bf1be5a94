//! `guiju impact`: what leans on a document, a law or a title, at first and second hand, and where it says so.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use guiju::citation::impact::{Leaning, Tie, impact, text_that_counts};
use guiju::citation::{Citation, Kept, Target, TextPlace, citations};
use guiju::document::{Date, DocumentId, Fact};
use guiju::error::{Error, Result};
use guiju::finding::{Arg, Span};
use guiju::message::Words;
use guiju::register::Table;
use guiju::structure::cited::cited;
use guiju::structure::clause::clauses;
use guiju::structure::reference::references;
use guiju::structure::{self, ArticleNumber};
use guiju::view::impact::{ImpactReport, ImpactTarget, LeaningDocument, LeaningTie};
use rayon::prelude::*;

use crate::json::line_and_column;
use crate::office::{self, Office};
use crate::report::count;
use crate::screen::{Outcome, Screen, width};

/// What `guiju impact` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// A document, a law, or a title
    target: String,
    /// Only what leans on this article
    #[arg(long, value_parser = article)]
    article: Option<ArticleNumber>,
    /// Answer for this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Write JSON
    #[arg(long)]
    json: bool,
}

/// `12`, `2-1`, `第十二条`
fn article(text: &str) -> std::result::Result<ArticleNumber, String> {
    let plain = || {
        let (main, inserted) = match text.split_once('-') {
            Some((main, inserted)) => (main, Some(inserted.parse().ok()?)),
            None => (text, None),
        };
        Some(ArticleNumber { main: main.parse().ok()?, inserted })
    };
    ArticleNumber::parse(text).or_else(plain).ok_or_else(|| text.to_owned())
}

/// Shows what leans on something.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, args.as_of, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let kept = Kept::new(&office.register, &office.as_of, &office.setting);
    let target = target(&office, &kept, &args.target)?;
    let counting: Vec<Option<usize>> =
        office.register.records().iter().zip(&office.as_of.standings).map(|(record, it)| text_that_counts(record, it)).collect();
    let (texts, unread) = {
        let _step = screen.step("progress-reading-texts");
        read(&office, &kept, &counting)
    };
    let counts = |at: usize| !office.as_of.standings[at].status.has_ended();
    let found = impact(&office.register, &texts, counts, &target, args.article);
    let mut places = Places { office: &office, texts: HashMap::new() };
    let mut skipped: Vec<String> = office.register.skipped().iter().map(|it| it.path.clone()).collect();
    skipped.extend(unread);
    skipped.sort();
    let report = ImpactReport {
        schema: "guiju.impact/1",
        as_of: office.as_of.day.to_string(),
        documents: office.register.records().len(),
        skipped,
        target: described(&office, &target, args.article),
        first: found.first.iter().map(|it| places.of(it)).collect(),
        second: found.second.iter().map(|it| places.of(it)).collect(),
    };
    if args.json {
        screen.data(&report.to_json())?;
    } else {
        screen.data(&human(screen.words, &report, args.article))?;
        if !report.skipped.is_empty() {
            screen.tell("report-skipped", &[("paths", Arg::List(report.skipped.clone()))]);
        }
    }
    Ok(Outcome::Clean)
}

/// What the words on the command line mean: an id of a document or a law, or a title with or without 书名号.
fn target(office: &Office, kept: &Kept<'_>, asked: &str) -> Result<Target> {
    if let Some(id) = DocumentId::parse(asked) {
        if let Some(at) = office.register.position(&id) {
            return Ok(Target::Document(at));
        }
        if office.setting.laws.contains_key(&id) {
            return Ok(Target::Law(id));
        }
        let documents = office.register.records().iter().map(|record| record.document.id.as_str());
        let laws = office.setting.laws.keys().map(DocumentId::as_str);
        let nearest = office::nearest(asked, documents.chain(laws)).map(str::to_owned);
        return Err(Error::NoSuchDocument { id: asked.to_owned(), nearest });
    }
    let title = asked.trim().trim_start_matches('《').trim_end_matches('》');
    Ok(match (kept.titled(title), kept.law(title)) {
        (Some(at), _) => Target::Document(at),
        (None, Some(law)) => Target::Law(law.id.clone()),
        (None, None) => Target::Title(title.to_owned()),
    })
}

/// The citations of the texts that count, and the files that could not be read.
fn read(office: &Office, kept: &Kept<'_>, counting: &[Option<usize>]) -> (BTreeMap<TextPlace, Vec<Citation>>, Vec<String>) {
    type Read = (TextPlace, std::result::Result<Vec<Citation>, String>);
    let one = |(at, version): (usize, usize)| -> Option<Read> {
        let record = &office.register.records()[at];
        let path = record.path_of(record.document.versions().get(version)?.text);
        let found = match office.folder.read(&path) {
            Ok(file) => {
                let tree = structure::read(&file.text);
                Ok(citations(&cited(&tree, &references(&tree), &clauses(&file.text)), kept))
            }
            Err(_) => Err(path),
        };
        Some(((at, version), found))
    };
    let places: Vec<TextPlace> = counting.iter().enumerate().filter_map(|(at, version)| Some((at, (*version)?))).collect();
    let all: Vec<Read> = places.into_par_iter().filter_map(one).collect();
    let mut texts = BTreeMap::new();
    let mut unread = Vec::new();
    for (text, found) in all {
        match found {
            Ok(found) => drop(texts.insert(text, found)),
            Err(path) => unread.push(path),
        }
    }
    (texts, unread)
}

fn described(office: &Office, target: &Target, article: Option<ArticleNumber>) -> ImpactTarget {
    let (kind, id, title) = match target {
        Target::Document(at) => {
            let document = &office.register.records()[*at].document;
            ("document", Some(document.id.to_string()), office.setting.site.titled(&document.title).into_owned())
        }
        Target::Law(id) => {
            let title = office.setting.laws.get(id).map_or_else(|| id.to_string(), |law| law.title.clone());
            ("law", Some(id.to_string()), title)
        }
        Target::Title(title) => ("title", None, title.clone()),
    };
    ImpactTarget { kind, id, title, article: article.map(ArticleNumber::id) }
}

/// Finds lines and columns; each file is read once.
struct Places<'o> {
    office: &'o Office,
    texts: HashMap<String, Option<String>>,
}

impl Places<'_> {
    fn of(&mut self, leaning: &Leaning) -> LeaningDocument {
        let record = &self.office.register.records()[leaning.document];
        let standing = &self.office.as_of.standings[leaning.document];
        let document = &record.document;
        let mut ties = Vec::with_capacity(leaning.ties.len());
        for tie in &leaning.ties {
            let on = match tie.on() {
                Target::Document(at) => self.office.register.records()[*at].document.id.to_string(),
                Target::Law(id) => id.to_string(),
                Target::Title(title) => title.clone(),
            };
            ties.push(match tie {
                Tie::Basis { basis, .. } => {
                    let table = Table::Basis(u16::try_from(*basis).unwrap_or(u16::MAX));
                    let span = ["article", "law", "document"].into_iter().find_map(|key| record.places.exact((table, key)));
                    let words = document.basis.get(*basis).and_then(|basis| basis.article.clone()).unwrap_or_default();
                    self.tie("basis", on, None, Some(words), record.path(), span)
                }
                Tie::Citation { text, citation } => {
                    let versions = document.versions();
                    let path = versions.get(text.1).map(|version| record.path_of(version.text)).unwrap_or_default();
                    let within = citation.article.map(ArticleNumber::id);
                    self.tie("citation", on, within, None, path, Some(citation.span.clone()))
                }
            });
        }
        let responsible = match &document.responsible {
            Fact::Is(unit) => Some(unit.clone()),
            Fact::NotStated | Fact::Nonexistent | Fact::Unknown => None,
        };
        LeaningDocument {
            id: document.id.to_string(),
            title: self.office.setting.site.titled(&document.title).into_owned(),
            status: standing.status.as_str(),
            responsible,
            ties,
        }
    }

    fn tie(
        &mut self,
        kind: &'static str,
        on: String,
        within: Option<String>,
        words: Option<String>,
        path: String,
        span: Option<Span>,
    ) -> LeaningTie {
        let folder = &self.office.folder;
        let text = self.texts.entry(path.clone()).or_insert_with(|| folder.read(&path).ok().map(|file| file.text));
        let place = text.as_deref().zip(span).and_then(|(text, span)| Some((text.get(..span.start)?, text.get(span)?)));
        let (line, column) = place.map(|(before, _)| line_and_column(before)).unzip();
        let words = words.or(place.map(|(_, words)| words.to_owned())).unwrap_or_default();
        LeaningTie { kind, on, within, words, path, line, column }
    }
}

/// A document a paragraph: its id, title, state and unit, then a line for each place.
fn human(words: Words, report: &ImpactReport, article: Option<ArticleNumber>) -> String {
    let article = article.map_or_else(String::new, |article| article.to_string());
    let name = format!("《{}》{article}", report.target.title);
    let mut out = String::new();
    for (heading, documents) in [("impact-first", &report.first), ("impact-second", &report.second)] {
        if documents.is_empty() {
            continue;
        }
        let args = [("target", Arg::Text(name.clone())), ("count", count(documents.len()))];
        out.push_str(&format!("{}\n\n", words.text(heading, &args)));
        for document in documents {
            out.push_str(&paragraph(words, document, heading == "impact-second"));
        }
    }
    let args = [
        ("target", Arg::Text(name)),
        ("documents", count(report.documents)),
        ("leaning", count(report.first.len() + report.second.len())),
    ];
    out.push_str(&format!("{}\n", words.text("impact-summary", &args)));
    out
}

fn paragraph(words: Words, document: &LeaningDocument, names_target: bool) -> String {
    let status = words.term(&format!("status-{}", document.status));
    let mut head = format!("  {}  {}  {status}", document.id, document.title);
    if let Some(unit) = &document.responsible {
        head.push_str(&format!("  {unit}"));
    }
    let mut out = format!("{head}\n");
    let shown = |tie: &LeaningTie| {
        let mut told = match tie.kind {
            "basis" => words.term("impact-basis"),
            _ => match tie.within.as_deref().and_then(article_of_id) {
                Some(article) => article.to_string(),
                None => words.term("impact-text"),
            },
        };
        if names_target && tie.kind == "basis" {
            told.push_str(&format!(" {}", tie.on));
        }
        if !tie.words.is_empty() {
            told.push_str(&format!("  {}", tie.words.split_whitespace().collect::<Vec<_>>().join(" ")));
        }
        told
    };
    let lines: Vec<(String, String)> = document
        .ties
        .iter()
        .map(|tie| {
            let place = match (tie.line, tie.column) {
                (Some(line), Some(column)) => format!("{}:{line}:{column}", tie.path),
                _ => tie.path.clone(),
            };
            (shown(tie), place)
        })
        .collect();
    for (told, place) in lines {
        let gap = " ".repeat(44_usize.saturating_sub(width(&told)).max(2));
        out.push_str(&format!("      {told}{gap}{place}\n"));
    }
    out.push('\n');
    out
}

fn article_of_id(id: &str) -> Option<ArticleNumber> {
    article(id.strip_prefix("art_")?).ok()
}
