"""Records spoiled many at a time, because a fault in one file says nothing about another; and what must hold then.

Each round has its own fixed seed, so that a failure comes back.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from generator.build import bouw, controleer
from generator.meldingen import fouten
from generator.project import Project

WAARDEN = (
    "null", "true", "ja", "[]", "{}", "''", "0", "-1", "1e9", "2026-02-30", "0001-01-01", "9999-12-31", "2026-11-22 10:00:00",
    "'{{ kaart }}'", "'{% raw %}'", "'⟦page.content⟧'", "'\"~/x'", "<b>vet</b>", "'{0} %s'", "[[[[1]]]]", "{a: {b: c}}",
    "*anker", "&a x", "!!python/object:os.system x", "|", ">-", "'één\\ttwee'", "12345678901234567890", "0o17", ".inf", "~",
    "'" + "lang " * 900 + "'", "\u202e omgekeerd", "‘slim’", "a: b: c", "- - -", "? x", "@x", "%x", "`x`", "[a, b", "'open",
)  # fmt: skip


def _regel(kans: random.Random, regels: list[str]) -> int:
    return kans.randrange(len(regels))


def _andere_waarde(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer] = re.sub(
        r"(:|-)( .*)?$", rf"\1 {kans.choice(WAARDEN)}".replace("\\t", "\\\\t"), regels[nummer], count=1
    )


def _weg(kans: random.Random, regels: list[str]) -> None:
    if len(regels) > 1:
        del regels[_regel(kans, regels)]


def _dubbel(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels.insert(nummer, regels[nummer])


def _wissel(kans: random.Random, regels: list[str]) -> None:
    a, b = _regel(kans, regels), _regel(kans, regels)
    regels[a], regels[b] = regels[b], regels[a]


def _inspringen(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer] = kans.choice([" ", "  ", "\t", "      ", "\u00a0"]) + regels[nummer]


def _teken(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    plek = kans.randrange(len(regels[nummer]) + 1)
    teken = kans.choice(
        ["'", '"', ":", ": ", "#", " #", "-", "{", "[", "\x00", "\u200b", "😀", "\ufeff", "\r", "&", "*", "|", "…"]
    )
    regels[nummer] = regels[nummer][:plek] + teken + regels[nummer][plek:]


def _afgekapt(kans: random.Random, regels: list[str]) -> None:
    del regels[_regel(kans, regels) + 1 :]


def _samenvoegfout(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    regels[nummer:nummer] = ["<<<<<<< HEAD", regels[nummer], "=======", regels[nummer], ">>>>>>> ander"]


def _ander_veld(kans: random.Random, regels: list[str]) -> None:
    nummer = _regel(kans, regels)
    velden = ["id", "naam", "wijken", "bedragen", "gestopt", "1", "null", "voorheen", "contact", "themas"]
    regels[nummer] = re.sub(r"\w+:", f"{kans.choice(velden)}:", regels[nummer], count=1)


BEDERF: tuple[Callable[[random.Random, list[str]], None], ...] = (
    _andere_waarde, _andere_waarde, _andere_waarde, _weg, _dubbel, _wissel, _inspringen, _teken, _afgekapt, _samenvoegfout, _ander_veld,
)  # fmt: skip


def _bederf(pad: Path, kans: random.Random) -> None:
    """Spoil one file, mostly in one way and sometimes in two."""
    regels = pad.read_text(encoding="utf-8").split("\n")
    for _ in range(kans.choice([1, 1, 1, 2])):
        kans.choice(BEDERF)(kans, regels)
    inhoud = "\n".join(regels).encode("utf-8", "surrogatepass")
    if kans.random() < 0.03:
        inhoud = inhoud.replace(b"e", b"\xe9", 1)
    pad.write_bytes(inhoud)


def records(project: Project) -> list[Path]:
    """The file of every record."""
    return sorted(pad for map_ in project.records for pad in map_.rglob("[!_]*.yaml"))


def keur_ronde(echt: Project, doel: Path, ronde: int) -> tuple[int, int]:
    """Spoil every record of a copy: each refusal has its file and line, and what is accepted can be built.

    Returns how many records were refused, and how many accepted.
    """
    project = _kopie(echt, doel)
    paden = records(project)
    for pad in paden:  # each file has chances of its own, so that a longer record does not change those of all others
        _bederf(pad, random.Random(f"{ronde} {pad.stem}"))
    _, _, meldingen = controleer(project)
    geweigerd = {melding.bestand for melding in fouten(meldingen)}
    for melding in meldingen:
        regels = (doel / melding.bestand).read_bytes().count(b"\n") + 1
        assert 1 <= melding.regel <= regels, melding
        assert melding.wat.rstrip(".?”"), melding
        assert melding.remedie, melding
    goed = [pad for pad in paden if pad.relative_to(doel).as_posix() not in geweigerd]
    # What is left has nothing to do with what was refused, so the good ones stand beside the unspoiled others.
    heel = doel / "heel"
    project = _kopie(echt, heel)
    for pad in goed:
        shutil.copy(pad, heel / pad.relative_to(doel))
    bouwsel = bouw(project, ook_met_fouten=True)
    adressen = {pagina.adres for pagina in bouwsel.paginas}
    afgewezen = {melding.bestand for melding in fouten(bouwsel.meldingen)}
    for pad in goed:
        bestand = pad.relative_to(doel)
        if bestand.as_posix() not in afgewezen and b"\nstatus: concept" not in pad.read_bytes():
            assert any(adres.endswith(f"/{pad.stem}/") for adres in adressen), f"{bestand} heeft geen pagina"
    return len(paden) - len(goed), len(goed)


def _kopie(project: Project, doel: Path) -> Project:
    """A copy of the input of a project in the folder `doel`."""

    def daar(map_: Path) -> Path:
        return doel / map_.relative_to(project.basis)

    for map_ in (*project.records, project.eigen_paginas):
        shutil.copytree(map_, daar(map_))
    return replace(
        project,
        basis=doel,
        records=tuple(map(daar, project.records)),
        lijsten=daar(project.lijsten),
        eigen_paginas=daar(project.eigen_paginas),
    )
