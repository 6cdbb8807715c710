//! What holds of the report of any case.

use crate::cases::cases;
use proptest::prelude::*;
use synergi_case::Evaluated;
use synergi_figures::Table;
use synergi_report::{Block, Report, report};
use synergi_text::Language;
use synergi_text::report::Part;

fn tables(report: &Report, part: Part) -> Vec<&Table> {
    let sections = report.sections.iter().filter(|section| section.part == part);
    let blocks = sections.flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Table { table, .. } => Some(table),
            _ => None,
        })
        .collect()
}

/// Everything that is read.
fn texts(report: &Report) -> Vec<String> {
    let mut texts = vec![report.title.clone(), report.subtitle.clone(), report.mark.clone()];
    for block in report.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Heading(text) | Block::Finding(text) | Block::Paragraph(text) => {
                texts.push(text.clone());
            }
            Block::List(items) => texts.extend(items.iter().cloned()),
            Block::Terms(terms) => {
                texts.extend(
                    terms.iter().flat_map(|(name, formula)| [name.clone(), formula.clone()]),
                );
            }
            Block::Table { table, note, .. } => {
                texts.extend([table.caption.clone(), note.clone()]);
                texts.extend(table.columns.iter().map(|column| column.header.clone()));
                let cells = table.rows.iter().flat_map(|row| &row.cells);
                texts.extend(cells.map(|cell| cell.text.clone()));
            }
            Block::Figure { figure, .. } => {
                texts.extend([
                    figure.title.clone(),
                    figure.subtitle.clone(),
                    figure.source.clone(),
                ]);
            }
        }
    }
    texts
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_report_says_what_the_model_does(case in cases(), place in 0..3_usize) {
        let language = Language::ALL[place];
        let evaluated = Evaluated::of(&case).unwrap();
        let made = report(&evaluated, None, language, &Part::ALL);
        let members = tables(&made, Part::Members);
        let results = &evaluated.results;
        if results.members.len() > 1 {
            for (row, member) in members[1].rows.iter().zip(&results.members) {
                let numbers: Vec<_> = row.cells.iter().map(|cell| cell.number).collect();
                prop_assert_eq!(numbers[1], Some(member.shared_costs));
                prop_assert_eq!(numbers[2], Some(member.own_costs));
                prop_assert_eq!(numbers[3], Some(member.net_present_value));
            }
        }
        let worth = tables(&made, Part::Summary)[0].rows[1].cells[1].number;
        prop_assert_eq!(worth, Some(results.net_present_value));
    }

    #[test]
    fn every_table_is_whole_and_fits_on_a_page(case in cases(), place in 0..3_usize) {
        let evaluated = Evaluated::of(&case).unwrap();
        let made = report(&evaluated, None, Language::ALL[place], &Part::ALL);
        let mut numbered = 0;
        for part in Part::ALL {
            for table in tables(&made, part) {
                prop_assert!(!table.caption.is_empty());
                prop_assert!((2..=8).contains(&table.columns.len()), "{}", table.caption);
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.columns.len()));
                numbered += 1;
            }
        }
        let numbers = made.sections.iter().flat_map(|section| &section.blocks).filter_map(|block| match block {
            Block::Table { number, .. } => Some(*number),
            _ => None,
        });
        prop_assert_eq!(numbers.collect::<Vec<_>>(), (1..=numbered).collect::<Vec<_>>());
        for text in texts(&made) {
            let flaw = ["NaN", "inf ", "{", "Some("].into_iter().find(|flaw| text.contains(flaw));
            prop_assert!(flaw.is_none(), "{text}");
        }
    }

    #[test]
    fn parts_can_be_left_out(case in cases(), wanted in proptest::sample::subsequence(&Part::ALL[..], 0..=10)) {
        let evaluated = Evaluated::of(&case).unwrap();
        let made = report(&evaluated, None, Language::Bokmal, &wanted);
        let parts: Vec<Part> = made.sections.iter().map(|section| section.part).collect();
        prop_assert_eq!(parts, wanted);
    }
}
