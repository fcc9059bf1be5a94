//! `guiju man`: the manual, a page for each command, in the language of the command line.

use std::path::{Path, PathBuf};

use clap::Command;
use clap_mangen::Man;
use clap_mangen::roff::{Roff, roman};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::message::Words;
use guiju::source;

use crate::report::count;
use crate::screen::{Outcome, Screen};
use crate::{localize, office};

/// What `guiju man` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Write the pages here
    #[arg(long, required = true, value_hint = clap::ValueHint::DirPath)]
    out: PathBuf,
}

/// Writes every page.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let out = office::within(dir, &args.out);
    let pages = pages(screen.words).map_err(Error::io("write", &out))?;
    let mut changed = 0;
    for (name, text) in &pages {
        changed += usize::from(source::refresh(&out, name, text)?);
    }
    let kept = pages.len() - changed;
    screen.tell("written", &[("files", count(changed)), ("kept", count(kept)), ("out", Arg::Text(out.display().to_string()))]);
    Ok(Outcome::Clean)
}

/// The pages by file name: `guiju.1`, `guiju-build.1`, …
pub(crate) fn pages(words: Words) -> std::io::Result<Vec<(String, String)>> {
    let mut root = localize::command(words);
    root.build();
    let commands: Vec<Command> = root.get_subcommands().cloned().collect();
    let named = commands.into_iter().map(|command| {
        let name = format!("guiju-{}", command.get_name());
        (name.clone(), command.name(name))
    });
    std::iter::once(("guiju".to_owned(), root))
        .chain(named)
        .map(|(name, command)| Ok((format!("{name}.1"), page(words, command)?)))
        .collect()
}

/// One page. The headings and the examples are set here: `clap_mangen` has English ones alone, and would fill the lines of the examples.
fn page(words: Words, command: Command) -> std::io::Result<String> {
    let examples = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let has_commands = command.has_subcommands();
    let source = format!("guiju {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command).source(source).manual(words.term("man-manual"));
    let mut page = Vec::new();
    man.render_title(&mut page)?;
    man.render_name_section(&mut page)?;
    man.render_synopsis_section(&mut page)?;
    man.render_options_section(&mut page)?;
    if has_commands {
        man.render_subcommands_section(&mut page)?;
    }
    let mut text = String::from_utf8_lossy(&page).into_owned();
    // Between Chinese characters there is no space to stretch, so lines stay ragged.
    text = text.replacen("\n.SH NAME", "\n.ad l\n.SH NAME", 1);
    for (english, word) in [("NAME", "man-name"), ("SYNOPSIS", "man-synopsis")] {
        text = text.replace(&format!("\n.SH {english}\n"), &format!("\n.SH {}\n", words.term(word)));
    }
    let mut examples = examples.lines();
    let heading = examples.next().unwrap_or_default().trim_end_matches(':');
    let mut shown = Roff::new();
    shown.control("SH", [heading]).control("nf", []);
    examples.for_each(|line| {
        shown.text([roman(line.trim())]);
    });
    shown.control("fi", []);
    Ok(text + &shown.to_roff())
}

#[cfg(test)]
mod tests {
    use super::*;
    use guiju::message::Lang;

    #[test]
    fn every_command_has_a_page_in_the_language() {
        for (lang, headings) in
            [(Lang::Chinese, ["名称", "用法", "选项", "例"]), (Lang::English, ["NAME", "SYNOPSIS", "OPTIONS", "Examples"])]
        {
            let words = Words::new(lang);
            let pages = pages(words).expect("pages");
            assert_eq!(pages.len(), localize::command(words).get_subcommands().count() + 1);
            let (name, check) = pages.iter().find(|(name, _)| name == "guiju-check.1").expect("a page");
            for heading in headings {
                assert!(check.contains(&format!("\n.SH {heading}\n")), "{name}: {heading}\n{check}");
            }
            assert!(check.contains("\\-\\-write\\-baseline") && check.contains("guiju check \\-\\-deny warnings"), "{check}");
            assert!(pages[0].1.contains("guiju\\-schema(1)"), "{}", pages[0].1);
        }
    }
}
