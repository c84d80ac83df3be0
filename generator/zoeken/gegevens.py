"""What the search engine is told about an OpenbareKaart. The engine is JavaScript (`theme/zoeken/`); this chooses the words.

What a single record says stands in `hulpregel`, the names of everything in `tabellen`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import timedelta
from itertools import groupby

from generator.blad.openbaar import OpenbareKaart
from generator.blad.plaatselijk import Gatblad
from generator.blad.zinnen import vaste_zin
from generator.kaart import adressen
from generator.kaart.feestdagen import feestdagen
from generator.models import SOORTEN
from generator.models.bereik import cijfers
from generator.models.leeftijd import MAANDEN, Leeftijd
from generator.models.lijsten import Doelgroep, Levensgebeurtenis, Thema
from generator.models.woorden import GEWOON
from generator.zoeken.hulpregel import Hulpregels, sinds_1970
from generator.zoeken.tabellen import (
    Adressen,
    Anderstalig,
    Feestdag,
    Gemeente,
    Labels,
    Loket,
    Noodgeval,
    Noodzinnen,
    Onderwerp,
    Soort,
    Synoniem,
    Vertaling,
    Wijk,
    Woordgroep,
    Zoekgegevens,
)
from generator.zoeken.treffers import Gat, Gatregel, Gids, Gidsregel, Hulpregel, Zoekteksten

_OUDSTE = 200
"""An age that nobody has."""


def gegevens(kaart: OpenbareKaart, geschreven: Collection[str] = ()) -> Zoekgegevens:
    """Everything that a search needs to know of this kaart, and of these hand-written pages (`over.md`)."""
    return Zoekgegevens(
        hulp=_hulp(kaart),
        themas=_gidsen(adressen.THEMAS, vaste_zin("soort_thema"), kaart.themas),
        gebeurtenissen=_gidsen(
            adressen.LEVENSGEBEURTENISSEN, vaste_zin("soort_gebeurtenis"), kaart.levensgebeurtenissen
        ),
        doelgroepen=_gidsen(adressen.VOOR_WIE, vaste_zin("soort_doelgroep"), kaart.doelgroepen),
        paginas=tuple(_paginas(kaart, {uri.partition(".")[0] for uri in geschreven})),
        gaten=tuple(_gat(gat) for gat in kaart.gaten),
        soorten=tuple(Soort(soort.naam, soort.adres) for soort in SOORTEN),
        synoniemen=tuple(Synoniem(synoniem.zoek_op, synoniem.ook) for synoniem in kaart.synoniemen.values()),
        talen=tuple(
            Anderstalig(taal.id, taal.van_rechts, taal.kop, taal.hulp, taal.zeg) for taal in kaart.talen.values()
        ),
        vertalingen=tuple(
            Vertaling(woord.zoek_op, woord.ook, nummer)
            for nummer, taal in enumerate(kaart.talen.values(), start=1)
            for woord in taal.woorden
        ),
        nood=_nood(kaart),
        noodwoorden=tuple(Woordgroep(groep.id, groep.woorden) for groep in kaart.noodwoorden.values()),
        noodzinnen=_noodzinnen(kaart),
        elders=_elders(kaart),
        wijken=_wijken(kaart),
        gemeente=_gemeente(kaart),
        loket=_loket(kaart),
        adressen=Adressen(adressen.NOODHULP, adressen.WIJKEN, adressen.NOG_NIET),
        labels=Labels(vaste_zin("label_gestopt"), vaste_zin("label_tijdelijk-dicht"), vaste_zin("soort_wijk")),
        feestdagen=_feestdagen(kaart),
    )


def _hulp(kaart: OpenbareKaart) -> tuple[Hulpregel, ...]:
    """The rows of all records, kind by kind: neighbours that look alike pack small."""
    regels = Hulpregels(kaart)
    return tuple(regels.regel(blad) for blad in sorted(kaart.bladen.values(), key=lambda blad: blad.soort))


def _gidsen(
    map_: str, soort: str, lijst: Mapping[str, Thema] | Mapping[str, Levensgebeurtenis] | Mapping[str, Doelgroep]
) -> tuple[Gidsregel, ...]:
    return tuple(
        Gidsregel(
            Zoekteksten((gids.naam,), gids.zoekwoorden, gids.zo_zeggen_mensen, (gids.kort,)),
            Gids(
                adressen.deel(map_, gids.id),
                "",
                gids.naam,
                gids.kort,
                soort,
                not isinstance(gids, Doelgroep) and gids.snel_weg,
                *_jaren(gids.leeftijd if isinstance(gids, Doelgroep) else None),
            ),
        )
        for gids in lijst.values()
    )


def _jaren(leeftijd: Leeftijd | None) -> tuple[int, int]:
    """From and up to and including which age in whole years; nobody when it says nothing about ages."""
    if leeftijd is None:
        return _OUDSTE, 0
    tot = _OUDSTE if leeftijd.tot_en_met is None else leeftijd.tot_en_met // MAANDEN
    return (leeftijd.vanaf or 0) // MAANDEN, tot


def _paginas(kaart: OpenbareKaart, geschreven: Collection[str]) -> Iterator[Gidsregel]:
    """The other pages that are an answer, the papers and the words that are explained."""
    for pagina in kaart.zoekpaginas.values():
        adres = adressen.pagina(pagina.id)
        als_er_iets_is = {
            adressen.TALEN: kaart.talen,
            adressen.GELD_CHECK: kaart.toetsregels,
        }
        if adres in adressen.VAST or pagina.id in geschreven or als_er_iets_is.get(adres):
            velden = Zoekteksten((pagina.naam,), pagina.zoekwoorden, pagina.zo_zeggen_mensen, (pagina.kort,))
            yield Gidsregel(
                velden, Gids(adres, "", pagina.naam, pagina.kort, vaste_zin("soort_pagina"), False, *_jaren(None))
            )
    for stuk in kaart.bewijsstukken.values():
        toon = Gids(adressen.BEWIJSSTUKKEN, stuk.id, stuk.naam, "", vaste_zin("soort_papier"), False, *_jaren(None))
        yield Gidsregel(Zoekteksten((stuk.naam,)), toon)
    for begrip in kaart.begrippen.values():
        toon = Gids(adressen.WOORDENLIJST, begrip.id, begrip.woord, "", vaste_zin("soort_begrip"), False, *_jaren(None))
        yield Gidsregel(Zoekteksten((begrip.woord, *begrip.ook)), toon)


def _gat(gat: Gatblad) -> Gatregel:
    van, nummer = gat.woorden, gat.nummer
    vers = nummer is not None and not nummer.dag.verlopen
    telefoon, tot = (nummer.telefoon, sinds_1970(nummer.dag.geldig_tot)) if nummer and vers else ("", 0)
    return Gatregel(
        Zoekteksten((gat.naam, *van.namen), (*gat.signalen, *van.zoekwoorden), van.zinnen, (gat.kort,)),
        Gat(gat.id, gat.naam, gat.bestaat, telefoon, cijfers(telefoon), tot),
    )


def _nood(kaart: OpenbareKaart) -> tuple[Noodgeval, ...]:
    return tuple(
        Noodgeval(
            id=nood.id,
            situatie=nood.situatie,
            naar=nood.naar,
            telefoon=nood.telefoon,
            kaal=cijfers(nood.telefoon),
            hulp=tuple(blad.id for blad in kaart.van(nood.hulp)),
            signalen=nood.signalen,
        )
        for nood in kaart.noodhulp.values()
    )


def _noodzinnen(kaart: OpenbareKaart) -> tuple[Noodzinnen, ...]:
    """The sentences of the emergencies that this town has, and those that tell of none."""
    nummers = {id_: nummer for nummer, id_ in enumerate([*kaart.noodhulp])} | {GEWOON: -1}
    return tuple(Noodzinnen(nummers[id_], groep.zinnen) for id_, groep in kaart.noodzinnen.items() if id_ in nummers)


def _elders(kaart: OpenbareKaart) -> tuple[Onderwerp, ...]:
    """The signals of what is not on this site, those with the same exceptions together."""
    per_uitzondering: dict[tuple[str, ...], list[str]] = {}
    for onderwerp in kaart.elders.values():
        per_uitzondering.setdefault(onderwerp.tenzij, []).extend(onderwerp.signalen)
    return tuple(Onderwerp(tuple(signalen), tenzij) for tenzij, signalen in per_uitzondering.items())


def _wijken(kaart: OpenbareKaart) -> tuple[Wijk, ...]:
    return tuple(
        Wijk(
            id=wijk.id,
            naam=wijk.naam,
            ook=(*wijk.aliassen, *([wijk.groep] if wijk.groep else [])),
            postcodes=(*wijk.postcodes, *_per_postcode(wijk.pc5)),
            plaats=wijk.plaats,
        )
        for wijk in kaart.wijken.values()
    )


def _per_postcode(pc5: tuple[str, ...]) -> list[str]:
    """Postcodes with a letter, those with the same digits together: 1504A and 1504B become 1504AB."""
    return [vier + "".join(p[4:] for p in groep) for vier, groep in groupby(sorted(pc5), key=lambda p: p[:4])]


def _gemeente(kaart: OpenbareKaart) -> Gemeente:
    gemeente = kaart.gemeente
    return Gemeente(
        gemeente.naam,
        gemeente.telefoon,
        cijfers(gemeente.telefoon),
        gemeente.website,
        gemeente.snel_weg_naar,
        gemeente.email,
    )


def _feestdagen(kaart: OpenbareKaart) -> tuple[Feestdag, ...]:
    """The holidays for as long as any hours may be believed, and of a year at least."""
    tot = [blad.openingsdagen.tot for blad in kaart.bladen.values() if blad.openingsdagen]
    alle = feestdagen(kaart.vandaag, max([kaart.vandaag + timedelta(days=366), *tot]))
    return tuple(Feestdag(sinds_1970(dag), naam) for dag, naam in alle.items())


def _loket(kaart: OpenbareKaart) -> Loket:
    """Where everybody can go, or the municipality itself when that number is too old to be believed."""
    nummer = kaart.loket.nummer
    if nummer is None or nummer.dag.verlopen:
        return Loket("de gemeente", kaart.gemeente.telefoon, cijfers(kaart.gemeente.telefoon), tot=0)
    return Loket(kaart.loket.naam, nummer.telefoon, cijfers(nummer.telefoon), tot=sinds_1970(nummer.dag.geldig_tot))
