//! A file of a case as short as an address wants it: only what is not as in an empty one.

use crate::case::Case;
use crate::file::{Baseline, CaseFile, CaseFileError};
use serde_json::{Map, Value};

/// The key of what stands in the place of something else, and does not add to it.
const INSTEAD: &str = "=";

impl CaseFile {
    /// The text of a link: what differs from an empty case on the study's scenario.
    ///
    /// ```
    /// use synergi_case::{CaseFile, example};
    /// let file = CaseFile::new(example());
    /// assert_eq!(CaseFile::from_link(&file.to_link()), Ok(file.clone()));
    /// assert!(file.to_link().len() < file.write().len() / 4);
    /// ```
    #[must_use]
    pub fn to_link(&self) -> String {
        let whole = serde_json::to_value(self).unwrap_or_default();
        difference(&whole, &empty()).to_string()
    }

    /// Reads what [`CaseFile::to_link`] has written.
    ///
    /// # Errors
    /// Why the text is no case.
    pub fn from_link(text: &str) -> Result<Self, CaseFileError> {
        let damaged = |reason: String| CaseFileError::Damaged { reason };
        let short: Value =
            serde_json::from_str(text).map_err(|error| damaged(error.to_string()))?;
        if !short.is_object() {
            return Err(damaged("it is no object".to_owned()));
        }
        Self::read(&together(&short, &empty()).to_string())
    }
}

/// What links leave out: as in an empty case, and of a baseline as in one too.
fn empty() -> Value {
    let mut file = CaseFile::new(Case::empty());
    file.baseline = Some(Baseline { frozen_on: String::new(), case: Case::empty() });
    serde_json::to_value(file).unwrap_or_default()
}

/// What of a value is not in another. Lists of objects are told one by one, others as they are.
fn difference(value: &Value, from: &Value) -> Value {
    match (value, from) {
        // Of another kind than what stands there: nothing of that is to stay.
        (Value::Object(value), Value::Object(from))
            if from.keys().any(|key| !value.contains_key(key)) =>
        {
            let instead = (INSTEAD.to_owned(), Value::Object(value.clone()));
            Value::Object(Map::from_iter([instead]))
        }
        (Value::Object(value), from) => {
            let of = |key: &str| from.get(key).unwrap_or(&Value::Null);
            let parts = value.iter().filter(|(key, part)| *part != of(key));
            Value::Object(
                parts.map(|(key, part)| (key.clone(), difference(part, of(key)))).collect(),
            )
        }
        (Value::Array(list), from) if list.iter().all(Value::is_object) => {
            let parts =
                list.iter().enumerate().map(|(place, part)| difference(part, beside(from, place)));
            Value::Array(parts.collect())
        }
        (value, _) => value.clone(),
    }
}

/// The other way round.
fn together(short: &Value, from: &Value) -> Value {
    match (short, from) {
        (Value::Object(short), _) if short.len() == 1 && short.contains_key(INSTEAD) => {
            short.get(INSTEAD).cloned().unwrap_or_default()
        }
        (Value::Object(short), from) => {
            let mut whole = match from {
                Value::Object(from) => from.clone(),
                _ => Map::new(),
            };
            for (key, part) in short {
                let before = whole.get(key).cloned().unwrap_or_default();
                whole.insert(key.clone(), together(part, &before));
            }
            Value::Object(whole)
        }
        (Value::Array(list), from) if list.iter().all(Value::is_object) => {
            let parts =
                list.iter().enumerate().map(|(place, part)| together(part, beside(from, place)));
            Value::Array(parts.collect())
        }
        (short, _) => short.clone(),
    }
}

/// What stands in the same place of another list; behind its end, its first.
fn beside(from: &Value, place: usize) -> &Value {
    from.get(place).or_else(|| from.get(0)).unwrap_or(&Value::Null)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::Member;
    use crate::input::MOST_MEMBERS;
    use synergi_model::units::Inhabitants;

    #[test]
    fn what_is_no_case_is_refused() {
        for text in ["", "{", "[]", "7", "{\"variants\":[]}", "{\"format\":\"x\"}", "{\"luck\":1}"]
        {
            assert!(CaseFile::from_link(text).is_err(), "{text}");
        }
        let deep = "{\"a\":".repeat(100_000) + "1" + &"}".repeat(100_000);
        assert!(CaseFile::from_link(&deep).is_err());
        let newer = CaseFile::from_link("{\"version\":99}");
        assert_eq!(newer, Err(CaseFileError::Newer { version: 99 }));
        let mut case = Case::empty();
        let member = Member::new("1".to_owned(), "A".to_owned(), Inhabitants(1.0));
        case.members = vec![member; MOST_MEMBERS + 1];
        let many = CaseFile::new(case);
        assert_eq!(CaseFile::from_link(&many.to_link()), Err(CaseFileError::TooLarge));
        assert_eq!(CaseFile::read(&many.write()), Err(CaseFileError::TooLarge));
    }

    #[test]
    fn an_empty_case_takes_next_to_nothing() {
        assert_eq!(CaseFile::new(Case::empty()).to_link(), "{\"baseline\":null}");
    }
}
