//! Real texts to read: Markdown files in `laws/` of the folder that `GUIJU_CORPUS` names, or of `../shared/corpus` beside the project.
//!
//! They are no part of the project; what uses them says so when they are not there.

use std::fs;
use std::path::{Path, PathBuf};

/// The texts by name, sorted; none where there is no such folder.
pub(crate) fn texts() -> Option<Vec<(String, String)>> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus");
    let folder = std::env::var_os("GUIJU_CORPUS").map_or_else(beside, PathBuf::from).join("laws");
    let mut texts: Vec<(String, String)> = fs::read_dir(folder)
        .ok()?
        .flatten()
        .filter(|file| file.path().extension().is_some_and(|it| it == "md"))
        .filter_map(|file| Some((file.file_name().into_string().ok()?, fs::read_to_string(file.path()).ok()?)))
        .collect();
    texts.sort();
    (!texts.is_empty()).then_some(texts)
}
