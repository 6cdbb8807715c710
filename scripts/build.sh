#!/usr/bin/env bash
# Builds dist/: the page, ready to be put on any web server, the page as one file, and the model as a JavaScript library.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"

# setup.sh leaves this file where only Debian's toolchain could be had for wasm.
if [ -f .tools/wasm-toolchain ]; then
  RUSTUP_TOOLCHAIN=$(cat .tools/wasm-toolchain)
  export RUSTUP_TOOLCHAIN
fi

page="${CARGO_TARGET_DIR:-target}/page"
rm -rf "$page" # Trunk leaves the files of earlier builds
trunk build --release --dist "$page"
node scripts/dist.mjs "$page"
