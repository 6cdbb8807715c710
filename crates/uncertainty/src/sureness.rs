//! All that draws tell of how sure something is.

use crate::{BreakEven, Draws, Simulated, Simulation, Subject, Swing, Tried};
use serde::{Deserialize, Serialize};

/// How draws are spread, what each uncertain number does, and what comes of what may go wrong.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sureness {
    /// How they are spread.
    pub simulated: Simulated,
    /// What each number does at its ends, the one that does most first.
    pub tornado: Vec<Swing>,
    /// What each has to be for it to pay.
    pub break_even: Vec<BreakEven>,
    /// What may go wrong, and what comes of it; of the country nothing.
    pub stresses: Vec<Tried>,
}

impl Sureness {
    /// What draws come to, without what may go wrong.
    #[must_use]
    pub fn of<S: Subject>(simulation: &Simulation<S>, drawn: &Draws) -> Self {
        Self {
            simulated: simulation.summarise(drawn, simulation.uncertainty().seed),
            tornado: simulation.tornado(),
            break_even: simulation.break_even(),
            stresses: Vec::new(),
        }
    }
}
