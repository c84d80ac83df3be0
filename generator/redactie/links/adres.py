"""What an address by itself tells: its site, whether it is a home page, and how old it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

_ADRES = re.compile(r"https?://\w[^\s<>\"'`{}|\\^()\[\]“”‘’]*", re.IGNORECASE)
_HEEL_ADRES = re.compile(r"https?://\w[^\s<>\"`{}|\\^\[\]]*", re.IGNORECASE)
_ACHTERAAN = ".,;:!?*_…"
_JAAR = re.compile(r"(?<![0-9a-z])((?:19|20)\d\d)(?![0-9a-z])", re.IGNORECASE)
_BEGINPAGINAS = {"", "/nl", "/home", "/nl/home", "/index.html", "/index.php"}


def adressen_in(tekst: str) -> Iterator[str]:
    """Every http(s) address in a text, without its `#part`: a text that is an address, or a sentence that names some."""
    heel = _HEEL_ADRES.fullmatch(tekst)
    gevonden = [heel[0]] if heel else [adres.rstrip(_ACHTERAAN) for adres in _ADRES.findall(tekst)]
    yield from (adres.partition("#")[0] for adres in gevonden if _is_leesbaar(adres))


def _is_leesbaar(adres: str) -> bool:
    try:
        return bool(urlsplit(adres).hostname)
    except ValueError:  # signs that no host can have
        return False


def site_van(adres: str) -> str:
    """The host of an address in small letters; `www.` does not count, because it is the same site."""
    return (urlsplit(adres).hostname or "").removeprefix("www.")


def is_beginpagina(adres: str) -> bool:
    """Whether this is the front door of a site."""
    delen = urlsplit(adres)
    return delen.path.rstrip("/").lower() in _BEGINPAGINAS and not delen.query


def oud_jaar(adres: str, vandaag: date) -> int | None:
    """The newest year in an address when it lies before this year, else None: `/2023/` is old, `/2025-2026/` is not.

    What lies more than a year ahead is no year but an amount or a number.
    """
    delen = urlsplit(adres)
    jaren = [int(jaar) for jaar in _JAAR.findall(f"{delen.path}?{delen.query}") if int(jaar) <= vandaag.year + 1]
    nieuwste = max(jaren, default=vandaag.year)
    return nieuwste if nieuwste < vandaag.year else None
