# 修改决定：整合、修改、起草。

## 每条指令做了什么

amend-line = 第 { $line } 行  { $order }  ⇒  { $effects }
amend-rewritten = { $place }改写
amend-moved = { $from }改为{ $to }
amend-added = 新增{ $to }
amend-removed = 删去{ $place }
amend-words =
    { HAS($place) ->
        [yes] { $place }改动 { $count } 处
       *[no] 全文改动 { $count } 处
    }{ HAS($titles) ->
        [yes] ，书名号内 { $titles } 处不动
       *[no] { "" }
    }
amend-title = 名称改动
amend-heading = { $place }改名
amend-adjusted = { $count } 处序号随之改变
amend-renumbered = 序号改变 { $count } 处：{ $pairs }
amend-carried = 第 { $line } 行的引用“{ $from }”随之改为“{ $to }”
amend-summary = 指令 { $instructions } 条，引用随改 { $carried } 处，需人核对的引用 { $left } 处
amend-proposal = 这是整合草稿，发布文本以制定机关公布的为准

## 引用不能随改

amend-new-text = 新文本
amend-left-gone = 所引条款已被删去
amend-left-recast = 所引的条已重写，其款、项可能不同
amend-left-other-before = 前一条、款或项已经不同
amend-left-within-range = 所引范围内增加了条文
amend-left-leads-nowhere = 所引条款在新文本中不存在

## 指令与文本不合

amend-here-ordered = 决定的这一指令
amend-here-base = 文本此处
amend-misfits = 有 { $count } 处不合，什么也没有写
    .help = 核对决定与所修改的文本是否对应，改正后再整合
amend-misfit-not-understood = 这一指令没有读懂
    .help = 改成“将第五条修改为：“…””“删去第六条”“增加一条，作为第八条：“…””一类写法
amend-misfit-no-such-place = 文本中没有{ $place }
amend-misfit-several-places = { $place }可以指多处
    .help = 写明是第几款
amend-misfit-words-not-there = 此处没有“{ $words }”
amend-misfit-clash = 另有指令改动了同一处
amend-misfit-number-unfit = { $place }这一序号接不上，或者已被占用
amend-misfit-other-beside = 按所给的序号，不在{ $place }之后
amend-misfit-count-unfit = 指令所说为 { $said }，引文为 { $found }
amend-misfit-label-unfit = 引文的序号“{ $label }”与指令不符
amend-misfit-no-title = 文本没有标题行
amend-misfit-immovable = 这一部分不能这样改动
amend-other-texts = 决定修改的不是《{ $title }》
    .help =
    { HAS($titles) ->
        [yes] 决定修改的是：{ $titles }
       *[no] 没有读到被修改文件的名称
    }
amend-no-instruction = 决定中没有修改指令

## 修改一件文件

amend-recorded-already = “{ $id }”已登记由“{ $instrument }”修改
amend-no-day = 查不到“{ $instrument }”的施行日期
    .help = 用 --effective 写明新文本从哪一天起施行
amend-day-differs = 注意：决定写明自 { $said } 起施行，而新文本按 { $day } 起施行登记
amend-later-text = “{ $id }”已有 { $day } 当天或以后施行的文本
    .help = 先核对各次修改的先后
amend-no-text = “{ $id }”没有登记文本
amend-file-there = { $path } 已经存在
amend-not-editable = { $path } 不能由程序改动
    .help = 手工写入事件，再用 guiju check 核对
amend-not-written = 以上改动还没有写入；核对无误后加 --confirm
amend-written = 新文本的 authority 为 editorial，制定机关公布全文后改为 official

## 起草决定

draft-left = 决定不能表达的差别 { $count } 处
draft-left-line = { $old } ⇒ { $new }
draft-nothing = 两份文本的条文相同
draft-not-exact = 按这份决定整合，得不到后一份文本
    .help = 两份文本的结构差别过大，改用整体修订
draft-no-version = “{ $id }”没有 { $day } 起施行的文本
    .help = 已有的文本：{ $days }

## 帮助

cli-value-base = 文本
cli-value-decision = 决定
cli-value-effective = 日期
cli-value-out-file = 文件
cli-value-instrument = 标识
cli-value-old-text = 日期或文件
cli-value-new-text = 日期或文件
cli-consolidate-about = 按修改决定整合出新文本
cli-consolidate-arg-base = 被修改的文本：文件，或一件文件的标识
cli-consolidate-arg-decision = 修改决定：文件，或一件文件的标识
cli-consolidate-arg-effective = 在标题下注明新文本从哪一天起施行
cli-consolidate-arg-out-file = 写到这个文件；不写时输出到屏幕
cli-consolidate-example =
    guiju consolidate 办法.md 决定.md --out 新办法.md
    guiju consolidate 办法.md package-decision-2024
cli-amend-about = 按修改决定修改一件文件：写出新文本，登记修改
cli-amend-arg-id = 被修改的文件
cli-amend-arg-instrument = 修改它的决定，也是一件文件
cli-amend-arg-effective = 新文本从哪一天起施行；不写时看决定的施行日期
cli-amend-arg-confirm = 写入；不写时只显示改动
cli-amend-example =
    guiju amend water-saving-subsidy --instrument package-decision-2024
    guiju amend water-saving-subsidy --instrument package-decision-2024 --confirm
cli-draft-decision-about = 起草从一份文本到另一份文本的修改决定
cli-draft-decision-arg-id = 哪一件文件
cli-draft-decision-arg-old-text = 现行文本：从哪一天起施行，或者文件
cli-draft-decision-arg-new-text = 修改后的文本：从哪一天起施行，或者文件
cli-draft-decision-example =
    guiju draft-decision planned-water-use --from 2021-07-15 --to 2024-10-15
    guiju draft-decision planned-water-use --from 2021-07-15 --to 草案.md
