//! Bytes of a plain text or a page as characters: UTF-8, what a mark or the page itself says, or GB18030 where the outcome is Chinese.

use encoding_rs::Encoding;

use super::Refused;

/// The text, and the encoding's name where it is not UTF-8.
pub(super) fn decoded(bytes: &[u8], stated: Option<&str>) -> Result<(String, Option<&'static str>), Refused> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, broken) = encoding.decode_without_bom_handling(&bytes[mark..]);
        let name = (encoding != encoding_rs::UTF_8).then(|| encoding.name());
        return if broken { Err(Refused::Encoding) } else { Ok((text.into_owned(), name)) };
    }
    if let Ok(text) = simdutf8::basic::from_utf8(bytes) {
        return Ok((text.to_owned(), None));
    }
    // A page says GB2312 and means what holds it.
    let stated = stated.and_then(|label| Encoding::for_label(label.as_bytes()));
    let likely = [
        stated.map(|it| if it == encoding_rs::GBK { encoding_rs::GB18030 } else { it }),
        Some(encoding_rs::GB18030),
        Some(encoding_rs::BIG5),
    ];
    for encoding in likely.into_iter().flatten() {
        if let Some(text) = encoding.decode_without_bom_handling_and_without_replacement(bytes)
            && mostly_chinese(&text)
        {
            return Ok((text.into_owned(), Some(encoding.name())));
        }
    }
    Err(Refused::Encoding)
}

/// Whether what is not ASCII is Chinese: the wrong encoding gives rare characters and stray symbols.
fn mostly_chinese(text: &str) -> bool {
    let foreign = text.chars().filter(|c| !c.is_ascii());
    let chinese = |c: char| matches!(c, '\u{3000}'..='\u{303F}' | '\u{4E00}'..='\u{9FFF}' | '\u{FF00}'..='\u{FFEF}' | '“' | '”' | '‘' | '’' | '—' | '·' | '…' | '\u{a0}');
    let (all, good) = foreign.fold((0_usize, 0_usize), |(all, good), c| (all + 1, good + usize::from(chinese(c))));
    all > 0 && good * 10 >= all * 9
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_file_is_read_in_its_own_encoding() {
        let words = "第一条　为了加强燃气管理，制定本办法。";
        let (gbk, _, _) = encoding_rs::GBK.encode(words);
        assert_eq!(decoded(&gbk, None), Ok((words.to_owned(), Some("gb18030"))));
        assert_eq!(decoded(&gbk, Some("gb2312")), Ok((words.to_owned(), Some("gb18030"))));
        assert_eq!(decoded(words.as_bytes(), Some("gbk")), Ok((words.to_owned(), None)), "a page may say what it is not");
        let wide: Vec<u8> = [0xFF, 0xFE].into_iter().chain(words.encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(decoded(&wide, None), Ok((words.to_owned(), Some("UTF-16LE"))));
        assert_eq!(decoded(&[0x80, 0xFF, 0x81], None), Err(Refused::Encoding));
    }
}
