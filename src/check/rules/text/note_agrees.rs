//! What the text's own 题注 says of its life is what the record says.

use crate::check::rule::{Docs, Rule, Scope, Source, TextOf};
use crate::document::{Act, Date, Day, DayRange, Event, EventType, Fact, InstrumentRef, Issue};
use crate::finding::{Code, Family, Finding, Span};
use crate::register::Table;
use crate::setting::Confidence;
use crate::structure::note::{Deed, Noted, NotedAct, noted, number_of};

/// The adoption, the order, the commencement and every change that a 题注 names are those of the record, and none is left out.
pub(in crate::check) const RULE: Rule = Rule {
    code: Code("adoption-note"),
    family: Family::Compliance,
    scope: Scope::Text(run),
    docs: Docs {
        source: Source::cited("《中华人民共和国立法法》第六十五条（题注）", Confidence::TextSeen, "全国"),
        numbers: &[],
        wrong: "adopted = 2023-12-25   # 文本的题注：“（2023年12月28日某市人民政府常务会议通过……）”",
        right: "adopted = 2023-12-28",
    },
};

fn run(text: &TextOf<'_>) -> Vec<Finding> {
    let document = &text.record.document;
    let Some((at, event, issue)) = document.issue() else { return Vec::new() };
    let noted = noted(text.tree);
    if noted.acts.is_empty() {
        return Vec::new();
    }
    let lived = document.events.get(..=text.version.event).unwrap_or_default();
    let note = Compared { text, issue_at: at };
    let mut found = Vec::new();
    found.extend(note.adoption(&noted, issue));
    found.extend(note.publication(&noted, event, issue));
    found.extend(note.commencement(&noted, lived));
    found.extend(note.changes(&noted, lived));
    found
}

/// The note of one text beside the record.
struct Compared<'a> {
    text: &'a TextOf<'a>,
    /// The place of the issue in the file.
    issue_at: usize,
}

impl Compared<'_> {
    /// 通过: of two bodies that acted, one on the day of the record is enough.
    fn adoption(&self, noted: &Noted, issue: &Issue) -> Option<Finding> {
        let acts: Vec<&NotedAct> = noted.acts.iter().filter(|act| act.deed == Deed::Adopted).collect();
        let (Some(first), Fact::Is(adopted)) = (acts.first(), &issue.adopted) else { return None };
        let agrees = acts.iter().any(|act| holds(adopted.range(), act.day));
        (!agrees).then(|| self.tell("adopted", first.day_span.clone(), first.day.to_string(), adopted.to_string()))
    }

    /// 公布 and its order. A 题注 gives the day of the order or that of the gazette; either is right.
    fn publication(&self, noted: &Noted, event: &Event, issue: &Issue) -> Vec<Finding> {
        let mut found = Vec::new();
        // A decision that amends is published too, and an old text may have been published anew: the first one counts.
        let Some(first) = noted.acts.iter().find(|act| act.deed == Deed::Published) else { return found };
        let published = self.text.record.document.publication().and_then(|(_, event, _)| event.date.known().copied());
        if let Some(issued) = event.date.known().copied()
            && !holds(issued.range(), first.day)
            && !published.is_some_and(|day| holds(day.range(), first.day))
        {
            found.push(self.tell("date", first.day_span.clone(), first.day.to_string(), issued.to_string()));
        }
        if let (Some(span), Some(said), Fact::Is(recorded)) =
            (&first.order, first.order_number(&self.text.file.text), &issue.order)
            && number_of(recorded).is_some_and(|number| number != said)
        {
            found.push(self.tell("order", span.clone(), self.text.file.text[span.clone()].to_owned(), recorded.clone()));
        }
        found
    }

    /// 施行: the commencement of the text, or of a change that it took in.
    fn commencement(&self, noted: &Noted, lived: &[Event]) -> Option<Finding> {
        let act = noted.acts.iter().find(|act| act.deed == Deed::Effective)?;
        let days: Vec<&Fact<Day>> = lived.iter().filter_map(effective).collect();
        let first = days.iter().find_map(|day| day.is())?;
        let may_be = days.iter().any(|day| match day {
            Fact::Is(day) => holds(day.range(), act.day),
            Fact::Unknown => true,
            Fact::NotStated | Fact::Nonexistent => false,
        });
        // Where a change does not state its commencement, it is its own day.
        let on_a_change = lived.iter().filter(|event| is_change(event)).any(|event| may_be_on(event, act.day));
        (!may_be && !on_a_change).then(|| self.tell("effective", act.day_span.clone(), act.day.to_string(), first.to_string()))
    }

    /// 修正 and 修订: each that the note names has its event, and each event of the text is named.
    fn changes(&self, noted: &Noted, lived: &[Event]) -> Vec<Finding> {
        let mut open: Vec<(usize, &Event)> = lived.iter().enumerate().filter(|(_, event)| is_change(event)).collect();
        let mut found = Vec::new();
        let mut untold: Vec<&NotedAct> = Vec::new();
        for (at, act) in noted.acts.iter().enumerate().filter(|(_, act)| act.is_change()) {
            // A regulation of a city is changed by what it adopts and the province approves: 10月31日…通过　11月29日…批准的《…》修正.
            let adopted = at.checked_sub(1).filter(|at| *at > 0).and_then(|at| noted.acts.get(at));
            let adopted = adopted.filter(|before| before.deed == Deed::Adopted).map(|before| before.day);
            let is_it = |event: &Event| may_be_on(event, act.day) || adopted.is_some_and(|day| may_be_on(event, day));
            match open.iter().position(|(_, event)| event.date.known().is_some() && is_it(event)) {
                Some(place) => {
                    let (at, event) = open.remove(place);
                    found.extend(self.of_its_kind(act, at, event));
                }
                None => untold.push(act),
            }
        }
        for act in untold {
            // A change whose day nobody has looked up may be this one.
            if let Some(place) = open.iter().position(|(_, event)| event.date.known().is_none()) {
                open.remove(place);
                continue;
            }
            let place = Table::event(self.issue_at);
            found.push(self.tell_at("note-change-unrecorded", act.span.clone(), act.day, self.text.record.span(place, "type")));
        }
        // What was not understood may be the change that is missing.
        if noted.unread.is_empty() {
            let all = noted.acts.first().zip(noted.acts.last()).map(|(first, last)| first.span.start..last.span.end);
            for (at, event) in open {
                if let (Some(all), Some(Day::Exact(day))) = (&all, event.date.known()) {
                    let place = self.text.record.span(Table::event(at), "date");
                    found.push(self.tell_at("note-change-left-out", all.clone(), *day, place));
                }
            }
        }
        found
    }

    /// 修订 is a new text, 修正 a change in it; but a decision 关于修改 that is said to 修订 is common for 行政法规, and 修改 may be either.
    fn of_its_kind(&self, act: &NotedAct, at: usize, event: &Event) -> Option<Finding> {
        let words = &self.text.file.text[act.span.clone()];
        let said = match act.deed {
            Deed::Revised if act.instrument.is_none() => EventType::Revised,
            Deed::Amended if words.ends_with("修正") => EventType::Amended,
            _ => return None,
        };
        let recorded = event.event_type();
        (said != recorded).then(|| {
            self.tell_at("note-change-kind", act.span.clone(), act.day, self.text.record.span(Table::event(at), "type"))
                .term("said", format!("event-{}", said.as_str()))
                .term("recorded", format!("event-{}", recorded.as_str()))
        })
    }

    fn tell(&self, key: &'static str, span: Span, said: String, recorded: String) -> Finding {
        let place = self.text.record.span(Table::event(self.issue_at), key);
        self.with_place(Finding::compliance(RULE.code, self.text.file.path.clone(), Some(span)), place)
            .term("what", format!("note-{key}"))
            .text("said", said)
            .text("recorded", recorded)
    }

    fn tell_at(&self, what: &'static str, span: Span, day: Date, place: Option<Span>) -> Finding {
        self.with_place(Finding::compliance(RULE.code, self.text.file.path.clone(), Some(span)), place)
            .term("what", what)
            .day("day", day)
    }

    fn with_place(&self, finding: Finding, place: Option<Span>) -> Finding {
        match place {
            Some(place) => finding.related(self.text.record.path(), place),
            None => finding,
        }
    }
}

fn holds(range: DayRange, day: Date) -> bool {
    range.earliest <= day && day <= range.latest
}

fn is_change(event: &Event) -> bool {
    matches!(event.act, Act::Amended(_) | Act::Revised(_))
}

fn effective(event: &Event) -> Option<&Fact<Day>> {
    match &event.act {
        Act::Issued(issue) => Some(&issue.effective),
        Act::Amended(change) | Act::Revised(change) => Some(&change.effective),
        _ => None,
    }
}

/// Whether a change may be the one of a day: its own, that of the decision, or the one from which it binds.
fn may_be_on(event: &Event, day: Date) -> bool {
    let decided = match event.instrument() {
        Some(InstrumentRef::Elsewhere { date: Fact::Is(date), .. }) => Some(*date),
        _ => None,
    };
    let days = [event.date.known().copied(), decided, effective(event).and_then(|day| day.is().copied())];
    days.into_iter().flatten().any(|it| holds(it.range(), day))
}
