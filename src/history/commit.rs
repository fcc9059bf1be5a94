//! A commit as far as the record asks: who made it, when, and whether it bears a signature.

use git2::Oid;

use super::state::Touch;
use crate::document::{Date, day_in_shanghai};

/// A commit that touched the office folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Commit {
    pub(super) oid: Oid,
    /// Who wrote what it holds.
    pub author: String,
    /// Their address.
    pub email: String,
    /// The day on which it was made, by the committer's time.
    pub day: Date,
    /// The day that its author gives.
    pub authored: Date,
    /// The kind of signature it bears; whether it is good is another question.
    pub signed: Option<Signed>,
}

/// The kind of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Signed {
    /// By an SSH key.
    Ssh,
    /// By an OpenPGP key.
    Pgp,
    /// By something else, such as a certificate.
    Other,
}

impl Signed {
    /// The word in JSON and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            Signed::Ssh => "ssh",
            Signed::Pgp => "pgp",
            Signed::Other => "other",
        }
    }
}

impl Commit {
    pub(super) fn of(commit: &git2::Commit<'_>) -> Self {
        let author = commit.author();
        let words = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        Self {
            oid: commit.id(),
            author: words(author.name_bytes()),
            email: words(author.email_bytes()),
            day: day_in_shanghai(commit.time().seconds()),
            authored: day_in_shanghai(author.when().seconds()),
            signed: signed(commit.raw_header_bytes()),
        }
    }

    /// Its full name.
    pub fn id(&self) -> String {
        self.oid.to_string()
    }

    /// The beginning of its name, by which people speak of it.
    pub fn short(&self) -> String {
        self.id().chars().take(12).collect()
    }
}

fn signed(header: &[u8]) -> Option<Signed> {
    let line = header.split(|byte| *byte == b'\n').find_map(|line| line.strip_prefix(b"gpgsig "))?;
    Some(match line {
        b"-----BEGIN SSH SIGNATURE-----" => Signed::Ssh,
        b"-----BEGIN PGP SIGNATURE-----" => Signed::Pgp,
        _ => Signed::Other,
    })
}

/// An addition to the main line.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// The commit, by its place in the list; none for what is not committed yet.
    pub(super) commit: Option<usize>,
    /// How many steps of the main line it lies behind HEAD.
    pub(super) back: usize,
    /// What the commits did that a merge brought in, oldest first, with their places in the list and the document's id.
    pub(super) sides: Vec<(usize, String, Touch)>,
}
