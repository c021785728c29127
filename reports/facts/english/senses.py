"""What can have become of people, things and places that English news counts: one name for words that say the same."""

from __future__ import annotations

import re

from ..senses import Senses

__all__ = ["SENSES"]

SENSES = Senses(
    words=re.compile(
        r"\b(?:(?P<death>kill(?:s|ed|ing)?|dead|die[sd]?|dying|deaths?|toll|fatalit(?:y|ies)|perished|drowned|"
        r"lost\stheir\slives)"
        r"|(?P<hurt>(?:in)?jur(?:ed|es|ing|ies|y)|hurt|wound(?:ed|s|ing)?|casualties)"
        r"|(?P<missing>missing|unaccounted)"
        r"|(?P<rescued>rescu(?:e[sd]?|ing)|saved?|survivors?|survived|alive|pulled|picked\sup|plucked)"
        r"|(?P<aboard>aboard|on\sboard|carr(?:ying|ied))"
        r"|(?P<arrested>arrest(?:s|ed|ing)?|detain(?:ed|ing)|custody)"
        r"|(?P<fled>evacuat(?:e[sd]?|ing|ion)|evacuees|fled|displaced)"
        r"|(?P<freed>freed|frees|released?|releases|releasing)"
        r"|(?P<charged>charged|convicted|sentenced|jailed|acquitted)"
        r"|(?P<strike>strikers?|walked\sout|on\sstrike|striking)"
        r"|(?P<hired>hir(?:e[sd]?|ing)|recruited)"
        r"|(?P<dismissed>laid\soff|dismissed|sacked|redundan(?:t|cies)|jobs?\slost))\b"
    ),
    leads=re.compile(
        r"(?:\s(?:at\sleast|at\smost|about|around|some|nearly|almost|more\sthan|another|all|all\sthe|up\sto|only|just|"
        r"over|the|a\sfurther))?\s\Z"
    ),
    shares=frozenset("seat mandate vote job count charge delegate".split()),
    people=frozenset("people person human individual".split()),
    was=re.compile(r"\b(?:from|against|compared\swith|compared\sto|after)\s(?:about\s|around\s|some\s|nearly\s)?\Z"),
)
