"""What costs too much is refused or ended, with its cause; what only looks so is printed; nothing is robbed."""

import io
import re
import sys
import zlib
from contextlib import suppress

import pikepdf
import pypdfium2
import pytest
import weasyprint

from reports.errors import PressError, RenderError
from reports.render.pdf import Limits
from reports.render.pdf.guard import check_page
from reports.render.pdf.press import Workers
from tests.render.pdf.hostile import BOMBS, HARMLESS, PAGE, SVG, job, robberies

forking = [pytest.mark.slow, pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")]
TINY_PNG = b"\x89PNG\r\n\x1a\n"


def words(content):
    with pypdfium2.PdfDocument(content) as document:
        return " ".join(sheet.get_textpage().get_text_range() for sheet in document)


def marked(*names):
    return [pytest.param(name, marks=forking) for name in names]


@pytest.fixture(scope="module")
def press():
    with Workers(Limits(seconds=1, megabytes=200, pages=20)) as press:
        yield press


@pytest.fixture(scope="module")
def patient():
    with Workers(Limits(seconds=30, megabytes=400)) as press:
        yield press


@pytest.mark.parametrize("name", marked(*BOMBS))
def test_every_bomb_is_refused_or_ended_and_its_cause_is_told(press, name):
    head, body, cause = BOMBS[name]
    with pytest.raises(PressError) as told:
        press.pull((job(head, body, name=name),))
    ((named, reason),) = told.value.failures
    assert named == name
    assert re.fullmatch(cause, reason)


@pytest.mark.parametrize("name", marked(*HARMLESS))
def test_what_only_looks_like_a_bomb_is_printed(patient, name):
    (content,) = patient.pull((job(*HARMLESS[name]),))
    assert "Before." in words(content)


@pytest.fixture
def secrets(tmp_path):
    (tmp_path / "templates").mkdir()
    picture, sheet = tmp_path / "secret.svg", tmp_path / "secret.css"
    picture.write_text(f'<svg xmlns="{SVG}" width="99" height="99"><text id="secret" y="20">CANARY</text></svg>')
    sheet.write_text('p::after { content: "CANARY" }')
    return picture, sheet


def found(content):
    """Return where in a PDF the canary sings: its words, its files, its streams."""
    places = ["words"] if "CANARY" in words(content) else []
    with pikepdf.open(io.BytesIO(content)) as document:
        places += list(document.attachments)
        streams = [one.read_bytes() for one in document.objects if isinstance(one, pikepdf.Stream)]
    return places + [stream for stream in streams if b"CANARY" in stream]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")
def test_no_way_of_asking_brings_a_file_from_outside(patient, secrets):
    folders = (secrets[0].parent / "templates",)
    made = {}
    for name, case in robberies(*secrets).items():
        with suppress(PressError):  # one of them breaks WeasyPrint, which robs nobody
            (made[name],) = patient.pull((job(*case, name=name, folders=folders),))
    assert {name: found(content) for name, content in made.items() if found(content)} == {}
    assert len(made) > 25


@pytest.mark.slow
@pytest.mark.parametrize("name", ["img", "attachment", "annotation", "style sheet", "image in SVG"])
def test_bare_weasyprint_does_bring_it(secrets, name):
    assert found(weasyprint.HTML(string=PAGE.format(*robberies(*secrets)[name])).write_pdf())


def png(width, height):
    def chunk(kind, data):
        return len(data).to_bytes(4) + kind + data + zlib.crc32(kind + data).to_bytes(4)

    head = width.to_bytes(4) + height.to_bytes(4) + b"\x08\x00\x00\x00\x00"
    packed = zlib.compressobj(9)
    rows = b"".join(packed.compress(b"\0" * (width + 1)) for _ in range(height)) + packed.flush()
    return TINY_PNG + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")
def test_a_picture_of_too_many_pixels_is_left_out_and_told(patient, tmp_path, caplog):
    (tmp_path / "huge.png").write_bytes(png(9_000, 9_000))
    (tmp_path / "fine.png").write_bytes(png(90, 90))
    body = '<img src="huge.png" alt="huge"><img src="fine.png" alt="fine">'
    (content,) = patient.pull((job("", body, folders=(tmp_path,)),))
    with pikepdf.open(io.BytesIO(content)) as document:
        pictures = [one for one in document.objects if isinstance(one, pikepdf.Stream) and one.get("/Width")]
    assert [int(one.Width) for one in pictures] == [90]
    assert "huge.png" in caplog.text


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a press of processes forks")
def test_a_bomb_in_a_picture_file_is_left_out_and_told(patient, tmp_path, caplog):
    _, body, _ = BOMBS["uses of uses"]
    (tmp_path / "bomb.svg").write_text(body.replace("<svg", f'<svg xmlns="{SVG}"'))
    (content,) = patient.pull((job("", '<img src="bomb.svg" alt="x">', folders=(tmp_path,)),))
    assert "Before." in words(content)
    assert "bomb.svg" in caplog.text


@pytest.mark.parametrize(
    ("html", "limits", "cause"),
    [
        ("x" * 101, Limits(characters=100), "has more than 100 characters"),
        ("<b>" * 60 + "</b>" * 60, Limits(elements=50), "has more than 50 elements"),
        ("<p>a" * 600, Limits(elements=50), "has more than 125 tags"),
        ("<i>" * 9, Limits(depth=8), "has more than 8 elements inside one another"),
        ("<table><tr>" + "<td>x" * 9 + "</table>", Limits(columns=8), "has more than 8 columns in a table"),
        ("<table>" + "<tr><td>x" * 9 + "</table>", Limits(rows=8), "has more than 8 rows in a table"),
    ],
)
def test_what_can_be_counted_is_refused_before_it_is_set(html, limits, cause):
    with pytest.raises(RenderError, match=f"^{cause}$"):
        check_page(html, limits)


@pytest.mark.parametrize(
    "html", ["", " ", "<", "<!DOCTYPE html>", "\0", "<table><td colspan=x rowspan=-1><td colspan=١>"]
)
def test_odd_pages_are_counted_too(html):
    check_page(html, Limits())
    with pytest.raises(RenderError):
        check_page(f"{html}<table><tr><td colspan=65534>x</table>", Limits())


def test_a_short_page_is_given_seconds_and_a_long_one_minutes():
    limits = Limits()
    assert limits.seconds_for("<p>x</p>") == 10
    assert limits.seconds_for("<p>x</p>" * 10_000) == 218
    assert limits.seconds_for("<p>x</p>" * 100_000) == limits.seconds
    assert limits.wait_for("<p>x</p>") == 40
