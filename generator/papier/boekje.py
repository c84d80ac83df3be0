"""The booklet: all help, or that of one wijk or one theme, or with the tips for who helps others."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from typing import Any

from generator.blad.notatie import datum
from generator.kaart.kaart import op_naam, per_letter
from generator.models import Hulp
from generator.models.gemeente import Wijk
from generator.models.lijsten import Thema
from generator.papier.blokken import blokken, voor_professionals
from generator.papier.uitgave import Drukwerk, Uitgave

Hoofdstuk = dict[str, Any]


def alle(uitgave: Uitgave) -> Iterator[Drukwerk]:
    """`papier/boekje.pdf`, `boekje-professionals.pdf`, `boekje-wijk-<id>.pdf` and `boekje-thema-<id>.pdf`."""
    yield volledig(uitgave)
    yield voor_wie_helpt(uitgave)
    for wijk in uitgave.kaart.wijken.values():
        yield van_wijk(uitgave, wijk)
    for thema in uitgave.kaart.themas.values():
        yield van_thema(uitgave, thema)


def volledig(uitgave: Uitgave) -> Drukwerk:
    """Every published record, by theme."""
    return _boekje(uitgave, "boekje", "", "Alle hulp als je te weinig geld hebt", _per_thema(uitgave))


def voor_wie_helpt(uitgave: Uitgave) -> Drukwerk:
    """Every published record with what only somebody who helps others reads."""
    hoofdstukken = _per_thema(uitgave, professioneel=True)
    return _boekje(uitgave, "boekje-professionals", "", "Voor wie iemand helpt", hoofdstukken)


def van_wijk(uitgave: Uitgave, wijk: Wijk) -> Drukwerk:
    """What is in the wijk and what is for everybody in full; the regelingen in short, each with its address."""
    kaart = uitgave.kaart
    dichtbij, heel = kaart.in_wijk(wijk.id), f"Voor heel {kaart.gemeente.naam}"
    niets = "" if dichtbij else f"In {wijk.naam} zelf kennen we nog niets. "
    hoofdstukken = [
        _hoofdstuk(uitgave, "Dichtbij", f"Dit is er in {wijk.naam}.", dichtbij),
        _hoofdstuk(uitgave, heel, f"{niets}Hier kun jij ook heen.", kaart.naast_wijk(wijk.id)),
    ]
    kort = {
        "titel": "Regelingen",
        "kort": "Geld en hulp waar je misschien recht op hebt. Meer lees je op het adres erachter.",
        "groepen": [
            {"titel": thema.naam, "regels": [_regel(uitgave, record) for record in records]}
            for thema, records in _bij_thema(uitgave, _niet_gestopt(kaart.regelingen, dichtbij))
        ],
    }
    return _boekje(
        uitgave,
        f"boekje-wijk-{wijk.id}",
        f"wijken/{wijk.id}/",
        f"Voor {wijk.naam}",
        [hoofdstuk for hoofdstuk in hoofdstukken if hoofdstuk["records"]],
        [kort],
        wijk,
    )


def van_thema(uitgave: Uitgave, thema: Thema) -> Drukwerk:
    """Everything about one theme."""
    hoofdstuk = _hoofdstuk(uitgave, thema.naam, thema.kort, uitgave.kaart.met_thema(thema.id))
    return _boekje(uitgave, f"boekje-thema-{thema.id}", f"themas/{thema.id}/", thema.naam, [hoofdstuk])


def _boekje(
    uitgave: Uitgave,
    naam: str,
    adres: str,
    ondertitel: str,
    hoofdstukken: list[Hoofdstuk],
    korte_lijsten: Sequence[dict[str, Any]] = (),
    wijk: Wijk | None = None,
) -> Drukwerk:
    kaart = uitgave.kaart
    ids = {record["id"] for hoofdstuk in hoofdstukken for record in hoofdstuk["records"]}
    kort = [regel for lijst in korte_lijsten for groep in lijst["groepen"] for regel in groep["regels"]]
    ids |= {regel["id"] for regel in kort}
    bellen = uitgave.bellen(kaart.nummer_bij(wijk) if wijk else kaart.nummer(kaart.loket))
    van_loket = bellen == uitgave.bellen(kaart.nummer(kaart.loket)) and bellen["telefoon"] != kaart.gemeente.telefoon
    inhoud = {"hoofdstukken": hoofdstukken, "korte_lijsten": list(korte_lijsten)}
    return Drukwerk(
        f"papier/{naam}.pdf",
        "boekje",
        {
            **uitgave.gegevens(adres),
            "titel": f"Sociale kaart {kaart.gemeente.naam}",
            "ondertitel": ondertitel,
            "geldig_tot": datum(uitgave.geldig_tot),
            "inleiding": [*_jouw_wijk(wijk), *_INLEIDING],
            "bellen": {
                **bellen,
                "uitleg": kaart.loket.uitleg if van_loket else "Vertel wat er is. Iemand denkt met je mee.",
            },
            "nood": [
                {
                    "situatie": nood.situatie,
                    "naar": nood.naar,
                    "telefoon": nood.telefoon,
                    "uitleg": list(nood.uitleg.zinnen) if nood.uitleg else [],
                }
                for nood in kaart.noodhulp.values()
            ],
            **inhoud,
            "woorden": _woorden(uitgave, inhoud),
            "index": [
                {"letter": letter, "items": [{"naam": record.naam, "id": record.id} for record in records]}
                for letter, records in per_letter(record for id_, record in kaart.records.items() if id_ in ids)
            ],
        },
    )


_INLEIDING = [
    "In dit boekje staat hulp voor als je te weinig geld hebt. Blader, of zoek achterin op de eerste letter.",
    "Bedragen en nummers veranderen soms. Staat er “zeker tot en met” een dag bij? Bel na die dag eerst even.",
    "Twijfel je? Bel, of scan de code voorop met je telefoon. Op de site staat altijd het nieuwste.",
    "Je hoeft je niet te schamen. Veel mensen hebben recht op hulp en weten het niet.",
]


def _jouw_wijk(wijk: Wijk | None) -> list[str]:
    """What the page of a wijk says of it."""
    team = f"Jouw wijkteam heet {wijk.wijkteam.naam}." if wijk and wijk.wijkteam else ""
    buurthuis = f"Buurthuis: {wijk.buurthuis}." if wijk and wijk.buurthuis else ""
    return [zin for zin in (team, buurthuis) if zin]


def _per_thema(uitgave: Uitgave, *, professioneel: bool = False) -> list[Hoofdstuk]:
    """A chapter for every theme: in full what is mainly about it, and where to find the rest."""
    hoofdstukken = []
    for thema, records in _bij_thema(uitgave, uitgave.kaart.records.values()):
        hoofdstuk = _hoofdstuk(uitgave, thema.naam, thema.kort, records, professioneel=professioneel)
        ook = _niet_gestopt(uitgave.kaart.met_thema(thema.id), records)
        hoofdstukken.append(hoofdstuk | {"zie_ook": [{"naam": r.naam, "id": r.id} for r in op_naam(ook)]})
    return hoofdstukken


def _bij_thema(uitgave: Uitgave, records: Iterable[Hulp]) -> Iterator[tuple[Thema, tuple[Hulp, ...]]]:
    """Each record once, at the first theme it has."""
    alle_ = tuple(records)
    for thema in uitgave.kaart.themas.values():
        if hier := tuple(record for record in alle_ if _eerste_thema(uitgave, record) == thema.id):
            yield thema, hier


def _niet_gestopt(records: Iterable[Hulp], zonder: Container[Hulp] = ()) -> Iterator[Hulp]:
    return (record for record in records if record.status != "gestopt" and record not in zonder)


def _eerste_thema(uitgave: Uitgave, record: Hulp) -> str | None:
    return next((id_ for id_ in record.themas if id_ in uitgave.kaart.themas), None)


def _hoofdstuk(
    uitgave: Uitgave, titel: str, kort: str, records: Iterable[Hulp], *, professioneel: bool = False
) -> Hoofdstuk:
    """The records by name; what stopped goes last."""
    volgorde = sorted(op_naam(records), key=lambda record: record.status == "gestopt")
    return {
        "titel": titel,
        "kort": kort,
        "records": [_record(uitgave, record, professioneel=professioneel) for record in volgorde],
        "zie_ook": [],
    }


_LABELS = {"gestopt": "Gestopt", "tijdelijk-dicht": "Even dicht", "proef": "Proef"}


def _record(uitgave: Uitgave, record: Hulp, *, professioneel: bool) -> dict[str, Any]:
    kaart = uitgave.kaart
    return {
        "id": record.id,
        "naam": record.naam,
        "kort": record.kort,
        "label": _LABELS.get(record.status),
        "blokken": blokken(uitgave, record),
        "bel": uitgave.bellen(kaart.nummer(record)),
        "adres": uitgave.adres(kaart.kort_adres(record)),
        "professioneel": voor_professionals(uitgave, record) if professioneel else [],
    }


def _regel(uitgave: Uitgave, record: Hulp) -> dict[str, str]:
    kaart = uitgave.kaart
    label = _LABELS.get(record.status)
    return {
        "id": record.id,
        "naam": f"{record.naam} ({label.lower()})" if label else record.naam,
        "kort": record.kort,
        "telefoon": uitgave.bellen(kaart.nummer(record))["telefoon"],
        "adres": uitgave.adres(kaart.kort_adres(record)),
    }


def _woorden(uitgave: Uitgave, inhoud: object) -> list[dict[str, str]]:
    """The hard words that stand in this booklet, explained."""
    tekst = " ".join(_teksten(inhoud))
    return [
        {"woord": begrip.woord, "uitleg": begrip.uitleg}
        for begrip in sorted(uitgave.kaart.begrippen.values(), key=lambda begrip: begrip.woord.lower())
        if any(
            re.search(rf"(?<![\w-]){re.escape(vorm)}(?![\w-])", tekst, re.IGNORECASE)
            for vorm in (begrip.woord, *begrip.ook)
        )
    ]


def _teksten(waarde: object) -> Iterator[str]:
    if isinstance(waarde, str):
        yield waarde
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            yield from _teksten(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from _teksten(deel)
