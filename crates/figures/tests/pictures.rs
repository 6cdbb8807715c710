//! The pictures, letter for letter. `cargo insta review` shows what a change does to them.

mod samples;

use synergi_figures::{Frame, Theme, layout, layout_framed, svg};

macro_rules! pictures {
    ($($name:ident: $chart:expr, $width:expr;)*) => {$(
        #[test]
        fn $name() {
            let picture = svg(&layout(&$chart, $width), &Theme::light(), stringify!($name), "");
            insta::assert_snapshot!(stringify!($name), picture);
        }
    )*};
}

pictures! {
    savings_wide: samples::savings(), 700.0;
    savings_narrow: samples::savings(), 328.0;
    cost_wide: samples::cost_per_inhabitant(), 700.0;
    cost_narrow: samples::cost_per_inhabitant(), 328.0;
    negative_wide: samples::negative(), 700.0;
    negative_narrow: samples::negative(), 328.0;
    shares_wide: samples::shares(), 700.0;
    shares_narrow: samples::shares(), 328.0;
    positions_wide: samples::positions(), 700.0;
    positions_narrow: samples::positions(), 328.0;
    payback_wide: samples::payback(), 720.0;
    payback_narrow: samples::payback(), 328.0;
    forty_years_narrow: samples::forty_years(), 328.0;
    never_paid_narrow: samples::never_paid(), 328.0;
    keys_wide: samples::keys(), 720.0;
    keys_narrow: samples::keys(), 328.0;
    value_chain_wide: samples::value_chain(), 700.0;
    value_chain_narrow: samples::value_chain(), 328.0;
    systems_wide: samples::systems(), 700.0;
    systems_narrow: samples::systems(), 328.0;
}

#[test]
fn framed() {
    let frame = Frame {
        title: "Staben står for to tredeler, og de små sparer mest per innbygger",
        subtitle: "Årlig besparelse etter kommunestørrelse, millioner kroner",
        source: "Kilde: Nexia 2016, figur 11, 13, 15 og 16. Regnet her.",
    };
    let layout = layout_framed(&samples::savings(), 800.0, &frame);
    insta::assert_snapshot!(
        "framed",
        svg(&layout, &Theme::dark(), frame.title, "Små: 196,9 & mer <enn> \"nok\"")
    );
}
