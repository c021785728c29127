"""Accept the pages as they are now: `python -m tests.render.pixels`, after you have looked at them."""

import sys

from tests.render.pixels.pictures import CASES, GOLDEN, drawn, golden

GOLDEN.mkdir(exist_ok=True)
for case in CASES:
    drawn(*case).quantize(16).save(golden(*case), optimize=True)
    sys.stdout.write(f"{golden(*case).name}\n")
