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

## 核对

cli-value-anchor = 文件
cli-value-write-anchor = 文件
cli-verify-about = 核对公布或登记以后有没有改动、删除，历史有没有被改写，提交的签名是否有效
cli-verify-arg-anchor = 与以前留存的锚点核对：guiju verify --write-anchor 写的文件，或站点的 provenance.json
cli-verify-arg-write-anchor = 没有问题时，把最近一次提交和台账的校验值写入这个文件，在版本库以外留存
cli-verify-arg-json = 输出 JSON，供其他程序读取
cli-verify-example =
    guiju verify                             核对全部历史和还没有提交的改动
    guiju verify --anchor 锚点.json          并与以前留存的锚点核对
progress-verifying = 核对
verify-line = 看过 { $documents } 件的 { $steps } 次登记；{ $found }
verify-no-anchor = { $path } 不是锚点
    .help = 用 guiju verify --write-anchor 写的文件，或由提交生成的站点里的 provenance.json
verify-anchor-written = 已写入 { $path }，在版本库以外留存

changed-by =
    { HAS($commit) ->
        [yes] （{ $day }，{ $author }，{ $commit }）
       *[no] （尚未提交）
    }
finding-published-text-changed = 公布以后改动了文本，没有更正{ changed-by }
    .help = 恢复公布的文本；确有错误的，写入 corrected 事件；内容变化的，另存一份文本，写入 amended 或 revised 事件
finding-published-text-removed = 公布的文本不见了{ changed-by }
    .help = 从版本库取回
finding-published-attachment-changed = 公布以后改动了{ $event }的附件，没有更正{ changed-by }
    .help = 恢复公布的附件；确有错误的，写入 corrected 事件
finding-recorded-event-edited = 登记以后改动了{ HAS($date) ->
        [yes] {" "}{ $date } 的
       *[no] {""}
    }{ $event }：{ $keys }{ changed-by }
    .help = 恢复原来登记的；确有错误的，写入 corrected 事件，field 写改动的一项
finding-recorded-event-removed = 登记以后删去了{ HAS($date) ->
        [yes] {" "}{ $date } 的
       *[no] {""}
    }{ $event }{ changed-by }
    .help = 恢复这个事件
finding-recorded-events-reordered = 登记以后调换了同日事件的次序：{ $event }{ HAS($date) ->
        [yes] （{ $date }）
       *[no] {""}
    }{ changed-by }
    .help = 恢复原来的次序；同日的事件以上面的为先
finding-effective-day-moved = 公布以后改动了{ $event }的生效日期{ HAS($was) ->
        [yes] ，原为 { $was }
       *[no] {""}
    }{ HAS($is) ->
        [yes] ，现为 { $is }
       *[no] {""}
    }{ changed-by }
    .help = 恢复公布的日期；公布时写错的，写入 corrected 事件，field = "effective"
finding-published-facts-changed = 公布以后改动了{ $key }{ changed-by }
    .help = 恢复公布的；修改决定改了名称的，写入 amended 事件的 title；确有错误的，写入 corrected 事件
finding-disclosure-withdrawn = 已经公布，又改为不公开{ changed-by }
    .help = 恢复原来的公开属性；不再有效的，写入废止或宣布失效的事件
finding-published-folder-deleted = 已公布的文件“{ $id }”的文件夹被删去了{ changed-by }
    .help = 从版本库取回；不再有效的，写入废止或宣布失效的事件
finding-published-id-changed = 已公布的文件改了标识：“{ $was }”改为“{ $id }”，原来的网址失效{ changed-by }
    .help = 恢复原来的文件夹名；标识与名称无关，不随名称改变
finding-history-rewritten = 历史里没有留存的提交 { $anchor }，历史被改写过
    .help = 从别处的克隆取回原来的历史；查明谁强制推送
finding-anchor-register-differs = 提交 { $anchor } 的台账与留存的校验值不一致
    .help = 核对锚点文件是否被改动；是旧版 guiju 写的，用那一版核对
finding-commit-not-signed = 提交没有签名{ changed-by }
    .help = 用 git commit -S 签名；设 git config commit.gpgsign true，以后自动签名
finding-signature-not-accepted = 提交的签名无效，或不在 allowed-signers 里{ changed-by }
    .help = 核对是谁提交的；是本单位的人，把公钥写入 allowed-signers
finding-commit-dated-back = 提交的日期早于它的上一次提交（{ $before }）{ changed-by }
    .help = 核对提交那台机器的时钟；按日期查登记情况时，以主线的次序为准
key-title = 名称
key-kind = 种类
key-issuers = 制定机关

## 公开的凭据

cli-value-key = 密钥
cli-sign-about = 给站点的清单签名，用 ssh-keygen，密钥不经过 guiju
cli-sign-arg-folder = 哪个站点；不写时为工作文件夹里的 public
cli-sign-arg-key = 私钥，或由 ssh-agent 保管的密钥的公钥
cli-sign-example =
    guiju build
    guiju sign --key ~/.ssh/id_ed25519       签在 public/manifest.json.sig
cli-verify-site-about = 逐个字节核对站点的副本，指出改动、缺少、多出的文件
cli-verify-site-arg-folder = 站点或它的副本
cli-verify-site-arg-key = 并核对签名：公钥，或写明谁的签名算数的 allowed-signers 文件
cli-verify-site-example =
    guiju verify-site public
    guiju verify-site 下载的站点 --key 公钥.pub
cli-certify-about = 数据核验单（不具证明效力）：一件文件在某一天登记的状态，附校验值
cli-certify-arg-id = 哪一件
cli-certify-arg-as-of = 哪一天
cli-certify-arg-known-at = 依据哪时的登记：一个分支、标签、提交或日期；不写时为最近一次提交
cli-certify-arg-out = 写到这个文件夹；不写时为当前文件夹
cli-certify-example =
    guiju certify urban-water-supply --as-of 2026-11-24
    guiju verify-certificate urban-water-supply-2026-11-24.json
cli-verify-certificate-about = 由登记重新推算一份数据核验单，逐项比对
cli-verify-certificate-arg-file = 核验单的 JSON 文件
cli-verify-certificate-example =
    guiju verify-certificate urban-water-supply-2026-11-24.json

sign-done = 已签名：{ $path }
site-changed = 有改动：{ $path }
site-missing = 缺少：{ $path }
site-added = 清单里没有：{ $path }
site-other-list = { $path } 与清单不一致
site-signed = 清单由 { $name } 签名，签名有效
site-not-signed = 没有签名
site-signature-not-accepted = 签名无效，或不是所给公钥签的
site-signature-not-checked = 有签名，没有核对；加 --key 公钥核对
site-without-signature = 没有签名；清单本身有没有被换，要与别处留存的比对
site-whole = 清单里的 { $files } 个文件都一致
site-differs = 清单里有 { $files } 个文件，不一致 { $differences } 处
certificate-written = 已写入 { $path }
certificate-not-public = 没有标识为“{ $id }”、在 { $day } 已经公布的文件，不出核验单
    .help = 只有已提交、已公布并且公开的文件才出；运行 guiju status 查看
certificate-true = 属实：由登记重新推算，逐项一致
certificate-false = 不属实：{ $why }
certificate-none = { $path } 不是数据核验单
certificate-no-commit = 登记的历史里没有提交 { $commit }
certificate-no-document = 那次提交里没有已公布的“{ $id }”
certificate-differs =
    { HAS($fields) ->
        [yes] 与登记不一致的项：{ $fields }
       *[no] 写法与生成时不同
    }
certificate-since = 这件文件的登记此后有变化，现在的情况另出核验单
