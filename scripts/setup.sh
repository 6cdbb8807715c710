#!/usr/bin/env bash
# Gets what the project needs and does not have yet:
#   scripts/setup.sh build   to build the page: the wasm std, wasm-bindgen, Trunk, npm packages
#   scripts/setup.sh test    to test it too: cargo-nextest, cargo-deny, Chromium, Firefox, nginx, Apache,
#                            LibreOffice, pdftotext
#   scripts/setup.sh fuzz    to give the readers of files anything: cargo-fuzz, a C++ compiler
# Tools go to .tools/, the system's own count if the version fits. With nothing to do it uses no network and takes
# a second, so that make calls it every time.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"

trunk_version=0.21.14
nextest_version=0.9.143
deny_version=0.20.2
fuzz_version=0.13.2
# The CLI and the library of wasm-bindgen speak a private protocol: their versions must be equal.
wasm_bindgen_version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;}' Cargo.lock)
node_major=20

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"; [ -z "${our_policy-}" ] || as_root rm -f "$our_policy"' EXIT

say() { echo "setup: $*" >&2; }
give_up() {
  say "$*"
  exit 1
}
has() { command -v "$1" >/dev/null; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

apt_install() {
  has apt-get || return 1
  say "installing from Debian: $*"
  if ! { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends "$@"; } >"$scratch/apt.log" 2>&1; then
    tail -n 5 "$scratch/apt.log" >&2
    return 1
  fi
}

# cargo_tool <crate> <version> <option …>; the profile saves minutes, and the tools stay fast enough
cargo_tool() {
  say "building $1 $2: some minutes, once"
  CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    cargo install "$1" --version "$2" --root .tools --force "${@:3}" ||
    give_up "could not build $1 $2; the lines above say why. It needs access to crates.io and a C compiler."
}

# Compiling for it tells more than a look at the files: a std goes stale when its compiler is upgraded.
compiles_wasm() {
  echo 'pub fn probe() -> String { String::new() }' |
    rustc "$@" --target wasm32-unknown-unknown --crate-type cdylib -o "$scratch/probe.wasm" - 2>/dev/null
}

wasm_std() {
  local from_debian=.tools/wasm-toolchain # build.sh reads it; native code and lints stay with the usual toolchain
  if compiles_wasm; then
    rm -f "$from_debian"
    return
  fi
  if [ -f "$from_debian" ] && compiles_wasm +debian; then return; fi
  say "getting Rust's standard library for wasm32-unknown-unknown"
  if has rustup && $(has timeout && echo timeout 300) rustup target add wasm32-unknown-unknown && compiles_wasm; then return; fi
  compiles_wasm +debian || wasm_std_from_debian ||
    give_up "no standard library for wasm32-unknown-unknown. Run 'rustup target add wasm32-unknown-unknown', or use a machine with Debian's packages and root."
  mkdir -p .tools
  echo debian >"$from_debian"
}

# Where rustup reaches no server: Debian has the compiler with the source of its std. Build that std once and put it
# where rustc looks for it, as `rustup target add` would.
wasm_std_from_debian() {
  has rustup && apt_install rustc-web cargo-web rust-web-src rust-web-llvm lld-22 || return 1
  mkdir -p "$scratch/std/src" && touch "$scratch/std/src/lib.rs"
  printf '[package]\nname = "empty"\nedition = "2024"\n' >"$scratch/std/Cargo.toml"
  (cd "$scratch/std" &&
    RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS="-C embed-bitcode=yes" CARGO_TARGET_DIR=target \
      /usr/bin/cargo build --release --target wasm32-unknown-unknown \
      -Zbuild-std=std,panic_abort,panic_unwind,proc_macro,test) || return 1 # bitcode, because the release build has LTO
  rm -f "$scratch"/std/target/wasm32-unknown-unknown/release/deps/libempty-*
  local lib=/usr/lib/rustlib/wasm32-unknown-unknown/lib
  as_root rm -rf "$lib" && as_root mkdir -p "$lib" &&
    as_root cp "$scratch"/std/target/wasm32-unknown-unknown/release/deps/*.rlib "$lib" &&
    rustup toolchain link debian /usr && compiles_wasm +debian
}

npm_packages() {
  node -e "process.exit(parseInt(process.versions.node) < $node_major ? 1 : 0)" 2>/dev/null ||
    give_up "Node.js $node_major or newer is needed: https://nodejs.org or your system's packages."
  # npm ci starts by deleting node_modules, and with it this copy of the lock.
  cmp -s package-lock.json node_modules/.installed-lock && return
  say "installing npm packages"
  npm ci --no-audit --no-fund --loglevel=error || give_up "npm ci failed; it needs access to the npm registry."
  cp package-lock.json node_modules/.installed-lock
}

for_build() {
  has cargo || give_up "Rust is needed: https://rustup.rs"
  wasm_std
  [ "$(wasm-bindgen --version 2>/dev/null)" = "wasm-bindgen $wasm_bindgen_version" ] ||
    cargo_tool wasm-bindgen-cli "$wasm_bindgen_version" # --locked fails: a crate in its lock has been withdrawn
  [ "$(trunk --version 2>/dev/null)" = "trunk $trunk_version" ] || cargo_tool trunk "$trunk_version" --locked
  npm_packages
  cargo fetch --locked --quiet # Trunk runs cargo offline
}

for_test() {
  for_build
  cargo nextest --version >/dev/null 2>&1 || cargo_tool cargo-nextest "$nextest_version" --locked # any version does
  [ "$(cargo-deny --version 2>/dev/null)" = "cargo-deny $deny_version" ] || cargo_tool cargo-deny "$deny_version" --locked
  has "${CHROMIUM:-chromium}" || has chromium-browser || has google-chrome || apt_install chromium ||
    give_up "Chromium is needed for the browser tests. Install it, or set CHROMIUM to the path of one."
  has "${FIREFOX:-firefox-esr}" || has firefox || apt_install firefox-esr ||
    give_up "Firefox is needed for the browser tests. Install it, or set FIREFOX to the path of one."
  { has soffice && has localc && has lowriter; } || apt_install libreoffice-calc libreoffice-writer ||
    give_up "LibreOffice is needed to check the workbook's formulas and the report. Install its Calc and Writer."
  has pdftotext || apt_install poppler-utils || say "without pdftotext, no test reads what is printed"
  servers
}

for_fuzz() {
  has cargo || give_up "Rust is needed: https://rustup.rs"
  has c++ || apt_install g++ || give_up "A C++ compiler is needed to build libFuzzer."
  [ "$(cargo-fuzz --version 2>/dev/null)" = "cargo-fuzz $fuzz_version" ] || cargo_tool cargo-fuzz "$fuzz_version" --locked
}

# As Debian has them; the tests start their own, so that none of the system's services are wanted.
servers() {
  has_server nginx && has_server apache2 && compgen -G '/usr/lib/nginx/modules/*brotli_static*' >/dev/null && return
  local policy=/usr/sbin/policy-rc.d # asked by package scripts before they start a service
  if ! [ -e "$policy" ]; then
    printf '#!/bin/sh\nexit 101\n' >"$scratch/policy-rc.d"
    our_policy=$policy # gone when this script ends
    as_root install -m 755 "$scratch/policy-rc.d" "$policy" || true
  fi
  apt_install nginx libnginx-mod-http-brotli-static apache2 ||
    give_up "nginx with its brotli module and Apache are needed, from Debian's packages, to test the configurations in deploy/."
}

has_server() { has "$1" || [ -x "/usr/sbin/$1" ]; }

case "${1-}" in
  build) for_build ;;
  test) for_test ;;
  fuzz) for_fuzz ;;
  *) give_up "usage: scripts/setup.sh build|test|fuzz" ;;
esac
