"""The ratchet: how many remarks each record may have at most, so that nothing gets worse.

It stands in `leesniveau.yaml` beside the lists. The program only tightens it; only a person may loosen it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.documenten.document import Document
from generator.documenten.lezer import lees_bestand
from generator.meldingen import Melding

BESTAND = "leesniveau.yaml"
_KOP = """\
# Hoeveel opmerkingen van de leestoets elk record hooguit mag hebben. Zo wordt geen tekst ongemerkt moeilijker.
# Is een tekst eenvoudiger geworden? Zet de getallen lager met: sociale-kaart taal --onthoud
# Dat maakt een getal nooit hoger. Kan een tekst echt niet eenvoudiger? Zet dan hier zelf een hoger getal.
"""


@dataclass(frozen=True)
class Ratel:
    """The highest number of remarks per record id, and the document it was read from."""

    document: Document
    aantallen: Mapping[str, int]


def lees_ratel(lijsten: Path, basis: Path) -> tuple[Ratel | None, tuple[Melding, ...]]:
    """Read the ratchet beside the folder of the lists; None without a melding when there is no such file."""
    pad = lijsten.parent / BESTAND
    if not pad.is_file():
        return None, ()
    document, meldingen = lees_bestand(pad, basis)
    if document is None or meldingen:
        return None, meldingen
    if not isinstance(document.gegevens, dict):
        wat = "Hier hoort per record een getal te staan."
        return None, (document.melding((), wat, "Schrijf elke regel zo: naam-van-het-record: 2"),)
    fout = tuple(
        document.melding((id_,), f"“{id_}” heeft geen aantal.", "Vul een heel getal in: 0 of meer.")
        for id_, aantal in document.gegevens.items()
        if not isinstance(aantal, int) or isinstance(aantal, bool) or aantal < 0
    )
    if fout:
        return None, fout
    return Ratel(document, {id_: n for id_, n in document.gegevens.items() if isinstance(n, int)}), ()


def aangehaald(oud: Mapping[str, int] | None, nu: Mapping[str, int]) -> dict[str, int]:
    """The tightened ratchet: every record that is there now, with the lower of the old and the new number."""
    return {id_: min(aantal, (oud or {}).get(id_, aantal)) for id_, aantal in sorted(nu.items())}


def als_yaml(aantallen: Mapping[str, int]) -> str:
    """The text of the file."""
    return _KOP + "".join(f"{id_}: {aantal}\n" for id_, aantal in aantallen.items())
