"""Opening hours in words, from hours as people write them; ages, amounts and numbers likewise."""

from __future__ import annotations

from datetime import date

import pytest
from conftest import VANDAAG, Stad
from feiten import leesbaar

from generator.blad.blokken import Moment
from generator.blad.notatie import bedrag, leeftijd
from generator.blad.tijden import momenten, regels
from generator.build import bouw
from generator.models.bedrag import Bedrag
from generator.models.leeftijd import Leeftijd
from generator.models.moment import DAGEN
from generator.models.moment import Moment as Geschreven
from generator.models.tijden import Gesloten, Openingstijden


def uren(*alle: dict[str, object], **verder: object) -> Openingstijden:
    """Hours with these moments."""
    return Openingstijden(momenten=tuple(Geschreven(**m) for m in alle), stand="2026", bron="Krant", **verder)


@pytest.mark.parametrize(
    ("moment", "dag", "tijd"),
    [
        ({"van": "09:00", "tot": "12:00"}, "maandag", "09:00 tot 12:00"),
        ({"van": "09:00"}, "maandag", "09:00"),
        ({"tot": "12:00"}, "maandag", "tot 12:00"),
        ({}, "maandag", ""),
        ({"van": "20:00", "tot": "24:00"}, "maandag", "20:00 tot 24:00"),
        ({"van": "22:00", "tot": "08:00"}, "maandag", "22:00 tot 08:00 de volgende dag"),
        ({"van": "14:00", "tot": "01:00", "volgende_dag": True}, "maandag", "14:00 tot 01:00 de volgende dag"),
        ({"van": "00:00", "tot": "24:00"}, "maandag", "dag en nacht"),
        ({"van": "00:00", "tot": "00:00"}, "maandag", "dag en nacht"),
        ({"van": "09:00", "op_afspraak": True}, "maandag", "09:00 (alleen op afspraak)"),
        ({"op_afspraak": True}, "maandag", "(alleen op afspraak)"),
        ({"ritme": "eerste"}, "eerste maandag van de maand", ""),
        ({"ritme": "laatste"}, "laatste maandag van de maand", ""),
        ({"ritme": "even-weken"}, "maandag in de even weken", ""),
        ({"ritme": "om-de-week"}, "maandag, om de week", ""),
        ({"ritme": "soms"}, "maandag, niet elke week", ""),
    ],
)
def test_een_moment_in_woorden(moment: dict[str, object], dag: str, tijd: str) -> None:
    assert momenten(uren({"dag": "maandag", **moment})) == (Moment(dag, tijd, ""),)


def test_op_volgorde_van_de_week_en_een_regel_per_dag() -> None:
    alle = uren(
        {"dag": "zondag", "van": "10:00", "tot": "11:00"},
        {"dag": "maandag", "van": "13:00", "tot": "17:00"},
        {"dag": "maandag", "van": "09:00", "tot": "12:00"},
        {"dag": "maandag", "van": "11:00", "tot": "14:00", "wat": "lunch"} | {"van": "17:00", "tot": "18:00"},
    )
    assert momenten(alle) == (
        Moment("maandag", "09:00 tot 12:00 en 13:00 tot 17:00", ""),
        Moment("maandag", "17:00 tot 18:00", "lunch"),
        Moment("zondag", "10:00 tot 11:00", ""),
    )


def test_elke_dag_hetzelfde_is_een_regel() -> None:
    assert momenten(uren(*({"dag": dag, "van": "00:00", "tot": "24:00"} for dag in reversed(DAGEN)))) == (
        Moment("elke dag", "dag en nacht", ""),
    )


@pytest.mark.parametrize(
    ("verder", "verwacht"),
    [
        ({}, ["Is het een feestdag? Bel dan eerst."]),
        ({"feestdagen": "dicht"}, ["Dicht op feestdagen."]),
        ({"feestdagen": "open"}, ["Ook open op feestdagen."]),
        ({"op_afspraak": True, "feestdagen": "dicht"}, ["Maak eerst een afspraak.", "Dicht op feestdagen."]),
        (
            {
                "feestdagen": "open",
                "gesloten": (
                    Gesloten(van=date(2026, 12, 31), tot_en_met=date(2026, 12, 31)),
                    Gesloten(van=date(2026, 12, 24), tot_en_met=date(2026, 12, 26), waarom="kerst"),
                    Gesloten(van=date(2026, 8, 1), tot_en_met=date(2026, 8, 31)),
                ),
            },
            [
                "Dicht van 24 december 2026 tot en met 26 december 2026 (kerst).",
                "Dicht op 31 december 2026.",
                "Ook open op feestdagen.",
            ],
        ),
    ],
)
def test_wat_je_verder_moet_weten(verder: dict[str, object], verwacht: list[str]) -> None:
    assert list(regels(uren({"dag": "maandag"}, **verder), VANDAAG)) == verwacht


def test_de_bladzijde_zegt_wat_het_filter_niet_telt(stad: Stad) -> None:
    """All of it on the page of a record, and in the order of the week."""
    stad.vervang(
        "initiatieven/stille-krachten/kleerkast.yaml",
        "    - dag: donderdag\n",
        "    - {dag: donderdag, ritme: tweede, van: '22:00', tot: '02:00'}\n"
        "    - {dag: dinsdag, op_afspraak: true}\n  feestdagen: dicht\n"
        "  gesloten: [{van: 2026-12-24, tot_en_met: 2027-01-02, waarom: kerstvakantie}]\n",
    )
    pagina = next(p for p in bouw(stad.project).paginas if p.adres == "initiatieven/kleerkast/")
    assert (
        "maandag 09:30 tot 12:00: kleren uitzoeken dinsdag (alleen op afspraak) tweede donderdag van de maand 22:00 tot"
        " 02:00 de volgende dag Dicht in de zomer. Dicht van 24 december 2026 tot en met 2 januari 2027 (kerstvakantie)."
        " Dicht op feestdagen. Zo was het in maart 2026." in leesbaar(pagina.html)
    )


@pytest.mark.parametrize(
    ("vanaf", "tot_en_met", "woorden"),
    [
        (4, 17, "4 tot en met 17 jaar"),
        (18, None, "vanaf 18 jaar"),
        (None, 17, "tot en met 17 jaar"),
        (18, 18, "18 jaar"),
        (0, 0, "baby’s tot 1 jaar"),
        ("17.5", None, "vanaf 17 en een half jaar"),
        ("17,5", 20, "17 en een half jaar tot en met 20 jaar"),
        ("3 maanden", 4, "3 maanden tot en met 4 jaar"),
        (None, "1 maand", "tot en met 1 maand"),
        ("2 jaar en 6 maanden", None, "vanaf 2 en een half jaar"),
        ("2 jaar en 3 maanden", 120, "2 jaar en 3 maanden tot en met 120 jaar"),
    ],
)
def test_een_leeftijd_zoals_mensen_hem_zeggen(
    vanaf: int | str | None, tot_en_met: int | str | None, woorden: str
) -> None:
    assert leeftijd(Leeftijd.model_validate({"vanaf": vanaf, "tot_en_met": tot_en_met})) == woorden


@pytest.mark.parametrize(
    ("per", "woorden"),
    [("dag", "per dag"), ("4 weken", "per 4 weken"), ("half jaar", "per half jaar"), ("eenmalig", "één keer")],
)
def test_een_bedrag_per_zoals_mensen_het_schrijven(per: str, woorden: str) -> None:
    van = Bedrag.model_validate({"wat": "Eten", "euro": 10, "per": per, "stand": "2026", "bron": "Krant"})
    assert str(bedrag(van)) == f"€\u00a010 {woorden} (2026)"


def test_doorkiezen_staat_bij_het_nummer_en_wordt_niet_gebeld(stad: Stad) -> None:
    stad.vervang(
        "initiatieven/stille-krachten/kleerkast.yaml", "  publiek: true\n", "  publiek: true\n  doorkiezen: kies 2\n"
    )
    pagina = next(p for p in bouw(stad.project).paginas if p.adres == "initiatieven/kleerkast/")
    assert "Bel 06-20555310 kies 2" in leesbaar(pagina.html)
    assert 'href="tel:0620555310"' in pagina.html
