"""`dateline facts --html` writes an article's proof whole or not at all, and over nothing that it must not."""

import json

import lxml.html
import pytest

from tests.acceptance.commands import AT, dateline, dateline_json

pytestmark = pytest.mark.slow
ARTICLE = "data/articles/merrow-courier-storm.txt"
REAL = "data/articles/000_3fb4b1d8af8228ce.txt"


def parsed(page):
    return lxml.html.document_fromstring(page)


def test_the_page_holds_the_articles_words_its_facts_and_the_desks_findings(desk):
    said = dateline("facts", REAL, "--html", "proof.html", cwd=desk)
    facts = dateline_json("facts", REAL, cwd=desk)
    assert said == f"proof.html: {len(facts['facts'])} facts, {len(facts['findings'])} findings\n"
    root = parsed((desk / "proof.html").read_text())
    words = (desk / REAL).read_text().split("\n\n")
    assert [block.text_content() for block in root.find(".//article")] == [w.strip() for w in words if w.strip()]
    for fact in facts["facts"]:
        assert root.get_element_by_id(f"{fact['kind']}-{fact['start']}-{fact['end']}") is not None
    assert "The text calls Donald Trump “former President”" in root.text_content()


def test_a_ruling_is_on_the_page(desk):
    place = next(f for f in dateline_json("facts", ARTICLE, cwd=desk)["facts"] if f["text"] == "580")
    at = f"{place['start']}-{place['end']}"
    dateline("rule", ARTICLE, "--at", at, "--correct", "590", "--by", "A. Okafor", "--why", "Counted", cwd=desk)
    root = parsed(dateline("facts", ARTICLE, "--html", "-", cwd=desk))
    assert "corrected" in root.get_element_by_id(f"figure-{at}").get("class")
    assert "590, not 580" in root.get_element_by_id(f"about-figure-{at}").text_content()


def test_a_dash_prints_the_page_and_a_file_leaves_room_for_json(desk):
    page = dateline("facts", ARTICLE, "--html", "-", cwd=desk)
    assert page.startswith("<!DOCTYPE html>")
    both = dateline("facts", ARTICLE, "--html", "proof.html", "--json", cwd=desk)
    assert json.loads(both) == dateline_json("facts", ARTICLE, cwd=desk)
    assert (desk / "proof.html").read_text() == page
    dateline("facts", ARTICLE, "--html", "-", "--json", cwd=desk, code=2)


def test_text_on_standard_input_has_a_proof_outside_of_any_workspace(tmp_path):
    page = dateline("facts", "-", "--html", "-", cwd=tmp_path, stdin=b"Storm in Orvik\n\nThe storm sank 12 boats.\n")
    assert "Storm in Orvik" in parsed(page).find(".//h1").text_content()


def test_a_workspaces_own_template_sets_the_page(desk):
    (desk / "templates/facts.html").write_text("<p>{{ about.extent }}</p>")
    assert dateline("facts", ARTICLE, "--html", "-", cwd=desk).startswith("<p>1,234")


def test_nothing_is_written_where_the_page_fails(desk):
    (desk / "proof.html").write_text("before")
    (desk / "templates/facts.html").write_text("{{ nothing }}")
    dateline("facts", ARTICLE, "--html", "proof.html", cwd=desk, code=2)
    assert (desk / "proof.html").read_text() == "before"
    faults = dateline_json("check", cwd=desk, code=1)["faults"]
    assert [(f["path"], f["line"]) for f in faults] == [("templates/facts.html", 1)]


@pytest.mark.parametrize("target", [ARTICLE, "link.html", "data", ".", "", "nowhere/proof.html", "/dev/null"])
def test_what_is_no_place_for_a_page_is_refused_and_untouched(desk, target):
    (desk / "link.html").symlink_to(desk / ARTICLE)
    before = (desk / ARTICLE).read_bytes()
    dateline("facts", ARTICLE, "--html", target, cwd=desk, code=2)
    assert (desk / ARTICLE).read_bytes() == before
    assert (desk / "link.html").is_symlink()


def test_an_edition_on_the_shelf_is_not_written_over(desk):
    dateline("build", "morning", "--at", AT, "--formats", "html", cwd=desk)
    page = desk / "var/editions/morning/0001/briefing.html"
    before = page.read_bytes()
    dateline("facts", ARTICLE, "--html", page, cwd=desk, code=2)
    assert page.read_bytes() == before
