#!/usr/bin/env bash
# Gives every reader of files anything that libFuzzer comes up with, for FUZZ_SECONDS each. Inputs that led somewhere new are
# kept in tests/fuzz/corpus, in as few files as show the same; commit those that are worth it. What fails is left in
# tests/fuzz/artifacts.
set -euo pipefail
# shellcheck source=scripts/env.sh
. "$(dirname "$0")/env.sh"

# The code has no unsafe part whose memory a sanitizer would have to watch. Without one the pinned compiler does, let into
# its unstable flags; a nightly one is not needed.
export RUSTC_BOOTSTRAP=1
for target in $(cargo fuzz list --fuzz-dir tests/fuzz); do
  cargo fuzz run "$target" --fuzz-dir tests/fuzz --sanitizer none -- \
    -max_total_time="${FUZZ_SECONDS:-60}" -max_len=65536 -timeout=10 -print_final_stats=1
  cargo fuzz cmin "$target" --fuzz-dir tests/fuzz --sanitizer none
done
