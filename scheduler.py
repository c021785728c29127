"""The daemon's composition root: opens the workspace and keeps the cadence, as `dateline watch` does.

python scheduler.py [-C DIR]
"""

from __future__ import annotations

import sys

from reports.cli.app import run

if __name__ == "__main__":
    sys.exit(run(["watch", *sys.argv[1:]]))
