//! A text as a plain file for download: what it is, as of which day, then the words as they stand.

use crate::view::{DocumentPage, VersionPage};

/// The mark by which Windows and browsers know UTF-8 when no server says so.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The text of a document's own page.
pub(crate) fn document(page: &DocumentPage<'_>, markdown: &str) -> String {
    let mut lines = vec![page.title.clone(), format!("［{}］{}", page.banner.word, page.banner.day)];
    if !page.note.clauses.is_empty() {
        lines.push(format!("{}：{}", page.note.label, page.note.clauses.join("　")));
    }
    lines.push(page.sentence.plain());
    put_together(lines, &page.text.label, page.text.authority, &page.text.corrections, markdown)
}

/// The text of another text's page.
pub(crate) fn version(page: &VersionPage<'_>, markdown: &str) -> String {
    let lines = vec![page.title.clone(), format!("［{}］{}", page.label, page.warning)];
    put_together(lines, "", page.text.authority, &page.text.corrections, markdown)
}

fn put_together(
    mut lines: Vec<String>,
    label: &str,
    authority: Option<&'static str>,
    corrections: &[String],
    markdown: &str,
) -> String {
    if !label.is_empty() {
        lines.push(label.to_owned());
    }
    lines.extend(authority.map(str::to_owned));
    lines.extend(corrections.iter().cloned());
    lines.push("网页文本供查阅，以正式印发的文本为准。".to_owned());
    let mut text = String::with_capacity(markdown.len() + 1024);
    text.push(BYTE_ORDER_MARK);
    for line in lines {
        text.push_str(&line);
        text.push('\n');
    }
    text.push_str("————————\n\n");
    for line in markdown.lines() {
        // Headings lose their marks; everything else stays as it is written.
        text.push_str(line.trim_start_matches('#').trim_start());
        text.push('\n');
    }
    text
}
