//! Boxes with words: a chain of arrows, or a grid.

use super::{Anchor, Layout, Line, Rect, Shape, Style, WIDE, height};
use crate::chart::{Block, Diagram, Form};
use crate::theme::Colour;

/// Between boxes.
const GAP: f64 = 12.0;
/// Between the edge of a box and its words.
const INSET: f64 = 14.0;
/// How far an arrow's point stands out.
const POINT: f64 = 14.0;
/// The least width of a box of a chain whose boxes stand beside one another.
const LINK: f64 = 136.0;
/// The least width of a box of a grid.
const CELL: f64 = 180.0;
const MAX_LINES: usize = 4;

pub(super) fn place(diagram: &Diagram, layout: &mut Layout) {
    let blocks = diagram.blocks.as_slice();
    if blocks.is_empty() {
        return;
    }
    layout.height = match diagram.form {
        Form::Chain if layout.width >= WIDE.max(LINK * blocks.len() as f64) => {
            chain(blocks, layout)
        }
        Form::Chain => column(blocks, layout),
        Form::Grid { columns } => grid(blocks, columns, layout),
    };
}

/// Arrows beside one another, each with its lines under it.
fn chain(blocks: &[Block], layout: &mut Layout) -> f64 {
    const SEAM: f64 = 4.0;
    let step = (layout.width - POINT + SEAM) / blocks.len() as f64;
    let headings: Vec<_> =
        blocks.iter().map(|block| heading(block, step - 2.0 * INSET - POINT)).collect();
    let arrow_height = headings.iter().map(|lines| height(lines)).fold(24.0, f64::max) + 24.0;
    let mut bottom = arrow_height;
    for (index, (block, heading)) in blocks.iter().zip(&headings).enumerate() {
        let left = libm::round(step * index as f64);
        let right = libm::round(step * (index + 1) as f64) - SEAM;
        let notch = if index > 0 { POINT } else { 0.0 };
        let points = vec![
            (left, 0.0),
            (right, 0.0),
            (right + POINT, arrow_height / 2.0),
            (right, arrow_height),
            (left, arrow_height),
            (left + notch, arrow_height / 2.0),
        ];
        layout.shapes.push(Shape::Polygon { points, colour: Colour::Mark(block.hue) });
        let text_left = left + notch + INSET - if index > 0 { 2.0 } else { 0.0 };
        layout.stack(
            heading,
            text_left,
            libm::round((arrow_height - height(heading)) / 2.0),
            Anchor::Start,
        );
        // The lines stand under their heading; a gap's width keeps them from the next.
        let width = right - text_left - if index + 1 < blocks.len() { 0.0 } else { 4.0 };
        let end = items(block, text_left, arrow_height + 6.0, width, layout);
        bottom = bottom.max(end);
        layout.mark(Rect { x: left, y: 0.0, width: right - left, height: end }, &name(block));
    }
    bottom
}

/// Boxes under one another, each notched where the one before leads into it.
fn column(blocks: &[Block], layout: &mut Layout) -> f64 {
    let width = layout.width;
    let mut top = 0.0;
    for (index, block) in blocks.iter().enumerate() {
        let heading = heading(block, width - 2.0 * INSET);
        let band = height(&heading) + 20.0;
        let (middle, notch) = (libm::round(width / 2.0), if index > 0 { POINT } else { 0.0 });
        let points = vec![
            (0.0, top),
            (middle - notch, top),
            (middle, top + notch / 2.0),
            (middle + notch, top),
            (width, top),
            (width, top + band),
            (0.0, top + band),
        ];
        layout.shapes.push(Shape::Polygon { points, colour: Colour::Mark(block.hue) });
        layout.stack(&heading, INSET, top + 10.0, Anchor::Start);
        let end = items(block, INSET, top + band + 4.0, width - 2.0 * INSET, layout);
        layout.mark(Rect { x: 0.0, y: top, width, height: end - top }, &name(block));
        top = end + GAP;
    }
    top - GAP
}

/// Lines with a hairline between them; returns where they end.
fn items(block: &Block, left: f64, mut top: f64, width: f64, layout: &mut Layout) -> f64 {
    const PADDING: f64 = 6.0;
    for (index, item) in block.lines.iter().enumerate() {
        if index > 0 {
            layout.block(
                Rect { x: left, y: top, width: libm::floor(width), height: 1.0 },
                Colour::Rule,
            );
            top += 1.0;
        }
        top = layout.stack(
            &Style::BODY.wrap(item, width, MAX_LINES),
            left,
            top + PADDING,
            Anchor::Start,
        ) + PADDING;
    }
    top
}

/// Tinted boxes with a coloured edge.
fn grid(blocks: &[Block], columns: usize, layout: &mut Layout) -> f64 {
    const EDGE: f64 = 4.0;
    const PADDING: f64 = 12.0;
    const UNDER_HEADING: f64 = 3.0;
    let room = libm::floor((layout.width + GAP) / (CELL + GAP)) as usize;
    let columns = columns.clamp(1, room.max(1)).min(blocks.len());
    let step = (layout.width + GAP) / columns as f64;
    let text_width = libm::floor(step) - GAP - EDGE - 2.0 * INSET;
    let mut top = 0.0;
    for row in blocks.chunks(columns) {
        let words: Vec<(Vec<Line>, Vec<Line>)> = row
            .iter()
            .map(|block| {
                let lines = block
                    .lines
                    .iter()
                    .flat_map(|line| Style::LISTED.wrap(line, text_width, MAX_LINES));
                (Style::LABEL.wrap(&block.heading, text_width, MAX_LINES), lines.collect())
            })
            .collect();
        let tallest = words
            .iter()
            .map(|(heading, lines)| height(heading) + height(lines))
            .fold(0.0, f64::max)
            + UNDER_HEADING
            + 2.0 * PADDING;
        for (index, (block, (heading, lines))) in row.iter().zip(&words).enumerate() {
            let x = libm::round(step * index as f64);
            let width = libm::round(step * (index + 1) as f64) - GAP - x;
            let area = Rect { x, y: top, width, height: tallest };
            layout.block(area, Colour::Tint(block.hue));
            layout.block(Rect { width: EDGE, ..area }, Colour::Mark(block.hue));
            let text_left = x + EDGE + INSET;
            let under = layout.stack(heading, text_left, top + PADDING, Anchor::Start);
            layout.stack(lines, text_left, under + UNDER_HEADING, Anchor::Start);
            layout.mark(area, &name(block));
        }
        top += tallest + GAP;
    }
    top - GAP
}

fn heading(block: &Block, width: f64) -> Vec<Line> {
    Style::LABEL.coloured(Colour::OnMark(block.hue)).wrap(&block.heading, width, MAX_LINES)
}

fn name(block: &Block) -> String {
    if block.lines.is_empty() {
        block.heading.clone()
    } else {
        format!("{}: {}", block.heading, block.lines.join(", "))
    }
}
