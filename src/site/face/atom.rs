//! Atom (RFC 4287) with archives (RFC 5005): every time in it is that of a happening.

use super::xml::Xml;
use crate::document::Date;
use crate::view::face::{Feed, Happening};
use crate::view::{Edition, relative};

/// The day from which the names of entries are the office's to give (RFC 4151); it never changes, or every entry would be new.
const NAMED_SINCE: &str = "2026-01-01";

/// A feed as Atom.
pub(super) fn atom(edition: &Edition<'_>, feed: &Feed<'_>) -> String {
    let mut xml = Xml::new(1000 + feed.entries.len() * 900);
    let mut attributes = vec![("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", "zh-CN")];
    if feed.current.is_some() {
        attributes.push(("xmlns:fh", "http://purl.org/syndication/history/1.0"));
    }
    xml.open("feed", &attributes);
    xml.line();
    let name = names(edition);
    let place = |path: &str| edition.address(path).unwrap_or_else(|| relative(&feed.path, path));
    xml.leaf("id", &[], &format!("{name}/{}", feed.path));
    xml.leaf("title", &[], &feed.title);
    // A feed without entries has no day of its own.
    let updated = feed.entries.first().map_or_else(|| time(&Date::constant(1970, 1, 1).at(0, 0, 0, 0)), |it| moment(it));
    xml.leaf("updated", &[], &updated);
    xml.open("author", &[]);
    xml.leaf("name", &[], &edition.setting.office.name);
    xml.close_line();
    if feed.current.is_some() {
        xml.empty("fh:archive", &[]);
    }
    let mut link = |rel: &str, media: &str, path: &str| {
        xml.empty("link", &[("rel", rel), ("type", media), ("href", &place(path))]);
    };
    const ATOM: &str = "application/atom+xml";
    link("self", ATOM, &feed.path);
    link("alternate", "text/html", "index.html");
    for (rel, path) in [("current", &feed.current), ("prev-archive", &feed.previous), ("next-archive", &feed.next)] {
        if let Some(path) = path {
            link(rel, ATOM, path);
        }
    }
    for it in &feed.entries {
        entry(it, &name, &place, &mut xml);
    }
    xml.finish()
}

fn entry(it: &Happening, name: &str, place: &dyn Fn(&str) -> String, xml: &mut Xml) {
    xml.open("entry", &[]);
    xml.line();
    xml.leaf("id", &[], &format!("{name}/{}/{}", it.document, it.id));
    xml.leaf("title", &[], &it.title);
    let at = moment(it);
    xml.leaf("published", &[], &at);
    xml.leaf("updated", &[], &at);
    for issuer in &it.issuers {
        xml.open("author", &[]);
        xml.leaf("name", &[], issuer);
        xml.close_line();
    }
    let page = format!("d/{}.html", it.document);
    xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &place(&page))]);
    let record = format!("documents/{}.json", it.document);
    xml.empty("link", &[("rel", "related"), ("type", "application/json"), ("href", &place(&record))]);
    xml.empty("category", &[("term", it.kind)]);
    for topic in &it.topics {
        xml.empty("category", &[("term", topic)]);
    }
    xml.leaf("summary", &[], &it.summary);
    xml.close_line();
}

/// How the names of the office's entries begin: `tag:www.example.gov.cn,2026-01-01:jm-cg`. Without a host they are marked as not for the world
/// (RFC 2606).
fn names(edition: &Edition<'_>) -> String {
    let code = &edition.setting.office.code;
    match edition.setting.site.domain.is() {
        Some(domain) => format!("tag:{domain},{NAMED_SINCE}:{code}"),
        None => format!("tag:{code}.invalid,{NAMED_SINCE}:{code}"),
    }
}

fn moment(it: &Happening) -> String {
    time(&it.at.filter(|at| at.date() == it.day).unwrap_or_else(|| it.day.at(0, 0, 0, 0)))
}

/// A time in Asia/Shanghai, which has been eight hours ahead since 1991.
fn time(at: &crate::document::DateTime) -> String {
    format!("{}T{:02}:{:02}:{:02}+08:00", at.date(), at.hour(), at.minute(), at.second())
}
