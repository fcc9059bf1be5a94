//! Office folders of any size, to measure guiju on and to try it on.
//!
//! Takes a folder and a number, writes an office folder with so many documents in year folders: every kind, terms,
//! extensions, amendments, repeals, vague old days; no integrity finding, and the compliance findings that real offices
//! have. The same number and seed give the same bytes on every machine. City, laws, numbers and texts are invented.

mod chance;
mod chinese;
mod identity;
mod life;
mod office;
mod record;
mod text;
mod words;

use std::io;
use std::path::Path;

use rayon::prelude::*;

use identity::Identity;
use life::{Deed, Instruments, Life, Paper};

/// What was written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    /// Files of documents.
    pub(crate) files: u64,
    /// Bytes of legal texts and notices.
    pub(crate) text_bytes: u64,
}

/// The seed of every folder that is measured.
pub(crate) const SEED: u64 = 2026;

/// Writes an office folder; a folder that holds one already is refused.
///
/// # Errors
/// What the file system refused.
pub(crate) fn write(dir: &Path, documents: usize, seed: u64) -> io::Result<Written> {
    if dir.join("guiju.toml").exists() || dir.join("documents").exists() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "an office folder is here already"));
    }
    std::fs::create_dir_all(dir.join("documents"))?;
    office::write(dir)?;
    let identities = identity::all(documents, seed);
    let instruments = Instruments::of(&identities);
    let mut lives: Vec<Life> = identities.par_iter().map(|who| life::tell(who, &instruments, seed)).collect();
    let mut deeds: Vec<Vec<Deed>> = identities.iter().map(|_| Vec::new()).collect();
    for life in &mut lives {
        for deed in life.deeds.drain(..) {
            deeds[deed.instrument].push(deed);
        }
    }
    let written: Vec<Written> = identities
        .par_iter()
        .zip(&lives)
        .zip(&deeds)
        .map(|((who, life), deeds)| document(dir, who, life, deeds, seed, &identities))
        .collect::<io::Result<_>>()?;
    let add = |sum: Written, one: &Written| Written { files: sum.files + one.files, text_bytes: sum.text_bytes + one.text_bytes };
    Ok(written.iter().fold(Written::default(), add))
}

fn document(dir: &Path, who: &Identity, life: &Life, deeds: &[Deed], seed: u64, all: &[Identity]) -> io::Result<Written> {
    let folder = dir.join(who.folder());
    std::fs::create_dir_all(&folder)?;
    std::fs::write(folder.join("document.toml"), record::document(who, &life.events, seed, all))?;
    let mut written = Written { files: 1, text_bytes: 0 };
    for (path, paper) in life.events.iter().flat_map(|event| &event.files) {
        let says = match *paper {
            Paper::Text { variant, effective, term } => text::legal(who, seed, variant, effective, term, deeds),
            Paper::Notice => text::notice(who),
            Paper::Form => text::form(who),
            Paper::Interpretation => text::interpretation(who, seed),
            Paper::Record(about) => text::record(who, about),
        };
        let full = folder.join(path);
        if let Some(parent) = full.parent() {
            std::fs::create_dir_all(parent)?;
        }
        if matches!(paper, Paper::Text { .. } | Paper::Notice) {
            written.text_bytes += says.len() as u64;
        }
        written.files += 1;
        std::fs::write(full, says)?;
    }
    Ok(written)
}
