"""The search of Zaanstad among a thousand records that are all different: numbers alone put nobody down."""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from conftest import CACHE, PROJECT, zaanstad

from generator.blad.blad import Blad
from generator.blad.openbaar import OpenbareKaart
from generator.build import openbaar
from generator.lezen import lees_kaart
from generator.weergave.scripts import zoekcode
from generator.zoeken.gegevens import gegevens
from generator.zoeken.machine import Zoekmachine

sys.path.insert(0, str(PROJECT / "bench"))
from verzinnen import ZINNEN, woord

SAMEN = 1_000
MOGEN_VALLEN = 0.005
"""Two phrases can be about the same everyday thing by chance: then the contract warns, and refuses nothing."""


def verzin(echt: Blad, nummer: int, teksten: Sequence[str], toeval: random.Random) -> Blad:
    """A record like this one, for something else: it has words of its own between the everyday ones, and says of itself what
    others say too (`teksten`).
    """
    een, twee, drie = woord(toeval), woord(toeval), woord(toeval)
    naam, kort = f"{een.title()} {twee}", f"{echt.kort.rstrip('.')} met {een} en {drie}."
    tekst = {
        "naam": (naam,),
        "kort": (kort,),
        "zoekwoord": (een, twee, drie),
        "zin": tuple(zin.format(een, drie) for zin in toeval.sample(ZINNEN, 3)),
        "tekst": tuple(toeval.sample(teksten, 4)),
    }
    return replace(echt, id=f"verzonnen-{nummer}", naam=naam, kort=kort, zoektekst=tekst, oude_ids=())


@pytest.fixture(scope="module")
def kaart() -> OpenbareKaart:
    lezing = lees_kaart(zaanstad())
    assert lezing.kaart is not None
    return openbaar(lezing.kaart)


@pytest.fixture(scope="module")
def verzonnen(kaart: OpenbareKaart) -> list[Blad]:
    """As many records as are needed for a thousand."""
    toeval, echte = random.Random(7), [blad for blad in kaart.bladen.values() if not blad.is_gestopt]
    teksten = [tekst for blad in echte for tekst in blad.zoektekst["tekst"]]
    nodig = range(SAMEN - len(kaart.bladen))
    return [verzin(echte[nummer % len(echte)], nummer, teksten, toeval) for nummer in nodig]


@pytest.fixture(scope="module")
def onder_duizend(kaart: OpenbareKaart, verzonnen: list[Blad]) -> Iterator[Zoekmachine]:
    bladen = {**kaart.bladen, **{blad.id: blad for blad in verzonnen}}
    with Zoekmachine(zoekcode(PROJECT / "theme"), gegevens(replace(kaart, bladen=bladen)), CACHE) as machine:
        yield machine


@pytest.mark.audit
def test_een_belofte_blijft_staan_onder_duizend_andere_records(
    kaart: OpenbareKaart, onder_duizend: Zoekmachine
) -> None:
    with Zoekmachine(zoekcode(PROJECT / "theme"), gegevens(kaart), CACHE) as alleen:
        beloften = [
            (blad.id, tekst, hoogstens)
            for blad in kaart.bladen.values()
            if not blad.is_gestopt
            for veld, hoogstens in (("naam", 1), ("zin", 3))
            for tekst in blad.zoektekst.get(veld, ())
        ]
        vragen = [tekst for _, tekst, _ in beloften]
        eerst, nu = alleen.zoek_alle(vragen), onder_duizend.zoek_alle(vragen)
    gehouden = [
        (id_, tekst, ids_nu[:hoogstens])
        for (id_, tekst, hoogstens), ids_eerst, ids_nu in zip(beloften, eerst, nu, strict=True)
        if id_ in ids_eerst[:hoogstens]
    ]
    assert len(gehouden) > 500
    gevallen = [(id_, tekst, boven) for id_, tekst, boven in gehouden if id_ not in boven]
    assert len(gevallen) <= MOGEN_VALLEN * len(gehouden), gevallen


@pytest.mark.audit
def test_wat_erbij_komt_is_te_vinden(onder_duizend: Zoekmachine, verzonnen: list[Blad]) -> None:
    beloften = [(blad.id, zin) for blad in verzonnen for zin in blad.zoektekst["zin"]]
    gevonden = onder_duizend.zoek_alle([zin for _, zin in beloften])
    gevallen = [(id_, zin) for (id_, zin), ids in zip(beloften, gevonden, strict=True) if id_ not in ids[:3]]
    assert len(gevallen) <= MOGEN_VALLEN * len(beloften), gevallen
