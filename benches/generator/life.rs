//! What happens to a document: its events with the files they name. Events stand in order; nothing is recorded after
//! the last recorded day, so some documents are still drafts and some terms run out with nobody having looked.

use guiju::document::{Date, days_earlier, days_later, months_earlier, months_later};

use super::chance::Chance;
use super::identity::{Identity, LAST_RECORDED, Purpose, on_a_weekday};
use super::words;

/// One event, as it stands in `document.toml`, and the files it names.
pub(super) struct Event {
    /// The day that decides its place.
    pub(super) day: Date,
    /// Its keys.
    pub(super) keys: Vec<(&'static str, String)>,
    /// Its files, by path in the document's folder.
    pub(super) files: Vec<(String, Paper)>,
}

/// What a file says.
#[derive(Clone, Copy)]
pub(super) enum Paper {
    /// The legal text: which variant, from which day, with which closing words on the term.
    Text { variant: u64, effective: Option<Date>, term: TermWords },
    /// The notice that it was issued with.
    Notice,
    /// A form to fill in.
    Form,
    /// The interpretation for the public.
    Interpretation,
    /// A working paper.
    Record(&'static str),
}

/// How a text states its term.
#[derive(Clone, Copy)]
pub(super) enum TermWords {
    Silent,
    Years(u8),
    Until(Date),
    Condition,
}

/// What an instrument does, told from the document acted upon.
pub(super) struct Deed {
    pub(super) instrument: usize,
    pub(super) words: String,
}

/// A document's life.
pub(super) struct Life {
    pub(super) events: Vec<Event>,
    pub(super) deeds: Vec<Deed>,
}

/// The instruments there are, by purpose and day.
pub(super) struct Instruments<'i>(Vec<&'i Identity>);

impl<'i> Instruments<'i> {
    pub(super) fn of(identities: &'i [Identity]) -> Self {
        let mut kept: Vec<&Identity> =
            identities.iter().filter(|it| it.purpose.is_some() && it.issued <= LAST_RECORDED).collect();
        kept.sort_by_key(|it| (it.issued, it.at));
        Self(kept)
    }

    fn between(&self, purpose: Purpose, first: Date, last: Date, chance: &mut Chance) -> Option<&'i Identity> {
        let from = self.0.partition_point(|it| it.issued < first);
        let to = self.0.partition_point(|it| it.issued <= last).max(from);
        let fitting: Vec<&&Identity> = self.0[from..to].iter().filter(|it| it.purpose == Some(purpose)).collect();
        (!fitting.is_empty()).then(|| *fitting[chance.below(fitting.len())])
    }
}

/// A life being told.
struct Teller<'t> {
    who: &'t Identity,
    instruments: &'t Instruments<'t>,
    chance: Chance,
    events: Vec<Event>,
    deeds: Vec<(Date, Deed)>,
    /// The day of the act that ends the document; what would come later does not happen.
    ended: Option<Date>,
    texts: u64,
}

/// Tells the life of a document.
pub(super) fn tell(who: &Identity, instruments: &Instruments<'_>, seed: u64) -> Life {
    let chance = Chance::of(seed ^ 0x11FE, who.at as u64);
    let mut teller = Teller { who, instruments, chance, events: Vec::new(), deeds: Vec::new(), ended: None, texts: 0 };
    match who.kind {
        "normative" | "discretion-benchmark" | "policy" if who.issued.year() < 2006 => teller.old(),
        "normative" | "discretion-benchmark" | "policy" => teller.ordinary(),
        _ => teller.without_term(),
    }
    let end = teller.ended.map_or(LAST_RECORDED, |day| day.min(LAST_RECORDED));
    teller.events.retain(|event| event.day <= end);
    teller.events.sort_by_key(|event| event.day);
    teller.deeds.retain(|(day, _)| *day <= end);
    Life { events: teller.events, deeds: teller.deeds.into_iter().map(|(_, deed)| deed).collect() }
}

impl Teller<'_> {
    fn add(&mut self, day: Date, kind: &str, keys: Vec<(&'static str, String)>) {
        let day_key = if kind == "consulted" { "from" } else { "date" };
        let mut all = vec![("type", quoted(kind)), (day_key, day.to_string())];
        all.extend(keys);
        self.events.push(Event { day, keys: all, files: Vec::new() });
    }

    /// Names a file in the last event.
    fn file(&mut self, path: String, paper: Paper) {
        if let Some(event) = self.events.last_mut() {
            event.files.push((path, paper));
        }
    }

    fn record(&mut self, path: String, about: &'static str) {
        if let Some(event) = self.events.last_mut() {
            event.keys.push(("record", quoted(&path)));
            event.files.push((path, Paper::Record(about)));
        }
    }

    fn some_days(&mut self, after: Date, first: i32, last: i32) -> Date {
        on_a_weekday(days_later(after, self.chance.between(first, last) as u16))
    }

    /// The steps before the issue, as far as an office of that year took them.
    fn prepared(&mut self) {
        let issued = self.who.issued;
        let start = days_earlier(issued, self.chance.between(110, 180) as u16);
        if self.chance.in_thousand(120) {
            self.add(days_earlier(start, 60), "planned", vec![("note", quoted("列入年度制定计划"))]);
        }
        if self.chance.in_thousand(150) {
            self.add(days_earlier(start, 20), "drafted", Vec::new());
        }
        if issued.year() >= 2014 && self.chance.in_thousand(850) {
            let days = self.chance.weigh(&[(6, 30), (3, 31), (1, 15)]);
            let to = days_later(start, days);
            let received = self.chance.below(30);
            let adopted = self.chance.below(received + 1);
            let path = "records/opinions.md";
            let recorded = self.chance.in_thousand(400);
            let named = if recorded { format!(", record = {}", quoted(path)) } else { String::new() };
            let opinions = format!("{{ received = {received}, adopted = {adopted}{named} }}");
            let mut keys = vec![("to", to.to_string()), ("where", quoted("局门户网站"))];
            if days < 30 {
                keys.push(("reason", quoted("事项简单，已书面征求全部利害关系人意见")));
            }
            keys.push(("opinions", opinions));
            let draft = self.chance.in_thousand(40) || issued > LAST_RECORDED;
            if draft {
                keys.push(("text", quoted("text/draft.md")));
            }
            self.add(start, "consulted", keys);
            if recorded {
                self.file(path.to_owned(), Paper::Record("征求意见情况"));
            }
            if draft {
                self.file("text/draft.md".to_owned(), Paper::Text { variant: 9, effective: None, term: TermWords::Silent });
            }
        }
        if issued.year() >= 2024 && self.chance.in_thousand(850) {
            let day = days_earlier(issued, 60);
            if self.chance.in_thousand(500) {
                self.add(day, "fair-competition-reviewed", vec![("not-applicable", quoted("不涉及经营者经济活动"))]);
            } else {
                let keys = vec![("by", quoted("法规科")), ("conclusion", quoted("不具有排除、限制竞争效果"))];
                self.add(day, "fair-competition-reviewed", keys);
            }
        }
        if issued.year() >= 2010 && self.chance.in_thousand(920) {
            let keys = vec![("by", quoted(words::REVIEWER)), ("conclusion", quoted("合法"))];
            self.add(on_a_weekday(days_earlier(issued, 40)), "legality-reviewed", keys);
            if self.chance.in_thousand(400) {
                self.record("records/legality-opinion.md".to_owned(), "合法性审核意见");
            }
        }
        if issued.year() >= 2008 && self.chance.in_thousand(900) {
            let keys = vec![("by", quoted("局长办公会议")), ("conclusion", quoted("通过"))];
            self.add(on_a_weekday(days_earlier(issued, 12)), "deliberated", keys);
        }
    }

    fn text_key(&mut self, name: String, effective: Option<Date>, term: TermWords) -> ((&'static str, String), (String, Paper)) {
        let path = format!("text/{name}.md");
        let paper = Paper::Text { variant: self.texts, effective, term };
        self.texts += 1;
        (("text", quoted(&path)), (path, paper))
    }

    /// The day of commencement: most often a good month after the issue, in one case of ten sooner.
    fn commencement(&mut self) -> Date {
        let soon = self.chance.in_thousand(100);
        let (first, last) = if soon { (4, 30) } else { (36, 60) };
        self.some_days(self.who.issued, first, last)
    }

    /// Issued and published; gives the last valid day, when there is one.
    fn issued(&mut self, effective: Date, term: TermWords) {
        let issued = self.who.issued;
        let mut keys = vec![("number", quoted(&self.who.number()))];
        let registration = if issued.year() >= 2020 && self.chance.in_thousand(700) {
            quoted(&format!("QCBG{}{:03}", issued.year(), self.who.serial))
        } else {
            quoted("unknown")
        };
        keys.push(("registration", registration));
        keys.push(("effective", effective.to_string()));
        if effective <= days_later(issued, 33) && self.chance.in_thousand(700) {
            keys.push(("effective-reason", quoted("汛期将至，推迟施行将有碍施行")));
        }
        match term {
            TermWords::Years(years) => keys.push(("term", quoted(&format!("{years} years")))),
            TermWords::Until(day) => keys.push(("until", day.to_string())),
            TermWords::Condition => keys.push(("until-condition", quoted("至三年行动任务完成"))),
            TermWords::Silent => {}
        }
        let (text, file) = self.text_key(effective.to_string(), Some(effective), term);
        keys.push(text);
        let notice = self.who.kind != "policy" && self.chance.in_thousand(850);
        let form = self.chance.in_thousand(250);
        let mut parts = Vec::new();
        if notice {
            parts.push("{ role = \"notice\", file = \"text/notice.md\" }");
        }
        if form {
            parts.push("{ role = \"attachment\", number = 1, title = \"申请表\", file = \"attachments/form-1.csv\" }");
        }
        if !parts.is_empty() {
            keys.push(("parts", format!("[{}]", parts.join(", "))));
        }
        if self.chance.in_thousand(15) {
            let later = months_later(effective, 6);
            keys.push(("phase", format!("[{{ articles = [\"第三条\"], effective = {later}, note = \"设施改造期\" }}]")));
        }
        self.add(issued, "issued", keys);
        self.file(file.0, file.1);
        if notice {
            self.file("text/notice.md".to_owned(), Paper::Notice);
        }
        if form {
            self.file("attachments/form-1.csv".to_owned(), Paper::Form);
        }
        self.published();
    }

    fn published(&mut self) {
        let day = self.some_days(self.who.issued, 0, 3);
        let at = if self.chance.in_thousand(600) {
            format!("{day}T{:02}:{:02}:00", self.chance.between(9, 17), self.chance.between(0, 59))
        } else {
            day.to_string()
        };
        let keys = vec![("type", quoted("published")), ("at", at), ("where", quoted("局门户网站"))];
        self.events.push(Event { day, keys, files: Vec::new() });
        if self.who.issued.year() >= 2017 && self.chance.in_thousand(920) {
            let keys = vec![("record", quoted("interpretation.md"))];
            let later = self.some_days(day, 0, 2);
            self.add(later, "interpreted", keys);
            self.file("interpretation.md".to_owned(), Paper::Interpretation);
        }
        if self.who.issued.year() >= 2008 && self.chance.in_thousand(920) {
            let keys = vec![("with", quoted(words::REVIEWER)), ("number", quoted("unknown")), ("result", quoted("准予备案"))];
            let later = self.some_days(day, 6, 29);
            self.add(later, "filed", keys);
        }
    }

    /// The instrument kept here that does this between two days; else one described in place, on the first day.
    fn instrument(&mut self, purpose: Purpose, first: Date, last: Date, words: &str) -> (Date, String) {
        let title = &self.who.title;
        match self.instruments.between(purpose, first, last, &mut self.chance) {
            Some(found) if found.at != self.who.at => {
                let deed = Deed { instrument: found.at, words: words.to_owned() };
                self.deeds.push((found.issued, deed));
                (found.issued, quoted(&found.id))
            }
            _ => {
                let day = on_a_weekday(first);
                let title = match purpose {
                    Purpose::Extend => format!("关于延长《{title}》有效期的通知"),
                    Purpose::Amend => format!("关于修改《{title}》的决定"),
                    Purpose::End | Purpose::CleanUp => format!("关于废止《{title}》的决定"),
                };
                let office = words::OFFICE;
                (
                    day,
                    format!("{{ title = {}, number = \"unknown\", date = {day}, issuer = {} }}", quoted(&title), quoted(office)),
                )
            }
        }
    }

    fn evaluated(&mut self, day: Date, conclusion: &str, reason: &str) {
        self.add(day, "evaluated", vec![("conclusion", quoted(conclusion)), ("reason", quoted(reason))]);
        if self.chance.in_thousand(850) {
            self.record(format!("records/evaluation-{day}.md"), "实施后评估报告");
        }
    }

    /// A document with a number of its own, a day of effect, and most often a term.
    fn ordinary(&mut self) {
        self.prepared();
        let effective = self.commencement();
        let term = match self.chance.below(100) {
            _ if self.who.trial => TermWords::Years(self.chance.weigh(&[(7, 3), (2, 2), (1, 1)])),
            0..=71 => TermWords::Years(self.chance.weigh(&[(9, 5), (2, 3)])),
            72..=81 => TermWords::Until(Date::constant(effective.year() + self.chance.between(1, 4) as i16, 12, 31)),
            82..=84 => TermWords::Condition,
            _ => TermWords::Silent,
        };
        self.issued(effective, term);
        self.incidents(effective);
        let mut last = last_day(effective, term);
        for _ in 0..3 {
            last = match last {
                Some(end) if end <= months_later(LAST_RECORDED, 9) => self.near_the_end(end),
                _ => break,
            };
        }
        if last.is_none() && matches!(term, TermWords::Silent) {
            let mut day = months_later(effective, self.chance.between(40, 60) as u16);
            while day < LAST_RECORDED && self.chance.in_thousand(600) {
                self.evaluated(on_a_weekday(day), "continue", "制度仍有必要，执行情况良好");
                day = months_later(day, self.chance.between(40, 60) as u16);
            }
        }
        self.clean_ups(effective, last_day(effective, term));
    }

    /// What happens in the middle of a life.
    fn incidents(&mut self, effective: Date) {
        match self.chance.below(1000) {
            0..=119 => self.amended(effective),
            120..=129 => {
                let day = self.some_days(effective, 90, 500);
                let by = ("by", quoted(words::OFFICE));
                self.add(day, "suspended", vec![by.clone(), ("from", days_later(day, 1).to_string())]);
                if self.chance.in_thousand(700) {
                    let again = self.some_days(day, 40, 200);
                    self.add(again, "resumed", vec![by, ("from", again.to_string())]);
                }
            }
            130..=139 => {
                let day = self.some_days(effective, 200, 900);
                let keys = vec![("articles", "[\"第四条\"]".to_owned()), ("effective", day.to_string())];
                self.add(day, "repealed", keys);
            }
            140..=159 => {
                let day = self.some_days(effective, 8, 60);
                let keys = vec![
                    ("field", quoted("正文")),
                    ("was", quoted("城市管理布门")),
                    ("is", quoted("城市管理部门")),
                    ("note", quoted("印刷错误")),
                ];
                self.add(day, "corrected", keys);
            }
            160..=214 => {
                let first = days_later(effective, 300);
                let words = format!("废止《{}》", self.who.title);
                let (day, by) = self.instrument(Purpose::End, first, days_later(first, 900), &words);
                self.add(day, "repealed", vec![("instrument", by), ("effective", days_later(day, 30).to_string())]);
                self.ended = Some(day);
            }
            215..=217 => {
                let day = self.some_days(effective, 90, 400);
                let keys = vec![("effective", day.to_string()), ("reason", quoted("与上位法规定不一致"))];
                self.add(day, "annulled", keys);
                self.ended = Some(day);
            }
            _ => {}
        }
        if effective < Date::constant(2019, 1, 1) {
            let keys = vec![("from", quoted(words::OLD_OFFICE)), ("to", quoted(words::OFFICE))];
            self.add(Date::constant(2019, 3, 20), "transferred", keys);
        }
    }

    fn amended(&mut self, effective: Date) {
        let first = days_later(effective, 200);
        let words = format!("对《{}》部分条款作出修改，并将有关机构名称作相应调整", self.who.title);
        let (day, by) = self.instrument(Purpose::Amend, first, days_later(first, 420), &words);
        let from = days_later(day, self.chance.between(5, 40) as u16);
        let (text, file) = self.text_key(from.to_string(), Some(from), TermWords::Silent);
        self.add(day, "amended", vec![("instrument", by), ("effective", from.to_string()), text]);
        self.file(file.0, file.1);
    }

    /// The months before a last valid day; gives the new one, if the document goes on.
    fn near_the_end(&mut self, end: Date) -> Option<Date> {
        if !self.chance.in_thousand(780) {
            if self.chance.in_thousand(15) {
                let late = on_a_weekday(days_later(end, 50));
                let keys =
                    vec![("until", months_later(late, 30).to_string()), ("disputed", quoted("通知作出时有效期已届满，效力存疑"))];
                self.add(late, "extended", keys);
            }
            return None;
        }
        let day = on_a_weekday(months_earlier(end, self.chance.between(4, 9) as u16));
        let conclusion =
            self.chance.weigh(&[(40, "extend"), (8, "continue"), (8, "revise"), (8, "repeal"), (26, "lapse"), (10, "amend")]);
        self.evaluated(day, conclusion, "实施情况总体平稳，有关数据和意见见评估报告");
        let (first, last) = (days_later(day, 20), days_earlier(end, 10));
        match conclusion {
            "extend" | "continue" | "amend" => {
                let until = months_later(end, 12 * self.chance.between(1, 5) as u16);
                let words = format!("将《{}》的有效期延长至{}", self.who.title, super::chinese::day(until));
                let (day, by) = self.instrument(Purpose::Extend, first, last, &words);
                self.add(day, "extended", vec![("instrument", by), ("until", until.to_string())]);
                Some(until)
            }
            "revise" => {
                let day = on_a_weekday(days_earlier(last, 30));
                let from = days_later(day, 30);
                let (text, file) = self.text_key(from.to_string(), Some(from), TermWords::Years(5));
                let keys = vec![("effective", from.to_string()), ("term", quoted("5 years")), text];
                self.add(day, "revised", keys);
                self.file(file.0, file.1);
                last_day(from, TermWords::Years(5))
            }
            "repeal" => {
                let words = format!("废止《{}》", self.who.title);
                let (day, by) = self.instrument(Purpose::End, first, last, &words);
                self.add(day, "repealed", vec![("instrument", by), ("effective", day.to_string())]);
                self.ended = Some(self.ended.map_or(day, |earlier| earlier.min(day)));
                None
            }
            _ => None,
        }
    }

    /// Some clean-ups name the document as one that goes on.
    fn clean_ups(&mut self, effective: Date, last: Option<Date>) {
        let last = last.unwrap_or(LAST_RECORDED);
        if effective < last && self.chance.in_thousand(400) {
            let found = self.instruments.between(Purpose::CleanUp, effective, last, &mut self.chance);
            if let Some(found) = found {
                self.deeds
                    .push((found.issued, Deed { instrument: found.at, words: format!("继续有效：《{}》", self.who.title) }));
                self.add(found.issued, "confirmed", vec![("instrument", quoted(&found.id))]);
            }
        }
    }

    /// A document from the paper archive, of which the days are half known.
    fn old(&mut self) {
        let issued = self.who.issued;
        let (written, name) = match self.chance.below(10) {
            0..=3 => (quoted(&issued.year().to_string()), issued.year().to_string()),
            4..=6 => {
                let month = format!("{:04}-{:02}", issued.year(), issued.month());
                (quoted(&month), month)
            }
            _ => (issued.to_string(), issued.to_string()),
        };
        let effective = if self.chance.in_thousand(800) { written.clone() } else { quoted("unknown") };
        let (text, file) = self.text_key(name, None, TermWords::Silent);
        let mut keys = vec![("type", quoted("issued")), ("date", written), ("number", quoted("unknown"))];
        keys.extend([("registration", quoted("none")), ("effective", effective)]);
        keys.extend(self.chance.in_thousand(900).then_some(text));
        let files = if keys.iter().any(|(key, _)| *key == "text") { vec![file] } else { Vec::new() };
        let first = Date::constant(issued.year(), 1, 1);
        self.events.push(Event { day: first, keys, files });
        let keys = vec![("type", quoted("published")), ("at", quoted("unknown"))];
        self.events.push(Event { day: first, keys, files: Vec::new() });
        let keys = vec![
            ("type", quoted("transferred")),
            ("date", quoted("2019")),
            ("from", quoted(words::OLD_OFFICE)),
            ("to", quoted(words::OFFICE)),
        ];
        self.events.push(Event { day: Date::constant(2019, 1, 1), keys, files: Vec::new() });
        let dropped = self.chance.in_thousand(600);
        let found = self.instruments.between(Purpose::CleanUp, days_later(issued, 400), LAST_RECORDED, &mut self.chance);
        let Some(found) = found else { return };
        if dropped {
            let keys = vec![
                ("instrument", quoted(&found.id)),
                ("effective", found.issued.to_string()),
                ("by-omission", "true".to_owned()),
            ];
            self.add(found.issued, "repealed", keys);
            self.ended = Some(found.issued);
        } else {
            let words = format!("继续有效：《{}》", self.who.title);
            self.deeds.push((found.issued, Deed { instrument: found.at, words }));
            self.add(found.issued, "confirmed", vec![("instrument", quoted(&found.id))]);
        }
    }

    /// Rules, regulations, plans, standards, lists, instruments, reports: nothing that lapses.
    fn without_term(&mut self) {
        let who = self.who;
        let effective = if who.purpose.is_some() { who.issued } else { self.commencement() };
        let mut keys = Vec::new();
        match who.kind {
            "rule" => {
                keys.push(("order", quoted(&format!("{}令第{}号", words::GOVERNMENT, who.serial))));
                keys.push(("adopted", days_earlier(who.issued, 15).to_string()));
            }
            "regulation" => keys.push(("adopted", quoted("unknown"))),
            _ if who.issued.year() >= 2006 => keys.push(("number", quoted(&who.number()))),
            _ => keys.push(("number", quoted("unknown"))),
        }
        if matches!(who.kind, "rule" | "regulation" | "instrument" | "standard") {
            keys.push(("effective", effective.to_string()));
        }
        let (text, file) = self.text_key(effective.to_string(), Some(effective), TermWords::Silent);
        keys.push(text);
        if matches!(who.kind, "rule" | "instrument") {
            self.prepared();
        }
        self.add(who.issued, "issued", keys);
        self.file(file.0, file.1);
        self.published();
        match who.kind {
            "list" | "plan" | "rule" if self.chance.in_thousand(250) => self.amended(effective),
            "guidance" | "list" | "standard" if self.chance.in_thousand(120) => {
                let day = self.some_days(effective, 400, 2000);
                self.add(day, "repealed", vec![("effective", day.to_string())]);
                self.ended = Some(day);
            }
            _ => {}
        }
    }
}

fn last_day(effective: Date, term: TermWords) -> Option<Date> {
    match term {
        TermWords::Years(years) => Some(days_earlier(months_later(effective, 12 * u16::from(years)), 1)),
        TermWords::Until(day) => Some(day),
        TermWords::Condition | TermWords::Silent => None,
    }
}

/// A TOML string; the words of the generator need no escapes.
pub(super) fn quoted(text: &str) -> String {
    format!("\"{text}\"")
}
