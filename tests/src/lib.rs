//! Tests across crates: published figures, properties, pictures, repository rules.

pub mod cases;
pub mod scenarios;

#[cfg(test)]
mod case_properties;
#[cfg(test)]
mod generated;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod published;
#[cfg(test)]
mod real_data;
#[cfg(test)]
mod report_properties;
#[cfg(test)]
mod repository;
