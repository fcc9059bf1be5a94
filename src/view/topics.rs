//! The topics, and the documents of each, whatever their kind and state.

use std::collections::BTreeMap;

use serde::Serialize;

use super::banner::Badge;
use super::column::Column;
use super::edition::Edition;
use super::facet::{Choice, Facet, slug};
use super::facts;
use super::frame::Frame;
use super::page::PageData;
use super::pager::{PAGE, Pager, pager};
use super::route::Route;
use super::row::published_day;
use super::sentence::according_to_us;
use super::shelf::Shelf;
use super::subject::Subject;
use super::words;

/// A topic, with the documents that the site shows of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// The word in its address.
    pub slug: String,
    /// The documents, list by list in the order of the navigation, by their places in the register.
    pub positions: Vec<usize>,
}

/// The page of all topics.
#[derive(Clone, Debug, Serialize)]
pub struct TopicsPage {
    /// What every page carries.
    pub frame: Frame,
    /// How many there are, by whose record.
    pub lead: String,
    /// The topics, the one with most documents first.
    pub topics: Vec<TopicLink>,
}

/// A topic among all of them.
#[derive(Clone, Debug, Serialize)]
pub struct TopicLink {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// How many documents it has.
    pub count: usize,
    /// How many of them are 行政规范性文件 in force.
    pub in_force: usize,
}

/// A page of the documents of a topic.
#[derive(Clone, Debug, Serialize)]
pub struct TopicPage {
    /// What every page carries.
    pub frame: Frame,
    /// Its heading: the topic.
    pub heading: String,
    /// How many documents there are, by whose record.
    pub lead: String,
    /// The list of those in force that the topic narrows, where there are any.
    pub in_force: Option<String>,
    /// The documents, a group a list.
    pub groups: Vec<TopicGroup>,
    /// The other pages.
    pub pager: Option<Pager>,
}

/// The documents of a topic that stand on one list.
#[derive(Clone, Debug, Serialize)]
pub struct TopicGroup {
    /// The list.
    pub label: &'static str,
    /// The documents.
    pub lines: Vec<TopicLine>,
}

/// A document under a topic.
#[derive(Clone, Debug, Serialize)]
pub struct TopicLine {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its number.
    pub number: String,
    /// The day from which it binds, or on which it was published: `2021-07-15 施行`.
    pub day: String,
    /// Its state; none on columns that bear none.
    pub badge: Option<Badge>,
}

impl PageData for TopicsPage {}
impl PageData for TopicPage {}

/// The topics of all documents that the site shows, the one with most documents first.
pub fn topics(edition: &Edition<'_>) -> Vec<Topic> {
    let mut found: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for at in edition.shelves().flat_map(|shelf| edition.on(shelf)) {
        let Some(published) = edition.published(*at) else { continue };
        for topic in published.topics() {
            let positions = found.entry(topic).or_default();
            if positions.last() != Some(at) {
                positions.push(*at);
            }
        }
    }
    let mut named: BTreeMap<String, Topic> = BTreeMap::new();
    for (name, positions) in found {
        let mut slug = slug(name);
        while named.contains_key(&slug) {
            slug.push('x');
        }
        named.insert(slug.clone(), Topic { name: name.to_owned(), slug, positions });
    }
    let mut topics: Vec<Topic> = named.into_values().collect();
    topics.sort_by(|a, b| b.positions.len().cmp(&a.positions.len()).then_with(|| a.name.cmp(&b.name)));
    topics
}

/// The pages of the topics, with the place of each topic among `topics`.
pub fn topic_routes(topics: &[Topic]) -> Vec<(usize, usize)> {
    let pages = |(at, topic): (usize, &Topic)| (1..=topic.positions.len().div_ceil(PAGE)).map(move |page| (at, page));
    topics.iter().enumerate().flat_map(pages).collect()
}

/// The page of all topics.
pub fn topics_page(edition: &Edition<'_>, topics: &[Topic]) -> TopicsPage {
    let route = Column::Topics.route();
    let link = |topic: &Topic| TopicLink {
        name: topic.name.clone(),
        href: route.to(&Route::Topic(topic.slug.as_str().into(), 1)),
        count: topic.positions.len(),
        in_force: topic.positions.iter().filter(|at| edition.shelf(**at) == Some(Shelf::InForce)).count(),
    };
    let by = according_to_us(edition.day());
    TopicsPage {
        frame: edition.column_frame(Column::Topics, &route, "按主题查找".to_owned(), None),
        lead: format!("{by}已公布的各类文件分属{}个主题；一件文件可以属于几个主题。", topics.len()),
        topics: topics.iter().map(link).collect(),
    }
}

/// A page of a topic, from 1; `choices` are those of the list of documents in force.
pub fn topic_page(edition: &Edition<'_>, topic: &Topic, choices: &[Choice], page: usize) -> TopicPage {
    let route = Route::Topic(topic.slug.as_str().into(), page);
    let of = |page: usize| Route::Topic(topic.slug.as_str().into(), page);
    let pages = topic.positions.len().div_ceil(PAGE);
    let first = (page - 1) * PAGE;
    let shown = &topic.positions[first.min(topic.positions.len())..(first + PAGE).min(topic.positions.len())];
    let mut groups: Vec<TopicGroup> = Vec::new();
    for at in shown {
        let (Some(shelf), Some(line)) = (edition.shelf(*at), line(edition, *at, &route)) else { continue };
        let label = shelf.heading();
        match groups.last_mut() {
            Some(group) if group.label == label => group.lines.push(line),
            _ => groups.push(TopicGroup { label, lines: vec![line] }),
        }
    }
    let heading = format!("主题：{}", topic.name);
    let title = if page > 1 { format!("{heading}（第{page}页）") } else { heading.clone() };
    let by = according_to_us(edition.day());
    let narrowed = choices.iter().find(|choice| choice.facet == Facet::Topic && choice.name == topic.name);
    TopicPage {
        frame: edition.column_frame(Column::Topics, &route, title, Some(topic.name.clone())),
        heading,
        lead: format!("{by}主题为“{}”的各类文件共{}件，按栏目列出。", topic.name, topic.positions.len()),
        in_force: narrowed.map(|choice| route.to(&Route::Choice(Shelf::InForce, Facet::Topic, choice.slug.as_str().into(), 1))),
        groups,
        pager: (pages > 1).then(|| pager(&route, page, pages, of)),
    }
}

fn line(edition: &Edition<'_>, at: usize, route: &Route<'_>) -> Option<TopicLine> {
    let subject = Subject::new(edition, at, route.clone())?;
    let published = subject.published;
    let day = match (subject.commencement(), published_day(published)) {
        (Some(day), _) => format!("{} 施行", words::day_cell(day)),
        (None, Some(day)) => format!("{day} 发布"),
        (None, None) => format!("发布日期{}", words::UNVERIFIED),
    };
    Some(TopicLine {
        title: edition.title(published.title()).into_owned(),
        href: route.to(&Route::Document(published.id())),
        number: match facts::number(&subject) {
            number if number == words::UNVERIFIED => format!("文号{number}"),
            number => number,
        },
        day,
        badge: subject.badge(),
    })
}
