"""Where something is added: the field of a record, or a list that may not be there yet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from generator.documenten.archief import Archief
from generator.documenten.document import Document, Pad, Waarde
from generator.documenten.lezer import toon_pad
from generator.documenten.ontleder import ontleed
from generator.documenten.wijzigen import begin, voeg_toe, zet
from generator.lezen import Lezing
from generator.meldingen import Melding, bedoelde, fouten
from generator.models import SOORTEN
from generator.project import Project
from generator.redactie.concept import als_zinnen, bestaand
from generator.redactie.erbij.stuk import Stuk
from generator.redactie.nieuw import als_id


@dataclass(frozen=True)
class Doel:
    """A list in a file: the field `veld` of a record, or all there is in a file with a list.

    `bestand` is the path to show, below the folder `basis`; `document` what was read of it, None when it is not there yet:
    then `kop` becomes the comment above the list.
    """

    basis: Path
    bestand: str
    document: Document | None
    veld: str = ""
    kop: str = ""

    @property
    def pad(self) -> Path:
        """The file."""
        return self.basis / self.bestand

    @property
    def gegevens(self) -> Mapping[str, Waarde]:
        """The fields of a record; of a list there are none."""
        gegevens = self.document.gegevens if self.document else None
        return gegevens if isinstance(gegevens, dict) else {}

    def met(self, waarde: Waarde) -> tuple[bytes, str]:
        """The bytes of the file with this at the end of the list, or why that cannot be. Nothing is written."""
        if self.document is None:
            if self.pad.exists():
                return b"", f"{self.bestand} is intussen gemaakt. Begin opnieuw."
            inhoud, mis = begin(self.kop, waarde, self._mappen)
            return inhoud, " ".join(mis or ())
        nieuw: list[bytes] = []
        plek, erin = self._erin, waarde
        if self.veld and plek[-1] == 0:
            plek, erin = (self.veld,), (waarde,)
        wijzig = zet if plek == (self.veld,) and self.veld in self.gegevens else voeg_toe
        _, melding = wijzig(self.basis, self.document, plek, erin, lambda _, inhoud: nieuw.append(inhoud))
        return (b"", als_zinnen((melding,))) if melding else (nieuw[0], "")

    def ontleed(self, inhoud: bytes) -> tuple[Document | None, tuple[Melding, ...]]:
        """What stands in the file when it holds these bytes."""
        document, meldingen = ontleed(inhoud, self.bestand, self.pad.stem, self._mappen)
        landelijk = self.document is not None and self.document.landelijk
        return document and replace(document, inhoud=inhoud, landelijk=landelijk), meldingen

    def regel(self, inhoud: bytes) -> int:
        """On which line of these bytes the new one stands."""
        document, _ = self.ontleed(inhoud)
        assert document is not None
        return document.regels[self._erin]

    @property
    def _erin(self) -> Pad:
        """Where the new one will stand."""
        rij = self.gegevens.get(self.veld) if self.veld else self.document and self.document.gegevens
        nummer = len(rij) if isinstance(rij, tuple) else 0
        return (self.veld, nummer) if self.veld else (nummer,)

    @property
    def _mappen(self) -> tuple[str, ...]:
        return tuple(self.pad.resolve().parent.parts[-3:])


def zoek_doel(site: Project, lezing: Lezing, stuk: Stuk, id_: str) -> tuple[Doel | None, str]:
    """Where this goes, in the record with this id or in its list; or why it cannot go there."""
    doel, bezwaar = _in_record(site, lezing, stuk, id_) if stuk.veld else _in_lijst(site, lezing.archief, stuk)
    if doel and any(melding.bestand == doel.bestand for melding in fouten(lezing.meldingen)):
        return None, f"In {doel.bestand} staan nog fouten. Draai eerst: sociale-kaart controleer {doel.bestand}"
    return doel, bezwaar


def _in_record(site: Project, lezing: Lezing, stuk: Stuk, id_: str) -> tuple[Doel | None, str]:
    archief = lezing.archief
    if id_ in archief.onleesbaar:
        return None, f"“{id_}” is niet te lezen. Draai eerst: sociale-kaart controleer"
    if id_ not in archief.records:
        namen = bestaand(archief)
        tip = f"Bedoelde u “{al}”? " if (al := namen.get(als_id(id_))) else bedoelde(id_, archief.records)
        los = " Hoort het bij geen record? Typ dan agenda." if stuk.veld == "activiteiten" else ""
        return None, f"Er is geen record “{id_}”. {tip}Geef de naam van het bestand zonder .yaml.{los}"
    document, _ = archief.records[id_].geschreven(())
    doel = Doel(site.basis, document.bestand, document, veld=stuk.veld)
    if document.uit_pakket:
        return None, f"“{id_}” komt met het programma mee. Kies een record van uzelf."
    kan = [soort.id for soort in SOORTEN if stuk.veld in soort.model.model_fields]
    if (soort := doel.gegevens.get("soort")) not in kan:
        return None, f"“{id_}” is een {soort}. {stuk.naam} kan alleen bij een {' of '.join(kan)}."
    return doel, ""


def _in_lijst(site: Project, archief: Archief, stuk: Stuk) -> tuple[Doel | None, str]:
    bestand = toon_pad(site.lijsten / f"{stuk.lijst}.yaml", site.basis)
    if stuk.lijst in archief.onleesbaar:
        return None, f"{bestand} is niet te lezen. Draai eerst: sociale-kaart controleer"
    gelezen = archief.lijsten.get(stuk.lijst)
    eigen = gelezen.geschreven(())[0] if gelezen else None
    return Doel(site.basis, bestand, eigen if eigen and eigen.bestand == bestand else None, kop=stuk.kop), ""
