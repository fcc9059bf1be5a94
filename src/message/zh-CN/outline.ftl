# 一份文本由哪些部分组成。

part-text = 全文
part-title = 标题
part-note = 题注
part-contents = 目录
part-contents-line = 目录
part-book = 编
part-part = 分编
part-chapter = 章
part-section = 节
part-heading = 标题
part-clause = 一级事项
part-article = 条
part-paragraph = 款
part-intro = 项前文字
part-point = 项
part-indent = 目
part-wrap-up = 项后文字
part-quotation = 引文
part-table = 表格
part-enclosures = 附件说明
part-signature = 落款
part-signer = 署名
part-signing-day = 成文日期
part-attachment = 附件
part-rule = 分隔线
part-comment = 注释
part-other = 其他内容

outline-paragraph = 第{ $number }款
outline-unplaced = （位置存疑）
outline-summary = 共 { $articles } 条；位置存疑 { $unplaced } 处
outline-unplaced-line = 第 { $line } 行：{ $words }
outline-no-text = “{ $id }”在 { $day } 没有文本
    .help = 用 --as-of 换一个日期，或直接写文本文件的路径

cli-value-text = 文件或标识
cli-outline-about = 看一份文本由哪些章、条、款、项组成
cli-outline-arg-text = 一个文本文件的路径，或一件文件的标识；写标识的，看当天有效的文本
cli-outline-arg-as-of = 看哪一天的文本；不写时为今天
cli-outline-arg-json = 输出 JSON，供其他程序读取
cli-outline-example =
    guiju outline urban-water-supply         一件文件现在的文本
    guiju outline 草案.md                    一个文本文件
