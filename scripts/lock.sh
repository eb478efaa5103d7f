#!/bin/sh
# Writes the two lock files from pyproject.toml. Needs uv; run it when a dependency changes.
set -eu
cd "$(dirname "$0")/.."
lock() { uv pip compile pyproject.toml "$@" --universal --generate-hashes --no-emit-index-url --no-header --quiet; }
lock --extra build -o requirements.lock
lock --extra build --extra test --extra train --extra dask --constraint requirements.lock -o requirements-test.lock
