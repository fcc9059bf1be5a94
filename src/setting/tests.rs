use super::*;
use crate::document::{Day, Kind};
use jiff::civil::date;

#[test]
fn a_plain_office_reads_without_a_finding() {
    let setting = Setting::for_tests();
    assert_eq!(setting.office.code, "jm-cg");
    assert_eq!(setting.site.base_path, "/");
    assert_eq!(setting.profile.disclosure_since.value, Day::Exact(date(2019, 5, 15)));
    assert_eq!(setting.profile.gates_of(Kind::Policy).count(), 1);
    assert_eq!(setting.calendar.years().collect::<Vec<_>>(), (2007..=2026).collect::<Vec<_>>());
}
