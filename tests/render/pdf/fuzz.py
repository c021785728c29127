"""Invents hostile pages, the same ones for the same seed: texts for our templates, markup and styles as they are."""

from __future__ import annotations

import random

from reports.model import Edition
from tests.render.editions import Desk, a_story, an_article
from tests.render.pdf.hostile import SVG

SHARDS = (
    "<b>", "</p>", "<!--", "-->", "]]>", "<![CDATA[", "&#0;", "&#xD800;", "&amp;amp;", "{{ 7*7 }}", "{% raw %}", "${x}",
    "\0", "\x1b[31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\ud800", "\udfff", "\ufffe", "\r\n.\r\n", "\xad" * 40,
    "a\u0301" * 60, "\u0e49" * 20, "\U0001f468\u200d\U0001f469\u200d" * 3, "ﷺ" * 5, "\U000e0001" * 20, "x" * 400,
    "٣٤٥", "１２", "𝟙𝟚", "漢字" * 9, "שלום", "مرحبا", "नमस्ते" * 2, "'\"><img src=file:///etc/passwd>", "%s%n",
    "<svg><use href='#a'/></svg>", "<style>*{display:none}</style>", "url(file:///etc/passwd)", "\t" * 50, "-" * 100,
)  # fmt: skip
TAGS = ("div", "span", "table", "tr", "td", "ul", "li", "svg", "b", "details", "ruby", "sup", "a", "img", "fieldset")
PROPERTIES = {
    "display": ("flex", "grid", "inline-block", "table-cell", "table", "none", "contents", "list-item", "inline-flex"),
    "position": ("absolute", "fixed", "relative", "running(head)"),
    "float": ("left", "right", "footnote"),
    "width": ("0", "1e9px", "-5px", "calc(100% / 0)", "min-content", "99999%", "var(--a)"),
    "height": ("0", "1e9px", "1e-9px", "100vh"),
    "columns": ("1", "50", "1e9"),
    "font-size": ("0", "1px", "900px", "calc(1px * 1e6)"),
    "line-height": ("0", "-1", "1e6"),
    "margin": ("-1e6px", "1e6px", "auto", "50%"),
    "break-before": ("page", "avoid", "recto"),
    "break-inside": ("avoid",),
    "transform": ("rotate(1e9deg) scale(1e9)", "matrix(0,0,0,0,0,0)"),
    "content": ('"x"', "counter(page)", "target-counter('#a', page)", "attr(class)", "url(file:///etc/passwd)"),
    "grid-template-columns": ("repeat(500, 1fr)", "repeat(auto-fill, 1px)"),
    "background": ("linear-gradient(red, blue)", "url(file:///etc/passwd)", "radial-gradient(0px, red, blue)"),
    "border": ("1e6px solid red", "thin dashed red"),
    "border-radius": ("1e9px", "50%"),
    "hyphens": ("auto",),
    "text-indent": ("-1e9px", "1e9px"),
    "letter-spacing": ("1e6px", "-1e3px"),
    "--a": ("var(--b)", "var(--a)", "1px"),
    "string-set": ("head content()",),
    "bookmark-level": ("1", "99"),
    "order": ("-1", "1e9"),
    "orphans": ("1000",),
    "writing-mode": ("vertical-rl",),
}
SHAPES = (
    '<path d="M{0} {1}L{1} {0}Z" stroke="red" stroke-width="{0}"/>',
    '<rect width="{0}" height="{1}" rx="{1}"/>',
    '<circle r="{0}"/>',
    '<text x="{0}" font-size="{1}">{0}</text>',
    '<use href="#g{1}"/>',
    '<image href="file:///etc/passwd" width="9" height="9"/>',
    '<g id="g{1}" transform="scale({0}) rotate({1})"><path d="M0 0h{0}"/></g>',
    '<line x1="{0}" y2="{1}" stroke="blue"/>',
    '<linearGradient id="l"><stop offset="{0}"/></linearGradient><rect width="9" height="9" fill="url(#l)"/>',
    '<clipPath id="c"><use href="#g1"/></clipPath><g clip-path="url(#c)"><path d="M0 0h1"/></g>',
    '<filter id="f"><feGaussianBlur stdDeviation="{0}"/></filter><g filter="url(#f)"/>',
    '<style>@import "file:///etc/passwd"</style>',
    '<symbol id="g2" viewBox="0 0 {0} 0"><circle r="1"/></symbol>',
    '<polygon points="{0},{1} x y"/>',
)
NUMBERS = ("0", "-1", "1e9", "1e-9", "NaN", "", "99999999999999999999", "50%", "1", "2", "none", "1 1")


def text(draw: random.Random) -> str:
    """Return a line of words and shards."""
    return " ".join(draw.choice((*SHARDS, "Osk", "said", "12 boats,")) for _ in range(draw.randint(2, 9)))


def edition(draw: random.Random, stories: int) -> Edition:
    """Return an edition whose titles, texts, names and addresses are invented."""
    articles = [
        an_article(
            f"{text(draw) or 'x'}\n\n{text(draw)}",
            id=f"f{number}",
            publisher=text(draw),
            author=text(draw),
            url=f"https://desk.example/{draw.randint(0, 9)}?{draw.choice(SHARDS)[:60]}",
        )
        for number in range(stories)
    ]
    desk = Desk(*articles)
    told = (
        a_story(a.id, (a.id,), desk.passage(a.id, a.title), points=(desk.passage(a.id, a.text.split("\n\n")[-1]),))
        for a in articles
    )
    return desk.edition(*told)


def markup(draw: random.Random, depth: int = 0) -> str:
    """Return a piece of HTML with styles of its own, and pictures."""
    if depth > 7 or draw.random() < 0.2:
        return picture(draw) if draw.random() < 0.3 else _escaped(text(draw))
    tag = draw.choice(TAGS)
    style = ";".join(f"{name}:{draw.choice(PROPERTIES[name])}" for name in draw.sample(sorted(PROPERTIES), 3))
    spans = f'colspan="{draw.choice(NUMBERS)[:3]}" rowspan="{draw.choice(NUMBERS)[:3]}"' if tag == "td" else ""
    inside = "".join(markup(draw, depth + 1) for _ in range(draw.randint(0, 3)))
    return f"<{tag} class=\"c{draw.randint(0, 3)}\" {spans} style='{style}'>{inside}</{tag}>"


def picture(draw: random.Random) -> str:
    """Return a picture in SVG."""
    shapes = "".join(draw.choice(SHAPES).format(draw.choice(NUMBERS), draw.choice("0123")) for _ in range(6))
    size = f'width="{draw.choice(NUMBERS)}" height="{draw.choice(NUMBERS)}" viewBox="0 0 {draw.choice(NUMBERS)} 9"'
    return f'<svg xmlns="{SVG}" {size}><title>t</title>{shapes}</svg>'


def sheet(draw: random.Random) -> str:
    """Return a style sheet for the classes of `markup`."""
    rules = []
    for number in range(4):
        names = draw.sample(sorted(PROPERTIES), 5)
        style = ";".join(f"{name}:{draw.choice(PROPERTIES[name])}" for name in names)
        rules.append(f".c{number}{draw.choice(('', '::before', ' > *', ':nth-child(2n)', ':not(.c1)'))} {{ {style} }}")
    return f"<style>{''.join(rules)}</style>"


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;")
