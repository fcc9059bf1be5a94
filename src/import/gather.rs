//! What a document says of itself: each fact from the one place of a document where it stands.

use super::fact::{Asked, Facts, Key, Place, What};
use super::kept::Kept;
use super::line::{AsideKind, Line, Lines, plain};
use super::split::{self, Split, joined};
use super::value::{term, value_of};
use super::words::{self, Ended, Label};
use crate::document::title_key;
use crate::structure::clause::{Says, Start, clauses};
use crate::structure::note::{Deed, noted};
use crate::structure::title::titles;
use crate::structure::{ArticleNumber, Kind, Text, is_blank};

/// The parts of a document as Markdown, read.
pub(super) struct Papers<'p> {
    pub(super) notice: Option<&'p Text<'p>>,
    pub(super) text: &'p Text<'p>,
}

/// The facts of a document.
pub(super) fn gather(lines: &Lines, split: &Split, papers: &Papers<'_>, kept: &Kept, asked: &Asked) -> Facts {
    let mut facts = Facts::default();
    let from = Gathering { lines: &lines.lines, split, papers };
    from.title(&mut facts);
    from.numbers(&mut facts);
    from.signature(&mut facts);
    from.labels(&mut facts);
    for aside in &lines.asides {
        let place = || Place::Beside(aside.words.clone());
        match aside.kind {
            AsideKind::Header | AsideKind::Footer | AsideKind::TextBox => {
                if let Some(number) = words::number(&aside.words) {
                    facts.take(Key::Number, number, place());
                }
            }
            // The title of a page names the site too; of its marks only the day is taken.
            AsideKind::PageTitle => {
                for (label, value) in
                    words::all_labelled(&aside.words).into_iter().filter(|(label, _)| *label == Label::Published)
                {
                    value_of(label, &value, place(), &mut facts);
                }
            }
            _ => {}
        }
    }
    from.note(&mut facts);
    from.adopted(&mut facts);
    from.remarks(&mut facts);
    from.clauses(&mut facts);
    from.masthead(&mut facts);
    from.basis(kept, &mut facts);
    from.attachments(&mut facts);
    facts.ask(asked);
    facts.settle(asked.day);
    facts
}

struct Gathering<'g> {
    lines: &'g [Line],
    split: &'g Split,
    papers: &'g Papers<'g>,
}

impl Gathering<'_> {
    fn at(&self, line: usize) -> Place {
        let line = &self.lines[line];
        Place::Line(line.number, line.words.clone())
    }

    /// The last line that says just these words, or else holds them.
    fn line_of(&self, said: &str) -> Place {
        let wanted = plain(said);
        let lines = || self.lines.iter().rev().filter(|line| !line.is_table());
        let whole = lines().find(|line| plain(&line.words) == wanted);
        match whole.or_else(|| lines().find(|line| plain(&line.words).contains(&wanted))) {
            Some(line) => Place::Line(line.number, line.words.clone()),
            None => Place::Beside(said.to_owned()),
        }
    }

    fn titled(&self, place: split::Place) -> Option<(usize, String)> {
        let first = self.split.places.iter().position(|own| *own == place)?;
        let behind = first + self.split.places[first..].iter().take_while(|own| **own == place).count();
        Some((first, joined(self.lines, first..behind)))
    }

    fn title(&self, facts: &mut Facts) {
        for place in [split::Place::Title, split::Place::NoticeTitle] {
            let Some((first, title)) = self.titled(place) else { continue };
            let (bare, mark) = words::unmarked(&title);
            if place == split::Place::Title && !bare.is_empty() {
                facts.take(Key::Title, bare, self.at(first));
            }
            if let Some((ended, _)) = mark {
                facts.take(end(ended), "unknown", self.at(first));
            }
        }
        for (at, line) in self.lines.iter().enumerate().filter(|(at, _)| self.split.places[*at] == split::Place::Record) {
            if let ("", Some((ended, _))) = words::unmarked(&line.words) {
                facts.take(end(ended), "unknown", self.at(at));
            }
        }
    }

    /// The 文号 or the number of the order, above the title or in the two lines below it.
    fn numbers(&self, facts: &mut Facts) {
        let is_title = |place: &split::Place| matches!(place, split::Place::Title | split::Place::NoticeTitle);
        let first = self.split.places.iter().position(is_title).unwrap_or(0);
        let behind = first + self.split.places[first..].iter().take_while(|place| is_title(place)).count();
        let above = (0..first).filter(|at| self.split.places[*at] == split::Place::Record);
        let below = behind..(behind + 2).min(self.lines.len());
        // The text that is annexed may repeat the number below its own title.
        let annexed = self.split.places.iter().rposition(|place| *place == split::Place::Title).map(|at| at + 1);
        let annexed = annexed.filter(|at| *at < self.lines.len() && *at > behind);
        for at in above.chain(below).chain(annexed) {
            let line = &self.lines[at];
            if let Some(number) = words::number(&line.words) {
                facts.take(Key::Number, number, self.at(at));
            } else if let Some(order) = words::order(&line.words) {
                let maker = joined(self.lines, first..behind);
                let maker = [maker.as_str(), at.checked_sub(1).map_or("", |before| self.lines[before].words.as_str())]
                    .into_iter()
                    .map(plain)
                    .find(|maker| maker.ends_with('令'));
                if let Some(maker) = maker {
                    facts.take(Key::Order, format!("{maker}{order}"), self.at(at));
                }
            }
        }
    }

    /// Who signs, and on which day: below the notice, or the text where there is none.
    fn signature(&self, facts: &mut Facts) {
        let paper = self.papers.notice.unwrap_or(self.papers.text);
        let outside = |node: &crate::structure::Node<'_, '_>| node.ancestors().all(|above| above.kind() != Kind::Attachment);
        let signatures: Vec<_> = paper.nodes().filter(|node| node.kind() == Kind::Signature).filter(outside).collect();
        let Some(signature) = signatures.last() else { return };
        for node in signature.descendants() {
            match node.kind() {
                Kind::Signer => {
                    // Bodies that issue together may stand on one line.
                    let parts: Vec<&str> = node.words().split(is_blank).filter(|part| !part.is_empty()).collect();
                    let bodies =
                        if parts.len() > 1 && parts.iter().all(|part| words::is_body(part)) { parts } else { vec![node.words()] };
                    for body in bodies {
                        let body = plain(body);
                        if words::is_body(&body) {
                            facts.take(Key::Issuer, body, self.line_of(node.words()));
                        }
                    }
                }
                Kind::SigningDay => {
                    if let Some(day) = words::day(node.words()) {
                        facts.take(Key::Date, day.to_string(), self.line_of(node.words()));
                    }
                }
                _ => {}
            }
        }
    }

    /// 索引号：…, in lines and tables that stand above the title.
    fn labels(&self, facts: &mut Facts) {
        for (at, line) in self.lines.iter().enumerate().filter(|(at, _)| self.split.places[*at] == split::Place::Record) {
            for (label, value) in words::all_labelled(&line.words) {
                value_of(label, &value, self.at(at), facts);
            }
            for row in &line.rows {
                let mut cells = row.iter().filter(|cell| !cell.is_empty()).peekable();
                while let Some(cell) = cells.next() {
                    let place = || Place::Line(line.number, row.join(" "));
                    match Label::of(cell) {
                        Some(label) => {
                            if let Some(value) = cells.next_if(|next| Label::of(next).is_none()) {
                                value_of(label, value, place(), facts);
                            }
                        }
                        None => words::all_labelled(cell)
                            .into_iter()
                            .for_each(|(label, value)| value_of(label, &value, place(), facts)),
                    }
                }
            }
        }
    }

    /// The maker whose name stands over the whole, where nobody signs.
    fn masthead(&self, facts: &mut Facts) {
        if facts.has(Key::Issuer) {
            return;
        }
        for (at, line) in self.lines.iter().enumerate().filter(|(at, _)| self.split.places[*at] == split::Place::Record) {
            if let Some(body) = words::masthead_issuer(&line.words) {
                facts.take(Key::Issuer, body, self.at(at));
            }
        }
        if let Some(order) = facts.value(Key::Order).and_then(|order| order.split_once("令第")).map(|(maker, _)| maker.to_owned())
        {
            facts.take(Key::Issuer, order.clone(), self.line_of(&order));
        }
    }

    /// 题注: the adoption, the publication and every change.
    fn note(&self, facts: &mut Facts) {
        let source = self.papers.text.source();
        let noted = noted(self.papers.text);
        for act in &noted.acts {
            let place = || self.line_of(&source[act.day_span.clone()]);
            let instrument = act.instrument.clone().map(|span| source[span].to_owned());
            match act.deed {
                Deed::Adopted => {
                    if !facts.has(Key::Adopted) {
                        facts.take(Key::Adopted, act.day.to_string(), place());
                    }
                    let body = act.body.clone().map(|body| without_session(&plain(&source[body])));
                    if let Some(body) = body.filter(|body| words::is_body(body) && !facts.has(Key::Issuer)) {
                        facts.take(Key::Issuer, body, place());
                    }
                }
                Deed::Published => {
                    if !facts.has(Key::Date) {
                        facts.take(Key::Date, act.day.to_string(), place());
                    }
                    if let Some(order) = act.order.clone().filter(|_| !facts.has(Key::Order)) {
                        let maker = act.body.clone().map(|body| plain(&source[body])).unwrap_or_default();
                        facts.take(Key::Order, format!("{maker}{}", plain(&source[order])), place());
                    }
                    if let Some(body) = act
                        .body
                        .clone()
                        .map(|body| plain(&source[body]))
                        .filter(|body| words::is_body(body) && !facts.has(Key::Issuer))
                    {
                        facts.take(Key::Issuer, body, place());
                    }
                }
                Deed::Amended => facts.take_with(Key::Amended, act.day.to_string(), instrument, place()),
                Deed::Revised => facts.take_with(Key::Revised, act.day.to_string(), instrument, place()),
                Deed::Effective => facts.take(Key::Effective, act.day.to_string(), place()),
                Deed::Approved => {}
            }
        }
        for unread in noted.unread {
            let (number, _) = self.line_of(&source[unread.clone()]).told();
            facts.doubt(What::NoteNotRead, number, &source[unread]);
        }
    }

    /// 已经2020年3月2日…会议通过: what an order says of the adoption of the text that it publishes.
    fn adopted(&self, facts: &mut Facts) {
        let Some(notice) = self.papers.notice.filter(|_| facts.has(Key::Order)) else { return };
        for words in notice.nodes().map(|node| node.words()).filter(|words| words.contains("通过")) {
            let said =
                words.split_once('经').map(|(_, rest)| rest).and_then(|rest| Some(&rest[..rest.find('日')? + '日'.len_utf8()]));
            if let Some(day) = said.and_then(words::day) {
                facts.take(Key::Adopted, day.to_string(), self.line_of(words));
            }
        }
    }

    /// （此件公开发布）
    fn remarks(&self, facts: &mut Facts) {
        for (at, line) in self.lines.iter().enumerate().filter(|(at, _)| self.split.places[*at] == split::Place::Record) {
            if let Some(disclosure) = words::disclosure(&line.words) {
                facts.take(Key::Disclosure, disclosure, self.at(at));
            }
        }
    }

    /// 自…起施行，有效期…, in the text, or else in the notice.
    fn clauses(&self, facts: &mut Facts) {
        for paper in [Some(self.papers.text), self.papers.notice].into_iter().flatten() {
            let source = paper.source();
            let clauses = clauses(source);
            let start = clauses.iter().rev().find_map(|clause| match clause.says {
                Says::Effective(start) => Some((start, &source[clause.span.clone()])),
                _ => None,
            });
            if let Some((start, said)) =
                start.filter(|_| !facts.has(Key::Effective) || facts.value(Key::Effective) == Some("unknown"))
            {
                let place = self.line_of(said);
                let issued = facts.value(Key::Date).map(str::to_owned);
                match (start, issued) {
                    (Start::On(day), _) => facts.take(Key::Effective, day.to_string(), place),
                    (Start::Issue, Some(issued)) => facts.take(Key::Effective, issued, place),
                    _ => {
                        let (number, _) = place.told();
                        facts.doubt(What::EffectiveElsewhere, number, said);
                        facts.take(Key::Effective, "unknown", place);
                    }
                }
            }
            for clause in clauses.iter().rev() {
                let said = &source[clause.span.clone()];
                let states_term = facts.has(Key::Term) || facts.has(Key::Until);
                match &clause.says {
                    Says::Term(months) | Says::Trial(months) if !states_term => match term(*months) {
                        Some(term) => facts.take(Key::Term, term, self.line_of(said)),
                        None => facts.doubt(What::NotRead, self.line_of(said).told().0, said),
                    },
                    Says::Until(day) if !states_term => facts.take(Key::Until, day.to_string(), self.line_of(said)),
                    Says::Repeals(ended) => {
                        for text in ended {
                            let title = &source[text.title.clone()];
                            facts.doubt(What::Ends, self.line_of(said).told().0, format!("《{title}》"));
                        }
                    }
                    _ => {}
                }
            }
        }
    }

    /// 根据《…》，制定本办法: the texts named in the first article, or in the first paragraph that says so.
    fn basis(&self, kept: &Kept, facts: &mut Facts) {
        let text = self.papers.text;
        let first = text.articles().next().map(|article| &text.source()[article.span()]);
        let said = first
            .or_else(|| text.nodes().map(|node| node.words()).find(|words| words.contains("根据") && words.contains("制定")));
        let Some(said) = said.filter(|said| said.contains("制定")) else { return };
        let Some((open, word)) = ["根据", "依据", "依照", "按照"].iter().filter_map(|word| Some((said.find(word)?, *word))).min()
        else {
            return;
        };
        let rest = &said[open + word.len()..];
        let sentence = &rest[..rest.find(['。', '\n']).unwrap_or(rest.len())];
        let sentence = &sentence[..sentence.rfind("制定").unwrap_or(sentence.len())];
        for span in titles(sentence) {
            let title = &sentence[span.clone()];
            let after = sentence[span.end..].trim_start_matches('》').trim_start_matches(is_blank);
            let after = after
                .strip_prefix(['（', '('])
                .and_then(|rest| rest.find(['）', ')']).map(|at| rest[at..].trim_start_matches(['）', ')'])))
                .unwrap_or(after);
            let article = ArticleNumber::opening(after).map(|(_, length)| after[..length].to_owned());
            let place = self.line_of(title);
            match (kept.law(title), kept.titled(title).next()) {
                (Some(law), _) => facts.take_with(Key::BasisLaw, law.as_str(), article, place),
                (None, Some(document)) => facts.take_with(Key::BasisDocument, document.id.as_str(), article, place),
                (None, None) => facts.doubt(What::BasisNotKept, place.told().0, format!("《{title}》")),
            }
        }
    }

    /// The attachments that are listed and do not follow.
    fn attachments(&self, facts: &mut Facts) {
        let papers = [self.papers.notice, Some(self.papers.text)];
        for list in papers.into_iter().flatten().flat_map(|paper| paper.nodes().filter(|node| node.kind() == Kind::Enclosures)) {
            for line in list.children().filter(|line| !line.words().is_empty()) {
                let key = |title: &str| title_key(title).replace(['〈', '〉', '；', '。'], "");
                let wanted = key(line.words());
                let own = facts.value(Key::Title).map(key).unwrap_or_default();
                let follows = self
                    .split
                    .attachments
                    .iter()
                    .any(|it| key(&it.title) == wanted || it.number.is_some() && it.number == line.number());
                if !follows && !wanted.contains(&own) {
                    facts.doubt(What::AttachmentMissing, self.line_of(line.words()).told().0, line.words());
                }
            }
        }
    }
}

/// 某省第十一届人民代表大会常务委员会 is 某省人民代表大会常务委员会, whichever sat.
fn without_session(body: &str) -> String {
    let parted = body.split_once('第').and_then(|(before, rest)| {
        let (_, after) = crate::structure::article::leading_numeral(rest)?;
        Some(format!("{before}{}", after.strip_prefix('届')?))
    });
    parted.unwrap_or_else(|| body.to_owned())
}

fn end(ended: Ended) -> Key {
    match ended {
        Ended::Lapsed => Key::Lapsed,
        Ended::Repealed => Key::Repealed,
    }
}
