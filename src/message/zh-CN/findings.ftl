# 检查所见。每条：一句话说事实；label 说应当如何；help 说怎样写。
# HAS($x) 表示该值给出且不为空；术语另有 $x-key。

## 读入

finding-not-utf8 =
    { HAS($encoding) ->
        [yes] { $encoding ->
            [unknown] 文字编码不是 UTF-8
           *[other] 文字编码为 { $encoding }，不是 UTF-8
        }
       *[no] 文字编码不是 UTF-8
    }
    .help = 用原来的软件打开，另存为 UTF-8 编码
finding-file-unreadable = 无法读取：{ $reason }
    .help = 核对读取权限，或从版本库取回
finding-event-twice = { $event }记了两次
    .label = 一件文件只有一次{ $event }
    .help = 只留一次；重新印发的是另一件文件，另建文件夹
finding-history-unreadable = 版本库读不了，无法核对有没有文件夹被删去
    .help = 在工作文件夹运行 git status 看原因：{ $reason }
finding-path-leaves-folder = 路径指到了文件夹之外
    .label = “{ $value }”不在所属的文件夹内
    .help = 放入所属的文件夹，写相对路径，如 "text/2026-01-01.md"
finding-link-not-followed = 符号链接所指的内容没有读入
    .label = 这里是符号链接
    .help = 用内容本身代替链接
finding-name-twin = 与“{ $other }”的名称只差大小写或字符编码形式
    .related = 另一个名称
    .help = 改名或只留一个；在 Windows 和 macOS 上两者会互相覆盖
finding-folder-without-record = 文件夹里没有 document.toml
    .help = 补上 document.toml；不是规范性文件资料的，移出 documents/
finding-id-malformed = “{ $id }”不能用作标识
    .label = 应为小写字母、数字和连字符
    .help = 文件夹改名为 urban-water-supply 这样的写法，不超过 64 个字符
finding-id-twice = 标识“{ $id }”已经用于 { $other }
    .related = 先用这一标识的文件
    .help = 标识用后不改；给后来的一件换一个文件夹名
finding-file-missing = 找不到 { $file }
    .label = 文件夹里没有这个路径
    .help = 补上，或改正路径；路径区分大小写
finding-record-published = 工作材料被列为公开内容
    .label = { $file } 在 records/ 内，不公开
    .help = 确需公开的，移到 text/ 或 attachments/，再写新路径
finding-toml-syntax = TOML 写法有误
    .label = { $reason }
    .help = 改好这一处再检查，后面的内容暂未读入
finding-template-broken = 模板不能使用
    .label = { $reason }
    .help = 改好这一处；有哪些数据，运行 guiju templates { $name } --fields 查看；移走 site-templates/ 里的同名文件即用内置的
finding-template-unused = 没有页面使用 { $name }
    .help = 用到的是 { $names }，和这些模板引入的 .html 文件
finding-unknown-key =
    { HAS($table) ->
        [yes] “{ $table }”里没有“{ $key }”这一项
       *[no] 没有“{ $key }”这一项
    }
    .label =
    { HAS($never) ->
        [yes] { $never }
       *[no] { HAS($nearest) ->
            [yes] 可能是 { $nearest }
           *[no] 不认识这一项
        }
    }
    .help =
    { HAS($never) ->
        [yes] { $never-key ->
            [never-status] 删去；已经废止、宣布失效的，写入 type = "repealed" 或 "lapsed" 的事件；有效期届满的不用写
           *[other] 删去；文字有改动的不是续期，写入 type = "amended" 或 "revised" 的事件
        }
       *[no] { HAS($nearest) ->
            [yes] 写作 { $nearest }
           *[no] 删去；要留的话写成 # 开头的注释
        }
    }
finding-wrong-type = “{ $key }”的值写法不对
    .label = 应为{ $expected }
    .help =
    { $expected-key ->
        [type-text] 用英文双引号括起，如 { $key } = "…"
        [type-texts] 写作 { $key } = ["…", "…"]
        [type-id] 写作 { $key } = "标识"
        [type-path] 写作 { $key } = "text/2026-01-01.md"
        [type-tables] 写作 { $key } = [{ "{" } … { "}" }]
        [type-instrument] 写作 { $key } = "标识" 或 { $key } = { "{" } title = "…" { "}" }
        [type-count] 写阿拉伯数字，不加引号
        [type-flag] 写作 { $key } = true 或 { $key } = false
        [type-list] 用方括号括起，如 { $key } = ["…", "…"]
        [type-day] 写作 { $key } = 2026-07-14
        [type-moment] 写作 { $key } = 2026-07-14T09:30:00 或 { $key } = 2026-07-14
        [type-length] 写作 { $key } = "5 years" 或 "18 months"
        [type-number] 写阿拉伯数字，不加引号
        [type-boolean] 写作 { $key } = true 或 { $key } = false
        [type-table] 写作 { "{" } 名称 = 值 { "}" }
       *[other] 改为{ $expected }
    }
finding-missing-key = 缺少“{ $key }”
    .label =
    { HAS($table) ->
        [yes] “{ $table }”里应有 { $key }
       *[no] 这里应有 { $key }
    }
    .help =
    { $key ->
        [title] 写作 title = "文件名称"，不带书名号和状态标注
        [kind] 写作 kind = "normative"（行政规范性文件）
        [issuers] 写作 issuers = ["制定机关全称"]
        [disclosure] 写作 disclosure = "active"（主动公开）
        [disclosure-basis] 写明不公开或部分公开的依据
        [type] 写作 type = "issued" 这样的事件类型
        [date] 写作 date = 2026-07-14；没有查到的写 "unknown"
        [at] 写作 at = 2026-07-14；没有查到的写 "unknown"
        [from] 写作 from = 2026-07-14；没有查到的写 "unknown"
       *[other] 补上 { $key } = …
    }
finding-value-not-allowed =
    { HAS($value) ->
        [yes] “{ $key }”不能写作“{ $value }”
       *[no] “{ $key }”是空的
    }
    .label =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] { HAS($allowed) ->
            [yes] 可写：{ $allowed }
           *[no] 这里要有内容
        }
    }
    .help =
    { HAS($allowed) ->
        [yes] { HAS($nearest) ->
            [yes] 写作 { $nearest }；可写：{ $allowed }
           *[no] 改为其中一种写法
        }
       *[no] 写上内容，或删去这一项
    }
finding-day-malformed = “{ $value }”不是日期
    .label = { $key } 应为 2026-07-14 这样的日期
    .help = 只知道月份的写 "2026-07"，只知道年份的写 "2026"，没有查到的写 "unknown"
finding-length-malformed = “{ $value }”不是期限
    .label = { $key } 应为若干年或若干月
    .help = 写作 "5 years" 或 "18 months"
finding-number-out-of-range = “{ $key }”的数字超出范围
    .label = 数字过大或过小
    .help = 核对后改正
finding-profile-unknown = 没有名为“{ $name }”的地方规则
    .label = 内置的是 guangdong
    .help = 写作 use = "guangdong"；本单位另有规定的数字写在 profile.toml
finding-demonstration-day-outside-demonstration = 正式站点上固定了演示日期
    .label = 仅用于 demonstration = true 的站点
    .help = 删去 demonstration-day；仍在演示的，写 demonstration = true
finding-calendar-year-missing = 工作日历里没有 { $year } 年
    .help = 按国务院办公厅的放假安排写入 calendar/{ $year }.toml；在此之前，跨到该年的工作日期限不推算

## 规则

finding-title-rank = { $kind }的名称用了“{ $word }”
    .label = “{ $word }”是法律、法规的名称
    .help = 与原件核对；名称应为规定、办法、细则等
finding-validity-end-date = 有效期届满日与按有效期推算的不一致
    .label = 按 { $length }推算为 { $computed }
    .help = 以正文为准：写作 until = { $computed }，或改正 term，或只留正文写明的一项
finding-days-in-order = { $later }早于{ $earlier }
    .label = { $later }在 { $second }，{ $earlier }在 { $first }
    .related = { $earlier }在 { $first }
    .help = 核对两处日期，以原件为准
finding-term-stated = 没有写明有效期
    .label = { $since } 起印发的应当写明
    .help = 正文写明的，补记 term 或 until；正文没有写的，写明理由接受为例外
finding-term-cap = 有效期超过 { $cap }
    .label =
    { HAS($length) ->
        [yes] 记的是 { $length }，一般不超过 { $cap }
       *[no] 自施行之日起一般不超过 { $cap }
    }
    .help = 以正文为准核对；正文确实这样写的，写明理由接受为例外
finding-trial-term-cap = 名称标明暂行或试行，有效期超过 { $cap }
    .label =
    { HAS($length) ->
        [yes] 记的是 { $length }，暂行、试行的一般不超过 { $cap }
       *[no] 暂行、试行的，自施行之日起一般不超过 { $cap }
    }
    .help = 以正文为准核对；正文确实这样写的，写明理由接受为例外
finding-notice-term-cap = 通告的有效期超过 { $cap }
    .label =
    { HAS($length) ->
        [yes] 记的是 { $length }，通告一般不超过 { $cap }
       *[no] 通告自施行之日起一般不超过 { $cap }
    }
    .help = 以正文为准核对；正文确实这样写的，写明理由接受为例外
finding-term-of-lasting-kind = { $kind }不因到期失效，却记有有效期
    .label =
    { $event-key ->
        [event-extended] 没有有效期，无从续期
       *[other] 记在这里不起作用
    }
    .help =
    { $kind-key ->
        [kind-plan] 规划期不是有效期，删去；文件自己规定有效期的，核对 kind
       *[other] 删去；正文自己规定有效期的，核对 kind，如 normative 或 policy
    }
finding-document-number-form = 文号“{ $number }”不合公文格式
    .label = { $form }
    .help =
    { HAS($suggestion) ->
        [yes] 写作 { $suggestion }；原件确实这样印发的，照原样保留
       *[no] 按“机关代字〔年份〕序号”写；原件确实这样印发的，照原样保留
    }
finding-document-number-unique = { $what }“{ $number }”也用于 { $other }
    .label = 一个{ $what }只用于一件
    .related = 另一件的{ $what }
    .help = 以原件为准，改正其中一件
finding-facts-unknown = 有 { $count } 项事实没有查到
    .label = 没有查到的：{ $keys }
    .help = 查到后写上；只知道年月的写 "2021-07"，只知道年份的写 "2021"；确实没有的写 "none"
finding-relation-target =
    { $key ->
        [law] laws/ 里没有“{ $id }”
       *[other] 没有标识为“{ $id }”的文件
    }
    .label =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] { $key ->
            [law] laws/ 里没有这个标识
           *[other] documents/ 里没有这个标识
        }
    }
    .help =
    { HAS($nearest) ->
        [yes] 写作 { $key } = "{ $nearest }"
       *[no] { $key ->
            [law] 补上 laws/{ $id }.toml
            [instrument] 不在这里保存的，写作 instrument = { "{" } title = "…", number = "…" { "}" }
           *[other] 补上这件文件，或改正标识
        }
    }
finding-extension-after-lapse = 续期时有效期已经届满
    .label = 有效期至 { $last }，续期在 { $extended }
    .help =
    { HAS($disputed) ->
        [yes] 状态仍为已失效；已写明的理由：{ $disputed }
       *[no] 届满后的续期不恢复效力；仍需执行的重新制定印发，或写明 disputed = "理由"
    }
finding-extension-instrument =
    { $form-key ->
        [form-not-named] 续期没有写明所据文件
        [form-not-issued] 续期所据文件还没有印发
        [form-no-number] 续期所据文件没有文号
        [form-no-day] 续期所据文件没有日期
       *[other] 续期早于所据文件
    }
    .label =
    { $form-key ->
        [form-not-named] 续期要有一份可以查到的通知或决定
        [form-younger] 所据文件的日期是 { $day }
       *[other] 应当有文号和日期
    }
    .help =
    { $form-key ->
        [form-not-named] 写作 instrument = "标识"；不在这里保存的，写作 instrument = { "{" } title = "…", number = "…", date = 2026-06-10 { "}" }
        [form-not-issued] 印发后再记续期，或改正标识
        [form-younger] 以原件为准，改正其中一处
       *[other] 补记 number 和 date；没有查到的写 "unknown"
    }
finding-event-without-issue = 没有印发的记录，却记了{ $event }
    .label = 印发以后才会有
    .help = 先写入 type = "issued" 的事件；日期没有查到的写 date = "unknown"
finding-act-without-effect =
    { $form-key ->
        [form-ended] 文件已经终止，{ $event }不起作用
       *[other] 没有停止执行的记录，无从恢复
    }
    .label =
    { $form-key ->
        [form-ended] 自 { $day } 起不再有效
       *[other] 恢复的是哪一次停止？
    }
    .related = 在此{ $ended }
    .help = 核对日期和次序；确有其事的，写明 disputed = "理由"
finding-extension-unevaluated = 续期以前没有评估的记录
    .label = 上一次定下有效期以后没有评估
    .help = 评估过的，在它之前写入 type = "evaluated"、conclusion 和 record；没有评估的，用 disputed = "理由" 写明
finding-event-disputed = 这一{ $event }与规定不符，仍作了登记
    .label = 理由：{ $disputed }
    .help = 登记过的理由不删；已经查明、不必再提示的，写明理由接受为例外
finding-extension-cap =
    { $form-key ->
        [form-again] 第 { $times } 次续期
       *[other] 一次续期超过 { $cap }
    }
    .label =
    { $form-key ->
        [form-again] 一般不超过 { $most } 次
       *[other] 自原届满日起一般不超过 { $cap }
    }
    .help =
    { $form-key ->
        [form-again] 仍需长期执行的，宜重新制定；确有理由的，写明理由接受为例外
       *[other] 以所据文件为准核对；确实如此的，写明理由接受为例外
    }
finding-ending-instrument =
    { $form-key ->
        [form-no-day] { $event }的日期没有查到
       *[other] { $event }没有写明所据文件
    }
    .label =
    { $form-key ->
        [form-no-day] 不知道自哪一天起不再有效
       *[other] 要有一份可以查到的决定或公告
    }
    .help =
    { $form-key ->
        [form-no-day] 查到后写 date 或 effective；只知道年月的写 "2026-07"，只知道年份的写 "2026"
       *[other] 写作 instrument = "标识"；不在这里保存的，写作 instrument = { "{" } title = "…", number = "…", date = 2026-07-14 { "}" }
    }
finding-evaluation-due =
    { $state-key ->
        [state-overdue] 届满前的实施后评估逾期 { $days } 天
        [state-due] 届满前的实施后评估还有 { $days } 天到期
       *[other] 届满前的实施后评估可以开始
    }
    .label = 有效期至 { $last }，应不晚于 { $due } 完成评估
    .help = 评估后写入 type = "evaluated" 的事件，写明 conclusion 和 record
finding-periodic-evaluation = 没有有效期，满 { $years } 年没有评估
    .label = 自 { $since } 起算，应不晚于 { $due } 评估
    .help = 评估后写入 type = "evaluated" 的事件，写明 conclusion 和 record
finding-gate-missing = 印发前没有{ $gate }的记录
    .label =
    { HAS($article) ->
        [yes] { $source }{ $article }，{ $since } 起适用
       *[no] { $source }，{ $since } 起适用
    }
    .help = 补记 type = "{ $event }" 的事件；不适用的在其中写 not-applicable = "理由"
finding-consultation-missing = 印发前没有征求意见的记录
    .label = { $ground-key ->
        [consulted-for-market] 做过公平竞争审查，涉及经营者；{ $since } 起应当公开征求意见
       *[other] 这一种类自 { $since } 起应当公开征求意见
    }
    .help = 补记 type = "consulted" 的事件，写明 from 和 to；没有征求过的，写明理由接受为例外
finding-consultation-short = 征求意见只有 { $days } 天
    .label = { $ground-key ->
        [consulted-for-market] 涉及经营者的不少于 { $asked } 天，首尾两天都算
       *[other] 不少于 { $asked } 天，首尾两天都算
    }
    .help = 核对起止日期；确实缩短的，写 reason = "理由"
finding-gate-late = { $gate }记在印发之后
    .label = { $gate }在 { $passed }，印发在 { $issued }
    .related = 印发日期
    .help = 核对两处日期；确是事后补做的，照实保留，写明理由接受为例外
finding-gate-inconclusive = { $gate }没有写明结论
    .label = 只知道做过
    .help = 写 conclusion = "结论" 或 record = "records/…"；不适用的写 not-applicable = "理由"
finding-gates-in-order = { $second }在{ $first }之前
    .label = { $second }在 { $taken }，{ $first }到 { $over } 才完成
    .related = { $first }在这一天完成
    .help = 核对两处日期；确实先后颠倒的，写明理由接受为例外
finding-exception-without-end = 适用公平竞争例外，没有实施期限或者终止条件
    .label = 适用的例外：{ $exception }
    .help = 按正文在印发事件里写 term、until 或 until-condition；只涉及几条的，在 [[event.phase]] 里写 until
finding-review-length = 合法性审核用了 { $days } 个工作日
    .label = 自 { $submitted } 送审起，一般 { $least } 至 { $most } 个工作日
    .related = 送审日期
    .help = 核对两处日期；退回补正的时间可以扣除，紧急情况可以更短
finding-deliberation-body = 集体审议看上去由个人作出
    .label = “{ $by }”看不出是会议
    .help = 在 by 里写明会议，如“局长办公会议”；本单位另有叫法的，写进地方规则
finding-registration-missing = 没有统一登记编号
    .label = 这一种类自 { $since } 起有登记编号
    .help = 按印发件写 registration = "…"；还没有查到的写 "unknown"
finding-registration-form = 登记编号“{ $number }”与本地的编号形式不符
    .label = 编号形式是 { $pattern }
    .help = 以印发件为准改正；确实这样编的，照原样保留，写明理由接受为例外
finding-number-year = { $key }“{ $number }”是 { $year } 年的
    .label = 成文日期是 { $issued }
    .related = 成文日期
    .help = 以印发件为准改正编号或日期；确用上一年编号的，写明理由接受为例外
finding-effect-delay = 公布后不满 { $days } 天就施行
    .label = { $published } 公布，满 { $days } 天是 { $first }
    .related = 公布日期
    .help = 核对两处日期；确需尽快施行的，写 effective-reason = "理由"
finding-publication-due =
    { $state-key ->
        [state-overdue] 公布逾期 { $days } 天
       *[other] 公布还有 { $days } 天到期
    }
    .label = 从这一天起算，最迟 { $due }
    .help = 公布后写入 type = "published" 的事件，写明 at
finding-filing-due =
    { $state-key ->
        [state-overdue] 备案逾期 { $days } 天
       *[other] 备案还有 { $days } 天到期
    }
    .label = 从这一天起算，最迟 { $due }
    .help = 备案后写入 type = "filed" 的事件，写明 date 和 with
finding-interpretation-due =
    { $state-key ->
        [state-overdue] 政策解读逾期 { $days } 天
       *[other] 政策解读还有 { $days } 天到期
    }
    .label = 从这一天起算，最迟 { $due }
    .help = 解读发布后写入 type = "interpreted" 的事件，写明 date 和 record
finding-publication-late = 公布超过期限
    .label = 期限为 { $days } 个工作日，最迟 { $due }
    .related = 从这一天起算
    .help = 核对两处日期；确实超过期限的，写明理由接受为例外
finding-filing-late = 备案超过期限
    .label = 期限为 { $days } 天，最迟 { $due }
    .related = 从这一天起算
    .help = 核对两处日期；确实超过期限的，写明理由接受为例外
finding-issuer-internal = “{ $issuer }”是内设机构
    .label = 制定机关应为{ $office }或者其他机关
    .help = 写印发件署名盖章的机关；承办的科室写在 responsible
finding-rule-order = 规章没有记{ $what }
    .label = 公布规章的令里载明
    .help = 按公布令写 { $key }；还没有查到的写 "unknown"
finding-decision-due =
    { $state-key ->
        [status-lapsed] 有效期届满失效，没有作出决定的记录
        [state-overdue] 届满后 { $days } 天仍没有作出决定
       *[other] { $days ->
            [0] 今天届满，没有作出决定
           *[other] 还有 { $days } 天届满，没有作出决定
        }
    }
    .label =
    { $state-key ->
        [status-lapsed] 有效期至 { $last }，之前没有到期失效的结论，也没有续期、修订或废止
       *[other] 有效期至 { $last }，不作决定到期即失效
    }
    .help =
    { $state-key ->
        [status-lapsed] 当时决定任其失效的，补记 type = "evaluated" 和 conclusion = "lapse"；后来公布失效的，补记 type = "lapsed"
       *[other] 续期、修订、废止的，写入相应事件；任其失效的，写入 type = "evaluated" 和 conclusion = "lapse"
    }
finding-decision-step =
    { $state-key ->
        [state-overdue] { $step }已过 { $days } 天
       *[other] { $step }还有 { $days } 天
    }
    .label = 有效期至 { $last }，宜不晚于 { $due } 报送
    .help = 决定作出后写入相应事件，即不再提示；本单位另有安排的，写入 profile.toml
finding-reissue-gap =
    { $days ->
        [1] 与被接替的“{ $other }”之间有 1 天都不施行
       *[other] 与被接替的“{ $other }”之间有 { $days } 天都不施行
    }
    .label = 旧件到 { $last } 为止，本件自 { $first } 起施行
    .related = 旧件的废止
    .help = 核对两处日期；确有空档的，这段时间没有依据，写明理由接受为例外
finding-reissue-late = 公布时距被接替的“{ $other }”届满不足 { $lead } 天
    .label = 旧件有效期至 { $last }，宜不晚于 { $due } 公布，记的是 { $published }
    .help = 尚未公布的提前公布；已经公布的，写明理由接受为例外
finding-reissue-number = 接替“{ $other }”的文件没有自己的{ $what }
    .label = 重新制定的文件重新编号
    .help = 写作 { $key } = "…"；没有查到的写 "unknown"
finding-title-in-force-twice = 与“{ $other }”名称相同，都是现行有效
    .label = 同一名称只应有一件现行有效
    .related = 较早的一件
    .help = 被替代的，在 { $other } 里写入 type = "repealed" 和 successor = "{ $id }"；确是两件事的，写明理由接受为例外
finding-basis-changed =
    { $change-key ->
        [basis-ended] 制定依据《{ $title }》已不再有效
       *[other] 制定依据《{ $title }》有了新的文本
    }
    .label =
    { $change-key ->
        [basis-ended] { HAS($note) ->
            [yes] 自 { $day } 起不再有效（{ $note }），此后没有评估、确认或修改
           *[no] 自 { $day } 起不再有效，此后没有评估、确认或修改
        }
       *[other] { HAS($note) ->
            [yes] 自 { $day } 起施行新文本（{ $note }），此后没有评估、确认或修改
           *[no] 自 { $day } 起施行新文本，此后没有评估、确认或修改
        }
    }
    .help =
    { HAS($relied-on) ->
        [yes] 对照检查后写入 type = "evaluated" 等事件；制定时依据的不是 { $relied-on } 的文本的，改正 as-of
       *[no] 对照检查后写入 type = "evaluated" 等事件；制定时依据的就是这一文本的，写明 as-of
    }
finding-law-not-checked =
    { HAS($day) ->
        [yes] 《{ $title }》满 { $length }没有查对
       *[no] 《{ $title }》没有查对过
    }
    .help =
    { HAS($day) ->
        [yes] 上次查对在 { $day }；有 { $documents } 件文件以它为依据，查对后更新 versions、ended 和 checked-on
       *[no] 有 { $documents } 件文件以它为依据；查对后写明 versions、ended 和 checked-on
    }
finding-folder-deleted = 文件“{ $id }”的文件夹被删去了
    .help = 从版本库取回；不再有效的，写入废止或宣布失效的事件
finding-benchmark-basis = 设定依据没有写到条
    .label = 应为《…》第…条
    .help = 写明法律、法规、规章的名称和条、款、项
finding-reference-left-behind = 条文重新编号后，这里所指的已是{ $meant }
    .label = 写的是{ $names }，是前一个文本的序号
    .help = 与公布的文本核对；公布的文本也这样写的，下次修改时改正
finding-cited-article-missing = 《{ $title }》没有{ $number }
    .label = 收录的各个文本里都没有这一条
    .help = 与《{ $title }》现在的文本核对，下次修改时改正
    .related = 所引的文件
finding-benchmark-frame = 处罚标准超出处罚幅度
    .label = 幅度是{ $frame }
    .related = 法定幅度在这里
    .help = 与设定依据核对，改正处罚标准或者处罚幅度；减轻处罚的，裁量阶次写明“减轻”
finding-benchmark-steps =
    { $what-key ->
        [steps-overlap] 相邻阶次的罚款幅度重叠
       *[steps-gap] 相邻阶次的罚款幅度之间有空档
    }
    .label = 与“{ $other }”{ $what }
    .related = 相邻的阶次
    .help = 上一阶次止于何处，下一阶次从何处起
finding-closing-clause =
    { HAS($recorded) ->
        [yes] 文本写的{ $what }与记录不一致
       *[no] 文本写了{ $what }，记录没有写
    }
    .label = 按这句话：{ $said }
    .related =
    { HAS($recorded) ->
        [yes] 记录写的是 { $recorded }
       *[no] 这里没有写
    }
    .help = 与原件核对，改正 { $key } 或文本
finding-adoption-note =
    { $what-key ->
        [note-change-unrecorded] 题注写的{ $what }，记录没有
        [note-change-left-out] 题注没有写{ $what }
       *[other] 题注写的{ $what }与记录不一致
    }
    .label =
    { $what-key ->
        [note-change-unrecorded] { $day } 的这一次，没有对应的事件
        [note-change-left-out] 这里没有 { $day } 的一次
        [note-change-kind] 这里是{ $said }
       *[other] 题注：{ $said }
    }
    .related =
    { $what-key ->
        [note-change-unrecorded] 印发之后没有记录这次改动
        [note-change-left-out] 记录写的是 { $day }
        [note-change-kind] 记录写的是{ $recorded }
       *[other] 记录写的是 { $recorded }
    }
    .help = 与原件核对，改正记录或题注
finding-reference-nowhere = { $words }指向的地方不存在
    .label = { $what-key ->
        [missing-article] 全文没有{ $number }
        [missing-paragraph] 该条没有第{ $number }款
        [missing-point] 该条没有第（{ $number }）项
       *[other] 此处之前没有可指的
    }
    .help = 与原件核对；条文重新编号后，引用要跟着改
finding-relies-on-ended = 文本依据的《{ $title }》已经失去效力
    .label =
    { HAS($since) ->
        [yes] { HAS($status) ->
            [yes] { $since } 起{ $status }
           *[no] { $since } 起失效
        }
       *[no] 不再有效
    }
    .related = 失去效力的文件
    .help = 看是否有新的文件代替，并评估本件是否修改
finding-repeal-unrecorded = 本件废止了《{ $title }》，后者的记录没有写明
    .label = 在这里废止
    .related = { $other } 的记录仍像有效
    .help = 在 { $other } 补记 type = "repealed" 的事件，写明 instrument = "{ $id }" 和日期
finding-term-defined-twice = “{ $term }”有两个不同的定义
    .label = 这里又下了定义
    .related = 这里是第一个定义
    .help = 合为一条；只在一章、一条里这样用的，写“本章所称”“前款所称”
finding-text-title = 正文标题与名称不一致
    .label = { HAS($heading) ->
        [yes] 正文标题为“{ $heading }”，名称为“{ $title }”
       *[no] 名称为“{ $title }”
    }
    .help = 以印发件为准改正其一；印发后改名的，在修改事件里写 title
finding-article-numbers = { $words }的序号接不上
    .label = { $way-key ->
        [number-repeats] 与上一条重复，应为{ $expected }
        [number-runs-back] 比上一条小，应为{ $expected }
       *[other] { HAS($before) ->
            [yes] { $before }之后应为{ $expected }
           *[no] 应从{ $expected }起
        }
    }
    .related = 上一条
    .help = 与原件核对；删去的条文不留号的，后面的顺次改号，连同引用一起改
finding-division-numbers = { $words }的序号接不上
    .label = { HAS($before) ->
        [yes] { $before }之后应为{ $expected }
       *[no] 应从{ $expected }起
    }
    .related = 上一个
    .help = 与原件核对；中间有没有漏掉的章、节
finding-point-numbers = 序号“{ $words }”接不上
    .label = { $way-key ->
        [number-repeats] 与上一项重复，应为{ $expected }
        [number-runs-back] 比上一项小，应为{ $expected }
       *[other] { HAS($before) ->
            [yes] { $before }之后应为{ $expected }
           *[no] 应从{ $expected }起
        }
    }
    .related = 上一项
    .help = 与原件核对；中间有没有漏掉的项
finding-point-form = 项、目的序号有 { $count } 处不是公文的写法
    .label = “{ $words }”应写作“{ $instead }”
    .help = 写作一、（一）1.（1）；草稿可以用 guiju check --fix 改
finding-article-empty = { $words }没有内容
    .label = 只有条号
    .help = 补上条文；已经删去的写“（删去）”
finding-heading-level = 标题“{ $words }”的层级不对
    .label = { $why }{ HAS($marks) ->
        [yes] （{ $marks }）
       *[no] {""}
    }
    .help = 编用 #，章用 ##，节用 ###；有编的依次下移一级
finding-punctuation-width = 汉字之间有 { $count } 处半角标点
    .label = { HAS($instead) ->
        [yes] “{ $words }”应为“{ $instead }”
       *[no] 应为中文引号
    }
    .help = 草稿可以用 guiju check --fix 改；已印发的与原件核对，印错的更正
finding-bracket-pair = { $slip-key ->
        [slip-mixed] 有 { $count } 对括号一半是全角、一半是半角
       *[other] 有 { $count } 个括号或书名号没有另一半
    }
    .label = { $slip-key ->
        [slip-mixed] “{ $words }”应为“{ $instead }”
       *[other] 同一段里没有与它成对的
    }
    .help = { $slip-key ->
        [slip-mixed] 草稿可以用 guiju check --fix 改；已印发的与原件核对
       *[other] 与原件核对
    }
finding-punctuation-doubled = 有 { $count } 处标点重叠
    .label = 多出“{ $words }”
    .help = 与原件核对，看是多了标点还是漏了字
finding-line-indent = 有 { $count } 行用空格缩进
    .label = 行首的全角空格
    .help = 缩进由网页排版；草稿可以用 guiju check --fix 去掉
finding-hidden-character = 有 { $count } 个看不见的字符
    .label = { $points }
    .help = 多是从网页或者文字处理软件复制时带入的；草稿可以用 guiju check --fix 去掉
finding-unreadable-character = 有 { $count } 个字符别处显示不出来
    .label = { $points }
    .help = 对照原件换成正式编码的字；字库没有的，写明字形
finding-look-alike-character = 有 { $count } 个字用了形近的符号
    .label = “{ $words }”应为“{ $instead }”
    .help = 草稿可以用 guiju check --fix 改；已印发的与原件核对
finding-number-brackets = 文中文号的年份没有用六角括号
    .label = “{ $words }”应为“{ $instead }”
    .help = 写作“机关代字〔年份〕序号”；草稿可以用 guiju check --fix 改
finding-chapters-needless = 全文只有 { $articles } 条，分了章
    .label = 不足 { $least } 条的一般不分章、节
    .help = 内容不复杂的，不分章、节
finding-powers-set = “{ $words }”像是自行设定{ $power }
    .label = 这一款没有写依据哪部法律、法规、规章
    .help = 只按字面提示，由人判断；行政规范性文件不得设定行政处罚、行政强制、行政许可和收费
finding-attachment-list = { $what-key ->
        [attachment-not-kept] 列出的附件《{ $title }》没有收录
       *[other] 收录的附件《{ $title }》没有列入附件说明
    }
    .label = { $what-key ->
        [attachment-not-kept] parts 里没有，正文后也没有
       *[other] 附件说明里没有它
    }
    .related = 附件说明
    .help = 附件放进 attachments/ 并写进 parts，序号和名称与附件说明一致

## 例外和已知问题

finding-accepted-code =
    { HAS($error) ->
        [yes] 错误不能接受：{ $code }
       *[no] 没有名为 { $code } 的提示
    }
    .label =
    { HAS($error) ->
        [yes] 只有法律和实务的要求可以接受为例外
       *[no] { HAS($nearest) ->
            [yes] 是不是 { $nearest }
           *[no] guiju explain 列出所有代码
        }
    }
    .help =
    { HAS($error) ->
        [yes] 改正记录，删去这项例外
       *[no] { HAS($nearest) ->
            [yes] 写作 { $nearest }
           *[no] 改正代码，或删去这项例外
        }
    }
finding-accepted-without-reason = 接受 { $code } 没有写理由
    .label = 写明理由的例外才算数
    .help = 在下面写 reason = "…" 和 by = "…"，或删去这项例外
finding-accepted-past = 接受 { $code } 的期限到 { $until } 为止
    .label = 期限已过
    .help = 办妥后删去这项例外，或写上新的期限重新接受
finding-accepted-needless = 已没有可接受的：这里不再有 { $code }
    .label = 本件没有这一提示
    .help = 删去这项例外
finding-baseline-outdated = 已知问题清单里还有已经解决的：{ $file } 的 { $code }
    .label = 不再出现（{ $count } 处）
    .help = guiju check --write-baseline 会把它去掉
