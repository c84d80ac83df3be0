"""The town's own words in what every town shares: `Bel $het_team` becomes “Bel het wijkteam”."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from generator.documenten.document import Document, Pad, Waarde, alles
from generator.meldingen import Melding
from generator.models.gemeente import Gemeente, Team

_WOORD = re.compile(r"\$([A-Za-z_]+)")


def eigen_woorden(gemeente: Document | None) -> Mapping[str, str]:
    """The words of a town, from its `gemeente.yaml` as it was read; none when it cannot be used."""
    gegevens = gemeente.gegevens if gemeente else None
    if not isinstance(gegevens, dict):
        return {}
    team, geschreven = Gemeente.model_fields["team"].default, gegevens.get("team")
    if isinstance(geschreven, dict):
        velden: Any = {veld: geschreven[veld] for veld in Team.model_fields if veld in geschreven}
        team = Team.model_construct(**velden)  # nobody has checked it yet
    return {
        "team": str(team.naam),
        "het_team": team.in_een_zin,
        "Het_team": team.vooraan,
        "gemeente": str(gegevens.get("naam", "")),
        "telefoon": str(gegevens.get("telefoon", "")),
        "loket": str(gegevens.get("loket", "")),
    }


def vul_in(document: Document, woorden: Mapping[str, str]) -> tuple[Document, tuple[Melding, ...]]:
    """The document with the town's words, and a melding for every word that there is not."""
    if not woorden or not any("$" in tekst for _, tekst in _teksten(document)):
        return document, ()
    onbekend = tuple(
        document.melding(pad, f"“${woord}” is geen woord dat de gemeente invult.", f"Kies uit: {_keuze(woorden)}.")
        for pad, tekst in _teksten(document)
        for woord in _WOORD.findall(tekst)
        if woord not in woorden
    )
    herkomst = {pad: document.geschreven(pad) for pad, _ in alles(document.gegevens)}
    return replace(document, gegevens=_met(document.gegevens, woorden), herkomst=herkomst), onbekend


def _keuze(woorden: Mapping[str, str]) -> str:
    return ", ".join(f"${woord}" for woord in woorden)


def _teksten(document: Document) -> Iterator[tuple[Pad, str]]:
    return ((pad, waarde) for pad, waarde in alles(document.gegevens) if isinstance(waarde, str))


def _met(waarde: Waarde, woorden: Mapping[str, str]) -> Waarde:
    if isinstance(waarde, dict):
        return {veld: _met(deel, woorden) for veld, deel in waarde.items()}
    if isinstance(waarde, tuple):
        return tuple(_met(deel, woorden) for deel in waarde)
    if isinstance(waarde, str):
        return _WOORD.sub(lambda vondst: woorden.get(vondst[1], vondst[0]), waarde)
    return waarde
