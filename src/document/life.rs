//! A document with its life: identity, events, and the texts that the events brought.

use super::change::Authority;
use super::day::Day;
use super::event::{Act, Event};
use super::identity::{DocumentId, FilePath, IndexNumber};
use super::issue::{Issue, Part, Publication};
use super::kind::{Disclosure, Kind};
use super::known::{Fact, Known};
use super::reference::{Accepted, Basis, Forwarded};

/// A legal text from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version<'d> {
    /// The event that brought it, by its place in the file.
    pub event: usize,
    /// The day from which it binds.
    pub from: Known<Day>,
    /// Its file.
    pub text: &'d FilePath,
    /// Whose words it is.
    pub authority: Authority,
    /// The title from then on, if it changes.
    pub title: Option<&'d str>,
    /// Its attachments and notice.
    pub parts: &'d [Part],
}

/// One document and its life.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its permanent name.
    pub id: DocumentId,
    /// 名称, without any mark such as 【已失效】.
    pub title: String,
    /// What kind it is.
    pub kind: Kind,
    /// 制定机关, the leading one first; never empty.
    pub issuers: Vec<String>,
    /// 起草单位, where it is another.
    pub drafter: Option<String>,
    /// 承办科室: whom the reminders are for.
    pub responsible: Fact<String>,
    /// Who may see it.
    pub disclosure: Disclosure,
    /// The ground for not disclosing it.
    pub disclosure_basis: Option<String>,
    /// Its topics.
    pub topics: Vec<String>,
    /// 索引号
    pub index_number: Fact<IndexNumber>,
    /// 制定依据
    pub basis: Vec<Basis>,
    /// What happened, in order.
    pub events: Vec<Event>,
    /// Findings accepted by the office.
    pub accepted: Vec<Accepted>,
    /// The document that a 转发 passes on.
    pub forwards: Option<Forwarded>,
}

impl Document {
    /// The event of its issue, with its place in the file.
    pub fn issue(&self) -> Option<(usize, &Event, &Issue)> {
        self.events.iter().enumerate().find_map(|(at, event)| match &event.act {
            Act::Issued(issue) => Some((at, event, issue.as_ref())),
            _ => None,
        })
    }

    /// Whether nothing but steps before the issue happened to it, so that its texts are drafts.
    pub fn is_in_preparation(&self) -> bool {
        let before_the_issue =
            |act: &Act| matches!(act, Act::Planned | Act::Drafted | Act::Submitted | Act::Consulted(_) | Act::Gate(_));
        self.events.iter().all(|event| before_the_issue(&event.act))
    }

    /// Its first publication, with the event's place in the file.
    pub fn publication(&self) -> Option<(usize, &Event, &Publication)> {
        self.events.iter().enumerate().find_map(|(at, event)| match &event.act {
            Act::Published(publication) => Some((at, event, publication)),
            _ => None,
        })
    }

    /// Its texts, in file order.
    pub fn versions(&self) -> Vec<Version<'_>> {
        let mut versions = Vec::new();
        for (at, event) in self.events.iter().enumerate() {
            let from = |effective: &Fact<Day>| match effective {
                Fact::Is(day) => Known::Known(*day),
                Fact::Unknown => Known::Unknown,
                Fact::NotStated | Fact::Nonexistent => event.date,
            };
            match &event.act {
                Act::Issued(issue) => {
                    if let Some(text) = &issue.text {
                        versions.push(Version {
                            event: at,
                            from: from(&issue.effective),
                            text,
                            authority: Authority::Official,
                            title: None,
                            parts: &issue.parts,
                        });
                    }
                }
                Act::Amended(change) | Act::Revised(change) => {
                    if let Some(text) = &change.text {
                        versions.push(Version {
                            event: at,
                            from: from(&change.effective),
                            text,
                            authority: change.authority,
                            title: change.title.as_deref(),
                            parts: &change.parts,
                        });
                    }
                }
                _ => {}
            }
        }
        versions
    }

    /// Every file its record names: the event that names it by its place, the key, the path.
    pub fn files(&self) -> Vec<(usize, &'static str, &FilePath)> {
        let mut files = Vec::new();
        for (at, event) in self.events.iter().enumerate() {
            let named: [Option<(&'static str, &FilePath)>; 2] = match &event.act {
                Act::Consulted(it) => [
                    it.text.as_ref().map(|f| ("text", f)),
                    it.opinions.as_ref().and_then(|o| o.record.as_ref()).map(|f| ("opinions", f)),
                ],
                Act::Gate(it) => [it.record.as_ref().map(|f| ("record", f)), None],
                Act::Issued(it) => [it.text.as_ref().map(|f| ("text", f)), None],
                Act::Interpreted(it) => [it.record.as_ref().map(|f| ("record", f)), None],
                Act::Evaluated(it) => [it.record.as_ref().map(|f| ("record", f)), None],
                Act::Amended(it) | Act::Revised(it) => [it.text.as_ref().map(|f| ("text", f)), None],
                Act::Corrected(it) => [it.text.as_ref().map(|f| ("text", f)), None],
                _ => [None, None],
            };
            files.extend(named.into_iter().flatten().map(|(key, file)| (at, key, file)));
            let parts: &[Part] = match &event.act {
                Act::Issued(it) => &it.parts,
                Act::Amended(it) | Act::Revised(it) => &it.parts,
                _ => &[],
            };
            files.extend(parts.iter().map(|part| (at, "parts", &part.file)));
        }
        files
    }
}
