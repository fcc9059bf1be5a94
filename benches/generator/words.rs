//! The words of an invented city and its office. Nothing here is taken from a real document.

/// The city.
pub(super) const CITY: &str = "清川市";
/// The office that keeps the documents.
pub(super) const OFFICE: &str = "清川市城市管理和综合执法局";
/// The office before the reform of 2019.
pub(super) const OLD_OFFICE: &str = "清川市市容环境卫生管理局";
/// The government of the city.
pub(super) const GOVERNMENT: &str = "清川市人民政府";
/// The word of the office's document numbers.
pub(super) const NUMBER_WORD: &str = "清城管示";
/// Who reviews for legality.
pub(super) const REVIEWER: &str = "清川市司法局";

/// A field of the office's work.
pub(super) struct Topic {
    /// As it stands in ids.
    pub(super) slug: &'static str,
    /// As it stands in `topics`.
    pub(super) name: &'static str,
    /// The responsible unit.
    pub(super) unit: &'static str,
    /// The outside law of the field: its id.
    pub(super) law: &'static str,
    /// The law's title.
    pub(super) law_title: &'static str,
    /// What is managed.
    pub(super) things: &'static [&'static str],
    /// Who has duties.
    pub(super) duty_bearers: &'static [&'static str],
    /// What is done.
    pub(super) works: &'static [&'static str],
    /// What must not be done.
    pub(super) wrongs: &'static [&'static str],
}

/// The fields.
pub(super) const TOPICS: &[Topic] = &[
    Topic {
        slug: "water-supply",
        name: "供水节水",
        unit: "供水管理科",
        law: "example-water-supply-regulation",
        law_title: "示例省城乡供水用水条例",
        things: &[
            "二次供水设施",
            "公共供水管网",
            "计划用水",
            "用水计量器具",
            "供水水质",
            "供水应急调度",
            "老旧供水管道",
            "节水型单位",
        ],
        duty_bearers: &["供水单位", "用水单位", "二次供水设施管理单位", "物业服务人", "建设单位"],
        works: &["水质检测", "管网巡查", "水箱清洗消毒", "用水定额核定", "漏损控制", "水压监测", "停水告知"],
        wrongs: &["擅自改装供水计量器具", "在供水管道上直接装泵抽水", "占压公共供水管道", "将自备水源与公共供水管网连接"],
    },
    Topic {
        slug: "construction-waste",
        name: "建筑垃圾",
        unit: "建筑垃圾管理科",
        law: "example-construction-waste-regulation",
        law_title: "示例省建筑垃圾处置条例",
        things: &[
            "建筑垃圾运输车辆",
            "建筑垃圾消纳场所",
            "装修垃圾投放点",
            "工程渣土处置",
            "建筑垃圾资源化利用产品",
            "施工工地出入口冲洗设施",
        ],
        duty_bearers: &["施工单位", "运输单位", "消纳场所经营者", "建设单位", "装修垃圾产生者"],
        works: &["车辆密闭检查", "处置方案备案", "电子联单核验", "分类堆放", "出入口冲洗", "消纳量核算"],
        wrongs: &["未经核准处置建筑垃圾", "沿途泄漏、遗撒建筑垃圾", "将建筑垃圾混入生活垃圾", "擅自关闭车载定位终端"],
    },
    Topic {
        slug: "city-appearance",
        name: "市容环卫",
        unit: "市容环卫科",
        law: "example-city-appearance-regulation",
        law_title: "示例省市容环境卫生条例",
        things: &[
            "沿街招牌",
            "公共厕所",
            "环卫作业车辆",
            "临街立面",
            "道路清扫保洁",
            "垃圾转运站",
            "公共座椅",
            "集贸市场周边秩序",
        ],
        duty_bearers: &["市容环境卫生责任人", "环卫作业单位", "沿街经营者", "市场开办者", "公共场所管理单位"],
        works: &["清扫保洁", "设施维护", "作业质量考评", "责任区划定", "除臭消杀", "夜间冲洗"],
        wrongs: &["在树木和设施上刻画张贴", "超出门窗摆卖", "随意倾倒污水", "擅自拆除环境卫生设施"],
    },
    Topic {
        slug: "household-waste",
        name: "垃圾分类",
        unit: "市容环卫科",
        law: "example-household-waste-regulation",
        law_title: "示例省生活垃圾管理条例",
        things: &["生活垃圾分类投放点", "厨余垃圾收运", "可回收物交投站点", "大件垃圾处置", "有害垃圾暂存点", "分类收集容器"],
        duty_bearers: &["分类投放管理责任人", "收集运输单位", "处置单位", "物业服务人", "机关和企业事业单位"],
        works: &["分类投放指导", "定时收运", "台账登记", "计量称重", "容器清洗", "去向追踪"],
        wrongs: &["将已分类的垃圾混合运输", "擅自停止收运", "将工业固体废物混入生活垃圾", "随意堆放大件垃圾"],
    },
    Topic {
        slug: "greening",
        name: "园林绿化",
        unit: "园林绿化科",
        law: "example-greening-regulation",
        law_title: "示例省城市绿化条例",
        things: &["公园绿地", "行道树", "古树名木", "绿地认建认养", "立体绿化", "绿化工程", "滨水绿道"],
        duty_bearers: &["绿地养护单位", "公园管理单位", "建设单位", "认养人", "绿化工程施工单位"],
        works: &["修剪养护", "病虫害防治", "绿地率复核", "苗木验收", "古树复壮", "开放时间公示"],
        wrongs: &["擅自占用城市绿地", "擅自修剪或者砍伐树木", "在绿地内取土焚烧", "损毁绿化设施"],
    },
    Topic {
        slug: "gas",
        name: "燃气管理",
        unit: "燃气管理科",
        law: "example-gas-regulation",
        law_title: "示例省燃气条例",
        things: &["瓶装燃气配送", "燃气管道设施保护", "餐饮场所用气", "燃气经营站点", "户内燃气设施", "燃气应急储备"],
        duty_bearers: &["燃气经营企业", "餐饮经营者", "送气服务人员", "燃气用户", "施工单位"],
        works: &["入户安全检查", "气瓶信息登记", "泄漏报警装置维护", "第三方施工交底", "隐患整改复查", "应急演练"],
        wrongs: &["向无追溯信息的气瓶充装燃气", "在地下空间使用瓶装燃气", "擅自改装户内燃气设施", "在管道保护范围内堆放重物"],
    },
    Topic {
        slug: "municipal-works",
        name: "市政设施",
        unit: "市政设施科",
        law: "example-municipal-works-regulation",
        law_title: "示例省市政公用设施条例",
        things: &["城市道路挖掘", "桥下空间", "城市照明设施", "检查井盖", "排水设施接驳", "人行天桥", "城市道路临时占用"],
        duty_bearers: &["设施产权单位", "设施养护单位", "挖掘施工单位", "管线单位", "占用人"],
        works: &["巡查检测", "挖掘修复", "病害处置", "承载力评估", "井盖普查", "亮灯率考核"],
        wrongs: &["擅自挖掘城市道路", "在桥梁上架设压力管道", "移动、毁损井盖", "超过批准范围占用道路"],
    },
    Topic {
        slug: "outdoor-advertising",
        name: "户外广告",
        unit: "市容环卫科",
        law: "example-advertising-regulation",
        law_title: "示例省户外广告设施设置条例",
        things: &["大型户外广告设施", "电子显示屏", "公交候车亭广告", "楼宇标识", "临时宣传品", "工地围挡公益广告"],
        duty_bearers: &["户外广告设施设置人", "广告位经营者", "建筑物所有人", "活动主办单位", "设施维护单位"],
        works: &["设置方案审查", "安全检测", "亮度监测", "到期拆除", "点位公开出让", "公益广告发布"],
        wrongs: &["未经批准设置大型户外广告", "利用行道树设置广告", "逾期不拆除广告设施", "遮挡交通信号和标志"],
    },
    Topic {
        slug: "enforcement",
        name: "行政执法",
        unit: "执法监督科",
        law: "example-enforcement-supervision-regulation",
        law_title: "示例省行政执法监督条例",
        things: &["执法全过程记录", "重大执法决定法制审核", "行政执法公示", "执法协作", "罚没财物", "非现场执法", "镇街综合执法"],
        duty_bearers: &["执法机构", "执法人员", "办案机构", "镇人民政府、街道办事处", "案件审核人员"],
        works: &["案卷评查", "执法数据报送", "证据保全", "案件移送", "执法培训", "回访教育"],
        wrongs: &["超越职权实施处罚", "未出示执法证件开展检查", "隐匿、损毁执法记录", "违反规定处置罚没财物"],
    },
    Topic {
        slug: "parking",
        name: "停车管理",
        unit: "市政设施科",
        law: "example-parking-regulation",
        law_title: "示例省机动车停放条例",
        things: &["道路停车泊位", "公共停车场", "互联网租赁自行车", "停车信息平台", "临时停车场", "非机动车停放区"],
        duty_bearers: &["停车场经营者", "互联网租赁自行车运营企业", "泊位管理单位", "车辆停放人", "平台运营单位"],
        works: &["泊位施划", "数据接入", "车辆调度", "收费公示", "秩序维护", "投放总量评估"],
        wrongs: &["擅自设置道路停车泊位", "改变停车场用途", "超出投放总量投放车辆", "在盲道上停放车辆"],
    },
    Topic {
        slug: "street-vending",
        name: "市容秩序",
        unit: "执法监督科",
        law: "example-city-appearance-regulation",
        law_title: "示例省市容环境卫生条例",
        things: &["临时占道经营疏导点", "夜间经营区域", "早餐便民点", "户外摊点", "自产农产品销售区", "临街店铺外摆"],
        duty_bearers: &["疏导点管理单位", "摊位经营者", "街道办事处", "便民服务点申请人", "餐饮经营者"],
        works: &["摊位公开分配", "经营时段公示", "油烟净化", "垃圾即时清理", "群众意见收集", "信用评价"],
        wrongs: &["在划定区域外占道经营", "转租转让摊位", "使用高音喇叭招揽顾客", "占用消防通道经营"],
    },
    Topic {
        slug: "subsidy",
        name: "资金补助",
        unit: "办公室",
        law: "example-city-appearance-regulation",
        law_title: "示例省市容环境卫生条例",
        things: &["公共厕所建设补助资金", "节水改造补助资金", "老旧小区照明改造资金", "分类设施建设补贴", "环卫工人关爱资金"],
        duty_bearers: &["申报单位", "资金使用单位", "区城市管理部门", "第三方评审机构", "项目验收单位"],
        works: &["项目申报", "资金拨付", "绩效评价", "专项审计", "结果公示", "档案整理"],
        wrongs: &["虚报项目骗取资金", "截留、挪用补助资金", "未按用途使用资金", "拒不接受绩效评价"],
    },
];

/// Where a document applies, as it opens the title.
pub(super) const PLACES: &[&str] = &["清川市", "清川市区", "清川市中心城区", "清川市东岸新区", "清川市北江片区", "清川市城镇"];

/// What a document calls itself, and how it is told in ids; the last ones are trials.
pub(super) const FORMS: &[(&str, &str, &str)] = &[
    ("管理办法", "measures", "本办法"),
    ("管理规定", "rules", "本规定"),
    ("实施细则", "details", "本细则"),
    ("工作规程", "procedure", "本规程"),
    ("监督管理办法", "supervision", "本办法"),
    ("若干规定", "provisions", "本规定"),
    ("考核办法", "appraisal", "本办法"),
    ("管理暂行办法", "interim", "本办法"),
    ("管理规定（试行）", "trial", "本规定"),
];
/// From here on the forms are trials.
pub(super) const TRIALS: usize = 7;

/// 章 between the first and the last two.
pub(super) const CHAPTERS: &[&str] =
    &["职责分工", "规划与设置", "申请与办理", "日常管理", "服务与保障", "信息与档案", "应急处置", "公众参与", "评价与考核"];

/// Sentences of an article. `{w}` a duty bearer, `{t}` a thing, `{k}` work, `{d}` an authority, `{n}` days,
/// `{x}` another article, `{s}` what the document calls itself, `{p}` a place, `{m}` papers, `{c}` a condition.
pub(super) const SENTENCES: &[&str] = &[
    "{w}应当建立{t}管理制度，明确岗位责任，按照规定开展{k}，并如实记录有关情况。",
    "{d}负责{p}{t}的指导、协调和监督，组织开展{k}，并将结果纳入年度工作评价。",
    "{w}开展{k}，应当遵守有关技术标准和操作要求，避免影响周边居民的正常生活。",
    "{w}应当自{c}之日起{n}内，将{m}报送{d}；材料不齐全的，{d}应当一次性告知需要补正的全部内容。",
    "{d}应当自收到{m}之日起{n}内作出处理，并书面告知{w}；情况复杂的，经负责人同意可以延长{n}。",
    "涉及{t}的{k}，由{w}按照谁产生、谁负责的要求组织实施，所需费用依照约定承担；没有约定的，由所有权人承担。",
    "{w}发现{t}存在安全隐患的，应当立即采取防护措施，设置警示标志，并在{n}内消除隐患；不能按时消除的，应当报告{d}。",
    "鼓励{w}采用新技术、新工艺、新材料开展{k}，提高{t}管理的精细化、智能化水平。",
    "{d}应当通过门户网站、服务窗口等渠道公开{t}的办理条件、程序、期限和结果，方便公众查询。",
    "依照{x}的规定需要征求意见的，{d}应当听取{w}、利害关系人和相关专家的意见，征求意见的时间不少于{n}。",
    "{c}的，{w}应当暂停相关活动，配合{d}开展调查，并按照要求提供{m}。",
    "{p}{t}的布局应当符合城市建设和管理的实际需要，与周边环境相协调，并为{k}预留必要条件。",
    "{d}会同有关部门建立信息共享机制，及时交换{t}管理中产生的数据，不得要求{w}重复提交{m}。",
    "{w}对{d}作出的处理决定有异议的，可以自收到决定之日起{n}内提出复核申请。",
    "从事{k}的人员应当经过培训，熟悉{s}和有关操作规程，作业时按照规定佩戴标识。",
    "{t}的档案由{w}妥善保管，保管期限不少于五年；移交管理的，应当同时移交{m}。",
    "{d}每年至少组织一次{t}专项检查，检查情况和整改结果应当向社会公布。",
    "遇有恶劣天气、重大活动或者突发事件，{d}可以对{t}采取临时管理措施，并提前向{w}告知；紧急情况下可以先行采取措施。",
    "{w}变更名称、地址、负责人或者服务范围的，应当在{n}内告知{d}，并办理相应的变更手续。",
    "未达到{x}规定要求的，由{d}约谈{w}，提出整改意见，整改时间一般不超过{n}。",
    "{d}可以委托具备相应能力的机构开展{k}评估，评估结论作为调整{t}管理措施的参考。",
    "任何单位和个人都有权对{t}管理中的违法行为进行投诉、举报；{d}应当及时核实，并在{n}内答复。",
];

/// What introduces a list of 项, and what its 项 are made of.
pub(super) const LISTS: &[(&str, &[&str])] = &[
    ("{w}应当履行下列职责：", DUTIES),
    ("{d}在{t}管理中履行下列职责：", DUTIES),
    ("{w}办理{t}有关事项，应当提交下列材料：", SUBMISSIONS),
    ("{t}应当符合下列要求：", DEMANDS),
    ("有下列情形之一的，{w}应当重新办理手续：", OCCASIONS),
    ("{p}范围内禁止下列行为：", WRONGS),
    ("{k}应当按照下列程序进行：", STEPS),
];

const DUTIES: &[&str] = &[
    "制定{t}年度工作计划并组织实施",
    "组织开展{k}，建立工作台账",
    "指定专人负责{t}的日常维护，保持整洁、完好、安全",
    "在{t}显著位置公示管理单位、监督电话和服务时间",
    "受理有关{t}的咨询和投诉，并在{n}内答复",
    "将{k}结果在{n}内报送上一级主管部门",
    "法律、法规、规章规定的其他职责",
];
const SUBMISSIONS: &[&str] = &[
    "由法定代表人签字的申请书",
    "{m}及其复印件",
    "{t}的位置说明和现状照片",
    "{k}方案和人员、设备配备情况",
    "与利害关系人达成一致的书面材料",
    "法律、法规、规章规定的其他材料",
];
const DEMANDS: &[&str] = &[
    "符合有关规划、技术标准和安全要求",
    "与周边环境相协调，不影响通行、采光和消防",
    "设有便于识别的标志，并标明管理单位和监督电话",
    "具备开展{k}的场地、设备和人员条件",
    "按照{x}的规定采取必要的安全防护措施",
    "{m}齐全，并与实际情况一致",
];
const OCCASIONS: &[&str] = &[
    "{c}，且在{n}内未报告的",
    "{t}的用途、位置或者规模发生变化的",
    "负责{k}的单位发生变更的",
    "中断{k}超过{n}的",
    "法律、法规、规章规定的其他情形",
];
/// 行为; one for each wrong of the topic at most.
pub(super) const WRONGS: &[&str] = &["{e}", "{e}", "{e}"];
const STEPS: &[&str] = &[
    "{w}提出书面申请，并附{m}",
    "{d}在{n}内进行现场核查",
    "听取利害关系人的意见，必要时组织论证",
    "作出书面决定并说明理由",
    "在门户网站公示{k}的结果，公示时间不少于{n}",
    "资料整理归档",
];

/// 目.
pub(super) const INDENTS: [&str; 3] = ["{m}的原件核验记录", "{k}的现场影像资料", "{t}的位置图和平面图"];

/// Sentences of the chapter on liability. `{e}` a wrong, `{l}` the outside law.
pub(super) const LIABILITIES: &[&str] = &[
    "违反{x}规定，{e}的，由{d}责令限期改正；逾期不改正的，依照{l}的有关规定处理。",
    "{w}有下列行为之一，{l}已有处罚规定的，从其规定：",
    "{d}及其工作人员在{t}管理中玩忽职守、滥用职权、徇私舞弊的，依法给予处分；涉嫌犯罪的，移送有关机关处理。",
    "{w}未按照{s}开展{k}的，由{d}予以通报，并记入管理档案；情节严重的，依法处理。",
];

/// Authorities.
pub(super) const AUTHORITIES: &[&str] =
    &["市城市管理部门", "区城市管理部门", "城市管理部门", "城市管理综合执法机构", "街道办事处", "市、区城市管理部门"];
/// Times.
pub(super) const TIMES: &[&str] =
    &["三日", "五个工作日", "七个工作日", "十个工作日", "十五日", "二十个工作日", "三十日", "两个月"];
/// Papers.
pub(super) const PAPERS: &[&str] =
    &["申请表", "现场勘查记录", "年度工作报告", "安全检测报告", "管理方案", "权属证明材料", "运行维护记录", "竣工图纸和验收资料"];
/// Conditions.
pub(super) const CONDITIONS: &[&str] = &[
    "设施投入使用",
    "发生安全事故",
    "合同签订",
    "管理责任转移",
    "作业范围发生变化",
    "项目竣工验收合格",
    "收到整改通知",
    "服务期限届满",
];
/// Aims.
pub(super) const AIMS: &[&str] =
    &["维护城市公共秩序", "保障人民群众合法权益", "提升城市管理服务水平", "改善城乡人居环境", "促进资源节约利用", "保障公共安全"];
