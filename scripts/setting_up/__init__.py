"""Setting up: what stands behind `make` before anything is installed. Standard library only.

`machine` runs steps quietly and installs system packages, `environment` keeps `.venv`, `chromium` finds
a browser for the tests, `commands` says what each word runs.
"""
