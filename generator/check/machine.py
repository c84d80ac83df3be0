"""The engine of the geld-check, run here in an embedded V8: the same JavaScript that a resident's browser gets."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any, Self, TypedDict

from generator.blad.openbaar import OpenbareKaart
from generator.blad.toets import Toetsregel
from generator.cache import GEEN, Cache
from generator.check.antwoorden import Antwoorden
from generator.v8 import V8, Opener, hier, versie


class Uitkomst(TypedDict):
    """What it comes to for one record: `waarschijnlijk`, `misschien` or `waarschijnlijk-niet`, why, how many euros a month
    when the law says so, and the names of the sources of what decided.
    """

    id: str
    uitkomst: str
    redenen: list[str]
    bedrag: float | None
    bronnen: list[str]


@dataclass(frozen=True)
class Vraag:
    """What may there be of one record, for somebody with these answers, on this day?"""

    id: str
    antwoorden: Antwoorden
    dag: date


def gegevens(kaart: OpenbareKaart) -> Mapping[str, Any]:
    """What the engine is told: the records with their conditions, and the postcodes of the municipality."""
    postcodes = sorted({postcode for wijk in kaart.wijken.values() for postcode in wijk.postcodes})
    return {"regels": [_regel(regel) for regel in kaart.toetsregels], "postcodes": postcodes}


def _regel(regel: Toetsregel) -> Mapping[str, Any]:
    """As `asdict` gives it, but that looks into every value: there are thousands."""
    eisen = [{**vars(eis), "bedragen": [vars(bedrag) for bedrag in eis.bedragen]} for eis in regel.eisen]
    return {**vars(regel), "eisen": eisen, "rekent": vars(regel.rekent) if regel.rekent else None}


class Check:
    """The engine with the conditions of one SocialeKaart. Use it in a `with`, like the V8 in it."""

    def __init__(self, code: str, kaart: OpenbareKaart, cache: Cache = GEEN, opener: Opener = hier) -> None:
        """`code` is what `generator.weergave.scripts.checkcode` makes; `opener` gives the V8 in it."""
        self._code, self._cache, self._opener, self._sluit = code, cache, opener, ExitStack()
        self._gegevens, self._vandaag = gegevens(kaart), kaart.vandaag

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._sluit.close()

    @cached_property
    def _v8(self) -> V8:
        """The V8 that knows the code; what was kept needs none."""
        return self._sluit.enter_context(self._opener(self._code))

    def zeg(self, antwoorden: Antwoorden, vandaag: date | None = None) -> list[Uitkomst]:
        """What there may be for somebody with these answers, what is likely first."""
        dag = (vandaag or self._vandaag).isoformat()
        uitkomsten: list[Uitkomst] = self._v8.vraag(
            """(gegevens, antwoorden, dag) => Check.weeg(gegevens, antwoorden, dag)
              .map((u) => Object.assign({}, u, { redenen: u.redenen.map(({ zin }) => zin) }))""",
            self._gegevens,
            antwoorden,
            dag,
        )
        return uitkomsten

    def zeg_alle(self, alle: Sequence[Antwoorden], vandaag: date | None = None) -> list[dict[str, str]]:
        """For each of these households what it comes to by record, without the reasons: one call for all of them."""
        dag = (vandaag or self._vandaag).isoformat()
        uitkomsten: list[dict[str, str]] = self._v8.vraag(
            """(gegevens, alle, dag) => alle.map((antwoorden) => {
              const per = {};
              Check.weeg(gegevens, antwoorden, dag).forEach((u) => { per[u.id] = u.uitkomst; });
              return per;
            })""",
            self._gegevens,
            alle,
            dag,
        )
        return uitkomsten

    def zeg_van(self, vragen: Sequence[Vraag]) -> list[Uitkomst]:
        """For each of these what it comes to for one record. One call for all, and none is asked about more records than it
        has to do with: that would be so much work for each pair of records. Kept for as long as the same is asked of the same.
        """
        if not vragen:
            return []
        plaats = {regel["id"]: nummer for nummer, regel in enumerate(self._gegevens["regels"])}

        def nodig(id_: str) -> set[int]:
            """Where the record stands, and those that it needs somebody to have a right to."""
            welke, nog = set[int](), [id_]
            while nog:
                if (nummer := plaats.get(nog.pop())) is not None and nummer not in welke:
                    welke.add(nummer)
                    nog += [eis["record"] for eis in self._gegevens["regels"][nummer]["eisen"]]
            return welke

        alle = [
            {
                "id": vraag.id,
                "welke": sorted(nodig(vraag.id)),
                "antwoorden": vraag.antwoorden,
                "dag": vraag.dag.isoformat(),
            }
            for vraag in vragen
        ]
        functie = """(gegevens, vragen) => vragen.map(({ id, welke, antwoorden, dag }) => {
          const kort = { regels: welke.map((nummer) => gegevens.regels[nummer]), postcodes: gegevens.postcodes };
          const uit = Check.weeg(kort, antwoorden, dag).find((u) => u.id === id);
          return Object.assign({}, uit, { redenen: uit.redenen.map(({ zin }) => zin) });
        })"""
        uitkomsten: list[Uitkomst] = json.loads(
            self._cache.onthoud(
                "voorbeelden",
                (versie(), self._code, functie, json.dumps([self._gegevens, alle])),
                lambda: json.dumps(self._v8.vraag(functie, self._gegevens, alle)),
            )
        )
        return uitkomsten

    def huishoudens(self, alle: Sequence[Antwoorden]) -> list[frozenset[str]]:
        """The codes of the kinds of household (`Huishouden`) that each of these surely is."""
        codes: list[list[str]] = self._v8.vraag(
            """(alle) => alle.map((antwoorden) => {
              const huis = Check.huishoudens(antwoorden);
              return Object.keys(huis).filter((code) => huis[code] === true);
            })""",
            alle,
        )
        return [frozenset(welke) for welke in codes]
