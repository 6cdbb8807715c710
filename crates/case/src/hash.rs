//! What tells one case from another.

use crate::ValidCase;
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

impl ValidCase {
    /// The SHA-256 of the case's data, in hexadecimal.
    #[must_use]
    pub fn sha256(&self) -> String {
        let text = serde_json::to_string(&**self).unwrap_or_default();
        let mut hash = String::new();
        for byte in Sha256::digest(text.as_bytes()) {
            // Writing to a string does not fail.
            let _ = write!(hash, "{byte:02x}");
        }
        hash
    }
}
