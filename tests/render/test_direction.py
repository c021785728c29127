"""Direction controls in an article stay inside it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from reports.render.direction import balance, isolated, reads_right_to_left

OPENINGS, PDI, FSI, RLO = "\u2066\u2067\u2068", "\u2069", "\u2068", "\u202e"


def depth_after(text):
    """Walk a line as the bidirectional algorithm does; None when an ending has no opening."""
    depth = 0
    for character in text:
        if character in OPENINGS:
            depth += 1
        elif character == PDI:
            depth -= 1
            if depth < 0:
                return None
    return depth


@given(st.text(alphabet=f"ab {OPENINGS}{PDI}{RLO}"))
@settings(deadline=None, max_examples=200)
def test_whatever_stands_in_a_run_its_isolate_ends_where_we_end_it(text):
    opening, closing = balance(text)
    assert depth_after(FSI + opening + text + closing + PDI) == 0
    before_end = depth_after(FSI + opening + text + closing)
    assert before_end == 1


def test_ordinary_words_get_nothing_around_them():
    assert balance("Nobody was hurt.") == ("", "")
    assert isolated("Nobody was hurt.") == "Nobody was hurt."


def test_arabic_and_overrides_are_isolated_in_plain_text_and_not_altered():
    assert isolated("قال") == f"{FSI}قال{PDI}"
    assert isolated(f"{RLO}x") == f"{FSI}{RLO}x{PDI}"


def test_the_first_letter_with_a_direction_decides():
    assert reads_right_to_left("07:30 قال x")
    assert not reads_right_to_left("x قال")
    assert not reads_right_to_left("12:30")
