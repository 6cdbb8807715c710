//! Valid business cases of every kind.

use crate::scenarios::{number, scenarios};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use synergi_case::*;
use synergi_model::PerElement;
use synergi_model::range;
use synergi_model::units::{Count, Fte, Inhabitants, NokPerYear, Share};

/// Any valid case: members of any size with any figures, any scenario behind it, costs of any kind, any key.
pub fn cases() -> impl Strategy<Value = ValidCase> {
    let money = || proptest::option::of(number(range::COST).prop_map(NokPerYear));
    let member = (
        number(range::POPULATION),
        money(),
        money(),
        money(),
        proptest::option::of(number(range::FTE)),
        number(USERS),
    );
    let amount = proptest::option::of(number(AMOUNT));
    let cost = (
        amount,
        number(QUANTITY),
        0..20_u32,
        select(vec![Borne::Shared, Borne::ByEachMember, Borne::ByUsers]),
    );
    let keys = vec![
        CostKey::Equal,
        CostKey::Inhabitants,
        CostKey::Fte,
        CostKey::Ownership,
        CostKey::FixedAndInhabitants { fixed: Share(0.3) },
    ];
    let phase_in = vec(number(range::SHARE), 0..5);
    (
        scenarios(),
        vec(member, 1..8),
        vec(cost, 0..6),
        select(keys),
        1..=40_u32,
        number(DISCOUNT_RATE),
        phase_in,
    )
        .prop_filter_map(
            "what fits together only by chance",
            |(basis, members, costs, key, horizon, discount_rate, phase_in)| {
                let each = 1.0 / members.len() as f64;
                let members = members.into_iter().zip(1_u32..).map(
                    |(
                        (population, telecom, base_operations, business_systems, fte, users),
                        place,
                    )| {
                        Member {
                            costs: synergi_model::PerInvoiced {
                                telecom,
                                base_operations,
                                business_systems,
                            },
                            fte: fte.map(Fte),
                            users: Some(Count(users)),
                            ownership: Some(Share(each)),
                            ..Member::new(
                                format!("{place:04}"),
                                format!("Kommune {place}"),
                                Inhabitants(population),
                            )
                        }
                    },
                );
                let costs = costs.into_iter().map(|(likely, quantity, from_year, borne)| Cost {
                    amount: Amount { low: None, likely: likely.map(NokPerYear), high: None },
                    quantity,
                    from_year: from_year.min(horizon),
                    borne,
                    ..Cost::new(CostKind::Other)
                });
                let case = Case {
                    members: members.collect(),
                    basis: (*basis).clone(),
                    horizon,
                    discount_rate: Share(discount_rate),
                    phase_in: PerElement::from_fn(|_| {
                        phase_in.iter().copied().map(Share).collect()
                    }),
                    costs: costs.collect(),
                    key,
                    ..Case::empty()
                };
                ValidCase::new(case).ok()
            },
        )
}
