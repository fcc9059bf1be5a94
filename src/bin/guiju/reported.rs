//! What a check found, put into words for the forms of other programs.

use std::path::Path;
use std::rc::Rc;

use guiju::check::{self, AcceptedFinding, Page, Source};
use guiju::document::Date;
use guiju::finding::{Arg, Finding, Severity, Span};
use guiju::message::Words;
use guiju::setting::Profile;
use guiju::source::Folder;
use guiju::view::report::{Acceptance, Level, Place, Region, Report, ReportedFinding, ReportedRule, ReportedSource};

use crate::check::{Told, texts};
use crate::{explain, json};

/// What was found, in the words of the language.
pub(crate) fn report(words: Words, dir: &Path, folder: &Folder, day: Date, told: &Told) -> Report {
    let profile = explain::profile(dir);
    // What only `guiju verify` tells is no rule of a check.
    let past = |page: &Page| check::PAST.iter().any(|fault| fault.code == page.code);
    let rules = check::pages().iter().filter(|page| !past(page)).map(|page| rule(words, page, profile.as_ref())).collect();
    let mut places = Places { within: folder.within_repository(), text: texts(folder) };
    let all = || told.findings.iter().chain(told.accepted.iter().map(|accepted| &accepted.finding));
    let fingerprints = check::fingerprints(all(), texts(folder));
    let accepted = told.findings.iter().map(|_| None).chain(told.accepted.iter().map(|it| Some(acceptance(it))));
    let findings = all().zip(fingerprints).zip(accepted).map(|((finding, fingerprint), accepted)| {
        let said = words.finding(finding);
        let place = places.of(&finding.path, finding.span.as_ref());
        let related = finding.related.as_ref().map(|it| (places.of(&it.path, Some(&it.span)), said.related.clone()));
        ReportedFinding {
            code: finding.code.0,
            level: level(finding.severity),
            place,
            related,
            message: in_one_line(words, finding),
            fingerprint,
            accepted,
        }
    });
    Report { day, language: words.lang.tag(), rules, findings: findings.collect() }
}

fn rule(words: Words, page: &Page, profile: Option<&Profile>) -> ReportedRule {
    let code = page.code.0;
    let source = match page.source {
        Source::Logic => None,
        Source::Cited { text, confidence, jurisdiction } => {
            Some(ReportedSource { text, confidence: confidence.as_str(), jurisdiction })
        }
    };
    ReportedRule {
        code,
        level: level(profile.map_or(Severity::Warning, |profile| page.severity(profile))),
        family: json::family(page.family),
        source,
        asks: explain::asks(words, page),
        why: words.attribute(&format!("explain-{code}"), "why", &[]).unwrap_or_default(),
        page: explain::markdown(words, page, profile, 1),
    }
}

fn level(severity: Severity) -> Level {
    match severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Info => Level::Info,
    }
}

fn acceptance(accepted: &AcceptedFinding) -> Acceptance {
    let exception = &accepted.exception;
    Acceptance {
        reason: exception.reason.clone(),
        by: exception.by.clone(),
        until: exception.until.map(|until| until.to_string()),
    }
}

/// The fact, what was expected and what to write.
fn in_one_line(words: Words, finding: &Finding) -> String {
    let said = words.finding(finding);
    let mut args = vec![("message", Arg::Text(said.message))];
    args.extend(said.label.map(|label| ("label", Arg::Text(label))));
    args.extend(said.help.map(|help| ("help", Arg::Text(help))));
    // Words of the author or of the system may bring line ends and terminal codes along.
    words.text("report-one-line", &args).replace(char::is_control, " ")
}

/// Places as a forge finds them.
struct Places<T> {
    within: String,
    text: T,
}

impl<T: FnMut(&str) -> Option<Rc<str>>> Places<T> {
    fn of(&mut self, path: &str, span: Option<&Span>) -> Place {
        let region = span.and_then(|span| Region::of(&(self.text)(path)?, span));
        Place { path: format!("{}{path}", self.within), region }
    }
}
