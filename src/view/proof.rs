//! What is kept or handed out to prove something, as JSON: the manifest and the provenance of a site, an anchor of the history, a
//! certificate of what is registered.

use serde::{Deserialize, Serialize};

use super::edition::Edition;
use super::frame::{Crumb, Frame, PageHead, meta};
use super::json::to_json;
use super::page::PageData;
use super::route::Route;
use crate::history::promise::Promise;
use crate::history::verify::Anchor;

/// The name of the manifest among the files of a site.
pub const MANIFEST: &str = "manifest.json";
/// The name of the list that `sha256sum -c` reads.
pub const SUMS: &str = "SHA256SUMS";
/// The name of the file that says where a site comes from; it is no part of the manifest.
pub const PROVENANCE: &str = "provenance.json";
/// The name of the manifest's signature.
pub const SIGNATURE: &str = "manifest.json.sig";

/// Every file of a site, and what it promises of each document: `guiju.manifest/1`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    schema: String,
    guiju: String,
    /// The day of the site.
    pub as_of: String,
    /// Its files, sorted by path; without this one and those that go with it.
    pub files: Vec<ListedFile>,
    /// The documents that have a page, sorted by id.
    pub documents: Vec<Promised>,
}

/// A file of a site.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ListedFile {
    /// Its path in the site, with `/`.
    pub path: String,
    /// How many bytes it has.
    pub length: u64,
    /// The SHA-256 of its bytes.
    pub sha256: String,
}

/// What a site promises of a document, whatever its pages look like.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Promised {
    id: String,
    life: String,
    texts: Vec<PromisedText>,
}

/// A text by the hash of its words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PromisedText {
    from: Option<String>,
    sha256: String,
}

impl Manifest {
    /// The manifest of a site.
    pub fn new(as_of: String, files: Vec<ListedFile>, documents: &[Promise]) -> Self {
        let promised = |it: &Promise| Promised {
            id: it.id.to_string(),
            life: it.life.to_string(),
            texts: it
                .texts
                .iter()
                .map(|text| PromisedText { from: text.from.map(|day| day.to_string()), sha256: text.words.to_string() })
                .collect(),
        };
        Self {
            schema: "guiju.manifest/1".to_owned(),
            guiju: env!("CARGO_PKG_VERSION").to_owned(),
            as_of,
            files,
            documents: documents.iter().map(promised).collect(),
        }
    }

    /// The manifest as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// Reads a manifest; none when it is none.
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|manifest: &Self| manifest.schema == "guiju.manifest/1")
    }

    /// The list that `sha256sum -c` reads: every file, and the manifest itself by the hash of its bytes.
    pub fn sums(&self, own: &str) -> String {
        let mut lines: Vec<(&str, &str)> = self.files.iter().map(|file| (file.path.as_str(), file.sha256.as_str())).collect();
        lines.push((MANIFEST, own));
        lines.sort_unstable();
        lines.into_iter().map(|(path, hash)| format!("{hash}  {path}\n")).collect()
    }
}

/// Where a site comes from: `guiju.provenance/1`. What depends on the commit stands here alone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Provenance {
    /// `guiju.provenance/1`
    pub schema: String,
    /// The hash of the manifest.
    pub manifest: String,
    /// The hash of the manifest of the site that it took the place of.
    pub previous: Option<String>,
    /// The commit; none without history.
    pub commit: Option<String>,
    /// Whether the folder held something else than the commit.
    pub uncommitted: bool,
    /// The hash of the register.
    pub register: String,
}

impl Provenance {
    /// The provenance as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// Reads a provenance; none when it is none.
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().filter(|provenance: &Self| provenance.schema == "guiju.provenance/1")
    }
}

/// A kept anchor: `guiju.anchor/1`. The provenance of a site holds the same two values and serves as one.
#[derive(Clone, Debug, Serialize, Deserialize)]
struct AnchorTold {
    #[serde(default)]
    schema: String,
    commit: String,
    register: String,
    #[serde(default, skip_serializing)]
    uncommitted: bool,
}

/// An anchor as it is kept in a file.
pub fn anchor_to_json(anchor: &Anchor) -> String {
    to_json(&AnchorTold {
        schema: "guiju.anchor/1".to_owned(),
        commit: anchor.commit.clone(),
        register: anchor.register.clone(),
        uncommitted: false,
    })
}

/// Reads a kept anchor, or the provenance of a site that was built from a commit and nothing else; none when it is neither.
pub fn anchor_from_json(text: &str) -> Option<Anchor> {
    let told: AnchorTold = serde_json::from_str(text).ok()?;
    (!told.uncommitted).then_some(Anchor { commit: told.commit, register: told.register })
}

/// The page that says how a copy of the site, or a certificate, is verified.
#[derive(Clone, Debug, Serialize)]
pub struct VerifyPage {
    /// What every page carries.
    pub frame: Frame,
}

impl PageData for VerifyPage {}

/// The page that says how a copy of the site, or a certificate, is verified.
pub fn verify_page(edition: &Edition<'_>) -> VerifyPage {
    let route = Route::Verify;
    let title = "怎样核验本栏目";
    let mut metas = Vec::new();
    metas.extend(meta("ColumnName", title));
    metas.extend(meta("ColumnDescription", "说明怎样核验网页和下载的文件与发布时一致，怎样核验数据核验单"));
    metas.extend(meta("ColumnKeywords", "核验,校验值,数字签名"));
    metas.extend(meta("ColumnType", "信息公开指南"));
    let crumbs = vec![Crumb { label: title.to_owned(), href: None }];
    VerifyPage { frame: edition.frame(PageHead { route: &route, title: title.to_owned(), shelf: None, metas, crumbs }) }
}
