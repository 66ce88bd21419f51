# Every word here is one of scripts/bootstrap.py's, which also works where there is no make:
#     python scripts/bootstrap.py site
# More words for the command go into ARGS:  make test ARGS="-k house"

PYTHON ?= python3
ARGS ?=
BOOTSTRAP = $(PYTHON) scripts/bootstrap.py

.DEFAULT_GOAL := help
.PHONY: site test serve check bench verify torture lint clean help

site: ## Build the site into site/
	@$(BOOTSTRAP) site $(ARGS)

serve: ## Show the site in the browser and follow every change
	@$(BOOTSTRAP) serve $(ARGS)

check: ## Check the content and say what is wrong, where, and what to do
	@$(BOOTSTRAP) check $(ARGS)

test: ## Check the code and run the tests (in Chromium too)
	@$(BOOTSTRAP) test $(ARGS)

lint: ## Check the code's style and types only
	@$(BOOTSTRAP) lint $(ARGS)

bench: ## Measure the speed, as ratios in one run
	@$(BOOTSTRAP) bench $(ARGS)

verify: ## Run the checks that need Java, npm or minutes
	@$(BOOTSTRAP) verify $(ARGS)

torture: ## Run the long versions of the property tests
	@$(BOOTSTRAP) torture $(ARGS)

clean: ## Remove what was built (the environment in .venv stays)
	@$(BOOTSTRAP) clean

help: ## Show this list
	@$(BOOTSTRAP) help
