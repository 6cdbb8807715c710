#!/usr/bin/env bash
# Builds dist/: the page, ready to be put on any web server, and in dist/api/ the model as a JavaScript library.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"

# setup.sh leaves this file where only Debian's toolchain could be had for wasm.
if [ -f .tools/wasm-toolchain ]; then
  RUSTUP_TOOLCHAIN=$(cat .tools/wasm-toolchain)
  export RUSTUP_TOOLCHAIN
fi

rm -rf dist # Trunk leaves the files of earlier builds
trunk build --release

cargo build --release --locked --target wasm32-unknown-unknown --package synergi-js-api
wasm-bindgen --target web --out-dir dist/api --out-name ikt_synergi \
  "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/synergi_js_api.wasm"
wasm-opt -O3 dist/api/ikt_synergi_bg.wasm -o dist/api/ikt_synergi_bg.wasm
