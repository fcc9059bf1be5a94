//! What a reminder is about.

/// What a reminder is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// 公开
    Publish,
    /// 解读
    Interpret,
    /// 备案
    File,
    /// 届满前的实施后评估
    Evaluate,
    /// 没有有效期的，定期评估
    EvaluatePeriodically,
    /// 届满前决定去留
    Decide,
    /// 接替它的文件公布
    Reissue,
    /// The term, or the life by an act that is announced, is about to end.
    Ends,
    /// The term has ended.
    Lapsed,
    /// 地方标准复审
    Review,
    /// 制定依据有变化
    Basis,
    /// 征求意见的采纳情况
    Opinions,
    /// An exception that the office accepts reaches its last day.
    Exception,
    /// What the baseline knows reaches its last day.
    Baseline,
    /// 下一年的放假通知
    Calendar,
}

impl Topic {
    /// Every topic.
    pub const ALL: [Topic; 15] = [
        Topic::Publish,
        Topic::Interpret,
        Topic::File,
        Topic::Evaluate,
        Topic::EvaluatePeriodically,
        Topic::Decide,
        Topic::Reissue,
        Topic::Ends,
        Topic::Lapsed,
        Topic::Review,
        Topic::Basis,
        Topic::Opinions,
        Topic::Exception,
        Topic::Baseline,
        Topic::Calendar,
    ];

    /// The word in JSON and in the names of matters.
    pub fn as_str(self) -> &'static str {
        match self {
            Topic::Publish => "publish",
            Topic::Interpret => "interpret",
            Topic::File => "file",
            Topic::Evaluate => "evaluate",
            Topic::EvaluatePeriodically => "evaluate-periodically",
            Topic::Decide => "decide",
            Topic::Reissue => "reissue",
            Topic::Ends => "ends",
            Topic::Lapsed => "lapsed",
            Topic::Review => "review",
            Topic::Basis => "basis",
            Topic::Opinions => "opinions",
            Topic::Exception => "exception",
            Topic::Baseline => "baseline",
            Topic::Calendar => "calendar",
        }
    }

    /// The code of the rule that asks for it, for `guiju explain` and for `[[accepted]]`; none where no rule does.
    pub fn rule(self) -> Option<&'static str> {
        match self {
            Topic::Publish => Some("publication-due"),
            Topic::Interpret => Some("interpretation-due"),
            Topic::File => Some("filing-due"),
            Topic::Evaluate => Some("evaluation-due"),
            Topic::EvaluatePeriodically => Some("periodic-evaluation"),
            Topic::Decide => Some("decision-due"),
            Topic::Reissue => Some("reissue-late"),
            Topic::Basis => Some("basis-changed"),
            Topic::Exception => Some("accepted-past"),
            Topic::Calendar => Some("calendar-year-missing"),
            Topic::Ends | Topic::Lapsed | Topic::Review | Topic::Opinions | Topic::Baseline => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_that_a_topic_names_is_there() {
        for rule in Topic::ALL.into_iter().filter_map(Topic::rule) {
            assert!(crate::check::page(rule).is_some(), "{rule}");
        }
    }
}
