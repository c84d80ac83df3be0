"""A thousand spoiled records: never a traceback, every refusal with its file and line, and what is accepted can be built.

The real records are spoiled many at a time, because a fault in one file says nothing about another. Each round has its
own fixed seed, so that a failure comes back. The first round runs with every change, the others in the audit.
"""

from __future__ import annotations

import random
import re
import shutil
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from conftest import PROJECT, Stad, zaanstad

from generator.build import bouw, controleer
from generator.meldingen import fouten
from generator.project import Project

RONDES = 9
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


def bederf(pad: Path, kans: random.Random) -> None:
    """Spoil one file, mostly in one way and sometimes in two."""
    regels = pad.read_text(encoding="utf-8").split("\n")
    for _ in range(kans.choice([1, 1, 1, 2])):
        kans.choice(BEDERF)(kans, regels)
    inhoud = "\n".join(regels).encode("utf-8", "surrogatepass")
    if kans.random() < 0.03:
        inhoud = inhoud.replace(b"e", b"\xe9", 1)
    pad.write_bytes(inhoud)


def kopie(doel: Path) -> Project:
    """A copy of the input of Zaanstad in the folder `doel`."""
    for naam in ("regelingen", "initiatieven", "content"):
        shutil.copytree(PROJECT / naam, doel / naam)
    return replace(
        zaanstad(),
        basis=doel,
        records=(doel / "regelingen", doel / "initiatieven"),
        lijsten=doel / "content" / "lijsten",
        eigen_paginas=doel / "content",
    )


@pytest.mark.parametrize("ronde", [0, *(pytest.param(ronde, marks=pytest.mark.audit) for ronde in range(1, RONDES))])
def test_duizend_bedorven_records(tmp_path: Path, ronde: int) -> None:
    project = kopie(tmp_path)
    paden = sorted(p for map_ in project.records for p in map_.rglob("*.yaml") if not p.name.startswith("_"))
    assert len(paden) * RONDES > 1000
    for pad in paden:  # each file has chances of its own, so that a longer record does not change those of all others
        bederf(pad, random.Random(f"{ronde} {pad.stem}"))
    _, _, meldingen = controleer(project)
    geweigerd = {melding.bestand for melding in fouten(meldingen)}
    for melding in meldingen:
        regels = (tmp_path / melding.bestand).read_bytes().count(b"\n") + 1
        assert 1 <= melding.regel <= regels, melding
        assert melding.wat.rstrip(".?”")
        assert melding.remedie
    assert len(geweigerd) > len(paden) / 3
    goed = [pad for pad in paden if pad.relative_to(tmp_path).as_posix() not in geweigerd]
    assert len(goed) > len(paden) / 10
    # What is left has nothing to do with what was refused, so the good ones stand beside the unspoiled others.
    heel = tmp_path / "heel"
    project = kopie(heel)
    for pad in goed:
        shutil.copy(pad, heel / pad.relative_to(tmp_path))
    bouwsel = bouw(project, ook_met_fouten=True)
    adressen = {pagina.adres for pagina in bouwsel.paginas}
    afgewezen = {melding.bestand for melding in fouten(bouwsel.meldingen)}
    for pad in goed:
        bestand = pad.relative_to(tmp_path)
        if bestand.as_posix() not in afgewezen and b"\nstatus: concept" not in pad.read_bytes():
            assert any(adres.endswith(f"/{pad.stem}/") for adres in adressen), bestand


@pytest.mark.parametrize("veld", ["naam", "redactienotitie"])
@pytest.mark.parametrize("teken", ["\\n", "9", "0 ", "€ ", "<", "a.", "jan 12.30 "])
def test_een_eindeloze_tekst_kost_geen_eindeloze_tijd(stad: Stad, veld: str, teken: str) -> None:
    """Eight times the text may not take the square of that; the smaller one is read first, so it pays for the start."""

    def duur(aantal: int) -> float:
        pad = stad.map / "regelingen" / "lang.yaml"
        kort = (stad.map / "regelingen" / "schuldhulp.yaml").read_text(encoding="utf-8")
        regels = [regel for regel in kort.splitlines() if not regel.startswith(f"{veld}:")]
        pad.write_text("\n".join([*regels, f'{veld}: "x{teken * aantal}"']), encoding="utf-8")
        begin = time.process_time()
        stad.lees()
        return time.process_time() - begin

    assert duur(30_000) < 10 * duur(3_750)


def test_een_bestandsnaam_die_geen_tekst_is_geeft_een_melding_die_te_lezen_is(stad: Stad) -> None:
    (stad.map / "regelingen" / "a\n\x07.yaml").write_text("soort: regeling\n", encoding="utf-8")
    meldingen = stad.meldingen()
    assert meldingen.startswith("regelingen/a�.yaml:1\n    “a �” is geen goede bestandsnaam.\n")
