"""Articles of one event come together; different events stay apart."""

from reports.compose import stories

FIRE = "A fire destroyed twelve boats in the harbour of Orvik on Saturday night, the harbour master said."
FIRE_AGAIN = "Twelve boats were lost when a fire broke out in the harbour of Orvik, according to the harbour master."
VOTE = "The assembly of Merrow voted to ration drinking water after the driest autumn in forty years."


def records(*texts):
    return [{"id": str(n), "title": text[:30], "text": text} for n, text in enumerate(texts)]


def test_two_reports_of_one_event_are_one_story():
    assert stories(records(FIRE, VOTE, FIRE_AGAIN)) == [["0", "2"], ["1"]]


def test_nothing_and_one_article_are_no_difficulty():
    assert stories([]) == []
    assert stories(records(FIRE)) == [["0"]]


def test_articles_without_a_word_in_common_stay_apart():
    assert stories(records("", "…", "Orvik")) == [["0"], ["1"], ["2"]]
