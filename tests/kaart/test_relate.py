"""What spans files: relations in both directions, what may be shown on which day, and what stays inside."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Stad

from generator.blad.aanbod import op_tempo
from generator.blad.blokken import Relaties
from generator.blad.openbaar import OpenbareKaart
from generator.blad.zinnen import woorden
from generator.build import openbaar
from generator.kaart.kaart import SocialeKaart


def openbaar_van(stad: Stad) -> OpenbareKaart:
    kaart, meldingen = stad.lees()
    assert kaart is not None, meldingen
    return kaart


def ids(kaart: SocialeKaart, id_: str) -> dict[str, list[str]]:
    """What belongs with a record, which its page must say too."""
    relaties: dict[str, list[str]] = {soort: [*anderen] for soort, anderen in kaart.relaties[id_].items()}
    afdelingen = openbaar(kaart).bladen[id_].afdelingen
    op_scherm = [blok for afdeling in afdelingen if afdeling.medium == "scherm" for blok in afdeling.blokken]
    getoond = {blok.kop: [record.id for record in blok.records] for blok in op_scherm if isinstance(blok, Relaties)}
    assert getoond == {woorden(f"relatie_{soort}"): anderen for soort, anderen in relaties.items()}
    return relaties


def test_relaties_staan_bij_allebei(stad: Stad) -> None:
    kaart = stad.kaart()
    assert ids(kaart, "voorbeeldpas") == {"hoort_bij": ["schuldhulp"], "daarna_kan": ["kleerkast"]}
    assert ids(kaart, "schuldhulp") == {"hoort_bij": ["voorbeeldpas"], "vervangt": ["warmtegeld"]}
    assert ids(kaart, "kleerkast") == {"vooraf": ["voorbeeldpas"]}
    assert ids(kaart, "warmtegeld") == {"in_plaats_daarvan": ["schuldhulp"]}


def test_een_concept_is_nergens(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "contact:\n", "hoort_bij: [geheim-plan]\ncontact:\n")
    kaart = stad.kaart()
    assert "geheim-plan" not in kaart.records
    assert "geheim-plan" not in kaart.relaties
    assert "geheim-plan" not in openbaar_van(stad).bladen
    assert ids(kaart, "schuldhulp") == {"hoort_bij": ["voorbeeldpas"], "vervangt": ["warmtegeld"]}


@pytest.mark.parametrize(
    ("vandaag", "verlopen"),
    [
        (date(2026, 11, 22), [False, True, False, False]),
        (date(2026, 12, 31), [False, True, False, False]),
        (date(2027, 1, 1), [True, True, True, True]),
    ],
)
def test_een_bedrag_verloopt_na_zijn_laatste_dag(stad: Stad, vandaag: date, verlopen: list[bool]) -> None:
    feiten = stad.kaart(vandaag).van_record("voorbeeldpas")
    dagen = [feit.dag for feit in feiten.values() if feit.soort == "bedrag"]
    assert [dag.verlopen for dag in dagen] == verlopen
    assert dagen[0].terugval == "Dit bedrag verandert. Vraag het bedrag van nu."
    assert dagen[1].terugval == "Dit bedrag is oud."


def test_een_wijk_kent_haar_records(stad: Stad) -> None:
    kaart = openbaar_van(stad)
    assert [blad.id for blad in kaart.in_wijk("noord")] == ["buurthuis-de-schakel", "kleerkast"]
    assert [blad.id for blad in kaart.in_wijk("zuid")] == []
    assert [blad.id for blad in kaart.naast_wijk("zuid")] == ["kleerkast"]
    assert [blad.id for blad in kaart.naast_wijk("noord")] == []


def test_namen_staan_op_alfabet_zonder_apostrof(stad: Stad) -> None:
    assert [blad.naam for blad in openbaar_van(stad).initiatieven] == ["Buurthuis De Schakel", "'t Kleerkastje"]


def test_wie_geen_eigen_nummer_heeft_krijgt_dat_van_het_loket(stad: Stad) -> None:
    nummer = openbaar_van(stad).bladen["schuldhulp"].nummer
    assert nummer is not None
    assert (nummer.telefoon, nummer.wie) == ("020 765 43 21", "Wijkteam")


def test_wat_vanzelf_komt_staat_voor_wat_snel_is_en_de_rest(stad: Stad) -> None:
    stad.vervang(
        "regelingen/schuldhulp.yaml",
        "  stappen: [Bel het wijkteam.]",
        "  manieren:\n    - {via: bellen, uitleg: Bel het wijkteam.}",
    )
    stad.vervang(
        "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml",
        "\naanmelden:",
        "\nverwijzing_nodig: true\naanmelden:",
    )
    groepen = op_tempo(openbaar_van(stad).bladen.values())
    assert {groep.tempo: [blad.id for blad in groep.bladen] for groep in groepen} == {
        "snel": ["schuldhulp", "kleerkast"],
        "aanvragen": ["voorbeeldpas"],
        "via-iemand": ["buurthuis-de-schakel"],
        "gestopt": ["warmtegeld"],
    }
    assert [groep.tempo for groep in groepen] == ["snel", "aanvragen", "via-iemand", "gestopt"]
    stad.vervang("regelingen/voorbeeldpas.yaml", "hoe_krijg_je_het: aanvragen", "hoe_krijg_je_het: vanzelf")
    assert op_tempo(openbaar_van(stad).bladen.values())[0].tempo == "vanzelf"


def test_waarom_is_de_eerste_zin_van_voor_wie(stad: Stad) -> None:
    stad.vervang(
        "regelingen/schuldhulp.yaml",
        "voor_wie: Je hebt schulden.",
        "voor_wie: Heb je schulden? Dan kun je hier terecht.",
    )
    bladen = openbaar_van(stad).bladen
    assert bladen["schuldhulp"].waarom == "Heb je schulden?"
    assert bladen["voorbeeldpas"].waarom == "Je woont in Voorbeeldstad."
