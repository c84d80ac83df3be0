"""Parse strict YAML: bytes in, a `Document` out that knows the line of every value.

Stricter than YAML itself, because the people who write it are no programmers: only `true`, `false`, whole numbers,
ISO dates (`2026-11-22`) and `null` are special; every other value is text, so times and phone numbers stay as written.
Whatever could surprise (aliases, tags, a second document, tabs, `ja` that becomes a boolean) is refused with a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import yaml

from generator.documenten.bestandstekst import als_tekst
from generator.documenten.document import Document, Pad, Waarde
from generator.documenten.yamltaal import in_gewone_taal
from generator.meldingen import Melding

MAX_DIEPTE = 12
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_GETAL = re.compile(r"-?(0|[1-9][0-9]{0,14})")
_GEEN_SPATIE = re.compile(r"-[^\W\d]")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LEEG = {"", "~", "null", "Null", "NULL"}
_JA_NEE = {"yes", "no", "on", "off", "y", "n", "true", "false"}


def ontleed(
    inhoud: bytes, bestand: str, stam: str, mappen: tuple[str, ...] = ()
) -> tuple[Document | None, tuple[Melding, ...]]:
    """Parse the bytes of one file.

    Returns a Document (None when there is nothing sensible to go on with) and every melding about its text.
    """
    tekst, meldingen = als_tekst(inhoud, bestand)
    if tekst is None:
        return None, meldingen
    ontleder = _Ontleder(bestand)
    try:
        gegevens = ontleder.document(yaml.parse(tekst, Loader=LOADER))
    except yaml.MarkedYAMLError as fout:
        begin_telt = (fout.context or "").startswith(
            ("while scanning a quoted", "while parsing a flow", "while scanning a simple")
        )
        plek = (fout.context_mark if begin_telt else fout.problem_mark) or fout.context_mark
        wat, remedie = in_gewone_taal(f"{fout.context or ''} {fout.problem or ''}")
        return None, (*ontleder.meldingen, Melding(bestand, plek.line + 1 if plek else 1, "", wat, remedie))
    except _NietVerder:
        return None, tuple(ontleder.meldingen)
    document = Document(bestand, stam, mappen, gegevens, ontleder.regels, frozenset(ontleder.stuk))
    return document, tuple(ontleder.meldingen)


class _NietVerder(Exception):
    """Reading on makes no sense; the reason is already among the meldingen."""


@dataclass
class _Ontleder:
    """Builds plain values from YAML events, keeping the line of each."""

    bestand: str
    regels: dict[Pad, int] = field(default_factory=dict)
    stuk: set[Pad] = field(default_factory=set)
    meldingen: list[Melding] = field(default_factory=list)

    def document(self, events: Iterator[yaml.Event]) -> Waarde:
        """The values of the one document in the stream."""
        self._events = events
        waarde: Waarde = None
        gezien = False
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if gezien:
                    self._fout(
                        (), event, "Hier begint een tweede document (---).", "Zet elk record in een eigen bestand."
                    )
                    raise _NietVerder
                gezien = True
                waarde = self._waarde(next(events), ())
        if not gezien or (waarde is None and not self.meldingen):
            self.meldingen.append(
                Melding(
                    self.bestand, 1, "", "Dit bestand is leeg.", "Vul het in (kopieer _sjabloon.yaml) of verwijder het."
                )
            )
            raise _NietVerder
        return waarde

    def _waarde(self, event: yaml.Event, pad: Pad) -> Waarde:
        self.regels.setdefault(pad, _regel(event))
        if len(pad) > MAX_DIEPTE:
            self._fout(pad, event, "Dit is te diep genest.", "Maak de opbouw eenvoudiger; kijk in _sjabloon.yaml.")
            raise _NietVerder
        if isinstance(event, yaml.AliasEvent):
            self._fout(
                pad,
                event,
                f"“*{event.anchor}” verwijst naar een andere plek in het bestand. Dat kan hier niet.",
                "Schrijf de waarde zelf uit.",
            )
            return None
        assert isinstance(event, yaml.NodeEvent)
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            self._fout(
                pad,
                event,
                f"“&{event.anchor}” is een verwijsteken. Dat kan hier niet.",
                f"Haal “&{event.anchor}” weg, of zet de tekst tussen aanhalingstekens.",
            )
        if tag is not None:
            self._fout(
                pad,
                event,
                f"“{_kort(tag.replace('tag:yaml.org,2002:', '!!'))}” is een YAML-label. Dat kan hier niet.",
                "Haal het label weg, of zet de tekst tussen aanhalingstekens.",
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._map(pad)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._lijst(pad)
        assert isinstance(event, yaml.ScalarEvent)
        return self._scalar(event, pad)

    def _map(self, pad: Pad) -> dict[str, Waarde]:
        uit: dict[str, Waarde] = {}
        while not isinstance(sleutel := next(self._events), yaml.MappingEndEvent):
            if not isinstance(sleutel, yaml.ScalarEvent):
                self._fout(
                    pad,
                    sleutel,
                    "Hier hoort de naam van een veld.",
                    "Schrijf het veld als naam: tekst. Begint een tekst met { of [, zet hem dan tussen aanhalingstekens.",
                )
                raise _NietVerder
            plek = (*pad, sleutel.value)
            if sleutel.anchor is not None or sleutel.tag is not None:
                self._fout(
                    plek,
                    sleutel,
                    "Voor dit veld staat een YAML-teken (& of !). Dat kan hier niet.",
                    "Haal het teken weg.",
                )
            if sleutel.value in uit:
                eerder = self.regels[plek]
                self._fout(
                    plek,
                    sleutel,
                    f"“{_kort(sleutel.value)}” staat er twee keer, ook op regel {eerder}.",
                    "Laat er één staan.",
                )
                schaduw = _Ontleder(self.bestand)
                schaduw._events = self._events
                schaduw._waarde(next(self._events), plek)
                continue
            self.regels[plek] = _regel(sleutel)
            uit[sleutel.value] = self._waarde(next(self._events), plek)
        return uit

    def _lijst(self, pad: Pad) -> tuple[Waarde, ...]:
        uit: list[Waarde] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            uit.append(self._waarde(event, (*pad, len(uit))))
        return tuple(uit)

    def _scalar(self, event: yaml.ScalarEvent, pad: Pad) -> Waarde:
        tekst: str = event.value
        if event.style:  # quoted or a block
            return tekst
        if tekst in _LEEG:
            return None
        if tekst in {"true", "false"}:
            return tekst == "true"
        if tekst.lower() in _JA_NEE:
            self._fout(
                pad,
                event,
                f"“{tekst}” is in YAML geen gewone tekst: het betekent ja of nee.",
                f"Bedoelt u ja of nee, schrijf dan true of false. Bedoelt u het woord, schrijf dan '{tekst}' met aanhalingstekens.",
            )
            return None
        if _GETAL.fullmatch(tekst):
            return int(tekst)
        if _GEEN_SPATIE.match(tekst):
            self._fout(
                pad, event, "Achter dit streepje staat geen spatie.", "Zet een spatie achter het streepje: - tekst"
            )
            return None
        if _DATUM.fullmatch(tekst):
            try:
                return date.fromisoformat(tekst)
            except ValueError:
                self._fout(
                    pad,
                    event,
                    f"“{tekst}” is geen datum die bestaat.",
                    "Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.",
                )
                return None
        return tekst

    def _fout(self, pad: Pad, event: yaml.Event, wat: str, remedie: str) -> None:
        plek = ".".join(str(deel) for deel in pad)
        self.meldingen.append(Melding(self.bestand, _regel(event), plek, wat, remedie))
        self.stuk.add(pad)


def _regel(event: yaml.Event) -> int:
    """The line of an event, counted from 1."""
    assert event.start_mark is not None
    return event.start_mark.line + 1


def _kort(tekst: str) -> str:
    return tekst if len(tekst) <= 40 else tekst[:39] + "…"
