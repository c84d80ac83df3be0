"""What counts as a change of meaning; the replay of commits is in test_kroniek.py."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter

from generator.kaart.verandering import Verandering
from generator.kaart.veranderingen import TELT, veranderingen
from generator.kaart.zelfde import bijna, zegt_anders
from generator.models import SOORTEN, Hulp
from generator.models.bedrag import Bedrag
from generator.models.kenmerken import Feit, met

NOOIT = {
    *("id", "soort", "kort", "niveau", "themas", "doelgroepen", "levensgebeurtenissen", "activiteiten", "uitgelicht", "toets"),
    *("anoniem_mogelijk", "snel_weg", "hoort_bij", "eerst_dit", "geeft_toegang", "daarna_kan", "sluit_uit", "zoekwoorden"),
    *("zo_zeggen_mensen", "voor_professionals", "eigenaar", "bronnen", "gecontroleerd", "voorheen", "redactienotitie"),
    *("veranderd", "upl", "talen", "wensen", "wat_neem_je_mee", "nagelezen", "getest_met"),
}  # fmt: skip
"""Fields that are never news: for the redactie, for who helps, for the search, or on a page and in a feed of their own."""
DAG = date(2026, 11, 22)


def test_van_elk_veld_is_gezegd_of_het_nieuws_kan_zijn() -> None:
    alle = {naam for soort in SOORTEN for naam in soort.model.model_fields}
    assert alle == TELT | NOOIT
    assert not TELT & NOOIT


def test_elk_feit_dat_bewoners_zien_telt() -> None:
    feiten = {veld.pad[0] for soort in SOORTEN for veld, _ in met(Feit, soort.model)}
    assert feiten - {"voor_professionals"} <= TELT


def test_een_verandering_komt_heel_terug_uit_het_geheugen() -> None:
    bedrag = Bedrag.model_validate(
        {"wat": "Kind", "euro": "115.50", "per": "jaar", "stand": "2026", "bron": "Gemeente"}
    )
    van = Verandering("bedragen", "anders", "Kind", bedrag, bedrag, DAG)
    terug = Verandering.uit_gegevens(van.als_gegevens())
    assert terug.als_gegevens() == van.als_gegevens()
    assert terug.nieuw is not None
    assert (terug.nieuw.euro, terug.nieuw.per, terug.vanaf) == (bedrag.euro, "jaar", DAG)


@pytest.mark.parametrize(
    ("oud", "nieuw", "anders"),
    [
        ("Je krijgt 10 lessen.", "Je krijgt tien lessen.", False),
        ("Je krijgt 10 lessen.", "Je krijgt 8 lessen.", True),
        ("Tot € 1.000 spaargeld.", "Tot € 1000,- spaargeld.", False),
        ("Op maandag om 09:00 uur.", "Maandag om 9.00.", False),
        ("Op maandag.", "Op dinsdag.", True),
        ("Voor 1 april.", "Voor 1 mei.", True),
        ("Je hebt schulden.", "Je hebt schulden. Het duurt 3 weken.", False),
        ("Het kost € 5,50.", "Het kost € 5.5.", False),
    ],
)
def test_een_tekst_zegt_pas_iets_anders_met_een_ander_getal_of_een_andere_dag(
    oud: str, nieuw: str, anders: bool
) -> None:
    assert zegt_anders(oud, nieuw) is anders


@pytest.mark.parametrize(
    ("oud", "nieuw", "zelfde"),
    [
        ("Dorpsstraat 1", "Dorpstraat 1", True),
        ("Dorpsstraat 1", "Dorpsstraat 11", False),
        ("Westzijde 1", "Oostzijde 1", False),
        ("’t Kleerkastje", "'T KLEERKASTJE", True),
    ],
)
def test_een_adres_met_een_typefout_is_hetzelfde_adres(oud: str, nieuw: str, zelfde: bool) -> None:
    assert bijna(oud, nieuw) is zelfde


def _record(**velden: Any) -> Hulp:
    model = SOORTEN[2].model
    basis = {
        **{"id": "proef", "soort": "wijkinitiatief", "naam": "Proef", "kort": "Een proef.", "status": "gepubliceerd"},
        **{"themas": ("geld",), "voor_wie": "Voor jou.", "wat_krijg_je": "Iets.", "contact": {"telefoon": "14 020"}},
        **{"aanmelden": "Bel.", "eigenaar": "redactie", "gecontroleerd": DAG},
        "bronnen": ({"naam": "Bron", "url": "https://bron.example/"},),
    }
    return TypeAdapter(model).validate_python({**basis, **velden})


def test_een_lijst_bedragen_mag_van_volgorde_en_woorden_veranderen() -> None:
    een = {"wat": "Kind van 4 tot en met 7 jaar", "euro": 90, "bron": "Bron"}
    ander = {"wat": "Kind van 8 tot en met 11 jaar", "euro": 100, "bron": "Bron"}
    oud, nieuw = _record(bedragen=(een, ander)), _record(bedragen=(ander, {**een, "wat": "Kind van 4 t/m 7"}))
    assert veranderingen(oud, nieuw, DAG) == ()
    duurder = _record(bedragen=(ander, {**een, "euro": 95}))
    [verandering] = veranderingen(oud, duurder, DAG)
    assert verandering.oud
    assert verandering.nieuw
    assert (verandering.oud.euro, verandering.nieuw.euro) == (Decimal(90), Decimal(95))
    ouder = _record(bedragen=({**een, "wat": "Kind van 4 tot en met 8 jaar"}, ander))
    assert [(v.aard, v.oud) for v in veranderingen(oud, ouder, DAG)] == [("anders", None)]


def test_een_concept_dat_op_de_site_komt_is_nieuw_en_terug_is_weg() -> None:
    concept, af = _record(status="concept", redactienotitie="Nog vragen."), _record()
    assert veranderingen(None, concept, DAG) == ()
    assert [v.aard for v in veranderingen(concept, af, DAG)] == ["nieuw"]
    assert [v.aard for v in veranderingen(af, concept, DAG)] == ["weg"]
