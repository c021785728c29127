"""The page's sentences in Arabic.

Bounds are words that may stand before and after a number, and a counted thing is never governed by a preposition.
"""

from __future__ import annotations

from ..sayings import Forms, Sayings

__all__ = ["SAYINGS"]

_VERSIONS = ("الأولى", "الثانية", "الثالثة", "الرابعة", "الخامسة", "السادسة", "السابعة", "الثامنة", "التاسعة")


_CASES = ("zero", "one", "two", "few", "many", "other")


def _forms(words: str) -> Forms:
    """Return the six forms, which bars part."""
    return dict(zip(_CASES, words.split(" | "), strict=True))


def _counted(words: str) -> Forms:
    """Return forms of which those of three and more have the number before them."""
    return {case: form if case in _CASES[:3] else f"#\xa0{form}" for case, form in _forms(words).items()}


def _unit(other: str, few: str, many: str) -> Forms:
    return _forms(" | ".join((other, other, other, few, many, other)))


SAYINGS = Sayings(
    nouns={
        "article": _counted("لا مقالات | مقالة واحدة | مقالتان | مقالات | مقالة | مقالة"),
        "character": _counted("لا أحرف | حرف واحد | حرفان | أحرف | حرفًا | حرف"),
        "fact": _counted("لا حقائق | حقيقة واحدة | حقيقتان | حقائق | حقيقة | حقيقة"),
        "finding": _counted(
            "لا نتائج تدقيق | نتيجة تدقيق واحدة | نتيجتا تدقيق | نتائج تدقيق | نتيجة تدقيق | نتيجة تدقيق"
        ),
        "independent source": _counted(
            "لا مصادر مستقلة | مصدر مستقل واحد | مصدران مستقلان | مصادر مستقلة | مصدرًا مستقلًا | مصدر مستقل"
        ),
        "other": _counted("لا غيرها | واحد آخر | اثنان آخران | آخرون | آخرون | آخرون"),
        "source": _counted("لا مصادر | مصدر واحد | مصدران | مصادر | مصدرًا | مصدر"),
        "story": _counted("لا مواضيع | موضوع واحد | موضوعان | مواضيع | موضوعًا | موضوع"),
    },
    units={
        "acre": _unit("فدان", "أفدنة", "فدانًا"),
        "barrel": _unit("برميل", "براميل", "برميلًا"),
        "bbl": _unit("برميل", "براميل", "برميلًا"),
        "bp": _unit("نقطة أساس", "نقاط أساس", "نقطة أساس"),
        "cent": _unit("سنت", "سنتات", "سنتًا"),
        "day": _unit("يوم", "أيام", "يومًا"),
        "ft": _unit("قدم", "أقدام", "قدمًا"),
        "gal": _unit("غالون", "غالونات", "غالونًا"),
        "gallon": _unit("غالون", "غالونات", "غالونًا"),
        "ha": _unit("هكتار", "هكتارات", "هكتارًا"),
        "hectare": _unit("هكتار", "هكتارات", "هكتارًا"),
        "hour": _unit("ساعة", "ساعات", "ساعة"),
        "in": _unit("بوصة", "بوصات", "بوصة"),
        "l": _unit("لتر", "لترات", "لترًا"),
        "litre": _unit("لتر", "لترات", "لترًا"),
        "minute": _unit("دقيقة", "دقائق", "دقيقة"),
        "month": _unit("شهر", "أشهر", "شهرًا"),
        "p": _unit("بنس", "بنسات", "بنسًا"),
        "pp": _unit("نقطة مئوية", "نقاط مئوية", "نقطة مئوية"),
        "second": _unit("ثانية", "ثوانٍ", "ثانية"),
        "t": _unit("طن", "أطنان", "طنًا"),
        "ton": _unit("طن", "أطنان", "طنًا"),
        "tonne": _unit("طن", "أطنان", "طنًا"),
        "week": _unit("أسبوع", "أسابيع", "أسبوعًا"),
        "year": _unit("سنة", "سنوات", "سنة"),
    },
    marks=("«", "»"),
    day_of_month="d",
    day_and_month="d MMMM",
    span="{first} إلى {last}",
    decade="السنوات {year}–{last}",
    week="الأسبوع {week} من سنة {year}",
    at_least="على الأقل",
    at_most="على الأكثر",
    about="تقريبًا",
    per="{unit} لكل {per}",
    scaled="{scale} {unit}",
    according="بحسب",
    more=_forms(
        "لا حقائق أخرى في {file} | "
        "حقيقة أخرى واحدة في {file} | "
        "حقيقتان أخريان في {file} | "
        "# حقائق أخرى في {file} | "
        "# حقيقة أخرى في {file} | "
        "# حقيقة أخرى في {file}"
    ),
    correction="{now} وليس {said}",
    edition="العدد {number}",
    official="رسمي",
    one_source="مصدر واحد",
    unnamed_source="مصدر غير مسمّى",
    single_source="مصدر وحيد",
    official_among_them="بينها مصادر رسمية",
    publisher_not_stated="الناشر غير مذكور",
    date_not_stated="التاريخ غير مذكور",
    neither_stated="الناشر والتاريخ غير مذكورين",
    text_also_in="نص {text} منشور أيضًا في {outlets}",
    also_in="منشور أيضًا في {outlets}",
    since="منذ {edition}",
    last_told="آخر ذكر في {edition}",
    as_in="كما في {edition}",
    edition_of="{edition} بتاريخ {day}",
    looked="{articles}، {sources}، {period}",
    from_to="من {since} إلى {until}",
    up_to="حتى {until}",
    expected={
        "hourly": "متوقع كل ساعة",
        "daily": "متوقع يوميًا",
        "weekdays": "متوقع في أيام العمل",
        "weekly": "متوقع أسبوعيًا",
        "monthly": "متوقع شهريًا",
    },
    last="آخر مرة {day}",
    withheld=_forms(
        "لا مقالات محجوبة بسبب حظر النشر | "
        "مقالة واحدة محجوبة بسبب حظر النشر | "
        "مقالتان محجوبتان بسبب حظر النشر | "
        "# مقالات محجوبة بسبب حظر النشر | "
        "# مقالة محجوبة بسبب حظر النشر | "
        "# مقالة محجوبة بسبب حظر النشر"
    ),
    unchosen=_forms(
        "لا مواضيع مستبعدة وفق قواعد الموجز | "
        "موضوع واحد مستبعد وفق قواعد الموجز | "
        "موضوعان مستبعدان وفق قواعد الموجز | "
        "# مواضيع مستبعدة وفق قواعد الموجز | "
        "# موضوعًا مستبعدًا وفق قواعد الموجز | "
        "# موضوع مستبعد وفق قواعد الموجز"
    ),
    unchanged=_forms(
        "لا مواضيع مستبعدة لعدم وجود جديد | "
        "موضوع واحد مستبعد لعدم وجود جديد | "
        "موضوعان مستبعدان لعدم وجود جديد | "
        "# مواضيع مستبعدة لعدم وجود جديد | "
        "# موضوعًا مستبعدًا لعدم وجود جديد | "
        "# موضوع مستبعد لعدم وجود جديد"
    ),
    versions=tuple(f"النسخة {word}" for word in _VERSIONS),
    version="النسخة {number}",
    comma="، ",
    colon=": ",
    semicolon="؛ ",
)
