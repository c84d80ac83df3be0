"""What every town shares says nothing that is true of one town only."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from conftest import zaanstad

from generator.documenten.archief import Archief, lees_archief, lees_laag
from generator.documenten.document import Document, Pad, alles, zoek
from generator.geheugen import Geheugen
from generator.keuring.verwijzingen import VERWIJZINGEN, VERWIJZINGEN_IN_LIJSTEN

_VAN_EEN_STAD = re.compile(r"\bwijkteam|\bzaan|\bgroning|stadjers|075\b", re.IGNORECASE)
_VOOR_DE_REDACTIE = {"redactienotitie", "bronnen", "zoekwoorden", "zo_zeggen_mensen", "signalen", "via", "id", "ook"}


@pytest.fixture(scope="module")
def landelijk() -> Archief:
    laag = zaanstad().landelijk
    assert laag
    return lees_laag(laag, zaanstad().basis, Geheugen())


@pytest.fixture(scope="module")
def eigen_ids() -> set[str]:
    """The ids of what only Zaanstad has."""
    project = zaanstad()
    laag = project.landelijk
    assert laag
    return {*lees_archief(project.records, project.lijsten, project.basis, Geheugen(), laag.records).records}


def _teksten(archief: Archief) -> Iterator[tuple[Document, Pad, str]]:
    for document in archief.alle:
        for pad, waarde in alles(document.gegevens):
            if isinstance(waarde, str) and _VOOR_DE_REDACTIE.isdisjoint(map(str, pad)):
                yield document, pad, waarde


def test_geen_tekst_noemt_een_stad_een_pas_of_hoe_het_team_er_heet(landelijk: Archief) -> None:
    fout = [
        f"{d.bestand}:{d.waar(pad)[1]} zegt “{gevonden[0]}”: schrijf $het_team, $gemeente of $telefoon, of laat het weg"
        for d, pad, tekst in _teksten(landelijk)
        if (gevonden := _VAN_EEN_STAD.search(tekst))
    ]
    assert fout == []


def test_niets_verwijst_naar_een_record_van_een_stad(landelijk: Archief, eigen_ids: set[str]) -> None:
    alle = [(document, VERWIJZINGEN) for document in landelijk.documenten]
    alle += [(document, VERWIJZINGEN_IN_LIJSTEN[naam]) for naam, document in landelijk.lijsten.items()]
    fout = [
        f"{document.bestand}:{document.waar(pad)[1]} noemt {waarde}: zet dat bij de stad zelf"
        for document, verwijzingen in alle
        for patroon, naar in verwijzingen
        if naar == "records"
        for pad, waarde in zoek(document.gegevens, patroon)
        if waarde in eigen_ids
    ]
    assert fout == []


def test_elke_stap_van_een_levensgebeurtenis_kan_worden_aangevuld(landelijk: Archief) -> None:
    zonder = [
        f"{document.bestand}:{document.waar(pad)[1]} heeft geen id: dan kan een stad er geen eigen hulp bij zetten"
        for document in [landelijk.lijsten["levensgebeurtenissen"]]
        for pad, stap in zoek(document.gegevens, ("*", "stappen", "*"))
        if not (isinstance(stap, dict) and stap.get("id"))
    ]
    assert zonder == []
