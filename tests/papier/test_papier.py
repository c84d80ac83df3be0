"""Cards, posters and booklets: those of voorbeeldstad held against its site, and what happens to unusual ones."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import typst
from conftest import PROJECT, VANDAAG, Stad, draai, opdracht, voorbeeldstad
from drukken import ADRES, alles_van, gegevens, gezet, uitgave_van
from gebouwd import Gebouwd, Keuring, soep
from hypothesis import given
from hypothesis import strategies as st
from pdf import KEURINGEN, bladzijden, boekje, kaal, plat, tips

from generator.papier.boekje import Boekjes
from generator.papier.huisstijl import huisstijl
from generator.papier.passend import MEESTE, Klein, passend


@pytest.fixture
def papier(papiersite: Path) -> Gebouwd:
    return Gebouwd(papiersite, replace(voorbeeldstad(), webadres=ADRES))


@pytest.mark.parametrize("keuring", KEURINGEN, ids=lambda keuring: keuring.__name__)
def test_al_het_papier(papier: Gebouwd, keuring: Keuring) -> None:
    assert list(keuring(papier)) == []


def test_er_is_iets_om_te_keuren(papier: Gebouwd) -> None:
    """A check that finds nothing to look at passes too."""
    kaart = papier.kaart
    assert {blad.status for blad in kaart.bladen.values()} == {"gepubliceerd", "proef", "tijdelijk-dicht", "gestopt"}
    assert {bool(kaart.in_wijk(wijk)) for wijk in kaart.wijken} == {True, False}
    assert {bool(blad.wijken) for blad in kaart.initiatieven} == {True, False}
    assert len({blad.themas[0] for blad in kaart.bladen.values()}) > 5
    assert all(tips(papier).values())
    voorkant, *binnen = boekje(papier)
    assert "22 november 2026" in voorkant
    assert "31 december 2026" in voorkant
    assert len(binnen) > 10
    assert kaal(kaart.begrippen["bijstandsnorm"].uitleg) in kaal("".join(binnen))
    (kaartje,) = bladzijden(papier.site / "papier" / "kaartjes" / "dierendokter.pdf")
    assert "Bel als je rond moet komen van de bijstandsnorm." in kaartje  # what to do first has too many words


def test_elke_keuring_ziet_wat_er_mis_is(papiersite: Path, tmp_path: Path) -> None:
    """Other paper in the place of some: one of another record, size, wijk or reader, and some with nothing on it."""
    kapot = tmp_path / "site"
    shutil.copytree(papiersite, kapot, copy_function=os.symlink)
    map_ = kapot / "papier"
    (map_ / "posters" / "wijk-zuid.pdf").unlink()
    for naam, ander in (
        ("kaartjes/voorbeeldpas", "kaartjes/schuldhulp"),
        ("posters/thema-zorg", "kaartjes/schuldhulp"),
        ("boekje-wijk-zuid", "boekje-wijk-noord"),
        ("boekje-thema-wonen", "boekje-professionals"),
    ):
        vervang(map_ / f"{naam}.pdf", (map_ / f"{ander}.pdf").read_bytes())
    leeg = typst.compile(b"Hallo", pdf_tags=False)
    vervang(map_ / "posters" / "thema-werk.pdf", leeg)
    vervang(map_ / "boekje.pdf", leeg)
    vervang(map_ / "boekje-thema-geld.pdf", typst.compile(b"Hallo" + 3 * b"#pagebreak()Hallo", pdf_tags=False))
    zwaar = (map_ / "boekje-thema-zorg.pdf").read_bytes()
    vervang(map_ / "boekje-thema-zorg.pdf", zwaar.replace(b"startxref", b"%" * 3_000_000 + b"\nstartxref"))
    papier = Gebouwd(kapot, replace(voorbeeldstad(), webadres=ADRES))
    assert [keuring.__name__ for keuring in KEURINGEN if not list(keuring(papier))] == []


def vervang(pdf: Path, inhoud: bytes) -> None:
    pdf.unlink()
    pdf.write_bytes(inhoud)


def test_een_wijziging_staat_op_de_site_en_op_papier(stad: Stad, tmp_path: Path) -> None:
    bestand = next(pad for pad in sorted((stad.map / "regelingen").glob("*.yaml")) if "euro: " in pad.read_text())
    oud = re.search(r"euro: (\d+)", bestand.read_text(encoding="utf-8"))
    assert oud
    stad.vervang(f"regelingen/{bestand.name}", f"euro: {oud[1]}", "euro: 7413")
    uit = draai(
        "mkdocs", "build", "--strict", "--site-dir", tmp_path / "site", map_=stad.map, SOCIALE_KAART_PAPIER="true"
    )
    assert uit.returncode == 0, uit.stderr
    op_de_site = plat(soep(tmp_path / "site" / "regelingen" / bestand.stem / "index.html").get_text(" "))
    op_papier = " ".join(bladzijden(tmp_path / "site" / "papier" / "boekje.pdf"))
    assert "€ 7.413" in op_de_site
    assert "€ 7.413" in op_papier


def test_twee_keer_maken_geeft_dezelfde_bytes(stad: Stad, tmp_path: Path) -> None:
    sites = []
    for keer in ("een", "twee"):
        uit = draai(
            "mkdocs", "build", "-q", "--site-dir", tmp_path / keer, map_=stad.map,
            SOCIALE_KAART_PAPIER="true", SOCIALE_KAART_VANDAAG="", SOURCE_DATE_EPOCH="1795305600",
            SOCIALE_KAART_CACHE=str(tmp_path / f"cache-{keer}"),
        )  # fmt: skip
        assert uit.returncode == 0, uit.stderr
        sites.append(
            {
                pad.relative_to(tmp_path / keer): pad.read_bytes()
                for pad in (tmp_path / keer).rglob("*")
                if pad.is_file()
            }
        )
    assert any(pad.suffix == ".pdf" for pad in sites[0])
    assert [pad for pad in sites[0] if sites[0][pad] != sites[1].get(pad)] == []


def test_wat_verlopen_is_staat_niet_op_papier(stad: Stad, tmp_path: Path) -> None:
    """The same booklet years later: no euro of an amount, and what to do instead."""
    nu, later = (uitgave_van(stad, dag) for dag in (VANDAAG, date(2031, 3, 1)))
    tekst_nu, tekst_later = (
        " ".join(bladzijden(gezet(Boekjes(u).volledig(), _map(tmp_path / str(u.kaart.vandaag))))) for u in (nu, later)
    )
    assert re.search(r"€\s?\d", tekst_nu)
    assert not re.search(r"€\s?\d", tekst_later)
    assert stad.kaart().houdbaarheid["bedrag"].terugval in tekst_later


def _map(pad: Path) -> Path:
    pad.mkdir()
    return pad


def test_een_teken_dat_de_letter_niet_heeft_breekt_niets(stad: Stad, tmp_path: Path) -> None:
    stad.vervang("regelingen/schuldhulp.yaml", "naam: Schuldhulp\n", "naam: 'Schuldhulp 😀 عربي é #set & *x* “$”'\n")
    stuk = next(stuk for stuk in alles_van(uitgave_van(stad)) if stuk.uri.endswith("kaartjes/schuldhulp.pdf"))
    (tekst,) = bladzijden(gezet(stuk, tmp_path))
    assert "Schuldhulp é #set & *x* “$”" in tekst


KLEERKAST = "initiatieven/stille-krachten/kleerkast.yaml"


def actie(stad: Stad) -> str:
    """What the card of the kleerkast tells somebody to do."""
    alle = alles_van(uitgave_van(stad))
    return str(gegevens(next(stuk for stuk in alle if stuk.uri.endswith("kaartjes/kleerkast.pdf")))["actie"])


@pytest.mark.parametrize(
    ("oud", "nieuw", "verwacht"),
    [
        ("aanmelden: Loop binnen.", "aanmelden: Loop binnen.", "Loop binnen. De Schakel, Dorpsstraat 1."),
        ("aanmelden: Loop binnen.", "aanmelden: Stuur het formulier via de website.", "Bel en vraag hiernaar."),
        ("status: gepubliceerd", "status: tijdelijk-dicht", "Dit is nu even dicht. Bel en vraag wanneer het weer kan."),
        ("    wijk: noord\n", "    wijk: noord\n    geldig_tot: 2026-11-21\n", "Bel en vraag hiernaar."),
        (
            "    wijk: noord\n",
            "    wijk: noord\n    geldig_tot: 2026-12-01\n",
            "Loop binnen. De Schakel, Dorpsstraat 1. (zeker tot en met 1 december 2026)",
        ),
    ],
)
def test_een_kaartje_zegt_iets_wat_je_met_dat_kaartje_kunt_doen(
    stad: Stad, oud: str, nieuw: str, verwacht: str
) -> None:
    stad.vervang(KLEERKAST, oud, nieuw)
    assert actie(stad) == verwacht


def test_een_boekje_zegt_tijden_zoals_de_pagina(stad: Stad) -> None:
    stad.vervang(KLEERKAST, "    - dag: donderdag\n", "    - dag: donderdag\n      tot: 12:00\n")
    assert (
        "maandag 09:30 tot 12:00: kleren uitzoeken; donderdag tot 12:00"
        in json.dumps(gegevens(Boekjes(uitgave_van(stad)).volledig())).lower()
    )


def test_een_wijk_zonder_hulp_belooft_geen_hulp_dichtbij(stad: Stad) -> None:
    kaart = uitgave_van(stad).kaart
    posters = {stuk.uri: str(gegevens(stuk).get("kort")) for stuk in alles_van(uitgave_van(stad))}
    met = {wijk: bool(kaart.in_wijk(wijk)) for wijk in kaart.wijken}
    assert set(met.values()) == {True, False}
    for wijk, dichtbij in met.items():
        assert ("dicht bij je huis" in posters[f"papier/posters/wijk-{wijk}.pdf"]) is dichtbij


def test_een_heel_lange_tekst_valt_niet_van_de_bladzijde(stad: Stad, tmp_path: Path) -> None:
    """Also when it is the last of a record, which stays together with the number to call."""
    woorden = [f"a{nummer}b" for nummer in range(500)]
    stad.vervang("regelingen/warmtegeld.yaml", "  in_plaats_daarvan: [schuldhulp]\n", "")
    record = stad.kaart().records["warmtegeld"]
    stad.vervang("regelingen/warmtegeld.yaml", record.wat_krijg_je.zinnen[0], f"{' '.join(woorden)}.")
    tekst = kaal(" ".join(bladzijden(gezet(Boekjes(uitgave_van(stad)).volledig(), tmp_path))))
    assert [woord for woord in woorden if woord not in tekst] == []


def test_een_naam_in_een_ander_schrift_breekt_niets(stad: Stad, tmp_path: Path) -> None:
    stad.vervang(KLEERKAST, 'naam: "\'t Kleerkastje"', "naam: دعم")
    for stuk in alles_van(uitgave_van(stad)):
        if "kleerkast" in stuk.uri or stuk.uri == "papier/boekje.pdf":
            assert "(zie de site)" in " ".join(bladzijden(gezet(stuk, tmp_path))), stuk.uri


def test_elke_schrijfwijze_van_een_kleur_mag(tmp_path: Path) -> None:
    (tmp_path / "assets").mkdir()
    css = ":root {\n --hoofd: #0B5563;\n --inkt: teal;\n --nood: #a00;\n}\n@media (x) { :root { --hoofd: #ffffff; } }"
    (tmp_path / "assets" / "tokens.css").write_text(css, encoding="utf-8")
    kleuren = huisstijl(replace(voorbeeldstad(), thema=(tmp_path,))).kleuren
    assert (kleuren["hoofd"], kleuren["inkt"], kleuren["nood"], kleuren["lijn"]) == (
        "#0b5563",
        "#008080",
        "#aa0000",
        "#000000",
    )


def test_zonder_webadres_of_in_een_proefversie_is_alles_een_proefdruk(stad: Stad, tmp_path: Path) -> None:
    met, zonder = uitgave_van(stad), replace(uitgave_van(stad), webadres="")
    stad.vervang("content/lijsten/gemeente.yaml", "loket: wijkteam", "loket: wijkteam\nproefversie: Dit is een proef.")
    teksten = [
        " ".join(bladzijden(gezet(next(alles_van(u)), _map(tmp_path / naam))))
        for u, naam in ((met, "met"), (zonder, "zonder"), (uitgave_van(stad), "proef"))
    ]
    assert ["Proefdruk" in tekst for tekst in teksten] == [False, True, True]
    assert ".example/" in teksten[1]


KLEIN = Klein(
    gemeente="", adres="", protocol="https://", code="", qr_alt="", editie="", datum=(2026, 11, 22), proef=None,
    kleuren={}, logo=None, titel="", kort="", actie="", telefoon="", wie="", editieregel="",
)  # fmt: skip
TEKST = st.text(st.sampled_from("abc 14"), max_size=200)


@given(TEKST, TEKST, TEKST, TEKST, st.lists(TEKST, max_size=4))
def test_het_zijn_nooit_te_veel_woorden(titel: str, kort: str, wie: str, adres: str, acties: list[str]) -> None:
    """Whatever an editor writes; only a title that is too long by itself stays as it is."""
    eigen = {"titel": titel, "kort": kort, "wie": wie, "adres": adres, "telefoon": "14 075"}
    uit = passend(replace(KLEIN, **eigen), acties)
    woorden = len(f"{uit.titel} {uit.kort} {uit.actie} {uit.telefoon} {uit.wie} {uit.adres}".split())
    vast = len(titel.split()) + len(adres.split()) + 2
    assert woorden <= max(MEESTE, vast)
    assert (uit.titel, uit.adres, uit.telefoon) == (titel, adres, "14 075")
    if acties and len(f"{titel} {kort} {wie} {adres} {acties[0]}".split()) + 2 <= MEESTE:
        assert (uit.kort, uit.wie, uit.actie) == (kort, wie, acties[0])


def test_kaartje_opdracht(stad: Stad) -> None:
    uit = opdracht("kaartje", "schuldhulp", map_=stad.map)
    assert uit.returncode == 0, uit.stderr
    assert "schuldhulp.pdf is klaar." in uit.stdout
    assert "Schuldhulp" in bladzijden(stad.map / "schuldhulp.pdf")[0]
    mis = opdracht("kaartje", "schuldhulpp", map_=stad.map)
    assert mis.returncode == 1
    assert "Bedoelde u “schuldhulp”?" in mis.stderr


def test_boekje_opdracht(stad: Stad) -> None:
    kaart = uitgave_van(stad).kaart
    wijk, thema = next(iter(kaart.wijken.values())), next(iter(kaart.themas.values()))
    for keuze, titel in (
        ((), ""),
        (("--wijk", wijk.id), wijk.naam),
        (("--thema", thema.id), thema.naam),
        (("--professionals",), "Voor wie iemand helpt"),
    ):
        uit = opdracht("boekje", *keuze, "--doel", "uit.pdf", map_=stad.map)
        assert uit.returncode == 0, uit.stderr
        assert titel in pypdfium2.PdfDocument(stad.map / "uit.pdf")[0].get_textpage().get_text_bounded()
    mis = opdracht("boekje", "--wijk", "atlantis", map_=stad.map)
    assert (mis.returncode, "Er is geen wijk “atlantis”." in mis.stderr) == (1, True)
    te_veel = opdracht("boekje", "--wijk", wijk.id, "--professionals", map_=stad.map)
    assert (te_veel.returncode, "Kies één van" in te_veel.stderr) == (1, True)


def test_serve_en_een_bouw_zonder_papier_wijzen_er_niet_naar(site: Path) -> None:
    assert not list(site.rglob("*.pdf"))
    for pagina in site.rglob("*.html"):
        assert ".pdf" not in pagina.read_text(encoding="utf-8"), pagina


def test_een_kapot_sjabloon_laat_de_vorige_site_staan(stad: Stad, tmp_path: Path) -> None:
    site = tmp_path / "site"
    goed = draai("mkdocs", "build", "-q", "--site-dir", site, map_=stad.map)
    assert goed.returncode == 0, goed.stderr
    voor = (site / "index.html").read_bytes()
    thema = stad.map / "theme"
    thema_bron = PROJECT / "theme"
    for pad in thema_bron.rglob("*"):
        if pad.is_file():
            (thema / pad.relative_to(thema_bron)).parent.mkdir(parents=True, exist_ok=True)
            (thema / pad.relative_to(thema_bron)).write_bytes(pad.read_bytes())
    stad.vervang("mkdocs.yml", str(thema_bron), "theme")
    (thema / "papier" / "kaartje.typ").write_text("#dit-bestaat-niet", encoding="utf-8")
    uit = draai("mkdocs", "build", "--site-dir", site, map_=stad.map, SOCIALE_KAART_PAPIER="true")
    assert uit.returncode == 1
    assert "theme/papier/kaartje.typ" in uit.stderr
    assert "Traceback" not in uit.stderr
    assert (site / "index.html").read_bytes() == voor


def test_de_gegevens_zijn_gewone_json(stad: Stad) -> None:
    """A template gets plain values, so that another program could set the same paper."""
    for stuk in alles_van(uitgave_van(stad)):
        assert json.loads(json.dumps(gegevens(stuk))) == _met_lijsten(gegevens(stuk))


def _met_lijsten(waarde: Any) -> Any:
    """The same with a list for every tuple, which is all that JSON changes about plain values."""
    if isinstance(waarde, dict):
        return {sleutel: _met_lijsten(deel) for sleutel, deel in waarde.items()}
    return [_met_lijsten(deel) for deel in waarde] if isinstance(waarde, tuple) else waarde


def test_het_boekje_voor_wie_helpt_is_meer_dan_dat_van_een_inwoner(stad: Stad) -> None:
    boekjes = Boekjes(uitgave_van(stad))
    assert len(json.dumps(gegevens(boekjes.voor_wie_helpt()))) > len(json.dumps(gegevens(boekjes.volledig())))
