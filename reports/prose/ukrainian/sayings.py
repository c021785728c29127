"""The page's sentences in Ukrainian.

Where a number would ask for a case, the sentence puts the counted thing after a colon.
"""

from __future__ import annotations

from ..sayings import Forms, Sayings

__all__ = ["SAYINGS"]

_VERSIONS = ("перша", "друга", "третя", "четверта", "п’ята", "шоста", "сьома", "восьма", "дев’ята")


def _forms(one: str, few: str, many: str, other: str) -> Forms:
    return {"one": one, "few": few, "many": many, "other": other}


def _counted(one: str, few: str, many: str, other: str, before: str = "") -> Forms:
    return {case: f"{before}#\xa0{word}" for case, word in _forms(one, few, many, other).items()}


_STORIES = ("тема", "теми", "тем", "теми")

SAYINGS = Sayings(
    nouns={
        "article": _counted("стаття", "статті", "статей", "статті"),
        "character": _counted("знак", "знаки", "знаків", "знака"),
        "fact": _counted("факт", "факти", "фактів", "факту"),
        "finding": _counted("зауваження", "зауваження", "зауважень", "зауваження"),
        "independent source": _counted(
            "незалежне джерело", "незалежні джерела", "незалежних джерел", "незалежного джерела"
        ),
        "other": _forms("ще\xa0#", "ще\xa0#", "ще\xa0#", "ще\xa0#"),
        "source": _counted("джерело", "джерела", "джерел", "джерела"),
        "story": _counted(*_STORIES),
    },
    units={
        "CNY": _forms("юань", "юані", "юанів", "юаня"),
        "GBP": _forms("фунт стерлінгів", "фунти стерлінгів", "фунтів стерлінгів", "фунта стерлінгів"),
        "JPY": _forms("єна", "єни", "єн", "єни"),
        "UAH": _forms("гривня", "гривні", "гривень", "гривні"),
        "acre": _forms("акр", "акри", "акрів", "акра"),
        "bp": _forms("базисний пункт", "базисні пункти", "базисних пунктів", "базисного пункту"),
        "cent": _forms("цент", "центи", "центів", "цента"),
        "in": _forms("дюйм", "дюйми", "дюймів", "дюйма"),
        "mi": _forms("миля", "милі", "миль", "милі"),
        "p": _forms("пенс", "пенси", "пенсів", "пенса"),
        "pp": _forms("відсотковий пункт", "відсоткові пункти", "відсоткових пунктів", "відсоткового пункту"),
        "t": _forms("тонна", "тонни", "тонн", "тонни"),
        "tonne": _forms("тонна", "тонни", "тонн", "тонни"),
    },
    marks=("«", "»"),
    day_of_month="d",
    day_and_month="d MMMM",
    span="{first} – {last}",
    decade="{year}-ті роки",
    week="{week}-й тиждень {year}\xa0р.",
    at_least="щонайменше",
    at_most="щонайбільше",
    about="близько",
    per="{unit} / {per}",
    scaled="{scale} {unit}",
    according="За словами",
    more=_forms(
        "ще # факт — у файлі {file}",
        "ще # факти — у файлі {file}",
        "ще # фактів — у файлі {file}",
        "ще # факту — у файлі {file}",
    ),
    correction="{now}, а не {said}",
    edition="№\xa0{number}",
    official="офіційно",
    one_source="одне джерело",
    unnamed_source="неназване джерело",
    single_source="єдине джерело",
    official_among_them="серед них офіційні",
    publisher_not_stated="видавця не вказано",
    date_not_stated="дату не вказано",
    neither_stated="видавця й дату не вказано",
    text_also_in="текст {text} також у {outlets}",
    also_in="також у {outlets}",
    since="від {edition}",
    last_told="востаннє в {edition}",
    as_in="як у {edition}",
    edition_of="{edition} від {day}",
    looked="Переглянуто: {articles}, {sources}, {period}",
    from_to="{since} – {until}",
    up_to="до {until}",
    expected={
        "hourly": "очікується щогодини",
        "daily": "очікується щодня",
        "weekdays": "очікується в робочі дні",
        "weekly": "очікується щотижня",
        "monthly": "очікується щомісяця",
    },
    last="востаннє {day}",
    withheld=_counted("стаття", "статті", "статей", "статті", before="Під ембарго: "),
    unchosen=_counted(*_STORIES, before="За правилами огляду не увійшло: "),
    unchanged=_counted(*_STORIES, before="Не увійшло, бо без новин: "),
    versions=tuple(f"{word} версія" for word in _VERSIONS),
    version="версія {number}",
    comma=", ",
    colon=": ",
    semicolon="; ",
)
