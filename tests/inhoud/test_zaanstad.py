"""The site of Zaanstad, checked as files: what an editor can break, said so that an editor can mend it."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import PROJECT, zaanstad
from gebouwd import KEURINGEN, Gebouwd, Keuring, gekeurd, mist_van, soep

from generator.kaart import adressen
from generator.keuring.adreslijst import gepubliceerd
from generator.lezen import lees_kaart
from generator.meldingen import fouten

BESTANDEN = sorted(pad for map_ in zaanstad().records for pad in map_.rglob("[!_]*.yaml"))


@pytest.fixture
def gebouwd(zaansite: Path) -> Gebouwd:
    return Gebouwd(zaansite, zaanstad())


def test_er_zijn_geen_fouten() -> None:
    _, meldingen = gekeurd(zaanstad())
    assert not (fout := fouten(meldingen)), "\n\n".join(map(str, fout))


def test_mkdocs_waarschuwt_nergens_voor(zaangebouwd: tuple[Path, str]) -> None:
    regels = [r for r in zaangebouwd[1].splitlines() if "warning" in r.lower() or "error" in r.lower()]
    assert regels == [], "\n".join(regels)


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_record(gebouwd: Gebouwd, pad: Path) -> None:
    (record,) = (record for record in gebouwd.records if record.id == pad.stem)
    mist = list(mist_van(gebouwd, record))
    assert mist == [], "\n".join(mist)


@pytest.mark.parametrize("keuring", KEURINGEN, ids=lambda keuring: keuring.__name__)
def test_de_hele_site(gebouwd: Gebouwd, keuring: Keuring) -> None:
    vondsten = list(keuring(gebouwd))
    assert vondsten == [], "\n".join(vondsten)


def test_elke_lijst_heeft_hulp_en_zegt_wat_je_eerst_doet(gebouwd: Gebouwd) -> None:
    mist = []
    for pad in gebouwd.lijsten:
        if not soep(pad).select(".begin, .fase--eerst, .wijkteam"):
            mist.append(
                f"{gebouwd.adres(pad)} zegt niet wat je eerst doet; vul begin of stappen in, in content/lijsten/"
            )
        if not soep(pad).select("[data-record]"):
            mist.append(f"{gebouwd.adres(pad)} is leeg; noem dit bij een record, of haal het uit de lijst")
    assert mist == [], "\n".join(mist)


def test_elke_korte_code_die_ooit_gedrukt_is_hoort_bij_een_record() -> None:
    kaart = lees_kaart(zaanstad()).kaart
    assert kaart is not None
    gedrukt = {adres for adres in gepubliceerd(PROJECT) if adres.startswith(adressen.KORT)}
    van_nu = {id_ for record in kaart.records.values() for id_ in (record.id, *record.voorheen)}
    weg = gedrukt - {adressen.kort_adres(kaart.korte_codes[id_]) for id_ in van_nu}
    assert gedrukt
    assert not weg, f"{sorted(weg)} leiden nergens meer heen; zet het record terug, of zijn oude naam in voorheen"
