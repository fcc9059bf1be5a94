//! `guiju numbers`: which 文号 are borne, by what, which were passed over and why, which nobody bears, which comes next.

use std::fmt::Write;
use std::path::Path;

use guiju::document::DocumentNumber;
use guiju::error::Result;
use guiju::finding::Arg;
use guiju::message::Words;
use guiju::register::numbering::{self, Bearer, NUMBERS_FILE, Series};
use guiju::view::numbers;
use toml_edit::DocumentMut;

use crate::office;
use crate::record::known_numbers;
use crate::report::{self, count};
use crate::screen::{Outcome, Screen};

/// What `guiju numbers` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only this word
    #[arg(long)]
    prefix: Option<String>,
    /// Only this year
    #[arg(long)]
    year: Option<i16>,
    /// Print JSON
    #[arg(long)]
    json: bool,
    /// Record that this number was passed over
    #[arg(long, requires = "reason", conflicts_with = "json")]
    skip: Option<String>,
    /// Why
    #[arg(long, requires = "skip")]
    reason: Option<String>,
}

/// Shows the numbers, or records one that was passed over.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, None, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let (skips, findings) = known_numbers(&office);
    report::show(screen, &office.folder, &findings);
    let all = numbering::series(&office.register, &skips);
    if let (Some(number), Some(reason)) = (&args.skip, &args.reason) {
        return if findings.is_empty() { skip(screen, &office, &all, number, reason) } else { Ok(Outcome::Faulty) };
    }
    let wanted = |series: &&Series| {
        args.prefix.as_ref().is_none_or(|prefix| series.prefix == *prefix) && args.year.is_none_or(|year| series.year == year)
    };
    let mut wanted: Vec<Series> = all.iter().filter(wanted).cloned().collect();
    // A year in which nothing was issued yet begins with the first number.
    if let (true, Some(prefix), Some(year)) = (wanted.is_empty(), &args.prefix, args.year) {
        wanted.push(Series { prefix: prefix.clone(), year, used: Default::default(), skipped: Default::default() });
    }
    if args.json {
        screen.data(&numbers::to_json(&wanted))?;
    } else {
        screen.data(&human(screen.words, &wanted))?;
    }
    let twice = wanted.iter().any(|series| !series.duplicates().is_empty());
    Ok(if twice || !findings.is_empty() { Outcome::Faulty } else { Outcome::Clean })
}

fn human(words: Words, all: &[Series]) -> String {
    let mut text = String::new();
    for series in all {
        let name = format!("{}〔{}〕", series.prefix, series.year);
        let args = [
            ("name", Arg::Text(name)),
            ("used", count(series.used.len())),
            ("free", count(series.free().len())),
            ("skipped", count(series.skipped.len())),
        ];
        let _ = writeln!(text, "{}", words.text("numbers-series", &args));
        let last = series.next();
        for serial in 1..last {
            let _ = writeln!(text, "  {}", line(words, series, serial));
        }
        let next = [("number", Arg::Text(series.number(last).as_str().to_owned()))];
        let _ = writeln!(text, "  {}\n", words.text("numbers-next", &next));
    }
    text.trim_end_matches('\n').to_owned() + if text.is_empty() { "" } else { "\n" }
}

/// One number: who bears it, or why nobody does.
fn line(words: Words, series: &Series, serial: u32) -> String {
    let number = ("number", Arg::Text(series.number(serial).as_str().to_owned()));
    let bearers: Vec<String> = series.used.get(&serial).into_iter().flatten().map(|bearer| named(words, bearer)).collect();
    match (bearers.as_slice(), series.skipped.get(&serial)) {
        ([], None) => words.text("numbers-free", &[number]),
        ([], Some(why)) => words.text("numbers-skipped", &[number, ("why", Arg::Text(why.clone()))]),
        (_, Some(why)) => {
            words.text("numbers-skipped-and-used", &[number, ("by", Arg::List(bearers)), ("why", Arg::Text(why.clone()))])
        }
        ([_], None) => words.text("numbers-used", &[number, ("by", Arg::List(bearers))]),
        (_, None) => words.text("numbers-twice", &[number, ("by", Arg::List(bearers))]),
    }
}

fn named(words: Words, bearer: &Bearer) -> String {
    match bearer {
        Bearer::Kept(id) => id.as_str().to_owned(),
        Bearer::Elsewhere(title) => words.text("numbers-elsewhere", &[("title", Arg::Text(title.clone()))]),
    }
}

/// Records that a number was passed over; one that is borne, or was passed over before, is refused.
fn skip(screen: &Screen, office: &office::Office, all: &[Series], number: &str, reason: &str) -> Result<Outcome> {
    let number = DocumentNumber::new(number);
    let given = [("number", Arg::Text(number.as_str().to_owned()))];
    let Some((prefix, year, serial)) = number.parts() else {
        screen.refuse("numbers-malformed", &given);
        return Ok(Outcome::NotRun);
    };
    let series = all.iter().find(|series| series.prefix == prefix && series.year == year);
    if series.is_some_and(|series| series.used.contains_key(&serial) || series.skipped.contains_key(&serial)) {
        screen.refuse("numbers-taken", &given);
        return Ok(Outcome::Faulty);
    }
    let old = office.folder.read(NUMBERS_FILE).map(|file| file.text).unwrap_or_default();
    let Ok(mut document) = old.parse::<DocumentMut>() else {
        screen.refuse("amend-not-editable", &[("path", Arg::Text(NUMBERS_FILE.to_owned()))]);
        return Ok(Outcome::NotRun);
    };
    let mut table = toml_edit::Table::new();
    table["number"] = toml_edit::value(number.as_str());
    table["reason"] = toml_edit::value(reason.trim());
    if !old.is_empty() {
        table.decor_mut().set_prefix("\n");
    }
    let all = document.entry("skipped").or_insert_with(|| toml_edit::Item::ArrayOfTables(Default::default()));
    if let Some(all) = all.as_array_of_tables_mut() {
        all.push(table);
    }
    office.folder.write(NUMBERS_FILE, &document.to_string())?;
    screen.tell("numbers-written", &[("number", given[0].1.clone()), ("file", Arg::Text(NUMBERS_FILE.to_owned()))]);
    Ok(Outcome::Clean)
}
