//! The files by which programs find the site's pages: site map, rules for crawlers, the description of the search, times of texts.

use super::xml::Xml;
use crate::document::Date;
use crate::view::Edition;

/// The most addresses that a file of the site map may hold (sitemaps.org).
const MOST: usize = 50_000;

/// A page with the day of the last thing that happened to what it shows.
pub(super) type Page<'a> = (&'a str, Option<Date>);

/// `sitemap.xml`, and its parts where one file cannot hold all; nothing where the host is not known, for addresses must be whole.
pub(super) fn sitemap(edition: &Edition<'_>, pages: &[Page<'_>]) -> Vec<(String, String)> {
    sitemap_of(&|path| edition.address(path), pages, MOST)
}

fn sitemap_of(address: &dyn Fn(&str) -> Option<String>, pages: &[Page<'_>], most: usize) -> Vec<(String, String)> {
    const NAMES: (&str, &str) = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9");
    let set = |pages: &[Page<'_>]| {
        let mut xml = Xml::new(200 + pages.len() * 150);
        xml.open("urlset", &[NAMES]);
        xml.line();
        for (path, day) in pages {
            let Some(address) = address(path) else { continue };
            xml.open("url", &[]);
            xml.open("loc", &[]);
            xml.words(&address);
            xml.close();
            if let Some(day) = day {
                xml.open("lastmod", &[]);
                xml.words(&day.to_string());
                xml.close();
            }
            xml.close_line();
        }
        xml.finish()
    };
    if address("").is_none() {
        return Vec::new();
    }
    if pages.len() <= most {
        return vec![("sitemap.xml".to_owned(), set(pages))];
    }
    let mut files = Vec::new();
    let mut index = Xml::new(1000);
    index.open("sitemapindex", &[NAMES]);
    index.line();
    for (at, part) in pages.chunks(most).enumerate() {
        let path = format!("sitemap-{}.xml", at + 1);
        index.open("sitemap", &[]);
        index.leaf("loc", &[], &address(&path).unwrap_or_default());
        index.close_line();
        files.push((path, set(part)));
    }
    files.push(("sitemap.xml".to_owned(), index.finish()));
    files
}

/// `robots.txt`: it counts only at the root of a host, so these lines are for the host's own file. A demonstration is not kept from
/// crawlers: each of its pages asks not to be indexed, which only those who read it can heed.
pub(super) fn robots(edition: &Edition<'_>) -> String {
    let mut out = "# 本栏目不限制抓取。本文件须并入所在网站根目录的 robots.txt 才生效。\nUser-agent: *\nDisallow:\n".to_owned();
    if let (Some(map), false) = (edition.address("sitemap.xml"), edition.setting.site.demonstration) {
        out.push_str(&format!("\nSitemap: {map}\n"));
    }
    out
}

/// `opensearch.xml`; nothing where the host is not known, for addresses must be whole.
pub(super) fn opensearch(edition: &Edition<'_>) -> Option<String> {
    let search = edition.address("search.html")?;
    let title = edition.setting.site.titled(&edition.setting.site.title);
    let mut xml = Xml::new(800);
    xml.open("OpenSearchDescription", &[("xmlns", "http://a9.com/-/spec/opensearch/1.1/")]);
    xml.line();
    // The form allows 16 characters.
    xml.leaf("ShortName", &[], &title.chars().take(16).collect::<String>());
    xml.leaf("Description", &[], &format!("在“{title}”中检索文件名称、文号和条文"));
    xml.empty("Url", &[("type", "text/html"), ("method", "get"), ("template", &format!("{search}?q={{searchTerms}}"))]);
    xml.leaf("Language", &[], "zh-CN");
    xml.leaf("InputEncoding", &[], "UTF-8");
    xml.leaf("OutputEncoding", &[], "UTF-8");
    Some(xml.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_with_too_many_pages_for_one_file_has_an_index() {
        let pages: Vec<Page<'_>> = vec![("a.html", None), ("b.html", Some(Date::constant(2021, 6, 18))), ("c.html", None)];
        let address = |path: &str| Some(format!("https://www.example.gov.cn/{path}"));
        let files = sitemap_of(&address, &pages, 2);
        let names: Vec<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(names, ["sitemap-1.xml", "sitemap-2.xml", "sitemap.xml"]);
        assert!(files[0].1.contains("<loc>https://www.example.gov.cn/b.html</loc><lastmod>2021-06-18</lastmod>"));
        assert!(files[2].1.contains("<loc>https://www.example.gov.cn/sitemap-2.xml</loc>"));
        assert_eq!(sitemap_of(&address, &pages, 3).len(), 1);
        assert_eq!(sitemap_of(&|_| None, &pages, 3), []);
    }
}
