"""How soon somebody has something in hand: what comes by itself, what takes a call or a walk, what takes papers."""

from __future__ import annotations

from typing import Literal

from generator.models import Hulp, Initiatief, Regeling

Tempo = Literal["vanzelf", "snel", "aanvragen", "via-iemand", "gestopt"]
TEMPOS: tuple[Tempo, ...] = ("vanzelf", "snel", "aanvragen", "via-iemand", "gestopt")


def tempo(record: Hulp) -> Tempo:
    """How soon somebody has something in hand: what comes by itself, what takes a call or a walk, what takes papers.

    A regeling is quick when a call or a visit will do and nobody asks for papers, DigiD or an income; an initiative is
    quick unless somebody else has to refer you.
    """
    if record.status == "gestopt":
        return "gestopt"
    if isinstance(record, Initiatief):
        return "via-iemand" if record.verwijzing_nodig else "snel"
    assert isinstance(record, Regeling)
    if record.hoe_krijg_je_het == "vanzelf":
        return "vanzelf"
    if record.hoe_krijg_je_het == "via-verwijzer":
        return "via-iemand"
    manieren = record.aanvragen.manieren if record.aanvragen else ()
    zonder_computer = any(manier.via in {"bellen", "langskomen"} for manier in manieren)
    eisen = record.bewijsstukken or record.inkomensgrens or record.bedragen or any(m.digid for m in manieren)
    weinig_voorwaarden = record.voorwaarden is None or len(record.voorwaarden.zinnen) < 3
    return "snel" if zonder_computer and weinig_voorwaarden and not eisen else "aanvragen"
