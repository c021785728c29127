"""Facts at a terminal stand under their sentences, and nothing in an article can steer the terminal."""

from reports.cli.telling import told
from reports.facts import extract

TEXT = "Storm in Orvik\n\nThe storm sank 12 boats, Ada Renn said. It rained."


def test_a_sentence_stands_above_its_facts_with_their_places():
    lines = told(extract(TEXT), highlighted=False).splitlines()
    at = lines.index("The storm sank 12 boats, Ada Renn said.")
    assert "    figure       31–33        12  = 12 boats" in lines[at:]
    assert any(line.startswith("    statement") and line.endswith("by Ada Renn") for line in lines[at:])
    assert "It rained." not in lines
    assert lines[-1] == "note: the publisher is not stated"


def test_facts_are_set_off_in_bold_where_the_terminal_can():
    assert "\x1b[1m\x1b[4m12\x1b[0m boats" in told(extract(TEXT), highlighted=True)


def test_what_could_steer_a_terminal_is_left_out():
    told_words = told(
        extract("Storm\n\nThe storm sank 12\x1b[2J boats \u202e today, Ada Renn said."), highlighted=False
    )
    assert "\x1b" not in told_words
    assert "\u202e" not in told_words
