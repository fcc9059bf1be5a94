//! What a build writes beside the pages: the manifest, the sums, and where the site comes from.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use guiju::document::DocumentId;
use guiju::error::Result;
use guiju::history::promise;
use guiju::history::verify::Hashes;
use guiju::site::manifest::hash;
use guiju::view::proof::{MANIFEST, Manifest, PROVENANCE, Provenance, SUMS};

use crate::office::Office;
use crate::printing::{OfficeFiles, Printing};

/// Writes what proves a site, once its pages are written and before it takes the old one's place.
pub(crate) fn put(office: &Office, read: &OfficeFiles<'_>, printing: &Printing<'_>, out: &Path) -> Result<()> {
    let files = printing.ledger.files();
    let page = |path: &str| path.strip_prefix("d/").and_then(|name| name.strip_suffix(".html")).and_then(DocumentId::parse);
    let shown: BTreeSet<DocumentId> = files.iter().filter_map(|file| page(&file.path)).collect();
    let hashes = Hashes::of_register(&office.folder, &office.register, |path| read.words(path))?;
    let promises = promise::promises(&hashes, &office.register, office.as_of.day, &shown);
    let manifest = Manifest::new(office.as_of.day.to_string(), files, &promises);
    let text = manifest.to_json();
    let own = hash(text.as_bytes());
    printing.put_beside(MANIFEST, text.as_bytes())?;
    printing.put_beside(SUMS, manifest.sums(&own).as_bytes())?;
    let (commit, uncommitted) = office.folder.resting_on().map_or((None, false), |(it, more)| (Some(it.commit), more));
    let provenance = Provenance {
        schema: "guiju.provenance/1".to_owned(),
        previous: previous(out, &own),
        manifest: own,
        commit,
        uncommitted,
        register: hashes.register().to_string(),
    };
    printing.put_beside(PROVENANCE, provenance.to_json().as_bytes())
}

/// The manifest of the site that is there; where it is the same one again, the manifest that came before it.
fn previous(out: &Path, own: &str) -> Option<String> {
    let there = hash(&fs::read(out.join(MANIFEST)).ok()?);
    if there != own {
        return Some(there);
    }
    Provenance::from_json(&fs::read_to_string(out.join(PROVENANCE)).ok()?)?.previous
}
