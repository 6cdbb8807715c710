//! The report as a Word document.
//!
//! `docx-rs` writes it. Three things that screen readers need and it cannot say are put into what it has written: what a figure
//! shows, which row of a table is its heading, and the language ([`amend`]). Word numbers the pages, and fills in where
//! the parts are, when it opens the document.

use crate::report::{Block, Report};
use docx_rs::{
    AbstractNumbering, AlignmentType, BorderType, Docx, FieldCharType, Footer, Hyperlink,
    HyperlinkType, IndentLevel, InstrPAGEREF, InstrText, InstrToC, Level, LevelJc, LevelText,
    LineSpacing, NumPages, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph,
    Pic, Run, RunFonts, Shading, SpecialIndentType, Start, Style, StyleType, Tab, TabLeaderType,
    TabValueType, Table, TableBorder, TableBorderPosition, TableBorders, TableCell,
    TableCellMargins, TableLayoutType, TableRow, WidthType, XMLDocx,
};
use std::io::{Cursor, Write as _};
use synergi_figures::{Cell, Table as Numbers};
use synergi_text::Language;
use synergi_text::report::Part;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A figure drawn: a PNG, and how large it is in pixels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub png: Vec<u8>,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}

/// Width of what is written on a page, in twentieths of a point: A4 less two centimetres at each side.
const PAGE_WIDTH: usize = 9_638;
/// The same in the unit of pictures, of which 12 700 are a point.
const PICTURE_WIDTH: u32 = 6_120_000;
/// The height that a figure may have on a page, in that unit.
const PICTURE_HEIGHT: u32 = 7_600_000;
const MARGIN: i32 = 1_134;
/// The list with bullets; 1 is the library's own, with numbers.
const BULLETS: usize = 2;
/// Dark enough on white and on the grey of headings.
const INK: &str = "14232B";
const ACCENT: &str = "06508C";
const LINE: &str = "BBBBBB";
const WASH: &str = "EDF2F6";

/// Writes a report with its figures, drawn, in their order; a figure that could not be drawn has its title and its table alone. The
/// same report and pictures give the same bytes.
///
/// # Errors
/// What the library that packs it says.
pub fn docx(report: &Report, pictures: &[Option<Picture>]) -> Result<Vec<u8>, ZipError> {
    let words = report.language.report_text();
    let mut document = styled(Docx::new())
        .page_size(11_906, 16_838)
        .page_margin(PageMargin {
            top: MARGIN,
            left: MARGIN,
            bottom: MARGIN,
            right: MARGIN,
            header: 600,
            footer: 600,
            gutter: 0,
        })
        .footer(footer(report))
        // Not when it was made: the same report gives the same bytes.
        .created_at("2016-01-01T00:00:00Z")
        .updated_at("2016-01-01T00:00:00Z")
        .add_paragraph(text(&report.title).style("Title"))
        .add_paragraph(text(&report.subtitle).style("Subtitle"));
    if !report.warning.is_empty() {
        document = document.add_paragraph(text(&report.warning).style("Finding"));
    }
    document = document.add_paragraph(text(words.contents).style("ContentsHeading"));
    document = with_contents(document, report);
    let mut pictures = pictures.iter();
    let mut number = 0;
    let mut alternatives = Vec::new();
    let mut before = None;
    for (place, section) in report.sections.iter().enumerate() {
        let heading = Paragraph::new()
            .style("Heading1")
            // The summary has a page of its own.
            .page_break_before(place == 0 || before == Some(Part::Summary))
            .add_bookmark_start(place, bookmark(place))
            .add_run(run(&section.title))
            .add_bookmark_end(place);
        document = document.add_paragraph(heading.keep_next(true));
        before = Some(section.part);
        for block in &section.blocks {
            document = match block {
                Block::Figure { figure, number: at, .. } => {
                    let caption = caption(&(words.figure)(&at.to_string()), &figure.title);
                    let document = document.add_paragraph(caption);
                    let document = document
                        .add_paragraph(text(&figure.subtitle).style("Note").keep_next(true));
                    let document = match pictures.next() {
                        Some(Some(picture)) => {
                            number += 1;
                            alternatives.push((&*figure.title, &*figure.subtitle));
                            document.add_paragraph(drawn(picture, number))
                        }
                        _ => document,
                    };
                    document.add_paragraph(text(&figure.source).style("Note"))
                }
                other => written(document, other, report.language),
            };
        }
    }
    let mut parts = document.build();
    amend(&mut parts, report, &alternatives);
    pack(&parts)
}

/// The list of what stands where: a field that Word fills with pages, and that can be asked for anew. (The library's own
/// is drawn wrong by LibreOffice.)
fn with_contents(document: Docx, report: &Report) -> Docx {
    let field = |kind, dirty| Run::new().add_field_char(kind, dirty);
    let last = report.sections.len().saturating_sub(1);
    report.sections.iter().enumerate().fold(document, |document, (place, section)| {
        let mut line = Paragraph::new().style("TOC1").add_tab(
            Tab::new().val(TabValueType::Right).leader(TabLeaderType::Dot).pos(PAGE_WIDTH),
        );
        if place == 0 {
            let instruction = InstrToC::new().heading_styles_range(1, 1).hyperlink();
            line = line
                .add_run(field(FieldCharType::Begin, true))
                .add_run(Run::new().add_instr_text(InstrText::TOC(instruction)))
                .add_run(field(FieldCharType::Separate, false));
        }
        let page = InstrText::PAGEREF(InstrPAGEREF::new(bookmark(place)).hyperlink());
        let link = Hyperlink::new(bookmark(place), HyperlinkType::Anchor)
            .add_run(run(&section.title))
            .add_run(Run::new().add_tab())
            .add_run(field(FieldCharType::Begin, false))
            .add_run(Run::new().add_instr_text(page))
            .add_run(field(FieldCharType::Separate, false))
            // Where Word has not been let count yet: none, rather than a wrong one.
            .add_run(Run::new().add_text(" "))
            .add_run(field(FieldCharType::End, false));
        line = line.add_hyperlink(link);
        if place == last {
            line = line.add_run(field(FieldCharType::End, false));
        }
        document.add_paragraph(line)
    })
}

/// What a section is called where it is pointed to.
fn bookmark(place: usize) -> String {
    format!("_Toc{:08}", place + 1)
}

fn text(text: &str) -> Paragraph {
    Paragraph::new().add_run(run(text))
}

fn run(text: &str) -> Run {
    Run::new().add_text(clean(text))
}

/// Text without what XML cannot have, or Word shows as something else: control characters, and marks where words may break.
fn clean(text: &str) -> String {
    let kept = text.chars().filter(|letter| !matches!(letter, '\u{ad}' | '\u{fffe}' | '\u{ffff}'));
    kept.map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}

fn caption(name: &str, title: &str) -> Paragraph {
    Paragraph::new()
        .style("Caption")
        .keep_next(true)
        .add_run(run(&format!("{name}. ")).bold())
        .add_run(run(title))
}

fn written(document: Docx, block: &Block, language: Language) -> Docx {
    let words = language.report_text();
    match block {
        Block::Heading(heading) => {
            document.add_paragraph(text(heading).style("Heading2").keep_next(true))
        }
        Block::Finding(finding) => {
            document.add_paragraph(text(finding).style("Finding").keep_next(true))
        }
        Block::Paragraph(paragraph) => document.add_paragraph(text(paragraph)),
        Block::List(items) => items.iter().fold(document, |document, item| {
            let bullet = text(item).numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
            document.add_paragraph(bullet.style("ListParagraph"))
        }),
        Block::Terms(terms) => terms.iter().fold(document, |document, (name, formula)| {
            let name = Paragraph::new().keep_next(true).add_run(run(name).bold());
            document.add_paragraph(name).add_paragraph(text(formula))
        }),
        Block::Table { number, table, note } => {
            let caption = caption(&(words.table)(&number.to_string()), &table.caption);
            let document = document.add_paragraph(caption).add_table(numbers(table));
            // Word joins tables between which there is nothing.
            let style = if note.is_empty() { "Space" } else { "Note" };
            document.add_paragraph(text(note).style(style))
        }
        Block::Figure { .. } => document,
    }
}

/// How wide each column is: what its longest word asks for, and of the rest what its longest cell does.
fn widths(table: &Numbers) -> Vec<usize> {
    /// What a character and the edges of a cell take of a page, about.
    const CHARACTER: usize = 98;
    const EDGES: usize = 150;
    /// More than so many characters in a cell stand on another line.
    const MOST: usize = 44;
    let cells = |column: usize| {
        let header = table.columns.get(column).map(|column| &*column.header);
        let below = table.rows.iter().filter_map(move |row| row.cells.get(column));
        header.into_iter().chain(below.map(|cell| &*cell.text))
    };
    let length = |text: &str| text.chars().count();
    let word = |column: usize| {
        let words = cells(column).flat_map(|text| text.split([' ', '\u{ad}']));
        words.map(length).max().unwrap_or(0).clamp(3, 24) * CHARACTER + EDGES
    };
    let whole = |column: usize| {
        // A heading may break.
        let longest = cells(column).skip(1).map(length).max().unwrap_or(0);
        longest.min(MOST) * CHARACTER + EDGES
    };
    let count = table.columns.len();
    let least: Vec<usize> = (0..count).map(word).collect();
    let wanted: Vec<usize> = (0..count)
        .zip(&least)
        .map(|(column, least)| whole(column).saturating_sub(*least))
        .collect();
    let (all_least, all_wanted) = (least.iter().sum::<usize>(), wanted.iter().sum::<usize>());
    if all_least >= PAGE_WIDTH {
        return least.iter().map(|least| least * PAGE_WIDTH / all_least).collect();
    }
    let rest = PAGE_WIDTH - all_least;
    // What is left when all have what they want goes to all alike.
    let (shared, even) = if all_wanted > rest {
        (rest, 0)
    } else {
        (all_wanted, (rest - all_wanted) / count.max(1))
    };
    let wider = wanted.iter().map(|wanted| wanted * shared / all_wanted.max(1) + even);
    least.iter().zip(wider).map(|(least, wider)| least + wider).collect()
}

fn numbers(table: &Numbers) -> Table {
    let widths = widths(table);
    let cell = |place: usize, shown: &str, is_heading: bool, is_sum: bool| {
        let numeric = table.columns.get(place).is_some_and(|column| column.numeric);
        let mut words = run(shown);
        if is_heading || is_sum {
            words = words.bold();
        }
        let side = if numeric { AlignmentType::Right } else { AlignmentType::Left };
        let paragraph = Paragraph::new().style("TableText").align(side).add_run(words);
        let width = widths.get(place).copied().unwrap_or_default();
        let cell = TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph);
        if is_heading { cell.shading(Shading::new().fill(WASH)) } else { cell }
    };
    let headings = table.columns.iter().enumerate();
    let headings = headings.map(|(place, column)| cell(place, &column.header, true, false));
    let mut rows = vec![TableRow::new(headings.collect()).cant_split()];
    rows.extend(table.rows.iter().map(|row| {
        let cells = row.cells.iter().enumerate();
        TableRow::new(
            cells.map(|(place, Cell { text, .. })| cell(place, text, false, row.sum)).collect(),
        )
        .cant_split()
    }));
    let line =
        |position| TableBorder::new(position).border_type(BorderType::Single).size(4).color(LINE);
    let borders = TableBorders::with_empty()
        .set(line(TableBorderPosition::Top))
        .set(line(TableBorderPosition::Bottom))
        .set(line(TableBorderPosition::InsideH));
    Table::new(rows)
        .set_grid(widths.clone())
        .layout(TableLayoutType::Fixed)
        .width(PAGE_WIDTH, WidthType::Dxa)
        .margins(TableCellMargins::new().margin(30, 60, 30, 60))
        .set_borders(borders)
}

/// A figure across the page, or smaller where it would be higher than one.
fn drawn(picture: &Picture, number: usize) -> Paragraph {
    let height = |width: u32| {
        let height = u64::from(width) * u64::from(picture.height) / u64::from(picture.width.max(1));
        u32::try_from(height).unwrap_or(PICTURE_HEIGHT)
    };
    let high = height(PICTURE_WIDTH);
    let (width, high) = if high > PICTURE_HEIGHT {
        let width = u64::from(PICTURE_WIDTH) * u64::from(PICTURE_HEIGHT) / u64::from(high);
        (u32::try_from(width).unwrap_or(PICTURE_WIDTH), PICTURE_HEIGHT)
    } else {
        (PICTURE_WIDTH, high)
    };
    let pic = Pic::new_with_dimensions(picture.png.clone(), picture.width, picture.height)
        // Else it has a number that counts on from one document to the next.
        .id(format!("rIdImage{number}"))
        .size(width, high);
    Paragraph::new().keep_next(true).add_run(Run::new().add_image(pic))
}

fn footer(report: &Report) -> Footer {
    let words = report.language.report_text();
    // The words around the numbers, which the fields stand between.
    let shown = (words.page)("\u{1}", "\u{2}");
    let (before, rest) = shown.split_once('\u{1}').unwrap_or((&shown, ""));
    let (between, after) = rest.split_once('\u{2}').unwrap_or((rest, ""));
    Footer::new().add_paragraph(text(&report.mark).style("Footer")).add_paragraph(
        text(before)
            .style("Footer")
            .align(AlignmentType::Right)
            .add_page_num(PageNum::new())
            .add_run(run(between))
            .add_num_pages(NumPages::new())
            .add_run(run(after)),
    )
}

/// Styles have the names that Word knows, so that the case paper it is pasted into sets them as its own.
fn styled(document: Docx) -> Docx {
    let spaced = |before: u32, after: u32| LineSpacing::new().before(before).after(after);
    let paragraph = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name);
    let heading = |id: &str, name: &str, level: usize, size: usize| {
        paragraph(id, name)
            .based_on("Normal")
            .next("Normal")
            .q_format(true)
            .outline_lvl(level)
            .size(size)
            .bold()
            .color(ACCENT)
    };
    let note =
        |id: &str, name: &str| paragraph(id, name).based_on("Normal").size(17).color("444444");
    let bullets = AbstractNumbering::new(BULLETS).add_level(
        Level::new(
            0,
            Start::new(1),
            NumberFormat::new("bullet"),
            LevelText::new("•"),
            LevelJc::new("left"),
        )
        .indent(Some(360), Some(SpecialIndentType::Hanging(240)), None, None),
    );
    document
        .default_fonts(RunFonts::new().ascii("Calibri").hi_ansi("Calibri").cs("Calibri"))
        .default_size(21)
        .add_style(
            paragraph("Normal", "Normal").q_format(true).line_spacing(spaced(0, 120)).color(INK),
        )
        .add_style(
            paragraph("Title", "Title")
                .based_on("Normal")
                .size(44)
                .bold()
                .color(ACCENT)
                .line_spacing(spaced(0, 60)),
        )
        .add_style(
            paragraph("Subtitle", "Subtitle")
                .based_on("Normal")
                .size(23)
                .line_spacing(spaced(0, 360)),
        )
        .add_style(
            paragraph("ContentsHeading", "TOC Heading")
                .based_on("Normal")
                .size(26)
                .bold()
                .color(ACCENT),
        )
        .add_style(heading("Heading1", "heading 1", 0, 32).line_spacing(spaced(480, 160)))
        .add_style(heading("Heading2", "heading 2", 1, 25).line_spacing(spaced(280, 100)))
        .add_style(paragraph("Finding", "Finding").based_on("Normal").size(27).bold())
        .add_style(
            paragraph("Caption", "caption")
                .based_on("Normal")
                .size(19)
                .line_spacing(spaced(200, 60)),
        )
        .add_style(
            paragraph("TableText", "Table Text")
                .based_on("Normal")
                .size(17)
                .line_spacing(spaced(0, 0)),
        )
        .add_style(
            paragraph("ListParagraph", "List Paragraph")
                .based_on("Normal")
                .line_spacing(spaced(0, 60)),
        )
        .add_style(note("Note", "Note").line_spacing(spaced(40, 120)))
        .add_style(
            paragraph("Space", "Space").based_on("Normal").size(8).line_spacing(spaced(0, 60)),
        )
        .add_style(paragraph("TOC1", "toc 1").based_on("Normal").line_spacing(spaced(0, 80)))
        .add_style(note("Footer", "footer").line_spacing(spaced(0, 0)))
        .add_abstract_numbering(bullets)
        .add_numbering(Numbering::new(BULLETS, BULLETS))
}

/// Says what the library cannot: what figures show, which rows are headings, the language, the title.
fn amend(parts: &mut XMLDocx, report: &Report, alternatives: &[(&str, &str)]) {
    let of = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let document = of(&parts.document);
    // The first row of each table.
    let mut tables = document.split("<w:tbl>");
    let before = tables.next().unwrap_or_default().to_owned();
    let mut document = tables.fold(before, |document, table| {
        let headed = table.replacen("<w:cantSplit />", "<w:cantSplit /><w:tblHeader />", 1);
        document + "<w:tbl>" + &headed
    });
    for (place, (title, description)) in alternatives.iter().enumerate() {
        let told = escaped(&format!("{title}. {description}"));
        let number = place + 1;
        let named = format!(
            "<wp:docPr id=\"{}\" name=\"Figure {number}\" descr=\"{told}\" />",
            number + 100
        );
        document = document.replacen("<wp:docPr id=\"1\" name=\"Figure\" />", &named, 1);
    }
    parts.document = unnumbered(&document).into_bytes();
    for footer in &mut parts.footers {
        *footer = unnumbered(&of(footer)).into_bytes();
    }
    let language = match report.language {
        Language::Bokmal => "nb-NO",
        Language::Nynorsk => "nn-NO",
        Language::English => "en-GB",
    };
    let marked =
        format!("<w:lang w:val=\"{language}\" w:eastAsia=\"{language}\" /></w:rPr></w:rPrDefault>");
    // The library has one of its own before ours, which would count.
    let own = "<w:style w:type=\"paragraph\" w:styleId=\"Normal\">";
    let styles = of(&parts.styles);
    let mut kinds = styles.splitn(3, own);
    let (before, _, ours) = (kinds.next(), kinds.next(), kinds.next());
    if let (Some(before), Some(ours)) = (before, ours) {
        let default = own.replace(" w:styleId", " w:default=\"1\" w:styleId");
        parts.styles = format!("{before}{default}{ours}").into_bytes();
    }
    parts.styles = of(&parts.styles).replacen("</w:rPr></w:rPrDefault>", &marked, 1).into_bytes();
    let title = escaped(&report.title);
    let named = format!(
        "<dc:creator>IKT-synergi</dc:creator><dc:title>{title}</dc:title><dc:language>{language}</dc:language>"
    );
    let core = of(&parts.doc_props.core).replacen("<dc:creator>unknown</dc:creator>", &named, 1);
    let core = core.replace("<cp:lastModifiedBy>unknown<", "<cp:lastModifiedBy>IKT-synergi<");
    parts.doc_props.core = core.into_bytes();
}

/// Takes away the numbers of paragraphs, which nothing asks for, and which count on from one document to the next.
fn unnumbered(part: &str) -> String {
    let mut pieces = part.split(" w14:paraId=\"");
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |kept, piece| kept + piece.split_once('"').map_or("", |(_, rest)| rest))
}

fn escaped(text: &str) -> String {
    clean(text)
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Packs the parts, compressed, and as of a day that is always the same.
fn pack(parts: &XMLDocx) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut add = |name: &str, content: &[u8]| -> Result<(), ZipError> {
        zip.start_file(name, options)?;
        zip.write_all(content)?;
        Ok(())
    };
    for (name, content) in [
        ("[Content_Types].xml", &parts.content_type),
        ("_rels/.rels", &parts.rels),
        ("docProps/app.xml", &parts.doc_props.app),
        ("docProps/core.xml", &parts.doc_props.core),
        ("docProps/custom.xml", &parts.doc_props.custom),
        ("word/_rels/document.xml.rels", &parts.document_rels),
        ("word/document.xml", &parts.document),
        ("word/styles.xml", &parts.styles),
        ("word/settings.xml", &parts.settings),
        ("word/fontTable.xml", &parts.font_table),
        ("word/comments.xml", &parts.comments),
        ("word/numbering.xml", &parts.numberings),
        ("word/commentsExtended.xml", &parts.comments_extended),
        ("word/footnotes.xml", &parts.footnotes),
    ] {
        add(name, content)?;
    }
    for (number, footer) in (1..).zip(&parts.footers) {
        add(&format!("word/footer{number}.xml"), footer)?;
    }
    for (number, (_, rels)) in (1..).zip(parts.footers.iter().zip(&parts.footer_rels)) {
        add(&format!("word/_rels/footer{number}.xml.rels"), rels)?;
    }
    let stored = options.compression_method(CompressionMethod::Stored); // compressed already
    for (name, png) in &parts.media {
        zip.start_file(format!("word/media/{name}.png"), stored)?;
        zip.write_all(png)?;
    }
    Ok(zip.finish()?.into_inner())
}
