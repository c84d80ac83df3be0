"""What the law wants to know of the site itself: on the pages of any town, and only what somebody wrote down."""

from __future__ import annotations

from datetime import date, timedelta

from bs4 import BeautifulSoup
from conftest import VANDAAG, Stad

from generator.blad.openbaar import OpenbareKaart
from generator.blad.openbaarmaking import openbaar
from generator.exports.lekken import bestanden
from generator.weergave.jinja import Weergave

INGEVULD = """online:
  host: Voorbeeldhost (Nederland)
  logboek: Daar staat van een bezoek niets.
  lek_melden: https://www.voorbeeldstad.example/lek
  toegankelijkheid:
    onderzoek:
      door: Bureau Toets
      op: 2026-10-01
      uitkomst: deels
      rapport: https://www.toets.example/rapport
    in_het_register: https://www.toegankelijkheidsverklaring.nl/register/1
    problemen:
      - wat: De kaart is niet te horen.
        waardoor: Daar is nog geen tekst bij. Bel ons.
        klaar_voor: 2027-03-01
    klacht: Je kunt een klacht doen bij de ombudsman van Voorbeeldstad.
"""


def _kaart(stad: Stad, online: str = "", webadres: str = "") -> OpenbareKaart:
    stad.vervang("content/lijsten/gemeente.yaml", "loket: wijkteam\n", f"loket: wijkteam\n{online}")
    return openbaar(stad.kaart(VANDAAG), webadres)


def _tekst(stad: Stad, kaart: OpenbareKaart, deel: str) -> str:
    html = Weergave(stad.project, kaart).schil()[deel]
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split()).replace(" .", ".")


def test_wat_niemand_invulde_wordt_niet_beloofd(stad: Stad) -> None:
    kaart = _kaart(stad)
    verklaring = _tekst(stad, kaart, "verklaring")
    assert "Nog niemand van buiten onderzocht deze site." in verklaring
    assert "Er is nu geen probleem opgeschreven." in verklaring
    assert "register" not in verklaring
    assert "Gemeente Voorbeeldstad" in verklaring
    assert "is hier nog niet ingevuld" in _tekst(stad, kaart, "host")
    assert list(bestanden(kaart)) == []


def test_wat_de_gemeente_invult_staat_er(stad: Stad) -> None:
    kaart = _kaart(stad, INGEVULD, "https://kaart.voorbeeldstad.example")
    verklaring = _tekst(stad, kaart, "verklaring")
    for zin in (
        "Bureau Toets onderzocht de site op 1 oktober 2026. Toen voldeed hij voor een deel aan de regels.",
        "register van de overheid",
        "(https://kaart.voorbeeldstad.example/)",
        "De kaart is niet te horen. Daar is nog geen tekst bij. Bel ons. We lossen het op voor 1 maart 2027.",
        "Je kunt een klacht doen bij de ombudsman van Voorbeeldstad.",
    ):
        assert zin in verklaring
    assert "Voorbeeldhost (Nederland). Daar staat van een bezoek niets." in _tekst(stad, kaart, "host")


def test_een_lek_kan_worden_gemeld(stad: Stad) -> None:
    [bestand] = bestanden(_kaart(stad, INGEVULD, "https://kaart.voorbeeldstad.example"))
    assert bestand.uri == ".well-known/security.txt"
    velden = dict(regel.split(": ", 1) for regel in bestand.inhoud.decode().splitlines())
    assert velden["Contact"] == "https://www.voorbeeldstad.example/lek"
    assert velden["Canonical"] == "https://kaart.voorbeeldstad.example/.well-known/security.txt"
    eind = date.fromisoformat(velden["Expires"].partition("T")[0])
    assert timedelta() < eind - VANDAAG < timedelta(days=366)
