"""A head is written at one door: what can't be said safely is an error, all else reads back as it was given."""

import email
import email.policy
import unicodedata
from email.header import decode_header, make_header

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.deliver import Mailing
from reports.deliver.head import encoded, field, mailbox
from reports.errors import HeadError
from reports.model import Reader


def parsed(*fields):
    return email.message_from_bytes(b"".join(fields) + b"\r\n", policy=email.policy.default)


def decoded(line):
    """Join encoded words as RFC 2047 (6.2) says; Python 3.11's address parser keeps the space between them."""
    return str(make_header(decode_header(email.message_from_bytes(line + b"\r\n")["To"])))


def is_safe(text):
    return not any(unicodedata.category(c) in ("Cc", "Cs") or c in "\u2028\u2029" for c in text)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120))
def test_a_subject_reads_back_as_it_was_given_or_is_refused(subject):
    if not is_safe(subject):
        with pytest.raises(HeadError):
            field("Subject", encoded(subject) if subject.isprintable() else subject)
        return
    message = parsed(field("Subject", encoded(subject)))
    assert list(message.keys()) == ["Subject"]
    assert message["Subject"].strip() == subject.strip() or "=?" in encoded(subject)


@settings(max_examples=200, deadline=None)
@given(
    st.text(
        alphabet=st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co", "Zl", "Zp", "Cf", "Zs")),
        min_size=1,
        max_size=60,
    )
)
def test_a_name_reads_back_as_it_was_given(name):
    message = parsed(field("To", mailbox(name, "ada@example.org")))
    assert list(message.keys()) == ["To"]
    assert [a.addr_spec for a in message["To"].addresses] == ["ada@example.org"]
    if name.isascii() and "=?" not in name:
        assert message["To"].addresses[0].display_name == name
    else:
        assert decoded(field("To", mailbox(name, "ada@example.org"))) == f"{name} <ada@example.org>"


@pytest.mark.parametrize("character", ["\r", "\n", "\0", "\x1b", "\x7f", "\x85", "\u2028"])
def test_a_control_character_is_refused_in_names_addresses_and_subjects(character):
    mailing = Mailing("Desk", "desk@example.org", "Subject", "Mon, 15 Dec 2025 07:00:00 +0200", b"", b"x\r\n")
    with pytest.raises(HeadError):
        mailing.for_reader(Reader("a@example.org", f"A{character}B"), briefing="b", edition=1)
    with pytest.raises(HeadError):
        mailing.for_reader(Reader(f"a{character}@example.org"), briefing="b", edition=1)


def test_a_long_token_stays_whole():
    token = "<https://example.org/" + "x" * 200 + ">"
    assert token.encode() in field("List-Unsubscribe", token)


def test_a_line_that_no_server_would_take_is_refused():
    with pytest.raises(HeadError, match="too long"):
        field("Subject", "x" * 2000)
