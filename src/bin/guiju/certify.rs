//! `guiju certify` and `guiju verify-certificate`: what is registered of a document on a day, and the same derived again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use guiju::document::{Date, DocumentId};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::history::History;
use guiju::history::promise;
use guiju::history::verify::{Anchor, Hashes};
use guiju::lifecycle;
use guiju::register;
use guiju::setting;
use guiju::site::{Templates, certificate_page};
use guiju::source::{Folder, KnownAt};
use guiju::view::certificate::{Certificate, Certified};

use crate::screen::{Outcome, Screen};

/// What `guiju certify` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The document
    id: String,
    /// The day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Date,
    /// As it was recorded then
    #[arg(long, value_parser = crate::args::known_at)]
    known_at: Option<KnownAt>,
    /// Write it here
    #[arg(long)]
    out: Option<PathBuf>,
}

/// What `guiju verify-certificate` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct VerifyArgs {
    /// The certificate
    file: PathBuf,
}

/// Writes a certificate, for people and for programs.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let head = KnownAt::Revision("HEAD".to_owned());
    let known_at = args.known_at.as_ref().unwrap_or(&head);
    let Some(certificate) = derived(dir, known_at, &args.id, args.as_of)? else {
        screen.refuse("certificate-not-public", &[("id", Arg::Text(args.id.clone())), ("day", Arg::Day(args.as_of))]);
        return Ok(Outcome::NotRun);
    };
    let out = args.out.clone().unwrap_or_else(|| PathBuf::from("."));
    fs::create_dir_all(&out).map_err(Error::io("create", &out))?;
    let name = format!("{}-{}", args.id, args.as_of);
    let json = format!("{name}.json");
    let page = certificate_page(&Templates::new(Vec::new())?, &certificate, &json)?;
    for (file, text) in [(json, certificate.to_json()), (format!("{name}.html"), page)] {
        let path = out.join(file);
        fs::write(&path, text).map_err(Error::io("write", &path))?;
        screen.tell("certificate-written", &[("path", Arg::Text(path.display().to_string()))]);
    }
    Ok(Outcome::Clean)
}

/// Derives a certificate again and says whether it is true.
pub(crate) fn verify(screen: &Screen, dir: &Path, args: &VerifyArgs) -> Result<Outcome> {
    let text = fs::read_to_string(&args.file).map_err(Error::io("read", &args.file))?;
    let path = [("path", Arg::Text(args.file.display().to_string()))];
    let given = Certificate::from_json(&text);
    let day = given.as_ref().and_then(|given| crate::args::day(&given.as_of).ok());
    let Some((given, day)) = given.zip(day) else {
        return refused(screen, screen.words.text("certificate-none", &path));
    };
    let history = History::read(dir)?;
    if !history.holds(&given.commit)? {
        if let Some(since) = history.begins() {
            return Err(Error::PartOfHistory { since: since.to_string() });
        }
        let commit = [("commit", Arg::Text(given.commit.clone()))];
        return refused(screen, screen.words.text("certificate-no-commit", &commit));
    }
    let known = |name: &str| KnownAt::Revision(name.to_owned());
    let Some(derived_again) = derived(dir, &known(&given.commit), &given.id, day)? else {
        return refused(screen, screen.words.text("certificate-no-document", &[("id", Arg::Text(given.id.clone()))]));
    };
    let differing = given.differing(&derived_again);
    if !differing.is_empty() || text != derived_again.to_json() {
        let fields = Arg::List(differing);
        return refused(screen, screen.words.text("certificate-differs", &[("fields", fields)]));
    }
    screen.data(&format!("{}\n", screen.words.term("certificate-true")))?;
    let now = derived(dir, &known("HEAD"), &given.id, day)?;
    if !now.is_some_and(|now| now.registers_the_same(&given)) {
        screen.tell("certificate-since", &[]);
    }
    Ok(Outcome::Clean)
}

fn refused(screen: &Screen, why: String) -> Result<Outcome> {
    let line = screen.words.text("certificate-false", &[("why", Arg::Text(why))]);
    screen.data(&format!("{line}\n"))?;
    Ok(Outcome::Faulty)
}

/// What is registered of a document on a day, as a commit holds it; none where the public may not see it.
fn derived(dir: &Path, known_at: &KnownAt, id: &str, day: Date) -> Result<Option<Certificate>> {
    let folder = Folder::open_recorded(dir, known_at)?;
    let (files, _) = folder.settings();
    let (register, _) = register::admit(&folder)?;
    let position = DocumentId::parse(id).and_then(|id| register.position(&id));
    let Some((setting, at)) = setting::read(&files).0.zip(position) else { return Ok(None) };
    let Some(published) = register.published(at, day) else { return Ok(None) };
    let standing = lifecycle::standing(&register.records()[at].document, &setting, day);
    let promise =
        promise::promises(&Hashes::of(&folder)?, &register, day, &BTreeSet::from([published.id().clone()])).into_iter().next();
    let anchor = Anchor::of(&folder)?;
    Ok(promise.zip(anchor).zip(folder.recording()).map(|((promise, anchor), recording)| {
        let certified = Certified {
            published,
            standing: &standing,
            setting: &setting,
            promise: &promise,
            recorded: recording.day,
            anchor: &anchor,
        };
        Certificate::of(certified)
    }))
}
