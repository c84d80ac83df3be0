"""A message for some weeks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.documenten.document import Waarde
from generator.redactie.erbij.stuk import (
    ZOLANG,
    Antwoorden,
    Bekend,
    Stuk,
    dag,
    dagen,
    delen,
    gevuld,
    in_kleine_letters,
)
from generator.redactie.vraag import Vraag

_OPTIES = {
    "van": "De eerste dag op de site.",
    "tot-en-met": "De laatste dag op de site.",
    "kort": "De boodschap in hooguit 20 woorden.",
    "lang": "De boodschap in hooguit 60 woorden.",
    "records": "Ids van records waar het over gaat, met komma’s ertussen.",
    "pictogram": "De naam van een tekening, voor de poster.",
    "doelgroepen": "Ids van groepen die het ook zien, met komma’s ertussen.",
}


def _vragen(antwoorden: Antwoorden, bekend: Bekend) -> Iterator[Vraag]:
    yield Vraag("van", "Wat is de eerste dag op de site?", nodig=True)
    yield Vraag("tot-en-met", "Wat is de laatste dag op de site?", nodig=True)
    yield Vraag("kort", "Wat is de boodschap, in hooguit 20 woorden? Voor de voorpagina en een poster.", nodig=True)
    yield Vraag("lang", "En in hooguit 60 woorden? Voor een mail en een nieuwsbrief.", nodig=True)
    yield Vraag("records", "Over welke records gaat het? Geef ids met komma’s ertussen.", nodig=True)
    yield Vraag("pictogram", "Welke tekening komt op de poster?", _pictogram(antwoorden, bekend), nodig=True)
    groepen = ", ".join(bekend.kaart.doelgroepen)
    yield Vraag("doelgroepen", f"Op de bladzijde van welke groepen ook? Leeg laten mag. Kies uit: {groepen}.")


def _pictogram(antwoorden: Antwoorden, bekend: Bekend) -> str:
    """The drawing of what the first record is about."""
    record = next(
        (bekend.kaart.records[id_] for id_ in delen(antwoorden["records"]) if id_ in bekend.kaart.records), None
    )
    thema = bekend.kaart.themas.get(record.themas[0]) if record else None
    return thema.pictogram if thema else ""


def _waarden(antwoorden: Antwoorden) -> dict[str, Waarde]:
    zinnen = re.split(r"(?<=[.?!])\s+", " ".join(antwoorden["lang"].split()))
    return gevuld(
        {
            "titel": antwoorden["titel"],
            "in_20_woorden": antwoorden["kort"],
            "in_60_woorden": tuple(zinnen),
            "pictogram": antwoorden["pictogram"],
            "van": dag(antwoorden["van"]),
            "tot_en_met": dag(antwoorden["tot-en-met"]),
            "doelgroepen": delen(antwoorden.get("doelgroepen", "")),
            "records": delen(antwoorden["records"]),
        }
    )


def _zolang(antwoorden: Antwoorden, bekend: Bekend) -> Antwoorden:
    van, nu = dag(antwoorden.get("van", "")), bekend.kaart.vandaag
    einde = max(van, nu) if isinstance(van, date) else nu
    tekening = next((thema.pictogram for thema in bekend.kaart.themas.values()), "")
    periode = {"van": nu.isoformat(), "tot-en-met": einde.isoformat()}
    return {
        **periode,
        "kort": ZOLANG,
        "lang": ZOLANG,
        "records": next(iter(bekend.kaart.records), ""),
        "pictogram": tekening,
    }


CAMPAGNE = Stuk(
    "De campagne",
    _OPTIES,
    _vragen,
    _waarden,
    _zolang,
    lijst="campagnes",
    kop="Een boodschap die een tijd extra aandacht krijgt. Begint en eindigt vanzelf.",
    lees={
        **dict.fromkeys(("van", "tot-en-met"), dagen),
        **dict.fromkeys(("records", "doelgroepen", "pictogram"), in_kleine_letters),
    },
    laatste=("tot-en-met",),
)
