"""Records that nobody has, all different: what a municipality of 300, 1,000 or 5,000 records would ask of us.

They are made of the records of Zaanstad, so that a record is as long and as full as a real one: its amounts, hours,
places, conditions of the geld-check and relations (to others of the same round) stay. Its name, its words for the search
and a part of its texts are its own; the rest it says in sentences of others of its kind. The same seed gives the same
records.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from kaal import Lader

from generator.models import SOORTEN
from generator.models.kenmerken import Verwijst, met

PROJECT = Path(__file__).parent.parent
STUKKEN = (
    *("bra", "dro", "fle", "gri", "kno", "lam", "mor", "nes", "pla", "rus", "sta"),
    *("tev", "vim", "wol", "zar", "bek", "dis", "fon", "gul", "hem", "jop"),
)
ZINNEN = (
    "ik zoek hulp met mijn {}",
    "waar kan ik {} krijgen",
    "mijn {} is kapot en ik heb geen geld voor {}",
    "wie helpt met {} voor mijn kind",
)
GEMENGD = ("voor_wie", "wat_krijg_je", "voorwaarden", "aanmelden", "wat_neem_je_mee")
"""Fields of which the text can come from another record of the kind."""
VERWIJZINGEN = frozenset(
    veld.naam for soort in SOORTEN for veld, merk in met(Verwijst, soort.model) if merk.naar == "records"
)


def woord(toeval: random.Random, stukken: int = 3) -> str:
    """A word that nobody uses."""
    return "".join(toeval.choices(STUKKEN, k=stukken))


@dataclass(frozen=True)
class Echt:
    """A record of Zaanstad: its file below the project, and what stands in it."""

    pad: Path
    gegevens: dict[str, Any]


def echte() -> tuple[Echt, ...]:
    """The records that are on the site, national ones in the words of Zaanstad."""
    gemeente = _lees(PROJECT / "content" / "lijsten" / "gemeente.yaml")
    team = gemeente.get("team", {"naam": "wijkteam", "lidwoord": "het"})
    woorden = {
        "team": team["naam"],
        "het_team": f"{team['lidwoord']} {team['naam']}",
        "Het_team": f"{team['lidwoord'].title()} {team['naam']}",
        "gemeente": gemeente["naam"],
        "telefoon": gemeente["telefoon"],
        "loket": gemeente["loket"],
    }
    paden = sorted(pad for map_ in ("regelingen", "initiatieven") for pad in (PROJECT / map_).rglob("[!_]*.yaml"))
    alle = (Echt(pad.relative_to(PROJECT), _lees(pad, woorden)) for pad in paden)
    return tuple(echt for echt in alle if echt.gegevens["status"] not in {"concept", "gestopt"})


def verzonnen(aantal: int, zaad: int = 7) -> Iterator[tuple[Path, str]]:
    """The files of so many records that are made up: where each goes, and its text."""
    toeval, bron = random.Random(zaad), echte()
    wie = {echt.pad.stem for echt in bron}
    teksten = {soort: _teksten(bron, soort) for soort in {echt.gegevens["soort"] for echt in bron}}
    ids = {nummer: f"{bron[nummer % len(bron)].pad.stem}-{nummer}" for nummer in range(aantal)}
    eigen = _woorden(toeval)
    for nummer, id_ in ids.items():
        echt = bron[nummer % len(bron)]
        ronde = nummer - nummer % len(bron)
        zelfde = {anders.pad.stem: ids.get(ronde + plek) for plek, anders in enumerate(bron)}
        gegevens = _verwijs(deepcopy(echt.gegevens), {oud: zelfde[oud] or oud for oud in wie})
        gegevens.pop("voorheen", None)
        if (
            gegevens.get("niveau") == "landelijk"
        ):  # what is national has a folder of its own, that comes with the package
            gegevens["niveau"] = "gemeente"
        een, twee, drie = next(eigen), next(eigen), next(eigen)
        gegevens["naam"] = f"{een.title()} {twee}"
        gegevens["kort"] = f"{gegevens['kort'].rstrip('.')} met {een} en {drie}."
        gegevens["zoekwoorden"] = [een, twee, drie]
        gegevens["zo_zeggen_mensen"] = [zin.format(een, drie) for zin in toeval.sample(ZINNEN, 3)]
        for veld, tekst in gegevens.items():
            if veld in GEMENGD:
                gegevens[veld] = _gemengd(veld, tekst, teksten[gegevens["soort"]], toeval)
        map_ = Path(*(deel for deel in echt.pad.parent.parts if deel != "landelijk"))
        yield map_ / f"{id_}.yaml", yaml.dump(gegevens, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)


def _lees(pad: Path, woorden: Mapping[str, str] | None = None) -> dict[str, Any]:
    tekst = pad.read_text(encoding="utf-8")
    for naam, waarde in (woorden or {}).items():
        tekst = re.sub(rf"\${naam}\b", waarde, tekst)
    gelezen = yaml.load(tekst, Lader)
    assert isinstance(gelezen, dict)
    return gelezen


def _woorden(toeval: random.Random) -> Iterator[str]:
    """Words that nobody uses, each once."""
    gehad: set[str] = set()
    while True:
        if (nieuw := woord(toeval, 4)) not in gehad:
            gehad.add(nieuw)
            yield nieuw


def _teksten(bron: tuple[Echt, ...], soort: str) -> dict[str, list[Any]]:
    """What records of a kind say in each field: whole texts by its name, and the points of lists."""
    uit: dict[str, list[Any]] = {}
    for echt in bron:
        if echt.gegevens["soort"] == soort:
            for veld in echt.gegevens.keys() & set(GEMENGD):
                tekst = echt.gegevens[veld]
                punten = uit.setdefault(f"{veld}.punt" if isinstance(tekst, list) else veld, [])
                punten.extend(tekst if isinstance(tekst, list) else [tekst])
    return uit


def _gemengd(veld: str, tekst: Any, teksten: dict[str, list[Any]], toeval: random.Random) -> Any:
    """As much text, of which the first point is its own."""
    if isinstance(tekst, list):
        van_anderen = teksten[f"{veld}.punt"]
        keuze = [punt for punt in toeval.sample(van_anderen, min(len(van_anderen), 2 * len(tekst))) if punt != tekst[0]]
        return list(dict.fromkeys([tekst[0], *keuze]))[: len(tekst)]
    return toeval.choice(teksten[veld])


def _verwijs(waarde: Any, ids: Mapping[str, str], veld: str = "") -> Any:
    """The same values, that refer to records of the same round."""
    if isinstance(waarde, dict):
        return {naam: _verwijs(deel, ids, naam) for naam, deel in waarde.items()}
    if isinstance(waarde, list):
        return [_verwijs(deel, ids, veld) for deel in waarde]
    return ids.get(waarde, waarde) if veld in VERWIJZINGEN else waarde
