//! Every published number beside the computed one: a change of any of them shows in review as a line.

use std::fmt::Write;
use synergi_model::reconciliation::{Verdict, reconciliation};

#[test]
fn published_and_computed() {
    let mut table = String::new();
    let mut line = |cells: [&str; 7]| {
        let [figure, row, quantity, published, computed, deviation, verdict] = cells;
        writeln!(
            table,
            "{figure:>6}  {row:<25} {quantity:<33} {published:>9} {computed:>13} {deviation:>10}  {verdict}"
        )
        .unwrap();
    };
    line(["figure", "row", "quantity", "published", "computed", "deviation", "verdict"]);
    for number in reconciliation() {
        let verdict = match number.verdict {
            Verdict::Given => "given".to_owned(),
            Verdict::Agrees => "agrees".to_owned(),
            Verdict::Differs(reason) => format!("DIFFERENCE: {reason:?}"),
        };
        line([
            &number.figure.to_string(),
            &format!("{:?}", number.row),
            &format!("{:?}", number.quantity),
            &number.published.to_string(),
            &format!("{:.3}", number.computed),
            // Adding zero turns -0.000 into 0.000.
            &format!("{:+.3}", (number.deviation * 1e3).round() / 1e3 + 0.0),
            &verdict,
        ]);
    }
    insta::assert_snapshot!(table);
}
