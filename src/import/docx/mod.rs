//! A .docx file as lines: the words of its paragraphs with the numbers that Word counts, its tables, and what stands beside them.
//!
//! Tracked changes are taken as accepted and told. Heads, feet, notes, comments, text boxes and hidden words are set aside, not dropped.

mod body;
mod count;
mod numbering;
mod style;
mod table;

#[cfg(test)]
mod tests;

use super::Refused;
use super::archive::Archive;
use super::line::{Aside, AsideKind, Lines, tidied};
use super::xml::Xml;
use body::Body;
use numbering::Numbering;
use style::Styles;

/// The lines of a .docx file.
pub(super) fn read(bytes: &[u8]) -> Result<Lines, Refused> {
    let mut archive = Archive::open(bytes)?;
    let main = main_part(&mut archive)?;
    let folder = main.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
    let document = part(&mut archive, &main)?.ok_or(Refused::Format)?;
    let beside = |name: &str| format!("{folder}{name}");
    let styles = part(&mut archive, &beside("styles.xml"))?.as_ref().map(Styles::read).unwrap_or_default();
    let mut numbering = part(&mut archive, &beside("numbering.xml"))?.as_ref().map(Numbering::read).unwrap_or_default();
    numbering.follow(|style| styles.list_of(style).map(|(list, _)| list));
    let mut lines = Body::new(&styles, &mut numbering).read(&document)?;
    for name in archive.names() {
        let Some(kind) = name.strip_prefix(&folder).and_then(aside_of) else { continue };
        if let Some(xml) = part(&mut archive, &name)? {
            lines.asides.extend(asides(&xml, kind, &styles)?);
        }
    }
    Ok(lines)
}

/// The part that holds the document: `_rels/.rels` names it.
fn main_part(archive: &mut Archive<'_>) -> Result<String, Refused> {
    if let Some(rels) = part(archive, "_rels/.rels")? {
        let target = rels.root().and_then(|root| {
            let of_document = |kind: &str| kind.ends_with("/officeDocument");
            root.children().find(|it| it.attribute("Type").is_some_and(of_document))?.attribute("Target")
        });
        if let Some(target) = target {
            return Ok(target.trim_start_matches('/').to_owned());
        }
    }
    Ok("word/document.xml".to_owned())
}

fn part(archive: &mut Archive<'_>, name: &str) -> Result<Option<Xml>, Refused> {
    archive.text(name)?.as_deref().map(Xml::read).transpose()
}

/// What a part beside the document holds.
fn aside_of(name: &str) -> Option<AsideKind> {
    let stem = name.strip_suffix(".xml")?.trim_end_matches(|c: char| c.is_ascii_digit());
    match stem {
        "header" => Some(AsideKind::Header),
        "footer" => Some(AsideKind::Footer),
        "footnotes" | "endnotes" => Some(AsideKind::Footnote),
        "comments" => Some(AsideKind::Comment),
        _ => None,
    }
}

/// The words of a part, paragraph by paragraph; the lines that part notes from the text are none.
fn asides(xml: &Xml, kind: AsideKind, styles: &Styles) -> Result<Vec<Aside>, Refused> {
    let mut numbering = Numbering::default();
    let lines = Body::new(styles, &mut numbering).read(xml)?;
    let said = lines.lines.into_iter().filter(|line| !line.is_empty()).map(|line| tidied(&line.said()));
    let mut found: Vec<Aside> = said.map(|words| Aside { kind, number: 0, words }).collect();
    found.extend(lines.asides.into_iter().map(|aside| Aside { number: 0, ..aside }));
    Ok(found)
}
