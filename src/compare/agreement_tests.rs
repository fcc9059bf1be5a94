//! What a decision orders and what a comparison of the two texts names are the same.

use std::fmt::Write as _;

use proptest::prelude::*;

use super::amend::{consolidate, read};
use super::{Change, compare};
use crate::structure::{self, numeral};

/// Words of an article that no other article has.
fn words(article: usize, from: u32, count: u32) -> String {
    let seed = u32::try_from(article).unwrap_or(0) * 97;
    (from..from + count).filter_map(|at| char::from_u32(0x4E00 + (seed + at * 31) * 7 % 20_000)).collect()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Keep,
    Amend,
    Delete,
}

fn orders() -> impl Strategy<Value = Vec<Order>> {
    let order = prop_oneof![4 => Just(Order::Keep), 1 => Just(Order::Amend), 1 => Just(Order::Delete)];
    prop::collection::vec(order, 4..20)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_comparison_names_exactly_what_a_decision_ordered(orders in orders(), adds in any::<bool>()) {
        let mut base = "# 甲市办法\n".to_owned();
        for at in 0..orders.len() {
            write!(base, "\n第{}条　{}。\n", numeral::format(at as u32 + 1), words(at, 0, 24)).expect("a string takes it");
        }
        let mut decision = "# 关于修改《甲市办法》的决定\n".to_owned();
        let mut count = 0;
        for (at, order) in orders.iter().enumerate() {
            let label = format!("第{}条", numeral::format(at as u32 + 1));
            let ordered = match order {
                Order::Keep => continue,
                Order::Amend => format!("将{label}修改为：“{label}　{}{}。”", words(at, 0, 18), words(at, 400, 8)),
                Order::Delete => format!("删去{label}。"),
            };
            count += 1;
            write!(decision, "\n{}、{ordered}\n", numeral::format(count)).expect("a string takes it");
        }
        let left = orders.iter().filter(|order| **order != Order::Delete).count();
        if adds {
            let label = format!("第{}条", numeral::format(left as u32 + 1));
            let new = words(700, 0, 24);
            write!(decision, "\n{}、增加一条，作为{label}：“{label}　{new}。”\n", numeral::format(count + 1)).expect("a string takes it");
        }
        decision.push_str("\n条文顺序作相应调整。\n");
        prop_assume!((count > 0 || adds) && left > 0);
        let read = read(&decision);
        let part = read.part_of(&decision, "甲市办法").expect("it names the text");
        let new = consolidate(&base, part).unwrap_or_else(|refused| panic!("{refused:?}\n{decision}")).text;
        let counts = compare(&structure::read(&base), &structure::read(&new)).articles.counts();
        let ordered = |order: Order| orders.iter().filter(|it| **it == order).count();
        let first_gone = orders.iter().position(|order| *order == Order::Delete).unwrap_or(orders.len());
        let moved_on = orders[first_gone..].iter().filter(|order| **order == Order::Keep).count();
        prop_assert_eq!(counts[Change::Amended], ordered(Order::Amend), "{}\n{}\n{}", base, decision, new);
        prop_assert_eq!(counts[Change::Removed], ordered(Order::Delete));
        prop_assert_eq!(counts[Change::New], usize::from(adds));
        prop_assert_eq!(counts[Change::Renumbered], moved_on);
        prop_assert_eq!(counts[Change::Unchanged], ordered(Order::Keep) - moved_on);
        prop_assert_eq!(counts[Change::Moved] + counts[Change::Split] + counts[Change::Merged], 0);
    }
}
