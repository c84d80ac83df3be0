"""From files to what may be used: first the shape of each, then whether they fit together."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from generator.documenten.archief import Archief
from generator.documenten.document import Document
from generator.geheugen import Geheugen
from generator.keuring.gelezen import Gelezen
from generator.keuring.samenhang import CONTROLES
from generator.keuring.vorm import Gekeurd, valideer_lijsten, valideer_record
from generator.meldingen import Melding, op_volgorde
from generator.models import LIJSTEN, Hulp

_LIJSTNAMEN = frozenset(lijst.naam for lijst in LIJSTEN)


@dataclass(frozen=True)
class Uitslag:
    """What was read, and what was wrong with it: a record or list with a fout is not to be shown."""

    gelezen: Gelezen
    meldingen: tuple[Melding, ...]

    def te_tonen(self) -> tuple[Hulp, ...]:
        """The records that may be on the site: published and faultless."""
        fout = {melding.bestand for melding in self.meldingen if melding.ernst == "fout"}
        return tuple(g.record for g in self.gelezen.records if g.record.op_de_site and g.document.bestand not in fout)


def keur(
    archief: Archief,
    vandaag: date,
    pictogrammen: Collection[str],
    geheugen: Geheugen,
    ooit_online: Collection[str] = (),
) -> Uitslag:
    """Check all that was read; `pictogrammen` are the names of the drawings that the theme has, `ooit_online` all addresses
    that were ever published.
    """

    def record(document: Document) -> tuple[Gekeurd | None, tuple[Melding, ...]]:
        return geheugen.of_opnieuw("keur", document.bestand, document.versie, lambda: valideer_record(document))

    records = [record(document) for document in archief.documenten]
    lijsten, lijstfouten = valideer_lijsten({n: d for n, d in archief.lijsten.items() if n in _LIJSTNAMEN}, geheugen)
    vorm = (*archief.meldingen, *lijstfouten, *_vreemde_lijsten(archief), *(m for _, ms in records for m in ms))
    kapot = {melding.bestand for melding in vorm if melding.ernst == "fout"}
    gelezen = Gelezen(
        documenten=archief.documenten,
        records=tuple(g for g, _ in records if g is not None and g.document.bestand not in kapot),
        lijsten=lijsten,
        onleesbaar=archief.onleesbaar,
        landelijk=archief.landelijk,
        vandaag=vandaag,
        lijstenmap=archief.lijstenmap,
        pictogrammen=pictogrammen,
        ooit_online=ooit_online,
        geheugen=geheugen,
    )
    samenhang = (melding for controle in CONTROLES for melding in controle(gelezen))
    return Uitslag(gelezen, op_volgorde((*vorm, *samenhang)))


def _vreemde_lijsten(archief: Archief) -> Iterator[Melding]:
    for document in archief.lijstdocumenten:
        if document.stam not in _LIJSTNAMEN:
            namen = ", ".join(sorted(_LIJSTNAMEN))
            yield document.melding((), f"“{document.stam}” is geen lijst die de site kent.", f"Lijsten zijn: {namen}.")
        elif archief.lijsten.get(document.stam) is not document:
            yield document.melding(
                (), "Dit bestand staat in een map onder de lijsten.", "Haal het weg of zet het bij de lijsten zelf."
            )
