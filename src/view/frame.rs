//! What every page carries: its title, the tags of 国办发〔2017〕47号, navigation, marks of a demonstration, the foot.

use serde::Serialize;

use super::boundary::Clock;
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
    /// The script, without which everything can be read.
    pub script: String,
    /// What the script goes by.
    pub clock: Clock,
    /// The same for programs: feeds, lists, the document as data.
    pub alternates: Vec<Alternate>,
    /// What the page speaks of, as JSON-LD that can stand in a script element.
    pub json_ld: Option<String>,
    /// The page that lists what there is for programs.
    pub data_page: String,
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
    /// The pages about the site itself, for the foot.
    pub asides: Vec<NavLink>,
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

/// Another form of what a page says.
#[derive(Clone, Debug, Serialize)]
pub struct Alternate {
    /// How it is related: `alternate`, `search`, `timemap`.
    pub rel: &'static str,
    /// Its media type.
    pub media: &'static str,
    /// What it is.
    pub title: &'static str,
    /// Where it lies.
    pub href: String,
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
    /// The last days of those among them that leave as it passes: `2026-12-31 2027-03-14*2`.
    pub leaving: Option<String>,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FootLine {
    /// Its label.
    pub label: &'static str,
    /// What it says; empty where the label itself leads somewhere.
    pub value: String,
    /// Where it leads.
    pub href: Option<String>,
    /// Whether it leads to another site, which is to be announced.
    pub leaves: bool,
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
        // What a search engine shows of a column is what the column says of itself.
        let named = |name: &str| metas.iter().find(|it| it.name == name).map(|it| it.content.clone());
        if named("Description").is_none() {
            metas.extend(named("ColumnDescription").and_then(|content| meta("Description", content)));
        }
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
            script: link(Route::Script),
            clock: self.clock(),
            alternates: self.site_alternates(head.route),
            json_ld: None,
            data_page: link(Route::Data),
            demonstration: site.demonstration,
            other_day: self.other_day.then(|| format!("本页按{}的情况生成，不是今天的情况。", words::date(self.day()))),
            site_title: site.title.clone(),
            office: office.clone(),
            home: link(Route::List(Shelf::InForce, 1)),
            guide: link(Route::Guide),
            search: link(Route::Search),
            nav: self.nav(head.route, head.shelf),
            crumbs,
            asides: self.aside_links(head.route),
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
            leaving: None,
            is_current: current.is_some_and(Shelf::is_catalogue),
        }];
        nav.extend(self.shelves().filter(|shelf| !shelf.is_catalogue()).map(|shelf| NavLink {
            label: shelf.label(),
            href: self.link(from, &Route::List(shelf, 1)),
            count: Some(self.on(shelf).len()),
            leaving: self.leaving(shelf),
            is_current: current == Some(shelf),
        }));
        nav.extend(self.column_links(from));
        nav
    }

    /// The states of the catalogue, with how many documents each holds.
    pub(crate) fn tabs(&self, from: &Route<'_>, current: Option<Shelf>) -> Vec<NavLink> {
        let tab = |shelf: Shelf| NavLink {
            label: shelf.label(),
            href: self.link(from, &Route::List(shelf, 1)),
            count: Some(self.on(shelf).len()),
            leaving: self.leaving(shelf),
            is_current: current == Some(shelf),
        };
        self.shelves().filter(|shelf| shelf.is_catalogue()).map(tab).collect()
    }

    fn foot(&self) -> Vec<FootLine> {
        let site = &self.setting.site;
        let mut foot = Vec::new();
        let mut add = |label: &'static str, value: Option<&str>, href: Option<String>| {
            let leaves = href.as_deref().is_some_and(|href| leaves(href, site.domain.is().map(String::as_str)));
            let value = value.filter(|value| !value.trim().is_empty());
            foot.extend(value.map(|value| FootLine { label, value: value.to_owned(), href, leaves }));
        };
        let own = &site.foot;
        add("主办单位", Some(site.organiser.as_deref().unwrap_or(&self.setting.office.name)), None);
        add("承办单位", own.undertaker.as_deref(), None);
        add("联系方式", site.contact.as_deref(), None);
        add("地址", own.address.as_deref(), None);
        add("邮编", own.postcode.as_deref(), None);
        add("网站标识码", site.id_code.is().map(String::as_str), None);
        add("ICP备案号", site.icp.as_deref(), Some("https://beian.miit.gov.cn/".to_owned()));
        let police = own.police_record.as_deref();
        add("公安备案号", police, police.map(police_page));
        let linked = [
            ("党政机关网站标识", &own.official_mark),
            ("我为政府网站找错", &own.report_errors),
            ("站点地图", &own.site_map),
            ("网站声明", &own.statement),
            ("适老化、无障碍", &own.accessibility),
        ];
        let domain = site.domain.is().map(String::as_str);
        foot.extend(linked.into_iter().filter_map(|(label, href)| {
            let href = href.clone()?;
            Some(FootLine { label, value: String::new(), leaves: leaves(&href, domain), href: Some(href) })
        }));
        if own.ipv6 {
            foot.push(FootLine { label: "本网站支持IPv6", value: String::new(), href: None, leaves: false });
        }
        foot
    }
}

/// Where the police register shows a record, by the digits of its number.
fn police_page(record: &str) -> String {
    let digits: String = record.chars().filter(char::is_ascii_digit).collect();
    format!("https://beian.mps.gov.cn/#/query/webSearch?code={digits}")
}

/// Whether an address is on another site than the host's.
fn leaves(href: &str, domain: Option<&str>) -> bool {
    let Some((_, rest)) = href.split_once("://") else { return false };
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default();
    domain != Some(host)
}
