//! Sheets as they are filled: cells of text, inputs and formulas, each formula with the value it has.

use crate::value::Val;
use rust_xlsxwriter::{
    Color, DataValidation, DataValidationRule, Format, FormatAlign, FormatBorder, Formula, Note,
    Workbook, Worksheet, XlsxError,
};
use synergi_case::Origin;
use synergi_model::range::Range;

/// What a number is, for how it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Whole kroner, inhabitants and the like.
    Whole,
    /// With two decimals.
    Decimals,
    /// In per cent.
    Share,
    /// A factor near one.
    Factor,
    /// A year: without a space in it.
    Year,
}

impl Kind {
    /// In the form that a spreadsheet shows as its language has it: Norwegian in Norwegian.
    const fn format(self) -> &'static str {
        match self {
            Self::Whole => "#,##0",
            Self::Decimals => "#,##0.00",
            Self::Share => "0.0##%",
            Self::Factor => "0.0000",
            Self::Year => "0",
        }
    }
}

/// The colour of an input by where its value is from: light enough for black letters, and told in words beside it.
const fn colour(of: Origin) -> u32 {
    match of {
        Origin::Usual => 0x00E8_F1FA,
        Origin::Changed => 0x00FF_F2CC,
        Origin::Own => 0x00E2_F0D9,
        Origin::Empty => 0x00F2_F2F2,
    }
}

/// A sheet of the workbook.
pub(crate) struct Sheet {
    name: &'static str,
    sheet: Worksheet,
}

type Made<T = ()> = Result<T, XlsxError>;

impl Sheet {
    /// An empty one.
    pub(crate) fn new(name: &'static str, footer: &str) -> Made<Self> {
        let mut sheet = Worksheet::new();
        sheet
            .set_name(name)?
            .set_paper_size(9)
            .set_landscape()
            .set_print_fit_to_pages(1, 0)
            .set_footer(format!("&L{}&R&P / &N", footer.replace('&', "&&")));
        Ok(Self { name, sheet })
    }

    pub(crate) const fn name(&self) -> &'static str {
        self.name
    }

    /// Puts it into the workbook.
    pub(crate) fn into(self, workbook: &mut Workbook) {
        workbook.push_worksheet(self.sheet);
    }

    /// The first columns are as wide as they are said to be, the rest wide enough for an amount.
    pub(crate) fn widths(&mut self, widths: &[f64]) -> Made {
        const AMOUNT: f64 = 15.0;
        const COLUMNS: u16 = 60;
        for column in 0..COLUMNS {
            let width = widths.get(usize::from(column)).copied().unwrap_or(AMOUNT);
            self.sheet.set_column_width(column, width)?;
        }
        Ok(())
    }

    /// Rows above and columns before stay in sight, and are printed on each page.
    pub(crate) fn freeze(&mut self, row: u32, column: u16) -> Made {
        self.sheet.set_freeze_panes(row, column)?;
        if row > 0 {
            self.sheet.set_repeat_rows(row - 1, row - 1)?;
        }
        Ok(())
    }

    pub(crate) fn title(&mut self, row: u32, text: &str) -> Made {
        let format = Format::new().set_bold().set_font_size(16);
        self.sheet.write_string_with_format(row, 0, text, &format)?;
        Ok(())
    }

    pub(crate) fn heading(&mut self, row: u32, text: &str) -> Made {
        let format = Format::new().set_bold().set_font_size(12);
        self.sheet.write_string_with_format(row, 0, text, &format)?;
        Ok(())
    }

    /// Headings of columns; behind the first they stand over numbers.
    pub(crate) fn headings(&mut self, row: u32, from: u16, texts: &[String]) -> Made {
        let format = Format::new()
            .set_bold()
            .set_text_wrap()
            .set_align(FormatAlign::Top)
            .set_align(if from > 0 { FormatAlign::Right } else { FormatAlign::Left })
            .set_border_bottom(FormatBorder::Thin);
        // Not every program makes a row as high as what is wrapped in it.
        let longest = texts.iter().map(|text| text.chars().count()).max().unwrap_or(0);
        self.sheet.set_row_height(row, if longest > 14 { 48.0 } else { 16.0 })?;
        for (column, text) in (from..).zip(texts) {
            self.sheet.write_string_with_format(row, column, text, &format)?;
        }
        Ok(())
    }

    /// A text, which stays one whatever it begins with.
    pub(crate) fn text(&mut self, row: u32, column: u16, text: &str) -> Made {
        // Excel takes no longer ones.
        let text: String = text.chars().take(32_767).collect();
        self.sheet.write_string(row, column, text)?;
        Ok(())
    }

    /// A text beside a number, a little off it.
    pub(crate) fn indented(&mut self, row: u32, column: u16, text: &str) -> Made {
        self.sheet.write_string_with_format(row, column, text, &Format::new().set_indent(1))?;
        Ok(())
    }

    pub(crate) fn wrapped(&mut self, row: u32, column: u16, text: &str) -> Made {
        let format = Format::new().set_text_wrap().set_align(FormatAlign::Top);
        let text: String = text.chars().take(32_767).collect();
        self.sheet.write_string_with_format(row, column, text, &format)?;
        Ok(())
    }

    /// What the cell is called in formulas.
    fn reference(&self, row: u32, column: u16) -> String {
        let name = rust_xlsxwriter::utility::row_col_to_cell_absolute(row, column);
        format!("{}!{name}", self.name)
    }

    /// A number to be changed, coloured by where it is from.
    pub(crate) fn input(
        &mut self,
        (row, column): (u32, u16),
        value: Option<f64>,
        (kind, origin): (Kind, Origin),
        range: Option<(Range, &str)>,
    ) -> Made<String> {
        let format = Format::new()
            .set_num_format(kind.format())
            .set_background_color(Color::RGB(colour(origin)))
            .set_border(FormatBorder::Hair);
        match value {
            Some(value) => self.sheet.write_number_with_format(row, column, value, &format)?,
            None => self.sheet.write_blank(row, column, &format)?,
        };
        if let Some((Range { min, max, whole }, message)) = range {
            let validation = if whole {
                #[expect(
                    clippy::cast_possible_truncation,
                    reason = "ends of ranges of whole numbers are whole, and of this size"
                )]
                DataValidation::new()
                    .allow_whole_number(DataValidationRule::Between(min as i32, max as i32))
            } else {
                DataValidation::new().allow_decimal_number(DataValidationRule::Between(min, max))
            };
            let validation = validation.set_error_message(message)?;
            self.sheet.add_data_validation(row, column, row, column, &validation)?;
        }
        Ok(self.reference(row, column))
    }

    pub(crate) fn note(&mut self, row: u32, column: u16, text: &str) -> Made {
        let note = Note::new(text).add_author_prefix(false);
        self.sheet.insert_note(row, column, &note)?;
        Ok(())
    }

    /// A number that nobody is to change.
    pub(crate) fn number(&mut self, row: u32, column: u16, value: f64, kind: Kind) -> Made<Val> {
        let format = Format::new().set_num_format(kind.format());
        self.sheet.write_number_with_format(row, column, value, &format)?;
        Ok(Val::reference(self.reference(row, column), Some(value)))
    }

    /// A formula with its value; gives the cell.
    pub(crate) fn formula(&mut self, row: u32, column: u16, of: &Val, kind: Kind) -> Made<Val> {
        self.styled(row, column, of, &Format::new().set_num_format(kind.format()))
    }

    /// The same for what is a sum or a result.
    pub(crate) fn result(&mut self, row: u32, column: u16, of: &Val, kind: Kind) -> Made<Val> {
        let format = Format::new()
            .set_num_format(kind.format())
            .set_bold()
            .set_border_top(FormatBorder::Thin);
        self.styled(row, column, of, &format)
    }

    fn styled(&mut self, row: u32, column: u16, of: &Val, format: &Format) -> Made<Val> {
        self.written(row, column, of.formula(), &of.value.to_string(), format)?;
        Ok(Val::reference(self.reference(row, column), Some(of.value)))
    }

    /// A formula of which the value is told, a text perhaps.
    pub(crate) fn told(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        value: &str,
        kind: Kind,
    ) -> Made {
        let format = Format::new()
            .set_num_format(kind.format())
            .set_bold()
            .set_border_top(FormatBorder::Thin);
        self.written(row, column, formula, value, &format)
    }

    fn written(
        &mut self,
        row: u32,
        column: u16,
        formula: &str,
        value: &str,
        format: &Format,
    ) -> Made {
        // Cells of the same sheet are called by place alone.
        let formula = formula.replace(&format!("{}!", self.name), "");
        let formula = Formula::new(formula).set_result(value);
        self.sheet.write_formula_with_format(row, column, formula, format)?;
        Ok(())
    }

    pub(crate) fn chart(&mut self, row: u32, column: u16, chart: &rust_xlsxwriter::Chart) -> Made {
        self.sheet.insert_chart(row, column, chart)?;
        Ok(())
    }
}
