"""Makes of WeasyPrint's PDF one that is PDF/UA-1 and PDF/A-3u at once, with languages and link texts in its tags.

WeasyPrint knows one variant for a file. We ask for PDF/A-3u with tags, and `finish` adds the other identification and
what neither variant of it has:

1. XMP: `pdfuaid:part`, and the extension schema that PDF/A wants for a property it doesn't know (ISO 19005-3, 6.6.2.3);
   the stream is not compressed (6.6.2.1);
2. each attached file stands once in the catalogue's /AF (6.8);
3. each link's /Contents is what it says, not its address (ISO 14289-1, 7.18.5);
4. no picture asks to be smoothed (ISO 19005-3, 6.2.8);
5. what stands in the margins of sheets is read once, not on each of them (7.8).

Languages of passages (ISO 14289-1, 7.2) can only be set while the tags are made, and streams only be ended well while
they are written: for those `adapt` puts our functions in place of two of WeasyPrint's.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from .archival_streams import stream_data
from .archival_tags import name_links, set_apart, with_languages

__all__ = ["adapt", "finish", "options"]

_COLOURS = "srgb-kept"  # by another name than "srgb", for which WeasyPrint opens its file anew and leaves it open
_CLOSED = b"</rdf:RDF>"
_UA = b"""<rdf:Description xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" rdf:about="" pdfuaid:part="1" />\
<rdf:Description xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" rdf:about="">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


def adapt() -> None:
    """Put our functions in place of WeasyPrint's; to be called once in a process, after WeasyPrint is imported."""
    import pydyf  # noqa: PLC0415 - WeasyPrint's own writer of PDF, loaded with it
    from weasyprint.pdf import tags  # noqa: PLC0415

    tags._build_box_tree = with_languages(tags._build_box_tree)
    pydyf.Stream.data = property(stream_data)


def options() -> dict[str, Any]:
    """Return what `write_pdf` must be given for a PDF that is both."""
    return {
        "pdf_variant": "pdf/a-3u",
        "pdf_tags": True,
        "output_intent": _COLOURS,
        "color_profiles": {_COLOURS: _Profile(_srgb())},
        "finisher": finish,
    }


@dataclass(slots=True)
class _Profile:
    """What WeasyPrint asks of a colour profile; its own writes other bytes once its name was read."""

    content: bytes
    name: str = "sRGB IEC61966-2.1"
    components: tuple[list[str], ...] = (["r"], ["g"], ["b"])
    pdf_reference: Any = None


@lru_cache(maxsize=1)
def _srgb() -> bytes:
    return (files("weasyprint.pdf") / "sRGB2014.icc").read_bytes()


def finish(document: Any, pdf: Any) -> None:
    """Complete a PDF that WeasyPrint is about to write; its `finisher`."""
    _identify(pdf)
    _associate(pdf)
    _leave_sharp(pdf)
    name_links(document)
    set_apart(pdf)


def _identify(pdf: Any) -> None:
    metadata = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
    (content,) = metadata.stream
    before, closed, after = content.rpartition(_CLOSED)
    metadata.stream = [before + _UA + closed + after]
    metadata.compress = False


def _associate(pdf: Any) -> None:
    if "AF" in pdf.catalog:
        pdf.catalog["AF"][:] = dict.fromkeys(pdf.catalog["AF"])


def _leave_sharp(pdf: Any) -> None:
    for thing in pdf.objects:
        if getattr(thing, "extra", {}).get("Interpolate"):
            thing.extra["Interpolate"] = "false"
