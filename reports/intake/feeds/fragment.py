"""The markup of a feed's texts: a title as one line, a body as headings and paragraphs.

A feed's body is a fragment that its publisher chose, so nothing of it is judged to be boilerplate but a closing link.
"""

from __future__ import annotations

import html
import re
from typing import Any

from ...errors import ArticleError
from ...model import BlockKind
from ..canonical import normalise, one_line
from .entry import Words

__all__ = ["line_of", "parts_of"]

_LONGEST_LINE, _LONGEST_TITLE = 5000, 300
_LONGEST, _MOST_TAGS = 2_000_000, 20_000
_INLINE = "a|abbr|b|big|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strike|strong|sub|sup|tt|u|wbr"
_DROPPED = re.compile(r"<(script|style)\b[^<>]*>.*?</\1\s*>", re.IGNORECASE | re.DOTALL)
_INLINE_TAG = re.compile(rf"</?(?:{_INLINE})\b[^<>]*>", re.IGNORECASE)
_BREAKING_TAG = re.compile(r"</?(?:br|div|p|h[1-6]|li|ul|ol)\b[^<>]*>", re.IGNORECASE)
# Possessive, so that a text of unclosed quotation marks is read once and not once for each tag.
_TAG = re.compile(r"""<(/?[a-zA-Z][a-zA-Z0-9:-]*+)(?:[^<>"']++|"[^"]*+"|'[^']*+')*+>""")
_ANY_TAG = re.compile(r"<[a-zA-Z/!]")
_ESCAPED_TAG = re.compile(
    r"&lt;(?:/(?:p|div|h[1-6]|li|ul|ol|a|b|i|em|strong|span|blockquote)|br\s?/?)\s?&gt;", re.IGNORECASE
)
_LEFT = re.compile(r"&(?:#\d{2,6}|#[xX][0-9a-fA-F]{2,6}|quot|apos|nbsp|[lr][sd]quo|[mn]dash|hellip);")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_SKIPPED = frozenset({"script", "style", "template", "iframe", "object", "embed", "svg", "math", "audio", "video"})
_SKIPPED |= {"canvas", "button", "select", "textarea", "figure", "nav", "form", "head", "noscript"}
_BLOCKS = _HEADINGS | {"p", "div", "section", "article", "main", "header", "footer", "aside", "address", "center"}
_BLOCKS |= {"details", "summary", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "table", "tr", "hr"}
# Noncharacters of Unicode: no text has them, and lxml lets them pass, unlike controls.
_CUT, _HEAD, _BREAK = "\ufdd0", "\ufdd1", "\ufdd2"
_MARKS = re.compile(f"[{_CUT}{_HEAD}{_BREAK}]")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
_SPACES = re.compile(r"[ \t]{2,}")
_BREAKS = re.compile(rf"{_BREAK}\s*+{_BREAK}")


def line_of(words: Words) -> str:
    """Return a title without tags, its entities read once where it is markup; it is cut after 300 code points."""
    text = words.text[:_LONGEST_LINE]
    if words.html:
        text = _INLINE_TAG.sub("", _BREAKING_TAG.sub(" ", _DROPPED.sub("", text)))
        text = html.unescape(text)
    line = _SPACES.sub(" ", one_line(text))
    return line if len(line) <= _LONGEST_TITLE else line[:_LONGEST_TITLE].rpartition(" ")[0] + "…"


def parts_of(words: Words, *, shown: str) -> tuple[tuple[BlockKind, str], ...]:
    """Return a body's headings and paragraphs in order; markup that was escaped once too often is read, too.

    Raises ArticleError for what no article has: two million characters, or twenty thousand tags.
    """
    text = _MARKS.sub("", words.text)
    if words.html and not _ANY_TAG.search(text) and _ESCAPED_TAG.search(text):
        text = html.unescape(text)
    if len(text) > _LONGEST or text.count("<") > _MOST_TAGS:
        raise ArticleError(shown, "its text in the feed is too long, or has too many tags")
    if words.html and _ANY_TAG.search(text):
        return _blocks(_marked(_TAG.sub(r"<\1>", text)))
    text = html.unescape(text) if words.html else text
    return _blocks(normalise(text).replace("\n\n", _CUT))


def _marked(text: str) -> str:
    """Return the text of an HTML fragment with signs where blocks, headings and lines begin and end."""
    from lxml import html as markup  # noqa: PLC0415 - only for texts with tags

    tree = markup.document_fromstring(
        f"<div>{text}</div>", parser=markup.HTMLParser(remove_comments=True, remove_pis=True)
    )
    for element in tree.iter(*_SKIPPED):
        # Emptied where it stands: to take elements out moves the text after them, each time.
        element.clear(keep_tail=True)
    for element in tree.iter():
        _mark(element)
    return _LEFT.sub(lambda found: html.unescape(found[0]), "".join(tree.itertext()))


def _mark(element: Any) -> None:
    if element.tag in _BLOCKS:
        head = _HEAD if element.tag in _HEADINGS else ""
        element.text = _CUT + head + _legal(element.text)
        element.tail = _CUT + _legal(element.tail)
    elif element.tag in ("br", "td", "th"):
        element.tail = (_BREAK if element.tag == "br" else " ") + _legal(element.tail)


def _legal(text: str | None) -> str:
    """Return a text without control characters: its references make some that lxml gives and doesn't take."""
    return _CONTROLS.sub("", text or "")


def _blocks(text: str) -> tuple[tuple[BlockKind, str], ...]:
    found = []
    for piece in _BREAKS.sub(_CUT, text).split(_CUT):
        kind = BlockKind.HEADING if piece.startswith(_HEAD) else BlockKind.PARAGRAPH
        # White space of markup is one space; a no-break space is the article's own.
        if line := _SPACES.sub(" ", one_line(_MARKS.sub("\n", piece))):
            found.append((kind, line))
    return tuple(found)
