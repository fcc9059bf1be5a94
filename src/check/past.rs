//! The faults that `guiju verify` tells of the past: what was published or recorded and was changed afterwards.

use super::reading::Fault;
use crate::finding::{Code, Family};
use crate::history::verify;

const fn fault(code: Code, family: Family, wrong: &'static str, right: &'static str) -> Fault {
    Fault { code, family, wrong, right }
}

/// Every fault of the past.
pub const PAST: &[Fault] = &[
    fault(
        verify::TEXT_CHANGED,
        Family::Integrity,
        "# text/2024-07-15.md\n第三条　路灯由区城市管理局管理。   # 公布时为“市城市管理局”",
        "[[event]]\ntype  = \"corrected\"\ndate  = 2026-11-20\nfield = \"第三条\"\nwas   = \"区城市管理局\"\nis    = \"市城市管理局\"",
    ),
    fault(
        verify::TEXT_REMOVED,
        Family::Integrity,
        "git rm documents/sample/text/2024-07-15.md",
        "git checkout HEAD~1 -- documents/sample/text/2024-07-15.md",
    ),
    fault(
        verify::ATTACHMENT_CHANGED,
        Family::Integrity,
        "# attachments/form-1.docx 公布以后换了一份",
        "[[event]]\ntype  = \"corrected\"\ndate  = 2026-11-20\nfield = \"附件1\"",
    ),
    fault(verify::EVENT_EDITED, Family::Integrity, "term = \"3 years\"   # 登记时为 \"5 years\"", "term = \"5 years\""),
    fault(
        verify::EVENT_REMOVED,
        Family::Integrity,
        "# 删去了已登记的 [[event]] type = \"suspended\"",
        "[[event]]\ntype = \"resumed\"\ndate = 2026-11-20",
    ),
    fault(
        verify::EVENTS_REORDERED,
        Family::Integrity,
        "[[event]]\ntype = \"resumed\"\ndate = 2026-11-20\n\n[[event]]\ntype = \"suspended\"\ndate = 2026-11-20",
        "[[event]]\ntype = \"suspended\"\ndate = 2026-11-20\n\n[[event]]\ntype = \"resumed\"\ndate = 2026-11-20",
    ),
    fault(verify::EFFECTIVE_MOVED, Family::Integrity, "effective = 2024-08-15   # 公布时为 2024-07-15", "effective = 2024-07-15"),
    fault(
        verify::FACTS_CHANGED,
        Family::Integrity,
        "title = \"示例市路灯管理规定（新）\"   # 公布时没有“（新）”",
        "[[event]]\ntype  = \"amended\"\ndate  = 2026-11-20\ntitle = \"示例市路灯管理规定（新）\"",
    ),
    fault(verify::DISCLOSURE_WITHDRAWN, Family::Integrity, "disclosure = \"none\"   # 已经公布", "disclosure = \"active\""),
    fault(
        verify::FOLDER_DELETED,
        Family::Integrity,
        "git rm -r documents/sample && git commit",
        "[[event]]\ntype = \"repealed\"\ndate = 2026-11-20\ninstrument = \"repeal-decision-2026\"",
    ),
    fault(
        verify::ID_CHANGED,
        Family::Integrity,
        "git mv documents/sample documents/street-lamps",
        "git mv documents/sample documents/2024/sample",
    ),
    fault(verify::HISTORY_REWRITTEN, Family::Integrity, "git push --force", "git revert HEAD && git push"),
    fault(
        verify::ANCHOR_DIFFERS,
        Family::Integrity,
        "{ \"commit\": \"…\", \"register\": \"000…\" }",
        "guiju verify --write-anchor anchor.json",
    ),
    fault(verify::NOT_SIGNED, Family::Integrity, "git commit", "git commit -S"),
    fault(
        verify::SIGNATURE_NOT_ACCEPTED,
        Family::Integrity,
        "git commit -S   # allowed-signers 里没有这把公钥",
        "office@example.gov.cn namespaces=\"git\" ssh-ed25519 AAAA…   # allowed-signers",
    ),
    fault(verify::DATED_BACK, Family::Compliance, "GIT_COMMITTER_DATE=2020-01-01 git commit", "git commit"),
];
