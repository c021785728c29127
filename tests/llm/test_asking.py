"""An article is asked about once, within a budget, and whatever goes wrong is a sentence."""

import json
from datetime import date
from itertools import count

import pytest
from pydantic import SecretStr

from reports.errors import MachineError, ModelError
from reports.facts import extract
from reports.llm import Budget, Cache, ask
from reports.settings import Llm
from tests.llm.servers import KEY, facts, reply_of
from tests.llm.texts import TEXT, WORDS

ARTICLE = extract(TEXT, published=date(2025, 5, 4)).article
OTHER = extract(TEXT + "\nAnd then it rained.\n").article
LLM = Llm(url="https://models.example.org/v1", model="small-1", key=SecretStr(KEY))
PLENTY = Budget.of(10, 100)


class Post:
    """Stands in for the client: answers, or raises, in the order given, and keeps what it was asked."""

    def __init__(self, *answers):
        self.answers, self.asked = list(answers), []

    def __call__(self, url, body, *, key, seconds):
        self.asked.append((url, json.loads(body), key, seconds))
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


@pytest.fixture
def cache(tmp_path):
    return Cache(tmp_path / "var" / "llm")


def asked(cache, post, *, article=ARTICLE, llm=LLM, budget=PLENTY):
    ticks = count()
    return ask(article, llm, cache=cache, budget=budget, post=post, clock=lambda: next(ticks))


def test_the_question_holds_the_text_its_day_and_its_language_and_nothing_else_of_the_article(cache):
    post = Post(reply_of(WORDS))
    asked(cache, post)
    url, body, key, seconds = post.asked[0]
    assert (url, key, seconds) == ("https://models.example.org/v1/chat/completions", KEY, 30)
    assert set(body) == {"model", "messages", "stream"}
    assert [message["role"] for message in body["messages"]] == ["system", "user"]
    assert body["messages"][1]["content"] == f"Published: 2025-05-04\nLanguage: en\nThe article:\n\n{ARTICLE.text}"
    assert KEY not in json.dumps(body)


@pytest.mark.parametrize("url", ["https://h/v1", "https://h/v1/", "https://h/v1/chat/completions"])
def test_the_endpoint_may_be_given_by_its_base_or_in_full(cache, url):
    post = Post(reply_of(WORDS))
    asked(cache, post, llm=LLM.model_copy(update={"url": url}))
    assert post.asked[0][0] == "https://h/v1/chat/completions"


def test_a_long_text_is_sent_up_to_a_words_end(cache):
    post = Post(reply_of(WORDS))
    found, _ = asked(cache, post, llm=LLM.model_copy(update={"longest": 100}))
    assert 80 < len(found.shown) <= 100
    assert TEXT.startswith(found.shown)
    assert TEXT[len(found.shown)].isspace()
    assert post.asked[0][1]["messages"][1]["content"].endswith(found.shown)


def test_a_second_question_is_answered_from_memory_and_costs_nothing(cache):
    first, budget = asked(cache, Post(reply_of(WORDS)))
    again, left = asked(cache, Post(), budget=budget)
    assert (first.words, first.remembered) == (WORDS, False)
    assert (again.words, again.remembered, left) == (WORDS, True, budget)
    assert budget == Budget(9, 99, 10, 100)


def test_a_remembered_answer_needs_no_budget(cache):
    asked(cache, Post(reply_of(WORDS)))
    assert asked(cache, Post(), budget=Budget.of(0, 0))[0].words == WORDS


@pytest.mark.parametrize(
    ("article", "changed"),
    [
        (OTHER, {}),
        (ARTICLE, {"model": "small-2"}),
        (ARTICLE, {"url": "https://other.example.org/v1"}),
        (ARTICLE, {"longest": 200}),
    ],
)
def test_another_text_model_endpoint_or_length_is_another_question(cache, article, changed):
    asked(cache, Post(reply_of(WORDS)))
    post = Post(reply_of(facts()))
    found, _ = asked(cache, post, article=article, llm=LLM.model_copy(update=changed))
    assert (len(post.asked), found.words) == (1, facts())


@pytest.mark.parametrize("broken", [b"", b"{", b"[]", b"\xff", b"null", b"[" * 100_000, b"{}", b"x" * 8_000_000])
def test_a_broken_memory_is_asked_for_and_written_anew(cache, broken):
    asked(cache, Post(reply_of(WORDS)))
    (path,) = cache.folder.iterdir()
    whole = path.read_bytes()
    path.write_bytes(broken)
    assert asked(cache, Post(reply_of(WORDS)))[0].words == WORDS
    assert path.read_bytes() == whole


@pytest.mark.parametrize("words", ["no json", 7, None])
def test_a_memory_of_another_question_or_of_no_answer_is_none(cache, words):
    asked(cache, Post(reply_of(WORDS)))
    (path,) = cache.folder.iterdir()
    kept = json.loads(path.read_bytes())
    for changed in ({"words": words}, {"article": "0" * 64}, {"prompt": 0}):
        path.write_text(json.dumps(kept | changed))
        assert asked(cache, Post(reply_of(facts())))[0].words == facts()


def test_a_memory_that_can_not_be_kept_is_no_failure(tmp_path):
    (tmp_path / "file").touch()
    assert asked(Cache(tmp_path / "file" / "llm"), Post(reply_of(WORDS)))[0].words == WORDS


def test_the_memory_holds_no_key(cache):
    asked(cache, Post(reply_of(WORDS)))
    (path,) = cache.folder.iterdir()
    assert KEY.encode() not in path.read_bytes()


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        (ModelError("HTTP 500"), "HTTP 500"),
        (MachineError("asking needs httpx"), "asking needs httpx"),
        (b"<html>", "the reply is not JSON"),
        (b"[" * 900_000, "the reply is nested too deeply"),
        (b'{"choices": []}', "the reply holds no message"),
        (b'{"choices": [{"message": {"content": null}}]}', "the reply holds no message"),
        (b'[{"message": {}}]', "the reply holds no message"),
        (reply_of("I can't help with that."), "the answer is not JSON"),
        (reply_of('{"facts": [{"kind": "place", '), "the answer is not JSON"),
        (reply_of('{"facts": ' + "[" * 100_000 + "}"), "the answer is nested too deeply"),
        (reply_of('{"facts": ' + "9" * 10_000 + "}"), "the answer is not JSON"),
        (reply_of('{"facts": {"kind": "place"}}'), "the answer holds no list of facts"),
        (reply_of('{"fact": []}'), "the answer holds no list of facts"),
        (reply_of("[]"), "the answer is not JSON"),
    ],
)
def test_a_failure_is_told_in_our_own_words_and_not_remembered(cache, reply, why):
    found, budget = asked(cache, Post(reply))
    assert (found.words, found.failure) == (None, why)
    assert (budget.requests, budget.failures) == (9, 1)
    assert asked(cache, Post(reply_of(WORDS)))[0].words == WORDS


@pytest.mark.parametrize("around", ["```json\n{}\n```", "Here you are: {} Anything else?", "<think>hm</think>\n{}"])
def test_what_stands_around_the_answer_does_not_matter(cache, around):
    words = around.replace("{}", WORDS)
    assert asked(cache, Post(reply_of(words)))[0].failure is None


@pytest.mark.parametrize(
    ("budget", "why"),
    [
        (Budget.of(0, 100), "the budget of 0 questions is spent"),
        (Budget(0, 50, 40, 100), "the budget of 40 questions is spent"),
        (Budget(5, 0, 40, 100), "the budget of 100 seconds is spent"),
        (Budget(5, 50, 40, 100, failures=3), "it failed 3 times in a row"),
    ],
)
def test_nothing_is_asked_beyond_the_budget_and_it_is_said_why(cache, budget, why):
    post = Post()
    found, left = asked(cache, post, budget=budget)
    assert (found.left_out, left, post.asked) == (why, budget, [])


def test_an_answer_may_take_no_longer_than_what_is_left_of_the_builds_time(cache):
    post = Post(reply_of(WORDS))
    asked(cache, post, budget=Budget.of(10, 12))
    assert post.asked[0][3] == 12


def test_an_answer_ends_a_row_of_failures():
    budget = PLENTY.after(1, answered=False).after(1, answered=False)
    assert (budget.failures, budget.after(1, answered=True).failures) == (2, 0)
