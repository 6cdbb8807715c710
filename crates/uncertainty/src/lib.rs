//! How sure a case is, or the country's sum: how likely a loss is, what drives it, and what must hold.
//!
//! Some numbers are said to be spread, and how. [`simulate`] draws them many times over and says how the results are
//! spread; [`tornado`], [`break_even`] and [`two_way`] say what each number does; [`stress`] tries what may go wrong.
//!
//! Draws are numbered, and what is drawn follows from the seed, the uncertain number and the draw's number alone. So any part of
//! them can be computed anywhere, in any order, and gives the same bits.

mod distribution;
mod philox;
mod sensitivity;
mod simulate;
mod special;
mod stress;
mod subject;
mod sureness;
mod target;

pub use distribution::{DistributionProblem, Spread};
pub use philox::uniforms;
pub use sensitivity::*;
pub use simulate::*;
pub use stress::*;
pub use subject::{Cooperation, Country, Outcome, Subject};
pub use sureness::Sureness;
pub use target::*;
