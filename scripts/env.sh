# shellcheck shell=bash
# Sourced by the other scripts: work from the root, with the project's own tools first on PATH.
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit
export PATH="$PWD/.tools/bin:$PWD/node_modules/.bin:$PATH"
