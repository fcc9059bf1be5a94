//! Which files of a document's folder its pages need, and where the public ones go.
//!
//! Working papers never: what lies under `records/` is not named here, whatever the record says.

use super::edition::Edition;
use super::route::Route;
use super::subject::Subject;
use super::version;
use crate::document::{Act, FilePath, Part, PartRole, Version};
use crate::register::Published;

/// The files that the page of one text needs, as paths from the office folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TextFiles {
    /// The place of the text among the document's texts; none when the document has no text.
    pub version: Option<usize>,
    /// The text.
    pub text: Option<String>,
    /// 印发通知
    pub notice: Option<String>,
    /// 政策解读
    pub interpretation: Option<String>,
    /// The attachments.
    pub attachments: Vec<AttachmentFile>,
    /// The addresses of the pages on which texts of the document are compared.
    pub compared: Vec<String>,
}

impl TextFiles {
    /// The texts that the page shows: those among the attachments too.
    pub fn texts(&self) -> impl Iterator<Item = &String> {
        let attached = self.attachments.iter().map(|attachment| &attachment.path).filter(|path| path.ends_with(".md"));
        self.text.iter().chain(&self.notice).chain(&self.interpretation).chain(attached)
    }
}

/// An attachment that goes to the site as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentFile {
    /// Its path, from the office folder.
    pub path: String,
    /// Its path in the site's folder.
    pub target: String,
    /// Its number and title.
    pub label: String,
}

/// The files of the document's own page.
pub fn document_files(edition: &Edition<'_>, at: usize) -> Option<TextFiles> {
    let published = edition.published(at)?;
    let subject = Subject::new(edition, at, Route::Document(published.id()))?;
    let mut files = files_of(&subject, subject.shown_version());
    files.interpretation = subject
        .published
        .events(false)
        .filter_map(|(_, event)| match &event.act {
            Act::Interpreted(it) => it.record.as_ref(),
            _ => None,
        })
        .filter(|file| is_public(file))
        .last()
        .map(|file| published.path_of(file));
    Some(files)
}

/// The files of each other text's page, with the text's place and its address.
pub fn version_files(edition: &Edition<'_>, at: usize) -> Vec<(String, TextFiles)> {
    let Some(published) = edition.published(at) else { return Vec::new() };
    let Some(subject) = Subject::new(edition, at, Route::Document(published.id())) else { return Vec::new() };
    let others = subject.other_versions();
    if others.is_empty() {
        return Vec::new();
    }
    let labels = version::labels(&published.versions());
    others.into_iter().map(|(place, version)| (labels[place].clone(), files_of(&subject, Some((place, version))))).collect()
}

fn files_of(subject: &Subject<'_, '_>, shown: Option<(usize, Version<'_>)>) -> TextFiles {
    let published = subject.published;
    let Some((at, version)) = shown else {
        let parts = published.issue().map_or(&[][..], |(_, _, issue)| issue.parts.as_slice());
        return TextFiles { attachments: attachments(published, parts), ..TextFiles::default() };
    };
    let notice = notice(version.parts).or_else(|| published.issue().and_then(|(_, _, issue)| notice(&issue.parts)));
    TextFiles {
        version: Some(at),
        text: Some(version.text).filter(|file| is_public(file)).map(|file| published.path_of(file)),
        notice: notice.map(|file| published.path_of(file)),
        interpretation: None,
        attachments: attachments(published, parts_with(subject, at)),
        compared: Vec::new(),
    }
}

/// The attachments that go with a text: its own, or those of the nearest text before it that was only amended since.
fn parts_with<'r>(subject: &Subject<'_, 'r>, at: usize) -> &'r [Part] {
    let versions = subject.published.versions();
    for version in versions[..=at].iter().rev() {
        if version.parts.iter().any(|part| part.role == PartRole::Attachment) {
            return version.parts;
        }
        // A revision is a whole new text: what came with the old one does not go with it.
        if subject.event(version.event).is_some_and(|event| matches!(event.act, Act::Revised(_))) {
            break;
        }
    }
    &[]
}

fn notice(parts: &[Part]) -> Option<&FilePath> {
    parts.iter().find(|part| part.role == PartRole::Notice).map(|part| &part.file).filter(|file| is_public(file))
}

fn attachments(published: Published<'_>, parts: &[Part]) -> Vec<AttachmentFile> {
    let shown = parts.iter().filter(|part| part.role == PartRole::Attachment && is_public(&part.file));
    shown
        .map(|part| {
            let name = part.file.as_str();
            let name = name.strip_prefix("attachments/").unwrap_or(name);
            let number = part.number.map(|number| format!("附件{number}")).unwrap_or_else(|| "附件".to_owned());
            let title = part.title.as_deref().unwrap_or(name);
            AttachmentFile {
                path: published.path_of(&part.file),
                target: Route::File(published.id(), name.into()).path(),
                label: format!("{number}　{title}"),
            }
        })
        .collect()
}

/// Working papers are never public.
pub(crate) fn is_public(file: &FilePath) -> bool {
    !file.as_str().starts_with("records/")
}
