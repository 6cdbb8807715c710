//! What the model's figures are broken down by: size classes, value-chain elements, service groups and bands of share.

use crate::units::Inhabitants;
use serde::{Deserialize, Serialize};

/// A closed list of categories, and a struct with one value for each: indexing cannot fail, and a file names its parts.
macro_rules! dimension {
    (
        $(#[$doc:meta])* $name:ident, $(#[$per_doc:meta])* $per:ident as $per_of:literal:
        $($(#[$variant_doc:meta])* $variant:ident = $field:ident,)+
    ) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
        #[serde(rename_all = "snake_case")]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $name {
            /// All of them, in the study's order.
            pub const ALL: [Self; [$(stringify!($variant)),+].len()] = [$(Self::$variant),+];

            /// The name used in files and in the JavaScript interface.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$variant => stringify!($field),)+ }
            }
        }

        $(#[$per_doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS), schemars(rename = $per_of))]
        #[serde(deny_unknown_fields)]
        pub struct $per<T> {
            $($(#[$variant_doc])* pub $field: T,)+
        }

        impl<T> $per<T> {
            /// Made by a function of the category.
            pub fn from_fn(mut value: impl FnMut($name) -> T) -> Self {
                Self { $($field: value($name::$variant),)+ }
            }

            /// The value of one category.
            #[must_use]
            pub const fn get(&self, key: $name) -> &T {
                match key { $($name::$variant => &self.$field,)+ }
            }

            /// The value of one category, to change.
            pub const fn get_mut(&mut self, key: $name) -> &mut T {
                match key { $($name::$variant => &mut self.$field,)+ }
            }

            /// Categories with their values, in the study's order.
            pub fn iter(&self) -> impl Iterator<Item = ($name, &T)> {
                $name::ALL.into_iter().map(|key| (key, self.get(key)))
            }

            /// The same categories with other values.
            pub fn map<U>(&self, mut value: impl FnMut(&T) -> U) -> $per<U> {
                $per { $($field: value(&self.$field),)+ }
            }
        }
    };
}

dimension!(
    /// Size of a municipality by inhabitants (§ 1.2).
    #[doc(alias = "størrelse")]
    SizeClass,
    /// One value for each size class.
    PerClass as "PerClassOf{T}":
    /// Under 5 000 inhabitants in the study.
    Small = small,
    /// 5 000 to 20 000 inhabitants in the study, both included.
    Medium = medium,
    /// Over 20 000 inhabitants in the study.
    Large = large,
);

dimension!(
    /// Element of the value chain of municipal IT (figure 1).
    #[doc(alias = "verdikjede")]
    Element,
    /// One value for each element of the value chain.
    PerElement as "PerElementOf{T}":
    /// Networks, wireless, monitoring, firewall (§ 2.1).
    #[doc(alias = "nettverk og telekom")]
    Telecom = telecom,
    /// Devices, users, printers, data rooms, servers, storage, backup (§ 2.2).
    #[doc(alias = "basis drift")]
    BaseOperations = base_operations,
    /// Line-of-business systems (§ 2.3).
    #[doc(alias = "fagsystemer")]
    BusinessSystems = business_systems,
    /// The IT department's own full-time equivalents (§ 2.4).
    #[doc(alias = "stab")]
    Staff = staff,
);

dimension!(
    /// Element paid for by supplier invoices: all but staff.
    InvoicedElement,
    /// One value for each element paid for by supplier invoices.
    PerInvoiced as "PerInvoicedOf{T}":
    /// See [`Element::Telecom`].
    Telecom = telecom,
    /// See [`Element::BaseOperations`].
    BaseOperations = base_operations,
    /// See [`Element::BusinessSystems`].
    BusinessSystems = business_systems,
);

impl From<InvoicedElement> for Element {
    fn from(element: InvoicedElement) -> Self {
        match element {
            InvoicedElement::Telecom => Self::Telecom,
            InvoicedElement::BaseOperations => Self::BaseOperations,
            InvoicedElement::BusinessSystems => Self::BusinessSystems,
        }
    }
}

dimension!(
    /// Group of suppliers by industry code, as figure 9 splits them between two elements.
    #[doc(alias = "tjenestegruppe")]
    ServiceGroup,
    /// One value for each service group of figure 9.
    PerServiceGroup as "PerServiceGroupOf{T}":
    /// Consulting, operation and support.
    ItServices = it_services,
    /// Publishers of software.
    SoftwarePublishing = software_publishing,
    /// Wholesale of computers, software and electronics.
    IctWholesale = ict_wholesale,
    /// Hosting and data processing.
    DataProcessing = data_processing,
    /// Makers of equipment.
    IctManufacturing = ict_manufacturing,
    /// Repair of equipment.
    IctRepair = ict_repair,
);

dimension!(
    /// How large a part of something an organisation does in one way (figures 5 and 6).
    ShareBand,
    /// One value for each band.
    PerBand as "PerBandOf{T}":
    /// None of it.
    None = none,
    /// Under 20 %.
    VeryLittle = very_little,
    /// 20 to 40 %.
    Some = some,
    /// 40 to 60 %.
    AGoodPart = a_good_part,
    /// 60 to 80 %.
    Much = much,
    /// Over 80 %.
    NearlyAll = nearly_all,
);

/// Where medium begins and ends; both bounds belong to medium (§ 1.2).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema, ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct SizeBounds {
    /// Fewest inhabitants of a medium-sized municipality.
    pub medium_from: Inhabitants,
    /// Most inhabitants of a medium-sized municipality.
    pub medium_to: Inhabitants,
}

impl SizeBounds {
    /// The class of a municipality with so many inhabitants.
    #[must_use]
    pub fn class_of(&self, population: Inhabitants) -> SizeClass {
        if population < self.medium_from {
            SizeClass::Small
        } else if population <= self.medium_to {
            SizeClass::Medium
        } else {
            SizeClass::Large
        }
    }
}
