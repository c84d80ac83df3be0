"""Somebody who visits a built site in a real browser, for the tests of more than one room."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.parse import unquote, urljoin

from conftest import uit_map
from gebouwd import zonder_merk
from playwright.sync_api import Browser, Page, Route
from venster import ga_naar, geleend

from generator.models.kortadres import code

WORTEL = "http://kaart.test/"


def gedeeld(*ids: str) -> str:
    """The address of a list that somebody sends you."""
    return f"{WORTEL}mijn-lijst/#l={''.join(map(code, ids))}"


class Bezoeker:
    """Somebody with a phone and an empty browser, who leaves without an error or a request to another site."""

    def __init__(self, browser: Browser, site: Path, vooraf: str = "", **instellingen: Any) -> None:
        self._venster = geleend(browser, **{"viewport": {"width": 360, "height": 800}, **instellingen})
        self.context = self._venster.__enter__()
        self.pagina: Page = self.context.new_page()
        self.verzoeken: list[str] = []
        self.klachten: list[str] = []
        antwoord = uit_map(site, self.klachten)

        def noteer(route: Route) -> None:
            self.verzoeken.append(zonder_merk(route.request.url.removeprefix(WORTEL)))
            antwoord(route)

        self.context.route("**/*", noteer)
        self.pagina.on("pageerror", lambda fout: self.klachten.append(str(fout)))
        if vooraf:
            self.pagina.add_init_script(vooraf)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, soort: type[BaseException] | None, fout: BaseException | None, spoor: TracebackType | None
    ) -> None:
        self._venster.__exit__(soort, fout, spoor)
        assert soort or self.klachten == []

    def open(self, adres: str) -> Page:
        """Open an address the way a tap in a message does."""
        ga_naar(self.pagina, urljoin(WORTEL, adres))
        return self.pagina

    def zoek(self, adres: str) -> Page:
        """Open an address of /zoeken/ and wait until it has answered."""
        self.open(adres)
        self.pagina.locator("#resultaten[data-klaar]").wait_for(state="attached")
        return self.pagina

    def kies(self, naam: str, waarde: str) -> None:
        """Narrow down what was found."""
        self.pagina.locator("details.keuzes").evaluate("e => e.open = true")
        self.pagina.locator(f"[name={naam}]").select_option(waarde)

    def vindt(self) -> list[str]:
        """What the search has found."""
        return self._records("#resultaten")

    def bewaar(self, *ids: str) -> None:
        """Put records on the list with the buttons of the index from A to Z."""
        for map_ in ("regelingen", "initiatieven"):
            pagina = self.open(f"{map_}/")
            for id_ in ids:
                knop = pagina.locator(f".kaartje[data-record='{id_}'] [data-zet]")
                if knop.count():
                    knop.click()

    def zet_klaar(self, *ids: str) -> Page:
        """A list that was made before: through an address, because that keeps the order."""
        self.open(gedeeld(*ids))
        self.pagina.get_by_role("button", name="Zet alles op mijn lijst").click()
        return self.pagina

    def ziet(self) -> list[str]:
        """What is on the list."""
        return self._records(".mijn")

    def deelt(self) -> str:
        """The address that is shared."""
        tekst = unquote(str(self.pagina.locator(".mijn a[href^='whatsapp:']").get_attribute("href")))
        return tekst[tekst.index("http") :]

    def _records(self, in_: str) -> list[str]:
        return [str(e.get_attribute("data-record")) for e in self.pagina.locator(f"{in_} [data-record]").all()]
