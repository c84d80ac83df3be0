"""Every file of Zaanstad: what VS Code underlines in it, and whether a command changes no more of it than it should."""

from __future__ import annotations

from pathlib import Path

import pytest
from bewerken import Proef, erbij_en_weer_weg, heen_en_terug
from conftest import PROJECT, zaanstad
from vscode import bezwaren, gekozen_schemas, goed_schema

BESTANDEN = sorted(
    (pad for map_ in (*zaanstad().records, zaanstad().lijsten) for pad in map_.rglob("*.yaml")),
    key=lambda pad: (pad.stat().st_size, pad),  # what is in a small file is soon changed
)


def test_vscode_kiest_het_goede_schema_en_onderstreept_niets() -> None:
    mis = []
    for pad in BESTANDEN:
        naam, gekozen, goed = pad.relative_to(PROJECT), gekozen_schemas(pad), goed_schema(pad)
        if gekozen != [goed]:
            mis.append(
                f"{naam}: bij dit soort hoort {goed}, en bij deze map {gekozen}; zet het in de map van zijn soort"
            )
            continue
        mis += [
            f"{naam}: VS Code onderstreept {'.'.join(map(str, plek)) or 'het hele bestand'}" for plek in bezwaren(pad)
        ]
    assert not mis, (
        "\n".join(mis) + "\nZegt sociale-kaart controleer er ook iets van? Verbeter het daar."
        " Zo niet, dan is het schema te streng: meld het aan wie het programma onderhoudt."
    )


@pytest.mark.parametrize("proef", [heen_en_terug, erbij_en_weer_weg], ids=lambda proef: proef.__name__)
def test_heen_en_terug_geeft_dezelfde_bytes(tmp_path: Path, proef: Proef) -> None:
    mis = [plek for plek in proef(tmp_path, BESTANDEN).values() if plek]
    assert not mis, (
        "De opdracht sociale-kaart klopt-nog zou hier meer veranderen dan gevraagd is. Dat is een fout in het"
        " programma, niet in uw tekst: meld het aan wie het onderhoudt.\n" + "\n".join(mis)
    )
