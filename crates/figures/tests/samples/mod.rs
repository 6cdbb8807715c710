//! Charts to test with, after the figures of the 2016 study.
#![allow(dead_code, reason = "every test file uses some of them")]

use synergi_figures::{
    Axis, Bars, Block, Chart, Diagram, DotRow, DotValue, Dots, Fill, Flow, FlowColumn, FlowMarker,
    FlowPart, Form, Hue, LegendItem, LegendKey, Marker, Position, Row, RowTotal, Segment,
};

pub(crate) fn segment(value: f64, label: &str, row: &str, fill: Fill) -> Segment {
    Segment { value, label: label.to_owned(), name: format!("{row}: {:?} {label}", fill.hue), fill }
}

pub(crate) fn total(strong: &str, muted: &str) -> Option<RowTotal> {
    Some(RowTotal { strong: strong.to_owned(), muted: Some(muted.to_owned()) })
}

pub(crate) fn legend(items: &[(Hue, &str)]) -> Vec<LegendItem> {
    let item = |&(hue, label): &(Hue, &str)| LegendItem {
        key: LegendKey::Fill(hue.solid()),
        label: label.to_owned(),
    };
    items.iter().map(item).collect()
}

const ELEMENTS: [(Hue, &str); 4] = [
    (Hue::Telecom, "Nettverk og telekom"),
    (Hue::BaseOperations, "Basis drift"),
    (Hue::BusinessSystems, "Fagsystemer"),
    (Hue::Staff, "Stab"),
];

/// Stacked, with the study's values as markers.
pub(crate) fn savings() -> Chart {
    let row = |label: &str,
               sublabel: &str,
               parts: &[(Hue, f64, &str)],
               strong: &str,
               muted: &str,
               study: f64| Row {
        label: label.to_owned(),
        sublabel: Some(sublabel.to_owned()),
        segments: parts
            .iter()
            .map(|&(hue, value, text)| segment(value, text, label, hue.solid()))
            .collect(),
        total: total(strong, muted),
        marker: Some(Marker { value: study, name: format!("{label}: studien {study} mill. kr") }),
        ..Row::default()
    };
    let [_, base, systems, staff] = ELEMENTS.map(|(hue, _)| hue);
    let mut legend = legend(&ELEMENTS[1..]);
    legend.push(LegendItem { key: LegendKey::Marker, label: "Studiens tall".to_owned() });
    Chart::Bars(Bars {
        rows: vec![
            row(
                "Små",
                "< 5 000 innb.",
                &[(base, 39.8, "39,8"), (systems, 76.9, "76,9"), (staff, 80.2, "80,2")],
                "196,9",
                "356 kr per innb.",
                196.0,
            ),
            row(
                "Mellomstore",
                "5–20 000",
                &[(systems, 23.0, "23,0"), (staff, 113.1, "113,1")],
                "136,1",
                "95 kr per innb.",
                134.0,
            ),
            row("Store", "> 20 000", &[(staff, 93.1, "93,1")], "93,1", "30 kr per innb.", 120.0),
        ],
        axis: Axis::hidden(0.0, 196.9),
        legend,
    })
}

/// Hatched: what cooperation saves.
pub(crate) fn cost_per_inhabitant() -> Chart {
    let row = |label: &str, today: [f64; 4], with: [f64; 4], strong: &str, muted: &str| Row {
        label: label.to_owned(),
        segments: ELEMENTS
            .iter()
            .zip(today.into_iter().zip(with))
            .flat_map(|(&(hue, _), (today, with))| {
                let saved = today - with;
                [
                    segment(with, &format!("{with}"), label, hue.solid()),
                    segment(saved, &format!("{saved}"), label, hue.hatched()),
                ]
            })
            .collect(),
        total: total(strong, muted),
        ..Row::default()
    };
    let mut legend = legend(&ELEMENTS);
    legend.push(LegendItem {
        key: LegendKey::Fill(Hue::Neutral.hatched()),
        label: "Det samarbeid sparer".to_owned(),
    });
    Chart::Bars(Bars {
        rows: vec![
            row(
                "Små",
                [280.0, 540.0, 639.0, 539.0],
                [280.0, 468.0, 500.0, 394.0],
                "1 642 kr",
                "i dag 1 998",
            ),
            row(
                "Mellomstore",
                [147.0, 396.0, 461.0, 344.0],
                [147.0, 396.0, 445.0, 265.0],
                "1 253 kr",
                "i dag 1 348",
            ),
            row(
                "Store",
                [199.0, 448.0, 429.0, 271.0],
                [199.0, 448.0, 429.0, 241.0],
                "1 317 kr",
                "i dag 1 347",
            ),
        ],
        axis: Axis::hidden(0.0, 1998.0),
        legend,
    })
}

/// Some parts cost more than they save.
pub(crate) fn negative() -> Chart {
    let row = |label: &str, parts: &[(Hue, f64)], strong: &str| Row {
        label: label.to_owned(),
        segments: parts
            .iter()
            .map(|&(hue, value)| {
                segment(value, &format!("{value}").replace('-', "−"), label, hue.solid())
            })
            .collect(),
        total: Some(RowTotal { strong: strong.to_owned(), muted: None }),
        ..Row::default()
    };
    let [telecom, base, systems, staff] = ELEMENTS.map(|(hue, _)| hue);
    let mut axis = Axis::with_ticks(-30.0, 70.0, &|value| format!("{value}").replace('-', "−"));
    axis.unit_label = Some("mill. kr i året".to_owned());
    Chart::Bars(Bars {
        rows: vec![
            row(
                "Østre Toten",
                &[(telecom, -8.0), (base, 20.0), (systems, 30.0), (staff, 20.0)],
                "62 mill.",
            ),
            row("Vestre Toten", &[(base, 12.0), (systems, -22.0)], "−10 mill."),
            row(
                "Fellestjenesten for IKT i regionen",
                &[(systems, -14.0), (staff, -9.0)],
                "−23 mill.",
            ),
        ],
        axis,
        legend: legend(&ELEMENTS),
    })
}

/// Shares on a fixed axis.
pub(crate) fn shares() -> Chart {
    let row = |label: &str, value: f64, text: &str| Row {
        label: label.to_owned(),
        segments: vec![segment(value, text, label, Hue::Accent.solid())],
        ..Row::default()
    };
    Chart::Bars(Bars {
        rows: vec![
            row("Sparer i alle trekk", 0.62, "62 %"),
            row("Sparer i de fleste", 0.31, "31 %"),
            row("Taper", 0.07, "7 %"),
        ],
        axis: Axis::with_ticks(0.0, 1.0, &|share| format!("{:.0} %", share * 100.0)),
        legend: Vec::new(),
    })
}

/// Shares, with those of one's own at the rows they belong to.
pub(crate) fn positions() -> Chart {
    let Chart::Bars(mut bars) = shares() else { unreachable!("bars") };
    let names: [&[&str]; 3] = [
        &["Tinn"],
        &[],
        &["Notodden", "Hjartdal", "Seljord", "Kviteseid", "Nissedal", "Fyresdal", "Tokke", "Vinje"],
    ];
    for (row, names) in bars.rows.iter_mut().zip(names) {
        row.positions = names
            .iter()
            .map(|name| Position {
                label: (*name).to_owned(),
                name: format!("{name}: {}", row.label),
            })
            .collect();
    }
    Chart::Bars(bars)
}

/// Years from `first` on: what is paid in the first two, and then what is saved less what the service costs.
fn cash_flow(first: usize, count: usize) -> Flow {
    let mut cumulative = 0.0;
    let column = |index: usize| {
        let grown = |share: f64| share * (index as f64 / 3.0).min(1.0);
        let mut parts = vec![FlowPart {
            value: if index == 0 { -14.5 } else { -1.6 },
            fill: Hue::Neutral.solid(),
        }];
        let saved = ELEMENTS.iter().zip([0.0, 1.3, 1.9, 3.1]);
        parts.extend(
            saved.map(|(&(hue, _), value)| FlowPart { value: grown(value), fill: hue.solid() }),
        );
        cumulative += parts.iter().map(|part| part.value).sum::<f64>();
        FlowColumn {
            label: (first + index).to_string(),
            parts,
            cumulative,
            name: format!("{}: i alt {cumulative:.1} mill. kr", first + index),
        }
    };
    let columns: Vec<_> = (0..count).map(column).collect();
    let mut axis =
        Axis::with_ticks(-14.5, cumulative.max(6.3), &|value| format!("{value}").replace('-', "−"));
    axis.unit_label = Some("Mill. kr i året, i faste priser".to_owned());
    let mut legend = legend(&ELEMENTS[1..]);
    legend.push(LegendItem {
        key: LegendKey::Fill(Hue::Neutral.solid()),
        label: "Kostnader".to_owned(),
    });
    legend.push(LegendItem { key: LegendKey::Line, label: "Sum så langt".to_owned() });
    let end_label = format!("{cumulative:.0}\u{a0}mill.\u{a0}kr etter {}\u{a0}år", count - 1);
    Flow {
        columns,
        axis,
        marker: None,
        end_label: Some(end_label.replace('-', "−")),
        legend,
        low: false,
    }
}

/// Ten years that pay.
pub(crate) fn payback() -> Chart {
    let marker = Some(FlowMarker { at: 4.43, label: "Tilbakebetalt etter 4,4 år".to_owned() });
    Chart::Flow(Flow { marker, ..cash_flow(2026, 11) })
}

/// As many years as there can be.
pub(crate) fn forty_years() -> Chart {
    let marker = Some(FlowMarker { at: 4.43, label: "Tilbakebetalt etter 4,4 år".to_owned() });
    Chart::Flow(Flow { marker, ..cash_flow(2026, 41) })
}

/// Too few years.
pub(crate) fn never_paid() -> Chart {
    Chart::Flow(cash_flow(0, 4))
}

/// What each of several keys gives each member, per inhabitant.
pub(crate) fn keys() -> Chart {
    let members: [(&str, [f64; 5]); 7] = [
        ("Notodden", [212.0, 190.0, 231.0, 205.0, 160.0]),
        ("Tinn", [188.0, 204.0, 143.0, 171.0, 230.0]),
        ("Seljord", [96.0, 140.0, 61.0, 88.0, 175.0]),
        ("Vinje", [120.0, 112.0, 20.0, 74.0, 118.0]),
        ("Hjartdal", [14.0, 96.0, -48.0, 8.0, 240.0]),
        ("Kviteseid", [-31.0, 61.0, -80.0, -20.0, 122.0]),
        ("Fyresdal og Nissedal", [-55.0, 30.0, -122.0, -64.0, 150.0]),
    ];
    dots(&["Innbyggere", "Brukere", "IKT-kostnad i dag", "Halvt om halvt", "Likt"], &members)
}

/// As many rows and series as there can be.
pub(crate) fn many_keys() -> Chart {
    let members: Vec<_> = (0..100)
        .map(|member| {
            let value = |series: usize| 180.0 - ((member * 37 + series * series * 23) % 300) as f64;
            (format!("Kommune {}", member + 1), core::array::from_fn(value))
        })
        .collect();
    let members: Vec<(&str, [f64; 9])> =
        members.iter().map(|(name, values)| (name.as_str(), *values)).collect();
    dots(&["A", "B", "C", "D", "E", "F", "G", "H", "I"], &members)
}

fn dots<const N: usize>(keys: &[&str; N], members: &[(&str, [f64; N])]) -> Chart {
    let kroner = |value: f64| format!("{value} kr").replace('-', "−");
    let row = |&(member, values): &(&str, [f64; N])| DotRow {
        label: member.to_owned(),
        sublabel: None,
        values: values
            .iter()
            .zip(keys)
            .map(|(&value, key)| DotValue {
                value,
                name: format!("{member}, {key}: {}", kroner(value)),
            })
            .collect(),
        chosen: 0,
        total: Some(RowTotal { strong: kroner(values[0]), muted: None }),
        flag: (values[0] < 0.0).then(|| "taper".to_owned()),
    };
    let legend = keys.iter().enumerate().map(|(series, key)| LegendItem {
        key: LegendKey::Dot { series, chosen: series == 0 },
        label: if series == 0 { format!("{key} (valgt)") } else { (*key).to_owned() },
    });
    let ends = members.iter().flat_map(|(_, values)| values);
    let (low, high) = ends.fold((0.0_f64, 0.0_f64), |(low, high), &v| (low.min(v), high.max(v)));
    let mut axis = Axis::with_ticks(low, high, &|value| format!("{value}").replace('-', "−"));
    axis.unit_label = Some("Kroner per innbygger i året".to_owned());
    Chart::Dots(Dots { rows: members.iter().map(row).collect(), axis, legend: legend.collect() })
}

fn block(hue: Hue, heading: &str, lines: &[&str]) -> Block {
    Block {
        hue,
        heading: heading.to_owned(),
        lines: lines.iter().map(|&line| line.to_owned()).collect(),
    }
}

/// The value chain.
pub(crate) fn value_chain() -> Chart {
    let lines: [&[&str]; 4] = [
        &["Linjer og samband", "Lokale nett", "Fast og mobil telefoni"],
        &[
            "Servere og lagring",
            "Arbeidsflater og klienter",
            "Sikkerhet og reserveløsning",
            "Brukerstøtte",
        ],
        &[
            "Lisenser og vedlikehold",
            "Drift av fagsystemer",
            "Integrasjoner",
            "Tilpasning og opplæring",
        ],
        &["Strategi og styring", "Anskaffelser", "Prosjekter", "Kontakt med leverandører"],
    ];
    let blocks =
        ELEMENTS.iter().zip(lines).map(|(&(hue, name), lines)| block(hue, name, lines)).collect();
    Chart::Diagram(Diagram { form: Form::Chain, blocks })
}

/// Areas and examples of systems.
pub(crate) fn systems() -> Chart {
    let blocks = vec![
        block(
            Hue::BusinessSystems,
            "Helse og omsorg",
            &["Pasientjournal", "Legekontor", "Barnevern"],
        ),
        block(
            Hue::BusinessSystems,
            "Oppvekst og opplæring",
            &["Skoleadministrasjon", "Barnehage", "Læringsplattform"],
        ),
        block(Hue::BusinessSystems, "Teknisk", &["Kart og eiendom", "Byggesak", "Vann og avløp"]),
        block(
            Hue::Staff,
            "Administrasjon",
            &["Økonomi og regnskap", "Lønn og personal", "Sak og arkiv"],
        ),
        block(Hue::Neutral, "Felles", &["Innlogging", "Meldingsutveksling"]),
    ];
    Chart::Diagram(Diagram { form: Form::Grid { columns: 3 }, blocks })
}
