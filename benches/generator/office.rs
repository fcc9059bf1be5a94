//! `guiju.toml` and the outside laws of the invented city.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use super::words;

/// Writes what stands beside the documents.
pub(super) fn write(dir: &Path) -> io::Result<()> {
    let mut text = format!(
        "# 性能测试用的虚构机关；城市、法规、文号和文本均为编造\n\n[office]\nname = \"{}\"\ncode = \"qc-cg\"\n\n\
         [site]\ntitle             = \"行政规范性文件\"\nbase-path         = \"/xxgk/gfxwj/\"\ndemonstration     = true\n\
         demonstration-day = 2026-11-24\ndomain            = \"www.example.gov.cn\"\nid-code           = \"unknown\"\n\n\
         [profile]\nuse = \"guangdong\"\n",
        words::OFFICE
    );
    let units: BTreeMap<&str, &str> = words::TOPICS.iter().map(|topic| (topic.unit, topic.slug)).collect();
    for (unit, slug) in units {
        let _ = write!(text, "\n[[contact]]\nresponsible = \"{unit}\"\nchannel     = \"wecom-{slug}\"\n");
    }
    std::fs::write(dir.join("guiju.toml"), text)?;
    std::fs::create_dir_all(dir.join("laws"))?;
    for topic in words::TOPICS {
        let law = format!(
            "title      = \"{}\"\nissuer     = \"示例省人民代表大会常务委员会\"\n\
             versions   = [{{ from = 2008-05-01 }}, {{ from = 2017-09-01, note = \"修订\" }}]\n\
             ended      = \"none\"\nchecked-on = 2026-11-20\nsource     = \"虚构\"\n",
            topic.law_title
        );
        std::fs::write(dir.join("laws").join(format!("{}.toml", topic.law)), law)?;
    }
    Ok(())
}
