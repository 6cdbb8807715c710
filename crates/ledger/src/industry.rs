//! Industry codes, and the service groups they belong to.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use synergi_model::ServiceGroup;

/// The groups of codes, ours: what the study calls ICT, by the codes of both generations.
const GROUPS: &str = include_str!("nace-groups.csv");

/// What a supplier delivers: telecom, or one of figure 9's six groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum InvoiceGroup {
    /// Is an element of its own.
    Telecom,
    /// Is split between base operations and business systems.
    Shared(ServiceGroup),
}

impl InvoiceGroup {
    /// All of them, telecom first.
    pub const ALL: [Self; 7] = [
        Self::Telecom,
        Self::Shared(ServiceGroup::ItServices),
        Self::Shared(ServiceGroup::SoftwarePublishing),
        Self::Shared(ServiceGroup::IctWholesale),
        Self::Shared(ServiceGroup::DataProcessing),
        Self::Shared(ServiceGroup::IctManufacturing),
        Self::Shared(ServiceGroup::IctRepair),
    ];

    /// The name used in files and in the JavaScript interface.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Telecom => "telecom",
            Self::Shared(group) => group.key(),
        }
    }

    /// The group of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }
}

impl Serialize for InvoiceGroup {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl<'de> Deserialize<'de> for InvoiceGroup {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| serde::de::Error::custom("no service group"))
    }
}

/// The two generations of codes in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Generation {
    /// SN2007, in use to 2025.
    #[serde(rename = "SN2007")]
    Sn2007,
    /// SN2025, which the business register answers with.
    #[serde(rename = "SN2025")]
    Sn2025,
}

/// Which generation the codes of a file are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// Only of codes that both have.
    Unknown,
    /// With codes that only this one has.
    One(Generation),
    /// With codes that only the one has and codes that only the other has.
    Mixed,
}

/// A code as it is compared: its digits. "62.010", "62010" and a workbook's "62.01" are one.
#[must_use]
pub fn digits_of(code: &str) -> String {
    let before_text = code
        .trim()
        .split(|char: char| char.is_whitespace() || char == ':')
        .next()
        .unwrap_or_default();
    before_text.chars().filter(char::is_ascii_digit).collect()
}

/// A code of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndustryCode {
    /// Its generation.
    pub generation: Generation,
    /// Written with a point: "62.010".
    pub code: &'static str,
    /// What it is called, in Norwegian.
    pub name: &'static str,
    /// Its group.
    pub group: InvoiceGroup,
}

/// The codes of ICT in both generations, as the product has them.
#[must_use]
pub fn industry_codes() -> Vec<IndustryCode> {
    let rows = GROUPS.lines().skip(1).filter_map(|line| {
        let mut cells = line.split(';');
        let generation = match cells.next()? {
            "SN2007" => Generation::Sn2007,
            _ => Generation::Sn2025,
        };
        let (code, name) = (cells.next()?, cells.next()?);
        let group = InvoiceGroup::from_key(cells.next()?)?;
        Some(IndustryCode { generation, code, name, group })
    });
    rows.collect()
}

/// A user's own answer for a code: its group, or no ICT.
pub type CodeChanges = BTreeMap<String, Option<InvoiceGroup>>;

/// Finds the groups of codes.
pub struct Industry {
    /// Digits of each code, sorted, with generation and group.
    codes: Vec<(String, Generation, InvoiceGroup)>,
    changes: CodeChanges,
}

impl Industry {
    /// The product's table with a user's changes, whose codes are digits.
    #[must_use]
    pub fn new(changes: CodeChanges) -> Self {
        let codes = industry_codes().into_iter();
        let mut codes: Vec<_> =
            codes.map(|code| (digits_of(code.code), code.generation, code.group)).collect();
        codes.sort_by(|one, other| (&one.0, one.1).cmp(&(&other.0, other.1)));
        Self { codes, changes }
    }

    /// Which generation codes are of, by those that only one has.
    pub fn seen<'a>(&self, codes: impl Iterator<Item = &'a str>) -> Seen {
        let only: BTreeSet<Generation> =
            codes.filter_map(|code| self.only(&digits_of(code))).collect();
        match (only.first(), only.len()) {
            (Some(generation), 1) => Seen::One(*generation),
            (None, _) => Seen::Unknown,
            _ => Seen::Mixed,
        }
    }

    /// The generation of a whole code that only one has, in this table.
    fn only(&self, digits: &str) -> Option<Generation> {
        // 63.910 is in SN2007 too, as news agencies, and so is no sign of either.
        if digits.len() != 5 || digits == "63910" {
            return None;
        }
        let mut found = self.codes.iter().filter(|(code, ..)| code == digits);
        match (found.next(), found.next()) {
            (Some((_, generation, _)), None) => Some(*generation),
            _ => None,
        }
    }

    /// The group of a code in a generation; none where it is no ICT. Fewer digits than five stand for all codes that begin so,
    /// as long as all that are in the table have one group.
    #[must_use]
    pub fn group(&self, code: &str, generation: Generation) -> Option<InvoiceGroup> {
        let digits = digits_of(code);
        if let Some(change) = self.changes.get(&digits) {
            return *change;
        }
        // Of a division only telecom and IT services are ICT whole; of 63.9 a part is.
        let narrow = matches!(digits.as_str(), "61" | "62")
            || (3..=5).contains(&digits.len()) && digits != "639";
        if !narrow {
            return None;
        }
        let in_table = |of: Generation| {
            let mut found =
                self.codes.iter().filter(|(code, own, _)| *own == of && code.starts_with(&digits));
            let (_, _, group) = found.next()?;
            found.all(|(_, _, other)| other == group).then_some(*group)
        };
        // A code that the file's generation does not know may be one of the other: files mix them.
        let other = match generation {
            Generation::Sn2007 => Generation::Sn2025,
            Generation::Sn2025 => Generation::Sn2007,
        };
        in_table(generation).or_else(|| if digits == "63910" { None } else { in_table(other) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Generation::{Sn2007, Sn2025};

    fn industry() -> Industry {
        Industry::new(CodeChanges::new())
    }

    #[test]
    fn every_row_of_the_table_is_read() {
        let codes = industry_codes();
        assert_eq!(codes.len(), GROUPS.lines().count() - 1);
        for group in InvoiceGroup::ALL {
            for generation in [Sn2007, Sn2025] {
                assert!(
                    codes.iter().any(|code| code.group == group && code.generation == generation)
                );
            }
            assert_eq!(InvoiceGroup::from_key(group.key()), Some(group));
        }
        for IndustryCode { generation, code, group, .. } in codes {
            assert_eq!(industry().group(code, generation), Some(group), "{code}");
        }
    }

    #[test]
    fn a_code_has_many_spellings() {
        let it = Some(InvoiceGroup::Shared(ServiceGroup::ItServices));
        for code in ["62.010", "62010", "62.01", "62", " 62.010 Programmering", "6201", "62010:"] {
            assert_eq!(industry().group(code, Sn2007), it, "{code}");
        }
        for code in ["", "6", "01.110", "84.110", "620100", "4", "46", "58", "63.9", "95", "x"] {
            assert_eq!(industry().group(code, Sn2007), None, "{code}");
        }
    }

    #[test]
    fn codes_that_changed_meaning_go_by_generation() {
        let data = Some(InvoiceGroup::Shared(ServiceGroup::DataProcessing));
        assert_eq!(industry().group("63.910", Sn2025), data);
        assert_eq!(industry().group("63.910", Sn2007), None);
        for generation in [Sn2007, Sn2025] {
            assert_eq!(industry().group("61.100", generation), Some(InvoiceGroup::Telecom));
        }
        assert_eq!(industry().group("62.200", Sn2007), industry().group("62.020", Sn2025));
    }

    #[test]
    fn tells_generations_apart() {
        let seen = |codes: &[&str]| industry().seen(codes.iter().copied());
        assert_eq!(seen(&["61.100", "63.910", "58.290"]), Seen::Unknown);
        assert_eq!(seen(&["61.100", "62.010", "84.110"]), Seen::One(Sn2007));
        assert_eq!(seen(&["62.200", "61.100"]), Seen::One(Sn2025));
        assert_eq!(seen(&["62.200", "62.010"]), Seen::Mixed);
    }

    #[test]
    fn a_users_answer_comes_first() {
        let changes = CodeChanges::from([
            ("62010".into(), None),
            ("84110".into(), Some(InvoiceGroup::Telecom)),
        ]);
        let own = Industry::new(changes);
        assert_eq!(own.group("62.010", Sn2007), None);
        assert_eq!(own.group("84.110", Sn2007), Some(InvoiceGroup::Telecom));
    }
}
