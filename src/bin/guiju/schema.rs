//! `guiju schema`: what may stand in each TOML file, as JSON Schema for editors.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use clap::builder::PossibleValue;
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::source;
use guiju::view::schema::{SchemaFile, schema};

use crate::office;
use crate::report::count;
use crate::screen::{Outcome, Screen, pad};

/// Where a new office folder keeps them, and where its `.taplo.toml` looks for them.
pub(crate) const FOLDER: &str = "office/schema";

/// What `guiju schema` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The schema of this file alone
    file: Option<Named>,
    /// Write them here
    #[arg(long, value_hint = clap::ValueHint::DirPath)]
    out: Option<PathBuf>,
}

/// A file by its name on the command line.
#[derive(Clone, Copy, Debug)]
struct Named(SchemaFile);

impl ValueEnum for Named {
    fn value_variants<'a>() -> &'a [Self] {
        const ALL: [Named; SchemaFile::ALL.len()] = [
            Named(SchemaFile::ALL[0]),
            Named(SchemaFile::ALL[1]),
            Named(SchemaFile::ALL[2]),
            Named(SchemaFile::ALL[3]),
            Named(SchemaFile::ALL[4]),
        ];
        &ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.0.as_str()))
    }
}

/// Prints one schema, writes one or all to a folder, or says which there are.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    match (&args.out, args.file) {
        (Some(out), file) => {
            let chosen = SchemaFile::ALL.into_iter().filter(|it| file.is_none_or(|file| file.0 == *it));
            write(screen, &office::within(dir, out), &chosen.collect::<Vec<_>>())?;
        }
        (None, Some(file)) => screen.data(&schema(file.0))?,
        (None, None) => screen.data(&list(screen))?,
    }
    Ok(Outcome::Clean)
}

/// The schemas as files of a folder.
pub(crate) fn files(of: &[SchemaFile]) -> Vec<(String, String)> {
    of.iter().map(|file| (format!("{}.json", file.as_str()), schema(*file))).collect()
}

fn write(screen: &Screen, out: &Path, of: &[SchemaFile]) -> Result<()> {
    let mut changed = 0;
    for (path, text) in files(of) {
        changed += usize::from(source::refresh(out, &path, &text)?);
    }
    let kept = of.len() - changed;
    screen.tell("written", &[("files", count(changed)), ("kept", count(kept)), ("out", Arg::Text(out.display().to_string()))]);
    Ok(())
}

fn list(screen: &Screen) -> String {
    let words = screen.words;
    let line =
        |file: SchemaFile| format!("{}  {}\n", pad(file.as_str(), 8), words.term(&format!("schema-file-{}", file.as_str())));
    SchemaFile::ALL.into_iter().map(line).collect()
}
