//! The number of an article, 第二条之一 included, and its name in addresses.

use std::fmt;

use crate::structure::numeral;

/// The number of an article in one version of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleNumber {
    /// The number between 第 and 条.
    pub main: u32,
    /// The number after 之, where there is one.
    pub inserted: Option<u32>,
}

impl ArticleNumber {
    /// An article with a plain number.
    pub fn new(main: u32) -> Self {
        Self { main, inserted: None }
    }

    /// Reads a label such as `第十二条` or `第二条之一` that stands alone.
    pub fn parse(label: &str) -> Option<Self> {
        let (number, length) = Self::opening(label)?;
        (length == label.len()).then_some(number)
    }

    /// Its name in addresses: `art_12`, `art_2-1`.
    pub fn id(self) -> String {
        match self.inserted {
            None => format!("art_{}", self.main),
            Some(inserted) => format!("art_{}-{inserted}", self.main),
        }
    }

    /// Whether it can follow another article directly: the next number, or the next one inserted.
    pub fn follows(self, last: Option<Self>) -> bool {
        match (last, self.inserted) {
            (None, None) => self.main == 1,
            (None, Some(_)) => false,
            (Some(last), None) => Some(self.main) == last.main.checked_add(1),
            (Some(last), Some(inserted)) => self.main == last.main && Some(inserted) == last.inserted.unwrap_or(0).checked_add(1),
        }
    }

    /// The label that a text opens with, as a number and a length in bytes.
    pub(crate) fn opening(text: &str) -> Option<(Self, usize)> {
        let rest = text.strip_prefix('第')?;
        let (main, rest) = leading_numeral(rest)?;
        let rest = rest.strip_prefix('条')?;
        let (inserted, rest) = match rest.strip_prefix('之').and_then(leading_numeral) {
            Some((inserted, rest)) => (Some(inserted), rest),
            None => (None, rest),
        };
        Some((Self { main, inserted }, text.len() - rest.len()))
    }
}

impl fmt::Display for ArticleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "第{}条", numeral::format(self.main))?;
        match self.inserted {
            None => Ok(()),
            Some(inserted) => write!(f, "之{}", numeral::format(inserted)),
        }
    }
}

/// The numeral that a text opens with, and what follows it. No label has a longer one than sixteen characters.
pub(crate) fn leading_numeral(text: &str) -> Option<(u32, &str)> {
    let end = text.char_indices().take(17).find(|(_, c)| !numeral::is_numeral(*c)).map(|(at, _)| at);
    let end = match end {
        Some(end) => end,
        None if text.chars().nth(16).is_none() => text.len(),
        None => return None,
    };
    Some((numeral::parse(&text[..end])?, &text[end..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inserted_article_has_a_number_and_an_address_of_its_own() {
        let number = ArticleNumber::parse("第二条之一").expect("a label");
        assert_eq!(number, ArticleNumber { main: 2, inserted: Some(1) });
        assert_eq!(number.id(), "art_2-1");
        assert_eq!(number.to_string(), "第二条之一");
        assert_eq!(ArticleNumber::parse("第12条").map(ArticleNumber::id).as_deref(), Some("art_12"));
    }

    #[test]
    fn words_that_only_look_like_a_label_are_none() {
        for text in ["第条", "第一款", "一条", "第一条规定", "第百条"] {
            assert_eq!(ArticleNumber::parse(text), None, "{text}");
        }
    }

    #[test]
    fn articles_follow_one_another_by_number() {
        let at = |main, inserted| ArticleNumber { main, inserted };
        assert!(at(1, None).follows(None));
        assert!(at(3, None).follows(Some(at(2, None))));
        assert!(at(3, None).follows(Some(at(2, Some(1)))));
        assert!(at(2, Some(1)).follows(Some(at(2, None))));
        assert!(!at(5, None).follows(Some(at(2, None))));
    }
}
