//! Types, schema and parameters, written from the model. A test fails where the committed file is another;
//! `UPDATE_GENERATED=1 cargo test -p synergi-tests` writes it anew.

mod parameters;
mod schema;
mod types;

use std::path::Path;

/// Compares a file of the repository with what it should hold, or writes it.
fn assert_current(path: &str, text: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
    if std::env::var_os("UPDATE_GENERATED").is_some() {
        std::fs::write(file, text).unwrap();
        return;
    }
    // A checkout may have other line ends.
    let committed = std::fs::read_to_string(file).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        committed == text,
        "{path} is not what the model says: run UPDATE_GENERATED=1 cargo test -p synergi-tests, and commit it"
    );
}

/// Documentation as plain text: links to Rust items become the names of the items.
fn plain(documentation: &str) -> String {
    documentation.replace("[`", "`").replace("`]", "`")
}
