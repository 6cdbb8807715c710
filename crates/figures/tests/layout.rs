//! What holds of every layout, whatever the chart.

mod samples;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use synergi_figures::{
    Axis, Bars, Block, Chart, Colour, Diagram, DotRow, DotValue, Dots, Fill, Flow, FlowColumn,
    FlowMarker, FlowPart, Font, Form, Frame, Hue, Layout, LegendItem, LegendKey, Marker, Pattern,
    Position, Rect, Row, RowTotal, Segment, Shape, Text, Theme, layout, layout_framed, svg,
};

fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => "[A-ZÆØÅa-zæøå0-9 −–,%]{0,24}",
        1 => "[a-zæøå]{20,60}",
        1 => "\\PC{0,40}",
    ]
}

fn hue() -> impl Strategy<Value = Hue> {
    prop::sample::select(Hue::ALL.to_vec())
}

fn fill() -> impl Strategy<Value = Fill> {
    (hue(), any::<bool>()).prop_map(|(hue, hatched)| Fill {
        hue,
        pattern: if hatched { Pattern::Hatched } else { Pattern::Solid },
    })
}

fn value() -> impl Strategy<Value = f64> {
    prop_oneof![6 => 0.0..200.0, 2 => -100.0..0.0, 1 => 0.0..1e9, 1 => Just(0.0), 1 => unusual()]
}

fn unusual() -> impl Strategy<Value = f64> {
    prop::sample::select(vec![f64::NAN, f64::INFINITY, f64::MAX, f64::MIN, f64::MIN_POSITIVE])
}

fn segment() -> impl Strategy<Value = Segment> {
    (value(), words(), words(), fill()).prop_map(|(value, label, name, fill)| Segment {
        value,
        label,
        name,
        fill,
    })
}

fn total() -> impl Strategy<Value = RowTotal> {
    (words(), option::of(words())).prop_map(|(strong, muted)| RowTotal { strong, muted })
}

fn row() -> impl Strategy<Value = Row> {
    let marker = (value(), words()).prop_map(|(value, name)| Marker { value, name });
    let position = (words(), words()).prop_map(|(label, name)| Position { label, name });
    let positions = prop_oneof![2 => Just(Vec::new()), 1 => vec(position, 0..12)];
    let label = (words(), option::of(words()));
    (label, vec(segment(), 0..6), option::of(total()), option::of(marker), positions).prop_map(
        |((label, sublabel), segments, total, marker, positions)| Row {
            label,
            sublabel,
            segments,
            total,
            marker,
            positions,
        },
    )
}

fn axis() -> impl Strategy<Value = Axis> {
    (-100.0..0.0_f64, 0.0..1000.0_f64, option::of(words()), any::<bool>(), "[0-9a-z ]{0,12}")
        .prop_map(|(min, max, unit_label, show_ticks, unit)| Axis {
            unit_label,
            show_ticks,
            ..Axis::with_ticks(min, max, &|value| format!("{value} {unit}"))
        })
}

fn legend_item() -> impl Strategy<Value = LegendItem> {
    let key = prop_oneof![
        3 => fill().prop_map(LegendKey::Fill),
        1 => Just(LegendKey::Marker),
        1 => Just(LegendKey::Line),
        2 => (0_usize..12, any::<bool>())
            .prop_map(|(series, chosen)| LegendKey::Dot { series, chosen }),
    ];
    (key, words()).prop_map(|(key, label)| LegendItem { key, label })
}

fn bars() -> impl Strategy<Value = Bars> {
    (vec(row(), 0..6), axis(), vec(legend_item(), 0..6)).prop_map(|(rows, axis, legend)| Bars {
        rows,
        axis,
        legend,
    })
}

fn flow() -> impl Strategy<Value = Flow> {
    let part = (value(), fill()).prop_map(|(value, fill)| FlowPart { value, fill });
    let label = prop_oneof![3 => "[0-9]{1,4}", 1 => words()];
    let column = (label, vec(part, 0..6), value(), words())
        .prop_map(|(label, parts, cumulative, name)| FlowColumn { label, parts, cumulative, name });
    let marker = (prop_oneof![4 => 0.0..41.0, 1 => value()], words())
        .prop_map(|(at, label)| FlowMarker { at, label });
    (
        vec(column, 0..42),
        axis(),
        option::of(marker),
        option::of(words()),
        vec(legend_item(), 0..6),
        any::<bool>(),
    )
        .prop_map(|(columns, axis, marker, end_label, legend, low)| Flow {
            columns,
            axis,
            marker,
            end_label,
            legend,
            low,
        })
}

fn dots() -> impl Strategy<Value = Dots> {
    let dot = (value(), words()).prop_map(|(value, name)| DotValue { value, name });
    let label = (words(), option::of(words()));
    let row = (label, vec(dot, 0..10), 0_usize..10, option::of(total()), option::of(words()))
        .prop_map(|((label, sublabel), values, chosen, total, flag)| DotRow {
            label,
            sublabel,
            values,
            chosen,
            total,
            flag,
        });
    (vec(row, 0..20), axis(), vec(legend_item(), 0..10)).prop_map(|(rows, axis, legend)| Dots {
        rows,
        axis,
        legend,
    })
}

fn diagram() -> impl Strategy<Value = Diagram> {
    let form =
        prop_oneof![Just(Form::Chain), (0_usize..6).prop_map(|columns| Form::Grid { columns })];
    let block = (words(), vec(words(), 0..6), hue()).prop_map(|(heading, lines, hue)| Block {
        heading,
        lines,
        hue,
    });
    (form, vec(block, 0..7)).prop_map(|(form, blocks)| Diagram { form, blocks })
}

fn chart() -> impl Strategy<Value = Chart> {
    prop_oneof![
        3 => bars().prop_map(Chart::Bars),
        2 => flow().prop_map(Chart::Flow),
        2 => dots().prop_map(Chart::Dots),
        1 => diagram().prop_map(Chart::Diagram),
    ]
}

fn texts(layout: &Layout) -> impl Iterator<Item = &Text> {
    layout.shapes.iter().filter_map(|shape| match shape {
        Shape::Text(text) => Some(text),
        _ => None,
    })
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom()
}

/// A hair of slack for sums of fractions.
fn within(layout: &Layout, area: Rect) -> bool {
    area.x >= -0.01
        && area.right() <= layout.width + 0.01
        && area.y >= -0.01
        && area.bottom() <= layout.height + 0.01
}

/// The rectangles round what a shape fills; text is checked by itself.
fn areas(shape: &Shape) -> Vec<Rect> {
    let around = |(x, y): (f64, f64), reach: f64| Rect {
        x: x - reach,
        y: y - reach,
        width: 2.0 * reach,
        height: 2.0 * reach,
    };
    match shape {
        Shape::Block { area, .. } | Shape::Hatch { area, .. } => vec![*area],
        Shape::Polygon { points, .. } => points.iter().map(|&point| around(point, 0.0)).collect(),
        Shape::Disc { centre, radius, .. } => vec![around(*centre, *radius)],
        Shape::Line { points, thickness, .. } => {
            points.iter().map(|&point| around(point, thickness / 2.0)).collect()
        }
        Shape::Text(_) => Vec::new(),
    }
}

fn check_texts(layout: &Layout) -> Result<(), TestCaseError> {
    let texts: Vec<_> = texts(layout).collect();
    for (index, text) in texts.iter().enumerate() {
        prop_assert!(text.font.size >= 13.0, "{text:?} is small");
        prop_assert!(
            within(layout, text.bounds()),
            "{text:?} leaves {} x {}",
            layout.width,
            layout.height
        );
        for other in texts.iter().skip(index + 1) {
            prop_assert!(!overlap(text.bounds(), other.bounds()), "{text:?} overlaps {other:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn texts_keep_within_and_clear_of_one_another(chart in chart(), width in 240.0..1200.0_f64) {
        check_texts(&layout(&chart, width))?;
    }

    #[test]
    fn framed_texts_too(
        chart in chart(), width in 240.0..1200.0_f64, title in words(), subtitle in words(), source in words(),
    ) {
        let frame = Frame { title: &title, subtitle: &subtitle, source: &source };
        check_texts(&layout_framed(&chart, width, &frame))?;
    }

    #[test]
    fn shapes_keep_within(chart in chart(), width in 240.0..1200.0_f64) {
        let layout = layout(&chart, width);
        for shape in &layout.shapes {
            if let Shape::Block { area, .. } | Shape::Hatch { area, .. } = shape {
                prop_assert!(area.width > 0.0 && area.height > 0.0, "{area:?}");
            }
            for area in areas(shape) {
                prop_assert!(within(&layout, area), "{shape:?} leaves {} x {}", layout.width, layout.height);
            }
        }
    }

    #[test]
    fn marks_keep_within(chart in chart(), width in 240.0..1200.0_f64) {
        let layout = layout(&chart, width);
        for mark in &layout.marks {
            prop_assert!(mark.area.width > 0.0 && mark.area.height > 0.0, "{mark:?}");
            prop_assert!(within(&layout, mark.area), "{mark:?} leaves {} x {}", layout.width, layout.height);
        }
    }

    #[test]
    fn every_segment_and_marker_has_its_mark(bars in bars(), width in 240.0..1200.0_f64) {
        let expected: Vec<_> = bars
            .rows
            .iter()
            .flat_map(|row| {
                let drawn = row.segments.iter().filter(|segment| segment.value != 0.0 && segment.value.is_finite());
                let marker = row.marker.iter().filter(|marker| marker.value.is_finite());
                let positions = row.positions.iter().map(|position| position.name.clone());
                drawn
                    .map(|segment| segment.name.clone())
                    .chain(marker.map(|marker| marker.name.clone()))
                    .chain(positions)
            })
            .collect();
        let layout = layout(&Chart::Bars(bars), width);
        let names: Vec<_> = layout.marks.iter().map(|mark| mark.name.clone()).collect();
        prop_assert_eq!(names, expected);
    }

    #[test]
    fn every_year_has_its_mark(flow in flow(), width in 240.0..1200.0_f64) {
        let marker = flow.marker.iter().filter(|marker| marker.at.is_finite());
        let expected: Vec<_> = marker
            .map(|marker| marker.label.clone())
            .filter(|_| !flow.columns.is_empty())
            .chain(flow.columns.iter().map(|column| column.name.clone()))
            .collect();
        let layout = layout(&Chart::Flow(flow), width);
        let names: Vec<_> = layout.marks.iter().map(|mark| mark.name.clone()).collect();
        prop_assert_eq!(names, expected);
    }

    /// The first and the last year are told however many there are between them.
    #[test]
    fn the_first_and_the_last_year_are_told(count in 1_usize..42, width in 240.0..1200.0_f64) {
        let columns = (2026..).take(count).map(|year| FlowColumn { label: year.to_string(), ..FlowColumn::default() });
        let flow = Flow { columns: columns.collect(), ..Flow::default() };
        let layout = layout(&Chart::Flow(flow), width);
        let years: Vec<_> = texts(&layout).map(|text| text.content.clone()).collect();
        prop_assert_eq!(years.first().unwrap(), "2026");
        prop_assert_eq!(years.last().unwrap(), &(2025 + count).to_string());
    }

    /// Row by row and from the left, each where it is pointed at unless it lies under another.
    #[test]
    fn every_dot_has_its_mark(dots in dots(), width in 240.0..1200.0_f64) {
        let mut expected: Vec<_> = dots
            .rows
            .iter()
            .flat_map(|row| row.values.iter().filter(|dot| dot.value.is_finite()).map(|dot| dot.name.clone()))
            .collect();
        let layout = layout(&Chart::Dots(dots), width);
        let mut names: Vec<_> = layout.marks.iter().map(|mark| mark.name.clone()).collect();
        names.sort();
        expected.sort();
        prop_assert_eq!(names, expected);
        for pair in layout.marks.windows(2) {
            let ([one, other], same_row) = ([pair[0].area, pair[1].area], pair[0].area.y == pair[1].area.y);
            let in_order = if same_row { one.x <= other.x } else { one.bottom() <= other.y };
            prop_assert!(in_order, "{pair:?}");
            prop_assert!(one == other || !overlap(one, other), "{pair:?}");
        }
    }

    /// Same in, same out; and the document is well formed and free of what a strict policy blocks.
    #[test]
    fn documents_are_sound(chart in chart(), title in "\\PC{0,20}", description in any::<String>()) {
        let draw = || svg(&layout(&chart, 700.0), &Theme::light(), &title, &description);
        let document = draw();
        prop_assert_eq!(&document, &draw());
        prop_assert!(!document.contains("style="));
        prop_assert!(!document.contains(|c: char| c.is_control() && c != '\n'));
        prop_assert_eq!(document.matches("<text").count(), document.matches("</text>\n").count());
        prop_assert!(document.ends_with("</svg>\n"));
    }
}

#[test]
fn segments_stack_from_zero_both_ways() {
    let layout = layout(&samples::negative(), 700.0);
    let area =
        |name: &str| layout.marks.iter().find(|mark| mark.name.starts_with(name)).unwrap().area;
    let (cost, first, second) = (
        area("Østre Toten: Telecom"),
        area("Østre Toten: BaseOperations"),
        area("Østre Toten: BusinessSystems"),
    );
    assert_eq!(cost.right() + 2.0, first.x);
    assert_eq!(first.right() + 2.0, second.x);
    // The later of two losses is the farther from zero.
    assert!(
        area("Fellestjenesten for IKT i regionen: Staff").right()
            < area("Fellestjenesten for IKT i regionen: BusinessSystems").x
    );
}

#[test]
fn lengths_are_in_proportion() {
    let Chart::Bars(mut bars) = samples::savings() else { panic!("bars") };
    bars.rows.iter_mut().for_each(|row| row.marker = None);
    let layout = layout(&Chart::Bars(bars), 1000.0);
    let width = |name: &str| layout.marks.iter().find(|mark| mark.name == name).unwrap().area.width;
    assert!(
        (width("Mellomstore: Staff 113,1") / width("Store: Staff 93,1") - 113.1 / 93.1).abs()
            < 0.01
    );
}

fn flow_line(layout: &Layout) -> &[(f64, f64)] {
    let line = layout.shapes.iter().rev().find_map(|shape| match shape {
        Shape::Line { points, .. } => Some(points.as_slice()),
        _ => None,
    });
    line.unwrap_or_default()
}

#[test]
fn a_flow_is_marked_where_its_line_passes_zero() {
    for width in [328.0, 720.0] {
        let layout = layout(&samples::payback(), width);
        let (x, y) = layout
            .shapes
            .iter()
            .find_map(|shape| match shape {
                Shape::Disc { centre, colour: Colour::Ink, .. } => Some(*centre),
                _ => None,
            })
            .unwrap();
        let passes = flow_line(&layout)
            .windows(2)
            .map(|ends| (ends[0], ends[1]))
            .find(|(from, to)| (from.0..=to.0).contains(&x))
            .map(|((x0, y0), (x1, y1))| y0 + (y1 - y0) * (x - x0) / (x1 - x0));
        assert!((passes.unwrap() - y).abs() < 3.0, "{passes:?} is not {y}");
    }
}

#[test]
fn a_year_is_read_wherever_it_is_pointed_at() {
    let layout = layout(&samples::forty_years(), 328.0);
    let years: Vec<_> = flow_line(&layout).to_vec();
    assert_eq!(years.len(), 41);
    for (year, (x, y)) in (2026..).zip(years) {
        let name = &layout.marks[layout.mark_at(x, y).unwrap()].name;
        assert!(name.starts_with(&year.to_string()), "{year} is {name}");
    }
}

#[test]
fn the_chosen_dot_is_found_where_several_are() {
    let Chart::Dots(mut dots) = samples::keys() else { panic!("dots") };
    let row = &mut dots.rows[0];
    row.values.iter_mut().for_each(|dot| dot.value = 100.0);
    let name = row.values[row.chosen].name.clone();
    let layout = layout(&Chart::Dots(dots), 700.0);
    let area = layout.marks.iter().find(|mark| mark.name == name).unwrap().area;
    let found = layout.mark_at(area.x + area.width / 2.0, area.y + area.height / 2.0).unwrap();
    assert_eq!(layout.marks[found].name, name);
}

#[test]
fn long_lists_have_their_ticks_at_both_ends() {
    let zeros = |chart| texts(&layout(&chart, 328.0)).filter(|text| text.content == "0").count();
    assert_eq!((zeros(samples::keys()), zeros(samples::many_keys())), (1, 2));
    // Three pixels for each of a phone's are still a canvas that it can hold.
    assert!(layout(&samples::many_keys(), 328.0).height * 328.0 * 9.0 < 4096.0 * 4096.0);
}

#[test]
fn a_marker_is_found_over_its_bar() {
    let layout = layout(&samples::savings(), 700.0);
    let (index, marker) = layout
        .marks
        .iter()
        .enumerate()
        .find(|(_, mark)| mark.name.starts_with("Mellomstore: studien"))
        .unwrap();
    let middle =
        (marker.area.x + marker.area.width / 2.0, marker.area.y + marker.area.height / 2.0);
    assert_eq!(layout.mark_at(middle.0, middle.1), Some(index));
    assert_eq!(layout.mark_at(1.0, 1.0), None);
}

#[test]
fn labels_are_left_out_where_they_do_not_fit() {
    let Chart::Bars(mut bars) = samples::savings() else { panic!("bars") };
    bars.rows[0].segments[0].label = "et ganske langt ord om basis drift".to_owned();
    let layout = layout(&Chart::Bars(bars), 700.0);
    assert!(texts(&layout).all(|text| !text.content.starts_with("et ganske")));
    assert!(texts(&layout).any(|text| text.content == "76,9" && text.font == Font::semibold(14.0)));
}

#[test]
fn odd_widths_are_taken_as_they_can() {
    for width in [f64::NAN, f64::INFINITY, -5.0, 0.0, 12.5] {
        let layout = layout(&samples::savings(), width);
        assert!(layout.width >= 240.0 && layout.height > 0.0 && layout.height.is_finite());
    }
}
