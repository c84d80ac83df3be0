"""A voorbeeldstad with a history of its own, so that no test depends on the commits of this repository."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from conftest import Stad, kopie

from generator.kaart.kaart import SocialeKaart
from generator.kaart.verandering import Kroniek
from generator.kroniek import kroniek
from generator.lezen import lees_kaart
from generator.project import Project

BEGIN = date(2026, 8, 1)
"""The day of the first commit."""
PAS = "regelingen/voorbeeldpas.yaml"
KAST = "initiatieven/stille-krachten/kleerkast.yaml"
HUIS = "initiatieven/wijkinitiatieven/buurthuis-de-schakel.yaml"
SCHULD = "regelingen/schuldhulp.yaml"
GEHEIM = "regelingen/geheim-plan.yaml"
WARM = "regelingen/warmtegeld.yaml"


@dataclass
class Verleden:
    """A town in git; every commit is of the day after the one before."""

    stad: Stad
    dag: date = BEGIN

    def git(self, *wat: str) -> str:
        """What git answers, on the day of this town, whatever somebody's own settings are."""
        klok = f"{self.dag.isoformat()}T12:00:00Z"
        wie = {"GIT_AUTHOR_NAME": "Redactie", "GIT_AUTHOR_EMAIL": "redactie@voorbeeldstad.example"}
        wie |= {naam.replace("AUTHOR", "COMMITTER"): waarde for naam, waarde in wie.items()}
        rust = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        omgeving = os.environ | wie | rust | {"GIT_AUTHOR_DATE": klok, "GIT_COMMITTER_DATE": klok}
        opdracht = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", "-c", "gc.auto=0", *wat]
        return subprocess.run(
            opdracht, cwd=self.stad.map, env=omgeving, capture_output=True, text=True, check=True
        ).stdout.strip()

    def leg_vast(self, wat: str) -> None:
        """A commit of all that there is."""
        self.git("add", "-A")
        self.git("commit", "-q", "-m", wat)
        self.dag += timedelta(days=1)

    def vervang(self, bestand: str, oud: str, nieuw: str) -> None:
        """Change a piece of text that must occur exactly once."""
        self.stad.vervang(bestand, oud, nieuw)

    @property
    def project(self) -> Project:
        """The town, with its history, on the day after the last commit."""
        return replace(self.stad.project, met_geschiedenis=True, vandaag=self.dag)

    def kroniek(self, vandaag: date | None = None) -> Kroniek:
        """What changed in it."""
        return kroniek(self.project.op(vandaag or self.dag), {})

    def kaart(self, vandaag: date | None = None) -> SocialeKaart:
        """What is true in it."""
        kaart = lees_kaart(self.project.op(vandaag or self.dag)).kaart
        assert kaart is not None
        return kaart


def verleden(doel: Path, eerst: Callable[[Stad], None] = lambda _: None) -> Verleden:
    """A copy of voorbeeldstad in a repository of its own, with one commit."""
    stad = kopie(doel)
    eerst(stad)
    van = Verleden(stad)
    van.git("init", "-q")
    van.leg_vast("Begin")
    return van


def nieuws(kroniek_: Kroniek) -> list[str]:
    """Everything that changed, the oldest first, each in a few words: `record veld aard wat`."""
    uit = [(g.gezet, g.nu, g.verandering) for g in kroniek_.gebeurtenissen]
    uit.sort(key=lambda rij: (rij[0], rij[1], rij[2].veld, rij[2].wat))
    return [f"{nu} {v.veld} {v.aard} {v.wat}".rstrip() for _, nu, v in uit]
