//! Where each line of a document goes: the 印发通知, the text it annexes, an attachment, the record, or what is left to tell.
//!
//! Every line goes to just one place; nothing is dropped.

use super::line::{Line, plain};
use super::plain::is_page_number;
use super::words::{
    all_labelled, attachment, division, is_day, is_foot, is_furniture, is_masthead, is_note, is_title, labelled, number,
    opens_body, opens_part, order, unmarked,
};
use crate::document::title_key;
use crate::structure::is_blank;
use crate::structure::title::titles;

/// Where a line goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The title of the notice.
    NoticeTitle,
    /// The notice.
    Notice,
    /// The title of the text.
    Title,
    /// The text.
    Text,
    /// The title of an attachment, by its place in the list.
    AttachmentTitle(usize),
    /// An attachment, by its place in the list.
    Attachment(usize),
    /// The record alone.
    Record,
    /// No part of the document.
    Left(Left),
}

/// Why a line is in no part of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Left {
    /// It stands above the title, and says nothing that a record states.
    AboveTitle,
    /// It is the number of a page.
    PageNumber,
    /// It belongs to the page of a site.
    Page,
    /// 版记: copies, printing.
    Foot,
    /// The label of a part that has a file of its own: 附件1.
    Label,
}

impl Left {
    /// Every reason.
    pub const ALL: [Self; 5] = [Self::AboveTitle, Self::PageNumber, Self::Page, Self::Foot, Self::Label];

    /// Its word in the catalogue and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AboveTitle => "above-title",
            Self::PageNumber => "page-number",
            Self::Page => "page",
            Self::Foot => "foot",
            Self::Label => "label",
        }
    }
}

/// Where all lines go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Split {
    /// A place for each line.
    pub(super) places: Vec<Place>,
    /// The attachments, in the order of the file.
    pub(super) attachments: Vec<Listed>,
    /// Whether a notice was told from the text.
    pub(super) has_notice: bool,
    /// The place of a number that stands above the title, to be set below it.
    pub(super) number: Option<usize>,
}

/// An attachment that a list names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) number: Option<u32>,
    pub(super) title: String,
}

/// Tells where each line goes.
pub(super) fn split(lines: &[Line]) -> Split {
    let mut split = Split { places: vec![Place::Text; lines.len()], ..Split::default() };
    let (title, body) = title_of(lines);
    for (at, line) in lines.iter().enumerate().take(body) {
        split.places[at] = if title.contains(&at) { Place::Title } else { above(line) };
        if !title.contains(&at) && number(&line.words).is_some() {
            split.number = Some(at);
        }
    }
    let heading = joined(lines, title.clone());
    let annexed = annexed(lines, &heading, body);
    let listed = enclosures(lines, body);
    let mut text_title = heading;
    if let Some((first, behind)) = &annexed {
        split.has_notice = true;
        for place in &mut split.places[..*first] {
            *place = match *place {
                Place::Title => Place::NoticeTitle,
                Place::Text => Place::Notice,
                other => other,
            };
        }
        split.places[*first..*behind].fill(Place::Title);
        text_title = joined(lines, *first..*behind);
        // The label that stands over the annexed text.
        if let Some(label) =
            first.checked_sub(1).filter(|at| attachment(&lines[*at].words).is_some_and(|(_, name)| name.is_empty()))
        {
            split.places[label] = Place::Left(Left::Label);
        }
    }
    let start = annexed.as_ref().map_or(body, |(_, behind)| *behind);
    // A page sets the day of publication and the like below the title.
    for below in [body, start] {
        let labels = lines
            .iter()
            .enumerate()
            .skip(below)
            .take(4)
            .take_while(|(_, line)| !line.is_table() && !all_labelled(&line.words).is_empty());
        labels.for_each(|(at, _)| split.places[at] = Place::Record);
    }
    take_attachments(lines, start, &listed, &text_title, &mut split);
    take_feet(lines, body, &mut split);
    split
}

/// The lines of the title, and the place where the rest begins.
fn title_of(lines: &[Line]) -> (std::ops::Range<usize>, usize) {
    let words = |at: usize| lines[at].words.as_str();
    let can_be = |at: usize| {
        let line = &lines[at];
        !line.is_table()
            && !is_masthead(&line.words)
            && number(&line.words).is_none()
            && order(&line.words).is_none()
            && all_labelled(&line.words).is_empty()
            && !is_day(&line.words)
            && !is_furniture(&line.words)
            && (!unmarked(&line.words).0.is_empty())
    };
    let parts = lines.iter().position(|line| opens_part(&line.words)).unwrap_or(lines.len());
    let set = lines.iter().take(parts).position(|line| line.is_title);
    if let Some(first) = set.filter(|at| can_be(*at)) {
        let end = (first..lines.len()).find(|at| !lines[*at].is_title || !can_be(*at)).unwrap_or(lines.len());
        return (first..end, end);
    }
    let body = lines.iter().position(|line| {
        !line.is_table() && opens_body(&line.words) && !is_furniture(&line.words) && labelled(&line.words).is_none()
    });
    let body = body.unwrap_or_else(|| lines.iter().position(Line::is_table).filter(|at| *at > 0).unwrap_or(lines.len().min(1)));
    let Some(last) = (0..body).rev().find(|at| can_be(*at)) else { return (0..0, 0) };
    let mut first = last;
    const MOST_LINES: usize = 5;
    while first > 0 && last - first < MOST_LINES && can_be(first - 1) {
        let whole = joined(lines, first..last + 1);
        let (above, own) = (&lines[first - 1], &lines[first]);
        let unbalanced = whole.matches('》').count() > whole.matches('《').count();
        let goes_on = whole.starts_with(['的', '》', '（', '(']) || words(first - 1).ends_with(['《', '（', '和', '与', '及']);
        let set_alike =
            above.is_centred && own.is_centred && !own.is_apart || above.heading.is_some() && above.heading == own.heading;
        let set_alike = set_alike && !is_title(words(first - 1)) && words(first - 1).chars().count() <= 40;
        let adjacent =
            !own.is_apart && !is_title(&whole) && words(first - 1).chars().count() <= 40 && above.heading == own.heading;
        if !(unbalanced || goes_on || set_alike || adjacent) {
            break;
        }
        first -= 1;
    }
    (first..last + 1, (last + 1).max(first))
}

/// What becomes of a line above the title.
fn above(line: &Line) -> Place {
    let says = if line.is_table() {
        line.rows.iter().flatten().any(|cell| super::words::Label::of(cell).is_some() || !all_labelled(cell).is_empty())
    } else {
        let mark = unmarked(&line.words);
        let plain = plain(&line.words);
        number(&line.words).is_some()
            || order(&line.words).is_some()
            || !all_labelled(&line.words).is_empty()
            || super::words::masthead_issuer(&plain).is_some()
            || mark.0.is_empty() && mark.1.is_some()
    };
    if says {
        Place::Record
    } else if is_page_number(&line.words) {
        Place::Left(Left::PageNumber)
    } else if is_furniture(&line.words) {
        Place::Left(Left::Page)
    } else {
        Place::Left(Left::AboveTitle)
    }
}

/// Several lines as one.
pub(super) fn joined(lines: &[Line], range: std::ops::Range<usize>) -> String {
    let mut out = String::new();
    for line in lines.get(range).unwrap_or_default() {
        let narrow =
            out.ends_with(|c: char| c.is_ascii_alphanumeric()) && line.words.starts_with(|c: char| c.is_ascii_alphanumeric());
        out.push_str(if narrow { " " } else { "" });
        out.push_str(&line.words);
    }
    out
}

/// The lines of the title of the text that a notice or an order annexes.
fn annexed(lines: &[Line], heading: &str, body: usize) -> Option<(usize, usize)> {
    let plain_heading = plain(heading);
    let passes_on = ["印发", "发布", "公布", "颁布", "转发", "批转", "下发"].iter().any(|word| plain_heading.contains(word));
    let is_order = plain_heading.ends_with('令') || plain_heading.ends_with('号') && plain_heading.contains('令');
    let mut names: Vec<String> = Vec::new();
    if passes_on {
        names.extend(titles(&plain_heading).into_iter().map(|span| plain_heading[span].to_owned()));
        // 关于印发甲办法的通知
        let bare =
            plain_heading.split_once("印发").and_then(|(_, rest)| rest.rsplit_once("的通")).map(|(name, _)| name.to_owned());
        names.extend(bare);
    } else if is_order {
        let until = (body..lines.len()).find(|at| is_day(&lines[*at].words)).unwrap_or(body);
        for line in &lines[body..until] {
            names.extend(titles(&line.words).into_iter().map(|span| plain(&line.words[span])));
        }
    }
    let keys: Vec<String> = names.iter().map(|name| title_key(unmarked(name).0)).filter(|key| !key.is_empty()).collect();
    const MOST_LINES: usize = 5;
    for first in body..lines.len() {
        if lines[first].is_table() {
            continue;
        }
        let mut whole = String::new();
        for (at, line) in lines.iter().enumerate().skip(first).take(MOST_LINES) {
            if line.is_table() {
                break;
            }
            whole.push_str(&line.words);
            if keys.contains(&title_key(unmarked(&whole).0)) {
                return Some((first, at + 1));
            }
        }
    }
    None
}

/// The attachments that a document lists: 附件：1.甲表, and the lines that go on with the list.
fn enclosures(lines: &[Line], body: usize) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    let mut open = false;
    for line in &lines[body.min(lines.len())..] {
        let words = line.words.as_str();
        let rest = words
            .strip_prefix("附件")
            .map(|rest| rest.trim_start_matches(is_blank))
            .and_then(|rest| rest.strip_prefix(['：', ':']));
        match rest {
            Some(rest) if !rest.trim_matches(is_blank).is_empty() => {
                let first = found.len();
                found.extend(listed(rest));
                open = found.len() > first;
            }
            _ if open => {
                let counted = crate::structure::article::leading_numeral(words)
                    .is_some_and(|(_, rest)| rest.starts_with(['.', '．', '、']));
                if counted && !words.contains('。') {
                    found.extend(listed(words));
                } else {
                    open = false;
                }
            }
            _ => {}
        }
    }
    found
}

/// The attachments on one line of a list: `1.甲表　2.乙表`, or one without a number.
fn listed(words: &str) -> Vec<Listed> {
    let mut found: Vec<Listed> = Vec::new();
    let mut rest = words.trim_matches(is_blank);
    while !rest.is_empty() {
        let numbered = crate::structure::article::leading_numeral(rest)
            .and_then(|(number, after)| Some((number, after.strip_prefix(['.', '．', '、'])?)))
            .filter(|(_, after)| !after.starts_with(|c: char| c.is_ascii_digit()));
        let (number, after) = match numbered {
            Some((number, after)) => (Some(number), after),
            None => (None, rest),
        };
        // The next one begins at its number.
        let wanted = number.map(|number| number + 1);
        let next = wanted.and_then(|wanted| {
            let marks = ['.', '．', '、'].map(|mark| format!("{wanted}{mark}"));
            marks.iter().filter_map(|mark| after.find(mark.as_str())).min()
        });
        let (title, behind) = after.split_at(next.unwrap_or(after.len()));
        let title = title.trim_matches(|c: char| is_blank(c) || "；;。".contains(c));
        if !title.is_empty() {
            found.push(Listed { number, title: title.to_owned() });
        }
        rest = behind;
    }
    found
}

/// Parts the listed attachments that follow the text from it.
fn take_attachments(lines: &[Line], start: usize, listed: &[Listed], text_title: &str, split: &mut Split) {
    let key = |title: &str| title_key(title).replace(['〈', '〉'], "");
    let own = key(unmarked(text_title).0);
    let mut current: Option<usize> = None;
    let mut at = start;
    while at < lines.len() {
        let line = &lines[at];
        let is_list = line.words.starts_with("附件：") || line.words.starts_with("附件:");
        let opened =
            if line.is_table() || (is_list && current.is_none() && !line.opens_page) { None } else { attachment(&line.words) };
        let named = opened.and_then(|(number, name)| {
            let by_number = listed.iter().find(|it| number.is_some() && it.number == number);
            let by_name = listed.iter().find(|it| !name.is_empty() && key(&it.title) == key(&name));
            let only = listed.first().filter(|_| listed.len() == 1 && number.is_none());
            by_name.or(by_number).or(only).map(|it| (it.clone(), name))
        });
        match named {
            Some((it, _)) if key(&it.title) == own => {
                split.places[at] = Place::Left(Left::Label);
                current = None;
            }
            Some((it, name)) => {
                let place = split.attachments.len();
                current = Some(place);
                if name.is_empty() {
                    split.places[at] = Place::Left(Left::Label);
                    let behind = title_lines(lines, at + 1, &it.title);
                    split.places[at + 1..behind].fill(Place::AttachmentTitle(place));
                    at = behind - 1;
                } else {
                    split.places[at] = Place::AttachmentTitle(place);
                }
                split.attachments.push(it);
            }
            None => {
                if let Some(place) = current {
                    split.places[at] = Place::Attachment(place);
                }
            }
        }
        at += 1;
    }
}

/// Where the title of an attachment that begins at a line ends: the lines that together say it, or one short line.
fn title_lines(lines: &[Line], from: usize, title: &str) -> usize {
    let wanted = title_key(title);
    let mut whole = String::new();
    const MOST_LINES: usize = 4;
    for (at, line) in lines.iter().enumerate().skip(from).take(MOST_LINES) {
        if line.is_table() {
            break;
        }
        whole.push_str(&line.words);
        if title_key(&whole) == wanted {
            return at + 1;
        }
    }
    let short = |line: &Line| !line.is_table() && line.words.chars().count() <= 40 && !opens_body(&line.words);
    lines.get(from).filter(|line| short(line)).map_or(from, |_| from + 1)
}

/// Takes out the numbers of pages, what the foot says, and the page of a site below the document.
fn take_feet(lines: &[Line], body: usize, split: &mut Split) {
    let mut at_end = true;
    for at in (body..lines.len()).rev() {
        let line = &lines[at];
        if line.is_table() || matches!(split.places[at], Place::Title | Place::NoticeTitle | Place::Left(_)) {
            at_end &= matches!(split.places[at], Place::Left(_));
            continue;
        }
        let words = &line.words;
        let below_signature = at > 0 && (is_day(&lines[at - 1].words) || is_foot(&lines[at - 1].words));
        if is_page_number(words) {
            split.places[at] = Place::Left(Left::PageNumber);
        } else if super::words::disclosure(words).is_some() && (at_end || below_signature || words.starts_with(['（', '('])) {
            split.places[at] = Place::Record;
        } else if at_end && is_foot(words) {
            split.places[at] = Place::Left(Left::Foot);
        } else if at_end && is_furniture(words) {
            split.places[at] = Place::Left(Left::Page);
        } else {
            at_end = false;
        }
        // A 题注 is never a foot, though it may end with 印发.
        if is_note(words)
            && split.places[at] == Place::Left(Left::Foot)
            && division(words).is_none()
            && words.starts_with(['（', '('])
        {
            split.places[at] = Place::Text;
        }
    }
}
