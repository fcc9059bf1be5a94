//! Files that another program has to turn into something that is read here: old Word and WPS by LibreOffice, PDF by pdftotext.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::import::{Breaks, Format};

use crate::screen::Screen;

/// A program that turns a file into another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tool {
    /// LibreOffice, or for the newer forms pandoc.
    Office,
    /// pdftotext of poppler.
    Pdf,
}

/// What came of it.
pub(crate) enum Converted {
    /// The file as it is read here.
    Document(Vec<u8>, Format),
    /// The program is not installed; what to install was told.
    Missing,
    /// The program refused, or took too long; that was told.
    Failed,
}

impl Tool {
    /// The word that says it is not there.
    pub(crate) fn lacks(self) -> &'static str {
        match self {
            Self::Office => "no-office",
            Self::Pdf => "no-pdf",
        }
    }
}

/// Turns a file into one that is read here, in a folder that is gone afterwards.
pub(crate) fn converted(screen: &Screen, path: &Path, tool: Tool) -> Result<Converted> {
    let _step = screen.long_step("progress-converting");
    let aside = tempfile::tempdir().map_err(Error::io("create", Path::new("temporary folder")))?;
    let full = path.canonicalize().map_err(Error::io("read", path))?;
    match tool {
        Tool::Office => office(screen, &full, aside.path()),
        Tool::Pdf => pdf(screen, &full, aside.path()),
    }
}

fn office(screen: &Screen, path: &Path, aside: &Path) -> Result<Converted> {
    // Its own folder of settings: another LibreOffice that runs would answer instead, and macros of a person would run.
    let profile = format!("-env:UserInstallation=file://{}", aside.join("profile").display());
    let mut command = Command::new("soffice");
    command
        .args([profile.as_str(), "--headless", "--norestore", "--convert-to", "docx:MS Word 2007 XML", "--outdir"])
        .arg(aside)
        .arg(path);
    match run(command) {
        Ran::Done => {}
        Ran::Missing => return pandoc(screen, path, aside),
        Ran::Failed => return failed(screen, path),
    }
    let made = path.file_stem().map(|stem| aside.join(stem).with_added_extension("docx"));
    match made.map(fs::read) {
        Some(Ok(bytes)) => Ok(Converted::Document(bytes, Format::Docx)),
        _ => failed(screen, path),
    }
}

/// What pandoc reads of what LibreOffice does, as a page.
fn pandoc(screen: &Screen, path: &Path, aside: &Path) -> Result<Converted> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
    let made = aside.join("page.html");
    if matches!(ending.as_str(), "rtf" | "odt") {
        let mut command = Command::new("pandoc");
        command.args(["--from", &ending, "--to", "html", "--output"]).arg(&made).arg(path);
        match run(command) {
            Ran::Done => {
                let bytes = fs::read(&made).map_err(Error::io("read", &made))?;
                return Ok(Converted::Document(bytes, Format::Page));
            }
            Ran::Failed => return failed(screen, path),
            Ran::Missing => {}
        }
    }
    screen.refuse("import-no-office", &[("path", Arg::Text(path.display().to_string()))]);
    Ok(Converted::Missing)
}

fn pdf(screen: &Screen, path: &Path, aside: &Path) -> Result<Converted> {
    let made = aside.join("text.txt");
    let mut command = Command::new("pdftotext");
    command.args(["-layout", "-enc", "UTF-8"]).arg(path).arg(&made);
    match run(command) {
        Ran::Done => {
            let bytes = fs::read(&made).map_err(Error::io("read", &made))?;
            Ok(Converted::Document(bytes, Format::Plain(Breaks::Pages)))
        }
        Ran::Missing => {
            screen.refuse("import-no-pdf", &[("path", Arg::Text(path.display().to_string()))]);
            Ok(Converted::Missing)
        }
        Ran::Failed => failed(screen, path),
    }
}

fn failed(screen: &Screen, path: &Path) -> Result<Converted> {
    screen.refuse("import-not-converted", &[("path", Arg::Text(path.display().to_string()))]);
    Ok(Converted::Failed)
}

enum Ran {
    Done,
    Missing,
    Failed,
}

/// Runs a program, and stops it when it takes longer than any document needs.
fn run(mut command: Command) -> Ran {
    const STEP: Duration = Duration::from_millis(50);
    const MOST_STEPS: usize = 3 * 60 * 20;
    let child = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn();
    let Ok(mut child) = child else { return Ran::Missing };
    for _ in 0..MOST_STEPS {
        match child.try_wait() {
            Ok(Some(status)) => return if status.success() { Ran::Done } else { Ran::Failed },
            Ok(None) => thread::sleep(STEP),
            Err(_) => return Ran::Failed,
        }
    }
    // It is stopped and waited for, so that nothing of it goes on.
    let _ = child.kill();
    let _ = child.wait();
    Ran::Failed
}
