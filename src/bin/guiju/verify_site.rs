//! `guiju verify-site`: a copy of a site against its manifest, byte by byte, and the manifest against its signature.

use std::fs;
use std::path::{Path, PathBuf};

use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::history::ssh;
use guiju::message::Words;
use guiju::site::manifest::{Difference, verify_copy};
use guiju::view::proof::{MANIFEST, PROVENANCE, SIGNATURE, SUMS};

use crate::report::count;
use crate::screen::{Outcome, Screen};
use crate::sign::NAMESPACE;

/// What `guiju verify-site` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The copy
    folder: PathBuf,
    /// Whose signature counts
    #[arg(long)]
    key: Option<PathBuf>,
}

/// Verifies a copy of a site.
pub(crate) fn run(screen: &Screen, args: &Args) -> Result<Outcome> {
    let (files, differences) = verify_copy(&args.folder)?;
    for difference in &differences {
        screen.data(&format!("{}\n", in_words(screen.words, difference)))?;
    }
    let mut faulty = !differences.is_empty();
    let signed = args.folder.join(SIGNATURE).is_file();
    match &args.key {
        Some(key) => match signer(&args.folder, key)? {
            Some(name) => screen.tell("site-signed", &[("name", Arg::Text(name))]),
            None => {
                faulty = true;
                let key = if signed { "site-signature-not-accepted" } else { "site-not-signed" };
                screen.data(&format!("{}\n", screen.words.term(key)))?;
            }
        },
        // Whoever changes a file can write the manifest anew; only a signature, or a manifest kept elsewhere, shows it.
        None => screen.tell(if signed { "site-signature-not-checked" } else { "site-without-signature" }, &[]),
    }
    let args = [("files", count(files)), ("differences", count(differences.len()))];
    screen.tell(if differences.is_empty() { "site-whole" } else { "site-differs" }, &args);
    Ok(if faulty { Outcome::Faulty } else { Outcome::Clean })
}

/// Who signed the manifest, by a public key or a file of allowed signers.
fn signer(site: &Path, key: &Path) -> Result<Option<String>> {
    let signature = site.join(SIGNATURE);
    if !signature.is_file() {
        return Ok(None);
    }
    let manifest = fs::read(site.join(MANIFEST)).map_err(Error::io("read", &site.join(MANIFEST)))?;
    let text = fs::read_to_string(key).map_err(Error::io("read", key))?;
    // A public key alone begins with its type; in a file of allowed signers a name comes first.
    let alone = ["ssh-", "ecdsa-", "sk-"].iter().any(|kind| text.trim_start().starts_with(kind));
    let allowed = if alone { format!("{} {}\n", name_in(&text), text.trim()) } else { text };
    let file = tempfile::NamedTempFile::new().map_err(Error::io("create", Path::new("allowed-signers")))?;
    fs::write(file.path(), allowed).map_err(Error::io("write", file.path()))?;
    ssh::signer(file.path(), NAMESPACE, &signature, &manifest, None)
}

/// The remark at the end of a public key, by which people know it.
fn name_in(key: &str) -> &str {
    key.split_whitespace().nth(2).unwrap_or("key")
}

fn in_words(words: Words, difference: &Difference) -> String {
    let about = |key: &str, path: &str| words.text(key, &[("path", Arg::Text(path.to_owned()))]);
    match difference {
        Difference::Changed(path) => about("site-changed", path),
        Difference::Missing(path) => about("site-missing", path),
        Difference::Added(path) => about("site-added", path),
        Difference::OtherSums => about("site-other-list", SUMS),
        Difference::OtherProvenance => about("site-other-list", PROVENANCE),
    }
}
