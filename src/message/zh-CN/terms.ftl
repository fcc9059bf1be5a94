# 本领域的词。键名为“组-词”，词与 document.toml、JSON 中的写法一致。

## 状态

status-preparing = 起草中
status-unpublished = 已印发未公布
status-pending = 尚未施行
status-in-force = 现行有效
status-partly-in-force = 部分失效
status-suspended = 停止执行
status-lapsed = 已失效
status-repealed = 已废止
status-annulled = 被撤销
status-unknown = 待核实

## 种类

kind-normative = 行政规范性文件
kind-discretion-benchmark = 行政处罚裁量权基准
kind-rule = 政府规章
kind-regulation = 地方性法规
kind-plan = 规划
kind-standard = 地方标准
kind-guidance = 作业指导
kind-list = 清单
kind-instrument = 决定、通知
kind-policy = 其他政策文件
kind-report = 年度报告

## 公开

disclosure-active = 主动公开
disclosure-partial = 部分公开
disclosure-on-request = 依申请公开
disclosure-none = 不予公开

## 事件

event-planned = 列入计划
event-drafted = 起草
event-submitted = 送审
event-consulted = 征求意见
event-risk-assessed = 风险评估
event-fair-competition-reviewed = 公平竞争审查
event-legality-reviewed = 合法性审核
event-deliberated = 集体审议
event-approved = 批准
event-issued = 印发
event-published = 公布
event-filed = 备案
event-interpreted = 解读
event-evaluated = 实施后评估
event-confirmed = 确认继续有效
event-extended = 续期
event-amended = 修改
event-revised = 修订
event-suspended = 停止执行
event-resumed = 恢复执行
event-disapplied = 停止适用
event-transferred = 职责划转
event-corrected = 更正
event-repealed = 废止
event-lapsed = 宣布失效
event-annulled = 撤销

## 印发前的程序

gate-risk-assessed = 风险评估
gate-fair-competition-reviewed = 公平竞争审查
gate-legality-reviewed = 合法性审核
gate-deliberated = 集体审议
gate-approved = 批准

## 为什么征求意见

consulted-for-market = 涉及经营者
consulted-for-kind = 按种类要求

## 评估结论

conclusion-continue = 继续有效
conclusion-extend = 续期
conclusion-amend = 修改
conclusion-revise = 修订
conclusion-repeal = 废止
conclusion-lapse = 到期失效

## 缘由

cause-not-issued = 没有印发的记录
cause-not-published = 已印发，没有公布
cause-not-commenced = 施行日期未到
cause-commenced = 已经施行
cause-extended = 已经施行，并已续期
cause-confirmed = 已经施行，并经确认继续有效
cause-suspended = 整件停止执行
cause-disapplied = 整件停止适用
cause-articles-repealed = 部分条款已废止
cause-articles-suspended = 部分条款停止执行
cause-articles-disapplied = 部分条款停止适用
cause-part-pending = 部分内容尚未施行
cause-part-ended = 部分内容已经到期
cause-term-ended = 有效期届满
cause-declared-lapsed = 已宣布失效
cause-repealed = 已被废止
cause-replaced = 已被新文件替代
cause-omitted = 没有列入继续有效的目录
cause-annulled = 已被撤销
cause-facts-missing = 记录的事实不足以判断

## 待办

what-publish = 公开
what-interpret = 解读
what-file = 备案
what-evaluate = 实施后评估
what-decide = 届满前作出决定
state-open = 可以办理
state-due = 即将到期
state-overdue = 已逾期

## 决定之前的步骤

decision-step-review = 评估报告报法制机构
decision-step-submit = 处理意见报制定机关

## 接下来

change-takes-effect = 开始施行
change-resumes = 恢复执行
change-binds-in-part = 部分失效
change-is-suspended = 停止执行
change-lapses = 有效期届满失效
change-is-repealed = 废止
change-is-annulled = 撤销
change-new-text = 施行新的文本
change-becomes-unclear = 状态待核实
change-is-issued = 印发或公布

## 文件之间

relation-confirms = 确认继续有效
relation-extends = 续期
relation-amends = 修改
relation-revises = 修订
relation-suspends = 停止执行
relation-resumes = 恢复执行
relation-disapplies = 停止适用
relation-corrects = 更正
relation-repeals = 废止
relation-repeals-in-part = 废止部分条款
relation-declares-lapsed = 宣布失效
relation-annuls = 撤销
relation-succeeds = 接替
relation-is-basis-of = 作为制定依据

## 日期与事实（document.toml 的键）

key-date = 日期
key-at = 公布时间
key-effective = 施行日期
key-until = 有效期届满日
key-term = 有效期
key-term-from = 有效期起算日
key-from = 开始日期
key-to = 结束日期
key-adopted = 通过日期
key-as-of = 依据的版本日期
key-number = 文号
key-order = 令号
key-registration = 登记编号
key-index-number = 索引号
key-responsible = 承办科室

## 表

table-document = 文件记录
file-name = 名称
table-event = 事件
table-phase = 分段施行（phase）
table-part = 组成部分（parts）
table-instrument = 所据文件（instrument）
table-opinions = 意见情况（opinions）
table-basis = 制定依据（basis）
table-accepted = 已接受的提示（accepted）
table-ledger = 提醒台账（office/reminders.toml）
table-baseline = 已知问题清单（office/baseline.toml）
table-numbers = 文号清单（office/numbers.toml）
table-skipped = 跳过的文号（skipped）
table-known = 已知问题（known）
table-forwards = 转发的文件（forwards）

## 值的类型

type-text = 文字
type-texts = 文字的列表
type-list = 列表
type-table = 一组名称与值
type-day = 日期
type-moment = 日期或日期加时间
type-length = 期限
type-number = 数字
type-count = 数字
type-boolean = true 或 false
type-flag = true 或 false
type-id = 文件的标识
type-path = 文件夹内的路径
type-tables = 几组名称与值的列表
type-instrument = 文件的标识，或写明名称的一组

## 制定依据的变化

basis-new-text = 有了新的文本
basis-ended = 不再有效

## 从不填写的项

never-status = 状态由事件推算，从不填写
never-text-of-extension = 续期和确认继续有效不改动文字

## 文号的写法

form-ended = 已经终止
form-not-stopped = 没有停止
form-brackets = 年份应当用六角括号〔〕
form-serial = 序号不加“第”，不编虚位
form-shape = 应为“机关代字〔年份〕序号”

## 所据文件和续期

form-not-named = 没有写明
form-not-issued = 还没有印发
form-no-number = 没有文号
form-no-day = 没有日期
form-younger = 晚于所记日期
form-again = 再次续期
form-long = 超过上限

## 期限

length-years = { $count } 年
length-months = { $count } 个月

## TOML 读取器所述

toml-duplicate-key = 同一项写了两次
toml-unquoted-text = 等号后面应有值，文字用英文双引号括起
toml-text-not-closed = 引号不成对，或引号内有不能直接写的字符
toml-value-missing = 等号后面没有值
toml-two-equals-signs = 多了一个等号
toml-two-on-a-line = 值的后面应当换行
toml-table-not-closed = 方括号不成对
toml-list-not-closed = 列表缺少右方括号
toml-comma-missing = 两个值之间缺少英文逗号
toml-comma-extra = 多了一个逗号
toml-braces-not-closed = 缺少右花括号
toml-key-not-plain = 等号前面只能是英文字母、数字、连字符
toml-no-such-day = 没有这样的日期或时间

## 系统所述

io-not-found = 不存在
io-permission-denied = 没有权限
io-already-exists = 已经存在
io-not-a-plain-file = 不是普通文件
io-not-a-directory = 不是文件夹
io-is-a-directory = 是文件夹
io-directory-not-empty = 文件夹不是空的
io-read-only = 所在的磁盘只读
io-storage-full = 磁盘空间不足
io-crosses-devices = 不在同一个磁盘上
io-busy = 正被其他程序使用

## 地方

place-china = 全国
place-guangdong = 广东省
place-jiangmen = 江门市
place-guangzhou = 广州市
place-shenzhen = 深圳市
place-hunan = 湖南省
place-shandong = 山东省
place-shanghai = 上海市
place-default = 本系统的默认值
place-office = 本单位

## 引用所缺

missing-article = 条
missing-paragraph = 款
missing-point = 项
missing-before = 前面的条款
note-adopted = 通过日期
note-date = 公布日期
note-order = 令号
note-effective = 施行日期
note-change-unrecorded = 修改
note-change-left-out = 修改
note-change-kind = 改动方式
steps-overlap = 重叠
steps-gap = 不相接

## 文本的写法

number-skips = 跳号
number-repeats = 重号
number-runs-back = 倒号
level-orphan = 节要在章里，分编要在编里
level-not-below = 与上级标题同级或者更高
level-unmarked = 同类标题不用 #
level-uneven = 同类标题用另一级
slip-mixed = 全角半角混用
slip-lone = 不成对
slip-other = 写法
power-penalty = 行政处罚
power-coercion = 行政强制
power-licence = 行政许可
power-fee = 收费
attachment-not-kept = 没有收录
attachment-not-listed = 没有列出
