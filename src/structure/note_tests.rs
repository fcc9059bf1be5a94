use super::*;
use crate::structure;

/// Each act as `day deed by-whom (order) 《decision》 ordinal`, then what was not read.
fn told(note: &str) -> Vec<String> {
    let text = format!("# 某办法\n\n{note}\n\n第一条　甲。\n");
    let read = structure::read(&text);
    let noted = noted(&read);
    let words = |span: &Option<Span>| span.clone().map(|span| text[span].replace('\n', "⏎"));
    let mut out: Vec<String> = noted
        .acts
        .iter()
        .map(|act| {
            assert!(act.span.start == act.day_span.start && act.span.end >= act.day_span.end);
            let mut line = format!("{} {:?}", act.day, act.deed);
            line.extend(words(&act.body).map(|it| format!(" {it}")));
            line.extend(words(&act.order).map(|it| format!(" ({it})")));
            line.extend(words(&act.instrument).map(|it| format!(" 《{it}》")));
            line.extend(act.ordinal.map(|it| format!(" {it}")));
            line
        })
        .collect();
    out.extend(noted.unread.iter().map(|span| format!("? {}", text[span.clone()].replace('\n', "⏎"))));
    out
}

#[track_caller]
fn check(note: &str, expected: &[&str]) {
    assert_eq!(told(note), expected, "{note}");
}

#[test]
fn the_note_of_a_rule_names_its_orders() {
    check(
        "（2009年7月9日湖南省人民政府令第242号公布　2018年7月10日湖南省人民政府令第289号第一次修改　2022年10月8日湖南省人民政府令第310号第二次修改）",
        &[
            "2009-07-09 Published 湖南省人民政府 (令第242号)",
            "2018-07-10 Amended 湖南省人民政府 (令第289号) 1",
            "2022-10-08 Amended 湖南省人民政府 (令第310号) 2",
        ],
    );
    check(
        "（2023年12月28日示例市人民政府第16届27次常务会议通过，2024年1月5日示例市人民政府令第12号公布，自2024年3月1日起施行）",
        &[
            "2023-12-28 Adopted 示例市人民政府第16届27次常务会议",
            "2024-01-05 Published 示例市人民政府 (令第12号)",
            "2024-03-01 Effective",
        ],
    );
}

#[test]
fn the_note_of_a_regulation_names_adoption_approval_and_the_decisions_that_changed_it() {
    check(
        "2011年12月22日 上海市第十三届人民代表大会常务委员会第三十一次会议通过\n\n2020年5月14日 上海市第十五届人民代表大会常务委员会第二十一次会议《关于修改〈甲〉的决定》第一次修正",
        &[
            "2011-12-22 Adopted 上海市第十三届人民代表大会常务委员会",
            "2020-05-14 Amended 上海市第十五届人民代表大会常务委员会 《关于修改〈甲〉的决定》 1",
        ],
    );
    check(
        "（2019年3月1日江门市第十五届人民代表大会常务委员会第一次会议通过 2019年5月21日经广东省第十三届人民代表大会常务委员会第十二次会议批准 根据2023年9月27日广东省第十四届人民代表大会常务委员会第五次会议批准的《江门市人大常委会关于修改〈江门市2019年条例〉的决定》修正）",
        &[
            "2019-03-01 Adopted 江门市第十五届人民代表大会常务委员会",
            "2019-05-21 Approved 广东省第十三届人民代表大会常务委员会",
            "2023-09-27 Amended 广东省第十四届人民代表大会常务委员会 《江门市人大常委会关于修改〈江门市2019年条例〉的决定》",
        ],
    );
    check("（1982年12月10日全国人民代表大会公告公布施行）", &["1982-12-10 Published 全国人民代表大会", "1982-12-10 Effective"]);
    check(
        "（二〇二〇年五月四日国务院令第7号公布，自公布之日起施行）",
        &["2020-05-04 Published 国务院 (令第7号)", "2020-05-04 Effective"],
    );
}

#[test]
fn bodies_that_act_together_share_the_verb() {
    check(
        "2010年7月21日 国务院第120次常务会议、2010年3月29日中央军事委员会常务会议修订\n\n1988年9月23日 国务院、中央军事委员会第14号令发布",
        &[
            "2010-07-21 Revised 国务院",
            "2010-03-29 Revised 中央军事委员会常务会议",
            "1988-09-23 Published 国务院、中央军事委员会 (第14号令)",
        ],
    );
}

#[test]
fn what_is_not_understood_is_told() {
    check(
        "（甲会议：2020年1月1日通过，2021年1月1日会议纪要，2022年1月1日公布之日起三十日后施行）",
        &["2020-01-01 Adopted", "? （甲会议：", "? 2021年1月1日会议纪要，", "? 2022年1月1日公布之日起三十日后施行）"],
    );
    check("2020年1月1日会议、", &["? 2020年1月1日会议、"]);
}
