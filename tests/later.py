"""Scripts of the search that come after the first answer: who visits, the engine that knows all at once, and how one types."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from conftest import CACHE, PROJECT, voorbeeldstad
from playwright.sync_api import Page

from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


@contextmanager
def alles_tegelijk() -> Iterator[Zoekmachine]:
    """The engine of voorbeeldstad that knows everything at once, as the redactie has it."""
    kaart = lees_kaart(voorbeeldstad()).kaart
    assert kaart is not None
    with Zoekmachine(zoekcode(PROJECT / "theme"), gegevens(openbaar(kaart)), CACHE) as zoekmachine:
        yield zoekmachine


def typ(pagina: Page, vraag: str) -> None:
    """Every key, and then a pause that is long enough for a question that is finished."""
    veld = pagina.get_by_role("searchbox", name="Wat zoek je?")
    veld.press("End")
    veld.press_sequentially(vraag, delay=5)
    pagina.wait_for_timeout(1000)
