"""The `SocialeKaart`: the records and lists that hold, on one given day, with every dated fact decided.

It knows everything, also what is only for the redactie. What may leave the building is `blad.openbaar.OpenbareKaart`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from generator.kaart import adressen
from generator.kaart.agenda import HOOGUIT
from generator.kaart.dagfeit import Dagfeit, Feiten, Houder, Nummer, Vervaldag
from generator.kaart.feestdagen import feestdagen
from generator.kaart.feiten import Feitenboek
from generator.kaart.leeftijd import laatste, zo_oud
from generator.kaart.normen import Normen
from generator.kaart.relaties import Relaties, op_naam, relaties
from generator.kaart.verandering import Kroniek
from generator.models import Hulp
from generator.models.activiteit import Activiteit
from generator.models.agenda import Agendapunt, Jaarmoment
from generator.models.basis import Model
from generator.models.bedrag import Norm
from generator.models.bereik import cijfers
from generator.models.campagne import Campagne
from generator.models.cijferdag import Cijferdag
from generator.models.feiten import Houdbaarheid, Normbedragen
from generator.models.gat import Gat
from generator.models.gemeente import Gemeente, Loket, Wijk
from generator.models.kenmerken import FEITSOORTEN, FeitSoort
from generator.models.lijsten import Bewijsstuk, Doelgroep, Levensgebeurtenis, Noodhulp, Productnaam, Thema
from generator.models.nagelezen import Paginalezing
from generator.models.papier import Handreiking, Inlegkaart, Vindplaats
from generator.models.verhaal import Verhaal
from generator.models.witte_plek import WittePlek
from generator.models.woorden import Begrip, Elders, Jargon, Noodzinnen, Synoniem, Taal, Woordgroep, Zoekpagina

RECORDS = "records"


@dataclass(frozen=True)
class Gatwoorden:
    """How the concepts of a gap are called and asked for: the site does not show them, it answers with the gap."""

    namen: tuple[str, ...]
    zoekwoorden: tuple[str, ...]
    zinnen: tuple[str, ...]


@dataclass(frozen=True)
class SocialeKaart:
    """All published records and shared lists of one municipality on the day `vandaag`.

    `records` holds only what may be on the site, by id and sorted by name; `korte_codes` are those of their ids and old ids;
    `relaties` is complete in both directions; `feiten` and `nummers` hold what was decided for the records and for the entries
    of lists; `feestdagen` are those to come.
    """

    gemeente: Gemeente
    vandaag: date
    feestdagen: Mapping[date, str]
    records: Mapping[str, Hulp]
    korte_codes: Mapping[str, str]
    relaties: Relaties
    feiten: Feiten
    nummers: Mapping[Houder, Nummer | None]
    boek: Feitenboek
    kroniek: Kroniek
    themas: Mapping[str, Thema]
    doelgroepen: Mapping[str, Doelgroep]
    levensgebeurtenissen: Mapping[str, Levensgebeurtenis]
    wijken: Mapping[str, Wijk]
    bewijsstukken: Mapping[str, Bewijsstuk]
    loketten: Mapping[str, Loket]
    begrippen: Mapping[str, Begrip]
    jargon: Mapping[str, Jargon]
    noodhulp: Mapping[str, Noodhulp]
    synoniemen: Mapping[str, Synoniem]
    elders: Mapping[str, Elders]
    noodwoorden: Mapping[str, Woordgroep]
    noodzinnen: Mapping[str, Noodzinnen]
    talen: Mapping[str, Taal]
    zoekpaginas: Mapping[str, Zoekpagina]
    productnamen: Mapping[str, Productnaam]
    verhalen: Mapping[str, Verhaal]
    agenda: Mapping[str, Agendapunt]
    campagnes: Mapping[str, Campagne]
    jaarmomenten: Mapping[str, Jaarmoment]
    vindplaatsen: Mapping[str, Vindplaats]
    inlegkaarten: Mapping[str, Inlegkaart]
    handreikingen: Mapping[str, Handreiking]
    gatwoorden: Mapping[str, Gatwoorden]
    gaten: Mapping[str, Gat]
    witte_plekken: Mapping[str, WittePlek]
    nagelezen_paginas: Mapping[str, Paginalezing]
    cijfers: Mapping[str, Cijferdag]
    aantal_concepten: int
    normbedragen: Mapping[str, Normbedragen]
    houdbaarheid: Mapping[str, Houdbaarheid]

    @property
    def loket(self) -> Loket:
        """Where everybody can go with every question."""
        return self.loketten[self.gemeente.loket]

    def van_record(self, id_: str) -> Mapping[str, Dagfeit]:
        """The facts of a record by field."""
        return self.feiten[RECORDS, id_]

    def nummer_bij(self, wijk: Wijk) -> Nummer | None:
        """The number to call from a wijk: of its own team as long as that is sure, else of the loket for everybody."""
        eigen = self.nummers["wijken", wijk.id]
        return self.nummers["loketten", self.loket.id] if eigen is None or eigen.dag.verlopen else eigen

    def normdag(self, naam: Norm, record: Hulp) -> Vervaldag:
        """Until when the euros of a norm may be shown at a record; expired when nobody filled in those of today."""
        norm = self.boek.normen.nu(naam)
        eind = norm.geldig_tot if norm else self.vandaag - timedelta(days=1)
        return self.boek.dag_van("normbedrag", eind, None, self.nummers[RECORDS, record.id])

    def houdbaar_tot(self, soort: FeitSoort, van: date) -> date:
        """The last day of a fact of this kind that is of the day `van`."""
        return laatste(self.houdbaarheid[soort], van)

    def einde_van(self, activiteit: Activiteit, van: Hulp | Agendapunt) -> date:
        """The last day of an activity of `van`. What comes back is sure no longer than hours from the same source are."""
        if not activiteit.elke:
            return activiteit.laatste
        oud = zo_oud(activiteit, van.bronnen, van.gecontroleerd)
        return laatste(self.houdbaarheid["openingstijden"], oud, activiteit.zeker_tot)


def breng_in_kaart(
    records: Iterable[Hulp],
    lijsten: Mapping[str, Mapping[str, Model]],
    vandaag: date,
    concepten: Iterable[Hulp] = (),
    kroniek: Kroniek | None = None,
    korte_codes: Mapping[str, str] | None = None,
) -> SocialeKaart | None:
    """Put the records that may be shown and all lists together and decide what is true on `vandaag`. A gap whose concepts
    (`concepten`) are all on the site by now is no gap any more. `kroniek` is what changed before; `korte_codes` are those of
    all ids, when it matters what was published before.

    None when the lists that it cannot do without (gemeente, loketten, houdbaarheid) are not whole.
    """
    gemeente = lijsten["gemeente"].get("gemeente")
    if not isinstance(gemeente, Gemeente) or gemeente.loket not in lijsten["loketten"]:
        return None
    if not set(FEITSOORTEN) <= lijsten["houdbaarheid"].keys():
        return None
    overige: dict[str, Any] = {naam: waarden for naam, waarden in lijsten.items() if naam != "gemeente"}
    kroniek = kroniek or Kroniek()
    boek = Feitenboek(
        vandaag,
        gemeente,
        overige["houdbaarheid"],
        Normen(overige["normbedragen"], vandaag),
        frozenset(cijfers(n) for n in (gemeente.telefoon, *(nood.telefoon for nood in overige["noodhulp"].values()))),
        kroniek,
    )
    op_volgorde = {record.id: record for record in op_naam(records)}
    houders: dict[Houder, Any] = {(RECORDS, id_): record for id_, record in op_volgorde.items()}
    for naam in ("loketten", "wijken", "noodhulp"):
        houders |= {(naam, id_): waarde for id_, waarde in overige[naam].items()}
    houders["gemeente", gemeente.id] = gemeente
    loketnummers = {
        id_: replace(nummer, wie=", ".join(filter(None, (loket.naam, loket.contact.doorkiezen))))
        for id_, loket in overige["loketten"].items()
        if (nummer := boek.beslis(("loketten", id_), loket, {})[1])
    }
    overige["gaten"] = {id_: gat for id_, gat in overige["gaten"].items() if not _gedicht(gat, op_volgorde)}
    if korte_codes is None:
        korte_codes = adressen.korte_codes(id_ for r in op_volgorde.values() for id_ in (r.id, *r.voorheen))
    in_de_maak = {record.id: record for record in concepten}
    beslist = {houder: boek.beslis(houder, van, loketnummers) for houder, van in houders.items()}
    return SocialeKaart(
        gemeente=gemeente,
        vandaag=vandaag,
        feestdagen=feestdagen(vandaag, vandaag + HOOGUIT),
        records=op_volgorde,
        korte_codes=korte_codes,
        relaties=relaties(op_volgorde),
        feiten={houder: feiten for houder, (feiten, _) in beslist.items()},
        nummers={houder: nummer for houder, (_, nummer) in beslist.items()},
        boek=boek,
        gatwoorden=_gatwoorden(overige["gaten"], in_de_maak),
        aantal_concepten=len(in_de_maak),
        kroniek=kroniek,
        **overige,
    )


def _gedicht(gat: Gat, records: Mapping[str, Hulp]) -> bool:
    return bool(gat.records) and all(id_ in records and records[id_].gestopt is None for id_ in gat.records)


def _gatwoorden(gaten: Mapping[str, Gat], concepten: Mapping[str, Hulp]) -> Mapping[str, Gatwoorden]:
    uit = {}
    for gat in gaten.values():
        van = [concepten[id_] for id_ in gat.records if id_ in concepten]
        uit[gat.id] = Gatwoorden(
            tuple(record.naam for record in van),
            tuple(woord for record in van for woord in record.zoekwoorden),
            tuple(zin for record in van for zin in record.zo_zeggen_mensen),
        )
    return uit
