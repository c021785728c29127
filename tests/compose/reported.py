"""Articles with facts, made by pointing at words: what the composition's tests compose."""

from datetime import datetime
from decimal import Decimal

from reports.model import (
    Article,
    ArticleFacts,
    Attribution,
    Cue,
    Figure,
    Mention,
    Moment,
    Person,
    Place,
    Quotation,
    Role,
    Span,
    Statement,
    blocks_of,
    digest,
)


class Pointer:
    """Makes facts of one text by the words that they stand in."""

    def __init__(self, text: str, **stated) -> None:
        sha256 = digest(text)
        title = text.partition("\n")[0]
        self.article = Article(sha256[:16], title, text, sha256, blocks_of(text), **stated)
        self.sentences = tuple(self._sentences())
        self.facts = []

    def _sentences(self):
        for block in self.article.blocks:
            start = block.span.start
            while start < block.span.end:
                stop = self.article.text.find(". ", start, block.span.end)
                end = block.span.end if stop < 0 else stop + 1
                yield Span(start, end)
                start = end + 1

    def at(self, words: str, occurrence: int = 0) -> Span:
        start = -1
        for _ in range(occurrence + 1):
            start = self.article.text.index(words, start + 1)
        return Span(start, start + len(words))

    def _common(self, span: Span) -> dict:
        sentence = next(s for s in self.sentences if s.overlaps(span))
        return {"text": span.of(self.article.text), "span": span, "sentence": sentence}

    def add(self, kind, words, *, occurrence=0, **details):
        self.facts.append(kind(**self._common(self.at(words, occurrence)), **details))
        return self

    def figure(self, words, counted=None, **details):
        return self.add(Figure, words, value=Decimal(words), counted=counted, **details)

    def person(self, name, role=None):
        roles = (Role(role, self.at(role)),) if role else ()
        return self.add(Person, name, name=name, mentions=(Mention(name, self.at(name)),), roles=roles)

    def place(self, name, country=None):
        return self.add(Place, name, name=name, country=country, mentions=(Mention(name, self.at(name)),))

    def moment(self, words, value):
        return self.add(Moment, words, value=value)

    def quote(self, words, speaker=None, name=None):
        said_by = Attribution(speaker, self.at(speaker), name or speaker) if speaker else None
        return self.add(Quotation, words, speaker=said_by)

    def statement(self, words, source, cue):
        return self.add(
            Statement, words, source=Attribution(source, self.at(source), source), cue=Cue(cue, self.at(cue))
        )

    def done(self, *findings) -> ArticleFacts:
        facts = tuple(sorted(self.facts, key=lambda f: (f.span, f.kind)))
        return ArticleFacts(self.article, self.sentences, facts, findings)


HARBOUR = "\n\n".join(
    (
        "Orvik Harbour Reopens After Fire",
        (
            "The harbour of Orvik reopened on 3 May 2025 after a fire that destroyed 12 boats. "
            "Of the crews, 30 sailors were taken to hospital, while 4 stayed aboard."
        ),
        (
            "Harbour master Ida Renn said that the cause was a faulty cable. "
            "“We were lucky that the wind turned,” said Tomas Vael."
        ),
        (
            "It was a hard night. The fire began in a shed near the old quay and burned for 9 hours. "
            "Orvik had seen no such fire since 1962."
        ),
    )
)


def harbour(**stated) -> ArticleFacts:
    pointer = Pointer(HARBOUR, **stated)
    pointer.figure("12", "boats").figure("30", "sailors").figure("4", None).figure("9", "hours")
    pointer.moment("3 May 2025", "2025-05-03").moment("1962", "1962")
    pointer.person("Ida Renn", "Harbour master").person("Tomas Vael").place("Orvik")
    pointer.quote("“We were lucky that the wind turned,”", "Tomas Vael")
    pointer.statement("the cause was a faulty cable", "Ida Renn", "said")
    return pointer.done()


AT = datetime.fromisoformat("2025-05-04T07:00:00+02:00")
