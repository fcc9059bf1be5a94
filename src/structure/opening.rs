//! What the words that open a line say it is. Looks at one line only; every question it asks is bounded or linear.

use crate::structure::article::leading_numeral;
use crate::structure::label::Label;
use crate::structure::{ArticleNumber, Rank, is_blank, numeral};

/// What a line opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening<'a> {
    Heading { rank: Rank, number: Option<u32>, marks: u8, text: &'a str },
    Contents { text: &'a str },
    Article(ArticleOpening<'a>),
    Labelled { label: Label<'a>, text: &'a str },
    Attachment { label: &'a str, number: Option<u32>, rest: &'a str, marks: u8 },
    Comment,
    Fence { mark: u8, length: usize },
    Quote,
    List,
    Rule,
    Html,
    Plain,
}

/// A line that opens with the label of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ArticleOpening<'a> {
    pub(super) number: ArticleNumber,
    pub(super) label: &'a str,
    pub(super) caption: Option<&'a str>,
    pub(super) rest: &'a str,
    /// The line from the label on.
    pub(super) text: &'a str,
    /// Nothing parts the label from the words after it, so only its number tells whether it is one.
    pub(super) doubtful: bool,
    /// The line is whole in itself: another line cannot go on with it.
    pub(super) sealed: bool,
}

/// Reads a line without space around it.
pub(super) fn opening(line: &str) -> Opening<'_> {
    let Some(&first) = line.as_bytes().first() else { return Opening::Plain };
    match first {
        b'#' => heading_by_marks(line).unwrap_or(Opening::Plain),
        b'<' if line.starts_with("<!--") => Opening::Comment,
        b'<' if opens_tag(line) => Opening::Html,
        b'>' => Opening::Quote,
        b'`' | b'~' => match line.bytes().take_while(|b| *b == first).count() {
            length @ 3.. if first == b'~' || !line[length..].contains('`') => Opening::Fence { mark: first, length },
            _ => Opening::Plain,
        },
        b'-' | b'+' | b'*' | b'_' => with_mark(line),
        b'(' | b'0'..=b'9' => labelled(line),
        0x80.. => by_words(line),
        _ => Opening::Plain,
    }
}

fn heading_by_marks(line: &str) -> Option<Opening<'_>> {
    let marks = line.bytes().take_while(|b| *b == b'#').count();
    let after = &line[marks..];
    let parted = after.starts_with(is_blank) || after.bytes().next().is_some_and(|b| b >= 0x80);
    if marks > 6 || !parted {
        return None;
    }
    let text = after.trim_matches(is_blank);
    let closed = text.trim_end_matches('#');
    let text = if closed.ends_with(is_blank) { closed.trim_end_matches(is_blank) } else { text };
    if text.is_empty() {
        return None;
    }
    let marks = u8::try_from(marks).unwrap_or(6);
    if let Some(mut article) = article(unbold(text).unwrap_or(text), false) {
        article.sealed = true;
        article.doubtful = false;
        return Some(Opening::Article(article));
    }
    let text = unbold(text).unwrap_or(text);
    let (rank, number) = ranked(text).map_or((Rank::Other, None), |(rank, number, _)| (rank, number));
    if without_space_is(text, "目录") {
        return Some(Opening::Contents { text });
    }
    if let Some(attachment) = attachment(text, marks) {
        return Some(attachment);
    }
    let bare = without_space_is(text, "附则") || without_space_is(text, "总则");
    let rank = if bare { Rank::Chapter } else { rank };
    Some(Opening::Heading { rank, number, marks, text })
}

/// A line that opens with `-`, `+`, `*` or `_`: a list, a rule, or bold words.
fn with_mark(line: &str) -> Opening<'_> {
    let bytes = line.as_bytes();
    if bytes.starts_with(b"**") || bytes.starts_with(b"__") {
        if let Some(article) = bold_article(line) {
            return Opening::Article(article);
        }
        if let Some(inner) = unbold(line)
            && let heading @ Opening::Heading { .. } = by_words(inner)
        {
            return heading;
        }
    }
    if is_rule(line) {
        return Opening::Rule;
    }
    if bytes[0] == b'_' || bytes.len() < 2 || !matches!(bytes[1], b' ' | b'\t') {
        return Opening::Plain;
    }
    let inner = line[1..].trim_start_matches(is_blank);
    match opening_of_list(inner) {
        Some(opening) => opening,
        None => Opening::List,
    }
}

fn opening_of_list(inner: &str) -> Option<Opening<'_>> {
    if inner.starts_with("**") || inner.starts_with("__") {
        return bold_article(inner).map(Opening::Article);
    }
    match by_words(inner) {
        Opening::Article(article) if article.doubtful => None,
        found @ Opening::Article(_) => Some(found),
        _ => match labelled(inner) {
            found @ Opening::Labelled { .. } => Some(found),
            _ => None,
        },
    }
}

/// A thematic break: three or more of one mark and nothing else.
fn is_rule(line: &str) -> bool {
    let Some(mark) = line.chars().next() else { return false };
    line.chars().filter(|c| *c == mark).take(3).count() == 3 && line.chars().all(|c| c == mark || c == ' ' || c == '\t')
}

/// The inside of a line that is bold from end to end.
fn unbold(line: &str) -> Option<&str> {
    for mark in ["**", "__"] {
        if let Some(inner) = line.strip_prefix(mark).and_then(|rest| rest.strip_suffix(mark))
            && !inner.contains(mark)
            && !inner.is_empty()
        {
            return Some(inner.trim_matches(is_blank));
        }
    }
    None
}

fn by_words(line: &str) -> Opening<'_> {
    if line.starts_with('第') {
        if let Some(article) = article(line, false) {
            return Opening::Article(article);
        }
        if let Some((rank, number, name)) = ranked(line)
            && reads_as_heading(line, name)
        {
            return Opening::Heading { rank, number, marks: 0, text: line };
        }
        return Opening::Plain;
    }
    if line.starts_with(['附', '总', '目']) {
        if without_space_is(line, "附则") || without_space_is(line, "总则") {
            return Opening::Heading { rank: Rank::Chapter, number: None, marks: 0, text: line };
        }
        if without_space_is(line, "目录") {
            return Opening::Contents { text: line };
        }
        return attachment(line, 0).unwrap_or(Opening::Plain);
    }
    labelled(line)
}

fn labelled(line: &str) -> Opening<'_> {
    Label::opening(line).map_or(Opening::Plain, |label| Opening::Labelled { label, text: line })
}

/// The rank, the number and the name of a heading such as `第一章　总则`.
fn ranked(line: &str) -> Option<(Rank, Option<u32>, &str)> {
    let (number, rest) = leading_numeral(line.strip_prefix('第')?)?;
    for (word, rank) in [("编", Rank::Book), ("分编", Rank::Part), ("章", Rank::Chapter), ("节", Rank::Section)] {
        if let Some(name) = rest.strip_prefix(word) {
            return Some((rank, Some(number), name));
        }
    }
    None
}

/// Whether an unmarked line is a heading and no sentence that opens with 第三章.
fn reads_as_heading(line: &str, name: &str) -> bool {
    const LONGEST: usize = 60 * 3;
    if line.len() > LONGEST || line.contains(['。', '；', '：', ';', '，', ',']) {
        return false;
    }
    name.is_empty() || name.starts_with(is_blank) || !refers(name)
}

/// Whether words after a number go on with it as a reference: `规定的`, `第二款`, `和第四条`.
pub(super) fn refers(after: &str) -> bool {
    const WORDS: [&str; 22] = [
        "规定", "第", "所", "之", "的", "至", "到", "和", "或", "与", "及", "、", "，", ",", "中", "以", "前", "后", "内", "项",
        "款", "—",
    ];
    WORDS.iter().any(|word| after.starts_with(word))
}

fn without_space_is(line: &str, word: &str) -> bool {
    line.len() <= 60 && line.chars().filter(|c| !is_blank(*c)).eq(word.chars())
}

/// `附件`, `附件1：甲`, `附表　乙`: the word, a number, and what it is called, if space or a colon parts them. Unmarked, the whole is short
/// and no sentence.
fn attachment(line: &str, marks: u8) -> Option<Opening<'_>> {
    const LONGEST: usize = 60 * 3;
    let word = ["附件", "附录", "附表", "附图", "附"].into_iter().find(|word| line.starts_with(word))?;
    let after = &line[word.len()..];
    let close = after.trim_start_matches(is_blank);
    let (number, rest) = match leading_numeral(close) {
        // 附二十人 counts people; 附件 1.5 is no number.
        Some((number, rest)) if !rest.starts_with(['.', '．']) && word != "附" => (Some(number), rest),
        _ => (None, after),
    };
    let words = rest.trim_start_matches(is_blank);
    let parted = words.len() < rest.len() || words.starts_with(['：', ':']);
    let name = words.trim_start_matches(|c: char| is_blank(c) || matches!(c, '：' | ':'));
    if word == "附" && !words.starts_with(['：', ':']) || !(name.is_empty() || parted) {
        return None;
    }
    if marks == 0 && (line.len() > LONGEST || name.contains(['。', '；', '，'])) {
        return None;
    }
    Some(Opening::Attachment { label: line[..line.len() - rest.len()].trim_end_matches(is_blank), number, rest: name, marks })
}

/// An article whose label, with or without caption, is in bold, or the whole line of it.
fn bold_article(line: &str) -> Option<ArticleOpening<'_>> {
    let mark = &line[..2];
    let inside = line[2..].trim_start_matches(is_blank);
    let (_, length) = ArticleNumber::opening(inside)?;
    let close = inside[length..].find(mark)? + length;
    let (bold, after) = (&inside[..close], &inside[close + 2..]);
    let mut found = article(bold, true)?;
    let after = after.trim_start_matches(is_blank);
    if after.is_empty() {
        found.sealed = true;
        return Some(found);
    }
    let words = found.rest;
    if !words.is_empty() {
        // Words in bold between the label and the text are a caption, unless they are a sentence.
        if found.caption.is_some() || words.chars().count() > 30 || words.contains(['。', '，', '；']) {
            return None;
        }
        found.caption = Some(words);
    }
    found.rest = after;
    found.text = inside;
    found.doubtful = false;
    if found.caption.is_none()
        && let Some((caption, rest)) = caption(after)
    {
        (found.caption, found.rest) = (Some(caption), rest);
    }
    Some(found)
}

/// An article label at the head of a line; `certain` when bold already says so.
fn article(line: &str, certain: bool) -> Option<ArticleOpening<'_>> {
    let (number, length) = ArticleNumber::opening(line)?;
    let (label, after) = line.split_at(length);
    let spaced = after.starts_with(is_blank);
    let words = after.trim_start_matches(is_blank);
    let found =
        |caption, rest, doubtful| Some(ArticleOpening { number, label, caption, rest, text: line, doubtful, sealed: false });
    if words.is_empty() {
        return found(None, words, false);
    }
    if let Some((caption, rest)) = caption(words) {
        return found(Some(caption), rest, false);
    }
    if spaced || certain {
        return found(None, words, false);
    }
    if let Some(rest) = words.strip_prefix(['：', ':']) {
        return found(None, rest.trim_start_matches(is_blank), false);
    }
    // 第五条（三）项 refers; so does 第五条第二款.
    if words.starts_with(['（', '(']) || refers(words) {
        return None;
    }
    found(None, words, true)
}

/// The caption that words open with: `（目的依据）`, `【制定背景】`.
fn caption(words: &str) -> Option<(&str, &str)> {
    const LONGEST: usize = 40;
    let close = match words.chars().next()? {
        '（' | '(' => ['）', ')'],
        '【' | '[' | '［' | '〔' => ['】', ']'],
        _ => return None,
    };
    let (at, mark) = words.char_indices().take(LONGEST).find(|(_, c)| close.contains(c) || matches!(c, '］' | '〕'))?;
    let (caption, rest) = words.split_at(at + mark.len_utf8());
    let inner = caption.trim_matches(|c: char| "（(）)【】[]［］〔〕".contains(c));
    let is_number = inner.is_empty() || inner.chars().all(|c| numeral::is_numeral(c) || is_blank(c));
    let is_link = rest.starts_with('(') && words.starts_with('[');
    // One character, as in 县（市）区, is no caption.
    let is_word = inner.chars().nth(1).is_some();
    (is_word && !is_number && !is_link && !inner.contains(['。', '；', '，']))
        .then(|| (caption, rest.trim_start_matches(is_blank)))
}

/// Whether a line that opens with `<` opens an HTML tag and no Chinese title in angle brackets.
fn opens_tag(line: &str) -> bool {
    line.as_bytes().get(1).is_some_and(|b| b.is_ascii_alphabetic() || matches!(b, b'/' | b'?' | b'!'))
}
