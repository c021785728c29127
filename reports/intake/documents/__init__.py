"""Documents that aren't text files: PDF and DOCX, read as the untrusted, compressed, nested things they are."""

from .docx import parse_docx
from .pdf import parse_pdf

__all__ = ["parse_docx", "parse_pdf"]
