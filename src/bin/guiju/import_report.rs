//! What an import came to, in the words of the language: for each document its values with their lines, then what has to be looked at.

use guiju::finding::Arg;
use guiju::message::Words;
use guiju::view::imported::{Brought, ImportReport, ToldFact, ToldLine};

use crate::screen::{pad, width};

/// The report as a person reads it.
pub(crate) fn text(words: Words, report: &ImportReport) -> String {
    let mut out = String::new();
    for brought in &report.brought {
        if !out.is_empty() {
            out.push('\n');
        }
        out.push_str(&head(words, brought));
        if matches!(brought.came_to, "joined" | "left" | "refused") {
            continue;
        }
        let widest = brought.facts.iter().map(|fact| width(&label(words, fact.key))).max().unwrap_or_default();
        let widest_value =
            brought.facts.iter().map(|fact| width(&value(fact))).filter(|width| *width <= WIDEST).max().unwrap_or_default();
        for fact in &brought.facts {
            let (label, value) = (pad(&label(words, fact.key), widest), pad(&value(fact), widest_value));
            out.push_str(format!("  {label}  {value}  {}", origin(words, fact)).trim_end());
            out.push('\n');
        }
        for (heading, prefix, lines) in [
            ("import-doubts", "doubt", &brought.doubts),
            ("import-left", "left", &brought.left),
            ("import-beside", "aside", &brought.beside),
        ] {
            section(words, heading, prefix, lines, &mut out);
        }
        if !brought.files.is_empty() {
            out.push_str(&format!("  {}\n", words.text("import-files", &[("files", Arg::List(brought.files.clone()))])));
        }
    }
    out
}

/// A value that is longer does not push the others away.
const WIDEST: usize = 48;

fn head(words: Words, brought: &Brought) -> String {
    let mut args = vec![("file", Arg::Text(brought.file.clone())), ("said", Arg::Text(brought.said.clone()))];
    args.extend(brought.row.map(|row| ("row", Arg::Number(row as i64))));
    args.extend(brought.articles.map(|articles| ("articles", Arg::Number(articles as i64))));
    args.extend(brought.encoding.map(|encoding| ("encoding", Arg::Text(encoding.to_owned()))));
    if matches!(brought.came_to, "refused" | "lacking") {
        args.push(("why", Arg::Text(words.term(&format!("import-{}-{}", brought.came_to, brought.said)))));
    }
    // The lines that are left have a heading of their own.
    let key = if brought.came_to == "left" { "import-left-row".to_owned() } else { format!("import-{}", brought.came_to) };
    format!("{}\n", words.text(&key, &args))
}

fn label(words: Words, key: &str) -> String {
    words.term(&format!("import-key-{key}"))
}

fn value(fact: &ToldFact) -> String {
    match &fact.with {
        Some(with) => format!("{} {with}", fact.value),
        None => fact.value.clone(),
    }
}

fn origin(words: Words, fact: &ToldFact) -> String {
    let said = shortened(&fact.words);
    words.text(&format!("import-from-{}", fact.from), &[("line", Arg::Number(fact.line as i64)), ("words", Arg::Text(said))])
}

fn section(words: Words, heading: &str, prefix: &str, lines: &[ToldLine], out: &mut String) {
    if lines.is_empty() {
        return;
    }
    out.push_str(&format!("  {}\n", words.term(heading)));
    for line in lines {
        let mut args = vec![
            ("what", Arg::Text(words.term(&format!("import-{prefix}-{}", line.what)))),
            ("words", Arg::Text(shortened(&line.words))),
        ];
        if line.line > 0 {
            args.push(("line", Arg::Number(line.line as i64)));
        }
        if line.words.is_empty() {
            args.retain(|(name, _)| *name != "words");
        }
        out.push_str(&format!("    {}\n", words.text("import-line", &args)));
    }
}

/// Words as far as they help to find their line.
fn shortened(words: &str) -> String {
    const MOST: usize = 60;
    let plain: String = words.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    if plain.chars().count() <= MOST {
        return plain;
    }
    format!("{}…", plain.chars().take(MOST).collect::<String>())
}
