"""A logo is a picture and nothing more: what could load, run or multiply is refused by name."""

import base64
import struct
import zlib

import lxml.etree
import pytest

from reports.render.logo import MAX_BYTES, logo_url

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">{}</svg>'


def png(width=2, height=2):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0" * 6)) + chunk(b"IEND", b"")


def svg_of(url):
    head, _, body = url.partition(",")
    assert head == "data:image/svg+xml;base64"
    return lxml.etree.fromstring(base64.b64decode(body))


def test_a_png_is_taken_as_it_is():
    assert logo_url(png(), name="Desk") == f"data:image/png;base64,{base64.b64encode(png()).decode()}"


def test_an_svg_gets_the_desks_name_as_its_title_unless_it_has_one():
    made = svg_of(logo_url(SVG.format('<path d="M0 0h9v9z"/>').encode(), name="A & B"))
    assert made[0].text == "A & B"
    own = svg_of(logo_url(SVG.format("<title>Own</title>").encode(), name="Desk"))
    assert [child.text for child in own] == ["Own"]


def test_what_a_drawing_program_leaves_for_itself_is_taken_out():
    left = '<metadata>x</metadata><i:pages xmlns:i="urn:i"/><!-- note --><rect width="9" height="9"/>'
    made = svg_of(logo_url(SVG.format(left).encode(), name="Desk"))
    assert [lxml.etree.QName(child).localname for child in made] == ["title", "rect"]


def test_inner_references_stay():
    inner = '<defs><g id="a"><rect width="1" height="1" fill="url(#b)"/></g></defs><use x:href="#a"/><use href="#a"/>'
    assert len(svg_of(logo_url(SVG.format(inner).encode(), name="Desk")).findall("{*}use")) == 2


def uses(levels, each):
    groups = ['<g id="g0"><path d="M0 0h1v1z"/></g>']
    groups += [f'<g id="g{n}">{each.format(n - 1) * 10}</g>' for n in range(1, levels)]
    return "".join(groups)


@pytest.mark.parametrize(
    ("inner", "told"),
    [
        ("<script>alert(1)</script>", "holds <script>"),
        ("<foreignObject/>", "holds <foreignObject>"),
        ('<image href="file:///etc/passwd"/>', "holds <image>"),
        ("<animate/>", "holds <animate>"),
        ('<use href="file:///etc/passwd#a"/>', "may reach nothing outside of itself"),
        ('<use x:href="http://host.example/a.svg#a"/>', "may reach nothing outside of itself"),
        ('<rect onload="alert(1)"/>', "may reach nothing outside of itself"),
        ('<rect fill="url( file:///etc/passwd)"/>', "may reach nothing outside of itself"),
        ("<rect style=\"fill:url('http://host.example/a')\"/>", "may reach nothing outside of itself"),
        ('<style>@import "http://host.example/a.css";</style>', "has a style that reaches outside"),
        ("<style>a{fill:u\\72l(http://host.example)}</style>", "has a style that reaches outside"),
        (uses(9, '<use href="#g{}"/>'), "draws more than 5,000 elements"),
        ('<g id="a"><use href="#a"/></g>', "refers to itself"),
        ("<g>" * 60 + "</g>" * 60, "is nested more than 40 deep"),
        ("<g>", "is no well-formed SVG"),
    ],
)
def test_an_svg_that_does_more_than_draw_is_refused_by_name(inner, told):
    with pytest.raises(ValueError, match=told):
        logo_url(SVG.format(inner).encode(), name="Desk")


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"GIF89a", "is neither SVG nor PNG"),
        (b"<html><svg></svg></html>", "its first element isn't `svg`"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.format("<text>&a;</text>").encode(), "declares entities"),
        (
            b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG.format("<text>&a;</text>").encode(),
            "declares entities",
        ),
        (b"<svg" + b" " * MAX_BYTES, "a logo may have 300,000"),
        (png(9_000, 9_000), "9,000 × 9,000 pixels"),
        (png()[:20], "is a damaged PNG"),
    ],
)
def test_what_is_no_small_picture_is_refused_with_its_reason(content, told):
    with pytest.raises(ValueError, match=told):
        logo_url(content, name="Desk")
