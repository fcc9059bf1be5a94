//! `guiju check --fix`: puts right what is certain, shows each change, and writes each file in one step.

use guiju::edit;
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::source::{Folder, SourceFile};
use similar::TextDiff;

use crate::report::count;
use crate::screen::Screen;

/// Puts right the records of an office folder.
pub(crate) fn run(screen: &Screen, folder: &Folder) -> Result<()> {
    let (documents, _) = folder.documents()?;
    let mut changed = 0;
    for file in documents.into_iter().filter_map(|document| document.record.ok()) {
        let Some(text) = edit::tidy(&file) else { continue };
        screen.say(&difference(&file, &text));
        folder.write(&file.path, &text)?;
        changed += 1;
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
