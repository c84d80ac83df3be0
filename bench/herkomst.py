"""Which figures on the built site stand in no fact sheet. Run: python bench/herkomst.py --site site --feiten ../shared/feiten

A figure is an amount, percentage, telephone number, postcode, time of day, address, date, year or other number of two
or more digits in the text of a page. It is traced when the same figure, written the same way (`1369.06`, `09:30`,
`0752060018`), stands somewhere in the sheets. That says that a figure was not made up, not that it stands at the
right record.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from bs4 import BeautifulSoup, Tag

Soort = Literal["telefoon", "postcode", "adres", "datum", "bedrag", "procent", "tijd", "getal"]

_MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_MAAND = "|".join(_MAANDEN)
_GETAL = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)"
_S = r"[ ()–-]{0,3}"
# Order matters on the site: what one pattern takes is gone for the next.
PATRONEN: tuple[tuple[Soort, re.Pattern[str]], ...] = (
    (
        "telefoon",
        re.compile(
            rf"(?<![\w-])(?:0(?:800|900|906|909){_S}\d{{4}}(?:[ -]?\d{{3}})?(?!\d)"
            rf"|(?:(?:\+|00)31[ ()0-]*|0)[1-9](?:{_S}\d){{8}}(?!\d)|14 ?0\d{{2,3}}(?!\d))"
        ),
    ),
    ("postcode", re.compile(r"\b[1-9]\d{3} ?[A-Z]{2}\b")),
    (
        "datum",
        re.compile(
            rf"\b(?:(?P<dag>[0-3]?\d) )?(?P<maand>{_MAAND})(?: (?P<jaar>(?:19|20)\d\d))?\b"
            r"|(?<![\d-])(?P<jaar2>(?:19|20)\d\d)-(?P<maand2>0[1-9]|1[0-2])(?:-(?P<dag2>[0-3]\d))?(?![\d-])"
            r"|(?<![\d-])(?P<dag3>[0-3]?\d)-(?P<maand3>[01]?\d)-(?P<jaar3>(?:19|20)\d\d)(?![\d-])"
        ),
    ),
    ("bedrag", re.compile(rf"€ ?(?P<na>{_GETAL})|(?<![\w.,])(?P<voor>{_GETAL})(?= euro\b)")),
    ("procent", re.compile(rf"(?<![\w.,])(?P<na>{_GETAL})(?: ?%| procent\b)")),
    ("tijd", re.compile(r"(?<![\d.:,])(?P<uur>[01]?\d|2[0-4])[:.](?P<minuut>[0-5]\d)(?![\d.:]\d|\d)")),
    ("getal", re.compile(rf"(?<![\w.,])(?:{_GETAL})")),  # not D66 or Studiekeuze123
)
# Only in the sheets: what is an amount, a percentage or a time because of what stands around it.
_WAARDE = re.compile(rf"^\W*\w*(?:bedrag|euro|prijs|grens|per_\w+|percentage\w*|procent):\s*(?P<na>{_GETAL})\s*$", re.M)
_REEKS = re.compile(
    rf"(?<![\w.,])(?P<na>{_GETAL})(?=\s?(?:-|–|/|tot|en|of|t/m)\s?€?\s?(?:{_GETAL})\s(?:euro|procent|%))"
)
_HELE_UREN = re.compile(
    r"(?<![\d.,])([01]?\d|2[0-4])(?=(?:\s?(?:-|–|tot|en|t/m)\s?[0-2]?\d(?:[.:]\d\d)?)? ?(?:uur|u)\b)"
)
_WEB = re.compile(r"https?://\S+|\b[\w.+-]+@[\w.-]+|\b(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:nl|com|org|eu|nu)\b(?:/\S*)?")
_NIET = re.compile(rf"(?:Nagekeken|Gemaakt) op \d+ (?:{_MAAND}) \d{{4}}|Nodig voor \d+ regeling(?:en)?")


@dataclass(frozen=True)
class Getal:
    """One figure: its kind, its value in the form that is compared, and the words around it."""

    soort: Soort
    waarde: str
    omgeving: str


def lees_site(site: Path) -> Iterator[tuple[str, Getal]]:
    """Every figure in the main text of every page of a built site, with the path of its page."""
    for pad in sorted(site.rglob("*.html")):
        hoofd = BeautifulSoup(pad.read_text(encoding="utf-8"), "html.parser").find("main")
        if isinstance(hoofd, Tag):
            for getal in getallen_van(hoofd):
                yield pad.relative_to(site).as_posix(), getal


def getallen_van(hoofd: Tag) -> Iterator[Getal]:
    """The figures of one page: in its text, in its addresses and behind its telephone links."""
    for weg in hoofd.find_all(["script", "style", "svg", "template"]):
        weg.decompose()
    for link in hoofd.select("a[href^='tel:']"):
        yield Getal("telefoon", _cijfers(str(link["href"])), _kaal(link.get_text(" ")))
    straten: set[str] = set()
    for plek in hoofd.select("li.plek"):
        zonder_uitleg = re.sub(r"\(.*?\)", " ", _kaal(plek.get_text(" ")))
        for deel in zonder_uitleg.split(","):
            if re.search(r"[^\W\d_]{3,} \d+ ?[a-zA-Z]?(?:-\d+)?$", deel.strip()):
                straten.add(deel.strip())
                yield Getal("adres", deel.strip().casefold(), zonder_uitleg)
    tekst = _NIET.sub(" ", _kaal(hoofd.get_text(" ")))
    yield from getallen_in(tekst, straten)


def getallen_in(tekst: str, straten: Iterable[str] = ()) -> Iterator[Getal]:
    """The figures in a text, each taken by the first pattern that fits.

    Digits in web and mail addresses are no figures, and those in `straten` have been seen to already.
    """
    rest = _WEB.sub(lambda web: " " * len(web[0]), tekst)
    for straat in straten:
        rest = rest.replace(straat, " " * len(straat))
    for soort, patroon in PATRONEN:
        for gevonden in patroon.finditer(rest):
            waarde = _waarde(soort, gevonden)
            if waarde and (soort != "getal" or len(_cijfers(gevonden[0])) > 1):
                begin, eind = gevonden.span()
                yield Getal(soort, waarde, tekst[max(0, begin - 50) : eind + 40].strip())
        rest = patroon.sub(lambda gevonden: " " * len(gevonden[0]), rest)


def lees_feiten(teksten: Iterable[str]) -> Mapping[Soort, frozenset[str]]:
    """Every figure in the fact sheets by kind, and under `adres` the whole text, to look for streets in.

    A sheet is in note form, so a number may count as more than one kind: `12.50` is an amount and a time.
    """
    feiten: dict[Soort, set[str]] = {soort: set[str]() for soort in get_args(Soort)}
    for ruw in teksten:
        kaal = _kaal(ruw)
        feiten["adres"].add(kaal.casefold())
        tekst = _WEB.sub(" ", kaal)
        regels = _WEB.sub(" ", ruw)
        for soort, patroon in PATRONEN:
            feiten[soort] |= {waarde for m in patroon.finditer(tekst) for waarde in _ook(soort, _waarde(soort, m))}
        waarden = {_normaal(m["na"]) for bron in (_WAARDE.finditer(regels), _REEKS.finditer(tekst)) for m in bron}
        feiten["bedrag"] |= waarden
        feiten["procent"] |= waarden
        feiten["tijd"] |= {f"{int(m[1]):02}:00" for m in _HELE_UREN.finditer(tekst)}
    feiten["telefoon"] |= {getal for getal in feiten["getal"] if re.fullmatch(r"11\d|144", getal)}
    feiten["getal"] |= feiten["bedrag"] | feiten["procent"]
    return {soort: frozenset(waarden) for soort, waarden in feiten.items()}


def komt_voor(getal: Getal, feiten: Mapping[Soort, frozenset[str]]) -> bool:
    """Whether the sheets have this figure."""
    if getal.soort == "adres":
        straat = re.compile(rf"(?<!\w){re.escape(getal.waarde)}(?!\w)")
        return any(straat.search(tekst) for tekst in feiten["adres"])
    return getal.waarde in feiten[getal.soort]


def main() -> None:
    """Print every figure without a source; exit code 1 when there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=Path("site"))
    parser.add_argument("--feiten", type=Path, default=Path("../shared/feiten"))
    parser.add_argument("--zonder", nargs="*", default=[], metavar="BESTAND", help="fact sheets to leave out")
    keuze = parser.parse_args()
    bladen = [pad for pad in sorted(keuze.feiten.glob("*.yaml")) if pad.name not in keuze.zonder]
    gevonden = list(lees_site(keuze.site))
    if not bladen or not gevonden:
        sys.exit(f"Niets te vergelijken: {len(bladen)} feitenbladen, {len(gevonden)} getallen op de site.")
    feiten = lees_feiten(pad.read_text(encoding="utf-8") for pad in bladen)
    los = [(pagina, getal) for pagina, getal in gevonden if not komt_voor(getal, feiten)]
    for pagina, getal in los:
        print(f"{pagina}: {getal.soort} {getal.waarde}\n    … {getal.omgeving} …")
    print(f"{len(gevonden)} figures, {len(los)} not traced")
    sys.exit(1 if los else 0)


def _waarde(soort: Soort, gevonden: re.Match[str]) -> str:
    """What is compared; empty when the match is no figure after all."""
    if soort == "telefoon":
        return _cijfers(gevonden[0])
    if soort == "postcode":
        return gevonden[0].replace(" ", "")
    if soort == "datum":
        return _datum(gevonden)
    if soort == "tijd":
        return f"{int(gevonden['uur']):02}:{gevonden['minuut']}"
    return _normaal(next((deel for deel in gevonden.groups() if deel), gevonden[0]))


def _datum(gevonden: re.Match[str]) -> str:
    """`2025-11-24`, `2025-11` or, without a year, `--11-24`; empty for a bare month."""
    dag = gevonden["dag"] or gevonden["dag2"] or gevonden["dag3"]
    jaar = gevonden["jaar"] or gevonden["jaar2"] or gevonden["jaar3"]
    naam, nummer = gevonden["maand"], gevonden["maand2"] or gevonden["maand3"]
    maand = _MAANDEN.index(naam) + 1 if naam else int(nummer)
    return f"{jaar or '-'}-{maand:02}" + (f"-{int(dag):02}" if dag else "") if jaar or dag else ""


def _ook(soort: Soort, waarde: str) -> set[str]:
    """A value and what follows from it: a date also gives its month and its day without the year."""
    delen = waarde.rsplit("-", 2)
    if soort == "datum" and len(delen) == 3 and delen[0] != "-":
        return {waarde, f"{delen[0]}-{delen[1]}", f"--{delen[1]}-{delen[2]}"}
    return {waarde} - {""}


def _normaal(getal: str) -> str:
    """`1.369,06` and `1369.06` become `1369.06`; `90,00` and `90` become `90`."""
    if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", getal):
        getal = getal.replace(".", "")
    heel, _, deel = getal.replace(",", ".").partition(".")
    deel = deel.rstrip("0")
    return f"{int(heel)}.{deel}" if deel else str(int(heel))


def _cijfers(telefoon: str) -> str:
    kaal = re.sub(r"[^\d+]", "", telefoon)
    return re.sub(r"^(?:\+|00)310?", "0", kaal)


def _kaal(tekst: str) -> str:
    return " ".join(tekst.split())


if __name__ == "__main__":
    main()
