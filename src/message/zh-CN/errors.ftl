# 无法继续的情形。每条说事实，help 说下一步。

error-io =
    { $action ->
        [open] 无法打开 { $path }：{ $reason }
        [read] 无法读取 { $path }：{ $reason }
        [write] 无法写入 { $path }：{ $reason }
        [list] 无法列出 { $path }：{ $reason }
        [create] 无法新建 { $path }：{ $reason }
        [rename] 无法改名 { $path }：{ $reason }
        [remove] 无法删除 { $path }：{ $reason }
       *[other] 无法处理 { $path }：{ $reason }
    }
    .help = 核对路径、权限和磁盘空间后再运行
error-no-office = { $path } 里没有 guiju.toml
    .help = 用 -C 指定工作文件夹；还没有的，运行 guiju init 新建
error-no-documents = { $path } 里没有一件文件能读入
    .help = 运行 guiju check 看原因；一件还没有的，参照 guiju init 写出的示例
error-foreign-output = { $path } 里有不是 guiju 生成的内容，没有覆盖
    .help = 移走这些内容，或用 --out 另指一个文件夹
error-output-inside-input = { $path } 与读取的文件夹重叠，不能作为输出
    .help = 用 --out 另指一个文件夹，如 public
error-busy = { $path } 正在进行另一次生成
    .help = 等它结束再运行
error-not-empty = { $path } 不是空文件夹，没有写入
    .help = 换一个新文件夹，如 guiju init 新文件夹名
error-repository = 无法读取版本库 { $path }：{ $reason }
    .help = 在该文件夹运行 git status，核对版本库是否完好、能否访问
error-template = 模板 { $name } 第 { $line } 行不能使用：{ $reason }
    .help = 改正模板；移走 site-templates/ 里的同名模板即用内置的
error-no-such-document = 没有标识为“{ $id }”的文件
    .help =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] 运行 guiju status 查看全部文件
    }
error-no-such-code = 没有名为“{ $code }”的提示
    .help =
    { HAS($nearest) ->
        [yes] 可能是 { $nearest }
       *[no] 运行 guiju explain 查看全部代码
    }
error-settings-not-readable = guiju.toml 读不出来，没有继续
    .help = 先改好上面指出的错误

## 一次改动

error-no-repository = { $path } 不在 git 版本库里，说不出改了什么
    .help = 去掉 --changed-since 检查全部，或者先用 git 管理工作文件夹
error-no-such-revision =
    { HAS($reason) ->
        [yes] 版本“{ $revision }”用不了：{ $reason }
       *[no] 版本库里没有叫作“{ $revision }”的分支、标签或提交
    }
    .help =
    { $shallow ->
        [yes] 这个克隆只有一部分历史；用 git fetch --unshallow 取全，自动流程里写 fetch-depth: 0 或 GIT_DEPTH: 0
       *[no] 用 git branch --all 和 git log 看有哪些；服务器上的分支先用 git fetch 取来
    }
error-no-common-commit = “{ $revision }”与 HEAD 没有共同的提交，说不出改动从哪里开始
    .help =
    { $shallow ->
        [yes] 这个克隆只有一部分历史；用 git fetch --unshallow 取全，自动流程里写 fetch-depth: 0 或 GIT_DEPTH: 0
       *[no] 写这次改动所从出的分支或提交
    }

## 登记的历史

error-no-history =
    { $lack ->
        [commits] { $path } 所在的版本库还没有提交，没有登记的历史
       *[repository] { $path } 不在 git 版本库里（如由压缩包解开），没有登记的历史
    }
    .help =
    { $lack ->
        [commits] 先提交一次：git add -A，git commit
       *[repository] 用 git clone 取得版本库，在那里运行；看现在的记录不需要历史：guiju status、guiju build、guiju check
    }
error-part-of-history = 这个克隆只有一部分历史，从 { $since } 起
    .help = 用 git fetch --unshallow 取全，自动流程里写 fetch-depth: 0 或 GIT_DEPTH: 0
error-nothing-recorded =
    { $shallow ->
        [yes] 这个克隆里最早的提交在 { $since }，答不出 { $day } 的登记情况
       *[no] { $day } 还没有登记，最早的提交在 { $since }
    }
    .help =
    { $shallow ->
        [yes] 用 git fetch --unshallow 取全历史，自动流程里写 fetch-depth: 0 或 GIT_DEPTH: 0
       *[no] 用 { $since } 或以后的日期
    }
error-no-office-recorded = 提交“{ $revision }”里没有 guiju.toml
    .help = 用 -C 指定工作文件夹，或换一个提交、日期
error-no-tool = { $tool } 没有运行成功：{ $said }
    .help =
    { $tool ->
        [ssh-keygen] 装上 OpenSSH（Debian、Ubuntu 为 openssh-client），核对密钥文件后再运行
       *[other] 装上 { $tool } 后再运行
    }
error-no-manifest = { $path } 里没有 manifest.json，或者它不是站点的清单
    .help = 指定 guiju build 生成的站点，或它的完整副本
error-not-committed =
    { $why ->
        [busy] 仓库正在合并或变基，不能提交
        [no-author] git 没有设定提交人
        [unsigned] 本单位的提交须签名，程序不能代签
       *[other] { $file } 有尚未提交的改动
    }
    .help =
    { $why ->
        [busy] 先完成或放弃手头的操作；不加 --commit 可以只写入
        [no-author] git config user.name "姓名"；git config user.email "邮箱"
        [unsigned] 不加 --commit 写入，再用 git commit -S 提交
       *[other] 先提交或撤销这些改动；不加 --commit 可以只写入
    }
error-changed-meanwhile = { $path } 刚才被别的程序改动，什么也没有写
    .help = 再运行一次
