//! `guiju import`: documents from outside as folders of the office, all of them or none; every value with the line it comes from.

use std::fs;
use std::path::{Path, PathBuf};

use guiju::document::{Date, Disclosure, DocumentId, Kind};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::import::{self, Asked, Breaks, Facts, Format, Given, Kept, KeptDocument, Key, Lacks, ListFormat, Refused, Sniffed};
use guiju::parse;
use guiju::source::{NewFolder, SourceFile};
use guiju::view::imported::{Brought, ImportReport};

use crate::converted::{self, Converted};
use crate::import_report;
use crate::office::{self, Office};
use crate::report;
use crate::screen::{Outcome, Screen};

/// What `guiju import` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The id of the one document
    #[arg(long, value_parser = id)]
    id: Option<DocumentId>,
    /// Where the folders are made
    #[arg(long, default_value = "documents", value_parser = into)]
    into: String,
    /// The title
    #[arg(long)]
    title: Option<String>,
    /// The kind
    #[arg(long, value_parser = kind)]
    kind: Option<Kind>,
    /// 制定机关
    #[arg(long)]
    issuer: Option<String>,
    /// Whether the public may read them
    #[arg(long, value_parser = disclosure)]
    disclosure: Option<Disclosure>,
    /// Bring them in on this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// Write nothing
    #[arg(long)]
    dry_run: bool,
    /// Answer in JSON
    #[arg(long)]
    json: bool,
}

fn id(text: &str) -> std::result::Result<DocumentId, String> {
    DocumentId::parse(text).ok_or_else(|| text.to_owned())
}

fn kind(text: &str) -> std::result::Result<Kind, String> {
    Kind::parse(text).ok_or_else(|| text.to_owned())
}

fn disclosure(text: &str) -> std::result::Result<Disclosure, String> {
    Disclosure::parse(text).ok_or_else(|| text.to_owned())
}

/// `documents`, or a folder of a year in it.
fn into(text: &str) -> std::result::Result<String, String> {
    let plain = text.replace('\\', "/").trim_start_matches("./").trim_end_matches('/').to_owned();
    let is_year = |name: &str| name.len() == 4 && name.bytes().all(|b| b.is_ascii_digit());
    let fits = plain == "documents" || plain.strip_prefix("documents/").is_some_and(is_year);
    if fits { Ok(plain) } else { Err(text.to_owned()) }
}

/// Brings documents in, or shows what that would write.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    if args.id.is_some() && args.files.len() > 1 {
        screen.refuse("import-one-id", &[]);
        return Ok(Outcome::NotRun);
    }
    let Some(office) = office::open_settled(screen, dir, args.as_of, None)? else { return Ok(Outcome::NotRun) };
    let day = office.as_of.day;
    let mut bringing = Bringing {
        screen,
        args,
        office: &office,
        kept: kept(&office),
        asked: Asked {
            title: args.title.clone(),
            kind: args.kind,
            issuer: args.issuer.clone(),
            disclosure: args.disclosure,
            day: Some(day),
        },
        folders: Vec::new(),
        brought: Vec::new(),
    };
    for path in &args.files {
        bringing.file(path)?;
    }
    let Bringing { folders, brought, .. } = bringing;
    if !args.dry_run && !folders.is_empty() {
        office.folder.make(&folders)?;
    }
    let told = ImportReport::new(day, !args.dry_run, brought);
    if args.json {
        screen.data(&told.to_json())?;
    } else {
        screen.data(&import_report::text(screen.words, &told))?;
    }
    let key = if args.dry_run { "import-not-written" } else { "import-done" };
    screen.tell(key, &[("documents", Arg::Number(told.documents() as i64))]);
    let whole = told.brought.iter().all(|it| matches!(it.came_to, "new" | "kept" | "joined" | "left"));
    Ok(if whole { Outcome::Clean } else { Outcome::Faulty })
}

/// What the office keeps: its register, and the laws that it names.
fn kept(office: &Office) -> Kept {
    let documents = office.register.records().iter().map(|record| {
        let issue = record.document.issue();
        KeptDocument {
            id: record.document.id.clone(),
            title: record.document.title.clone(),
            number: issue.and_then(|(_, _, issue)| issue.number.is()).map(|number| number.as_str().to_owned()),
            date: issue.and_then(|(_, event, _)| event.date.known()).map(|day| day.to_string()),
        }
    });
    let laws = office.setting.laws.values().map(|law| (law.id.clone(), law.title.clone()));
    Kept::new(documents.collect(), laws)
}

/// An import on its way.
struct Bringing<'b> {
    screen: &'b Screen,
    args: &'b Args,
    office: &'b Office,
    kept: Kept,
    asked: Asked,
    folders: Vec<NewFolder>,
    brought: Vec<Brought>,
}

impl Bringing<'_> {
    fn file(&mut self, path: &Path) -> Result<()> {
        const LARGEST: u64 = 64 * 1024 * 1024;
        let shown = path.display().to_string();
        let length = fs::metadata(path).map_err(Error::io("read", path))?.len();
        if length > LARGEST {
            self.brought.push(Brought::new(&shown, None, "refused", Refused::TooLarge.as_str()));
            return Ok(());
        }
        let bytes = fs::read(path).map_err(Error::io("read", path))?;
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
        let (bytes, format) = match form(&bytes, &ending) {
            Form::Document(format) => (bytes, format),
            Form::List(format) => return self.list(&shown, &bytes, format),
            Form::Other(tool) => match converted::converted(self.screen, path, tool)? {
                Converted::Document(bytes, format) => (bytes, format),
                Converted::Missing => {
                    self.brought.push(Brought::new(&shown, None, "refused", tool.lacks()));
                    return Ok(());
                }
                Converted::Failed => {
                    self.brought.push(Brought::new(&shown, None, "refused", "not-converted"));
                    return Ok(());
                }
            },
            Form::Unknown => {
                self.brought.push(Brought::new(&shown, None, "refused", Refused::Format.as_str()));
                return Ok(());
            }
        };
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        let given = Given { stem: stem.as_deref(), kept: &self.kept, asked: &self.asked };
        match import::document(&bytes, format, &given) {
            Err(refused) => self.brought.push(Brought::new(&shown, None, "refused", refused.as_str())),
            Ok(imported) => {
                let came_to = self.place(&imported.name, &imported.facts, &imported.record, imported.files.clone());
                let told = Brought::new(&shown, None, came_to.0, came_to.1).with_document(&imported);
                self.brought.push(told);
            }
        }
        Ok(())
    }

    fn list(&mut self, shown: &str, bytes: &[u8], format: ListFormat) -> Result<()> {
        let list = match import::list(bytes, format, &self.asked) {
            Ok(list) => list,
            Err(refused) => {
                self.brought.push(Brought::new(shown, None, "refused", refused.as_str()));
                return Ok(());
            }
        };
        for document in &list.documents {
            let came_to = self.place(&document.name, &document.facts, &document.record, Vec::new());
            self.brought.push(Brought::new(shown, Some(document.row), came_to.0, came_to.1).with_facts(&document.facts));
        }
        for (row, first, address) in &list.joined {
            self.brought.push(Brought::new(shown, Some(*row), "joined", format!("{first} {address}")));
        }
        for (row, words) in &list.left {
            self.brought.push(Brought::new(shown, Some(*row), "left", words.clone()));
        }
        if !list.headings.is_empty() {
            self.screen.tell("import-headings", &[("headings", Arg::List(list.headings))]);
        }
        Ok(())
    }

    /// Gives a document its place, unless the office has it, or its record cannot be; says what it came to.
    fn place(
        &mut self,
        name: &str,
        facts: &Facts,
        record: &std::result::Result<String, Lacks>,
        files: Vec<(String, String)>,
    ) -> (&'static str, String) {
        if let Some(same) = self.kept.same(facts) {
            return ("kept", same.id.as_str().to_owned());
        }
        let record = match record {
            Ok(record) => record,
            Err(lacks) => return ("lacking", lacks.as_str().to_owned()),
        };
        let is_taken =
            |name: &str| DocumentId::parse(name).is_none_or(|id| self.kept.has(&id) || self.office.register.knows(&id));
        let id = match &self.args.id {
            Some(id) if is_taken(id.as_str()) => return ("lacking", "id".to_owned()),
            Some(id) => id.clone(),
            None => match import::free(name, is_taken) {
                Some(id) => id,
                None => return ("lacking", "id".to_owned()),
            },
        };
        let folder = format!("{}/{id}", self.args.into);
        let path = format!("{folder}/document.toml");
        // What could not be read back is not written.
        let (_, findings) = parse::document(&SourceFile { path: path.clone(), text: record.clone() });
        if !findings.is_empty() {
            report::show(self.screen, &self.office.folder, &findings);
            return ("lacking", "record".to_owned());
        }
        self.kept.keep(KeptDocument {
            id: id.clone(),
            title: facts.value(Key::Title).unwrap_or_default().to_owned(),
            number: facts.value(Key::Number).filter(|number| *number != "unknown").map(str::to_owned),
            date: facts.value(Key::Date).filter(|date| *date != "unknown").map(str::to_owned),
        });
        let mut all = vec![("document.toml".to_owned(), record.clone())];
        all.extend(files);
        self.folders.push(NewFolder { path: folder.clone(), files: all });
        ("new", folder)
    }
}

/// What a file is to be read as.
enum Form {
    Document(Format),
    List(ListFormat),
    /// What another program has to turn into something else first.
    Other(converted::Tool),
    Unknown,
}

fn form(bytes: &[u8], ending: &str) -> Form {
    match (import::sniff(bytes), ending) {
        // One that is damaged is told as what it calls itself.
        (Sniffed::Docx, _) | (Sniffed::OtherArchive, "docx") => Form::Document(Format::Docx),
        (Sniffed::Sheet, _) | (Sniffed::OtherArchive, "xlsx") => Form::List(ListFormat::Sheet),
        (Sniffed::Compound | Sniffed::RichText, "xls" | "et") => Form::Unknown,
        (Sniffed::Compound | Sniffed::RichText, _) | (Sniffed::OtherArchive, "odt" | "wps") => {
            Form::Other(converted::Tool::Office)
        }
        (Sniffed::Pdf, _) => Form::Other(converted::Tool::Pdf),
        (Sniffed::Json, "txt") => Form::Document(Format::Plain(Breaks::Paragraphs)),
        (Sniffed::Json, _) => Form::List(ListFormat::Platform),
        (Sniffed::Page, _) | (Sniffed::Other, "html" | "htm" | "shtml") => Form::Document(Format::Page),
        (Sniffed::Other, "csv") => Form::List(ListFormat::Table),
        (Sniffed::Other, "txt" | "text" | "") => Form::Document(Format::Plain(Breaks::Paragraphs)),
        (Sniffed::OtherArchive | Sniffed::Other, _) => Form::Unknown,
    }
}
