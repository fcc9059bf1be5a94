//! `guiju explain`: what each rule asks, why, where it comes from, and how a finding is corrected or accepted. Pages are Markdown.

use std::path::Path;

use guiju::check::{self, Page, Source};
use guiju::error::{Error, Result};
use guiju::finding::{Arg, Family};
use guiju::message::Words;
use guiju::setting::{self, Confidence, Profile};
use guiju::source::Folder;

use crate::office;
use crate::screen::{Outcome, Screen, pad, width};

/// What `guiju explain` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Explain this code alone
    code: Option<String>,
    /// Explain every code, as one page
    #[arg(long, conflicts_with = "code")]
    all: bool,
}

/// Explains one code, or all, or lists them.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let words = screen.words;
    let text = match &args.code {
        Some(code) => {
            let page = check::page(code).ok_or_else(|| unknown(code))?;
            markdown(words, &page, profile(dir).as_ref(), 1)
        }
        None if args.all => all(words, profile(dir).as_ref()),
        None => list(words),
    };
    screen.data(&text)?;
    Ok(Outcome::Clean)
}

/// The numbers of the office, or, outside an office folder, those of the built-in profile.
pub(crate) fn profile(dir: &Path) -> Option<Profile> {
    let own = Folder::open(dir).ok().and_then(|folder| setting::read(&folder.settings().0).0).map(|setting| setting.profile);
    own.or_else(|| Profile::built_in("guangdong"))
}

fn unknown(code: &str) -> Error {
    let pages = check::pages();
    let nearest = office::nearest(code, pages.iter().map(|page| page.code.0)).map(str::to_owned);
    Error::NoSuchCode { code: code.to_owned(), nearest }
}

/// A line for each code, family by family.
fn list(words: Words) -> String {
    let pages = check::pages();
    let widest = pages.iter().map(|page| width(page.code.0)).max().unwrap_or_default();
    let mut text = String::new();
    for (family, heading) in FAMILIES {
        text.push_str(&format!("{}\n", words.term(heading)));
        for page in pages.iter().filter(|page| page.family == family) {
            text.push_str(&format!("  {}  {}\n", pad(page.code.0, widest), asks(words, page)));
        }
        text.push('\n');
    }
    text.push_str(&words.term("explain-more"));
    text.push('\n');
    text
}

const FAMILIES: [(Family, &str); 2] = [(Family::Integrity, "family-integrity"), (Family::Compliance, "family-compliance")];

/// Every page, family by family, under one title.
fn all(words: Words, profile: Option<&Profile>) -> String {
    let pages = check::pages();
    let mut text = format!("# {}\n\n{}\n", words.term("explain-title"), words.term("explain-introduction"));
    for (family, heading) in FAMILIES {
        text.push_str(&format!("\n## {}\n", words.term(heading)));
        for page in pages.iter().filter(|page| page.family == family) {
            text.push_str(&format!("\n{}", markdown(words, page, profile, 3)));
        }
    }
    text
}

pub(crate) fn asks(words: Words, page: &Page) -> String {
    words.term(&format!("explain-{}", page.code.0))
}

/// One page; `level` is the number of marks of its heading.
pub(crate) fn markdown(words: Words, page: &Page, profile: Option<&Profile>, level: usize) -> String {
    let key = format!("explain-{}", page.code.0);
    let mut text = format!("{} {}\n\n", "#".repeat(level), page.code.0);
    let mut part = |heading: &str, body: &str| text.push_str(&format!("**{}** {body}\n\n", words.term(heading)));
    part("explain-asks", &asks(words, page));
    part("explain-why", &words.attribute(&key, "why", &[]).unwrap_or_default());
    part("explain-source", &source(words, page.source));
    if let Some(profile) = profile {
        let origins: Vec<String> =
            page.numbers.iter().flat_map(|key| profile.origins_of(key)).map(|it| number(words, &it)).collect();
        if !origins.is_empty() {
            part("explain-numbers", &format!("\n\n{}", origins.join("\n")));
        }
    }
    part("explain-wrong", &format!("\n\n```toml\n{}\n```", page.wrong));
    part("explain-right", &format!("\n\n```toml\n{}\n```", page.right));
    part("explain-silence", &silence(words, page));
    text.truncate(text.trim_end().len());
    text.push('\n');
    text.replace("** \n\n", "**\n\n")
}

fn source(words: Words, source: Source) -> String {
    match source {
        Source::Logic => words.term("explain-logic"),
        Source::Cited { text, confidence, jurisdiction } => format!("{text}{}", known(words, confidence, jurisdiction)),
    }
}

fn number(words: Words, origin: &setting::Origin<'_>) -> String {
    let article = origin.article.unwrap_or_default();
    let known = known(words, origin.confidence, origin.jurisdiction);
    let source = format!("{}{article}{known}", origin.source);
    let args = [("key", origin.key.to_owned()), ("value", origin.value.clone()), ("source", source)];
    words.text("explain-number", &args.map(|(name, value)| (name, Arg::Text(value))))
}

/// How well something is known, and where it applies.
fn known(words: Words, confidence: Confidence, jurisdiction: &str) -> String {
    let confidence = words.term(&format!("confidence-{}", confidence.as_str()));
    words.text("explain-known", &[("confidence", Arg::Text(confidence)), ("place", Arg::Text(words.place(jurisdiction)))])
}

fn silence(words: Words, page: &Page) -> String {
    if page.family == Family::Integrity {
        return words.term("explain-silence-error");
    }
    if !page.can_be_accepted() {
        return words.term("explain-silence-elsewhere");
    }
    let example = words.term("explain-silence-example");
    format!("{}\n\n```toml\n[[accepted]]\ncode   = \"{}\"\n{example}\n```", words.term("explain-silence-finding"), page.code.0)
}
