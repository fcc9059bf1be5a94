//! A run as a mail (RFC 5322, RFC 2045): text, and the calendar beside it. Whoever sends it adds From and To.

use super::notice::Notices;
use super::prose;
use crate::finding::Arg;
use crate::message::Words;

/// The mail; `calendar` is the text of the calendar.
pub fn mail(words: Words, notices: &Notices, calendar: &str) -> String {
    let mut args = vec![("office", Arg::Text(notices.office.clone()))];
    args.push(("count", Arg::Number(i64::try_from(notices.count()).unwrap_or(i64::MAX))));
    args.push(("day", Arg::Day(notices.day)));
    let subject = words.text("remind-subject", &args);
    // A boundary must not stand in a part, and base64 has no hyphen.
    let boundary = format!("--guiju-{}", notices.run);
    let part = |kind: &str, more: &str, text: &str| {
        format!("--{boundary}\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: base64\r\n{more}\r\n{}", base64_lines(text))
    };
    let text = part("text/plain; charset=utf-8", "", &prose::plain(words, notices).replace('\n', "\r\n"));
    let attached = "Content-Disposition: attachment; filename=\"guiju.ics\"\r\n";
    let dates = part("text/calendar; charset=utf-8; method=PUBLISH", attached, calendar);
    format!(
        "Subject: {}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n{text}{dates}--{boundary}--\r\n",
        encoded_words(&subject)
    )
}

/// RFC 2047: words of at most 75 characters, folded; no character is cut.
fn encoded_words(text: &str) -> String {
    // Behind the name of the field a line has room for 64 characters: twelve around the word, and 39 bytes in it.
    let mut words = vec![String::new()];
    for c in text.chars() {
        if words.last().is_some_and(|word| word.len() + c.len_utf8() > 39) {
            words.push(String::new());
        }
        if let Some(word) = words.last_mut() {
            word.push(if c.is_control() { ' ' } else { c });
        }
    }
    words.iter().map(|word| format!("=?UTF-8?B?{}?=", base64(word.as_bytes()))).collect::<Vec<_>>().join("\r\n ")
}

/// Base64 in lines of 76 characters.
fn base64_lines(text: &str) -> String {
    text.as_bytes().chunks(57).map(|bytes| format!("{}\r\n", base64(bytes))).collect()
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for three in bytes.chunks(3) {
        let byte = |at: usize| u32::from(three.get(at).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for at in 0..4 {
            let digit = DIGITS[(bits >> (18 - 6 * at) & 63) as usize];
            out.push(if at <= three.len() { char::from(digit) } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_its_standard() {
        for (plain, coded) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("规", "6KeE")] {
            assert_eq!(base64(plain.as_bytes()), coded);
        }
    }

    #[test]
    fn no_encoded_word_is_longer_than_allowed() {
        let coded = encoded_words(&"规矩".repeat(40));
        assert!(coded.split("\r\n ").all(|word| word.len() <= 75), "{coded}");
    }
}
