"""One thing to add: what is asked for it, and what is written of the answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.documenten.document import Waarde, zoek
from generator.kaart.kaart import SocialeKaart
from generator.models.bedoeling import als_datum
from generator.redactie.vraag import Vraag

Antwoorden = Mapping[str, str]
"""Good answers by question; where more can be given, with commas between them."""


@dataclass(frozen=True)
class Bekend:
    """What a question can name: what is true today, and what stands in the record."""

    kaart: SocialeKaart
    record: Mapping[str, Waarde]

    @property
    def bronnen(self) -> tuple[str, ...]:
        """The names of the sources of the record."""
        namen = (naam for _, naam in zoek(self.record.get("bronnen"), ("*", "naam")))
        return tuple(naam for naam in namen if isinstance(naam, str))


@dataclass(frozen=True)
class Stuk:
    """One kind of thing, that stands in the field `veld` of a record, or else in the list `lijst`.

    `vragen` gives the questions one after the other: what was answered decides what comes next. `waarden` makes of the
    answers what is written, `zolang` answers what has to be there and was not asked yet, so that the others can be judged.
    `lees` tidies the answer to a question, `kies` holds all that it can be, `laatste` are the questions for a last day.
    `kop` explains a list that is not there yet. `opties` are all questions there can be, with what the help says of them.
    """

    naam: str
    opties: Mapping[str, str]
    vragen: Callable[[Antwoorden, Bekend], Iterator[Vraag]]
    waarden: Callable[[Antwoorden], dict[str, Waarde]]
    zolang: Callable[[Antwoorden, Bekend], Antwoorden]
    veld: str = ""
    lijst: str = ""
    kop: str = ""
    lees: Mapping[str, Callable[[str], str]] = field(default_factory=dict)
    kies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    laatste: tuple[str, ...] = ()


def delen(antwoord: str) -> tuple[str, ...]:
    """What stands between the commas."""
    return tuple(deel for stuk in antwoord.split(",") if (deel := stuk.strip()))


def dag(tekst: str) -> Waarde:
    """A day as a day; what is none stays what it is, for the models to refuse."""
    try:
        return date.fromisoformat(tekst) if re.fullmatch(r"\d{4}-\d\d-\d\d", tekst) else tekst
    except ValueError:
        return tekst


def dagen(tekst: str) -> str:
    """Days in another handwriting: “16 januari 2027” is `2027-01-16`."""
    return ", ".join(als_datum(deel) or deel for deel in delen(tekst))


def in_kleine_letters(tekst: str) -> str:
    """A choice in another handwriting."""
    return ", ".join(delen(tekst.lower()))


def bronnen(antwoorden: Antwoorden) -> Waarde:
    """The one source of an entry in a list."""
    return ({"naam": antwoorden["bron"], "url": antwoorden["bronadres"]},)


def gevuld(waarden: Mapping[str, Waarde]) -> dict[str, Waarde]:
    """Without what nobody answered."""
    return {naam: waarde for naam, waarde in waarden.items() if waarde not in (None, (), False)}


ZOLANG = "Zolang"
ZOLANG_ADRES = "https://zolang.nl"
VANDAAG = "vandaag"
"""Under this name the answers hold the day on which they are given."""
