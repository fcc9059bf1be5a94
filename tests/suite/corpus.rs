//! What guiju reads in a collection of real legal texts, where one lies beside the project; without it these tests say so.
//!
//! The collection is no part of the product. A floor here is what was measured; what lies above it may not be lost again.

use std::fs;
use std::path::Path;

use guiju::structure::clause::{Says, clauses};

/// The texts, sorted by name, without what stands above the text itself.
fn texts() -> Option<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/laws");
    let Ok(listed) = fs::read_dir(&folder) else {
        eprintln!("skipped: no collection of texts lies beside the project");
        return None;
    };
    let mut texts: Vec<(String, String)> = listed
        .flatten()
        .map(|file| {
            let text = fs::read_to_string(file.path()).expect("a text");
            let body = text.split_once("<!-- INFO END -->").map_or(text.as_str(), |(_, body)| body).to_owned();
            (file.file_name().to_string_lossy().into_owned(), body)
        })
        .collect();
    texts.sort();
    Some(texts)
}

#[test]
fn nearly_every_text_says_from_when_it_is_in_force() {
    let Some(texts) = texts() else { return };
    let stated: Vec<_> = texts.iter().filter(|(_, text)| text.contains("起施行")).collect();
    let missed: Vec<_> = stated
        .iter()
        .filter(|(_, text)| !clauses(text).iter().any(|clause| matches!(clause.says, Says::Effective(_))))
        .map(|(name, text)| {
            let at = text.rfind("起施行").expect("the words");
            let from = text[..at].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
            format!("{name}: {}", text[from..at + "起施行".len()].replace('\n', "⏎"))
        })
        .collect();
    println!("{} of {} texts with 起施行 are read; missed:\n{}", stated.len() - missed.len(), stated.len(), missed.join("\n"));
    assert!(missed.len() * 100 <= stated.len() * 3, "{}", missed.join("\n"));
}
