"""What a page may load on its way to the PDF."""

import logging

import pytest

from reports.render.fonts import FACES, font_faces
from reports.render.pdf.fetcher import Fetcher
from reports.render.reach import MAX_BYTES

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


@pytest.fixture
def folder(tmp_path):
    inside = tmp_path / "templates"
    inside.mkdir()
    (inside / "logo.svg").write_text("<svg/>")
    (tmp_path / "secret.txt").write_text("secret")
    (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "huge.png").write_bytes(b"\0" * (MAX_BYTES + 1))
    return inside


@pytest.fixture
def fetch(folder):
    return Fetcher([folder]).fetch


def test_our_fonts_are_fetched_by_name(fetch):
    response = fetch(f"font:{FACES[0][3]}")
    assert response.read()[:4] == b"\x00\x01\x00\x00"
    assert response.content_type == "font/ttf"


def test_files_of_the_template_folders_are_fetched(fetch, folder):
    response = fetch((folder / "logo.svg").as_uri())
    assert (response.read(), response.content_type) == (b"<svg/>", "image/svg+xml")


@pytest.mark.parametrize("url", [f"data:image/png;base64,{PIXEL}", "data:image/svg+xml,%3Csvg/%3E"])
def test_small_images_in_the_page_are_fetched(fetch, url):
    assert fetch(url).content_type.startswith("image/")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "file://localhost/etc/passwd",
        "FILE:///etc/passwd",
        "file:///etc/passwd?x#y",
        "file://elsewhere.example{folder}/logo.svg",
        "file://{folder}/../secret.txt",
        "file://{folder}/%2e%2e/secret.txt",
        "file://{folder}/out.txt",
        "file://{folder}/huge.png",
        "file://{folder}",
        "file://{folder}/gone.png",
        "file://{folder}/logo.svg%00.png",
        "http://desk.example/logo.png",
        "https://desk.example/logo.png",
        "ftp://desk.example/logo.png",
        "font:../../secret.txt",
        "font:SourceSerifPro-Black.ttf",
        "data:text/css,body{{}}",
        "data:text/html;base64,AAAA",
        "data:image/png",
        "data:image/png;base64," + "A" * (MAX_BYTES + 1),
        "jar:file:///etc/passwd",
        "/etc/passwd",
        "",
    ],
)
def test_everything_else_is_refused_and_told(fetch, folder, caplog, url):
    with caplog.at_level(logging.WARNING), pytest.raises(ValueError, match="a PDF loads only"):
        fetch(url.replace("{folder}", str(folder)))
    assert "left out of the PDF" in caplog.text
    assert len(caplog.text) < 500


def test_every_face_is_packaged():
    assert font_faces().count("@font-face") == len(FACES)
