//! What guiju reads in a collection of real legal texts, where one lies beside the project; without it these tests say so.
//!
//! The collection is no part of the product. A floor here is what was measured; what lies above it may not be lost again.

use std::fs;
use std::path::Path;

use guiju::structure::clause::{Says, clauses};
use guiju::structure::mention::Of;
use guiju::structure::reference::{LeadsTo, references};

/// The texts, sorted by name, without what stands above the text itself.
fn texts() -> Option<Vec<(String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/laws");
    let Ok(listed) = fs::read_dir(&folder) else {
        eprintln!("skipped: no collection of texts lies beside the project");
        return None;
    };
    let mut texts: Vec<(String, String)> = listed
        .flatten()
        .map(|file| {
            let text = fs::read_to_string(file.path()).expect("a text");
            let body = text.split_once("<!-- INFO END -->").map_or(text.as_str(), |(_, body)| body).to_owned();
            (file.file_name().to_string_lossy().into_owned(), body)
        })
        .collect();
    texts.sort();
    Some(texts)
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

/// Lines that open with 第…条 outside quotations, counted without guiju.
fn lines_that_open_an_article(text: &str) -> usize {
    let mut depth = 0_i32;
    let mut count = 0;
    for line in text.lines() {
        let words = line.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '*' || c == '#');
        if depth <= 0
            && let Some(rest) = words.strip_prefix('第')
        {
            let numeral = rest.chars().take_while(|c| "〇零一二三四五六七八九十百千".contains(*c) || c.is_ascii_digit()).count();
            let after: String = rest.chars().skip(numeral).take(2).collect();
            let opens = numeral > 0
                && after.starts_with('条')
                && !["的", "规", "第", "、", "和", "至", "款"].iter().any(|c| after[3..].starts_with(c));
            count += usize::from(opens);
        }
        for c in line.chars() {
            match c {
                '“' => depth += 1,
                '”' => depth -= 1,
                _ => {}
            }
        }
        depth = depth.clamp(0, 3);
        // A mark that nothing closes is forgotten where the next paragraph stands as a text of its own.
        if depth > 0 && !text.contains('”') {
            depth = 0;
        }
    }
    count
}

#[test]
fn the_tree_holds_the_articles_that_the_lines_open() {
    let Some(texts) = texts() else { return };
    let (mut equal, mut whole) = (0, 0);
    let (mut other, mut left) = (Vec::new(), Vec::new());
    for (name, text) in &texts {
        let tree = guiju::structure::tree::read(text);
        let counted = lines_that_open_an_article(text);
        if tree.articles() == counted {
            equal += 1;
        } else {
            other.push(format!("{name}: {} in the tree, {counted} by the lines", tree.articles()));
        }
        if tree.unplaced.is_empty() {
            whole += 1;
        } else {
            let first: String = text[tree.unplaced[0].clone()].chars().take(30).collect();
            left.push(format!("{name}: {} ({first})", tree.unplaced.len()));
        }
        for node in &tree.nodes {
            assert!(node.span.start <= node.words.start && node.words.end <= node.span.end, "{name}: {node:?}");
            if let Some(parent) = node.parent {
                let outer = &tree.nodes[parent].span;
                assert!(outer.start <= node.span.start && node.span.end <= outer.end, "{name}: {node:?}");
            }
        }
        let mut ids: Vec<&str> = tree.nodes.iter().map(|node| node.id.as_str()).filter(|id| !id.is_empty()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all, "{name}: an address stands twice");
    }
    println!(
        "article counts equal: {equal} of {}\n{}\nnothing unplaced: {whole}\n{}",
        texts.len(),
        other.join("\n"),
        left.join("\n")
    );
    assert!(equal * 100 >= texts.len() * 99, "{}", other.join("\n"));
    assert!(whole * 100 >= texts.len() * 97, "{}", left.join("\n"));
}
