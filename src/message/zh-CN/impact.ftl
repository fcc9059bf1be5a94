# 依据或引用一件文件、一部法律的文件。

progress-reading-texts = 读取文本
impact-first = 直接依据或引用{ $target }的文件：{ $count } 件
impact-second = 依据或引用上列文件的文件：{ $count } 件
impact-basis = 制定依据
impact-text = 正文
impact-summary = 共查看 { $documents } 件文件，{ $leaning ->
    [0] 没有文件依据或引用{ $target }
   *[other] { $leaning } 件依据或引用{ $target }
}；已经失效、废止或被撤销的不计

cli-value-target = 标识或《标题》
cli-value-article = 条
cli-impact-about = 看哪些文件依据或引用了一件文件、一部法律
cli-impact-arg-target = 文件的标识、laws/ 中法律的标识，或带书名号的标题
cli-impact-arg-article = 只看依据或引用这一条的；写 12、2-1 或第十二条
cli-impact-arg-as-of = 以哪一天为准；不写时为今天
cli-impact-arg-json = 输出 JSON，供其他程序读取
cli-impact-example =
    guiju impact urban-water-supply-regulation --article 35
    guiju impact "《城市供水条例》"          标题带书名号，外面加引号
