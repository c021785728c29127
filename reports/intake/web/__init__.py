"""The guarded way out to the network: what must not be reached isn't, and nothing outgrows its limits."""

from .answer import Answer
from .charset import Text, text_of
from .fetch import Web
from .limits import Limits
from .pace import Pace
from .page import article_of, page_at
from .urls import canonical_url

__all__ = ["Answer", "Limits", "Pace", "Text", "Web", "article_of", "canonical_url", "page_at", "text_of"]
