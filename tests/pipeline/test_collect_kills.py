"""Whenever `dateline collect` is killed, no article is lost, none is there twice, and the store is intact."""

import random

import pytest

from benchmarks.collect_kills import Trial

pytestmark = pytest.mark.slow


def test_killed_again_and_again_it_ends_with_every_article_once(tmp_path):
    trial = Trial(tmp_path / "desk", random.Random(4))
    _, wrong = trial.suffer(8, new=100, changed=10)
    assert wrong == []
    assert trial.count() >= len(trial.texts) >= 900
