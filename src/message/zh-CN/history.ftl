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
