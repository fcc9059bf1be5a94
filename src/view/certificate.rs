//! 数据核验单: what is registered of a document on a day, by which commit, with the hashes by which it is derived again.
//!
//! It proves nothing in law and says so: `guiju.certificate/1`.

use serde::{Deserialize, Serialize};

use super::json::to_json;
use super::page::PageData;
use super::words;
use crate::document::Date;
use crate::history::canonical::Hash;
use crate::history::promise::Promise;
use crate::history::verify::Anchor;
use crate::lifecycle::Standing;
use crate::register::Published;
use crate::setting::Setting;

/// What every certificate says of itself.
const NOTICE: &str = "数据核验单（不具证明效力）";

/// What is registered of a document on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    schema: String,
    notice: String,
    guiju: String,
    office: String,
    /// The document's id.
    pub id: String,
    title: String,
    kind: String,
    number: String,
    issuers: Vec<String>,
    /// The day.
    pub as_of: String,
    status: String,
    status_in_words: String,
    since: Option<String>,
    until: Option<String>,
    text: Option<CertifiedText>,
    life: String,
    /// The commit, in full.
    pub commit: String,
    recorded: String,
    register: String,
    /// The hash of all this, with nothing in this place: so that a day that was changed into another true one shows too.
    sha256: String,
}

/// The text that binds on the day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CertifiedText {
    file: String,
    from: Option<String>,
    sha256: String,
}

/// What a certificate is made from.
#[derive(Clone, Copy, Debug)]
pub struct Certified<'a> {
    /// The document.
    pub published: Published<'a>,
    /// What it is on the day.
    pub standing: &'a Standing,
    /// The setting.
    pub setting: &'a Setting,
    /// The hashes of its life and texts.
    pub promise: &'a Promise,
    /// The day of the commit by which all this is known.
    pub recorded: Date,
    /// The commit, and the hash of its register.
    pub anchor: &'a Anchor,
}

impl Certificate {
    /// The certificate of a document.
    pub fn of(it: Certified<'_>) -> Self {
        let (published, standing) = (it.published, it.standing);
        let mark = it.setting.site.mark();
        let issue = published.issue().map(|(_, _, issue)| issue);
        let version = standing.version.and_then(|at| published.versions().get(at).copied());
        let text = version.and_then(|version| {
            let public = published.events(true).map(|(at, _)| at);
            let public: std::collections::BTreeSet<usize> = public.collect();
            let shown = published.versions().into_iter().filter(|version| public.contains(&version.event));
            let at = shown.into_iter().position(|other| other.event == version.event)?;
            let promised = it.promise.texts.get(at)?;
            Some(CertifiedText {
                file: version.text.to_string(),
                from: promised.from.map(|day| day.to_string()),
                sha256: promised.words.to_string(),
            })
        });
        let mut certificate = Self {
            schema: "guiju.certificate/1".to_owned(),
            notice: NOTICE.to_owned(),
            guiju: env!("CARGO_PKG_VERSION").to_owned(),
            office: it.setting.office.name.clone(),
            id: published.id().to_string(),
            title: format!("{mark}{}", published.title()),
            kind: words::kind(published.kind()).to_owned(),
            number: issue.map_or_else(String::new, |issue| words::fact(&issue.number, ToString::to_string)),
            issuers: published.issuers().to_vec(),
            as_of: published.day().to_string(),
            status: standing.status.as_str().to_owned(),
            status_in_words: words::status(standing.status, standing.cause.kind).to_owned(),
            since: standing.since.map(|day| day.to_string()),
            until: standing.until.map(|day| day.to_string()),
            text,
            life: it.promise.life.to_string(),
            commit: it.anchor.commit.clone(),
            recorded: it.recorded.to_string(),
            register: it.anchor.register.clone(),
            sha256: String::new(),
        };
        certificate.sha256 = Hash::of(certificate.to_json().as_bytes()).to_string();
        certificate
    }

    /// The certificate as JSON text.
    pub fn to_json(&self) -> String {
        to_json(self)
    }

    /// Reads a certificate; none when it is none, or says more than a certificate does.
    pub fn from_json(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The names of what differs between two certificates, sorted.
    pub fn differing(&self, other: &Self) -> Vec<String> {
        let fields = |it: &Self| serde_json::to_value(it).ok().and_then(|value| value.as_object().cloned()).unwrap_or_default();
        let (own, other) = (fields(self), fields(other));
        own.into_iter().filter(|(key, value)| other.get(key) != Some(value)).map(|(key, _)| key).collect()
    }

    /// Whether what is registered is the same, whichever commit says so.
    pub fn registers_the_same(&self, other: &Self) -> bool {
        let apart = ["commit", "recorded", "register", "sha256"];
        self.differing(other).iter().all(|key| apart.contains(&key.as_str()))
    }
}

/// A certificate on paper.
#[derive(Clone, Debug, Serialize)]
pub struct CertificatePage<'c> {
    /// What it says.
    certificate: &'c Certificate,
    /// The name of the file beside it that a program reads.
    file: &'c str,
}

impl<'c> CertificatePage<'c> {
    /// The page of a certificate whose JSON lies in a file of that name.
    pub fn new(certificate: &'c Certificate, file: &'c str) -> Self {
        Self { certificate, file }
    }
}

impl PageData for CertificatePage<'_> {}
