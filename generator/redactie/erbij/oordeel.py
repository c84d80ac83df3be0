"""What `controleer` would say of a file with something new in it, before that is written."""

from __future__ import annotations

from dataclasses import replace

from generator.documenten.archief import Archief
from generator.documenten.document import Document
from generator.documenten.invullen import eigen_woorden, vul_in
from generator.lezen import keur, leesgoed
from generator.meldingen import Melding, op_volgorde
from generator.project import Project
from generator.redactie.erbij.doel import Doel
from generator.taal.poort import leestoets


class Oordeel:
    """Judges the bytes of one file among all others; what was wrong before is not said again."""

    def __init__(self, site: Project, archief: Archief, doel: Doel) -> None:
        self._site, self._archief, self._doel = site, archief, doel
        self._vooraf = frozenset(map(_kern, self._van(archief)))

    def over(self, inhoud: bytes) -> tuple[Melding, ...]:
        """The meldingen that were not there before."""
        document, meldingen = self._doel.ontleed(inhoud)
        if document is None:
            return meldingen
        archief = self._archief
        document, onbekend = vul_in(document, eigen_woorden(archief.lijsten.get("gemeente")))
        alle = (*meldingen, *onbekend, *self._van(_met(archief, document)))
        return op_volgorde(melding for melding in alle if _kern(melding) not in self._vooraf)

    def _van(self, archief: Archief) -> tuple[Melding, ...]:
        """What is wrong with all files, and with the language of this one."""
        uitslag, bestand = keur(self._site, archief), self._doel.bestand
        goed = leesgoed(uitslag)
        eigen = replace(
            goed,
            op_de_site=tuple(document for document in goed.op_de_site if document.bestand == bestand),
            concepten=tuple(document for document in goed.concepten if document.bestand == bestand),
            lijsten={naam: lijst for naam, lijst in goed.lijsten.items() if lijst.bestand == bestand},
        )
        return (*uitslag.meldingen, *leestoets(eigen, self._site.lijsten, self._site.basis, self._site.geheugen))


def _met(archief: Archief, nieuw: Document) -> Archief:
    """With this document in the place of that of the same file."""
    if nieuw.bestand.startswith(f"{archief.lijstenmap}/"):
        andere = tuple(document for document in archief.lijstdocumenten if document.stam != nieuw.stam)
        return replace(archief, lijstdocumenten=(*andere, nieuw))
    records = (nieuw if document.bestand == nieuw.bestand else document for document in archief.documenten)
    return replace(archief, documenten=tuple(records))


def _kern(melding: Melding) -> tuple[str, str, str]:
    """What a melding is about, whatever its line has become."""
    return melding.bestand, melding.plek, melding.wat
