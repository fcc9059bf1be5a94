//! Names and numbers: the permanent id, 文号, 登记编号, 索引号. Each is parsed once and shown as it was written.

use std::fmt;

/// The permanent name of a document and its address on the site: lower-case ASCII letters, digits, hyphens.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentId(Box<str>);

impl DocumentId {
    /// Reads an id: it starts and ends with a letter or digit and has at most 64 characters.
    pub fn parse(text: &str) -> Option<Self> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let bytes = text.as_bytes();
        let fits = !bytes.is_empty()
            && bytes.len() <= 64
            && bytes.iter().all(|b| plain(*b) || *b == b'-')
            && plain(bytes[0])
            && plain(bytes[bytes.len() - 1]);
        fits.then(|| Self(text.into()))
    }

    /// The id as it stands in addresses.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for DocumentId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// 发文字号, such as `江府〔2020〕18号` (GB/T 9704—2012: full year, 六角括号, no 第, no leading zero).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DocumentNumber(Box<str>);

/// Why a 文号 is not written as GB/T 9704 asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberFault {
    /// The year stands in other brackets than 〔〕.
    Brackets,
    /// The serial number has a leading zero or a 第.
    Serial,
    /// It has another shape altogether.
    Shape,
}

impl DocumentNumber {
    /// Takes a number as it was written, well-formed or not; an issued number is recorded as printed.
    pub fn new(text: &str) -> Self {
        Self(text.trim().into())
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number with brackets, width and spaces made alike, to compare two of them.
    pub fn normalized(&self) -> String {
        let mut out = String::with_capacity(self.0.len());
        for c in self.0.chars() {
            match c {
                '[' | '［' | '【' | '(' | '（' | '﹝' | '〔' => out.push('〔'),
                ']' | '］' | '】' | ')' | '）' | '﹞' | '〕' => out.push('〕'),
                '０'..='９' => out.push(char::from(b'0' + (c as u32 - '０' as u32) as u8)),
                c if c.is_whitespace() => {}
                c => out.push(c),
            }
        }
        match out.split_once('〕') {
            Some((head, tail)) => {
                let serial = tail.trim_start_matches('第').trim_start_matches('0');
                format!("{head}〕{serial}")
            }
            None => out,
        }
    }

    /// What is wrong with its form, if anything.
    pub fn fault(&self) -> Option<NumberFault> {
        if well_formed(&self.0) {
            return None;
        }
        let normal = self.normalized();
        if !well_formed(&normal) {
            return Some(NumberFault::Shape);
        }
        let brackets = self.0.contains('〔') && self.0.contains('〕');
        Some(if brackets { NumberFault::Serial } else { NumberFault::Brackets })
    }

    /// Its word, its year and its serial number, however it is spelled; none for a number of another shape.
    pub fn parts(&self) -> Option<(String, i16, u32)> {
        let normal = self.normalized();
        if !well_formed(&normal) {
            return None;
        }
        let (prefix, rest) = normal.split_once('〔')?;
        let (year, serial) = rest.split_once('〕')?;
        Some((prefix.to_owned(), year.parse().ok()?, serial.strip_suffix('号')?.parse().ok()?))
    }

    /// The year between the brackets.
    pub fn year(&self) -> Option<i16> {
        let normal = self.normalized();
        let (_, rest) = normal.split_once('〔')?;
        rest.split_once('〕')?.0.parse().ok()
    }
}

fn well_formed(text: &str) -> bool {
    let Some((word, rest)) = text.split_once('〔') else { return false };
    let Some((year, rest)) = rest.split_once('〕') else { return false };
    let Some(serial) = rest.strip_suffix('号') else { return false };
    let digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    let word_is_plain = !word.is_empty() && !word.chars().any(|c| c.is_whitespace() || "〔〕[]［］（）()".contains(c));
    word_is_plain && digits(year) && year.len() == 4 && digits(serial) && !serial.starts_with('0')
}

impl fmt::Display for DocumentNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// 统一登记编号, such as `JMFG2020012`; its form is the profile's.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RegistrationNumber(Box<str>);

impl RegistrationNumber {
    /// Takes a number as it was written.
    pub fn new(text: &str) -> Self {
        Self(text.trim().into())
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// 索引号 of the disclosure catalogue, such as `11441300007187648G/2017-00096`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndexNumber(Box<str>);

impl IndexNumber {
    /// Takes a number as it was written.
    pub fn new(text: &str) -> Self {
        Self(text.trim().into())
    }

    /// The number as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A path inside a document's folder: relative, with `/`, never leaving the folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilePath(Box<str>);

impl FilePath {
    /// Reads a path; one that is absolute, empty, steps up, or uses `\` is none.
    pub fn parse(text: &str) -> Option<Self> {
        let fits = !text.is_empty()
            && !text.contains(['\\', '\0', ':'])
            && text.split('/').all(|part| !part.is_empty() && part != "." && part != ".." && !part.chars().any(char::is_control));
        fits.then(|| Self(text.into()))
    }

    /// The path as it was written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_well_formed_number_has_no_fault() {
        for text in ["江府〔2020〕18号", "江城管示〔2021〕3号", "国办发〔2018〕115号"] {
            assert_eq!(DocumentNumber::new(text).fault(), None, "{text}");
        }
    }

    #[test]
    fn other_brackets_zeros_and_shapes_are_told_apart() {
        let fault = |text| DocumentNumber::new(text).fault();
        assert_eq!(fault("江府[2020]18号"), Some(NumberFault::Brackets));
        assert_eq!(fault("江府［２０２０］18号"), Some(NumberFault::Brackets));
        assert_eq!(fault("江府〔2020〕018号"), Some(NumberFault::Serial));
        assert_eq!(fault("江府〔2020〕第18号"), Some(NumberFault::Serial));
        assert_eq!(fault("江府〔20〕18号"), Some(NumberFault::Shape));
        assert_eq!(fault("第12号令"), Some(NumberFault::Shape));
    }

    #[test]
    fn spelling_does_not_hide_that_two_numbers_are_one() {
        let normal = DocumentNumber::new("江府〔2020〕18号").normalized();
        for text in ["江府[2020]18号", "江府（2020）第018号", "江府 〔２０２０〕 18 号"] {
            assert_eq!(DocumentNumber::new(text).normalized(), normal, "{text}");
        }
    }

    #[test]
    fn no_path_leaves_its_folder() {
        assert!(FilePath::parse("text/2021-07-15.md").is_some());
        for wrong in ["", "/etc/passwd", "../x", "a/../../x", "a//b", "a\\b", "./a", "c:x"] {
            assert!(FilePath::parse(wrong).is_none(), "{wrong}");
        }
    }
}
