# guiju remind、ack、plan 的词。

## 事项

topic-publish = 公布
topic-interpret = 政策解读
topic-file = 备案
topic-evaluate = 届满前的实施后评估
topic-evaluate-periodically = 定期的实施后评估
topic-decide = 届满前作出决定
topic-reissue = 接替它的新文件公布
topic-ends = 最后有效日
topic-lapsed = 有效期届满，已失效
topic-review = 地方标准复审
topic-basis = 制定依据《{ $about }》有变化
topic-opinions = 记录征求意见的采纳情况
topic-exception = 接受的例外到期（{ $about }）
topic-baseline = 已知问题到期（{ $about }）
topic-calendar = { $about } 年的放假通知还没有录入

stage-open = 可以办理
stage-due = 即将到期
stage-last-days = 最后几天
stage-overdue = 已逾期
stage-happened = 已经发生

ground-ends = 文件自己的有效期，或者已公布的废止、宣布失效
ground-lapsed = 文件自己的有效期
ground-exception = document.toml 里 [[accepted]] 的 until
ground-baseline = office/baseline.toml 里的 until
ground-decide = 评估为的是作出决定
ground-basis = 依据变了，文件要跟着看一遍
ground-publish = 规则里的期限
ground-interpret = 规则里的期限
ground-file = 规则里的期限
ground-evaluate = 规则里的期限
ground-evaluate-periodically = 规则里的期限
ground-reissue = 规则里的期限
ground-review = 规则里的期限
ground-opinions = 规则里的期限
ground-calendar = 规则里的期限

next-publish = 公布后在 { $path } 加 type = "published" 的事件，写 at
next-interpret = 解读发布后在 { $path } 加 type = "interpreted" 的事件，写 date、record
next-file = 备案后在 { $path } 加 type = "filed" 的事件，写 date、with
next-evaluate = 评估后在 { $path } 加 type = "evaluated" 的事件，写 date、conclusion、record
next-evaluate-periodically = 评估后在 { $path } 加 type = "evaluated" 的事件，写 date、conclusion、record
next-decide = 决定后在 { $path } 记下：续期加 type = "extended"、写 until，修改、废止加 "amended"、"revised"、"repealed"，到期失效加 "evaluated"、写 conclusion = "lapse"
next-reissue = 新文件公布后在 { $path } 加 type = "repealed" 的事件，写 successor
next-ends = guiju status { $id } 看缘由；要继续执行的，在这一天以前续期或者重新制定
next-lapsed = 站点当天起标为已失效；guiju status { $id } 看缘由，guiju check 看有没有作出决定的记录
next-review = 复审后在 { $path } 加 type = "evaluated" 的事件，写 date、conclusion、record
next-basis = 对照新的依据看一遍：不用改的在 { $path } 加 type = "evaluated"、写 conclusion = "continue" 和 record，要改的修改后加 "amended" 或 "revised"
next-opinions = 在 { $path } 的 consulted 事件里写 opinions = { "{" } received = …, adopted = …, record = "…" { "}" }
next-exception = 再看一遍：仍然成立的在 { $path } 改 until 并写明 reason，不成立的删去；然后 guiju check
next-baseline = 改好，或者在 { $path } 改 until；然后 guiju check
next-calendar = 照国务院办公厅的通知写 { $path }

## 一次提醒

remind-title = { $office }文件期限提醒
remind-addressed = 各承办科室：
remind-subject = 文件期限提醒（{ $day }，{ $count } 项）
remind-unit-none = 全单位或没有写明承办科室
remind-ordinal = { $number }、
remind-looked = { $day }：看过 { $documents } 件文件{ HAS($skipped) ->
        [yes] ，其中 { $skipped } 件记录有误、没有算在内，用 guiju check 查看
       *[no] { "" }
    }
remind-nothing = 没有要办的事项
remind-stage-count = { $stage } { $count } 项
remind-counts = 要办的共 { $count } 项：{ $counts }
remind-now = 这次提醒 { $told } 项{ HAS($silent) ->
        [yes] ，另有 { $silent } 项先前已经提醒
       *[no] { "" }
    }{ HAS($acknowledged) ->
        [yes] （其中 { $acknowledged } 项已知悉）
       *[no] { "" }
    }
remind-nothing-new = 这次没有新的要提醒，{ $silent } 项先前已经提醒{ HAS($acknowledged) ->
        [yes] （其中 { $acknowledged } 项已知悉）
       *[no] { "" }
    }
remind-accepted = 单位已接受为例外、没有列入的 { $count } 项
remind-fewer = 文件变少了：这次看到 { $documents } 件，{ $day } 记下的一次是 { $before } 件
remind-more = 另有 { $count } 项没有列出，全部见 guiju remind --format csv
remind-run = 发出以后运行 guiju remind --confirm { $run } 记下，没有记下的会再提醒
remind-when = 还有 { $days } 天{ HAS($working) ->
        [yes] （{ $working } 个工作日）
       *[no] { "" }
    }，期限为 { $due }{ HAS($act-by) ->
        [yes] ，当天不上班，宜在 { $act-by } 前办完
       *[no] { "" }
    }
remind-when-today = 今天（{ $due }）到期{ HAS($act-by) ->
        [yes] ，当天不上班
       *[no] { "" }
    }
remind-when-overdue = 已逾期 { $days } 天{ HAS($working) ->
        [yes] （{ $working } 个工作日）
       *[no] { "" }
    }，期限为 { $due }
remind-when-happened = 最后有效日为 { $due }
remind-when-no-day = { $opens } 起，没有规定期限
remind-why = 依据：{ $source }{ HAS($unsure) ->
        [yes] （待核实）
       *[no] { "" }
    }{ HAS($elsewhere) ->
        [yes] （外地做法，供参考）
       *[no] { "" }
    }
remind-line = { $what }：{ $title }
remind-sentence = { $line }。{ $when }；{ $why }；{ $next }
remind-short = { $line }，{ $when }
remind-short-with-next = { $line }，{ $when }；{ $next }
remind-column-unit = 承办科室
remind-column-title = 文件
remind-column-id = 标识
remind-column-what = 事项
remind-column-stage = 状态
remind-column-due = 期限
remind-column-act-by = 宜在此前办完
remind-column-days = 还有天数
remind-column-working-days = 还有工作日
remind-column-opens = 可以办理自
remind-column-why = 依据
remind-column-next-step = 怎样办
remind-column-obligation = 事项标识
remind-ledger-first-line = 提醒台账：已经发出并记下的提醒、已知悉的事项。由 guiju remind --confirm 和 guiju ack 写入
remind-ledger-broken = office/reminders.toml 读不了，没有改动；这次当作没有台账，全部再提醒一遍
    .help = 改好，或者从版本库取回；取不回的删去，提醒会再发一遍，不会少
remind-confirmed = 已记下 { $run }：{ $count } 项，写入 { $file }
remind-confirmed-before = { $run } 已经记下，没有改动
remind-run-malformed = “{ $run }”不是一次提醒的名称
    .help = 用 guiju remind --format run 得到
remind-run-other = 没有记下：现在算出的是 { $now }，不是 { $run }，记录或台账在发出以后变了
    .help = 再运行 guiju remind，发出以后按新的名称记下；没有记下的会再提醒，不会少
remind-fewer-refused = 文件变少了：这次看到 { $documents } 件，{ $day } 记下的一次是 { $before } 件
    .help = 找出少了哪些（git log --diff-filter=D -- documents）；确实应当少的，加 --fewer-because "理由"
remind-broken = 记录有错 { $errors } 处，有关文件没有算在内：guiju check
remind-channel-unknown = guiju.toml 里没有“{ $channel }”这个渠道
    .help = 有：{ $channels }
remind-unit-unknown = 没有文件由“{ $unit }”承办
    .help = 有：{ $units }

## 知悉

ack-done = 已知悉 { $id }，至 { $until }；到时还没有办的再提醒
ack-no-such-matter = 没有“{ $id }”这个事项
    .help =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] 用 guiju remind --format json 查看全部
    }
ack-no-reason = 没有写理由
    .help = 写作 --reason "已列入下月局务会"
ack-not-ahead = { $until } 不在今天（{ $day }）以后
    .help = 写以后的日期
ack-past-the-end = { $until } 已到有效期届满：最后有效日为 { $ends }
    .help = 最晚写到 { $ends } 的前一天；届满前要作出决定
ack-happened = 这件事已经发生，不用再提醒，也没有什么可以推后
    .help = 不用操作；guiju remind --confirm 以后不再提醒

## 一年的安排

plan-title = { $office } { $year } 年评估和届满安排
plan-looked = { $day } 看过 { $documents } 件文件
plan-counts = { $year } 年应当完成的评估 { $evaluations } 件，届满的文件 { $ends } 件
plan-overdue = { $year } 年以前到期、还没有做的评估 { $count } 件，宜先做
plan-crowded = { $month }有评估 { $evaluations } 件，过于集中（每月至多 { $bearable } 件为宜）
plan-no-earlier = 没有可以提前的：都还不到可以开始的日子
plan-moves = 可以提前到：
plan-move = { $month }：{ $title }（{ $unit }），期限 { $due }，{ $opens } 起可以开始
plan-more = 另有 { $count } 件，全部见 --format markdown
plan-month = { $month }月
plan-sum = 合计
plan-legend = 评估件数/届满件数；· 为没有
plan-task = { $due } { $what }：{ $title }（{ $unit }）
plan-bar-evaluations = 应当完成的评估
plan-bar-ends = 届满的文件
plan-bar-crowded = 过于集中的月份
