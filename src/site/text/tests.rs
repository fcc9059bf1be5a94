use std::time::Instant;

use proptest::prelude::*;
use snapbox::{assert_data_eq, str};

use super::*;

fn html(markdown: &str) -> String {
    render(markdown, Surroundings::NONE).html
}

#[test]
fn a_text_becomes_headings_and_articles_with_addresses() {
    let text = "# 城市供水办法\n\n## 第一章 总  则\n\n第一条 为了规范供水，制定本办法。\n\n本办法所称供水，包括：\n\n（一）公共供水；\n\n1. 取水；\n\n### 第一节　一般\n\n第二条（依据）依据条例。\n\n## 附　则\n\n第二条之一 自公布之日起施行。\n";
    assert_data_eq!(
        html(text),
        str![[r##"
<h2 id="chp_1">第一章　总则</h2>
<div class="article" id="art_1">
<p id="art_1__para_1"><a class="num" href="#art_1" aria-label="第一条的永久链接">第一条</a>　为了规范供水，制定本办法。</p>
<p id="art_1__para_2">本办法所称供水，包括：</p>
<p class="point" id="art_1__para_2__point_1">（一）公共供水；</p>
<p class="indent" id="art_1__para_2__point_1__indent_1">1. 取水；</p>
</div>
<h3 id="chp_1__sec_1">第一节　一般</h3>
<div class="article" id="art_2">
<p id="art_2__para_1"><a class="num" href="#art_2" aria-label="第二条的永久链接">第二条</a><span class="caption">（依据）</span>　依据条例。</p>
</div>
<h2 id="chp_final">附则</h2>
<div class="article" id="art_2-1">
<p id="art_2-1__para_1"><a class="num" href="#art_2-1" aria-label="第二条之一的永久链接">第二条之一</a>　自公布之日起施行。</p>
</div>

"##]]
    );
    assert_eq!(render(text, Surroundings::NONE).articles, 3);
}

#[test]
fn the_contents_name_every_heading_with_its_level() {
    let rendered = render(
        "## 第一编 总则\n\n## 第一章 通则\n\n## 第二章 **人**\n\n## 第二编 物权\n\n## 第一章 通则\n\n## 第一节 甲\n",
        Surroundings::NONE,
    );
    let contents: Vec<_> = rendered.contents.iter().map(|e| format!("{} {} {}", e.level, e.id, e.label)).collect();
    assert_eq!(
        contents,
        [
            "2 book_1 第一编　总则",
            "3 book_1__chp_1 第一章　通则",
            "3 book_1__chp_2 第二章　人",
            "2 book_2 第二编　物权",
            "3 book_2__chp_1 第一章　通则",
            "4 book_2__chp_1__sec_1 第一节　甲",
        ]
    );
}

#[test]
fn a_list_is_set_in_step_by_step_and_its_sentence_ends_below_it() {
    assert_data_eq!(
        html(
            "第一条 有下列情形之一的，\n\n（一）甲：\n\n1．乙；\n\n（1）丙；\n\n（二）丁，\n\n从重处罚。\n\n第二条\n\n（一）戊。\n\n己。\n"
        ),
        str![[r##"
<div class="article" id="art_1">
<p id="art_1__para_1"><a class="num" href="#art_1" aria-label="第一条的永久链接">第一条</a>　有下列情形之一的，</p>
<p class="point" id="art_1__para_1__point_1">（一）甲：</p>
<p class="indent" id="art_1__para_1__point_1__indent_1">1．乙；</p>
<p class="indent deeper" id="art_1__para_1__point_1__indent_1__indent_1">（1）丙；</p>
<p class="point" id="art_1__para_1__point_2">（二）丁，</p>
<p>从重处罚。</p>
</div>
<div class="article" id="art_2">
<p id="art_2__para_1"><a class="num" href="#art_2" aria-label="第二条的永久链接">第二条</a></p>
<p class="point" id="art_2__para_1__point_1">（一）戊。</p>
<p id="art_2__para_2">己。</p>
</div>

"##]]
    );
}

#[test]
fn a_decision_shows_its_own_numbers_and_apart_from_them_what_it_quotes() {
    assert_data_eq!(
        html("一、将第三条修改为：\n\n“第三条 甲。\n\n“乙。”\n\n本决定自公布之日起施行。\n"),
        str![[r##"
<div class="article" id="cl_1">
<p id="cl_1__para_1"><a class="num" href="#cl_1" aria-label="一、的永久链接">一、</a>将第三条修改为：</p>
<p class="quoted">“第三条 甲。</p>
<p class="quoted">“乙。”</p>
</div>
<p>本决定自公布之日起施行。</p>

"##]]
    );
}

#[test]
fn a_notice_ends_with_its_list_and_its_signature_and_attachments_follow() {
    let text = "现将办法印发给你们。\n\n附件：1. 办法\n\n2. 申请表\n\n市水务局\n2021年12月6日\n\n附件 1\n\n办法\n\n一、总体要求\n\n（一）甲。\n\n## 附件2 申请表\n\n| 序号 | 姓名 |\n|---|---|\n| 1 | 甲 |\n| | 乙 |\n";
    assert_data_eq!(
        html(text),
        str![[r#"
<p>现将办法印发给你们。</p>
<p>附件：1. 办法</p>
<p class="indent" id="encl_1__indent_2">2. 申请表</p>
<p class="signed">市水务局</p>
<p class="signed"><span class="nowrap">2021年12月6日</span></p>
<h2 id="att_1">附件1　办法</h2>
<h3 class="clause" id="att_1__cl_1">一、总体要求</h3>
<p class="point" id="att_1__cl_1__point_1">（一）甲。</p>
<h2 id="att_2">附件2　申请表</h2>
<div class="table" role="region" tabindex="0" aria-label="表格：附件2　申请表">
<table>
<thead>
<tr><th scope="col">序号</th><th scope="col">姓名</th>
</tr>
</thead>
<tbody>
<tr><td>1</td><td>甲</td>
</tr>
<tr><td></td><td>乙</td>
</tr>
</tbody>
</table>
</div>

"#]]
    );
    let contents: Vec<_> = render(text, Surroundings::NONE)
        .contents
        .into_iter()
        .map(|line| format!("{} {} {}", line.level, line.id, line.label))
        .collect();
    assert_eq!(contents, ["2 att_1 附件1　办法", "3 att_1__cl_1 一、总体要求", "2 att_2 附件2　申请表"]);
}

#[test]
fn ids_are_never_given_twice() {
    let rendered = render("第一条 甲。\n\n## 附件\n\n第一条 乙。\n\n## 附件\n\n第一条 丙。\n", Surroundings::NONE);
    for id in ["art_1", "att_1", "att_1__art_1", "att_2", "att_2__art_1"] {
        assert_eq!(rendered.html.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
    }
}

#[test]
fn a_title_is_dropped_only_where_it_comes_first() {
    assert_eq!(html("# 办法\n"), "");
    assert_eq!(html("前言\n\n# 办法\n"), "<p>前言</p>\n<h2 id=\"hcontainer_1\">办法</h2>\n");
}

#[test]
fn bold_and_links_work_between_chinese_characters() {
    assert_data_eq!(
        html("第一条 为了**规范（供水）**管理，见[条例](https://example.gov.cn/条例)和[附件](../附件.docx)。\n"),
        str![[r##"
<div class="article" id="art_1">
<p id="art_1__para_1"><a class="num" href="#art_1" aria-label="第一条的永久链接">第一条</a>　为了<strong>规范（供水）</strong>管理，见<a href="https://example.gov.cn/%E6%9D%A1%E4%BE%8B" rel="noopener external">条例</a>和<a href="../%E9%99%84%E4%BB%B6.docx">附件</a>。</p>
</div>

"##]]
    );
}

#[test]
fn words_that_markdown_would_read_otherwise_stay_words() {
    assert!(html("一、*甲*\n").contains("一、</a><em>甲</em></p>\n"));
    assert_eq!(html("第一条 - *甲*\n").matches("<li>").count(), 0);
    assert_eq!(html("江府[2020]18号〔2021〕3号"), "<p>江府[2020]18号<span class=\"nowrap\">〔2021〕3号</span></p>\n");
    assert_eq!(html("[一]: 见附件 *甲*"), "<p>[一]: 见附件 <em>甲</em></p>\n");
    assert_eq!(html("- [一]: 见附件"), "<ul>\n<li>[一]: 见附件</li>\n</ul>\n");
    assert_eq!(html("《关于修改<水法>的决定》A&B"), "<p>《关于修改&lt;水法&gt;的决定》A&amp;B</p>\n");
}

#[test]
fn dates_and_numbers_do_not_break_over_a_line() {
    assert_eq!(
        html("自2021年6月15日起，依第（三）项和2020年5月，12年。"),
        "<p>自<span class=\"nowrap\">2021年6月15日</span>起，依<span class=\"nowrap\">第（三）项</span>和<span class=\"nowrap\">2020年5月</span>，12年。</p>\n"
    );
}

#[test]
fn a_line_break_between_chinese_characters_is_no_space() {
    assert_eq!(html("为了规范\n管理，GB\nT 1，*加*\n粗"), "<p>为了规范管理，GB T 1，<em>加</em>粗</p>\n");
    assert_eq!(html("> 为了规范\n> 管理\n> and\n> so"), "<blockquote>\n<p>为了规范管理and\nso</p>\n</blockquote>\n");
    assert_eq!(html("甲  \n乙"), "<p>甲<br>\n乙</p>\n");
}

#[test]
fn a_table_has_headed_columns_and_scrolls() {
    assert_data_eq!(
        html("| 项目 | |\n|:--|--:|\n| 水<br>气 | <b>1</b> |\n\n| 甲 |\n|---|\n"),
        str![[r#"
<div class="table" role="region" tabindex="0" aria-label="表格">
<table>
<thead>
<tr><th scope="col">项目</th><td></td>
</tr>
</thead>
<tbody>
<tr><th scope="row">水<br>气</th><td>&lt;b&gt;1&lt;/b&gt;</td>
</tr>
</tbody>
</table>
</div>
<div class="table" role="region" tabindex="0" aria-label="表格2">
<table>
<thead>
<tr><th scope="col">甲</th>
</tr>
</thead>
</table>
</div>

"#]]
    );
}

#[test]
fn comments_are_not_shown_and_an_unfinished_one_hides_nothing() {
    assert_eq!(html("<!-- 内部\n\n意见 -->\n\n甲<!-- 乙 -->丙\n"), "<p>甲丙</p>\n");
    assert!(html("<!-- 内部\n\n第一条 甲。").contains("&lt;!-- 内部"));
    assert!(html("<!-- 内部\n\n第一条 甲。").contains("id=\"art_1\""));
}

#[test]
fn nothing_an_author_writes_becomes_markup_of_its_own() {
    for (text, shown) in [
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
        ("第一章<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"),
        ("甲<a href=\"javascript:x\">乙</a>", "&lt;a href=&quot;javascript:x&quot;&gt;乙&lt;/a&gt;"),
        ("[甲](javascript:alert)乙", "<p>甲乙</p>"),
        ("[甲](JaVa&#x53;cript:alert)乙", "<p>甲乙</p>"),
        ("[甲](<java\tscript:alert>)乙", "<p>甲乙</p>"),
        ("[甲](data:text/html;base64,x)乙", "<p>甲乙</p>"),
        ("[甲](vbscript:x)乙", "<p>甲乙</p>"),
        ("![图 \"一\"](https://x/y.png)乙", "<p>图 &quot;一&quot;乙</p>"),
        ("&lt;b&gt;", "<p>&lt;b&gt;</p>"),
        ("- <iframe src=x>", "&lt;iframe src=x&gt;"),
        ("> # 大字", "<p><strong>大字</strong></p>"),
        ("`<b>`", "<code>&lt;b&gt;</code>"),
        ("甲\u{0}乙\u{7}", "<p>甲\u{fffd}乙\u{fffd}</p>"),
        ("## <b onclick=x>", "&lt;b onclick=x&gt;</h2>"),
        ("第一条【\"<b>】甲", "<span class=\"caption\">【&quot;&lt;b&gt;】</span>"),
    ] {
        let html = html(text);
        assert!(html.contains(shown), "{text}\n{html}");
    }
}

/// Renders a hostile text and fails when that takes more than linear time would.
#[track_caller]
fn survives(text: &str) -> String {
    let start = Instant::now();
    let html = html(text);
    assert!(start.elapsed().as_secs() < 20, "{:?} for {:?}", start.elapsed(), text.chars().take(20).collect::<String>());
    html
}

#[test]
fn quotes_ten_thousand_deep_are_shown_as_they_stand() {
    assert!(survives(&format!("{}甲", ">".repeat(10_000))).starts_with("<p>&gt;&gt;"));
    assert!(survives(&format!("{}甲", "> ".repeat(10_000))).starts_with("<p>&gt; &gt;"));
    assert!(survives(&format!("{}甲", "- ".repeat(10_000))).starts_with("<p>- -"));
    let stairs: String = (0..2_000).map(|n| format!("{}- 甲\n", "  ".repeat(n))).collect();
    survives(&stairs);
}

#[test]
fn a_line_of_five_megabytes_is_shown() {
    for piece in ["为了规范管理，", "<script>", "**", "[甲](", "`", "|", "第一条", "（一）", "　", "\t"] {
        survives(&piece.repeat((5 << 20) / piece.len()));
    }
}

#[test]
fn texts_made_to_take_long_do_not() {
    for piece in ["*甲_乙", "[甲](", "![", "`甲``", "<甲", "<a ", "&#1", "\\*", "**（", "[[甲]]", "]("] {
        survives(&piece.repeat((60 << 10) / piece.len()));
        survives(&format!("- {}", piece.repeat((120 << 10) / piece.len())));
    }
    for line in [
        "<!--\n",
        "```\n\n",
        "~~~~~\n甲\n",
        "| 甲 |\n",
        "|-|\n",
        "# \n",
        "第一章\n",
        "目录\n第一章\n",
        "- \n\n",
        "> \n",
        "第一条甲\n",
        "<p>\n",
    ] {
        survives(&line.repeat((200 << 10) / line.len()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn no_text_makes_the_press_fall(text in any::<String>()) {
        let _ = render(&text, Surroundings::NONE);
    }

    #[test]
    fn tags_are_ours_alone(lines in proptest::collection::vec(
        "(#{1,3} |- |> |\\| |第一条 |（一）|```|    )?[<>a-c/!\\-\\[\\]()*_`&;:|\\\\ 甲，\"']{0,16}", 0..8)) {
        let html = render(&lines.join("\n"), Surroundings::NONE).html;
        for tag in html.split('<').skip(1) {
            let name: String = tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
            let ours = ["h2", "h3", "h4", "h5", "h6", "div", "p", "a", "span", "strong", "em", "code", "pre", "ul", "ol", "li",
                "blockquote", "table", "thead", "tbody", "tr", "th", "td", "br", "hr"];
            prop_assert!(ours.contains(&name.as_str()), "{name}\n{html}");
            prop_assert!(!tag.contains("href=\"javascript"), "{html}");
        }
    }
}

#[test]
fn what_a_text_refers_to_is_a_link_and_its_words_stay_as_they_are() {
    let text = "# 甲办法\n\n第一条　根据《乙办法》第三条和**《丙办法》**，制定本办法。\n\n第二条　违反第一条、前条规定，或者第九条规定的，依照“第一条”处理。第一条不变。\n\n\
        附件\n\n| 违法行为 | 依据 |\n|---|---|\n| 倾倒 | 《乙办法》第三条、《乙办法》第五条 |\n";
    let outer = |words: &str, nth: usize, href: &str, state| {
        let start = text.match_indices(words).nth(nth).expect("the words").0;
        TextLink { start, end: start + words.len(), href: href.to_owned(), place: None, state }
    };
    let links = [
        outer("《乙办法》第三条", 0, "b.html#art_3", Some("已废止")),
        outer("《丙办法》", 0, "c.html?x=\"&y", None),
        outer("《乙办法》第五条", 0, "b.html#art_5", None),
        TextLink { start: 4, end: 7, href: "gone.html".to_owned(), place: None, state: None },
        TextLink { start: 4, end: 6, href: "gone.html".to_owned(), place: None, state: None },
        TextLink { start: 4, end: 99_999, href: "gone.html".to_owned(), place: None, state: None },
    ];
    let html = render(text, Surroundings { links: &links, ..Surroundings::NONE }).html;
    for expected in [
        "根据<a class=\"ref\" href=\"b.html#art_3\" data-state=\"已废止\">《乙办法》第三条</a>和",
        "<strong><a class=\"ref\" href=\"c.html?x=&quot;&amp;y\">《丙办法》</a></strong>",
        "违反<a class=\"ref\" href=\"#art_1\">第一条</a>、<a class=\"ref\" href=\"#art_1\">前条</a>规定，或者第九条规定的，依照“第一条”处理。<a class=\"ref\" href=\"#art_1\">第一条</a>不变",
        "《乙办法》第三条、<a class=\"ref\" href=\"b.html#art_5\">《乙办法》第五条</a>",
    ] {
        assert!(html.contains(expected), "{expected}\n{html}");
    }
    assert!(!html.contains("gone.html"), "words that are no longer there lead nowhere");
    let plain =
        |html: &str| html.split('<').map(|piece| piece.split_once('>').map_or(piece, |(_, words)| words)).collect::<String>();
    let without = plain(&render(text, Surroundings::NONE).html);
    assert_eq!(plain(&html), without);
}

#[test]
fn the_terms_of_a_text_lead_to_the_articles_that_define_them() {
    let text = "# 办法\n\n第二条　本办法所称**建筑垃圾**，是指渣土等废物。\n\n第三条　前款所称渣土，是指土。\n\n\
                第九条　本办法下列用语的含义：\n\n（一）处置，是指利用和消纳；\n\n（二）处置，是指利用和消纳。\n";
    let rendered = render(text, Surroundings::NONE);
    let terms: Vec<_> = rendered.terms.iter().map(|it| (it.term.as_str(), it.id.as_str(), it.place.as_str())).collect();
    assert_eq!(terms, [("建筑垃圾", "art_2", "第二条"), ("渣土", "art_3", "第三条"), ("处置", "art_9", "第九条")]);
    for term in &rendered.terms {
        assert!(rendered.html.contains(&format!("id=\"{}\"", term.id)));
    }
    assert!(render("# 办法\n\n第一条　甲。\n", Surroundings::NONE).terms.is_empty());
}
