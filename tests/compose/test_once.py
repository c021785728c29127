"""One fact, one place: whatever articles an edition is made of, no sentence is printed in full twice."""

from collections import Counter
from datetime import datetime
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.compose import Grouped, Masthead, Reported, compose, group
from reports.compose.story import printed_in
from reports.compose.words import words_of
from reports.facts import read_facts, settle
from reports.intake import read
from reports.model import Article, blocks_of, digest
from tests.day.received import HERE

AT = datetime.fromisoformat("2026-03-12T07:00:00+02:00")
FILES = sorted(path for day in ("first", "second") for path in (HERE / day).glob("*.md"))


@cache
def facts_of(file):
    return settle(read_facts(read(file, shown=file.name)))


@cache
def retold(file, other):
    """Return an article that says some of another one's sentences word for word, under its own headline."""
    base, more = facts_of(file), facts_of(other)
    borrowed = " ".join(s.of(more.article.text) for s in more.sentences[1:6])
    text = f"{base.article.title}, again\n\n{borrowed}\n\n" + base.article.text.partition("\n\n")[2]
    article = Article(digest(text)[:16], f"{base.article.title}, again", text, digest(text), blocks_of(text))
    return settle(read_facts(article))


def edition_of(reports):
    once = {report.article.id: report for report in reports}
    items = [Grouped(a.id, a.title, a.text, published=a.published) for a in (r.article for r in once.values())]
    events = [Reported(tuple(once[item.id] for item in found)) for found in group(items)]
    return compose(Masthead("m", "M", "D", 1, AT, "UTC", "en"), events)


def sentences_of(reports):
    return {words_of(s.of(r.article.text)) for r in reports for s in r.sentences}


@pytest.mark.slow
@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(FILES), min_size=1, max_size=7, unique=True), st.data())
def test_no_sentence_is_printed_in_full_twice(files, data):
    reports = [facts_of(file) for file in files]
    if data.draw(st.booleans()):
        reports.append(retold(data.draw(st.sampled_from(files)), data.draw(st.sampled_from(files))))
    edition = edition_of(reports)
    full = sentences_of(reports)
    printed = Counter(
        words for story in edition.stories for p in printed_in(story) if p and (words := words_of(p.text)) in full
    )
    assert [words for words, count in printed.items() if count > 1 and words.count(" ") > 2] == []


@settings(max_examples=20, deadline=None)
@given(st.lists(st.sampled_from(FILES), min_size=2, max_size=6, unique=True))
def test_every_word_is_the_articles_own(files):
    edition = edition_of([facts_of(file) for file in files])
    texts = {facts.article.id: facts.article.text for facts in edition.facts}
    for story in edition.stories:
        assert all(p.span.of(texts[p.article]) == p.text for p in printed_in(story) if p)
