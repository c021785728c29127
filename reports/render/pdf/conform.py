"""Whether a finished PDF is what it says it is: PDF/UA-1 and PDF/A-3u, by a validator that isn't ours.

The validator (PyPI `page-validation`) reads the bytes alone; it takes about 15 ms a sheet for both.
"""

from __future__ import annotations

__all__ = ["conform"]

_ROOMY = {
    "max_input_size": 1 << 30,
    "max_decoded_stream_size": 1 << 30,
    "max_total_decoded_content_size": 1 << 32,
    "max_object_count": 10_000_000,
    "max_table_grid_rows": 100_000,
    "max_table_grid_cells": 10_000_000,
    "max_unicode_cmap_mappings": 10_000_000,
}
"""What the validator may meet, beside its defaults: an edition of a thousand articles, with its facts attached."""
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
    from page import PageError, SafetyLimits, ValidationProfile, validate_pdf_bytes  # noqa: PLC0415 - where it is needed

    limits = SafetyLimits(**_ROOMY)
    found: dict[str, str] = {}
    for name, profile in (("PDF/UA-1", ValidationProfile.PDF_UA_1), ("PDF/A-3u", ValidationProfile.PDF_A_3U)):
        try:
            failures = validate_pdf_bytes(content, profile=profile, limits=limits).failures
        except PageError as error:
            return (f"{name} can't be checked: {error}",)
        for failure in failures:
            found.setdefault(failure.rule_id, f"{name}: {failure.message} ({_told(failure.rule_id)})")
    return tuple(found.values())


def _told(rule: str) -> str:
    advice = next((f"; {told}" for part, told in _ADVICE if part in rule), "")
    return rule + advice
