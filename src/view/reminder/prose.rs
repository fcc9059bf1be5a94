//! A run for people: on the screen, as Markdown, as plain text for a notice in an OA system.

use super::READABLE;
use super::notice::{Notice, Notices, sentence};
use crate::finding::Arg;
use crate::message::Words;

fn count(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Plain lines for the screen: a summary first, then what is told, by unit.
pub fn lines(words: Words, notices: &Notices) -> String {
    let mut out = notices.summary.iter().map(|line| format!("{line}\n")).collect::<String>();
    for_units(
        words,
        notices,
        &mut out,
        |unit, _| format!("\n{unit}\n"),
        |_, notice| {
            let Notice { line, when, why, next, id, .. } = notice;
            format!("  {line}\n    {when}\n    {why}\n    {next}\n    {id}\n")
        },
    );
    if notices.count() > 0 {
        out.push_str(&format!("\n{}\n", words.text("remind-run", &[("run", Arg::Text(notices.run.clone()))])));
    }
    out
}

/// Markdown for a forge or a mail.
pub fn markdown(words: Words, notices: &Notices) -> String {
    let title = words.text("remind-title", &[("office", Arg::Text(notices.office.clone()))]);
    let mut out = format!("# {}\n\n", escaped(&title));
    out.push_str(&notices.summary.iter().map(|line| format!("- {}\n", escaped(line))).collect::<String>());
    for_units(
        words,
        notices,
        &mut out,
        |unit, _| format!("\n## {}\n\n", escaped(unit)),
        |_, notice| {
            format!(
                "- **{}** {}  \n  {}  \n  {}  \n  {}  \n  `{}`\n",
                escaped(&notice.what),
                escaped(&notice.title),
                escaped(&notice.when),
                escaped(&notice.why),
                escaped(&notice.next),
                notice.id.replace('`', "'"),
            )
        },
    );
    out
}

/// Plain text to paste into a notice.
pub fn plain(words: Words, notices: &Notices) -> String {
    let title = words.text("remind-title", &[("office", Arg::Text(notices.office.clone()))]);
    let mut out = format!("{title}\n\n{}\n", words.term("remind-addressed"));
    out.push_str(&notices.summary.iter().map(|line| format!("{line}\n")).collect::<String>());
    for_units(
        words,
        notices,
        &mut out,
        |unit, number| {
            let number = words.text("remind-ordinal", &[("number", Arg::Text(ordinal(words, number + 1)))]);
            format!("\n{number}{unit}\n")
        },
        |number, notice| format!("{}. {}\n", number + 1, sentence(words, "remind-sentence", notice)),
    );
    out.push_str(&format!("\n{}\n", notices.office));
    out.push_str(&format!("{}\n", notices.day));
    out
}

/// 一 to 十九, then digits; in English digits.
fn ordinal(words: Words, number: usize) -> String {
    const HAN: [&str; 10] = ["十", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
    if words.lang != crate::message::Lang::Chinese || number == 0 || number > 19 {
        return number.to_string();
    }
    match (number / 10, number % 10) {
        (0, ones) => HAN[ones].to_owned(),
        (_, 0) => HAN[0].to_owned(),
        (_, ones) => format!("{}{}", HAN[0], HAN[ones]),
    }
}

/// Unit by unit, no more than a person reads.
fn for_units(
    words: Words,
    notices: &Notices,
    out: &mut String,
    heading: impl Fn(&str, usize) -> String,
    line: impl Fn(usize, &Notice) -> String,
) {
    let mut left = READABLE;
    for (number, unit) in notices.units.iter().enumerate().filter(|(_, unit)| !unit.notices.is_empty()) {
        if left == 0 {
            break;
        }
        out.push_str(&heading(&unit.unit, number));
        let shown = unit.notices.iter().take(left).enumerate();
        shown.for_each(|(at, notice)| out.push_str(&line(at, notice)));
        left -= left.min(unit.notices.len());
    }
    let more = notices.count().saturating_sub(READABLE);
    if more > 0 {
        out.push_str(&format!("\n{}\n", words.text("remind-more", &[("count", count(more))])));
    }
}

/// Text in Markdown, with nothing in it that Markdown reads.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|') {
            out.push('\\');
        }
        out.push(if c.is_control() { ' ' } else { c });
    }
    out
}
