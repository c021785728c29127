"""What the checks look for in English sentences."""

from __future__ import annotations

import re

from ..language import Phrases
from .tense import PAST

__all__ = ["PHRASES", "SAME"]

_PARTICIPLE = (
    r"(?:(?!need|indeed|red\b|dead|good)\w{2,}ed|\w{2,}(?:aken|iven|oken|itten|idden|isen|osen|olen|oven|awn|own)|"
    r"built|sent|held|paid|made|sold|"
    r"told|spent|brought|bought|taught|kept|cut|put|set|shut|read|found|done|met|fed|led|dealt|heard|withdrawn|reopened)"
)

PHRASES = Phrases(
    parts=re.compile(r"\b(?:[Oo]f (?:those|these|them|whom|which|the)|the (?:remaining|rest|other)|remaining)\b"),
    remainder=re.compile(r"\b(?:remaining|other|rest)\b"),
    including=re.compile(r"\b(?:including|among them|among those)\b"),
    subset_before=re.compile(
        r"\b(?:of (?:those|these|them|whom)\b.*|(?:remaining|including|among|other)\s)\Z", re.IGNORECASE
    ),
    subset_after=re.compile(
        r"\s(?:(?:out )?of (?:all )?(?:the|those|these|them|two|three|four|five|six|seven|eight|"
        r"nine|ten|eleven|twelve|\d+)|others?)\b"
    ),
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
        rf"\b(?:will|shall)\s(?:not\s|soon\s|also\s|now\s)?be\s(?:\w+ly\s)?{_PARTICIPLE}\b"
        rf"|\b(?:is|are)\sto\sbe\s{_PARTICIPLE}\b"
        r"|\b(?:promised|pledged|vowed|agreed|plans|intends|expects)\sto\s[a-z]+\b"
    ),
    ahead=re.compile(
        r"\b(?:will|shall|would|could|may|might|plans?|planned|due|scheduled|expected|until|by|next|from|set|deadline|"
        r"before|going to|to be|(?:is|are) to|ahead)\b"
    ),
    done=re.compile(rf"\b(?:{PAST})\b"),
    persons=re.compile(
        r"people|persons?|men|man|women|woman|child(?:ren)?|boys?|girls?|members?|dead|injured|wounded|troops|police|"
        r"victims|refugees|migrants|civilians|students|pupils|residents|passengers|patients|adults|babies|teenagers|"
        r"[a-z]{3,}(?:ers|ors|ists|ians|eers|men|women)"
    ),
    puts=re.compile(
        r"\b(?:(?:sa(?:ys?|id)|count(?:s|ed)?|sp(?:eaks?|oke)\sof|reports?|reported|estimate[sd]?|claim(?:s|ed)?|g[ia]ves?)"
        r"(?:\sit\s(?:is|was))?|(?:puts?|gives?|gave|sets?)\s(?:it|them|(?:the|that|their|its)\s(?:number|figure|total|toll|count))"
        r"(?:\sof\s[^,.;:]{2,40})?\s(?:at|as))\s(?:only\s|just\s|about\s|at\sleast\s)?\Z"
    ),
    past=re.compile(r"\A(?:former|ex-|then-|one-time|erstwhile|late)\s?", re.IGNORECASE),
)

SAME = {
    **dict.fromkeys("killed kills dead died die dies deaths death toll fatalities perished drowned".split(), "death"),
    **dict.fromkeys("injured hurt wounded injuries injures wounds".split(), "hurt"),
    **dict.fromkeys("arrested detained arrests custody".split(), "arrested"),
    **dict.fromkeys("evacuated fled displaced evacuate evacuees".split(), "fled"),
    **dict.fromkeys("freed released frees releases".split(), "freed"),
}
"""Words that say the same of people, each with one name for it."""
