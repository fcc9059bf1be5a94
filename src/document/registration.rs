//! The form of a place's registration numbers, as a template: `JMFG{year}{serial:3}`.
//!
//! A template and not a regular expression: an office can write it without a slip, and it reads the year too.

use std::fmt;

use super::identity::RegistrationNumber;

/// The form of 统一登记编号: plain words, `{year}` for four digits, `{serial:3}` for three digits, `{serial}` for a number
/// without a leading zero. Year and serial each stand in it once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegistrationPattern {
    parts: Vec<Part>,
    written: Box<str>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Words(Box<str>),
    Year,
    /// A serial number, and how many digits it has.
    Serial(Option<usize>),
}

impl RegistrationPattern {
    /// Reads a template; one that lacks a year or a serial number, or cannot be read in one way only, is none.
    ///
    /// ```
    /// use guiju::document::{RegistrationNumber, RegistrationPattern};
    /// let jiangmen = RegistrationPattern::parse("JMFG{year}{serial:3}").expect("a template");
    /// assert_eq!(jiangmen.year_of(&RegistrationNumber::new("JMFG2020012")), Some(2020));
    /// assert_eq!(jiangmen.year_of(&RegistrationNumber::new("JMFG202012")), None);
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = Vec::new();
        let mut rest = text;
        while !rest.is_empty() {
            let (part, after) = match rest.strip_prefix('{') {
                Some(inner) => {
                    let (name, after) = inner.split_once('}')?;
                    (placeholder(name)?, after)
                }
                None => {
                    let (words, after) = rest.split_at(rest.find('{').unwrap_or(rest.len()));
                    let plain = !words.contains('}') && !words.chars().any(char::is_whitespace);
                    (plain.then(|| Part::Words(words.into()))?, after)
                }
            };
            parts.push(part);
            rest = after;
        }
        let count = |is: fn(&Part) -> bool| parts.iter().filter(|part| is(part)).count();
        let once = count(|part| *part == Part::Year) == 1 && count(|part| matches!(part, Part::Serial(_))) == 1;
        let ends_its_serial = parts.windows(2).all(|pair| match pair {
            [Part::Serial(None), Part::Words(words)] => !words.starts_with(|c: char| c.is_ascii_digit()),
            [Part::Serial(None), _] => false,
            _ => true,
        });
        (once && ends_its_serial).then(|| Self { parts, written: text.into() })
    }

    /// The year in a number of this form; none for a number of another form.
    pub fn year_of(&self, number: &RegistrationNumber) -> Option<i16> {
        let mut rest = number.as_str();
        let mut year = None;
        for part in &self.parts {
            rest = match part {
                Part::Words(words) => rest.strip_prefix(&**words)?,
                Part::Year => {
                    let (digits, after) = digits(rest, 4)?;
                    year = digits.parse().ok();
                    after
                }
                Part::Serial(Some(count)) => digits(rest, *count)?.1,
                Part::Serial(None) => {
                    let count = rest.bytes().take_while(u8::is_ascii_digit).count();
                    digits(rest, count).filter(|(serial, _)| !serial.is_empty() && !serial.starts_with('0'))?.1
                }
            };
        }
        year.filter(|_| rest.is_empty())
    }
}

fn placeholder(name: &str) -> Option<Part> {
    match name.split_once(':') {
        None if name == "year" => Some(Part::Year),
        None if name == "serial" => Some(Part::Serial(None)),
        Some(("serial", count)) => {
            count.parse().ok().filter(|count| (1..=9).contains(count)).map(|count| Part::Serial(Some(count)))
        }
        _ => None,
    }
}

/// So many digits at the head of a text, and what follows them.
fn digits(text: &str, count: usize) -> Option<(&str, &str)> {
    text.split_at_checked(count).filter(|(head, _)| head.bytes().all(|byte| byte.is_ascii_digit()))
}

impl fmt::Display for RegistrationPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn year(pattern: &str, number: &str) -> Option<i16> {
        RegistrationPattern::parse(pattern).expect("a template").year_of(&RegistrationNumber::new(number))
    }

    #[test]
    fn the_forms_of_three_places_can_be_written() {
        assert_eq!(year("JMFG{year}{serial:3}", "JMFG2020012"), Some(2020));
        assert_eq!(year("HFGS-{year}-{serial}", "HFGS-2022-7"), Some(2022));
        assert_eq!(year("HP01{year}{serial:4}", "HP0120210019"), Some(2021));
    }

    #[test]
    fn a_number_of_another_form_has_no_year() {
        for wrong in
            ["JMFG20200012", "JMFG202012", "JMFG2020 12", "jmfg2020012", "HSFG2020012", "JMFG2020012号", "", "JMFG二〇二〇012"]
        {
            assert_eq!(year("JMFG{year}{serial:3}", wrong), None, "{wrong}");
        }
        for wrong in ["HFGS-2022-07", "HFGS-2022-", "HFGS—2022—7"] {
            assert_eq!(year("HFGS-{year}-{serial}", wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_template_has_one_year_and_one_serial_number_and_one_reading() {
        for wrong in [
            "",
            "none",
            "JMFG",
            "JMFG{year}",
            "{serial}",
            "{year}{year}{serial}",
            "{year}{serial}{serial:3}",
            "JMFG{year{serial}",
            "JMFG}{year}{serial}",
            "{yeer}{serial}",
            "{year}{serial:}",
            "{year}{serial:0}",
            "{year}{serial:10}",
            "{year}{serial:x}",
            "{serial}{year}",
            "{year}{serial}0",
            "JM FG{year}{serial}",
        ] {
            assert_eq!(RegistrationPattern::parse(wrong), None, "{wrong}");
        }
        assert_eq!(RegistrationPattern::parse("{serial}号{year}").map(|it| it.to_string()).as_deref(), Some("{serial}号{year}"));
    }

    proptest! {
        #[test]
        fn no_template_and_no_number_makes_reading_panic(template in "\\PC{0,6}(\\{(year|serial|serial:[0-9])\\}|[{}]|\\PC{0,3}){0,5}", number in "\\PC{0,16}") {
            if let Some(pattern) = RegistrationPattern::parse(&template) {
                let _ = pattern.year_of(&RegistrationNumber::new(&number));
            }
        }
    }
}
