# 每条规则要求什么（消息本身）、为什么（.why）；页面的框架在最后。

## 读入

explain-toml-syntax = 每个 .toml 文件都能按 TOML 读入。
    .why = 读不了的记录什么也没说；猜它的意思，会让已失效的文件看上去仍然有效。改正之前该文件不列入台账，每次回答都点名列出。
explain-unknown-key = 每个键都是格式里有的。
    .why = 写错的键等于写下了却从不算数的事实：写成 “untill = …”，文件就没有了截止日。
explain-wrong-type = 每个值的类型与键相符。
    .why = 加了引号的日期、用文字写的数，无法与别的值比较。
explain-missing-key = 记录不可缺少的键都写了。
    .why = 没有名称、种类、公开属性或事件类型，就说不清记录的是什么。只是还没查到的，写 "unknown"。
explain-value-not-allowed = 词语是该键可用的词之一。
    .why = 种类、事件类型、评估结论决定文件的状态；不认识的词决定不了什么。
explain-day-malformed = 日期写作 2026-07-14；只知道年月或年份的，写作 "2026-07" 或 "2026"。
    .why = 所有状态都从日期推算。不确切的日期会一直标明不确切；写错的日期会被当真。
explain-length-malformed = 期限写作 "5 years" 或 "18 months"。
    .why = 有效期截止日由它推算。
explain-id-malformed = 文件所在文件夹的名称就是它的标识，由小写字母、数字和连字符组成。
    .why = 标识是网页的永久地址，要在各种系统、链接和打印件里都能用。
explain-path-leaves-folder = 路径不超出所属的文件夹。
    .why = 公开站点绝不能显示别处的文件。
explain-number-out-of-range = 件数是可能成立的整数。
    .why = 负数和离谱的大数都是笔误。
explain-profile-unknown = guiju.toml 里指定的地方规则确实存在。
    .why = 提前期、上限、天数都出自地方规则；没有它什么也算不了。
explain-demonstration-day-outside-demonstration = 只有演示才能把日期固定。
    .why = 真实的站点如果停在某一天，文件失效很久以后仍会显示有效。
explain-file-missing = 记录里写到的文件都在。
    .why = 写到而找不到的文本，就是丢失的文本。
explain-file-unreadable = 记录里写到的文件都是可以读取的普通文件。
    .why = 读不了就无法公开，也无法核对。
explain-not-utf8 = 文本都用 UTF-8 编码。
    .why = 用别的编码读，文字会悄悄变掉，条文也就变了。
explain-link-not-followed = 文件的文件夹里没有符号链接。
    .why = 链接可以指到任何地方，包括不公开的材料；本系统一律不跟随。
explain-name-twin = 没有两个名称只差大小写或字符编码形式。
    .why = 在 Windows 和 macOS 上，下次取出时其中一个会覆盖另一个。
explain-folder-without-record = 每件文件的文件夹里都有 document.toml。
    .why = 没有记录的文本，没有状态、没有期限，也没有网页。
explain-id-twice = 一个标识只属于一件文件。
    .why = 两件文件用同一个地址，不可能都显示出来。
explain-event-twice = 一件文件只印发一次。
    .why = 重新印发的是另一件文件，有自己的文号和有效期。
explain-record-published = records/ 里的材料没有写成公开内容。
    .why = 意见、纪要、草稿属于工作材料（《政府信息公开条例》第十六条、第十七条），绝不进入公开站点。
explain-calendar-year-missing = 工作日历备有未了结事项用到的年份。
    .why = 调休要等国务院办公厅公布才知道；没有通知就算不出截止日，也不猜。
explain-history-unreadable = 版本库可以读取。
    .why = 有没有文件夹被删去，只有与上次提交对比才看得出。

## 有效期

explain-validity-end-date = 印发时既写有效期又写截止日的，截止日与按有效期推算的一致。
    .why = 本地各机关把施行之日算作第一天：自2021年7月15日起5年，到2026年7月14日止。《民法典》第二百零一条、第二百零二条是另一种算法，可在地方规则里选定。两处必有一处写错，差一天就可能让已失效的文件看上去仍然有效。
explain-days-in-order = 事件按发生的先后排列；先成文后公布，先通过后印发，截止日不早于施行日。
    .why = 不可能发生的先后是笔误，而所有状态都从这些日期推算。

## 存续

explain-extension-after-lapse = 续期在有效期截止日当天或之前作出。
    .why = 已经失效的文件不因续期而恢复效力：状态仍为已失效，并写明中间的空档。深圳的规定写明了这一点；对广东其他地方是推断。对外怎样表述由人决定。
explain-evaluation-due = 有有效期的文件在届满六个月前完成评估；评估写明结论并附有记录才算数。
    .why = 不及时评估，就来不及决定续期、修改还是任其失效，到期便自动失效。
explain-periodic-evaluation = 没有写有效期的文件定期评估，两次评估相隔不超过五年。
    .why = 没有有效期的文件不会自己失效，全靠评估防止它早已不合时宜却仍在执行。
explain-folder-deleted = 文件失去效力后文件夹保留，失去效力记为一个事件。
    .why = 旧案要用旧文件。删去文件夹就是丢失文本；废止或失效会在网页上写明。

## 制定程序

explain-consultation-missing = 政府规章、涉及经营者生产经营的文件，印发前公开征求意见，并有记录。
    .why = 《优化营商环境条例》第六十二条对与市场主体密切相关的文件、《规章制定程序条例》对所有规章提出这一要求。记录里没有“涉及市场主体”这一项：做过公平竞争审查、而不是“不适用”的，就是涉及经营者的。其他文件，国办发〔2018〕37号只对重要的提出要求，重要与否由人判断；要求一律征求意见的单位，把种类写进自己的地方规则。
explain-consultation-short = 征求意见，涉及经营者的文件和规章不少于30天，其他不少于10天；更短的写明理由。
    .why = 公众要有时间看、有时间提。首尾两天都算，征求过几次的看最长的一次。其他文件的10天是本系统的默认值，粤府令第277号的期限还没有查到。是否涉及经营者，看有没有做公平竞争审查。
explain-gate-late = 法定的审查在印发之前完成，最迟在印发当天。
    .why = 未经审查的不得印发；事后补做，发现了问题也来不及。后来有修改、续期或者废止的，印发之后的审查看作那一次的。
explain-gate-inconclusive = 合法性审核、公平竞争审查、风险评估写明结论，或者附有材料，或者写明不适用的理由。
    .why = 没有结论的审查把不住关。集体审议不要求写结论：文件印发了，就是通过了。
explain-gates-in-order = 征求意见、公平竞争审查在合法性审核之前，合法性审核在集体审议之前。
    .why = 未经合法性审核或者经审核不合法的，不得提交集体审议（国办发〔2018〕37号（六））。其余的先后由合法性审核看什么推断，没有查到原文，只作参考提示。做过几轮的，有一轮先后不错就行。审核之后文稿有没有再改，从记录里看不出来。
explain-exception-without-end = 适用《公平竞争审查条例》第十二条例外情形的措施有终止的时候：全文或者有关条款有期限、截止日或者终止条件。
    .why = 能够确定合理的实施期限或者终止条件，才能适用例外。记录里用审查事件的 exception 写明适用例外；只写在结论文字里的，本系统不读。
explain-review-length = 从送审到合法性审核，用5至15个工作日。
    .why = 两天审完，难说是审核；两个月审不完，耽误文件。最长期限见江门的规定，最短期限凭记忆，尚未核实。记录里只有送审和审核两个日期，没有退回补正的时间，也没有是否紧急，所以只作参考提示。没有记送审日期的，不计算。
explain-deliberation-body = 集体审议由会议或者领导集体作出，从名称里看得出来。
    .why = 国办发〔2018〕37号（七）要求集体审议决定。是不是会议，只能从名称的用字猜，所以只作参考提示。
explain-registration-missing = 有了统一登记编号以后印发的规范性文件，写明登记编号，或者写明还没有查到。
    .why = 统一登记、统一编号、统一公布，公众由此知道文件经过审核。江门在2020年的政府文件上见到编号，制度从哪天开始没有查到。部门文件上没有见到，所以只作参考提示；单位把编号形式写进自己的地方规则后，按要求提示。
explain-registration-form = 登记编号符合本地的形式：江门的政府文件为 JMFG、四位年份、三位序号。
    .why = 登记台账按编号查。形式里 `{"{"}year{"}"}` 是四位年份，`{"{"}serial:3{"}"}` 是三位序号。部门文件的形式没有查到，不作比较；单位可写进自己的地方规则。
explain-number-year = 发文字号和登记编号里的年份，就是成文日期的年份。
    .why = 文号、编号逐年编排，年份不同多半有一处写错；必须一致是从通行做法推断的。只知道年份的日期，按年份比较。
explain-effective-soon = 规章、规范性文件公布满30天后施行，或者记录里写明提前施行的理由。
    .why = 公众要有时间知道、有时间准备。规章见《规章制定程序条例》第三十二条，另有例外；规范性文件按粤府令第277号的要求凭记忆写入，尚未核实，实际做法也常有出入，所以写明理由就行。
explain-publication-due = 主动公开的文件在印发后20个工作日内公布。
    .why = 《政府信息公开条例》第二十六条从信息形成或者变更之日起算；未经公布的，不能作为管理依据。修改、续期、废止的决定是单独的文件，同样要求。将要到期的作参考提示，逾期的作警告。
explain-filing-due = 规范性文件在公布后30天内备案。
    .why = 上级机关由此审查。天数见江门的规定，此前公布的不按它要求。将要到期的作参考提示，逾期的作警告。
explain-interpretation-due = 规范性文件公布时同步解读，最迟在三个工作日内。
    .why = 公众看到文件，就该看到解读。解读与文件同步组织、同步审签、同步部署，见广州的规定；三个工作日凭记忆写入，尚未核实。将要到期的作参考提示，逾期的作警告。
explain-publication-late = 记录的公布在印发后20个工作日内。
    .why = 《政府信息公开条例》第二十六条。还没有公布的由 publication-due 提示；这里提示已经公布而超过期限的，好再核对一遍两处日期。
explain-filing-late = 记录的备案在公布后30天内。
    .why = 天数见江门的规定，此前公布的不按它要求。还没有备案的由 filing-due 提示。
explain-gate-missing = 某项审查成为法定要求之后印发的文件，记录了该项审查，或者记录了不适用及其理由。
    .why = 未经公平竞争审查的不得出台（第十八条）；合法性审核、集体审议不得省略（国办发〔2018〕37号）。
explain-document-number-form = 发文字号由发文机关代字、六角括号〔〕括起的四位年份和序号组成，序号不加“第”，不编虚位。
    .why = 人人都靠文号引用文件；两种写法就成了两件文件。

## 台账

explain-document-number-unique = 一个发文字号、一个统一登记编号只属于一件文件，不论括号和空格怎样写。
    .why = 文号重了，谁也说不准指的是哪一件。
explain-relation-target = 用标识写到的文件、承接文件和制定依据都收录在这里；没有收录的，用内联表写明名称等。
    .why = 指向空处的关系，会把文件如何终止、如何续期掩盖起来。

## 文本

explain-text-title = 文本的第一个标题与记录的名称一致，或者与修改后的名称一致。
    .why = 标题不同的文本，多半是另一件文件的文本。

## 例外和已知问题

explain-accepted-code = 例外写的代码确实存在，而且可以接受。
    .why = 代码写错，例外就不起作用；记录本身的错误要改正，不能接受。
explain-accepted-without-reason = 例外写明理由。
    .why = 后来的人要看得出单位为什么这样处理。没有理由的，照样提示。
explain-accepted-past = 例外到期要重新看。
    .why = 暂时接受的不能成为惯例；到期后照样提示。
explain-accepted-needless = 没有可接受的了，就删去例外。
    .why = 留着它，下一次出现的同类问题就会无人过目而不提示。
explain-baseline-outdated = 已知问题清单里只有仍然存在的问题。
    .why = 留下的一行会在同样的问题再次出现时把它掩盖。guiju check --write-baseline 重写清单，去掉了什么在 git diff 里看得到。

## 页面的框架

explain-title = 检查些什么
explain-introduction = 记录本身的错误会停止生成站点；法律和实务的要求只提示，什么也不停。数字出自广东的地方规则，单位可在 `profile.toml` 里改成自己的。本页即 `guiju explain --all` 的输出。
explain-asks = 要求：
explain-why = 理由：
explain-source = 依据：
explain-numbers = 数字：
explain-wrong = 错例：
explain-right = 正例：
explain-silence = 接受为例外：
explain-logic = 记录本身：不这样就不可能成立，或者读不了。
explain-known = （{ $place }；{ $confidence }）
explain-number = - `{ $key }` = { $value }：{ $source }
explain-silence-error = 错误不能接受，必须改正；改正之前该文件的网页暂不公开。
explain-silence-finding = 在记录里写明理由：
explain-silence-example =
    reason = "为什么可以保留"
    by     = "由谁看过"
    until  = 2027-12-31
explain-more = guiju explain 代码　说明理由、依据、例子，以及怎样接受为例外

confidence-text-seen = 查到原文
confidence-text-seen-quoted = 见于其他正式文本的引述
confidence-data-seen = 见于公开网页
confidence-inferred = 推断
confidence-recalled = 凭记忆，尚未核实
