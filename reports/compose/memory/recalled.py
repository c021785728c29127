"""The tellings of an earlier edition, from what it wrote down for later ones, and from its articles' facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from ...model import Article, ArticleFacts, Bound, Figure, Span, Told
from ...prose import is_iso, wording
from .figures import figures_of
from .foreign import record_in, records_in, span_in, text_in
from .keys import key_of, parse_key, parse_value, value_of
from .past import Past, PastArticle
from .telling import Telling, amount, figure_telling, speech_key
from .words import head_of

__all__ = ["recalled", "tellings_in", "value_in"]


def recalled(past: Past, told: Told) -> Telling | None:
    """Return what an edition wrote down of a fact as a telling; None for a headline, and for a figure without value."""
    if told.kind == "headline":
        return None
    article = past.articles.get(told.article)
    at, publisher = (article.at, article.publisher) if article else (None, None)
    span = Span(told.start, told.end)
    telling = Telling(
        told.kind, told.key, told.value, told.text, told.article, span, told.sentence, at=at, publisher=publisher
    )
    if told.kind != "figure":
        return telling
    key = parse_key(told.key)
    return figure_telling(telling, key) if key else None


def tellings_in(past: Past, article: PastArticle) -> Iterator[Telling]:
    """Yield what an article of an edition told, from its facts; sentences are known where a note has them."""
    figures: dict[Span, list[Mapping[str, Any]]] = {}
    for fact in article.facts:
        span, sentence = span_in(fact), span_in(fact, "sentence")
        if span is None or sentence is None:
            continue
        kind, text = text_in(fact, "kind"), past.sentences.get((article.id, sentence), "")
        if kind == "figure":
            figures.setdefault(sentence, []).append(fact)
        elif told := _spoken(fact, kind):
            key, value = told
            yield Telling(
                kind, key, value, text_in(fact, "text"), article.id, span, text, article.at, article.publisher
            )  # fmt: skip
    for sentence, beside in figures.items():
        text = past.sentences.get((article.id, sentence), "")
        yield from _figures(article, beside, sentence, text) if text else _bare(article, beside)


def value_in(fact: Mapping[str, Any], language: str) -> tuple[str, bool]:
    """Return a fact's words as the edition printed them, an editor's value in words; and whether it was corrected."""
    corrected = text_in(record_in(fact, "ruling"), "decision") == "corrected"
    value = parse_value(text_in(fact, "value"))
    if corrected and text_in(fact, "kind") == "figure" and value:
        return amount(value[0], text_in(fact, "unit") or None, language), True
    if corrected and is_iso(text_in(fact, "value")):
        return wording(language).moment(text_in(fact, "value")), True
    return text_in(fact, "text"), corrected


def _spoken(fact: Mapping[str, Any], kind: str) -> tuple[str, str] | None:
    """Return the key and value of a fact that is no figure."""
    text = text_in(fact, "text")
    if kind in ("quotation", "statement"):
        said_by = record_in(fact, "source" if kind == "statement" else "speaker")
        name = text_in(said_by, "name") or text_in(said_by, "text")
        return (speech_key(kind, text, name), text) if kind == "statement" else (speech_key(kind, text, ""), name)
    if kind == "moment" and (value := text_in(fact, "value")):
        return f"moment|{value}", value
    if kind == "person" and (roles := [text_in(role, "text") for role in records_in(fact, "roles")]):
        return f"person|{text_in(fact, 'name').casefold()}", "; ".join(roles)
    return None


def _figures(article: PastArticle, facts: Iterable[Mapping[str, Any]], sentence: Span, text: str) -> Iterator[Telling]:
    """Read figures anew from the words around them, with the sentence for the whole text."""
    alone = Article(article.id, "", text, article.sha256, (), article.language, article.publisher)
    whole = Span(0, len(text))
    found = [figure for fact in facts if (figure := _figure(fact, sentence, whole))]
    for figure, telling in figures_of(ArticleFacts(alone, (whole,), tuple(found))):
        span = Span(figure.span.start + sentence.start, figure.span.end + sentence.start)
        yield replace(telling, span=span, at=article.at)


def _figure(fact: Mapping[str, Any], sentence: Span, whole: Span) -> Figure | None:
    span, value = span_in(fact), parse_value(text_in(fact, "value"))
    if span is None or value is None or span.start < sentence.start:
        return None
    inside = Span(span.start - sentence.start, span.end - sentence.start)
    if not whole.covers(inside):
        return None
    return Figure(
        text=text_in(fact, "text"), span=inside, sentence=whole, value=value[0], unit=text_in(fact, "unit") or None,
        counted=text_in(fact, "counted") or None, bound=_bound(fact),
    )  # fmt: skip


def _bare(article: PastArticle, facts: Iterable[Mapping[str, Any]]) -> Iterator[Telling]:
    """Yield figures whose sentence isn't known: enough to know them again, not to see them change."""
    for fact in facts:
        span, value = span_in(fact), parse_value(text_in(fact, "value"))
        if span is None or value is None:
            continue
        written = value_of(value[0], _bound(fact))
        text = value_in(fact, article.language)[0]
        telling = Telling("figure", "", written, text, article.id, span, "", article.at, article.publisher)
        counted = text_in(fact, "counted") or None
        key = key_of(text_in(fact, "unit") or None, head_of(counted, article.language), sense="", aside=True)
        found = figure_telling(telling, key, counted)
        if found:
            yield found


def _bound(fact: Mapping[str, Any]) -> Bound:
    named = text_in(fact, "bound")
    return Bound(named) if named in set(Bound) else Bound.EXACT
