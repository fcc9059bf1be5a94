//! What a person is shown of a change: the lines that differ, what each document is before and after, what is left to be done.

use guiju::document::Date;
use guiju::finding::{Arg, Finding};
use guiju::lifecycle::{AsOf, Standing};
use guiju::message::Words;
use guiju::register::Register;
use guiju::trial::Trial;
use similar::TextDiff;

use super::plan::Plan;
use crate::office::Office;
use crate::screen::Screen;

/// The lines that differ, as `git diff` shows them.
pub(super) fn difference(plan: &Plan, files: &[guiju::source::SourceFile]) -> String {
    let shown = files.iter().map(|file| {
        let base =
            plan.bases.iter().find(|(path, _)| *path == file.path).map(|(_, base)| (base.path.as_str(), base.text.as_str()));
        let (before, old) = match (plan.old(&file.path), base) {
            (Some(old), _) => (file.path.as_str(), Some(old)),
            (None, Some((path, text))) => (path, Some(text)),
            (None, None) => ("/dev/null", None),
        };
        let changes = TextDiff::from_lines(old.unwrap_or_default(), file.text.as_str());
        changes.unified_diff().context_radius(1).header(before, &file.path).to_string()
    });
    shown.collect()
}

/// One document before and after, in the words of a language.
pub(super) struct Turn {
    pub(super) title: String,
    pub(super) id: String,
    pub(super) before: String,
    pub(super) after: String,
}

/// What becomes of each document that the plan concerns.
pub(super) fn turns(words: Words, office: &Office, trial: &Trial, plan: &Plan) -> Vec<Turn> {
    let mut turns = Vec::new();
    for step in &plan.steps {
        let before = of(&office.register, &office.as_of, step.id.as_str());
        let after = of(&trial.register, &trial.as_of, step.id.as_str());
        let (Some(before), Some(after)) = (before, after) else { continue };
        turns.push(Turn {
            title: step.title.clone(),
            id: step.id.as_str().to_owned(),
            before: in_words(words, before),
            after: in_words(words, after),
        });
    }
    turns
}

fn of<'a>(register: &Register, as_of: &'a AsOf, id: &str) -> Option<&'a Standing> {
    let id = guiju::document::DocumentId::parse(id)?;
    as_of.standings.get(register.position(&id)?)
}

/// A status on one line: 现行有效，至 2026-07-14；2026-07-15 起有效期届满失效.
pub(crate) fn in_words(words: Words, standing: &Standing) -> String {
    let until: Option<Date> = standing.until.filter(|_| standing.status.binds());
    let mut args = vec![("status", Arg::Term(format!("status-{}", standing.status.as_str())))];
    args.extend(until.map(|day| ("until", Arg::Day(day))));
    let is_said = |next: Date| until.is_some_and(|until| guiju::document::day_after(until) == next);
    if let Some(next) = standing.next.filter(|next| !is_said(next.day)) {
        args.push(("day", Arg::Day(next.day)));
        args.push(("change", Arg::Term(format!("change-{}", next.what.as_str()))));
    }
    words.text("record-standing", &args)
}

/// Shows what becomes of each document.
pub(super) fn show_turns(screen: &Screen, office: &Office, turns: &[Turn]) {
    for turn in turns {
        let key = if turn.before == turn.after { "record-same" } else { "record-turn" };
        let text = |text: &str| Arg::Text(text.to_owned());
        let args = [
            ("id", text(&turn.id)),
            ("day", Arg::Day(office.as_of.day)),
            ("before", text(&turn.before)),
            ("after", text(&turn.after)),
        ];
        screen.tell(key, &args);
    }
}

/// Shows what is left to be done, a line each.
pub(super) fn show_noted(screen: &Screen, noted: &[Finding]) {
    for finding in noted {
        let args = [
            ("path", Arg::Text(finding.path.clone())),
            ("message", Arg::Text(screen.words.finding(finding).message)),
            ("code", Arg::Text(finding.code.0.to_owned())),
        ];
        screen.tell("record-noted", &args);
    }
}
