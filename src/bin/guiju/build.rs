//! `guiju build`: the public site, for a day. Errors of the record stop it; what law and practice ask for never does.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use guiju::check::Depth;
use guiju::document::{Date, DocumentId};
use guiju::error::Result;
use guiju::finding::{Arg, Family, Finding};
use guiju::site::manifest::Ledger;
use guiju::site::publish::Press;
use guiju::site::{self, BuildSummary, Templates};
use guiju::source::{Folder, KnownAt};
use guiju::store::{KnownSite, WholeSite};
use guiju::view::Occasion;

use crate::args;
use crate::check;
use crate::office::{self, Office};
use crate::printing::{OfficeFiles, Printing};
use crate::proof;
use crate::report::{self, Counts, count};
use crate::screen::{Outcome, Screen};
use crate::templates;
use crate::unchanged::Start;

/// What `guiju build` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Write the site here
    #[arg(long)]
    out: Option<PathBuf>,
    /// Build for this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
    /// As it was recorded then
    #[arg(long, value_parser = crate::args::known_at)]
    known_at: Option<KnownAt>,
    /// Build in spite of errors
    #[arg(long)]
    keep_going: bool,
}

/// Builds the site of an office folder.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let out = args.out.clone().unwrap_or_else(|| office::within(dir, Path::new("public")));
    let start = match &args.known_at {
        None if !args.keep_going => Some(Start::look(&Folder::open(dir)?, &out, args.as_of)?),
        _ => None,
    };
    if let Some((site, day)) = start.as_ref().and_then(Start::unchanged) {
        let shown = Arg::Text(out.display().to_string());
        screen.tell("build-unchanged", &[("files", Arg::Number(files(site.files))), ("out", shown), ("day", Arg::Day(day))]);
        tell_beside(screen, &out, site.told);
        return Ok(Outcome::Clean);
    }
    let Some(office) = office::open_settled(screen, dir, args.as_of, args.known_at.as_ref())? else { return Ok(Outcome::NotRun) };
    let (sifted, citations) = {
        let _step = screen.long_step("progress-checking");
        check::all(&office, Depth::Readable)
    };
    let findings = sifted.told;
    let errors: Vec<Finding> = findings.iter().filter(|finding| finding.stops_a_build()).cloned().collect();
    if !errors.is_empty() {
        report::show(screen, &office.folder, &errors);
        report::summary(screen, &office.register, Counts::of(&findings));
        if !args.keep_going {
            screen.refuse("build-stopped", &[("errors", count(errors.len()))]);
            return Ok(Outcome::Faulty);
        }
    }
    office::has_documents(&office.register, dir)?;

    // Whoever builds in spite of errors gets the built-in template where the office's own cannot be used.
    let (mut own, _) = office.folder.templates();
    own.retain(|file| !errors.iter().any(|error| error.path == file.path));
    let templates = Templates::new(templates::own(&own))?;
    let withheld = withheld(&office, &errors);
    let occasion = Occasion {
        built_for_other_day: office.as_of.day != args::today(),
        withheld: Some(&withheld),
        citations: Some(&citations),
    };
    let told = findings.iter().filter(|finding| finding.family == Family::Compliance).count() as u64;
    let published = match publish(screen, &office, &templates, &out, (occasion, told), start) {
        Ok(published) => published,
        Err(error) => {
            // What a template asks for and no page has comes to light only when the page is made; the old site stays.
            let Some(fault) = site::template_fault(&error) else { return Err(error) };
            report::show(screen, &office.folder, &[fault]);
            screen.refuse("build-stopped", &[("errors", count(1))]);
            return Ok(Outcome::Faulty);
        }
    };
    tell(screen, &office, &out, &published, told, &withheld);
    Ok(if errors.is_empty() { Outcome::Clean } else { Outcome::Faulty })
}

/// Renders every page and puts the new site in the old one's place.
fn publish(
    screen: &Screen,
    office: &Office,
    templates: &Templates,
    out: &Path,
    (occasion, told): (Occasion<'_>, u64),
    start: Option<Start>,
) -> Result<BuildSummary> {
    let (site, key) = start.map_or_else(|| (KnownSite::none(), None), |start| (start.site, start.key));
    let press = Press::open(office.folder.root(), out)?;
    let known = office.known_files();
    let (built, site) = {
        let _step = screen.long_step("progress-building");
        let files = OfficeFiles { folder: &office.folder, known: &known };
        let printing = Printing { press: &press, ledger: Ledger::default(), site };
        let built = site::build(&office.register, &office.as_of, &office.setting, templates, &files, &printing, occasion)?;
        proof::put(office, &files, &printing, out)?;
        (built, printing.into_site()?)
    };
    let _step = screen.long_step("progress-publishing");
    press.finish()?;
    known.save(&office.folder);
    site.save(&office.folder, key.map(|key| WholeSite { key, files: built.files.len() as u64, told }));
    Ok(built)
}

/// The documents in whose folder there is an error; their pages are not published.
fn withheld(office: &Office, errors: &[Finding]) -> BTreeSet<DocumentId> {
    let faulty = |folder: &str| {
        let inside = |path: &str| path.strip_prefix(folder).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
        errors.iter().any(|error| inside(&error.path))
    };
    let records = office.register.records().iter().filter(|record| faulty(&record.folder));
    records.map(|record| record.document.id.clone()).collect()
}

/// Says what was written, what was withheld, and what else there is to do.
fn tell(screen: &Screen, office: &Office, out: &Path, published: &BuildSummary, told: u64, withheld: &BTreeSet<DocumentId>) {
    let shown = Arg::Text(out.display().to_string());
    let args = [("files", count(published.files.len())), ("out", shown), ("day", Arg::Day(office.as_of.day))];
    screen.tell("build-done", &args);
    let mut left_out: Vec<String> = withheld.iter().map(ToString::to_string).collect();
    left_out.extend(office.register.skipped().iter().map(|skipped| skipped.path.clone()));
    if !left_out.is_empty() {
        screen.tell("build-withheld", &[("count", count(left_out.len())), ("paths", Arg::List(left_out))]);
    }
    tell_beside(screen, out, told);
}

/// Says what the rules told, and where the site can be looked at.
fn tell_beside(screen: &Screen, out: &Path, told: u64) {
    if told > 0 {
        screen.tell("build-compliance", &[("count", Arg::Number(files(told)))]);
    }
    screen.tell("build-look", &[("page", Arg::Text(out.join("index.html").display().to_string()))]);
}

/// A number as messages take it.
fn files(count: u64) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use guiju::error::Error;
    use guiju::message::{Lang, Words};

    /// The plain office with the files of a planted defect laid over it, and what building it came to.
    fn build(defect: Option<&str>, keep_going: bool) -> (tempfile::TempDir, Outcome) {
        let dir = tempfile::tempdir().expect("a folder");
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
        lay(&fixtures.join("valid/base"), dir.path());
        if let Some(defect) = defect {
            lay(&fixtures.join("invalid").join(defect), dir.path());
        }
        let outcome = run_in(dir.path(), keep_going).expect("a build");
        (dir, outcome)
    }

    fn run_in(dir: &Path, keep_going: bool) -> Result<Outcome> {
        let as_of = Some(Date::constant(2026, 11, 24));
        run(&Screen::new(Words::new(Lang::Chinese)), dir, &Args { out: None, as_of, known_at: None, keep_going })
    }

    fn lay(from: &Path, to: &Path) {
        for entry in walkdir::WalkDir::new(from).into_iter().flatten().filter(|entry| entry.file_type().is_file()) {
            let to = to.join(entry.path().strip_prefix(from).expect("below"));
            fs::create_dir_all(to.parent().expect("a parent")).expect("a folder");
            fs::copy(entry.path(), to).expect("a copy");
        }
    }

    #[test]
    fn an_error_of_the_record_leaves_the_old_site_untouched() {
        let (dir, outcome) = build(Some("file-missing"), false);
        assert_eq!(outcome, Outcome::Faulty);
        assert!(!dir.path().join("public").exists());
    }

    #[test]
    fn keeping_going_withholds_the_page_of_the_document_concerned_alone() {
        let (dir, outcome) = build(Some("file-missing"), true);
        assert_eq!(outcome, Outcome::Faulty);
        // Its address says that it is withheld, and nothing of the record.
        let page = fs::read_to_string(dir.path().join("public/d/sample.html")).expect("a page in its place");
        assert!(page.contains("登记资料有误，正在订正") && !page.contains("示例市路灯管理规定"));
        assert!(!dir.path().join("public/d/sample.txt").exists());
        assert!(dir.path().join("public/d/steady.html").exists());
    }

    #[test]
    fn what_the_rules_ask_for_stops_nothing() {
        let (dir, outcome) = build(Some("gate-missing"), false);
        assert_eq!(outcome, Outcome::Clean);
        assert!(dir.path().join("public/d/sample.html").exists());
    }

    #[test]
    fn a_second_build_takes_the_place_of_the_first_and_leaves_nothing_beside_it() {
        let (dir, _) = build(None, false);
        fs::write(dir.path().join("public/d/gone.html"), "").expect("a page of old");
        assert_eq!(run_in(dir.path(), false).expect("a build"), Outcome::Clean);
        assert!(!dir.path().join("public/d/gone.html").exists());
        let beside = fs::read_dir(dir.path()).expect("a list").flatten().map(|it| it.file_name()).collect::<BTreeSet<_>>();
        assert!(!beside.iter().any(|name| name.to_string_lossy().starts_with(".public.")), "{beside:?}");
    }

    #[test]
    fn a_folder_of_somebody_elses_is_not_overwritten() {
        let (dir, _) = build(None, false);
        let out = dir.path().join("public");
        fs::remove_dir_all(&out).expect("no site");
        fs::create_dir(&out).expect("a folder");
        fs::write(out.join("年报.docx"), "").expect("a file");
        assert!(matches!(run_in(dir.path(), false), Err(Error::ForeignOutput { .. })));
        assert!(out.join("年报.docx").exists());
    }
}
