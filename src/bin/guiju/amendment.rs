//! What a decision did to a text, on the screen: each instruction with its effect, or the two places that do not fit.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use guiju::compare::amend::outcome::{Effect, Left, LeftAt, Misfit, Why};
use guiju::compare::amend::place::Place;
use guiju::compare::amend::{self, Consolidated, Part, Refused};
use guiju::finding::{Arg, Span};
use guiju::message::Words;
use guiju::structure;

use crate::report::{count, shown};
use crate::screen::Screen;

/// A base and a decision, each with the name by which it is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Given<'g> {
    pub(crate) base: (&'g str, &'g str),
    pub(crate) decision: (&'g str, &'g str),
}

/// Applies the decision and tells what each instruction did; none when it was told why it does not fit.
pub(crate) fn apply(screen: &Screen, given: &Given<'_>) -> Option<Consolidated> {
    let decision = amend::read(given.decision.1);
    let base = structure::read(given.base.1);
    let title = base.title().map(|title| title.words()).unwrap_or_default();
    let Some(part) = decision.part_of(given.decision.1, title) else {
        let titles = decision.parts.iter().filter_map(|part| part.title.clone());
        let titles: Vec<String> = titles.map(|span| given.decision.1[span].to_owned()).collect();
        screen.refuse("amend-other-texts", &[("title", Arg::Text(title.to_owned())), ("titles", Arg::List(titles))]);
        return None;
    };
    match amend::consolidate(given.base.1, part) {
        Ok(done) => {
            tell(screen, given, part, &done);
            Some(done)
        }
        Err(Refused::Misfits(misfits)) => {
            let renderer = Renderer::styled();
            for misfit in &misfits {
                screen.say(&format!("{}\n", render(screen.words, given, misfit, &renderer)));
            }
            screen.refuse("amend-misfits", &[("count", count(misfits.len()))]);
            None
        }
        Err(Refused::NoInstruction) => {
            screen.refuse("amend-no-instruction", &[]);
            None
        }
    }
}

fn tell(screen: &Screen, given: &Given<'_>, part: &Part, done: &Consolidated) {
    let (words, decision) = (screen.words, given.decision.1);
    for it in &done.done {
        let span = part.instructions[it.instruction].span.clone();
        let line = decision[..span.start].matches('\n').count() + 1;
        let order = shortened(&decision[span], 36);
        let effects: Vec<String> = it.effects.iter().map(|effect| effect_in_words(words, effect)).collect();
        let args = [("line", count(line)), ("order", Arg::Text(order)), ("effects", Arg::List(effects))];
        screen.tell("amend-line", &args);
    }
    if !done.renumbered.is_empty() {
        let pairs = done.renumbered.iter().map(|(from, to)| format!("{from} → {to}")).collect();
        screen.tell("amend-renumbered", &[("count", count(done.renumbered.len())), ("pairs", Arg::List(pairs))]);
    }
    for carried in &done.carried {
        let args = [
            ("line", count(line_of(given.base.1, carried.span.start))),
            ("from", Arg::Text(given.base.1[carried.span.clone()].to_owned())),
            ("to", Arg::Text(carried.to.clone())),
        ];
        screen.tell("amend-carried", &args);
    }
    let renderer = Renderer::styled();
    for left in &done.left {
        screen.say(&format!("\n{}", doubt(words, given, left, &done.text, &renderer)));
    }
    screen.tell(
        "amend-summary",
        &[("instructions", count(done.done.len())), ("carried", count(done.carried.len())), ("left", count(done.left.len()))],
    );
}

fn line_of(text: &str, at: usize) -> usize {
    text[..at].matches('\n').count() + 1
}

fn effect_in_words(words: Words, effect: &Effect) -> String {
    let place = |place: &Place| ("place", Arg::Text(place.to_string()));
    let to = |to: &Place| ("to", Arg::Text(to.to_string()));
    match effect {
        Effect::Rewritten { place: it, .. } => words.text("amend-rewritten", &[place(it)]),
        Effect::Renumbered { from, to: new } => words.text("amend-moved", &[place(from), to(new)]),
        Effect::Added { to: new } => words.text("amend-added", &[to(new)]),
        Effect::Removed { place: it, .. } => words.text("amend-removed", &[place(it)]),
        Effect::Words { place: it, count: times, in_titles } => {
            let mut args = vec![("count", count(*times))];
            args.extend(it.as_ref().map(place));
            args.extend((*in_titles > 0).then(|| ("titles", count(*in_titles))));
            words.text("amend-words", &args)
        }
        Effect::Title => words.term("amend-title"),
        Effect::Heading { place: it } => words.text("amend-heading", &[place(it)]),
        Effect::Adjusted { count: parts } => words.text("amend-adjusted", &[("count", count(*parts))]),
    }
}

/// A misfit with both places: the words of the decision, and those of the base.
fn render(words: Words, given: &Given<'_>, misfit: &Misfit, renderer: &Renderer) -> String {
    let key = format!("amend-misfit-{}", misfit.why.as_str());
    let args = args_of(&misfit.why);
    let level = Level::ERROR.with_name(words.term("level-error"));
    let message = words.text(&key, &args);
    let mut group = Group::with_title(level.primary_title(message.as_str()));
    let label = words.term("amend-here-ordered");
    let there = words.term("amend-here-base");
    group = snippet(group, given.decision, &misfit.decision, AnnotationKind::Primary, &label);
    if let Some(base) = &misfit.base {
        group = snippet(group, given.base, base, AnnotationKind::Context, &there);
    }
    let help = words.attribute(&key, "help", &args);
    if let Some(help) = &help {
        group = group.element(Level::HELP.with_name(words.term("level-help")).message(help.as_str()));
    }
    renderer.render(&[group])
}

fn args_of(why: &Why) -> Vec<(&'static str, Arg)> {
    let place = |place: &Place| vec![("place", Arg::Text(place.to_string()))];
    match why {
        Why::NoSuchPlace(it) | Why::SeveralPlaces(it) | Why::NumberUnfit(it) | Why::OtherBeside(it) => place(it),
        Why::WordsNotThere(words) => vec![("words", Arg::Text(words.clone()))],
        Why::CountUnfit { said, found } => vec![("said", count(*said)), ("found", count(*found))],
        Why::LabelUnfit(label) => vec![("label", Arg::Text(label.clone()))],
        Why::NotUnderstood | Why::Clash | Why::NoTitle | Why::Immovable(_) => Vec::new(),
    }
}

/// A reference that a person has to look at.
fn doubt(words: Words, given: &Given<'_>, left: &Left, new: &str, renderer: &Renderer) -> String {
    let level = Level::WARNING.with_name(words.term("level-warning"));
    let message = words.term(&format!("amend-left-{}", left.why.as_str()));
    let name = words.term("amend-new-text");
    let (source, span) = match &left.at {
        LeftAt::Base(span) => (given.base, span),
        LeftAt::New(span) => ((name.as_str(), new), span),
    };
    let group = Group::with_title(level.primary_title(message.as_str()));
    renderer.render(&[snippet(group, source, span, AnnotationKind::Primary, "")])
}

fn snippet<'a>(
    group: Group<'a>,
    (name, source): (&'a str, &'a str),
    span: &Span,
    kind: AnnotationKind,
    label: &'a str,
) -> Group<'a> {
    match shown(source, span) {
        Some(span) => {
            let note = kind.span(span);
            let note = if label.is_empty() { note } else { note.label(label) };
            group.element(Snippet::source(source).path(name).annotation(note))
        }
        None => group,
    }
}

/// An order on one line, its end left out where it is long.
fn shortened(order: &str, longest: usize) -> String {
    let line = order.lines().next().unwrap_or_default();
    match line.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None if order.contains('\n') => format!("{line}…"),
        None => line.to_owned(),
    }
}
