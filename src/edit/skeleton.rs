//! How a document begins: its record with what is known, and a draft to write in.

use toml_edit::{DocumentMut, Item, Key};

use super::stated::Stated;
use crate::document::Kind;
use crate::parse::keys;

/// A record without events: what is stated, in the order of the format, the values under one another.
///
/// 承办科室 and 索引号 are `unknown` where they are not stated: they exist, and nobody has looked them up.
pub fn new_record(stated: &[(&'static str, Stated)]) -> String {
    let mut stated = stated.to_vec();
    for name in ["responsible", "index-number"] {
        if !stated.iter().any(|(known, _)| *known == name) {
            stated.push((name, Stated::Unknown));
        }
    }
    stated.sort_by_key(|(name, _)| keys::DOCUMENT.iter().position(|key| key.name == *name));
    let widest = stated.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let mut document = DocumentMut::new();
    for (name, stated) in stated {
        let mut key = Key::new(name);
        key.leaf_decor_mut().set_suffix(" ".repeat(widest - name.len() + 1));
        document.as_table_mut().insert_formatted(&key, Item::Value(stated.value()));
    }
    document.to_string()
}

/// A draft of a new document: 总则 to 附则 where its kind is written in articles, else its title and a place to begin.
pub fn draft_text(title: &str, kind: Kind) -> String {
    if !matches!(kind, Kind::Normative | Kind::DiscretionBenchmark | Kind::Rule | Kind::Regulation | Kind::Policy) {
        return format!("# {title}\n\n……\n");
    }
    let own = own_name(title);
    format!(
        "# {title}\n\n## 第一章　总则\n\n第一条　为了……，根据……，结合本市实际，制定{own}。\n\n第二条　……适用{own}。\n\n第三条　……。\n\n\
         ## 第二章　……\n\n第四条　……。\n\n## 第三章　附则\n\n第五条　{own}自……起施行，有效期……。\n"
    )
}

/// What a document calls itself: 本办法, 本规定, by the end of its title.
fn own_name(title: &str) -> String {
    let plain = title.split('（').next().unwrap_or(title).trim_end();
    let names = ["细则", "办法", "规定", "规则", "意见", "方案", "标准", "制度", "基准", "通知", "通告", "决定", "条例"];
    match names.iter().find(|name| plain.ends_with(**name)) {
        Some(name) => format!("本{name}"),
        None => "本文件".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse;
    use crate::source::SourceFile;
    use crate::structure;

    #[test]
    fn a_new_record_reads_without_a_fault_and_leaves_open_what_nobody_knows() {
        let text = new_record(&[
            ("disclosure", Stated::Text("active".to_owned())),
            ("title", Stated::Text("示例市路灯管理办法".to_owned())),
            ("issuers", Stated::Texts(vec!["示例市城市管理局".to_owned()])),
            ("kind", Stated::Text("normative".to_owned())),
        ]);
        assert_eq!(
            text,
            "title        = \"示例市路灯管理办法\"\nkind         = \"normative\"\nissuers      = [\"示例市城市管理局\"]\nresponsible  = \"unknown\"\n\
             disclosure   = \"active\"\nindex-number = \"unknown\"\n"
        );
        let (_, findings) = parse::document(&SourceFile { path: "a".to_owned(), text });
        assert_eq!(findings, []);
    }

    #[test]
    fn a_draft_has_its_parts_and_speaks_of_itself() {
        let text = draft_text("示例市路灯管理办法（试行）", Kind::Normative);
        let tree = structure::read(&text);
        assert_eq!(tree.articles().count(), 5);
        assert_eq!(tree.title().map(|title| title.words().to_owned()).as_deref(), Some("示例市路灯管理办法（试行）"));
        assert!(text.contains("制定本办法。") && text.contains("第三章　附则"), "{text}");
        assert!(draft_text("权责清单", Kind::List).starts_with("# 权责清单\n"));
    }
}
