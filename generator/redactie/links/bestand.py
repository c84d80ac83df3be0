"""`links.yaml` beside mkdocs.yml: what we know of links, kept in git so that every change shows in a diff."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from generator.bestand import schrijf
from generator.documenten.document import Document, Pad, Waarde
from generator.documenten.lezer import lees_bestand
from generator.meldingen import Melding
from generator.redactie.links.geheugen import Bevinding, Geheugen

BESTAND = "links.yaml"
_VELDEN: Mapping[str, tuple[type, str]] = {
    "adres": (str, "Schrijf adres: 'https://…'."),
    "oordeel": (str, "Schrijf kapot of controleren."),
    "reden": (str, "Schrijf een zin."),
    "sinds": (date, "Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22."),
    "genegeerd_tot": (date, "Schrijf jaar-maand-dag, bijvoorbeeld 2027-03-01."),
}


def lees_geheugen(basis: Path) -> tuple[Geheugen, tuple[Melding, ...]]:
    """Read links.yaml in the folder of mkdocs.yml; an empty memory when there is none yet. A fout in it is a melding."""
    pad = basis / BESTAND
    if not pad.is_file():
        return Geheugen(), ()
    document, meldingen = lees_bestand(pad, basis)
    if document is None or meldingen:
        return Geheugen(), meldingen
    if not isinstance(document.gegevens, tuple):
        remedie = "Begin elke link met een streepje: - adres: …"
        return Geheugen(), (document.melding((), "Hier hoort een lijst van links.", remedie),)
    bevindingen: dict[str, Bevinding] = {}
    for nummer, item in enumerate(document.gegevens):
        melding = _klopt_niet(document, (nummer,), item) or _dubbel(document, (nummer,), item, bevindingen)
        if melding:
            return Geheugen(), (melding,)
        assert isinstance(item, dict)
        bevinding = Bevinding(**item)  # type: ignore[arg-type]  # _klopt_niet looked at every value
        bevindingen[bevinding.adres] = bevinding
    return Geheugen(bevindingen, _kop_van(pad)), ()


def _klopt_niet(document: Document, pad: Pad, item: Waarde) -> Melding | None:
    if not isinstance(item, dict):
        return document.melding(pad, "Dit is geen link met velden.", "Begin elke link met een streepje: - adres: …")
    for naam in item:
        if naam not in _VELDEN:
            return document.melding((*pad, naam), f"“{naam}” is geen veld.", f"Velden zijn: {', '.join(_VELDEN)}.")
    for naam, (soort, remedie) in _VELDEN.items():
        if naam not in item and naam != "genegeerd_tot":
            return document.melding(pad, f"“{naam}” ontbreekt bij deze link.", remedie)
        if naam in item and not isinstance(item[naam], soort):
            return document.melding((*pad, naam), f"“{item[naam]}” past niet bij {naam}.", remedie)
    if item["oordeel"] not in {"kapot", "controleren"}:
        return document.melding((*pad, "oordeel"), f"“{item['oordeel']}” is geen oordeel.", _VELDEN["oordeel"][1])
    return None


def _dubbel(document: Document, pad: Pad, item: Waarde, bekend: Mapping[str, Bevinding]) -> Melding | None:
    if isinstance(item, dict) and item["adres"] in bekend:
        return document.melding((*pad, "adres"), "Dit adres staat er twee keer.", "Laat er één staan.")
    return None


def _kop_van(pad: Path) -> str:
    kop = []
    for regel in pad.read_text(encoding="utf-8-sig").splitlines():
        if regel.strip() and not regel.startswith("#"):
            break
        kop.append(regel)
    return "".join(f"{regel}\n" for regel in kop)


def schrijf_geheugen(geheugen: Geheugen, basis: Path) -> None:
    """Write links.yaml; nothing is written when there is nothing to remember and no file yet. Raises OSError."""
    pad = basis / BESTAND
    if geheugen.bevindingen or pad.is_file():
        schrijf(pad, geheugen_tekst(geheugen))


def geheugen_tekst(geheugen: Geheugen) -> str:
    """The text of links.yaml: sorted by address, and quoted so that every sentence can be read back."""
    return geheugen.kop + ("".join(_als_yaml(b) for b in geheugen.bevindingen.values()) or "[]\n")


def _als_yaml(bevinding: Bevinding) -> str:
    regels = [
        f"- adres: {_tussen_aanhalingstekens(bevinding.adres)}",
        f"  oordeel: {bevinding.oordeel}",
        f"  reden: {_tussen_aanhalingstekens(bevinding.reden)}",
        f"  sinds: {bevinding.sinds.isoformat()}",
    ]
    if bevinding.genegeerd_tot:
        regels.append(f"  genegeerd_tot: {bevinding.genegeerd_tot.isoformat()}")
    return "".join(f"{regel}\n" for regel in regels)


def _tussen_aanhalingstekens(tekst: str) -> str:
    return "'" + tekst.replace("'", "''") + "'"
