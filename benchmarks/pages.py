"""Pages of an invented newspaper, as many as wanted: each another text of 2 to 4 kB in 20 to 40 kB of HTML."""

from __future__ import annotations

import json
import random
from pathlib import Path

__all__ = ["write_pages"]

PLACES = [
    "Merrow",
    "Aldholm",
    "Tarn",
    "Quay",
    "Sandhaven",
    "Ostry",
    "Bellwick",
    "Norwell",
    "Cape",
    "Farrow",
    "Hexley",
    "Duns",
]
NAMES = [
    "Ada Renn",
    "Tomas Quill",
    "Mira Holt",
    "Jonas Vey",
    "Lena Marsh",
    "Oskar Brandt",
    "Ines Corwin",
    "Pavel Strand",
]
BODIES = [
    "Merrow Harbour Authority",
    "Aldholm Council",
    "North Sound Ferries",
    "Ministry of Transport",
    "Ostry University",
]
THINGS = ["ferries", "houses", "people", "pupils", "trees", "boats", "workers", "patients", "shops", "turbines"]
DEEDS = (
    "{name}, head of the {body}, said on {day} that {n} {things} in {place} had been counted.",
    "“We have seen {n} {things} come and go since {year},” {name} told reporters in {place}.",
    "The {body} put the cost at ${m} million, {p} percent more than in {year}.",
    "In {place}, about {n} {things} were moved on {day}, and the road to {place2} stayed closed.",
    "According to {name}, the {body} will decide by December {d}, {year2}.",
    "Nobody in {place2} expected the water to rise by {d} centimetres within an hour.",
    "{name} wrote that the plan “leaves {n} {things} without an answer”.",
    "The works began in {year} and were to end in {year2}; the {body} now speaks of {year3}.",
)
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def write_pages(folder: Path, count: int, *, first: int = 0) -> None:
    """Write pages `first` to `first + count` into a folder: the same ones each time."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        (folder / f"page-{number:05}.html").write_text(_page(number), encoding="utf-8")


def _sentence(draw: random.Random) -> str:
    place, place2 = draw.sample(PLACES, 2)
    return draw.choice(DEEDS).format(
        name=draw.choice(NAMES),
        body=draw.choice(BODIES),
        day=draw.choice(DAYS),
        things=draw.choice(THINGS),
        n=draw.randint(12, 900),
        m=draw.randint(2, 90),
        p=draw.randint(2, 60),
        d=draw.randint(2, 28),
        place=place,
        place2=place2,
        year=draw.randint(2015, 2023),
        year2=draw.randint(2025, 2026),
        year3=draw.randint(2027, 2029),
    )


def _page(number: int) -> str:
    draw = random.Random(number)
    title = f"{draw.choice(PLACES)} counts its {draw.choice(THINGS)} for the {number + 2}th time"
    paragraphs, size = [], draw.randint(2_000, 4_000)
    while sum(map(len, paragraphs)) < size:
        paragraphs.append(" ".join(_sentence(draw) for _ in range(draw.randint(2, 4))))
    body = "".join(f'<p class="article__text">{text}</p>\n' for text in paragraphs)
    address = f"https://courier.example/{number}"
    data = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": title,
        "datePublished": f"2025-12-{draw.randint(1, 14):02}T{draw.randint(5, 22):02}:30:00+02:00",
        "author": {"@type": "Person", "name": draw.choice(NAMES)},
        "publisher": {"@type": "Organization", "name": "Merrow Courier"},
    }
    return f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} - Merrow Courier</title>
<link rel="canonical" href="{address}"><meta property="og:title" content="{title}">
<script type="application/ld+json">{json.dumps(data)}</script>
<style>{_filling(draw, "c{0} {{ margin: {1}px; padding: {1}px }}", 120)}</style>
<script>{_filling(draw, "window.q=window.q||[];q.push(['track',{0},'{1}']);", 120)}</script></head>
<body><header><nav><ul>{_filling(draw, '<li><a class="nav" href="/s{0}">Section {1}</a></li>', 40)}</ul></nav></header>
<main><article><h1>{title}</h1>{body}</article>
<aside><h2>More</h2>{_filling(draw, '<div class="teaser"><a href="/{0}">Story {1}</a></div>', 60)}</aside></main>
<footer>{_filling(draw, '<a href="/f{0}">Link {1}</a>', 60)}</footer></body></html>"""


def _filling(draw: random.Random, form: str, times: int) -> str:
    return "\n".join(form.format(draw.randint(0, 10**6), draw.randint(0, 10**4)) for _ in range(times))
