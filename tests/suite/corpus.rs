//! The legal-text reader measured on real texts, where they are at hand.

use std::collections::HashSet;

use guiju::structure::clause::{Says, clauses};
use guiju::structure::mention::Of;
use guiju::structure::reference::{LeadsTo, references};
use guiju::structure::{self, Kind, Text};

#[path = "../../benches/corpus/mod.rs"]
mod folder;

/// The texts, or a word that they are missing.
pub(crate) fn texts() -> Option<Vec<(String, String)>> {
    let texts = folder::texts();
    if texts.is_none() {
        eprintln!("skipped: no real texts at ../shared/corpus, nor where GUIJU_CORPUS says");
    }
    texts
}

/// How many lines open with 第…条 outside quotations, counted without the reader: a quotation that a line leaves open goes on as long as
/// lines open with “ and ends with ”.
fn articles_counted(text: &str) -> usize {
    let mut quoted = false;
    let mut count = 0;
    for line in text.lines().map(|line| line.trim_matches(|c: char| c.is_whitespace() || c == '\u{200b}' || c == '#' || c == '*'))
    {
        let goes_on = quoted && line.starts_with('“');
        if let Some(rest) = line.strip_prefix('第').filter(|_| !goes_on)
            && let Some((number, after)) = rest.split_once('条')
            && !number.is_empty()
            && number.chars().all(|c| "零〇○一二三四五六七八九十百千两0123456789".contains(c))
            && after.chars().next().is_none_or(|c| c.is_whitespace() || "之（(【".contains(c))
        {
            count += 1;
        }
        let (opened, closed) = (line.matches('“').count(), line.matches('”').count());
        quoted = if opened == closed { quoted && goes_on } else { opened > closed };
    }
    count
}

#[test]
fn real_texts_have_as_many_articles_as_lines_that_open_one() {
    let Some(texts) = texts() else { return };
    let wrong: Vec<String> = texts
        .iter()
        .filter_map(|(name, text)| {
            let (read, counted) = (structure::read(text).articles().count(), articles_counted(text));
            (read != counted).then(|| format!("{name}: read {read}, counted {counted}"))
        })
        .collect();
    eprintln!("articles equal in {} of {} texts\n{}", texts.len() - wrong.len(), texts.len(), wrong.join("\n"));
    assert!(wrong.len() * 1000 <= texts.len() * 3, "{}", wrong.join("\n"));
}

#[test]
fn real_texts_leave_hardly_a_line_whose_place_is_a_guess() {
    let Some(texts) = texts() else { return };
    let mut without = 0;
    let mut guesses = Vec::new();
    for (name, text) in &texts {
        let read = structure::read(text);
        let before = guesses.len();
        guesses.extend(read.unplaced().map(|node| {
            let words: String = text[node.span()].chars().take(40).collect();
            format!("{name}: {} {}", node.id(), words.replace('\n', " "))
        }));
        without += usize::from(guesses.len() == before);
    }
    eprintln!("{without} of {} texts without a guess; {} guesses\n{}", texts.len(), guesses.len(), guesses.join("\n"));
    assert!(without * 100 >= texts.len() * 94, "{}", guesses.join("\n"));
}

#[test]
fn real_texts_lose_nothing_and_every_part_has_an_address_of_its_own() {
    let Some(texts) = texts() else { return };
    for (name, text) in &texts {
        let read = structure::read(text);
        assert_eq!(lost(&read), "", "{name}");
        let mut ids = HashSet::new();
        for node in read.nodes() {
            assert!(ids.insert(node.id()), "{name}: {} is there twice", node.id());
        }
    }
}

/// What stands in no label, heading or leaf, but for blanks and the marks of headings and lists.
fn lost(text: &Text<'_>) -> String {
    let mut lost = String::new();
    let mut at = 0;
    for node in text.nodes() {
        for span in [node.label_span(), node.heading_span(), node.words_span()] {
            if !span.is_empty() {
                assert!(at <= span.start, "{} goes back", node.id());
                lost.push_str(&text.source()[at..span.start]);
                at = span.end;
            }
        }
    }
    lost.push_str(&text.source()[at..]);
    lost.retain(|c| !structure::is_blank(c) && !"#*-+_".contains(c));
    lost
}

#[test]
fn articles_of_real_texts_are_numbered_through_and_hold_paragraphs() {
    let Some(texts) = texts() else { return };
    let (mut whole, mut gaps) = (0, Vec::new());
    for (name, text) in &texts {
        let read = structure::read(text);
        let mut last = None;
        let before = gaps.len();
        for article in read.articles().filter(|article| !article.ancestors().any(|it| it.kind() == Kind::Attachment)) {
            let number = article.article();
            if !number.is_some_and(|number| number.follows(last)) {
                gaps.push(format!("{name}: {} after {}", article.label(), last.map_or_else(String::new, |it| it.to_string())));
            }
            assert!(article.children().any(|part| part.kind() == Kind::Paragraph), "{name}: {} has no 款", article.id());
            last = number;
        }
        whole += usize::from(gaps.len() == before);
    }
    eprintln!("{whole} of {} texts count their articles without a gap\n{}", texts.len(), gaps.join("\n"));
    assert!(whole * 100 >= texts.len() * 95, "{}", gaps.join("\n"));
}

#[test]
fn nearly_every_text_says_from_when_it_is_in_force() {
    let Some(texts) = texts() else { return };
    let stated: Vec<_> = texts.iter().filter(|(_, text)| text.contains("起施行")).collect();
    let missed: Vec<_> = stated
        .iter()
        .filter(|(_, text)| !clauses(text).iter().any(|clause| matches!(clause.says, Says::Effective(_))))
        .map(|(name, text)| {
            let at = text.rfind("起施行").expect("the words");
            let from = text[..at].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
            format!("{name}: {}", text[from..at + "起施行".len()].replace('\n', "⏎"))
        })
        .collect();
    println!("{} of {} texts with 起施行 are read; missed:\n{}", stated.len() - missed.len(), stated.len(), missed.join("\n"));
    assert!(missed.len() * 100 <= stated.len() * 3, "{}", missed.join("\n"));
}

#[test]
fn nearly_every_reference_within_a_text_leads_somewhere() {
    let Some(texts) = texts() else { return };
    let (mut inner, mut titled, mut named, mut dangling) = (0, 0, 0, Vec::new());
    for (name, text) in &texts {
        for it in references(text) {
            match (&it.of, &it.leads_to) {
                (Of::Title(_), _) => titled += 1,
                (Of::Name(_), _) => named += 1,
                (_, LeadsTo::Article(_)) => inner += 1,
                (_, LeadsTo::Nothing(missing)) => {
                    let from = text[..it.span.start].char_indices().rev().nth(15).map_or(0, |(at, _)| at);
                    let to = text[it.span.end..].char_indices().nth(8).map_or(text.len(), |(at, _)| it.span.end + at);
                    dangling.push(format!("{name} {missing:?}: {}", text[from..to].replace('\n', "⏎")));
                }
                (_, LeadsTo::Elsewhere) => named += 1,
            }
        }
    }
    println!(
        "inner {inner}, titled {titled}, named or of a decision {named}, dangling {}:\n{}",
        dangling.len(),
        dangling.join("\n")
    );
    assert!(inner >= 1_900);
    assert!(dangling.len() * 100 <= inner, "{}", dangling.join("\n"));
}
