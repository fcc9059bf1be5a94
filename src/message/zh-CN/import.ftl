# 导入：结果、来源、要核实的和没有列入的。

## 每份文件的结果

import-new = { $file }{ HAS($row) ->
        [yes] { " " }第 { $row } 行
       *[no] { "" }
    } ⇒ { $said }{ HAS($articles) ->
        [yes] （{ $articles } 条{ HAS($encoding) ->
            [yes] ，{ $encoding } 编码
           *[no] { "" }
        }）
       *[no] { "" }
    }
import-kept = { $file }{ HAS($row) ->
        [yes] { " " }第 { $row } 行
       *[no] { "" }
    }：库中已有，即 { $said }，没有再导入
import-lacking = { $file }{ HAS($row) ->
        [yes] { " " }第 { $row } 行
       *[no] { "" }
    }：{ $why }
import-refused = { $file }：{ $why }
import-joined = { $file } 第 { $row } 行：与前面同一地址，并入第 { $said }
import-left-row = { $file } 第 { $row } 行没有文件名称：{ $said }
import-doubts = 待核实：
import-left = 不在文本里的行：
import-beside = 正文之外的内容：
import-files = 文件：{ $files }
import-line = { HAS($line) ->
        [yes] 第 { $line } 行{ " " }
       *[no] { "" }
    }{ $what }{ HAS($words) ->
        [yes] ：{ $words }
       *[no] { "" }
    }
import-from-line = 第 { $line } 行：{ $words }
import-from-beside = 正文之外：{ $words }
import-from-asked = 命令写明
import-from-by-title = 按标题判定
import-from-platform = 公开平台所列
import-headings = 没有认出的列：{ $headings }
import-done = 导入 { $documents } 件
import-not-written = 可以导入 { $documents } 件；只是试看，什么也没有写

## 取自何处

import-key-title = 标题
import-key-kind = 种类
import-key-issuers = 制定机关
import-key-responsible = 承办科室
import-key-disclosure = 公开方式
import-key-topics = 主题
import-key-number = 文号
import-key-registration = 统一登记编号
import-key-order = 令号
import-key-adopted = 通过日期
import-key-date = 成文日期
import-key-effective = 施行日期
import-key-term = 有效期
import-key-until = 有效期至
import-key-published = 公布
import-key-amended = 修改
import-key-revised = 修订
import-key-lapsed = 失效
import-key-repealed = 废止
import-key-index-number = 索引号
import-key-basis-law = 依据（法律法规）
import-key-basis-document = 依据（本局文件）

## 为什么读不了

import-refused-format = 认不出是什么格式，能读的是 .docx、.html、.txt、.xlsx、.csv、平台 JSON
import-refused-archive = 压缩包损坏，打不开
import-refused-too-large = 解开后过大，不像一份文件
import-refused-too-deep = 层层嵌套过深，不像一份文件
import-refused-path = 压缩包里有指向包外的路径
import-refused-locked = 加了密码，打不开
import-refused-entities = 文件里声明了 XML 实体，拒绝读取
import-refused-broken = 文件内容损坏
import-refused-encoding = 认不出文字编码，UTF-8、GB18030 都不是
import-refused-empty = 文件里没有文字
import-refused-no-columns = 没有一行写明“名称”或“标题”等列名
import-refused-no-articles = 不是公开平台的目录 JSON
import-refused-no-office = 需要 LibreOffice 才能读
import-refused-no-pdf = 需要 pdftotext 才能读
import-refused-not-converted = 转换没有成功

import-lacking-title = 没有找到标题，用 --title 写明
import-lacking-issuer = 没有找到制定机关，用 --issuer 写明
import-lacking-id = 标识已被占用或不能使用，用 --id 另取一个
import-lacking-record = 拼出的记录读不回来

import-one-id = --id 只能用于一份文件
    .help = 一次导入一份，或不写 --id，由文件名、文号或日期得出标识
import-no-office = { $path } 要由 LibreOffice 转换，没有找到 soffice
    .help = 安装 LibreOffice（Debian、Ubuntu：apt install libreoffice-writer；其他系统见 libreoffice.org），或另存为 .docx 再导入
import-no-pdf = { $path } 要由 pdftotext 转换，没有找到
    .help = 安装 poppler（Debian、Ubuntu：apt install poppler-utils），或另存为 .docx、.txt 再导入
import-not-converted = { $path } 转换没有成功
    .help = 在文字处理软件里打开看看；另存为 .docx 再导入

## 要核实什么

import-doubt-differs = 另一处写法不同，取先出现的
import-doubt-effective-elsewhere = 施行日期要另查
import-doubt-basis-not-kept = 依据不在库中
import-doubt-ends = 本文使之废止，登记在该文件的记录里
import-doubt-kind-not-stated = 种类没有写明，暂作规范性文件
import-doubt-disclosure-not-stated = 公开方式没有写明，暂记为不予公开
import-doubt-not-read = 没有读懂
import-doubt-after-today = 日期晚于导入之日
import-doubt-joined = 段落由页面各行拼成，通读一遍为宜
import-doubt-attachment-missing = 附件说明列出，文件里没有
import-doubt-note-not-read = 题注没有读懂

## 不在文本里的行

import-left-record = 只进记录
import-left-above-title = 标题以上
import-left-page-number = 页码
import-left-page = 网页上的字
import-left-foot = 版记
import-left-label = 附件标签

## 正文之外

import-aside-header = 页眉
import-aside-footer = 页脚
import-aside-footnote = 脚注
import-aside-text-box = 文本框
import-aside-comment = 批注
import-aside-hidden = 隐藏文字
import-aside-deleted = 修订标记删去（按接受处理）
import-aside-inserted = 修订标记插入（按接受处理，已在文本里）
import-aside-picture = 图片
import-aside-symbol = 符号字体的字符
import-aside-page-frame = 网页框架
import-aside-page-title = 网页标题和标签

## 帮助

cli-import-about = 把外来的文件导入：.docx、.html、.txt，目录 .xlsx、.csv 或公开平台的 JSON
cli-import-arg-files = 要导入的文件；.doc、.wps、.rtf 需装有 LibreOffice，有文字的 .pdf 需装有 pdftotext
cli-import-arg-id = 文件的标识；不写时由文件名、文号或日期得出
cli-import-arg-into = 放在哪里：documents 或 documents/年份
cli-import-arg-title = 标题；不写时取自文件
cli-import-arg-kind = 种类，如 normative；不写时按标题判定
cli-import-arg-issuer = 制定机关；不写时取自落款
cli-import-arg-disclosure = 公开方式：active、partial、on-request、none；不写时取自文件
cli-import-arg-as-of = 按哪一天导入；不写时为今天
cli-import-arg-dry-run = 只看会写什么，不写
cli-import-arg-json = 输出 JSON，供其他程序读取
cli-import-example =
    guiju import 计划用水细则.docx --dry-run          先看读到了什么
    guiju import planned-water-use.docx               导入一份
    guiju import 目录.xlsx --issuer 某市城市管理局    导入一份目录
cli-value-files = 文件
cli-value-into = 文件夹
cli-value-title = 标题
cli-value-kind = 种类
cli-value-issuer = 机关
cli-value-disclosure = 方式
progress-converting = 转换格式
