"""A message becomes the articles that it brings, whatever program wrote it."""

import subprocess
import sys
import textwrap
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reports.errors import ArticleError
from reports.intake import read
from reports.intake.mailbox.fields import day_of, subject_of
from reports.intake.mailbox.message import parse_message
from reports.intake.mailbox.passages import from_plain, unwrapped
from reports.model import BlockKind

SAMPLES = Path(__file__).parent / "samples"
CET = timezone(timedelta(hours=1))
HEAD = "From: Jon Hesk <jon@desk.example>\nSubject: Bridge closed\nDate: Wed, 14 Jan 2026 11:00:00 +0100\n"


def pieces(name):
    return parse_message((SAMPLES / name).read_bytes(), shown=name).pieces


def drafted(text):
    data = text if isinstance(text, bytes) else text.encode()
    return parse_message(data, shown="a.eml").pieces[0].draft


def texts(draft):
    return [text for _, text in draft.parts]


def test_of_a_forwarded_article_the_inner_subject_sender_and_date_count_and_the_note_does_not():
    (piece,) = pieces("forwarded-plain.eml")
    draft = piece.draft
    assert (draft.title, draft.publisher) == ("Ferry to Merrow resumes on Friday", "Orvik Courier")
    assert (draft.published, piece.key) == (date(2026, 1, 12), "mid:fwd-1@desk.example")
    first, second = texts(draft)
    assert first.startswith(
        "The ferry between Orvik and Merrow will sail again from Friday, the harbour authority said"
    )
    assert first.endswith("It had been tied up for 19 days after a crane fell on the landing stage.")
    assert second.endswith("Tomas Reele, who heads the authority. Tickets cost 12 crowns — as before.")


def test_what_another_program_forwards_as_html_is_the_same():
    draft = pieces("forwarded-apple.eml")[0].draft
    assert (draft.title, draft.author) == ("Council of Merrow raises water price", "Jon Hesk")
    assert draft.published == date(2026, 1, 13)
    assert texts(draft) == [
        "The council of Merrow raised the price of water by 8 percent on Tuesday.",
        "“Nobody likes it,” said the mayor, Ada Lunt. The new price is 2.16 crowns for a cubic metre.",
    ]


def test_a_bare_block_of_fields_is_a_forward_where_the_subject_says_so_and_a_quotation_else():
    data = (SAMPLES / "outlook.eml").read_bytes()
    draft = drafted(data)
    assert (draft.title, draft.publisher) == ("Lager in Merrow brennt", "Feuerwehr Merrow")
    assert draft.published == date(2026, 1, 13)
    assert texts(draft) == ["In Merrow brennt seit Dienstagmittag ein Lager. 30 Feuerwehrleute sind im Einsatz."]
    assert drafted(data.replace(b"Subject: WG:", b"Subject: AW:")).author == "Ilse Varg"


def test_a_forward_of_a_forward_is_its_innermost_message():
    inner = "---------- Forwarded message ---------\nFrom: A\nSubject: Fwd: Outer\n\nLook.\n\n"
    inner += "---------- Forwarded message ---------\nFrom: B\nSubject: Crane falls\n\nA crane fell in Orvik.\n"
    draft = drafted(HEAD + "\n" + inner)
    assert (draft.title, texts(draft)) == ("Crane falls", ["A crane fell in Orvik."])


def test_attached_messages_are_articles_under_their_own_names():
    harbour, fire = pieces("forwarded-attached.eml")
    assert (harbour.key, harbour.draft.title) == ("mid:hafen-1@hafen-orvik.example", "Hafen öffnet wieder")
    assert harbour.draft.publisher == "Hafenbehörde Orvik"
    assert texts(harbour.draft)[0].startswith("Der Hafen von Orvik öffnet am Freitag wieder. Das teilte die Behörde")
    assert fire.draft.published == datetime(2026, 1, 13, 18, tzinfo=UTC)
    assert texts(fire.draft) == [
        "The fire in a warehouse of Merrow was out by 6 p.m. Two firefighters were hurt.",
    ]


def test_a_newsletter_is_published_by_its_sender_and_holds_nothing_of_the_list_itself():
    (piece,) = pieces("newsletter.eml")
    draft = piece.draft
    assert (draft.publisher, draft.author) == ("North Sound Gazette", None)
    assert draft.published == datetime(2026, 1, 15, 5, 45, 10, tzinfo=CET)
    assert draft.url == "https://north-sound-gazette.example/letters/2026-01-15"
    assert draft.title == "Storm cuts power to 4,200 homes — North Sound Gazette"
    assert [text for kind, text in draft.parts if kind is BlockKind.HEADING] == [
        "Storm cuts power to 4,200 homes",
        "Trains",
    ]
    power, trains, buses = [text for kind, text in draft.parts if kind is BlockKind.PARAGRAPH]
    assert power.startswith(
        "A storm cut the power to 4,200 homes around North Sound on Wednesday night, the grid company"
    )
    assert power.endswith("By 4\xa0a.m. 3,100 of them had it back.")
    assert trains == "No trains run between Orvik and Merrow until noon."
    assert buses.endswith("Readers can unsubscribe from its text messages with one word, it added.")


@pytest.mark.parametrize(
    ("sentence", "stays"),
    [
        ("Regulators want every reader to be able to unsubscribe with one click.", True),
        ("The privacy policy of the harbour authority was changed on Monday, it said.", True),
        ("Unsubscribe", False),
        ("To unsubscribe, reply to this message with an empty subject.", False),
        ("Manage your preferences: https://orvik.example/p", False),
        ("View this email in your browser: https://orvik.example/v", False),
        ("You are receiving this newsletter because you asked for it.", False),
        ("You are receiving fewer letters, the post office of Orvik told its customers.", True),
        ("© 2026 Orvik Courier, 5 Quay Street", False),
        ("Facebook | LinkedIn", False),
    ],
)
def test_only_what_a_list_says_of_itself_goes(sentence, stays):
    draft = drafted(f"{HEAD}\nThe bridge is closed, the province said.\n\n{sentence}\n\nIt opens in May, it said.\n")
    assert (
        texts(draft)
        == ["The bridge is closed, the province said.", sentence, "It opens in May, it said."][:: 1 if stays else 2]
    )


def test_lines_that_flow_are_joined_and_the_signature_goes():
    bridge, lorries = texts(pieces("flowed.eml")[0].draft)
    assert bridge.endswith("the province said on Wednesday, since two of its cables have to be replaced.")
    assert lorries == "Lorries go by Merrow."


def test_bytes_that_are_not_in_the_charset_they_declare_are_read_as_what_they_are():
    draft = pieces("wrong-charset.eml")[0].draft
    assert (draft.title, texts(draft)) == (
        "Brücke in Orvik gesperrt",
        ["Die Brücke in Orvik ist gesperrt, „bis auf weiteres“."],
    )


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-1", "us-ascii", "no-such-charset", "punycode", "zlib", ""])
def test_any_declared_charset_gives_the_text(charset):
    text = f"{HEAD}Content-Type: text/plain; charset={charset}\n\nDie Brücke ist zu.\n"
    assert texts(drafted(text)) == ["Die Brücke ist zu."]


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("Fwd: FW: WG: Re[2]: Bridge closed", "Bridge closed"),
        ("[EXTERNAL] AW: Bridge closed", "Bridge closed"),
        ("Reopened: the bridge", "Reopened: the bridge"),
        ("Fwd:", None),
    ],
)
def test_a_subject_is_a_title_without_what_answering_put_before_it(subject, title):
    assert subject_of(subject) == title


@pytest.mark.parametrize(
    ("value", "day"),
    [
        ("Tue, 13 Jan 2026 18:00:00 +0100", datetime(2026, 1, 13, 18, tzinfo=CET)),
        ("Tue, 13 Jan 2026 18:00:00 -0000", datetime(2026, 1, 13, 18, tzinfo=UTC)),
        ("Tue, 13 Jan 2026 18:00:00 GMT", datetime(2026, 1, 13, 18, tzinfo=UTC)),
        ("Mon, Jan 12, 2026 at 6:15 PM", date(2026, 1, 12)),
        ("12 January 2026 at 17:20:00 CET", date(2026, 1, 12)),
        ("Dienstag, 13. März 2026 17:05", date(2026, 3, 13)),
        ("2026-01-12 10:00", date(2026, 1, 12)),
        ("12/01/2026 10:00", None),
        ("31 February 2026", None),
        ("Tue, 13 Jan 0026 18:00:00 +9999", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_date_is_an_instant_where_the_zone_is_told_and_unknown_where_it_is_ambiguous(value, day):
    assert day_of(value) == day


def test_a_message_without_an_id_keeps_its_key_whatever_a_mailbox_adds_to_its_head():
    text = f"{HEAD}\nThe bridge is closed.\n"
    one = parse_message(text.encode(), shown="a").pieces[0].key
    two = parse_message(f"X-Status: RO\n{text}".encode(), shown="b").pieces[0].key
    other = parse_message(f"{text}It opens in May.\n".encode(), shown="c").pieces[0].key
    assert one.startswith("sha256:")
    assert (one == two, one == other) == (True, False)


def mixed(*parts):
    body = "".join(f"--x\n{part}\n" for part in parts)
    return f'{HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="x"\n\n{body}--x--\n'


ATTACHED = "Content-Type: text/html; charset=utf-8\nContent-Disposition: attachment; filename=ferry.html\n\n{}"
PAGE = (
    "<html lang=en><head><title>Ferry sails</title></head><body><article><h1>Ferry sails</h1>{}</article></body></html>"
)
FERRY = "<p>" + "The ferry between Orvik and Merrow sails again from Friday, the authority said. " * 4 + "</p>"


def test_an_attached_file_is_the_article_where_the_message_says_little():
    mail = parse_message(mixed("\nSee attached.", ATTACHED.format(PAGE.format(FERRY))).encode(), shown="a.eml")
    (piece,) = mail.pieces
    assert (piece.draft.title, piece.key[-2:]) == ("Ferry sails", "#1")


def test_an_attached_file_is_left_where_the_message_is_an_article_itself():
    article = "The bridge of Orvik is closed until the spring, the province said on Wednesday. " * 6
    mail = parse_message(mixed(f"\n{article}", ATTACHED.format(PAGE.format(FERRY))).encode(), shown="a.eml")
    assert [piece.draft.title for piece in mail.pieces] == ["Bridge closed"]


def test_an_attached_file_that_can_not_be_read_is_a_fault_beside_the_others():
    broken = "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nbm8gUERG"
    mail = parse_message(mixed(broken, ATTACHED.format(PAGE.format(FERRY))).encode(), shown="a.eml")
    assert [piece.draft.title for piece in mail.pieces] == ["Ferry sails"]
    assert [str(fault) for fault in mail.faults] == ["a.eml: the attached 'a.pdf' is no PDF that can be opened"]


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("", "has no head|no message"),
        (f"{HEAD}\n", "holds no text"),
        (f"{HEAD}Content-Type: multipart/encrypted; boundary=x\n\n--x\n\nq\n--x--\n", "is encrypted"),
        (f"{HEAD}Content-Type: multipart/report; boundary=x\n\n--x\n\nq\n--x--\n", "is a report on another message"),
        (f"{HEAD}Auto-Submitted: auto-replied\n\nI am away.\n", "is an automatic reply"),
        (f"{HEAD}Content-Type: application/pkcs7-mime\n\nMIIB\n", "is encrypted, or signed"),
    ],
)
def test_what_is_no_article_says_so(message, reason):
    with pytest.raises(ArticleError, match=reason):
        parse_message(message.encode(), shown="a.eml")


def nested(depth):
    heads = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(depth))
    return f"{HEAD}{heads}\nText at the bottom.\n"


def many(count):
    return mixed(*(f"Content-Type: text/plain\n\npart {n}" for n in range(count)))


def passed_on(depth):
    return HEAD + "Content-Type: message/rfc822\n\nSubject: deeper\n" * depth + "\nText at the bottom.\n"


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        (nested(1000), "nests its parts more than 20 deep"),
        (passed_on(1000), "nests its parts more than 20 deep"),
        (many(10_000), "has more than 200 parts"),
    ],
    ids=["nested", "passed on", "many"],
)
def test_a_bomb_of_parts_is_refused(message, reason):
    with pytest.raises(ArticleError, match=reason):
        parse_message(message.encode(), shown="a.eml")


BOMBS = {
    "fields": "Subject: Fwd: x\n\n" + "To: a\nDate: b\n" * 100_000,
    "marks": "Subject: Fwd: x\n\n" + "---------- Forwarded message ---------\nTo: a\n\n" * 50_000,
    "quotes": "Subject: x\n\n" + ">" * 1_000_000 + " x",
    "flowing": "Subject: x\nContent-Type: text/plain; format=flowed; delsp=yes\n\n" + "word \n" * 300_000,
    "links": "Subject: x\n\n" + "<https://" * 100_000 + "\n\n" + "[image " * 100_000 + " x",
    "depth": "Subject: x\nContent-Type: text/html\n\n" + "<div>" * 50_000 + "x",
    "tags": "Subject: x\nContent-Type: text/html\n\n" + "<p>x" * 70_000,
    "breaks": "Subject: x\nContent-Type: text/html\n\n<p>x" + "<br>&nbsp;" * 25_000,
    "signatures": "Subject: x\n\nText.\n" + "-- \n" * 200_000,
}


@pytest.mark.slow
@pytest.mark.parametrize("bomb", BOMBS)
def test_no_text_costs_more_than_its_length(bomb):
    program = "import sys; from reports.intake.mailbox.message import parse_message as p; "
    command = [sys.executable, "-c", program + "p(sys.stdin.buffer.read(), shown='a')"]
    done = subprocess.run(command, input=BOMBS[bomb].encode(), timeout=60, capture_output=True, check=False)
    assert done.returncode == 0 or b"ArticleError" in done.stderr


def test_as_many_parts_as_a_message_may_have_are_read():
    assert len(drafted(many(150)).parts) == 150
    assert texts(drafted(nested(15))) == ["Text at the bottom."]


@pytest.mark.parametrize(
    "field",
    [
        'Content-Type: text/plain; x="' + ';"' * 200_000,
        "Subject: " + "=?utf-8?q?" * 50_000,
        "From: " + "(" * 200_000,
        "From: " + "<" * 200_000 + ">",
        "Date: " + "1 " * 200_000,
        "Message-ID: " + "<" * 200_000,
        "X-Long: " + "a" * 2_000_000,
    ],
    ids=lambda field: field.split(":")[0],
)
def test_a_head_field_without_an_end_costs_nothing(field):
    text = f"{field}\n{HEAD}\nThe bridge is closed.\n"
    assert texts(drafted(text)) == ["The bridge is closed."]


@given(st.binary(max_size=600))
def test_any_bytes_are_an_article_or_a_fault(data):
    for message in (data, HEAD.encode() + b"Content-Type: text/html\n\n" + data, HEAD.encode() + data):
        try:
            assert parse_message(message, shown="a.eml").pieces
        except ArticleError:
            continue


@given(st.lists(st.text("abcdefghij", min_size=1, max_size=12), min_size=20, max_size=60), st.integers(50, 78))
def test_text_that_was_wrapped_comes_back_as_it_was(words, width):
    paragraph = " ".join(words)
    wrapped = "\n".join(textwrap.wrap(paragraph, width))
    longest = "x" * width  # some line of a message fills its width
    found = unwrapped(from_plain(f"{wrapped}\n\n{longest}\n"))
    assert found[0].text == paragraph


def test_a_list_keeps_its_lines():
    items = (
        "- the first of the items, whose line is as long as any other one here\n- the second of the items of the list"
    )
    assert unwrapped(from_plain(items))[0].text == items


def test_an_eml_file_is_an_article_file():
    article = read(SAMPLES / "newsletter.eml", shown="in/newsletter.eml")
    assert (article.publisher, article.language, article.origin) == ("North Sound Gazette", "en", "in/newsletter.eml")
