//! Findings on the screen: the author's words underlined, what was expected, what to write. The two families stand apart.

use std::collections::BTreeMap;
use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use guiju::check::{AcceptedFinding, Change};
use guiju::finding::{Arg, Family, Finding, Severity};
use guiju::message::{FindingText, Words};
use guiju::register::Register;
use guiju::source::Folder;

use crate::check::Told;
use crate::screen::Screen;

/// How many findings there are of each severity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) errors: usize,
    pub(crate) warnings: usize,
    pub(crate) infos: usize,
}

impl Counts {
    /// Counts findings.
    pub(crate) fn of(findings: &[Finding]) -> Self {
        let of = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        Self { errors: of(Severity::Error), warnings: of(Severity::Warning), infos: of(Severity::Info) }
    }

    /// How many, in words.
    pub(crate) fn in_words(self, words: Words) -> String {
        if self == Self::default() {
            return words.term("report-clean");
        }
        let key = if self.infos == 0 { "report-counts" } else { "report-counts-with-infos" };
        words.text(key, &[("errors", count(self.errors)), ("warnings", count(self.warnings)), ("infos", count(self.infos))])
    }
}

/// A count for a message.
pub(crate) fn count(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Shows the findings, family by family.
pub(crate) fn show(screen: &Screen, folder: &Folder, findings: &[Finding]) {
    let mut texts = BTreeMap::new();
    let renderer = Renderer::styled();
    for (family, heading) in [(Family::Integrity, "family-integrity"), (Family::Compliance, "family-compliance")] {
        let mut of_family = findings.iter().filter(|finding| finding.family == family).peekable();
        if of_family.peek().is_some() {
            screen.say(&format!("── {} ──\n", screen.words.term(heading)));
        }
        for finding in of_family {
            screen.say(&format!("{}\n", render(screen.words, folder, finding, &mut texts, &renderer)));
        }
    }
}

/// Says how many documents were looked at, which could not be read, and how many findings there are.
pub(crate) fn summary(screen: &Screen, register: &Register, counts: Counts) {
    let words = screen.words;
    let (documents, skipped) = (register.records().len(), register.skipped());
    let mut args = vec![("documents", count(documents))];
    if !skipped.is_empty() {
        args.push(("skipped", count(skipped.len())));
        let paths = skipped.iter().map(|it| it.path.clone()).collect();
        screen.tell("report-skipped", &[("paths", Arg::List(paths))]);
    }
    let looked_at = words.text("report-summary", &args);
    screen.tell("report-line", &[("looked-at", Arg::Text(looked_at)), ("found", Arg::Text(counts.in_words(words)))]);
}

/// Shows what the office accepts, a line each with its reason.
pub(crate) fn accepted(screen: &Screen, accepted: &[AcceptedFinding]) {
    if accepted.is_empty() {
        return;
    }
    screen.say(&format!("── {} ──\n", screen.words.term("report-accepted")));
    for AcceptedFinding { finding, exception } in accepted {
        let mut args = vec![
            ("path", Arg::Text(finding.path.clone())),
            ("message", Arg::Text(screen.words.finding(finding).message)),
            ("code", Arg::Text(finding.code.0.to_owned())),
            ("why", Arg::Text(exception.reason.clone().unwrap_or_default())),
        ];
        args.extend(exception.by.clone().map(|by| ("by", Arg::Text(by))));
        args.extend(exception.until.map(|until| ("until", Arg::Text(until.to_string()))));
        screen.tell("report-accepted-line", &args);
    }
    screen.say("");
}

/// Says how many findings were kept apart.
pub(crate) fn apart(screen: &Screen, told: &Told) {
    if !told.accepted.is_empty() {
        screen.tell("report-accepted-count", &[("count", count(told.accepted.len()))]);
    }
    if told.known > 0 {
        screen.tell("report-known-count", &[("count", count(told.known))]);
    }
}

/// Says what a report of a change leaves out, or why it leaves out nothing.
pub(crate) fn change(screen: &Screen, change: &Change, revision: &str, outside: usize) {
    if let Some(file) = change.concerns_all() {
        return screen.tell("report-change-concerns-all", &[("file", Arg::Text(file.to_owned()))]);
    }
    screen.tell("report-outside-count", &[("revision", Arg::Text(revision.to_owned())), ("count", count(outside))]);
}

/// The texts of the files that findings point to; none where a file cannot be shown.
type Texts = BTreeMap<String, Option<String>>;

fn render(words: Words, folder: &Folder, finding: &Finding, texts: &mut Texts, renderer: &Renderer) -> String {
    let told = words.finding(finding);
    let related = finding.related.as_ref();
    for path in [Some(&finding.path), related.map(|it| &it.path)].into_iter().flatten() {
        if !texts.contains_key(path) {
            texts.insert(path.clone(), folder.read(path).ok().map(|file| file.text));
        }
    }
    let text = |path: &str| texts.get(path).and_then(Option::as_deref);
    let level = match finding.severity {
        Severity::Error => Level::ERROR.with_name(words.term("level-error")),
        Severity::Warning => Level::WARNING.with_name(words.term("level-warning")),
        Severity::Info => Level::INFO.with_name(words.term("level-info")),
    };
    let mut group = Group::with_title(level.primary_title(told.message.as_str()).id(finding.code.0));
    group = place(group, finding, &told, text(&finding.path));
    if let Some(other) = related.filter(|other| other.path != finding.path)
        && let Some(source) = text(&other.path)
        && let Some(span) = shown(source, &other.span)
    {
        let note = AnnotationKind::Context.span(span).label(told.related.clone());
        group = group.element(Snippet::source(source).path(other.path.as_str()).annotation(note));
    }
    if let Some(help) = &told.help {
        group = group.element(Level::HELP.with_name(words.term("level-help")).message(help.as_str()));
    }
    renderer.render(&[group])
}

/// The finding's own place: the file, and in it the author's words.
fn place<'a>(group: Group<'a>, finding: &'a Finding, told: &'a FindingText, source: Option<&'a str>) -> Group<'a> {
    let span = source.zip(finding.span.as_ref()).and_then(|(source, span)| Some((source, shown(source, span)?)));
    let Some((source, span)) = span else {
        return group.element(Origin::path(finding.path.as_str()));
    };
    let mut notes: Vec<Annotation<'a>> = vec![AnnotationKind::Primary.span(span).label(told.label.as_deref())];
    if let Some(other) = finding.related.as_ref().filter(|other| other.path == finding.path)
        && let Some(span) = shown(source, &other.span)
    {
        notes.push(AnnotationKind::Context.span(span).label(told.related.as_deref()));
    }
    group.element(Snippet::source(source).path(finding.path.as_str()).annotations(notes))
}

/// The part of a span that is underlined: its first line; none when the file has changed under it.
pub(crate) fn shown(source: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let words = source.get(span.clone())?;
    let line = words.split('\n').next().unwrap_or_default().trim_end();
    Some(span.start..span.start + line.len())
}
