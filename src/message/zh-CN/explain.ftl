# 每条规则要求什么（消息本身）、为什么（.why）；页面的框架在最后。

## 读入

explain-toml-syntax = 每个 .toml 文件都能按 TOML 读入。
    .why = 读不了的记录什么也没说；猜它的意思，会让已失效的文件看上去仍然有效。改正之前该文件不列入台账，每次回答都点名列出。
explain-unknown-key = 每个键都是格式里有的。
    .why = 写错的键等于写下了却从不算数的事实：写成 “untill = …”，文件就没有了截止日。状态（如 status、有效性）从不填写，由事件推算；续期不带文字的改动。
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
explain-term-stated = 要求写明有效期的地方，自该日起印发的规范性文件写明有效期、截止日或者终止条件。
    .why = 粤府令第277号允许不规定有效期，因此默认不作要求；本市本单位要求写明的，在 profile.toml 里写上起始日期。没有有效期的文件只能靠定期评估来清理。
explain-term-cap = 规范性文件的有效期，自施行之日起不超过上限。
    .why = 有效期是定期回头看的时限，定得太长就失去意义。五年是本省各市的通行做法，本市规定的数字尚未查到，所以只作提示。截止日比上限多出一天、只是算法不同的，不提示。
explain-trial-term-cap = 名称标明“暂行”“试行”的，有效期不超过更短的上限；引用在书名号里的“试行”不算。
    .why = 试行是为了尽快得出结论。三年见于广州公开的记录；湖南、上海、四川是两年。
explain-notice-term-cap = 对通告另有上限的地方，通告的有效期不超过该上限。
    .why = 上海规定通告一般不超过一年。广东没有查到这样的规定，默认不作要求；本单位可在 profile.toml 里写上。
explain-term-of-lasting-kind = 规章、法规、规划、标准、作业指导、清单、决定和通知、报告，不记有效期，也不记续期。
    .why = 这些种类不因到期失效：规划的年份是规划期，标准定期复审，规章靠立改废。记下的有效期不会起作用，读者却会当真；种类和有效期必有一处记错。

## 存续

explain-extension-after-lapse = 续期在有效期截止日当天或之前作出。
    .why = 已经失效的文件不因续期而恢复效力：状态仍为已失效，并写明中间的空档。深圳的规定写明了这一点；对广东其他地方是推断。对外怎样表述由人决定。
explain-extension-instrument = 每次续期写明所据文件；该文件有自己的文号和日期，且不晚于续期的日期。
    .why = 续期由一份通知或决定作出并向社会公布，不是改一个日期。深圳的规定这样写（续期通知）；对本省其他地方是推断。没有查到的写 "unknown"，不算缺。
explain-extension-cap = 一次续期自原届满日的次日起算，不超过上限；续期的次数不超过限数；修订重新起算有效期的，次数也重新计。
    .why = 没有查到限制续期的规定，数字是本系统的默认值：一次次续下去，有效期制度就落空了。清理时确认继续有效并给出新截止日的，同样看待。
explain-ending-instrument = 废止（含部分废止）、宣布失效、撤销写明所据文件和日期；因未列入继续有效目录而废止的，可以不写所据文件。
    .why = 文件失去效力要有人说得出凭什么、从哪天起；读者要能查到那份决定。
explain-evaluation-due = 有有效期的文件在届满六个月前完成评估；评估写明结论并附有记录才算数。
    .why = 不及时评估，就来不及决定续期、修改还是任其失效，到期便自动失效。
explain-periodic-evaluation = 没有写有效期的文件定期评估，两次评估相隔不超过五年。
    .why = 没有有效期的文件不会自己失效，全靠评估防止它早已不合时宜却仍在执行。
explain-decision-due = 有效期届满之前，对文件的去留作出决定并有记录：续期、修订、废止，或者评估结论为到期失效。
    .why = 到期失效不需要任何人动手，正因如此，最容易是没有人看过。届满前三十天起提示；届满以后没有决定记录的，也提示一次，以便说明是有意任其失效。评估结论为续期而没有续期的，等于没有决定。
explain-decision-step = 届满之前，评估报告先报法制机构，处理意见再报制定机关，各留出时间。
    .why = 决定要在届满之前作出，审核和审议都需要时间。提前量出自上海一个区的做法，只作提示；本单位可以改。
explain-reissue-gap = 接替的文件不晚于旧文件失效的次日施行，中间没有空档。
    .why = 空档里旧的已失效、新的还没施行，办事没有依据。旧文件的最后一天取有效期截止日和废止之日前一天中较早的一天。
explain-reissue-late = 接替的文件在旧文件有效期届满若干天以前公布。
    .why = 湖南要求在届满三十日前办完登记、编号、公布；在广东只作提示。留出时间，新旧之间才不会断。有空档的另行提示。
explain-reissue-number = 接替的文件有自己的发文字号；旧文件有登记编号的，也有自己的登记编号。
    .why = 重新制定印发的是另一件文件。山东省司法厅的规定写明重新登记、编制登记号；在广东只作提示。号重了的另行报错。
explain-title-in-force-twice = 现行有效的文件中没有两件同名的；名称里的“暂行”“试行”和“（2023年修订）”之类不计。
    .why = 多半是重新印发以后，旧的没有记废止：目录上会同时列出新旧两件。
explain-basis-changed = 制定依据（laws/ 里的法律法规，或者收录在这里的文件）有了新的文本或者不再有效以后，文件经过评估、确认、修改或修订。
    .why = 制定机关应当根据法律、法规、规章和上级文件的调整情况及时清理（第三十六条）。与 as-of 写明的文本比较；没有写的，与印发当日的文本比较。规划、法规、决定和通知、报告不在此列。依据变没变，取决于有没有人去查：见 law-not-checked。
explain-law-not-checked = 现行文件所依据的每部法律法规，都在一段时间内有人查对过最新文本，并写在 checked-on 里。
    .why = 依据变没变，只有查了才知道；没有人查，basis-changed 就一直不作声。没有规定要求这样做，所以只作提示，每部法律法规一次。
explain-folder-deleted = 文件失去效力后文件夹保留，失去效力记为一个事件。
    .why = 旧案要用旧文件。删去文件夹就是丢失文本；废止或失效会在网页上写明。

## 制定程序

explain-gate-missing = 某项审查成为法定要求之后印发的文件，记录了该项审查，或者记录了不适用及其理由。
    .why = 未经公平竞争审查的不得出台（第十八条）；合法性审核、集体审议不得省略（国办发〔2018〕37号）。
explain-document-number-form = 发文字号由发文机关代字、六角括号〔〕括起的四位年份和序号组成，序号不加“第”，不编虚位。
    .why = 人人都靠文号引用文件；两种写法就成了两件文件。

## 台账

explain-document-number-unique = 一个发文字号、一个统一登记编号、一个索引号只属于一件文件，不论括号和空格怎样写。
    .why = 文号重了，谁也说不准指的是哪一件。
explain-facts-unknown = 已公开、现行有效的文件，印发及以后各事件的日期、文号、截止日、评估结论都已查到；每件一次，列出还没有查到的。
    .why = 写 "unknown" 是如实记录，不是办完了：状态、期限都从这些事实推算。登记编号、索引号、承办科室和备案不列在内，因为往往整批没有，列出来反而看不见别的。
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
