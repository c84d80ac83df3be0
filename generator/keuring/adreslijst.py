"""A published address never breaks: `adressen.txt`, in git, holds every address that was ever online."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from generator.bestand import schrijf
from generator.meldingen import Melding
from generator.models import SOORTEN
from generator.models.kortadres import MAP

BESTAND = "adressen.txt"
_KOP = """\
# Elk adres dat ooit op de site stond. Verdwijnt er een zonder doorverwijzing, dan stopt de bouw.
# Nieuwe adressen komen er vanzelf bij na het publiceren: sociale-kaart adressen --bijwerken
"""


def lees_regels(basis: Path) -> tuple[tuple[int, str], ...]:
    """The addresses that were published, each with its line; none when the file is not there."""
    pad = basis / BESTAND
    if not pad.is_file():
        return ()
    regels = pad.read_text(encoding="utf-8", errors="replace").splitlines()
    kaal = ((nummer, regel.strip()) for nummer, regel in enumerate(regels, start=1))
    return tuple((nummer, regel) for nummer, regel in kaal if not regel.startswith("#") and regel)


def gepubliceerd(basis: Path) -> frozenset[str]:
    """Every address that was ever online."""
    return frozenset(adres.removeprefix("/") for _, adres in lees_regels(basis))


def verdwenen(basis: Path, nu: Collection[str]) -> Iterator[Melding]:
    """A fout for every address that was published and that the site would no longer have."""
    for nummer, adres in lees_regels(basis):
        if adres.removeprefix("/") not in nu:
            yield Melding(
                BESTAND,
                nummer,
                adres,
                f"“{adres}” stond op de site en is er niet meer.",
                _remedie(adres.strip("/").split("/")),
            )


def _remedie(delen: list[str]) -> str:
    weg = f"Mag het adres echt weg, haal dan deze regel uit {BESTAND}."
    if len(delen) < 2:
        return f"Zet de pagina terug. {weg}"
    if delen[0] == MAP:
        return f"Dit korte adres staat op kaartjes. Zet het record terug. Heeft het een andere naam? Zet er voorheen: in, met de oude naam. {weg}"
    id_ = delen[-1]
    if delen[0] in {soort.adres for soort in SOORTEN}:
        return f"Heeft het record een andere naam? Zet er voorheen: [{id_}] in. Is de hulp er niet meer? Geef het record status: gestopt. {weg}"
    return f"Heeft het een andere naam? Zet voorheen: [{id_}] bij de nieuwe in de lijst. {weg}"


def werk_bij(basis: Path, nu: Collection[str]) -> tuple[str, ...]:
    """Add the addresses that are new; returns those. What is already there stays, in alphabetical order."""
    bekend = {adres.removeprefix("/") for _, adres in lees_regels(basis)}
    nieuw = tuple(sorted(set(nu) - bekend - {""}))
    if nieuw:
        alle = "\n".join(sorted(bekend.union(nieuw)))
        schrijf(basis / BESTAND, f"{_KOP}{alle}\n")
    return nieuw
