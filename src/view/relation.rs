//! What a document rests on, what acts on it, and what it acts on; each end links to the other.

use serde::Serialize;

use super::prose::Prose;
use super::route::Route;
use super::subject::Subject;
use super::words;
use crate::document::{Act, BasisSource, Day, Fact, InstrumentRef, Known};
use crate::register::{Published, RelationKind};
use crate::setting::Law;

/// Relations of one sort.
#[derive(Clone, Debug, Serialize)]
pub struct RelationGroup<'r> {
    /// What they are.
    pub heading: &'static str,
    /// The documents, each with what is said of it.
    pub members: Vec<Prose<'r>>,
}

impl<'r> Subject<'_, 'r> {
    /// The relations, what it rests on first.
    pub(crate) fn relations(&self) -> Vec<RelationGroup<'r>> {
        let mut groups = vec![
            RelationGroup { heading: "制定依据", members: self.basis() },
            RelationGroup { heading: "转发的文件", members: self.forwards() },
            RelationGroup { heading: "作用于本文件的文件", members: self.acted_upon_by() },
        ];
        let (acts, succeeds, basis_of) = self.acts_on();
        groups.push(RelationGroup { heading: "替代本文件的文件", members: self.successors() });
        groups.push(RelationGroup { heading: "本文件替代的文件", members: succeeds });
        groups.push(RelationGroup { heading: "本文件作用于", members: acts });
        groups.push(RelationGroup { heading: "以本文件为依据的文件", members: basis_of });
        groups.push(RelationGroup { heading: "正文提到本文件的文件", members: self.cited_by() });
        groups.retain(|group| !group.members.is_empty());
        groups
    }

    fn basis(&self) -> Vec<Prose<'r>> {
        let mut members = Vec::new();
        for basis in self.published.basis() {
            let mut prose = Prose::new();
            match &basis.source {
                BasisSource::Law(id) => {
                    let Some(law) = self.edition.setting.laws.get(id) else { continue };
                    prose.push(words::quoted(&law.title));
                    prose.push(basis.article.as_deref().unwrap_or_default());
                    prose.push(format!("（{}", law.issuer));
                    if let Fact::Is(day) = basis.as_of {
                        prose.push(format!("，引用{}的文本", words::day(day)));
                    }
                    prose.push(format!("；{}）", law_state(law)));
                }
                BasisSource::Document(id) => {
                    let Some((_, other)) = self.edition.find(id) else { continue };
                    prose.append(self.edition.name(other, &self.from));
                    prose.push(basis.article.as_deref().unwrap_or_default());
                    self.state_of(other, &mut prose);
                }
            }
            members.push(prose);
        }
        members
    }

    fn forwards(&self) -> Vec<Prose<'r>> {
        let Some(forwarded) = self.published.forwards() else { return Vec::new() };
        let mut prose = Prose::of(self.edition.quoted(&forwarded.title));
        if let Fact::Is(number) = &forwarded.number {
            prose.push(format!("（{number}）"));
        }
        if let Some(issuer) = &forwarded.issuer {
            prose.push(format!("，{issuer}"));
        }
        vec![prose]
    }

    fn acted_upon_by(&self) -> Vec<Prose<'r>> {
        let mut members = Vec::new();
        for (_, event) in self.published.events(false) {
            let Some(instrument) = event.instrument() else { continue };
            let Some(name) = self.edition.instrument(Some(instrument), &self.from) else { continue };
            let mut prose = Prose::of(format!("{}：", words::event(event.event_type())));
            prose.append(name);
            match (instrument, event.date.known()) {
                (InstrumentRef::Elsewhere { issuer: Some(issuer), .. }, Some(day)) => {
                    prose.push(format!("，{issuer}，{}", words::day(*day)));
                }
                (_, Some(day)) => {
                    prose.push(format!("，{}", words::day(*day)));
                }
                (_, None) => {}
            }
            members.push(prose);
        }
        members
    }

    fn successors(&self) -> Vec<Prose<'r>> {
        let mut members = Vec::new();
        for (_, event) in self.published.events(false) {
            if let Act::Repealed(repeal) = &event.act
                && let Some((_, successor)) = repeal.successor.as_ref().and_then(|id| self.edition.find(id))
            {
                members.push(self.edition.name(successor, &self.from));
            }
        }
        members
    }

    /// What it does to others, whom it succeeds, and whose basis it is; only where the other end is public and the act announced.
    fn acts_on(&self) -> (Vec<Prose<'r>>, Vec<Prose<'r>>, Vec<Prose<'r>>) {
        let (mut acts, mut succeeds, mut basis_of) = (Vec::new(), Vec::new(), Vec::new());
        for relation in self.edition.register.relations_from(self.published.id()) {
            let Some((_, other)) = self.edition.find(&relation.on) else { continue };
            let event = relation.event.map(|at| other.events(false).find(|(place, _)| *place == at).map(|(_, event)| event));
            // An event that is named and not public keeps the relation back.
            let event = match event {
                Some(None) => continue,
                Some(Some(event)) => Some(event),
                None => None,
            };
            let mut prose = Prose::new();
            match relation.kind {
                RelationKind::Succeeds => {
                    prose.append(self.edition.name(other, &self.from));
                    self.state_of(other, &mut prose);
                    succeeds.push(prose);
                }
                RelationKind::IsBasisOf => {
                    prose.append(self.edition.name(other, &self.from));
                    self.state_of(other, &mut prose);
                    basis_of.push(prose);
                }
                kind => {
                    prose.push(format!("{}：", act_word(kind)));
                    prose.append(self.edition.name(other, &self.from));
                    if let Some(Act::Repealed(repeal)) = event.map(|event| &event.act) {
                        prose.push(repeal.articles.join("、"));
                    }
                    if let Some(event) = event {
                        effect_words(event, &mut prose);
                    }
                    acts.push(prose);
                }
            }
        }
        (acts, succeeds, basis_of)
    }

    /// `［已废止］` after a document that has ended; nothing after one that binds.
    pub(crate) fn state_of(&self, other: Published<'r>, prose: &mut Prose<'r>) {
        let Some(at) = self.edition.register.position(other.id()) else { return };
        let route = Route::Document(self.published.id());
        if let Some(subject) = Subject::new(self.edition, at, route)
            && !subject.standing.status.binds()
            && subject.shows_validity()
        {
            prose.push(format!("（{}）", subject.word()));
        }
    }
}

fn effect_words(event: &crate::document::Event, prose: &mut Prose<'_>) {
    if let Known::Known(day @ Day::Exact(_)) = super::subject::effect(event) {
        prose.push(format!("，自{}起", words::day(day)));
    }
}

/// What is known of an outside law, and when it was looked up; never more.
fn law_state(law: &Law) -> String {
    let Some(checked) = law.checked_on.known() else { return format!("现行情况{}", words::UNVERIFIED) };
    let checked = words::day(*checked);
    match &law.ended {
        Fact::Nonexistent => format!("{checked}查对，未见废止"),
        Fact::Is(_) => format!("{checked}查对，已经废止"),
        Fact::Unknown | Fact::NotStated => format!("{checked}查对，现行情况{}", words::UNVERIFIED),
    }
}

fn act_word(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Confirms => "确认继续有效",
        RelationKind::Extends => "延长有效期",
        RelationKind::Amends => "修改",
        RelationKind::Revises => "修订",
        RelationKind::Suspends => "停止执行",
        RelationKind::Resumes => "恢复执行",
        RelationKind::Disapplies => "停止适用",
        RelationKind::Corrects => "更正",
        RelationKind::Repeals => "废止",
        RelationKind::RepealsInPart => "废止部分条款",
        RelationKind::DeclaresLapsed => "宣布失效",
        RelationKind::Annuls => "撤销",
        RelationKind::Succeeds => "替代",
        RelationKind::IsBasisOf => "作为依据",
    }
}
