"""What is taken is taken, however the spans lie."""

from hypothesis import given
from hypothesis import strategies as st

from reports.facts.occupied import Occupied
from reports.model import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_a_span_is_in_it_when_it_overlaps_one_of_them(spans, asked):
    assert (asked in Occupied(spans)) == any(asked.overlaps(span) for span in spans)
