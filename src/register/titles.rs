//! Titles as people cite them: with or without the place's name, in other brackets, with a note of amendment behind.

use std::collections::HashMap;

use super::Record;

/// The documents by the titles they bear or bore.
#[derive(Clone, Debug, Default)]
pub(super) struct Titles(HashMap<String, Vec<u32>>);

impl Titles {
    pub(super) fn of(records: &[Record]) -> Self {
        let mut titles: HashMap<String, Vec<u32>> = HashMap::with_capacity(records.len());
        for (at, record) in records.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let former = record.document.versions().into_iter().filter_map(|version| version.title);
            for title in former.chain([record.document.title.as_str()]) {
                let bearers = titles.entry(key(title)).or_default();
                if !bearers.contains(&at) {
                    bearers.push(at);
                }
            }
        }
        Self(titles)
    }

    /// The places of the documents that bear a title.
    pub(super) fn of_title(&self, title: &str) -> &[u32] {
        self.0.get(&key(title)).map_or(&[], Vec::as_slice)
    }
}

/// A title as it is compared: without spaces, marks and brackets, without the note of its amendment or demonstration.
fn key(title: &str) -> String {
    let mut title = title.trim();
    for note in ["（示例）", "(示例)", "【演示】", "【已失效】", "【已废止】"] {
        title = title.trim_start_matches(note).trim_end_matches(note).trim();
    }
    if let Some(open) = title.rfind(['（', '(']) {
        let note = &title[open..];
        if ["修正", "修订", "修改"].iter().any(|word| note.contains(word)) {
            title = title[..open].trim();
        }
    }
    title
        .chars()
        .filter(|c| !c.is_whitespace())
        .map(|c| match c {
            '(' => '（',
            ')' => '）',
            '<' | '〈' | '《' => '〈',
            '>' | '〉' | '》' => '〉',
            c => c,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_the_same_however_it_is_cited() {
        for cited in
            ["江门市甲办法", "江门市 甲办法", "江门市甲办法（2021年修正）", "江门市甲办法（示例）", "江门市甲办法(2019修订)"]
        {
            assert_eq!(key(cited), "江门市甲办法", "{cited}");
        }
        assert_eq!(key("关于印发《乙规定》的通知"), key("关于印发〈乙规定〉的通知"));
        assert_ne!(key("江门市甲办法（试行）"), key("江门市甲办法"), "a 试行 is another document");
    }
}
