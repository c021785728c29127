"""Whatever sources give in whatever order, versions count from 1, the last text is the current one, nothing is lost."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from reports.model import Kept
from reports.store import Archive, open_store
from tests.store.pieces import arrival, plain

NOW = datetime(2025, 12, 15, 7, tzinfo=UTC)
TEXTS = [f"Title {n}\n\nThis is what text {n} says." for n in range(4)]
KEYS = ["https://a.example/1", "https://a.example/2", "own"]
GIVEN = st.tuples(st.sampled_from(KEYS), st.sampled_from(TEXTS))
BATCHES = st.lists(st.tuples(st.sampled_from(["one", "two"]), st.lists(GIVEN, max_size=5)), max_size=8)


def whole_key(source, key):
    return key if key.startswith("http") else f"{source}:{key}"


def expected(history, source, told):
    """Say what becomes of a text by the rules as they are told to people; `history` holds (source, text)."""
    if not history:
        return Kept.ADDED
    last_source, last = history[-1]
    stale = source != last_source and told in [one for _, one in history]
    return Kept.UNCHANGED if told == last or stale else Kept.CHANGED


@pytest.mark.slow
@settings(max_examples=40)
@given(batches=BATCHES)
def test_any_sequence_of_batches_gives_versions_that_count_and_a_last_text_that_is_current(tmp_path_factory, batches):
    histories = defaultdict(list)
    with open_store("sqlite:///s.db", root=tmp_path_factory.mktemp("archive")) as store:
        archive = Archive(store)
        for turn, (source, given_) in enumerate(batches):
            kept = archive.keep(
                plain(*(arrival(key, told) for key, told in given_)), source=source, now=NOW + timedelta(hours=turn)
            )
            for (key, told), became in zip(given_, kept, strict=True):
                history = histories[whole_key(source, key)]
                assert became is expected(history, source, told)
                if became is not Kept.UNCHANGED:
                    history.append((source, told))
        for key, history in histories.items():
            versions = archive.versions(key)
            assert [one.version for one in versions] == [*range(1, len(history) + 1)]
            assert [(one.source, one.text) for one in versions] == history
        current = sorted(one.text for one in archive.articles())
        assert current == sorted(history[-1][1] for history in histories.values())
        with store.write() as connection:
            connection.execute(text("INSERT INTO article_words(article_words, rank) VALUES ('integrity-check', 1)"))
