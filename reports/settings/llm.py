"""The section of the language model: nothing leaves in the clear, and nothing secret stands in a file."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, field_validator, model_validator

from .fields import Line, Section, has_port

__all__ = ["Llm"]


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Llm(Section):
    """A language model that reads articles beside the rules, whose text then leaves the machine; off without `url`."""

    url: str | None = Field(
        None,
        max_length=500,
        description="The base of an OpenAI-compatible endpoint, like `https://models.example.org/v1`; `http://` only "
        "on this machine's own loopback. Empty: off.",
    )
    model: Line | None = Field(None, description="The model's name, as the endpoint knows it; required with `url`.")
    key: SecretStr | None = Field(None, description="Only from DATELINE_LLM_KEY, never from the file.")
    seconds: float = Field(
        30, gt=0, le=600, description="How long one answer may take, from the first byte to the last."
    )
    budget: int = Field(
        40, ge=0, le=10_000, description="How many questions a build may ask; remembered answers are free."
    )
    patience: float = Field(120, gt=0, le=36_000, description="How many seconds a build may wait for answers in all.")
    longest: int = Field(
        20_000,
        ge=100,
        le=200_000,
        description="How many characters of an article are sent; the rest is not shown to it.",
    )

    @field_validator("url", mode="before")
    @classmethod
    def _empty_is_off(cls, url: object) -> object:
        return url or None

    @field_validator("url")
    @classmethod
    def _safe(cls, url: str | None) -> str | None:
        if url is None:
            return None
        if not url.isascii() or not url.isprintable() or " " in url or not has_port(url):
            raise ValueError("write a URL like 'https://models.example.org/v1'")
        parts = urlsplit(url)
        if "@" in parts.netloc or parts.query or parts.fragment:
            raise ValueError("must hold no user, query or fragment; a key belongs into DATELINE_LLM_KEY")
        host = parts.hostname or ""
        if not host or parts.scheme not in ("https", "http") or (parts.scheme == "http" and not _is_loopback(host)):
            raise ValueError("must begin with https://, or on this machine's own loopback with http://")
        return url

    @field_validator("key")
    @classmethod
    def _one_word(cls, key: SecretStr | None) -> SecretStr | None:
        word = key.get_secret_value().strip() if key else ""
        if not word.isascii() or not word.isprintable() or " " in word:
            raise ValueError("must be one word of ASCII letters, digits and marks")
        return SecretStr(word) if word else None

    @model_validator(mode="after")
    def _names_a_model(self) -> Llm:
        if self.url is not None and self.model is None:
            raise ValueError('names no model; write model = "…", as the endpoint knows it')
        return self
