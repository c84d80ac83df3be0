"""From page data to HTML: the one Jinja environment that prints record text. It always escapes and never guesses.

Templates write links from the root of the site as `~/regelingen/`; a rendered page has them relative to itself, so the
site works in any folder. Only attributes that hold an address are looked at, and escaped text cannot hold a quote, so
no record can make such a link by accident.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.blad.notatie import datering, datum, euro, getal, hoeveel, in_of_op, leeftijd, telefoonlink
from generator.kaart.kaart import SocialeKaart, deel_van
from generator.uitvoer import PageSource, Pagina


class Weergave:
    """Renders the pages of one SocialeKaart with the templates and icons of the theme folders, the first one first.

    With `papier` the pages point at the cards, posters and booklets that were made with them.
    """

    def __init__(self, thema: tuple[Path, ...], kaart: SocialeKaart, *, papier: bool = False) -> None:
        self._omgeving = Environment(
            loader=FileSystemLoader([*thema]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=FileSystemBytecodeCache(),
            auto_reload=False,  # a new Weergave is made for every build
        )
        self._omgeving.filters |= {
            "euro": euro,
            "getal": getal,
            "hoeveel": hoeveel,
            "leeftijd": leeftijd,
            "datum": datum,
            "datering": datering,
            "in_of_op": in_of_op,
            "tel": telefoonlink,
            "deel": deel_van,
        }
        self._omgeving.filters["in_kaart"] = kaart.records.get
        self._omgeving.globals |= {"kaart": kaart, "papier": papier, "icoon": cache(lambda naam: _icoon(thema, naam))}
        self._omgeving.filters["begrippen"] = self._met_uitleg
        self._begrippen = {vorm.lower(): b for b in kaart.begrippen.values() for vorm in (b.woord, *b.ook)}
        vormen = "|".join(re.escape(vorm) for vorm in sorted(self._begrippen, key=len, reverse=True))
        self._begrip = re.compile(rf"(?<![\w-])(?:{vormen})(?![\w-])" if vormen else r"(?!)", re.IGNORECASE)
        self._uitgelegd: set[str] = set()
        self._kop = self._omgeving.get_template("pages/kop.jinja")
        self._uitleg = self._omgeving.get_template("components/begrip/begrip.jinja")

    def pagina(self, bron: PageSource) -> Pagina:
        """Render one page; raises Jinja's own error when its template asks for something that is not there."""
        self._uitgelegd = set()
        sjabloon = self._omgeving.get_template(f"pages/{bron.sjabloon}.jinja")
        html = sjabloon.render(bron.gegevens, titel=bron.titel)
        return Pagina(bron.adres, bron.titel, self._kop.render(bron=bron), _relatief(html, bron.adres))

    def schil(self) -> Mapping[str, str]:
        """The parts around every page that hold record text, with links from the root: `balk` above, `voet` below."""
        return {deel: self._omgeving.get_template(f"pages/{deel}.jinja").render() for deel in ("balk", "voet")}

    def _met_uitleg(self, tekst: str) -> Markup:
        """Text in which a hard word opens its explanation, the first time it stands on a page."""
        uit, vorige = Markup(), 0
        for vondst in self._begrip.finditer(tekst):
            begrip = self._begrippen.get(
                vondst[0].lower()
            )  # None for an İ or ı, which match an i but do not become one
            if begrip is None or begrip.id in self._uitgelegd:
                continue
            self._uitgelegd.add(begrip.id)
            uitleg = self._uitleg.render(woord=vondst[0], begrip=begrip).strip()
            uit += tekst[vorige : vondst.start()] + Markup(uitleg)
            vorige = vondst.end()
        return uit + tekst[vorige:]

    def fragment(self, sjabloon: str, **gegevens: object) -> str:
        """Render a piece of template text; the examples of the components are tested this way."""
        self._uitgelegd = set()
        return self._omgeving.from_string(sjabloon).render(gegevens)


def _relatief(html: str, adres: str) -> str:
    return re.sub(r'(?<= )(href|src|action|data-zoek)="~/', rf'\1="{"../" * adres.count("/") or "./"}', html)


def _icoon(thema: tuple[Path, ...], naam: str) -> Markup:
    """The drawing of a pictogram, hidden from screen readers: a word always stands beside it."""
    pad = next((p for map_ in thema if (p := map_ / ".icons" / "material" / f"{naam}.svg").is_file()), None)
    svg = (
        pad.read_text(encoding="utf-8") if pad else '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>'
    )
    return Markup(svg.replace("<svg ", '<svg class="icoon" aria-hidden="true" focusable="false" ', 1))
