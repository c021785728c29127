"""A story that can't be set as PDF doesn't keep the others from their readers: it is left out, and that is said."""

import sys

import pypdfium2
import pytest

from tests.acceptance.commands import AT, dateline, dateline_json

pytestmark = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")]

# The words of a story decide what this template does, as a mistake in a desk's own template might.
TEMPLATE = """{% extends "stock:briefing.html" %}
{% block nameplate %}{{ super() }}
{% macro set_badly(story) %}
{% if "quarry" in story.headline.text %}{{ ("<div>" * 150) | safe }}{{ ("</div>" * 150) | safe }}{% endif %}
{% if "tram" in story.headline.text %}<table><tr><td colspan="65534">x</td></tr></table>{% endif %}
{% endmacro %}
{% if lead %}{{ set_badly(lead) }}{% endif %}
{% for group in groups %}{% for story in group.stories %}{{ set_badly(story) }}{% endfor %}{% endfor %}
{% endblock %}
"""
STORIES = {
    "bridge": "Bridge of Osk reopens\n\nThe old bridge of Osk reopened after nine months, Mayor Nell Ottersby said.",
    "quarry": "Halmond quarry is flooded\n\nThe quarry holds 40,000 tonnes of water, engineer Tomas Vael said.",
    "tram": "Last tram leaves Lindmar\n\nThe last tram of Lindmar carried 212 passengers, the operator said.",
}
CAUSES = {
    "quarry": "has more than 100 elements inside one another",
    "tram": "has more than 200 columns in a table",
}


@pytest.fixture
def hostile_desk(desk):
    for path in (desk / "data/articles").iterdir():
        path.unlink()
    for name, text in STORIES.items():
        (desk / f"data/articles/{name}.txt").write_text(text)
    (desk / "templates").mkdir(exist_ok=True)
    (desk / "templates/briefing.html").write_text(TEMPLATE)
    return desk


def printed(path):
    with pypdfium2.PdfDocument(path) as document:
        return " ".join(sheet.get_textpage().get_text_range() for sheet in document).replace("\r\n", " ")


def test_what_cannot_be_set_is_left_out_of_every_form_and_named_in_each(hostile_desk):
    said = dateline_json("build", "morning", "--at", AT, cwd=hostile_desk, code=1)
    assert {fault["path"]: fault["message"] for fault in said["faults"]} == {
        f"data/articles/{name}.txt": f"can't be set as PDF, so it is left out: its story {cause}"
        for name, cause in CAUSES.items()
    }
    folder = hostile_desk / said["folder"]
    texts = {
        "html": (folder / "briefing.html").read_text(),
        "pdf": printed(folder / "briefing.pdf"),
        "text": (folder / "briefing.txt").read_text(),
    }
    for form, text in texts.items():
        assert "Bridge of Osk" in text, form
        assert "quarry is flooded" not in text, form
        assert "data/articles/tram.txt" in text, form
        assert "Not included" in text or "NOT INCLUDED" in text.upper(), form
    told = dateline_json("build", "morning", "--at", AT, cwd=hostile_desk, code=1)
    assert told["faults"] == said["faults"]


def test_a_desk_may_hold_the_edition_instead(hostile_desk):
    toml = hostile_desk / "dateline.toml"
    toml.write_text(toml.read_text() + '\n[limits]\non_failure = "hold"\n')
    said = dateline_json("build", "morning", "--at", AT, cwd=hostile_desk, code=2)
    (told,) = [fault["message"] for fault in said["faults"]]
    assert "“Halmond quarry is flooded” (data/articles/quarry.txt) can't be made" in told
    assert CAUSES["tram"] in told
    assert "the edition is held" in told
    assert not (hostile_desk / "var/editions/morning/0001").exists()


def test_what_was_left_out_counts_as_not_told_and_comes_when_it_can_be_set(hostile_desk):
    toml = hostile_desk / "dateline.toml"
    toml.write_text(toml.read_text().replace("[briefings.morning]", "[briefings.morning]\nsince_last = true", 1))
    dateline("build", "morning", "--at", AT, cwd=hostile_desk, code=1)
    dateline("send", "morning", cwd=hostile_desk)
    (hostile_desk / "templates/briefing.html").unlink()
    said = dateline_json("build", "morning", "--at", AT.replace("15T07", "16T07"), cwd=hostile_desk)
    page = (hostile_desk / said["folder"] / "briefing.html").read_text()
    assert "quarry is flooded" in page
    assert "Last tram leaves" in page


def test_where_no_story_is_to_blame_the_edition_fails_with_the_cause_and_nothing_is_written(hostile_desk):
    (hostile_desk / "templates/briefing.html").write_text(
        TEMPLATE.replace("{% if", '<table><td colspan="999"></table>{% if')
    )
    said = dateline_json("build", "morning", "--at", AT, cwd=hostile_desk, code=2)
    assert "the PDF of morning no. 1 can't be made: it has more than" in said["faults"][0]["message"]
    assert not (hostile_desk / "var/editions/morning/0001").exists()
