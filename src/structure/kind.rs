//! What a part of a text can be, with its names for programs and in addresses.

/// What a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// The whole text.
    Text,
    /// 标题
    Title,
    /// 题注: one paragraph of it.
    Note,
    /// 目录
    Contents,
    /// A line of the 目录.
    ContentsLine,
    /// 编
    Book,
    /// 分编
    Part,
    /// 章, also 总则 and 附则 without a number.
    Chapter,
    /// 节
    Section,
    /// A heading of another kind, with what stands below it.
    Heading,
    /// 一、 in a text, or a part of one, that is not made of articles.
    Clause,
    /// 条
    Article,
    /// 款, or a paragraph outside articles.
    Paragraph,
    /// The words before the first 项 or 目 of a list.
    Intro,
    /// 项
    Point,
    /// 目, and what is numbered below it.
    Indent,
    /// The words after the last 项 or 目 that end the sentence its list began.
    WrapUp,
    /// A paragraph that an amending decision quotes: part of the text it amends, not of its own.
    Quotation,
    /// A table.
    Table,
    /// 附件说明: the list of attachments that stands before the signature.
    Enclosures,
    /// 落款
    Signature,
    /// A body that signs.
    Signer,
    /// 成文日期
    SigningDay,
    /// 附件, 附录, 附表, 附图
    Attachment,
    /// A line that only parts what is above from what is below.
    Rule,
    /// A comment, which no reader sees.
    Comment,
    /// Other Markdown, as it stands.
    Other,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 27] = [
        Self::Text,
        Self::Title,
        Self::Note,
        Self::Contents,
        Self::ContentsLine,
        Self::Book,
        Self::Part,
        Self::Chapter,
        Self::Section,
        Self::Heading,
        Self::Clause,
        Self::Article,
        Self::Paragraph,
        Self::Intro,
        Self::Point,
        Self::Indent,
        Self::WrapUp,
        Self::Quotation,
        Self::Table,
        Self::Enclosures,
        Self::Signature,
        Self::Signer,
        Self::SigningDay,
        Self::Attachment,
        Self::Rule,
        Self::Comment,
        Self::Other,
    ];

    /// Its name for programs.
    pub fn as_str(self) -> &'static str {
        self.names().0
    }

    /// Whether ids take a number that the text gives, which may be there twice; others are counted.
    pub(super) fn is_numbered_by_its_text(self) -> bool {
        matches!(
            self,
            Self::Book
                | Self::Part
                | Self::Chapter
                | Self::Section
                | Self::Clause
                | Self::Article
                | Self::Point
                | Self::Indent
                | Self::Attachment
        )
    }

    /// Its name in ids, after the naming convention of Akoma Ntoso where that has one.
    pub(super) fn prefix(self) -> &'static str {
        self.names().1
    }

    fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::Text => ("text", "text"),
            Self::Title => ("title", "title"),
            Self::Note => ("note", "note"),
            Self::Contents => ("contents", "toc"),
            Self::ContentsLine => ("contents-line", "line"),
            Self::Book => ("book", "book"),
            Self::Part => ("part", "part"),
            Self::Chapter => ("chapter", "chp"),
            Self::Section => ("section", "sec"),
            Self::Heading => ("heading", "hcontainer"),
            Self::Clause => ("clause", "cl"),
            Self::Article => ("article", "art"),
            Self::Paragraph => ("paragraph", "para"),
            Self::Intro => ("intro", "intro"),
            Self::Point => ("point", "point"),
            Self::Indent => ("indent", "indent"),
            Self::WrapUp => ("wrap-up", "wrapup"),
            Self::Quotation => ("quotation", "quote"),
            Self::Table => ("table", "table"),
            Self::Enclosures => ("enclosures", "encl"),
            Self::Signature => ("signature", "sig"),
            Self::Signer => ("signer", "signer"),
            Self::SigningDay => ("signing-day", "day"),
            Self::Attachment => ("attachment", "att"),
            Self::Rule => ("rule", "rule"),
            Self::Comment => ("comment", "comment"),
            Self::Other => ("other", "block"),
        }
    }
}
