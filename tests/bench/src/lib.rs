//! The model and draws without the conversion to JavaScript, to be timed in wasm: see `scripts/bench-evaluate.mjs` and
//! `scripts/bench-uncertainty.mjs`.

mod portfolio;

pub use portfolio::{DRAWS, portfolio};
use std::hint::black_box;
use synergi_model::evaluate;
use synergi_model::scenario::{Municipality, ValidScenario};
use synergi_model::units::{Fte, Inhabitants, NokPerYear};
use synergi_model::{InvoicedElement, PerInvoiced};
use wasm_bindgen::prelude::wasm_bindgen;

/// A scenario to evaluate over and over.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Bench(ValidScenario);

#[wasm_bindgen]
impl Bench {
    /// With so many municipalities, of all sizes and with data of their own; none where they are more than a scenario takes.
    #[must_use]
    pub fn new(municipalities: u32) -> Option<Bench> {
        let listed = (0..municipalities).map(municipality).collect();
        ValidScenario::default().edit(|scenario| scenario.municipalities = listed).ok().map(Self)
    }

    /// Evaluates so many times; the sum of the savings shows that nothing was left out.
    #[must_use]
    pub fn evaluate(&self, times: u32) -> f64 {
        (0..times).map(|_| evaluate(black_box(&self.0)).total.sum.saving.0).sum()
    }
}

fn municipality(place: u32) -> Municipality {
    // Spread over 300 to 60 000 inhabitants, so that every class has members.
    let population = f64::from(300 + place * 7_919 % 59_701);
    let rate = |element: InvoicedElement| match element {
        InvoicedElement::Telecom => 200.0,
        InvoicedElement::BaseOperations | InvoicedElement::BusinessSystems => 500.0,
    };
    Municipality {
        number: format!("{:04}", place % 10_000),
        name: format!("Kommune {place}"),
        population: Inhabitants(population),
        costs: PerInvoiced::from_fn(|element| Some(NokPerYear(rate(element) * population))),
        fte: Some(Fte(population / 2_700.0)),
        imported: false,
    }
}

/// The sum of net present values that [`portfolio()`] gives.
#[wasm_bindgen(js_name = portfolio)]
#[must_use]
pub fn portfolio_in_wasm(from: u32, iterations: u32) -> f64 {
    portfolio(from, iterations)
}
