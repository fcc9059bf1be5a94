//! The instrument by which several documents are extended, confirmed, repealed or declared lapsed, drafted from a template.
//!
//! A template is a text with `{title}`, `{number}`, `{documents}`, `{count}`, `{table}`, `{effective}`, `{issuer}` and `{date}` in it; its first line is the
//! title. The office may keep its own beside the built-in ones.

use crate::document::EventType;

/// One of the documents that an instrument is about, each fact in the words in which it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// Its title.
    pub title: String,
    /// Its 文号.
    pub number: String,
    /// The day of its issue.
    pub issued: String,
    /// Its last valid day before.
    pub before: String,
    /// Its last valid day afterwards.
    pub after: String,
}

/// What an instrument says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its 文号, or what stands in its place.
    pub number: String,
    /// Who issues it.
    pub issuer: String,
    /// Its day, in words: 2026年6月10日.
    pub date: String,
    /// From when what it decides takes effect, in words.
    pub effective: String,
}

/// The built-in template of an instrument; none for events that none is drafted for.
pub fn template(event: EventType) -> Option<&'static str> {
    match event {
        EventType::Extended => Some(include_str!("drafted/extended.md")),
        EventType::Confirmed => Some(include_str!("drafted/confirmed.md")),
        EventType::Repealed => Some(include_str!("drafted/repealed.md")),
        EventType::Lapsed => Some(include_str!("drafted/lapsed.md")),
        _ => None,
    }
}

/// The text of an instrument, and its title.
pub fn instrument(event: EventType, template: &str, about: &About, listed: &[Listed]) -> (String, String) {
    let documents = match listed {
        [] => String::new(),
        [one] => format!("《{}》", one.title),
        [first, ..] => format!("《{}》等{}件文件", first.title, listed.len()),
    };
    let values = [
        ("{number}", about.number.clone()),
        ("{documents}", documents),
        ("{count}", listed.len().to_string()),
        ("{table}", table(event, listed)),
        ("{effective}", about.effective.clone()),
        ("{issuer}", about.issuer.clone()),
        ("{date}", about.date.clone()),
    ];
    let fill = |text: &str| values.iter().fold(text.to_owned(), |text, (name, value)| text.replace(name, value));
    let title = fill(template.lines().next().unwrap_or_default().trim_start_matches('#').trim());
    (fill(template).replace("{title}", &title), title)
}

/// The documents in a table, with the facts that matter to the event.
fn table(event: EventType, listed: &[Listed]) -> String {
    type Column = (&'static str, fn(&Listed) -> &str);
    let title: Column = ("文件名称", |it| &it.title);
    let number: Column = ("文号", |it| &it.number);
    let issued: Column = ("印发日期", |it| &it.issued);
    let columns: Vec<Column> = match event {
        EventType::Extended => vec![title, number, ("原有效期至", |it| &it.before), ("延长后有效期至", |it| &it.after)],
        EventType::Confirmed => vec![title, number, issued, ("有效期至", |it| &it.after)],
        EventType::Lapsed => vec![title, number, issued, ("原有效期至", |it| &it.before)],
        _ => vec![title, number, issued],
    };
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut rows = row(std::iter::once("序号".to_owned()).chain(columns.iter().map(|(head, _)| (*head).to_owned())).collect());
    rows.push_str(&format!("|{}\n", "---|".repeat(columns.len() + 1)));
    for (at, one) in listed.iter().enumerate() {
        let cells = columns.iter().map(|(_, cell)| cell(one).replace('|', "\\|"));
        rows.push_str(&row(std::iter::once((at + 1).to_string()).chain(cells).collect()));
    }
    rows.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn listed(title: &str, number: &str) -> Listed {
        let text = |text: &str| text.to_owned();
        Listed {
            title: text(title),
            number: text(number),
            issued: text("2021年6月15日"),
            before: text("2026年7月14日"),
            after: text("2031年7月14日"),
        }
    }

    fn about() -> About {
        let text = |text: &str| text.to_owned();
        About {
            number: text("示城管〔2026〕5号"),
            issuer: text("示例市城市管理局"),
            date: text("2026年6月10日"),
            effective: text("2026年6月10日"),
        }
    }

    #[test]
    fn an_extension_notice_lists_each_document_with_both_last_days() {
        let listed = [listed("示例市路灯管理规定", "示城管〔2021〕2号"), listed("示例市公园管理规定", "示城管〔2021〕1号")];
        let (text, title) =
            instrument(EventType::Extended, template(EventType::Extended).expect("a template"), &about(), &listed);
        assert_eq!(title, "关于延长《示例市路灯管理规定》等2件文件有效期的通知");
        assert!(text.starts_with(&format!("# {title}\n\n示城管〔2026〕5号\n")), "{text}");
        assert!(text.contains("| 2 | 示例市公园管理规定 | 示城管〔2021〕1号 | 2026年7月14日 | 2031年7月14日 |"), "{text}");
        assert!(text.ends_with("示例市城市管理局\n\n2026年6月10日\n"), "{text}");
    }

    #[test]
    fn no_place_holder_is_left_in_any_instrument() {
        for event in [EventType::Extended, EventType::Confirmed, EventType::Repealed, EventType::Lapsed] {
            let template = template(event).expect("a template");
            let (text, title) = instrument(event, template, &about(), &[listed("示例市路灯管理规定", "示城管〔2021〕2号")]);
            assert!(!text.contains(['{', '}']) && title.contains("示例市路灯管理规定"), "{text}");
        }
        assert_eq!(super::template(EventType::Filed), None);
    }
}
