use std::collections::BTreeSet;

use proptest::prelude::*;

use super::bits::Bits;
use super::document::written;
use super::pairs::{ALONE, key};
use super::reader::{Reader, Searcher, decode};
use super::*;

fn passage(anchor: &str, label: &str, paragraphs: &[&str]) -> Passage {
    let paragraphs = paragraphs.iter().map(|it| (*it).to_owned()).collect();
    Passage { anchor: anchor.to_owned(), label: label.to_owned(), paragraphs, ..Passage::default() }
}

fn decoded(document: &Document) -> String {
    String::from_utf16(&decode(&document.text)).unwrap()
}

/// A searcher over documents of plain paragraphs.
fn searcher(documents: &[Vec<String>]) -> Searcher {
    let documents: Vec<Document> = documents
        .iter()
        .map(|paragraphs| {
            Document::new([], &[Passage { anchor: "art_1".to_owned(), paragraphs: paragraphs.clone(), ..Passage::default() }])
        })
        .collect();
    let texts: Vec<Vec<u16>> = documents.iter().map(|it| it.text.clone()).collect();
    Searcher::new(&Index::new(documents.iter().map(|it| &it.pairs).collect()), &texts)
}

#[test]
fn what_may_be_typed_in_many_ways_is_compared_as_one() {
    let expected = folded("江城管规字(2021)1号");
    for typed in [
        "江城管规字〔2021〕1号",
        "江城管规字[2021]1号",
        "江城管规字【2021】1号",
        "江城管规字（２０２１）１号",
        "江城管规字 ( 2021 ) 1 号",
        "江城管規字［2021］１號",
    ] {
        assert_eq!(String::from_utf16(&folded(typed)).unwrap(), String::from_utf16(&expected).unwrap(), "{typed}");
    }
    assert_eq!(folded("ＩＳＯ 9001：2015"), folded("iso9001:2015"));
    assert_eq!(folded("“三同时”"), folded("「三同時」"));
    assert_eq!(folded("著作权"), "著作权".encode_utf16().collect::<Vec<_>>());
    assert_ne!(folded("甲\n乙"), folded("甲乙"));
}

#[test]
fn no_traditional_character_stands_for_another_one() {
    let (from, to) = traditional();
    let from: BTreeSet<char> = from.chars().collect();
    assert_eq!(from.len(), to.chars().count());
    assert!(from.len() > 2000);
    assert!(to.chars().all(|simplified| !from.contains(&simplified)));
}

#[test]
fn two_pairs_never_share_a_key() {
    let odd = 0x9E37_79B1_u32;
    // Newton's steps give the number that undoes the multiplication.
    let undo = (0..5).fold(odd, |it, _| it.wrapping_mul(2_u32.wrapping_sub(odd.wrapping_mul(it))));
    for (first, second) in [(0, 0), (0x57CE, 0x5E02), (u16::MAX, ALONE), (1, 0)] {
        assert_eq!(key(first, second).wrapping_mul(undo), u32::from(first) << 16 | u32::from(second));
    }
}

#[test]
fn the_codes_of_the_phrases_use_up_all_bits() {
    let counts = phrase_list().counts;
    let longest = counts.len() as u32;
    let used: u64 = counts.iter().zip(1..).map(|(count, length)| (*count as u64) << (longest - length)).sum();
    assert_eq!(used, 1 << longest);
}

#[test]
fn a_counted_on_anchor_is_left_out_and_words_stay_on_their_lines() {
    let mut heading = passage("chp_1", "第一章\u{3000}总则", &[]);
    heading.is_heading = true;
    let passages = [
        passage("", "", &["前言"]),
        heading,
        passage("art_1", "第一条", &["甲\n乙", "", "（一）丙"]),
        Passage { runs_on: true, ..passage("art_2", "第二条", &["丁\t戊"]) },
        passage("art_2-1", "第二条之一", &["己"]),
        passage("art_3", "第三条", &[]),
    ];
    let expected = "-\t\n前言\n\n#chp_1\t第一章\u{3000}总则\n\nart_1\t第一条\n甲 乙\n（一）丙\n\n\t第二条\t\n丁 戊\n\nart_2-1\t第二条之一\n己\n\nart_3\t第三条\n";
    assert_eq!(written(&passages), expected);
    assert_eq!(decoded(&Document::new([], &passages)), expected);
}

#[test]
fn an_article_of_law_takes_a_third_of_its_bytes_at_most() {
    let article = "城市管理行政执法部门应当自受理申请之日起二十日内作出行政许可决定。依法作出不予行政许可的书面决定的，应当说明理由，并告知申请人享有依法申请行政复议或者提起行政诉讼的权利。";
    let document = Document::new([], &[passage("art_1", "第一条", &[article])]);
    let bytes = document.text.len() * 2;
    assert!(bytes * 3 < article.len(), "{bytes} of {}", article.len());
}

#[test]
fn a_document_that_has_the_words_in_its_title_is_known_by_its_rank() {
    let titled = Document::new([("市容管理办法", Place::Title)], &[]);
    let headed = Document::new([("市容", Place::Heading)], &[passage("art_1", "", &["市容"])]);
    let often = Document::new([], &[passage("art_1", "", &["市容、市容", "市容"])]);
    let once = Document::new([], &[passage("art_1", "", &["市容"])]);
    let documents = [titled, headed, often, once];
    let texts: Vec<Vec<u16>> = documents.iter().map(|it| it.text.clone()).collect();
    let searcher = Searcher::new(&Index::new(documents.iter().map(|it| &it.pairs).collect()), &texts);
    let pair: Vec<u16> = "市容".encode_utf16().collect();
    assert_eq!(searcher.list(key(pair[0], pair[1])), [(0, 3), (1, 2), (2, 1), (3, 0)]);
    assert_eq!(searcher.list(key(pair[1], ALONE)), [(0, 3), (1, 2), (2, 1), (3, 0)]);
}

#[test]
fn nothing_is_found_in_nothing() {
    let searcher = searcher(&[]);
    assert!(searcher.search("市容").is_empty());
    assert_eq!(searcher.shard_count(), 1);
}

#[test]
fn a_phrase_does_not_reach_from_one_paragraph_into_the_next() {
    let searcher = searcher(&[vec!["维护市".to_owned(), "容貌整洁".to_owned()]]);
    assert!(searcher.search("市容").is_empty());
    assert_eq!(searcher.search("容貌"), [0]);
}

#[test]
fn a_phrase_reaches_from_the_number_of_an_article_into_its_words() {
    let apart = passage("art_7", "第七条", &["认养期限", "不得转让"]);
    let together = Passage { runs_on: true, ..apart.clone() };
    for (passage, found) in [(together, vec![0]), (apart, Vec::new())] {
        let document = Document::new([], &[passage]);
        let searcher = Searcher::new(&Index::new(vec![&document.pairs]), std::slice::from_ref(&document.text));
        assert_eq!(searcher.search("第七条　认养期限"), found);
        assert_eq!(searcher.search("认养期限"), [0]);
        assert!(searcher.search("期限不得").is_empty());
    }
}

#[test]
fn pairs_without_their_phrase_are_no_hit() {
    let searcher = searcher(&[vec!["城市管，市管理".to_owned()]]);
    assert_eq!(searcher.candidates("城市管理"), [0]);
    assert!(searcher.search("城市管理").is_empty());
}

/// Words of few characters, so that many documents share pairs, and of any.
fn paragraph() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[市容环境管理第一二三条，。（）1a]{0,40}",
        1 => "[\\PC\u{3000} ]{0,30}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn numbers_are_read_as_they_were_written(numbers in prop::collection::vec((any::<u32>(), 0_u32..=32), 0..60)) {
        let kept = |(value, count): (u32, u32)| if count == 32 { value } else { value & ((1 << count) - 1) };
        let mut bits = Bits::default();
        for number in &numbers {
            bits.put(kept(*number), number.1);
        }
        let units = bits.finish();
        let mut reader = Reader::new(&units);
        for number in &numbers {
            prop_assert_eq!(reader.bits(number.1), kept(*number));
        }
    }

    #[test]
    fn a_text_is_read_as_it_was_written(text in "([市容环境管理应当依法行政第一条\n\t 1a]|\\PC|应当依法|有下列情形之一的，){0,200}") {
        let units: Vec<u16> = text.encode_utf16().collect();
        prop_assert_eq!(decode(&super::code::encode(&units)), units);
    }

    #[test]
    fn every_run_of_a_text_is_found_and_nothing_else(
        documents in prop::collection::vec(prop::collection::vec(paragraph(), 0..4), 1..12),
        (which, start, length) in (any::<prop::sample::Index>(), any::<prop::sample::Index>(), 1_usize..9),
    ) {
        let searcher = searcher(&documents);
        let all: Vec<Vec<Vec<u16>>> = documents.iter().map(|it| it.iter().map(|words| folded(words)).collect()).collect();
        let runs: Vec<&Vec<u16>> = all.iter().flatten().filter(|it| it.len() >= length).collect();
        prop_assume!(!runs.is_empty());
        let words = runs[which.index(runs.len())];
        let start = start.index(words.len() - length + 1);
        let run = &words[start..start + length];
        // Half of a pair of units is nothing that anybody can type.
        let Ok(phrase) = String::from_utf16(run) else { return Ok(()) };
        let holds = |document: &Vec<Vec<u16>>| document.iter().any(|it| it.windows(run.len()).any(|at| at == run));
        let expected: Vec<u32> = (0..).zip(&all).filter(|(_, it)| holds(it)).map(|(at, _)| at).collect();
        prop_assert_eq!(searcher.search(&phrase), expected);
    }
}
