#!/bin/sh
# Cargo runs the compiler through this in build.sh: wasm_split_macros, a part of Leptos, puts a hash of this path into the
# wasm, by which Trunk names the file. Without cargo's home in front it is the same path everywhere.
CARGO_MANIFEST_PATH=${CARGO_MANIFEST_PATH#"${CARGO_HOME:-$HOME/.cargo}"} exec "$@"
