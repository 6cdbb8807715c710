//! What the columns of a ledger hold, by their headings.

use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::sync::LazyLock;
use synergi_text::lowercase;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Kroner.
    Amount,
    /// The supplier's name.
    Supplier,
    /// The supplier's organisation number.
    Organisation,
    /// The supplier's industry code.
    IndustryCode,
    /// Which municipality's invoice it is: number or name.
    Municipality,
    /// Day, month or year.
    Date,
    /// Account.
    Account,
    /// What the account is called.
    AccountName,
    /// Responsibility: a department.
    Responsibility,
    /// Function: what it is for.
    Function,
}

impl Role {
    /// All of them, in the order in which they are asked for.
    pub const ALL: [Self; 10] = [
        Self::Amount,
        Self::Supplier,
        Self::Organisation,
        Self::IndustryCode,
        Self::Municipality,
        Self::Date,
        Self::Account,
        Self::AccountName,
        Self::Responsibility,
        Self::Function,
    ];

    /// The name used in files and in the JavaScript interface.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Supplier => "supplier",
            Self::Organisation => "organisation",
            Self::IndustryCode => "industry_code",
            Self::Municipality => "municipality",
            Self::Date => "date",
            Self::Account => "account",
            Self::AccountName => "account_name",
            Self::Responsibility => "responsibility",
            Self::Function => "function",
        }
    }
}

/// Headings, folded, of each role; those that say most come first. Norwegian, Swedish (the specification for supplier ledgers
/// 1.1 among them) and English; Kommunal Rapport's and Stavanger's.
const HEADINGS: [(Role, &[&str]); 10] = [
    (
        Role::Amount,
        &[
            "belopeksmva",
            "belopekskmva",
            "belopeksklmva",
            "belopeksklusivmva",
            "beloputenmva",
            "nettobelop",
            "netto",
            "nettamount",
            "netamount",
            "suminvoicenettamount",
            "konteratbeloppexklusivemoms",
            "beloppexklusivemoms",
            "beloppexklmoms",
            "beloppexmoms",
            "belop",
            "belopp",
            "belopinok",
            "belopnok",
            "belopkr",
            "beloepkr",
            "fakturabelop",
            "bokfortbelop",
            "posteringsbelop",
            "transaksjonsbelop",
            "amount",
            "amountnok",
            "invoiceamount",
            "lineamount",
            "value",
            "sum",
            "sumbelop",
            "total",
            "totalt",
            "totalbelop",
            "kostnad",
            "verdi",
            "kroner",
            "kr",
            "rekneskap",
            "regnskap",
            "budsjett",
            "utgift",
            "summa",
            "belopinklmva",
            "belopinklusivmva",
            "bruttobelop",
            "beloppinklusivemoms",
        ],
    ),
    (
        Role::Supplier,
        &[
            "leverandornavn",
            "leverandornamn",
            "leverandor",
            "leverandorensnavn",
            "leverantorsnamn",
            "leverantornamn",
            "leverantor",
            "leverantorensnamn",
            "suppliername",
            "supplier",
            "vendorname",
            "vendor",
            "levnavn",
            "levnamn",
            "firma",
            "firmanavn",
            "foretagsnamn",
            "foretag",
            "mottaker",
            "mottakar",
            "mottakernavn",
            "beneficiary",
            "kreditor",
            "creditor",
            "navn",
            "namn",
            "name",
            "reskontronavn",
            "reskontro",
        ],
    ),
    (
        Role::Organisation,
        &[
            "organisasjonsnummer",
            "organisasjonsnr",
            "orgnummer",
            "orgnr",
            "leverandororganisasjonsnummer",
            "leverandororgnr",
            "leverandorensorgnr",
            "leverandororgnummer",
            "leverandorensorganisasjonsnummer",
            "organisationsnummer",
            "leverantorensorganisationsnummer",
            "leverantorid",
            "leverantororgnr",
            "organisationnumber",
            "organizationnumber",
            "companynumber",
            "supplierorganisationnumber",
            "foretaksnummer",
            "foretaksregisteretnr",
            "orgno",
            "vatnumber",
            "suppliervatnumber",
            "organisasjonsnummerleverandor",
            "orgnrleverandor",
        ],
    ),
    (
        Role::IndustryCode,
        &[
            "naeringskode",
            "naeringskode1kode",
            "naringskode",
            "naringskode1kode",
            "naeringskode1",
            "naringskode1",
            "nace",
            "nacekode",
            "nacecode",
            "bransjekode",
            "naringskodeleverandor",
            "industrycode",
            "snikod",
            "naeringskodeleverandor",
            "sn2007",
            "sn2025",
        ],
    ),
    (
        Role::Municipality,
        &[
            "kommunenummer",
            "kommunenr",
            "kommnr",
            "knr",
            "kommuneid",
            "kommunid",
            "kommunkod",
            "municipalitynumber",
            "municipality",
            "municipalitycode",
            "kommune",
            "kommunenavn",
            "kommunenamn",
            "kommun",
            "kopare",
            "kjoper",
            "buyer",
            "region",
        ],
    ),
    (
        Role::Date,
        &[
            "fakturadato",
            "bilagsdato",
            "bokforingsdato",
            "posteringsdato",
            "transaksjonsdato",
            "dato",
            "fakturadatum",
            "bokforingsdatum",
            "verifikationsdatum",
            "datum",
            "invoicedate",
            "postingdate",
            "paymentdate",
            "transactiondate",
            "date",
            "datofaktura",
            "forfallsdato",
            "periode",
            "period",
            "regnskapsperiode",
            "ar",
            "aar",
            "year",
            "regnskapsar",
            "rekneskapsar",
            "manad",
            "maned",
        ],
    ),
    (
        Role::Account,
        &[
            "konto",
            "kontonr",
            "kontonummer",
            "art",
            "artskode",
            "account",
            "accountnumber",
            "accountcode",
            "artskonto",
        ],
    ),
    (
        Role::AccountName,
        &[
            "kontotekst",
            "kontonavn",
            "kontonamn",
            "kontotext",
            "arttekst",
            "artnavn",
            "accountname",
            "accounttext",
            "kontot",
        ],
    ),
    (
        Role::Responsibility,
        &[
            "ansvar",
            "ansvarnr",
            "ansvarssted",
            "ansvarsstad",
            "responsibility",
            "costcentre",
            "kostnadssted",
            "forvaltning",
        ],
    ),
    (
        Role::Function,
        &["funksjon", "tjeneste", "teneste", "funksjonsnr", "tjenestenr", "function", "verksamhet"],
    ),
];

/// A heading as headings are compared: small letters and digits, no accents, no years.
pub(crate) fn fold(heading: &str) -> String {
    let lower = lowercase(heading.trim());
    let mut folded = String::with_capacity(lower.len());
    for char in lower.chars() {
        match char {
            'æ' => folded.push_str("ae"),
            'ø' | 'ö' | 'ó' => folded.push('o'),
            'å' | 'ä' | 'á' | 'à' => folded.push('a'),
            'é' | 'è' => folded.push('e'),
            'ü' => folded.push('u'),
            // As a combining ring or dots after a letter.
            char if char.is_alphanumeric() => folded.push(char),
            _ => {}
        }
    }
    folded
}

/// A year that a heading of amounts names: "Rekneskap 2011".
pub(crate) fn year_in(heading: &str) -> Option<u16> {
    let mut years = heading
        .split(|char: char| !char.is_ascii_digit())
        .filter(|part| part.len() == 4)
        .filter_map(|part| part.parse().ok())
        .filter(|year| crate::date::YEARS.contains(year));
    years.next().filter(|_| years.next().is_none())
}

/// A folded heading in the spelling in which they are compared: æ and ø in any of their spellings are one.
fn spelling(folded: &str) -> String {
    folded.replace("ae", "a").replace("oe", "o")
}

/// The known headings in that spelling, with their role and their rank within it, the lower the better.
static KNOWN: LazyLock<HashMap<String, Vec<(Role, usize)>>> = LazyLock::new(|| {
    let mut known: HashMap<String, Vec<(Role, usize)>> = HashMap::new();
    for (role, headings) in HEADINGS {
        for (rank, heading) in headings.iter().enumerate() {
            known.entry(spelling(heading)).or_default().push((role, rank));
        }
    }
    known
});

/// How well a heading names each role.
fn ranks(heading: &str) -> Vec<(Role, usize)> {
    let folded = fold(heading);
    let found = KNOWN.get(&spelling(&folded)).cloned().unwrap_or_default();
    // "Rekneskap 2011" is an amount whatever the year.
    let plain = folded.trim_end_matches(|char: char| char.is_ascii_digit());
    let amounts = KNOWN.get(&spelling(plain)).into_iter().flatten();
    let amounts = amounts.filter(|(role, _)| *role == Role::Amount && plain.len() < folded.len());
    found.into_iter().chain(amounts.copied()).collect()
}

/// The column of each role that a row of headings names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Columns(pub std::collections::BTreeMap<Role, usize>);

impl Columns {
    /// The column of a role.
    #[must_use]
    pub fn get(&self, role: Role) -> Option<usize> {
        self.0.get(&role).copied()
    }

    /// What headings say. Of several columns for a role the one that says it best is taken, the first of equals.
    #[must_use]
    pub fn of(headings: &[String]) -> Self {
        let ranked: Vec<Vec<(Role, usize)>> =
            headings.iter().map(|heading| ranks(heading)).collect();
        let mut columns = Self::default();
        for role in Role::ALL {
            let best = ranked
                .iter()
                .enumerate()
                .filter(|(place, _)| !columns.0.values().any(|taken| taken == place))
                .filter_map(|(place, ranks)| {
                    let rank = ranks.iter().find(|(of, _)| *of == role)?.1;
                    Some((rank, place))
                })
                .min();
            if let Some((_, place)) = best {
                columns.0.insert(role, place);
            }
        }
        columns
    }

    /// Whether they name an amount and something that leads to a group: supplier, code or account.
    #[must_use]
    pub fn suffice(&self) -> bool {
        self.get(Role::Amount).is_some() && self.names_payee()
    }

    pub(crate) fn names_payee(&self) -> bool {
        [Role::Supplier, Role::Organisation, Role::IndustryCode, Role::Account]
            .into_iter()
            .any(|role| self.get(role).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headings: &str, expected: &str) {
        let headings: Vec<String> = headings.split(';').map(str::to_owned).collect();
        let found = Columns::of(&headings);
        let found: Vec<String> =
            found.0.iter().map(|(role, place)| format!("{}={place}", role.key())).collect();
        assert_eq!(found.join(" "), expected);
    }

    #[test]
    fn knows_the_headings_of_ledgers() {
        check("Leverandør;Org.nr.;Beløp", "amount=2 supplier=0 organisation=1");
        check(
            "Kommunenr;Kommune;Orgnr;Leverandørnavn;Næringskode;Fakturadato;Beløp eks. mva",
            "amount=6 supplier=3 organisation=2 industry_code=4 municipality=0 date=5",
        );
        // The Swedish specification.
        check(
            "kopare;verifikationsnummer;leverantor;leverantor_id;datum;belopp;konto_nr;konto_text;kommun_id",
            "amount=5 supplier=2 organisation=3 municipality=8 date=4 account=6 account_name=7",
        );
        check("Supplier Name;Total", "amount=1 supplier=0");
        check(
            "konto;konto_tekst;ansvar;ansvar_tekst;tjeneste;tjeneste_tekst;rekneskap_2011;budsjett_2012;budsjett_2013",
            "amount=6 account=0 account_name=1 responsibility=2 function=4",
        );
        check(
            "LEVERANDORENS ORGNR;NAERINGSKODE;BELOEP (KR)",
            "amount=2 organisation=0 industry_code=1",
        );
        check("Beløp inkl. mva;Beløp eks. mva;leverandør", "amount=1 supplier=2");
        check("a;b;c", "");
        check(
            "naeringskode1.kode;organisasjonsnummer;navn",
            "supplier=2 organisation=1 industry_code=0",
        );
    }

    #[test]
    fn a_heading_may_name_a_year() {
        assert_eq!(year_in("rekneskap_2011"), Some(2011));
        assert_eq!(year_in("Budsjett 2012 mot 2013"), None);
        assert_eq!(year_in("Beløp"), None);
        assert_eq!(year_in("12345"), None);
    }
}
