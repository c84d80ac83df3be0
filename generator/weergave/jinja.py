"""From page data to HTML: the one Jinja environment that prints record text. It always escapes and never guesses.

Templates write links from the root of the site as `~/regelingen/`; a rendered page has them relative to itself, so the
site works in any folder. Only attributes that hold an address are looked at, and escaped text cannot hold a quote, so
no record can make such a link by accident.

A template is told the fields of the data class of its page, and what stands around every page: `gemeente`, `loket`,
`vandaag`, `webadres` (empty when nobody knows it), `papier`, `geld_check` (whether there is one), `nog_gevraagd` (the wishes of today), `herkomst` (how the texts were made), `icoon`, `logo`, `adressen`, and `zin` for a fixed text by its key. It cannot ask for anything else.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from jinja2 import Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from generator.blad.notatie import datering, datum, telefoonlink
from generator.blad.openbaar import OpenbareKaart
from generator.blad.zinnen import vaste_zin
from generator.huisstijl.logo import logo
from generator.kaart import adressen
from generator.project import Project
from generator.uitvoer import PageSource, Pagina
from generator.weergave.afbreken import breek_af
from generator.weergave.vast import Vast


class Weergave:
    """Renders the pages of one public kaart with the templates and icons of the project's theme folders.

    `vast` tells how scripts are called; with `papier` the pages point at the cards, posters and booklets that were made with them.
    """

    def __init__(
        self, project: Project, kaart: OpenbareKaart, vast: Vast | None = None, *, papier: bool = False
    ) -> None:
        self._vast = vast or Vast()
        self._omgeving = Environment(
            loader=FileSystemLoader([*project.thema]),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=FileSystemBytecodeCache(),
            auto_reload=False,  # a new Weergave is made for every build
        )
        self._begrippen = {vorm.lower(): b for b in kaart.begrippen.values() for vorm in (b.woord, *b.ook)}
        vormen = "|".join(re.escape(vorm) for vorm in sorted(self._begrippen, key=len, reverse=True))
        self._begrip = re.compile(rf"(?<![\w-])(?:{vormen})(?![\w-])" if vormen else r"(?!)", re.IGNORECASE)
        self._op_id = dict(kaart.begrippen)
        self._omgeving.filters |= {"datum": datum, "datering": datering, "tel": telefoonlink}
        self._omgeving.filters["jsonld"] = _in_script
        self._omgeving.filters["begrippen"] = self._merk_begrippen
        van_de_kaart = {
            "gemeente": kaart.gemeente,
            "loket": kaart.loket,
            "talen": tuple(kaart.talen.values()),
            "vandaag": kaart.vandaag,
            "webadres": kaart.webadres,
            "papier": papier,
            "geld_check": bool(kaart.toetsregels),
            "nog_gevraagd": kaart.nog_gevraagd,
            "herkomst": kaart.cijfers.herkomst,
            "logo": logo(project),
        }
        hulp = {"adressen": adressen, "zin": vaste_zin, "icoon": cache(lambda naam: _icoon(project, naam))}
        self._omgeving.globals |= van_de_kaart | hulp
        rondom = {
            **van_de_kaart,
            "begrippen": self._op_id,
            "namen": self._vast.voor_bladzijden,
            "thema": _gelezen(project),
        }
        self._geheugen = project.geheugen
        self._rondom = self._geheugen.merk("weergave", "/", rondom)
        self._kop = self._omgeving.get_template("pages/kop.jinja")
        self._uitleg = self._omgeving.get_template("components/begrip/begrip.jinja")

    def pagina(self, bron: PageSource) -> Pagina:
        """Render one page, unless the build before this one did; raises Jinja's own error when its template asks for something
        that is not there.
        """
        return self._geheugen.of_opnieuw("weergave", bron.adres, (bron, self._rondom), lambda: self._pagina(bron))

    def _pagina(self, bron: PageSource) -> Pagina:
        sjabloon = self._omgeving.get_template(f"pages/{bron.inhoud.sjabloon}.jinja")
        html = self._met_uitleg(sjabloon.render(vars(bron.inhoud), titel=bron.titel))
        return Pagina(
            bron.adres,
            bron.titel,
            self._kop.render(bron=bron),
            breek_af(_relatief(self._vast.in_html(html), bron.adres).encode("utf-8", "xmlcharrefreplace")),
        )

    def schil(self) -> Mapping[str, str]:
        """The parts around every page that our own templates make, with links from the root, by name."""
        return {
            deel: self._vast.in_html(self._omgeving.get_template(f"pages/{deel}.jinja").render()) for deel in _SCHIL
        }

    def fragment(self, sjabloon: str, **gegevens: object) -> str:
        """Render a piece of template text; the examples of the components are tested this way."""
        return self._met_uitleg(self._omgeving.from_string(sjabloon).render(gegevens))

    def _merk_begrippen(self, tekst: str) -> Markup:
        """Text in which every hard word is marked; what is marked, `_met_uitleg` finds on the finished page."""
        uit, vorige = Markup(), 0
        for vondst in self._begrip.finditer(tekst):
            begrip = self._begrippen.get(vondst[0].lower())
            if begrip is not None:  # an İ or ı matches an i but does not become one
                uit += tekst[vorige : vondst.start()] + Markup(
                    f"{_BEGIN}{begrip.id}{_MIDDEN}{escape(vondst[0])}{_EIND}"
                )
                vorige = vondst.end()
        return uit + tekst[vorige:]

    def _met_uitleg(self, html: str) -> str:
        """The page in which a hard word opens its explanation, the first time it stands there."""
        gezien: set[str] = set()

        def uitleg(vondst: re.Match[str]) -> str:
            id_, woord = vondst[1], Markup(vondst[2])
            if id_ in gezien:
                return woord
            gezien.add(id_)
            return self._uitleg.render(woord=woord, begrip=self._op_id[id_]).strip()

        if _BEGIN not in html:
            return html
        html = _GEMERKT.sub(uitleg, html)
        # An explanation is a block, and a block may not stand in a p.
        return _ALINEA.sub(lambda p: f"<div{p[1]}</div>" if "<details" in p[1] else p[0], html)


_MET_ADRES = ("href", "src", "action", "data-zoek")
"""Attributes that hold an address."""
_SCHIL = ("logo", "voorlezen", "zoekbalk", "proef", "gevraagd", "teksten", "verklaring", "host", "voet")

_BEGIN, _MIDDEN, _EIND = "\x02", "\x1f", "\x03"  # no text of a record can hold these
_GEMERKT = re.compile(f"{_BEGIN}([^{_MIDDEN}]*){_MIDDEN}([^{_EIND}]*){_EIND}")
_ALINEA = re.compile(r'<p( class="alinea">.*?)</p>', re.DOTALL)


def _gelezen(project: Project) -> tuple[bytes, ...]:
    """The templates and drawings that somebody may be editing, but not the thousands of Material."""
    eigen = (map_ for map_ in project.thema if map_ == project.thema[0] or not (map_ / "mkdocs_theme.yml").is_file())
    mappen = (map_ / deel for map_ in eigen for deel in ("pages", "components", ".icons"))
    paden = (pad for map_ in mappen for pad in sorted(map_.rglob("*")) if pad.suffix in {".jinja", ".svg"})
    return tuple(pad.read_bytes() for pad in paden)


def _relatief(html: str, adres: str) -> str:
    wortel = "../" * adres.count("/") or "./"
    for naam in _MET_ADRES:
        html = html.replace(f' {naam}="~/', f' {naam}="{wortel}')
    return html


def _in_script(json: str) -> Markup:
    """JSON between script tags, where nothing is unescaped and `</script>` would end it: in JSON a `<` stands in a text."""
    return Markup(json.replace("<", "\\u003c"))


def _icoon(project: Project, naam: str) -> Markup:
    """The drawing of a pictogram, hidden from screen readers: a word always stands beside it."""
    pad = project.pictogrammen.pad(naam)
    svg = (
        pad.read_text(encoding="utf-8") if pad else '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"></svg>'
    )
    return Markup(svg.replace("<svg ", '<svg class="icoon" aria-hidden="true" focusable="false" ', 1))
