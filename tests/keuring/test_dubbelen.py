"""The same thing twice: records, entries of a list, moments in a week."""

from __future__ import annotations

from itertools import permutations

import pytest
from conftest import Stad

from generator.lezen import lees_kaart

KAST = "initiatieven/stille-krachten/kleerkast.yaml"
KOPIE = "initiatieven/wijkinitiatieven/kopie.yaml"
NAAM, INHOUD, ZIN = "Deze naam heeft", "zegt hetzelfde als", "Deze zin staat ook in"


def _kopieer(stad: Stad, **velden: str) -> list[tuple[str, str]]:
    """Copy a record with these lines changed; what is said of the copy or of what it was copied from, and how bad it is."""
    regels = (
        (stad.map / KAST)
        .read_text(encoding="utf-8")
        .replace("soort: stille-kracht", "soort: wijkinitiatief")
        .splitlines()
    )
    nieuw = (f"{veld}: {velden[veld]}" if (veld := regel.split(":")[0]) in velden else regel for regel in regels)
    (stad.map / KOPIE).write_text("\n".join(nieuw), encoding="utf-8")
    gezegd = (KAST, KOPIE)
    return [
        (deel, m.ernst)
        for m in lees_kaart(stad.project).meldingen
        for deel in (NAAM, INHOUD, ZIN)
        if deel in m.wat and m.bestand in gezegd and any(b in m.wat for b in gezegd)
    ]


@pytest.mark.parametrize(
    "naam", ['"\'t Kleerkastje"', "'T KLEERKASTJE", "T Kleerkastje!", "’t  Kleer-kastje", "’t Kléérkastje"]
)
def test_dezelfde_naam_in_een_ander_handschrift_is_dezelfde_naam(stad: Stad, naam: str) -> None:
    assert _kopieer(stad, naam=naam.replace("'T", "’T"), kort="Iets anders.") == [(NAAM, "fout")]


def test_een_kopie_met_een_andere_naam_en_dag_is_een_kopie(stad: Stad) -> None:
    velden = {
        "naam": "Kledingrek",
        "gecontroleerd": "2026-11-02",
        "zoekwoorden": "[rek]",
        "zo_zeggen_mensen": "[a b, c d, e f]",
    }
    assert _kopieer(stad, **velden) == [(INHOUD, "fout")]


def test_een_vestiging_die_alleen_ergens_anders_is_mag_dezelfde_zin_hebben(stad: Stad) -> None:
    gezegd = _kopieer(stad, naam="Kledingrek", voor_wie="Je woont in Zuid.")
    assert gezegd == [(ZIN, "waarschuwing")]


@pytest.mark.parametrize(
    "status", ["concept\nredactienotitie: Nog navragen.", "gestopt\ngestopt: {per: 2026-01, uitleg: Het is weg.}"]
)
def test_wat_niet_meer_of_nog_niet_bestaat_mag_dezelfde_naam_hebben(stad: Stad, status: str) -> None:
    assert _kopieer(stad, status=status) == []


@pytest.mark.parametrize(
    ("oud", "nieuw"),
    [
        ("doelgroepen: [gezinnen]", "doelgroepen: [gezinnen, ouderen, gezinnen]"),
        ("zoekwoorden: [kleren]", "zoekwoorden: [kleren, Kleren]"),
        ("wat_neem_je_mee: [Een tas.]", "wat_neem_je_mee: [Een tas., een  tas.]"),
        ("talen: [Turks]", "talen: [Turks, Turks]"),
        (
            "  - soort: spullen\n    wat: Winterjassen\n",
            "  - soort: spullen\n    wat: Zomerjurken\n    tot_wanneer: 2026-11-10\n  - soort: spullen\n    wat: Winterjassen\n",
        ),
        ("themas: [eten-en-kleding]", "themas: [eten-en-kleding, eten-en-kleding]"),
    ],
)
def test_niets_staat_twee_keer_in_een_lijst(stad: Stad, oud: str, nieuw: str) -> None:
    stad.vervang(KAST, oud, nieuw)
    (melding,) = lees_kaart(stad.project).meldingen
    assert (melding.bestand, melding.wat) == (KAST, "Dit staat er twee keer.")


def _momenten(stad: Stad, *momenten: str) -> int:
    """How many meldingen there are of moments in a week, the same in any order."""
    begin = (stad.map / KAST).read_text(encoding="utf-8")
    voor, na = begin.split("  momenten:\n")
    aantallen = set()
    for volgorde in permutations(momenten):
        regels = "".join(f"    - {{{moment}}}\n" for moment in volgorde)
        (stad.map / KAST).write_text(
            f"{voor}  momenten:\n{regels}{na[na.index('  uitleg: Dicht') :]}", encoding="utf-8"
        )
        aantallen.add(len(lees_kaart(stad.project).meldingen))
    assert len(aantallen) == 1
    return aantallen.pop()


@pytest.mark.parametrize(
    "momenten",
    [
        ("dag: vrijdag, van: '22:00', tot: '02:00'", "dag: zaterdag, van: '01:00', tot: '03:00'"),
        ("dag: zondag, van: '20:00', tot: '01:00'", "dag: maandag, van: '00:30', tot: '09:00'"),
        ("dag: maandag, van: '09:00', tot: '12:00'", "dag: maandag, ritme: eerste, van: '10:00', tot: '11:00'"),
        ("dag: maandag, van: '09:00', tot: '12:00', wat: soep", "dag: maandag, van: '10:00', tot: '13:00', wat: Soep"),
        (
            "dag: maandag, ritme: tweede, van: '09:00', tot: '12:00'",
            "dag: maandag, ritme: tweede, van: '11:00', tot: '13:00'",
        ),
    ],
)
def test_momenten_die_samenvallen(stad: Stad, momenten: tuple[str, ...]) -> None:
    assert _momenten(stad, *momenten) == 1


@pytest.mark.parametrize(
    "momenten",
    [
        ("dag: vrijdag, van: '22:00', tot: '02:00'", "dag: zaterdag, van: '02:00', tot: '03:00'"),
        ("dag: zondag, van: '20:00', tot: '01:00'", "dag: maandag, van: '09:00', tot: '12:00'"),
        ("dag: maandag, van: '09:00', tot: '12:00'", "dag: maandag, van: '12:00', tot: '14:00'"),
        ("dag: maandag, van: '09:00', tot: '12:00'", "dag: maandag, ritme: eerste, van: '10:00', tot: '14:00'"),
        (
            "dag: maandag, van: '09:00', tot: '12:00'",
            "dag: maandag, ritme: eerste, van: '10:00', tot: '11:00', wat: soep",
        ),
        (
            "dag: maandag, van: '09:00', tot: '12:00', wat: soep",
            "dag: maandag, van: '10:00', tot: '13:00', wat: kapper",
        ),
        (
            "dag: maandag, ritme: eerste, van: '09:00', tot: '12:00'",
            "dag: maandag, ritme: derde, van: '09:00', tot: '12:00'",
        ),
    ],
)
def test_momenten_die_naast_elkaar_kunnen(stad: Stad, momenten: tuple[str, ...]) -> None:
    assert _momenten(stad, *momenten) == 0
