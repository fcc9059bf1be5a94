//! Places whose law applies, in the language of the reader.

use super::Words;

/// The Chinese name, and the message that says it.
const PLACES: [(&str, &str); 10] = [
    ("全国", "place-china"),
    ("广东省", "place-guangdong"),
    ("江门市", "place-jiangmen"),
    ("广州市", "place-guangzhou"),
    ("深圳市", "place-shenzhen"),
    ("湖南省", "place-hunan"),
    ("山东省", "place-shandong"),
    ("上海市", "place-shanghai"),
    ("本系统", "place-default"),
    ("本单位", "place-office"),
];

/// The place in words, or as it stands when it is not one of these.
pub(super) fn in_words(words: Words, name: &str) -> String {
    PLACES.iter().find(|(known, _)| *known == name).map_or_else(|| name.to_owned(), |(_, key)| words.term(key))
}
