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
  build               生成公开站点
  status              看文件在某一天的状态、期限和待办
  check               检查记录有没有错，办理合不合规定
  explain             说明一条规则要求什么、理由和依据，以及怎样接受为例外
  changes             看两个日期之间、或两次登记之间，哪些文件的状态有变化，为什么
  history             看一件文件的登记经过：每个事件、每份文本是谁在何时登记的
  verify              核对公布或登记以后有没有改动、删除，历史有没有被改写，提交的签名是否有效
  sign                给站点的清单签名，用 ssh-keygen，密钥不经过 guiju
  verify-site         逐个字节核对站点的副本，指出改动、缺少、多出的文件
  certify             数据核验单（不具证明效力）：一件文件在某一天登记的状态，附校验值
  verify-certificate  由登记重新推算一份数据核验单，逐项比对
  outline             看一份文本由哪些章、条、款、项组成
  init                新建一个工作文件夹，内有一件示例
  schema              给编辑器用的 JSON Schema：每个 TOML 文件里可以写什么
  completions         命令行补全的脚本
  man                 生成手册，每个命令一页

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
  build               Build the public site
  status              Show what documents are on a day, until when, and what is owed
  check               Check that the record is sound and that the rules were followed
  explain             Explain what a rule asks, why, where it comes from, and how a finding is
                      accepted
  changes             Show which documents change state between two days, or between two records,
                      and why
  history             Show how a document was recorded: by whom and when each event and each text
  verify              Verify that nothing published or recorded was changed or deleted afterwards,
                      that history was not rewritten, and that commits are signed
  sign                Sign the manifest of a site, through ssh-keygen; the key never passes through
                      guiju
  verify-site         Verify a copy of a site byte by byte, and name what was changed, is missing or
                      was added
  certify             Certify what is registered of a document on a day, with hashes; it proves
                      nothing in law
  verify-certificate  Derive a certificate again from the record, and compare every field
  outline             Show the chapters, articles, paragraphs and points of a text
  init                Make a new office folder with one example in it
  schema              Give editors a JSON Schema: what may stand in each TOML file
  completions         Print the script with which a shell completes commands
  man                 Write the manual, a page for each command

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
      --out <文件夹>           站点写到哪里；不写时为工作文件夹里的 public
      --as-of <日期>           按哪一天生成，如 2027-01-01；不写时为今天
      --known-at <版本或日期>  按当时的登记生成：一个分支、标签、提交，或一个日期（当天为止登记的）；可与
                               --as-of 同用；不写时按现在的文件夹
      --keep-going             有错误也生成；有错误的文件暂不生成页面，并逐件列出

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
      --out <FOLDER>        Write the site here [default: public in the office folder]
      --as-of <DAY>         Build for this day, such as 2027-01-01 [default: today]
      --known-at <REV|DAY>  Build from what was recorded then: a branch, tag or commit, or a day
                            (what was recorded by its end); goes with --as-of [default: the folder
                            as it is]
      --keep-going          Build in spite of errors; withhold the pages of the documents concerned
                            and name them

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
      --as-of <日期>           按哪一天看，过去、将来都可以；不写时为今天
      --known-at <版本或日期>  按当时的登记看：一个分支、标签、提交，或一个日期（当天为止登记的）；可与
                               --as-of 同用；不写时看现在的文件夹
      --json                   输出 JSON，供其他程序读取

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
      --as-of <DAY>         Answer for this day, past or future [default: today]
      --known-at <REV|DAY>  Answer by what was recorded then: a branch, tag or commit, or a day
                            (what was recorded by its end); goes with --as-of [default: the folder
                            as it is]
      --json                Write JSON for other programs

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

通用选项:
  -h, --help         显示帮助
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹

例:
  guiju init 我的文件库
  guiju -C 我的文件库 build

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

Common options:
  -h, --help             Show this help
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]

Examples:
  guiju init our-documents
  guiju -C our-documents build

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
fn the_help_of_history_in_chinese() {
    check(
        Lang::Chinese,
        "history",
        str![[r#"
看一件文件的登记经过：每个事件、每份文本是谁在何时登记的

用法: guiju history [选项] <标识>

参数:
  <标识>  哪一件

选项:
      --json  输出 JSON，供其他程序读取

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju history urban-water-supply         一件文件的登记经过
  guiju history urban-water-supply --json  供其他程序读取

"#]],
    );
}

#[test]
fn the_help_of_history_in_english() {
    check(
        Lang::English,
        "history",
        str![[r#"
Show how a document was recorded: by whom and when each event and each text

Usage: guiju history [OPTIONS] <ID>

Arguments:
  <ID>  The document

Options:
      --json  Write JSON for other programs

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju history urban-water-supply         how a document was recorded
  guiju history urban-water-supply --json  for other programs

"#]],
    );
}

#[test]
fn the_help_of_changes_in_chinese() {
    check(
        Lang::Chinese,
        "changes",
        str![[r#"
看两个日期之间、或两次登记之间，哪些文件的状态有变化，为什么

用法: guiju changes [选项] --from <日期> --to <日期>

选项:
      --from <日期>              从哪一天
      --to <日期>                到哪一天
      --known-from <版本或日期>  从哪时的登记：一个分支、标签、提交或日期；不写时为现在的文件夹
      --known-to <版本或日期>    到哪时的登记：一个分支、标签、提交或日期；不写时为现在的文件夹
      --json                     输出 JSON，供其他程序读取

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju changes --from 2026-11-24 --to 2027-11-24                          今后一年会有哪些变化
  guiju changes --from 2026-10-24 --known-from 2026-10-24 --to 2026-11-24
  与上个月的站点比，变了什么

"#]],
    );
}

#[test]
fn the_help_of_changes_in_english() {
    check(
        Lang::English,
        "changes",
        str![[r#"
Show which documents change state between two days, or between two records, and why

Usage: guiju changes [OPTIONS] --from <DAY> --to <DAY>

Options:
      --from <DAY>            The first day
      --to <DAY>              The second day
      --known-from <REV|DAY>  The first record: a branch, tag or commit, or a day [default: the
                              folder as it is]
      --known-to <REV|DAY>    The second record: a branch, tag or commit, or a day [default: the
                              folder as it is]
      --json                  Write JSON for other programs

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju changes --from 2026-11-24 --to 2027-11-24                          what the coming year
  brings
  guiju changes --from 2026-10-24 --known-from 2026-10-24 --to 2026-11-24  what changed since last
  month's site

"#]],
    );
}

#[test]
fn the_help_of_verify_in_chinese() {
    check(
        Lang::Chinese,
        "verify",
        str![[r#"
核对公布或登记以后有没有改动、删除，历史有没有被改写，提交的签名是否有效

用法: guiju verify [选项]

选项:
      --anchor <文件>        与以前留存的锚点核对：guiju verify --write-anchor 写的文件，或站点的
                             provenance.json
      --write-anchor <文件>  没有问题时，把最近一次提交和台账的校验值写入这个文件，在版本库以外留存
      --json                 输出 JSON，供其他程序读取

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju verify                             核对全部历史和还没有提交的改动
  guiju verify --anchor 锚点.json          并与以前留存的锚点核对

"#]],
    );
}

#[test]
fn the_help_of_verify_in_english() {
    check(
        Lang::English,
        "verify",
        str![[r#"
Verify that nothing published or recorded was changed or deleted afterwards, that history was not
rewritten, and that commits are signed

Usage: guiju verify [OPTIONS]

Options:
      --anchor <FILE>        Compare with a kept anchor: a file of guiju verify --write-anchor, or
                             the provenance.json of a site
      --write-anchor <FILE>  Where all is well, write the last commit and the hash of its register
                             to this file, to be kept outside the repository
      --json                 Write JSON for other programs

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju verify                             all of the history, and what is not committed yet
  guiju verify --anchor anchor.json        and compare with an anchor kept before

"#]],
    );
}

#[test]
fn the_help_of_sign_in_chinese() {
    check(
        Lang::Chinese,
        "sign",
        str![[r#"
给站点的清单签名，用 ssh-keygen，密钥不经过 guiju

用法: guiju sign [选项] --key <密钥> [文件夹]

参数:
  [文件夹]  哪个站点；不写时为工作文件夹里的 public

选项:
      --key <密钥>  私钥，或由 ssh-agent 保管的密钥的公钥

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju build
  guiju sign --key ~/.ssh/id_ed25519       签在 public/manifest.json.sig

"#]],
    );
}

#[test]
fn the_help_of_sign_in_english() {
    check(
        Lang::English,
        "sign",
        str![[r#"
Sign the manifest of a site, through ssh-keygen; the key never passes through guiju

Usage: guiju sign [OPTIONS] --key <KEY> [FOLDER]

Arguments:
  [FOLDER]  The site [default: public in the office folder]

Options:
      --key <KEY>  The private key, or the public key of one that ssh-agent holds

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju build
  guiju sign --key ~/.ssh/id_ed25519       the signature is public/manifest.json.sig

"#]],
    );
}

#[test]
fn the_help_of_verify_site_in_chinese() {
    check(
        Lang::Chinese,
        "verify-site",
        str![[r#"
逐个字节核对站点的副本，指出改动、缺少、多出的文件

用法: guiju verify-site [选项] <文件夹>

参数:
  <文件夹>  站点或它的副本

选项:
      --key <密钥>  并核对签名：公钥，或写明谁的签名算数的 allowed-signers 文件

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju verify-site public
  guiju verify-site 下载的站点 --key 公钥.pub

"#]],
    );
}

#[test]
fn the_help_of_verify_site_in_english() {
    check(
        Lang::English,
        "verify-site",
        str![[r#"
Verify a copy of a site byte by byte, and name what was changed, is missing or was added

Usage: guiju verify-site [OPTIONS] <FOLDER>

Arguments:
  <FOLDER>  The site, or a copy of it

Options:
      --key <KEY>  Verify the signature too: a public key, or a file of allowed signers

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju verify-site public
  guiju verify-site downloaded --key office.pub

"#]],
    );
}

#[test]
fn the_help_of_certify_in_chinese() {
    check(
        Lang::Chinese,
        "certify",
        str![[r#"
数据核验单（不具证明效力）：一件文件在某一天登记的状态，附校验值

用法: guiju certify [选项] --as-of <日期> <标识>

参数:
  <标识>  哪一件

选项:
      --as-of <日期>           哪一天
      --known-at <版本或日期>  依据哪时的登记：一个分支、标签、提交或日期；不写时为最近一次提交
      --out <文件夹>           写到这个文件夹；不写时为当前文件夹

通用选项:
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
  -h, --help         显示帮助

例:
  guiju certify urban-water-supply --as-of 2026-11-24
  guiju verify-certificate urban-water-supply-2026-11-24.json

"#]],
    );
}

#[test]
fn the_help_of_certify_in_english() {
    check(
        Lang::English,
        "certify",
        str![[r#"
Certify what is registered of a document on a day, with hashes; it proves nothing in law

Usage: guiju certify [OPTIONS] --as-of <DAY> <ID>

Arguments:
  <ID>  The document

Options:
      --as-of <DAY>         The day
      --known-at <REV|DAY>  By what was recorded then: a branch, tag or commit, or a day [default:
                            the last commit]
      --out <FOLDER>        Write it to this folder [default: the current folder]

Common options:
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]
  -h, --help             Show this help

Examples:
  guiju certify urban-water-supply --as-of 2026-11-24
  guiju verify-certificate urban-water-supply-2026-11-24.json

"#]],
    );
}

#[test]
fn the_help_of_verify_certificate_in_chinese() {
    check(
        Lang::Chinese,
        "verify-certificate",
        str![[r#"
由登记重新推算一份数据核验单，逐项比对

用法: guiju verify-certificate [选项] <文件>

参数:
  <文件>  核验单的 JSON 文件

通用选项:
  -h, --help         显示帮助
      --lang <语言>  用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
  -C <文件夹>        工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹

例:
  guiju verify-certificate urban-water-supply-2026-11-24.json

"#]],
    );
}

#[test]
fn the_help_of_verify_certificate_in_english() {
    check(
        Lang::English,
        "verify-certificate",
        str![[r#"
Derive a certificate again from the record, and compare every field

Usage: guiju verify-certificate [OPTIONS] <FILE>

Arguments:
  <FILE>  The JSON file of the certificate

Common options:
  -h, --help             Show this help
      --lang <LANGUAGE>  Speak Chinese (zh) or English (en) [default: the system's language, else
                         Chinese]
  -C <FOLDER>            Work in this office folder, where guiju.toml is [default: the current
                         folder]

Examples:
  guiju verify-certificate urban-water-supply-2026-11-24.json

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
