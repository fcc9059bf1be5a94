//! From the keys of a `document.toml` to the field's own types.
//!
//! A record with any fault of reading stays out of the register: a key that was dropped could make a dead text look alive.

use crate::document::{
    Accepted, Act, Amendment, Authority, Basis, BasisSource, Conclusion, Confirmation, Consultation, Correction, Day, Disclosure,
    Document, DocumentId, DocumentNumber, Ending, Evaluation, Event, EventType, Extension, Fact, FilePath, Filing, Forwarded,
    Gate, GateReview, IndexNumber, InstrumentRef, Interpretation, Issue, Kind, Known, Moment, Opinions, Part, PartRole, Phase,
    Publication, RegistrationNumber, Repeal, Restriction, Term,
};
use crate::finding::code::MISSING_KEY;
use crate::finding::{Code, Finding, Span};
use crate::parse::{ParsedDocument, ParsedTable, ParsedValue};

use super::places::{Place, Places, Table};

/// A working paper is named as something to be published.
pub const RECORD_PUBLISHED: Code = Code("record-published");
/// A second issue is recorded; a re-issue is a document of its own.
pub const EVENT_TWICE: Code = Code("event-twice");

/// Makes a document of what was read; none when something that must be there is not.
pub(super) fn document(id: &DocumentId, parsed: &ParsedDocument) -> (Option<(Document, Places)>, Vec<Finding>) {
    let mut lift = Lift { path: &parsed.path, findings: Vec::new() };
    let lifted = lift.document(id, &parsed.top);
    let places = Places::new(places(&parsed.top));
    (lifted.map(|document| (document, places)), lift.findings)
}

struct Lift<'p> {
    path: &'p str,
    findings: Vec<Finding>,
}

impl Lift<'_> {
    fn missing(&mut self, table: &ParsedTable, key: &'static str, called: &'static str) {
        let span: Span = table.span.clone();
        if !table.states(key) {
            self.findings.push(Finding::integrity(MISSING_KEY, self.path, Some(span)).text("key", key).term("table", called));
        }
    }

    fn document(&mut self, id: &DocumentId, top: &ParsedTable) -> Option<Document> {
        let kind = text(top, "kind").and_then(|word| Kind::parse(&word));
        let disclosure = text(top, "disclosure").and_then(|word| Disclosure::parse(&word));
        let events: Vec<Event> = top.tables("event").iter().filter_map(|table| self.event(table, kind)).collect();
        self.issued_once(top);
        let basis = top.tables("basis").iter().filter_map(|table| self.basis(table)).collect();
        let disclosure_basis = text(top, "disclosure-basis");
        if disclosure.is_some_and(|class| class != Disclosure::Active) && disclosure_basis.is_none() {
            self.missing(top, "disclosure-basis", "table-document");
        }
        Some(Document {
            id: id.clone(),
            title: text(top, "title")?,
            kind: kind?,
            issuers: texts(top, "issuers"),
            drafter: text(top, "drafter"),
            responsible: fact(top, "responsible", |word| word.to_owned()),
            disclosure: disclosure?,
            disclosure_basis,
            topics: texts(top, "topics"),
            index_number: fact(top, "index-number", IndexNumber::new),
            basis,
            events,
            accepted: top.tables("accepted").iter().filter_map(accepted).collect(),
            forwards: inner(top, "forwards").and_then(forwarded),
        })
    }

    fn issued_once(&mut self, top: &ParsedTable) {
        let issues: Vec<&ParsedTable> =
            top.tables("event").iter().filter(|table| table.event == Some(EventType::Issued)).collect();
        for table in issues.iter().skip(1) {
            let span = table.span_of("type").unwrap_or(table.span.clone());
            self.findings.push(Finding::integrity(EVENT_TWICE, self.path, Some(span)).term("event", "event-issued"));
        }
    }

    fn basis(&mut self, table: &ParsedTable) -> Option<Basis> {
        let source = match (id(table, "law"), id(table, "document")) {
            (Some(law), None) => BasisSource::Law(law),
            (None, Some(document)) => BasisSource::Document(document),
            _ => {
                self.missing(table, "law", "table-basis");
                return None;
            }
        };
        Some(Basis { source, article: text(table, "article"), as_of: day_fact(table, "as-of") })
    }

    /// A file that is to be published; working papers never are.
    fn public_file(&mut self, table: &ParsedTable, key: &'static str) -> Option<FilePath> {
        let file = file(table, key)?;
        if file.as_str() == "records" || file.as_str().starts_with("records/") {
            let span = table.span_of(key);
            self.findings.push(Finding::integrity(RECORD_PUBLISHED, self.path, span).text("file", file.as_str()));
        }
        Some(file)
    }

    fn event(&mut self, table: &ParsedTable, kind: Option<Kind>) -> Option<Event> {
        let event = table.event?;
        let date = match event {
            EventType::Published => moment(table, "at").map(|at| at.map(Moment::day)),
            EventType::Consulted => known_day(table, "from"),
            _ => known_day(table, "date"),
        };
        let act = self.act(table, event, kind)?;
        Some(Event { date: date?, note: text(table, "note"), disputed: text(table, "disputed"), act })
    }

    fn act(&mut self, table: &ParsedTable, event: EventType, kind: Option<Kind>) -> Option<Act> {
        Some(match event {
            EventType::Planned => Act::Planned,
            EventType::Drafted => Act::Drafted,
            EventType::Submitted => Act::Submitted,
            EventType::Consulted => Act::Consulted(Consultation {
                to: day_fact(table, "to"),
                at: text(table, "where"),
                text: self.public_file(table, "text"),
                reason: text(table, "reason"),
                opinions: inner(table, "opinions").map(|inner| Opinions {
                    received: count(inner, "received"),
                    adopted: count(inner, "adopted"),
                    record: file(inner, "record"),
                }),
            }),
            EventType::RiskAssessed => gate(table, Gate::Risk),
            EventType::FairCompetitionReviewed => gate(table, Gate::FairCompetition),
            EventType::LegalityReviewed => gate(table, Gate::Legality),
            EventType::Deliberated => gate(table, Gate::Deliberation),
            EventType::Approved => gate(table, Gate::Approval),
            EventType::Issued => {
                if kind.is_some_and(Kind::states_commencement) && !table.states("effective") {
                    self.missing(table, "effective", "event-issued");
                }
                Act::Issued(Box::new(Issue {
                    number: fact(table, "number", DocumentNumber::new),
                    registration: fact(table, "registration", RegistrationNumber::new),
                    order: fact(table, "order", |word| word.to_owned()),
                    adopted: day_fact(table, "adopted"),
                    effective: day_fact(table, "effective"),
                    effective_reason: text(table, "effective-reason"),
                    term: term(table),
                    term_from: day_fact(table, "term-from"),
                    text: self.public_file(table, "text"),
                    parts: self.parts(table),
                    phases: phases(table),
                }))
            }
            EventType::Published => Act::Published(Publication { at: moment(table, "at")?, place: text(table, "where") }),
            EventType::Filed => Act::Filed(Filing {
                with: text(table, "with"),
                number: fact(table, "number", |word| word.to_owned()),
                result: text(table, "result"),
            }),
            EventType::Interpreted => Act::Interpreted(Interpretation { record: self.public_file(table, "record") }),
            EventType::Evaluated => Act::Evaluated(Evaluation {
                conclusion: fact(table, "conclusion", Conclusion::parse).flatten(),
                reason: text(table, "reason"),
                record: file(table, "record"),
            }),
            EventType::Confirmed => {
                Act::Confirmed(Confirmation { instrument: instrument(table), until: known_day(table, "until") })
            }
            EventType::Extended => {
                let term = term(table);
                if term.is_silent() {
                    self.missing(table, "until", "event-extended");
                }
                Act::Extended(Extension { instrument: instrument(table), term })
            }
            EventType::Amended => Act::Amended(self.amendment(table)),
            EventType::Revised => Act::Revised(self.amendment(table)),
            EventType::Suspended => Act::Suspended(restriction(table)),
            EventType::Resumed => Act::Resumed(restriction(table)),
            EventType::Disapplied => Act::Disapplied(restriction(table)),
            EventType::Transferred => Act::Transferred { from: text(table, "from")?, to: text(table, "to")? },
            EventType::Corrected => Act::Corrected(Correction {
                field: text(table, "field"),
                text: self.public_file(table, "text"),
                was: text(table, "was"),
                is: text(table, "is"),
                instrument: instrument(table),
            }),
            EventType::Repealed => Act::Repealed(Repeal {
                instrument: instrument(table),
                effective: day_fact(table, "effective"),
                articles: texts(table, "articles"),
                successor: id(table, "successor"),
                by_omission: matches!(table.get("by-omission"), Some(ParsedValue::Flag(true))),
            }),
            EventType::Lapsed => Act::Lapsed(ending(table)),
            EventType::Annulled => Act::Annulled(ending(table)),
        })
    }

    fn amendment(&mut self, table: &ParsedTable) -> Box<Amendment> {
        let editorial = text(table, "authority").is_some_and(|word| word == "editorial");
        Box::new(Amendment {
            instrument: instrument(table),
            effective: day_fact(table, "effective"),
            text: self.public_file(table, "text"),
            title: text(table, "title"),
            authority: if editorial { Authority::Editorial } else { Authority::Official },
            term: term(table),
            parts: self.parts(table),
            phases: phases(table),
        })
    }

    fn parts(&mut self, table: &ParsedTable) -> Vec<Part> {
        let read = |lift: &mut Self, part: &ParsedTable| {
            let role = match text(part, "role")?.as_str() {
                "notice" => PartRole::Notice,
                _ => PartRole::Attachment,
            };
            let file = lift.public_file(part, "file")?;
            Some(Part { role, number: count(part, "number"), title: text(part, "title"), file })
        };
        table.tables("parts").iter().filter_map(|part| read(self, part)).collect()
    }
}

impl<T> Fact<Option<T>> {
    fn flatten(self) -> Fact<T> {
        match self {
            Fact::Is(Some(value)) => Fact::Is(value),
            Fact::Is(None) | Fact::NotStated => Fact::NotStated,
            Fact::Nonexistent => Fact::Nonexistent,
            Fact::Unknown => Fact::Unknown,
        }
    }
}

fn text(table: &ParsedTable, key: &str) -> Option<String> {
    match table.get(key) {
        Some(ParsedValue::Text(text)) => Some(text.clone()),
        _ => None,
    }
}

fn texts(table: &ParsedTable, key: &str) -> Vec<String> {
    match table.get(key) {
        Some(ParsedValue::Texts(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}

fn id(table: &ParsedTable, key: &str) -> Option<DocumentId> {
    match table.get(key) {
        Some(ParsedValue::Id(id)) => Some(id.clone()),
        _ => None,
    }
}

fn file(table: &ParsedTable, key: &str) -> Option<FilePath> {
    match table.get(key) {
        Some(ParsedValue::File(file)) => Some(file.clone()),
        _ => None,
    }
}

fn count(table: &ParsedTable, key: &str) -> Option<u32> {
    match table.get(key) {
        Some(ParsedValue::Count(count)) => Some(*count),
        _ => None,
    }
}

fn inner<'t>(table: &'t ParsedTable, key: &str) -> Option<&'t ParsedTable> {
    match table.get(key) {
        Some(ParsedValue::Table(inner)) => Some(inner),
        _ => None,
    }
}

fn fact<T>(table: &ParsedTable, key: &str, make: impl FnOnce(&str) -> T) -> Fact<T> {
    match table.get(key) {
        Some(ParsedValue::Unknown) => Fact::Unknown,
        Some(ParsedValue::Nonexistent) => Fact::Nonexistent,
        Some(ParsedValue::Text(text)) => Fact::Is(make(text)),
        _ => Fact::NotStated,
    }
}

fn day_fact(table: &ParsedTable, key: &str) -> Fact<Day> {
    match table.get(key) {
        Some(ParsedValue::Unknown) => Fact::Unknown,
        Some(ParsedValue::Nonexistent) => Fact::Nonexistent,
        Some(ParsedValue::Day(day)) => Fact::Is(*day),
        _ => Fact::NotStated,
    }
}

fn known_day(table: &ParsedTable, key: &str) -> Option<Known<Day>> {
    match table.get(key) {
        Some(ParsedValue::Unknown) => Some(Known::Unknown),
        Some(ParsedValue::Day(day)) => Some(Known::Known(*day)),
        _ => None,
    }
}

fn moment(table: &ParsedTable, key: &str) -> Option<Known<Moment>> {
    match table.get(key) {
        Some(ParsedValue::Unknown) => Some(Known::Unknown),
        Some(ParsedValue::Moment(moment)) => Some(Known::Known(*moment)),
        _ => None,
    }
}

fn term(table: &ParsedTable) -> Term {
    let length = match table.get("term") {
        Some(ParsedValue::Length(length)) => Some(*length),
        _ => None,
    };
    Term { length, until: known_day(table, "until"), condition: text(table, "until-condition") }
}

fn gate(table: &ParsedTable, gate: Gate) -> Act {
    Act::Gate(GateReview {
        gate,
        by: text(table, "by"),
        conclusion: text(table, "conclusion"),
        record: file(table, "record"),
        not_applicable: text(table, "not-applicable"),
        exception: text(table, "exception"),
    })
}

fn instrument(table: &ParsedTable) -> Option<InstrumentRef> {
    match table.get("instrument")? {
        ParsedValue::Id(id) => Some(InstrumentRef::Kept(id.clone())),
        ParsedValue::Table(table) => Some(InstrumentRef::Elsewhere {
            title: text(table, "title")?,
            number: fact(table, "number", DocumentNumber::new),
            date: day_fact(table, "date"),
            issuer: text(table, "issuer"),
        }),
        _ => None,
    }
}

fn restriction(table: &ParsedTable) -> Restriction {
    Restriction {
        by: text(table, "by"),
        instrument: instrument(table),
        articles: texts(table, "articles"),
        from: day_fact(table, "from"),
    }
}

fn ending(table: &ParsedTable) -> Ending {
    Ending { instrument: instrument(table), effective: day_fact(table, "effective"), reason: text(table, "reason") }
}

fn phases(table: &ParsedTable) -> Vec<Phase> {
    let read = |phase: &ParsedTable| Phase {
        articles: texts(phase, "articles"),
        effective: day_fact(phase, "effective"),
        until: day_fact(phase, "until"),
        area: text(phase, "area"),
        note: text(phase, "note"),
    };
    table.tables("phase").iter().map(read).collect()
}

fn accepted(table: &ParsedTable) -> Option<Accepted> {
    let until = match table.get("until") {
        Some(ParsedValue::Day(day)) => Some(*day),
        _ => None,
    };
    Some(Accepted { code: text(table, "code")?, reason: text(table, "reason"), by: text(table, "by"), until })
}

fn forwarded(table: &ParsedTable) -> Option<Forwarded> {
    Some(Forwarded {
        title: text(table, "title")?,
        number: fact(table, "number", DocumentNumber::new),
        issuer: text(table, "issuer"),
    })
}

/// Every key of the file with its place.
fn places(top: &ParsedTable) -> Vec<(Place, Span)> {
    let mut places = Vec::new();
    let narrow = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    let mut add = |place: Table, table: &ParsedTable| {
        places.push(((place, ""), table.span.clone()));
        places.extend(table.spans().map(|(key, span)| ((place, key), span)));
    };
    add(Table::Top, top);
    for (at, event) in top.tables("event").iter().enumerate() {
        add(Table::event(at), event);
        for (inner_at, phase) in event.tables("phase").iter().enumerate() {
            add(Table::Phase(narrow(at), narrow(inner_at)), phase);
        }
        for (inner_at, part) in event.tables("parts").iter().enumerate() {
            add(Table::Part(narrow(at), narrow(inner_at)), part);
        }
        for key in ["instrument", "opinions"] {
            if let Some(inner) = inner(event, key) {
                add(Table::Inline(narrow(at)), inner);
            }
        }
    }
    for (at, basis) in top.tables("basis").iter().enumerate() {
        add(Table::Basis(narrow(at)), basis);
    }
    for (at, accepted) in top.tables("accepted").iter().enumerate() {
        add(Table::Accepted(narrow(at)), accepted);
    }
    if let Some(forwards) = inner(top, "forwards") {
        add(Table::Forwards, forwards);
    }
    places
}
