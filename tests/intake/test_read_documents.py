"""Documents and messages are article files like any other: with sidecars, beside others, several in one."""

import io
from pathlib import Path

import pytest
from docx import Document

from reports.errors import ArticleError
from reports.intake import gather, read
from reports.intake.read import read_all

SAMPLES = Path(__file__).parent / "mailbox" / "samples"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "in").mkdir()
    return tmp_path / "in"


def docx(*paragraphs):
    document, file = Document(), io.BytesIO()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(file)
    return file.getvalue()


def copied(name, folder):
    (folder / name).write_bytes((SAMPLES / name).read_bytes())
    return folder / name


def test_a_sidecar_states_what_a_document_can_not(folder):
    (folder / "a.docx").write_bytes(docx("Ferry to Merrow resumes", "It sails from Monday, the authority said."))
    (folder / "a.toml").write_text('published = "2026-01-12"\npublisher = "Orvik Courier"')
    article = read(folder / "a.docx", shown="in/a.docx")
    assert (article.title, article.publisher) == ("Ferry to Merrow resumes", "Orvik Courier")
    assert article.published.isoformat() == "2026-01-12"


def test_a_message_that_holds_several_articles_gives_them_all(folder):
    copied("forwarded-attached.eml", folder)
    gathered = gather(["in"], root=folder.parent)
    assert [(article.title, article.origin) for article in gathered.articles] == [
        ("Hafen öffnet wieder", "in/forwarded-attached.eml"),
        ("Warehouse fire is out", "in/forwarded-attached.eml#2"),
    ]


def test_a_sidecar_of_several_articles_gives_each_its_fields_but_not_its_title(folder):
    path = copied("forwarded-attached.eml", folder)
    path.with_suffix(".toml").write_text('title = "Both"\npublisher = "Press office"')
    assert [(article.title, article.publisher) for article in read_all(path, shown="a.eml")] == [
        ("Hafen öffnet wieder", "Press office"),
        ("Warehouse fire is out", "Press office"),
    ]


def test_a_document_without_a_title_says_where_to_put_one(folder):
    (folder / "a.docx").write_bytes(docx("x" * 301))
    with pytest.raises(ArticleError, match="has no title; put `title = "):
        read(folder / "a.docx", shown="in/a.docx")


@pytest.mark.parametrize("name", ["a.pdf", "a.docx", "a.eml"])
def test_a_text_under_the_wrong_name_costs_no_other(folder, name):
    (folder / name).write_text("Just words, no document\n")
    copied("newsletter.eml", folder)
    gathered = gather(["in"], root=folder.parent)
    assert len(gathered.articles) == 1
    assert [fault.path for fault in gathered.faults] == [f"in/{name}"]
