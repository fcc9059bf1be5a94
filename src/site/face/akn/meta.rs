//! What stands around a text: who it is (FRBR), what happened to it, what is named.

use crate::site::face::xml::Xml;
use crate::view::face::{MarkedInterval, Markup};

/// Which part of the file is identified.
pub(super) enum Part<'a> {
    /// The text itself.
    Main,
    /// An attachment, by its address.
    Attachment(&'a str),
}

/// Writes `meta`.
pub(super) fn write(markup: &Markup, xml: &mut Xml) {
    xml.open("meta", &[]);
    xml.line();
    identification(markup, &Part::Main, xml);
    if let Some((day, place)) = &markup.publication {
        let shown = if place.is_empty() { "公布" } else { place };
        xml.empty("publication", &[("date", &day.to_string()), ("name", "publication"), ("showAs", shown)]);
    }
    if !markup.topics.is_empty() {
        xml.open("classification", &[("source", "#office")]);
        xml.line();
        for topic in &markup.topics {
            xml.empty("keyword", &[("value", topic), ("showAs", topic), ("dictionary", "#topics")]);
        }
        xml.close_line();
    }
    lifecycle(markup, xml);
    temporal(markup, xml);
    references(markup, xml);
    xml.close_line();
}

/// Writes the names of work, text and file.
pub(super) fn identification(markup: &Markup, part: &Part<'_>, xml: &mut Xml) {
    let component = match part {
        Part::Main => "!main".to_owned(),
        Part::Attachment(id) => format!("!{id}"),
    };
    xml.open("identification", &[("source", "#office")]);
    xml.line();
    let uri = |xml: &mut Xml, this: &str, uri: &str| {
        xml.empty("FRBRthis", &[("value", this)]);
        xml.empty("FRBRuri", &[("value", uri)]);
    };
    xml.open("FRBRWork", &[]);
    xml.line();
    uri(xml, &format!("{}/{component}", markup.work), &markup.work);
    let is_main = matches!(part, Part::Main);
    if is_main {
        for (name, value) in &markup.aliases {
            xml.empty("FRBRalias", &[("value", value), ("name", name)]);
        }
    }
    let (day, name) = &markup.work_day;
    xml.empty("FRBRdate", &[("date", &day.to_string()), ("name", name)]);
    for at in 0..markup.issuers.len() {
        xml.empty("FRBRauthor", &[("href", &format!("#maker_{}", at + 1)), ("as", "#author")]);
    }
    xml.empty("FRBRcountry", &[("value", &markup.place)]);
    xml.empty("FRBRsubtype", &[("value", markup.kind.0)]);
    if is_main {
        if let Some(number) = &markup.number {
            xml.empty("FRBRnumber", &[("value", number)]);
        }
        xml.empty("FRBRname", &[("value", &markup.title)]);
        xml.empty("FRBRprescriptive", &[("value", "true")]);
        // The printed text prevails.
        xml.empty("FRBRauthoritative", &[("value", "false")]);
    }
    xml.close_line();
    let (day, name) = &markup.text_day;
    let day = day.to_string();
    xml.open("FRBRExpression", &[]);
    xml.line();
    uri(xml, &format!("{}/{component}", markup.expression), &markup.expression);
    xml.empty("FRBRdate", &[("date", &day), ("name", name)]);
    if markup.is_editorial {
        xml.empty("FRBRauthor", &[("href", "#office"), ("as", "#editor")]);
    } else {
        xml.empty("FRBRauthor", &[("href", "#maker_1"), ("as", "#author")]);
    }
    xml.empty("FRBRlanguage", &[("language", "zho")]);
    xml.close_line();
    xml.open("FRBRManifestation", &[]);
    xml.line();
    uri(xml, &format!("{}/{component}.xml", markup.expression), &format!("{}.akn", markup.expression));
    xml.empty("FRBRdate", &[("date", &day), ("name", name)]);
    xml.empty("FRBRauthor", &[("href", "#office"), ("as", "#editor")]);
    xml.empty("FRBRformat", &[("value", "application/akn+xml")]);
    xml.close_line();
    xml.close_line();
}

fn lifecycle(markup: &Markup, xml: &mut Xml) {
    if markup.life.events.is_empty() {
        return;
    }
    xml.open("lifecycle", &[("source", "#office")]);
    xml.line();
    for (at, event) in markup.life.events.iter().enumerate() {
        let (id, day) = (event_id(at), event.day.to_string());
        let source = event.source.map_or_else(|| "#rw_original".to_owned(), |source| format!("#rw_{}", source + 1));
        let refers = format!("#{}", event.what.0);
        let mut attributes = vec![("eId", id.as_str()), ("date", &day)];
        attributes.extend(event.form.map(|form| ("type", form)));
        attributes.extend([("source", source.as_str()), ("refersTo", &refers)]);
        xml.empty("eventRef", &attributes);
    }
    xml.close_line();
}

/// When the document binds, and when this text is its text.
fn temporal(markup: &Markup, xml: &mut Xml) {
    let life = &markup.life;
    let this_text: Vec<MarkedInterval> = life.this_text.into_iter().collect();
    let groups = [("tmpg_1", &life.in_force, "#inforce"), ("tmpg_2", &this_text, "#thistext")];
    if groups.iter().all(|(_, intervals, _)| intervals.is_empty()) {
        return;
    }
    xml.open("temporalData", &[("source", "#office")]);
    xml.line();
    for (id, intervals, refers) in groups.into_iter().filter(|(_, intervals, _)| !intervals.is_empty()) {
        xml.open("temporalGroup", &[("eId", id)]);
        xml.line();
        for interval in intervals {
            let start = format!("#{}", event_id(interval.start));
            let end = interval.end.map(|end| format!("#{}", event_id(end)));
            let mut attributes = vec![("start", start.as_str())];
            attributes.extend(end.as_deref().map(|end| ("end", end)));
            attributes.push(("refersTo", refers));
            xml.empty("timeInterval", &attributes);
        }
        xml.close_line();
    }
    xml.close_line();
}

fn event_id(at: usize) -> String {
    format!("eref_{}", at + 1)
}

fn references(markup: &Markup, xml: &mut Xml) {
    xml.open("references", &[("source", "#office")]);
    xml.line();
    let original = format!("{}/zho@", markup.work);
    xml.empty("original", &[("eId", "rw_original"), ("href", &original), ("showAs", &markup.title)]);
    for (at, (iri, title)) in markup.life.sources.iter().enumerate() {
        xml.empty("passiveRef", &[("eId", &format!("rw_{}", at + 1)), ("href", iri), ("showAs", title)]);
    }
    let ontology = |word: &str, name: &str| format!("/akn/ontology/{word}/{name}");
    let (code, office) = &markup.office;
    xml.empty("TLCOrganization", &[("eId", "office"), ("href", &ontology("organization", code)), ("showAs", office)]);
    for (at, issuer) in markup.issuers.iter().enumerate() {
        let (id, href) = (format!("maker_{}", at + 1), ontology("organization", &format!("{code}/maker_{}", at + 1)));
        xml.empty("TLCOrganization", &[("eId", &id), ("href", &href), ("showAs", issuer)]);
    }
    for (id, shown) in [("author", "制定机关"), ("editor", "编辑整理")] {
        xml.empty("TLCRole", &[("eId", id), ("href", &ontology("role", id)), ("showAs", shown)]);
    }
    let mut concepts = vec![("inforce", "有效"), ("thistext", "本文本适用")];
    concepts.extend((!markup.topics.is_empty()).then_some(("topics", "主题词")));
    for (id, shown) in concepts {
        xml.empty("TLCConcept", &[("eId", id), ("href", &ontology("concept", id)), ("showAs", shown)]);
    }
    let mut told: Vec<(&str, &str)> = markup.life.events.iter().map(|event| event.what).collect();
    told.sort_unstable();
    told.dedup();
    for (id, shown) in told {
        xml.empty("TLCEvent", &[("eId", id), ("href", &ontology("event", id)), ("showAs", shown)]);
    }
    xml.close_line();
}
