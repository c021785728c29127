"""What the checks look for in English sentences."""

from __future__ import annotations

import re

from ..language import Phrases

__all__ = ["PHRASES"]

PHRASES = Phrases(
    parts=re.compile(r"\b(?:[Oo]f (?:those|these|them|whom|which|the)|the (?:remaining|rest|other)|remaining)\b"),
    remainder=re.compile(r"\b(?:remaining|other|rest)\b"),
    including=re.compile(r"\b(?:including|among them|among those)\b"),
    subset_before=re.compile(
        r"\b(?:of (?:those|these|them|whom)\b.*|(?:remaining|including|among|other)\s)\Z", re.IGNORECASE
    ),
    subset_after=re.compile(r"\s(?:of (?:the|those|these|them)|others?)\b"),
    unnamed=re.compile(
        r"(?:(?:some|many|several|anonymous|unnamed|political|independent)\s)?(?:observers|sources?|analysts|experts|"
        r"critics|insiders|commentators|people familiar\b.*|a source|an official)\Z",
        re.IGNORECASE,
    ),
    agentless=re.compile(
        r"\b(?:is|are|was|were)\s(?:widely\s|generally\s|largely\s|often\s)?(?:seen|viewed|regarded|considered|"
        r"perceived|believed|thought|understood)\s(?:as|to)\b"
    ),
    promised=re.compile(
        r"\b(?:will|shall)\s(?:not\s|soon\s|also\s|now\s)?be\s(?:\w+ly\s)?\w+(?:ed|en|t|d)\b"
        r"|\b(?:is|are)\sto\sbe\s\w+(?:ed|en)\b|\b(?:promised|pledged|vowed|agreed|plans|intends|expects)\sto\s[a-z]+\b"
    ),
    ahead=re.compile(
        r"\b(?:will|shall|would|could|may|might|plans?|planned|due|scheduled|expected|until|by|next|from|set|deadline|"
        r"before|going to|to be|ahead)\b"
    ),
    past=re.compile(r"\A(?:former|ex-|then-|one-time|erstwhile|late)\s?", re.IGNORECASE),
)
