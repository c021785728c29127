"""Make the README's picture: the first page of the sample briefing, as a PNG."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import pypdfium2

ROOT = Path(__file__).resolve().parents[1]
PICTURE = ROOT / "docs" / "briefing.png"
AT = "2025-12-15T07:00:00+02:00"
DOTS_PER_INCH = 110


def main() -> None:
    """Build the sample day's edition in a folder of its own and draw its first page."""
    dateline = Path(sys.executable).parent / "dateline"
    with tempfile.TemporaryDirectory() as scratch:
        command = [str(dateline), "build", "morning", "--at", AT, "--formats", "pdf", "--out", scratch]
        subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
        with pypdfium2.PdfDocument(Path(scratch) / "briefing.pdf") as document:
            document[0].render(scale=DOTS_PER_INCH / 72).to_pil().save(PICTURE, optimize=True)
    sys.stdout.write(f"{PICTURE.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
