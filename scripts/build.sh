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

# The same commit is to give the same bytes everywhere. Panics name source files: cargo's home gets one name, and the
# sources of std, where they are installed, the one they have where they are not. Cargo joins these flags with those of
# .cargo/config.toml; RUSTFLAGS would replace them.
std=$(rustc --print sysroot)/lib/rustlib/src/rust=/rustc/$(rustc -vV | sed -n 's/^commit-hash: //p')
export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo --remap-path-prefix=$std"

page="${CARGO_TARGET_DIR:-target}/page"
rm -rf "$page" # Trunk leaves the files of earlier builds
trunk build --release --dist "$page"
node scripts/dist.mjs "$page"
