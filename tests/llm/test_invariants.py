"""Whatever a model answers, what is accepted of it stands in the article letter by letter."""

import json
import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.errors import ModelError
from reports.llm import told_in, weigh, words_of
from reports.model import Certainty
from tests.facts.test_invariants import ANY, mentions
from tests.llm.texts import TEXT, Unread, reading_of

pytestmark = pytest.mark.slow  # thousands of answers, weighed
KINDS = ["figure", "moment", "person", "organisation", "place", "quotation", "statement", "rumour"]
NAMES = ["kind", "text", "start", "value", "context", "counted", "roles", "speaker", "source", "cue"]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=12,
)


ALTERED = ["", "", "", "", " ", "”", "x"]


@st.composite
def stretches(draw, text):
    """A stretch of a text from one word to another, or what stands between quotation marks; and where it begins."""
    words = [*re.finditer(r"\w+", text)] or [*re.finditer(r".*", text)]
    first = draw(st.integers(0, len(words) - 1))
    last = min(len(words) - 1, first + draw(st.integers(0, 5)))
    plain = st.just((words[first].start(), text[words[first].start() : words[last].end()]))
    numbers = [(m.start(), m[0]) for m in re.finditer(r"“[^”]+”|\d[\d,]*", text)]
    return draw(plain | st.sampled_from(numbers) if numbers else plain)


@st.composite
def told_of(draw, text):
    """Something that looks like a fact of a text: its words, and mostly the right place."""
    start, words = draw(stretches(text))
    words_of_it = stretches(text).map(lambda found: found[1])
    details = words_of_it | words_of_it | words_of_it | JSON
    told = {"kind": draw(st.sampled_from(KINDS)), "text": words + draw(st.sampled_from(ALTERED))}
    told["start"] = draw(st.sampled_from([start, start, start, start + 1]) | JSON)
    told["value"] = draw(st.just(words.replace(",", "")) | st.sampled_from(["2025-05-03", "2025"]) | JSON)
    for name in draw(st.sets(st.sampled_from(NAMES[4:]))) | {"source", "speaker"}:
        told[name] = draw(st.lists(details, max_size=3) if name == "roles" else details)
    return told


@st.composite
def answers(draw, text):
    """A list of things that look like facts of a text, and of others that don't."""
    return draw(st.lists(told_of(text), max_size=12)) + draw(st.lists(JSON, max_size=2))


@st.composite
def cases(draw):
    text = draw(st.just(TEXT) | ANY)
    length = draw(st.just(len(text)) | st.integers(1, max(1, len(text))))
    return text, draw(answers(text)), length, draw(st.booleans())


def standing(fact):
    yield from mentions(fact)
    if getattr(fact, "counted", None):
        yield fact.counted, None


@settings(max_examples=100, deadline=None)
@given(cases())
def test_every_accepted_fact_stands_in_the_text_where_it_says(case):
    text, told, length, is_unread = case
    reading = Unread(reading_of(text)) if is_unread else reading_of(text)
    accepted = weigh(told, reading, shown=text[:length], model="m")
    for fact in accepted.facts:
        assert text[fact.span.start : fact.span.end] == fact.text != ""
        assert fact.sentence.covers(fact.span)
        assert (fact.certainty, fact.reader) == (Certainty.LIKELY, "m")
        assert all(words in text if span is None else span.of(text) == words for words, span in standing(fact))
        json.dumps(fact.as_dict())
    assert sum(accepted.dropped.values()) - accepted.dropped.get("detail of a fact", 0) + len(accepted.facts) == len(
        told
    )
    reads = [number.value for sentence in reading.sentences for number in reading.numbers(sentence)]
    assert all(fact.value in reads for fact in accepted.facts if fact.kind == "figure")


@pytest.mark.slow
def test_long_and_malicious_answers_are_weighed_to_their_end():
    for piece in ("Aa ", "“a b” ", "12 34 ", "A", '"'):
        text = "Title\n\n" + piece * (20_000 // len(piece))
        told = [
            {"kind": kind, "text": text[at : at + 9].strip(), "start": at, "context": text, "roles": ["Aa"] * 99}
            | {"speaker": "Aa", "source": "b", "cue": "34"}
            for at in range(7, 407, 8)
            for kind in KINDS
        ]
        accepted = weigh(told, reading_of(text), shown=text, model="m")
        assert len(accepted.facts) + sum(accepted.dropped.values()) >= len(told)


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=80) | st.text(alphabet=string.printable, max_size=80).map(str.encode) | JSON.map(json.dumps))
def test_whatever_is_replied_is_a_list_or_a_model_error(reply):
    reply = reply if isinstance(reply, bytes) else reply.encode()
    for read in (lambda: words_of(reply), lambda: told_in(reply.decode("utf-8", "replace"))):
        try:
            assert isinstance(read(), str | list)
        except ModelError as error:
            assert str(error)  # noqa: PT017 - either is right
