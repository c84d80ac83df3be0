"""From data to PDF: the one place that knows Typst. It refuses a PDF that is not accessible (PDF/UA-1)."""

from __future__ import annotations

import json
import os
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from hashlib import sha256
from heapq import heapreplace
from importlib.metadata import version
from importlib.resources import files
from math import ceil
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont

from generator.cache import GEEN, Cache
from generator.meldingen import Melding
from generator.papier import qr
from generator.papier.uitgave import Drukwerk
from generator.pers import Pers, Zetwerk
from generator.uitvoer import ExportFile

_LETTER = Path(str(files("fontpkg_fira_sans"))) / "files"
_PAKKETTEN = ("typst", "fontpkg-fira-sans", "segno")
_SJABLONEN = "papier"  # in the theme
_SOORT = "papier"
_EDITIES = 3  # so many are kept: with and without an address, and one more
_VEL = 320_000  # letters of data

# Spaces and hyphens that look like ordinary ones; the font does not have them all.
_GEWOON = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2009": " ", "\u202f": "\u00a0", "\u2007": "\u00a0"})


class ZetFout(Exception):
    """A template cannot be set; the text is Typst's own and names the place."""

    def melding(self, thema: Path, sjabloon: str) -> Melding:
        """What an editor is told."""
        remedie = "Verbeter wat Typst noemt, of zet de vorige versie terug."
        return Melding(f"{thema.name}/papier/{sjabloon}.typ", 1, "", f"Dit sjabloon is nog niet goed: {self}", remedie)


@dataclass(frozen=True)
class _Stuk:
    """One piece before it is set: its template, its data as JSON, what its QR code says (empty without one), and its form."""

    uri: str
    sjabloon: str
    gegevens: str
    code: str
    vorm: Mapping[str, Any]

    @property
    def werk(self) -> Zetwerk:
        """What Typst is asked. Drawing a code takes time, so that is not done for what is set already."""
        tekening = {"qr": qr.qr(self.code)} if self.code else {}
        return self.sjabloon, {"gegevens": self.gegevens, **tekening}, dict(self.vorm)


class Zetter:
    """Sets paper with the templates in `thema`/papier and with one font, so that it comes out the same everywhere.

    The day is the date of every PDF: the same data on the same day give the same bytes, so what was set before comes out
    of the cache.
    """

    def __init__(self, thema: Path, dag: date, cache: Cache = GEEN) -> None:
        self._thema, self._cache = thema, cache
        tijd = int(datetime(dag.year, dag.month, dag.day, tzinfo=UTC).timestamp())
        self._pers = Pers(str(thema / _SJABLONEN), str(_LETTER), tijd)
        tekens = frozenset[int]().union(*(TTFont(pad).getBestCmap() for pad in _LETTER.glob("*-Regular.ttf")))
        self._tekens = frozenset((*map(chr, tekens), "\u00a0", "\u00ad", "\n"))

    def zet(self, drukwerk: Drukwerk) -> ExportFile:
        """The PDF of one piece of paper; raises ZetFout when its template is wrong."""
        stuk = self._als_pdf(drukwerk)
        if bewaard := self._cache.lees(_SOORT, self._uit(stuk)):
            return ExportFile(stuk.uri, bewaard)
        return self._bewaar(stuk, *self._pers.zet([stuk.werk]))

    def zet_alle(self, drukwerk: Iterable[Drukwerk]) -> tuple[list[ExportFile], dict[str, ZetFout]]:
        """The PDF of each, with all cores, and what is wrong with templates, by name."""
        klaar: list[ExportFile] = []
        nog: list[_Stuk] = []
        for stuk in map(self._als_pdf, drukwerk):
            bewaard = self._cache.lees(_SOORT, self._uit(stuk))
            nog.append(stuk) if bewaard is None else klaar.append(ExportFile(stuk.uri, bewaard))
        fout: dict[str, ZetFout] = {}
        with ThreadPoolExecutor(os.cpu_count()) as werkers:
            vellen = _vellen(nog)
            for vel, gezet in zip(vellen, werkers.map(self._zet_apart, vellen), strict=True):
                for stuk, uitkomst in zip(vel, gezet, strict=True):
                    try:
                        klaar.append(self._bewaar(stuk, uitkomst))
                    except ZetFout as verkeerd:
                        fout[stuk.sjabloon] = verkeerd
        self._cache.ruim_op(_SOORT, _EDITIES * (len(klaar) + len(fout)))
        return klaar, fout

    def plaatje(self, sjabloon: str, inhoud: Mapping[str, Any]) -> bytes:
        """A PNG with a pixel for every point of a template of one page; raises ZetFout when that is wrong."""
        (uitkomst,) = self._pers.zet([self._stuk("", sjabloon, inhoud, format="png", ppi=72).werk])
        if isinstance(uitkomst, str):
            raise ZetFout(uitkomst)
        return uitkomst

    def _als_pdf(self, drukwerk: Drukwerk) -> _Stuk:
        return self._stuk(
            drukwerk.uri, drukwerk.sjabloon, asdict(drukwerk.inhoud), format="pdf", pdf_standards=["ua-1"]
        )

    def _stuk(self, uri: str, sjabloon: str, inhoud: Mapping[str, Any], **vorm: Any) -> _Stuk:
        gegevens = json.dumps(self._te_zetten(inhoud), ensure_ascii=False, sort_keys=True)
        return _Stuk(uri, sjabloon, gegevens, inhoud.get("code", ""), vorm)

    def _zet_apart(self, vel: Sequence[_Stuk]) -> list[bytes | str]:
        return self._pers.zet_apart([stuk.werk for stuk in vel])

    def _bewaar(self, stuk: _Stuk, uitkomst: bytes | str) -> ExportFile:
        if isinstance(uitkomst, str):
            raise ZetFout(uitkomst)
        self._cache.schrijf(_SOORT, self._uit(stuk), uitkomst)
        return ExportFile(stuk.uri, uitkomst)

    def _uit(self, stuk: _Stuk) -> tuple[str, ...]:
        """All that decides what comes out."""
        return self._gereedschap, stuk.sjabloon, stuk.gegevens, repr(sorted(stuk.vorm.items()))

    @cached_property
    def _gereedschap(self) -> str:
        """The part that is the same for every piece: the day, Typst, the letter, how a code is drawn, and all files that a
        template can read.
        """
        sommen = sjablonen(self._thema)
        return repr((self._pers.tijd, *map(version, _PAKKETTEN), _som(Path(qr.__file__)), sommen))

    def _te_zetten(self, waarde: Any) -> Any:
        """Only characters that the font has: without them (an emoji) the text can still be read."""
        if isinstance(waarde, str):
            heel = unicodedata.normalize("NFC", waarde).translate(_GEWOON)
            if self._tekens.issuperset(heel):
                return heel
            over = "".join(teken for teken in heel if teken in self._tekens)
            return over if over.strip() or not heel.strip() else "(zie de site)"
        if isinstance(waarde, Mapping):
            return {sleutel: self._te_zetten(deel) for sleutel, deel in waarde.items()}
        if isinstance(waarde, list | tuple):
            return [self._te_zetten(deel) for deel in waarde]
        return waarde


def sjablonen(thema: Path) -> list[tuple[str, str]]:
    """All files that a template can read, by name, and a hash of each."""
    map_ = thema / _SJABLONEN
    return [(str(pad.relative_to(map_)), _som(pad)) for pad in sorted(map_.rglob("*")) if pad.is_file()]


def _vellen(stukken: Sequence[_Stuk]) -> list[list[_Stuk]]:
    """What one process sets: as few processes as can be, each with about as much to do. More data at once would only make one
    larger. The largest first.
    """
    aantal = ceil(sum(len(stuk.gegevens) for stuk in stukken) / _VEL)
    vellen: list[list[_Stuk]] = [[] for _ in range(aantal)]
    gevuld = [(0, nummer) for nummer in range(aantal)]
    for stuk in sorted(stukken, key=lambda stuk: len(stuk.gegevens), reverse=True):
        letters, nummer = gevuld[0]
        vellen[nummer].append(stuk)
        heapreplace(gevuld, (letters + len(stuk.gegevens), nummer))
    return vellen


def _som(pad: Path) -> str:
    return sha256(pad.read_bytes()).hexdigest()
