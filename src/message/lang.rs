//! The language a person reads.

/// A language that guiju speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// 简体中文
    #[default]
    Chinese,
    /// English
    English,
}

impl Lang {
    /// Every language.
    pub const ALL: [Lang; 2] = [Lang::Chinese, Lang::English];

    /// Reads `zh`, `zh-CN`, `en`, or a locale such as `zh_CN.UTF-8`; the locale without a language (`C`, `POSIX`) is Chinese.
    pub fn parse(text: &str) -> Option<Self> {
        let language = text.split(['-', '_', '.', '@']).next().unwrap_or_default();
        match language.to_ascii_lowercase().as_str() {
            "zh" | "c" | "posix" => Some(Lang::Chinese),
            "en" => Some(Lang::English),
            _ => None,
        }
    }

    /// The tag of its catalogues.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Chinese => "zh-CN",
            Lang::English => "en",
        }
    }

    /// What stands between the members of a list.
    pub(super) fn separator(self) -> &'static str {
        match self {
            Lang::Chinese => "、",
            Lang::English => ", ",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_or_a_locale_names_a_language() {
        for text in ["zh", "zh-CN", "zh_CN.UTF-8", "zh-Hans", "C", "C.UTF-8", "POSIX"] {
            assert_eq!(Lang::parse(text), Some(Lang::Chinese), "{text}");
        }
        for text in ["en", "en-GB", "en_US.UTF-8", "EN"] {
            assert_eq!(Lang::parse(text), Some(Lang::English), "{text}");
        }
        for text in ["", "fr", "fr_FR.UTF-8", "中文"] {
            assert_eq!(Lang::parse(text), None, "{text}");
        }
    }
}
