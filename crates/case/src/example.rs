//! An example, plainly one: the members are those of a cooperation of 2014, all else is estimated or made up.

use crate::case::{Case, CostKey, Member};
use synergi_model::PerElement;
use synergi_model::units::{Inhabitants, Share};

/// Members of Kongsbergregionen in 2013 and 2014, with their inhabitants on 1 January 2014 (Statistics Norway, table 07459).
const MEMBERS: [(&str, &str, f64); 7] = [
    ("0604", "Kongsberg", 26_406.0),
    ("0807", "Notodden", 12_609.0),
    ("0826", "Tinn", 5_957.0),
    ("0827", "Hjartdal", 1_602.0),
    ("0631", "Flesberg", 2_683.0),
    ("0632", "Rollag", 1_369.0),
    ("0633", "Nore og Uvdal", 2_557.0),
];

/// A case to look at: seven municipalities with estimated costs, savings that come over three years, and no amounts for what
/// it costs to get there, since nobody knows them.
#[must_use]
pub fn example() -> Case {
    let members = MEMBERS.map(|(number, name, population)| {
        Member::new(number.to_owned(), name.to_owned(), Inhabitants(population))
    });
    Case {
        name: "Kongsbergregionen 2014".to_owned(),
        members: members.into(),
        phase_in: PerElement::from_fn(|_| vec![Share(0.25), Share(0.6), Share(1.0)]),
        key: CostKey::FixedAndInhabitants { fixed: Share(1.0 / 3.0) },
        ..Case::empty()
    }
}
