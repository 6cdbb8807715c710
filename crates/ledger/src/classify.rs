//! From payees to service groups and elements: by industry code, by what the user decides, or left open.

use crate::business_register::Registered;
use crate::industry::{CodeChanges, Generation, Industry, InvoiceGroup, Seen};
use crate::sums::{Imported, Payee};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use synergi_model::units::Share;
use synergi_model::{Element, InvoicedElement, PerInvoiced, PerServiceGroup, study};
use synergi_text::lowercase;

/// What a user says of a payee.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Decision {
    /// Delivers this.
    Group(InvoiceGroup),
    /// Is of this element whole: an account.
    Element(Element),
    /// Delivers no ICT.
    NotIct,
    /// Is the cooperation's or the host's own bill: its suppliers' invoices are counted where they are paid.
    OwnCooperation,
}

impl Decision {
    /// The name used in files.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Group(group) => group.key().to_owned(),
            Self::Element(element) => format!("element:{}", element.key()),
            Self::NotIct => "not_ict".to_owned(),
            Self::OwnCooperation => "own_cooperation".to_owned(),
        }
    }

    /// The decision of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        match key {
            "not_ict" => Some(Self::NotIct),
            "own_cooperation" => Some(Self::OwnCooperation),
            _ => match key.strip_prefix("element:") {
                Some(element) => {
                    Element::ALL.into_iter().find(|one| one.key() == element).map(Self::Element)
                }
                None => InvoiceGroup::from_key(key).map(Self::Group),
            },
        }
    }
}

impl Serialize for Decision {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.key())
    }
}

impl<'de> Deserialize<'de> for Decision {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let key = String::deserialize(deserializer)?;
        Self::from_key(&key).ok_or_else(|| serde::de::Error::custom("no decision"))
    }
}

/// All that a user decides about invoices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Decisions {
    /// By [`Payee::key`].
    pub payees: BTreeMap<String, Decision>,
    /// By the digits of a code.
    pub codes: CodeChanges,
    /// The generation of codes, where the user says it.
    pub generation: Option<Generation>,
    /// The rate of value added tax in the amounts; none where they are without.
    pub vat: Option<f64>,
    /// The part of each service group that is base operations (figure 9).
    pub shares: PerServiceGroup<Share>,
}

impl Default for Decisions {
    /// Nothing decided: amounts without value added tax, the study's shares.
    fn default() -> Self {
        Self {
            payees: BTreeMap::new(),
            codes: CodeChanges::new(),
            generation: None,
            vat: None,
            shares: study::scenario().allocation.map(|group| group.base_operations),
        }
    }
}

/// Where a payee's sums go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bucket {
    /// A service group.
    Group(InvoiceGroup),
    /// An element whole.
    Element(Element),
    /// No ICT.
    NotIct,
    /// The cooperation's own bills.
    OwnCooperation,
    /// Not known: no code, and nothing decided.
    Open,
}

impl Bucket {
    /// The name used in files and in the JavaScript interface.
    #[must_use]
    pub fn key(self) -> String {
        match self {
            Self::Group(group) => group.key().to_owned(),
            Self::Element(element) => Decision::Element(element).key(),
            Self::NotIct => "not_ict".to_owned(),
            Self::OwnCooperation => "own_cooperation".to_owned(),
            Self::Open => "open".to_owned(),
        }
    }

    /// Whether it is a part of what ICT costs.
    #[must_use]
    pub const fn counts(self) -> bool {
        matches!(self, Self::Group(_) | Self::Element(_))
    }
}

impl From<Decision> for Bucket {
    fn from(decision: Decision) -> Self {
        match decision {
            Decision::Group(group) => Self::Group(group),
            Decision::Element(element) => Self::Element(element),
            Decision::NotIct => Self::NotIct,
            Decision::OwnCooperation => Self::OwnCooperation,
        }
    }
}

/// A payee and where it has been put.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// What decisions are kept under.
    pub key: String,
    /// Its name, the register's where the ledger has none.
    pub name: String,
    /// Its code, the ledger's before the register's.
    pub code: String,
    /// Where its sums go.
    pub bucket: Bucket,
    /// Whether the user said so.
    pub decided: bool,
    /// Øre, as in the file.
    pub ore: i64,
    /// Rows.
    pub rows: u64,
}

/// What a municipality spent on something in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CellKey {
    /// Place in [`Imported::municipalities`].
    pub municipality: u32,
    /// On what.
    pub bucket: Bucket,
    /// When.
    pub year: Option<u16>,
}

/// Invoices put in their places.
#[derive(Clone, Debug, PartialEq)]
pub struct Classified {
    /// The generations seen in the codes.
    pub seen: Seen,
    /// The generation by which codes that changed meaning are read.
    pub generation: Generation,
    /// Øre without value added tax.
    pub cells: BTreeMap<CellKey, i64>,
    /// Payees, as in [`Imported::payees`].
    pub payees: Vec<Placed>,
    /// The part of each service group that is base operations.
    pub shares: PerServiceGroup<Share>,
}

/// Puts sums in their places.
#[must_use]
pub fn classify(
    imported: &Imported,
    register: &BTreeMap<u32, Registered>,
    decisions: &Decisions,
) -> Classified {
    let industry = Industry::new(decisions.codes.clone());
    let registered = |payee: &Payee| payee.organisation.and_then(|number| register.get(&number));
    let code = |payee: &Payee| -> String {
        if payee.code.is_empty() {
            registered(payee).map(|one| one.code.clone()).unwrap_or_default()
        } else {
            payee.code.clone()
        }
    };
    let codes: Vec<String> = imported.payees.iter().map(code).collect();
    let seen = industry.seen(codes.iter().map(String::as_str));
    let generation = decisions.generation.unwrap_or(match seen {
        Seen::One(generation) => generation,
        // The register answers with these.
        Seen::Unknown | Seen::Mixed => Generation::Sn2025,
    });
    let mut payees: Vec<Placed> = imported
        .payees
        .iter()
        .zip(codes)
        .map(|(payee, code)| {
            let key = payee.key();
            let decision = decisions.payees.get(&key).copied();
            let bucket = match decision {
                Some(decision) => decision.into(),
                None if crate::industry::digits_of(&code).is_empty() => Bucket::Open,
                None => industry.group(&code, generation).map_or(Bucket::NotIct, Bucket::Group),
            };
            let name = match registered(payee) {
                Some(one) if payee.name.is_empty() => one.name.clone(),
                _ => payee.name.clone(),
            };
            Placed { key, name, code, bucket, decided: decision.is_some(), ore: 0, rows: 0 }
        })
        .collect();
    let mut cells = BTreeMap::new();
    for sum in &imported.sums {
        let Some(placed) = payees.get_mut(sum.payee as usize) else { continue };
        placed.ore += sum.ore;
        placed.rows += sum.rows;
        let key = CellKey { municipality: sum.municipality, bucket: placed.bucket, year: sum.year };
        *cells.entry(key).or_insert(0) += sum.ore;
    }
    if let Some(rate) = decisions.vat.filter(|rate| *rate > 0.0) {
        for ore in cells.values_mut() {
            *ore = round(exact(*ore) / (1.0 + rate));
        }
    }
    Classified { seen, generation, cells, payees, shares: decisions.shares }
}

#[expect(clippy::cast_precision_loss, reason = "sums are below 2^53")]
const fn exact(ore: i64) -> f64 {
    ore as f64
}

#[expect(clippy::cast_possible_truncation, reason = "sums are below 2^53")]
fn round(ore: f64) -> i64 {
    libm::round(ore) as i64
}

impl Classified {
    /// Øre of each element that invoices pay for, by municipality and year. The two parts of a group sum to it.
    #[must_use]
    pub fn elements(&self) -> BTreeMap<(u32, Option<u16>), PerInvoiced<i64>> {
        let mut sums: BTreeMap<(u32, Option<u16>), PerInvoiced<i64>> = BTreeMap::new();
        for (key, ore) in &self.cells {
            let parts = self.split(key.bucket, *ore);
            let Some(parts) = parts else { continue };
            let sum = sums.entry((key.municipality, key.year)).or_default();
            for (element, part) in parts.iter() {
                *sum.get_mut(element) += part;
            }
        }
        sums
    }

    /// The elements of an amount; none where it is not ICT, or staff, which no supplier is paid for.
    #[must_use]
    pub fn split(&self, bucket: Bucket, ore: i64) -> Option<PerInvoiced<i64>> {
        let whole = |element| {
            let mut parts = PerInvoiced::default();
            *parts.get_mut(element) = ore;
            parts
        };
        match bucket {
            Bucket::Group(InvoiceGroup::Telecom) | Bucket::Element(Element::Telecom) => {
                Some(whole(InvoicedElement::Telecom))
            }
            Bucket::Element(Element::BaseOperations) => {
                Some(whole(InvoicedElement::BaseOperations))
            }
            Bucket::Element(Element::BusinessSystems) => {
                Some(whole(InvoicedElement::BusinessSystems))
            }
            Bucket::Group(InvoiceGroup::Shared(group)) => {
                let base_operations = round(exact(ore) * self.shares.get(group).0);
                Some(PerInvoiced {
                    telecom: 0,
                    base_operations,
                    business_systems: ore - base_operations,
                })
            }
            Bucket::Element(Element::Staff)
            | Bucket::NotIct
            | Bucket::OwnCooperation
            | Bucket::Open => None,
        }
    }

    /// Øre of a bucket, in all years or one.
    #[must_use]
    pub fn sum(&self, wanted: impl Fn(&CellKey) -> bool) -> i64 {
        self.cells.iter().filter(|(key, _)| wanted(key)).map(|(_, ore)| *ore).sum()
    }

    /// The years, in order; none among them where rows have none.
    #[must_use]
    pub fn years(&self) -> Vec<Option<u16>> {
        let mut years: Vec<Option<u16>> = self.cells.keys().map(|key| key.year).collect();
        years.sort_unstable();
        years.dedup();
        years
    }
}

/// A municipality and its kroner per inhabitant.
pub type NamedRate = (String, f64);

/// The k lowest and the k highest rates, each with its name; none where nothing would be left between them.
#[must_use]
pub fn outliers(rates: &[NamedRate], k: usize) -> (Vec<NamedRate>, Vec<NamedRate>) {
    if k.saturating_mul(2) >= rates.len() {
        return (Vec::new(), Vec::new());
    }
    let mut sorted = rates.to_vec();
    sorted.sort_by(|one, other| one.1.total_cmp(&other.1).then_with(|| one.0.cmp(&other.0)));
    let high = sorted.split_off(sorted.len() - k);
    sorted.truncate(k);
    (sorted, high)
}

/// The element that an account's name suggests, for the user to confirm.
#[must_use]
pub fn suggested_element(account_name: &str) -> Option<Element> {
    let name = lowercase(account_name);
    let words: [(Element, &[&str]); 3] = [
        (
            Element::Telecom,
            &[
                "telefon",
                "tele",
                "mobil",
                "breiband",
                "breidband",
                "bredbånd",
                "datalinje",
                "datakommunikasjon",
                "fiber",
                "nettverk",
                "linjeleige",
                "linjeleie",
            ],
        ),
        (
            Element::BusinessSystems,
            &[
                "lisens",
                "programvare",
                "program",
                "fagsystem",
                "software",
                "edb-avtale",
                "systemvedlike",
                "saas",
            ],
        ),
        (
            Element::BaseOperations,
            &[
                "edb",
                "data",
                "ikt",
                "it-",
                "server",
                "maskinvare",
                "pc",
                "skrivar",
                "skriver",
                "kopimaskin",
                "backup",
                "lagring",
            ],
        ),
    ];
    let begins = |word: &str| {
        let mut rest = name.as_str();
        while let Some(place) = rest.find(word) {
            let before = rest.get(..place).and_then(|before| before.chars().next_back());
            if before.is_none_or(|char| !char.is_alphanumeric()) {
                return true;
            }
            rest = rest.get(place + word.len()..).unwrap_or_default();
        }
        false
    };
    // What is spent on databases or dates is not meant.
    words
        .into_iter()
        .find(|(_, words)| words.iter().any(|word| begins(word)))
        .map(|(element, _)| element)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sums::Sum;
    use synergi_model::ServiceGroup;

    fn imported() -> Imported {
        let payee = |organisation, name: &str, code: &str| Payee {
            organisation,
            name: name.into(),
            code: code.into(),
            ..Payee::default()
        };
        let sum = |municipality, payee, year, ore| Sum {
            municipality,
            payee,
            year: Some(year),
            ore,
            rows: 1,
        };
        Imported {
            municipalities: vec!["0301".into(), "1103".into()],
            payees: vec![
                payee(Some(923_609_016), "A", ""),
                payee(None, "B", "61.100"),
                payee(None, "C", "84.110"),
                payee(None, "D", ""),
            ],
            sums: vec![
                sum(0, 0, 2016, 101),
                sum(1, 0, 2016, 200),
                sum(0, 1, 2017, 300),
                sum(0, 2, 2016, 7),
                sum(0, 3, 2016, 9),
            ],
            ..Imported::default()
        }
    }

    fn register() -> BTreeMap<u32, Registered> {
        [(923_609_016, Registered { name: "A AS".into(), code: "62.010".into() })].into()
    }

    const IT: Bucket = Bucket::Group(InvoiceGroup::Shared(ServiceGroup::ItServices));

    #[test]
    fn puts_sums_in_their_places() {
        let found = classify(&imported(), &register(), &Decisions::default());
        assert_eq!(
            (found.seen, found.generation),
            (Seen::One(Generation::Sn2007), Generation::Sn2007)
        );
        let buckets: Vec<Bucket> = found.payees.iter().map(|payee| payee.bucket).collect();
        assert_eq!(
            buckets,
            [IT, Bucket::Group(InvoiceGroup::Telecom), Bucket::NotIct, Bucket::Open]
        );
        assert_eq!(found.sum(|_| true), imported().ore());
        assert_eq!(found.sum(|key| key.bucket.counts()), 601);
        let share = study::scenario().allocation.it_services.base_operations.0;
        let elements = found.elements();
        let oslo = elements[&(0, Some(2016))];
        assert_eq!(oslo.base_operations, libm::round(101.0 * share) as i64);
        assert_eq!(oslo.base_operations + oslo.business_systems, 101);
        assert_eq!(elements[&(0, Some(2017))].telecom, 300);
        assert_eq!(found.years(), [Some(2016), Some(2017)]);
    }

    #[test]
    fn decisions_come_before_codes() {
        let mut decisions = Decisions::default();
        decisions.payees.insert("923609016".into(), Decision::OwnCooperation);
        decisions.payees.insert("name:d".into(), Decision::Element(Element::BusinessSystems));
        decisions.payees.insert("name:b".into(), Decision::NotIct);
        let found = classify(&imported(), &register(), &decisions);
        let buckets: Vec<Bucket> = found.payees.iter().map(|payee| payee.bucket).collect();
        assert_eq!(
            buckets,
            [
                Bucket::OwnCooperation,
                Bucket::NotIct,
                Bucket::NotIct,
                Bucket::Element(Element::BusinessSystems)
            ]
        );
        assert_eq!(found.elements()[&(0, Some(2016))].business_systems, 9);
        assert_eq!(found.sum(|key| key.bucket == Bucket::OwnCooperation), 301);
    }

    #[test]
    fn takes_value_added_tax_off() {
        let decisions = Decisions { vat: Some(0.25), ..Decisions::default() };
        let found = classify(&imported(), &register(), &decisions);
        assert_eq!(found.sum(|key| key.bucket == IT), 81 + 160);
        assert_eq!(found.payees[0].ore, 301, "as in the file");
    }

    #[test]
    fn decisions_are_kept_as_text() {
        let mut decisions = Decisions {
            vat: Some(0.25),
            generation: Some(Generation::Sn2025),
            ..Decisions::default()
        };
        for decision in InvoiceGroup::ALL
            .map(Decision::Group)
            .into_iter()
            .chain(Element::ALL.map(Decision::Element))
            .chain([Decision::NotIct, Decision::OwnCooperation])
        {
            assert_eq!(Decision::from_key(&decision.key()), Some(decision));
            decisions.payees.insert(decision.key(), decision);
        }
        decisions.codes.insert("62010".into(), None);
        let text = serde_json::to_string(&decisions).unwrap();
        assert_eq!(serde_json::from_str::<Decisions>(&text).unwrap(), decisions);
        assert!(serde_json::from_str::<Decisions>(r#"{"payees":{"a":"x"}}"#).is_err());
    }

    #[test]
    fn outliers_are_the_lowest_and_the_highest() {
        let rates: Vec<(String, f64)> =
            [3.0, 1.0, 2.0, 5.0, 4.0].map(|rate| (format!("{rate}"), rate)).into();
        let names =
            |rates: Vec<(String, f64)>| rates.into_iter().map(|(name, _)| name).collect::<Vec<_>>();
        let of = |k| {
            let (low, high) = outliers(&rates, k);
            (names(low), names(high))
        };
        assert_eq!(of(0), (vec![], vec![]));
        assert_eq!(of(2), (vec!["1".into(), "2".into()], vec!["4".into(), "5".into()]));
        assert_eq!(of(3), (vec![], vec![]));
    }

    #[test]
    fn account_names_suggest_elements() {
        for (name, expected) in [
            ("Telefonutgifter", Some(Element::Telecom)),
            ("Datalinjer, breiband", Some(Element::Telecom)),
            ("Lisensar og programvare", Some(Element::BusinessSystems)),
            ("EDB-utstyr", Some(Element::BaseOperations)),
            ("Kjøp av IKT-tenester", Some(Element::BaseOperations)),
            ("Løn faste stillingar", None),
            ("Straum", None),
            ("Hotell", None),
        ] {
            assert_eq!(suggested_element(name), expected, "{name}");
        }
    }
}
