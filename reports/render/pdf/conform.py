"""Whether a finished PDF is what it says it is: PDF/UA-1 and PDF/A-3u, by a validator that isn't ours.

The validator (PyPI `page-validation`) reads the bytes alone; it takes about 5 ms a sheet for each of the two, and its
import 20 ms.
"""

from __future__ import annotations

__all__ = ["conform"]

_ADVICE = (
    ("FIGURE-ALTERNATIVE", 'give each <img> an alt text, or alt="" if it only decorates, and each <svg> a <title>'),
    ("HEADING", "begin with <h1>, and leave out no level of headings"),
    ("TABLE", "give all rows of a table the same number of cells, and its heads as <th>"),
    ("L-KIDS", "put only <li> into <ul> and <ol>"),
    ("LI-", "put each <li> into <ul> or <ol>"),
    ("LANGUAGE", 'give <html> and each passage in another language its lang, such as lang="en"'),
    ("METADATA-TITLE", "give the page a <title>"),
    ("CMYK", "give colours in RGB"),
    ("GLYPH", "name a font that has all the letters of the text, or install one"),
    ("UNICODE", "name a font that has all the letters of the text, or install one"),
    ("FORM", "leave forms out of what is printed"),
)


def conform(content: bytes) -> tuple[str, ...]:
    """Return what a PDF lacks of PDF/UA-1 and PDF/A-3u: a sentence for each rule it breaks, with what to try; none: ().

    What can't be read as a PDF is told likewise.
    """
    from page import PageError, ValidationProfile, validate_pdf_bytes  # noqa: PLC0415 - only where a PDF is made

    found: dict[str, str] = {}
    for name, profile in (("PDF/UA-1", ValidationProfile.PDF_UA_1), ("PDF/A-3u", ValidationProfile.PDF_A_3U)):
        try:
            failures = validate_pdf_bytes(content, profile=profile).failures
        except PageError as error:
            return (f"{name} can't be checked: {error}",)
        for failure in failures:
            found.setdefault(failure.rule_id, f"{name}: {failure.message} ({_told(failure.rule_id)})")
    return tuple(found.values())


def _told(rule: str) -> str:
    advice = next((f"; {told}" for part, told in _ADVICE if part in rule), "")
    return rule + advice
