//! `guiju sign`: an SSH signature of the site's manifest, made by ssh-keygen; no key comes into our hands.

use std::path::{Path, PathBuf};

use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::history::ssh;
use guiju::view::proof::{MANIFEST, SIGNATURE};

use crate::office;
use crate::screen::{Outcome, Screen};

/// What a signature of a site is made for; one made for something else does not count.
pub(crate) const NAMESPACE: &str = "guiju-site";

/// What `guiju sign` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The site
    folder: Option<PathBuf>,
    /// The key
    #[arg(long)]
    key: PathBuf,
}

/// Signs the manifest of a site.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let site = args.folder.clone().unwrap_or_else(|| office::within(dir, Path::new("public")));
    let manifest = site.join(MANIFEST);
    if !manifest.is_file() {
        return Err(Error::NoManifest { path: site });
    }
    ssh::sign(&args.key, NAMESPACE, &manifest)?;
    screen.tell("sign-done", &[("path", Arg::Text(site.join(SIGNATURE).display().to_string()))]);
    Ok(Outcome::Clean)
}
