"""The search contract: what residents say must find what it was written down for, on exactly the code that ships.

A phrase in `zo_zeggen_mensen` gives its record in the first three hits, a name gives it first, and every zoekwoord gives
it somewhere. Records that promise the same do not stand in each other's way. A record that is on the site has at least
three phrases. What has stopped promises nothing any more: what there is instead may stand above it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.documenten.document import Pad
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Melding
from generator.zoeken.machine import Zoekmachine

_MINSTENS = 3
_TOP = 3


def kom_na(gelezen: Gelezen, kaart: OpenbareKaart, machine: Zoekmachine) -> Iterator[Melding]:
    """A melding for every phrase, name and zoekwoord that does not find its record, with what stood above it."""
    documenten = {g.record.id: g.document for g in gelezen.records}
    beloften = [
        (blad, *belofte) for blad in kaart.bladen.values() if not blad.is_gestopt for belofte in _beloften(blad)
    ]
    antwoorden = machine.zoek_alle([vraag for _, _, vraag, _ in beloften])
    zelfde_belofte = defaultdict(set)
    for record, _, vraag, hoogstens in beloften:
        zelfde_belofte[vraag.lower(), hoogstens].add(record.id)
    for (record, pad, vraag, hoogstens), ids in zip(beloften, antwoorden, strict=True):
        plaats = ids.index(record.id) if record.id in ids else None
        if plaats is not None and (hoogstens is None or plaats < hoogstens):
            continue
        boven = [
            id_
            for id_ in ids[: _TOP if plaats is None else plaats]
            if id_ not in zelfde_belofte[vraag.lower(), hoogstens]
        ]
        if plaats is None or (hoogstens and len(boven) >= hoogstens):
            wat = _wat(vraag, None if plaats is None else len(boven) + 1, hoogstens)
            yield documenten[record.id].melding(
                pad, wat, _remedie(pad, [kaart.bladen[id_].naam for id_ in boven[:_TOP]])
            )
    for record in kaart.bladen.values():
        if (aantal := len(record.zoektekst.get("zin", ()))) < _MINSTENS:
            yield documenten[record.id].melding(
                ("zo_zeggen_mensen",),
                f"Hier staan {aantal} zinnen zoals mensen ze zeggen; het zijn er minstens {_MINSTENS}.",
                "Schrijf op wat iemand zou typen die dit zoekt. Eén zin met een typfout of een onverwacht woord.",
            )


def _beloften(blad: Blad) -> Iterator[tuple[Pad, str, int | None]]:
    """Where a promise stands in the file, what somebody types, and the lowest place that is good enough."""
    yield ("naam",), blad.naam, 1
    for nummer, zin in enumerate(blad.zoektekst.get("zin", ())):
        yield ("zo_zeggen_mensen", nummer), zin, _TOP
    for nummer, woord in enumerate(blad.zoektekst.get("zoekwoord", ())):
        yield ("zoekwoorden", nummer), woord, None


def _wat(vraag: str, plaats: int | None, hoogstens: int | None) -> str:
    if plaats is None:
        return f"Wie “{vraag}” zoekt, vindt dit record niet."
    waar = "bovenaan" if hoogstens == 1 else f"bij de eerste {hoogstens}"
    return f"Wie “{vraag}” zoekt, ziet dit record pas op plaats {plaats}; het moet {waar} staan."


def _remedie(pad: Pad, boven: list[str]) -> str:
    if not boven:
        return "Waarschijnlijk staat een woord hiervan bij signalen in lijsten/elders.yaml. Haal het daar weg, of kies een ander woord."
    erboven = f"Erboven {'staan' if len(boven) > 1 else 'staat'}: {', '.join(boven)}. "
    if pad == ("naam",):
        return f"{erboven}Kies een naam die niet op een andere lijkt."
    return f"{erboven}Zet het belangrijkste woord bij zoekwoorden, of kies een zin die beter bij dit record past."
