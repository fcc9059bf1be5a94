# 命令行的词：帮助、用法有误、检查结果的版面、进度、各命令的结语。

## 帮助

cli-about = 管好行政规范性文件：今天什么有效，什么快到期，并生成公开站点
cli-example =
    guiju init 我的文件库                    新建一个工作文件夹
    guiju status                             看每件文件今天的状态和待办
    guiju build                              生成公开站点
cli-arg-lang = 用中文（zh）还是英文（en）；不写时看系统语言，再不然用中文
cli-arg-directory = 工作文件夹，即 guiju.toml 所在之处；不写时为当前文件夹
cli-arg-help = 显示帮助
cli-arg-version = 显示版本
cli-value-lang = 语言
cli-value-directory = 文件夹
cli-value-out = 文件夹
cli-value-as-of = 日期
cli-value-id = 标识
cli-value-format = 格式
cli-value-deny = 级别
cli-value-folder = 文件夹
cli-value-command = 命令
cli-value-options = 选项

cli-build-about = 生成公开站点
cli-build-arg-out = 站点写到哪里；不写时为工作文件夹里的 public
cli-build-arg-as-of = 按哪一天生成，如 2027-01-01；不写时为今天
cli-build-arg-keep-going = 有错误也生成；有错误的文件暂不生成页面，并逐件列出
cli-build-example =
    guiju build                              按今天生成到 public
    guiju build --as-of 2027-01-01 --out 预览 看元旦那天的样子

cli-status-about = 看文件在某一天的状态、期限和待办
cli-status-arg-id = 只看这一件，并说明缘由
cli-status-arg-as-of = 按哪一天看，过去、将来都可以；不写时为今天
cli-status-arg-json = 输出 JSON，供其他程序读取
cli-status-example =
    guiju status                             全部文件
    guiju status urban-water-supply          一件文件的来龙去脉
    guiju status --as-of 2027-01-01          元旦那天的样子

cli-check-about = 检查记录有没有错，办理合不合规定
cli-check-arg-format = 结果怎样显示：human 给人看，json 给程序读，sarif 为 SARIF 2.1.0，github 为 GitHub Actions 的标注，gitlab 为 GitLab 的代码质量报告；不写时为 human
cli-check-arg-as-of = 按哪一天检查；不写时为今天
cli-check-arg-deny = 写 warnings 时，有警告也以 1 退出
cli-check-example =
    guiju check                              检查全部文件
    guiju check --deny warnings              用在自动流程里，有警告就停下

cli-value-code = 代码
cli-explain-about = 说明一条规则要求什么、理由和依据，以及怎样接受为例外
cli-explain-arg-code = 只说明这一代码；不写时列出全部代码
cli-explain-arg-all = 说明全部代码，合成一页 Markdown
cli-explain-example =
    guiju explain                            列出全部代码
    guiju explain evaluation-due             说明其中一条

cli-init-about = 新建一个工作文件夹，内有一件示例
cli-init-arg-folder = 新建在哪里，须是空的或还没有的；不写时为工作文件夹
cli-value-ci = 平台
cli-init-arg-ci = 写出自动任务的文件：github、gitlab 或 gitee；已有的文件库也可以补上，已有同名文件的不写
cli-init-example =
    guiju init 我的文件库
    guiju -C 我的文件库 build
    guiju -C 我的文件库 init --ci github     补上检查、生成、提醒的自动任务

cli-heading-usage = 用法:
cli-heading-commands = 命令
cli-heading-arguments = 参数
cli-heading-options = 选项
cli-heading-common = 通用选项
cli-heading-example = 例:

## 用法有误

usage-unknown-argument = 没有“{ $arg }”这个参数
    .help =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] 用 --help 查看可用的参数
    }
usage-unknown-command = 没有“{ $arg }”这个命令
    .help =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] 用 --help 查看全部命令
    }
usage-value =
    { HAS($value) ->
        [yes] { $arg } 不能是“{ $value }”
       *[no] { $arg } 后面缺少值
    }
    .help =
    { HAS($allowed) ->
        [yes] 可写：{ $allowed }
       *[no] { HAS($nearest) ->
            [yes] 可能是 { $nearest }
           *[no] 用 --help 查看写法
        }
    }
usage-day = “{ $value }”不是日期
    .help = 写作 2027-01-01
usage-lang = 没有“{ $value }”这种语言
    .help = 写作 zh 或 en
usage-too-many-values = { $arg } 不能带值“{ $value }”
    .help = 去掉等号和后面的值
usage-conflict = { $arg } 只能写一次，或不能与 { $other } 同时用
    .help = 去掉其中一个
usage-missing = 缺少 { $arg }
    .help = 用 --help 查看写法
usage-not-utf8 = 参数里有不是 UTF-8 的字符
    .help = 改用 UTF-8 的终端或文件夹名
usage-other = 命令写得不对
    .help = 用 --help 查看写法

## 检查结果

level-error = 错误
level-warning = 警告
level-info = 提示
level-help = 建议
family-integrity = 记录有误
family-compliance = 合规提示
report-summary = 看过 { $documents } 件{ HAS($skipped) ->
        [yes] ，未能读入 { $skipped } 件
       *[no] { "" }
    }
report-line = { $looked-at }；{ $found }
report-clean = 没有发现问题
report-counts = 错误 { $errors } 处，警告 { $warnings } 处
report-counts-with-infos = 错误 { $errors } 处，警告 { $warnings } 处，提示 { $infos } 处
report-skipped = 未能读入：{ $paths }
report-denied = 按 --deny warnings，警告作错误处理

## 日期

day-of-demonstration = 演示站点，按固定的 { $day } 计算；要看别的日子用 --as-of

## 进度

progress-reading = 读入文件
progress-checking = 检查
progress-building = 生成页面
progress-publishing = 换上新站点

## 生成

build-done = 已生成 { $files } 个文件，写入 { $out }，所示为 { $day } 的状态
build-unchanged = 没有变化：{ $out } 已是 { $day } 的状态，共 { $files } 个文件
build-stopped = 有 { $errors } 处错误，没有生成；原来的站点没有动
    .help = 改好后再运行；急需公布其他文件的，加 --keep-going
build-withheld = 有错误、暂不生成页面的 { $count } 件：{ $paths }
build-compliance = 另有合规提示至少 { $count } 处，运行 guiju check 查看
build-look = 用浏览器打开 { $page }

## 新建

init-done = 已新建 { $path }
init-next = 接下来：
init-next-check = 检查记录
init-next-status = 看状态和待办
init-next-build = 生成站点，写入 public

## 例外和已知问题

report-accepted = 单位已接受的例外
report-accepted-line = { $path }：{ $message } [{ $code }]：{ $why }{ HAS($by) ->
        [yes] （{ $by }{ HAS($until) ->
            [yes] ，至 { $until }
           *[no] {""}
        }）
       *[no] { HAS($until) ->
            [yes] （至 { $until }）
           *[no] {""}
        }
    }
report-accepted-count = 单位已接受的例外：{ $count } 处
report-known-count = office/baseline.toml 里已知的：{ $count } 处
baseline-first-line = 写这份清单时已有的问题；guiju check 只提示新出现的。由 guiju check --write-baseline 生成
baseline-written = 已把 { $known } 处写入 { $file }，以后只提示新出现的
baseline-errors = 错误不写入清单，仍须改正：{ $errors } 处
cli-check-arg-write-baseline = 把现在的提示写入 office/baseline.toml，以后只提示新出现的；错误不写入
cli-check-arg-fix = 先把有把握的地方改好，显示改了什么，再检查：document.toml 里的文号括号、各项和事件的次序、多余的空格，未印发文件草稿里的半角标点和括号、看不见的字符、行首空格
fix-nothing = 没有可以直接改好的
fix-done = 已改好 { $files } 个文件；{ $command } 可再看一遍

## 给其他程序读的

report-one-line = { $message }{ HAS($label) ->
        [yes] ：{ $label }
       *[no] {""}
    }{ HAS($help) ->
        [yes] ；{ $help }
       *[no] {""}
    }

## 一次改动

cli-value-changed-since = 版本
cli-check-arg-changed-since = 只列出从这个分支、标签或提交以来改动到的，错误则全部列出；检查仍是全部
report-outside-count = 不在 { $revision } 以来的改动之内、没有列出的：{ $count } 处
report-change-concerns-all = 这次改动到 { $file }，关系到每件文件，全部列出
## 编辑器、命令行补全、手册

written = 已写入 { $out }：{ $files } 个文件有变化，{ $kept } 个没有变化
cli-value-file = 文件
cli-value-shell = 外壳
cli-schema-about = 给编辑器用的 JSON Schema：每个 TOML 文件里可以写什么
cli-schema-arg-file = 只要这一个：document、office、profile、calendar 或 law；不写时列出全部
cli-schema-arg-out = 写到这个文件夹，只改有变化的；不写时显示在屏幕上
cli-schema-example =
    guiju schema document                    显示 document.toml 的
    guiju schema --out office/schema         升级以后换新全部
cli-value-template = 模板
cli-templates-about = 列出站点的模板；查看一个、它得到的数据，或者写一份到 site-templates/ 供修改
cli-templates-arg-template = 只要这一个；不写时列出全部
cli-templates-arg-fields = 显示它得到哪些数据
cli-templates-arg-write = 写到 site-templates/，已有的不覆盖
cli-templates-example =
    guiju templates                          列出全部
    guiju templates document.html --fields   文件页得到的数据
    guiju templates site.css --write         写一份供修改
templates-own = （本单位已有）
templates-there = { $path } 已经有了，没有覆盖
    .help = 要重新开始，先移走它
templates-written = 已写入 { $path }；移走它就用回内置的
template-layout-html = 每个页面共有的：页头、栏目、位置、页脚
template-list-html = 一个栏目的文件列表
template-list-row-html = 列表里的一件文件
template-changes-html = 最近变动
template-topics-html = 全部主题
template-topic-html = 一个主题的文件
template-interpretations-html = 政策解读
template-consultations-html = 意见征求
template-year-ahead-html = 有效期一览
template-evaluations-html = 实施后评估
template-site-map-html = 站点地图
template-accessibility-html = 无障碍声明
template-gone-html = 停用或者暂不显示的地址
template-data-html = 数据与接口
template-search-html = 搜索页
template-search-js = 脚本：搜索
template-lists-js = 脚本：列表的组合筛选和排序
template-document-html = 文件页：状态、事实、操作、正文、关系、历程
template-version-html = 文件的另一个文本
template-comparison-html = 前后两个文本的对照
template-sheet-html = 单独成页的修订对照表
template-guide-html = 怎样看懂本栏目
template-verify-html = 怎样核验本栏目
template-certificate-html = 数据核验单
template-404-html = 没有找到的页面
template-pieces-html = 几个页面共用的小块
template-site-css = 样式
template-site-js = 脚本：到日子改变状态、大字版、复制引用
cli-completions-about = 命令行补全的脚本
cli-completions-arg-shell = 哪种外壳：bash、zsh、fish、elvish 或 powershell
cli-completions-example =
    guiju completions bash > ~/.local/share/bash-completion/completions/guiju
    guiju completions fish > ~/.config/fish/completions/guiju.fish
cli-man-about = 生成手册，每个命令一页
cli-man-arg-out = 写到这个文件夹，只改有变化的
cli-man-example =
    guiju man --out ~/.local/share/man/man1
    guiju --lang en man --out man            英文的手册
man-manual = guiju 手册
man-name = 名称
man-synopsis = 用法

## 登记的历史

cli-value-known-at = 版本或日期
cli-status-arg-known-at = 按当时的登记看：一个分支、标签、提交，或一个日期（当天为止登记的）；可与 --as-of 同用；不写时看现在的文件夹
cli-build-arg-known-at = 按当时的登记生成：一个分支、标签、提交，或一个日期（当天为止登记的）；可与 --as-of 同用；不写时按现在的文件夹
known-by-commit = 按 { $day } 的提交 { $commit } 所登记的
## 提醒、知悉、安排

cli-value-since = 日期
cli-value-responsible = 科室
cli-value-channel = 渠道
cli-value-confirm = 名称
cli-value-fewer-because = 理由
cli-value-obligation = 事项
cli-value-until = 日期
cli-value-reason = 理由
cli-value-year = 年份
cli-remind-about = 哪些事项到了该办的时候：谁办、期限、依据、怎样记下
cli-remind-arg-as-of = 按哪一天提醒；不写时为今天
cli-remind-arg-since = 不看台账，列出从这一天以来新到时候、临近或逾期的
cli-remind-arg-responsible = 只列这个科室承办的
cli-remind-arg-channel = 只列由这个渠道提醒的科室承办的，渠道见 guiju.toml 的 [[contact]]
cli-remind-arg-format = 写成哪种形式：human 给人看，markdown，json，github 为标注，gitlab 为代码质量报告，wecom、dingtalk、feishu 为企业微信、钉钉、飞书机器人的消息，oa 为可粘贴的通知，csv 用 Excel 打开，email 为带日历的邮件，ics 为日历，run 只写这次的名称，channels 列出要发的渠道（- 为没有渠道的），working-day 只答当天上不上班；不写时为 human
cli-remind-arg-confirm = 消息发出以后，把这一次记入 office/reminders.toml；没有记下的会再提醒
cli-remind-arg-fewer-because = 文件比上次记下的少时，写明理由
cli-remind-example =
    guiju remind                             今天要提醒的
    guiju remind --responsible 供水管理科    一个科室的
    guiju remind --format wecom              企业微信机器人的消息
    guiju remind --confirm 2026-11-24-0a1b2c3d4e
cli-ack-about = 已知悉一个事项，写明理由，到某一天以前不再提醒；事项本身仍要办
cli-ack-arg-obligation = 事项的标识，如 urban-water-use/evaluate@2026-07-14
cli-ack-arg-until = 最后一个不提醒的日子，须在有效期届满以前
cli-ack-arg-reason = 理由
cli-ack-arg-as-of = 按哪一天；不写时为今天
cli-ack-example =
    guiju ack urban-water-use/evaluate@2026-07-14 --until 2026-01-10 --reason 已列入1月局务会
cli-plan-about = 一年的安排：每月、每个科室有哪些评估和届满，过于集中时提前哪些
cli-plan-arg-year = 哪一年；不写时为明年
cli-plan-arg-format = 写成哪种形式：human 给人看，markdown，json，svg 为图，ics 为日历；不写时为 human
cli-plan-arg-as-of = 按哪一天的记录；不写时为今天
cli-plan-example =
    guiju plan --year 2027                   2027 年的安排
    guiju plan --year 2027 --format svg > 2027.svg
init-ci-done = 已写入自动任务：{ $paths }
init-ci-there = 已有 { $path }，一个文件也没有写
    .help = 先移开，或者照 docs/zh-CN/ci.md 自己改
