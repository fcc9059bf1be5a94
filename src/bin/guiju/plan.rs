//! `guiju plan`: the evaluations and ends of a year, month by month and unit by unit.

use std::path::Path;

use clap::ValueEnum;
use guiju::document::Date;
use guiju::error::Result;
use guiju::remind;
use guiju::view::reminder::plan::PlanView;

use crate::office;
use crate::report::{self, count};
use crate::screen::{Outcome, Screen, width};

/// What `guiju plan` takes.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The year
    #[arg(long, value_parser = clap::value_parser!(i16).range(1949..=2999))]
    year: Option<i16>,
    /// Write it in this form
    #[arg(long, value_enum, default_value = "human")]
    format: Format,
    /// Plan as of this day
    #[arg(long, value_parser = crate::args::day)]
    as_of: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    Human,
    Markdown,
    Json,
    Svg,
    Ics,
}

/// Shows the plan of a year.
pub(crate) fn run(screen: &Screen, dir: &Path, args: &Args) -> Result<Outcome> {
    let Some(office) = office::open_settled(screen, dir, args.as_of, None)? else { return Ok(Outcome::NotRun) };
    office::has_documents(&office.register, dir)?;
    let day = office.as_of.day;
    let year = args.year.unwrap_or_else(|| day.year().saturating_add(1));
    let plan = remind::plan(&office.register, &office.setting, day, year);
    let view = PlanView { words: screen.words, plan: &plan, register: &office.register, setting: &office.setting, day };
    screen.data(&match args.format {
        Format::Human => view.lines(width),
        Format::Markdown => view.markdown(),
        Format::Json => view.json(),
        Format::Svg => view.chart(),
        Format::Ics => view.calendar(),
    })?;
    let errors = report::Counts::of(&office.findings).errors;
    if errors > 0 {
        screen.refuse("remind-broken", &[("errors", count(errors))]);
        return Ok(Outcome::Faulty);
    }
    Ok(Outcome::Clean)
}
