# 两个文本的对照。

compare-head-old = 现行
compare-head-before = 修改前
compare-head-new = 修改后
compare-head-note = 说明
compare-title = 修订对照表
compare-deleted = 加删除线的是删去的文字
compare-added = 加下划线的是新增的文字
compare-mark-deleted = ［删：
compare-mark-added = ［增：
compare-mark-end = ］
compare-beside = 条文以外
compare-through = { $first }至{ $last }
compare-comma = ，

compare-note-unchanged = 未修改
compare-note-renumbered = { $renumbered-key ->
    [yes] { $old }改为{ $new }，{ $carried-key ->
        [yes] 所引用的条号随之调整
       *[no] 文字未修改
    }
   *[no] { $carried-key ->
        [yes] 所引用的条号随之调整
       *[no] 仅调整序号
    }
}
compare-note-moved = { $renumbered-key ->
    [yes] { $old }移作{ $new }，文字未修改
   *[no] 移动位置，文字未修改
}
compare-note-amended = { $renumbered-key ->
    [yes] { $moved-key ->
        [yes] { $old }修改后移作{ $new }
       *[no] { $old }改为{ $new }，有修改
    }
   *[no] 修改
}
compare-note-new = 新增
compare-note-removed = 删除
compare-note-split = { $old }拆分为{ $new }
compare-note-merged = { $old }合并为{ $new }

compare-unit-article = 条
compare-unit-clause = 处

compare-count-amended = 修改{ $count }{ $unit }
compare-count-new = 新增{ $count }{ $unit }
compare-count-removed = 删除{ $count }{ $unit }
compare-count-split = 拆分{ $count }{ $unit }
compare-count-merged = 合并成{ $count }{ $unit }
compare-count-moved = 移动{ $count }{ $unit }
compare-count-renumbered = 另有{ $count }{ $unit }仅调整序号
compare-count-renumbered-alone = { $count }{ $unit }仅调整序号
compare-count-nothing = { $unit-key ->
    [compare-unit-article] 条文没有改动
   *[other] 文字没有改动
}
compare-count-no-article = 文本不分条
compare-count-beside = 条文以外有{ $count }处改动

compare-change-unchanged = 未修改
compare-change-renumbered = 仅调整序号
compare-change-moved = 移动
compare-change-amended = 修改
compare-change-new = 新增
compare-change-removed = 删除
compare-change-split = 拆分
compare-change-merged = 合并

compare-no-version = “{ $id }”没有名为“{ $day }”的文本，这一天也没有文本
    .help = 各文本起始日：{ $versions }
compare-no-other = “{ $id }”只有一个文本，没有可以对照的
compare-from = 自{ $day }起的文本
compare-undated = 起始日待核实的文本
compare-no-document = “@{ $day }”前面要有文件的标识

# 命令行

cli-compare-about = 对照两个文本：哪些条修改、新增、删除、拆分、合并、移动，哪些只调整序号
cli-compare-arg-old = 旧文本：文件路径，或“标识@日期”，即一件文件在那一天的文本；只写标识而不写新文本的，对照最近两个文本
cli-compare-arg-new = 新文本：文件路径、“标识@日期”，或“@日期”，即同一件文件在那一天的文本；只写标识的，看今天的文本
cli-compare-arg-json = 输出 JSON，供其他程序读取
cli-compare-arg-markdown = 输出修订对照表，Markdown
cli-compare-arg-html = 输出修订对照表，单独一页 HTML，可以打印
cli-compare-example =
    guiju compare 现行.md 草案.md            两个文件
    guiju compare planned-water-use          最近两个文本
    guiju compare planned-water-use@2023-01-01 @2025-01-01 --html > 对照表.html
cli-value-old = 旧文本
cli-value-new = 新文本
cli-value-markdown = Markdown
cli-value-html = HTML
