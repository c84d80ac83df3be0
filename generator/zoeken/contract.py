"""The search contract: what residents say must find what it was written down for, on exactly the code that ships.

A phrase in `zo_zeggen_mensen` gives its record in the first three hits, a name gives it first, and every zoekwoord gives
it somewhere. Records that promise the same do not stand in each other's way. A record that is on the site has at least
three phrases. What has stopped promises nothing any more: what there is instead may stand above it.

It is a fout only where it hides help: when nobody finds it, or only far below. A record that sank a little is a
waarschuwing. When what stands above it is new (its address was never published) and it is not, that is said at the new
one: who wrote that cannot know why another file is wrong.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.documenten.document import Document, Pad
from generator.kaart.adressen import adres_van
from generator.keuring.gelezen import Gelezen
from generator.meldingen import Ernst, Melding
from generator.zoeken.machine import Antwoord, Zoekmachine

_MINSTENS = 3
_TOP = 3
_VERBORGEN = 10


@dataclass(frozen=True)
class _Belofte:
    """Where a promise stands in the file of a record, what somebody types, and the lowest place that is good enough."""

    record: Blad
    pad: Pad
    vraag: str
    hoogstens: int | None

    @property
    def zelfde(self) -> tuple[str, int | None]:
        """Records that promise this may stand beside each other."""
        return self.vraag.lower(), self.hoogstens


def kom_na(gelezen: Gelezen, kaart: OpenbareKaart, machine: Zoekmachine) -> Iterator[Melding]:
    """A melding for every phrase, name and zoekwoord that does not find its record, with what stood above it."""
    documenten = {g.record.id: g.document for g in gelezen.records}
    er_is = [blad for blad in kaart.bladen.values() if not blad.is_gestopt]
    beloften = [belofte for blad in er_is for belofte in _beloften(blad)]
    antwoorden = machine.zoek_alle([belofte.vraag for belofte in beloften])
    zelfde_belofte = defaultdict(set)
    for belofte in beloften:
        zelfde_belofte[belofte.zelfde].add(belofte.record.id)
    for belofte, ids in zip(beloften, antwoorden, strict=True):
        plaats = ids.index(belofte.record.id) if belofte.record.id in ids else None
        if plaats is not None and (belofte.hoogstens is None or plaats < belofte.hoogstens):
            continue
        samen = zelfde_belofte[belofte.zelfde]
        boven = [kaart.bladen[id_] for id_ in ids[: _TOP if plaats is None else plaats] if id_ not in samen]
        if plaats is None:
            yield _niet_gevonden(belofte, boven, documenten, machine.zoek(belofte.vraag))
        elif belofte.hoogstens and len(boven) >= belofte.hoogstens:
            yield _te_laag(belofte, boven, documenten, gelezen.ooit_online)
    for record in er_is:
        if (aantal := len(record.zoektekst.get("zin", ()))) < _MINSTENS:
            yield documenten[record.id].melding(
                ("zo_zeggen_mensen",),
                f"Hier staan {aantal} zinnen zoals mensen ze zeggen; het zijn er minstens {_MINSTENS}.",
                "Schrijf op wat iemand zou typen die dit zoekt. Eén zin met een typfout of een onverwacht woord.",
            )


def _beloften(blad: Blad) -> Iterator[_Belofte]:
    yield _Belofte(blad, ("naam",), blad.naam, 1)
    for nummer, zin in enumerate(blad.zoektekst.get("zin", ())):
        yield _Belofte(blad, ("zo_zeggen_mensen", nummer), zin, _TOP)
    for nummer, woord in enumerate(blad.zoektekst.get("zoekwoord", ())):
        yield _Belofte(blad, ("zoekwoorden", nummer), woord, None)


def _niet_gevonden(
    belofte: _Belofte, boven: Sequence[Blad], documenten: Mapping[str, Document], antwoord: Antwoord
) -> Melding:
    if antwoord["elders"]:
        remedie = (
            "Een woord hiervan staat bij signalen in lijsten/elders.yaml. Haal het daar weg, of kies een ander woord."
        )
    elif antwoord["wijken"] and belofte.record.wijken:
        wijken = ", ".join(antwoord["wijken"])
        remedie = f"Dit noemt een wijk ({wijken}), en dit record is voor andere wijken. Haal de wijk hier weg, of zet haar bij wijken."
    elif antwoord["nood"]:
        remedie = "Een woord hiervan staat bij signalen in lijsten/noodhulp.yaml: dan ziet iemand eerst wie hij nu belt. Kies een ander woord."
    elif boven:
        remedie = f"{_erboven(boven, documenten)} Kies woorden die beter bij dit record passen."
    else:
        remedie = "Kies een woord dat zegt wat dit is."
    return documenten[belofte.record.id].melding(
        belofte.pad, f"Wie “{belofte.vraag}” zoekt, vindt dit record niet.", remedie
    )


def _te_laag(
    belofte: _Belofte, boven: Sequence[Blad], documenten: Mapping[str, Document], ooit_online: Collection[str]
) -> Melding:
    record, plaats = belofte.record, len(boven) + 1
    ernst: Ernst = "fout" if plaats > _VERBORGEN else "waarschuwing"
    nieuw = [] if _is_nieuw(record, ooit_online) else [blad for blad in boven if _is_nieuw(blad, ooit_online)]
    if nieuw:
        return documenten[nieuw[0].id].melding(
            ("zo_zeggen_mensen",),
            f"Wie “{belofte.vraag}” zoekt, ziet dit record boven “{record.naam}” ({documenten[record.id].bestand}). Dat staat nu pas op plaats {plaats}.",
            "Helpt dit record daar beter bij? Dan is het goed zo. Haal hier anders de woorden weg die bij dat record horen.",
            ernst,
        )
    waar = "bovenaan" if belofte.hoogstens == 1 else f"bij de eerste {belofte.hoogstens}"
    anders = (
        "Kies een naam die niet op een andere lijkt."
        if belofte.pad == ("naam",)
        else "Helpen die daar beter bij? Dan is het goed zo. Kies anders een zin die beter bij dit record past."
    )
    return documenten[record.id].melding(
        belofte.pad,
        f"Wie “{belofte.vraag}” zoekt, ziet dit record pas op plaats {plaats} en niet {waar}.",
        f"{_erboven(boven, documenten)} {anders}",
        ernst,
    )


def _erboven(boven: Sequence[Blad], documenten: Mapping[str, Document]) -> str:
    namen = ", ".join(f"{blad.naam} ({documenten[blad.id].bestand})" for blad in boven[:_TOP])
    return f"Erboven {'staan' if len(boven) > 1 else 'staat'}: {namen}."


def _is_nieuw(blad: Blad, ooit_online: Collection[str]) -> bool:
    """Whether it was never online, under this name or an older one. Nothing is new where nobody keeps the addresses."""
    return bool(ooit_online) and not any(adres_van(blad.soort, id_) in ooit_online for id_ in (blad.id, *blad.oude_ids))
