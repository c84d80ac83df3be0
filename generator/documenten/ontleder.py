"""Parse strict YAML: bytes in, a `Document` out that knows the line of every value.

Stricter than YAML itself, because the people who write it are no programmers: only `true`, `false`, whole numbers,
ISO dates (`2026-11-22`) and `null` are special; every other value is text, so times and phone numbers stay as written.
Whatever could surprise (aliases, tags, a second document, tabs, `ja` that becomes a boolean) is refused with a line.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from generator.documenten.aanhalingstekens import zonder_tekens
from generator.documenten.bestandstekst import als_tekst, hooguit
from generator.documenten.document import Document, Pad, Waarde, binnen
from generator.documenten.inspringing import uit_de_rij
from generator.documenten.kaletekst import bezwaar, bezwaar_tegen_veld, waarde_van
from generator.documenten.opsomming import opsomming
from generator.documenten.yamltaal import uitleg_bij
from generator.meldingen import Melding
from generator.models.tekens import eender

MAX_DIEPTE = 12
LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_COMMENTAAR = re.compile(r" +#[^\r\n]*")


def ontleed(
    inhoud: bytes, bestand: str, stam: str, mappen: tuple[str, ...] = ()
) -> tuple[Document | None, tuple[Melding, ...]]:
    """Parse the bytes of one file.

    Returns a Document (None when there is nothing sensible to go on with) and every melding about its text.
    """
    tekst, meldingen = als_tekst(inhoud, bestand, hooguit(mappen))
    if tekst is None:
        return None, meldingen
    if tekst.lstrip().startswith("<"):
        remedie = "Neem de tekst over in een bestand met gewone tekst, zoals de andere bestanden in deze map."
        return None, (Melding(bestand, 1, "", "Dit is een webpagina of XML, geen YAML.", remedie),)
    ontleder = _Ontleder(bestand, tekst)
    if vondst := opsomming(tekst):
        return None, (Melding(bestand, vondst[0] + 1, "", *vondst[1:]),)
    try:
        gegevens = ontleder.document(iter(LOADER(tekst).get_event, None))  # `yaml.parse` asks of each event twice
    except yaml.MarkedYAMLError as fout:
        if verschoven := uit_de_rij(tekst.splitlines(), fout.problem_mark.line if fout.problem_mark else 0):
            eerder = (melding for melding in ontleder.meldingen if melding.regel <= verschoven[0])
            return None, (*eerder, Melding(bestand, verschoven[0] + 1, "", *verschoven[1:]))
        nummer, wat, remedie = uitleg_bij(fout, tekst, ontleder.aanhaling)
        if not any(melding.regel in {nummer, nummer + 1} for melding in ontleder.meldingen):  # else that is the reason
            ontleder.meldingen.append(Melding(bestand, nummer + 1, "", wat, remedie))
        return None, tuple(ontleder.meldingen)
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
    tekst: str
    regels: dict[Pad, int] = field(default_factory=dict)
    stuk: set[Pad] = field(default_factory=set)
    meldingen: list[Melding] = field(default_factory=list)
    aanhaling: tuple[int, int] = (0, 0)
    """On which lines (from 0) the last text between quotes began and ended."""

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
                    self.bestand,
                    1,
                    "",
                    "Dit bestand is leeg.",
                    "Zet terug wat erin stond. Was het nieuw? Vul het in, of haal het bestand weg.",
                )
            )
            raise _NietVerder
        return waarde

    def _waarde(self, event: yaml.Event, pad: Pad) -> Waarde:
        self.regels.setdefault(pad, _regel(event))
        if len(pad) > MAX_DIEPTE:
            self._fout(
                pad,
                event,
                "Dit is te diep genest.",
                "Maak de opbouw eenvoudiger, zoals in de andere bestanden van deze map.",
            )
            raise _NietVerder
        if isinstance(event, yaml.AliasEvent):
            self._fout(
                pad,
                event,
                f"“*{event.anchor}” begint met een sterretje, en dat is in YAML een verwijzing. Dat kan hier niet.",
                "Haal de sterretjes weg; ze maken een tekst hier niet vet of schuin. Of schrijf de waarde zelf uit.",
            )
            return None
        assert isinstance(event, yaml.NodeEvent)
        tag = getattr(event, "tag", None)
        if event.anchor is not None:
            self._fout(
                pad,
                event,
                f"“&{event.anchor}” begint met een &, en dat is in YAML een verwijsteken. Dat kan hier niet.",
                "Haal het & weg. Hoort het bij de tekst? Zet dan de hele tekst tussen aanhalingstekens.",
            )
        if tag is not None:
            self._fout(
                pad,
                event,
                f"“{_kort(tag.replace('tag:yaml.org,2002:', '!!'))}” begint met een !, en dat is in YAML een label. Dat kan hier niet.",
                "Haal het ! weg.",
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
            naam = sys.intern(zonder_tekens(sleutel.value))
            plek = binnen(pad, naam)
            if sleutel.anchor is not None or sleutel.tag is not None:
                self._fout(
                    plek,
                    sleutel,
                    "Voor dit veld staat een YAML-teken (& of !). Dat kan hier niet.",
                    "Haal het teken weg.",
                )
            if not sleutel.style and (fout := bezwaar_tegen_veld(sleutel.value)):
                self._fout(plek, sleutel, *fout)
            if naam in uit:
                eerder = self.regels[plek]
                self._fout(
                    plek,
                    sleutel,
                    f"“{_kort(naam)}” staat er twee keer, ook op regel {eerder}.",
                    "Laat er één staan.",
                )
                schaduw = _Ontleder(self.bestand, self.tekst)
                schaduw._events = self._events
                schaduw._waarde(next(self._events), plek)
                continue
            self.regels[plek] = _regel(sleutel)
            uit[naam] = self._waarde(next(self._events), plek)
        return uit

    def _lijst(self, pad: Pad) -> tuple[Waarde, ...]:
        uit: list[Waarde] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            uit.append(self._waarde(event, binnen(pad, len(uit))))
        return tuple(uit)

    def _scalar(self, event: yaml.ScalarEvent, pad: Pad) -> Waarde:
        tekst = eender(event.value)
        assert event.start_mark is not None
        assert event.end_mark is not None
        if event.style:  # quoted or a block
            if event.style in "'\"":
                self.aanhaling = event.start_mark.line, event.end_mark.line
            return tekst
        begin, eind = event.start_mark.index, event.end_mark.index
        staart = _COMMENTAAR.match(self.tekst, eind)
        regel = self.tekst.rfind("\n", 0, begin) + 1
        ervoor = self.tekst[max(regel, self.tekst.rfind("\r", regel, begin) + 1) : begin]
        commentaar = staart[0] if staart else ""
        if "[" in ervoor or "{" in ervoor:
            commentaar = re.split(r"[,\]}]", commentaar)[0]
        try:
            if fout := bezwaar(tekst, self.tekst[begin:eind], commentaar, los=not ervoor.strip(" -")):
                self._fout(pad, event, *fout)
                return None
            return waarde_van(tekst)
        except ValueError:
            wat = f"“{tekst}” is geen datum die bestaat."
            self._fout(pad, event, wat, "Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.")
            return None

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
