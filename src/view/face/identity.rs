//! The names by which law is cited between machines: IRIs in the manner of Akoma Ntoso (FRBR work, expression, part).
//!
//! The last part is the permanent id, so two names that differ only in the day name the same work; a day that nobody has looked up is
//! `undated`, one of which only the month or year is known is the year.

use crate::document::{Day, DocumentId, Known};
use crate::register::Published;
use crate::setting::{Law, Setting};

/// The work: `/akn/cn-4407/act/normative/jm-cg/2021-06-15/street-stalls`.
pub(crate) fn work(setting: &Setting, published: Published<'_>) -> String {
    let date = published.issue().map_or(Known::Unknown, |(_, event, _)| event.date);
    let date = match date {
        Known::Known(day @ Day::Exact(_)) => day.to_string(),
        Known::Known(Day::Month(first) | Day::Year(first)) => format!("{:04}", first.year()),
        Known::Unknown => "undated".to_owned(),
    };
    let (place, kind, office) = (place(setting), published.kind().as_str(), &setting.office.code);
    format!("/akn/{place}/act/{kind}/{office}/{date}/{}", published.id())
}

/// A text of a work: `…/zho@2024-07-01`; the first is `…/zho@`.
pub(crate) fn expression(work: &str, label: &str, is_first: bool) -> String {
    format!("{work}/zho@{}", if is_first { "" } else { label })
}

/// An outside law, by the name under which the office keeps it.
pub(crate) fn law(setting: &Setting, law: &Law) -> String {
    law_by_id(setting, &law.id)
}

/// The same, by its id.
pub(crate) fn law_by_id(setting: &Setting, id: &DocumentId) -> String {
    format!("/akn/cn/act/law/{}/{id}", setting.office.code)
}

/// The country, with the number of the place where the site's code says it: `cn-4407` of 4407000001.
pub(crate) fn place(setting: &Setting) -> String {
    let code = setting.site.id_code.is().filter(|code| code.len() == 10 && code.bytes().all(|it| it.is_ascii_digit()));
    let Some(region) = code.and_then(|code| code.get(..6)) else { return "cn".to_owned() };
    let region = region.strip_suffix("00").unwrap_or(region);
    format!("cn-{}", region.strip_suffix("00").unwrap_or(region))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Fact;

    #[test]
    fn the_place_is_the_region_of_the_sites_code() {
        let mut setting = Setting::for_tests();
        assert_eq!(place(&setting), "cn");
        for (code, expected) in
            [("4407000001", "cn-4407"), ("4400000016", "cn-44"), ("5001070012", "cn-500107"), ("bm07000001", "cn"), ("44", "cn")]
        {
            setting.site.id_code = Fact::Is(code.to_owned());
            assert_eq!(place(&setting), expected, "{code}");
        }
    }

    #[test]
    fn the_first_text_needs_no_day() {
        assert_eq!(expression("/akn/cn/act/x", "2021-07-15", true), "/akn/cn/act/x/zho@");
        assert_eq!(expression("/akn/cn/act/x", "2024-10-15", false), "/akn/cn/act/x/zho@2024-10-15");
    }
}
