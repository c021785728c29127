#!/bin/sh
# Writes both lists of pins anew, with hashes and without the address of any index. Needs `uv` (pip install uv).
set -eu
cd "$(dirname "$0")/.."
lock() {
    uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header \
        --no-annotate "$@"
}
lock pyproject.toml requirements/run.in --output-file requirements/run.txt
lock pyproject.toml requirements/run.in requirements/dev.in --extra postgresql --extra llm \
    --constraint requirements/run.txt --output-file requirements/dev.txt
