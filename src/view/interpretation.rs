//! 政策解读: the documents that have one, with its day and its form.

use serde::Serialize;

use super::column::Column;
use super::edition::Edition;
use super::frame::Frame;
use super::page::PageData;
use super::pager::{PAGE, Pager, pager};
use super::prose::Prose;
use super::route::Route;
use super::sentence::according_to_us;
use super::words;
use crate::document::{Act, Date, FilePath};

/// A page of interpretations.
#[derive(Clone, Debug, Serialize)]
pub struct InterpretationsPage<'r> {
    /// What every page carries.
    pub frame: Frame,
    /// How many there are, by whose record.
    pub lead: String,
    /// The interpretations, newest first.
    pub lines: Vec<InterpretationLine<'r>>,
    /// The other pages.
    pub pager: Option<Pager>,
}

/// An interpretation.
#[derive(Clone, Debug, Serialize)]
pub struct InterpretationLine<'r> {
    /// The document.
    pub document: Prose<'r>,
    /// The interpretation itself, where the site holds it.
    pub href: Option<String>,
    /// Its form: 文字, 图解, 音视频.
    pub medium: &'static str,
    /// The day on which it was published.
    pub day: String,
}

impl PageData for InterpretationsPage<'_> {}

/// An interpretation, by the places of its document and its event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interpreted {
    at: usize,
    event: usize,
    day: Option<Date>,
}

/// All interpretations that are public, newest first; of a document that has several, each.
pub fn interpretations(edition: &Edition<'_>) -> Vec<Interpreted> {
    let mut found: Vec<Interpreted> = Vec::new();
    for at in edition.positions() {
        let Some(published) = edition.published(at) else { continue };
        let interpreted = published.events(false).filter(|(_, event)| matches!(event.act, Act::Interpreted(_)));
        let day = |event: &crate::document::Event| event.date.known().map(|day| day.range().earliest);
        found.extend(interpreted.map(|(place, event)| Interpreted { at, event: place, day: day(event) }));
    }
    found.sort_by_key(|it| (std::cmp::Reverse(it.day), it.at, it.event));
    found
}

/// How many pages they take.
pub fn interpretation_pages(all: &[Interpreted]) -> usize {
    all.len().div_ceil(PAGE)
}

/// A page of interpretations, from 1.
pub fn interpretations_page<'r>(edition: &Edition<'r>, all: &[Interpreted], page: usize) -> InterpretationsPage<'r> {
    let route = Route::Column(Column::Interpretations, page);
    let pages = interpretation_pages(all);
    let first = (page - 1) * PAGE;
    let shown = &all[first.min(all.len())..(first + PAGE).min(all.len())];
    let title = if page > 1 { format!("政策解读（第{page}页）") } else { "政策解读".to_owned() };
    let by = according_to_us(edition.day());
    InterpretationsPage {
        frame: edition.column_frame(Column::Interpretations, &route, title, None),
        lead: format!("{by}政策解读共{}件，按发布日期排列，最近的在前。解读用于说明文件，以文件的文本为准。", all.len()),
        lines: shown.iter().filter_map(|it| line(edition, *it, &route)).collect(),
        pager: (pages > 1).then(|| pager(&route, page, pages, |page| Route::Column(Column::Interpretations, page))),
    }
}

fn line<'r>(edition: &Edition<'r>, it: Interpreted, route: &Route<'_>) -> Option<InterpretationLine<'r>> {
    let published = edition.published(it.at)?;
    let (_, event) = published.events(false).find(|(place, _)| *place == it.event)?;
    let Act::Interpreted(interpretation) = &event.act else { return None };
    // The page of the document shows the last one that is a text.
    let shown = super::document_files(edition, it.at).and_then(|files| files.interpretation);
    let own = interpretation.record.as_ref().map(|file| published.path_of(file));
    let href = (own.is_some() && own == shown).then(|| format!("{}#interpretation", route.to(&Route::Document(published.id()))));
    Some(InterpretationLine {
        document: edition.name(published, route),
        href,
        medium: medium(interpretation.record.as_ref()),
        day: words::day_cell(event.date),
    })
}

/// The form of an interpretation, by the ending of its file.
fn medium(file: Option<&FilePath>) -> &'static str {
    let Some(file) = file else { return words::NOT_STATED };
    let ending = file.as_str().rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    match ending.as_str() {
        "png" | "jpg" | "jpeg" | "gif" | "svg" | "webp" => "图解",
        "mp4" | "webm" | "mov" | "mp3" | "m4a" | "wav" => "音视频",
        _ => "文字",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_an_interpretation_is_read_off_its_file() {
        let of = |name: &str| medium(FilePath::parse(name).as_ref());
        assert_eq!(of("interpretation.md"), "文字");
        assert_eq!(of("interpretation.PNG"), "图解");
        assert_eq!(of("media/talk.mp4"), "音视频");
        assert_eq!(medium(None), "未登记");
    }
}
