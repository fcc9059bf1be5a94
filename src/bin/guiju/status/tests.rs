//! What a person reads of the plain office on two days, in both languages.

use std::path::Path;

use guiju::document::Date;
use guiju::message::{Lang, Words};
use snapbox::prelude::*;
use snapbox::str;

use crate::office::{self, Office, Opened};
use crate::screen::Screen;

fn plain_office(day: &str) -> Box<Office> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/valid/base");
    let day: Date = day.parse().expect("a day");
    match office::open(&Screen::new(Words::new(Lang::Chinese)), &folder, Some(day)) {
        Ok(Opened::Office(office)) => office,
        _ => panic!("the plain office cannot be opened"),
    }
}

#[track_caller]
fn check_one(lang: Lang, day: &str, expected: impl IntoData) {
    let text = super::one::text(Words::new(lang), &plain_office(day), 0);
    snapbox::assert_data_eq!(text, expected.raw());
}

#[track_caller]
fn check_all(lang: Lang, day: &str, expected: impl IntoData) {
    let text = super::table::text(Words::new(lang), &plain_office(day));
    snapbox::assert_data_eq!(text, expected.raw());
}

#[test]
fn a_document_in_force_says_until_when_and_that_it_was_computed() {
    check_one(
        Lang::Chinese,
        "2026-11-24",
        str![[r#"
示例市路灯管理规定

标识      sample
种类      行政规范性文件
文号      示城管〔2024〕2号
制定机关  示例市城市管理局
承办科室  市政科
公开      主动公开

截至      2026-11-24
状态      现行有效
缘由      已经施行（2024-06-03 印发）
自        2024-07-15
有效期至  2029-07-14（按有效期 5 年推算，原文未写届满日）
文本      text/2024-07-15.md（自 2024-07-15 起施行）
接下来    2029-07-15 有效期届满失效
待办      没有

经过      2024-05-10 合法性审核
          2024-05-20 集体审议
          2024-06-03 印发
          2024-06-05 公布
          2024-06-05 解读
          2024-06-20 备案

"#]],
    );
}

#[test]
fn a_document_whose_evaluation_is_overdue_says_by_how_many_days() {
    check_one(
        Lang::English,
        "2029-02-01",
        str![[r#"
示例市路灯管理规定

id           sample
kind         normative document
number       示城管〔2024〕2号
issuers      示例市城市管理局
responsible  市政科
disclosure   made public

as of        2029-02-01
status       in force
because      it has commenced (issue, 2024-06-03)
since        2024-07-15
valid until  2029-07-14 (computed from the term of 5 years; the text states no last day)
text         text/2024-07-15.md (binds from 2024-07-15)
next         2029-07-15 lapses
owed         evaluate: due by 2029-01-14, 18 days overdue
             decide before it lapses: open since 2029-01-14, due by 2029-07-14

life         2024-05-10 legality review
             2024-05-20 deliberation
             2024-06-03 issue
             2024-06-05 publication
             2024-06-05 interpretation
             2024-06-20 filing

"#]],
    );
}

#[test]
fn a_document_on_its_last_day_says_that_a_decision_is_due_today() {
    check_one(
        Lang::Chinese,
        "2029-07-14",
        str![[r#"
示例市路灯管理规定

标识      sample
种类      行政规范性文件
文号      示城管〔2024〕2号
制定机关  示例市城市管理局
承办科室  市政科
公开      主动公开

截至      2029-07-14
状态      现行有效
缘由      已经施行（2024-06-03 印发）
自        2024-07-15
有效期至  2029-07-14（按有效期 5 年推算，原文未写届满日）
文本      text/2024-07-15.md（自 2024-07-15 起施行）
接下来    2029-07-15 有效期届满失效
待办      实施后评估，应不晚于 2029-01-14，已逾期 181 天
          届满前作出决定，今天（2029-07-14）到期

经过      2024-05-10 合法性审核
          2024-05-20 集体审议
          2024-06-03 印发
          2024-06-05 公布
          2024-06-05 解读
          2024-06-20 备案

"#]],
    );
}

#[test]
fn a_document_that_has_lapsed_says_its_last_valid_day() {
    check_one(
        Lang::English,
        "2030-01-01",
        str![[r#"
示例市路灯管理规定

id              sample
kind            normative document
number          示城管〔2024〕2号
issuers         示例市城市管理局
responsible     市政科
disclosure      made public

as of           2030-01-01
status          lapsed
because         its term has ended (issue, 2024-06-03)
since           2029-07-15
last valid day  2029-07-14 (computed from the term of 5 years; the text states no last day)
text            text/2024-07-15.md (binds from 2024-07-15)
next            no change is known
owed            nothing

life            2024-05-10 legality review
                2024-05-20 deliberation
                2024-06-03 issue
                2024-06-05 publication
                2024-06-05 interpretation
                2024-06-20 filing

"#]],
    );
}

#[test]
fn the_table_in_chinese() {
    check_all(
        Lang::Chinese,
        "2029-02-01",
        str![[r#"
  自          有效期至            接下来                     待办                                    名称（标识）

现行有效（2 件）
  2024-07-15  2029-07-14（推算）  2029-07-15 有效期届满失效  实施后评估（2029-01-14 已逾期）等 2 项  示例市路灯管理规定（sample）
  2024-07-15  2029-07-14（推算）  2029-07-15 有效期届满失效  实施后评估（2029-01-14 已逾期）等 2 项  示例市公园管理规定（steady）

2029-02-01：共 2 件，现行有效 2
待办 4 项，其中逾期 2 项

"#]],
    );
}

#[test]
fn the_table_in_english() {
    check_all(
        Lang::English,
        "2024-06-10",
        str![[r#"
  since       valid until            next                     owed                                  title (id)

not yet in force (2)
  2024-06-05  2029-07-14 (computed)  2024-07-15 takes effect  file for the record (due 2024-07-05)  示例市路灯管理规定 (sample)
  2024-06-05  2029-07-14 (computed)  2024-07-15 takes effect  file for the record (due 2024-07-05)  示例市公园管理规定 (steady)

2024-06-10: 2 documents; not yet in force 2
owed: 2, of which overdue: 0

"#]],
    );
}

#[test]
fn an_id_that_is_not_there_has_a_nearest_one() {
    let asked = plain_office("2026-11-24").position("sampel");
    assert!(matches!(asked, Err(guiju::error::Error::NoSuchDocument { nearest: Some(it), .. }) if it == "sample"));
}
