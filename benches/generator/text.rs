//! What the files say: articles in chapters, paragraphs, points and indents, tables; notices, forms, working papers.

use std::fmt::Write as _;

use guiju::document::Date;

use super::chance::Chance;
use super::chinese;
use super::identity::Identity;
use super::life::{Deed, TermWords};
use super::words;

/// The legal text of a document.
///
/// Each article has chance of its own, so a later variant differs in some articles and keeps the others.
pub(super) fn legal(who: &Identity, seed: u64, variant: u64, effective: Option<Date>, term: TermWords, deeds: &[Deed]) -> String {
    let mut chance = Chance::of(seed ^ 0x7E87, who.at as u64);
    let size = chance.text_size();
    let misnamed = variant == 0 && chance.in_thousand(4);
    let mut writer = Writer { who, seed, variant, out: String::with_capacity(size + 4096), articles: 0 };
    let title = who.title.rsplit_once('（').filter(|_| misnamed).map_or(who.title.as_str(), |(head, _)| head);
    let _ = write!(writer.out, "# {title}\n\n");
    match who.kind {
        "instrument" => writer.instrument(deeds),
        "discretion-benchmark" => writer.benchmark(size, effective, term),
        "list" => writer.list(size),
        "plan" | "report" | "policy" | "guidance" => writer.numbered(size),
        _ => writer.articles(size, effective, term),
    }
    writer.out
}

struct Writer<'w> {
    who: &'w Identity,
    seed: u64,
    variant: u64,
    out: String,
    articles: usize,
}

impl Writer<'_> {
    /// Chance of the next article: its own, and another one where this variant changes it.
    fn next(&mut self) -> Chance {
        self.articles += 1;
        let stream = (self.who.at as u64) << 20 | self.articles as u64;
        let changes = self.variant > 0 && Chance::of(self.seed ^ self.variant, stream).in_thousand(110);
        Chance::of(self.seed ^ 0xA271, if changes { stream ^ (self.variant << 56) } else { stream })
    }

    fn open_article(&mut self) {
        let _ = write!(self.out, "第{}条　", chinese::number(self.articles));
    }

    fn articles(&mut self, size: usize, effective: Option<Date>, term: TermWords) {
        let chapters = if size > 7000 { (size / 4500).clamp(3, words::CHAPTERS.len()) } else { 0 };
        let body_ends = size.saturating_sub(900);
        let mut chapter = 0;
        if chapters > 0 {
            self.heading(&mut chapter, "总则");
        }
        self.opening();
        while self.out.len() < body_ends {
            if chapters > 0 && chapter <= chapters && self.out.len() * (chapters + 1) / body_ends >= chapter {
                let name = if chapter == chapters {
                    "法律责任"
                } else {
                    words::CHAPTERS[(self.who.at + chapter) % words::CHAPTERS.len()]
                };
                self.heading(&mut chapter, name);
            }
            self.article(chapters > 0 && chapter > chapters);
        }
        if chapters > 0 {
            self.heading(&mut chapter, "附则");
        }
        self.closing(effective, term);
    }

    fn heading(&mut self, chapter: &mut usize, name: &str) {
        *chapter += 1;
        let _ = write!(self.out, "## 第{}章　{name}\n\n", chinese::number(*chapter));
    }

    /// The first two articles: aim and scope.
    fn opening(&mut self) {
        let (own, law, thing) = (self.who.own_name, self.who.topic.law_title, self.who.thing);
        let mut chance = self.next();
        self.open_article();
        let (one, other) = (chance.pick(words::AIMS), chance.pick(words::AIMS));
        let _ = write!(self.out, "为规范{thing}管理，{one}，{other}，根据《{law}》等法律、法规，结合本市实际，制定{own}。\n\n");
        let mut chance = self.next();
        self.open_article();
        let place = chance.pick(words::PLACES);
        let _ = write!(self.out, "{place}行政区域内{thing}的管理活动，适用{own}。\n\n法律、法规、规章另有规定的，从其规定。\n\n");
    }

    fn article(&mut self, liability: bool) {
        let mut chance = self.next();
        self.open_article();
        if liability && chance.in_thousand(700) {
            let sentence = chance.pick(words::LIABILITIES);
            self.fill(sentence, &mut chance);
            if sentence.ends_with('：') {
                self.points(words::WRONGS, &mut chance);
            }
            return;
        }
        if chance.in_thousand(380) {
            let (sentence, points) = words::LISTS[chance.below(words::LISTS.len())];
            self.fill(sentence, &mut chance);
            self.points(points, &mut chance);
            return;
        }
        for _ in 0..chance.weigh(&[(5, 1), (4, 2), (2, 3)]) {
            let sentence = chance.pick(words::SENTENCES);
            self.fill(sentence, &mut chance);
        }
    }

    /// Some of these points, in their order; none twice.
    fn points(&mut self, of: &[&str], chance: &mut Chance) {
        let left_out = chance.below(of.len() - 2);
        let from = chance.below(left_out + 1);
        let points = &of[from..of.len() - (left_out - from)];
        let first_wrong = chance.below(self.who.topic.wrongs.len());
        for (at, words) in points.iter().enumerate() {
            let _ = write!(self.out, "（{}）", chinese::number(at + 1));
            match *words {
                "{e}" => self.out.push_str(self.who.topic.wrongs[(first_wrong + at) % self.who.topic.wrongs.len()]),
                words => self.fill_in(words, chance),
            }
            let last = at + 1 == points.len();
            if *words != "{e}" && chance.in_thousand(60) {
                self.out.push_str("，并附：\n\n");
                self.indents(last, chance);
            } else {
                self.out.push_str(if last { "。\n\n" } else { "；\n\n" });
            }
        }
    }

    fn indents(&mut self, last: bool, chance: &mut Chance) {
        for (at, words) in words::INDENTS.iter().enumerate() {
            let _ = write!(self.out, "{}. ", at + 1);
            self.fill_in(words, chance);
            self.out.push_str(if at == 2 && last { "。\n\n" } else { "；\n\n" });
        }
    }

    fn closing(&mut self, effective: Option<Date>, term: TermWords) {
        let own = self.who.own_name;
        let mut chance = self.next();
        self.open_article();
        let thing = self.who.thing;
        let _ = write!(self.out, "{own}所称{thing}，是指在本市行政区域内依法设置、用于");
        self.fill_in("{k}和相关公共服务的设施、场所及其活动。", &mut chance);
        self.out.push_str("\n\n");
        self.next();
        self.open_article();
        match effective {
            Some(day) => {
                let _ = write!(self.out, "{own}自{}起施行", chinese::day(day));
            }
            None => {
                let _ = write!(self.out, "{own}自公布之日起施行");
            }
        }
        let _ = match term {
            TermWords::Years(years) => writeln!(self.out, "，有效期{years}年。"),
            TermWords::Until(day) => writeln!(self.out, "，有效期至{}。", chinese::day(day)),
            TermWords::Condition => writeln!(self.out, "，有效期至三年行动任务完成。"),
            TermWords::Silent => writeln!(self.out, "。"),
        };
    }

    /// A few articles, then a table of ten columns, three grades to a wrong.
    fn benchmark(&mut self, size: usize, effective: Option<Date>, term: TermWords) {
        self.opening();
        for _ in 0..4 {
            self.article(false);
        }
        self.closing(effective, term);
        self.out.push_str("\n## 附表　裁量权基准\n\n");
        self.out.push_str(
            "| 序号 | 违法行为 | 基本编码 | 设定依据 | 处罚种类及幅度 | 裁量阶次 | 适用条件 | 处罚标准 | 其他处理 | 实施主体 |\n",
        );
        self.out.push_str("|---|---|---|---|---|---|---|---|---|---|\n");
        let law = self.who.topic.law_title;
        let mut wrong = 0;
        while self.out.len() < size {
            wrong += 1;
            let mut chance = self.next();
            let what = chance.pick(self.who.topic.wrongs);
            let work = chance.pick(self.who.topic.works);
            let article = chinese::number(20 + wrong % 60);
            let unit = chance.weigh(&[(3, 200), (3, 500), (2, 1000), (1, 5000)]);
            let steps = [(0, 3, "从轻"), (3, 6, "一般"), (6, 10, "从重")];
            for (low, high, grade) in steps {
                let condition = match low {
                    0 => format!("初次发生，未影响{work}，限期内改正"),
                    3 => format!("影响{work}，或者涉及范围{}平方米以上不足{}平方米", unit / 10, unit / 2),
                    _ => format!("严重影响{work}，或者拒不改正、两年内再次发生"),
                };
                let from = (unit * low).max(unit / 2);
                let to = unit * high;
                let _ = writeln!(
                    self.out,
                    "| {wrong} | {what} | 示{wrong:04} | 《{law}》第{article}条第一款 | 责令限期改正；处{}元以上{}元以下罚款 | {grade} | {condition} | 处{from}元以上{to}元以下罚款 | 拒不改正的，依法组织代为清理，费用由违法行为人承担 | 城市管理和综合执法部门 |",
                    unit / 2,
                    unit * 10,
                );
            }
        }
    }

    fn list(&mut self, size: usize) {
        self.out.push_str("| 序号 | 事项名称 | 类别 | 实施依据 | 承办机构 | 办理时限 | 备注 |\n|---|---|---|---|---|---|---|\n");
        let topic = self.who.topic;
        while self.out.len() < size {
            let mut chance = self.next();
            let (at, thing, work) = (self.articles, chance.pick(topic.things), chance.pick(topic.works));
            let kind = chance.pick(&["行政许可", "行政检查", "行政处罚", "公共服务", "其他行政权力"]);
            let article = chinese::number(chance.between(3, 70) as usize);
            let (time, place) = (chance.pick(words::TIMES), chance.pick(words::PLACES));
            let _ = writeln!(
                self.out,
                "| {at} | {thing}{work}（{place}） | {kind} | 《{}》第{article}条 | {} | {time} | 动态调整 |",
                topic.law_title, topic.unit
            );
        }
    }

    /// 一、 and （一）: texts that are not made of articles.
    fn numbered(&mut self, size: usize) {
        let mut part = 0;
        while self.out.len() < size {
            part += 1;
            let mut chance = self.next();
            let name = words::CHAPTERS[(self.who.at + part) % words::CHAPTERS.len()];
            let _ = write!(self.out, "## {}、{name}\n\n", chinese::number(part));
            for point in 1..=chance.between(2, 6) as usize {
                let _ = write!(self.out, "（{}）", chinese::number(point));
                let work = chance.pick(self.who.topic.works);
                let _ = write!(self.out, "加强{work}。");
                for _ in 0..chance.between(1, 4) {
                    let sentence = chance.pick(words::SENTENCES);
                    self.fill_in(sentence, &mut chance);
                }
                self.out.push_str("\n\n");
            }
        }
    }

    /// What an instrument does, one number for each document acted upon.
    fn instrument(&mut self, deeds: &[Deed]) {
        self.out.push_str("各区城市管理部门，局机关各科室、直属各单位：\n\n");
        self.out.push_str("根据行政规范性文件管理的有关规定，经局长办公会议审议通过，现将有关事项通知如下。\n\n");
        for (at, deed) in deeds.iter().enumerate() {
            let _ = write!(self.out, "{}、{}。\n\n", chinese::number(at + 1), deed.words);
        }
        if deeds.is_empty() {
            let mut chance = self.next();
            for sentence in &words::SENTENCES[2..8] {
                self.fill(sentence, &mut chance);
            }
        }
        let (own, day) = (self.who.own_name, chinese::day(self.who.issued));
        let _ = write!(self.out, "{own}自印发之日起施行。\n\n{}\n\n{day}\n", words::OFFICE);
    }

    fn fill(&mut self, sentence: &str, chance: &mut Chance) {
        self.fill_in(sentence, chance);
        self.out.push_str("\n\n");
    }

    /// Puts words in the places of a sentence; whoever is named twice in it is the same.
    fn fill_in(&mut self, sentence: &str, chance: &mut Chance) {
        let topic = self.who.topic;
        let duty_bearer = chance.pick(topic.duty_bearers);
        let thing = if chance.in_thousand(700) { self.who.thing } else { chance.pick(topic.things) };
        let work = chance.pick(topic.works);
        let authority = chance.pick(words::AUTHORITIES);
        let paper = chance.pick(words::PAPERS);
        let mut rest = sentence;
        while let Some(open) = rest.find('{') {
            self.out.push_str(&rest[..open]);
            match rest.as_bytes().get(open + 1) {
                Some(b'w') => self.out.push_str(duty_bearer),
                Some(b't') => self.out.push_str(thing),
                Some(b'k') => self.out.push_str(work),
                Some(b'd') => self.out.push_str(authority),
                Some(b'm') => self.out.push_str(paper),
                Some(b'e') => self.out.push_str(chance.pick(topic.wrongs)),
                Some(b'n') => self.out.push_str(chance.pick(words::TIMES)),
                Some(b'c') => self.out.push_str(chance.pick(words::CONDITIONS)),
                Some(b'p') => self.out.push_str(chance.pick(words::PLACES)),
                Some(b's') => self.out.push_str(self.who.own_name),
                Some(b'l') => {
                    let _ = write!(self.out, "《{}》", topic.law_title);
                }
                _ => {
                    let article = chinese::number(1 + chance.below(self.articles.max(3) - 1));
                    let _ = write!(self.out, "{}第{article}条", self.who.own_name);
                }
            }
            rest = &rest[open + 3..];
        }
        self.out.push_str(rest);
    }
}

/// The notice with which a document was issued.
pub(super) fn notice(who: &Identity) -> String {
    let (title, number, unit, day) = (&who.title, who.number(), who.topic.unit, chinese::day(who.issued));
    let office = words::OFFICE;
    format!(
        "# 关于印发《{title}》的通知\n\n{number}\n\n各区城市管理部门，局机关各科室、直属各单位：\n\n现将《{title}》印发给你们，请认真组织实施。\
         执行中遇到的问题，请径向{unit}反映。\n\n{office}\n\n{day}\n"
    )
}

/// A form to fill in.
pub(super) fn form(who: &Identity) -> String {
    let mut text = String::from("栏目,填写内容,说明\n");
    for name in ["申请人", "统一社会信用代码", "地址", "联系人", "联系电话", "申请事项", "申请理由", "提交材料", "受理意见"]
    {
        let _ = writeln!(text, "{name},,{}", who.thing);
    }
    text
}

/// The interpretation for the public.
pub(super) fn interpretation(who: &Identity, seed: u64) -> String {
    let mut chance = Chance::of(seed ^ 0x17E9, who.at as u64);
    let mut writer = Writer { who, seed, variant: 0, out: String::new(), articles: 12 };
    let _ = write!(writer.out, "# 《{}》政策解读\n\n", who.title);
    for question in ["制定的背景是什么", "适用于哪些范围", "主要规定了哪些内容", "办事群众和单位需要注意什么"]
    {
        let _ = write!(writer.out, "## {question}\n\n");
        for _ in 0..chance.between(1, 3) {
            let sentence = chance.pick(words::SENTENCES);
            writer.fill(sentence, &mut chance);
        }
    }
    writer.out
}

/// A working paper.
pub(super) fn record(who: &Identity, about: &str) -> String {
    format!(
        "# {about}\n\n文件：《{}》\n\n承办：{}\n\n经核，有关程序已经履行，意见采纳情况随卷归档。\n",
        who.title, who.topic.unit
    )
}
