//! The plan of a year in words: a table by unit and month, a list by month, a chart, JSON, a calendar.

use std::collections::BTreeMap;

use serde::Serialize;

use super::agenda::{self, Appointment};
use super::prose::escaped;
use crate::document::Date;
use crate::finding::Arg;
use crate::message::Words;
use crate::register::Register;
use crate::remind::{Plan, Task};
use crate::setting::Setting;

/// A plan with what its words are made of.
#[derive(Clone, Copy, Debug)]
pub struct PlanView<'p> {
    /// The words.
    pub words: Words,
    /// The plan.
    pub plan: &'p Plan,
    /// The documents.
    pub register: &'p Register,
    /// The setting.
    pub setting: &'p Setting,
    /// The day on which it is made.
    pub day: Date,
}

/// How many lines of a month the screen shows; Markdown and JSON have all.
const SHOWN: usize = 10;

fn count(number: usize) -> Arg {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

/// What a unit has in a month: evaluations, ends.
type Cell = (usize, usize);

impl PlanView<'_> {
    fn text(&self, key: &str, args: &[(&'static str, Arg)]) -> String {
        self.words.text(key, args)
    }

    fn title_of(&self, task: &Task) -> String {
        let title = self.register.records().get(task.document).map_or("", |record| &record.document.title);
        self.setting.site.titled(title).into_owned()
    }

    fn unit_of(&self, task: &Task) -> String {
        task.responsible.clone().unwrap_or_else(|| self.words.term("remind-unit-none"))
    }

    fn month(&self, month: usize) -> String {
        self.text("plan-month", &[("month", count(month))])
    }

    fn title(&self) -> String {
        let args = [("office", Arg::Text(self.setting.office.name.clone())), ("year", Arg::Text(self.plan.year.to_string()))];
        self.text("plan-title", &args)
    }

    /// By unit, sorted: twelve months and the sum.
    fn units(&self) -> BTreeMap<String, Vec<Cell>> {
        let mut units: BTreeMap<String, Vec<Cell>> = BTreeMap::new();
        let mut add = |task: &Task, evaluation: bool| {
            let cells = units.entry(self.unit_of(task)).or_insert_with(|| vec![(0, 0); 12]);
            let cell = &mut cells[usize::from(task.due.month().unsigned_abs()) - 1];
            if evaluation { cell.0 += 1 } else { cell.1 += 1 }
        };
        self.plan.evaluations.iter().for_each(|task| add(task, true));
        self.plan.ends.iter().for_each(|task| add(task, false));
        units
    }

    /// What a reader needs first.
    fn summary(&self) -> Vec<String> {
        let plan = self.plan;
        let year = || ("year", Arg::Text(plan.year.to_string()));
        let args = [year(), ("day", Arg::Day(self.day)), ("documents", count(plan.documents))];
        let mut lines = vec![self.text("plan-looked", &args)];
        let args = [year(), ("evaluations", count(plan.evaluations.len())), ("ends", count(plan.ends.len()))];
        lines.push(self.text("plan-counts", &args));
        if !plan.overdue.is_empty() {
            lines.push(self.text("plan-overdue", &[year(), ("count", count(plan.overdue.len()))]));
        }
        for month in &plan.crowded {
            let args = [
                ("month", Arg::Text(self.month(usize::from(month.month.unsigned_abs())))),
                ("evaluations", count(month.evaluations)),
                ("bearable", count(plan.bearable)),
            ];
            lines.push(self.text("plan-crowded", &args));
        }
        if !plan.crowded.is_empty() && plan.moves.is_empty() {
            lines.push(self.words.term("plan-no-earlier"));
        }
        lines
    }

    fn cell(cell: Cell) -> String {
        match cell {
            (0, 0) => "·".to_owned(),
            (evaluations, 0) => evaluations.to_string(),
            (evaluations, ends) => format!("{evaluations}/{ends}"),
        }
    }

    /// The table's rows, the head and the sum among them.
    fn rows(&self) -> Vec<Vec<String>> {
        let units = self.units();
        let mut head = vec![self.words.term("remind-column-unit")];
        head.extend((1..=12).map(|month| self.month(month)));
        head.push(self.words.term("plan-sum"));
        let row = |name: &str, cells: &[Cell]| {
            let sum = cells.iter().fold((0, 0), |sum, cell| (sum.0 + cell.0, sum.1 + cell.1));
            let mut row = vec![name.to_owned()];
            row.extend(cells.iter().chain([&sum]).map(|cell| Self::cell(*cell)));
            row
        };
        let all: Vec<Cell> = self.plan.months.iter().map(|month| (month.evaluations.len(), month.ends.len())).collect();
        let mut rows = vec![head];
        rows.extend(units.iter().map(|(unit, cells)| row(unit, cells)));
        rows.push(row(&self.words.term("plan-sum"), &all));
        rows
    }

    /// The tasks of a month, or what is to be done earlier, in a line each.
    fn line(&self, task: &Task) -> String {
        let args = [
            ("due", Arg::Day(task.due)),
            (
                "what",
                Arg::Text(self.text(&format!("topic-{}", task.topic.as_str()), &[("due", Arg::Text(task.due.to_string()))])),
            ),
            ("title", Arg::Text(self.title_of(task))),
            ("unit", Arg::Text(self.unit_of(task))),
            ("opens", Arg::Day(task.opens)),
        ];
        self.text("plan-task", &args)
    }

    fn moves(&self) -> Vec<String> {
        let told = self.plan.moves.iter().map(|it| {
            let task = &self.plan.evaluations[it.evaluation];
            let args = [
                ("month", Arg::Text(self.month(usize::from(it.to.unsigned_abs())))),
                ("title", Arg::Text(self.title_of(task))),
                ("unit", Arg::Text(self.unit_of(task))),
                ("due", Arg::Day(task.due)),
                ("opens", Arg::Day(task.opens)),
            ];
            self.text("plan-move", &args)
        });
        told.collect()
    }

    /// Each month that brings something: its name and its lines.
    fn by_month(&self) -> Vec<(String, Vec<String>)> {
        let months = self.plan.months.iter().enumerate().map(|(at, month)| {
            let evaluations = month.evaluations.iter().map(|at| &self.plan.evaluations[*at]);
            let mut tasks: Vec<&Task> = evaluations.chain(month.ends.iter().map(|at| &self.plan.ends[*at])).collect();
            tasks.sort_by(|a, b| (a.due, &a.id).cmp(&(b.due, &b.id)));
            (self.month(at + 1), tasks.into_iter().map(|task| self.line(task)).collect())
        });
        months.filter(|(_, lines): &(String, Vec<String>)| !lines.is_empty()).collect()
    }

    /// Plain lines for the screen; `width` says how many columns a text takes.
    pub fn lines(&self, width: impl Fn(&str) -> usize) -> String {
        let mut out = format!("{}\n{}\n\n", self.title(), self.summary().join("\n"));
        let rows = self.rows();
        let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or_default();
        let widths: Vec<usize> = (0..rows[0].len()).map(widest).collect();
        for row in &rows {
            let cells = row.iter().zip(&widths).enumerate().map(|(at, (cell, to))| {
                let fill = " ".repeat(to.saturating_sub(width(cell)));
                if at == 0 { format!("{cell}{fill}") } else { format!("{fill}{cell}") }
            });
            out.push_str(&format!("{}\n", cells.collect::<Vec<_>>().join("  ")));
        }
        out.push_str(&format!("{}\n", self.words.term("plan-legend")));
        let mut part = |heading: &str, lines: &[String]| {
            out.push_str(&format!("\n{heading}\n"));
            lines.iter().take(SHOWN).for_each(|line| out.push_str(&format!("  {line}\n")));
            let more = lines.len().saturating_sub(SHOWN);
            if more > 0 {
                out.push_str(&format!("  {}\n", self.text("plan-more", &[("count", count(more))])));
            }
        };
        for (month, lines) in self.by_month() {
            part(&month, &lines);
        }
        let moves = self.moves();
        if !moves.is_empty() {
            part(&self.words.term("plan-moves"), &moves);
        }
        out
    }

    /// Markdown.
    pub fn markdown(&self) -> String {
        let mut out = format!("# {}\n\n", escaped(&self.title()));
        self.summary().iter().for_each(|line| out.push_str(&format!("- {}\n", escaped(line))));
        for (at, row) in self.rows().iter().enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| escaped(cell)).collect();
            let begins = if at == 0 { "\n" } else { "" };
            out.push_str(&format!("{begins}| {} |\n", cells.join(" | ")));
            if at == 0 {
                out.push_str(&format!("|---|{}\n", "--:|".repeat(row.len() - 1)));
            }
        }
        out.push_str(&format!("\n{}\n", escaped(&self.words.term("plan-legend"))));
        for (month, lines) in self.by_month() {
            out.push_str(&format!("\n## {}\n\n", escaped(&month)));
            lines.iter().for_each(|line| out.push_str(&format!("- {}\n", escaped(line))));
        }
        let moves = self.moves();
        if !moves.is_empty() {
            out.push_str(&format!("\n## {}\n\n", escaped(&self.words.term("plan-moves"))));
            moves.iter().for_each(|line| out.push_str(&format!("- {}\n", escaped(line))));
        }
        out
    }

    /// JSON: `guiju.plan/1`.
    pub fn json(&self) -> String {
        let task = |task: &Task| TaskData {
            id: task.id.clone(),
            topic: task.topic.as_str(),
            title: self.title_of(task),
            unit: self.unit_of(task),
            opens: task.opens.to_string(),
            due: task.due.to_string(),
        };
        let tasks = |list: &[Task]| list.iter().map(task).collect();
        let plan = self.plan;
        let month = |month: i8| format!("{:04}-{month:02}", plan.year);
        crate::view::json::to_json(&PlanData {
            schema: "guiju.plan/1",
            as_of: self.day.to_string(),
            documents: self.register.records().len(),
            skipped: self.register.skipped().iter().map(|it| it.path.clone()).collect(),
            year: plan.year,
            summary: self.summary(),
            overdue: tasks(&plan.overdue),
            evaluations: tasks(&plan.evaluations),
            ends: tasks(&plan.ends),
            bearable: plan.bearable,
            crowded: plan.crowded.iter().map(|it| month(it.month)).collect(),
            earlier: plan
                .moves
                .iter()
                .map(|it| MoveData { id: plan.evaluations[it.evaluation].id.clone(), month: month(it.to) })
                .collect(),
        })
    }

    /// A calendar with every evaluation and end of the year.
    pub fn calendar(&self) -> String {
        let mut appointments: Vec<Appointment> = self
            .plan
            .evaluations
            .iter()
            .chain(&self.plan.ends)
            .map(|task| {
                let due = [("due", Arg::Text(task.due.to_string()))];
                let what = self.text(&format!("topic-{}", task.topic.as_str()), &due);
                Appointment {
                    id: task.id.clone(),
                    day: task.due,
                    summary: super::notice::line(self.words, &what, &self.title_of(task)),
                    description: self.line(task),
                    category: agenda::category(task.topic),
                    cancelled: false,
                    stamp: self.day,
                    sequence: 0,
                    url: None,
                }
            })
            .collect();
        appointments.sort_by(|a, b| (a.day, &a.id).cmp(&(b.day, &b.id)));
        agenda::written(&self.title(), &self.summary().join(" "), &self.setting.office.code, &appointments)
    }

    /// A chart: a pair of bars for each month, with a line where a month begins to be crowded.
    pub fn chart(&self) -> String {
        let plan = self.plan;
        let tallest = plan.months.iter().map(|it| it.evaluations.len().max(it.ends.len())).max().unwrap_or(0).max(plan.bearable);
        let scale = |number: usize| 200.0 * number as f64 / tallest.max(1) as f64;
        let (left, base) = (50.0, 280.0);
        let mut out = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 350\" role=\"img\" aria-labelledby=\"title desc\" \
             font-family=\"'Noto Sans CJK SC','Microsoft YaHei',sans-serif\" font-size=\"14\">\n\
             <title id=\"title\">{}</title>\n<desc id=\"desc\">{}</desc>\n\
             <rect width=\"800\" height=\"350\" fill=\"#ffffff\"/>\n\
             <text x=\"50\" y=\"28\" font-size=\"17\" fill=\"#1a1a1a\">{}</text>\n",
            xml(&self.title()),
            xml(&self.summary().join(" ")),
            xml(&self.title()),
        );
        for (at, month) in plan.months.iter().enumerate() {
            let x = left + 60.0 * at as f64;
            let crowded = plan.crowded.iter().any(|it| usize::from(it.month.unsigned_abs()) == at + 1);
            let bars = [
                (month.evaluations.len(), x + 6.0, if crowded { "#b3261e" } else { "#1f5fa8" }),
                (month.ends.len(), x + 30.0, "#8a8a8a"),
            ];
            for (number, x, colour) in bars.into_iter().filter(|(number, ..)| *number > 0) {
                let height = scale(number);
                out.push_str(&format!(
                    "<rect x=\"{x:.0}\" y=\"{:.1}\" width=\"22\" height=\"{height:.1}\" fill=\"{colour}\"/>\n\
                     <text x=\"{:.0}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#1a1a1a\">{number}</text>\n",
                    base - height,
                    x + 11.0,
                    base - height - 5.0,
                ));
            }
            out.push_str(&format!(
                "<text x=\"{:.0}\" y=\"300\" text-anchor=\"middle\" fill=\"#1a1a1a\">{}</text>\n",
                x + 30.0,
                xml(&self.month(at + 1))
            ));
        }
        out.push_str(&format!("<line x1=\"50\" y1=\"{base:.0}\" x2=\"770\" y2=\"{base:.0}\" stroke=\"#1a1a1a\"/>\n"));
        let limit = base - scale(plan.bearable);
        out.push_str(&format!(
            "<line x1=\"50\" y1=\"{limit:.1}\" x2=\"770\" y2=\"{limit:.1}\" stroke=\"#b3261e\" stroke-dasharray=\"5 4\"/>\n\
             <text x=\"45\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#b3261e\">{}</text>\n",
            limit + 5.0,
            plan.bearable
        ));
        let legend = [("plan-bar-evaluations", "#1f5fa8"), ("plan-bar-ends", "#8a8a8a"), ("plan-bar-crowded", "#b3261e")];
        for (at, (key, colour)) in legend.into_iter().enumerate() {
            let x = 50 + 220 * at;
            out.push_str(&format!(
                "<rect x=\"{x}\" y=\"319\" width=\"14\" height=\"14\" fill=\"{colour}\"/>\n\
                 <text x=\"{}\" y=\"331\" fill=\"#1a1a1a\">{}</text>\n",
                x + 20,
                xml(&self.words.term(key))
            ));
        }
        out.push_str("</svg>\n");
        out
    }
}

fn xml(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[derive(Serialize)]
struct PlanData {
    schema: &'static str,
    as_of: String,
    documents: usize,
    skipped: Vec<String>,
    year: i16,
    summary: Vec<String>,
    overdue: Vec<TaskData>,
    evaluations: Vec<TaskData>,
    ends: Vec<TaskData>,
    bearable: usize,
    crowded: Vec<String>,
    earlier: Vec<MoveData>,
}

#[derive(Serialize)]
struct TaskData {
    id: String,
    topic: &'static str,
    title: String,
    unit: String,
    opens: String,
    due: String,
}

#[derive(Serialize)]
struct MoveData {
    id: String,
    month: String,
}
