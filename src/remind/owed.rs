//! Matters of a document's life: what it owes, and that it ends.

use super::matter::{Ground, Matter, Stage, Weigh};
use super::topic::Topic;
use crate::check;
use crate::check::Source;
use crate::document::{Act, Conclusion, Date, Document, day_after, days_earlier};
use crate::lifecycle::{CauseKind, Obligation, Standing, What};
use crate::setting::{Profile, Sourced};

/// A document on the day, and how its matters are weighed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Of<'o> {
    pub(super) at: usize,
    pub(super) document: &'o Document,
    pub(super) standing: &'o Standing,
    pub(super) weigh: Weigh<'o>,
    pub(super) grounds: &'o Grounds,
}

impl Of<'_> {
    /// A matter of the document; `named` is the day in its name.
    pub(super) fn matter(self, topic: Topic, named: Date, opens: Date, due: Option<Date>) -> Matter {
        let word = if topic == Topic::EvaluatePeriodically { Topic::Evaluate } else { topic }.as_str();
        let mut matter = Matter {
            id: format!("{}/{word}@{named}", self.document.id),
            topic,
            document: Some(self.at),
            about: None,
            responsible: self.document.responsible.is().cloned(),
            opens,
            due,
            act_by: due.map(|due| self.weigh.act_by(due)),
            stage: Stage::Open,
            working_days: due.and_then(|due| self.weigh.working_days(due)),
            ends: self.standing.until.filter(|_| !self.standing.status.has_ended()),
            ground: self.grounds.of(topic),
        };
        matter.stage = matter.stage_on(self.weigh.day, self.weigh.profile).unwrap_or(Stage::Open);
        matter
    }
}

/// What the document owes, that it is about to end, and that it ended since a day.
pub(super) fn of_life(of: Of<'_>, ended_since: Date) -> Vec<Matter> {
    let (standing, day) = (of.standing, of.weigh.day);
    let mut found: Vec<Matter> =
        standing.obligations.iter().map(|owed| of.matter(topic(owed), owed.anchor, owed.opens, Some(owed.due))).collect();
    let decide = standing.obligations.iter().find(|owed| owed.what == What::Decide);
    if let Some(owed) = decide {
        found.extend(reissue(of, owed.due));
    }
    let ended = standing.status.has_ended();
    if let Some(end) = standing.until {
        // Where a decision is still to be taken, that is told, with the same last day.
        let opens = days_earlier(end, of.weigh.profile.due_soon_days.value);
        if !ended && decide.is_none() && (opens..=end).contains(&day) {
            found.push(of.matter(Topic::Ends, end, opens, Some(end)));
        }
        if ended && standing.cause.kind == CauseKind::TermEnded && end >= ended_since {
            found.push(of.matter(Topic::Lapsed, end, day_after(end), Some(end)));
        }
    }
    found
}

fn topic(owed: &Obligation) -> Topic {
    match owed.what {
        What::Publish => Topic::Publish,
        What::Interpret => Topic::Interpret,
        What::File => Topic::File,
        What::Evaluate if owed.since.is_some() => Topic::EvaluatePeriodically,
        What::Evaluate => Topic::Evaluate,
        What::Decide => Topic::Decide,
    }
}

/// Where the evaluation concluded that another text is to follow: the day by which it is published, until that day.
fn reissue(of: Of<'_>, end: Date) -> Option<Matter> {
    let due = days_earlier(end, of.weigh.profile.reissue_lead.value?);
    let set_by = of.standing.term_event?;
    let concluded = of.document.events[set_by..].iter().rev().find_map(|event| match &event.act {
        Act::Evaluated(it) if event.date.known().is_some_and(|date| date.range().latest <= of.weigh.day) => {
            it.conclusion.is().map(|conclusion| (*conclusion, date_of(event.date.known().copied())))
        }
        _ => None,
    });
    let (conclusion, evaluated) = concluded?;
    let another = matches!(conclusion, Conclusion::Amend | Conclusion::Revise);
    // The practice is another place's; once its day has passed the decision itself is all that is left.
    (another && of.weigh.day <= due)
        .then(|| of.matter(Topic::Reissue, end, evaluated.unwrap_or(of.weigh.day).min(due), Some(due)))
}

fn date_of(day: Option<crate::document::Day>) -> Option<Date> {
    day.map(|day| day.range().latest)
}

/// Why each topic is asked for, looked up once.
#[derive(Clone, Debug)]
pub(super) struct Grounds(Vec<(Topic, Ground)>);

impl Grounds {
    pub(super) fn new(profile: &Profile) -> Self {
        Self(Topic::ALL.map(|topic| (topic, ground(topic, profile))).into())
    }

    pub(super) fn of(&self, topic: Topic) -> Ground {
        self.0.iter().find(|(of, _)| *of == topic).map(|(_, ground)| ground.clone()).unwrap_or_default()
    }
}

fn ground(topic: Topic, profile: &Profile) -> Ground {
    // The number of days is what a reader asks about, so its source stands before that of the rule.
    match topic {
        Topic::Publish => of_number(&profile.disclosure_working_days, profile),
        Topic::Interpret => of_number(&profile.interpretation_working_days, profile),
        Topic::File => of_number(&profile.filing_days, profile),
        Topic::Evaluate => of_number(&profile.evaluation_lead, profile),
        Topic::EvaluatePeriodically => of_number(&profile.evaluation_interval, profile),
        Topic::Reissue => of_number(&profile.reissue_lead, profile),
        Topic::Review => of_number(&profile.standard_review_interval, profile),
        Topic::Opinions => of_number(&profile.opinions_days, profile),
        Topic::Calendar => of_number(&profile.calendar_notice, profile),
        Topic::Decide | Topic::Basis => match topic.rule().and_then(check::page).map(|page| page.source) {
            Some(source @ Source::Cited { text, confidence, .. }) => {
                Ground { source: Some(text.to_owned()), confidence: Some(confidence), binds: source.applies_to(profile) }
            }
            _ => Ground { binds: true, ..Ground::default() },
        },
        Topic::Ends | Topic::Lapsed | Topic::Exception | Topic::Baseline => Ground { binds: true, ..Ground::default() },
    }
}

fn of_number<T>(number: &Sourced<T>, profile: &Profile) -> Ground {
    let article = number.article.as_deref().unwrap_or_default();
    Ground {
        source: Some(format!("{}{article}", number.source)),
        confidence: Some(number.confidence),
        binds: profile.is_home(&number.jurisdiction),
    }
}
