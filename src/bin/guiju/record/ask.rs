//! Asking a person a question on plain lines: what is asked, what can be chosen by its number, what stands when nothing is written.

use std::io::{self, BufRead, Write};
use std::path::Path;

use guiju::error::{Error, Result};
use guiju::finding::Arg;

use crate::report::count;
use crate::screen::Screen;

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// The words written, or the offer chosen.
    Words(String),
    /// It is left out.
    Nothing,
    /// The dialogue is over.
    Over,
}

/// What is offered with a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Offer {
    /// Nothing.
    Nothing,
    /// What stands when nothing is written.
    Default(String),
    /// Words with their meanings, to be chosen by number; none of them stands by itself.
    Choice(Vec<(String, String)>),
}

/// Asks until the answer is one that `takes` accepts; `-` leaves out what is not needed.
pub(super) fn ask(screen: &Screen, what: &str, offer: &Offer, needed: bool, takes: impl Fn(&str) -> bool) -> Result<Answer> {
    let choice = match offer {
        Offer::Choice(offers) => offers.as_slice(),
        Offer::Nothing | Offer::Default(_) => &[],
    };
    loop {
        for (at, (words, meaning)) in choice.iter().enumerate() {
            let args = [("number", count(at + 1)), ("words", Arg::Text(words.clone())), ("meaning", Arg::Text(meaning.clone()))];
            screen.tell("ask-offer", &args);
        }
        let mut args = vec![("what", Arg::Text(what.to_owned()))];
        if let Offer::Default(words) = offer {
            args.push(("offer", Arg::Text(words.clone())));
        }
        prompt(&screen.words.text("ask", &args))?;
        let Some(line) = line()? else { return Ok(Answer::Over) };
        let chosen = line.parse::<usize>().ok().and_then(|at| choice.get(at.checked_sub(1)?));
        let words = match (line.as_str(), offer) {
            ("", Offer::Default(words)) => words.clone(),
            ("" | "-", _) if !needed => return Ok(Answer::Nothing),
            ("" | "-", _) => {
                screen.tell("ask-needed", &[]);
                continue;
            }
            _ => chosen.map_or(line, |(words, _)| words.clone()),
        };
        if takes(&words) {
            return Ok(Answer::Words(words));
        }
        screen.tell("ask-again", &[("words", Arg::Text(words))]);
    }
}

/// Whether the person agrees to what was shown.
pub(super) fn agreed(screen: &Screen) -> Result<bool> {
    prompt(&screen.words.term("ask-agree"))?;
    Ok(line()?.is_some_and(|line| matches!(line.to_lowercase().as_str(), "y" | "yes" | "是" | "好")))
}

fn prompt(text: &str) -> Result<()> {
    let mut out = anstream::stderr();
    write!(out, "{text} ").and_then(|()| out.flush()).map_err(Error::io("write", Path::new("stderr")))
}

/// A line without its end and without the spaces around it; none when nobody writes any more.
fn line() -> Result<Option<String>> {
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line).map_err(Error::io("read", Path::new("stdin")))?;
    Ok((read > 0).then(|| line.trim().to_owned()))
}
