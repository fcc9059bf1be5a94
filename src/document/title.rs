//! Titles as people cite them: in other brackets, with a note of amendment behind, with or without 中华人民共和国.

/// A title as two citations of it are compared: without spaces, one kind of brackets, without the note of its amendment or of a
/// demonstration. A 试行 stays: it is another document.
pub fn title_key(title: &str) -> String {
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
    title = title.strip_prefix("中华人民共和国").unwrap_or(title);
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
            assert_eq!(title_key(cited), "江门市甲办法", "{cited}");
        }
        assert_eq!(title_key("关于印发《乙规定》的通知"), title_key("关于印发〈乙规定〉的通知"));
        assert_eq!(title_key("中华人民共和国行政处罚法"), title_key("行政处罚法（2021年修订）"));
        assert_ne!(title_key("江门市甲办法（试行）"), title_key("江门市甲办法"), "a 试行 is another document");
    }
}
