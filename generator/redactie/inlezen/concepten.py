"""Rows of a table → new concepts: each is tried among all records, and what is refused goes from its field to its note."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.bestand import schrijf
from generator.documenten.lezer import toon_pad
from generator.kaart.kaart import SocialeKaart
from generator.lezen import Lezing
from generator.meldingen import Melding, fouten
from generator.models import SOORTEN, Soort
from generator.models.basis import bezwaar_in_tekst, toon
from generator.models.invultekst import NOTITIE
from generator.project import Project
from generator.redactie.concept import als_zinnen, bestaand, keur_samen, map_voor, sjabloon_van
from generator.redactie.inlezen.kolommen import Indeling
from generator.redactie.inlezen.rij import Opgave, Rest, is_fout, opgave, soort_in
from generator.redactie.inlezen.tabel import Rij
from generator.redactie.nieuw import als_id, concept, lijkt_op

_PLEKKEN: Mapping[str, str] = {
    **{naam: naam for naam in (
        *("kort", "wat_krijg_je", "voor_wie", "voorwaarden", "aanmelden", "aanbieder"),
        *("doelgroepen", "levensgebeurtenissen", "wijken"),
    )},
    **{naam: f"contact.{naam}" for naam in ("organisatie", "telefoon", "email", "website")},
    **{naam: f"plekken.0.{naam}" for naam in ("adres", "postcode", "plaats")},
    "thema": "themas", "gratis": "kosten", "bron": "bronnen.0.naam", "bronadres": "bronnen.0.url",
}  # fmt: skip
"""Where an answer stands in a record."""
_VELDNAMEN = {"wat_krijg_je": "wat", "voor_wie": "voor wie", "aanbieder": "organisatie", "email": "e-mail", "doelgroepen": "doelgroep", "levensgebeurtenissen": "levensgebeurtenis", "aanmelden": "hoe", "wijken": "wijk", "gratis": "kosten", "bronadres": "bron"}  # fmt: skip
_MERKTEKENS = re.compile(r"\*\*|__|`")
_HAKEN = str.maketrans("<>", "‹›")
_BOLLETJES = re.compile("[•●▪◦‣⁃∙○■□▸►▶➢➤·]")


@dataclass
class Kandidaat:
    """A row on its way to a file. With `bezwaar` there will be no file; `sober` says that its note repeats no cell."""

    rij: int
    naam: str
    bezwaar: str = ""
    soort: Soort = SOORTEN[0]
    pad: Path = Path()
    bestand: str = ""
    opgave: Opgave = field(default_factory=Opgave)
    lijkt_op: tuple[str, ...] = ()
    sober: bool = False

    def notitie(self, herkomst: str) -> str:
        """The note: where this comes from, what is still to be asked, and what stood in the row."""
        regels = [f"Overgenomen uit {herkomst}, rij {self.rij}. {NOTITIE}"]
        regels += [f"Lijkt op {bestand}. Is het hetzelfde? Haal dan dit bestand weg." for bestand in self.lijkt_op]
        regels += [self.in_notitie(rest) or f"{rest.veld}: zie de tabel." for rest in self.opgave.rest]
        return "\n".join(dict.fromkeys(regels))

    def in_notitie(self, rest: Rest) -> str:
        """How a value stands in the note; empty when it may not stand there."""
        zin = " ".join(f"{rest.veld}: {rest.waarde}".split())
        zin = _BOLLETJES.sub("-", _MERKTEKENS.sub("", zin)).replace("](", "] (").translate(_HAKEN)
        met_reden = f"{zin} ({rest.reden})" if rest.reden else zin
        return "" if self.sober else next((tekst for tekst in (met_reden, zin) if not bezwaar_in_tekst(tekst)), "")

    def verbeter(self, mis: Sequence[Melding]) -> None:
        """Take what was refused out of its field; when that is no help, say what is wrong with the row."""
        weg: dict[str, str] = {}
        for melding in mis:
            for naam in self._antwoorden_op(melding.plek)[:1]:
                weg.setdefault(naam, melding.wat)
        for naam, waarom in weg.items():
            self.opgave.rest.append(Rest(_VELDNAMEN.get(naam, naam), self.opgave.antwoorden.pop(naam), waarom))
        if not weg and self.sober:
            self.bezwaar = als_zinnen((mis[0],))
        self.sober = self.sober or not weg

    def _antwoorden_op(self, plek: str) -> list[str]:
        """The answers that stand at this place of the record, or in or around it."""
        op = [naam for naam in self.opgave.antwoorden if naam in _PLEKKEN]
        precies = [naam for naam in op if f"{plek}.".startswith(f"{_PLEKKEN[naam]}.")]
        return precies or [naam for naam in op if plek and f"{_PLEKKEN[naam]}.".startswith(f"{plek}.")]


class Inlezing:
    """All rows of one table, for one project. `herkomst` is what notes call the table; `anders` the kind of a row that names none."""

    def __init__(self, site: Project, kaart: SocialeKaart, lezing: Lezing, herkomst: str, anders: Soort | None) -> None:
        self._site, self._kaart, self._lezing, self._anders = site, kaart, lezing, anders
        self._herkomst = "een tabel" if bezwaar_in_tekst(herkomst) else herkomst
        self._bestaand = bestaand(lezing.archief)
        self._rijen: dict[str, int] = {}

    def kandidaten(self, indeling: Indeling, rijen: Iterable[Rij]) -> tuple[Kandidaat, ...]:
        """What becomes of each row below the headings; what has no `bezwaar` is a concept that `controleer` accepts."""
        uit = tuple(self._kandidaat(r.nummer, indeling.cellen(r)) for r in rijen if r.nummer > indeling.rij.nummer)
        eerder = set(fouten(self._lezing.meldingen))
        while goed := [kandidaat for kandidaat in uit if not kandidaat.bezwaar]:
            alle = keur_samen(self._site, self._lezing.archief, {k.pad: self.inhoud(k) for k in goed})
            nieuw = [melding for melding in fouten(alle) if melding not in eerder]
            mis = {k.bestand: [melding for melding in nieuw if melding.bestand == k.bestand] for k in goed}
            for kandidaat in goed:
                if mis[kandidaat.bestand]:
                    kandidaat.verbeter(mis[kandidaat.bestand])
            elders = self._botst(goed, [melding for melding in nieuw if melding.bestand not in mis])
            for kandidaat, melding in elders:
                kandidaat.bezwaar = als_zinnen((melding,))
            if not elders and not any(mis.values()):
                break
        return uit

    def inhoud(self, kandidaat: Kandidaat) -> str:
        """The text of its file."""
        antwoorden = {**kandidaat.opgave.antwoorden, "notitie": kandidaat.notitie(self._herkomst)}
        sjabloon = sjabloon_van(kandidaat.pad.parent)
        return concept(kandidaat.soort, kandidaat.naam, sjabloon, antwoorden, self._kaart, self._site.vandaag)

    def schrijf(self, kandidaat: Kandidaat) -> None:
        """Write its file. Raises NietGeschreven."""
        kandidaat.pad.parent.mkdir(parents=True, exist_ok=True)
        schrijf(kandidaat.pad, self.inhoud(kandidaat))

    def _kandidaat(self, nummer: int, cellen: Mapping[str, str]) -> Kandidaat:
        naam = " ".join(cellen.get("naam", "").split())
        uit = Kandidaat(nummer, naam)
        soort = soort_in(cellen) or self._anders
        id_ = als_id(naam)
        if not naam:
            uit.bezwaar = "Er staat geen naam."
        elif is_fout(naam):
            uit.bezwaar = "De cel met de naam heeft een fout in Excel."
        elif not id_:
            uit.bezwaar = f"“{toon(naam)}” heeft geen letters of cijfers. Geef de naam zoals mensen hem kennen."
        elif soort is None:
            kies = f"Kies uit: {', '.join(s.id for s in SOORTEN)}. Of zeg het van alle rijen, bijvoorbeeld: --soort {SOORTEN[-1].id}"
            uit.bezwaar = (
                f"“{toon(cellen['soort'])}” is geen soort. {kies}"
                if "soort" in cellen
                else f"Er staat geen soort. {kies}"
            )
        elif (map_ := map_voor(self._site, soort)) is None:
            uit.bezwaar = f"In mkdocs.yml staat bij records: geen map {soort.waar}. Voeg die toe."
        else:
            uit.soort, uit.pad = soort, map_ / f"{id_}.yaml"
            uit.bestand = toon_pad(uit.pad, self._site.basis)
            uit.bezwaar = self._al(id_, uit)
            if not uit.bezwaar:
                records = self._lezing.archief.records
                uit.lijkt_op = tuple(records[ander].bestand for ander in lijkt_op(id_, records))
                uit.opgave = opgave({v: cel for v, cel in cellen.items() if v != "naam"}, soort, self._kaart)
        return uit

    def _al(self, id_: str, kandidaat: Kandidaat) -> str:
        """Why there can be no second record with this name."""
        if al := self._bestaand.get(id_):
            return f"“{al}” bestaat al: {self._lezing.archief.records[al].bestand}."
        if kandidaat.pad.exists() or kandidaat.pad.is_symlink():
            return f"{kandidaat.bestand} bestaat al."
        eerste = self._rijen.setdefault(id_, kandidaat.rij)
        return (
            "" if eerste == kandidaat.rij else f"Deze naam staat ook in rij {eerste}. Geef ze allebei een eigen naam."
        )

    @staticmethod
    def _botst(goed: list[Kandidaat], nieuw: list[Melding]) -> list[tuple[Kandidaat, Melding]]:
        """New files that make another file wrong, such as one that had this name before."""
        return [
            (kandidaat, melding)
            for melding in nieuw
            for kandidaat in goed
            if kandidaat.bestand in (zin := als_zinnen((melding,))) or f"“{kandidaat.pad.stem}”" in zin
        ]


def verslag(kandidaat: Kandidaat) -> Iterator[str]:
    """What became of a row, in lines."""
    if kandidaat.bezwaar:
        naam = f" ({toon(kandidaat.naam)})" if kandidaat.naam else ""
        yield f"rij {kandidaat.rij}{naam}: niet gebruikt. {kandidaat.bezwaar}"
        return
    yield f"rij {kandidaat.rij}: {kandidaat.bestand}"
    yield from (f"  Let op: dit lijkt op {bestand}. Is het hetzelfde?" for bestand in kandidaat.lijkt_op)
    for rest in kandidaat.opgave.rest:
        if rest.veld == "notitie" and kandidaat.in_notitie(rest):
            continue
        waar = (
            "Het staat in de notitie."
            if kandidaat.in_notitie(rest)
            else "Het mag ook niet in de notitie: het staat alleen nog in uw tabel."
        )
        waarde = " ".join(rest.waarde.split())
        yield f"  {rest.veld} “{toon(waarde)}”: {' '.join(filter(None, (rest.reden, waar)))}"
