# The project's own tools first; scripts/setup.sh puts them there.
export PATH := $(CURDIR)/.tools/bin:$(CURDIR)/node_modules/.bin:$(PATH)
PORT ?= 8080
REGISTER ?=
NATIVE := --workspace --locked

.PHONY: help run dev build bundle test lint audit reproducible bench fuzz clean

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## Build the page and serve it on 127.0.0.1 (PORT=8080, REGISTER=municipalities.csv)
	@node scripts/serve.mjs --port "$(PORT)" $(if $(REGISTER),--register "$(REGISTER)")

dev: ## Serve a debug build on 127.0.0.1, rebuilt and reloaded on every change (PORT=8080)
	@scripts/setup.sh build
	trunk serve --dist target/dev --port "$(PORT)" # dist/ stays what `make build` made

bundle: build ## Build the page as one file, dist/ikt-synergi.html (make build does too)
	@ls -l dist/ikt-synergi.html

build: ## Build dist/: the page, the page as one file (ikt-synergi.html) and the JavaScript library (api/)
	@scripts/setup.sh build
	scripts/build.sh

test: ## Check everything: lint, Rust tests, build, JavaScript and browser tests
	@scripts/setup.sh test
	$(MAKE) lint
	cargo nextest run $(NATIVE)
	cargo test $(NATIVE) --doc
	scripts/build.sh
	node --test tests/node/*.test.mjs
	node --test tests/browser/*.test.mjs
	node --test tests/firefox/*.test.mjs
	node --test tests/servers/*.test.mjs

lint: ## Check formatting, dependencies and licences, and clippy natively and for wasm
	@scripts/setup.sh test
	cargo fmt --all --check
	cargo deny --frozen check bans licenses sources
	cargo clippy $(NATIVE) --all-targets -- -D warnings
	@if [ -f .tools/wasm-toolchain ]; then echo "lint: Debian's toolchain has no clippy for wasm, skipped"; else \
	  set -x; for crate in synergi-web synergi-whole synergi-js-api; do \
	    cargo clippy --target wasm32-unknown-unknown -p $$crate --locked -- -D warnings || exit 1; done; fi # by themselves: as one, all would have the features of any

audit: ## Look for known vulnerabilities in the dependencies; needs a network
	@scripts/setup.sh test
	cargo deny --locked check advisories

reproducible: ## Build the last commit twice, in different folders, and compare all bytes
	@scripts/setup.sh build
	scripts/reproducible.sh

bench: build ## Measure what the page weighs, how fast it opens, redraws, reads ledgers and draws, and how fast the model is
	@scripts/setup.sh test
	node scripts/bench.mjs
	node scripts/bench-evaluate.mjs
	node scripts/bench-import.mjs
	node scripts/bench-uncertainty.mjs

fuzz: ## Give the readers of files anything, a minute for each (FUZZ_SECONDS=60); what they learn stays in tests/fuzz/corpus
	@scripts/setup.sh fuzz
	scripts/fuzz.sh

clean: ## Delete what was built, but not the tools
	rm -rf dist web/generated
	cargo clean
