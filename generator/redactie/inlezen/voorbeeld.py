"""The workbook to start from: the headings, one row as an example, and a sheet that explains them."""

from __future__ import annotations

from collections.abc import Mapping

from generator.kaart.kaart import SocialeKaart
from generator.redactie.inlezen.kolommen import VELDEN
from generator.redactie.inlezen.werkmap import als_werkmap

_ZO = (
    ("Zo werkt het", ""),
    ("1", "Vul op het eerste blad een rij in voor elke hulp. Haal de rij met het voorbeeld weg."),
    ("2", "Alleen naam en soort moeten er staan. Kolommen die u niet nodig hebt, mag u weghalen."),
    ("3", "Kijk eerst wat er gebeurt: sociale-kaart lees-in bestand.xlsx --proef"),
    ("4", "Maak de concepten: sociale-kaart lees-in bestand.xlsx"),
    ("5", "Schrijf hier geen namen, adressen of 06-nummers van gewone mensen op."),
    ("", ""),
    ("Kolom", "Wat erin komt"),
)


def voorbeeld(kaart: SocialeKaart) -> bytes:
    """The workbook, with the themas, doelgroepen and wijken of this town."""
    eigen = {
        "telefoon": kaart.gemeente.telefoon,
        "thema": next(iter(kaart.themas.values())).naam,
        "plaats": kaart.gemeente.naam,
        "bron": f"Gemeente {kaart.gemeente.naam}",
    }
    tabel = ([veld.naam for veld in VELDEN], [eigen.get(veld.naam, veld.voorbeeld) for veld in VELDEN])
    uitleg = [*_ZO, *((veld.naam, veld.uitleg) for veld in VELDEN)]
    for kop, namen in _lijsten(kaart).items():
        uitleg += [("", ""), (kop, "Kies uit:"), *(("", naam) for naam in namen)]
    return als_werkmap({"Hulp": tabel, "Uitleg": uitleg})


def _lijsten(kaart: SocialeKaart) -> Mapping[str, list[str]]:
    return {
        "thema": [thema.naam for thema in kaart.themas.values()],
        "doelgroep": [groep.naam for groep in kaart.doelgroepen.values()],
        "levensgebeurtenis": [van.naam for van in kaart.levensgebeurtenissen.values()],
        "wijk": [wijk.naam for wijk in kaart.wijken.values()],
    }
