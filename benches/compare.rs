//! How long two texts take to be compared: `cargo bench --bench compare`
//!
//! Real laws that stand in two versions, where they are at hand: the median of 11 rounds, reading apart. Then laws of 500, 1,000 and 2,000
//! articles of five 款 and 项 each, of which every tenth article was amended, added, left out or moved; and texts made to take long.
//! Nothing is asserted.

mod corpus;

use std::fmt::Write as _;
use std::hint::black_box;
use std::time::{Duration, Instant};

use guiju::compare::{compare, rows};
use guiju::structure;

const ROUNDS: usize = 11;

fn main() {
    // Cargo says --bench when it measures; when it only tries whether this runs, once is enough.
    let rounds = if std::env::args().any(|word| word == "--bench") { ROUNDS } else { 1 };
    match corpus::texts() {
        None => println!("no real texts at ../shared/corpus, nor where GUIJU_CORPUS says"),
        Some(texts) => {
            for pair in texts.windows(2) {
                let [(old_name, old), (new_name, new)] = pair else { continue };
                let title = |name: &str| name.rsplit_once('(').map(|(title, _)| title.to_owned());
                if title(old_name).is_some() && title(old_name) == title(new_name) {
                    measured(new_name, old, new, rounds);
                }
            }
        }
    }
    for articles in [500, 1000, 2000] {
        let (old, new) = (law(articles, false), law(articles, true));
        measured(&format!("a law of {articles} articles"), &old, &new, rounds);
    }
    for (name, old, new) in [
        ("one article repeated", "第一条 甲乙丙丁。\n\n".repeat(20_000), "第一条 甲乙丙戊。\n\n".repeat(20_000)),
        (
            "two articles without a line",
            format!("第一条 {}", "甲乙丙，".repeat(80_000)),
            format!("第一条 {}", "甲丙乙，".repeat(80_000)),
        ),
        ("points alone", "（一）甲；\n\n".repeat(40_000), "（二）乙；\n\n".repeat(40_000)),
    ] {
        measured(name, &old, &new, rounds.min(3));
    }
}

fn measured(name: &str, old: &str, new: &str, rounds: usize) {
    let bytes = old.len() + new.len();
    let reading = median(rounds, || drop(black_box((structure::read(old), structure::read(new)))));
    let (old, new) = (structure::read(old), structure::read(new));
    let comparing = median(rounds, || drop(black_box(compare(&old, &new))));
    let comparison = compare(&old, &new);
    let marking = median(rounds, || {
        for side in [&comparison.articles, &comparison.beside] {
            for pair in &side.pairs {
                let (olds, news): (Vec<_>, Vec<_>) = (side.old_of(pair).collect(), side.new_of(pair).collect());
                drop(black_box(rows(&olds, &news)));
            }
        }
    });
    let side = &comparison.articles;
    println!(
        "{name}: {} → {} articles, {bytes} bytes: reading {reading:.2} ms, comparing {comparing:.2} ms, marking {marking:.2} ms",
        side.old.len(),
        side.new.len()
    );
}

fn median(rounds: usize, run: impl Fn()) -> f64 {
    let mut times: Vec<Duration> = (0..rounds)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed()
        })
        .collect();
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

/// A law of so many articles, as it stood or as it was amended: each article has words that no other has, as articles do.
fn law(articles: usize, is_amended: bool) -> String {
    const SUBJECTS: [&str; 20] = [
        "供水单位",
        "用水单位",
        "物业服务人",
        "施工单位",
        "建设单位",
        "管线产权人",
        "经营者",
        "收运单位",
        "处置单位",
        "设计单位",
        "监理单位",
        "主管部门",
        "街道办事处",
        "业主委员会",
        "检测机构",
        "运营企业",
        "养护单位",
        "责任人",
        "行业协会",
        "保洁单位",
    ];
    const DUTIES: [&str; 16] = [
        "建立台账并保存",
        "公示收费标准",
        "接受监督检查",
        "编制应急预案",
        "安装计量设施",
        "按期清洗消毒",
        "设置警示标志",
        "报送统计资料",
        "办理变更手续",
        "缴纳处理费用",
        "配备专职人员",
        "开展技术培训",
        "落实防护措施",
        "恢复道路原状",
        "保证水质达标",
        "及时告知用户",
    ];
    let mut order: Vec<usize> = (0..articles).collect();
    if is_amended {
        for at in (0..articles).step_by(40) {
            let moved = order.remove(at);
            order.insert((at + articles / 3) % articles, moved);
        }
    }
    let mut out = String::from("# 示例市城市管理条例\n\n");
    let mut number = 0;
    for (place, at) in order.into_iter().enumerate() {
        if place % 50 == 0 {
            let _ = write!(out, "## 第{}章 管理\n\n", place / 50 + 1);
        }
        if is_amended && at % 40 == 30 {
            continue;
        }
        let mut write = |seed: usize, words: &str| {
            number += 1;
            let subject = |n: usize| SUBJECTS[(seed * 7 + n * 3) % SUBJECTS.len()];
            let duty = |n: usize| DUTIES[(seed / 3 + n * 5) % DUTIES.len()];
            let _ = write!(
                out,
                "第{number}条 {}应当{}{words}，期限为{seed}日。\n\n{}有下列情形之一的，由主管部门责令改正：\n\n",
                subject(0),
                duty(0),
                subject(1)
            );
            for point in 1..=3 {
                let _ = write!(
                    out,
                    "（{}）未按照规定{}，造成第{}号区域影响的；\n\n",
                    ["一", "二", "三"][point - 1],
                    duty(point),
                    seed * 13 % 997 + point
                );
            }
            let _ = write!(out, "{}依照前款规定处理，并向{}通报。\n\n", subject(2), subject(3));
        };
        write(at, if is_amended && at % 10 == 5 { "，并向社会公开有关信息" } else { "" });
        if is_amended && at % 40 == 20 {
            write(at + 100_003, "并适用电子证照");
        }
    }
    out
}
