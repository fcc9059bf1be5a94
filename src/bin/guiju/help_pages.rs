//! Every page of help, in both languages, as people see it.

use guiju::message::{Lang, Words};
use snapbox::prelude::*;
use snapbox::str;

fn page(lang: Lang, name: &str) -> String {
    let mut root = crate::localize::command(Words::new(lang));
    root.build();
    match name {
        "" => root.render_help().to_string(),
        name => root.find_subcommand_mut(name).expect("a command").render_help().to_string(),
    }
}

#[track_caller]
fn check(lang: Lang, name: &str, expected: impl IntoData) {
    snapbox::assert_data_eq!(page(lang, name), expected.raw());
}

#[test]
fn the_help_in_chinese() {
    check(
        Lang::Chinese,
        "",
        str![[r#"
管好行政规范性文件：今天什么有效，什么快到期，并生成公开站点

用法: guiju [选项] <命令>

命令:
  build        生成公开站点
  status       看文件在某一天的状态、期限和待办
  check        检查记录有没有错，办理合不合规定
  explain      说明一条规则要求什么、理由和依据，以及怎样接受为例外
  outline      看一份文本由哪些章、条、款、项组成
  remind       哪些事项到了该办的时候：谁办、期限、依据、怎样记下
  ack          已知悉一个事项，写明理由，到某一天以前不再提醒；事项本身仍要办
  plan         一年的安排：每月、每个科室有哪些评估和届满，过于集中时提前哪些
  init         新建一个工作文件夹，内有一件示例
  schema       给编辑器用的 JSON Schema：每个 TOML 文件里可以写什么
  completions  命令行补全的脚本
  man          生成手册，每个命令一页

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -V, --version      显示版本
  -h, --help         显示帮助

例:
  guiju init 我的文件库                    新建一个工作文件夹
  guiju status                             看每件文件今天的状态和待办
  guiju build                              生成公开站点

"#]],
    );
}

#[test]
fn the_help_in_english() {
    check(
        Lang::English,
        "",
        str![[r#"
Look after normative documents: what binds today, what falls due, and a public site that says so

Usage: guiju [OPTIONS] <COMMAND>

Commands:
  build        Build the public site
  status       Show what documents are on a day, until when, and what is owed
  check        Check that the record is sound and that the rules were followed
  explain      Explain what a rule asks, why, where it comes from, and how a finding is accepted
  outline      Show the chapters, articles, paragraphs and points of a text
  remind       Tell what falls due: whose it is, by when, why, and what to write next
  ack          Take note of an obligation, with a reason, and hear no more of it until a day; it
               still has to be met
  plan         Plan a year: the evaluations and ends of each month and unit, and an earlier order
               where a month has too many
  init         Make a new office folder with one example in it
  schema       Give editors a JSON Schema: what may stand in each TOML file
  completions  Print the script with which a shell completes commands
  man          Write the manual, a page for each command

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -V, --version          Show the version
  -h, --help             Show this help

Examples:
  guiju init our-documents                 make an office folder
  guiju status                             see what each document is today, and what is owed
  guiju build                              build the public site

"#]],
    );
}

#[test]
fn the_help_of_build_in_chinese() {
    check(
        Lang::Chinese,
        "build",
        str![[r#"
生成公开站点

用法: guiju build [选项]

选项:
      --out <文件夹>  站点写到哪里；不写时为工作文件夹里的 public
      --as-of <日期>  按哪一天生成，如 2027-01-01；不写时为今天
      --keep-going    有错误也生成；有错误的文件暂不生成页面，并逐件列出

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju build                              按今天生成到 public
  guiju build --as-of 2027-01-01 --out 预览 看元旦那天的样子

"#]],
    );
}

#[test]
fn the_help_of_build_in_english() {
    check(
        Lang::English,
        "build",
        str![[r#"
Build the public site

Usage: guiju build [OPTIONS]

Options:
      --out <FOLDER>  Write the site here [default: public in the office folder]
      --as-of <DAY>   Build for this day, such as 2027-01-01 [default: today]
      --keep-going    Build in spite of errors; withhold the pages of the documents concerned and
                      name them

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju build                              build for today, into public
  guiju build --as-of 2027-01-01 --out new see how it will look on New Year's Day

"#]],
    );
}

#[test]
fn the_help_of_status_in_chinese() {
    check(
        Lang::Chinese,
        "status",
        str![[r#"
看文件在某一天的状态、期限和待办

用法: guiju status [选项] [标识]

参数:
  [标识]  只看这一件，并说明缘由

选项:
      --as-of <日期>  按哪一天看，过去、将来都可以；不写时为今天
      --json          输出 JSON，供其他程序读取

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju status                             全部文件
  guiju status urban-water-supply          一件文件的来龙去脉
  guiju status --as-of 2027-01-01          元旦那天的样子

"#]],
    );
}

#[test]
fn the_help_of_status_in_english() {
    check(
        Lang::English,
        "status",
        str![[r#"
Show what documents are on a day, until when, and what is owed

Usage: guiju status [OPTIONS] [ID]

Arguments:
  [ID]  Show this document alone, and say why

Options:
      --as-of <DAY>  Answer for this day, past or future [default: today]
      --json         Write JSON for other programs

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju status                             all documents
  guiju status urban-water-supply          all about one document
  guiju status --as-of 2027-01-01          how things will stand on New Year's Day

"#]],
    );
}

#[test]
fn the_help_of_check_in_chinese() {
    check(
        Lang::Chinese,
        "check",
        str![[r#"
检查记录有没有错，办理合不合规定

用法: guiju check [选项]

选项:
      --format <格式>         结果怎样显示：human 给人看，json 给程序读，sarif 为 SARIF
                              2.1.0，github 为 GitHub Actions 的标注，gitlab 为 GitLab
                              的代码质量报告；不写时为 human
      --as-of <日期>          按哪一天检查；不写时为今天
      --changed-since <版本>  只列出从这个分支、标签或提交以来改动到的，错误则全部列出；检查仍是全部
      --deny <级别>           写 warnings 时，有警告也以 1 退出
      --write-baseline        把现在的提示写入 office/baseline.toml，以后只提示新出现的；错误不写入
      --fix                   先把 document.toml
                              里有把握的地方改好（文号括号、各项和事件的次序、多余的空格），显示改了什么，再检查

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju check                              检查全部文件
  guiju check --deny warnings              用在自动流程里，有警告就停下

"#]],
    );
}

#[test]
fn the_help_of_check_in_english() {
    check(
        Lang::English,
        "check",
        str![[r#"
Check that the record is sound and that the rules were followed

Usage: guiju check [OPTIONS]

Options:
      --format <FORMAT>           Show the findings for people (human), for programs (json), as
                                  SARIF 2.1.0 (sarif), as annotations of GitHub Actions (github) or
                                  as a Code Quality report of GitLab (gitlab) [default: human]
      --as-of <DAY>               Check for this day [default: today]
      --changed-since <REVISION>  Tell only what the change since this branch, tag or commit
                                  touched, and every error; all is checked as always
      --deny <LEVEL>              With warnings: exit with 1 when there is a warning
      --write-baseline            Write what is found now to office/baseline.toml, so that only new
                                  findings are told from then on; errors stay out of it
      --fix                       Put right what is certain in document.toml (brackets of a number,
                                  order of keys and events, stray spaces), show each change, then
                                  check

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju check                              check all documents
  guiju check --deny warnings              in automation, stop at a warning

"#]],
    );
}

#[test]
fn the_help_of_init_in_chinese() {
    check(
        Lang::Chinese,
        "init",
        str![[r#"
新建一个工作文件夹，内有一件示例

用法: guiju init [选项] [文件夹]

参数:
  [文件夹]  新建在哪里，须是空的或还没有的；不写时为工作文件夹

选项:
      --ci <平台>  写出自动任务的文件：github、gitlab 或
                   gitee；已有的文件库也可以补上，已有同名文件的不写

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju init 我的文件库
  guiju -C 我的文件库 build
  guiju -C 我的文件库 init --ci github     补上检查、生成、提醒的自动任务

"#]],
    );
}

#[test]
fn the_help_of_init_in_english() {
    check(
        Lang::English,
        "init",
        str![[r#"
Make a new office folder with one example in it

Usage: guiju init [OPTIONS] [FOLDER]

Arguments:
  [FOLDER]  Make it here; the folder must be empty or new [default: the office folder]

Options:
      --ci <FORGE>  Write the files of this forge: github, gitlab or gitee; an office that is there
                    already gets them too, unless one is there

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju init our-documents
  guiju -C our-documents build
  guiju -C our-documents init --ci github  add the jobs that check, build and remind

"#]],
    );
}

#[test]
fn the_help_of_explain_in_chinese() {
    check(
        Lang::Chinese,
        "explain",
        str![[r#"
说明一条规则要求什么、理由和依据，以及怎样接受为例外

用法: guiju explain [选项] [代码]

参数:
  [代码]  只说明这一代码；不写时列出全部代码

选项:
      --all  说明全部代码，合成一页 Markdown

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju explain                            列出全部代码
  guiju explain evaluation-due             说明其中一条

"#]],
    );
}

#[test]
fn the_help_of_explain_in_english() {
    check(
        Lang::English,
        "explain",
        str![[r#"
Explain what a rule asks, why, where it comes from, and how a finding is accepted

Usage: guiju explain [OPTIONS] [CODE]

Arguments:
  [CODE]  Explain this code [default: list all codes]

Options:
      --all  Explain every code, as one Markdown page

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju explain                            list all codes
  guiju explain evaluation-due             explain one

"#]],
    );
}

#[test]
fn the_help_of_schema_in_chinese() {
    check(
        Lang::Chinese,
        "schema",
        str![[r#"
给编辑器用的 JSON Schema：每个 TOML 文件里可以写什么

用法: guiju schema [选项] [文件]

参数:
  [文件]  只要这一个：document、office、profile、calendar 或 law；不写时列出全部

选项:
      --out <文件夹>  写到这个文件夹，只改有变化的；不写时显示在屏幕上

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju schema document                    显示 document.toml 的
  guiju schema --out office/schema         升级以后换新全部

"#]],
    );
}

#[test]
fn the_help_of_schema_in_english() {
    check(
        Lang::English,
        "schema",
        str![[r#"
Give editors a JSON Schema: what may stand in each TOML file

Usage: guiju schema [OPTIONS] [FILE]

Arguments:
  [FILE]  This one alone: document, office, profile, calendar or law [default: list them]

Options:
      --out <FOLDER>  Write to this folder, only what changed [default: print]

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju schema document                    print that of document.toml
  guiju schema --out office/schema         renew them all after an upgrade

"#]],
    );
}

#[test]
fn the_help_of_completions_in_chinese() {
    check(
        Lang::Chinese,
        "completions",
        str![[r#"
命令行补全的脚本

用法: guiju completions [选项] <外壳>

参数:
  <外壳>  哪种外壳：bash、zsh、fish、elvish 或 powershell

通用选项:
  -h, --help         显示帮助
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹

例:
  guiju completions bash > ~/.local/share/bash-completion/completions/guiju
  guiju completions fish > ~/.config/fish/completions/guiju.fish

"#]],
    );
}

#[test]
fn the_help_of_completions_in_english() {
    check(
        Lang::English,
        "completions",
        str![[r#"
Print the script with which a shell completes commands

Usage: guiju completions [OPTIONS] <SHELL>

Arguments:
  <SHELL>  The shell: bash, zsh, fish, elvish or powershell

Common options:
  -h, --help             Show this help
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]

Examples:
  guiju completions bash > ~/.local/share/bash-completion/completions/guiju
  guiju completions fish > ~/.config/fish/completions/guiju.fish

"#]],
    );
}

#[test]
fn the_help_of_man_in_chinese() {
    check(
        Lang::Chinese,
        "man",
        str![[r#"
生成手册，每个命令一页

用法: guiju man [选项] --out <文件夹>

选项:
      --out <文件夹>  写到这个文件夹，只改有变化的

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju man --out ~/.local/share/man/man1
  guiju --lang en man --out man            英文的手册

"#]],
    );
}

#[test]
fn the_help_of_man_in_english() {
    check(
        Lang::English,
        "man",
        str![[r#"
Write the manual, a page for each command

Usage: guiju man [OPTIONS] --out <FOLDER>

Options:
      --out <FOLDER>  Write to this folder, only what changed

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju man --out ~/.local/share/man/man1
  guiju --lang zh man --out man            the manual in Chinese

"#]],
    );
}

#[test]
fn the_help_of_outline_in_chinese() {
    check(
        Lang::Chinese,
        "outline",
        str![[r#"
看一份文本由哪些章、条、款、项组成

用法: guiju outline [选项] <文件或标识>

参数:
  <文件或标识>  一个文本文件的路径，或一件文件的标识；写标识的，看当天有效的文本

选项:
      --as-of <日期>  看哪一天的文本；不写时为今天
      --json          输出 JSON，供其他程序读取

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju outline urban-water-supply         一件文件现在的文本
  guiju outline 草案.md                    一个文本文件

"#]],
    );
}

#[test]
fn the_help_of_outline_in_english() {
    check(
        Lang::English,
        "outline",
        str![[r#"
Show the chapters, articles, paragraphs and points of a text

Usage: guiju outline [OPTIONS] <FILE|ID>

Arguments:
  <FILE|ID>  The file of a text, or the id of a document, whose text on the day is taken

Options:
      --as-of <DAY>  Take the text that binds on this day [default: today]
      --json         Write JSON for other programs

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju outline urban-water-supply         the text of a document
  guiju outline draft.md                   a file

"#]],
    );
}

#[test]
fn the_help_of_remind_in_chinese() {
    check(
        Lang::Chinese,
        "remind",
        str![[r#"
哪些事项到了该办的时候：谁办、期限、依据、怎样记下

用法: guiju remind [选项]

选项:
      --as-of <日期>          按哪一天提醒；不写时为今天
      --since <日期>          不看台账，列出从这一天以来新到时候、临近或逾期的
      --responsible <科室>    只列这个科室承办的
      --channel <渠道>        只列由这个渠道提醒的科室承办的，渠道见 guiju.toml 的 [[contact]]
      --format <格式>         写成哪种形式：human 给人看，markdown，json，github 为标注，gitlab
                              为代码质量报告，wecom、dingtalk、feishu
                              为企业微信、钉钉、飞书机器人的消息，oa 为可粘贴的通知，csv 用 Excel
                              打开，email 为带日历的邮件，ics 为日历，run 只写这次的名称，channels
                              列出要发的渠道（- 为没有渠道的），working-day
                              只答当天上不上班；不写时为 human
      --confirm <名称>        消息发出以后，把这一次记入 office/reminders.toml；没有记下的会再提醒
      --fewer-because <理由>  文件比上次记下的少时，写明理由

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju remind                             今天要提醒的
  guiju remind --responsible 供水管理科    一个科室的
  guiju remind --format wecom              企业微信机器人的消息
  guiju remind --confirm 2026-11-24-0a1b2c3d4e

"#]],
    );
}

#[test]
fn the_help_of_remind_in_english() {
    check(
        Lang::English,
        "remind",
        str![[r#"
Tell what falls due: whose it is, by when, why, and what to write next

Usage: guiju remind [OPTIONS]

Options:
      --as-of <DAY>             Remind as of this day [default: today]
      --since <DAY>             Set the ledger aside and tell what became due, came nearer or fell
                                overdue since this day
      --responsible <UNIT>      Tell what is this unit's responsibility alone
      --channel <CHANNEL>       Tell what concerns the units that are reminded on this channel, as
                                [[contact]] in guiju.toml names it
      --format <FORMAT>         Write it as human, markdown, json, github (annotations), gitlab
                                (Code Quality), wecom, dingtalk or feishu (bodies for their robots),
                                oa (text to paste), csv (for Excel), email (with a calendar), ics,
                                run (its name alone), channels (those to post to, - for none) or
                                working-day (yes or no) [default: human]
      --confirm <RUN>           Record in office/reminders.toml that the messages of this run went
                                out; what is not confirmed is told again
      --fewer-because <REASON>  Say why there are fewer documents than in the last confirmed run

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju remind                             what is to be told today
  guiju remind --responsible 供水管理科    one unit's part of it
  guiju remind --format wecom              a body for a robot of WeCom
  guiju remind --confirm 2026-11-24-0a1b2c3d4e

"#]],
    );
}

#[test]
fn the_help_of_ack_in_chinese() {
    check(
        Lang::Chinese,
        "ack",
        str![[r#"
已知悉一个事项，写明理由，到某一天以前不再提醒；事项本身仍要办

用法: guiju ack [选项] --until <日期> --reason <理由> <事项>

参数:
  <事项>  事项的标识，如 urban-water-use/evaluate@2026-07-14

选项:
      --until <日期>   最后一个不提醒的日子，须在有效期届满以前
      --reason <理由>  理由
      --as-of <日期>   按哪一天；不写时为今天

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju ack urban-water-use/evaluate@2026-07-14 --until 2026-01-10 --reason 已列入1月局务会

"#]],
    );
}

#[test]
fn the_help_of_ack_in_english() {
    check(
        Lang::English,
        "ack",
        str![[r#"
Take note of an obligation, with a reason, and hear no more of it until a day; it still has to be
met

Usage: guiju ack [OPTIONS] --until <DAY> --reason <REASON> <OBLIGATION>

Arguments:
  <OBLIGATION>  The obligation, such as urban-water-use/evaluate@2026-07-14

Options:
      --until <DAY>      The last day of silence; it lies before the document's last valid day
      --reason <REASON>  Why
      --as-of <DAY>      Act as of this day [default: today]

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju ack urban-water-use/evaluate@2026-07-14 --until 2026-01-10 --reason "on the agenda of 9
  January"

"#]],
    );
}

#[test]
fn the_help_of_plan_in_chinese() {
    check(
        Lang::Chinese,
        "plan",
        str![[r#"
一年的安排：每月、每个科室有哪些评估和届满，过于集中时提前哪些

用法: guiju plan [选项]

选项:
      --year <年份>    哪一年；不写时为明年
      --format <格式>  写成哪种形式：human 给人看，markdown，json，svg 为图，ics 为日历；不写时为
                       human
      --as-of <日期>   按哪一天的记录；不写时为今天

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju plan --year 2027                   2027 年的安排
  guiju plan --year 2027 --format svg > 2027.svg

"#]],
    );
}

#[test]
fn the_help_of_plan_in_english() {
    check(
        Lang::English,
        "plan",
        str![[r#"
Plan a year: the evaluations and ends of each month and unit, and an earlier order where a month has
too many

Usage: guiju plan [OPTIONS]

Options:
      --year <YEAR>      The year [default: next year]
      --format <FORMAT>  Write it as human, markdown, json, svg (a chart) or ics (a calendar)
                         [default: human]
      --as-of <DAY>      Plan by the record as of this day [default: today]

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju plan --year 2027                   the year 2027
  guiju plan --year 2027 --format svg > 2027.svg

"#]],
    );
}

#[test]
fn every_command_has_its_page_here_in_both_languages() {
    let here: String = include_str!("help_pages.rs").split_whitespace().collect();
    for command in crate::localize::command(Words::new(Lang::English)).get_subcommands() {
        for lang in ["Chinese", "English"] {
            let page = format!("(Lang::{lang},\"{}\",", command.get_name());
            assert!(here.contains(&page), "no page of `guiju {} --help` in {lang}", command.get_name());
        }
    }
}
