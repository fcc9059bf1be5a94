# 登记：每件发生的事一个命令，对话，文号。

## 各组命令

cli-group-record = 登记
cli-group-look = 查看与提醒
cli-group-texts = 文本
cli-group-publish = 发布与核验
cli-group-other = 其他

## 登记的命令共用的参数

cli-record-arg-id = 文件的标识，可以写几件，用空格隔开
cli-record-arg-one = 文件的标识
cli-record-arg-as-of = 按哪一天试算状态；不写时为今天
cli-record-arg-dry-run = 只显示改动，什么也不写
cli-record-arg-commit = 写入后单独提交这几个文件；别的改动不动
cli-record-arg-disputed = 与规定不符仍要登记的理由；写进事件，此后每次检查都提示
cli-record-arg-part = 组成部分，可以写几次：notice=路径 为印发通知，名称=路径 为附件
cli-record-arg-gate = 哪一项审核：legality 合法性，fair-competition 公平竞争，risk 风险评估，deliberation 集体审议，approval 批准
cli-record-arg-step = 哪一步：planned 列入计划，drafted 起草，submitted 送审
cli-record-arg-draft = 同时起草所据文件，并以此为标识；续期通知、继续有效的通知、废止决定、宣布失效公告
cli-record-arg-draft-number = 所据文件的文号；不写时为待编
cli-record-arg-draft-only = 只写出所据文件的草稿，供审核、审议，不登记
cli-record-arg-instrument-number = 所据文件的文号（不在库里的）
cli-record-arg-instrument-date = 所据文件的日期（不在库里的）
cli-record-arg-instrument-issuer = 所据文件的制定机关（不在库里的）
cli-record-arg-instrument = 所据文件的标识（在库里的）
cli-record-arg-opinions-received = 收到意见几条
cli-record-arg-opinions-record = 意见汇总的路径
cli-record-arg-effective = 施行日期；终止的为从哪天起不再有效
cli-record-arg-conclusion = 结论；评估为 continue、extend、amend、revise、repeal、lapse 之一
cli-value-day = 日期
cli-value-moment = 时刻
cli-value-length = 期限
cli-value-count = 数
cli-value-path = 路径
cli-value-words = 文字
cli-value-word = 代码
cli-value-part = 名称=路径

cli-new-about = 新建一件文件：记录和草稿
cli-new-arg-id = 文件的标识，小写字母、数字、连字符，定了就不改
cli-new-example =
    guiju new water-leak-rules --title 供水管网漏损管理办法 --kind normative --disclosure active
    guiju new                                在终端里逐项回答
cli-prepare-about = 登记列入计划、起草、送审
cli-prepare-example =
    guiju prepare water-leak-rules --step submitted --date 2026-06-22
cli-consult-about = 登记征求意见
cli-consult-example =
    guiju consult water-leak-rules --from 2026-05-11 --to 2026-06-10 --where 局门户网站
cli-review-about = 登记合法性审核、公平竞争审查、风险评估、集体审议、批准
cli-review-example =
    guiju review water-leak-rules --gate legality --date 2026-06-29 --conclusion 合法
cli-issue-about = 登记印发
cli-issue-example =
    guiju issue water-leak-rules --date 2026-07-13 --number 江城管示〔2026〕8号 --effective 2026-08-20
cli-publish-about = 登记公布
cli-publish-example =
    guiju publish water-leak-rules --at 2026-07-15T10:00 --where 局门户网站
cli-file-about = 登记备案
cli-file-example =
    guiju file water-leak-rules --date 2026-07-27 --with 江门市司法局 --number unknown --result 准予备案
cli-interpret-about = 登记政策解读
cli-interpret-example =
    guiju interpret water-leak-rules --date 2026-07-16 --record interpretation.md
cli-evaluate-about = 登记实施后评估
cli-evaluate-example =
    guiju evaluate water-leak-rules --date 2030-12-16 --conclusion extend --record records/evaluation-2030.md
cli-confirm-about = 登记确认继续有效（清理）
cli-confirm-example =
    guiju confirm car-wash shop-signs --date 2026-11-16 --draft continuing-notice-2026
cli-extend-about = 登记续期
cli-extend-example =
    guiju extend car-wash shop-signs --date 2026-06-10 --until 2031-07-14 --draft notice-2026
    guiju extend car-wash --date 2026-06-10 --term 5年 --instrument extension-notice-2026
cli-revise-about = 登记修订（全文重新发布）
cli-revise-example =
    guiju revise car-wash --date 2026-09-07 --effective 2026-10-15 --text text/2026-10-15.md
cli-suspend-about = 登记停止执行
cli-suspend-example =
    guiju suspend car-wash --date 2026-03-14 --from 2026-03-15 --by 江门市城市管理和综合执法局
cli-resume-about = 登记恢复执行
cli-resume-example =
    guiju resume car-wash --date 2026-06-01
cli-disapply-about = 登记停止适用
cli-disapply-example =
    guiju disapply car-wash --date 2026-03-14 --articles 第三条 --articles 第五条
cli-transfer-about = 登记职责划转
cli-transfer-example =
    guiju transfer car-wash --date 2026-03-14 --from 市住房和城乡建设局 --to 市城市管理和综合执法局
cli-correct-about = 登记更正
cli-correct-example =
    guiju correct car-wash --date 2026-03-14 --field 第三条 --was 二十日 --is 三十日
cli-repeal-about = 登记废止，整件或部分条款
cli-repeal-example =
    guiju repeal car-wash shop-signs --date 2026-11-20 --effective 2026-12-01 --draft repeal-decision-2026
cli-lapse-about = 登记宣布失效
cli-lapse-example =
    guiju lapse car-wash --date 2026-11-20 --reason 规定任务已完成 --draft lapse-notice-2026
cli-annul-about = 登记撤销
cli-annul-example =
    guiju annul car-wash --date 2026-11-20 --reason 超越职权
cli-value-prefix = 代字
cli-value-skip = 文号
cli-numbers-about = 看文号：哪些已用、哪些空着、哪些跳过、下一个是多少
cli-numbers-arg-prefix = 只看这一代字，如 江城管示
cli-numbers-arg-year = 只看这一年
cli-numbers-arg-json = 输出 JSON，供其他程序读取
cli-numbers-arg-skip = 记下这个文号已经跳过，不再使用；须写 --reason
cli-numbers-arg-reason = 为什么跳过
cli-numbers-example =
    guiju numbers --prefix 江城管示 --year 2026
    guiju numbers --skip 江城管示〔2026〕4号 --reason 编号后未印发

## 缺什么、为什么不写

record-missing = 缺少 { $flags }
    .help = 补上后再运行；在终端里不写这些，会逐项询问
record-broken-off = 对话中断，什么也没有写
record-faulty = “{ $id }”的记录有错，没有读入
    .help = 先用 guiju check 改正
record-there-already = “{ $id }”已经有了
    .help = 标识不能重复；换一个
record-file-there = { $path } 已经存在，什么也没有写
record-id-malformed = “{ $id }”不能作标识
    .help = 小写字母、数字、连字符，首尾是字母或数字，最多 64 个字符
record-draft-day = 起草所据文件，日期须精确到日
    .help = 把 --date 写到日
record-untrue = 这样登记不可能属实，共 { $count } 处，什么也没有写
    .help = 照上面的建议核对日期和所写的内容
record-against = 与规定不符，共 { $count } 处，什么也没有写
    .help = 确实如此、仍要登记的，加 --disputed "理由"；理由写进记录，此后每次检查都提示
record-nothing-disputed = 没有与规定不符之处，理由不写入
record-disputed = 与规定不符，共 { $count } 处，理由已写进事件，此后每次检查都提示

## 显示的改动

record-standing =
    { $status }{ HAS($until) ->
        [yes] ，至 { $until }
       *[no] { "" }
    }{ HAS($change) ->
        [yes] ，{ $day } { $change }
       *[no] { "" }
    }
record-turn = { $id }（{ $day }）：{ $before } → { $after }
record-same = { $id }（{ $day }）：{ $before }，不变
record-noted = 此外：{ $path } { $message } [{ $code }]
record-dry-run = 只是显示，什么也没有写
record-left = 什么也没有写
record-written = 已写入 { $files } 个文件：{ $paths }
record-committed = 已提交 { $commit }：{ $subject }

## 提交说明

commit-recorded =
    { $count ->
        [1] 登记{ $event }：《{ $title }》
       *[other] 登记{ $event }：《{ $title }》等 { $count } 件
    }
commit-new = 新建：《{ $title }》
commit-drafted = 起草：《{ $title }》
commit-line = { $id }：{ $day } { $event }；{ $before } → { $after }
commit-line-same = { $id }：{ $day } { $event }；{ $before }，不变
commit-disputed = 存有争议：{ $why }

## 对话

ask-how = 逐项回答；直接回车取方括号里的值，不填的写 -，列有序号的可以只写序号
ask =
    { HAS($offer) ->
        [yes] { $what } [{ $offer }]：
       *[no] { $what }：
    }
ask-offer =
    { HAS($meaning) ->
        [yes] { "  " }{ $number } { $words } { $meaning }
       *[no] { "  " }{ $number } { $words }
    }
ask-again = 不能写“{ $words }”
ask-needed = 这一项不能不填
ask-nearest = 可能是 { $nearest }
ask-id = 哪件文件，写标识
ask-ids = 哪些文件，写标识，几件用空格隔开
ask-new-id = 新文件的标识，小写字母、数字、连字符
ask-gate = 哪一项审核
ask-step = 哪一步
ask-draft = 要同时起草所据文件的，写它的标识
ask-draft-number = 它的文号
ask-consulted-from = 第一天
ask-consulted-to = 最后一天
ask-consulted-text = 征求意见稿
ask-suspended-from = 从哪天起
ask-resumed-from = 从哪天起
ask-disapplied-from = 从哪天起
ask-transferred-from = 原来的机关
ask-transferred-to = 接手的机关
ask-repealed-effective = 从哪天起不再有效
ask-lapsed-effective = 从哪天起不再有效
ask-annulled-effective = 从哪天起不再有效
ask-disputed = 仍要登记的，写明理由；直接回车不登记
ask-agree = 写入以上改动吗，写 y 写入：

## 文号

numbers-series = { $name } 已用 { $used }，空号 { $free }，跳过 { $skipped }
numbers-used = { $number }  { $by }
numbers-free = { $number }  空号，没有文件使用
numbers-skipped = { $number }  跳过：{ $why }
numbers-skipped-and-used = { $number }  重号：记为跳过（{ $why }），又用于 { $by }
numbers-twice = { $number }  重号：{ $by }
numbers-elsewhere = 《{ $title }》（不在库里）
numbers-next = 下一个：{ $number }
numbers-malformed = “{ $number }”不是文号
    .help = 写作 江城管示〔2026〕4号
numbers-taken = { $number } 已经使用或已经记为跳过
numbers-written = 已在 { $file } 记下跳过 { $number }
usage-moment = “{ $value }”不是日期或时刻
    .help = 写作 2027-01-01 或 2027-01-01T09:30
usage-length = “{ $value }”不是期限
    .help = 写作 5年 或 18个月
