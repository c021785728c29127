"""What is piped in is told by how it begins."""

import io
import json

import pytest

from reports.errors import Fault
from reports.intake.standard_input import read_standard_input

BODY = "The bridge of Orvik opened on Monday. It cost 4 million euros, the mayor said."


def read(text, **given):
    data = text if isinstance(text, bytes) else text.encode()
    return list(read_standard_input(io.BufferedReader(io.BytesIO(data)), **given))


def article(text):
    (found,) = read(text)
    assert not isinstance(found, Fault), found
    return found.article


@pytest.mark.parametrize(
    "text",
    [
        f"Bridge Opens\n\n{BODY}\n",
        f"# Bridge Opens\n\n{BODY}\n",
        f"---\ntitle: Bridge Opens\n---\n{BODY}\n",
        f"<!DOCTYPE html><html><head><title>Bridge Opens</title></head><body><p>{BODY}</p></body></html>",
        f"\n<!-- x -->\n<html><head><title>Bridge Opens</title></head><body><p>{BODY}</p></body></html>",
        json.dumps({"title": "Bridge Opens", "text": BODY}),
        json.dumps({"title": "Bridge Opens", "text": BODY}, indent=2),
        f"\ufeffBridge Opens\n\n{BODY}",
        f"Bridge Opens\n\n{BODY}".encode("utf-16"),
    ],
)
def test_one_article_comes_in_any_form(text):
    found = article(text)
    assert found.title == "Bridge Opens"
    assert found.text == f"Bridge Opens\n\n{BODY}"


def test_many_come_as_lines_with_their_faults():
    found = read(json.dumps({"id": "a", "title": "A", "text": BODY}) + "\nx\n" + json.dumps({"title": "B"}))
    assert [isinstance(item, Fault) for item in found] == [False, True, True]
    assert [str(item)[:18] for item in found[1:]] == ["standard input:2: ", "standard input:3: "]


def test_the_key_is_the_address_else_the_texts_hash():
    (found,) = read(f"---\ntitle: A\nurl: https://news.example/a#b\n---\n{BODY}")
    assert found.key == "https://news.example/a"
    (found,) = read(f"A\n\n{BODY}")
    assert found.key == f"sha256:{found.article.id}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is empty"),
        (" \n", "is empty"),
        (b"\x00\x01\x02", "is binary, not text"),
        ("x" * (5 * 1024 * 1024 + 1), "is larger than 5 MB"),
        ("Only a title", "has no text after its title"),
        ("---\ncolour: red\n---\nText.", "there is no field 'colour'"),
    ],
)
def test_what_can_be_no_article_is_a_fault(text, said):
    (found,) = read(text)
    assert isinstance(found, Fault)
    assert said in str(found)
    assert found.path == "standard input"


def test_defaults_hold_for_what_is_not_stated():
    (found,) = read(f"A\n\n{BODY}", defaults={"publisher": "Orvik Post"})
    assert found.article.publisher == "Orvik Post"
