//! One sentence of a decision, read from left to right: places, then what is done with them.

use super::instruction::{Order, Side};
use super::operands::own_name;
use super::place::{Level, Place};
use super::sentence::{ADJUSTS, Outer, QUOTE, Read, is_adjustment};
use crate::finding::Span;
use crate::structure::article::leading_numeral;

/// Words that part others and order nothing.
const FILLERS: [&str; 33] = [
    "相应地",
    "相应的",
    "相应",
    "此外",
    "另外",
    "同时",
    "其中的",
    "其中",
    "并且",
    "并",
    "将",
    "把",
    "对",
    "在",
    "其",
    "原来的",
    "原来",
    "原",
    "现",
    "修改后的",
    "修改后",
    "新的",
    "该条",
    "该款",
    "本条",
    "于",
    "从",
    "，",
    ",",
    "、",
    "：",
    ":",
    "和",
];
/// Words for the whole text, before a quotation.
const WHOLE: [&str; 9] = ["全文中", "全文", "文中", "各条款中", "条文中", "有关条款中", "相关条款中", "文件中", "正文中"];
const CHANGES: [&str; 9] = ["统一修改为", "分别修改为", "均修改为", "修改为", "统一改为", "改为", "替换为", "变更为", "表述为"];

/// A sentence while it is read.
pub(super) struct Phrase<'o> {
    pub(super) outer: &'o Outer,
    pub(super) words: &'o str,
    /// Where the sentence starts among the outer words.
    pub(super) base: usize,
    pub(super) at: usize,
    /// Where the instruction in hand starts.
    pub(super) start: usize,
    pub(super) context: Option<Place>,
    /// The places named last in this sentence.
    pub(super) on: Vec<Place>,
    pub(super) found: Read,
}

impl<'o> Phrase<'o> {
    pub(super) fn new(outer: &'o Outer, range: Span, context: Option<Place>) -> Self {
        let words = &outer.words()[range.clone()];
        Self { outer, words, base: range.start, at: 0, start: 0, context, on: Vec::new(), found: Read::default() }
    }

    pub(super) fn read(mut self) -> Read {
        self.skip(&FILLERS);
        while self.at < self.words.len() {
            let before = self.at;
            if self.step().is_none() {
                if self.outer.orders(self.base + before..self.base + self.words.len()) {
                    self.found.unread.push(self.outer.place(self.base + before..self.base + self.words.len()));
                }
                break;
            }
            self.skip(&FILLERS);
        }
        self.tell_what_was_passed_over();
        self.found.context = self.on.last().copied().or(self.context).filter(|place| place.article.is_some()).or(self.context);
        self.found
    }

    /// A word that orders something and belongs to no instruction was not understood, whatever was read around it.
    fn tell_what_was_passed_over(&mut self) {
        if !self.found.unread.is_empty() {
            return;
        }
        let range = self.base..self.base + self.words.len();
        let is_read =
            |marker: &Span| self.found.instructions.iter().any(|it| it.span.start <= marker.start && marker.end <= it.span.end);
        if self.found.instructions.is_empty() || !self.outer.markers(range.clone()).iter().all(is_read) {
            self.found.unread.push(self.outer.place(range));
        }
    }

    /// Reads what comes next; none when that is not understood.
    fn step(&mut self) -> Option<()> {
        self.start = self.at;
        let rest = self.rest();
        if let Some((title, end)) = self.named_title() {
            self.found.title = Some(title);
            self.at = end;
            self.on.clear();
            self.take_remark();
            self.take("中的");
            self.take("的");
            return Some(());
        }
        if is_adjustment(rest) {
            let from = rest.find("相应")?;
            let end = ADJUSTS.iter().filter_map(|word| rest[from..].find(word).map(|at| from + at + word.len())).min();
            self.at += end?;
            self.push(Order::Adjust);
            return Some(());
        }
        if let Some(word) = ["文件名称", "名称", "标题", "题目"].iter().find(|word| rest.starts_with(**word)) {
            self.at += word.len();
            return self.title();
        }
        if ["删去", "删除", "取消"].iter().any(|word| self.take(word)) {
            return self.delete_ahead();
        }
        if rest.starts_with("增加") {
            return self.insert(None);
        }
        if rest.starts_with(QUOTE) {
            return self.words_there(self.on.clone());
        }
        if CHANGES.iter().any(|word| self.take(word)) {
            return self.replace(self.on.clone());
        }
        for word in WHOLE {
            if self.take(word) {
                self.take("的");
                self.on.clear();
                return self.words_there(Vec::new());
            }
        }
        if let Some(length) = own_name(rest) {
            self.at += length;
            self.take("中的");
            self.take("的");
            return Some(());
        }
        let places = self.places()?;
        self.on.clone_from(&places);
        self.after_places(places)
    }

    fn after_places(&mut self, places: Vec<Place>) -> Option<()> {
        self.take_blanks();
        for word in ["章名称", "章名", "节名", "的名称", "名称", "的标题", "标题"] {
            if self.take(word) {
                let [place] = places.as_slice() else { return None };
                if ["予以删去", "删去", "删除"].iter().any(|word| self.take(word)) {
                    self.push(Order::DeleteHeading { place: *place });
                    return Some(());
                }
                CHANGES.iter().any(|word| self.take(word)).then_some(())?;
                let with = self.quote()?;
                self.push(Order::Heading { place: *place, with });
                return Some(());
            }
        }
        for (word, side) in
            [("之后", Side::After), ("之前", Side::Before), ("后面", Side::After), ("后", Side::After), ("前", Side::Before)]
        {
            let rest = self.rest();
            if let Some(after) = rest.strip_prefix(word)
                && after.trim_start_matches(['，', ',']).starts_with("增加")
            {
                self.at += word.len();
                self.skip(&["，", ","]);
                let place = *places.last()?;
                return self.insert(Some((side, place)));
            }
        }
        for word in ["合并为一条", "合并为一款", "合并"] {
            if self.take(word) {
                return self.merge(places);
            }
        }
        if ["予以删去", "予以删除", "删去", "删除"].iter().any(|word| self.take(word)) {
            // 第五条删去“甲”, 第五条删去第二款
            if self.rest().starts_with([QUOTE, '第']) || self.rest().starts_with("其中") {
                return self.delete_ahead();
            }
            self.push(Order::Delete { places });
            return Some(());
        }
        let inside = ["当中的", "中的", "里的", "中", "内", "的"].iter().any(|word| self.take(word));
        self.skip(&["，", ","]);
        let rest = self.rest();
        if rest.starts_with(QUOTE) {
            return self.words_there(places);
        }
        if rest.starts_with("增加") {
            return self.insert(None);
        }
        if rest.starts_with('第') && inside {
            return Some(());
        }
        if let Some(to) = self.new_places() {
            self.push(Order::Renumber { from: places, to });
            return Some(());
        }
        if CHANGES.iter().any(|word| self.take(word)) {
            return self.replace(places);
        }
        // 将第二十一条改为第二十二条，其中…; 第五条，第一款修改为….
        (self.at > self.start && self.words[..self.at].ends_with(['，', ','])).then_some(())
    }

    /// 改为第十二条, 作为第五条, 调整为第三款
    fn new_places(&mut self) -> Option<Vec<Place>> {
        let at = self.at;
        for word in ["依次改为", "分别改为", "相应改为", "改为", "作为", "调整为", "变更为", "修改为", "移至", "改作"]
        {
            if self.take(word) {
                self.skip(&["：", ":", "修改后的", "修改后", "新的"]);
                self.take_title();
                if let Some(length) = own_name(self.rest()) {
                    self.at += length;
                }
                let named = self.on.clone();
                if let Some(to) = self.places_after(named.last().copied()) {
                    return Some(to);
                }
                self.at = at;
            }
        }
        None
    }

    fn title(&mut self) -> Option<()> {
        if ["中的", "中", "的"].iter().any(|word| self.take(word)) {
            return None;
        }
        CHANGES.iter().any(|word| self.take(word)).then_some(())?;
        let with = self.quote()?;
        self.push(Order::Title { with });
        Some(())
    }

    fn replace(&mut self, places: Vec<Place>) -> Option<()> {
        let with = self.quote()?;
        if places.is_empty() {
            return None;
        }
        self.push(Order::Replace { places, with });
        Some(())
    }

    fn merge(&mut self, places: Vec<Place>) -> Option<()> {
        self.skip(&["，", ",", "后"]);
        ["作为", "改为", "为"].iter().any(|word| self.take(word)).then_some(())?;
        let to = self.places_after(None)?;
        let [to] = to.as_slice() else { return None };
        self.skip(&["，", ",", "并", "同时"]);
        CHANGES.iter().any(|word| self.take(word)).then_some(())?;
        let with = self.quote()?;
        self.push(Order::Merge { places, to: *to, with });
        Some(())
    }

    /// What stands behind 删去: places, or words in a place.
    fn delete_ahead(&mut self) -> Option<()> {
        if self.rest().starts_with(QUOTE) {
            let places = self.on.clone();
            return self.words_gone(places);
        }
        self.take("其中的");
        if let Some((title, end)) = self.named_title() {
            self.found.title = Some(title);
            self.at = end;
            self.on.clear();
            self.take_remark();
        }
        let places = if self.rest().starts_with(QUOTE) { self.on.clone() } else { self.places()? };
        self.on.clone_from(&places);
        self.take_blanks();
        if let [place] = places.as_slice()
            && ["章名称", "章名", "节名"].iter().any(|word| self.take(word))
        {
            self.push(Order::DeleteHeading { place: *place });
            return Some(());
        }
        if ["当中的", "中的", "里的", "中", "的"].iter().any(|word| self.take(word)) || self.rest().starts_with(QUOTE) {
            return self.words_gone(places);
        }
        self.push(Order::Delete { places });
        Some(())
    }

    fn words_gone(&mut self, places: Vec<Place>) -> Option<()> {
        for from in self.quotes()? {
            self.push(Order::Words { places: places.clone(), from, to: String::new() });
        }
        Some(())
    }

    /// What happens to words that are quoted: “甲”修改为“乙”, “甲”后增加“乙”, “甲”删去.
    fn words_there(&mut self, places: Vec<Place>) -> Option<()> {
        let from = self.quotes()?;
        ["一词", "字样", "等字样", "的表述", "的内容"].iter().any(|word| self.take(word));
        if ["予以删去", "予以删除", "删去", "删除"].iter().any(|word| self.take(word)) {
            for from in from {
                self.push(Order::Words { places: places.clone(), from, to: String::new() });
            }
            return Some(());
        }
        for (word, side) in [("之后", Side::After), ("之前", Side::Before), ("后", Side::After), ("前", Side::Before)] {
            if self.take(word) {
                self.skip(&["，", ","]);
                ["增加", "增写", "加上"].iter().any(|word| self.take(word)).then_some(())?;
                let (Some(more), [from]) = (self.quote(), from.as_slice()) else { return None };
                let (own, more) = (from.words()?, more.words()?.to_owned());
                let to = if side == Side::After { format!("{own}{more}") } else { format!("{more}{own}") };
                self.push(Order::Words { places, from: from.clone(), to });
                return Some(());
            }
        }
        CHANGES.iter().any(|word| self.take(word)).then_some(())?;
        let to: Vec<String> = self.quotes()?.iter().map(|to| to.words().map(str::to_owned)).collect::<Option<_>>()?;
        if to.len() != 1 && to.len() != from.len() {
            return None;
        }
        for (count, from) in from.into_iter().enumerate() {
            let to = to.get(count).or(to.last())?.clone();
            self.push(Order::Words { places: places.clone(), from, to });
        }
        Some(())
    }

    /// 增加一条，作为第八条：“…”
    fn insert(&mut self, beside: Option<(Side, Place)>) -> Option<()> {
        self.take("增加");
        let (count, rest) = leading_numeral(self.rest()).unwrap_or((1, self.rest()));
        self.at = self.words.len() - rest.len();
        let unit = rest.chars().next()?;
        let unit_level = Level::of(unit)?;
        self.at += unit.len_utf8();
        ["规定", "内容"].iter().any(|word| self.take(word));
        let within = beside.map(|(_, place)| place).or(self.on.last().copied()).or(self.context).map(|it| it.above(unit_level));
        // 第十条 is where a 款 goes, and says nothing of where another 条 goes.
        let within = within.filter(|place| {
            let named = !self.on.is_empty() || beside.is_some();
            place.level().is_some() && (unit_level > Level::Article || named)
        });
        if within.is_none() && unit_level > Level::Article {
            return None;
        }
        self.skip(&["，", ","]);
        let mut to = Vec::new();
        if ["作为", "为"].iter().any(|word| self.take(word)) {
            self.skip(&["修改后的", "修改后", "该条", "该款", "本条", "新的"]);
            self.take_title();
            if let Some(length) = own_name(self.rest()) {
                self.at += length;
            }
            to = self.places_after(within)?;
        }
        self.skip(&["，", "：", ":", ","]);
        ["内容为", "即", "修改为", "章名为", "节名为", "名称为"].iter().any(|word| self.take(word));
        let words = self.quote()?;
        let at = self.at;
        self.skip(&["，", ","]);
        let holds =
            if ["包括", "包含"].iter().any(|word| self.take(word)) { Some(self.places_after(None)?[0]) } else { None };
        if holds.is_none() {
            self.at = at;
        }
        self.push(Order::Insert { unit: unit_level, count, within, beside, to, words, holds });
        Some(())
    }
}
