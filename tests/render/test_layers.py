"""Layers over a text are cut at each other's borders: they nest, and the words come out as they were."""

from dataclasses import dataclass
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reports.model import Span
from reports.render.layers import DEEPEST, layered

TEXT = "A headline\n\nOne paragraph of words.\n\nAnother one, a little longer."
BLOCKS = [Span(0, 10), Span(12, 35), Span(37, len(TEXT))]


@dataclass(frozen=True)
class Over:
    name: str
    span: Span
    rank: int = 0


def drawn(*layers, text=TEXT, blocks=BLOCKS):
    """Draw each block: `<a ` where a part opens (`~` where it goes on), `>` where it ends, `/` where it is cut."""
    lines = []
    for cuts in layered(text, blocks, layers):
        line = ""
        for cut in cuts:
            line += "".join(f"<{'' if part.first else '~'}{part.layer.name} " for part in cut.opens)
            line += cut.text + "".join(">" if part.last else "/" for part in cut.closes)
        lines.append(line)
    return lines


def over(name, words, rank=0):
    return Over(name, Span(TEXT.index(words), TEXT.index(words) + len(words)), rank)


def test_a_layer_inside_another_one_is_set_inside():
    assert drawn(over("in", "of"), over("out", "paragraph of words"))[1] == "One <out paragraph <in of> words>."


def test_on_the_same_words_the_lower_rank_is_outside():
    assert drawn(over("b", "words", 2), over("a", "words", 1))[1] == "One paragraph of <a <b words>>."


def test_of_two_that_cross_the_later_one_is_set_in_two_parts():
    crossing = over("a", "One paragraph"), over("b", "paragraph of")
    assert drawn(*crossing)[1] == "<a One <b paragraph/><~b  of> words."


def test_a_layer_over_two_blocks_goes_on_in_the_second():
    assert drawn(over("q", "words.\n\nAnother"))[1:] == [
        "One paragraph of <q words./",
        "<~q Another> one, a little longer.",
    ]


def test_a_layer_without_words_is_a_place():
    assert drawn(Over("p", Span(16, 16)))[1] == "One <p >paragraph of words."
    assert drawn(Over("p", Span(10, 12)))[1] == "<p >One paragraph of words."


def test_what_lies_too_deep_is_a_place():
    deep = [over(f"l{n}", "words", n) for n in range(DEEPEST + 2)]
    opened = " ".join(f"<l{n}" for n in range(DEEPEST))
    assert drawn(*deep)[1] == f"One paragraph of {opened} <l{DEEPEST} ><l{DEEPEST + 1} >words{'>' * DEEPEST}."


def test_a_part_knows_whether_others_lie_inside():
    (cut, *_) = [c for c in layered(TEXT, BLOCKS, [over("out", "of words"), over("in", "of")])[1] if c.opens]
    assert [(part.layer.name, part.holds) for part in cut.opens] == [("out", True), ("in", False)]


def test_a_text_without_blocks_has_no_cuts():
    assert layered("", [], [Over("a", Span(0, 0))]) == []


spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, 30)).map(lambda t: Span(t[0], min(t[0] + t[1], len(TEXT))))


@given(st.lists(spans, max_size=40))
def test_the_words_are_unchanged_and_every_layer_lies_over_its_own(found):
    layers = [Over(str(n), span, n % 3) for n, span in enumerate(found)]
    firsts, lasts, covered = [], [], dict.fromkeys(layers, "")
    deep = set()
    for block, cuts in zip(BLOCKS, layered(TEXT, BLOCKS, layers), strict=True):
        assert "".join(cut.text for cut in cuts) == block.of(TEXT)
        stack = []
        for cut in cuts:
            stack += cut.opens
            assert len(stack) <= DEEPEST + 1
            for part in stack:
                covered[part.layer] += cut.text
            deep |= {part.layer for part in cut.opens if part in cut.closes and not cut.text}
            firsts += [part.layer for part in cut.opens if part.first]
            lasts += [part.layer for part in cut.closes if part.last]
            for part in cut.closes:
                assert stack.pop() is part
        assert stack == []
    begun = {layer for layer in layers if layer.span.start < len(TEXT)}
    assert sorted(firsts, key=lambda o: int(o.name)) == sorted(begun, key=lambda o: int(o.name))
    assert set(lasts) == begun
    assert len(lasts) == len(begun)
    gaps = [TEXT[a.end : b.start] for a, b in pairwise(BLOCKS)]
    for layer in begun - deep:
        words = layer.span.of(TEXT)
        for gap in gaps:
            words = words.replace(gap, "")
        assert covered[layer].replace("\n", "") == words.replace("\n", "")
