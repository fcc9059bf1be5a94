# guiju status 的词。

column-since = 自
column-until = 有效期至
column-next = 接下来
column-owed = 待办
column-title = 名称（标识）

group = { $status }（{ $count } 件）
nothing = —
computed-day = { $day }（推算）
next = { $day } { $change }
owed =
    { $state-key ->
        [state-overdue] { $what }（{ $due } 已逾期）
        [state-due] { $what }（{ $due } 到期）
       *[other] { $what }（至 { $due }）
    }
owed-and-more = { $first }等 { $count } 项
total = { $day }：共 { $count } 件，{ $groups }
total-group = { $status } { $count }
total-owed = 待办 { $count } 项，其中逾期 { $overdue } 项
total-missing-years = 工作日历缺 { $years } 年，跨到该年的工作日期限没有推算

line-as-of = 截至
line-id = 标识
line-kind = 种类
line-issuers = 制定机关
line-responsible = 承办科室
line-number = 文号
line-disclosure = 公开
line-status = 状态
line-cause = 缘由
line-since = 自
line-until = 有效期至
line-until-ended = 最后有效日
line-text = 文本
line-next = 接下来
line-owed = 待办
line-missing = 待核实
line-acts-on = 作用于
line-life = 经过

cause = { $cause }
cause-by = { $cause }（{ $day } { $event }）
cause-by-instrument = { $cause }（{ $day } { $event }，据{ $instrument }）
title-and-id = { $title }（{ $id }）
title-in-marks = 《{ $title }》
since-always = 一直如此
until-computed = { $day }（按有效期 { $length }推算，原文未写届满日）
until-computed-plain = { $day }（推算，原文未写届满日）
until-stated = { $day }
until-open = 没有规定有效期
until-kind = 这类文件不因期限失效
until-unknown = 没有查到
text-from = { $file }（自 { $day } 起施行）
text-editorial = { $file }（自 { $day } 起施行，由本单位整理，以公布的文本为准）
text-none = 没有正在施行的文本
next-none = 没有已知的变化
owed-none = 没有
owed-open = { $what }，{ $opens } 起可以办理，不晚于 { $due }
owed-due = { $what }，不晚于 { $due }，还有 { $days } 天
owed-due-today = { $what }，今天（{ $due }）到期
owed-overdue = { $what }，应不晚于 { $due }，已逾期 { $days } 天
missing-fact = { $event }的{ $key }
missing-year = { $year } 年的工作日历，有关期限没有推算
acts-on = { $relation } { $title }（{ $id }）
fact-unknown = 没有查到
fact-none = 无
fact-not-stated = 没有写明
day-unknown = 日期没有查到
life-event = { $day } { $event }
life-event-by = { $day } { $event }，{ $instrument }
