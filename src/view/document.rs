//! The page of a document, and the page of another text of it: everything but the texts themselves.

use std::collections::BTreeMap;

use serde::Serialize;

use super::banner::Banner;
use super::boundary::Boundary;
use super::citation::CitedText;
use super::citing::text_links;
use super::edition::Edition;
use super::face::RECORD;
use super::facts::FactRow;
use super::files::TextFiles;
use super::frame::{Crumb, Frame, Meta, PageHead, meta};
use super::life::{Note, Step};
use super::prose::Prose;
use super::relation::RelationGroup;
use super::route::{Route, relative};
use super::subject::Subject;
use super::text::TextLink;
use super::timeline::Timeline;
use super::version::{self, VersionLink};
use super::words;
use crate::document::{Act, Day, Moment};

/// The page of a document.
#[derive(Clone, Debug, Serialize)]
pub struct DocumentPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// Its state.
    pub banner: Banner<'r>,
    /// Its title.
    pub title: String,
    /// 沿革 or 题注.
    pub note: Note,
    /// What its state means, in one sentence.
    pub sentence: Prose<'r>,
    /// Parts with days of their own.
    pub parts: Vec<String>,
    /// The table of facts.
    pub facts: Vec<FactRow>,
    /// The text shown.
    pub text: TextNote,
    /// Every text, newest first.
    pub versions: Vec<VersionLink>,
    /// The attachments.
    pub attachments: Vec<Attachment>,
    /// What it rests on, what acts on it, what it acts on.
    pub relations: Vec<RelationGroup<'r>>,
    /// Its life.
    pub steps: Vec<Step<'r>>,
    /// The same as a picture; none where too little is known.
    pub timeline: Option<Timeline>,
    /// What it says on later days, when no newer build took its place.
    pub then: Vec<Boundary>,
    /// How it is cited.
    pub cite: CitedText,
    /// What can be taken away, but for the attachments.
    pub downloads: Vec<Download>,
    /// Feeds and calendars by which it can be followed, as far as the site makes any.
    pub follow: Vec<Follow>,
    /// What follows the text, as id and heading.
    pub sections: Vec<(&'static str, &'static str)>,
}

/// The page of another text of a document.
#[derive(Clone, Debug, Serialize)]
pub struct VersionPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// The title that goes with the text.
    pub title: String,
    /// What the text is: `自2021年7月15日起施行的文本`.
    pub label: String,
    /// When it binds or bound: `2021年7月15日至2024年10月14日`.
    pub window: String,
    /// Whether it is to bind only later.
    pub is_ahead: bool,
    /// What stands in its place on the day.
    pub warning: String,
    /// The document's own page.
    pub current: String,
    /// The document's state.
    pub banner: Banner<'r>,
    /// What it says on later days, when no newer build took its place.
    pub then: Vec<Boundary>,
    /// How it is cited.
    pub cite: CitedText,
    /// What can be taken away, but for the attachments.
    pub downloads: Vec<Download>,
    /// The text shown.
    pub text: TextNote,
    /// Every text, newest first.
    pub versions: Vec<VersionLink>,
    /// The attachments.
    pub attachments: Vec<Attachment>,
    /// What follows the text, as id and heading.
    pub sections: Vec<(&'static str, &'static str)>,
}

/// What is said of the text shown.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TextNote {
    /// From when it binds; empty when there is only one text.
    pub label: String,
    /// Whose words it is, when they are not the maker's.
    pub authority: Option<&'static str>,
    /// Misprints that were corrected.
    pub corrections: Vec<String>,
    /// The text as a plain file.
    pub plain: Option<String>,
    /// What its words name of other documents.
    pub links: Vec<TextLink>,
}

/// A face of the text for other programs or for paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Download {
    /// What it is called: 文字版.
    pub label: &'static str,
    /// Its format: TXT.
    pub format: &'static str,
    /// Where it lies.
    pub href: String,
}

/// A feed or calendar that tells of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Follow {
    /// What it is called.
    pub label: String,
    /// Where it lies.
    pub href: String,
}

/// An attachment that can be taken away.
#[derive(Clone, Debug, Serialize)]
pub struct Attachment {
    /// Its number and title.
    pub label: String,
    /// Where it lies.
    pub href: String,
    /// Its format and size.
    pub detail: String,
}

/// The page of a document; `sizes` are those of its attachments, by path from the office folder.
pub fn document_page<'r>(
    edition: &Edition<'r>,
    at: usize,
    files: &TextFiles,
    sizes: &BTreeMap<String, u64>,
) -> Option<DocumentPage<'r>> {
    let published = edition.published(at)?;
    let route = Route::Document(published.id());
    let subject = Subject::new(edition, at, route.clone())?;
    let shown = subject.shown_version();
    let title = edition.title(shown.map_or(published.title(), |(at, _)| subject.title_with(at))).into_owned();
    let shows_validity = subject.shows_validity();
    let sentence = if shows_validity { subject.sentence() } else { subject.plain_sentence() };
    let marked = match subject.standing.status.has_ended() {
        true => format!("{title}（{}）", subject.word()),
        false => title.clone(),
    };
    let metas = metas(&subject, &title, &sentence.plain());
    let crumbs = crumbs(edition, &route, at, &title, None);
    let mut frame = edition.frame(PageHead { route: &route, title: marked, shelf: edition.shelf(at), metas, crumbs });
    frame.alternates.extend(subject.alternates(shown.map(|(at, _)| at)));
    frame.json_ld = Some(subject.json_ld(shown.map(|(at, _)| at)));
    let parts = if shows_validity { subject.parts_apart() } else { Vec::new() };
    let parts = parts.into_iter().map(|part| part.words).collect();
    let versions = subject.version_links(&files.compared);
    let mut text = text_note(&subject, shown, files);
    if versions.is_empty() {
        text.label.clear();
    }
    let relations = subject.relations();
    let has = Sections {
        attachments: !files.attachments.is_empty(),
        interpretation: files.interpretation.is_some(),
        relations: !relations.is_empty(),
        versions: !versions.is_empty(),
        life: true,
    };
    let steps = subject.steps();
    Some(DocumentPage {
        frame,
        banner: subject.banner(),
        timeline: subject.timeline(&steps),
        then: subject.boundaries(),
        cite: subject.cited_as(&title, shown, true),
        downloads: downloads(&subject, &text, shown.map(|(at, _)| at)),
        follow: subject.follow(),
        note: subject.note(),
        sentence,
        parts,
        facts: subject.facts(&title),
        title,
        text,
        versions,
        attachments: attachments(&route, files, sizes),
        relations,
        steps,
        sections: has.list(),
    })
}

/// The page of another text of a document, by its place among the texts.
pub fn version_page<'r>(
    edition: &Edition<'r>,
    at: usize,
    label: &str,
    files: &TextFiles,
    sizes: &BTreeMap<String, u64>,
) -> Option<VersionPage<'r>> {
    let published = edition.published(at)?;
    let place = files.version?;
    let version = *published.versions().get(place)?;
    let route = Route::Version(published.id(), label.into());
    let subject = Subject::new(edition, at, route.clone())?;
    let title = edition.title(subject.title_with(place)).into_owned();
    let label = version::from_words(version.from);
    let is_ahead = version::is_ahead(version.from, edition.day());
    let warning = match (is_ahead, subject.standing.status.has_ended()) {
        (true, _) => "这是将来施行的文本，今天还不适用。",
        (false, true) => "这是较早的文本，不是本文件最后适用的文本。",
        (false, false) => "这是较早的文本，不是本文件现在的文本。",
    };
    let warning = format!("{warning}以{}计。", words::date(edition.day()));
    let metas = metas(&subject, &title, &label);
    let crumbs = crumbs(edition, &route, at, &title, Some(label.clone()));
    let mut frame =
        edition
            .frame(PageHead { route: &route, title: format!("{title}（{label}）"), shelf: edition.shelf(at), metas, crumbs });
    frame.alternates.extend(subject.alternates(Some(place)));
    frame.json_ld = Some(subject.json_ld(Some(place)));
    let text = text_note(&subject, Some((place, version)), files);
    let has = Sections { attachments: !files.attachments.is_empty(), versions: true, ..Sections::default() };
    Some(VersionPage {
        frame,
        label,
        window: subject.window(place),
        is_ahead,
        warning,
        current: route.to(&Route::Document(published.id())),
        banner: subject.banner(),
        then: if is_ahead { subject.text_boundary(&version).into_iter().collect() } else { subject.boundaries() },
        cite: subject.cited_as(&title, Some((place, version)), false),
        downloads: downloads(&subject, &text, Some(place)),
        text,
        versions: subject.version_links(&files.compared),
        attachments: attachments(&route, files, sizes),
        sections: has.list(),
        title,
    })
}

/// Which sections follow the text.
#[derive(Default)]
struct Sections {
    attachments: bool,
    interpretation: bool,
    relations: bool,
    versions: bool,
    life: bool,
}

impl Sections {
    fn list(&self) -> Vec<(&'static str, &'static str)> {
        let all = [
            (self.attachments, "attachments", "附件"),
            (self.interpretation, "interpretation", "政策解读"),
            (self.relations, "relations", "文件关系"),
            (self.versions, "versions", "历次文本"),
            (self.life, "life", "文件历程"),
        ];
        all.into_iter().filter(|(has, _, _)| *has).map(|(_, id, heading)| (id, heading)).collect()
    }
}

pub(super) fn crumbs(edition: &Edition<'_>, route: &Route<'_>, at: usize, title: &str, text: Option<String>) -> Vec<Crumb> {
    let mut crumbs = Vec::new();
    if let (Some(shelf), Some(published)) = (edition.shelf(at), edition.published(at)) {
        crumbs.push(Crumb { label: shelf.label().to_owned(), href: Some(route.to(&Route::List(shelf, 1))) });
        crumbs.push(Crumb { label: title.to_owned(), href: Some(route.to(&Route::Document(published.id()))) });
    }
    crumbs.extend(text.map(|label| Crumb { label, href: None }));
    crumbs
}

/// The tags of a content page; a day that is not exact is not made up.
pub(super) fn metas(subject: &Subject<'_, '_>, title: &str, description: &str) -> Vec<Meta> {
    let published = subject.published;
    let column = published.kind();
    let shelf = subject.edition.register.position(published.id()).and_then(|at| subject.edition.shelf(at));
    let date = published.publication().and_then(|(_, event, publication)| match publication.at.known() {
        Some(at @ Moment::At(_)) => Some(at.to_string()),
        Some(Moment::On(day)) => Some(*day).filter(|day| matches!(day, Day::Exact(_))).map(|day| day.to_string()),
        None => event.date.known().filter(|day| matches!(day, Day::Exact(_))).map(ToString::to_string),
    });
    let mut metas = Vec::new();
    metas.extend(shelf.and_then(|shelf| meta("ColumnName", shelf.label())));
    metas.extend(meta("ColumnType", "政策文件"));
    metas.extend(meta("ArticleTitle", title));
    metas.extend(date.and_then(|date| meta("PubDate", date)));
    metas.extend(meta("ContentSource", published.issuers().join("、")));
    let mut keywords: Vec<&str> = published.topics().iter().map(String::as_str).collect();
    keywords.push(words::kind(column));
    metas.extend(meta("Keywords", keywords.join(",")));
    metas.extend(meta("Description", description));
    metas.extend(meta("Url", format!("{}{}", subject.edition.setting.site.base_path, subject.from.path())));
    metas
}

fn text_note(subject: &Subject<'_, '_>, shown: Option<(usize, crate::document::Version<'_>)>, files: &TextFiles) -> TextNote {
    let Some((place, version)) = shown else { return TextNote::default() };
    let mut corrections = Vec::new();
    for (_, event) in subject.published.events(false) {
        let Act::Corrected(it) = &event.act else { continue };
        if it.text.as_ref().is_some_and(|text| text != version.text) {
            continue;
        }
        if let (Some(was), Some(is)) = (&it.was, &it.is) {
            let on = event.date.known().map(|day| words::day(*day)).unwrap_or_default();
            corrections.push(format!("{on}更正：“{was}”应为“{is}”。"));
        }
    }
    let plain = files.text.as_ref().map(|_| match &subject.from {
        Route::Version(id, day) => subject.from.to(&Route::VersionText(id, day.clone())),
        _ => subject.from.to(&Route::Text(subject.published.id())),
    });
    let own = subject.edition.register.position(subject.published.id());
    let links = own.map_or_else(Vec::new, |own| text_links(subject.edition, (own, place), &subject.from));
    TextNote {
        links,
        label: version::from_words(version.from),
        authority: version::authority_note(version.authority),
        corrections,
        plain,
    }
}

/// The text in other forms, and the facts for programs.
fn downloads(subject: &Subject<'_, '_>, text: &TextNote, place: Option<usize>) -> Vec<Download> {
    let plain = text.plain.iter().map(|href| Download { label: "文字版", format: "TXT", href: href.clone() });
    let faces = subject.alternates(place).into_iter().filter_map(|it| {
        let format = match it.media {
            "application/akn+xml" => "XML",
            "application/json" if it.title == RECORD => "JSON",
            _ => return None,
        };
        Some(Download { label: it.title, format, href: it.href })
    });
    plain.chain(faces).collect()
}

fn attachments(route: &Route<'_>, files: &TextFiles, sizes: &BTreeMap<String, u64>) -> Vec<Attachment> {
    let from = route.path();
    let attachment = |file: &super::files::AttachmentFile| Attachment {
        label: file.label.clone(),
        href: relative(&from, &file.target),
        detail: detail(&file.path, sizes.get(&file.path).copied()),
    };
    files.attachments.iter().map(attachment).collect()
}

/// `DOCX，23 KB`
fn detail(path: &str, size: Option<u64>) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    let format = name.rsplit_once('.').map(|(_, ending)| match ending {
        "md" => "Markdown文本".to_owned(),
        ending => ending.to_ascii_uppercase(),
    });
    let size = size.map(|bytes| match bytes {
        0..1024 => format!("{bytes} B"),
        1024..1_048_576 => format!("{} KB", bytes.div_ceil(1024)),
        _ => format!("{}.{} MB", bytes / 1_048_576, bytes % 1_048_576 * 10 / 1_048_576),
    });
    [format, size].into_iter().flatten().collect::<Vec<_>>().join("，")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_download_says_its_format_and_size() {
        assert_eq!(detail("documents/a/attachments/form.docx", Some(23_000)), "DOCX，23 KB");
        assert_eq!(detail("documents/a/attachments/map.pdf", Some(3_400_000)), "PDF，3.2 MB");
        assert_eq!(detail("documents/a/attachments/map", None), "");
    }
}
