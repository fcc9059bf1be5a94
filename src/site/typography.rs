//! Keeps together what must not break across lines: dates, 文号, 第…条第…款第（…）项.
//!
//! Escapes first: what goes in is a reader's words, what comes out is HTML.

/// Writes text so that it can stand in HTML, in an element or in a quoted attribute.
pub(crate) fn escape(text: &str, out: &mut String) {
    let mut plain = 0;
    for (at, byte) in text.bytes().enumerate() {
        let Some(reference) = reference(byte) else { continue };
        out.push_str(&text[plain..at]);
        out.push_str(reference);
        plain = at + 1;
    }
    out.push_str(&text[plain..]);
}

/// Whether a text stands in HTML as it is.
pub(crate) fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| reference(byte).is_none())
}

fn reference(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        b'\'' => "&#39;",
        _ => return None,
    })
}

/// Escapes a text and wraps what must not break.
pub(crate) fn unbroken(text: &str) -> String {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut out = String::with_capacity(text.len() + 64);
    let mut at = 0;
    let mut plain = 0;
    while at < chars.len() {
        match unit(&chars, at) {
            Some(end) => {
                let stop = chars.get(end).map_or(text.len(), |(place, _)| *place);
                escape(&text[plain..chars[at].0], &mut out);
                out.push_str("<span class=\"nb\">");
                escape(&text[chars[at].0..stop], &mut out);
                out.push_str("</span>");
                plain = stop;
                at = end;
            }
            None => at += 1,
        }
    }
    escape(&text[plain..], &mut out);
    out
}

/// The end of a unit that begins here, if one does.
fn unit(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| chars[before].1);
    let first = chars[at].1;
    if first.is_ascii_digit() && !before.is_some_and(|c| c.is_ascii_digit() || c == '-') {
        return iso_date(chars, at).or_else(|| chinese_date(chars, at));
    }
    if first == '第' {
        return article(chars, at);
    }
    // A number begins where its word does: after a bracket, a mark, a space, or at the start.
    let opens = before.is_none_or(|c| !is_word(c));
    if opens && is_word(first) { number(chars, at) } else { None }
}

fn digits(chars: &[(usize, char)], at: usize, least: usize, most: usize) -> Option<usize> {
    let count = chars[at.min(chars.len())..].iter().take(most).take_while(|(_, c)| c.is_ascii_digit()).count();
    (count >= least).then_some(at + count)
}

fn literal(chars: &[(usize, char)], at: usize, wanted: char) -> Option<usize> {
    chars.get(at).filter(|(_, c)| *c == wanted).map(|_| at + 1)
}

/// `2026-07-14`, `2026-07-14 09:30`
fn iso_date(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let at = literal(chars, digits(chars, at, 4, 4)?, '-')?;
    let month = digits(chars, at, 2, 2)?;
    let Some(day) = literal(chars, month, '-').and_then(|at| digits(chars, at, 2, 2)) else { return Some(month) };
    let time = literal(chars, day, ' ').and_then(|at| digits(chars, at, 2, 2)).and_then(|at| literal(chars, at, ':'));
    Some(time.and_then(|at| digits(chars, at, 2, 2)).unwrap_or(day))
}

/// `2026年7月14日`, `1998年6月`
fn chinese_date(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let at = literal(chars, digits(chars, at, 4, 4)?, '年')?;
    let month = digits(chars, at, 1, 2).and_then(|at| literal(chars, at, '月'))?;
    Some(digits(chars, month, 1, 2).and_then(|at| literal(chars, at, '日')).unwrap_or(month))
}

/// `江城管示〔2021〕3号`; the word before the year has at most twelve characters.
fn number(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let word = chars[at..].iter().take(13).take_while(|(_, c)| is_word(*c)).count();
    let at = literal(chars, at + word, '〔')?;
    let at = literal(chars, digits(chars, at, 4, 4)?, '〕')?;
    literal(chars, digits(chars, at, 1, 5)?, '号')
}

/// `第五条第二款第（三）项`
fn article(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let mut end = None;
    let mut at = at;
    while let Some(next) = literal(chars, at, '第').and_then(|at| ordinal(chars, at)) {
        end = Some(next);
        at = next;
    }
    end
}

fn ordinal(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let numeral = |c: char| c.is_ascii_digit() || "一二三四五六七八九十百千零〇".contains(c);
    let open = literal(chars, at, '（');
    let from = open.unwrap_or(at);
    let count = chars[from.min(chars.len())..].iter().take_while(|(_, c)| numeral(*c)).count();
    if count == 0 {
        return None;
    }
    let end = match open {
        Some(_) => literal(chars, from + count, '）')?,
        None => from + count,
    };
    chars.get(end).filter(|(_, c)| "条款项目章节".contains(*c)).map(|_| end + 1)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(unbroken(text), expected.replace('[', "<span class=\"nb\">").replace(']', "</span>"));
    }

    #[test]
    fn dates_stay_on_one_line() {
        check("有效期至2026年7月14日。", "有效期至[2026年7月14日]。");
        check("发布 2021-06-18 09:30", "发布 [2021-06-18 09:30]");
        check("1998年6月印发", "[1998年6月]印发");
    }

    #[test]
    fn numbers_and_articles_stay_on_one_line() {
        check("《通知》（江城管示〔2021〕3号）", "《通知》（[江城管示〔2021〕3号]）");
        check("第五条第二款第（三）项、第十条", "[第五条第二款第（三）项]、[第十条]");
    }

    #[test]
    fn what_a_title_brings_is_escaped() {
        check("<b>\"x\" & 'y'</b>", "&lt;b&gt;&quot;x&quot; &amp; &#39;y&#39;&lt;/b&gt;");
    }
}
