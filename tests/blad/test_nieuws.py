"""What changed, as residents read it: on `/nieuw/`, at the record, on home, in the feeds, on paper; never an expired amount."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from datetime import date, datetime
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import PROJECT
from verleden import HUIS, KAST, PAS, SCHULD, WARM, Verleden, verleden

from generator.blad.nieuwsmaand import deze_maand, mail
from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.build import bouw
from generator.papier.nieuwsblad import Nieuwsblad, alle
from generator.papier.uitgave import uitgave
from generator.papier.zetter import Zetter
from generator.uitvoer import Bouwsel

pytestmark = pytest.mark.proces  # git

ATOM = "{http://www.w3.org/2005/Atom}"
MIDDEN = "Je krijgt meer voor je kind."


@pytest.fixture(scope="module")
def stad(tmp_path_factory: pytest.TempPathFactory) -> Verleden:
    """A town in which something happened: an amount, a place, a new wijkinitiatief, and something that went."""
    van = verleden(tmp_path_factory.mktemp("nieuws") / "stad")
    van.dag = date(2026, 10, 20)
    van.vervang(KAST, "adres: Dorpsstraat 1", "adres: Kerkplein 12")
    van.leg_vast("Verhuisd")
    van.dag = date(2026, 11, 10)
    van.vervang(PAS, "    euro: 90\n", "    euro: 95\n")
    van.leg_vast("Bedrag")
    van.vervang(
        PAS, "    euro: 95\n", f"    euro: 95\n    veranderd:\n      op: 2026-11-10\n      betekent: {MIDDEN}\n"
    )
    tekst = (van.stad.map / HUIS).read_text("utf-8").replace("De Schakel", "De Brug").replace("schakel", "brug")
    tekst = re.sub(r"activiteiten:.*?uitgelicht:.*?(?=anoniem)", "", tekst, flags=re.DOTALL)
    (van.stad.map / HUIS).with_name("de-brug.yaml").write_text(tekst.replace("buurthuiz", "bruggetje"), "utf-8")
    (van.stad.map / WARM).unlink()
    van.vervang(SCHULD, "  loket: wijkteam\n", "  loket: gemeente\n")
    van.leg_vast("Nieuw en weg")
    van.dag = date(2026, 11, 22)
    return van


@pytest.fixture(scope="module")
def kaart(stad: Verleden) -> OpenbareKaart:
    return openbaar(stad.kaart())


@pytest.fixture(scope="module")
def bouwsel(stad: Verleden) -> Bouwsel:
    return bouw(stad.project)


def _pagina(bouwsel: Bouwsel, adres: str) -> BeautifulSoup:
    return BeautifulSoup(next(p.html for p in bouwsel.paginas if p.adres == adres), "html.parser")


def test_de_bladzijde_zegt_wat_nieuw_anders_en_weg_is(bouwsel: Bouwsel) -> None:
    assert not [str(melding) for melding in bouwsel.meldingen if melding.ernst == "fout"]
    pagina = _pagina(bouwsel, "nieuw/")
    tekst = " ".join(pagina.get_text(" ").replace("\u00ad", "").split())
    assert "Dit weten we sinds 1 augustus 2026." in tekst
    assert tekst.index("November 2026") < tekst.index("Oktober 2026")
    assert (
        f"Het bedrag bij “Kind van 4 t/m 7 jaar” was € 90 per jaar. Nu is het € 95 per jaar. {MIDDEN} (10 november)"
        in tekst.replace("\u00a0", " ")
    )
    assert "Warmtegeld Dit staat niet meer op deze site. (11 november)" in tekst
    assert "Er is een nieuw adres. (20 oktober)" in tekst
    assert [a["href"] for a in pagina.select('[data-record="de-brug"] a')] == ["../initiatieven/de-brug/"]


def test_een_bedrag_gaat_van_de_bladzijde_als_het_verloopt(bouwsel: Bouwsel, stad: Verleden) -> None:
    [feit] = [f for f in _pagina(bouwsel, "nieuw/").select("[data-feit]") if "€" in f.text]
    assert feit["data-geldig-tot"] == "2026-12-31"
    straks = openbaar(stad.kaart(date(2027, 1, 2))).veranderingen
    [regel] = [regel for regel in straks.regels if regel.veld == "bedragen"]
    assert (regel.zin, regel.dag_feit) == ("Het bedrag bij “Kind van 4 t/m 7 jaar” is anders.", None)
    assert "€" not in "".join((*(r.zin + r.kort + r.zonder for r in straks.regels),))


def test_een_record_zegt_wat_het_laatst_veranderde_en_de_voorpagina_wat_het_nieuwst_is(bouwsel: Bouwsel) -> None:
    herkomst = _pagina(bouwsel, "regelingen/voorbeeldpas/").select_one(".herkomst")
    assert herkomst is not None
    assert (
        f"Veranderd op 10 november 2026: Het bedrag bij “Kind van 4 t/m 7 jaar” is anders. {MIDDEN}"
        in herkomst.text.replace("\u00ad", "")
    )
    home = _pagina(bouwsel, "")
    kop = next(kop for kop in home.find_all("h2") if kop.text == "Wat is er nieuw?")
    lijst = kop.find_next_sibling("ul")
    assert lijst is not None
    assert len(lijst.find_all("li")) == 3


def test_een_oud_kaartje_hoort_de_dag_uit_de_geschiedenis(stad: Verleden) -> None:
    kleerkast = stad.kaart().van_record("kleerkast")["plekken.0"]
    assert kleerkast.sinds == date(2026, 10, 20)
    bladen = openbaar(stad.kaart()).bladen
    assert (date(2026, 10, 20), "Het adres is anders.") in [(w.sinds, w.wat) for w in bladen["kleerkast"].wijzigingen]


def test_elke_feed_is_goede_atom_met_namen_die_blijven(bouwsel: Bouwsel, stad: Verleden) -> None:
    """What RFC 4287 asks: one id, title and date for each part, an author, absolute names, dates of RFC 3339, unique entries."""
    feeds = {b.uri: b.inhoud for b in bouwsel.bestanden if b.uri.endswith((".xml",)) and "nieuw" in b.uri}
    assert {"nieuw/feed.xml", "themas/geld/nieuw.xml", "wijken/zuid/nieuw.xml"} <= feeds.keys()
    adressen = {pagina.adres for pagina in bouwsel.paginas}
    ids = []
    for uri, inhoud in feeds.items():
        feed = ET.fromstring(inhoud)
        assert feed.tag == f"{ATOM}feed"
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None
        delen = [feed, *feed.findall(f"{ATOM}entry")]
        for deel in delen:
            for naam in ("id", "title", "updated"):
                [waarde] = deel.findall(f"{ATOM}{naam}")
                assert waarde.text
            assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", deel.findtext(f"{ATOM}id") or "")
            assert datetime.fromisoformat(deel.findtext(f"{ATOM}updated") or "").tzinfo is not None
        eigen = [deel.findtext(f"{ATOM}id") for deel in delen]
        assert len(set(eigen)) == len(eigen)
        assert max((d.findtext(f"{ATOM}updated") or "" for d in delen[1:]), default="") <= (
            feed.findtext(f"{ATOM}updated") or ""
        )
        for link in feed.findall(f"{ATOM}entry/{ATOM}link"):
            pad = (Path("/", uri).parent / link.attrib["href"]).as_posix()
            assert _opgelost(pad) in adressen, pad
        ids.append(eigen[0])
    assert len(set(ids)) == len(ids)
    in_wijken = {wijk: feeds[f"wijken/{wijk}/nieuw.xml"].decode() for wijk in ("noord", "zuid")}
    assert ["De Brug" in feed for feed in in_wijken.values()] == [True, False]
    assert "Voorbeeldpas" not in in_wijken["noord"]  # a regeling is the same in every wijk
    morgen = next(b for b in bouw(stad.project.op(date(2026, 11, 25))).bestanden if b.uri == "nieuw/feed.xml")
    assert morgen.inhoud == feeds["nieuw/feed.xml"]
    assert "Voorbeeldpas: bedrag Kind van 4 t/m 7 jaar: € 90 per jaar → € 95 per jaar" in feeds[
        "nieuw/feed.xml"
    ].decode().replace("\u00a0", " ")


def _opgelost(pad: str) -> str:
    delen: list[str] = []
    for deel in pad.split("/"):
        if deel == "..":
            delen.pop()
        elif deel:
            delen.append(deel)
    return "/".join(delen) + "/"


def test_de_bladzijden_wijzen_naar_hun_feed(bouwsel: Bouwsel) -> None:
    koppen = {pagina.adres: pagina.kop for pagina in bouwsel.paginas}
    soort = 'rel="alternate" type="application/atom+xml"'
    assert soort in koppen["nieuw/"]
    assert 'href="../nieuw/feed.xml"' in koppen["nieuw/"]
    assert 'href="../../themas/geld/nieuw.xml"' in koppen["themas/geld/"]
    assert 'href="../../wijken/zuid/nieuw.xml"' in koppen["wijken/zuid/"]
    assert soort not in koppen["zoeken/"]


def test_de_mail_en_het_blad_zeggen_hetzelfde(kaart: OpenbareKaart, stad: Verleden) -> None:
    tekst = "\n".join(regel.tekst for regel in mail(deze_maand(kaart.veranderingen, kaart.bladen, kaart.vandaag)))
    assert tekst.replace("\u00a0", " ").startswith(
        "Dit is er nieuw of anders van 24 oktober 2026 tot en met 22 november 2026."
    )
    assert "- Warmtegeld: niet meer op de site." in tekst
    assert "Kerkplein" not in tekst
    [stuk] = alle(uitgave(stad.project, kaart))
    assert isinstance(stuk.inhoud, Nieuwsblad)
    assert [groep.kop for groep in stuk.inhoud.groepen] == ["Nieuw", "Gestopt, of niet meer op de site", "Anders"]
    assert stuk.inhoud.meer == 0
    assert Zetter(PROJECT / "theme", kaart.vandaag).zet(stuk).inhoud.startswith(b"%PDF")


def test_niets_veranderd_of_niets_bekend_wordt_gezegd(tmp_path: Path) -> None:
    van = verleden(tmp_path / "stad")
    van.dag = date(2026, 11, 22)
    rustig = bouw(van.project)
    assert "Er is niets anders geworden sinds 1 augustus 2026." in _pagina(rustig, "nieuw/").text
    (van.stad.map / ".git").rename(tmp_path / "weg")
    zonder = bouw(van.project)
    assert "Wij weten nu niet wat er de laatste tijd anders werd." in _pagina(zonder, "nieuw/").text
    assert [b.uri for b in zonder.bestanden if "nieuw" in b.uri] == ["nieuw/feed.xml"]
