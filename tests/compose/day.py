"""A day's news of invented places: five events, each told more than once, two of them alike, one in two languages."""

from __future__ import annotations

from datetime import UTC, datetime

from reports.compose import Grouped

DAY = datetime(2031, 10, 4, 8, tzinfo=UTC)

TEXTS: dict[str, tuple[str, str, str]] = {
    "fire-1": (
        "en",
        "Fire destroys twelve boats in Orvik harbour",
        (
            "ORVIK — A fire destroyed 12 boats in the harbour of Orvik on Saturday night and injured three "
            "people, harbour master Lene Tamm said. The flames broke out on the trawler Solveig shortly before "
            "midnight and spread along the north quay. Firefighters from Orvik and Halden fought the blaze for "
            "six hours. Tamm put the damage at 4.5 million crowns. The cause is not known; an electrical fault "
            "aboard the Solveig is being looked at, she said."
        ),
    ),
    "fire-2": (
        "en",
        "Trawler blaze spreads along Orvik quay, three hurt",
        (
            "Three people were hurt when a blaze that began on the trawler Solveig spread along the north quay of "
            "Orvik and left twelve boats burnt out. Harbour master Lene Tamm spoke of damage of 4.5 million "
            "crowns. It took crews from Orvik and neighbouring Halden until dawn to put out the flames."
        ),
    ),
    "fire-3": (
        "de",
        "Zwölf Boote im Hafen von Orvik verbrannt",
        (
            "Bei einem Brand im Hafen von Orvik sind in der Nacht zum Sonntag zwölf Boote zerstört und drei "
            "Menschen verletzt worden. Das Feuer brach nach Angaben von Hafenmeisterin Lene Tamm auf dem Kutter "
            "Solveig aus und griff auf den Nordkai über. Feuerwehrleute aus Orvik und Halden löschten die Flammen "
            "erst nach sechs Stunden. Tamm bezifferte den Schaden auf 4,5 Millionen Kronen."
        ),
    ),
    "other-fire-1": (
        "en",
        "Fire guts warehouse in Merrow",
        (
            "MERROW — A fire destroyed a furniture warehouse in the east of Merrow on Saturday night, fire chief "
            "Arno Weld said. Nobody was injured. The flames broke out shortly after ten in the evening and spread "
            "to two garages in Tanner Street. Firefighters fought the blaze for four hours. The cause is not "
            "known, Weld said; the damage is put at 800,000 crowns."
        ),
    ),
    "other-fire-2": (
        "en",
        "Merrow warehouse burns down, cause unclear",
        (
            "A warehouse full of furniture in Merrow's Tanner Street burnt down on Saturday night. Two garages "
            "were lost as well, said fire chief Arno Weld, who put the damage at 800,000 crowns. Nobody was hurt. "
            "What set off the fire is unclear."
        ),
    ),
    "water-1": (
        "en",
        "Assembly votes to ration water",
        (
            "The assembly of Sarn voted 31 to 12 on Friday to ration drinking water after the driest autumn in "
            "forty years. From Monday households may use 90 litres a person and day. The reservoir at Lower Quill "
            "is down to 18 percent, water minister Ida Brandt told members."
        ),
    ),
    "water-2": (
        "en",
        "Sarn households limited to 90 litres a day",
        (
            "Households in Sarn will be limited to 90 litres of drinking water a person and day from Monday. With "
            "31 votes to 12 the assembly followed minister Ida Brandt, who said that the Lower Quill reservoir "
            "holds 18 percent of what it can."
        ),
    ),
    "water-3": (
        "de",
        "Sarn rationiert das Trinkwasser",
        (
            "Das Parlament von Sarn hat am Freitag mit 31 zu 12 Stimmen beschlossen, das Trinkwasser zu "
            "rationieren. Ab Montag darf jeder Haushalt 90 Liter je Person und Tag verbrauchen. Der Stausee Lower "
            "Quill sei nur noch zu 18 Prozent gefüllt, sagte Wasserministerin Ida Brandt."
        ),
    ),
    "cup-1": (
        "en",
        "Quill Rovers win the island cup",
        (
            "Quill Rovers won the island cup on Saturday with a 2-1 victory over Merrow Town in front of 14,300 "
            "spectators. Striker Juna Falk scored both goals in the second half. Coach Per Ostrand called it the "
            "best evening of his life."
        ),
    ),
    "cup-2": (
        "de",
        "Quill Rovers gewinnen den Inselpokal",
        (
            "Die Quill Rovers haben am Samstag vor 14.300 Zuschauern den Inselpokal gewonnen. Beim 2:1 gegen "
            "Merrow Town erzielte Stürmerin Juna Falk beide Tore. Trainer Per Ostrand sprach vom schönsten Abend "
            "seines Lebens."
        ),
    ),
    "bank-1": (
        "de",
        "Notenbank lässt den Leitzins unverändert",
        (
            "Die Notenbank von Sarn hat den Leitzins bei 3,25 Prozent belassen. Die Teuerung sei mit 2,4 Prozent "
            "noch zu hoch, sagte Präsident Ulf Karsten am Freitag. Volkswirte hatten damit gerechnet."
        ),
    ),
    "bank-2": (
        "de",
        "Leitzins in Sarn bleibt bei 3,25 Prozent",
        (
            "Die Währungshüter in Sarn rühren den Leitzins nicht an: Er bleibt bei 3,25 Prozent, wie "
            "Notenbankpräsident Ulf Karsten mitteilte. Die Inflation liege mit 2,4 Prozent noch immer über dem "
            "Ziel."
        ),
    ),
}


def article(name: str, **changed: object) -> Grouped:
    """Return an article of the day, by its name."""
    language, title, text = TEXTS[name]
    fields: dict[str, object] = {"published": DAY, "publisher": f"{name} Post", "language": language, **changed}
    return Grouped(name, title, f"{title}\n\n{text}", **fields)  # type: ignore[arg-type]


def event(name: str) -> str:
    """Return which event an article tells of."""
    return name.rsplit("-", 1)[0]
