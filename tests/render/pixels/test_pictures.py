"""Each template's first sheet looks as it did when somebody last looked at it."""

import pytest
from PIL import Image, ImageDraw

from tests.render.pixels.pictures import BLOCK, CASES, differing, drawn, golden


@pytest.mark.slow
@pytest.mark.parametrize("case", CASES, ids="-".join)
def test_a_sheet_looks_as_it_was_accepted(case, tmp_path):
    actual = drawn(*case)
    with Image.open(golden(*case)) as picture:
        found = differing(actual, picture.convert("L"))
    if found:
        actual.save(tmp_path / golden(*case).name)
    assert not found, "\n".join(
        (
            f"{golden(*case).name} differs in {len(found)} places:",
            *found[:12],
            f"now: {tmp_path / golden(*case).name}; accepted: {golden(*case)}",
            "look at both; to accept all pages as they are now: python -m tests.render.pixels",
        )
    )


def test_a_difference_is_told_by_its_place_and_its_darkness():
    before = Image.new("L", (165, 234), 255)
    after = before.copy()
    ImageDraw.Draw(after).rectangle((2 * BLOCK, 3 * BLOCK, 3 * BLOCK - 1, 4 * BLOCK - 1), fill=0)
    assert differing(after, before) == ["row 4, column 3 (14 % down, 13 % across): 100 % dark, and was 0 %"]
    assert differing(before, before) == []
    assert differing(before, Image.new("L", (170, 220), 255)) == ["the sheet is 165 × 234 pixels, and was 170 × 220"]
