"""Telephone numbers, dates and texts: what is accepted, and how it comes out."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from generator.models.basis import Tekst, Zin
from generator.models.bereik import Postcode, Telefoon, Website, cijfers
from generator.models.getallen import Getal
from generator.models.leeftijd import Leeftijd
from generator.models.nummers import is_bsn

TELEFOON = TypeAdapter(Telefoon)
ZIN = TypeAdapter(Zin)


@pytest.mark.parametrize(
    "nummer",
    ["075 206 00 18", "075-6414376", "14 075", "0800-0543", "0800-8115", "0800 1925", "112", "113", "0900-8020",
     "+31 75 206 00 18", "0031 75 206 00 18", "(075) 206 00 18", "088 123 45 67", "06-12345678"],
)  # fmt: skip
def test_nederlandse_nummers_mogen(nummer: str) -> None:
    assert TELEFOON.validate_python(nummer) == nummer


@pytest.mark.parametrize(
    "nummer",
    ["75 206 00 18", "+32 2 123 45 67", "0049 30 1234567", "075 206 00", "075 206 00 189", "bel ons", "", "00 75"],
)
def test_andere_nummers_niet(nummer: str) -> None:
    with pytest.raises(ValidationError):
        TELEFOON.validate_python(nummer)


@pytest.mark.parametrize(
    ("veld", "tekst", "remedie"),
    [
        ("vanaf", "4-17", "Zet onder leeftijd: vanaf: 4 en tot_en_met: 17."),
        ("vanaf", "4 tot 18 jaar", "Zet onder leeftijd: vanaf: 4 en tot_en_met: 17."),
        ("vanaf", "18+", "Zet onder leeftijd: vanaf: 18."),
        ("tot_en_met", "18 jaar en ouder", "Zet onder leeftijd: vanaf: 18. Haal tot_en_met: weg."),
        ("tot_en_met", "jonger dan 27", "Zet onder leeftijd: tot_en_met: 26."),
        ("tot_en_met", "max. 12", "Zet onder leeftijd: tot_en_met: 12."),
    ],
)
def test_een_leeftijd_in_een_ander_handschrift(veld: str, tekst: str, remedie: str) -> None:
    with pytest.raises(ValidationError) as fout:
        Leeftijd.model_validate({veld: tekst})
    assert fout.value.errors()[0]["ctx"]["remedie"] == remedie


def test_landnummer_wordt_een_nul() -> None:
    assert cijfers("+31 (0)75 206 00 18") == cijfers("075-2060018") == "0752060018"


@given(st.text(max_size=60))
def test_een_aanvaarde_zin_is_een_regel_zonder_html(tekst: str) -> None:
    try:
        zin = ZIN.validate_python(tekst, strict=True)
    except ValidationError:
        return
    assert zin == tekst.strip()
    assert "\n" not in zin
    assert "<a" not in zin.lower()


@pytest.mark.parametrize(
    "tekst", ["Eet & drink", "a < b en c > d", "{{ naam }} {% if %}", "“Hallo” 👋", "50% van € 10", "'s ochtends"]
)
def test_gewone_tekens_mogen(tekst: str) -> None:
    assert ZIN.validate_python(tekst, strict=True) == tekst


@pytest.mark.parametrize(
    "tekst", ["<b>vet</b>", "<!-- x -->", "&lt;b&gt;", "[x](y)", "**vet**", "# kop", "- punt", "`code`"]
)
def test_opmaak_mag_niet(tekst: str) -> None:
    with pytest.raises(ValidationError):
        ZIN.validate_python(tekst, strict=True)


def test_tekst_heeft_alineas_of_punten() -> None:
    assert Tekst.model_validate("Een.\nNog een.\n\nTwee.").alineas == ("Een. Nog een.", "Twee.")
    assert Tekst.model_validate(("Een.", "Twee.")).punten == ("Een.", "Twee.")


@pytest.mark.parametrize(("bedrag", "waarde"), [(90, "90"), ("1369.06", "1369.06"), ("0.17", "0.17")])
def test_bedragen_zijn_precies(bedrag: object, waarde: str) -> None:
    assert TypeAdapter(Getal).validate_python(bedrag) == Decimal(waarde)


def test_bsn_proef() -> None:
    assert is_bsn("111222333")
    assert not is_bsn("111222334")


def test_postcode_krijgt_een_spatie() -> None:
    assert TypeAdapter(Postcode).validate_python("1506EK") == "1506 EK"


@pytest.mark.parametrize(
    "adres", ["https://gebruiker:geheim@bank.nl", "ftp://x.nl", "https://", "//x.nl", "data:text/html,x"]
)
def test_vreemde_webadressen_niet(adres: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Website).validate_python(adres)
