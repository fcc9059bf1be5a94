//! What became of articles in small texts that show one thing each.

use super::*;
use crate::structure;

/// The pairs as `1>2 renumbered`.
fn told(old: &str, new: &str) -> Vec<String> {
    let comparison = compare(&structure::read(old), &structure::read(new));
    let side = &comparison.articles;
    let number = |units: Vec<&Unit>| units.iter().map(|unit| unit.id.replace("art_", "")).collect::<Vec<_>>().join("+");
    side.pairs
        .iter()
        .map(|pair| {
            format!("{}>{} {}", number(side.old_of(pair).collect()), number(side.new_of(pair).collect()), pair.change.as_str())
        })
        .collect()
}

const PURPOSE: &str = "为了加强城市供水管理，保障供水安全，根据有关法律、法规，结合本市实际，制定本办法。";
const OFFICE: &str = "市城市管理部门负责本市供水的监督管理，县级供水主管部门负责本行政区域内的供水工作。";
const METER: &str = "用户应当按照规定安装结算水表，水表由供水单位负责检定、维护和更换。";
const PRICE: &str = "居民生活用水实行阶梯价格，具体标准由价格主管部门会同供水主管部门制定。";
const PENALTY: &str = "违反本办法规定，擅自改装、拆除结算水表的，由供水主管部门责令改正，处五百元以上二千元以下罚款。";
const START: &str = "本办法自公布之日起施行，有效期五年。";

fn text(articles: &[&str]) -> String {
    let mut out = String::from("# 供水办法\n\n");
    for (at, words) in articles.iter().enumerate() {
        let number = structure::ArticleNumber::new(u32::try_from(at + 1).expect("few"));
        out.push_str(&format!("{number}　{words}\n\n"));
    }
    out
}

#[test]
fn a_text_beside_itself_is_unchanged() {
    let one = text(&[PURPOSE, OFFICE, METER, START]);
    assert_eq!(told(&one, &one), ["1>1 unchanged", "2>2 unchanged", "3>3 unchanged", "4>4 unchanged"]);
}

#[test]
fn an_article_added_between_others_renumbers_those_behind_it() {
    let (old, new) = (text(&[PURPOSE, OFFICE, START]), text(&[PURPOSE, OFFICE, PRICE, START]));
    assert_eq!(told(&old, &new), ["1>1 unchanged", "2>2 unchanged", ">3 new", "3>4 renumbered"]);
    assert_eq!(told(&new, &old), ["1>1 unchanged", "2>2 unchanged", "3> removed", "4>3 renumbered"]);
}

#[test]
fn an_article_is_amended_where_its_words_differ_whatever_its_number() {
    let amended = METER.replace("供水单位", "产权人");
    let (old, new) = (text(&[PURPOSE, METER, START]), text(&[PURPOSE, OFFICE, &amended, START]));
    assert_eq!(told(&old, &new), ["1>1 unchanged", ">2 new", "2>3 amended", "3>4 renumbered"]);
}

#[test]
fn an_article_that_changed_its_place_is_moved() {
    let old = text(&[PURPOSE, OFFICE, METER, PRICE, PENALTY, START]);
    let new = text(&[PURPOSE, METER, PRICE, PENALTY, OFFICE, START]);
    let expected = ["1>1 unchanged", "3>2 renumbered", "4>3 renumbered", "5>4 renumbered", "2>5 moved", "6>6 unchanged"];
    assert_eq!(told(&old, &new), expected);
}

#[test]
fn an_article_that_stands_below_another_chapter_is_moved() {
    let chapters = |first: &[&str], second: &[&str]| {
        let mut out = String::from("## 第一章 总则\n\n");
        let all = first.iter().chain(second).enumerate();
        for (at, words) in all {
            if at == first.len() {
                out.push_str("## 第二章 管理\n\n");
            }
            let number = structure::ArticleNumber::new(u32::try_from(at + 1).expect("few"));
            out.push_str(&format!("{number} {words}\n\n"));
        }
        out
    };
    let (old, new) =
        (chapters(&[PURPOSE, OFFICE, METER], &[PRICE, PENALTY]), chapters(&[PURPOSE, OFFICE], &[METER, PRICE, PENALTY]));
    assert_eq!(told(&old, &new), ["1>1 unchanged", "2>2 unchanged", "3>3 moved", "4>4 unchanged", "5>5 unchanged"]);
    let (old, new) = (text(&[PURPOSE, OFFICE, METER, PRICE]), chapters(&[PURPOSE, OFFICE], &[METER, PRICE]));
    assert!(told(&old, &new).iter().all(|it| it.ends_with("unchanged")), "chapters that are new move nothing");
}

#[test]
fn an_article_whose_paragraphs_stand_in_two_now_is_split_and_the_other_way_round_merged() {
    let both = format!("{METER}\n\n{PRICE}");
    let (old, new) = (text(&[PURPOSE, &both, START]), text(&[PURPOSE, METER, PRICE, START]));
    assert_eq!(told(&old, &new), ["1>1 unchanged", "2>2+3 split", "3>4 renumbered"]);
    assert_eq!(told(&new, &old), ["1>1 unchanged", "2+3>2 merged", "4>3 renumbered"]);
}

#[test]
fn an_article_that_only_follows_the_numbers_of_others_is_not_amended() {
    let of = |number: &str| format!("违反{number}规定的，由供水主管部门责令限期改正；逾期不改正的，处三千元罚款。");
    let (old, new) = (text(&[METER, &of("第一条"), START]), text(&[PURPOSE, METER, &of("第二条"), START]));
    assert_eq!(told(&old, &new), [">1 new", "1>2 renumbered", "2>3 renumbered", "3>4 renumbered"]);
    let new = text(&[PURPOSE, METER, &of("第二条、第一条"), START]);
    assert_eq!(told(&old, &new)[2], "2>3 amended", "it names one more");
}

#[test]
fn an_article_of_which_only_the_number_is_left_was_removed() {
    let (old, new) = (text(&[PURPOSE, METER, START]), text(&[PURPOSE, "（删去）", START]));
    assert_eq!(told(&old, &new), ["1>1 unchanged", "2>2 removed", "3>3 unchanged"]);
}

#[test]
fn an_article_with_no_word_in_common_is_another_one() {
    let (old, new) = (text(&[PURPOSE, METER, START]), text(&[PURPOSE, "档案资料应当永久保存。", START]));
    assert_eq!(told(&old, &new), ["1>1 unchanged", "2> removed", ">2 new", "3>3 unchanged"]);
}

#[test]
fn spaces_and_narrow_brackets_change_nothing() {
    let old = text(&[PURPOSE, "下列用水：\n\n（一）甲；\n\n（二）乙。"]);
    let new = old.replace('（', "(").replace('）', ") ").replace("用水", "用\n水");
    assert!(told(&old, &new).iter().all(|it| it.ends_with("unchanged")));
}

#[test]
fn what_stands_outside_articles_is_compared_too() {
    let table =
        |fine: &str| format!("{}附件1\n\n裁量表\n\n| 行为 | 标准 |\n|---|---|\n| 拆表 | {fine} |\n", text(&[PURPOSE, START]));
    let (old, new) = (table("五百元"), table("八百元"));
    let comparison = compare(&structure::read(&old), &structure::read(&new));
    assert!(comparison.articles.pairs.iter().all(|pair| pair.change == Change::Unchanged));
    let changed: Vec<&Pair> = comparison.beside.pairs.iter().filter(|pair| pair.change != Change::Unchanged).collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].change, Change::Amended);
    assert!(!comparison.is_unchanged());
}

#[test]
fn a_text_without_articles_is_compared_by_its_clauses() {
    let old = "# 意见\n\n一、加强领导。各区应当落实责任。\n\n二、加大投入。市财政安排资金。\n";
    let new = "# 意见\n\n一、加强领导。各区应当落实责任。\n\n二、鼓励创新。推广新技术应用。\n\n三、加大投入。市财政安排资金。\n";
    let told: Vec<String> = told(old, new);
    assert_eq!(told, ["cl_1>cl_1 unchanged", ">cl_2 new", "cl_2>cl_3 renumbered"]);
}

#[test]
fn paragraphs_and_points_stand_side_by_side() {
    let old =
        text(&["下列设施应当保护：\n\n（一）取水口和取水泵站；\n\n（二）输水管道；\n\n（三）公共消火栓。\n\n任何人不得损毁。"]);
    let new = text(&[
        "下列设施应当保护：\n\n（一）取水口和取水泵站；\n\n（二）二次供水的水箱和水泵；\n\n（三）输水管道；\n\n（四）公共消火栓。\n\n任何单位和个人不得损毁。",
    ]);
    let comparison = compare(&structure::read(&old), &structure::read(&new));
    let side = &comparison.articles;
    let (olds, news): (Vec<_>, Vec<_>) = (side.old_of(&side.pairs[0]).collect(), side.new_of(&side.pairs[0]).collect());
    let lines: Vec<String> = rows(&olds, &news)
        .into_iter()
        .map(|row| {
            row.edits
                .iter()
                .map(|edit| if edit.is_same { edit.new.clone() } else { format!("[{}|{}]", edit.old, edit.new) })
                .collect()
        })
        .collect();
    let expected = [
        "下列设施应当保护：",
        "（一）取水口和取水泵站；",
        "[|（二）二次供水的水箱和水泵；]",
        "[（二）|（三）]输水管道；",
        "[（三）|（四）]公共消火栓。",
        "任何[|单位和个]人不得损毁。",
    ];
    assert_eq!(lines, expected);
}

/// Compares and fails when that takes more than near linear time would.
#[track_caller]
fn survives(old: &str, new: &str) {
    let start = std::time::Instant::now();
    let comparison = compare(&structure::read(old), &structure::read(new));
    for side in [&comparison.articles, &comparison.beside] {
        for pair in &side.pairs {
            let (olds, news): (Vec<_>, Vec<_>) = (side.old_of(pair).collect(), side.new_of(pair).collect());
            let _ = rows(&olds, &news);
        }
    }
    assert!(start.elapsed().as_secs() < 60, "{:?} for {:?}", start.elapsed(), old.chars().take(20).collect::<String>());
}

#[test]
fn texts_made_to_take_long_do_not() {
    let many = |words: &dyn Fn(usize) -> String, count: usize| -> String {
        (1..=count).map(|n| format!("第{n}条 {}\n\n", words(n))).collect()
    };
    survives(&many(&|_| "甲乙丙丁。".to_owned(), 4000), &many(&|_| "甲乙丙戊。".to_owned(), 4000));
    survives(&many(&|n| format!("甲{n}乙丙丁。"), 4000), &many(&|n| format!("甲{}乙丙丁戊。", n * 7 % 4001), 4000));
    survives(&format!("第一条 {}", "甲乙丙，".repeat(40_000)), &format!("第一条 {}", "甲丙乙，".repeat(40_000)));
    let noise = |seed: u32, count: u32| -> String {
        let next = |n: u32| n.wrapping_mul(1_664_525).wrapping_add(seed) >> 16;
        (0..count).filter_map(|n| char::from_u32(0x4e00 + next(n.wrapping_mul(2_654_435_761)) % 900)).collect()
    };
    survives(&format!("第一条 {}", noise(7, 150_000)), &format!("第一条 {}", noise(99, 150_000)));
    survives(&"第一条 甲：\n\n（一）乙；\n\n".repeat(4000), &"第一条 丙：\n\n（一）丁；\n\n".repeat(4000));
    let lines = |c: char, n: u32| {
        format!("第一条 甲：\n\n{}", (0..n).map(|at| format!("（一）{}{c}；\n\n", noise(at, 12))).collect::<String>())
    };
    survives(&lines('甲', 2000), &lines('乙', 2000));
}
