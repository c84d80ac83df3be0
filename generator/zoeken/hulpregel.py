"""One record as the search engine is told of it: the words by which it is found, and what a hit shows.

A dated fact never gets in: of opening hours only the days, with the last day on which they may be believed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from datetime import date

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.models import SOORTEN
from generator.zoeken.treffers import Hulpregel, Treffer, Zoekteksten


class Hulpregels:
    """Makes the row of a record; what the lists say about all records is looked up once."""

    def __init__(self, kaart: OpenbareKaart) -> None:
        self._kaart = kaart
        self._soorten = _nummers(soort.id for soort in SOORTEN)
        self._themas = _nummers(kaart.themas)
        self._doelgroepen = _nummers(kaart.doelgroepen)
        self._gebeurtenissen = _nummers(kaart.levensgebeurtenissen)
        self._wijken = _nummers(kaart.wijken)
        self._eerste = _eerste_hulp(kaart)

    def regel(self, blad: Blad) -> Hulpregel:
        """The row of this record."""
        return Hulpregel(self._teksten(blad), self._treffer(blad))

    def _teksten(self, blad: Blad) -> Zoekteksten:
        kaart, tekst = self._kaart, blad.zoektekst
        gebeurtenissen = kaart.levensgebeurtenissen
        lijsten = (
            (kaart.themas, blad.themas),
            (kaart.doelgroepen, blad.doelgroepen),
            (gebeurtenissen, blad.levensgebeurtenissen),
        )
        bij_stappen = (g.naam for g in gebeurtenissen.values() if any(blad.id in stap.hulp for stap in g.stappen))
        return Zoekteksten(
            naam=tekst.get("naam", ()),
            zoekwoord=tekst.get("zoekwoord", ()),
            zin=tekst.get("zin", ()),
            kort=(*tekst.get("kort", ()), *bij_stappen),
            lijst=tuple(lijst[id_].naam for lijst, ids in lijsten for id_ in ids if id_ in lijst),
            tekst=tekst.get("tekst", ()),
        )

    def _treffer(self, blad: Blad) -> Treffer:
        open_ = blad.openingsdagen
        return Treffer(
            id=blad.id,
            naam=blad.naam,
            kort=blad.uitleg_gestopt or blad.kort,
            soort=self._soorten[blad.soort],
            themas=_bij(self._themas, blad.themas),
            doelgroepen=tuple(sorted(_bij(self._doelgroepen, blad.doelgroepen))),
            gebeurtenissen=tuple(sorted(_bij(self._gebeurtenissen, blad.levensgebeurtenissen))),
            wijken=_bij(self._wijken, blad.wijken),
            plekken=tuple(sorted({*_bij(self._wijken, blad.plekwijken)})),
            gratis=blad.vinkjes.gratis,
            zelf=blad.vinkjes.zonder_verwijzing,
            anoniem=blad.vinkjes.anoniem,
            stadspas=blad.vinkjes.stadspas,
            gestopt=blad.is_gestopt,
            in_plaats=tuple(ander.id for ander in blad.in_plaats_daarvan),
            dicht=blad.status == "tijdelijk-dicht",
            dagen=tuple(sorted(open_.dagen)) if open_ else (),
            data=tuple(map(sinds_1970, open_.data)) if open_ else (),
            dicht_van=tuple(sinds_1970(periode.van) for periode in open_.dicht) if open_ else (),
            dicht_tot=tuple(sinds_1970(periode.tot_en_met) for periode in open_.dicht) if open_ else (),
            op_feestdagen=bool(open_ and open_.op_feestdagen),
            twijfel=(open_.twijfel or "") if open_ else "",
            tot=sinds_1970(open_.tot) if open_ else 0,
            rang=round(3 * math.log2(1 + self._eerste[blad.id])),
        )


def sinds_1970(dag: date) -> int:
    """A day as a number, the way the engine counts them."""
    return dag.toordinal() - date(1970, 1, 1).toordinal()


def _nummers(ids: Iterable[str]) -> dict[str, int]:
    return {id_: nummer for nummer, id_ in enumerate(ids)}


def _bij(nummers: dict[str, int], ids: Iterable[str | None]) -> tuple[int, ...]:
    """The numbers of these ids; an id without one (while serving, a list may be broken) is left out."""
    return tuple(nummers[id_] for id_ in ids if id_ in nummers)


def _eerste_hulp(kaart: OpenbareKaart) -> Counter[str]:
    """How often the lists name a record as the first or next thing to do: what the redactie itself would point at."""
    begin = [b.hulp for lijst in (kaart.themas, kaart.doelgroepen) for x in lijst.values() if (b := x.begin)]
    stappen = [stap.hulp for gebeurtenis in kaart.levensgebeurtenissen.values() for stap in gebeurtenis.stappen]
    return Counter(id_ for ids in (*begin, *stappen) for id_ in ids)
