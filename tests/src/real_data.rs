//! The model on the municipalities of 1 January 2014, where that file is at hand: it is no part of the repository.

use synergi_model::scenario::{Municipality, ValidScenario};
use synergi_model::units::{Count, Inhabitants};
use synergi_model::{Results, SizeClass, evaluate, study};

/// Statistics Norway, table 07459, beside the repository.
const FILE: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/municipalities_2014.csv");

fn municipalities() -> Option<Vec<Municipality>> {
    let Ok(text) = std::fs::read_to_string(FILE) else {
        println!("skipped: no municipalities_2014.csv beside the repository");
        return None;
    };
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let header: Vec<_> = lines.next().unwrap().split(';').collect();
    let column = |name| header.iter().position(|column| *column == name).unwrap();
    let (number, name) = (column("number"), column("name"));
    let population = column("population_2014_01_01");
    Some(
        lines
            .map(|line| line.split(';').collect())
            .map(|cells: Vec<_>| Municipality {
                number: cells[number].to_owned(),
                name: cells[name].to_owned(),
                population: Inhabitants(cells[population].parse().unwrap()),
                costs: Default::default(),
                fte: None,
                imported: false,
            })
            .collect(),
    )
}

#[test]
fn the_municipalities_of_2014_give_the_results_of_their_classes() {
    let Some(listed) = municipalities() else { return };
    let by_class = evaluate(&ValidScenario::default());
    let by_name = ValidScenario::default().edit(|scenario| scenario.municipalities = listed);
    let by_name = evaluate(&by_name.unwrap());

    assert_eq!(by_name.municipalities.len(), 428);
    for class in SizeClass::ALL {
        let group = by_name.classes.get(class);
        assert_eq!(group.municipalities, *study::MUNICIPALITIES.value.get(class));
        assert_eq!(group.inhabitants, *study::INHABITANTS.value.get(class));
    }
    assert_eq!(by_name.total.municipalities, Count(428.0));
    assert_eq!(by_name.total.inhabitants, Inhabitants(5_109_056.0));
    let saving = |results: &Results| results.total.sum.saving.0;
    let apart = (saving(&by_name) / saving(&by_class) - 1.0).abs();
    assert!(apart < 1e-12, "{apart:e}");
}
