# 登记的历史：谁在何时登记了什么，以及公布之后有没有改动。

cli-history-about = 看一件文件的登记经过：每个事件、每份文本是谁在何时登记的
cli-history-arg-id = 哪一件
cli-history-arg-json = 输出 JSON，供其他程序读取
cli-history-example =
    guiju history urban-water-supply         一件文件的登记经过
    guiju history urban-water-supply --json  供其他程序读取

progress-history = 读取提交
history-begins = 这个克隆只有一部分历史，从 { $since } 起；更早登记的写“不晚于”。用 git fetch --unshallow 取全
history-event = { $day }  { $event }{ HAS($effect) ->
        [yes] （{ $effect } 生效）
       *[no] {""}
    }  登记于 { $recorded }{ HAS($late) ->
        [yes] ，补录，晚 { $late } 天
       *[no] {""}
    }
history-text = {"            "}文本 { $file }{ HAS($recorded) ->
        [yes] ，现在的内容登记于 { $recorded }
       *[no] {""}
    }
history-changed = {"            "}改动于 { $recorded }
history-removed = {"            "}从记录中删去，{ $recorded }
history-moved = 文件夹由 { $from } 移到 { $to }，{ $recorded }
history-deleted = 文件夹已删去，{ $recorded }
recorded-not-yet = 尚未提交
recorded-on = { $day }，{ $author }，{ $commit }{ HAS($signed) ->
        [yes] ，{ $signed }
       *[no] {""}
    }
recorded-or-before = 不晚于 { $day }（{ $author }，{ $commit }{ HAS($signed) ->
        [yes] ，{ $signed }
       *[no] {""}
    }）
signed-ssh = SSH 签名
signed-pgp = OpenPGP 签名
signed-other = 其他签名

## 变化

cli-value-from = 日期
cli-value-to = 日期
cli-value-known-from = 版本或日期
cli-value-known-to = 版本或日期
cli-changes-about = 看两个日期之间、或两次登记之间，哪些文件的状态有变化，为什么
cli-changes-arg-from = 从哪一天
cli-changes-arg-to = 到哪一天
cli-changes-arg-known-from = 从哪时的登记：一个分支、标签、提交或日期；不写时为现在的文件夹
cli-changes-arg-known-to = 到哪时的登记：一个分支、标签、提交或日期；不写时为现在的文件夹
cli-changes-arg-json = 输出 JSON，供其他程序读取
cli-changes-example =
    guiju changes --from 2026-11-24 --to 2027-11-24                          今后一年会有哪些变化
    guiju changes --from 2026-10-24 --known-from 2026-10-24 --to 2026-11-24  与上个月的站点比，变了什么
changes-by-time = { $day }  { $change }  { $title }（{ $id }）：{ $cause }
changes-by-record = 登记有变化  { $title }（{ $id }）：{ $before } → { $after }{ HAS($recorded) ->
        [yes] ；新登记 { $recorded }
       *[no] {""}
    }{ HAS($removed) ->
        [yes] ；不再有 { $removed }
       *[no] {""}
    }
changes-held = { $status }{ HAS($until) ->
        [yes] ，有效期至 { $until }
       *[no] {""}
    }
changes-not-recorded = 没有登记
changes-total = { $from } 至 { $to }：{ $count } 件有变化
changes-days-reversed = --to { $to } 早于 --from { $from }
    .help = 两个日期对调
