//! What a text lists as its attachments is kept with it.

use crate::check::rule::{Docs, Rule, Scope, Source};
use crate::check::wording::WordingOf;
use crate::document::{Part, PartRole};
use crate::finding::{Code, Family, Finding, Span};
use crate::register::Table;
use crate::setting::Confidence;
use crate::structure::{self, Kind, Text, is_blank};

/// The list of attachments above the signature, of the text or of the notice that issued it, and the attachments agree.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("attachment-list"),
    family: Family::Compliance,
    scope: Scope::Wording(run),
    docs: Docs {
        source: Source::cited(
            "《党政机关公文格式》（GB/T 9704—2012）的公开摘要（附件说明的顺序号和名称与附件一致）",
            Confidence::TextSeenQuoted,
            "全国",
        ),
        numbers: &[],
        wrong: "# 印发通知：“附件：1. 路灯养护记录表”\n# parts 里没有附件",
        right: "parts = [{ role = \"attachment\", number = 1, title = \"路灯养护记录表\", file = \"attachments/form-1.md\" }]",
    },
};

fn run(text: &WordingOf<'_>) -> Vec<Finding> {
    let Some(version) = text.version else { return Vec::new() };
    let mut papers = vec![Paper::of(&text.file.path, text.tree)];
    for notice in version.parts.iter().filter(|part| part.role == PartRole::Notice) {
        // A notice that is missing is told at its key.
        let Ok(file) = text.folder.read(&text.record.path_of(&notice.file)) else { continue };
        if file.text.contains("附件") {
            papers.push(Paper::of(&file.path, &structure::read(&file.text)));
        }
    }
    let document = &text.record.document;
    // What an amendment leaves as it was came with the issue.
    let kept: Vec<&Part> = document.versions().iter().flat_map(|version| version.parts).filter(is_attachment).collect();
    // Which of the list a part without number and title is, nobody can say.
    if papers.iter().all(|paper| paper.listed.is_empty()) || kept.iter().any(|part| part.number.is_none() && part.title.is_none())
    {
        return Vec::new();
    }
    let mut found = Vec::new();
    for paper in &papers {
        let alone = papers.iter().map(|paper| paper.holds.len()).sum::<usize>() == 1 && paper.listed.len() == 1;
        for it in &paper.listed {
            let is_there = alone
                || alike(&plain(&document.title), &it.title)
                || kept.iter().any(|part| it.is(part.number, &title_of(part)))
                || papers.iter().flat_map(|paper| &paper.holds).any(|(number, title)| it.is(*number, title));
            if !is_there {
                found.push(tell(&paper.path, Some(it.span.clone()), &it.title, "attachment-not-kept"));
            }
        }
    }
    let listed = || papers.iter().flat_map(|paper| paper.listed.iter().map(move |it| (paper, it)));
    for part in version.parts.iter().filter(is_attachment) {
        let title = title_of(part);
        if !listed().any(|(_, it)| it.is(part.number, &title))
            && let Some((paper, first)) = listed().next()
        {
            let key = text.record.span(Table::event(version.event), "parts");
            let title = part.title.as_deref().unwrap_or_else(|| part.file.as_str());
            let finding = tell(&text.record.path(), key, title, "attachment-not-listed");
            found.push(finding.related(paper.path.clone(), first.span.clone()));
        }
    }
    found
}

fn tell(path: &str, span: Option<Span>, title: &str, what: &str) -> Finding {
    Finding::compliance(RULE.code, path, span).text("title", title).term("what", what)
}

fn is_attachment(part: &&Part) -> bool {
    part.role == PartRole::Attachment
}

fn title_of(part: &Part) -> String {
    part.title.as_deref().map(plain).unwrap_or_default()
}

/// A paper that was issued: the text, or the notice before it.
struct Paper {
    path: String,
    listed: Vec<Listed>,
    /// The numbers and names of the attachments that stand in it.
    holds: Vec<(Option<u32>, String)>,
}

impl Paper {
    fn of(path: &str, text: &Text<'_>) -> Self {
        let attachments = text.nodes().filter(|node| node.kind() == Kind::Attachment);
        let holds = attachments.map(|node| (node.number(), plain(node.heading()))).collect();
        Self { path: path.to_owned(), listed: listed(text), holds }
    }
}

/// An attachment that a paper lists.
struct Listed {
    number: Option<u32>,
    title: String,
    span: Span,
}

impl Listed {
    fn is(&self, number: Option<u32>, title: &str) -> bool {
        (number.is_some() && number == self.number) || alike(title, &self.title)
    }
}

/// What a paper lists below 附件.
fn listed(paper: &Text<'_>) -> Vec<Listed> {
    let lists = paper.nodes().filter(|node| node.kind() == Kind::Enclosures);
    let lines = lists.flat_map(|list| list.children().map(move |line| (list, line)));
    lines
        .filter(|(_, line)| !line.words().is_empty())
        .map(|(list, line)| {
            let of_label = || list.label().trim_matches(|c: char| !structure::numeral::is_numeral(c));
            let number = line.number().or_else(|| structure::numeral::parse(of_label()));
            Listed { number, title: plain(line.words()), span: line.words_span() }
        })
        .collect()
}

/// Whether two titles name one thing; one is often cut short.
fn alike(title: &str, other: &str) -> bool {
    !title.is_empty() && !other.is_empty() && (title.contains(other) || other.contains(title))
}

/// A title without spaces, title marks and the width of brackets.
fn plain(title: &str) -> String {
    let narrow = |c: char| match c {
        '（' => '(',
        '）' => ')',
        c => c,
    };
    title.chars().filter(|c| !is_blank(*c) && !"《》。；".contains(*c)).map(narrow).collect()
}
