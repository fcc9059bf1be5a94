//! What every page carries: its title, the tags of 国办发〔2017〕47号, navigation, marks of a demonstration, the foot.

use serde::Serialize;

use super::edition::Edition;
use super::route::Route;
use super::shelf::Shelf;
use super::words;

/// What every page carries.
#[derive(Clone, Debug, Serialize)]
pub struct Frame {
    /// The title of the window.
    pub title: String,
    /// The meta tags; none is empty.
    pub metas: Vec<Meta>,
    /// The page's own address, where the host is known.
    pub canonical: Option<String>,
    /// The stylesheet.
    pub stylesheet: String,
    /// Whether the site is a demonstration.
    pub demonstration: bool,
    /// That the page speaks of another day than today.
    pub other_day: Option<String>,
    /// The title of the column.
    pub site_title: String,
    /// The office.
    pub office: String,
    /// The first page.
    pub home: String,
    /// The page that says what the states mean.
    pub guide: String,
    /// The page of the search.
    pub search: String,
    /// The columns.
    pub nav: Vec<NavLink>,
    /// Where the page stands.
    pub crumbs: Vec<Crumb>,
    /// The foot: labels with what they say.
    pub foot: Vec<FootLine>,
    /// The day of the edition.
    pub as_of: String,
}

/// A meta tag.
#[derive(Clone, Debug, Serialize)]
pub struct Meta {
    /// Its name, as the standard writes it.
    pub name: &'static str,
    /// What it says.
    pub content: String,
}

/// A link of the navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavLink {
    /// Its label.
    pub label: &'static str,
    /// Where it leads.
    pub href: String,
    /// How many documents stand there.
    pub count: Option<usize>,
    /// Whether the page stands there.
    pub is_current: bool,
}

/// A step of the path to the page.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// Its label.
    pub label: String,
    /// Where it leads; none for the page itself.
    pub href: Option<String>,
}

/// A line of the foot.
#[derive(Clone, Debug, Serialize)]
pub struct FootLine {
    /// Its label.
    pub label: &'static str,
    /// What it says.
    pub value: String,
    /// Where it leads.
    pub href: Option<&'static str>,
}

/// What a page says of itself.
pub(crate) struct PageHead<'a> {
    /// The page.
    pub(crate) route: &'a Route<'a>,
    /// Its own title.
    pub(crate) title: String,
    /// The list on which it stands, or that it is.
    pub(crate) shelf: Option<Shelf>,
    /// The tags that only it has.
    pub(crate) metas: Vec<Meta>,
    /// The steps after the column.
    pub(crate) crumbs: Vec<Crumb>,
}

/// A tag, unless it would be empty.
pub(crate) fn meta(name: &'static str, content: impl Into<String>) -> Option<Meta> {
    let content = content.into();
    (!content.trim().is_empty()).then_some(Meta { name, content })
}

impl Edition<'_> {
    /// What every page carries.
    pub(crate) fn frame(&self, head: PageHead<'_>) -> Frame {
        let site = &self.setting.site;
        let office = &self.setting.office.name;
        let mut metas: Vec<Meta> = Vec::new();
        metas.extend(meta("SiteName", office.as_str()));
        metas.extend(site.domain.is().and_then(|domain| meta("SiteDomain", domain.as_str())));
        metas.extend(site.id_code.is().and_then(|code| meta("SiteIDCode", code.as_str())));
        metas.extend(head.metas);
        let canonical = site.domain.is().filter(|_| *head.route != Route::NotFound);
        let canonical = canonical.map(|domain| format!("https://{domain}{}{}", site.base_path, head.route.path()));
        let link = |route: Route<'_>| self.link(head.route, &route);
        let mut crumbs = vec![Crumb { label: site.title.clone(), href: Some(link(Route::List(Shelf::InForce, 1))) }];
        crumbs.extend(head.crumbs);
        if let Some(last) = crumbs.last_mut() {
            last.href = None;
        }
        let mark = site.mark();
        let mut title = head.title;
        if !title.starts_with(mark) {
            title = format!("{mark}{title}");
        }
        Frame {
            title: format!("{title} - {} - {office}", site.title),
            metas,
            canonical,
            stylesheet: link(Route::Stylesheet),
            demonstration: site.demonstration,
            other_day: self.other_day.then(|| format!("本页按{}的情况生成，不是今天的情况。", words::date(self.day()))),
            site_title: site.title.clone(),
            office: office.clone(),
            home: link(Route::List(Shelf::InForce, 1)),
            guide: link(Route::Guide),
            search: link(Route::Search),
            nav: self.nav(head.route, head.shelf),
            crumbs,
            foot: self.foot(),
            as_of: words::date(self.day()),
        }
    }

    /// A link from a page; the page for unknown addresses is shown at any of them, so its links start at the base path.
    pub(crate) fn link(&self, from: &Route<'_>, to: &Route<'_>) -> String {
        let link = from.to(to);
        if *from == Route::NotFound { format!("{}{link}", self.setting.site.base_path) } else { link }
    }

    fn nav(&self, from: &Route<'_>, current: Option<Shelf>) -> Vec<NavLink> {
        let mut nav = vec![NavLink {
            label: words::kind(crate::document::Kind::Normative),
            href: self.link(from, &Route::List(Shelf::InForce, 1)),
            count: None,
            is_current: current.is_some_and(Shelf::is_catalogue),
        }];
        nav.extend(self.shelves().filter(|shelf| !shelf.is_catalogue()).map(|shelf| NavLink {
            label: shelf.label(),
            href: self.link(from, &Route::List(shelf, 1)),
            count: Some(self.on(shelf).len()),
            is_current: current == Some(shelf),
        }));
        nav
    }

    /// The states of the catalogue, with how many documents each holds.
    pub(crate) fn tabs(&self, from: &Route<'_>, current: Option<Shelf>) -> Vec<NavLink> {
        let tab = |shelf: Shelf| NavLink {
            label: shelf.label(),
            href: self.link(from, &Route::List(shelf, 1)),
            count: Some(self.on(shelf).len()),
            is_current: current == Some(shelf),
        };
        self.shelves().filter(|shelf| shelf.is_catalogue()).map(tab).collect()
    }

    fn foot(&self) -> Vec<FootLine> {
        let site = &self.setting.site;
        let mut foot = Vec::new();
        let mut add = |label: &'static str, value: Option<String>, href: Option<&'static str>| {
            foot.extend(value.filter(|value| !value.trim().is_empty()).map(|value| FootLine { label, value, href }));
        };
        add("主办单位", Some(site.organiser.clone().unwrap_or_else(|| self.setting.office.name.clone())), None);
        add("联系方式", site.contact.clone(), None);
        add("网站标识码", site.id_code.is().cloned(), None);
        add("ICP备案号", site.icp.clone(), Some("https://beian.miit.gov.cn/"));
        foot
    }
}
