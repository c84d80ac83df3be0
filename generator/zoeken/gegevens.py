"""What the search engine is told about an OpenbareKaart. The engine is JavaScript (`theme/zoeken/`); this chooses the words.

What a single record says stands in `hulpregel`, the names of everything in `tabellen`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from itertools import groupby

from generator.blad.openbaar import OpenbareKaart
from generator.blad.zinnen import vaste_zin
from generator.kaart import adressen
from generator.kaart.feestdagen import feestdagen
from generator.models import SOORTEN
from generator.models.bereik import cijfers
from generator.models.lijsten import Doelgroep, Levensgebeurtenis, Thema
from generator.zoeken.hulpregel import Hulpregels, sinds_1970
from generator.zoeken.tabellen import (
    Adressen,
    Feestdag,
    Gat,
    Gemeente,
    Gids,
    Gidsregel,
    Hulpregel,
    Labels,
    Loket,
    Noodgeval,
    Onderwerp,
    Soort,
    Synoniem,
    Wijk,
    Zoekgegevens,
    Zoekteksten,
)


def gegevens(kaart: OpenbareKaart) -> Zoekgegevens:
    """Everything that a search needs to know of this kaart."""
    return Zoekgegevens(
        hulp=_hulp(kaart),
        themas=_gidsen(adressen.THEMAS, kaart.themas),
        gebeurtenissen=_gidsen(adressen.LEVENSGEBEURTENISSEN, kaart.levensgebeurtenissen),
        doelgroepen=_gidsen(adressen.VOOR_WIE, kaart.doelgroepen),
        soorten=tuple(Soort(soort.naam, soort.adres) for soort in SOORTEN),
        synoniemen=tuple(Synoniem(synoniem.zoek_op, synoniem.ook) for synoniem in kaart.synoniemen.values()),
        nood=_nood(kaart),
        elders=_elders(kaart),
        gaten=tuple(Gat(gat.id, gat.naam, gat.bestaat, gat.signalen) for gat in kaart.gaten),
        wijken=_wijken(kaart),
        gemeente=_gemeente(kaart),
        loket=_loket(kaart),
        adressen=Adressen(adressen.NOODHULP, adressen.WIJKEN, adressen.NOG_NIET),
        labels=Labels(vaste_zin("label_gestopt"), vaste_zin("label_tijdelijk-dicht")),
        feestdagen=_feestdagen(kaart),
    )


def _hulp(kaart: OpenbareKaart) -> tuple[Hulpregel, ...]:
    """The rows of all records, kind by kind: neighbours that look alike pack small."""
    regels = Hulpregels(kaart)
    return tuple(regels.regel(blad) for blad in sorted(kaart.bladen.values(), key=lambda blad: blad.soort))


def _gidsen(
    map_: str, lijst: Mapping[str, Thema] | Mapping[str, Levensgebeurtenis] | Mapping[str, Doelgroep]
) -> tuple[Gidsregel, ...]:
    return tuple(
        Gidsregel(
            Zoekteksten(naam=(gids.naam,), kort=(gids.kort,)),
            Gids(adressen.deel(map_, gids.id), gids.naam, not isinstance(gids, Doelgroep) and gids.snel_weg),
        )
        for gids in lijst.values()
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
        gemeente.naam, gemeente.telefoon, cijfers(gemeente.telefoon), gemeente.website, gemeente.snel_weg_naar
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
