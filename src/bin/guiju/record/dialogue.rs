//! The dialogue on a terminal: what is still needed is asked for, and what is known is offered.

use guiju::document::{DocumentId, EventType};
use guiju::edit::Stated;
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::message::Words;
use guiju::parse::keys::{self, Key, Shape};

use super::Records;
use super::ask::{Answer, Offer, ask};
use super::flags::Given;
use super::known;
use crate::office::{self, Office};
use crate::screen::Screen;

/// Asks for what is missing, and for what is usually stated; no when the dialogue was broken off.
pub(super) fn complete(screen: &Screen, office: &Office, given: &mut Given) -> Result<bool> {
    screen.tell("ask-how", &[]);
    if given.ids.is_empty() && !ids(screen, office, given)? {
        return Ok(false);
    }
    if let (None, Records::Chosen(flag, events)) = (given.event, given.act.records) {
        let offers: Vec<(String, String)> = events
            .iter()
            .map(|(word, event)| ((*word).to_owned(), screen.words.term(&format!("event-{}", event.as_str()))))
            .collect();
        let what = screen.words.term(&format!("ask-{flag}"));
        match ask(screen, &what, &Offer::Choice(offers), true, |words| events.iter().any(|(word, _)| *word == words))? {
            Answer::Words(words) => given.event = events.iter().find(|(word, _)| *word == words).map(|(_, event)| *event),
            Answer::Nothing | Answer::Over => return Ok(false),
        }
    }
    let Some(event) = given.event else { return Ok(false) };
    let keys = keys::event(event);
    let needed: Vec<&'static Key> = keys.iter().filter(|key| key.required && key.name != "type").collect();
    let usual = given.act.asked.iter().filter_map(|name| keys.iter().find(|key| key.name == *name && !key.required));
    for key in needed.into_iter().chain(usual) {
        if given.stated(key.name).is_none() && !one(screen, office, given, key)? {
            return Ok(false);
        }
    }
    if given.act.several && given.stated("instrument").is_none() && given.draft.id.is_none() {
        let what = screen.words.term("ask-draft");
        match ask(screen, &what, &Offer::Nothing, false, |words| DocumentId::parse(words).is_some())? {
            Answer::Words(id) => given.draft.id = Some(id),
            Answer::Nothing => {}
            Answer::Over => return Ok(false),
        }
        if given.draft.id.is_some() && given.draft.number.is_none() {
            let year = given.intent().and_then(|intent| intent.day()).map_or(office.as_of.day, |day| day.range().earliest).year();
            let offer = known::next_number(office, year).map_or(Offer::Nothing, Offer::Default);
            match ask(screen, &screen.words.term("ask-draft-number"), &offer, false, |_| true)? {
                Answer::Words(number) => given.draft.number = Some(number),
                Answer::Nothing => {}
                Answer::Over => return Ok(false),
            }
        }
    }
    Ok(true)
}

fn ids(screen: &Screen, office: &Office, given: &mut Given) -> Result<bool> {
    let what = screen.words.term(if given.act.several { "ask-ids" } else { "ask-id" });
    let several = given.act.several;
    let known = |id: &str| DocumentId::parse(id).is_some_and(|id| office.register.record(&id).is_some());
    let takes = |words: &str| {
        let mut each = words.split_whitespace().peekable();
        let fits = each.peek().is_some() && (several || words.split_whitespace().count() == 1);
        let strange = words.split_whitespace().find(|id| !known(id));
        if let Some(strange) = strange {
            let ids = office.register.records().iter().map(|record| record.document.id.as_str());
            if let Some(nearest) = office::nearest(strange, ids) {
                screen.tell("ask-nearest", &[("nearest", Arg::Text(nearest.to_owned()))]);
            }
        }
        fits && strange.is_none()
    };
    match ask(screen, &what, &Offer::Nothing, true, takes)? {
        Answer::Words(words) => {
            given.ids = words.split_whitespace().map(str::to_owned).collect();
            Ok(true)
        }
        Answer::Nothing | Answer::Over => Ok(false),
    }
}

/// Asks for one key.
fn one(screen: &Screen, office: &Office, given: &mut Given, key: &'static Key) -> Result<bool> {
    let offer = match key.shape {
        Shape::Choice(words) => {
            Offer::Choice(words.iter().map(|word| ((*word).to_owned(), meaning(screen.words, key, word))).collect())
        }
        _ => known::offer(office, given, key.name),
    };
    let event = given.event.map_or("", EventType::as_str);
    let needed = key.required || given.act.one_of.contains(&key.name);
    match ask(screen, &label(screen.words, event, key), &offer, needed, |words| Stated::read(key, words).is_some())? {
        Answer::Words(words) => given.stated.extend(Stated::read(key, &words).map(|stated| (key.name, stated))),
        Answer::Nothing => {}
        Answer::Over => return Ok(false),
    }
    Ok(true)
}

fn meaning(words: Words, key: &Key, word: &str) -> String {
    words.term(&format!("{}-{word}", key.name))
}

/// What a key is called when it is asked for: in words of its own for the event, else as an editor says it.
pub(super) fn label(words: Words, event: &str, key: &Key) -> String {
    let own = format!("ask-{event}-{}", key.name);
    words.term(&if words.has(&own) { own } else { format!("schema-{}", key.name) })
}
