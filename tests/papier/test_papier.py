"""Cards, posters and booklets: read back from the PDFs with libraries that did not make them, and held against the site."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import page as pdfua
import pypdfium2
import pytest
import typst
import zxingcpp
from bs4 import BeautifulSoup
from conftest import PROJECT, VANDAAG, Stad, draai, opdracht, zaanstad
from hypothesis import given
from hypothesis import strategies as st

from generator.blad.blad import Blad
from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.papier import DRUKWERK
from generator.papier.boekje import Boekjes
from generator.papier.huisstijl import huisstijl
from generator.papier.passend import MEESTE, Klein, passend
from generator.papier.uitgave import Drukwerk, Uitgave, uitgave
from generator.papier.zetter import Zetter

ADRES = "https://kaart.voorbeeld.nl/zaanstad/"
MM = 72 / 25.4
FORMATEN = {"kaartjes": (105, 148), "posters": (210, 297), "boekje": (148, 210)}


def pdfs(site: Path) -> list[Path]:
    alle = sorted((site / "papier").rglob("*.pdf"))
    assert len(alle) > 150
    return alle


@dataclass(frozen=True)
class Bladzijde:
    """A page of a PDF, as pdfium reads it: its text, its size in mm, and on an outer page the QR codes on it."""

    tekst: str
    maat: tuple[int, ...]
    codes: tuple[str, ...]


@cache
def opengeslagen(pdf: Path) -> tuple[Bladzijde, ...]:
    """All pages of a PDF. Opening one takes long, so every test gets what one look saw; a path is written only once."""
    document = pypdfium2.PdfDocument(pdf)
    buiten = {0, len(document) - 1}
    return tuple(
        Bladzijde(
            _plat(blad.get_textpage().get_text_bounded()),
            tuple(round(lengte / MM) for lengte in blad.get_size()),
            _qr_codes(blad) if nummer in buiten else (),
        )
        for nummer, blad in enumerate(document)
    )


def bladzijden(pdf: Path) -> tuple[str, ...]:
    """The text of every page; a word that was broken off at the end of a line is whole again."""
    return tuple(bladzijde.tekst for bladzijde in opengeslagen(pdf))


def _plat(tekst: str) -> str:
    heel = re.sub(r"[\u00ad\u0002\ufffe]\r?\n(?=\w)", "", tekst)
    return " ".join(heel.split())


def _kaal(tekst: str) -> str:
    """Only letters and figures: on paper a line may end anywhere, with or without a hyphen."""
    return re.sub(r"\W", "", tekst)


def _plat_html(html: str) -> str:
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def _kop(blad: Blad) -> str:
    """What a record begins with in a booklet: its name, a label, and its one sentence."""
    label = {"gestopt": "Gestopt", "tijdelijk-dicht": "Evendicht", "proef": "Proef"}.get(blad.status, "")
    return _kaal(blad.naam + label + blad.kort)


def _qr_codes(blad: pypdfium2.PdfPage) -> tuple[str, ...]:
    gevonden = zxingcpp.read_barcodes(blad.render(scale=150 / 72).to_pil())
    return tuple(code.text for code in gevonden if code.format == zxingcpp.BarcodeFormat.QRCode)


def bestand_van(site: Path, adres: str) -> Path:
    """The file of the built site that a server gives at an address that was printed."""
    pad = urlsplit(adres).path.removeprefix(urlsplit(ADRES).path)
    return site / pad / "index.html" if pad.endswith("/") or not pad else site / pad


@cache
def zaanse_uitgave() -> Uitgave:
    kaart = lees_kaart(zaanstad()).kaart
    assert kaart
    return uitgave(replace(zaanstad(), webadres=ADRES), openbaar(kaart))


@cache
def zetter() -> Zetter:
    return Zetter(PROJECT / "theme", VANDAAG)


def uitgave_van(stad: Stad, vandaag: date = VANDAAG) -> Uitgave:
    kaart, meldingen = stad.lees(vandaag)
    assert kaart, meldingen
    return uitgave(replace(stad.project.op(vandaag), webadres=ADRES), kaart)


def gezet(drukwerk: Drukwerk, map_: Path) -> Path:
    pdf = map_ / Path(drukwerk.uri).name
    pdf.write_bytes(zetter().zet(drukwerk).inhoud)
    return pdf


def gegevens(stuk: Drukwerk) -> dict[str, Any]:
    """What the template is told."""
    return asdict(stuk.inhoud)


def alles_van(uitgave_: Uitgave) -> Iterator[Drukwerk]:
    return (stuk for maak in DRUKWERK for stuk in maak(uitgave_))


def test_er_is_een_kaartje_van_elk_record_en_een_poster_van_elke_ingang(papiersite: Path) -> None:
    kaart = zaanse_uitgave().kaart
    verwacht = {f"kaartjes/{id_}.pdf" for id_ in kaart.bladen}
    verwacht |= {f"posters/thema-{id_}.pdf" for id_ in kaart.themas} | {
        f"boekje-thema-{id_}.pdf" for id_ in kaart.themas
    }
    verwacht |= {f"posters/wijk-{id_}.pdf" for id_ in kaart.wijken} | {f"boekje-wijk-{id_}.pdf" for id_ in kaart.wijken}
    verwacht |= {f"posters/levensgebeurtenis-{id_}.pdf" for id_ in kaart.levensgebeurtenissen}
    verwacht |= {"boekje.pdf", "boekje-professionals.pdf"}
    assert {pdf.relative_to(papiersite / "papier").as_posix() for pdf in pdfs(papiersite)} == verwacht


def test_elk_blad_heeft_het_goede_formaat(papiersite: Path) -> None:
    for pdf in pdfs(papiersite):
        alle = opengeslagen(pdf)
        maat = next(maat for soort, maat in FORMATEN.items() if soort in pdf.as_posix().partition("/papier/")[2])
        assert {bladzijde.maat for bladzijde in alle} == {maat}, pdf
        if maat == FORMATEN["boekje"]:
            assert len(alle) % 4 == 0, f"{pdf.name} kun je niet vouwen: {len(alle)} bladzijden"
        else:
            assert len(alle) == 1, pdf


VASTE_ZINNEN = (
    "Bel en vraag hiernaar.",
    "Dit is gestopt. Bel en vraag wat er nu is.",
    "Dit is nu even dicht. Bel en vraag wanneer het weer kan.",
)


def test_elk_feit_op_een_kaartje_staat_ook_op_de_site(papiersite: Path) -> None:
    """Takes everything that the page says off the card: name, sentence, number, who answers, action. Nothing is left."""
    kaart = zaanse_uitgave().kaart
    for blad in kaart.bladen.values():
        pdf = papiersite / "papier" / "kaartjes" / f"{blad.id}.pdf"
        soep = BeautifulSoup((papiersite / blad.adres / "index.html").read_text(encoding="utf-8"), "html.parser")
        artikel = soep.select_one("article.record")
        assert artikel
        bellen = artikel.select_one(".contact a.bellen") or soep.select_one(".belblok a.bellen")
        assert bellen
        (bladzijde,) = opengeslagen(pdf)
        op_kaartje = bladzijde.tekst
        (qr,) = bladzijde.codes
        over = op_kaartje.replace("/ ", "/")
        vast = [_plat(artikel.select(element)[0].get_text()) for element in ("h1", ".inleiding")]
        wie = _plat(bellen.select_one("small").get_text()) if bellen.select_one("small") else ""
        adres = qr.partition("//")[2].partition("#")[0].rstrip("/")
        for tekst in (*vast, adres, "Kaartje van 22 november 2026", "Proefdruk"):
            assert tekst in over, (blad.id, tekst, op_kaartje)
            over = over.replace(tekst, " ", 1)
        nummer = "[ -]?".join(str(bellen["href"]).removeprefix("tel:"))
        assert re.search(nummer, over), (blad.id, nummer, op_kaartje)
        over = _plat(re.sub(nummer, " ", over, count=1)).removesuffix(wie)
        for uitleg in artikel.select(".begrip__uitleg"):
            uitleg.decompose()
        van_pagina = _kaal(artikel.get_text())
        for zin in () if _plat(over) in VASTE_ZINNEN else re.split(r"(?<=[.?!]) ", _plat(over)):
            for deel in zin.split(", ") if _kaal(zin) not in van_pagina else ():
                assert _kaal(deel) in van_pagina, (blad.id, deel)


def test_een_kaartje_en_een_poster_zeggen_een_ding(papiersite: Path) -> None:
    for pdf in pdfs(papiersite):
        if not pdf.name.startswith("boekje"):
            (tekst,) = bladzijden(pdf)
            assert len(tekst.split()) <= MEESTE, (pdf.name, tekst)
            nummers = set(re.findall(r"(?<![\w./-])0\d[\d -]{6,}\d|\b14 \d{3}\b|\b1(?:12|13)\b", tekst))
            assert len(nummers) == 1, (pdf.name, tekst)


def test_elke_qr_code_gaat_naar_een_bladzijde_van_de_site(papiersite: Path) -> None:
    for pdf in pdfs(papiersite):
        alle = opengeslagen(pdf)
        for nummer in {1, len(alle)}:
            assert alle[nummer - 1].codes, f"{pdf.name} bladzijde {nummer} heeft geen QR-code die te lezen is"
            for adres in alle[nummer - 1].codes:
                assert adres.startswith(ADRES), adres
                assert re.fullmatch(r"e2026-11-22(\.[0-9a-z]{4})?", urlsplit(adres).fragment), adres
                assert bestand_van(papiersite, adres).is_file(), adres


def test_een_kaartje_komt_uit_op_zijn_eigen_record(papiersite: Path) -> None:
    kaart = zaanse_uitgave().kaart
    for blad in kaart.bladen.values():
        (bladzijde,) = opengeslagen(papiersite / "papier" / "kaartjes" / f"{blad.id}.pdf")
        (adres,) = bladzijde.codes
        door = BeautifulSoup(bestand_van(papiersite, adres).read_text(encoding="utf-8"), "html.parser")
        doel = door.select_one("link[rel=canonical]")
        assert doel
        assert (bestand_van(papiersite, adres).parent / str(doel["href"])).resolve() == (
            papiersite / blad.adres
        ).resolve()


def test_een_onafhankelijke_controle_vindt_geen_enkele_drempel(papiersite: Path) -> None:
    for pdf in pdfs(papiersite):
        verslag = pdfua.validate_pdf(pdf, profile="ua1", limits=pdfua.SafetyLimits.unlimited())
        assert verslag.is_compliant, (pdf.name, [(fout.rule_id, fout.message) for fout in verslag.failures][:5])


def test_die_controle_ziet_een_pdf_zonder_labels() -> None:
    pdf = typst.compile(b"Hallo", pdf_tags=False)
    assert not pdfua.is_pdf_compliant_bytes(pdf, profile="ua1")


def test_alle_records_staan_in_het_boekje_en_op_de_site(papiersite: Path) -> None:
    tekst = _kaal("".join(bladzijden(papiersite / "papier" / "boekje.pdf")))
    for blad in zaanse_uitgave().kaart.bladen.values():
        assert _kop(blad) in tekst, blad.id
        assert (papiersite / blad.adres / "index.html").is_file()


def test_een_boekje_weegt_hooguit_3_mb(papiersite: Path) -> None:
    for pdf in (papiersite / "papier").glob("boekje*.pdf"):
        assert pdf.stat().st_size <= 3_000_000, (pdf.name, pdf.stat().st_size)


def test_elke_bladzijde_van_een_boekje_heeft_een_nummer_en_een_editie(papiersite: Path) -> None:
    alle = bladzijden(papiersite / "papier" / "boekje.pdf")
    assert "22 november 2026" in alle[0]
    assert "31 december 2026" in alle[0]
    for nummer, tekst in enumerate(alle[1:-1], start=2):
        assert "editie 22 november 2026" in tekst, nummer
        assert re.search(rf"\b{nummer}\b", tekst), nummer


def test_inhoud_en_register_noemen_de_goede_bladzijden(papiersite: Path) -> None:
    alle = bladzijden(papiersite / "papier" / "boekje.pdf")
    kaart = zaanse_uitgave().kaart
    eerste = max(nummer for nummer, tekst in enumerate(alle) if "Alles van A tot Z" in tekst)
    register = _kaal("".join(alle[eerste:]))
    for blad in kaart.bladen.values():
        nummers = re.findall(rf"{_kaal(blad.naam)}(\d\d?)", register)
        assert nummers, blad.id
        assert any(_kop(blad) in _kaal(alle[int(nummer) - 1]) for nummer in nummers), (blad.id, nummers)
    inhoud = " ".join(alle[1:8])
    for thema in kaart.themas.values():
        gevonden = re.search(rf"{re.escape(_plat(thema.naam))}[ .]*?(\d+)", inhoud)
        if any(blad.themas[0] == thema.id for blad in kaart.bladen.values()):
            assert gevonden, thema.naam
            assert _plat(thema.naam) in alle[int(gevonden[1]) - 1]


def test_noodnummers_en_moeilijke_woorden_staan_erin(papiersite: Path) -> None:
    tekst = " ".join(bladzijden(papiersite / "papier" / "boekje.pdf"))
    for nood in zaanse_uitgave().kaart.noodhulp.values():
        assert nood.situatie in tekst
        assert nood.telefoon in tekst
    for begrip in zaanse_uitgave().kaart.begrippen.values():
        if re.search(rf"(?<![\w-]){re.escape(begrip.woord)}(?![\w-])", tekst):
            assert _kaal(begrip.uitleg) in _kaal(tekst), begrip.id


def test_alleen_het_boekje_voor_wie_helpt_heeft_hun_tips(papiersite: Path) -> None:
    kaart = lees_kaart(zaanstad()).kaart
    assert kaart
    zinnen = {
        zin
        for record in kaart.records.values()
        if (tips := record.voor_professionals)
        for deel in (tips.verwijzen, tips.maatwerk, tips.niet_voor)
        if deel
        for zin in deel.zinnen
    }
    assert len(zinnen) > 40
    van_hen = _kaal("".join(bladzijden(papiersite / "papier" / "boekje-professionals.pdf")))
    assert [zin for zin in zinnen if _kaal(zin) not in van_hen] == []
    for pdf in pdfs(papiersite):
        if pdf.name != "boekje-professionals.pdf":
            tekst = _kaal("".join(bladzijden(pdf)))
            assert [zin for zin in zinnen if _kaal(zin) in tekst] == [], pdf.name


def test_het_boekje_van_een_wijk_heeft_wat_daar_is(papiersite: Path) -> None:
    kaart = zaanse_uitgave().kaart
    heel_de_gemeente = [blad for blad in kaart.initiatieven if not blad.wijken]
    assert heel_de_gemeente
    for wijk in kaart.wijken.values():
        tekst = _kaal("".join(bladzijden(papiersite / "papier" / f"boekje-wijk-{wijk.id}.pdf")))
        regelingen = (b for b in kaart.regelingen if b.status != "gestopt")
        for blad in (*kaart.in_wijk(wijk.id), *heel_de_gemeente, *regelingen):
            assert _kop(blad) in tekst, (wijk.id, blad.id)
        elders = [b for b in kaart.initiatieven if b not in kaart.in_wijk(wijk.id) and b not in heel_de_gemeente]
        assert [b.id for b in elders if _kaal(b.kort) in tekst] == [], wijk.id


def test_een_wijziging_staat_op_de_site_en_op_papier(stad: Stad, tmp_path: Path) -> None:
    bestand = next(pad for pad in sorted((stad.map / "regelingen").glob("*.yaml")) if "euro: " in pad.read_text())
    oud = re.search(r"euro: (\d+)", bestand.read_text(encoding="utf-8"))
    assert oud
    stad.vervang(f"regelingen/{bestand.name}", f"euro: {oud[1]}", "euro: 7413")
    uit = draai(
        "mkdocs", "build", "--strict", "--site-dir", tmp_path / "site", map_=stad.map, SOCIALE_KAART_PAPIER="true"
    )
    assert uit.returncode == 0, uit.stderr
    op_de_site = _plat_html(
        (tmp_path / "site" / "regelingen" / bestand.stem / "index.html").read_text(encoding="utf-8")
    )
    op_papier = " ".join(bladzijden(tmp_path / "site" / "papier" / "boekje.pdf"))
    assert "€ 7.413" in op_de_site.replace("\u00a0", " ")
    assert "€ 7.413" in op_papier.replace("\u00a0", " ")


def test_twee_keer_maken_geeft_dezelfde_bytes(stad: Stad, tmp_path: Path) -> None:
    sites = []
    for keer in ("een", "twee"):
        uit = draai(
            "mkdocs", "build", "-q", "--site-dir", tmp_path / keer, map_=stad.map,
            SOCIALE_KAART_PAPIER="true", SOCIALE_KAART_VANDAAG="", SOURCE_DATE_EPOCH="1795305600",
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
    tekst = _kaal(" ".join(bladzijden(gezet(Boekjes(uitgave_van(stad)).volledig(), tmp_path))))
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
    kleuren = huisstijl(replace(zaanstad(), thema=(tmp_path,))).kleuren
    assert (kleuren["hoofd"], kleuren["inkt"], kleuren["nood"], kleuren["lijn"]) == (
        "#0B5563",
        "#000000",
        "#a00",
        "#000000",
    )


def test_zonder_webadres_is_alles_een_proefdruk(stad: Stad, tmp_path: Path) -> None:
    met, zonder = uitgave_van(stad), replace(uitgave_van(stad), webadres="")
    teksten = [
        " ".join(bladzijden(gezet(next(alles_van(u)), _map(tmp_path / naam))))
        for u, naam in ((met, "met"), (zonder, "zonder"))
    ]
    assert ["Proefdruk" in tekst for tekst in teksten] == [False, True]
    assert ".example/" in teksten[1]


KLEIN = Klein(
    gemeente="", adres="", protocol="https://", qr="<svg/>", qr_alt="", editie="", datum=(2026, 11, 22), proef=None,
    kleuren={}, titel="", kort="", actie="", telefoon="", wie="", editieregel="",
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


def test_serve_en_een_bouw_zonder_papier_wijzen_er_niet_naar(voorbeeldsite: Path) -> None:
    assert not list(voorbeeldsite.rglob("*.pdf"))
    for pagina in voorbeeldsite.rglob("*.html"):
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
