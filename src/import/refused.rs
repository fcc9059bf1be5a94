//! Why a file cannot be taken in at all.

/// What keeps a file out; nothing of it is used then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refused {
    /// It is neither of the formats that are read here.
    Format,
    /// An archive that cannot be unpacked.
    Archive,
    /// It holds, or would unpack to, more than any document does.
    TooLarge,
    /// Its parts hold one another deeper than any document's do.
    TooDeep,
    /// A name in the archive leads out of it.
    Path,
    /// It is locked by a password, or stored in the old form of Word.
    Locked,
    /// It declares entities, which a document never needs and an attack does.
    Entities,
    /// Its markup is broken.
    Broken,
    /// Its characters cannot be made out.
    Encoding,
    /// No words stand in it.
    Empty,
    /// No row names columns that are known.
    NoColumns,
    /// It is no list of a disclosure platform.
    NoArticles,
}

impl Refused {
    /// Every reason.
    pub const ALL: [Self; 12] = [
        Self::Format,
        Self::Archive,
        Self::TooLarge,
        Self::TooDeep,
        Self::Path,
        Self::Locked,
        Self::Entities,
        Self::Broken,
        Self::Encoding,
        Self::Empty,
        Self::NoColumns,
        Self::NoArticles,
    ];

    /// Its word in the catalogue and for programs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Archive => "archive",
            Self::TooLarge => "too-large",
            Self::TooDeep => "too-deep",
            Self::Path => "path",
            Self::Locked => "locked",
            Self::Entities => "entities",
            Self::Broken => "broken",
            Self::Encoding => "encoding",
            Self::Empty => "empty",
            Self::NoColumns => "no-columns",
            Self::NoArticles => "no-articles",
        }
    }
}
