//! What a text says as law, line by line, and what stands around it.

use super::find::Finder;
use super::pairs::pairs;
use crate::structure::{ArticleNumber, Kind, Node, Text, is_blank};

/// The words of a part without blanks.
pub(super) fn plain_words(node: Node<'_, '_>) -> String {
    let caption = if node.kind() == Kind::Article { squeezed(node.heading()) } else { String::new() };
    lines(node).into_iter().fold(caption, |all, line| all + &squeezed(&line))
}

/// The lines of a part as they stand, without its own label.
pub(super) fn lines(node: Node<'_, '_>) -> Vec<String> {
    let mut found = Vec::new();
    let mut opening = String::new();
    if node.kind() == Kind::Article && !node.heading().is_empty() {
        opening.push_str(node.heading());
        opening.push('\u{3000}');
    }
    for part in std::iter::once(node).chain(node.descendants()) {
        if part.place() != node.place() {
            opening.push_str(part.label());
        }
        if part.is_leaf() {
            let words: Vec<&str> = part.words().split('\n').map(|line| line.trim_matches(is_blank)).collect();
            found.push(format!("{opening}{}", words.concat()));
            opening.clear();
        }
    }
    if found.is_empty() {
        found.push(opening);
    }
    found
}

/// Words without blanks.
pub(super) fn squeezed(words: &str) -> String {
    words.chars().filter(|c| !is_blank(*c)).collect()
}

/// What a text says as law, line by line, without blanks: its title, its chapters, its articles.
pub fn law(text: &Text<'_>) -> Vec<String> {
    let finder = Finder::of(text);
    let mut found = vec![squeezed(text.title().map_or("", |title| title.words()))];
    for node in text.nodes() {
        match node.kind() {
            Kind::Chapter | Kind::Section => found.push(squeezed(&node.caption())),
            Kind::Article if finder.articles.iter().any(|it| it.place() == node.place()) => {
                let number = node.article().unwrap_or(ArticleNumber::new(0));
                found.push(number.to_string());
                found.extend(lines(node).iter().map(|line| squeezed(line)));
            }
            _ => {}
        }
    }
    found
}

/// What stands around the law and differs: pairs of old and new words.
pub(super) fn around(old: &Text<'_>, new: &Text<'_>) -> Vec<(String, String)> {
    let words = |text: &Text<'_>| -> Vec<String> {
        let around = |node: &Node<'_, '_>| {
            node.is_leaf()
                && node.kind() != Kind::Title
                && !node.ancestors().any(|it| matches!(it.kind(), Kind::Article | Kind::Contents))
                && !matches!(node.kind(), Kind::Comment | Kind::Rule | Kind::Chapter | Kind::Section)
        };
        text.nodes().filter(around).map(|node| squeezed(node.words())).filter(|words| !words.is_empty()).collect()
    };
    let (old, new) = (words(old), words(new));
    let found = pairs(&old, &new).into_iter().map(|pair| {
        let of = |words: &[String], at: Option<usize>| at.map_or_else(String::new, |at| words[at].clone());
        (of(&old, pair.old), of(&new, pair.new))
    });
    found.filter(|(old, new)| old != new).collect()
}
