//! References that a renumbering left behind: the words are those of the text before, and the article they named bears another number now.
//!
//! Takes a text and the one before it, gives what is certain alone: the sentence stands as it stood, and the article that it named stands
//! word for word under another number. Linear in the length of both.

use std::collections::{HashMap, HashSet};

use crate::finding::Span;
use crate::structure::reference::{LeadsTo, Reference};
use crate::structure::{ArticleNumber, Text, is_blank};

/// A reference that was not carried along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftBehind {
    /// Its words.
    pub span: Span,
    /// The article that it names.
    pub names: ArticleNumber,
    /// The number that the article meant bears now.
    pub meant: ArticleNumber,
}

/// The references of a text that name by its old number an article which was renumbered since the text before.
pub fn left_behind(before: &Text<'_>, text: &Text<'_>, references: &[Reference]) -> Vec<LeftBehind> {
    let own = references.iter().filter_map(|it| {
        let number = it.place.as_ref()?.article?;
        (it.leads_to == LeadsTo::Article(number)).then_some((it, number))
    });
    let own: Vec<(&Reference, ArticleNumber)> = own.collect();
    if own.is_empty() {
        return Vec::new();
    }
    let (old, new) = (Articles::of(before), Articles::of(text));
    let stood: HashSet<String> = before.nodes().filter(|node| node.is_leaf()).map(|node| plain(node.words())).collect();
    let found = own.into_iter().filter_map(|(reference, names)| {
        let meant = new.numbered(old.words(names)?)?;
        let leaf = plain(text.node(reference.within)?.words());
        (meant != names && stood.contains(&leaf)).then(|| LeftBehind { span: reference.span.clone(), names, meant })
    });
    found.collect()
}

/// The articles of a text by number, and the numbers by words; what stands twice is not told apart and left out.
struct Articles {
    words: HashMap<ArticleNumber, Option<String>>,
    numbers: HashMap<String, Option<ArticleNumber>>,
}

impl Articles {
    fn of(text: &Text<'_>) -> Self {
        let (mut words, mut numbers) = (HashMap::new(), HashMap::new());
        for article in text.articles() {
            let Some(number) = article.article() else { continue };
            let own: String = article.leaves().map(|leaf| plain(leaf.words())).collect::<Vec<_>>().join("\n");
            words.entry(number).and_modify(|it| *it = None).or_insert_with(|| Some(own.clone()));
            numbers.entry(own).and_modify(|it| *it = None).or_insert(Some(number));
        }
        Self { words, numbers }
    }

    fn words(&self, number: ArticleNumber) -> Option<&str> {
        self.words.get(&number)?.as_deref().filter(|words| !words.is_empty())
    }

    fn numbered(&self, words: &str) -> Option<ArticleNumber> {
        *self.numbers.get(words)?
    }
}

/// Words without spaces.
fn plain(words: &str) -> String {
    words.chars().filter(|c| !is_blank(*c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::structure::read;
    use crate::structure::reference::references;

    const OLD: &str = "# 甲办法\n\n第一条　甲。\n\n第二条　乙。\n\n第三条　丙。\n\n第四条　违反第二条、第三条的，罚款。\n";

    fn found(new: &str) -> Vec<(String, String)> {
        let (old, text) = (read(OLD), read(new));
        let found = left_behind(&old, &text, &references(&text));
        found.into_iter().map(|it| (new[it.span].to_owned(), it.meant.to_string())).collect()
    }

    #[test]
    fn a_reference_by_the_old_number_is_told_with_the_new_one() {
        let new =
            "# 甲办法\n\n第一条　甲。\n\n第二条　新。\n\n第三条　乙。\n\n第四条　丙。\n\n第五条　违反第二条、第三条的，罚款。\n";
        let told = [("第二条", "第三条"), ("第三条", "第四条")].map(|(words, meant)| (words.to_owned(), meant.to_owned()));
        assert_eq!(found(new), told);
    }

    #[test]
    fn what_was_carried_along_or_says_something_new_or_meets_new_words_is_not_told() {
        let renumbered = "# 甲办法\n\n第一条　甲。\n\n第二条　新。\n\n第三条　乙。\n\n第四条　丙。\n\n";
        for last in ["第五条　违反第三条、第四条的，罚款。\n", "第五条　违反第二条、第三条的，加倍罚款。\n"]
        {
            assert_eq!(found(&format!("{renumbered}{last}")), [], "{last}");
        }
        assert_eq!(found(OLD), []);
        assert_eq!(found(&OLD.replace("乙。", "乙乙。")), []);
    }
}
