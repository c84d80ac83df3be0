"""The reader of facts: every handwriting of a fact, and nothing that only looks like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.models.contact import cijfers
from generator.models.lezen import feiten_in, is_bsn

GEVALLEN = {
    "mobiel": ["+31 (0)6 12345678", "06.12.34.56.78", "06/12345678", "(06) 12345678", "06 – 12345678", "31612345678"],
    "telefoon": [
        *["0751234567", "(075) 1234567", "(075) 123 45 67", "075.123.45.67", "075/1234567", "+31 75 123 45 67"],
        *["+31 (0)75 123 45 67", "0881234567", "0900 - 1234", "116 111", "075‑123‑45‑67", "0031 75 1234567", "14 0251"],
    ],
    "tijd": [
        *["9:00-17:00", "van 09:00 tot 17:00", "van 9 tot 5", "om 10 uur", "om half 10", "van 9u tot 17u", "om 14.30u"],
        *["tot 17:30", "9h30", "om twee uur", "9.00 tot 17.00 uur", "tussen 9 en 12 uur", "vanaf kwart over negen"],
    ],
    "bsn": ["1112.22.333", "111 222 333", "111222333", "111-222-333"],
    "datum": ["01-12-2026", "06-12-2026", "05.10.2026", "1 december 2026", "2026-12-01", "1/12/26", "1 jan. 2027"],
    "rekening": ["NL91 ABNA 0417 1643 00", "NL91ABNA0417164300"],
    "bedrag": ["€ 50", "50 euro", "EUR 50", "50,-", "€ 1.250,50", "50€", "€ ٥٠", "€ ５０"],
}


@pytest.mark.parametrize(("soort", "zoals"), [(soort, zoals) for soort, alle in GEVALLEN.items() for zoals in alle])
def test_elk_handschrift_van_een_feit(soort: str, zoals: str) -> None:
    gevonden = [(vondst.soort, vondst.tekst) for vondst in feiten_in(f"Kom bij Anna, {zoals}.")]
    assert [wat for wat, _ in gevonden] == [soort]
    assert gevonden[0][1] in zoals or zoals in gevonden[0][1]


@pytest.mark.parametrize(
    "tekst",
    [
        *[
            "3 uur per week",
            "binnen 24 uur",
            "om de 2 uur",
            "1504 en 1503",
            "18 tot en met 65 jaar",
            "van 4 tot 12 jaar",
        ],
        *[
            "van 10 tot 20 personen",
            "in 2026",
            "artikel 34",
            "120 procent",
            "1 op de 10",
            "om drie redenen",
            "stap 1.2",
        ],
        *["kamer 1.12", "5 tot 6 weken", "van maandag tot vrijdag", "van een tot drie kinderen", "1506 EK", "punt 3.4"],
        *["25 kilometer", "111 222 334", "12345678901234567890"],
    ],
)
def test_wat_er_alleen_op_lijkt_is_geen_feit(tekst: str) -> None:
    assert list(feiten_in(f"Je krijgt dit {tekst} hier.")) == []


@given(
    st.from_regex(r"[1-57-9][0-9]{8}", fullmatch=True),
    st.lists(st.sampled_from(["", " ", "-", ".", "/", " – "]), min_size=8, max_size=8),
)
def test_een_nummer_met_elk_leesteken_ertussen_is_dat_nummer(nummer: str, tussen: list[str]) -> None:
    geschreven = "0" + "".join(cijfer + teken for cijfer, teken in zip(nummer, [*tussen, ""], strict=True))
    assert cijfers(geschreven) == f"0{nummer}"
    for land in ("+31 ", "0031 ", "+31 (0)"):
        assert cijfers(land + geschreven[1:]) == f"0{nummer}"


@given(st.text(max_size=60))
def test_van_geen_enkele_tekst_gaat_de_lezer_stuk(tekst: str) -> None:
    for vondst in feiten_in(tekst):
        assert vondst.tekst in tekst


def test_de_elfproef() -> None:
    assert is_bsn("111222333")
    assert not is_bsn("111222334")
    assert not is_bsn("11122233")
