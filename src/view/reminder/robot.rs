//! Bodies for the robots of 企业微信 (on which 粤政易 rests), 钉钉 and 飞书, within what each takes. What does not fit is counted.

use serde::Serialize;
use serde_json::json;

use super::notice::{Notices, sentence};
use crate::finding::Arg;
use crate::message::Words;

/// A robot of a group chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Robot {
    /// 企业微信
    WeCom,
    /// 钉钉
    DingTalk,
    /// 飞书
    Feishu,
}

impl Robot {
    /// Every robot.
    pub const ALL: [Robot; 3] = [Robot::WeCom, Robot::DingTalk, Robot::Feishu];

    /// How many bytes of UTF-8 it takes, and whether of the whole body or of the message in it.
    ///
    /// - 企业微信开发者中心《群机器人配置说明》 (document/path/91770): the `content` of a `markdown` message has at most 4096 bytes.
    /// - 钉钉: a body above 20000 bytes is answered with errcode 460101, “message too long, exceed 20000 bytes”.
    /// - 飞书开放平台《自定义机器人使用指南》 (client-docs/bot-v3/add-custom-bot): 请求体大小不能超过 20 K; held to 20000 bytes.
    pub fn limit(self) -> (usize, Measured) {
        match self {
            Robot::WeCom => (4096, Measured::Message),
            Robot::DingTalk | Robot::Feishu => (20_000, Measured::Body),
        }
    }
}

/// What a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measured {
    /// The words of the message.
    Message,
    /// The whole body that is posted.
    Body,
}

/// The body to post, in one line of JSON: with what to do next where all of it fits, else without, so that more is told.
pub fn body(words: Words, notices: &Notices, robot: Robot) -> String {
    let (long, left) = filled(words, notices, robot, true);
    if left == 0 { long } else { filled(words, notices, robot, false).0 }
}

/// A body as full as the robot takes it, and how many matters are left out.
fn filled(words: Words, notices: &Notices, robot: Robot, with_next: bool) -> (String, usize) {
    let title = plain(&words.text("remind-title", &[("office", Arg::Text(notices.office.clone()))]));
    let head = notices.summary.iter().map(|line| plain(line));
    let marked = robot != Robot::Feishu;
    let mut lines: Vec<String> = if marked { vec![format!("### {title}")] } else { Vec::new() };
    lines.extend(head);
    let (limit, measured) = robot.limit();
    let posted = |lines: &[String], left: usize| {
        let mut lines = lines.to_vec();
        if left > 0 {
            let count = Arg::Number(i64::try_from(left).unwrap_or(i64::MAX));
            lines.push(plain(&words.text("remind-more", &[("count", count)])));
        }
        let (message, body) = posted(robot, &title, &lines);
        let bytes = if measured == Measured::Message { message } else { body.len() };
        (bytes <= limit, body)
    };
    let mut left = notices.count();
    let mut fitting = posted(&lines, left).1;
    for unit in &notices.units {
        let name = plain(&unit.unit);
        lines.push(if marked { format!("**{name}**") } else { format!("【{name}】") });
        for notice in &unit.notices {
            let mark = if marked { "> " } else { "· " };
            let key = if with_next { "remind-short-with-next" } else { "remind-short" };
            lines.push(format!("{mark}{}", plain(&sentence(words, key, notice))));
            let (fits, body) = posted(&lines, left - 1);
            if !fits {
                return (fitting, left);
            }
            left -= 1;
            fitting = body;
        }
    }
    (fitting, left)
}

/// How long the message is, and the body around it.
fn posted(robot: Robot, title: &str, lines: &[String]) -> (usize, String) {
    let (message, body) = match robot {
        Robot::WeCom => {
            let content = lines.join("\n");
            (content.len(), in_one_line(&json!({ "msgtype": "markdown", "markdown": { "content": content } })))
        }
        Robot::DingTalk => {
            // A single line end is no break there.
            let text = lines.join("\n\n");
            (text.len(), in_one_line(&json!({ "msgtype": "markdown", "markdown": { "title": title, "text": text } })))
        }
        Robot::Feishu => {
            let paragraphs: Vec<_> = lines.iter().map(|line| json!([{ "tag": "text", "text": line }])).collect();
            let post = json!({ "zh_cn": { "title": title, "content": paragraphs } });
            let length = lines.iter().map(String::len).sum();
            (length, in_one_line(&json!({ "msg_type": "post", "content": { "post": post } })))
        }
    };
    (message, body)
}

fn in_one_line(body: &impl Serialize) -> String {
    let mut text = serde_json::to_string(body).expect("a body holds only strings and lists");
    text.push('\n');
    text
}

/// Words in which no robot finds a mention, a colour or a link.
fn plain(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '<' => '＜',
            '>' => '＞',
            '[' => '［',
            ']' => '］',
            c if c.is_control() => ' ',
            c => c,
        })
        .collect()
}
