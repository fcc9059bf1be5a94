//! What a 题注 says: who adopted, published and changed the text, on which days, and by which decision (立法法第六十五条).
//!
//! Takes a text, gives the acts that its 题注 names, in order, with their bytes. What is not understood is kept and told.
//! Deliberately absent: whether it is so.

use crate::document::Date;
use crate::finding::Span;
use crate::structure::article::leading_numeral;
use crate::structure::day::leading_day;
use crate::structure::title::titles;
use crate::structure::{Kind, Text, is_blank, numeral};

/// What a 题注 says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// The acts, in the order of the text.
    pub acts: Vec<NotedAct>,
    /// Words that name no act that is known here.
    pub unread: Vec<Span>,
}

/// One act that a 题注 names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotedAct {
    /// Its words, from the day to the verb.
    pub span: Span,
    /// What was done.
    pub deed: Deed,
    /// When.
    pub day: Date,
    /// The bytes of the day.
    pub day_span: Span,
    /// Who did it, without its session: 上海市第十五届人民代表大会常务委员会.
    pub body: Option<Span>,
    /// The order that published it: 令第242号, 公告第5号.
    pub order: Option<Span>,
    /// The title of the decision by which it was done, without its 书名号.
    pub instrument: Option<Span>,
    /// Which change it was: 第二次.
    pub ordinal: Option<u32>,
}

/// What was done with a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Deed {
    /// 通过
    Adopted,
    /// 批准
    Approved,
    /// 公布, 发布, 颁布, 印发
    Published,
    /// 修正, 修改
    Amended,
    /// 修订
    Revised,
    /// 施行
    Effective,
}

/// The verbs that end an act; of two that end alike the longer one comes first.
const VERBS: [(&str, Deed); 14] = [
    ("修订通过", Deed::Revised),
    ("通过修订", Deed::Revised),
    ("修订", Deed::Revised),
    ("修正", Deed::Amended),
    ("修改", Deed::Amended),
    ("审议通过", Deed::Adopted),
    ("通过", Deed::Adopted),
    ("批准", Deed::Approved),
    ("公布", Deed::Published),
    ("发布", Deed::Published),
    ("颁布", Deed::Published),
    ("印发", Deed::Published),
    ("施行", Deed::Effective),
    ("实施", Deed::Effective),
];

/// Words that lead from one act to the next.
const LINKS: [&str; 6] = ["根据", "依据", "经", "自", "并", "起"];
/// Marks around acts and between them.
const MARKS: [char; 15] = ['（', '）', '(', ')', '【', '】', '[', ']', '。', '，', ',', '；', ';', '*', '_'];
/// What joins two bodies that acted together.
const JOINS: [char; 2] = ['、', '和'];

impl NotedAct {
    /// The number of the order: 242 of 令第242号.
    pub fn order_number(&self, source: &str) -> Option<u32> {
        number_of(source.get(self.order.clone()?)?)
    }

    /// Whether it changed the text.
    pub fn is_change(&self) -> bool {
        matches!(self.deed, Deed::Amended | Deed::Revised)
    }
}

/// The number in 第…号 of some words, whatever stands around it.
pub fn number_of(words: &str) -> Option<u32> {
    order_in(words).and_then(|(_, number)| number)
}

/// What the 题注 of a text says.
pub fn noted(text: &Text<'_>) -> Noted {
    let mut noted = Noted::default();
    let mut open: Option<Span> = None;
    for part in text.root().children() {
        if part.kind() != Kind::Note {
            read(text.source(), open.take(), &mut noted);
            continue;
        }
        let words = part.words_span();
        open = Some(open.map_or(words.clone(), |before| before.start..words.end));
    }
    read(text.source(), open, &mut noted);
    noted
}

/// Reads one run of paragraphs.
fn read(source: &str, place: Option<Span>, noted: &mut Noted) {
    let Some(place) = place else { return };
    let words = &source[place.clone()];
    let titles = titles(words);
    let days = days(words, &titles);
    let Some(first) = days.first() else { return noted.unread.push(place) };
    if !is_link(&words[..first.1.start]) {
        noted.unread.push(place.start..place.start + first.1.start);
    }
    // Bodies that act together are named one after the other, each with its day, before the one verb.
    let mut together: Vec<Segment<'_>> = Vec::new();
    let mut title = titles.iter().peekable();
    for (at, (day, span)) in days.iter().enumerate() {
        let end = days.get(at + 1).map_or(words.len(), |(_, next)| next.start);
        let mut instrument = None;
        while let Some(next) = title.next_if(|title| title.start < end) {
            instrument = Some(next.clone()).filter(|it| it.start > span.end).or(instrument);
        }
        let segment = Segment { words, day: *day, day_span: span.clone(), end, instrument };
        let acts = segment.acts();
        if acts.is_empty() && words[span.end..end].trim_end_matches(is_blank).ends_with(JOINS) {
            together.push(segment);
            continue;
        }
        let last = acts.iter().rev().find(|act| act.deed != Deed::Effective).map(|act| act.deed);
        for segment in together.drain(..) {
            match last {
                Some(deed) => noted.acts.push(segment.act(deed, segment.end, None).moved(place.start)),
                None => noted.unread.push(place.start + segment.day_span.start..place.start + segment.end),
            }
        }
        if acts.is_empty() {
            noted.unread.push(place.start + span.start..place.start + end);
        }
        noted.acts.extend(acts.into_iter().map(|act| act.moved(place.start)));
    }
    for segment in together {
        noted.unread.push(place.start + segment.day_span.start..place.start + segment.end);
    }
}

/// The days outside titles, with their bytes, in order.
fn days(words: &str, titles: &[Span]) -> Vec<(Date, Span)> {
    let mut found: Vec<(Date, Span)> = Vec::new();
    let mut titles = titles.iter().peekable();
    let mut in_number = false;
    for (at, c) in words.char_indices() {
        let opens_number = numeral::is_numeral(c) && !in_number;
        in_number = numeral::is_numeral(c);
        while titles.next_if(|title| title.end <= at).is_some() {}
        let in_title = titles.peek().is_some_and(|title| title.start <= at);
        if !opens_number || in_title || found.last().is_some_and(|(_, span)| at < span.end) {
            continue;
        }
        if let Some((day, rest)) = leading_day(&words[at..]) {
            found.push((day, at..words.len() - rest.len()));
        }
    }
    found
}

/// Whether words only lead from one act to the next.
fn is_link(words: &str) -> bool {
    without_links(words).is_empty()
}

/// Words without the marks and links at their end.
fn without_links(words: &str) -> &str {
    let mut words = words;
    loop {
        let trimmed = words.trim_end_matches(|c| is_blank(c) || MARKS.contains(&c) || JOINS.contains(&c));
        let trimmed = LINKS.iter().find_map(|link| trimmed.strip_suffix(link)).unwrap_or(trimmed);
        if trimmed.len() == words.len() {
            return words;
        }
        words = trimmed;
    }
}

/// The words from one day to the next.
struct Segment<'a> {
    words: &'a str,
    day: Date,
    day_span: Span,
    end: usize,
    instrument: Option<Span>,
}

impl Segment<'_> {
    /// The acts of the day, which its verbs end: 公布施行 are two.
    fn acts(&self) -> Vec<NotedAct> {
        let mut acts = Vec::new();
        let mut end = self.day_span.end + without_links(&self.words[self.day_span.end..self.end]).len();
        // 自公布之日起施行 says the same day again.
        loop {
            let rest = &self.words[self.day_span.end..end];
            let Some((stem, deed)) = VERBS.iter().find_map(|(verb, deed)| Some((rest.strip_suffix(verb)?, *deed))) else {
                break;
            };
            let plain = without_links(stem);
            let of_publication = ["公布之日", "发布之日", "颁布之日", "印发之日"].iter().find_map(|it| plain.strip_suffix(it));
            match (deed, of_publication) {
                (Deed::Effective, again) => {
                    acts.push(self.act(deed, end, None));
                    let before = without_links(again.unwrap_or(plain));
                    // Before 施行 stand another act of the day, or nothing.
                    if before.is_empty() {
                        break;
                    }
                    let next = self.day_span.end + before.len();
                    if !VERBS.iter().any(|(verb, _)| before.ends_with(verb)) {
                        acts.clear();
                        break;
                    }
                    end = next;
                }
                _ => {
                    let (stem, ordinal) = ordinal(stem);
                    let mut act = self.act(deed, self.day_span.end + stem.len(), ordinal);
                    act.span.end = end;
                    acts.push(act);
                    break;
                }
            }
        }
        acts.reverse();
        acts
    }

    /// An act of the day whose verb stands behind `end`.
    fn act(&self, deed: Deed, end: usize, ordinal: Option<u32>) -> NotedAct {
        let start = self.day_span.end;
        let titled = self.instrument.clone().filter(|title| title.start < end && deed != Deed::Effective);
        let before_title = titled.as_ref().map_or(end, |title| title.start - '《'.len_utf8());
        let before = &self.words[start..before_title.max(start)];
        let order = order_in(before).map(|(span, _)| start + span.start..start + span.end);
        let before = &self.words[start..order.as_ref().map_or(before_title.max(start), |order| order.start)];
        let body = if deed == Deed::Effective { None } else { body(before).map(|it| start + it.start..start + it.end) };
        NotedAct {
            span: self.day_span.start..end,
            deed,
            day: self.day,
            day_span: self.day_span.clone(),
            body,
            order: order.filter(|_| deed != Deed::Effective),
            instrument: titled,
            ordinal,
        }
    }
}

impl NotedAct {
    /// The same act in a text that begins so much earlier.
    fn moved(self, by: usize) -> Self {
        let moved = |span: Span| span.start + by..span.end + by;
        Self {
            span: moved(self.span),
            day_span: moved(self.day_span),
            body: self.body.map(moved),
            order: self.order.map(moved),
            instrument: self.instrument.map(moved),
            ..self
        }
    }
}

/// 第二次 at the end of words, and the words before it.
fn ordinal(words: &str) -> (&str, Option<u32>) {
    let plain = words.trim_end_matches(is_blank);
    let Some(inner) = plain.strip_suffix('次') else { return (words, None) };
    let numeral = inner.trim_end_matches(numeral::is_numeral);
    match (numeral.strip_suffix('第'), numeral::parse(&inner[numeral.len()..])) {
        (Some(before), Some(number)) => (before, Some(number)),
        _ => (words, None),
    }
}

/// 令第242号, 第14号令, 公告第5号 or 第5号 in words, and its number.
fn order_in(words: &str) -> Option<(Span, Option<u32>)> {
    words.match_indices('第').find_map(|(at, mark)| {
        let (number, rest) = leading_numeral(words[at + mark.len()..].trim_start_matches(is_blank))?;
        let rest = rest.trim_start_matches(is_blank).strip_prefix('号')?;
        let behind = rest.strip_prefix('令').unwrap_or(rest);
        let before = &words[..at];
        let plain = ["令", "公告"].iter().find_map(|word| before.strip_suffix(word)).unwrap_or(before);
        Some((plain.len()..words.len() - behind.len(), Some(number)))
    })
}

/// The body that acted, in the words between the day and what it did: without 经, its session, and what it approved.
fn body(words: &str) -> Option<Span> {
    let opened = words.trim_start_matches(|c| is_blank(c) || MARKS.contains(&c));
    let opened = opened.strip_prefix('经').or_else(|| opened.strip_prefix('由')).unwrap_or(opened);
    let start = words.len() - opened.len();
    let mut end = opened.len();
    for (at, mark) in opened.match_indices('第') {
        // 第十五届 belongs to the name, 第二十一次会议 does not.
        if let Some((_, rest)) = leading_numeral(&opened[at + mark.len()..])
            && rest.starts_with('次')
        {
            end = at;
            break;
        }
    }
    let mut body = without_links(&opened[..end]);
    for word in ["关于批准", "批准的", "通过的", "关于", "批准", "公告"] {
        body = without_links(body.strip_suffix(word).unwrap_or(body));
    }
    (!body.is_empty()).then(|| start..start + body.len())
}

#[cfg(test)]
#[path = "note_tests.rs"]
mod tests;
