"""Verbs of speech, and the source that stands beside one: the subject before it, or the name after it."""

from __future__ import annotations

import re

from ...model import Span

__all__ = ["ACCORDING", "CUE", "PARTICIPLE", "is_result", "source_after", "source_before"]

_VERBS = (
    "said|says|say|told|tells|added|adds|stated|states|announced|announces|confirmed|confirms|reported|reports|noted|notes|"
    "note|explained|explains|argued|argues|argue|claimed|claims|claim|insisted|insists|warned|warns|wrote|writes|tweeted|"
    "tweets|replied|denied|denies|declared|declares|acknowledged|admitted|admits|concluded|recalled|remarked|responded|"
    "suggested|suggests|testified|believes|believe|thinks|predicted|predicts|asked|asks|joked|quipped|observed|promised|"
    "vowed|complained|stressed|emphasized|emphasised|asserted|contended|maintained|mused|boasted|continued|alleged|"
    "described|called|calls|estimated|estimates|revealed|reveals|disclosed|recommended|lamented|shouted|urged|read|reads|"
    "answered|answers|exclaimed|confessed|concludes|points out|pointed out|shot back|fired back|charged|pledged|"
    "pledges|countered|retorted|reiterated|repeated|cautioned|cautions|commented|comments|opined|posted|vows|"
    "proclaimed|cried|expressed|praised|criticized|criticised|slammed|blasted|dismissed|voiced|quoted|"
    "went on|goes on|predicts|continues|recalls|argued|echoed|acknowledges|hinted|mocked|touted|wondered|demanded|"
    "responds|projects|projected|agreed|agrees|feels|felt|hopes|hoped|expects|ruled|discussed|referred|vented|swore|"
    "conceded|concedes|remembered|remembers|puts it|put it|deemed|termed|labeled|labelled"
)
CUE = re.compile(rf"(?<![\w-])(?:{_VERBS})\b")
PARTICIPLE = re.compile(
    r"\b(?:saying|stating|adding|arguing|warning|claiming|telling|noting|writing|insisting|declaring|explaining|calling|"
    r"describing|asking|suggesting|announcing|confirming|tweeting|asserting|alleging|pledging|promising|offering|vowing|"
    r"urging|citing|recalling|joking|predicting|quoting|shouting|chanting|yelling)\b"
)
ACCORDING = re.compile(r"\b(?P<cue>[Aa]ccording to)\s")
_MOST_WORDS = 14
_REACH = 400
_LEADS_ELSEWHERE = frozenset(
    "in on at during to from of for with by after before as when that about up down out off over into last this".split()
)
_NO_SOURCE = frozenset(
    (
        "that this there what which not to be been being is was were are and or but when while yes no then so also as "
        "if because than though although by in on of for with from at into has have had did does do will would "
        "nothing nobody none little neither nor"
    ).split()
)
_ADVERBS = re.compile(
    r"(?:\s+(?:also|later|has|have|had|then|once|recently|previously|repeatedly|quickly|further|publicly|often|never|"
    r"reportedly|has also|would|could|will|did|does|only|just|not|to reporters|simply|even|still))+\Z"
)
_OPENING = re.compile(
    r"(?:\A|[;:]\s|[”\"]\s?|—\s?|–\s|,\s(?:and|but|as|while)\s|\b(?:and|but|that|because|as|which|what|whom)\s)(?=[^\s])"
)
_APPOSED = re.compile(r"(?P<name>[^,]{2,80}),\s[^,]{2,120},\Z")
_APPOSED_LONG = re.compile(
    r"\A[\s,]*(?P<name>[A-Z][\w.’'-]+(?:\s[A-Z][\w.’'-]+){0,4}),\s(?:[^“”\".;:]|\.(?!\s)){2,200},\s*\Z"
)
_STOP = (
    r"(?<!\b[A-Z])(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bLt)(?<!\bSt)(?<!\bSen)(?<!\bRep)(?<!\bGen)(?<!\bGov)(?<!\bCol)(?<!\bMrs)"
    r"(?<!\bSgt)(?<!\bRev)(?<!\bHon)(?<!\bCpl)(?<!\bAdm)(?<!\bProf)(?<!\bCapt)(?<!\bCmdr)(?<!\bSupt)\."
)
"""A full stop that ends no title and no initial."""
_AFTER = re.compile(
    r"\s(?P<source>(?:(?:the|a|an|one|another|his|her|its)\s)?(?:[\w.’'&-]+\s){0,8}?"
    rf"[\w’'&-]+(?:\.[\w’'&-]+)*)(?={_STOP}|\.\Z|[,;:)”\"—]|\s\(|\s(?:in|on|at|during|after|of|to|who|as|when|before|this|last|while|and|by|with|from|via|during)\b|\Z)"
)
_SETTING = re.compile(
    r"[\s”\"]*(?:In|On|At|After|Before|During|For|With|Last|This|Earlier|Later|Since|Speaking|Asked)\b[^,“”\"]{1,80},\s"
)
_APPOSED_TAIL = re.compile(
    r"(?:\A\s*|[.;:”\"]\s+|\b(?:and|but|that)\s)(?P<name>[^\s,;:“”\"][^,;:“”\"\n]{1,80}),\s[^,“”\"\n]{2,160},\s*\Z"
)
_APPOSED_NAME = re.compile(r",\s(?P<name>[A-Z][\w.’'-]+(?:\s(?:[A-Z][\w.’'-]+|de|van|von|al|bin)){1,4}),\s*")
_DETERMINED = re.compile(r"(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|\w+[’']s)\s")
_LAST_PRONOUN = re.compile(r"(?:When|After|If|As|Before|While|Once)\s.*\s(?P<who>he|she|they|I|we)\Z", re.DOTALL)
_CLEFT = re.compile(r"It\s(?:was|is)\s(?P<who>.+)\swho\Z", re.DOTALL)
_LINK = re.compile(r"(?:While|Although|Though|Whereas|Because)\s")
_INNER = re.compile(r"\b(?:said|says|believes?|claimed|claims|added|insisted|argued|announced)\s(?:that\s)?")
_PRONOUNS = frozenset("he she they it we i".split())
_NO_ONE = re.compile(r"(?:nobody|no\sone|none|neither|nothing|not)\b", re.IGNORECASE)
_VERB_FIRST = re.compile(r"[a-z]+(?:ed|ew|ood|aid|old)\s(?:without|to|in|at|on|by|with|for|from|that|no|while|as)\b")
_RESULT = re.compile(r"(?:[\w-]+\s){0,4}(?:results?|tally|scoreboard|timetable)\Z", re.IGNORECASE)
_REDUCED = re.compile(
    r"(?<=\w)(?<!\bis)(?<!\bare)(?<!\bwas)(?<!\bwere)(?<!\bbeen)\s(?:\w{2,}ed|seen|sent|given|written|made|shown|drawn|held|taken)(?:\s(?:over|out|up|on|in))?\Z"
)
_BY = re.compile(r"\s(?:by|on\s[A-Z]\w+|last|earlier)\b")
_DETERMINER = re.compile(r"(?:the|an?|his|her|its|their)", re.IGNORECASE)
_CONTRACTED = re.compile(r"(?P<who>he|she|they|we|I|it)[’'](?:d|s|ve|ll|re|m)\b.*", re.IGNORECASE | re.DOTALL)
_SOURCE_END = re.compile(
    rf"{_STOP}|[,;:—(“\"]|\s(?:that|who|which|and\s(?!other)|but|as|when|after|in\s(?:a|an|the|his|her)\s)\b"
)


def source_before(text: str, clause: Span, cue_start: int) -> Span | None:
    """Return the subject that ends where a cue begins: its apposition, adverbs and auxiliaries left out."""
    clause = Span(max(clause.start, cue_start - _REACH), clause.end)
    if adverbs := _ADVERBS.search(text[clause.start : cue_start].rstrip()):
        cue_start = clause.start + adverbs.start() + 1
    if setting := _SETTING.match(text, clause.start, cue_start):
        clause = Span(setting.end(), clause.end)
    before = text[clause.start : cue_start]
    tail = _APPOSED_TAIL.search(before) or _APPOSED_LONG.match(before)
    if tail is not None and _is_noun(tail["name"]) and len(tail["name"].split()) <= _MOST_WORDS:
        apposed = _APPOSED_NAME.fullmatch(before, tail.end("name")) if _DETERMINED.match(tail["name"]) else None
        chosen = apposed or tail
        return Span(clause.start + chosen.start("name"), clause.start + chosen.end("name"))
    start = clause.start
    for opening in _OPENING.finditer(text, clause.start, cue_start):
        if opening.end() < cue_start - 1:
            start = opening.end()
    subject = _ADVERBS.sub("", text[start:cue_start].rstrip())
    if apposed := _APPOSED.match(subject):
        subject = apposed["name"]
    elif subject.endswith(","):
        return None
    elif ", " in subject:
        cut = subject.rindex(", ") + 2
        start, subject = start + cut, subject[cut:]
    return _subject(start, subject)


def _subject(start: int, words: str) -> Span | None:
    """Return the noun phrase that words from a place are, without marks, another cue or a contracted verb."""
    bare = words.lstrip("“\"' \n")
    if (told := CUE.match(bare)) and bare[told.end() :].strip():
        bare = bare[told.end() :].lstrip()
    if link := _LINK.match(bare):
        bare = bare[link.end() :]
    start += len(words) - len(bare)
    if inner := [m for m in _INNER.finditer(bare) if bare[m.end() :].strip()]:
        if bare[inner[-1].end() :].strip().lower() in _PRONOUNS:
            bare = _ADVERBS.sub("", bare[: inner[-1].start()].rstrip())
        else:
            start, bare = start + inner[-1].end(), bare[inner[-1].end() :]
    if contracted := _CONTRACTED.fullmatch(bare):
        bare = contracted["who"]
    if last := _LAST_PRONOUN.fullmatch(bare) or _CLEFT.fullmatch(bare):
        start, bare = start + last.start("who"), last["who"]
    if not bare or len(bare.split()) > _MOST_WORDS or '"' in bare or "”" in bare:
        return None
    return Span(start, start + len(bare)) if _is_noun(bare) else None


def source_after(text: str, at: int, end: int) -> Span | None:
    """Return the name or noun phrase that begins right after a cue."""
    match = _AFTER.match(text, at, end)
    if match is None:
        return None
    stop = _SOURCE_END.search(text, match.start("source"), match.end("source"))
    last = stop.start() if stop else match.end("source")
    words = text[match.start("source") : last].rstrip()
    reduced = _REDUCED.search(words) if _BY.match(text, match.start("source") + len(words)) else None
    if reduced and not _DETERMINER.fullmatch(words[: reduced.start()]):
        words = words[: reduced.start()]
    if not words or not _is_noun(words) or words.split()[0].lower() in _LEADS_ELSEWHERE:
        return None
    return Span(match.start("source"), match.start("source") + len(words))


def is_result(words: str) -> bool:
    """Say whether words name what came out, which says nothing by itself: "the final result"."""
    return _RESULT.fullmatch(words) is not None


def _is_noun(words: str) -> bool:
    """Say whether words can be a source: they hold a capital or a determiner, or name a kind of people."""
    last = words.rsplit(maxsplit=1)[-1].lower()
    if last in ("it", "who"):
        return True
    if last in _NO_SOURCE or _NO_ONE.match(words) or _VERB_FIRST.match(words):
        return False
    return not re.search(r"[<>{}|=]", words) and bool(re.match(r"[\w’']", words))
