//! The report as data: sections of paragraphs, tables and figures, which a page shows and a document is written from.

use synergi_figures::{Figure, Table};
use synergi_text::Language;
use synergi_text::report::Part;

/// A report.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// In which language.
    pub language: Language,
    /// What the cooperation is called.
    pub title: String,
    /// Over how many years, in which kroner.
    pub subtitle: String,
    /// What is to be known before all else, as that it is not of what the form holds now; or nothing.
    pub warning: String,
    /// What stands at the foot of each page: name and fingerprint of the case, version.
    pub mark: String,
    /// The parts that were chosen, in their order.
    pub sections: Vec<Section>,
}

/// A part of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// Which.
    pub part: Part,
    /// Its heading.
    pub title: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// A heading below that of the section.
    Heading(String),
    /// A sentence that says what all the rest is about.
    Finding(String),
    /// Sentences.
    Paragraph(String),
    /// Sentences, each by itself.
    List(Vec<String>),
    /// Names and what goes with them: formulas.
    Terms(Vec<(String, String)>),
    /// A table.
    Table {
        /// Its number in the report.
        number: usize,
        /// What it shows.
        table: Table,
        /// What stands under it.
        note: String,
    },
    /// A figure.
    Figure {
        /// Its number in the report.
        number: usize,
        /// What it shows.
        figure: Box<Figure>,
        /// How wide it is laid out, in CSS pixels, to be drawn across a page.
        width: f64,
    },
}

impl Report {
    /// Its figures with the widths they are laid out in, in their order.
    pub fn figures(&self) -> impl Iterator<Item = (&Figure, f64)> {
        let blocks = self.sections.iter().flat_map(|section| &section.blocks);
        blocks.filter_map(|block| match block {
            Block::Figure { figure, width, .. } => Some((&**figure, *width)),
            _ => None,
        })
    }
}
