//! Tables of Statistics Norway's by municipality: JSON-stat 1 and 2, and CSV as StatBank writes it.

use crate::decode::decode;
use csv::{ReaderBuilder, StringRecord, Trim};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use synergi_text::ledger::{ImportProblem, StatisticsProblem};
use synergi_text::number::{NumberError, parse};

/// Largest table that is read, in bytes.
pub const LARGEST_TABLE: usize = 32 << 20;

/// Most numbers by municipality of one table: nobody chooses among more.
const MOST_FIGURES: usize = 500;

/// Most cells of a table: Statistics Norway gives out 800 000 at a time.
const MOST_CELLS: usize = 1_000_000;

/// A table by municipality.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Tables {
    /// What it is called.
    pub title: String,
    /// Number of four digits, and name where the table has one.
    pub municipalities: Vec<(String, String)>,
    /// What it has of each.
    pub figures: Vec<TableFigure>,
}

/// One number of each municipality.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TableFigure {
    /// What it is, of which year.
    pub label: String,
    /// The values, in the order of the municipalities; none where the table has a sign instead.
    pub values: Vec<Option<f64>>,
}

/// Reads a table.
///
/// # Errors
/// Where it is none, breaks off, or has no municipalities.
pub fn read_statistics(bytes: &[u8]) -> Result<Tables, ImportProblem> {
    let problem = ImportProblem::Statistics;
    if bytes.len() > LARGEST_TABLE {
        return Err(problem(StatisticsProblem::TooLarge { most: LARGEST_TABLE >> 20 }));
    }
    let text = decode(bytes).ok_or(problem(StatisticsProblem::NotStatistics))?;
    let tables = if text.trim_start().starts_with(['{', '[']) {
        let value: Value = serde_json::from_str(&text).map_err(|error| ImportProblem::Json {
            byte: place(&text, error.line(), error.column()),
        })?;
        json_stat(&value).map_err(problem)?
    } else {
        statbank(&text).map_err(problem)?
    };
    if tables.municipalities.is_empty() || tables.figures.is_empty() {
        return Err(problem(StatisticsProblem::NoMunicipalities));
    }
    Ok(tables)
}

/// Bytes before a place in a text.
fn place(text: &str, line: usize, column: usize) -> u64 {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column) as u64
}

/// The number of a municipality that a code or a label begins with: "0301", "K-0301", "0301 Oslo".
fn municipality(text: &str) -> Option<(&str, &str)> {
    let text = text.trim();
    let text = text.strip_prefix("K-").or_else(|| text.strip_prefix("K_")).unwrap_or(text);
    let (number, rest) = text.split_at_checked(4)?;
    let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
    let ends = rest.is_empty() || rest.starts_with(|char: char| !char.is_alphanumeric());
    (is_number && ends)
        .then(|| (number, rest.trim_matches(|char: char| !char.is_alphanumeric() && char != ')')))
}

// JSON-stat.

struct Dimension {
    id: String,
    label: String,
    /// Codes and their labels, in order.
    categories: Vec<(String, String)>,
}

fn json_stat(value: &Value) -> Result<Tables, StatisticsProblem> {
    let none = || StatisticsProblem::NotStatistics;
    // Version 1 keeps a table in a bundle, and what its dimensions are called among the dimensions.
    let dataset = match value.get("dataset") {
        Some(dataset) => dataset,
        None if value.get("dimension").is_some() => value,
        None => value
            .as_object()
            .and_then(|bundle| bundle.values().find(|one| one.get("dimension").is_some()))
            .ok_or_else(none)?,
    };
    let dimensions = dataset.get("dimension").and_then(Value::as_object).ok_or_else(none)?;
    let part = |key: &str| dataset.get(key).or_else(|| dimensions.get(key));
    let ids = part("id").and_then(Value::as_array).ok_or_else(none)?;
    let sizes = part("size").and_then(Value::as_array).ok_or_else(none)?;
    let ids: Vec<&str> = ids.iter().filter_map(Value::as_str).collect();
    let sizes: Vec<usize> =
        sizes.iter().filter_map(|size| usize::try_from(size.as_u64()?).ok()).collect();
    if ids.len() != sizes.len() || ids.is_empty() {
        return Err(none());
    }
    let cells = sizes.iter().try_fold(1_usize, |product, size| product.checked_mul(*size));
    let cells = cells
        .filter(|cells| *cells <= MOST_CELLS)
        .ok_or(StatisticsProblem::TooLarge { most: LARGEST_TABLE >> 20 })?;
    let read: Option<Vec<Dimension>> = ids
        .iter()
        .zip(&sizes)
        .map(|(id, size)| dimension(id, dimensions.get(*id)?, *size))
        .collect();
    let read = read.ok_or(StatisticsProblem::WrongSize)?;
    let values = values(dataset.get("value").ok_or_else(none)?, cells)?;
    let geo = part("role")
        .and_then(|role| role.get("geo"))
        .and_then(Value::as_array)
        .and_then(|geo| geo.first()?.as_str());
    let time: Vec<&str> = part("role")
        .and_then(|role| role.get("time"))
        .and_then(Value::as_array)
        .map(|time| time.iter().filter_map(Value::as_str).collect())
        .unwrap_or_default();
    let share = |dimension: &Dimension| {
        dimension.categories.iter().filter(|(code, _)| municipality(code).is_some()).count()
    };
    let is_time = |dimension: &Dimension| {
        let id = dimension.id.to_lowercase();
        time.contains(&dimension.id.as_str())
            || ["tid", "time", "year", "år", "aar"].contains(&id.as_str())
    };
    let regions = read
        .iter()
        .position(|dimension| Some(dimension.id.as_str()) == geo && share(dimension) > 0)
        .or_else(|| {
            read.iter().position(|dimension| {
                !is_time(dimension) && share(dimension) * 2 > dimension.categories.len()
            })
        });
    let regions = regions.ok_or(StatisticsProblem::NoMunicipalities)?;
    let title = dataset.get("label").and_then(Value::as_str).unwrap_or_default().to_owned();
    Ok(unfold(title, &read, regions, &values))
}

fn dimension(id: &str, value: &Value, size: usize) -> Option<Dimension> {
    let category = value.get("category")?;
    let labels = category.get("label").and_then(Value::as_object);
    let codes: Vec<String> = match category.get("index") {
        Some(Value::Array(list)) => {
            list.iter().filter_map(Value::as_str).map(str::to_owned).collect()
        }
        Some(Value::Object(map)) => in_order(map)?,
        // A dimension of one needs no order.
        _ => labels?.keys().cloned().collect(),
    };
    let label_of = |code: &String| {
        let label = labels.and_then(|labels| labels.get(code)).and_then(Value::as_str);
        label.unwrap_or(code).to_owned()
    };
    let label = value.get("label").and_then(Value::as_str).unwrap_or(id).to_owned();
    let categories: Vec<_> =
        codes.into_iter().map(|code| (code.clone(), label_of(&code))).collect();
    (categories.len() == size).then(|| Dimension { id: id.to_owned(), label, categories })
}

fn in_order(map: &Map<String, Value>) -> Option<Vec<String>> {
    let mut places: Vec<(u64, &String)> =
        map.iter().map(|(code, place)| Some((place.as_u64()?, code))).collect::<Option<_>>()?;
    places.sort_unstable();
    let whole = places.iter().zip(0..).all(|((place, _), expected)| *place == expected);
    whole.then(|| places.into_iter().map(|(_, code)| code.clone()).collect())
}

fn values(value: &Value, cells: usize) -> Result<Vec<Option<f64>>, StatisticsProblem> {
    match value {
        Value::Array(list) if list.len() == cells => Ok(list.iter().map(Value::as_f64).collect()),
        Value::Object(map) => {
            let mut values = vec![None; cells];
            for (place, value) in map {
                let slot = place.parse().ok().and_then(|place: usize| values.get_mut(place));
                *slot.ok_or(StatisticsProblem::WrongSize)? = value.as_f64();
            }
            Ok(values)
        }
        Value::Array(_) => Err(StatisticsProblem::WrongSize),
        _ => Err(StatisticsProblem::NotStatistics),
    }
}

/// One figure for each combination of what is not a region.
fn unfold(
    title: String,
    dimensions: &[Dimension],
    regions: usize,
    values: &[Option<f64>],
) -> Tables {
    let mut strides = vec![1; dimensions.len()];
    for place in (1..dimensions.len()).rev() {
        let next = strides.get(place).copied().unwrap_or(1)
            * dimensions.get(place).map_or(1, |one| one.categories.len());
        if let Some(slot) = strides.get_mut(place - 1) {
            *slot = next;
        }
    }
    let Some(region) = dimensions.get(regions) else { return Tables::default() };
    let stride = strides.get(regions).copied().unwrap_or(1);
    let kept: Vec<(usize, String, String)> = region
        .categories
        .iter()
        .enumerate()
        .filter_map(|(place, (code, label))| {
            let (number, _) = municipality(code)?;
            let name = municipality(label).map_or(label.as_str(), |(_, name)| name);
            let name = if name == code { "" } else { name };
            Some((place, number.to_owned(), name.to_owned()))
        })
        .collect();
    let mut combinations = vec![(0, Vec::<&str>::new())];
    for (place, dimension) in dimensions.iter().enumerate().filter(|(place, _)| *place != regions) {
        let stride = strides.get(place).copied().unwrap_or(1);
        let alone = dimension.categories.len() == 1;
        combinations = combinations
            .into_iter()
            .flat_map(|(offset, labels)| {
                dimension.categories.iter().enumerate().map(move |(index, (_, label))| {
                    let mut labels = labels.clone();
                    // What is the same in all of the table tells nothing apart, but for what it is of.
                    if !alone
                        || dimension.label.is_empty()
                        || dimension.id.to_lowercase() != "kjonn"
                    {
                        labels.push(label);
                    }
                    (offset + index * stride, labels)
                })
            })
            .take(MOST_FIGURES)
            .collect();
    }
    let figures = combinations.into_iter().map(|(offset, labels)| TableFigure {
        label: labels.join(", "),
        values: kept
            .iter()
            .map(|(place, ..)| values.get(offset + place * stride).copied().flatten())
            .collect(),
    });
    Tables {
        title,
        figures: figures.collect(),
        municipalities: kept
            .iter()
            .map(|(_, number, name)| (number.clone(), name.clone()))
            .collect(),
    }
}

// CSV as StatBank writes it.

/// What stands for a number that is not there.
const MISSING: [&str; 7] = ["", ".", "..", "...", ":", "-", "–"];

fn number(text: &str) -> Option<Option<f64>> {
    let text = text.trim();
    if MISSING.contains(&text) {
        return Some(None);
    }
    match parse(text) {
        Ok(parsed) if !parsed.percent => Some(Some(parsed.value)),
        // StatBank divides no groups.
        Err(NumberError::Ambiguous { as_decimal, .. }) => Some(Some(as_decimal)),
        _ => None,
    }
}

fn statbank(text: &str) -> Result<Tables, StatisticsProblem> {
    let (rows, header) = [b';', b',', b'\t']
        .into_iter()
        .filter_map(|delimiter| {
            let mut reader = ReaderBuilder::new();
            reader.delimiter(delimiter).has_headers(false).flexible(true).trim(Trim::All);
            let rows: Vec<StringRecord> =
                reader.from_reader(text.as_bytes()).into_records().filter_map(Result::ok).collect();
            let width = rows.iter().map(StringRecord::len).max()?;
            // Titles stand above the headings, notes below the rows: both have one cell.
            let header = rows.iter().position(|row| row.len() == width && width > 1)?;
            Some((rows, header))
        })
        .max_by_key(|(rows, header)| rows.get(*header).map_or(0, StringRecord::len))
        .ok_or(StatisticsProblem::NotStatistics)?;
    let headings = rows.get(header).ok_or(StatisticsProblem::NotStatistics)?;
    let data: Vec<&StringRecord> =
        rows.iter().skip(header + 1).filter(|row| row.len() == headings.len()).collect();
    if data.is_empty() {
        return Err(StatisticsProblem::NotStatistics);
    }
    let share = |column: usize| {
        data.iter().filter(|row| row.get(column).and_then(municipality).is_some()).count()
    };
    let is_number =
        |column: usize| data.iter().all(|row| row.get(column).and_then(number).is_some());
    let is_year =
        |heading: &str| ["år", "tid", "year", "time"].contains(&heading.to_lowercase().as_str());
    let regions = (0..headings.len())
        .filter(|column| !headings.get(*column).is_some_and(is_year))
        .find(|column| share(*column) * 2 > data.len() && (*column == 0 || !is_number(*column)))
        .ok_or(StatisticsProblem::NoMunicipalities)?;
    let mut columns: Vec<usize> =
        (0..headings.len()).filter(|column| *column != regions && is_number(*column)).collect();
    // A column of years tells apart, where another has the values.
    if columns.len() > 1 {
        columns.retain(|column| !headings.get(*column).is_some_and(is_year));
    }
    let words: Vec<usize> = (0..headings.len())
        .filter(|column| *column != regions && !columns.contains(column))
        .collect();
    let title = rows
        .iter()
        .take(header)
        .find_map(|row| row.get(0).filter(|cell| !cell.is_empty()))
        .unwrap_or_default();
    let mut tables = Tables { title: title.to_owned(), ..Tables::default() };
    let (mut municipalities, mut figures) = (BTreeMap::new(), BTreeMap::new());
    for row in data {
        let Some((code, name)) = row.get(regions).and_then(municipality) else { continue };
        let next = municipalities.len();
        let place = *municipalities.entry(code.to_owned()).or_insert(next);
        if place == next {
            tables.municipalities.push((code.to_owned(), name.to_owned()));
        }
        for column in &columns {
            let parts = words
                .iter()
                .filter_map(|word| row.get(*word))
                .chain(headings.get(*column).filter(|_| columns.len() > 1 || words.is_empty()));
            let label = parts.collect::<Vec<_>>().join(", ");
            let next = figures.len();
            let figure = *figures.entry(label.clone()).or_insert(next);
            if figure == next {
                if next >= MOST_FIGURES {
                    return Err(StatisticsProblem::TooLarge { most: LARGEST_TABLE >> 20 });
                }
                tables.figures.push(TableFigure { label, values: Vec::new() });
            }
            if let Some(figure) = tables.figures.get_mut(figure) {
                figure.values.resize(place.max(figure.values.len()), None);
                let value = row.get(*column).and_then(number).flatten();
                match figure.values.get_mut(place) {
                    // Two rows for the same are a list of something, not a table.
                    Some(Some(_)) => return Err(StatisticsProblem::NotStatistics),
                    Some(slot) => *slot = value,
                    None => figure.values.push(value),
                }
            }
        }
    }
    let count = tables.municipalities.len();
    for figure in &mut tables.figures {
        figure.values.resize(count, None);
    }
    Ok(tables)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(bytes: impl AsRef<[u8]>, expected: &[(&str, &[Option<f64>])]) -> Tables {
        let tables = read_statistics(bytes.as_ref()).unwrap();
        let found: Vec<_> =
            tables.figures.iter().map(|one| (one.label.as_str(), one.values.as_slice())).collect();
        assert_eq!(found, expected);
        tables
    }

    const OSLO_AND_VIK: [(&str, &str); 2] = [("0301", "Oslo"), ("1417", "Vik")];

    fn names(tables: &Tables) -> Vec<(&str, &str)> {
        tables
            .municipalities
            .iter()
            .map(|(number, name)| (number.as_str(), name.as_str()))
            .collect()
    }

    #[test]
    fn reads_json_stat_2() {
        let text = r#"{"class":"dataset","label":"07459: Befolkning","id":["Region","ContentsCode","Tid"],"size":[3,1,2],
            "role":{"geo":["Region"],"time":["Tid"]},
            "dimension":{"Region":{"label":"region","category":{"index":{"0301":1,"0":0,"1417":2},"label":{"0":"Hele landet","0301":"Oslo","1417":"Vik"}}},
            "ContentsCode":{"label":"x","category":{"index":["P"],"label":{"P":"Personer"}}},
            "Tid":{"label":"år","category":{"index":{"2014":0,"2015":1}}}},
            "value":[1,2,634463,647676,null,2700]}"#;
        let expected: [(&str, &[Option<f64>]); 2] = [
            ("Personer, 2014", &[Some(634_463.0), None]),
            ("Personer, 2015", &[Some(647_676.0), Some(2700.0)]),
        ];
        let tables = check(text, &expected);
        assert_eq!(names(&tables), OSLO_AND_VIK);
        assert_eq!(tables.title, "07459: Befolkning");
        let sparse =
            text.replace("[1,2,634463,647676,null,2700]", r#"{"2":634463,"3":647676,"5":2700}"#);
        check(sparse, &expected);
    }

    #[test]
    fn reads_json_stat_1() {
        let text = r#"{"dataset":{"label":"t","dimension":{"id":["Tid","Region"],"size":[1,2],"role":{"time":["Tid"]},
            "Region":{"category":{"index":["K-0301","K-1417"],"label":{"K-0301":"0301 Oslo","K-1417":"1417 Vik"}}},
            "Tid":{"category":{"label":{"2014":"2014"}}}},"value":[1.5,2]}}"#;
        assert_eq!(names(&check(text, &[("2014", &[Some(1.5), Some(2.0)])])), OSLO_AND_VIK);
    }

    #[test]
    fn reads_what_statbank_saves_as_csv() {
        let text = "\"07459: Befolkning, etter region\"\n\n\"region\";\"kjønn\";\"Personer 2014\";\"Personer 2015\"\n\
            \"0301 Oslo\";\"Menn\";1;2\n\"0301 Oslo\";\"Kvinner\";3;..\n\"1417 Vik\";\"Menn\";.;6\n\nFotnote om tall\n";
        let expected: [(&str, &[Option<f64>]); 4] = [
            ("Menn, Personer 2014", &[Some(1.0), None]),
            ("Menn, Personer 2015", &[Some(2.0), Some(6.0)]),
            ("Kvinner, Personer 2014", &[Some(3.0), None]),
            ("Kvinner, Personer 2015", &[None, None]),
        ];
        let latin: Vec<u8> = text.chars().map(|char| u8::try_from(char).unwrap()).collect();
        assert_eq!(names(&check(latin, &expected)), OSLO_AND_VIK);
        check(text.replace(';', ","), &expected);
        // As its service writes it, one value to a row.
        let long = "\"Region\",\"Tid\",\"07459: Befolkning\"\n\"0301\",\"2014\",634463\n\"1417\",\"2014\",2715\n\"0301\",\"2015\",1.5\n";
        check(long, &[("2014", &[Some(634_463.0), Some(2715.0)]), ("2015", &[Some(1.5), None])]);
        let plain = "region;Personer\n0301 Oslo;1\n1417 Vik;2\n";
        check(plain, &[("Personer", &[Some(1.0), Some(2.0)])]);
    }

    #[test]
    fn refuses_what_is_no_table() {
        #[track_caller]
        fn refuse(text: &str, expected: StatisticsProblem) {
            assert_eq!(
                read_statistics(text.as_bytes()),
                Err(ImportProblem::Statistics(expected)),
                "{text}"
            );
        }
        refuse("", StatisticsProblem::NotStatistics);
        refuse("{}", StatisticsProblem::NotStatistics);
        refuse("[1]", StatisticsProblem::NotStatistics);
        refuse("a;b\n1;2\n", StatisticsProblem::NoMunicipalities);
        refuse("a;b\n0301;2\n0301;3\n", StatisticsProblem::NotStatistics);
        let table = r#"{"id":["Region"],"size":[2],"dimension":{"Region":{"category":{"index":["0301","1417"]}}},"value":[1]}"#;
        refuse(table, StatisticsProblem::WrongSize);
        refuse(&table.replace("[2]", "[3]"), StatisticsProblem::WrongSize);
        refuse(&table.replace("[2]", "[99999999999]"), StatisticsProblem::TooLarge { most: 32 });
        refuse(
            &table.replace("0301", "x").replace("1417", "y").replace("[1]", "[1,2]"),
            StatisticsProblem::NoMunicipalities,
        );
        assert!(matches!(read_statistics(b"{\"a\":"), Err(ImportProblem::Json { byte: 5 })));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[{}\\[\\]\":,;0-9aK. \n-]{0,200}") {
            let _ = read_statistics(text.as_bytes());
        }
    }
}
