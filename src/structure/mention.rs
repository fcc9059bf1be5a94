//! The places of law that a text names: 本办法第十二条第二款第（三）项, 前款, 第五条至第八条, 《…法》第…条.
//!
//! Takes words, gives mentions with their bytes, in order. What stands in quotation marks is another text's and is passed
//! over. Deliberately absent: whether a place is there; that is asked of an index of the text.

use crate::finding::Span;
use crate::structure::article::leading_numeral;
use crate::structure::{ArticleNumber, is_blank};

/// A place of law that a text names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Its words, from the name of the text to the last place.
    pub span: Span,
    /// Of which text.
    pub of: Of,
    /// Which places; none when the whole text is meant.
    pub places: Vec<Place>,
}

/// Of which text a mention speaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Of {
    /// 本办法, or no name at all.
    This,
    /// A title in 书名号: its bytes, without the marks.
    Title(Span),
    /// A name without marks: 刑法, 该条例.
    Name(Span),
    /// 前款, 前条, 本条, 本款: counted from where the mention stands.
    Near(Near),
}

/// A place counted from where the mention stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Near {
    /// 本条
    ThisArticle,
    /// 本款
    ThisParagraph,
    /// 前条, 前两条: how many.
    ArticlesBefore(u32),
    /// 前款, 前两款: how many.
    ParagraphsBefore(u32),
    /// 前项, 前三项: how many.
    PointsBefore(u32),
}

/// A place within a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its own words.
    pub span: Span,
    /// 条
    pub article: Option<ArticleNumber>,
    /// 款
    pub paragraph: Option<u32>,
    /// 项
    pub point: Option<u32>,
    /// The last place of a range that begins here: 第五条至第八条.
    pub through: bool,
}

/// The mentions in some words, in order; spans count from the start of the words.
pub fn mentions(text: &str) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut quoted = 0_usize;
    while let Some((here, c)) = next_mark(text, at) {
        let rest = &text[here..];
        at = here + c.len_utf8();
        match c {
            '“' => quoted += 1,
            '”' => quoted = quoted.saturating_sub(1),
            _ if quoted > 0 => {}
            '《' => at = here + title_end(rest),
            '第' => {
                if let Some(first) = place(text, here) {
                    let mention = group(text, first);
                    at = mention.span.end;
                    found.push(mention);
                }
            }
            _ => {
                if let Some((near, end)) = near(text, here) {
                    let mut mention = Mention { span: here..end, of: Of::Near(near), places: Vec::new() };
                    if let Some(first) = place(text, end) {
                        let places = group(text, first).places;
                        mention.span.end = places.last().map_or(end, |place| place.span.end);
                        mention.places = places;
                    }
                    at = mention.span.end;
                    found.push(mention);
                }
            }
        }
    }
    found
}

/// The next character that may open a mention, or that opens or closes other words. Looks at bytes: most texts are long.
fn next_mark(text: &str, from: usize) -> Option<(usize, char)> {
    let bytes = text.as_bytes();
    let mut at = from;
    while at + 2 < bytes.len() {
        let length = match bytes[at] {
            0..0x80 => 1,
            0x80..0xE0 => 2,
            0xE0..0xF0 => {
                let mark = match [bytes[at], bytes[at + 1], bytes[at + 2]] {
                    [0xE7, 0xAC, 0xAC] => Some('第'),
                    [0xE5, 0x89, 0x8D] => Some('前'),
                    [0xE6, 0x9C, 0xAC] => Some('本'),
                    [0xE2, 0x80, 0x9C] => Some('“'),
                    [0xE2, 0x80, 0x9D] => Some('”'),
                    [0xE3, 0x80, 0x8A] => Some('《'),
                    _ => None,
                };
                if let Some(mark) = mark {
                    return Some((at, mark));
                }
                3
            }
            _ => 4,
        };
        at += length;
    }
    None
}

/// Where a title that opens here ends; a mark that nothing closes opens nothing.
fn title_end(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices().take(120) {
        match c {
            '《' => depth += 1,
            '》' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return at + c.len_utf8();
                }
            }
            '\n' => break,
            _ => {}
        }
    }
    '《'.len_utf8()
}

/// A first place and those that are named with it: 第五条第一款、第二款和第八条.
fn group(text: &str, first: Place) -> Mention {
    let (of, start) = subject(text, first.span.start);
    let mut end = first.span.end;
    let mut places = vec![first];
    while let Some((next, range)) = next_place(text, end) {
        end = next.span.end;
        if range && let Some(last) = places.last_mut() {
            last.through = true;
        }
        let last = &places[places.len() - 1];
        // A 款 alone is one of the article before it, a 项 alone one of the 款 before it.
        let article = next.article.or(last.article);
        let paragraph = next.paragraph.or(if next.article.is_none() { last.paragraph } else { None });
        places.push(Place { article, paragraph, ..next });
    }
    Mention { span: start..end, of, places }
}

/// The next place after a connecting word, and whether it ends a range.
fn next_place(text: &str, at: usize) -> Option<(Place, bool)> {
    let rest = text.get(at..)?;
    let words = ["以及", "或者", "、", "，", "和", "或", "与", "及", "至", "到", "－", "—", "的"];
    let word = words.iter().find(|word| rest.trim_start_matches(is_blank).starts_with(**word));
    let opened = rest.len() - rest.trim_start_matches(is_blank).len();
    let after = at + opened + word.map_or(0, |word| word.len());
    let after = after + (text[after..].len() - text[after..].trim_start_matches(is_blank).len());
    let word = *word?;
    let range = matches!(word, "至" | "到" | "－" | "—");
    // （四）、（五）项: the 第 stands once.
    let place = place(text, after).or_else(|| bare_point(text, after))?;
    Some((place, range))
}

/// `第十二条第二款第（三）项`, `第二款`, `第三项`
fn place(text: &str, at: usize) -> Option<Place> {
    let mut end = at;
    let mut found = Place { span: at..at, article: None, paragraph: None, point: None, through: false };
    if let Some((number, length)) = ArticleNumber::opening(text.get(at..)?) {
        found.article = Some(number);
        end = at + length;
    }
    if let Some((number, next)) = numbered(text, end, '款') {
        found.paragraph = Some(number);
        end = next;
    }
    if let Some((number, next)) = numbered(text, end, '项').or_else(|| open_points(text, end)) {
        found.point = Some(number);
        end = next;
    }
    if end == at {
        return None;
    }
    if let Some((_, next)) = numbered(text, end, '目') {
        end = next;
    }
    found.span = at..end;
    Some(found)
}

/// `第二款`, `第（三）项`, `第(三)项`, `第三项`; also 第二款 after 的.
fn numbered(text: &str, at: usize, unit: char) -> Option<(u32, usize)> {
    let rest = text.get(at..)?.strip_prefix('第')?;
    let (number, rest) = bracketed(rest).or_else(|| leading_numeral(rest))?;
    let rest = rest.strip_prefix(unit)?;
    Some((number, text.len() - rest.len()))
}

/// `第（四）` before `、（五）项`: the 项 stands once, at the end.
fn open_points(text: &str, at: usize) -> Option<(u32, usize)> {
    let rest = text.get(at..)?.strip_prefix('第')?;
    let (number, rest) = bracketed(rest)?;
    let more = rest.strip_prefix(['、', '至', '或', '和', '，'])?;
    bracketed(more)?;
    Some((number, text.len() - rest.len()))
}

/// `（五）项`, `（五）、`
fn bare_point(text: &str, at: usize) -> Option<Place> {
    let (number, rest) = bracketed(text.get(at..)?)?;
    let ends = rest.strip_prefix('项');
    let goes_on = rest.strip_prefix(['、', '至', '或', '和']).is_some_and(|more| bracketed(more).is_some());
    let rest = match (ends, goes_on) {
        (Some(rest), _) => rest,
        (None, true) => rest,
        (None, false) => return None,
    };
    Some(Place { span: at..text.len() - rest.len(), article: None, paragraph: None, point: Some(number), through: false })
}

fn bracketed(text: &str) -> Option<(u32, &str)> {
    let rest = text.strip_prefix(['（', '('])?;
    let (number, rest) = leading_numeral(rest)?;
    Some((number, rest.strip_prefix(['）', ')'])?))
}

/// `前款`, `前两款`, `前条`, `前三项`, `本条`, `本款`
fn near(text: &str, at: usize) -> Option<(Near, usize)> {
    let rest = &text[at..];
    if let Some(rest) = rest.strip_prefix('本') {
        let (near, rest) = match (rest.strip_prefix('条'), rest.strip_prefix('款')) {
            (Some(rest), _) if !rest.starts_with('例') => (Near::ThisArticle, rest),
            (_, Some(rest)) => (Near::ThisParagraph, rest),
            _ => return None,
        };
        // 本条 alone says nothing that could be wrong.
        return rest.starts_with('第').then_some((near, text.len() - rest.len()));
    }
    let rest = rest.strip_prefix('前')?;
    let (count, rest) = match leading_numeral(rest) {
        Some((count, rest)) => (count, rest),
        None => (1, rest),
    };
    let near = match rest.chars().next()? {
        '条' => Near::ArticlesBefore(count),
        '款' => Near::ParagraphsBefore(count),
        '项' if !rest.starts_with("项目") => Near::PointsBefore(count),
        _ => return None,
    };
    Some((near, text.len() - rest.len() + '条'.len_utf8()))
}

/// The endings of the names of laws.
const NAMES: [&str; 12] = ["法", "条例", "办法", "规定", "细则", "规则", "解释", "法典", "民法典", "决定", "章程", "通则"];

/// Of which text the places are that begin here, and where its name begins.
fn subject(text: &str, at: usize) -> (Of, usize) {
    let before = text[..at].trim_end_matches(is_blank);
    // 《…法》（以下简称《…》）第…条
    let plain = match before.strip_suffix(['）', ')']).and_then(|inner| inner.rfind(['（', '('])) {
        Some(open) => before[..open].trim_end_matches(is_blank),
        None => before,
    };
    if let Some(inner) = plain.strip_suffix('》') {
        let mut depth = 1_usize;
        for (place, c) in inner.char_indices().rev() {
            match c {
                '》' => depth += 1,
                '《' => depth -= 1,
                '\n' => break,
                _ => {}
            }
            if depth == 0 {
                let title = place + c.len_utf8()..inner.len();
                let own = text[..place].ends_with('本');
                return if own { (Of::This, place - '本'.len_utf8()) } else { (Of::Title(title), place) };
            }
        }
    }
    let Some(ending) = NAMES.iter().filter(|name| plain.ends_with(**name)).max_by_key(|name| name.len()) else {
        return (Of::This, at);
    };
    let stem = &plain[..plain.len() - ending.len()];
    if let Some(own) = stem.strip_suffix("实施").unwrap_or(stem).strip_suffix('本') {
        return (Of::This, own.len());
    }
    // The name goes back to a word that cannot belong to it.
    let start = stem
        .char_indices()
        .rev()
        .take(20)
        .take_while(|(_, c)| c.is_alphabetic() && !"依照据按违反符合适用于在对将有由为除和与或及即者的以".contains(*c))
        .last()
        .map_or(stem.len(), |(place, _)| place);
    // 未按照规定第…: a verb's object and no name.
    if start == stem.len() && matches!(*ending, "规定" | "决定" | "解释" | "办法") {
        return (Of::This, at);
    }
    (Of::Name(start..plain.len()), start)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each mention as its words, the name it speaks of, and its places.
    fn read(text: &str) -> Vec<String> {
        let of = |of: &Of| match of {
            Of::This => "本".to_owned(),
            Of::Title(span) => format!("《{}》", &text[span.clone()]),
            Of::Name(span) => text[span.clone()].to_owned(),
            Of::Near(near) => format!("{near:?}"),
        };
        let place = |place: &Place| {
            let number = |number: Option<u32>| number.map_or("-".to_owned(), |number| number.to_string());
            let article = place.article.map_or("-".to_owned(), |number| number.id().replace("art_", ""));
            format!("{article}.{}.{}{}", number(place.paragraph), number(place.point), if place.through { "→" } else { "" })
        };
        mentions(text)
            .iter()
            .map(|it| {
                let places: Vec<String> = it.places.iter().map(place).collect();
                format!("{} | {} | {}", &text[it.span.clone()], of(&it.of), places.join(" "))
            })
            .collect()
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(read(text), expected, "{text}");
    }

    #[test]
    fn places_of_this_text() {
        check("违反本办法第十二条第二款第（三）项规定的，", &["本办法第十二条第二款第（三）项 | 本 | 12.2.3"]);
        check(
            "有本条例第八条、第九条或者第十条第一款行为的",
            &["本条例第八条、第九条或者第十条第一款 | 本 | 8.-.- 9.-.- 10.1.-"],
        );
        check("依照第五条至第八条处罚", &["第五条至第八条 | 本 | 5.-.-→ 8.-.-"]);
        check("本条例第四十条的第三款、第四款", &["本条例第四十条的第三款、第四款 | 本 | 40.-.- 40.3.- 40.4.-"]);
        check("本法第二条之一第二项", &["本法第二条之一第二项 | 本 | 2-1.-.2"]);
        check("第二十六条第（四）、（五）项规定", &["第二十六条第（四）、（五）项 | 本 | 26.-.4 26.-.5"]);
        check(
            "采用本规定第三条第一款第（一）、（二）、（三）项",
            &["本规定第三条第一款第（一）、（二）、（三）项 | 本 | 3.1.1 3.1.2 3.1.3"],
        );
        check("未按照规定第五条", &["第五条 | 本 | 5.-.-"]);
        check("本《办法》第四条", &["本《办法》第四条 | 本 | 4.-.-"]);
    }

    #[test]
    fn places_of_other_texts() {
        check(
            "依据《城市供水条例》第三十五条、第三十六条",
            &["《城市供水条例》第三十五条、第三十六条 | 《城市供水条例》 | 35.-.- 36.-.-"],
        );
        check("违反《乙法》（以下简称乙法）第六条", &["《乙法》（以下简称乙法）第六条 | 《乙法》 | 6.-.-"]);
        check("依照刑法第二百三十六条第三款第一项规定", &["刑法第二百三十六条第三款第一项 | 刑法 | 236.3.1"]);
        check("适用民法典第九百九十八条", &["民法典第九百九十八条 | 民法典 | 998.-.-"]);
        check("对《甲规定》的解释", &[]);
    }

    #[test]
    fn places_counted_from_where_they_stand() {
        check("违反前款规定的", &["前款 | ParagraphsBefore(1) | "]);
        check("前两款规定的期限", &["前两款 | ParagraphsBefore(2) | "]);
        check("前款第一项至第三项规定", &["前款第一项至第三项 | ParagraphsBefore(1) | -.-.1→ -.-.3"]);
        check("依照前条规定", &["前条 | ArticlesBefore(1) | "]);
        check("本条第二款所称", &["本条第二款 | ThisArticle | -.2.-"]);
        check("本条例施行前，前项目负责人", &[]);
    }

    #[test]
    fn every_mark_is_found_by_its_bytes() {
        for mark in ['第', '前', '本', '“', '”', '《'] {
            assert_eq!(next_mark(&format!("é甲𠀀a{mark}"), 0), Some((10, mark)));
        }
        assert_eq!(next_mark("甲乙丙", 0), None);
    }

    #[test]
    fn what_is_quoted_is_another_texts() {
        check("将第五条修改为：“违反本办法第六条规定的，处罚款。”第七条不变", &["第五条 | 本 | 5.-.-", "第七条 | 本 | 7.-.-"]);
    }
}
