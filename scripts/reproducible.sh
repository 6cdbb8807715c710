#!/usr/bin/env bash
# Whether the same commit gives the same bytes: builds HEAD in two clones, each in a folder of another depth and with a
# cargo home of another name, and compares dist/ with dist/. Tools, npm packages and crates are those of this checkout.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"
unset CARGO_TARGET_DIR

checkout=$PWD
cargo_home=${CARGO_HOME:-$HOME/.cargo}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

[ -z "$(git status --porcelain)" ] || echo "reproducible: what is not committed is not built" >&2

# build <clone> <cargo home>
build() {
  echo "reproducible: building in $1" >&2
  mkdir -p "$2"
  ln -s "$cargo_home"/* "$2"
  git clone --quiet "$checkout" "$1"
  ln -s "$checkout/.tools" "$checkout/node_modules" "$1"
  if ! CARGO_HOME=$2 "$1/scripts/build.sh" >"$scratch/log" 2>&1; then
    cat "$scratch/log" >&2
    exit 1
  fi
  rm -rf "$1/target"
}

one=$scratch/one
two=$scratch/a/deeper/folder/two
build "$one" "$scratch/cargo"
build "$two" "$scratch/another/home/of/cargo"

ok=true
diff -rq "$one/dist" "$two/dist" || ok=false
# Both builds have the same compiler, so this one would be in both.
grep -rlaF "${RUSTUP_HOME:-$HOME/.rustup}/" "$one/dist" && ok=false
if ! $ok; then
  trap - EXIT
  echo "reproducible: NO, the files above differ or name a folder of this machine; both builds are in $scratch" >&2
  exit 1
fi
files=$(find "$one/dist" -type f | wc -l)
echo "reproducible: yes, both builds of $(git rev-parse --short HEAD) have the same $files files"
