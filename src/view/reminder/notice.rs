//! Who is told what, in words.

use crate::document::Date;
use crate::finding::Arg;
use crate::message::Words;
use crate::register::Register;
use crate::remind::{Matter, News, Reminder, Stage, Topic};
use crate::setting::Setting;

/// Whom the messages are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen<'a> {
    /// Everybody.
    All,
    /// One unit, by its name.
    Unit(&'a str),
    /// The units that are reminded on one channel.
    Channel(&'a str),
}

/// A run in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notices {
    /// The office.
    pub office: String,
    /// The office in machine identifiers.
    pub code: String,
    /// The day.
    pub day: Date,
    /// The name of the run.
    pub run: String,
    /// Whether something is overdue.
    pub overdue: bool,
    /// What a reader needs first: how much was looked at, how things stand, what is told now.
    pub summary: Vec<String>,
    /// What is told now, by unit; the unit with the most urgent matter first.
    pub units: Vec<UnitNotices>,
    /// Every matter that is open, told now or not, the most urgent first.
    pub all: Vec<Notice>,
}

/// What a unit is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitNotices {
    /// Its name, or what stands for the office as a whole.
    pub unit: String,
    /// The channel on which it is reminded.
    pub channel: Option<String>,
    /// What it is told, the most urgent first.
    pub notices: Vec<Notice>,
}

/// One matter in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Its stable name.
    pub id: String,
    /// What it is about.
    pub topic: Topic,
    /// How near it is.
    pub stage: Stage,
    /// Why it is told now; none when it is not.
    pub news: Option<News>,
    /// The document's id.
    pub document: Option<String>,
    /// The document's title, or what stands for the office as a whole.
    pub title: String,
    /// The file to edit, from the office folder.
    pub path: String,
    /// The unit.
    pub unit: String,
    /// The first day of its window.
    pub opens: Date,
    /// The last day on which it is in time.
    pub due: Option<Date>,
    /// The working day by which to act.
    pub act_by: Option<Date>,
    /// Days until the due day, negative when it has passed.
    pub days: Option<i64>,
    /// The same in working days.
    pub working_days: Option<i64>,
    /// What is to be done: 届满前的实施后评估.
    pub what: String,
    /// What and which: 届满前的实施后评估：某某管理规定.
    pub line: String,
    /// By when: 还有 12 天（8 个工作日），期限为 2026-12-06.
    pub when: String,
    /// The rule and its source.
    pub why: String,
    /// The code for `guiju explain`.
    pub rule: Option<&'static str>,
    /// Whether it binds an office of the place.
    pub binds: bool,
    /// Whether somebody read its source; what was only deduced or remembered is no error.
    pub sure: bool,
    /// What to write, or which command to run.
    pub next: String,
}

impl Notices {
    /// What is told now, unit by unit.
    pub fn told(&self) -> impl Iterator<Item = &Notice> {
        self.units.iter().flat_map(|unit| &unit.notices)
    }

    /// How many matters are told now.
    pub fn count(&self) -> usize {
        self.units.iter().map(|unit| unit.notices.len()).sum()
    }
}

/// Puts a run into words, for those who are chosen.
pub fn notices(words: Words, reminder: &Reminder, register: &Register, setting: &Setting, chosen: Chosen<'_>) -> Notices {
    let channel_of = |unit: Option<&str>| {
        let contact = unit.and_then(|unit| setting.contacts.iter().find(|contact| contact.responsible == unit));
        contact.map(|contact| contact.channel.as_str())
    };
    let concerns = |matter: &Matter| match chosen {
        Chosen::All => true,
        Chosen::Unit(unit) => matter.responsible.as_deref() == Some(unit),
        Chosen::Channel(channel) => channel_of(matter.responsible.as_deref()) == Some(channel),
    };
    let news = |at: usize| reminder.told.binary_search_by_key(&at, |it| it.matter).ok().map(|found| reminder.told[found].news);
    let mut all = Vec::new();
    let mut units: Vec<UnitNotices> = Vec::new();
    let mut told: Vec<&Matter> = Vec::new();
    let mut open: Vec<&Matter> = Vec::new();
    for (at, matter) in reminder.matters.iter().enumerate().filter(|(_, matter)| concerns(matter)) {
        let notice = notice(words, matter, news(at), reminder.day, register, setting);
        open.push(matter);
        if notice.news.is_some() {
            told.push(matter);
            match units.iter_mut().find(|unit| unit.unit == notice.unit) {
                Some(unit) => unit.notices.push(notice.clone()),
                None => units.push(UnitNotices {
                    unit: notice.unit.clone(),
                    channel: channel_of(matter.responsible.as_deref()).map(str::to_owned),
                    notices: vec![notice.clone()],
                }),
            }
        }
        all.push(notice);
    }
    Notices {
        office: setting.office.name.clone(),
        code: setting.office.code.clone(),
        day: reminder.day,
        run: reminder.run.clone(),
        overdue: reminder.overdue,
        summary: summary(words, reminder, &open, told.len()),
        units,
        all,
    }
}

fn count(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn summary(words: Words, reminder: &Reminder, open: &[&Matter], told: usize) -> Vec<String> {
    let mut args = vec![("day", Arg::Day(reminder.day)), ("documents", count(reminder.documents))];
    if reminder.skipped > 0 {
        args.push(("skipped", count(reminder.skipped)));
    }
    let mut lines = vec![words.text("remind-looked", &args)];
    let of = |stage: Stage| open.iter().filter(|matter| matter.stage == stage).count();
    if open.is_empty() {
        lines.push(words.term("remind-nothing"));
    } else {
        let stages = [Stage::Overdue, Stage::LastDays, Stage::Due, Stage::Open, Stage::Happened].map(|stage| (stage, of(stage)));
        let counts = stages.into_iter().filter(|(_, number)| *number > 0).map(|(stage, number)| {
            let stage = Arg::Term(format!("stage-{}", stage.as_str()));
            words.text("remind-stage-count", &[("stage", stage), ("count", count(number))])
        });
        lines.push(words.text("remind-counts", &[("counts", Arg::List(counts.collect())), ("count", count(open.len()))]));
        let mut args = vec![("told", count(told))];
        if open.len() > told {
            args.push(("silent", count(open.len() - told)));
        }
        if reminder.acknowledged > 0 {
            args.push(("acknowledged", count(reminder.acknowledged)));
        }
        lines.push(words.text(if told == 0 { "remind-nothing-new" } else { "remind-now" }, &args));
    }
    if reminder.accepted > 0 {
        lines.push(words.text("remind-accepted", &[("count", count(reminder.accepted))]));
    }
    if let Some(fewer) = reminder.fewer {
        let args = [("documents", count(reminder.documents)), ("before", count(fewer.before)), ("day", Arg::Day(fewer.day))];
        lines.push(words.text("remind-fewer", &args));
    }
    lines
}

fn notice(words: Words, matter: &Matter, news: Option<News>, day: Date, register: &Register, setting: &Setting) -> Notice {
    let record = matter.document.and_then(|at| register.records().get(at));
    let title = match record {
        Some(record) => setting.site.titled(&record.document.title).into_owned(),
        None => setting.office.name.clone(),
    };
    let path = match (matter.topic, record) {
        (Topic::Baseline, _) => BASELINE.to_owned(),
        (Topic::Calendar, _) => format!("calendar/{}.toml", matter.about.as_deref().unwrap_or_default()),
        (_, Some(record)) => record.path(),
        (_, None) => crate::setting::OFFICE_FILE.to_owned(),
    };
    let document = record.map(|record| record.document.id.to_string());
    let about = Arg::Text(matter.about.clone().unwrap_or_default());
    let named = [
        ("path", Arg::Text(path.clone())),
        ("id", Arg::Text(document.clone().unwrap_or_default())),
        ("about", about),
        ("due", Arg::Text(matter.due.map(|due| due.to_string()).unwrap_or_default())),
    ];
    let topic = matter.topic.as_str();
    let what = words.text(&format!("topic-{topic}"), &named);
    Notice {
        id: matter.id.clone(),
        topic: matter.topic,
        stage: matter.stage,
        news,
        document,
        line: line(words, &what, &title),
        title,
        path,
        unit: matter.responsible.clone().unwrap_or_else(|| words.term("remind-unit-none")),
        opens: matter.opens,
        due: matter.due,
        act_by: matter.act_by,
        days: matter.days_left(day),
        working_days: matter.working_days,
        what,
        when: when(words, matter, day),
        why: why(words, matter),
        rule: matter.topic.rule(),
        binds: matter.ground.binds,
        sure: !matter.ground.is_unsure(),
        next: words.text(&format!("next-{topic}"), &named),
    }
}

/// The file of what is known of an old collection, as the messages name it.
const BASELINE: &str = crate::remind::BASELINE_FILE;

/// What is to be done, and with which document.
pub(super) fn line(words: Words, what: &str, title: &str) -> String {
    words.text("remind-line", &[("what", Arg::Text(what.to_owned())), ("title", Arg::Text(title.to_owned()))])
}

/// A notice as a sentence of the catalogue puts it together.
pub(super) fn sentence(words: Words, key: &str, notice: &Notice) -> String {
    let args = [("line", &notice.line), ("when", &notice.when), ("why", &notice.why), ("next", &notice.next)];
    words.text(key, &args.map(|(name, value)| (name, Arg::Text(value.clone()))))
}

fn when(words: Words, matter: &Matter, day: Date) -> String {
    let Some(due) = matter.due else {
        return words.text("remind-when-no-day", &[("opens", Arg::Day(matter.opens))]);
    };
    let days = matter.days_left(day).unwrap_or_default();
    let mut args = vec![("due", Arg::Day(due)), ("days", Arg::Number(days.abs()))];
    if let Some(working) = matter.working_days {
        args.push(("working", Arg::Number(working.abs())));
    }
    if let Some(act_by) = matter.act_by.filter(|act_by| *act_by != due) {
        args.push(("act-by", Arg::Day(act_by)));
    }
    let key = match matter.stage {
        Stage::Happened => "remind-when-happened",
        Stage::Overdue => "remind-when-overdue",
        Stage::Open | Stage::Due | Stage::LastDays if days == 0 => "remind-when-today",
        Stage::Open | Stage::Due | Stage::LastDays => "remind-when",
    };
    words.text(key, &args)
}

fn why(words: Words, matter: &Matter) -> String {
    let mut args = Vec::new();
    match &matter.ground.source {
        Some(source) => args.push(("source", Arg::Text(source.clone()))),
        None => args.push(("source", Arg::Text(words.term(&format!("ground-{}", matter.topic.as_str()))))),
    }
    if matter.ground.is_unsure() {
        args.push(("unsure", Arg::Text("yes".to_owned())));
    }
    if !matter.ground.binds {
        args.push(("elsewhere", Arg::Text("yes".to_owned())));
    }
    words.text("remind-why", &args)
}
