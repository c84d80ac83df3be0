"""Names of fields: unknown, missing, or at the wrong depth of a file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import get_annotations

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.documenten.document import Document, Pad, alles
from generator.meldingen import Melding, bedoelde, dichtstbij
from generator.models import LIJSTEN
from generator.models.basis import Model
from generator.models.kenmerken import Verwijst, model_in

MET_IDS = frozenset({"records", *(lijst.naam for lijst in LIJSTEN)})
"""What a field can hold ids of, so that `keuring.verwijzingen` knows them all."""


@dataclass(frozen=True)
class Vorm:
    """What a model says about the fields of a value: `van` is what the value is called (“een regeling”)."""

    model: type[Model]
    van: str

    def model_op(self, loc: Pad) -> type[BaseModel] | None:
        """The model that describes the value at `loc`."""
        huidig: type[BaseModel] | None = self.model
        for deel in loc:
            if isinstance(deel, int) or huidig is None:
                continue
            veld = huidig.model_fields.get(deel)
            huidig = model_in(veld.annotation) if veld else None
        return huidig

    def veld(self, loc: Pad) -> FieldInfo | None:
        """The field at `loc`; of a value in a list, the field that holds the list."""
        while loc and isinstance(loc[-1], int):
            loc = loc[:-1]
        ouder = self.model_op(loc[:-1])
        return ouder.model_fields.get(str(loc[-1])) if ouder and loc else None

    def uitleg(self, loc: Pad) -> str:
        """What the field at `loc` is for, in the first sentence of its manual."""
        veld = self.veld(loc)
        return re.split(r"\.(?:\s|$)", veld.description or "", maxsplit=1)[0] if veld else ""

    def velden(self, loc: Pad) -> list[str]:
        """The names that may stand at `loc`."""
        hier = self.model_op(loc)
        return [naam for naam in hier.model_fields if naam != "id" or hier is not self.model or loc] if hier else []

    def kern(self, loc: Pad) -> list[str]:
        """The fields that have to stand at `loc`; the first two of its own when none has to."""
        hier = self.model_op(loc)
        verplicht = [naam for naam, veld in hier.model_fields.items() if veld.is_required()] if hier else []
        return verplicht or (list(get_annotations(hier))[:2] if hier else [])

    def verwijst_naar(self, loc: Pad) -> str:
        """Of what the ids are that the field at `loc` holds; empty when it holds something else."""
        veld = self.veld(loc)
        return next((m.naar for m in veld.metadata if isinstance(m, Verwijst)), "") if veld else ""

    def als_lijst(self, loc: Pad) -> str:
        """How a list of ids that has to be there is written; the only such list is that of themas."""
        veld = self.veld(loc)
        lijst = veld is not None and veld.is_required() and str(veld.annotation).startswith("tuple[")
        ids = lijst and isinstance(loc[-1], str) and self.verwijst_naar(loc) in MET_IDS
        return f", tussen haken, zoals {loc[-1]}: [geld]" if ids else ""

    def naam(self, loc: Pad) -> str:
        """What the value at `loc` is called."""
        namen = [deel for deel in loc if isinstance(deel, str)]
        return f"“{namen[-1]}”" if namen else self.van


class Veldnamen:
    """The remarks about the names of fields in one value that stands at `basis` in a document."""

    def __init__(self, vorm: Vorm, document: Document, basis: Pad) -> None:
        self._vorm, self._document, self._basis = vorm, document, basis
        self.leeggelopen: set[Pad] = set()
        """Fields that are empty because what belongs under them stands at the wrong depth."""

    def meldingen(self, vreemd: Iterable[Pad], mist: Iterable[Pad]) -> Iterator[Melding]:
        """What to say of unknown and missing fields; one melding when an unknown field is a missing one."""
        over = list(mist)
        for loc in vreemd:
            naam, ouder = str(loc[-1]), loc[:-1]
            bedoeld = dichtstbij(naam, [str(m[-1]) for m in over if m[:-1] == ouder])
            wat = f"“{naam}” is geen veld van {self._vorm.naam(ouder)}."
            if re.fullmatch(r"\d{1,2}|-+", naam) and (centen := self._centen(naam, ouder)):
                yield self._melding(loc, wat, centen)
            elif bedoeld:
                over.remove((*ouder, bedoeld))
                yield self._melding(loc, wat, f"Bedoelde u “{bedoeld}”? Dat veld mist nog.")
            elif diepte := self._verkeerde_diepte(naam, ouder):
                onder, remedie = diepte
                over = [m for m in over if m[-1] != naam or _zonder_nummers(m[:-1]) != _zonder_nummers(onder)]
                yield self._melding(loc, wat, remedie)
            else:
                tip = bedoelde(naam, bekend := self._vorm.velden(ouder)).strip()
                yield self._melding(
                    loc, wat, tip or f"Haal de regel weg. Velden die hier wel mogen: {', '.join(bekend)}."
                )
        for loc in over:
            yield self._ontbreekt(loc)

    def _ontbreekt(self, loc: Pad) -> Melding:
        veld, uitleg = self._vorm.veld(loc), self._vorm.uitleg(loc)
        zo = f"{loc[-1]}: [ … ]" if veld and str(veld.annotation).startswith("tuple[") else f"{loc[-1]}: …"
        wat = f"Het verplichte veld “{loc[-1]}” van {self._vorm.naam(loc[:-1])} ontbreekt."
        return self._melding(loc[:-1], wat, f"Voeg toe: {zo} ({uitleg})" if uitleg else f"Voeg toe: {zo}")

    def _melding(self, loc: Pad, wat: str, remedie: str) -> Melding:
        return self._document.melding((*self._basis, *loc), wat, remedie)

    def _centen(self, naam: str, ouder: Pad) -> str | None:
        """What to write when a comma between braces cut an amount in two: {euro: 10,50}."""
        velden = next((waarde for pad, waarde in alles(self._document.gegevens) if pad == (*self._basis, *ouder)), None)
        if not isinstance(velden, dict) or velden[naam] is not None:
            return None
        namen = list(velden)
        ervoor = namen[max(0, namen.index(naam) - 1)]
        heel = velden[ervoor]
        if not isinstance(heel, int):
            return None
        bedrag = f"{heel}.{naam}" if naam.isdigit() else str(heel)
        return f"Is de komma van het bedrag? Schrijf een punt: {ervoor}: {bedrag}"

    def _regel(self, loc: Pad) -> int | None:
        return self._document.regels.get((*self._basis, *loc))

    def _verkeerde_diepte(self, naam: str, ouder: Pad) -> tuple[Pad, str] | None:
        """Where a field belongs that slid out of what it stands under, or into what stands above it; and what to do."""
        hier = self._regel((*ouder, naam)) or 0
        boven = [
            (regel, veld)
            for veld in self._vorm.velden(ouder)
            if naam in self._vorm.velden((*ouder, veld)) and (regel := self._regel((*ouder, veld))) and regel < hier
        ]
        if boven:
            veld = max(boven)[1]
            self.leeggelopen.add((*ouder, veld))
            return (*ouder, veld), f"Het hoort onder {veld}: en moet verder inspringen. Zet er spaties voor."
        for lengte in range(len(ouder)):
            hoger = ouder[:lengte]
            past = naam in self._vorm.velden(hoger) and not isinstance(ouder[lengte], int)
            if past and self._regel((*hoger, naam)) is None:
                return hoger, f"Het hoort niet onder {ouder[lengte]}: maar ernaast. Haal spaties ervoor weg."
        kan = [veld for veld in self._vorm.velden(ouder) if naam in self._vorm.velden((*ouder, veld))]
        if len(kan) == 1:
            return (*ouder, kan[0]), f"Zet het onder {kan[0]}:, met spaties ervoor."
        return None


def _zonder_nummers(loc: Pad) -> Pad:
    return tuple(deel for deel in loc if isinstance(deel, str))
