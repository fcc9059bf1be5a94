//! The numbers of a place: what a kind owes, by when, and how days are counted, each with its source.
//!
//! They are data, built in under `profiles/` and overridden key by key in the office's `profile.toml`.
//! Deliberately absent: what follows from them (`lifecycle`, `check`).

use super::reader::{Reader, Section, Value, read_file};
use super::written::{CONFIDENCES, END_CONVENTIONS, EXTENSIONS_FROM, NONE, Written};
use crate::document::{Day, EndConvention, EventType, ExtensionFrom, Gate, Kind, Length, RegistrationPattern};
use crate::parse::keys::{KINDS, Key, Shape, key};
use crate::source::SourceFile;

/// The profiles that come with guiju.
pub(super) const BUILT_IN: &[(&str, &str)] = &[("guangdong", include_str!("profiles/guangdong.toml"))];
/// Their names.
pub(super) const NAMES: &[&str] = &["guangdong"];

/// How well a number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Confidence {
    /// The regulation's own words were read.
    TextSeen,
    /// They were read where another official text quotes them.
    TextSeenQuoted,
    /// It was read off real public pages.
    DataSeen,
    /// It was deduced.
    Inferred,
    /// It was remembered, and looked up by nobody.
    Recalled,
}

impl Confidence {
    /// Every confidence, the best first.
    pub const ALL: [Confidence; 5] =
        [Confidence::TextSeen, Confidence::TextSeenQuoted, Confidence::DataSeen, Confidence::Inferred, Confidence::Recalled];

    /// The word that stands in `profile.toml`.
    pub fn as_str(self) -> &'static str {
        match self {
            Confidence::TextSeen => "text-seen",
            Confidence::TextSeenQuoted => "text-seen-quoted",
            Confidence::DataSeen => "data-seen",
            Confidence::Inferred => "inferred",
            Confidence::Recalled => "recalled",
        }
    }

    /// Reads the word that stands in `profile.toml`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == text)
    }

    /// Whether a rule that rests on it may be an error: what was only deduced or remembered never is.
    pub fn may_be_error(self) -> bool {
        !matches!(self, Confidence::Inferred | Confidence::Recalled)
    }
}

/// A number with where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The number.
    pub value: T,
    /// Title and number of the text it comes from.
    pub source: String,
    /// The article.
    pub article: Option<String>,
    /// Where that text applies.
    pub jurisdiction: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// A review that documents of some kinds must pass before they are issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GateDuty {
    /// Which review.
    pub gate: Gate,
    /// The kinds that must pass it.
    pub kinds: Vec<Kind>,
    /// The day from which documents must pass it.
    pub since: Day,
    /// Title and number of the text that asks for it.
    pub source: String,
    /// The article.
    pub article: Option<String>,
    /// Where that text applies.
    pub jurisdiction: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// Where one number of a profile comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin<'p> {
    /// Its key in `profile.toml`.
    pub key: &'static str,
    /// The number, as it is written there.
    pub value: String,
    /// Title and number of the text it comes from.
    pub source: &'p str,
    /// The article.
    pub article: Option<&'p str>,
    /// Where that text applies.
    pub jurisdiction: &'p str,
    /// How well it is known.
    pub confidence: Confidence,
}

macro_rules! profile {
    ($($(#[$doc:meta])* $key:literal $field:ident: $type:ty = $take:expr,)*) => {
        /// The numbers of a place.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct Profile {
            /// Its name in `guiju.toml`.
            pub name: String,
            /// Its name for readers.
            pub title: String,
            /// The places whose law binds its offices, or whose practice they follow.
            pub home: Vec<String>,
            $($(#[$doc])* pub $field: Sourced<$type>,)*
            /// The reviews before issue.
            pub gates: Vec<GateDuty>,
        }

        impl Profile {
            /// The keys of its numbers, as they stand in `profile.toml`.
            pub const KEYS: &'static [&'static str] = &[$($key,)*];

            /// The keys of `profile.toml`.
            pub const TABLE: &'static [Key] = &[
                key("title", Shape::Text),
                key("home", Shape::Texts),
                $(key($key, Shape::Table(<$type as Written>::NUMBER)),)*
                key("gate", Shape::Tables(GATE)),
            ];

            /// Where each of its numbers comes from, in the order of [`Profile::KEYS`].
            pub fn origins(&self) -> Vec<Origin<'_>> {
                vec![$(origin(&self.$field, $key),)*]
            }

            /// Where the number of a key comes from; of the reviews before issue, `gate`, each.
            pub fn origins_of(&self, key: &str) -> Vec<Origin<'_>> {
                if key == "gate" {
                    return self.gates.iter().map(GateDuty::origin).collect();
                }
                self.origins().into_iter().filter(|origin| origin.key == key).collect()
            }
        }

        /// Reads a profile, or the office's changes to one.
        fn read(reader: &mut Reader, file: Section<'_, '_>, name: &str, base: Option<&Profile>) -> Option<Profile> {
            reader.only(file, Profile::TABLE);
            let title = match base {
                None => reader.required(file, "title", Reader::text),
                Some(base) => reader.optional(file, "title", Reader::text).is().or_else(|| Some(base.title.clone())),
            };
            let home = match base {
                None => reader.required(file, "home", Reader::texts),
                Some(base) => reader.optional(file, "home", Reader::texts).is().or_else(|| Some(base.home.clone())),
            };
            $(let $field: Option<Sourced<$type>> = number(reader, file, $key, base.map(|base| &base.$field), $take);)*
            let gates = gates(reader, file, base);
            Some(Profile { name: name.to_owned(), title: title?, home: home?, $($field: $field?,)* gates: gates? })
        }
    };
}

profile! {
    /// How the last day of a term is counted.
    "end-convention" end_convention: EndConvention = end_convention,
    /// From which day an extension by a length is counted.
    "extension-from" extension_from: ExtensionFrom = extension_from,
    /// How long before the last day a document must have been evaluated (粤府令第277号第三十四条).
    "evaluation-lead" evaluation_lead: Length = Reader::length,
    /// How long before it is due the evaluation can begin.
    "evaluation-notice" evaluation_notice: Length = Reader::length,
    /// How long a document without a term may go without an evaluation (粤府令第277号第三十四条).
    "evaluation-interval" evaluation_interval: Length = Reader::length,
    /// The day from which evaluations are asked for.
    "evaluation-since" evaluation_since: Day = Reader::day,
    /// The kinds that are evaluated.
    "evaluated-kinds" evaluated_kinds: Vec<Kind> = Reader::kinds,
    /// How long before the last day its fate can be decided.
    "decision-lead" decision_lead: Length = Reader::length,
    /// How long before the last day the evaluation is to be with the legal reviewers.
    "review-lead" review_lead: Option<Length> = or_none(Reader::length),
    /// How long before the last day the decision is to be with the maker.
    "submit-lead" submit_lead: Option<Length> = or_none(Reader::length),
    /// How many days before the last day a document that takes its place is published.
    "reissue-lead" reissue_lead: Option<u16> = or_none(Reader::count),
    /// How long after it was looked up a law that documents rest on is looked up again.
    "law-check-interval" law_check_interval: Option<Length> = or_none(Reader::length),
    /// The longest extension.
    "extension-cap" extension_cap: Option<Length> = or_none(Reader::length),
    /// How often a term may be extended.
    "extensions-max" extensions_max: Option<u16> = or_none(Reader::count),
    /// The day from which a normative document must state its term, where it must.
    "require-term" require_term: Option<Day> = or_none(Reader::day),
    /// The longest term.
    "term-cap" term_cap: Option<Length> = or_none(Reader::length),
    /// The longest term of what is called 暂行 or 试行.
    "trial-cap" trial_cap: Option<Length> = or_none(Reader::length),
    /// The longest term of a 通告.
    "notice-cap" notice_cap: Option<Length> = or_none(Reader::length),
    /// The day from which the three caps hold.
    "term-cap-since" term_cap_since: Day = Reader::day,
    /// The working days within which a document is made public (政府信息公开条例第二十六条).
    "disclosure-working-days" disclosure_working_days: u16 = Reader::count,
    /// The day from which that holds.
    "disclosure-since" disclosure_since: Day = Reader::day,
    /// The days within which a document is filed (备案).
    "filing-days" filing_days: u16 = Reader::count,
    /// The day from which that holds.
    "filing-since" filing_since: Day = Reader::day,
    /// The kinds that are filed.
    "filed-kinds" filed_kinds: Vec<Kind> = Reader::kinds,
    /// The working days after publication within which a document is interpreted (政策解读).
    "interpretation-working-days" interpretation_working_days: u16 = Reader::count,
    /// The day from which that holds.
    "interpretation-since" interpretation_since: Day = Reader::day,
    /// The kinds that are interpreted.
    "interpreted-kinds" interpreted_kinds: Vec<Kind> = Reader::kinds,
    /// The kinds on which the public must be consulted before they are issued, whatever they concern.
    "consulted-kinds" consulted_kinds: Vec<Kind> = Reader::kinds,
    /// The day from which they must be, and from which any consultation has its shortest length.
    "consult-since" consult_since: Day = Reader::day,
    /// The days for which a consultation runs at least where it concerns the business of undertakings (优化营商环境条例第六十二条).
    "consult-days-market" consult_days_market: u16 = Reader::count,
    /// The kinds whose consultation runs for as long whatever they concern (规章制定程序条例第十五条、第二十一条).
    "consult-market-kinds" consult_market_kinds: Vec<Kind> = Reader::kinds,
    /// The day from which that holds.
    "consult-market-since" consult_market_since: Day = Reader::day,
    /// The days for which any other consultation runs at least.
    "consult-days-other" consult_days_other: u16 = Reader::count,
    /// The working days that a legality review takes at least (国办发〔2018〕115号).
    "review-working-days-min" review_working_days_min: u16 = Reader::count,
    /// The working days that it takes at most.
    "review-working-days-max" review_working_days_max: u16 = Reader::count,
    /// The day from which that holds.
    "review-since" review_since: Day = Reader::day,
    /// Words of which one stands in the name of a body that deliberates as one.
    "deliberating-bodies" deliberating_bodies: Vec<String> = Reader::texts,
    /// The day from which no inner unit (内设机构) may issue a normative document (国办发〔2018〕37号（一）).
    "issuer-since" issuer_since: Day = Reader::day,
    /// How the names of inner units end.
    "inner-unit-endings" inner_unit_endings: Vec<String> = Reader::texts,
    /// Words of which one stands in the name of a body of its own, however the name ends.
    "own-body-words" own_body_words: Vec<String> = Reader::texts,
    /// The day from which the order that publishes a rule states its number and the day of adoption (规章制定程序条例第三十条).
    "rule-order-since" rule_order_since: Day = Reader::day,
    /// The days that lie at least between the publication and the commencement (规章制定程序条例第三十二条).
    "effect-delay-days" effect_delay_days: u16 = Reader::count,
    /// The kinds of which that is asked.
    "effect-delay-kinds" effect_delay_kinds: Vec<Kind> = Reader::kinds,
    /// The day from which it is.
    "effect-delay-since" effect_delay_since: Day = Reader::day,
    /// The kinds that are registered under a number of their own (统一登记编号).
    "registered-kinds" registered_kinds: Vec<Kind> = Reader::kinds,
    /// The day from which they are.
    "registration-since" registration_since: Day = Reader::day,
    /// The form of the number that a government's documents bear.
    "registration-pattern-government" registration_pattern_government: Option<RegistrationPattern> = or_none(registration_pattern),
    /// The form of the number that a department's documents bear.
    "registration-pattern-department" registration_pattern_department: Option<RegistrationPattern> = or_none(registration_pattern),
    /// How many articles a text has at least that is parted into chapters.
    "chapter-min-articles" chapter_min_articles: Option<u16> = or_none(Reader::count),
    /// How often a standard is reviewed (标准化法第二十九条).
    "standard-review-interval" standard_review_interval: Option<Length> = or_none(Reader::length),
    /// The days after a consultation within which it is recorded what came in and what was adopted.
    "opinions-days" opinions_days: Option<u16> = or_none(Reader::count),
    /// How long before a year its notice of working days is asked for.
    "calendar-notice" calendar_notice: Length = Reader::length,
    /// Whether an office is reminded of a last day that is no working day as of the working day before it.
    "due-roll-back" due_roll_back: bool = Reader::boolean,
    /// How many days before its due day an obligation counts as in its last days.
    "last-days" last_days: u16 = Reader::count,
    /// After how many days an open obligation is told again.
    "again-open-days" again_open_days: u16 = Reader::count,
    /// After how many days one that is due is.
    "again-due-days" again_due_days: u16 = Reader::count,
    /// After how many days one in its last days is.
    "again-last-days" again_last_days: u16 = Reader::count,
    /// After how many days an overdue one is.
    "again-overdue-days" again_overdue_days: u16 = Reader::count,
    /// How many days before its due day an obligation is told as due.
    "due-soon-days" due_soon_days: u16 = Reader::count,
    /// How long before the last day the site says that a document is about to end.
    "ending-soon" ending_soon: Length = Reader::length,
    /// For how many days after its publication the site marks a document as new, and how far ahead it tells what begins and ends.
    "new-days" new_days: u16 = Reader::count,
}

impl Profile {
    /// The profile of that name that comes with guiju.
    ///
    /// ```
    /// use guiju::setting::Profile;
    /// let guangdong = Profile::built_in("guangdong").expect("it comes with guiju");
    /// assert_eq!(guangdong.evaluation_lead.value.to_string(), "6 months");
    /// assert_eq!(guangdong.evaluation_lead.article.as_deref(), Some("第三十四条"));
    /// ```
    pub fn built_in(name: &str) -> Option<Profile> {
        let (name, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
        let file = SourceFile { path: format!("{name}.toml"), text: (*text).to_owned() };
        // A test reads every one of them without a finding.
        read_file(&file, &mut Vec::new(), |reader, section| read(reader, section, name, None))
    }

    /// Whether the law or practice of a place concerns its offices; their own numbers, and guiju's defaults, always do.
    pub fn is_home(&self, place: &str) -> bool {
        [OWN_JURISDICTION, OWN_DEFAULT].contains(&place) || self.home.iter().any(|home| home == place)
    }

    /// The gates that documents of a kind must pass, from whichever day.
    pub fn gates_of(&self, kind: Kind) -> impl Iterator<Item = &GateDuty> {
        self.gates.iter().filter(move |duty| duty.kinds.contains(&kind))
    }
}

/// Reads the office's `profile.toml` over a profile; what it does not name, or names unreadably, stays.
pub(super) fn read_over(reader: &mut Reader, file: Section<'_, '_>, base: &Profile) -> Option<Profile> {
    read(reader, file, &base.name, Some(base))
}

fn origin<'p, T: Written>(number: &'p Sourced<T>, key: &'static str) -> Origin<'p> {
    Origin {
        key,
        value: number.value.written(),
        source: &number.source,
        article: number.article.as_deref(),
        jurisdiction: &number.jurisdiction,
        confidence: number.confidence,
    }
}

impl GateDuty {
    fn origin(&self) -> Origin<'_> {
        let kinds: Vec<&str> = self.kinds.iter().map(|kind| kind.as_str()).collect();
        Origin {
            key: "gate",
            value: format!("{} · {} · {}", self.gate.event_type().as_str(), kinds.join(", "), self.since),
            source: &self.source,
            article: self.article.as_deref(),
            jurisdiction: &self.jurisdiction,
            confidence: self.confidence,
        }
    }
}

/// `[[gate]]`
const GATE: &[Key] = &[
    key("gate", Shape::Choice(GATES)).required(),
    key("kinds", Shape::Choices(KINDS)).required(),
    key("since", Shape::Day).required(),
    key("source", Shape::Text).required(),
    key("article", Shape::Text),
    key("jurisdiction", Shape::Text),
    key("confidence", Shape::Choice(CONFIDENCES)),
];

const GATES: &[&str] = &["risk-assessed", "fair-competition-reviewed", "legality-reviewed", "deliberated", "approved"];

/// Takes a number, or the word that says that there is none.
fn or_none<T>(
    take: impl FnOnce(&mut Reader, &'static str, &Value<'_>) -> Option<T>,
) -> impl FnOnce(&mut Reader, &'static str, &Value<'_>) -> Option<Option<T>> {
    |reader, key, value| match value.get_ref().as_str() {
        Some(NONE) => Some(None),
        _ => take(reader, key, value).map(Some),
    }
}

/// Where an office's own number applies, when it does not say.
const OWN_JURISDICTION: &str = "本单位";
/// Where guiju's own defaults apply.
const OWN_DEFAULT: &str = "本系统";

fn number<T: Clone + Written>(
    reader: &mut Reader,
    file: Section<'_, '_>,
    key: &'static str,
    base: Option<&Sourced<T>>,
    take: impl FnOnce(&mut Reader, &'static str, &Value<'_>) -> Option<T>,
) -> Option<Sourced<T>> {
    let own = base.is_some();
    let sourced = |reader: &mut Reader, key, value: &Value<'_>| {
        let section = reader.table(key, value)?;
        reader.only(section, <T as Written>::NUMBER);
        let value = reader.required(section, "value", |reader, _, value| take(reader, key, value));
        let grounds = grounds(reader, section, own);
        let (source, article, jurisdiction, confidence) = grounds?;
        Some(Sourced { value: value?, source, article, jurisdiction, confidence })
    };
    match base {
        None => reader.required(file, key, sourced),
        Some(base) => reader.optional(file, key, sourced).is().or_else(|| Some(base.clone())),
    }
}

/// Source, article, jurisdiction and confidence; an office's own number may leave the last two out.
fn grounds(reader: &mut Reader, section: Section<'_, '_>, own: bool) -> Option<(String, Option<String>, String, Confidence)> {
    let source = reader.required(section, "source", Reader::text);
    let article = reader.optional(section, "article", Reader::text).is();
    let (jurisdiction, confidence) = if own {
        (
            reader.optional(section, "jurisdiction", Reader::text).or(OWN_JURISDICTION.to_owned()),
            reader.optional(section, "confidence", confidence).or(Confidence::Inferred),
        )
    } else {
        (reader.required(section, "jurisdiction", Reader::text), reader.required(section, "confidence", confidence))
    };
    Some((source?, article, jurisdiction?, confidence?))
}

fn confidence(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<Confidence> {
    reader.word(key, value, &Confidence::ALL.map(|it| (it.as_str(), it)))
}

fn end_convention(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<EndConvention> {
    reader.word(key, value, END_CONVENTIONS)
}

fn extension_from(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<ExtensionFrom> {
    reader.word(key, value, EXTENSIONS_FROM)
}

/// A form of registration numbers.
fn registration_pattern(reader: &mut Reader, key: &'static str, value: &Value<'_>) -> Option<RegistrationPattern> {
    let text = reader.text(key, value)?;
    match RegistrationPattern::parse(&text) {
        None => reader.not_allowed(key, Some(value.span()), &text, &["JMFG{year}{serial:3}", NONE]),
        pattern => pattern,
    }
}

/// Reads the gates; those that the office states take the place of the profile's duties for the same gate.
fn gates(reader: &mut Reader, file: Section<'_, '_>, base: Option<&Profile>) -> Option<Vec<GateDuty>> {
    let own = base.is_some();
    let take =
        |reader: &mut Reader, key, value: &Value<'_>| reader.list(key, value, |reader, key, it| gate(reader, key, it, own));
    let Some(base) = base else { return reader.required(file, "gate", take) };
    let stated = reader.optional(file, "gate", take).or(Vec::new()).unwrap_or_default();
    let kept = base.gates.iter().filter(|duty| stated.iter().all(|own| own.gate != duty.gate)).cloned();
    Some(kept.chain(stated.iter().cloned()).collect())
}

fn gate(reader: &mut Reader, key: &'static str, value: &Value<'_>, own: bool) -> Option<GateDuty> {
    let section = reader.table(key, value)?;
    reader.only(section, GATE);
    let words: [(&'static str, Gate); 5] = Gate::ALL.map(|gate| (EventType::as_str(gate.event_type()), gate));
    let gate = reader.required(section, "gate", |reader, key, value| reader.word(key, value, &words));
    let kinds = reader.required(section, "kinds", Reader::kinds);
    let since = reader.required(section, "since", Reader::day);
    let (source, article, jurisdiction, confidence) = grounds(reader, section, own)?;
    Some(GateDuty { gate: gate?, kinds: kinds?, since: since?, source, article, jurisdiction, confidence })
}
