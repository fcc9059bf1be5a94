//! The person's screen: data on stdout, all else on stderr, readable without colour.

use std::io::{self, IsTerminal, Write};
use std::process::ExitCode;
use std::time::Duration;

use clap::builder::styling::{AnsiColor, Style};
use guiju::error::{Error, Result};
use guiju::finding::Arg;
use guiju::message::Words;
use indicatif::{ProgressBar, ProgressStyle};

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Nothing to object to.
    Clean,
    /// The record has errors, or a warning was denied.
    Faulty,
    /// The command could not do its work; why was told.
    NotRun,
    /// Something is overdue.
    Overdue,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        match outcome {
            Outcome::Clean => ExitCode::SUCCESS,
            Outcome::Faulty => ExitCode::from(1),
            Outcome::NotRun => ExitCode::from(2),
            Outcome::Overdue => ExitCode::from(3),
        }
    }
}

/// Where a command speaks, and in which language.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Screen {
    /// The words of the language.
    pub(crate) words: Words,
    terminal: bool,
}

impl Screen {
    /// The screen in a language.
    pub(crate) fn new(words: Words) -> Self {
        Self { words, terminal: io::stderr().is_terminal() }
    }

    /// Writes data.
    pub(crate) fn data(&self, text: &str) -> Result<()> {
        let mut out = anstream::stdout();
        match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
            // Who reads may stop reading, as `head` does.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
            Err(error) => Err(Error::io("write", std::path::Path::new("stdout"))(error)),
            Ok(()) => Ok(()),
        }
    }

    /// Says something beside the data.
    pub(crate) fn say(&self, text: &str) {
        let _ = writeln!(anstream::stderr(), "{text}");
    }

    /// Says a message of the catalogue beside the data.
    pub(crate) fn tell(&self, key: &str, args: &[(&'static str, Arg)]) {
        self.say(&self.words.text(key, args));
    }

    /// Says why a command cannot go on, and the next step.
    pub(crate) fn error(&self, error: &Error) {
        let text = self.words.error(error);
        refuse(self.words, &text.message, text.help.as_deref());
    }

    /// Says why a command cannot go on, by a message of the catalogue.
    pub(crate) fn refuse(&self, key: &str, args: &[(&'static str, Arg)]) {
        refuse(self.words, &self.words.text(key, args), self.words.attribute(key, "help", args).as_deref());
    }

    /// Shows that a step is being done, until the value is dropped: on a terminal alone.
    pub(crate) fn step(&self, key: &str) -> Step {
        let bar = self.terminal.then(|| {
            let bar = ProgressBar::new_spinner().with_message(self.words.term(key));
            bar.set_style(ProgressStyle::default_spinner());
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        Step(bar)
    }

    /// The same, for work that may take long: a line where there is no terminal.
    pub(crate) fn long_step(&self, key: &str) -> Step {
        if !self.terminal {
            self.tell(key, &[]);
        }
        self.step(key)
    }
}

/// A step that is being done.
pub(crate) struct Step(Option<ProgressBar>);

impl Drop for Step {
    fn drop(&mut self) {
        if let Some(bar) = &self.0 {
            bar.finish_and_clear();
        }
    }
}

/// `错误：…` and the next step, as every command says it.
pub(crate) fn refuse(words: Words, message: &str, help: Option<&str>) {
    let (red, cyan) = (AnsiColor::Red.on_default().bold(), AnsiColor::Cyan.on_default().bold());
    let line = |style: Style, level: &str, text: &str| format!("{style}{}{style:#}: {text}", words.term(level));
    let mut text = line(red, "level-error", message);
    if let Some(help) = help {
        text.push('\n');
        text.push_str(&line(cyan, "level-help", help));
    }
    let _ = writeln!(anstream::stderr(), "{text}");
}

/// How many columns a text takes in a terminal: Chinese characters and full-width marks take two.
pub(crate) fn width(text: &str) -> usize {
    text.chars().map(columns).sum()
}

/// A text filled up with spaces to a number of columns.
pub(crate) fn pad(text: &str, to: usize) -> String {
    format!("{text}{}", " ".repeat(to.saturating_sub(width(text))))
}

fn columns(c: char) -> usize {
    match u32::from(c) {
        0..0x20 | 0x7F..0xA0 | 0x300..0x370 | 0x200B..0x2010 | 0xFE00..0xFE10 => 0,
        0x1100..0x1160 | 0x2E80..0x303F | 0x3041..0x4DC0 | 0x4E00..0xA4D0 | 0xAC00..0xD7A4 => 2,
        0xF900..0xFB00 | 0xFE30..0xFE70 | 0xFF01..0xFF61 | 0xFFE0..0xFFE7 | 0x1F300..0x1F650 | 0x20000..0x3FFFE => 2,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_characters_take_two_columns() {
        assert_eq!(width("有效期至 2026-07-14"), 19);
        assert_eq!(width("（推算）"), 8);
        assert_eq!(width("〔2021〕𫖯"), 10);
        assert_eq!(pad("待办", 6), "待办  ");
    }
}
