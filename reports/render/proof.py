"""Sets one article for proof-reading: its whole text, its facts over the words, what was found beside them.

Pure: the same facts give the same galley. The words of the paragraphs join to the article's blocks exactly.
"""

from __future__ import annotations

from .. import model
from ..prose import Wording, wording
from ..version import __version__
from .annex import published, web_address
from .entries import groups
from .galley import Galley, Layer, Paragraph, Particulars, Stretch
from .laid import Laid, anchors, laid
from .layers import Cut, Part, layered
from .lines import one_line
from .remarks import remarks_on, row_of

__all__ = ["build_galley"]

_MOST_ROWS = 9_000
_SHORT_HASH = 8


def build_galley(found: model.ArticleFacts, *, language: str = "en") -> Galley:
    """Return all that `facts.html` may use; `language` is that of the page's own words."""
    article, say = found.article, wording(language)
    names = anchors(found.facts)
    remarks, remarked = remarks_on(found, say)
    layers = (*remarked, *laid(found.facts, names, say))
    cuts = layered(article.text, [block.span for block in article.blocks], layers)
    return Galley(
        language=say.language,
        direction=say.direction,
        label=say.labels,
        generator=f"Dateline {__version__}",
        title=one_line(article.title),
        spoken=article.language if article.language != say.language else None,
        about=_particulars(found, say),
        paragraphs=tuple(
            Paragraph(
                kind=block.kind.value,
                row=row_of(index),
                text=block.span.of(article.text),
                stretches=tuple(_stretch(cut) for cut in cuts[index]),
            )
            for index, block in enumerate(article.blocks)
        ),
        general=remarks.general,
        margins=remarks.margins,
        groups=groups(found.facts, names, say),
        beside=row_of(len(article.blocks)) <= _MOST_ROWS,
    )


def _stretch(cut: Cut[Laid]) -> Stretch:
    return Stretch(opens=tuple(map(_layer, cut.opens)), text=cut.text, closes=tuple(map(_layer, cut.closes)))


def _layer(part: Part[Laid]) -> Layer:
    over = part.layer
    return Layer(
        kind=over.kind,
        id=over.id if part.first else None,
        to=over.to,
        linked=not part.holds and over.kind not in {"remark", "quotation", "statement"},
        last=part.last,
        sign=over.sign,
        manner=over.manner,
        told=over.told,
    )


def _particulars(found: model.ArticleFacts, say: Wording) -> Particulars:
    article = found.article
    counts = ((len(article.text), "character"), (len(found.facts), "fact"), (len(found.findings), "finding"))
    return Particulars(
        publisher=one_line(article.publisher) if article.publisher else None,
        author=one_line(article.author) if article.author else None,
        published=published(article.published, say=say),
        url=web_address(article.url),
        origin=one_line(article.origin) if article.origin else None,
        hash=article.sha256[:_SHORT_HASH],
        extent=say.listing([say.count(number, noun) for number, noun in counts]),
    )
