//! The links between the pages of a long list.

use serde::Serialize;

use super::route::Route;

/// How many documents stand on a page of a list.
pub(crate) const PAGE: usize = 100;

/// The links between the pages of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Pager {
    /// `第2页，共12页`
    pub summary: String,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The pages near this one, the first and the last; a gap has no link.
    pub pages: Vec<PagerLink>,
}

/// A page, or a gap.
#[derive(Clone, Debug, Serialize)]
pub struct PagerLink {
    /// Its number, or `…`.
    pub label: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether it is the page itself.
    pub is_current: bool,
}

/// The links from one page of a list to the others.
pub(crate) fn pager<'a>(from: &Route<'_>, page: usize, pages: usize, route: impl Fn(usize) -> Route<'a>) -> Pager {
    let to = |page: usize| from.to(&route(page));
    let mut links: Vec<PagerLink> = Vec::new();
    let mut last = 0;
    for number in (1..=pages).filter(|number| *number == 1 || *number == pages || number.abs_diff(page) <= 2) {
        if number > last + 1 {
            links.push(PagerLink { label: "…".to_owned(), href: None, is_current: false });
        }
        let is_current = number == page;
        links.push(PagerLink { label: number.to_string(), href: (!is_current).then(|| to(number)), is_current });
        last = number;
    }
    Pager {
        summary: format!("第{page}页，共{pages}页"),
        previous: (page > 1).then(|| to(page - 1)),
        next: (page < pages).then(|| to(page + 1)),
        pages: links,
    }
}

#[cfg(test)]
mod tests {
    use super::super::shelf::Shelf;
    use super::*;

    #[test]
    fn a_long_list_names_its_ends_and_the_pages_near() {
        let pager = pager(&Route::List(Shelf::Ended, 50), 50, 100, |page| Route::List(Shelf::Ended, page));
        let labels: Vec<&str> = pager.pages.iter().map(|link| link.label.as_str()).collect();
        assert_eq!(labels, ["1", "…", "48", "49", "50", "51", "52", "…", "100"]);
        assert_eq!(pager.pages[0].href.as_deref(), Some("ended.html"));
        assert_eq!(pager.next.as_deref(), Some("ended-51.html"));
    }
}
