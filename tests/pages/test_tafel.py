"""The questions to ask at the table: which there are, in which order, and for which help."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import get_args

from conftest import voorbeeldstad
from toetsregels import eis as _eis
from toetsregels import toetsregel

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.blad.tafel import VRAAG_BIJ
from generator.blad.toets import Eisregel, Formule, Huishoudbedrag, Toetsregel
from generator.kaart import adressen
from generator.lezen import lees_kaart
from generator.models.toets import SoortEis
from generator.pages.tafel import Tafelpagina, vragen_aan_tafel
from generator.uitvoer import PageSource


def _regel(id_: str, *eisen: Eisregel, rekent: Formule | None = None) -> Toetsregel:
    return replace(toetsregel(id_, *eisen), hoogstens="misschien", rekent=rekent)


@cache
def _stad() -> OpenbareKaart:
    kaart = lees_kaart(voorbeeldstad()).kaart
    assert kaart is not None
    return openbaar(kaart)


def _paginas(*regels: Toetsregel) -> list[PageSource]:
    return [*vragen_aan_tafel(replace(_stad(), toetsregels=regels))]


def _vragen(*regels: Toetsregel) -> dict[str, list[str]]:
    [pagina] = _paginas(*regels)
    assert isinstance(pagina.inhoud, Tafelpagina)
    return {vraag.id: [blad.id for blad in vraag.bladen] for vraag in pagina.inhoud.vragen}


def test_zonder_eisen_is_er_geen_pagina() -> None:
    assert _paginas() == []
    assert _paginas(_regel("schuldhulp")) == []


def test_bij_elke_soort_eis_hoort_een_vraag() -> None:
    assert {*VRAAG_BIJ, "recht-op"} == {*get_args(SoortEis)}


def test_met_alles_zijn_het_er_twaalf_en_anders_niet() -> None:
    alles = _regel("schuldhulp", *(_eis(soort) for soort in VRAAG_BIJ))
    [pagina] = _paginas(alles)
    assert (pagina.adres, pagina.titel) == (adressen.VRAGEN_AAN_TAFEL, "Twaalf vragen voor aan tafel")
    assert len(_vragen(alles)) == 12
    [pagina] = _paginas(_regel("schuldhulp", _eis("schulden")))
    assert pagina.titel == "Vragen voor aan tafel"


def test_wat_voor_de_meeste_hulp_telt_komt_eerst() -> None:
    vragen = _vragen(
        _regel("schuldhulp", _eis("leeftijd"), _eis("schulden"), _eis("woont-hier")),
        _regel("warmtegeld", _eis("schulden"), _eis("leeftijd-partner")),
        _regel("voorbeeldpas", _eis("schulden")),
    )
    assert [(vraag, len(bladen)) for vraag, bladen in vragen.items()] == [
        ("schulden", 3), ("leeftijd", 2), ("postcode", 1)
    ]  # fmt: skip


def test_recht_op_een_ander_vraagt_wat_die_ander_vraagt() -> None:
    vragen = _vragen(
        _regel("voorbeeldpas", _eis("vermogen", hoogstens=10), _eis("recht-op", record="schuldhulp")),
        _regel("schuldhulp", _eis("recht-op", record="voorbeeldpas")),
    )
    assert {id_: {*bladen} for id_, bladen in vragen.items()} == {"vermogen": {"voorbeeldpas", "schuldhulp"}}


def test_een_bedrag_per_huishouden_vraagt_met_wie_je_woont_en_hoe_oud_je_bent() -> None:
    per = _eis("inkomen-netto", bedragen=(Huishoudbedrag("alleen-18-20", 300.0), Huishoudbedrag("paar-aow", 2000.0)))
    assert {*_vragen(_regel("schuldhulp", per))} == {"netto", "huishouden", "leeftijd"}
    per = _eis("vermogen", bij=("alleenstaande-ouder",), hoogstens=1000, tenzij_bijstand=True)
    assert {*_vragen(_regel("schuldhulp", per))} == {"vermogen", "huishouden", "kinderen", "soort-inkomen"}


def test_een_formule_vraagt_wat_zij_nodig_heeft() -> None:
    rekent = Formule("kindgebonden-budget", {}, "2026-12-31", "De wet", "")
    assert {*_vragen(_regel("schuldhulp", rekent=rekent))} == {"bruto", "huishouden", "kinderen"}
