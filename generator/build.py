"""The whole story on one screen: YAML in, a finished site (as values) out. Start reading here.

    files → load → validate → relate → reading gate → search contract → pages and exports → addresses → paper → render

Every step is a function that returns its result together with the meldingen it has; nothing is written here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from generator.documenten.archief import Archief
from generator.documenten.document import Document
from generator.documenten.lezer import lees_map, toon_pad
from generator.exports import EXPORTS
from generator.kaart.kaart import SocialeKaart
from generator.kaart.relaties import relateer
from generator.keuring.adreslijst import verdwenen
from generator.keuring.gelezen import Gelezenen
from generator.keuring.losse_feiten import geen_losse_feiten_in_pagina
from generator.keuring.vorm import valideer_lijsten, valideer_record
from generator.meldingen import Melding, fouten, op_volgorde
from generator.models import LIJSTEN
from generator.pages import PAGES
from generator.pages.afgekeurd import afgekeurde_paginas, alleen_meldingen
from generator.papier import druk
from generator.papier.huisstijl import huisstijl
from generator.papier.uitgave import Uitgave
from generator.taal.poort import leesbaarheid
from generator.taal.ratel import lees_ratel
from generator.uitvoer import ExportFile, PageSource, Pagina, adres_van_bestand
from generator.weergave.jinja import Weergave
from generator.weergave.stijl import stijlblad
from generator.zoeken.contract import kom_na
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine


@dataclass(frozen=True)
class Mappen:
    """Where the input is.

    `basis` is the folder of mkdocs.yml, `eigen_paginas` that of the hand-written pages, and `thema` the theme folders,
    the project's own first.
    """

    basis: Path
    records: tuple[Path, ...]
    lijsten: Path
    eigen_paginas: Path
    thema: tuple[Path, ...]

    def geschreven_paginas(self) -> tuple[Path, ...]:
        """The hand-written pages; what stands among the lists is not for the site."""
        return tuple(sorted(pad for pad in self.eigen_paginas.rglob("*.md") if self.lijsten not in pad.parents))


@dataclass(frozen=True)
class Bouwsel:
    """A finished site: rendered pages, other files, all meldingen, and the HTML around every page (see `Weergave.schil`)."""

    paginas: tuple[Pagina, ...]
    bestanden: tuple[ExportFile, ...]
    meldingen: tuple[Melding, ...]
    schil: Mapping[str, str] = field(default_factory=dict)


def bouw(mappen: Mappen, vandaag: date, *, ook_met_fouten: bool = False, webadres: str | None = None) -> Bouwsel:
    """The whole site as values.

    When anything is wrong there are no pages, only meldingen; with `ook_met_fouten` (for serving) there are pages all
    the same, and a refused record gets a page with its meldingen. `webadres` is the address of the site to print on
    paper (empty when there is none yet); None makes no paper.
    """
    kaart, ontwerp, meldingen = _lees(mappen, vandaag)
    papier: tuple[ExportFile, ...] = ()
    if kaart and webadres is not None and not fouten(meldingen):
        papier, papierfouten = druk(uitgave(mappen, kaart, webadres), mappen.thema[0])
        meldingen = (*meldingen, *papierfouten)
    if fouten(meldingen) and not ook_met_fouten:
        return Bouwsel((), (), meldingen)
    stijl = stijlblad(mappen.thema[0])
    if kaart is None:
        return Bouwsel(alleen_meldingen(fouten(meldingen)), (stijl,), meldingen)
    weergave = Weergave(mappen.thema, kaart, papier=bool(papier))
    afgekeurd = afgekeurde_paginas(fouten(meldingen))
    paginas = tuple(weergave.pagina(bron) for bron in (*ontwerp.bronnen, *afgekeurd))
    return Bouwsel(paginas, (*ontwerp.bestanden, stijl, *papier), meldingen, weergave.schil())


def uitgave(mappen: Mappen, kaart: SocialeKaart, webadres: str) -> Uitgave:
    """The edition of this kaart on paper, in the colours of its theme."""
    return Uitgave(kaart, webadres, huisstijl(mappen.thema))


def lees(mappen: Mappen, vandaag: date) -> tuple[SocialeKaart | None, tuple[Melding, ...]]:
    """Read and check everything, without making pages.

    Returns the SocialeKaart of all faultless published records (None when the lists are too broken to make one) and
    all meldingen, sorted by file and line.
    """
    kaart, _, meldingen = _lees(mappen, vandaag)
    return kaart, meldingen


def lees_adressen(mappen: Mappen, vandaag: date) -> tuple[frozenset[str], tuple[Melding, ...]]:
    """Every address that the site has on this day, redirects included, and all meldingen."""
    _, ontwerp, meldingen = _lees(mappen, vandaag)
    return ontwerp.adressen(mappen), meldingen


def lees_archief(mappen: Mappen) -> Archief:
    """The files of all records and lists that can be read at all, right or wrong."""
    records, _, _ = _documenten(mappen.records, mappen.basis)
    lijsten, _, _ = _documenten([mappen.lijsten], mappen.basis)
    return Archief({d.stam: d for d in records}, {d.stam: d for d in lijsten if _is_lijst(d, mappen)})


@dataclass(frozen=True)
class _Ontwerp:
    """What the site will hold, before it is rendered."""

    bronnen: tuple[PageSource, ...] = ()
    bestanden: tuple[ExportFile, ...] = ()

    def adressen(self, mappen: Mappen) -> frozenset[str]:
        """The addresses of all pages: our own, redirects, and the hand-written ones."""
        eigen = (pad.relative_to(mappen.eigen_paginas).as_posix() for pad in mappen.geschreven_paginas())
        return frozenset(
            (
                *(bron.adres for bron in self.bronnen),
                *(adres_van_bestand(bestand.uri) for bestand in self.bestanden if bestand.uri.endswith(".html")),
                *(adres_van_bestand(uri) for uri in eigen),
            )
        )


def _lees(mappen: Mappen, vandaag: date) -> tuple[SocialeKaart | None, _Ontwerp, tuple[Melding, ...]]:
    documenten, onleesbaar, tekstfouten = _documenten(mappen.records, mappen.basis)
    lijstdocumenten, lijst_onleesbaar, lijsttekstfouten = _documenten([mappen.lijsten], mappen.basis)
    records = [valideer_record(document) for document in documenten]
    lijsten, lijstfouten = valideer_lijsten({d.stam: d for d in lijstdocumenten if _is_lijst(d, mappen)})
    vreemd = tuple(
        d.melding((), f"“{d.stam}” is geen lijst die de site kent.", f"Lijsten zijn: {', '.join(sorted(_LIJSTNAMEN))}.")
        if d.stam not in _LIJSTNAMEN
        else d.melding(
            (), "Dit bestand staat in een map onder de lijsten.", "Haal het weg of zet het bij de lijsten zelf."
        )
        for d in lijstdocumenten
        if not _is_lijst(d, mappen)
    )
    eerste = (*tekstfouten, *lijsttekstfouten, *lijstfouten, *vreemd, *(m for _, ms in records for m in ms))
    kapot = {m.bestand for m in eerste if m.ernst == "fout"}
    gelezen = Gelezenen(
        documenten=documenten,
        records=tuple(g for g, _ in records if g is not None and g.document.bestand not in kapot),
        lijsten=lijsten,
        onleesbaar=onleesbaar | lijst_onleesbaar,
        vandaag=vandaag,
        lijstenmap=toon_pad(mappen.lijsten, mappen.basis),
        pictogrammen=_pictogrammen(mappen.thema),
    )
    kaart, latere = relateer(gelezen)
    ratel, ratelfouten = lees_ratel(mappen.lijsten, mappen.basis)
    meldingen = op_volgorde((*eerste, *latere, *ratelfouten, *leesbaarheid(gelezen, ratel)))
    if kaart is None:
        return None, _Ontwerp(), meldingen
    meldingen = op_volgorde((*meldingen, *_op_geschreven_paginas(mappen, kaart.gemeente.telefoon)))
    with Zoekmachine(mappen.thema[0], gegevens(kaart)) as zoekmachine:
        if not fouten(meldingen):  # with records missing, nobody can say who stands above whom
            meldingen = op_volgorde((*meldingen, *kom_na(gelezen, kaart, zoekmachine)))
        zoekbestanden = zoekmachine.bestanden()
    ontwerp = _Ontwerp(
        tuple(bron for maak in PAGES for bron in maak(kaart)),
        (*(bestand for exporteer in EXPORTS for bestand in exporteer(kaart)), *zoekbestanden),
    )
    if not fouten(meldingen):  # the page of a refused record is missing for another reason
        meldingen = op_volgorde((*meldingen, *verdwenen(mappen.basis, ontwerp.adressen(mappen))))
    return kaart, ontwerp, meldingen


def _pictogrammen(thema: tuple[Path, ...]) -> frozenset[str]:
    mappen = [map_ / ".icons" / "material" for map_ in thema]
    return frozenset(pad.stem for map_ in mappen if map_.is_dir() for pad in map_.iterdir())


_LIJSTNAMEN = frozenset(lijst.naam for lijst in LIJSTEN)


def _op_geschreven_paginas(mappen: Mappen, telefoon: str) -> Iterator[Melding]:
    for pad in mappen.geschreven_paginas():
        tekst = pad.read_text(encoding="utf-8", errors="replace")
        yield from geen_losse_feiten_in_pagina(tekst, toon_pad(pad, mappen.basis), telefoon)


def _is_lijst(document: Document, mappen: Mappen) -> bool:
    return document.stam in _LIJSTNAMEN and document.mappen[-1:] == (mappen.lijsten.resolve().name,)


def _documenten(
    mappen: Iterable[Path], basis: Path
) -> tuple[tuple[Document, ...], frozenset[str], tuple[Melding, ...]]:
    """All files below these folders, each once; the ids of those that could not be read; what was wrong with them."""
    documenten: dict[Path, Document] = {}
    meldingen: dict[Path, tuple[Melding, ...]] = defaultdict(tuple)
    onleesbaar: set[str] = set()
    for map_ in mappen:
        for document, fouten_, pad in lees_map(map_, basis):
            meldingen[pad.resolve()] = fouten_
            if document is None:
                onleesbaar.add(pad.stem)
            else:
                documenten[pad.resolve()] = document
    return tuple(documenten.values()), frozenset(onleesbaar), tuple(m for ms in meldingen.values() for m in ms)
