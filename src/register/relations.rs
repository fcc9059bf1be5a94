//! Relations between documents: written once, on the document acted upon, and answered from the other end.

use std::collections::BTreeMap;

use super::Record;
use crate::document::{Act, BasisSource, DocumentId, Event, InstrumentRef};

/// What one document does to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// 确认继续有效
    Confirms,
    /// 续期
    Extends,
    /// 修改
    Amends,
    /// 修订
    Revises,
    /// 停止执行
    Suspends,
    /// 恢复执行
    Resumes,
    /// 停止适用
    Disapplies,
    /// 更正
    Corrects,
    /// 废止
    Repeals,
    /// 废止部分条款
    RepealsInPart,
    /// 宣布失效
    DeclaresLapsed,
    /// 撤销
    Annuls,
    /// 接替
    Succeeds,
    /// 作为制定依据
    IsBasisOf,
}

impl RelationKind {
    /// Every kind.
    pub const ALL: [RelationKind; 14] = [
        RelationKind::Confirms,
        RelationKind::Extends,
        RelationKind::Amends,
        RelationKind::Revises,
        RelationKind::Suspends,
        RelationKind::Resumes,
        RelationKind::Disapplies,
        RelationKind::Corrects,
        RelationKind::Repeals,
        RelationKind::RepealsInPart,
        RelationKind::DeclaresLapsed,
        RelationKind::Annuls,
        RelationKind::Succeeds,
        RelationKind::IsBasisOf,
    ];

    /// The word in JSON and in catalogues.
    pub fn as_str(self) -> &'static str {
        match self {
            RelationKind::Confirms => "confirms",
            RelationKind::Extends => "extends",
            RelationKind::Amends => "amends",
            RelationKind::Revises => "revises",
            RelationKind::Suspends => "suspends",
            RelationKind::Resumes => "resumes",
            RelationKind::Disapplies => "disapplies",
            RelationKind::Corrects => "corrects",
            RelationKind::Repeals => "repeals",
            RelationKind::RepealsInPart => "repeals-in-part",
            RelationKind::DeclaresLapsed => "declares-lapsed",
            RelationKind::Annuls => "annuls",
            RelationKind::Succeeds => "succeeds",
            RelationKind::IsBasisOf => "is-basis-of",
        }
    }
}

/// One relation, seen from the document that acts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Relation {
    /// What it does.
    pub kind: RelationKind,
    /// The document acted upon, where the fact is written.
    pub on: DocumentId,
    /// The event there, by its place in the file; none for a basis.
    pub event: Option<usize>,
}

/// What an event's instrument does to the document.
pub(super) fn kind_of(event: &Event) -> Option<RelationKind> {
    Some(match &event.act {
        Act::Confirmed(_) => RelationKind::Confirms,
        Act::Extended(_) => RelationKind::Extends,
        Act::Amended(_) => RelationKind::Amends,
        Act::Revised(_) => RelationKind::Revises,
        Act::Suspended(_) => RelationKind::Suspends,
        Act::Resumed(_) => RelationKind::Resumes,
        Act::Disapplied(_) => RelationKind::Disapplies,
        Act::Corrected(_) => RelationKind::Corrects,
        Act::Repealed(repeal) if repeal.articles.is_empty() => RelationKind::Repeals,
        Act::Repealed(_) => RelationKind::RepealsInPart,
        Act::Lapsed(_) => RelationKind::DeclaresLapsed,
        Act::Annulled(_) => RelationKind::Annuls,
        _ => return None,
    })
}

/// Every relation of the records, by the document that acts; a target that is not kept here is in it too.
pub(super) fn index(records: &[Record]) -> BTreeMap<DocumentId, Vec<Relation>> {
    let mut index: BTreeMap<DocumentId, Vec<Relation>> = BTreeMap::new();
    for record in records {
        let on = &record.document.id;
        let mut add = |actor: &DocumentId, kind, event| {
            index.entry(actor.clone()).or_default().push(Relation { kind, on: on.clone(), event });
        };
        for (at, event) in record.document.events.iter().enumerate() {
            if let (Some(InstrumentRef::Kept(actor)), Some(kind)) = (event.instrument(), kind_of(event)) {
                add(actor, kind, Some(at));
            }
            if let Act::Repealed(repeal) = &event.act
                && let Some(successor) = &repeal.successor
            {
                add(successor, RelationKind::Succeeds, Some(at));
            }
        }
        for basis in &record.document.basis {
            if let BasisSource::Document(actor) = &basis.source {
                add(actor, RelationKind::IsBasisOf, None);
            }
        }
    }
    for relations in index.values_mut() {
        relations.sort();
        relations.dedup();
    }
    index
}
