//! The labels before the values of a page, a table or a list: 索引号, 文号, 发布日期.

use super::line::plain;
use crate::structure::is_blank;

/// What the label of a line or of a table's cell says of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Label {
    Number,
    Registration,
    Index,
    Title,
    Issuer,
    Issued,
    Published,
    Effective,
    Until,
    Responsible,
    Topics,
    Disclosure,
    State,
    /// Known, and of no use for a record.
    Other,
}

/// The words of each label; a list of columns has the same.
const LABELS: [(&str, Label); 66] = [
    ("文号", Label::Number),
    ("发文字号", Label::Number),
    ("文件编号", Label::Number),
    ("文件文号", Label::Number),
    ("发文文号", Label::Number),
    ("登记编号", Label::Registration),
    ("登记号", Label::Registration),
    ("统一登记号", Label::Registration),
    ("统一登记编号", Label::Registration),
    ("统一编号", Label::Registration),
    ("规范性文件编号", Label::Registration),
    ("规范性文件统一编号", Label::Registration),
    ("规范性文件登记编号", Label::Registration),
    ("索引号", Label::Index),
    ("名称", Label::Title),
    ("标题", Label::Title),
    ("文件名称", Label::Title),
    ("文件标题", Label::Title),
    ("规范性文件名称", Label::Title),
    ("发布机构", Label::Issuer),
    ("发布机关", Label::Issuer),
    ("发布单位", Label::Issuer),
    ("发文机关", Label::Issuer),
    ("发文机构", Label::Issuer),
    ("发文单位", Label::Issuer),
    ("制定机关", Label::Issuer),
    ("制发机关", Label::Issuer),
    ("制定单位", Label::Issuer),
    ("成文日期", Label::Issued),
    ("成文时间", Label::Issued),
    ("生成日期", Label::Issued),
    ("印发日期", Label::Issued),
    ("印发时间", Label::Issued),
    ("发文日期", Label::Issued),
    ("发布日期", Label::Published),
    ("发布时间", Label::Published),
    ("公布日期", Label::Published),
    ("公开日期", Label::Published),
    ("公开时间", Label::Published),
    ("施行日期", Label::Effective),
    ("实施日期", Label::Effective),
    ("施行时间", Label::Effective),
    ("实施时间", Label::Effective),
    ("生效日期", Label::Effective),
    ("有效期", Label::Until),
    ("有效期限", Label::Until),
    ("有效期至", Label::Until),
    ("失效日期", Label::Until),
    ("到期日期", Label::Until),
    ("承办科室", Label::Responsible),
    ("责任科室", Label::Responsible),
    ("主办科室", Label::Responsible),
    ("起草科室", Label::Responsible),
    ("主题分类", Label::Topics),
    ("公开方式", Label::Disclosure),
    ("公开属性", Label::Disclosure),
    ("公开类型", Label::Disclosure),
    ("状态", Label::State),
    ("有效性", Label::State),
    ("时效性", Label::State),
    ("文件状态", Label::State),
    ("效力状态", Label::State),
    ("分类", Label::Other),
    ("主题词", Label::Other),
    ("来源", Label::Other),
    ("浏览次数", Label::Other),
];

impl Label {
    /// The label that some words are, whatever space, brackets and colon stand in or around them.
    pub(super) fn of(words: &str) -> Option<Self> {
        let plain = plain(words);
        let bare = plain.trim_matches(|c| "：:【】[]".contains(c));
        LABELS.iter().find(|(word, _)| *word == bare).map(|(_, label)| *label)
    }
}

/// The label that a line opens with, and the words behind its colon.
pub(super) fn labelled(words: &str) -> Option<(Label, &str)> {
    let (label, value) = words.split_once(['：', ':'])?;
    Some((Label::of(label)?, value.trim_matches(is_blank)))
}

/// The pairs of label and value on one line: 索引号：…　文号：….
pub(super) fn all_labelled(words: &str) -> Vec<(Label, String)> {
    let mut found: Vec<(Label, String)> = Vec::new();
    for piece in words.split(['\u{3000}', '|', '｜']).flat_map(|piece| piece.split("  ")) {
        match (labelled(piece.trim_matches(is_blank)), found.last_mut()) {
            (Some((label, value)), _) => found.push((label, value.to_owned())),
            (None, Some((_, value))) if !piece.is_empty() => {
                value.push_str(piece);
            }
            (None, _) => {}
        }
    }
    // One line may part its pairs by single spaces.
    if found.len() == 1 && found[0].1.contains([':', '：']) {
        let mut pairs = Vec::new();
        for piece in words.split(is_blank).filter(|piece| !piece.is_empty()) {
            match (labelled(piece), pairs.last_mut()) {
                (Some((label, value)), _) => pairs.push((label, value.to_owned())),
                (None, Some((_, value))) => {
                    let value: &mut String = value;
                    value.push_str(if value.is_empty() { "" } else { " " });
                    value.push_str(piece);
                }
                (None, None) => return found,
            }
        }
        if pairs.len() > 1 {
            return pairs;
        }
    }
    found
}
