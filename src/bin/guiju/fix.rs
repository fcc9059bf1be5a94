//! `guiju check --fix`: puts right what is certain, shows each change, and writes each file in one step.

use guiju::error::Result;
use guiju::finding::Arg;
use guiju::source::{Folder, SourceFile};
use guiju::{check, edit, register};
use similar::TextDiff;

use crate::report::count;
use crate::screen::Screen;

/// Puts right the records of an office folder and the drafts of what is not issued yet; what was issued, or put before the public, is not
/// touched.
pub(crate) fn run(screen: &Screen, folder: &Folder) -> Result<()> {
    let (documents, _) = folder.documents()?;
    let mut changed = 0;
    let mut write = |file: &SourceFile, text: Option<String>| {
        let Some(text) = text else { return Ok(()) };
        screen.say(&difference(file, &text));
        changed += 1;
        folder.write(&file.path, &text)
    };
    for file in documents.into_iter().filter_map(|document| document.record.ok()) {
        write(&file, edit::tidy(&file))?;
    }
    // A record with a fault does not say whether its texts are drafts.
    let (register, _) = register::admit(folder)?;
    let drafts = register.records().iter().flat_map(|record| check::drafts(folder, record));
    for file in drafts.filter(|draft| !draft.is_put_forward).filter_map(|draft| folder.read(&draft.path).ok()) {
        write(&file, edit::straighten(&file.text))?;
    }
    let key = if changed == 0 { "fix-nothing" } else { "fix-done" };
    screen.tell(key, &[("files", count(changed)), ("command", Arg::Text("git diff".to_owned()))]);
    Ok(())
}

/// The change, as `git diff` shows one.
fn difference(file: &SourceFile, text: &str) -> String {
    let changes = TextDiff::from_lines(file.text.as_str(), text);
    changes.unified_diff().context_radius(1).header(&file.path, &file.path).to_string()
}
