//! How texts are numbered and written: what may be fine is not blamed, and a draft is told louder than what was issued.

use super::{Files, SILENT, entitled};
use guiju::finding::Severity;

const TITLE: &str = "示例市路灯管理规定";
const TEXT: &str = "documents/sample/text/2024-07-15.md";
const INFO: [Severity; 1] = [Severity::Info];
const WARNING: [Severity; 1] = [Severity::Warning];

/// An issued document of a kind, with these words below its title and these keys in its issue.
fn issued(kind: &str, keys: &str, words: &str) -> Files {
    let events = format!(
        "[[event]]\ntype = \"issued\"\ndate = 2024-06-03\neffective = 2024-07-15\n{keys}\ntext = \"text/2024-07-15.md\"\n\
         [[event]]\ntype = \"published\"\nat = 2024-06-05"
    );
    entitled(TITLE, kind, &events).and(TEXT, &format!("# {TITLE}\n\n{words}"))
}

fn saying(words: &str) -> Files {
    issued("normative", "", words)
}

/// A document that is not issued, with these words in a file of its `text/`.
fn drafted(words: &str) -> Files {
    entitled(TITLE, "normative", "[[event]]\ntype = \"drafted\"\ndate = 2026-10-12").and(TEXT, &format!("# {TITLE}\n\n{words}"))
}

#[test]
fn the_form_of_a_draft_is_warned_of_and_that_of_an_issued_text_told() {
    for (code, words) in [
        ("punctuation-width", "第一条　甲,乙。"),
        ("bracket-pair", "第一条　甲（乙)丙。"),
        ("line-indent", "　　第一条　甲。"),
        ("hidden-character", "第一条　甲\u{200b}乙。"),
        ("look-alike-character", "第一条　二○二四年。"),
        ("number-brackets", "第一条　示城管[2024]2号。"),
        ("point-form", "第一条　下列：\n\n(一)甲。"),
    ] {
        assert_eq!(drafted(words).told(code), WARNING, "{code}");
        assert_eq!(saying(words).told(code), INFO, "{code}");
    }
}

#[test]
fn what_misleads_is_warned_of_in_an_issued_text_too() {
    assert_eq!(saying("第一条　甲\u{202e}乙。").told("hidden-character"), WARNING);
    assert_eq!(saying("第一条　甲\u{e105}乙。").told("unreadable-character"), WARNING);
    assert_eq!(saying("第一条　甲。\n\n第三条　乙。").told("article-numbers"), WARNING);
}

#[test]
fn chapters_are_told_below_the_number_of_the_profile_and_only_of_rules_and_normative_documents() {
    let articles = |count: u32| {
        let all: Vec<String> = (1..=count).map(|it| format!("第{it}条　甲。\n\n")).collect();
        format!("## 第一章　总则\n\n{}", all.concat())
    };
    let told = |kind: &str, count: u32| issued(kind, "", &articles(count)).told("chapters-needless");
    assert_eq!(told("normative", 19), INFO);
    assert_eq!(told("normative", 20), SILENT);
    assert_eq!(told("rule", 19), INFO);
    assert_eq!(told("plan", 19), SILENT);
    let off = "[chapter-min-articles]\nvalue = \"none\"\nsource = \"本市规定\"\n";
    assert_eq!(saying(&articles(19)).with_profile(off).told("chapters-needless"), SILENT);
    assert_eq!(saying("第一条　甲。\n\n## 附件1　细则\n\n## 第一章　总则\n\n第一条　乙。").told("chapters-needless"), SILENT);
}

#[test]
fn a_power_that_rests_on_a_law_or_is_denied_is_not_told() {
    let told = |words: &str| saying(&format!("第一条　{words}")).told("powers-set");
    for words in [
        "损毁路灯的，处五百元以上一千元以下罚款。",
        "损毁路灯，情节严重的，吊销其许可证。",
        "占用灯杆，经市政科批准后方可实施。",
        "使用灯杆的，由市政科收取占用费。",
        "对损毁路灯的工具予以扣押。",
    ] {
        assert_eq!(told(words), INFO, "{words}");
    }
    for words in [
        "损毁路灯的，依照《示例市路灯法》处五百元罚款。",
        "损毁路灯的，依法处以罚款。",
        "不得向使用人收取占用费。",
        "被吊销许可证的，不得申请。",
        "罚款缴入国库。",
        "路灯管理单位收取电费的办法另行制定。",
    ] {
        assert_eq!(told(words), SILENT, "{words}");
    }
    assert_eq!(issued("rule", "", "第一条　损毁路灯的，处五百元罚款。").told("powers-set"), SILENT, "a rule may");
}

#[test]
fn attachments_are_looked_for_in_every_paper_and_among_all_that_was_issued() {
    let form = "{ role = \"attachment\", number = 1, title = \"登记表\", file = \"attachments/form.md\" }";
    let list = "第一条　甲。\n\n附件：登记表\n\n示例市城市管理局\n\n2024年6月3日\n";
    let with = |parts: &str, words: &str| {
        issued("normative", &format!("parts = [{parts}]"), words).and("documents/sample/attachments/form.md", "# 登记表\n")
    };
    assert_eq!(with("", list).told("attachment-list"), WARNING);
    assert_eq!(with(form, list).told("attachment-list"), SILENT);
    assert_eq!(with(form, "第一条　甲。\n").told("attachment-list"), SILENT, "no list, nothing to hold it against");
    assert_eq!(
        with("", &format!("{list}\n附件\n\n登记表\n\n一、甲\n")).told("attachment-list"),
        SILENT,
        "it stands behind the text"
    );
    let notice = "{ role = \"notice\", file = \"text/notice.md\" }";
    let lists_the_text = format!("# 通知\n\n现印发。\n\n附件：{TITLE}\n\n示例市城市管理局\n\n2024年6月3日\n");
    let files = with(notice, "第一条　甲。\n").and("documents/sample/text/notice.md", &lists_the_text);
    assert_eq!(files.told("attachment-list"), SILENT, "the text itself is what the notice lists");
    let amended = format!(
        "[[event]]\ntype = \"issued\"\ndate = 2024-06-03\neffective = 2024-07-15\nparts = [{form}]\ntext = \"text/2024-07-15.md\"\n\
         [[event]]\ntype = \"published\"\nat = 2024-06-05\n\
         [[event]]\ntype = \"amended\"\ndate = 2025-06-03\neffective = 2025-07-15\ninstrument = \"steady\"\ntext = \"text/2025-07-15.md\""
    );
    let files = entitled(TITLE, "normative", &amended)
        .and(TEXT, &format!("# {TITLE}\n\n{list}"))
        .and("documents/sample/text/2025-07-15.md", &format!("# {TITLE}\n\n{list}"))
        .and("documents/sample/attachments/form.md", "# 登记表\n");
    assert_eq!(files.told("attachment-list"), SILENT, "an amendment leaves the attachments of the issue");
}
