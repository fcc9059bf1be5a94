//! Who the documents are: kind, day, number, id, title. Drawn one after another, because numbers follow the days.

use guiju::document::{Date, days_later};

use super::chance::Chance;
use super::words::{self, FORMS, Topic};

/// The last day on which anything is recorded; the demonstration's day comes soon after.
pub(super) const LAST_RECORDED: Date = jiff::civil::date(2026, 11, 20);

/// What an instrument does to others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// 延长有效期
    Extend,
    /// 修改
    Amend,
    /// 废止、宣布失效
    End,
    /// 公布清理结果
    CleanUp,
}

/// What a document is known by.
pub(super) struct Identity {
    pub(super) at: usize,
    pub(super) kind: &'static str,
    pub(super) purpose: Option<Purpose>,
    pub(super) issued: Date,
    pub(super) serial: usize,
    pub(super) id: String,
    pub(super) title: String,
    /// What the text calls itself, such as 本办法.
    pub(super) own_name: &'static str,
    pub(super) trial: bool,
    pub(super) topic: &'static Topic,
    pub(super) thing: &'static str,
}

impl Identity {
    /// Its folder, from the office folder.
    pub(super) fn folder(&self) -> String {
        format!("documents/{}/{}", self.issued.year(), self.id)
    }

    /// Its 文号.
    pub(super) fn number(&self) -> String {
        format!("{}〔{}〕{}号", words::NUMBER_WORD, self.issued.year(), self.serial)
    }
}

/// So many documents, in the order of their places.
pub(super) fn all(documents: usize, seed: u64) -> Vec<Identity> {
    let mut identities: Vec<Identity> = (0..documents).map(|at| one(at, &mut Chance::of(seed, at as u64))).collect();
    let mut by_day: Vec<usize> = (0..documents).collect();
    by_day.sort_by_key(|at| (identities[*at].issued, *at));
    let (mut year, mut serial) = (0, 0);
    for at in by_day {
        let identity = &mut identities[at];
        serial = if identity.issued.year() == year { serial + 1 } else { 1 };
        year = identity.issued.year();
        identity.serial = serial;
        identity.id = format!("{}-{year}-{serial}", identity.id);
        // No two documents of an office bear one title.
        identity.title = identity.title.replace("示例）", &format!("示例{year}-{serial}）"));
    }
    identities
}

fn one(at: usize, chance: &mut Chance) -> Identity {
    let purpose = purpose(at);
    let kind = if purpose.is_some() { "instrument" } else { kind(chance) };
    let issued = issued(at, purpose, chance);
    let topic: &'static Topic = &words::TOPICS[chance.below(words::TOPICS.len())];
    let thing: &'static str = topic.things[chance.below(topic.things.len())];
    let place = chance.pick(words::PLACES);
    let form = chance.weigh(&[(14, 0), (12, 1), (10, 2), (6, 3), (8, 4), (5, 5), (6, 6), (7, 7), (7, 8)]);
    let (written, slug, own) = FORMS[form];
    let year = issued.year();
    let (id, title, own_name): (String, String, &'static str) = match (kind, purpose) {
        (_, Some(Purpose::Extend)) => {
            ("extension-notice".into(), format!("关于延长{place}{thing}等行政规范性文件有效期的通知（示例）"), "本通知")
        }
        (_, Some(Purpose::Amend)) => {
            ("amending-decision".into(), format!("关于修改{place}{thing}等行政规范性文件的决定（示例）"), "本决定")
        }
        (_, Some(Purpose::End)) => {
            ("repealing-decision".into(), format!("关于废止和宣布失效部分{}类行政规范性文件的决定（示例）", topic.name), "本决定")
        }
        (_, Some(Purpose::CleanUp)) => ("clean-up".into(), format!("{year}年行政规范性文件清理结果公告（示例）"), "本公告"),
        ("discretion-benchmark", _) => (
            format!("benchmark-{}", topic.slug),
            format!("{}城市管理行政处罚裁量权基准（{}·{thing}，示例）", words::CITY, topic.name),
            "本基准",
        ),
        ("rule", _) => (format!("{}-order", topic.slug), format!("{}{thing}管理办法（示例）", words::CITY), "本办法"),
        ("regulation", _) => (format!("{}-regulation", topic.slug), format!("{}{thing}条例（示例）", words::CITY), "本条例"),
        ("plan", _) => (
            format!("{}-plan", topic.slug),
            format!("{place}{thing}专项规划（{}-{}年，示例）", year, year + chance.between(5, 15) as i16),
            "本规划",
        ),
        ("standard", _) => (format!("{}-standard", topic.slug), format!("{thing}维护技术规范（示例）"), "本规范"),
        ("guidance", _) => (format!("{}-guidance", topic.slug), format!("{place}{thing}作业指引（示例）"), "本指引"),
        ("list", _) => (format!("{}-list", topic.slug), format!("{}{thing}事项清单（{year}年版，示例）", words::CITY), "本清单"),
        ("policy", _) => (format!("{}-opinions", topic.slug), format!("关于加强{place}{thing}工作的意见（示例）"), "本意见"),
        ("report", _) => (format!("{}-report", topic.slug), format!("{year}年度{}工作情况报告（示例）", topic.name), "本报告"),
        _ => (format!("{}-{slug}", topic.slug), format!("{place}{thing}{written}（示例）"), own),
    };
    let trial = kind == "normative" && form >= words::TRIALS;
    Identity { at, kind, purpose, issued, serial: 0, id, title, own_name, trial, topic, thing }
}

/// One document in twelve acts on others.
fn purpose(at: usize) -> Option<Purpose> {
    match at % 50 {
        7 | 32 => Some(Purpose::Extend),
        15 => Some(Purpose::Amend),
        23 => Some(Purpose::End),
        41 if at % 200 == 41 => Some(Purpose::CleanUp),
        _ => None,
    }
}

fn kind(chance: &mut Chance) -> &'static str {
    chance.weigh(&[
        (70, "normative"),
        (7, "discretion-benchmark"),
        (1, "rule"),
        (1, "regulation"),
        (3, "plan"),
        (1, "standard"),
        (4, "guidance"),
        (3, "list"),
        (7, "policy"),
        (3, "report"),
    ])
}

fn issued(at: usize, purpose: Option<Purpose>, chance: &mut Chance) -> Date {
    let year = match purpose {
        Some(Purpose::CleanUp) => 2012 + 2 * chance.between(0, 7) as i16,
        Some(_) => chance.between(2012, 2026) as i16,
        None => chance.weigh(&[(3, 1992), (6, 2000), (12, 2007), (24, 2013), (55, 2019)]) + chance.between(0, 6) as i16,
    };
    let day = match purpose {
        Some(Purpose::CleanUp) => Date::constant(year, 3, chance.between(10, 28) as i8),
        _ => Date::constant(year, chance.between(1, 12) as i8, chance.between(1, 28) as i8),
    };
    // One in forty is in the making on the demonstration's day: a draft, or issued and not yet at work.
    let day = if purpose.is_none() && at % 40 == 11 {
        days_later(Date::constant(2026, 10, 20), chance.between(0, 120) as u16)
    } else {
        day
    };
    on_a_weekday(day)
}

/// The day, or the Monday after it.
pub(super) fn on_a_weekday(day: Date) -> Date {
    match day.weekday() {
        jiff::civil::Weekday::Saturday => days_later(day, 2),
        jiff::civil::Weekday::Sunday => days_later(day, 1),
        _ => day,
    }
}
