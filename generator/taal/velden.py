"""Which fields residents read, as one text that knows the line of every place in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.documenten.document import Document, Pad
from generator.keuring.verwijzingen import zoek

# What residents read in a record, in the order of its page. `*` stands for every entry of a list.
BEWONERSTEKST: tuple[Pad, ...] = (
    ("kort",),
    ("gestopt", "uitleg"),
    ("voor_wie",),
    ("voor_wie", "*"),
    ("wat_krijg_je",),
    ("wat_krijg_je", "*"),
    ("met_stadspas",),
    ("voorwaarden",),
    ("voorwaarden", "*"),
    ("bedragen", "*", "wat"),
    ("bedragen", "*", "terugval"),
    ("aanvragen", "stappen", "*"),
    ("aanvragen", "manieren", "*", "uitleg"),
    ("aanvragen", "wanneer"),
    ("aanvragen", "wanneer", "zin"),
    ("aanvragen", "wanneer", "terugval"),
    ("aanvragen", "duur"),
    ("bewijsstukken", "*", "uitleg"),
    ("aanmelden",),
    ("aanmelden", "*"),
    ("wat_neem_je_mee",),
    ("wat_neem_je_mee", "*"),
    ("kosten", "uitleg"),
    ("openingstijden", "uitleg"),
    ("openingstijden", "momenten", "*", "wat"),
    ("openingstijden", "terugval"),
    ("plekken", "*", "uitleg"),
    ("plekken", "*", "terugval"),
    ("contact", "bereikbaar"),
    ("contact", "terugval"),
    ("wensen", "*", "wat"),
    ("wensen", "*", "hoeveel"),
    ("wensen", "*", "hoe_geef_je_het"),
)
_VAKVELDEN: tuple[Pad, ...] = ((), ("verwijzen",), ("maatwerk",), ("wachttijd",), ("wachttijd", "zin"), ("niet_voor",))
VAKTEKST: tuple[Pad, ...] = (
    *(("voor_professionals", *veld, *punt) for veld in _VAKVELDEN for punt in ((), ("*",))),
    ("voor_professionals", "wachttijd", "terugval"),
)
_LIJST_MET_BEGIN: tuple[Pad, ...] = (("*", "kort"), ("*", "begin", "doe"))
BEWONERSTEKST_IN_LIJSTEN: Mapping[str, tuple[Pad, ...]] = {
    "gemeente": (("proefversie",),),
    "themas": _LIJST_MET_BEGIN,
    "doelgroepen": _LIJST_MET_BEGIN,
    "levensgebeurtenissen": (("*", "kort"), ("*", "stappen", "*", "doe")),
    "bewijsstukken": (("*", "wat_is_het"), ("*", "waar_haal_je_het"), ("*", "als_je_het_niet_hebt")),
    "begrippen": (("*", "uitleg"),),
    "noodhulp": (("*", "situatie"), ("*", "uitleg"), ("*", "uitleg", "*")),
    "loketten": (("*", "uitleg"), ("*", "contact", "bereikbaar"), ("*", "openingstijden", "uitleg")),
    "normbedragen": (("*", "uitleg"), ("*", "bedragen", "*", "huishouden")),
    "houdbaarheid": (("*", "terugval"),),
}


@dataclass(frozen=True)
class Veldtekst:
    """The text of one field."""

    pad: Pad
    tekst: str


@dataclass(frozen=True)
class Documenttekst:
    """All text of some fields of a document as one text, with a blank line between fields."""

    document: Document
    velden: tuple[Veldtekst, ...]

    @property
    def tekst(self) -> str:
        """The whole text."""
        return "\n\n".join(veld.tekst for veld in self.velden)

    def plaats(self, plek: int) -> tuple[int, str, Pad]:
        """Line in the file, readable name and path of the field for a place in `tekst`.

        In a block of text (after `|`) the first line is the one below the name of the field.
        """
        begin, beginnen = 0, []
        for veld in self.velden:
            beginnen.append(begin)
            begin += len(veld.tekst) + 2
        nummer = max(0, bisect_right(beginnen, plek) - 1)
        veld = self.velden[nummer]
        regel, naam = self.document.plaats(veld.pad)
        if "\n" in veld.tekst:
            regel += 1 + veld.tekst.count("\n", 0, plek - beginnen[nummer])
        return regel, naam, veld.pad


def documenttekst(document: Document, patronen: tuple[Pad, ...]) -> Documenttekst:
    """The text of the fields that fit the patterns; values that were refused before are left out."""
    return Documenttekst(document, tuple(_velden(document, patronen)))


def _velden(document: Document, patronen: tuple[Pad, ...]) -> Iterator[Veldtekst]:
    for patroon in patronen:
        for pad, waarde in zoek(document.gegevens, patroon):
            if isinstance(waarde, str) and waarde.strip() and not document.is_stuk(pad):
                yield Veldtekst(pad, waarde)
