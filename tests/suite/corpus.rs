//! The legal-text reader measured on real texts, where they are at hand.

use std::collections::HashSet;

use guiju::structure::clause::{Says, clauses};
use guiju::structure::definition::{contradictions, definitions};
use guiju::structure::form::{empty_articles, labels, levels};
use guiju::structure::mark::{Slip, marks};
use guiju::structure::mention::Of;
use guiju::structure::note::{Deed, noted};
use guiju::structure::reference::{LeadsTo, references};
use guiju::structure::{self, Kind, Text, sequence};

#[path = "../../benches/corpus/mod.rs"]
pub(crate) mod folder;

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
        for it in references(&structure::read(text)) {
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

/// How many days stand in words outside 书名号, counted without the reader.
fn days_counted(words: &str) -> usize {
    let mut depth = 0_usize;
    let outside: String = words
        .chars()
        .filter(|c| {
            depth += usize::from(*c == '《');
            let keep = depth == 0;
            depth -= usize::from(*c == '》' && depth > 0);
            keep && !c.is_whitespace()
        })
        .collect();
    let is_number =
        |part: &str| part.chars().next_back().is_some_and(|c| c.is_ascii_digit() || "〇一二三四五六七八九十".contains(c));
    let day = |piece: &str| {
        piece
            .split_once('月')
            .is_some_and(|(month, rest)| is_number(month) && rest.split_once('日').is_some_and(|(day, _)| is_number(day)))
    };
    outside.split('年').skip(1).filter(|piece| day(piece)).count()
}

#[test]
fn nearly_every_adoption_note_is_read_to_the_end() {
    let Some(texts) = texts() else { return };
    let (mut noted_texts, mut acts, mut bodiless, mut missed) = (0, 0, Vec::new(), Vec::new());
    for (name, text) in &texts {
        let read = structure::read(text);
        let words: Vec<&str> = read.note().map(|note| note.words()).collect();
        if words.is_empty() {
            continue;
        }
        noted_texts += 1;
        let noted = noted(&read);
        acts += noted.acts.len();
        let days: HashSet<usize> = noted.acts.iter().map(|act| act.day_span.start).collect();
        let counted = days_counted(&words.join("\n"));
        if !noted.unread.is_empty() || days.len() != counted {
            let unread: Vec<&str> = noted.unread.iter().map(|span| &text[span.clone()]).collect();
            missed.push(format!("{name}: {} of {counted} days, unread {}", days.len(), unread.join(" | ").replace('\n', "⏎")));
        }
        let without =
            noted.acts.iter().filter(|act| act.body.is_none() && act.instrument.is_none() && act.deed != Deed::Effective);
        bodiless.extend(without.map(|act| format!("{name}: {}", text[act.span.clone()].replace('\n', "⏎"))));
    }
    println!(
        "{} of {noted_texts} adoption notes read to the end, {acts} acts; missed:\n{}\nwithout a body or a decision:\n{}",
        noted_texts - missed.len(),
        missed.join("\n"),
        bodiless.join("\n")
    );
    assert!(missed.len() * 100 <= noted_texts * 3, "{}", missed.join("\n"));
    assert!(bodiless.len() * 100 <= acts, "{}", bodiless.join("\n"));
}

/// Whether a sentence defines something, told without the reader: 所称 with one of the verbs behind it, or a short head before 是指.
fn seems_to_define(sentence: &str) -> bool {
    let called = sentence.split_once("所称").is_some_and(|(_, rest)| {
        let head: String = rest.chars().take(36).collect();
        ["是指", "系指", "包括", "，指"].iter().any(|verb| head.contains(verb))
    });
    let head =
        sentence.trim_start_matches(|c: char| c.is_whitespace() || "（）()0123456789.、一二三四五六七八九十第条#".contains(c));
    let plain = head.split_once("是指").is_some_and(|(term, _)| {
        let term = term.trim_end_matches('，');
        (1..=20).contains(&term.chars().count()) && !term.contains(['，', '：', '“', '”', '的'])
    });
    called || plain
}

#[test]
fn nearly_every_sentence_that_defines_a_term_is_read() {
    let Some(texts) = texts() else { return };
    let (mut sentences, mut all, mut missed, mut beyond, mut twice) = (0, 0, Vec::new(), Vec::new(), Vec::new());
    for (name, text) in &texts {
        let read = structure::read(text);
        let found = definitions(&read);
        all += found.len();
        let mut at = 0;
        for sentence in text.split_inclusive(['。', '；', '\n']) {
            let span = at..at + sentence.len();
            at = span.end;
            let has = found.iter().any(|it| span.contains(&it.meaning.start));
            let seems = seems_to_define(sentence);
            sentences += usize::from(seems);
            if seems && !has {
                missed.push(format!("{name}: {}", sentence.trim().chars().take(70).collect::<String>()));
            }
            if has && !seems {
                beyond.push(format!("{name}: {}", sentence.trim().chars().take(70).collect::<String>()));
            }
        }
        twice.extend(
            contradictions(&read, &found)
                .into_iter()
                .map(|(a, b)| format!("{name}: {} / {}", &text[a.term.start..a.meaning.end], &text[b.term.start..b.meaning.end])),
        );
    }
    println!(
        "{} of {sentences} sentences that seem to define are read, {all} definitions; missed:\n{}\nread beyond these {}:\n{}\ntwice:\n{}",
        sentences - missed.len(),
        missed.join("\n"),
        beyond.len(),
        beyond.join("\n"),
        twice.join("\n")
    );
    assert!(missed.len() * 100 <= sentences * 5, "{}", missed.join("\n"));
}

/// What is found in real texts, as lines: the name of the text, and the words around it.
fn found_in(texts: &[(String, String)], find: impl Fn(&Text<'_>) -> Vec<(std::ops::Range<usize>, String)>) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, text) in texts {
        for (span, what) in find(&structure::read(text)) {
            let from = text[..span.start].char_indices().rev().nth(11).map_or(0, |(at, _)| at);
            let to = text[span.end..].char_indices().nth(12).map_or(text.len(), |(at, _)| span.end + at);
            lines.push(format!("{name}: {what}: {}", text[from..to].replace('\n', "⏎")));
        }
    }
    lines
}

/// How many lines there are, of how many texts.
fn counts(lines: &[String]) -> (usize, usize) {
    let texts: HashSet<&str> = lines.iter().filter_map(|line| line.split(".md").next()).collect();
    (lines.len(), texts.len())
}

fn breaks(found: &[sequence::Break<'_, '_>]) -> Vec<(std::ops::Range<usize>, String)> {
    found.iter().map(|it| (it.part.label_span(), format!("{}, expected {}", it.way.as_str(), it.expected))).collect()
}

fn marked(text: &Text<'_>, slip: Slip) -> Vec<(std::ops::Range<usize>, String)> {
    marks(text).into_iter().filter(|it| it.slip == slip).map(|it| (it.span, format!("{:?}", it.instead))).collect()
}

type Find = fn(&Text<'_>) -> Vec<(std::ops::Range<usize>, String)>;

/// How often a rule over numbers and words finds something in the real texts, and in how many; each was looked at, or a part of the many,
/// and is there: headings and numbers that were lost when the texts were collected, marks of half width, `(一)`.
const IN_REAL_TEXTS: &[(&str, Find, (usize, usize))] = &[
    ("article-numbers", |text| breaks(&sequence::articles(text)), (4, 4)),
    ("division-numbers", |text| breaks(&sequence::divisions(text)), (21, 19)),
    ("point-numbers", |text| breaks(&sequence::points(text)), (4, 4)),
    ("point-form", |text| labels(text).into_iter().map(|it| (it.span, it.instead)).collect(), (1569, 61)),
    ("article-empty", |text| empty_articles(text).map(|it| (it.span(), String::new())).collect(), (0, 0)),
    ("heading-level", |text| levels(text).iter().map(|it| (it.part.span(), format!("{:?}", it.why))).collect(), (5, 4)),
    ("punctuation-width", |text| marked(text, Slip::HalfWidth), (1043, 151)),
    ("bracket-pair, of two widths", |text| marked(text, Slip::MixedBrackets), (4, 4)),
    ("bracket-pair, alone", |text| marked(text, Slip::LoneBracket), (27, 27)),
    ("punctuation-doubled", |text| marked(text, Slip::DoubledMark), (0, 0)),
    ("line-indent", |text| marked(text, Slip::Indent), (0, 0)),
    ("hidden-character", |text| marked(text, Slip::Hidden), (21, 4)),
    ("unreadable-character", |text| marked(text, Slip::Unreadable), (2, 1)),
    ("look-alike-character", |text| marked(text, Slip::LookAlike), (3, 2)),
    ("number-brackets", |text| marked(text, Slip::NumberBracket), (0, 0)),
];

/// How many real texts those numbers were counted in.
const COUNTED_IN: usize = 348;

#[test]
fn the_rules_over_numbers_and_words_find_in_real_texts_what_is_there() {
    let Some(texts) = texts() else { return };
    let mut wrong = Vec::new();
    for (code, find, expected) in IN_REAL_TEXTS {
        let lines = found_in(&texts, find);
        println!("{code}: {:?}", counts(&lines));
        if counts(&lines) != *expected {
            wrong.push(format!("{code}: {:?}, expected {expected:?}\n{}", counts(&lines), lines.join("\n")));
        }
    }
    if texts.len() != COUNTED_IN {
        eprintln!("skipped: the numbers are those of {COUNTED_IN} texts, and {} are there", texts.len());
        return;
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn real_texts_put_right_keep_their_articles_and_need_no_second_run() {
    let Some(texts) = texts() else { return };
    let mut changed = 0;
    for (name, text) in &texts {
        let Some(straight) = guiju::edit::straighten(text) else { continue };
        changed += 1;
        let articles = |text: &str| structure::read(text).articles().map(|it| it.id()).collect::<Vec<_>>();
        assert_eq!(articles(&straight), articles(text), "{name}");
        assert_eq!(guiju::edit::straighten(&straight), None, "{name}");
        let left: Vec<_> = marks(&structure::read(&straight)).into_iter().filter(|it| it.slip == Slip::HalfWidth).collect();
        assert!(left.is_empty(), "{name}: {left:?}");
    }
    println!("{changed} of {} texts have something to put right", texts.len());
    assert!(changed * 3 > texts.len());
}
