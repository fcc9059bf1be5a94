//! What a record states, each value with the place in the file that says it.

use crate::document::{Date, Disclosure, Kind};

/// What a fact is about: the keys of `document.toml`, and the events that a file tells of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// `title`
    Title,
    /// `kind`
    Kind,
    /// `issuers`, one at a time
    Issuer,
    /// `responsible`
    Responsible,
    /// `disclosure`
    Disclosure,
    /// `topics`, one at a time
    Topic,
    /// `index-number`
    IndexNumber,
    /// `number`
    Number,
    /// `registration`
    Registration,
    /// `order`
    Order,
    /// `adopted`
    Adopted,
    /// `date` of the issue
    Date,
    /// `effective`
    Effective,
    /// `term`
    Term,
    /// `until`
    Until,
    /// `at` of the publication
    Published,
    /// An `amended` event: its day, and the decision behind it
    Amended,
    /// A `revised` event: its day, and the decision behind it
    Revised,
    /// A `lapsed` event
    Lapsed,
    /// A `repealed` event
    Repealed,
    /// A law that the text rests on: its id, and the article behind it
    BasisLaw,
    /// A document of the office that the text rests on: its id, and the article behind it
    BasisDocument,
}

impl Key {
    /// Every key, in the order in which a report tells them.
    pub const ALL: [Self; 22] = [
        Self::Title,
        Self::Kind,
        Self::Issuer,
        Self::Responsible,
        Self::Disclosure,
        Self::Topic,
        Self::IndexNumber,
        Self::Number,
        Self::Registration,
        Self::Order,
        Self::Adopted,
        Self::Date,
        Self::Effective,
        Self::Term,
        Self::Until,
        Self::Published,
        Self::Amended,
        Self::Revised,
        Self::Lapsed,
        Self::Repealed,
        Self::BasisLaw,
        Self::BasisDocument,
    ];

    /// Its word in the catalogue and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Kind => "kind",
            Self::Issuer => "issuers",
            Self::Responsible => "responsible",
            Self::Disclosure => "disclosure",
            Self::Topic => "topics",
            Self::IndexNumber => "index-number",
            Self::Number => "number",
            Self::Registration => "registration",
            Self::Order => "order",
            Self::Adopted => "adopted",
            Self::Date => "date",
            Self::Effective => "effective",
            Self::Term => "term",
            Self::Until => "until",
            Self::Published => "published",
            Self::Amended => "amended",
            Self::Revised => "revised",
            Self::Lapsed => "lapsed",
            Self::Repealed => "repealed",
            Self::BasisLaw => "basis-law",
            Self::BasisDocument => "basis-document",
        }
    }

    /// Whether a record may state several.
    fn is_many(self) -> bool {
        matches!(self, Self::Issuer | Self::Topic | Self::Amended | Self::Revised | Self::BasisLaw | Self::BasisDocument)
    }
}

/// A value, and what says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is about.
    pub key: Key,
    /// The value as a record writes it; a day as `2021-07-15`, one that is not known as `unknown`.
    pub value: String,
    /// A second part of it: the decision of a change, the article of a basis.
    pub with: Option<String>,
    /// Where it comes from.
    pub place: Place,
}

/// Where a value comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// A line or paragraph of the file, or a row of a list, from 1, and its words.
    Line(usize, String),
    /// What stands beside the lines: a head, a foot, the marks of a page.
    Beside(String),
    /// The command.
    Asked,
    /// The words of the title tell the kind; nothing in the file states it.
    ByTitle,
    /// That the file comes from where the public reads it.
    Platform,
}

/// Something that a person has to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What it is.
    pub what: What,
    /// The line or row, from 1; 0 for the whole file.
    pub number: usize,
    /// The words it is about.
    pub words: String,
}

/// What a person has to look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum What {
    /// Another place says another value.
    Differs,
    /// The commencement is told by a day that the file does not give.
    EffectiveElsewhere,
    /// A text is named as a basis, and neither a law nor a document of the office bears its title.
    BasisNotKept,
    /// A text is ended by this one; that is recorded there.
    Ends,
    /// Nothing says the kind.
    KindNotStated,
    /// Nothing says whether the public may read it; it is recorded as not to be disclosed.
    DisclosureNotStated,
    /// A cell, or a value behind a label, that was not understood.
    NotRead,
    /// The day lies after the one on which it is brought in.
    AfterToday,
    /// The lines of pages were put together to paragraphs.
    Joined,
    /// The list of attachments names one that does not follow.
    AttachmentMissing,
    /// An act that the 题注 names and that was not understood.
    NoteNotRead,
}

impl What {
    /// Everything that may have to be looked at.
    pub const ALL: [Self; 11] = [
        Self::Differs,
        Self::EffectiveElsewhere,
        Self::BasisNotKept,
        Self::Ends,
        Self::KindNotStated,
        Self::DisclosureNotStated,
        Self::NotRead,
        Self::AfterToday,
        Self::Joined,
        Self::AttachmentMissing,
        Self::NoteNotRead,
    ];

    /// Its word in the catalogue and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Differs => "differs",
            Self::EffectiveElsewhere => "effective-elsewhere",
            Self::BasisNotKept => "basis-not-kept",
            Self::Ends => "ends",
            Self::KindNotStated => "kind-not-stated",
            Self::DisclosureNotStated => "disclosure-not-stated",
            Self::NotRead => "not-read",
            Self::AfterToday => "after-today",
            Self::Joined => "joined",
            Self::AttachmentMissing => "attachment-missing",
            Self::NoteNotRead => "note-not-read",
        }
    }
}

/// The facts of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// The values, in the order in which they were found.
    pub facts: Vec<Fact>,
    /// What has to be looked at.
    pub doubts: Vec<Doubt>,
}

/// What the command states of every file that it brings in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// The title.
    pub title: Option<String>,
    /// The kind.
    pub kind: Option<Kind>,
    /// 制定机关
    pub issuer: Option<String>,
    /// Whether the public may read it.
    pub disclosure: Option<Disclosure>,
    /// The day on which it is brought in.
    pub day: Option<Date>,
}

impl Facts {
    /// Takes a value. The first one counts; another one that says the same is passed over, and one that says otherwise is told.
    pub(super) fn take(&mut self, key: Key, value: impl Into<String>, place: Place) {
        self.take_with(key, value, None, place);
    }

    /// The same, with a second part.
    pub(super) fn take_with(&mut self, key: Key, value: impl Into<String>, with: Option<String>, place: Place) {
        let value: String = value.into();
        if value.is_empty() {
            return;
        }
        let alike = |own: &str| super::line::plain(own) == super::line::plain(&value) || own.starts_with(&format!("{value}T"));
        match self.facts.iter_mut().find(|fact| fact.key == key && (!key.is_many() || alike(&fact.value) && fact.with == with)) {
            Some(own) if key.is_many() || alike(&own.value) => {}
            Some(own) if own.value == "unknown" => (own.value, own.place) = (value, place),
            // The day of a publication may be known more exactly elsewhere.
            Some(own) if key == Key::Published && value.starts_with(&format!("{}T", own.value)) => {
                (own.value, own.place) = (value, place)
            }
            Some(_) if value == "unknown" => {}
            Some(_) => {
                let (number, words) = place.told();
                self.doubts
                    .push(Doubt { what: What::Differs, number, words: format!("{}：{value}（{words}）", key.as_str()) });
            }
            None => self.facts.push(Fact { key, value, with, place }),
        }
    }

    /// The value of a key.
    pub fn value(&self, key: Key) -> Option<&str> {
        self.facts.iter().find(|fact| fact.key == key).map(|fact| fact.value.as_str())
    }

    /// The facts of a key.
    pub fn all(&self, key: Key) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.key == key)
    }

    /// Whether a key has a value.
    pub(super) fn has(&self, key: Key) -> bool {
        self.facts.iter().any(|fact| fact.key == key)
    }

    pub(super) fn doubt(&mut self, what: What, number: usize, words: impl Into<String>) {
        self.doubts.push(Doubt { what, number, words: words.into() });
    }

    /// Puts what the command states over what the file says.
    pub(super) fn ask(&mut self, asked: &Asked) {
        let stated = [
            (Key::Title, asked.title.clone()),
            (Key::Kind, asked.kind.map(|kind| kind.as_str().to_owned())),
            (Key::Issuer, asked.issuer.clone()),
            (Key::Disclosure, asked.disclosure.map(|disclosure| disclosure.as_str().to_owned())),
        ];
        for (key, value) in stated {
            if let Some(value) = value {
                self.facts.retain(|fact| fact.key != key);
                self.facts.push(Fact { key, value, with: None, place: Place::Asked });
            }
        }
    }

    /// Tells the kind by the title where nothing states it, what is not stated at all, and days that are still to come.
    pub(super) fn settle(&mut self, day: Option<Date>) {
        if !self.has(Key::Kind) {
            let title = self.value(Key::Title).unwrap_or_default().to_owned();
            let by_order = self.value(Key::Order).is_some_and(|order| order.contains("政府令"));
            let kind = kind_of(&title, by_order);
            self.facts.push(Fact {
                key: Key::Kind,
                value: kind.unwrap_or(Kind::Normative).as_str().to_owned(),
                with: None,
                place: Place::ByTitle,
            });
            if kind.is_none() {
                self.doubt(What::KindNotStated, 0, title);
            }
        }
        if !self.has(Key::Disclosure) {
            self.doubt(What::DisclosureNotStated, 0, "");
        }
        let late: Vec<(usize, String)> = self
            .facts
            .iter()
            .filter(|fact| matches!(fact.key, Key::Date | Key::Published | Key::Adopted))
            .filter(|fact| day.is_some_and(|day| super::words::day(&fact.value).is_some_and(|own| own > day)))
            .map(|fact| (fact.place.told().0, format!("{}：{}", fact.key.as_str(), fact.value)))
            .collect();
        for (number, words) in late {
            self.doubt(What::AfterToday, number, words);
        }
    }
}

impl Place {
    /// The line, from 1, and the words; 0 where there is none.
    pub fn told(&self) -> (usize, &str) {
        match self {
            Self::Line(number, words) => (*number, words),
            Self::Beside(words) => (0, words),
            Self::Asked | Self::ByTitle | Self::Platform => (0, ""),
        }
    }
}

/// The kind that a title names; most titles name none, and are those of 规范性文件.
fn kind_of(title: &str, by_order: bool) -> Option<Kind> {
    let bare = super::line::plain(super::words::unmarked(title).0);
    let acts = ["关于废止", "关于修改", "关于宣布", "关于延长", "关于公布继续有效", "关于废止和修改"];
    if bare.contains("裁量") && (bare.contains("基准") || bare.contains("标准")) {
        Some(Kind::DiscretionBenchmark)
    } else if acts.iter().any(|act| bare.contains(act)) || bare.contains("废止") && bare.ends_with("决定") {
        Some(Kind::Instrument)
    } else if by_order {
        Some(Kind::Rule)
    } else if bare.ends_with("条例") {
        Some(Kind::Regulation)
    } else if bare.ends_with("清单") {
        Some(Kind::List)
    } else if bare.contains("规划（") || bare.contains("规划(") || bare.ends_with("规划") {
        Some(Kind::Plan)
    } else if bare.ends_with("年度报告") {
        Some(Kind::Report)
    } else {
        None
    }
}
