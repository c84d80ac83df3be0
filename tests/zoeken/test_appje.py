"""A message opens in an app; who does not have that app must not stand there with a button that does nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from bezoeker import Bezoeker, gedeeld
from playwright.sync_api import Browser, expect


@pytest.fixture
def bezoek(browser: Browser, site: Path) -> Iterator[Bezoeker]:
    with Bezoeker(browser, site) as bezoek:
        yield bezoek


def test_bij_hulp_staat_wat_je_doet_als_er_niets_gebeurt(bezoek: Bezoeker) -> None:
    pagina = bezoek.open("initiatieven/kleerkast/")
    pagina.get_by_text("Stuur dit aan iemand").click()
    assert "Gebeurt er niets? Kopieer dan de tekst." in pagina.locator(".delen").inner_text()
    assert pagina.get_by_role("button", name="Kopieer de tekst").is_visible()


def test_op_mijn_lijst_komt_de_tekst_erbij_na_een_tik_op_whatsapp(bezoek: Bezoeker) -> None:
    pagina = bezoek.open(gedeeld("kleerkast", "fietsplan"))
    tekst = pagina.locator("[data-adres]")
    expect(tekst).to_be_hidden()
    pagina.evaluate("document.addEventListener('click', (tik) => tik.preventDefault())")  # no app opens here
    pagina.get_by_role("link", name="WhatsApp").click()
    expect(tekst).to_have_text(
        "Gebeurt er niets? Kopieer dan de tekst: Kijk eens hier: 2 dingen die kunnen helpen. "
        "'t Kleerkastje: bel 06-20555310 Fietsplan: bel 020 555 11 11 " + gedeeld("kleerkast", "fietsplan")
    )
