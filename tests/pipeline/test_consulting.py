"""A desk's model is asked about the edition's articles, its facts are printed beside the rules', and nothing stops."""

import json
import re
import subprocess
import sys
from datetime import datetime

import pytest

from reports.errors import EditionError
from reports.model import Decision, Format, Person
from reports.pipeline import consulting
from reports.pipeline.build import build
from reports.pipeline.check import check
from reports.pipeline.rulings import rule
from reports.workspace import open_workspace
from tests.acceptance.commands import AT, dateline, dateline_json, environment, refused
from tests.llm.servers import (
    KEY,
    DripsItsBody,
    DripsItsHead,
    Endpoint,
    HangsUp,
    NeverAnswers,
    NeverEnds,
    Refuses,
    SaysSomethingElse,
    facts,
    reply_of,
    serving,
)
from tests.llm.texts import TEXT, WORDS, the

pytestmark = pytest.mark.slow

ARTICLE = "data/articles/ferry.txt"
BRIEFING = """
[desk]
timezone = "Europe/Vilnius"

[briefings.morning]
title = "Morning briefing"
sources = ["data/articles"]
"""
WHEN = datetime.fromisoformat(AT)


@pytest.fixture
def desk(tmp_path):
    """A workspace of one article, about which a model can say something."""
    (tmp_path / "data" / "articles").mkdir(parents=True)
    (tmp_path / ARTICLE).write_text(TEXT)
    (tmp_path / "dateline.toml").write_text(BRIEFING)
    return tmp_path


def opened(desk, url, **more):
    named = {f"DATELINE_LLM_{name.upper()}": str(value) for name, value in more.items()}
    known = {"DATELINE_LLM_URL": url, "DATELINE_LLM_MODEL": "small-1", "DATELINE_LLM_KEY": KEY}
    return open_workspace(desk, environment=known | named)


def built(place, formats=(Format.JSON, Format.TEXT), **more):
    """Build; return what came of the model, the first article's facts and the edition's folder."""
    made = build(place, "morning", at=WHEN, formats=formats, **more)
    articles = json.loads((made.folder / "edition.json").read_text())["articles"]
    return made, articles[0]


def told_of(article):
    return [(f["severity"], f["message"]) for f in article["findings"] if f["check"] == "model"]


def by_model(article):
    return [(fact["kind"], fact["text"], fact["reader"]) for fact in article["facts"] if "reader" in fact]


def test_a_models_facts_stand_in_the_edition_signed_and_with_a_finding(desk):
    endpoint = Endpoint(WORDS)
    with serving(endpoint) as url:
        made, article = built(opened(desk, url))
    assert by_model(article) == [("figure", "47", "small-1"), ("place", "Estmark", "small-1")]
    assert told_of(article) == [("note", "the model small-1 read the article too: 2 facts added")]
    assert "Estmark" in (made.folder / "briefing.txt").read_text()
    assert endpoint.paths == ["/v1/chat/completions"]
    manifest = json.loads((made.folder / "manifest.json").read_text())
    assert manifest["model"] == made.as_dict(opened(desk, url))["model"]
    assert manifest["model"] | {"endpoint": ""} == {
        "model": "small-1",
        "endpoint": "",
        "prompt": 1,
        "articles": 1,
        "facts": 2,
        "dropped": {},
        "failed": {},
        "left_out": {},
    }


def test_the_finding_leads_to_the_headline_and_can_be_silenced_there(desk):
    where = {"start": 0, "end": TEXT.index("\n"), "by": "A. Okafor", "why": "known", "now": WHEN}
    with serving(Endpoint(WORDS)) as url:
        place = opened(desk, url)
        built(place)
    rule(place, ARTICLE, decision=Decision.SILENCED, check="model", **where)
    _, article = built(place)
    assert (told_of(article), len(by_model(article))) == ([], 2)


LIES = facts(
    the("place", "Estmark", start=3),
    the("quotation", "“The sea was black,”", speaker="Vanderkamp"),
    the("quotation", "“We slept on the deck,”"),
    the("organisation", "Hollin", start=1),
    the("figure", "47", value="74"),
    the("person", "Lise Vanderkamp"),
    ["nonsense"],
)


def test_what_a_model_invents_alters_or_gets_wrong_is_dropped_and_counted(desk):
    with serving(Endpoint(LIES)) as url:
        made, article = built(opened(desk, url))
    assert by_model(article) == [("place", "Estmark", "small-1")]
    counts = {"ambiguous": 1, "another value": 1, "known already": 1, "no fact": 1, "not in the text": 2}
    assert made.model.as_dict()["dropped"] == counts
    told = "1 ambiguous, 1 another value, 1 known already, 1 no fact, 2 not in the text"
    assert told_of(article) == [("note", f"the model small-1 read the article too: 1 fact added; not believed: {told}")]
    for path in made.folder.iterdir():
        assert b"black" not in path.read_bytes()


MISBEHAVIOURS = {
    "500": (lambda: Refuses(500), "HTTP 500"),
    "401": (lambda: Refuses(401), "HTTP 401"),
    "redirect": (
        lambda: Refuses(307, Location="http://127.0.0.1:1/v1/chat/completions"),
        "HTTP 307, a redirect, which is not followed",
    ),
    "never answers": (NeverAnswers, "no answer within 0.3 seconds"),
    "drips its head": (DripsItsHead, "no answer within 0.3 seconds"),
    "drips its body": (DripsItsBody, "no answer within 0.3 seconds"),
    "never ends": (NeverEnds, "the reply is larger than 1 MB"),
    "closes at once": (lambda: HangsUp(0), "the connection broke off"),
    "closes in the middle": (lambda: HangsUp(60), "the connection broke off"),
    "no JSON": (lambda: SaysSomethingElse(b"<html>busy</html>"), "the reply is not JSON"),
    "another JSON": (lambda: SaysSomethingElse(b'{"error": "busy"}'), "the reply holds no message"),
    "an answer that is no JSON": (lambda: Endpoint('{"facts": [{"kind": '), "the answer is not JSON"),
    "an answer of another shape": (lambda: Endpoint('{"facts": 7}'), "the answer holds no list of facts"),
    "gigantic": (lambda: Endpoint(facts(*[the("place", "x" * 400)] * 3000)), "the reply is larger than 1 MB"),
    "deeply nested": (lambda: Endpoint('{"facts": ' + "[" * 200_000 + "}"), "the answer is nested too deeply"),
}


@pytest.mark.parametrize("name", MISBEHAVIOURS)
def test_whatever_an_endpoint_does_the_edition_is_built_and_says_so(desk, name):
    made_of, why = MISBEHAVIOURS[name]
    seconds = 0.3 if "within" in why else 20
    with serving(made_of()) as url:
        made, article = built(opened(desk, url, seconds=seconds), strict=True)
    assert by_model(article) == []
    assert told_of(article) == [("warning", f"the model small-1 was asked in vain: {why}")]
    assert made.faults == ()
    assert made.model.as_dict()["failed"] == {why: 1}
    assert "asked in vain" in " ".join((made.folder / "briefing.txt").read_text().split())
    for path in (p for p in desk.rglob("*") if p.is_file()):
        assert KEY.encode() not in path.read_bytes(), path


def test_what_weighing_never_foresaw_stops_nothing_either(desk, monkeypatch):
    def fails(*_, **__):
        raise ZeroDivisionError(KEY)

    monkeypatch.setattr(consulting, "weigh", fails)
    with serving(Endpoint(WORDS)) as url:
        _, article = built(opened(desk, url))
    why = "its answer could not be weighed (ZeroDivisionError)"
    assert told_of(article) == [("warning", f"the model small-1 was asked in vain: {why}")]


def test_a_second_build_asks_nothing_and_gives_the_same_bytes(desk):
    endpoint = Endpoint(WORDS)
    with serving(endpoint) as url:
        first, _ = built(opened(desk, url), formats=tuple(Format))
        before = {path.name: path.read_bytes() for path in first.folder.iterdir()}
        again, _ = built(opened(desk, url), formats=tuple(Format))
    assert len(endpoint.asked) == 1
    assert {path.name: path.read_bytes() for path in again.folder.iterdir()} == before


def test_a_changed_article_is_asked_about_again(desk):
    endpoint = Endpoint(WORDS)
    with serving(endpoint) as url:
        built(opened(desk, url))
        (desk / ARTICLE).write_text(TEXT.replace("Estmark", "Westmark"))
        made, _ = built(opened(desk, url))
    assert len(endpoint.asked) == 2
    assert made.model.as_dict()["dropped"] == {"not in the text": 1}


def test_a_failure_is_not_remembered(desk):
    endpoint = Refuses(503)
    with serving(endpoint) as url:
        built(opened(desk, url))
        endpoint.answer = lambda http: endpoint.send(http, reply_of(WORDS))
        _, article = built(opened(desk, url))
    assert by_model(article)


def more_articles(desk, count):
    for number in range(count):
        (desk / f"data/articles/more{number}.txt").write_text(
            f"More of {number}\n\nIt rained in Orvik on day {number}.\n"
        )


def test_the_budget_of_a_build_is_kept_and_what_it_left_out_is_said(desk):
    more_articles(desk, 4)
    endpoint = Endpoint()
    with serving(endpoint) as url:
        made, _ = built(opened(desk, url, budget=2))
        assert len(endpoint.asked) == 2
        assert made.model.as_dict()["left_out"] == {"the budget of 2 questions is spent": 3}
        made, _ = built(opened(desk, url, budget=2))
    assert len(endpoint.asked) == 4
    assert made.model.as_dict()["articles"] == 4
    articles = json.loads((made.folder / "edition.json").read_text())["articles"]
    left = ("note", "the model small-1 was not asked: the budget of 2 questions is spent")
    assert sum(told_of(article) == [left] for article in articles) == 1


def test_an_endpoint_that_fails_three_times_is_left_alone(desk):
    more_articles(desk, 5)
    endpoint = Refuses(500)
    with serving(endpoint) as url:
        made, _ = built(opened(desk, url))
    assert len(endpoint.asked) == 3
    assert made.model.as_dict()["left_out"] == {"it failed 3 times in a row": 3}


def test_only_the_articles_of_the_edition_are_sent(desk):
    (desk / "data/articles/later.md").write_text("---\npublished: 2031-01-01\n---\n\n# Later\n\nIt will rain.\n")
    endpoint = Endpoint()
    with serving(endpoint) as url:
        built(opened(desk, url))
    assert ["Ferry to Hollin" in asked["messages"][1]["content"] for asked in endpoint.asked] == [True]


def test_a_text_that_was_sent_in_part_says_so(desk):
    with serving(Endpoint(WORDS)) as url:
        _, article = built(opened(desk, url, longest=200))
    ((_, message),) = told_of(article)
    assert by_model(article) == [("figure", "47", "small-1")]
    assert re.search(r"1 fact added; not believed: 1 not in the text; it saw the first 1\d\d of \d{3} char", message)


def test_an_editor_can_withdraw_what_a_model_read(desk):
    at = TEXT.index("Estmark")
    where = {"start": at, "end": at + 7, "decision": Decision.WITHDRAWN, "by": "A. Okafor", "why": "a ship"}
    with serving(Endpoint(WORDS)) as url:
        place = opened(desk, url)
        with pytest.raises(EditionError):
            rule(place, ARTICLE, now=WHEN, **where)
        built(place)
    rule(place, ARTICLE, now=WHEN, **where)
    _, article = built(place)
    assert by_model(article) == [("figure", "47", "small-1")]


def test_a_models_person_is_told_among_people(desk):
    answer = facts(the("person", "Maren", roles=["ferry"]))
    with serving(Endpoint(answer)) as url:
        made, article = built(opened(desk, url))
    assert by_model(article) == [(Person.kind, "Maren", "small-1")]
    assert "Maren (likely), ferry" in " ".join((made.folder / "briefing.txt").read_text().split())


WATCHED = """
import sys
seen = []
sys.addaudithook(lambda event, _: seen.append(event) if event.startswith("socket.") else None)
from reports.cli.app import run
code = run(sys.argv[1:])
assert "httpx" not in sys.modules
assert not [event for event in seen if event in ("socket.__new__", "socket.connect", "socket.getaddrinfo")], seen
sys.exit(code)
"""


@pytest.mark.parametrize(
    "arguments",
    [["build", "morning", "--at", AT, "--formats", "json"], ["facts", ARTICLE], ["check"]],
)
@pytest.mark.parametrize("env", [{}, {"DATELINE_LLM_KEY": KEY}, {"DATELINE_LLM_URL": "", "DATELINE_LLM_MODEL": "m"}])
def test_without_a_url_no_socket_is_opened_and_no_client_loaded(desk, checkout, arguments, env):
    command = [sys.executable, "-c", WATCHED, *arguments]
    env = environment(PYTHONPATH=str(checkout), **env)
    done = subprocess.run(command, check=False, cwd=desk, env=env, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()


def test_a_settled_desk_says_nothing_of_a_model(desk):
    made, article = built(open_workspace(desk, environment={}))
    assert made.model is None
    assert told_of(article) == []
    assert "model" not in json.loads((made.folder / "manifest.json").read_text())
    assert not (desk / "var/llm").exists()


def test_facts_asks_only_when_it_is_told_to(desk):
    endpoint = Endpoint(WORDS)
    with serving(endpoint) as url:
        known = {"DATELINE_LLM_URL": url, "DATELINE_LLM_MODEL": "small-1", "DATELINE_LLM_KEY": KEY}
        dateline("facts", ARTICLE, cwd=desk, **known)
        assert endpoint.asked == []
        assert by_model(dateline_json("facts", ARTICLE, "--llm", cwd=desk, **known))
        assert "(read by small-1)" in dateline("facts", ARTICLE, "--llm", cwd=desk, **known)
    assert len(endpoint.asked) == 1


def test_facts_that_should_ask_nobody_is_wrong_usage(desk, tmp_path_factory):
    nowhere = tmp_path_factory.mktemp("nowhere")
    assert "names no model to ask" in refused("facts", ARTICLE, "--llm", cwd=desk)
    assert "dateline.toml" in refused("facts", desk / ARTICLE, "--llm", cwd=nowhere)


def test_the_command_says_in_a_line_what_came_of_it_and_the_key_stands_nowhere(desk):
    with serving(Endpoint(LIES)) as url:
        known = {"DATELINE_LLM_URL": url, "DATELINE_LLM_MODEL": "small-1", "DATELINE_LLM_KEY": KEY}
        command = [sys.executable, "-c", "from reports.cli import main; main()", "build", "morning", "--at", AT]
        done = subprocess.run(command, check=False, cwd=desk, env=environment(**known), capture_output=True)
    assert done.returncode == 0
    line = "model small-1: 1 article read, 0 of them before; 1 fact added; not believed: 1 ambiguous, "
    assert line in done.stderr.decode()
    written = [done.stdout, done.stderr, *(path.read_bytes() for path in desk.rglob("*") if path.is_file())]
    assert not any(KEY.encode() in content for content in written)


def test_check_names_the_client_that_is_missing(desk, monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    place = opened(desk, "https://models.example.org/v1")
    assert ["pip install 'dateline[llm]'" in fault.message for fault in check(place).faults] == [True]
    _, article = built(place)
    assert "pip install 'dateline[llm]'" in told_of(article)[0][1]
