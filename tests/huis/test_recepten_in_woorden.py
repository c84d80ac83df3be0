"""What HANDLEIDING.md says in words is true as well: what is refused, what may stay, and what stays online meanwhile."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from conftest import PROJECT, VANDAAG, Stad, opdracht
from recepten import HANDLEIDING, blokken, deel, doe

from generator.build import bouw
from generator.meldingen import fouten

KLEERKAST = "initiatieven/stille-krachten/kleerkast.yaml"
WORD = re.findall(r"^\|(.*)\| `(.*)` \| `(.*)` \|$", deel("Tekst uit Word"), re.MULTILINE)


def wat_is_fout(stad: Stad) -> list[str]:
    return [f"{melding.bestand}: {melding.wat}" for melding in fouten(stad.lees()[1])]


@pytest.mark.parametrize("veld", re.findall(r"[Ee]en veld `(\w+):` bestaat niet", HANDLEIDING))
def test_een_veld_dat_er_niet_is_wordt_geweigerd(stad: Stad, veld: str) -> None:
    doe(stad, KLEERKAST, f"{veld}: kerstborrel.jpg\n")
    assert wat_is_fout(stad) == [f"{KLEERKAST}: “{veld}” is geen veld van een stille-kracht."]


def test_een_dag_in_een_zin_blijft_staan_en_komt_in_het_weekbericht(stad: Stad) -> None:
    doe(stad, KLEERKAST, "wat_krijg_je: Op 18 december 2026 vieren we feest.\n")
    for dag in (date(2026, 12, 1), date(2026, 12, 19)):
        verslag = opdracht("verloopt", "--markdown", map_=stad.map, vandaag=dag)
        assert "18 december 2026" in verslag.stdout
        assert fouten(stad.lees(dag)[1]) == ()


def test_een_gewone_pagina_met_een_plaatje_mag(stad: Stad) -> None:
    (tekst,) = blokken("markdown")["Een gewone pagina"]
    pagina = stad.map / "content" / "over.md"
    (pagina.parent / "stadhuis.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    pagina.write_text(tekst, encoding="utf-8")
    assert wat_is_fout(stad) == []
    pagina.write_text(re.sub(r"!\[.*\]", "![]", tekst), encoding="utf-8")
    assert len(wat_is_fout(stad)) == 1
    pagina.write_text(f"{tekst}\nBel 020 765 43 21. Het kost € 5.\n", encoding="utf-8")
    assert len(wat_is_fout(stad)) == 2


def test_een_tekst_in_een_andere_taal_wordt_geweigerd(stad: Stad) -> None:
    doe(stad, KLEERKAST, "wat_krijg_je: You can get free clothes for your children here.\n")
    assert wat_is_fout(stad) == [f"{KLEERKAST}: Deze tekst lijkt niet in het Nederlands te zijn."]


@pytest.mark.parametrize(("fout", "goed"), [rij[1:] for rij in WORD], ids=[rij[0].strip() for rij in WORD])
def test_wat_uit_word_meekomt_wordt_geweigerd(stad: Stad, fout: str, goed: str) -> None:
    begin = (stad.map / KLEERKAST).read_text(encoding="utf-8")
    doe(stad, KLEERKAST, f"{goed}\n")
    assert stad.lees()[1] == ()
    (stad.map / KLEERKAST).write_text(begin, encoding="utf-8")
    doe(stad, KLEERKAST, f"{fout}\n")
    assert len(wat_is_fout(stad)) == 1


def test_twee_versies_worden_geweigerd_en_een_van_de_twee_niet(stad: Stad) -> None:
    (tekst,) = blokken("text")["Twee mensen tegelijk"]
    kort = "kort: Gratis kleren voor kinderen.\n"
    stad.vervang(KLEERKAST, kort, tekst)
    gezegd = re.findall(r"Dan zegt de computer: “(.+?)”", deel("Twee mensen tegelijk"))
    assert wat_is_fout(stad) == [f"{KLEERKAST}: {wat}" for wat in gezegd]
    stad.vervang(KLEERKAST, tekst, next(r for r in tekst.splitlines(keepends=True) if r.startswith("kort:")))
    assert stad.lees()[1] == ()


def test_met_een_fout_komt_er_geen_nieuwe_site(stad: Stad) -> None:
    assert bouw(stad.project).paginas
    doe(stad, KLEERKAST, "kosten: {gratis: ja}\n")
    assert bouw(stad.project).paginas == ()


@pytest.mark.parametrize("dagen", [40, 400, 4000])
def test_een_dag_die_voorbij_is_maakt_niets_rood(stad: Stad, dagen: int) -> None:
    assert fouten(stad.lees(VANDAAG + timedelta(days=dagen))[1]) == ()


def test_een_nieuw_bestand_uit_het_sjabloon_is_eerst_een_concept(stad: Stad) -> None:
    nieuw = "initiatieven/stille-krachten/gratis-kapper.yaml"
    sjabloon = PROJECT / "initiatieven" / "stille-krachten" / "_sjabloon.yaml"
    (stad.map / nieuw).write_text(sjabloon.read_text(encoding="utf-8"), encoding="utf-8")
    kaart, meldingen = stad.lees()
    assert kaart is not None
    assert (fouten(meldingen), "gratis-kapper" in kaart.bladen) == ((), False)
    stad.vervang(nieuw, "status: concept", "status: gepubliceerd")
    assert any("is invultekst: dat mag niet op de site." in wat for wat in wat_is_fout(stad))
