"""What spans files: relations in both directions, what may be shown on which day, and what stays inside."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import Stad

from generator.kaart.kaart import SocialeKaart
from generator.kaart.tempo import op_tempo
from generator.models.regeling import Regeling


def kaart_van(stad: Stad, vandaag: date = date(2026, 11, 22)) -> SocialeKaart:
    kaart, meldingen = stad.lees(vandaag)
    assert kaart is not None, meldingen
    return kaart


def ids(kaart: SocialeKaart, id_: str) -> dict[str, list[str]]:
    return {soort: [r.id for r in records] for soort, records in kaart.relaties[id_].items()}


def test_relaties_staan_bij_allebei(stad: Stad) -> None:
    kaart = kaart_van(stad)
    assert ids(kaart, "voorbeeldpas") == {"hoort_bij": ["schuldhulp"], "daarna_kan": ["kleerkast"]}
    assert ids(kaart, "schuldhulp") == {"hoort_bij": ["voorbeeldpas"], "vervangt": ["warmtegeld"]}
    assert ids(kaart, "kleerkast") == {"eerst_dit": ["voorbeeldpas"]}
    assert ids(kaart, "warmtegeld") == {"in_plaats_daarvan": ["schuldhulp"]}


def test_een_concept_is_nergens(stad: Stad) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "contact:\n", "hoort_bij: [geheim-plan]\ncontact:\n")
    kaart = kaart_van(stad)
    assert "geheim-plan" not in kaart.records
    assert "geheim-plan" not in kaart.relaties
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
    kaart = kaart_van(stad, vandaag)
    pas = kaart.records["voorbeeldpas"]
    assert isinstance(pas, Regeling)
    feiten = [kaart.feit("bedrag", pas, bedrag) for bedrag in pas.bedragen]
    assert [feit.verlopen for feit in feiten] == verlopen
    assert feiten[0].terugval == "Dit bedrag verandert. Vraag het bedrag van nu."
    assert feiten[1].terugval == "Dit bedrag is oud."


def test_openingstijden_verlopen_een_jaar_na_het_nakijken(stad: Stad) -> None:
    kast = kaart_van(stad).records["kleerkast"]
    for vandaag, verlopen in ((date(2027, 11, 1), False), (date(2027, 11, 2), True)):
        feit = kaart_van(stad, vandaag).feit("openingstijden", kast, kast.openingstijden)
        assert feit.verlopen is verlopen


def test_een_wijk_kent_haar_records(stad: Stad) -> None:
    kaart = kaart_van(stad)
    assert [r.id for r in kaart.in_wijk("noord")] == ["buurthuis-de-schakel", "kleerkast"]
    assert [r.id for r in kaart.in_wijk("zuid")] == []
    assert [r.id for r in kaart.heel_de_gemeente()] == ["kleerkast"]


def test_namen_staan_op_alfabet_zonder_apostrof(stad: Stad) -> None:
    assert [r.naam for r in kaart_van(stad).initiatieven] == ["Buurthuis De Schakel", "'t Kleerkastje"]


def test_wie_geen_eigen_nummer_heeft_krijgt_dat_van_het_loket(stad: Stad) -> None:
    kaart = kaart_van(stad)
    nummer = kaart.nummer(kaart.records["schuldhulp"])
    assert nummer is not None
    assert (nummer.telefoon, nummer.wie) == ("020 765 43 21", "Wijkteam")


def test_wat_vanzelf_komt_staat_voor_wat_snel_is_en_de_rest(stad: Stad) -> None:
    stad.vervang(
        "regelingen/schuldhulp.yaml",
        "  stappen: [Bel het wijkteam.]",
        "  manieren:\n    - {via: bellen, uitleg: Bel het wijkteam.}",
    )
    stad.vervang(
        "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml", "aanmelden:", "verwijzing_nodig: true\naanmelden:"
    )
    groepen = op_tempo(kaart_van(stad).records.values())
    assert {soort: [r.id for r in records] for soort, records in groepen.items()} == {
        "snel": ["schuldhulp", "kleerkast"],
        "aanvragen": ["voorbeeldpas"],
        "via-iemand": ["buurthuis-de-schakel"],
        "gestopt": ["warmtegeld"],
    }
    assert list(groepen) == ["snel", "aanvragen", "via-iemand", "gestopt"]
    stad.vervang("regelingen/voorbeeldpas.yaml", "hoe_krijg_je_het: aanvragen", "hoe_krijg_je_het: vanzelf")
    assert next(iter(op_tempo(kaart_van(stad).records.values()))) == "vanzelf"


def test_waarom_is_de_eerste_zin_van_voor_wie(stad: Stad) -> None:
    stad.vervang(
        "regelingen/schuldhulp.yaml",
        "voor_wie: Je hebt schulden.",
        "voor_wie: Heb je schulden? Dan kun je hier terecht.",
    )
    kaart = kaart_van(stad)
    assert kaart.records["schuldhulp"].waarom == "Heb je schulden?"
    assert kaart.records["voorbeeldpas"].waarom == "Je woont in Voorbeeldstad."
