//! The year an invoice is of, out of a date as ledgers write it.

use serde::{Deserialize, Serialize};

/// In which order a date names its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DateForm {
    /// 31.12.2016
    DayFirst,
    /// 12/31/2016
    MonthFirst,
    /// 2016-12-31
    YearFirst,
}

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Year {
    /// Of this year.
    Of(u16),
    /// Nothing.
    Empty,
    /// Of one year or another, by the order of its parts.
    Ambiguous,
    /// No date.
    Bad,
}

/// Years that invoices in a ledger can be of.
pub(crate) const YEARS: std::ops::RangeInclusive<u16> = 1990..=2099;

/// Reads the year of a date, of a month, or a year alone. A number of days since 1900, as workbooks keep dates, is one too.
pub(crate) fn year_of(cell: &[u8], form: Option<DateForm>) -> Year {
    if let Some(year) = common(cell) {
        return year;
    }
    let cell = cell.trim_ascii();
    if cell.is_empty() {
        return Year::Empty;
    }
    // A time behind the date.
    let date = match cell.iter().position(|byte| matches!(byte, b' ' | b'T')) {
        Some(end) if end >= 8 => cell.get(..end).unwrap_or(cell),
        _ => cell,
    };
    let mut parts = [(0_u32, 0_usize); 3];
    let mut count = 0;
    let mut separator = 0;
    for part in date.split(|byte| matches!(byte, b'.' | b'/' | b'-')) {
        let Some(slot) = parts.get_mut(count) else { return Year::Bad };
        if part.is_empty() || part.len() > 8 || !part.iter().all(u8::is_ascii_digit) {
            return named_month(cell);
        }
        let value = part.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'));
        *slot = (value, part.len());
        if separator == 0 {
            separator = date.get(part.len()).copied().unwrap_or(0);
        }
        count += 1;
    }
    let [first, second, third] = parts;
    match count {
        1 => alone(first, form),
        2 => match (first.1, second.1) {
            (4, 1 | 2) => month(second.0, first.0),
            (1 | 2, 4) => month(first.0, second.0),
            _ => Year::Bad,
        },
        _ => match (first.1, third.1) {
            (4, 1 | 2) => day(third.0, second.0, first.0),
            (1 | 2, 4) if form == Some(DateForm::MonthFirst) => day(second.0, first.0, third.0),
            (1 | 2, 4) => match day(first.0, second.0, third.0) {
                // The year is the same in either order.
                Year::Bad if form != Some(DateForm::DayFirst) => day(second.0, first.0, third.0),
                year => year,
            },
            (1 | 2, 1 | 2) => short(first.0, second.0, third.0, separator, form),
            _ => Year::Bad,
        },
    }
}

/// "31.12.2016", of which most ledgers have nothing else. Whatever the form: nobody writes points but with the day first.
#[inline]
fn common(cell: &[u8]) -> Option<Year> {
    let [d1, d2, b'.', m1, m2, b'.', y1, y2, y3, y4] = cell else { return None };
    let digit = |byte: &u8| {
        let digit = byte.wrapping_sub(b'0');
        (digit < 10).then_some(u32::from(digit))
    };
    let two = |tens: &u8, ones: &u8| Some(digit(tens)? * 10 + digit(ones)?);
    let (of_day, of_month) = (two(d1, d2)?, two(m1, m2)?);
    let of_year = two(y1, y2)? * 100 + two(y3, y4)?;
    match day(of_day, of_month, of_year) {
        // Another order may make a date of it.
        Year::Bad => None,
        year => Some(year),
    }
}

/// Two digits for the year too.
fn short(first: u32, second: u32, third: u32, separator: u8, form: Option<DateForm>) -> Year {
    let full = |year: u32| if year < 70 { 2000 + year } else { 1900 + year };
    let day_first = day(first, second, full(third));
    match form {
        Some(DateForm::DayFirst) => day_first,
        Some(DateForm::MonthFirst) => day(second, first, full(third)),
        Some(DateForm::YearFirst) => day(third, second, full(first)),
        // Nobody writes points but with the day first.
        None if separator == b'.' => day_first,
        None => {
            let mut found =
                [day_first, day(second, first, full(third)), day(third, second, full(first))]
                    .into_iter()
                    .filter(|year| *year != Year::Bad);
            match found.next() {
                None => Year::Bad,
                Some(year) if found.all(|other| other == year) => year,
                Some(_) => Year::Ambiguous,
            }
        }
    }
}

/// Digits without a separator.
fn alone((value, length): (u32, usize), form: Option<DateForm>) -> Year {
    match length {
        4 => year(value),
        // Days since 1900: from 1982 to 2064.
        5 if (30_000..60_000).contains(&value) => year(year_of_serial(value)),
        6 => month(value % 100, value / 100),
        8 => {
            let year_first = day(value % 100, value / 100 % 100, value / 10_000);
            let day_first = day(value / 1_000_000, value / 10_000 % 100, value % 10_000);
            match form {
                Some(DateForm::YearFirst) => year_first,
                Some(_) => day_first,
                // No month is the nineteenth or the twentieth: it cannot be both.
                None if year_first == Year::Bad => day_first,
                None => year_first,
            }
        }
        _ => Year::Bad,
    }
}

/// "januar 2016", "12. des. 2016": the only number that can be a year.
fn named_month(cell: &[u8]) -> Year {
    if !cell.iter().any(u8::is_ascii_alphabetic) || cell.len() > 40 {
        return Year::Bad;
    }
    let mut found = cell
        .split(|byte| !byte.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .map(|part| year(part.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))));
    match (found.next(), found.next()) {
        (Some(year), None) => year,
        _ => Year::Bad,
    }
}

fn day(day: u32, month_of: u32, year_of: u32) -> Year {
    if (1..=31).contains(&day) { month(month_of, year_of) } else { Year::Bad }
}

fn month(month: u32, year_of: u32) -> Year {
    if (1..=12).contains(&month) { year(year_of) } else { Year::Bad }
}

fn year(value: u32) -> Year {
    u16::try_from(value).ok().filter(|year| YEARS.contains(year)).map_or(Year::Bad, Year::Of)
}

/// The year of a workbook's day 1, 1 January 1900, and those that follow; it counts a 29 February 1900 that there was not.
pub(crate) fn year_of_serial(days: u32) -> u32 {
    // Days since 1 March 1900 are days since a leap day that is due every fourth year, until 2100.
    let since_march = days.saturating_sub(61);
    let (cycles, rest) = (since_march / 1461, since_march % 1461);
    let (year, in_year) = (rest.min(1460) / 365, rest - rest.min(1460) / 365 * 365);
    let year = if rest == 1460 { 3 } else { year };
    let in_year = if rest == 1460 { 365 } else { in_year };
    // From March: the 307th day on is January or February.
    1900 + cycles * 4 + year + u32::from(in_year >= 306)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: Option<DateForm>, cells: &[&str], expected: Year) {
        for cell in cells {
            assert_eq!(year_of(cell.as_bytes(), form), expected, "{cell:?}");
        }
    }

    #[test]
    fn reads_the_year_of_any_date() {
        let dates = [
            "31.12.2016",
            "2016-12-31",
            "1/2/2016",
            "12/31/2016",
            "2016",
            "201612",
            "20161231",
            "31122016",
            "12.2016",
            "2016-12",
            "2016/12/31",
            "2016-12-31T23:59:59",
            "31.12.2016 10:15",
            "desember 2016",
            "12. des. 2016",
            "31.12.16",
            "42735",
            "31-12-2016",
        ];
        check(None, &dates, Year::Of(2016));
        check(None, &["", "  "], Year::Empty);
        check(
            None,
            &[
                "13.13.2016",
                "32.1.2016",
                "x",
                "1.2",
                "20161331",
                "1899",
                "2100",
                "99999",
                "1.1.1.2016",
                "12345678901",
            ],
            Year::Bad,
        );
    }

    #[test]
    fn asks_where_the_order_decides_the_year() {
        check(None, &["01/02/03", "10-11-12"], Year::Ambiguous);
        check(Some(DateForm::DayFirst), &["01/02/03", "20-11-03"], Year::Of(2003));
        check(Some(DateForm::YearFirst), &["01/02/03", "01-12-31"], Year::Of(2001));
        check(Some(DateForm::MonthFirst), &["12/31/03", "12/31/2003"], Year::Of(2003));
        check(Some(DateForm::DayFirst), &["12/31/03", "12/31/2003"], Year::Bad);
        check(None, &["31/12/99"], Year::Of(1999));
    }

    #[test]
    fn knows_the_days_of_workbooks() {
        for (days, year) in [
            (61, 1900),
            (366, 1900),
            (367, 1901),
            (731, 1901),
            (732, 1902),
            (1461, 1903),
            (1462, 1904),
            (1827, 1904),
            (1828, 1905),
            (36525, 1999),
            (36526, 2000),
            (36891, 2000),
            (36892, 2001),
            (42369, 2015),
            (42370, 2016),
            (42735, 2016),
            (42736, 2017),
            (45658, 2025),
        ] {
            assert_eq!(year_of_serial(days), year, "{days}");
        }
    }
}
