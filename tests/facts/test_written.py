"""A reading that was written down comes back as it was, without the text being read again."""

import json

import pytest

from reports.facts import extract, read_back, read_facts, settle, written


@pytest.fixture(scope="module")
def readings(checkout):
    folders = [checkout / "tests" / "gold", checkout / "tests" / "gold" / "german"]
    texts = [(path, path.read_text(encoding="utf-8")) for folder in folders for path in sorted(folder.glob("*.txt"))]
    languages = {folders[0]: "en", folders[1]: "de"}
    return [read_facts(extract(text, language=languages[path.parent]).article) for path, text in texts]


def test_every_kind_of_fact_comes_back_as_it_was(readings):
    kinds = set()
    for reading in readings:
        assert read_back(reading.article, written(reading)) == reading
        kinds |= {fact.kind for fact in reading.facts}
    assert kinds == {"figure", "moment", "person", "organisation", "place", "quotation", "statement"}


def test_what_comes_back_can_be_ruled_on_and_checked(readings):
    reading = readings[0]
    assert settle(read_back(reading.article, written(reading))) == settle(reading)


def test_a_text_without_rules_comes_back_with_what_was_not_read():
    reading = read_facts(extract("Een titel\n\nDe tekst is hier.", language="nl").article)
    assert reading.findings
    assert read_back(reading.article, written(reading)) == reading


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"sentences":[[2,1]]}', '{"sentences":1}', "null"])
def test_what_is_no_reading_is_refused(readings, text):
    with pytest.raises(ValueError, match=r"."):
        read_back(readings[0].article, text)


@pytest.mark.parametrize("change", [{"kind": "rumour"}, {"value": "many"}, {"bound": "never"}, {"start": 9e9}])
def test_a_fact_that_can_not_be_is_refused(change):
    reading = read_facts(extract("Storm\n\nThe storm hurt 12 people.").article)
    told = json.loads(written(reading))
    told["facts"][0] |= change
    with pytest.raises(ValueError, match=r"."):
        read_back(reading.article, json.dumps(told))
