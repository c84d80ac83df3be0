"""What the search engine is told about a SocialeKaart: texts by field, what a hit shows, and what filters look at.

The engine is JavaScript (`theme/zoeken/`); this module only chooses the words. A dated fact never gets in: of opening
hours only the days, with the last day on which they may be believed.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from typing import Any

from generator.kaart.kaart import SocialeKaart
from generator.models import SOORTEN, Hulp, Initiatief, Regeling
from generator.models.basis import Tekst
from generator.models.contact import DAGEN, cijfers

GRATIS, ZONDER_VERWIJZING, ANONIEM, STADSPAS, GESTOPT, DICHT = (1 << n for n in range(6))
"""The bits of a hit's `vlaggen`; theme/zoeken/ reads the same ones."""


def gegevens(kaart: SocialeKaart) -> dict[str, Any]:
    """Everything for `Indexeren.maak`, as plain JSON values."""
    eerste = _eerste_hulp(kaart)
    plaatsen = sorted({wijk.plaats for wijk in kaart.wijken.values()})
    return {
        "hulp": [
            {
                "velden": _velden(kaart, record),
                "toon": [
                    record.id,
                    record.naam,
                    record.kort,
                    [s.id for s in SOORTEN].index(record.soort),
                    _plaatsen(record.themas, kaart.themas),
                    _plaatsen(record.doelgroepen, kaart.doelgroepen),
                    _plaatsen(record.levensgebeurtenissen, kaart.levensgebeurtenissen),
                    _plaatsen(record.wijken, kaart.wijken),
                    sorted(set(_plaatsen((plek.wijk for plek in record.plekken), kaart.wijken))),
                    _vlaggen(record),
                    *_open(kaart, record),
                    round(3 * math.log2(1 + eerste[record.id])),
                ],
            }
            for record in sorted(kaart.records.values(), key=lambda r: r.soort)  # neighbours that look alike pack small
        ],
        "gidsen": [
            {"velden": [[g.naam], [], [], [g.kort]], "toon": [f"{map_}/{g.id}/", g.naam]}
            for map_, lijst in (
                ("themas", kaart.themas),
                ("levensgebeurtenissen", kaart.levensgebeurtenissen),
                ("voor-wie", kaart.doelgroepen),
            )
            for g in lijst.values()
        ],
        "synoniemen": [[s.zoek_op, s.ook] for s in kaart.synoniemen.values()],
        "signalen": [
            *(["nood", i, n.signalen, []] for i, n in enumerate(kaart.noodhulp.values())),
            *(["elders", 0, list(signalen), tenzij] for tenzij, signalen in _elders(kaart).items()),
        ],
        "soorten": [[s.naam, s.adres] for s in SOORTEN],
        "themas": len(kaart.themas),
        "gebeurtenissen": len(kaart.levensgebeurtenissen),
        "wijken": [
            [
                w.id,
                w.naam,
                [*w.postcodes, *_per_postcode(w.pc5)],
                [w.naam, *w.aliassen, *([w.groep] if w.groep else [])],
                plaatsen.index(w.plaats),
            ]
            for w in kaart.wijken.values()
        ],
        "plaatsen": plaatsen,
        "nood": [
            [n.id, n.situatie, n.naar, *_nummer(n.telefoon), [id_ for id_ in n.hulp if id_ in kaart.records]]
            for n in kaart.noodhulp.values()
        ],
        "gemeente": [kaart.gemeente.naam, *_nummer(kaart.gemeente.telefoon), kaart.gemeente.website],
        "loket": _loket(kaart),
    }


def _plaatsen(ids: Iterable[str | None], lijst: Mapping[str, object]) -> list[int]:
    """The places of these ids in a list; an id that is not in it (while serving, a list may be broken) is left out."""
    plaats = {id_: nummer for nummer, id_ in enumerate(lijst)}
    return [plaats[id_] for id_ in ids if id_ in plaats]


def _elders(kaart: SocialeKaart) -> dict[tuple[str, ...], list[str]]:
    """The signals of what is not on this site, those with the same exceptions together."""
    per_uitzondering: dict[tuple[str, ...], list[str]] = {}
    for onderwerp in kaart.elders.values():
        per_uitzondering.setdefault(onderwerp.tenzij, []).extend(onderwerp.signalen)
    return per_uitzondering


def _nummer(telefoon: str) -> tuple[str, str]:
    """A number as people read it and as a telephone dials it."""
    return telefoon, cijfers(telefoon)


def _loket(kaart: SocialeKaart) -> list[Any]:
    """Whom to call with every question, and until when its number may be believed (days since 1970)."""
    nummer = kaart.nummer(kaart.loket)
    if nummer is None or nummer.feit.verlopen:
        return ["de gemeente", *_nummer(kaart.gemeente.telefoon), 0]
    return [kaart.loket.naam, *_nummer(nummer.telefoon), _sinds_1970(nummer.feit.geldig_tot)]


def _sinds_1970(dag: date) -> int:
    return dag.toordinal() - date(1970, 1, 1).toordinal()


def _per_postcode(pc5: tuple[str, ...]) -> list[str]:
    """Postcodes with a letter, those with the same digits together: 1504A and 1504B become 1504AB."""
    return [cijfers + "".join(p[4:] for p in groep) for cijfers, groep in groupby(sorted(pc5), key=lambda p: p[:4])]


def _velden(kaart: SocialeKaart, record: Hulp) -> list[list[str]]:
    """Texts by field, in the order of `VELDEN` in indexeren.js: naam, zoekwoord, zin, kort, lijst, tekst."""
    lijsten = (
        (kaart.themas, record.themas),
        (kaart.doelgroepen, record.doelgroepen),
        (kaart.levensgebeurtenissen, record.levensgebeurtenissen),
    )
    tekst = [record.voor_wie, record.wat_krijg_je, record.voorwaarden]
    return [
        [record.naam],
        list(record.zoekwoorden),
        list(record.zo_zeggen_mensen),
        [
            record.kort,
            *(g.naam for g in kaart.levensgebeurtenissen.values() if any(record.id in s.hulp for s in g.stappen)),
        ],
        [lijst[id_].naam for lijst, ids in lijsten for id_ in ids if id_ in lijst],
        [zin for deel in tekst if isinstance(deel, Tekst) for zin in deel.zinnen],
    ]


def _vlaggen(record: Hulp) -> int:
    """What the yes/no filters look at. Unknown counts as no: a filter never promises what nobody wrote down."""
    if isinstance(record, Regeling):
        zelf = record.hoe_krijg_je_het != "via-verwijzer"
    else:
        zelf = isinstance(record, Initiatief) and record.verwijzing_nodig is False
    return (
        GRATIS * bool(record.kosten and record.kosten.gratis)
        + ZONDER_VERWIJZING * zelf
        + ANONIEM * record.anoniem_mogelijk
        + STADSPAS * bool(record.met_stadspas)
        + GESTOPT * (record.status == "gestopt")
        + DICHT * (record.status == "tijdelijk-dicht")
    )


def _open(kaart: SocialeKaart, record: Hulp) -> tuple[int, int]:
    """The days of the week on which somebody is there (bit 0 is Monday), and until when that may be believed (days since 1970)."""
    tijden = record.openingstijden
    feit = tijden and kaart.feit("openingstijden", record, tijden)
    if not tijden or not feit or feit.verlopen or record.status not in {"gepubliceerd", "proef"}:
        return 0, 0
    return sum(1 << dag for dag in {DAGEN.index(m.dag) for m in tijden.momenten}), _sinds_1970(feit.geldig_tot)


def _eerste_hulp(kaart: SocialeKaart) -> Counter[str]:
    """How often the lists name a record as the first or next thing to do: what the redactie itself would point at."""
    begin = [b.hulp for lijst in (kaart.themas, kaart.doelgroepen) for x in lijst.values() if (b := x.begin)]
    stappen = [stap.hulp for gebeurtenis in kaart.levensgebeurtenissen.values() for stap in gebeurtenis.stappen]
    return Counter(id_ for ids in (*begin, *stappen) for id_ in ids)
